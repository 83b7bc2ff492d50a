//! What is done with one person: one use case, one transaction.

use super::model::{Change, Person};
use super::store;
use crate::interactions::{self, Subject};
use crate::profile::checks::{self, taken, taken_by};
use crate::profile::custom::{self, Asks};
use crate::profile::{Profiled as _, gone, store as belongings};
use crate::reach::{fields, seen};
use crate::trail::{self, Mark};
use crate::{Hooks, activities, companies, files, index, notes, owners, phones, relations, values};
use base::{Actor, BulkChangeId, Error, Permission, PersonId, Scope};
use db::{DbError, Tx};
use records::own::Record;
use serde_json::{Value as Json, json};

/// Adds a person.
///
/// # Errors
/// `Invalid` with `person-empty`, `id-taken-by` or `id-taken`, `unknown-record` (company), `unknown-colleague` (owner);
/// `Forbidden`.
pub fn create(tx: &mut Tx<'_>, by: &Actor, hooks: &Hooks, change: Change) -> Result<Person, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    let mut person = Person::blank(PersonId::new(), tx.now());
    let change = checked(tx, &scope, change, (None, &person))?;
    owners::check(tx, &scope, by.user, change.owner)?;
    person.company_name = check_company(tx, &scope, &change)?;
    person.owner = by.user;
    person.apply(change, tx.now())?;
    let made = store::insert(tx, &scope, &person);
    made.map_err(|e| taken_by(tx, &scope, Record::Person, e))?;
    hooks.people_created(tx, scope.account, &[person.marked()])?;
    index::person(tx, &scope, &person)?;
    trail::leave(tx, by, mark(person.id, "person.created", "create", &[]))?;
    Ok(person)
}

/// Changes a person; `expected` is the version that the caller has seen, if it says so.
///
/// # Errors
/// `NotFound`; `Conflict("changed-meanwhile")` for another version; as `create`.
pub fn update(
    tx: &mut Tx<'_>,
    by: &Actor,
    hooks: &Hooks,
    id: PersonId,
    change: Change,
    expected: Option<i64>,
) -> Result<Person, Error> {
    changed(tx, by, hooks, id, change, (expected, None))
}

/// [`update`] as a part of a bulk change, which the trail names.
///
/// # Errors
/// As [`update`].
pub(crate) fn update_in(
    tx: &mut Tx<'_>,
    by: &Actor,
    hooks: &Hooks,
    id: PersonId,
    change: Change,
    bulk: Option<BulkChangeId>,
) -> Result<Person, Error> {
    changed(tx, by, hooks, id, change, (None, bulk))
}

fn changed(
    tx: &mut Tx<'_>,
    by: &Actor,
    hooks: &Hooks,
    id: PersonId,
    change: Change,
    (expected, bulk): (Option<i64>, Option<BulkChangeId>),
) -> Result<Person, Error> {
    let (scope, mut person) = found(tx, by, Permission::PeopleWrite, id, expected)?;
    let change = checked(tx, &scope, change, (Some(&person.custom), &person))?;
    owners::check(tx, &scope, person.owner, change.owner)?;
    let stage = person.stage;
    if change.company.is_some() {
        person.company_name = check_company(tx, &scope, &change)?;
    }
    let changed = person.apply(change, tx.now())?;
    if changed.is_empty() {
        return Ok(seen::seen(tx, person, &scope)?);
    }
    person.version += 1;
    let saved = store::update(tx, &scope, &person);
    if !saved.map_err(|e| taken_by(tx, &scope, Record::Person, e))? {
        return Err(Error::Conflict("changed-meanwhile"));
    }
    belongings::replace(tx, &scope, &person, &changed).map_err(taken)?;
    if changed.contains(&"tags") {
        hooks.person_tagged(tx, scope.account, person.marked())?;
    }
    checks::note_stage(tx, by, Subject::Person(id), (stage, person.stage))?;
    index::person(tx, &scope, &person)?;
    let mark = mark(id, "person.updated", "update", &changed);
    trail::leave(tx, by, mark.in_bulk(bulk))?;
    Ok(seen::seen(tx, person, &scope)?)
}

/// The change as far as the actor may make it, and what belongs to the person fits.
fn checked(
    tx: &Tx<'_>,
    scope: &Scope,
    change: Change,
    (stood, before): (Option<&Json>, &Person),
) -> Result<Change, Error> {
    let change = fields::allowed(change, before, scope)?;
    let mut change = checks::countries(change, before.profile())?;
    checks::phones(&change, before.profile())?;
    checks::external_ids(tx, scope, &change, before)?;
    let sent = (change.custom.take(), stood);
    change.custom = custom::kept(tx, scope, Record::Person, sent, Asks::All)?;
    Ok(change)
}

/// Removes a person with all that is only theirs; orders and the log stay, without a name.
///
/// # Errors
/// `NotFound`; `Conflict("changed-meanwhile")`; `Forbidden`.
pub fn delete(
    tx: &mut Tx<'_>,
    by: &Actor,
    hooks: &Hooks,
    id: PersonId,
    expected: Option<i64>,
) -> Result<(), Error> {
    let (scope, person) = found(tx, by, Permission::PeopleDelete, id, expected)?;
    hooks.person_deleted(tx, scope.account, id)?;
    for note in notes::store::ids_of(tx, &scope, id)? {
        index::remove_note(tx, scope.account, note)?;
    }
    forget_log(tx, &scope, Subject::Person(id))?;
    store::delete(tx, &scope, id)?;
    index::remove_person(tx, &scope, id)?;
    identity::audit::forget_words(tx, &scope, id.0)?;
    let gone = Mark {
        detail: gone::kept(person.owner),
        ..mark(id, "person.deleted", "delete", &[])
    };
    trail::leave(tx, by, gone)
}

