//! What is done with relations: one use case, one transaction.

use super::model::{End, New, Relation};
use super::store;
use crate::authors::kept_since;
use crate::interactions::Subject;
use crate::trail::{self, Mark};
use crate::{companies, people};
use base::{Actor, CompanyId, Error, Permission, PersonId, RelationId, Scope, Uuid};
use db::{DbError, Tx};
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// Most relations of one record.
pub(super) const AT_MOST: u32 = 200;
/// Most records that are looked at above another, before the search for a circle ends.
const LOOKED_AT: usize = 2_000;

/// Says that two records belong together.
///
/// # Errors
/// `Invalid`: as [`New::checked`]; `to` with `relation-there`, `relation-circle`, `too-many`, `unknown-record`
/// (also `from`); `Forbidden`.
pub fn add(tx: &mut Tx<'_>, by: &Actor, new: New) -> Result<Relation, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    let read = by.may(Permission::PeopleRead)?;
    let new = new.checked()?;
    for (field, end) in [("from", new.from), ("to", new.to)] {
        if !(known(tx, &read, end)? && known(tx, &scope, end)?) {
            return Err(Error::invalid(field, "unknown-record", end.id));
        }
    }
    let relation = Relation {
        id: RelationId::new(),
        kind: new.kind,
        label: new.label,
        from: new.from,
        to: new.to,
        created_by: by.user,
        created_at: tx.now(),
    };
    check(tx, &scope, &relation)?;
    store::insert(tx, &scope, &relation).map_err(there)?;
    leave(tx, by, &relation, "relation.added", "create")?;
    Ok(relation)
}

/// Reads a relation both of whose records are within reach.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn get(tx: &Tx<'_>, by: &Actor, id: RelationId) -> Result<Relation, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let found = store::get(tx, &scope, id)?;
    seen(tx, &scope, found)?.ok_or(Error::NotFound("relation"))
}

/// The relations of a record whose other ends are within reach, oldest first.
///
/// # Errors
/// `NotFound` for the record; `Forbidden`.
pub fn of(tx: &Tx<'_>, by: &Actor, record: Subject) -> Result<Vec<Relation>, Error> {
    let (scope, end) = (by.may(Permission::PeopleRead)?, End::from(record));
    if !known(tx, &scope, end)? {
        return Err(Error::NotFound(end.kind));
    }
    let mut out = store::of(tx, &scope, end, AT_MOST)?;
    let reached = names(tx, &scope, out.iter().map(|r| r.other(end).0))?;
    out.retain(|r| reached.contains_key(&r.other(end).0.id));
    Ok(out)
}

/// The names of these records, as far as the scope reaches them.
///
/// # Errors
/// Those of the database.
pub(crate) fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    ends: impl Iterator<Item = End>,
) -> Result<HashMap<Uuid, String>, DbError> {
    let (of_people, of_companies): (Vec<End>, Vec<End>) = ends.partition(|e| e.kind == "person");
    let of_people: Vec<PersonId> = of_people.iter().map(|e| PersonId(e.id)).collect();
    let of_companies: Vec<CompanyId> = of_companies.iter().map(|e| CompanyId(e.id)).collect();
    let mut out = HashMap::with_capacity(of_people.len() + of_companies.len());
    let named = people::lookup::names(tx, scope, &of_people)?;
    out.extend(named.into_iter().map(|(id, name)| (id.0, name)));
    for part in of_companies.chunks(AT_MOST as usize) {
        let found = companies::store::get_many(tx, scope, part)?;
        out.extend(found.into_iter().map(|c| (c.id.0, c.name)));
    }
    Ok(out)
}

/// Takes a relation away; for a day it can be brought back.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn remove(tx: &mut Tx<'_>, by: &Actor, id: RelationId) -> Result<Relation, Error> {
    let relation = get(tx, by, id)?;
    let scope = changing(tx, by, &relation)?;
    let now = tx.now();
    store::set_removed(tx, &scope, id, Some(now))?;
    leave(tx, by, &relation, "relation.removed", "delete")?;
    Ok(relation)
}

