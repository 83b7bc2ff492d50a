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
use base::{ActivityId, Actor, Error, Permission, UserId};
use db::Tx;
use serde_json::json;

use changes::taken_away;
pub use changes::{change, forget_removed, may_change, remove, restore};
pub use model::{Activity, KINDS, MINUTES_AT_MOST, OUTCOME_CHARS, Told, usual};

/// Writes down a call, a meeting or a visit; it appears on the timeline and in the search.
///
/// # Errors
/// `Invalid` by field; `NotFound` for the person or the company; `Forbidden`.
pub fn add(tx: &mut Tx<'_>, by: &Actor, with: Subject, told: Told) -> Result<Activity, Error> {
    let scope = by.may(Permission::NotesWrite)?;
    let told = told.checked(tx.now())?;
    let owner = owner_of(tx, by, with)?;
    let activity = Activity {
        owner,
        ..Activity::new(ActivityId::new(), with, told, by.user, tx.now())
    };
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

/// Whether the actor may write something down about this record: the page shows the form then.
///
/// # Errors
/// Those of the database.
pub(crate) fn may_add(tx: &Tx<'_>, by: &Actor, with: Subject) -> Result<bool, Error> {
    match owner_of(tx, by, with) {
        Ok(_) => Ok(true),
        Err(Error::Forbidden(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

/// Who looks after the person. A record that the actor may not see is not there; about one that they may see
/// and not write of, nothing is written.
pub(crate) fn owner_of(tx: &Tx<'_>, by: &Actor, with: Subject) -> Result<Option<UserId>, Error> {
    let refused = || Error::Forbidden(Permission::NotesWrite.as_str());
    let scope = by.may(Permission::NotesWrite)?;
    let read = by.may(Permission::PeopleRead)?;
    match with {
        Subject::Person(id) => {
            let person = people::store::whole(tx, &read, id)?.ok_or(Error::NotFound("person"))?;
            match scope.owners.reach(person.owner) {
                true => Ok(person.owner),
                false => Err(refused()),
            }
        }
        Subject::Company(id) => {
            companies::store::get(tx, &read, id)?.ok_or(Error::NotFound("company"))?;
            companies::store::get(tx, &scope, id)?.ok_or_else(refused)?;
            Ok(None)
        }
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
