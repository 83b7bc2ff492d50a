//! Adding fields, changing them, putting them in order, deleting them and bringing them back.

use super::input::{Change, NewField};
use super::model::{FIELDS_MAX, KEPT_MAX, RESTORE_DAYS, sort};
use super::{Field, Record, index, rules, store, visible};
use base::{Actor, Error, Permission, Scope, Timestamp, Uuid};
use db::Tx;
use identity::audit;
use serde_json::{Map, Value as Json, json};
use std::collections::HashMap;

const KIND: &str = "field";
const DAY_SECONDS: i64 = 86_400;

/// Where a field goes by one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before the one that stands before it.
    Up,
    /// Behind the one that stands behind it.
    Down,
}

/// Adds a field; it comes last in its section.
///
/// # Errors
/// `Forbidden`; `Invalid` by field; `Conflict("fields-full")` when such records have as many as they may,
/// `Conflict("fields-kept")` when too many were deleted.
pub fn add(tx: &mut Tx<'_>, by: &Actor, new: &NewField) -> Result<Field, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let kept = match new.record.parse::<Record>() {
        Ok(record) => store::every(tx, &scope, record)?,
        Err(_) => Vec::new(),
    };
    let mut field = rules::made(new, &kept, tx.now())?;
    has_room(&kept)?;
    if kept.len() >= KEPT_MAX {
        return Err(Error::Conflict("fields-kept"));
    }
    field.position = last(&kept, &field.section) + 1;
    store::insert(tx, &scope, &field)?;
    identity::accounts::count_own_fields(tx, &scope)?;
    let detail = json!({
        "name": field.label("en"), "record": field.record.as_str(), "holds": field.holds.word(),
    });
    leave(tx, by, ("create", "field.created"), &field, detail)?;
    Ok(field)
}

fn has_room(kept: &[Field]) -> Result<(), Error> {
    match kept.iter().filter(|f| f.deleted_at.is_none()).count() >= FIELDS_MAX {
        true => Err(Error::Conflict("fields-full")),
        false => Ok(()),
    }
}

/// The last place of a section, 0 where it is empty.
fn last(kept: &[Field], section: &str) -> i64 {
    let inside = kept
        .iter()
        .filter(|f| f.deleted_at.is_none() && f.section == section);
    inside.map(|field| field.position).max().unwrap_or(0)
}

/// Changes what is told of a field; again the same changes nothing.
///
/// # Errors
/// `Forbidden`; `NotFound`, also for a deleted one; `Invalid` by field; those of `index::actions`.
pub fn change(tx: &mut Tx<'_>, by: &Actor, id: Uuid, change: &Change) -> Result<Field, Error> {
    let (scope, now) = there(tx, by, id)?;
    let kept = store::every(tx, &scope, now.record)?;
    let mut field = rules::changed(&now, change, &kept)?;
    if field.section != now.section {
        field.position = last(&kept, &field.section) + 1;
    }
    if field != now {
        field.version += 1;
        field.updated_at = tx.now();
        store::save(tx, &scope, &field)?;
        let detail = json!({ "from": told(&now, &field), "to": told(&field, &now) });
        leave(tx, by, ("change", "field.changed"), &field, detail)?;
    }
    // What rests on the index goes before it, and comes after it.
    if change.unique == Some(false) {
        index::actions::unique(tx, by, id, false)?;
    }
    if let Some(indexed) = change.indexed {
        index::actions::wish(tx, by, id, indexed)?;
    }
    if change.unique == Some(true) {
        index::actions::unique(tx, by, id, true)?;
    }
    if let Some(place) = change.position {
        let index = usize::try_from(place - 1).unwrap_or(usize::MAX);
        put(tx, by, &scope, &field, |_| index)?;
    }
    again(tx, &scope, id)
}

fn again(tx: &Tx<'_>, scope: &Scope, id: Uuid) -> Result<Field, Error> {
    store::get(tx, scope, id)?.ok_or(Error::NotFound(KIND))
}