/// Brings back a relation that was taken away less than a day ago.
///
/// # Errors
/// `NotFound`; `Invalid` as [`add`], when it would stand twice or in a circle now; `Forbidden`.
pub fn restore(tx: &mut Tx<'_>, by: &Actor, id: RelationId) -> Result<Relation, Error> {
    let (since, read) = (kept_since(tx.now())?, by.may(Permission::PeopleRead)?);
    let found = store::removed(tx, &read, id, since)?;
    let relation = seen(tx, &read, found)?.ok_or(Error::NotFound("relation"))?;
    let scope = changing(tx, by, &relation)?;
    check(tx, &scope, &relation)?;
    store::set_removed(tx, &scope, id, None).map_err(there)?;
    leave(tx, by, &relation, "relation.restored", "restore")?;
    Ok(relation)
}

/// Removes for good what was taken away more than a day ago; how many.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn forget_removed(tx: &mut Tx<'_>, by: &Actor) -> Result<u64, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    let before = kept_since(tx.now())?;
    Ok(store::forget_removed(tx, &scope, before)?)
}

/// The scope in which the actor changes a relation that may be seen: one of its records may be changed.
fn changing(tx: &Tx<'_>, by: &Actor, r: &Relation) -> Result<Scope, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    match known(tx, &scope, r.from)? || known(tx, &scope, r.to)? {
        true => Ok(scope),
        false => Err(Error::Forbidden(Permission::PeopleWrite.as_str())),
    }
}

/// Whether the scope reaches this record.
///
/// # Errors
/// Those of the database.
pub(crate) fn known(tx: &Tx<'_>, scope: &Scope, end: End) -> Result<bool, DbError> {
    match end.subject() {
        Subject::Person(id) => people::store::exists(tx, scope, id),
        Subject::Company(id) => Ok(companies::store::get(tx, scope, id)?.is_some()),
    }
}

fn seen(tx: &Tx<'_>, scope: &Scope, found: Option<Relation>) -> Result<Option<Relation>, DbError> {
    match found {
        Some(r) if known(tx, scope, r.from)? && known(tx, scope, r.to)? => Ok(Some(r)),
        _ => Ok(None),
    }
}

/// It stands once, in no circle, and neither record has too many.
fn check(tx: &Tx<'_>, scope: &Scope, relation: &Relation) -> Result<(), Error> {
    let fault = |code| Err(Error::invalid("to", code, ""));
    if store::is_there(tx, scope, relation)? {
        return fault("relation-there");
    }
    if relation.kind.is_ladder() && leads_back(tx, scope, relation)? {
        return fault("relation-circle");
    }
    for end in [relation.from, relation.to] {
        if store::of(tx, scope, end, AT_MOST)?.len() >= AT_MOST as usize {
            return Err(Error::invalid("to", "too-many", AT_MOST));
        }
    }
    Ok(())
}

/// Whether relations of this kind already lead from the second record to the first.
fn leads_back(tx: &Tx<'_>, scope: &Scope, relation: &Relation) -> Result<bool, DbError> {
    let mut seen = HashSet::from([relation.to.id]);
    let mut level = vec![relation.to.id];
    while !level.is_empty() && seen.len() < LOOKED_AT {
        let next = store::beyond(tx, scope, relation.kind, &level)?;
        if next.contains(&relation.from.id) {
            return Ok(true);
        }
        level = next.into_iter().filter(|id| seen.insert(*id)).collect();
    }
    Ok(false)
}

fn there(e: DbError) -> Error {
    match e {
        DbError::Unique(key) if key.starts_with("customers_relation") => {
            Error::invalid("to", "relation-there", "")
        }
        other => other.into(),
    }
}

fn leave(
    tx: &mut Tx<'_>,
    by: &Actor,
    r: &Relation,
    event: &'static str,
    action: &'static str,
) -> Result<(), Error> {
    let mark = Mark {
        kind: "relation",
        id: r.id.0,
        event,
        action,
        detail: json!({ "kind": r.kind, "from": r.from, "to": r.to }),
    };
    trail::leave(tx, by, mark)
}
