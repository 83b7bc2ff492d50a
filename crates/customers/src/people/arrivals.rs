//! People as a site or an app tells of them, beside what [`super::bulk`] does: whom its ids mean, one more id
//! for somebody who is there, the company that they belong to.
//!
//! The caller has asked for the permission: a program that may append events may fill gaps, never overwrite.

use super::bulk::{save, whole};
use super::model::{CONTACTS_AT_MOST, Change, ExternalId, Person};
use super::store;
use crate::companies;
use crate::profile::store as belongings;
use base::{Actor, CompanyId, PersonId};
use db::{DbError, Tx};
use std::collections::HashMap;

/// Ids that one statement asks for at most.
const ASKED_AT_ONCE: usize = 500;

/// Whom `source` calls by these ids; ids that nobody has are missing.
///
/// # Errors
/// Those of the database.
pub fn known(
    tx: &Tx<'_>,
    by: &Actor,
    source: &str,
    ids: &[&str],
) -> Result<HashMap<String, PersonId>, DbError> {
    let mut found = HashMap::with_capacity(ids.len());
    for part in ids.chunks(ASKED_AT_ONCE) {
        found.extend(store::by_external_ids(tx, &whole(by), source, part)?);
    }
    Ok(found)
}

/// Gives a person one more id of a source, which nobody may have yet. False when they have as many as
/// one can have, or are gone.
///
/// # Errors
/// Those of the database; `Unique` when somebody has the id.
pub fn add_id(
    tx: &mut Tx<'_>,
    by: &Actor,
    person: PersonId,
    source: &str,
    id: &str,
) -> Result<bool, DbError> {
    let scope = whole(by);
    let Some(mut person) = store::whole(tx, &scope, person)? else {
        return Ok(false);
    };
    if person.external_ids.len() >= CONTACTS_AT_MOST {
        return Ok(false);
    }
    person.external_ids.push(ExternalId {
        source: source.to_owned(),
        id: id.to_owned(),
    });
    person.updated_at = tx.now();
    belongings::replace_external_ids(tx, &scope, &person)?;
    save(tx, by, &scope, person)?;
    Ok(true)
}

/// Puts a person who has no company into this one. False when they have one, or are gone.
///
/// # Errors
/// Those of the database.
pub fn join_company(
    tx: &mut Tx<'_>,
    by: &Actor,
    person: PersonId,
    company: CompanyId,
) -> Result<bool, DbError> {
    let scope = whole(by);
    let Some(mut person) = store::whole(tx, &scope, person)? else {
        return Ok(false);
    };
    let Some(name) = companies::store::names(tx, &scope, &[company])?.remove(&company) else {
        return Ok(false);
    };
    if person.company.is_some() {
        return Ok(false);
    }
    let change = Change {
        company: Some(Some(company)),
        ..Change::default()
    };
    person.company_name = Some(name);
    let changed = applied(&mut person, change, tx);
    if changed {
        save(tx, by, &scope, person)?;
    }
    Ok(changed)
}

fn applied(person: &mut Person, change: Change, tx: &Tx<'_>) -> bool {
    person
        .apply(change, tx.now())
        .is_ok_and(|fields| !fields.is_empty())
}
