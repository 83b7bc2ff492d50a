//! What was wrong with a form, above it and at each field.

use super::forms::id_of;
use super::{Notice, Tone};
use crate::Locale;
use base::FieldError;
use maud::{Markup, Render, html};

/// What was wrong with a form, by field.
#[derive(Clone, Debug)]
pub struct Errors {
    /// The heading, and what stands between a field's name and its error.
    words: [String; 2],
    found: Vec<(String, String)>,
    labels: Vec<(String, String)>,
    /// Which record has what may stand once alone, by the field.
    others: Vec<(String, String)>,
}

impl Errors {
    /// The errors in the reader's words; an empty list shows nothing.
    pub fn new(l: &Locale, errors: &[FieldError]) -> Self {
        let taken = |e: &&FieldError| e.code == "taken" && !e.example().is_empty();
        let taken = errors.iter().filter(taken);
        let found = errors
            .iter()
            .map(|e| (e.field.clone(), l.error(e)))
            .collect();
        Self {
            words: ["ui-errors-title", "ui-colon"].map(|key| l.t(key)),
            found,
            labels: Vec::new(),
            others: taken
                .map(|e| (e.field.clone(), e.example().to_owned()))
                .collect(),
        }
    }

    /// The id of the record that has already what `field` wants, where the reader may see it.
    pub fn other(&self, field: &str) -> Option<&str> {
        let found = self.others.iter().find(|(f, _)| f == field);
        found.map(|(_, id)| id.as_str())
    }

    /// What is wrong with `field`, if anything.
    pub fn of(&self, field: &str) -> Option<String> {
        self.found
            .iter()
            .find(|(f, _)| f == field)
            .map(|(_, text)| text.clone())
    }

    /// The field's name, so that the summary says which one is meant.
    #[must_use]
    pub fn named(mut self, field: &str, label: impl Into<String>) -> Self {
        self.labels.push((field.to_owned(), label.into()));
        self
    }

    /// All errors above the form, each leading to its field.
    pub fn summary(&self) -> Markup {
        if self.found.is_empty() {
            return html! {};
        }
        let list = html! {
            ul { @for (field, text) in &self.found {
                li {
                    @for (_, label) in self.labels.iter().filter(|(of, _)| of == field) { (label) (self.words[1]) " " }
                    @if field.is_empty() { (text) } @else { a href={ "#" (id_of(field)) } { (text) } }
                }
            } }
        };
        Notice::new(Tone::Bad, &self.words[0]).body(list).render()
    }
}
