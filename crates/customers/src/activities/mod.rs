//! Calls, meetings and visits that a colleague wrote down, with a person or with a company. They stand on the
//! timeline beside notes.

pub(crate) mod api;
mod changes;
pub(crate) mod input;
mod model;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod typed;
pub(crate) mod web;

#[cfg(test)]
mod tests;

use crate::interactions::{self, New, Subject};
use crate::trail::{self, Mark};
use crate::{companies, index, people};
use base::{ActivityId, Actor, Error, Permission, Scope};
use db::Tx;
use serde_json::json;

pub use changes::{change, forget_removed, may_change, remove, restore};
pub use model::{Activity, KINDS, MINUTES_AT_MOST, OUTCOME_CHARS, Told, usual};

/// Writes down a call, a meeting or a visit; it appears on the timeline and in the search.
///
/// # Errors
/// `Invalid` by field; `NotFound` for the person or the company; `Forbidden`.
pub fn add(tx: &mut Tx<'_>, by: &Actor, with: Subject, told: Told) -> Result<Activity, Error> {
    let scope = writing(tx, by, with)?;
    let told = told.checked(tx.now())?;
    let activity = Activity::new(ActivityId::new(), with, told, by.user, tx.now());
    store::insert(tx, &scope, &activity)?;
    interactions::append(tx, scope.account, entry(&activity))?;
    index::activity(tx, &scope, &activity)?;
    leave(tx, by, &activity, "activity.added", "create")?;
    Ok(activity)
}

/// Reads one.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn get(tx: &Tx<'_>, by: &Actor, id: ActivityId) -> Result<Activity, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    store::get(tx, &scope, id)?.ok_or(Error::NotFound("activity"))
}

/// The scope in which the actor writes down what was done with these: who may not be seen is not there, who may
/// be seen and not written about is refused.
fn writing(tx: &Tx<'_>, by: &Actor, with: Subject) -> Result<Scope, Error> {
    let scope = by.may(Permission::NotesWrite)?;
    known(tx, &by.may(Permission::PeopleRead)?, with)?;
    match known(tx, &scope, with) {
        Err(Error::NotFound(_)) => Err(Error::Forbidden(Permission::NotesWrite.as_str())),
        other => other.map(|()| scope),
    }
}

/// Whether the actor may write down something about these: the page shows the form then.
///
/// # Errors
/// Those of the database.
pub(crate) fn may_add(tx: &Tx<'_>, by: &Actor, with: Subject) -> Result<bool, Error> {
    match writing(tx, by, with) {
        Ok(_) => Ok(true),
        Err(Error::Forbidden(_) | Error::NotFound(_)) => Ok(false),
        Err(e) => Err(e),
    }
}

fn known(tx: &Tx<'_>, scope: &Scope, with: Subject) -> Result<(), Error> {
    match with {
        Subject::Person(id) if !people::store::exists(tx, scope, id)? => {
            Err(Error::NotFound("person"))
        }
        Subject::Company(id) if companies::store::get(tx, scope, id)?.is_none() => {
            Err(Error::NotFound("company"))
        }
        _ => Ok(()),
    }
}

/// What the log says of it.
fn entry(a: &Activity) -> New {
    let mut entry = New::ours(a.kind, a.channel, a.direction, a.occurred_at);
    entry.person = a.person;
    entry.company = a.company;
    entry.external_id = a.id.to_string();
    entry.summary = a.title();
    if let Some(minutes) = a.minutes {
        entry.properties = json!({ "minutes": minutes });
    }
    entry.about = Some(("activity", a.id.0));
    entry.created_by = a.created_by;
    entry
}

fn leave(
    tx: &mut Tx<'_>,
    by: &Actor,
    a: &Activity,
    event: &'static str,
    action: &'static str,
) -> Result<(), Error> {
    let mark = Mark {
        kind: "activity",
        id: a.id.0,
        event,
        action,
        detail: json!({ "kind": a.kind, "person": a.person, "company": a.company }),
    };
    trail::leave(tx, by, mark)
}
