//! The names of people and companies for the audit trail, as far as its reader may see them.

use crate::companies;
use crate::people::lookup;
use base::{Actor, CompanyId, Error, Permission, PersonId, Uuid};
use db::Tx;
use identity::audit::Names;
use std::collections::HashMap;

/// What this area registers for the trail.
pub fn names() -> Names {
    Names(vec![("person", people), ("company", companies)])
}

pub(crate) fn people(
    tx: &Tx<'_>,
    by: &Actor,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>, Error> {
    let Ok(scope) = by.may(Permission::PeopleRead) else {
        return Ok(HashMap::new());
    };
    let ids: Vec<PersonId> = ids.iter().copied().map(PersonId).collect();
    let names = lookup::names(tx, &scope, &ids)?;
    Ok(names.into_iter().map(|(id, name)| (id.0, name)).collect())
}

pub(crate) fn companies(
    tx: &Tx<'_>,
    by: &Actor,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>, Error> {
    let Ok(scope) = by.may(Permission::PeopleRead) else {
        return Ok(HashMap::new());
    };
    let ids: Vec<CompanyId> = ids.iter().copied().map(CompanyId).collect();
    let names = companies::store::names(tx, &scope, &ids)?;
    Ok(names.into_iter().map(|(id, name)| (id.0, name)).collect())
}