/// Removes what was written by hand about somebody who goes, its words in the log, and relations to others.
///
/// # Errors
/// Those of the database.
pub(crate) fn forget_log(tx: &mut Tx<'_>, scope: &Scope, of: Subject) -> Result<(), DbError> {
    for activity in activities::store::ids_with(tx, scope, of)? {
        index::remove_activity(tx, scope, activity)?;
    }
    activities::store::delete_with(tx, scope, of)?;
    relations::store::delete_of(tx, scope, of.into())?;
    index::remove_files(tx, scope, &files::store::ids_with(tx, scope, of)?)?;
    files::store::delete_with(tx, scope, of)?;
    interactions::words::forget(tx, scope, of)?;
    interactions::store::forget_words(tx, scope, of)
}

/// Reads a person.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn get(tx: &Tx<'_>, by: &Actor, id: PersonId) -> Result<Person, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    store::get(tx, &scope, id)?.ok_or(Error::NotFound("person"))
}

/// Reads a person whom the actor may change.
///
/// # Errors
/// `NotFound`; `Forbidden`, also for a person who may be read and not changed.
pub fn get_to_change(tx: &Tx<'_>, by: &Actor, id: PersonId) -> Result<Person, Error> {
    let (scope, person) = found(tx, by, Permission::PeopleWrite, id, None)?;
    Ok(seen::seen(tx, person, &scope)?)
}

/// Reads a person whom the actor may delete.
///
/// # Errors
/// `NotFound`; `Forbidden`, also for a person who may be read and not deleted.
pub fn get_to_delete(tx: &Tx<'_>, by: &Actor, id: PersonId) -> Result<Person, Error> {
    let (scope, person) = found(tx, by, Permission::PeopleDelete, id, None)?;
    Ok(seen::seen(tx, person, &scope)?)
}

/// The person whom another program calls `id`.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn find_by_external_id(
    tx: &Tx<'_>,
    by: &Actor,
    source: &str,
    id: &str,
) -> Result<Option<Person>, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    if !scope.shows("external_id") {
        return Ok(None);
    }
    match store::by_external_id(tx, &scope, source, id)? {
        Some(id) => Ok(store::get(tx, &scope, id)?),
        None => Ok(None),
    }
}

/// The people who can be reached at this mail address or telephone number; at most 20.
///
/// # Errors
/// `Invalid` (field `contact`) when it is neither; `Forbidden`.
pub fn find_by_contact(tx: &Tx<'_>, by: &Actor, contact: &str) -> Result<Vec<Person>, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let (kind, value) = match contact.contains('@') {
        true => ("email", values::email(contact)),
        false => ("phone", phones::international_or_kept(contact)),
    };
    let value = value.map_err(|refused| Error::Invalid(vec![refused.at("contact")]))?;
    if !scope.shows(kind) {
        return Ok(Vec::new());
    }
    let ids = store::by_contact(tx, &scope, kind, &value)?;
    Ok(store::get_many(tx, &scope, &ids)?)
}

/// The scope in which the actor changes or deletes people, as `needed` says, and the person with hidden fields as
/// well. Whom they may not see is not there; whom they may see and not change is refused.
fn found(
    tx: &Tx<'_>,
    by: &Actor,
    needed: Permission,
    id: PersonId,
    expected: Option<i64>,
) -> Result<(Scope, Person), Error> {
    let (read, write) = (by.may(Permission::PeopleRead)?, by.may(needed)?);
    let person = store::whole(tx, &read, id)?.ok_or(Error::NotFound("person"))?;
    if !write.owners.reach(person.owner) {
        return Err(Error::Forbidden(needed.as_str()));
    }
    match expected {
        Some(version) if version != person.version => Err(Error::Conflict("changed-meanwhile")),
        _ => Ok((write, person)),
    }
}

/// Whether the actor may change this person: the page shows buttons then; the action asks again.
pub fn may_change(by: &Actor, person: &Person) -> bool {
    let write = by.may(Permission::PeopleWrite);
    write.is_ok_and(|scope| scope.owners.reach(person.keeper))
}

/// Whether the actor may delete this person.
pub fn may_delete(by: &Actor, person: &Person) -> bool {
    let delete = by.may(Permission::PeopleDelete);
    delete.is_ok_and(|scope| scope.owners.reach(person.keeper))
}

/// The name of the company that a change names.
fn check_company(tx: &Tx<'_>, scope: &Scope, change: &Change) -> Result<Option<String>, Error> {
    let Some(id) = change.company.flatten() else {
        return Ok(None);
    };
    match companies::store::names(tx, scope, &[id])?.remove(&id) {
        Some(name) => Ok(Some(name)),
        None => Err(Error::invalid("company", "unknown-record", id)),
    }
}

fn mark(id: PersonId, event: &'static str, action: &'static str, fields: &[&str]) -> Mark {
    let detail = if fields.is_empty() {
        json!({})
    } else {
        json!({ "fields": fields })
    };
    Mark {
        kind: "person",
        id: id.0,
        event,
        action,
        detail,
    }
}