/// Moves a field by one place within its section; at its end it stays.
///
/// # Errors
/// `Forbidden`; `NotFound`, also for a deleted one.
pub fn shift(tx: &mut Tx<'_>, by: &Actor, id: Uuid, way: Way) -> Result<Field, Error> {
    let (scope, field) = there(tx, by, id)?;
    put(tx, by, &scope, &field, |index| match way {
        Way::Up => index.saturating_sub(1),
        Way::Down => index + 1,
    })?;
    Ok(field)
}

/// Puts a field where `to` says, from where it stands; the others of its section close up.
fn put(
    tx: &mut Tx<'_>,
    by: &Actor,
    scope: &Scope,
    field: &Field,
    to: impl Fn(usize) -> usize,
) -> Result<(), Error> {
    let mut inside = store::live(tx, scope, field.record)?;
    inside.retain(|other| other.section == field.section);
    let from = inside.iter().position(|other| other.id == field.id);
    let from = from.ok_or(Error::NotFound(KIND))?;
    let to = to(from).min(inside.len() - 1);
    let moved = inside.remove(from);
    inside.insert(to, moved);
    for (index, other) in inside.iter().enumerate() {
        let position = i64::try_from(index).map_err(Error::internal)? + 1;
        if other.position != position {
            store::place(tx, scope, other.id, position)?;
        }
    }
    if from == to {
        return Ok(());
    }
    let places = |index: usize| json!({ "position": index + 1 });
    let detail = json!({ "name": field.label("en"), "from": places(from), "to": places(to) });
    leave(tx, by, ("change", "field.moved"), field, detail)
}

/// Deletes a field: pages and programs know it no longer. Records keep their values, so that it can be brought back.
///
/// # Errors
/// `Forbidden`; `NotFound`, also for a deleted one.
pub fn delete(tx: &mut Tx<'_>, by: &Actor, id: Uuid) -> Result<Field, Error> {
    let (scope, mut field) = there(tx, by, id)?;
    index::actions::stop(tx, &scope, &mut field)?;
    store::mark(tx, &scope, id, Some(tx.now()))?;
    let detail = json!({ "name": field.label("en"), "record": field.record.as_str() });
    leave(tx, by, ("delete", "field.deleted"), &field, detail)?;
    Ok(field)
}

/// Brings a deleted field back, with all values that records kept; one that is there stays as it is.
///
/// # Errors
/// `Forbidden`; `NotFound`, also 30 days after it was deleted; `Conflict("fields-full")`; `Conflict("field-again")`
/// when another has its name now.
pub fn restore(tx: &mut Tx<'_>, by: &Actor, id: Uuid) -> Result<Field, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let mut field = store::get(tx, &scope, id)?.ok_or(Error::NotFound(KIND))?;
    let Some(deleted) = field.deleted_at else {
        return Ok(field);
    };
    if days_left(deleted, tx.now()) < 1 {
        return Err(Error::NotFound(KIND));
    }
    let kept = store::every(tx, &scope, field.record)?;
    has_room(&kept)?;
    let same = Change {
        labels: Some(field.labels.clone()),
        ..Change::default()
    };
    rules::changed(&field, &same, &kept).map_err(|_| Error::Conflict("field-again"))?;
    field.deleted_at = None;
    store::mark(tx, &scope, id, None)?;
    store::place(tx, &scope, id, last(&kept, &field.section) + 1)?;
    let detail = json!({ "name": field.label("en"), "record": field.record.as_str() });
    leave(tx, by, ("restore", "field.restored"), &field, detail)?;
    again(tx, &scope, id)
}

/// For how many days, those begun included, a field can still be brought back.
pub(super) fn days_left(deleted: Timestamp, now: Timestamp) -> i64 {
    let gone = now.as_second() - deleted.as_second();
    let left = RESTORE_DAYS * DAY_SECONDS - gone;
    (left.max(0) + DAY_SECONDS - 1) / DAY_SECONDS
}

