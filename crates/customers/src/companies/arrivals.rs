//! Companies as a site or an app tells of them: which one its id means, one that is made for it, and what it lacks.
//!
//! The caller has asked for the permission: a program that may append events may fill gaps, never overwrite.

use super::model::{Company, CompanyChange};
use super::{store, words};
use crate::people::model::{Change, ExternalId};
use crate::profile::own;
use crate::profile::store::{COMPANIES, holder};
use crate::{index, quick};
use base::{Actor, CompanyId, Error, Scope};
use db::{DbError, Tx};
use records::own::Record;
use serde_json::{Map, Value as Json, json};

/// A company as another program tells of it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The program.
    pub source: &'a str,
    /// The id there.
    pub id: &'a str,
    /// The name, where one is told.
    pub name: Option<&'a str>,
    /// What else is told, by [`own::fields`].
    pub fields: &'a Map<String, Json>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It was there; the fields that were filled.
    There(CompanyId, Vec<&'static str>),
    /// It was made.
    Made(CompanyId),
}

impl Found {
    /// The company's id.
    pub fn id(&self) -> CompanyId {
        match self {
            Found::There(id, _) | Found::Made(id) => *id,
        }
    }
}

/// Finds the company that a program calls so, or makes it, named by its id until its name is told; one that is
/// there gets what it lacks.
///
/// # Errors
/// `Invalid` (field `name`); those of the database, `Unique` when another writer made it meanwhile.
pub fn find_or_make(tx: &mut Tx<'_>, by: &Actor, told: Told<'_>) -> Result<Found, Error> {
    let scope = Scope::all(by.account);
    let external = ExternalId {
        source: told.source.to_owned(),
        id: told.id.to_owned(),
    };
    match holder(tx, &scope, &COMPANIES, &external)? {
        Some(id) => fill(tx, by, &scope, CompanyId(id), told),
        None => make(tx, by, &scope, external, told),
    }
}

fn fill(
    tx: &mut Tx<'_>,
    by: &Actor,
    scope: &Scope,
    id: CompanyId,
    told: Told<'_>,
) -> Result<Found, Error> {
    if told.name.is_none() && told.fields.is_empty() {
        return Ok(Found::There(id, Vec::new()));
    }
    let mut company = store::get(tx, scope, id)?.ok_or(DbError::NotFound)?;
    let nameless = company.name == told.id;
    let change = CompanyChange {
        name: told.name.filter(|_| nameless).map(str::to_owned),
        profile: Change {
            custom: own::filled(&company.custom, told.fields),
            ..Change::default()
        },
        ..CompanyChange::default()
    };
    let changed = company.apply(change, tx.now())?;
    if changed.is_empty() {
        return Ok(Found::There(id, changed));
    }
    let own = std::iter::once((id.0, &mut company.custom));
    quick::give_way(tx, scope, Record::Company, own)?;
    if !store::update(tx, scope, &company)? {
        return Err(DbError::Busy("a company was changed meanwhile".into()).into());
    }
    index::company(tx, scope, &company)?;
    if changed.contains(&"name") {
        let people = words::members(tx, scope, id)?;
        words::renew_all(tx, by, &people)?;
    }
    note(tx, by, id, "company.updated")?;
    Ok(Found::There(id, changed))
}

fn make(
    tx: &mut Tx<'_>,
    by: &Actor,
    scope: &Scope,
    external: ExternalId,
    told: Told<'_>,
) -> Result<Found, Error> {
    let change = CompanyChange {
        name: Some(told.name.unwrap_or(told.id).to_owned()),
        profile: Change {
            external_ids: Some(vec![external]),
            custom: Some(Json::Object(told.fields.clone())),
            ..Change::default()
        },
        ..CompanyChange::default()
    };
    let mut company = Company::new(change, tx.now())?;
    let own = std::iter::once((company.id.0, &mut company.custom));
    quick::give_way(tx, scope, Record::Company, own)?;
    store::insert(tx, scope, &company)?;
    index::company(tx, scope, &company)?;
    note(tx, by, company.id, "company.created")?;
    Ok(Found::Made(company.id))
}

fn note(tx: &mut Tx<'_>, by: &Actor, id: CompanyId, name: &'static str) -> Result<(), DbError> {
    let new = events::New {
        subject_kind: "company",
        subject_id: id.0,
        name,
        version: 1,
        data: json!({}),
    };
    events::record(tx, by, new)
}
