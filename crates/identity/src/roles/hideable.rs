//! The fields of people that a role can hide or lock: the areas above know them.

use std::borrow::Cow;

/// What areas registered; one value in the web's map of parts.
#[derive(Clone, Debug, Default)]
pub struct Hideable(pub Vec<HideableField>);

/// One field of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HideableField {
    /// Its name in filters, columns and the API.
    pub name: Cow<'static, str>,
    /// The key of its label.
    pub label_key: &'static str,
    /// Whether it can be locked, too: the others nobody changes by hand.
    pub lockable: bool,
}

impl Hideable {
    /// Whether there is such a field.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|field| field.name == name)
    }

    /// Whether there is such a field that can be locked.
    pub fn locks(&self, name: &str) -> bool {
        self.0
            .iter()
            .any(|field| field.name == name && field.lockable)
    }
}
