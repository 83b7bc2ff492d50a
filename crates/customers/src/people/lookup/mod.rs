//! What other areas need to show many people beside their own records.

mod store;

use super::store as people;
use crate::places;
use base::{Actor, Error, Language, Permission, PersonId, Scope};
use db::{DbError, Tx};
use std::collections::HashMap;

/// People that one statement asks for at most.
const ASKED_AT_ONCE: usize = 400;

/// The names by which these people are shown; those that are missing or out of scope are left out.
///
/// # Errors
/// Those of the database.
pub fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    people: &[PersonId],
) -> Result<HashMap<PersonId, String>, DbError> {
    let mut found = HashMap::with_capacity(people.len());
    for part in people.chunks(ASKED_AT_ONCE) {
        found.extend(store::names(tx, scope, part)?);
    }
    Ok(found)
}

/// The marks of the tags of all these people, for areas that keep them beside what they sort people by; those that are
/// missing are left out.
///
/// # Errors
/// Those of the database.
pub fn tag_marks(
    tx: &Tx<'_>,
    scope: &Scope,
    people: &[PersonId],
) -> Result<HashMap<PersonId, i64>, DbError> {
    let mut found = HashMap::with_capacity(people.len());
    for part in people.chunks(ASKED_AT_ONCE) {
        found.extend(store::tag_marks(tx, scope, part)?);
    }
    Ok(found)
}

/// What other programs call these people: of several ids the first by source and id. Nobody is there where the
/// ids are hidden, or who is out of scope.
///
/// # Errors
/// Those of the database.
pub fn external_ids(
    tx: &Tx<'_>,
    scope: &Scope,
    people: &[PersonId],
) -> Result<HashMap<PersonId, String>, DbError> {
    let mut found = HashMap::with_capacity(people.len());
    if !scope.shows("external_id") {
        return Ok(found);
    }
    for part in people.chunks(ASKED_AT_ONCE) {
        store::external_ids(tx, scope, part, |person, id| {
            found.entry(person).or_insert(id);
        })?;
    }
    Ok(found)
}

/// Whether there is such a person within the scope.
///
/// # Errors
/// Those of the database.
pub fn is_there(tx: &Tx<'_>, scope: &Scope, person: PersonId) -> Result<bool, DbError> {
    people::exists(tx, scope, person)
}

/// The people of exactly this name within the scope, at most two; nobody where names are hidden.
///
/// # Errors
/// Those of the database.
pub(crate) fn called_so(tx: &Tx<'_>, scope: &Scope, name: &str) -> Result<Vec<PersonId>, DbError> {
    match scope.shows("name") && !name.is_empty() {
        true => store::called_so(tx, scope, name),
        false => Ok(Vec::new()),
    }
}

/// The person within the scope whom `source` calls `id`.
///
/// # Errors
/// Those of the database.
pub fn called(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    id: &str,
) -> Result<Option<PersonId>, DbError> {
    people::by_external_id(tx, scope, source, id)
}

/// The first postal address of a person, line by line as on a letter; nothing where the actor may not see it.
///
/// # Errors
/// Those of the database.
pub fn postal(
    tx: &Tx<'_>,
    by: &Actor,
    id: PersonId,
    language: Language,
) -> Result<Vec<String>, Error> {
    let person = match by.may(Permission::PeopleRead) {
        Ok(scope) => people::get(tx, &scope, id)?,
        Err(_) => None,
    };
    let Some(address) = person.and_then(|p| p.addresses.into_iter().next()) else {
        return Ok(Vec::new());
    };
    let town = format!("{} {}", address.postal_code, address.city);
    let country = match address.country.as_str() {
        "" => String::new(),
        country => places::in_words(country, language),
    };
    let lines = [
        address.street,
        town.trim().to_owned(),
        address.region,
        country,
    ];
    Ok(lines.into_iter().filter(|line| !line.is_empty()).collect())
}
