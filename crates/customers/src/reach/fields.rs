//! Which fields of people a scope shows, and which it lets change.
//!
//! A field is known by its name in lists and filters. What is hidden is left out of the person before anybody
//! sees it; a change of what is hidden or locked is refused with the field's name.

use crate::Registry;
use crate::companies::Company;
use crate::people::model::{Change, Person};
use crate::preferences;
use crate::profile::{Profiled, custom};
use base::{Actor, Error, FieldSet, Permission, Scope, Way};
use db::{DbError, Tx};
use identity::{HideableField, Label};
use records::own::{CUSTOM, Record};
use serde::Serialize;
use serde_json::Value as Json;
use std::borrow::Cow;

/// Stands for a name, where only a hidden field could stand in for one.
pub const MASK: &str = "•••";

const fn own(name: &'static str, label_key: &'static str) -> HideableField {
    HideableField {
        name: Cow::Borrowed(name),
        label: Label::Key(label_key),
        lockable: true,
    }
}

/// People's own fields. The name stays: who is nobody cannot be worked with.
const OWN: &[HideableField] = &[
    own("stage", "person-stage"),
    own("email", "person-email"),
    own("phone", "person-phone"),
    own("handle", "person-handle"),
    own("address", "person-address"),
    own("tags", "person-tags"),
    own("company", "person-company"),
    own("external_id", "person-external-id"),
    own("language", "person-language"),
    own("time_zone", "person-time-zone"),
    own("preferences", "person-preferences"),
    own("owner", "person-owner"),
    own("custom", "audit-field-custom"),
];

/// Everything that a role can hide, in the order of forms: people's own fields, which it can lock as well, then
/// those that other areas registered, which are worked out and change by themselves.
pub fn hideable(registry: &Registry) -> Vec<HideableField> {
    let figures = registry.person_fields.iter().map(|field| HideableField {
        name: field.name.clone(),
        label: Label::Key(field.label_key),
        lockable: false,
    });
    OWN.iter().cloned().chain(figures).collect()
}

/// What of an address is hidden with it.
const ADDRESS: [&str; 3] = ["address", "country", "city"];

/// What lists know of preferences is hidden with them.
pub(crate) const REACHED_BY: &str = "reached_by";

/// The scope in which somebody reads people: with an address its country and city are hidden, and figures of
/// orders where not all orders of all these people may be read.
///
/// # Errors
/// `Forbidden`.
pub fn reader(by: &Actor, registry: &Registry) -> Result<Scope, Error> {
    let mut scope = by.may(Permission::PeopleRead)?;
    let orders = by.may(Permission::OrdersRead);
    let mut hidden = with_parts(scope.hidden.0);
    if !orders.is_ok_and(|orders| orders.owners.covers(&scope.owners)) {
        hidden.extend(registry.person_fields.iter().map(|f| f.name.to_string()));
    }
    scope.hidden = FieldSet(hidden);
    Ok(scope)
}

/// The names of hidden fields, with those of what lists know of them.
pub(crate) fn with_parts(mut hidden: Vec<String>) -> Vec<String> {
    let hides = |hidden: &[String], field: &str| hidden.iter().any(|h| h == field);
    if ADDRESS.iter().any(|field| hides(&hidden, field)) {
        hidden.extend(ADDRESS.map(str::to_owned));
    }
    if hides(&hidden, "preferences") {
        hidden.push(REACHED_BY.to_owned());
    }
    hidden
}

/// Whether postal addresses are shown.
pub fn shows_addresses(scope: &Scope) -> bool {
    ADDRESS.iter().all(|field| scope.shows(field))
}

fn changes_addresses(scope: &Scope) -> bool {
    ADDRESS.iter().all(|field| scope.changes(field))
}

/// Whether the reader must not see what stands in for a name that is not known: a mail address, a number.
pub fn masks(scope: &Scope) -> bool {
    let stand_ins = ["email", "phone", "handle", "external_id"];
    stand_ins.iter().any(|field| !scope.shows(field))
}

/// The column of a person's row by which they are shown.
pub(crate) fn shown_as(scope: &Scope) -> &'static str {
    if masks(scope) {
        "masked_as"
    } else {
        "shown_as"
    }
}

/// Whether something is hidden by which people can be found: then they are found by their names alone.
pub fn hides_words(scope: &Scope) -> bool {
    let words = ["tags", "company", "preferences"];
    masks(scope) || !shows_addresses(scope) || words.iter().any(|field| !scope.shows(field))
}

/// Whether the field of a form, or of a person's page, is shown.
pub fn shows(scope: &Scope, form_field: &str) -> bool {
    match form_field {
        "address" => shows_addresses(scope),
        field => scope.shows(listed(field)),
    }
}

/// Whether the field of a form may be changed.
pub fn changes(scope: &Scope, form_field: &str) -> bool {
    match form_field {
        "address" => changes_addresses(scope),
        field => scope.changes(listed(field)),
    }
}

/// Whether somebody sees the field of a form or page.
pub(crate) fn reads(by: &Actor, form_field: &str) -> bool {
    let scope = by.may(Permission::PeopleRead);
    scope.is_ok_and(|scope| shows(&scope, form_field))
}

/// Whether somebody may change the field of a form or page, of people whom they may change.
pub(crate) fn writes(by: &Actor, form_field: &str) -> bool {
    let scope = by.may(Permission::PeopleWrite);
    scope.is_ok_and(|scope| changes(&scope, form_field))
}

