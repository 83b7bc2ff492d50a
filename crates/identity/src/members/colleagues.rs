//! Members of the account as those who work beside them know them: by name.

use super::store;
use crate::audit::gone;
use base::{Scope, UserId, Uuid};
use db::{DbError, Tx};
use std::collections::HashMap;

/// Most colleagues among whom one is chosen from a list.
const CHOSEN_FROM: u32 = 500;
/// Names that one statement asks for at most.
const ASKED_AT_ONCE: usize = 400;

/// A member of the account, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: UserId,
    /// The name.
    pub name: String,
}

/// Everybody who belongs to the account, by name; at most 500.
///
/// # Errors
/// Those of the database.
pub fn all(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<Colleague>, DbError> {
    let members = store::list(tx, scope, None, CHOSEN_FROM)?;
    let mut all: Vec<Colleague> = members
        .into_iter()
        .map(|m| Colleague {
            id: m.id,
            name: m.name,
        })
        .collect();
    all.sort_by_cached_key(|c| (c.name.to_lowercase(), c.id));
    Ok(all)
}

/// The names of these users, where they belong to the account or did once; nobody learns those of other accounts.
///
/// # Errors
/// Those of the database.
pub fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    users: &[UserId],
) -> Result<HashMap<UserId, String>, DbError> {
    let ids: Vec<Uuid> = users.iter().map(|user| user.0).collect();
    let found = gone::names(tx, scope, &ids)?;
    Ok(found
        .into_iter()
        .map(|(id, name)| (UserId(id), name))
        .collect())
}

/// The names of those of them who belong to the account now.
///
/// # Errors
/// Those of the database.
pub fn here(
    tx: &Tx<'_>,
    scope: &Scope,
    users: &[UserId],
) -> Result<HashMap<UserId, String>, DbError> {
    let mut found = HashMap::with_capacity(users.len());
    for part in users.chunks(ASKED_AT_ONCE) {
        found.extend(store::names(tx, scope, part)?);
    }
    Ok(found)
}

/// Whether this user belongs to the account.
///
/// # Errors
/// Those of the database.
pub fn belongs(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<bool, DbError> {
    Ok(store::get(tx, scope, user)?.is_some())
}