/// The fields of such records, for everybody who reads records, as far as their role shows them.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn list(tx: &Tx<'_>, by: &Actor, record: Record) -> Result<Vec<Field>, Error> {
    let scope = reads(by)?;
    Ok(visible(store::live(tx, &scope, record)?, &scope))
}

/// The deleted fields of such records that can be brought back, the last one first.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn deleted(tx: &Tx<'_>, by: &Actor, record: Record) -> Result<Vec<Field>, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let now = tx.now();
    let mut gone = store::every(tx, &scope, record)?;
    gone.retain(|field| field.deleted_at.is_some_and(|at| days_left(at, now) > 0));
    sort(&mut gone);
    gone.sort_by_key(|field| std::cmp::Reverse(field.deleted_at));
    Ok(gone)
}

/// One field; a deleted one only for who may bring it back.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub fn get(tx: &Tx<'_>, by: &Actor, id: Uuid) -> Result<Field, Error> {
    let scope = reads(by)?;
    let found = store::get(tx, &scope, id)?.into_iter().collect();
    let field = visible(found, &scope).pop().ok_or(Error::NotFound(KIND))?;
    let Some(deleted) = field.deleted_at else {
        return Ok(field);
    };
    let may_restore = by.may(Permission::AccountManage).is_ok();
    match may_restore && days_left(deleted, tx.now()) > 0 {
        true => Ok(field),
        false => Err(Error::NotFound(KIND)),
    }
}

/// Who reads records needs to know their fields; so does who manages the account.
fn reads(by: &Actor) -> Result<Scope, Error> {
    let manages = by.may(Permission::AccountManage);
    manages.or_else(|_| by.may(Permission::PeopleRead))
}

/// A field that is there, for a change.
pub(super) fn there(tx: &Tx<'_>, by: &Actor, id: Uuid) -> Result<(Scope, Field), Error> {
    let scope = by.may(Permission::AccountManage)?;
    let field = store::get(tx, &scope, id)?;
    let field = field.filter(|field| field.deleted_at.is_none());
    Ok((scope, field.ok_or(Error::NotFound(KIND))?))
}

/// The names of fields, for the audit trail.
///
/// # Errors
/// `Forbidden`; those of the database.
pub(crate) fn named(tx: &Tx<'_>, by: &Actor, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let fields = store::these(tx, &scope, ids)?.into_iter();
    let name = |field: Field| (field.id, field.label("en").to_owned());
    Ok(fields.map(name).collect())
}

/// What the trail tells of a field, as far as it differs from `other`.
fn told(field: &Field, other: &Field) -> Json {
    let all = |field: &Field| -> [(&'static str, Json); 6] {
        let choices = field.choices.iter().map(|c| c.labels.say("en"));
        [
            ("name", field.label("en").into()),
            ("help", field.help.say("en").into()),
            ("choices", choices.collect::<Vec<_>>().into()),
            ("required", field.required.into()),
            ("default", field.default.clone().unwrap_or_default()),
            ("section", field.section.as_str().into()),
        ]
    };
    let pairs = all(field).into_iter().zip(all(other));
    let differ = pairs.filter(|(one, other)| one != other);
    let fields: Map<String, Json> = differ
        .map(|((name, value), _)| (name.to_owned(), value))
        .collect();
    Json::Object(fields)
}

pub(super) fn leave(
    tx: &mut Tx<'_>,
    by: &Actor,
    (action, event): (&'static str, &'static str),
    field: &Field,
    detail: Json,
) -> Result<(), Error> {
    let event = events::New {
        subject_kind: KIND,
        subject_id: field.id,
        name: event,
        version: 1,
        data: json!({ "record": field.record.as_str(), "key": field.key, "holds": field.holds.word() }),
    };
    events::record(tx, by, event)?;
    audit::record(tx, by, action, KIND, Some(field.id), detail)
}
