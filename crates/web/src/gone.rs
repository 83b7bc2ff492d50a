//! A form whose record somebody took away while it was being written in: the page says so, shows what was typed so that
//! it can be copied, and brings the record back where that still goes. No script takes part in it.
//!
//! ```text
//! let saved = save(…).await;
//! if gone::met(&saved) { return Ok(Gone::new(said).parts(&sent, parts).page(&cx, nav, crumbs)); }
//! ```

use crate::meanwhile::{Part, Sent};
use crate::ui::{self, Button, Copied, Crumbs, Nav, Notice, PageHead, Tone, csrf_field};
use crate::{Cx, Failure};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::Error;
use maud::{Markup, html};

/// The field of the form that brings a record back; see [`Sent::brings_back`].
pub(crate) const BACK: &str = "bring_back";

/// Whether a change was not made because the record is not there.
pub fn met<T>(outcome: &Result<T, Failure>) -> bool {
    matches!(outcome, Err(Failure::Error(Error::NotFound(_))))
}

/// What is left of a form.
#[derive(Clone, Debug)]
pub struct Gone {
    said: String,
    typed: Vec<(String, String)>,
    back: Option<(String, Vec<(String, String)>)>,
}

impl Gone {
    /// `said`: who took the record away, and when.
    pub fn new(said: impl Into<String>) -> Self {
        Self {
            said: said.into(),
            typed: Vec::new(),
            back: None,
        }
    }

    /// What was typed into a field; nothing where it is empty.
    #[must_use]
    pub fn typed(mut self, label: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.trim().is_empty() {
            self.typed.push((label.into(), text));
        }
        self
    }

    /// What was typed into these parts of the form: those that are other than the form showed them.
    #[must_use]
    pub fn parts(self, sent: &Sent, parts: &[Part]) -> Self {
        let new = parts.iter().filter(|part| sent.is_new(part));
        new.map(Part::labelled)
            .fold(self, |gone, (label, text)| gone.typed(label, text))
    }

    /// The record can be brought back, by a form to `path` with what was typed in `fields`.
    #[must_use]
    pub fn back(mut self, path: impl Into<String>, fields: &[(&str, &str)]) -> Self {
        let own = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        self.back = Some((path.into(), fields.iter().map(own).collect()));
        self
    }

    /// The page, or for htmx what stands in the place of the form: 410.
    pub fn page(&self, cx: &Cx, nav: Nav, crumbs: Crumbs) -> Response {
        let content = match cx.htmx {
            // Where a field stood its wrapper is taken off.
            true => html! { div { div.stack { (self.inside(cx)) } } },
            false => {
                let title = cx.l.t("ui-gone-title");
                let content = html! {
                    (PageHead::new(&title).crumbs(crumbs))
                    div.narrow.stack { (self.inside(cx)) }
                };
                ui::shell(cx, &title, nav, content)
            }
        };
        (StatusCode::GONE, content).into_response()
    }

    fn inside(&self, cx: &Cx) -> Markup {
        let l = &cx.l;
        let kept = match self.typed.is_empty() {
            true => "ui-gone-nothing",
            false => "ui-gone-kept",
        };
        let body = html! {
            p { (l.t(kept)) }
            @if self.back.is_none() { p { (l.t("ui-gone-for-good")) } }
        };
        html! {
            (Notice::new(Tone::Warn, &self.said).body(body))
            @for (label, text) in &self.typed {
                div.field.typed {
                    span.label { (label) }
                    (Copied::new(l, html! { code.written { (text) } }))
                }
            }
            @if let Some((path, fields)) = &self.back {
                form method="post" action=(path) {
                    (csrf_field(&cx.csrf))
                    @for (name, text) in fields { input type="hidden" name=(name) value=(text); }
                    input type="hidden" name=(BACK) value="yes";
                    (Button::submit(l.t("ui-gone-back")).primary())
                }
            }
        }
    }
}
