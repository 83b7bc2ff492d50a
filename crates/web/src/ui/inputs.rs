//! Inputs that do more: search as one types, files by dropping, values that are edited where they stand.

use super::{csrf_field, icon};
use crate::Locale;
use maud::{Markup, PreEscaped, Render, html};

/// A search field above a list: answers while one types, and as a plain form without script.
///
/// The page at `action` must hold an element with the id `list`, which is taken over from the answer.
#[derive(Clone, Debug)]
pub struct SearchBox {
    action: String,
    label: String,
    value: String,
    list: String,
    kept: Vec<(String, String)>,
}

impl SearchBox {
    /// Searches `action?q=` and shows the answer's element `list` (an id) in place of the page's.
    pub fn new(
        action: impl Into<String>,
        label: impl Into<String>,
        list: impl Into<String>,
    ) -> Self {
        Self {
            action: action.into(),
            label: label.into(),
            value: String::new(),
            list: list.into(),
            kept: Vec::new(),
        }
    }

    /// The rest of the list's address, which a search keeps; the action has no query then, for a
    /// plain form replaces it. What is empty is left out.
    #[must_use]
    pub fn kept(mut self, pairs: &[(&str, &str)]) -> Self {
        let full = pairs.iter().filter(|(_, value)| !value.is_empty());
        self.kept = full
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self
    }

    /// What is searched for now.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }
}

impl Render for SearchBox {
    fn render(&self) -> Markup {
        let list = format!("#{}", self.list);
        html! {
            form.searchbox role="search" action=(self.action) method="get" hx-get=(self.action) hx-target=(list)
                hx-select=(list) hx-swap="outerHTML" hx-replace-url="true" hx-sync="this:replace"
                hx-trigger="input changed delay:200ms, submit" {
                @for (name, value) in &self.kept { input type="hidden" name=(name) value=(value); }
                (icon("search"))
                input.input id={ (self.list) "-q" } type="search" name="q" value=(self.value) placeholder=(self.label)
                    aria-label=(self.label) autocomplete="off" enterkeyhint="search";
            }
        }
    }
}

/// A place to drop one file, which is also an ordinary file field.
#[derive(Clone, Debug)]
pub struct FileDrop {
    action: String,
    csrf: String,
    accept: String,
    hint: String,
    words: [String; 5],
    more: Markup,
    error: String,
    limits: Option<(usize, String, String)>,
}

impl FileDrop {
    /// Posts the field `file` to `action`. `accept` as in HTML, for example `.csv,.xlsx`; the hint says
    /// what may be sent and how large.
    pub fn new(
        l: &Locale,
        action: impl Into<String>,
        csrf: &str,
        accept: &str,
        hint: impl Into<String>,
    ) -> Self {
        let words = ["drop", "choose", "send", "sending", "send-failed"];
        Self {
            action: action.into(),
            csrf: csrf.to_owned(),
            accept: accept.to_owned(),
            hint: hint.into(),
            words: words.map(|w| l.t(&format!("ui-file-{w}"))),
            more: html! {},
            error: String::new(),
            limits: None,
        }
    }

    /// Why the file that was sent is not taken; empty for nothing.
    #[must_use]
    pub fn error(mut self, why: &str) -> Self {
        why.clone_into(&mut self.error);
        self
    }

    /// What is said of a file that is larger than so many bytes, or empty, before it is sent.
    #[must_use]
    pub fn limits(mut self, most: usize, large: String, empty: String) -> Self {
        self.limits = Some((most, large, empty));
        self
    }

    /// Further fields of the same form, after the token and before the file.
    #[must_use]
    pub fn more(mut self, fields: Markup) -> Self {
        self.more = fields;
        self
    }
}

impl Render for FileDrop {
    fn render(&self) -> Markup {
        let [drop, choose, send, sending, failed] = &self.words;
        let limits = self.limits.as_ref();
        let wrong = (!self.error.is_empty()).then_some("true");
        html! {
            file-drop data-sending=(sending) data-failed=(failed) data-most=[limits.map(|l| l.0)]
                data-large=[limits.map(|l| &l.1)] data-empty=[limits.map(|l| &l.2)] {
                form method="post" action=(self.action) enctype="multipart/form-data" {
                    (csrf_field(&self.csrf))
                    (self.more)
                    label.drop {
                        (icon("import"))
                        strong.by-mouse { (drop) }
                        strong.by-touch { (choose) }
                        span.soft { (self.hint) }
                        input type="file" name="file" accept=(self.accept) required aria-invalid=[wrong]
                            aria-describedby="file-error";
                    }
                    span.error id="file-error" role="alert" hidden[wrong.is_none()] { (icon("error")) span { (self.error) } }
                    progress max="1" value="0" aria-label=(sending) hidden {}
                    p aria-live="polite" {}
                    button.btn.primary type="submit" { (send) }
                }
            }
        }
    }
}

/// The element itself stays, and with it what Escape brings back; the answer's own wrapper is taken off.
const INSIDE: &str = "innerHTML strip:true";

/// A value that becomes a form when clicked. `edit` answers with [`InlineEdit::form`] for htmx and with a
/// page otherwise; saving answers with the value's `InlineEdit` again.
#[derive(Clone, Debug)]
pub struct InlineEdit {
    name: String,
    label: String,
    edit: String,
    shown: Markup,
}

impl InlineEdit {
    /// The value `shown` of the field `name`; `edit` is the path of its form.
    pub fn new(
        name: impl Into<String>,
        label: impl Into<String>,
        edit: impl Into<String>,
        shown: Markup,
    ) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            edit: edit.into(),
            shown,
        }
    }

    /// The form in place of the value, around its `control`; posts to the path of its form. What is wrong has the id
    /// `inline-<name>-error`.
    pub fn form(&self, l: &Locale, csrf: &str, control: Markup, wrong: Option<&str>) -> Markup {
        let (ok, no) = (l.t("ui-save"), l.t("ui-cancel"));
        html! {
            inline-edit {
                form method="post" action=(self.edit) hx-post=(self.edit) hx-target="closest inline-edit" hx-swap=(INSIDE) {
                    (csrf_field(csrf))
                    (control)
                    div.row {
                        button.btn.primary.bare type="submit" aria-label=(ok) title=(ok) { (icon("check")) }
                        button.btn.quiet.bare type="button" data-cancel aria-label=(no) title=(no) { (icon("cross")) }
                    }
                    @if let Some(wrong) = wrong { span.error id={ "inline-" (self.name) "-error" } { (wrong) } }
                }
            }
        }
    }
}

/// A mail address breaks behind its `@` rather than one letter before its end.
fn breaking(shown: &Markup) -> Markup {
    match shown.0.contains('<') {
        true => shown.clone(),
        false => PreEscaped(shown.0.replace('@', "@<wbr>")),
    }
}

impl Render for InlineEdit {
    fn render(&self) -> Markup {
        html! {
            inline-edit {
                a.inline-value href=(self.edit) hx-get=(self.edit) hx-target="closest inline-edit" hx-swap=(INSIDE) {
                    span { (breaking(&self.shown)) }
                    span.vh { " " (self.label) }
                    (icon("edit"))
                }
            }
        }
    }
}
