//! The names of people and companies for the audit trail, as far as its reader may see them.

use crate::companies;
use crate::people::lookup;
use base::{Actor, CompanyId, Error, Permission, PersonId, Uuid};
use db::Tx;
use identity::audit::Names;
use std::collections::HashMap;

/// Records that one statement asks for at most.
const ASKED_AT_ONCE: usize = 200;

/// What this area registers for the trail.
pub fn names() -> Names {
    Names(vec![("person", people), ("company", companies)])
}

fn people(tx: &Tx<'_>, by: &Actor, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Error> {
    let Ok(scope) = by.may(Permission::PeopleRead) else {
        return Ok(HashMap::new());
    };
    let ids: Vec<PersonId> = ids.iter().copied().map(PersonId).collect();
    let names = lookup::names(tx, &scope, &ids)?;
    Ok(names.into_iter().map(|(id, name)| (id.0, name)).collect())
}

fn companies(tx: &Tx<'_>, by: &Actor, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Error> {
    let Ok(scope) = by.may(Permission::PeopleRead) else {
        return Ok(HashMap::new());
    };
    let ids: Vec<CompanyId> = ids.iter().copied().map(CompanyId).collect();
    let mut names = HashMap::with_capacity(ids.len());
    for part in ids.chunks(ASKED_AT_ONCE) {
        let found = companies::store::get_many(tx, &scope, part)?;
        names.extend(
            found
                .into_iter()
                .map(|company| (company.id.0, company.name)),
        );
    }
    Ok(names)
}
