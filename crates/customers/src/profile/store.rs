//! The rows that belong to a person or a company: contact points, places, ids elsewhere, tags.

use super::{Profile, ProfileMut, Profiled};
use crate::people::model::{Address, Email, ExternalId, Handle, Phone};
use crate::places;
use base::{Scope, Uuid};
use db::{DbError, Row, Sql, Tx, Value};
use std::collections::BTreeSet;

/// Where the rows of one kind of record are.
#[derive(Debug)]
pub(crate) struct Tables {
    /// The column that names the record.
    pub(crate) on: &'static str,
    pub(crate) contacts: &'static str,
    places: &'static str,
    external_ids: &'static str,
    pub(crate) tags: &'static str,
}

/// Those of people.
pub(crate) static PEOPLE: Tables = Tables {
    on: "person_id",
    contacts: "customers_contact_point",
    places: "customers_place",
    external_ids: "customers_external_id",
    tags: "customers_tag",
};

/// Those of companies.
pub(crate) static COMPANIES: Tables = Tables {
    on: "company_id",
    contacts: "customers_company_contact",
    places: "customers_company_place",
    external_ids: "customers_company_external_id",
    tags: "customers_company_tag",
};

/// Writes what belongs to new records.
pub(crate) fn insert<P: Profiled>(
    tx: &mut Tx<'_>,
    scope: &Scope,
    records: &[P],
) -> Result<(), DbError> {
    insert_contacts(tx, scope, records)?;
    insert_places(tx, scope, records)?;
    insert_external_ids(tx, scope, records)?;
    insert_tags(tx, scope, records)
}

/// Replaces what a change names.
pub(crate) fn replace<P: Profiled>(
    tx: &mut Tx<'_>,
    scope: &Scope,
    record: &P,
    changed: &[&str],
) -> Result<(), DbError> {
    let reached = ["emails", "phones", "handles", "addresses"];
    if changed.iter().any(|field| reached.contains(field)) {
        replace_contacts(tx, scope, record)?;
    }
    if changed.contains(&"external_ids") {
        replace_external_ids(tx, scope, record)?;
    }
    if changed.contains(&"tags") {
        delete_from(tx, scope, (P::TABLES.tags, P::TABLES.on), record.uuid())?;
        insert_tags(tx, scope, std::slice::from_ref(record))?;
    }
    Ok(())
}

/// Replaces the contact points of a record.
pub(crate) fn replace_contacts<P: Profiled>(
    tx: &mut Tx<'_>,
    scope: &Scope,
    record: &P,
) -> Result<(), DbError> {
    let tables = P::TABLES;
    delete_from(tx, scope, (tables.contacts, tables.on), record.uuid())?;
    delete_from(tx, scope, (tables.places, tables.on), record.uuid())?;
    insert_places(tx, scope, std::slice::from_ref(record))?;
    insert_contacts(tx, scope, std::slice::from_ref(record))
}

/// Replaces the ids elsewhere of a record.
pub(crate) fn replace_external_ids<P: Profiled>(
    tx: &mut Tx<'_>,
    scope: &Scope,
    record: &P,
) -> Result<(), DbError> {
    let tables = P::TABLES;
    delete_from(tx, scope, (tables.external_ids, tables.on), record.uuid())?;
    insert_external_ids(tx, scope, std::slice::from_ref(record))
}

/// Removes everything that belongs to a record.
pub(crate) fn delete(
    tx: &mut Tx<'_>,
    scope: &Scope,
    tables: &'static Tables,
    id: Uuid,
) -> Result<(), DbError> {
    for table in [
        tables.contacts,
        tables.places,
        tables.external_ids,
        tables.tags,
    ] {
        delete_from(tx, scope, (table, tables.on), id)?;
    }
    Ok(())
}

fn delete_from(
    tx: &mut Tx<'_>,
    scope: &Scope,
    (table, on): (&'static str, &'static str),
    id: Uuid,
) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM ").push(table);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND ").push(on).push(" = ").bind(id))?;
    Ok(())
}

/// Whom a program calls so, whoever may see it.
pub(crate) fn holder(
    tx: &Tx<'_>,
    scope: &Scope,
    tables: &'static Tables,
    external: &ExternalId,
) -> Result<Option<Uuid>, DbError> {
    let sql = Sql::new("SELECT ").push(tables.on).push(" FROM ");
    let sql = sql.push(tables.external_ids).push(" WHERE account_id = ");
    tx.opt(
        sql.bind(scope.account)
            .push(" AND source = ")
            .bind(&external.source)
            .push(" AND external_id = ")
            .bind(&external.id),
    )
}

/// Reads contact points and ids of all these records in one query each.
pub(crate) fn fill<P: Profiled>(
    tx: &Tx<'_>,
    scope: &Scope,
    records: &mut [P],
) -> Result<(), DbError> {
    if records.is_empty() {
        return Ok(());
    }
    fill_contacts(tx, scope, records)?;
    fill_external_ids(tx, scope, records)
}

