//! The fields of people and companies that a role can hide or lock: the areas above know them.

use base::Scope;
use db::{DbError, Tx};
use std::borrow::Cow;
use web::{App, Cx, Locale, Result};

/// What areas registered; one value in the web's map of parts.
#[derive(Clone, Debug, Default)]
pub struct Hideable(pub Vec<HideableField>);

/// What accounts add to it; one value in the web's map of parts.
pub struct MoreHideable(pub More);

/// The fields that an account thought of itself, in the reader's language.
pub type More = fn(&Tx<'_>, &Scope, &Locale) -> std::result::Result<Vec<HideableField>, DbError>;

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HideableField {
    /// Its name in filters, columns and the API.
    pub name: Cow<'static, str>,
    /// What it is called.
    pub label: Label,
    /// Whether it can be locked, too: the others nobody changes by hand.
    pub lockable: bool,
}

/// What a field is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// The key of the text.
    Key(&'static str),
    /// As the account calls it.
    Said(String),
}

impl HideableField {
    /// What it is called in the reader's language.
    pub fn label(&self, l: &Locale) -> String {
        match &self.label {
            Label::Key(key) => l.t(key),
            Label::Said(said) => said.clone(),
        }
    }
}

impl Hideable {
    /// All that there are in the caller's account.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) async fn of(app: &App, cx: &Cx) -> Result<Self> {
        let known = app.find::<Hideable>();
        let mut all = known
            .map(|known| Hideable::clone(&known))
            .unwrap_or_default();
        if let Some(more) = app.find::<MoreHideable>() {
            let (scope, l) = (Scope::all(cx.account.id), cx.l.clone());
            let read = app.db.read(move |tx| (more.0)(tx, &scope, &l));
            all.0.extend(read.await?);
        }
        Ok(all)
    }

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
