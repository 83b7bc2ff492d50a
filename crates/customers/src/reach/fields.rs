//! Which fields of people a scope shows, and which it lets change.
//!
//! A field is known by its name in lists and filters. What is hidden is left out of the person before anybody
//! sees it; a change of what is hidden or locked is refused with the field's name.

use super::seen::clear_profile;
use crate::Registry;
use crate::people::model::{Change, Person};
use crate::profile::Profiled;
use base::{Actor, Error, FieldSet, Permission, Scope, Way};
use identity::{HideableField, Label};
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