fn fill_contacts<P: Profiled>(
    tx: &Tx<'_>,
    scope: &Scope,
    records: &mut [P],
) -> Result<(), DbError> {
    let (on, table) = (P::TABLES.on, P::TABLES.contacts);
    let ids: Vec<Uuid> = records.iter().map(P::uuid).collect();
    let sql = Sql::new("SELECT ").push(on);
    let sql = sql.push(", kind, shown_as, label, network, verified FROM ");
    let sql = sql.push(table).push(" WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND ").push(on);
    let sql = sql.push_in("", ids).push(" ORDER BY ").push(on);
    tx.each(sql.push(", kind, position"), |row| {
        let id: Uuid = row.get(0)?;
        let record = records.iter_mut().find(|record| record.uuid() == id);
        record.map_or(Ok(()), |record| take_contact(record.profile_mut(), row))
    })
}

fn fill_external_ids<P: Profiled>(
    tx: &Tx<'_>,
    scope: &Scope,
    records: &mut [P],
) -> Result<(), DbError> {
    let (on, table) = (P::TABLES.on, P::TABLES.external_ids);
    let ids: Vec<Uuid> = records.iter().map(P::uuid).collect();
    let sql = Sql::new("SELECT ").push(on);
    let sql = sql.push(", source, external_id FROM ").push(table);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND ").push(on).push_in("", ids);
    let sql = sql.push(" ORDER BY ").push(on);
    tx.each(sql.push(", source, external_id"), |row| {
        let id: Uuid = row.get(0)?;
        let external = ExternalId {
            source: row.get(1)?,
            id: row.get(2)?,
        };
        if let Some(record) = records.iter_mut().find(|record| record.uuid() == id) {
            record.profile_mut().external_ids.push(external);
        }
        Ok(())
    })
}

fn take_contact(of: ProfileMut<'_>, row: &Row<'_>) -> Result<(), DbError> {
    let (kind, shown, label): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
    match kind.as_str() {
        "email" => of.emails.push(Email {
            address: shown,
            label,
            verified: row.get(5)?,
        }),
        "phone" => of.phones.push(Phone { e164: shown, label }),
        "handle" => of.handles.push(Handle {
            network: row.get(4)?,
            handle: shown,
        }),
        _ => {
            let address: Address =
                serde_json::from_str(&shown).map_err(|e| DbError::Other(e.to_string()))?;
            of.addresses.push(address);
        }
    }
    Ok(())
}

fn insert_contacts<P: Profiled>(
    tx: &mut Tx<'_>,
    scope: &Scope,
    records: &[P],
) -> Result<(), DbError> {
    if records
        .iter()
        .all(|p| contacts(p.profile()).next().is_none())
    {
        return Ok(());
    }
    let rows = records.iter().flat_map(|p| {
        contacts(p.profile())
            .enumerate()
            .map(move |(at, c)| -> [Value; 9] {
                [
                    scope.account.into(),
                    p.uuid().into(),
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
        P::TABLES.on,
        "kind",
        "value",
        "shown_as",
        "label",
        "network",
        "verified",
        "position",
    ];
    tx.insert_many(P::TABLES.contacts, columns, rows)?;
    Ok(())
}

/// Cities, and countries by all their names, as filters compare them.
fn places_of(p: Profile<'_>) -> BTreeSet<(&'static str, String)> {
    let mut out = BTreeSet::new();
    for address in p.addresses {
        let names = places::country_names(&address.country);
        out.extend(names.map(|name| ("country", language::sort_key(name))));
        out.insert(("country", language::sort_key(&address.country)));
        out.insert(("city", language::sort_key(&address.city)));
    }
    out.retain(|(_, value)| !value.is_empty());
    out
}

fn insert_places<P: Profiled>(
    tx: &mut Tx<'_>,
    scope: &Scope,
    records: &[P],
) -> Result<(), DbError> {
    if records.iter().all(|p| p.profile().addresses.is_empty()) {
        return Ok(());
    }
    let rows = records.iter().flat_map(|p| {
        places_of(p.profile())
            .into_iter()
            .map(|(kind, value)| -> [Value; 4] {
                [
                    scope.account.into(),
                    p.uuid().into(),
                    kind.into(),
                    value.into(),
                ]
            })
    });
    let columns = ["account_id", P::TABLES.on, "kind", "value"];
    tx.insert_many(P::TABLES.places, columns, rows)?;
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

fn contacts(p: Profile<'_>) -> impl Iterator<Item = Contact<'_>> {
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

fn insert_external_ids<P: Profiled>(
    tx: &mut Tx<'_>,
    scope: &Scope,
    records: &[P],
) -> Result<(), DbError> {
    if records.iter().all(|p| p.profile().external_ids.is_empty()) {
        return Ok(());
    }
    let rows = records.iter().flat_map(|p| {
        p.profile().external_ids.iter().map(|x| -> [Value; 4] {
            [
                scope.account.into(),
                (&x.source).into(),
                (&x.id).into(),
                p.uuid().into(),
            ]
        })
    });
    let columns = ["account_id", "source", "external_id", P::TABLES.on];
    tx.insert_many(P::TABLES.external_ids, columns, rows)?;
    Ok(())
}

fn insert_tags<P: Profiled>(tx: &mut Tx<'_>, scope: &Scope, records: &[P]) -> Result<(), DbError> {
    if records.iter().all(|p| p.profile().tags.is_empty()) {
        return Ok(());
    }
    let rows = records.iter().flat_map(|p| {
        p.profile()
            .tags
            .iter()
            .map(|t| -> [Value; 3] { [scope.account.into(), p.uuid().into(), t.into()] })
    });
    tx.insert_many(P::TABLES.tags, ["account_id", P::TABLES.on, "tag"], rows)?;
    Ok(())
}