/// What stands in the refusal of a change of this field.
pub(crate) fn refusal(form_field: &str) -> &'static str {
    match form_field {
        "name" | "given" | "family" => "field.name",
        "stage" => "field.stage",
        "emails" => "field.email",
        "phones" => "field.phone",
        "handles" => "field.handle",
        "external_ids" => "field.external_id",
        "address" => "field.address",
        "tags" => "field.tags",
        "company" => "field.company",
        "language" => "field.language",
        "time_zone" => "field.time_zone",
        "preferences" => "field.preferences",
        "custom" => "field.custom",
        _ => "field.owner",
    }
}

/// The name that lists have for a field of the form.
fn listed(form_field: &str) -> &str {
    match form_field {
        "emails" => "email",
        "phones" => "phone",
        "handles" => "handle",
        "external_ids" => "external_id",
        "given" | "family" => "name",
        field => field,
    }
}

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

fn clear_profile(record: &mut impl Profiled, scope: &Scope) {
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

/// The change without what it leaves as it is, where that may not be changed, of a person: as [`allowed_profile`].
///
/// # Errors
/// As [`allowed_profile`].
pub(crate) fn allowed(mut change: Change, before: &Person, scope: &Scope) -> Result<Change, Error> {
    if scope.hidden.is_empty() && scope.locked.is_empty() {
        return Ok(change);
    }
    let (c, b) = (&mut change, before);
    keep(&mut c.full, &b.name.full, scope, "name")?;
    keep(&mut c.given, &b.name.given, scope, "given")?;
    keep(&mut c.family, &b.name.family, scope, "family")?;
    keep(&mut c.company, &b.company, scope, "company")?;
    allowed_profile(change, before, scope)
}

/// The change without what it leaves as it is, where that may not be changed, of what people and companies have.
///
/// Of what is hidden, nothing is known to who changes the record: to say nothing there is no change.
///
/// # Errors
/// `Forbidden` with `field.` and the name of the first field that may not be changed.
pub(crate) fn allowed_profile<P: Profiled>(
    mut change: Change,
    before: &P,
    scope: &Scope,
) -> Result<Change, Error> {
    if scope.hidden.is_empty() && scope.locked.is_empty() {
        return Ok(change);
    }
    let mut stood = before.clone();
    let (c, b) = (&mut change, stood.profile_mut());
    keep(&mut c.emails, b.emails, scope, "emails")?;
    keep(&mut c.phones, b.phones, scope, "phones")?;
    keep(&mut c.handles, b.handles, scope, "handles")?;
    keep(&mut c.addresses, b.addresses, scope, "address")?;
    keep(&mut c.external_ids, b.external_ids, scope, "external_ids")?;
    keep(&mut c.tags, b.tags, scope, "tags")?;
    keep(&mut c.language, b.language, scope, "language")?;
    keep(&mut c.time_zone, b.time_zone, scope, "time_zone")?;
    keep(&mut c.preferences, b.preferences, scope, "preferences")?;
    keep(&mut c.owner, b.owner, scope, "owner")?;
    keep(&mut c.custom, b.custom, scope, "custom")?;
    keep_contact(c, before, scope)?;
    // There is no stage that says nothing: where it is hidden, none may be said.
    let hidden = !scope.shows("stage");
    let refused = |stage| hidden || stage != before.profile().stage;
    if !scope.changes("stage") && c.stage.take().is_some_and(refused) {
        return Err(Error::Forbidden(refusal("stage")));
    }
    Ok(change)
}

/// Who does not see a kind of contact neither chooses one of it nor takes the choice away.
fn keep_contact<P: Profiled>(c: &mut Change, before: &P, scope: &Scope) -> Result<(), Error> {
    let Some(Some(wished)) = &mut c.preferences else {
        return Ok(());
    };
    let kinds: &[&str] = match wished.reached_by {
        Some(Way::Mail) => &["emails"],
        Some(Way::Phone | Way::Sms) => &["phones"],
        Some(Way::Whatsapp | Way::Telegram) => &["phones", "handles"],
        Some(Way::Post) => &["address"],
        Some(Way::None) | None => &[],
    };
    let Some(hidden) = kinds.iter().find(|kind| !shows(scope, kind)) else {
        return Ok(());
    };
    let mut seen = before.clone();
    clear_profile(&mut seen, scope);
    let seen = seen.profile_mut().preferences.take();
    let seen = seen.and_then(|wishes| wishes.contact);
    if wished.contact.is_some() && wished.contact != seen {
        return Err(Error::Forbidden(refusal(hidden)));
    }
    let kept = before.profile().preferences;
    if let Some(kept) = kept.filter(|kept| kept.reached_by == wished.reached_by)
        && wished.contact.is_none()
        && seen.is_none()
    {
        wished.contact.clone_from(&kept.contact);
    }
    Ok(())
}

fn keep<T: PartialEq + Default>(
    wanted: &mut Option<T>,
    now: &T,
    scope: &Scope,
    field: &str,
) -> Result<(), Error> {
    if changes(scope, field) {
        return Ok(());
    }
    let same = match wanted.take() {
        None => true,
        Some(value) if shows(scope, field) => value == *now,
        Some(value) => value == T::default(),
    };
    match same {
        true => Ok(()),
        false => Err(Error::Forbidden(refusal(field))),
    }
}
