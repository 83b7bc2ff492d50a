//! What people take along: a link, a key, codes, an example to run. With a script it can be copied, and saved.

use crate::Locale;
use maud::{Markup, Render, html};

/// A text with a button that copies it: what stands in its `code` elements, one a line.
///
/// Without a script it is there to be marked and copied by hand.
#[derive(Clone, Debug)]
pub struct Copied {
    inside: Markup,
    words: [String; 4],
    head: Option<String>,
    file: Option<&'static str>,
}

impl Copied {
    /// `inside` shows the text in one or more `code` elements.
    pub fn new(l: &Locale, inside: Markup) -> Self {
        Self {
            inside,
            words: ["copy", "copied", "save-file", "print"].map(|word| l.t(&format!("ui-{word}"))),
            head: None,
            file: None,
        }
    }

    /// A line above it, which stands in the file, too: what it is and whose.
    #[must_use]
    pub fn head(mut self, head: impl Into<String>) -> Self {
        self.head = Some(head.into());
        self
    }

    /// It can also be saved as a file of this name, and printed.
    #[must_use]
    pub fn file(mut self, name: &'static str) -> Self {
        self.file = Some(name);
        self
    }
}

impl Render for Copied {
    fn render(&self) -> Markup {
        let [copy, copied, save, print] = &self.words;
        let (save, print) = self.file.map(|_| (save, print)).unzip();
        html! {
            copy-text data-copy=(copy) data-copied=(copied) data-save=[save] data-file=[self.file] data-print=[print] data-head=[self.head.as_ref()] {
                @if let Some(head) = &self.head { p { (head) } }
                (self.inside)
            }
        }
    }
}
