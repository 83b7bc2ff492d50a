//! How things stand: notices, empty lists, progress, toasts.

use super::{Button, Tone, csrf_field, icon};
use crate::Locale;
use maud::{Markup, Render, html};

/// A box that explains. Bad ones are read aloud at once.
#[derive(Clone, Debug)]
pub struct Notice {
    tone: Tone,
    title: String,
    body: Option<Markup>,
}

impl Notice {
    /// A box with one sentence.
    pub fn new(tone: Tone, title: impl Into<String>) -> Self {
        Self {
            tone,
            title: title.into(),
            body: None,
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn body(mut self, body: Markup) -> Self {
        self.body = Some(body);
        self
    }
}

impl Render for Notice {
    fn render(&self) -> Markup {
        let role = if self.tone == Tone::Bad {
            "alert"
        } else {
            "status"
        };
        html! {
            div.notice data-tone=(self.tone.as_str()) role=(role) {
                (icon(self.tone.icon()))
                div.body { strong { (self.title) } @if let Some(body) = &self.body { (body) } }
            }
        }
    }
}

/// A list without entries: says what to do first.
#[derive(Clone, Debug)]
pub struct Empty {
    icon: &'static str,
    title: String,
    text: String,
    actions: Vec<Button>,
}

impl Empty {
    /// What is missing, and why one would want it.
    pub fn new(icon: &'static str, title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            icon,
            title: title.into(),
            text: text.into(),
            actions: Vec::new(),
        }
    }

    /// The next thing to do; the first one is the primary button.
    #[must_use]
    pub fn action(mut self, button: Button) -> Self {
        self.actions.push(button);
        self
    }
}

impl Render for Empty {
    fn render(&self) -> Markup {
        html! {
            div.empty {
                (icon(self.icon))
                h2 { (self.title) }
                p { (self.text) }
                @if !self.actions.is_empty() { div.row { @for button in &self.actions { (button) } } }
            }
        }
    }
}

/// How far work is.
#[derive(Clone, Debug)]
pub struct Progress {
    label: String,
    detail: String,
    thousandths: Option<u16>,
}

impl Progress {
    /// Work whose end is not known.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            detail: String::new(),
            thousandths: None,
        }
    }

    /// `done` of `total`; a total of zero counts as unknown.
    #[must_use]
    pub fn of(mut self, done: u64, total: u64) -> Self {
        let share = done.min(total).saturating_mul(1000).checked_div(total);
        self.thousandths = share.and_then(|s| u16::try_from(s).ok());
        self
    }

    /// Words on how far, for example `12,000 of 50,000 rows`.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

impl Render for Progress {
    fn render(&self) -> Markup {
        html! {
            div.progress {
                div { span.text { (self.label) } span.detail { (self.detail) } }
                progress max="1000" value=[self.thousandths] aria-label=(self.label) {}
            }
        }
    }
}

/// Progress that the server keeps telling: events `progress` with `{"value": 0..1, "text", "detail"}`
/// and at the end `done`, upon which the page's element `reload` (an id) is loaded again.
#[derive(Clone, Debug)]
pub struct LiveProgress {
    src: String,
    reload: String,
    now: Progress,
}

impl LiveProgress {
    /// Listens to the stream at `src`; shows `now` until it speaks.
    pub fn new(src: impl Into<String>, reload: impl Into<String>, now: Progress) -> Self {
        Self {
            src: src.into(),
            reload: reload.into(),
            now,
        }
    }
}

impl Render for LiveProgress {
    fn render(&self) -> Markup {
        html! { live-progress src=(self.src) reload={ "#" (self.reload) } { (self.now) } }
    }
}

/// A word on what was done, which goes by itself; one with a way back stays until somebody has read it.
#[derive(Clone, Debug)]
pub struct Toast {
    text: String,
    bad: bool,
    undo: Option<(String, String)>,
    undo_label: String,
    dismiss: String,
}

impl Toast {
    /// A toast.
    pub fn new(l: &Locale, text: impl Into<String>) -> Self {
        let (undo_label, dismiss) = (l.t("ui-undo"), l.t("ui-dismiss"));
        Self {
            text: text.into(),
            bad: false,
            undo: None,
            undo_label,
            dismiss,
        }
    }

    /// It did not work.
    #[must_use]
    pub fn bad(mut self, bad: bool) -> Self {
        self.bad = bad;
        self
    }

    /// Posting to this path takes it back: a form, which needs no script.
    #[must_use]
    pub fn undo(mut self, path: impl Into<String>, csrf: &str) -> Self {
        self.undo = Some((path.into(), csrf.to_owned()));
        self
    }
}

impl Render for Toast {
    fn render(&self) -> Markup {
        html! {
            div.toast data-tone=[self.bad.then_some("bad")] {
                span { (self.text) }
                @if let Some((path, csrf)) = &self.undo { form method="post" action=(path) {
                    (csrf_field(csrf))
                    button.btn type="submit" data-undo data-keys="z" { (self.undo_label) }
                } }
                button.btn.bare type="button" data-dismiss aria-label=(self.dismiss) title=(self.dismiss) { (icon("cross")) }
            }
        }
    }
}
