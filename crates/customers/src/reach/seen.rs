//! People and companies as a scope shows them: what is hidden is left out before anybody sees it.

use super::fields::{masks, shows};
use crate::companies::Company;
use crate::people::model::Person;
use crate::preferences;
use crate::profile::{Profiled, custom};
use base::Scope;
use db::{DbError, Tx};
use records::own::{CUSTOM, Record};
use serde::Serialize;
use serde_json::Value as Json;
use std::borrow::Cow;

/// People's fields as the API names them, with the names that forms have for them.
const IN_API: &[(&str, &str)] = &[
    ("external_ids", "external_ids"),
    ("emails", "emails"),
    ("phones", "phones"),
    ("handles", "handles"),
    ("addresses", "address"),
    ("language", "language"),
    ("time_zone", "time_zone"),
    ("preferences", "preferences"),
    ("tags", "tags"),
    ("owner", "owner"),
    ("stage", "stage"),
    ("company", "company"),
    ("custom", "custom"),
];

/// The person without what is hidden, and without values of fields that were deleted.
///
/// # Errors
/// Those of the database.
pub(crate) fn seen(tx: &Tx<'_>, mut person: Person, scope: &Scope) -> Result<Person, DbError> {
    let custom = std::iter::once(&mut person.custom);
    custom::without_deleted(tx, scope, Record::Person, custom)?;
    Ok(cleared(person, scope))
}

/// The same of many.
///
/// # Errors
/// Those of the database.
pub(crate) fn seen_all(
    tx: &Tx<'_>,
    mut people: Vec<Person>,
    scope: &Scope,
) -> Result<Vec<Person>, DbError> {
    let customs = people.iter_mut().map(|person| &mut person.custom);
    custom::without_deleted(tx, scope, Record::Person, customs)?;
    Ok(people.into_iter().map(|p| cleared(p, scope)).collect())
}

/// The person without what is hidden. A stage always is something: [`json`] and pages leave it out.
fn cleared(mut person: Person, scope: &Scope) -> Person {
    if scope.hidden.is_empty() {
        return person;
    }
    clear_profile(&mut person, scope);
    clear(scope, "company", &mut person.company);
    clear(scope, "company", &mut person.company_name);
    person.masked = masks(scope);
    person.hidden = hidden_in_api(scope).collect();
    person
}

/// As [`seen`], of a company.
///
/// # Errors
/// Those of the database.
pub(crate) fn seen_company(
    tx: &Tx<'_>,
    company: Company,
    scope: &Scope,
) -> Result<Company, DbError> {
    let mut seen = seen_companies(tx, vec![company], scope)?;
    seen.pop().ok_or(DbError::NotFound)
}

/// The same of many.
///
/// # Errors
/// Those of the database.
pub(crate) fn seen_companies(
    tx: &Tx<'_>,
    mut companies: Vec<Company>,
    scope: &Scope,
) -> Result<Vec<Company>, DbError> {
    let customs = companies.iter_mut().map(|company| &mut company.custom);
    custom::without_deleted(tx, scope, Record::Company, customs)?;
    let cleared = companies.into_iter().map(|c| cleared_company(c, scope));
    Ok(cleared.collect())
}

/// The company without what is hidden.
fn cleared_company(mut company: Company, scope: &Scope) -> Company {
    if scope.hidden.is_empty() {
        return company;
    }
    clear_profile(&mut company, scope);
    clear(scope, "owner", &mut company.owner_name);
    // A company has none: where people's are hidden, there is nothing of it at all.
    company.hidden = hidden_in_api(scope).filter(|f| *f != "company").collect();
    company
}

fn clear<T: Default>(scope: &Scope, field: &str, value: &mut T) {
    if !shows(scope, field) {
        *value = T::default();
    }
}

pub(super) fn clear_profile(record: &mut impl Profiled, scope: &Scope) {
    let of = record.profile_mut();
    clear(scope, "emails", of.emails);
    clear(scope, "phones", of.phones);
    clear(scope, "handles", of.handles);
    clear(scope, "address", of.addresses);
    clear(scope, "external_ids", of.external_ids);
    clear(scope, "tags", of.tags);
    clear(scope, "language", of.language);
    clear(scope, "time_zone", of.time_zone);
    clear(scope, "preferences", of.preferences);
    clear(scope, "owner", of.owner);
    clear(scope, CUSTOM, of.custom);
    custom::clear(scope, of.custom);
    // A contact that is preferred is hidden with its kind.
    let fits = preferences::fits(record.profile());
    if !fits && let Some(wishes) = record.profile_mut().preferences {
        wishes.contact = None;
    }
}

fn hidden_in_api(scope: &Scope) -> impl Iterator<Item = Cow<'static, str>> {
    let hidden = IN_API.iter().filter(|(_, field)| !shows(scope, field));
    let own = scope
        .hidden
        .0
        .iter()
        .filter(|name| name.starts_with("custom."));
    let own = own.map(|name| Cow::Owned(name.clone()));
    hidden.map(|(name, _)| Cow::Borrowed(*name)).chain(own)
}

/// A person as programs see them: what is hidden is left out and named, so that it is not taken for empty.
pub(crate) fn json(person: Person, scope: &Scope) -> Json {
    left_out(&cleared(person, scope))
}

/// A record without the fields that it names as hidden.
pub(crate) fn left_out(record: &impl Serialize) -> Json {
    let mut whole = serde_json::to_value(record).unwrap_or_default();
    let hidden = whole["hidden"].as_array().cloned().unwrap_or_default();
    if let Some(map) = whole.as_object_mut() {
        for name in hidden.iter().filter_map(Json::as_str) {
            map.remove(name);
        }
    }
    whole
}
