//! The rows that belong to a person: contact points, ids elsewhere, tags.

use crate::people::model::Person;
use crate::places;
use base::{PersonId, Scope};
use db::{DbError, Sql, Tx, Value};
use std::collections::BTreeSet;

/// Writes what belongs to new people.
pub fn insert(tx: &mut Tx<'_>, scope: &Scope, people: &[Person]) -> Result<(), DbError> {
    insert_contacts(tx, scope, people)?;
    insert_places(tx, scope, people)?;
    insert_external_ids(tx, scope, people)?;
    insert_tags(tx, scope, people)
}

/// Replaces the contact points of a person.
pub fn replace_contacts(tx: &mut Tx<'_>, scope: &Scope, p: &Person) -> Result<(), DbError> {
    tx.exec(of_person(
        Sql::new("DELETE FROM customers_contact_point WHERE account_id = "),
        scope,
        p.id,
    ))?;
    tx.exec(of_person(
        Sql::new("DELETE FROM customers_place WHERE account_id = "),
        scope,
        p.id,
    ))?;
    insert_places(tx, scope, std::slice::from_ref(p))?;
    insert_contacts(tx, scope, std::slice::from_ref(p))
}

/// Replaces the ids elsewhere of a person.
pub fn replace_external_ids(tx: &mut Tx<'_>, scope: &Scope, p: &Person) -> Result<(), DbError> {
    tx.exec(of_person(
        Sql::new("DELETE FROM customers_external_id WHERE account_id = "),
        scope,
        p.id,
    ))?;
    insert_external_ids(tx, scope, std::slice::from_ref(p))
}

/// Replaces the tags of a person.
pub fn replace_tags(tx: &mut Tx<'_>, scope: &Scope, p: &Person) -> Result<(), DbError> {
    tx.exec(of_person(
        Sql::new("DELETE FROM customers_tag WHERE account_id = "),
        scope,
        p.id,
    ))?;
    insert_tags(tx, scope, std::slice::from_ref(p))
}

/// A statement about all rows of one table that belong to a person.
pub fn of_person(start: Sql, scope: &Scope, id: PersonId) -> Sql {
    start.bind(scope.account).push(" AND person_id = ").bind(id)
}

fn insert_contacts(tx: &mut Tx<'_>, scope: &Scope, people: &[Person]) -> Result<(), DbError> {
    if people.iter().all(|p| contacts(p).next().is_none()) {
        return Ok(());
    }
    let rows = people.iter().flat_map(|p| {
        contacts(p).enumerate().map(move |(at, c)| -> [Value; 9] {
            [
                scope.account.into(),
                p.id.into(),
                c.kind.into(),
                c.value.into(),
                c.shown_as.into(),
                c.label.into(),
                c.network.into(),
                c.verified.into(),
                at.into(),
            ]
        })
    });
    let columns = [
        "account_id",
        "person_id",
        "kind",
        "value",
        "shown_as",
        "label",
        "network",
        "verified",
        "position",
    ];
    tx.insert_many("customers_contact_point", columns, rows)?;
    Ok(())
}

/// Cities, and countries by all their names, as filters compare them.
fn places_of(p: &Person) -> BTreeSet<(&'static str, String)> {
    let mut out = BTreeSet::new();
    for address in &p.addresses {
        let names = places::country_names(&address.country);
        out.extend(names.map(|name| ("country", language::sort_key(name))));
        out.insert(("country", language::sort_key(&address.country)));
        out.insert(("city", language::sort_key(&address.city)));
    }
    out.retain(|(_, value)| !value.is_empty());
    out
}

fn insert_places(tx: &mut Tx<'_>, scope: &Scope, people: &[Person]) -> Result<(), DbError> {
    if people.iter().all(|p| p.addresses.is_empty()) {
        return Ok(());
    }
    let rows = people.iter().flat_map(|p| {
        places_of(p).into_iter().map(|(kind, value)| -> [Value; 4] {
            [scope.account.into(), p.id.into(), kind.into(), value.into()]
        })
    });
    let columns = ["account_id", "person_id", "kind", "value"];
    tx.insert_many("customers_place", columns, rows)?;
    Ok(())
}

struct Contact<'a> {
    kind: &'static str,
    value: String,
    shown_as: String,
    label: &'a str,
    network: &'a str,
    verified: bool,
}

fn contacts(p: &Person) -> impl Iterator<Item = Contact<'_>> {
    let contact = |kind, value, shown_as, label| Contact {
        kind,
        value,
        shown_as,
        label,
        network: "",
        verified: false,
    };
    let emails = p.emails.iter().map(move |e| Contact {
        verified: e.verified,
        ..contact("email", e.address.clone(), e.address.clone(), &e.label)
    });
    let phones = p
        .phones
        .iter()
        .map(move |f| contact("phone", f.e164.clone(), f.e164.clone(), &f.label));
    let handles = p.handles.iter().map(move |h| Contact {
        network: &h.network,
        ..contact("handle", h.handle.to_lowercase(), h.handle.clone(), "")
    });
    let addresses = p.addresses.iter().map(move |a| {
        let whole = serde_json::to_string(a).unwrap_or_default();
        contact("address", a.key(), whole, &a.label)
    });
    emails.chain(phones).chain(handles).chain(addresses)
}

fn insert_external_ids(tx: &mut Tx<'_>, scope: &Scope, people: &[Person]) -> Result<(), DbError> {
    if people.iter().all(|p| p.external_ids.is_empty()) {
        return Ok(());
    }
    let rows = people.iter().flat_map(|p| {
        p.external_ids.iter().map(|x| -> [Value; 4] {
            [
                scope.account.into(),
                (&x.source).into(),
                (&x.id).into(),
                p.id.into(),
            ]
        })
    });
    let columns = ["account_id", "source", "external_id", "person_id"];
    tx.insert_many("customers_external_id", columns, rows)?;
    Ok(())
}

fn insert_tags(tx: &mut Tx<'_>, scope: &Scope, people: &[Person]) -> Result<(), DbError> {
    if people.iter().all(|p| p.tags.is_empty()) {
        return Ok(());
    }
    let rows = people.iter().flat_map(|p| {
        p.tags
            .iter()
            .map(|t| -> [Value; 3] { [scope.account.into(), p.id.into(), t.into()] })
    });
    tx.insert_many("customers_tag", ["account_id", "person_id", "tag"], rows)?;
    Ok(())
}
