//! Changes of what a field holds: what would come of them, their work slice by slice, and the way back
//! (`docs/adr/0041-kinds-may-change.md`).

pub(crate) mod actions;
pub(crate) mod api;
mod convert;
mod job;
mod pages;
mod preview;
pub(super) mod store;
pub(crate) mod web;

#[cfg(test)]
mod quick_tests;
#[cfg(test)]
mod tests;

pub use job::ConvertField;

use super::{Choice, Field, Holds};
use ::web::Locale;
use base::{Actor, Error, Permission, Timestamp, Uuid};
use db::Tx;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// How far a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Values are converted.
    Running,
    /// All were.
    Done,
    /// They are turned back.
    Undoing,
    /// All were.
    Undone,
}

impl State {
    const ALL: [State; 4] = [State::Running, State::Done, State::Undoing, State::Undone];

    /// The word in tables and texts.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            State::Running => "running",
            State::Done => "done",
            State::Undoing => "undoing",
            State::Undone => "undone",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Whether there is work to do.
    pub(super) fn is_busy(self) -> bool {
        matches!(self, State::Running | State::Undoing)
    }
}

/// What a field holds, as a change keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Kind {
    holds: String,
    currency: Option<String>,
    choices: Vec<Choice>,
    default: Option<Json>,
}

impl Kind {
    pub(super) fn of(field: &Field) -> Self {
        Self {
            holds: field.holds.word().to_owned(),
            currency: field.holds.currency().map(|c| c.code().to_owned()),
            choices: field.choices.clone(),
            default: field.default.clone(),
        }
    }

    /// What it holds.
    pub(super) fn holds(&self) -> Option<Holds> {
        let currency = self.currency.as_ref().and_then(|code| code.parse().ok());
        Holds::of(&self.holds, currency)
    }

    /// The field with this kind.
    pub(super) fn put(&self, field: &Field) -> Field {
        Field {
            holds: self.holds().unwrap_or(field.holds),
            choices: self.choices.clone(),
            default: self.default.clone(),
            ..field.clone()
        }
    }
}

/// In which language, zone and country the values are read and written that are texts: those of whoever began it, so that
/// what was shown before is what happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reads {
    language: String,
    zone: String,
}

impl Reads {
    /// The reader's language, and the account's zone.
    pub(super) fn of(cx: &::web::Cx) -> Self {
        Self {
            language: cx.l.tag().to_owned(),
            zone: cx.account.zone.clone(),
        }
    }

    pub(super) fn locale(&self) -> Locale {
        let language = self.language.parse().unwrap_or(base::Language::English);
        Locale::new(language, &self.zone).at_home_in(&self.zone)
    }
}

/// A change of what a field holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Conversion {
    pub(super) id: Uuid,
    pub(super) field: Uuid,
    pub(super) state: State,
    pub(super) before: Kind,
    pub(super) after: Kind,
    pub(super) reads: Reads,
    /// The last record that was there at the beginning; later ones have the new kind from their first day.
    pub(super) until: Option<Uuid>,
    /// The last record that had its turn.
    pub(super) at: Option<Uuid>,
    /// Records to look at, counted up to a bound.
    pub(super) total: i64,
    pub(super) tally: Tally,
    pub(super) created_at: Timestamp,
    pub(super) finished_at: Option<Timestamp>,
}

/// How many records had their turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) looked: i64,
    /// Whose value became another.
    pub(super) converted: i64,
    /// Whose value did not fit, and was set aside.
    pub(super) lost: i64,
}

/// Whether a value of either reads like one of the other, so that nobody could tell which it is: while such a change
/// is at work, nobody writes the field.
pub(super) fn is_ambiguous(before: Holds, after: Holds) -> bool {
    let figure = |holds| matches!(holds, Holds::Number | Holds::Money(_));
    let leads = before.leads_to().is_some() && after.leads_to().is_some();
    leads || (figure(before) && figure(after))
}

/// The keys of the fields that nobody may write at this moment.
///
/// # Errors
/// Those of the database.
pub fn unwritable(
    tx: &Tx<'_>,
    scope: &base::Scope,
    fields: &[Field],
) -> Result<Vec<String>, db::DbError> {
    if !fields.iter().any(|f| is_ambiguous(f.holds, f.holds)) {
        return Ok(Vec::new());
    }
    let busy = store::busy(tx, scope)?.into_iter();
    let closed = busy.filter(|one| match (one.before.holds(), one.after.holds()) {
        (Some(before), Some(after)) => is_ambiguous(before, after),
        _ => false,
    });
    let ids: Vec<Uuid> = closed.map(|one| one.field).collect();
    let closed = fields.iter().filter(|f| ids.contains(&f.id));
    Ok(closed.map(|f| f.key.clone()).collect())
}

/// Forgets some of what changes could be undone by that are too old for that; whether there is more.
///
/// # Errors
/// `Forbidden`; those of the database.
pub(super) fn forget(tx: &mut Tx<'_>, by: &Actor) -> Result<bool, Error> {
    let scope = by.may(Permission::AccountManage)?;
    Ok(store::forget(tx, &scope, super::forget::past(tx)?)?)
}
