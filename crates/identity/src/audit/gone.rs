//! Names that outlive what they named: of colleagues, tokens, teams, roles and invitations of the account.

use super::store;
use base::{Scope, UserId, Uuid};
use db::{DbError, Tx};
use std::collections::HashMap;

/// Names that one statement asks for at most.
const ASKED_AT_ONCE: usize = 400;
/// Former members among whom one is chosen from a list.
const CHOSEN_FROM: u32 = 500;

/// Keeps the name of what is about to go, in the transaction that takes it away. `kind` as the trail calls it.
///
/// # Errors
/// Those of the database.
pub fn keep_name(
    tx: &mut Tx<'_>,
    scope: &Scope,
    kind: &str,
    id: Uuid,
    name: &str,
) -> Result<(), DbError> {
    store::keep_names(tx, scope, kind, &[(id, name.to_owned())])
}

/// [`keep_name`] of many.
pub(crate) fn keep_names(
    tx: &mut Tx<'_>,
    scope: &Scope,
    kind: &str,
    names: &[(Uuid, String)],
) -> Result<(), DbError> {
    for part in names.chunks(ASKED_AT_ONCE) {
        store::keep_names(tx, scope, kind, part)?;
    }
    Ok(())
}

/// The names of these colleagues, tokens, teams, roles and invitations, whether they are still there or gone; others
/// are missing.
///
/// # Errors
/// Those of the database.
pub fn names(tx: &Tx<'_>, scope: &Scope, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, DbError> {
    let mut found = HashMap::with_capacity(ids.len());
    for part in ids.chunks(ASKED_AT_ONCE) {
        found.extend(store::names(tx, scope, part)?);
    }
    Ok(found)
}

/// Those who left the account, by name; at most 500.
pub(crate) fn former_members(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<(UserId, String)>, DbError> {
    let found = store::former_members(tx, scope, CHOSEN_FROM)?;
    Ok(found
        .into_iter()
        .map(|(id, name)| (UserId(id), name))
        .collect())
}
