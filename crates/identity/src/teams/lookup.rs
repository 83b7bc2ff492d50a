//! Teams by their names and by who is in them, for areas that show something to a team.

use super::store;
use base::{Scope, TeamId, UserId};
use db::{DbError, Tx};

/// A team as others see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// How deep it stands in the tree, 0 at the top.
    pub level: usize,
}

/// All teams of the account, each behind the one above it.
///
/// # Errors
/// Those of the database.
pub fn all(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<Named>, DbError> {
    let tree = store::tree(tx, scope)?;
    let named = tree.in_order().into_iter().map(|(level, team)| Named {
        id: team.id,
        name: team.name.clone(),
        level,
    });
    Ok(named.collect())
}

/// The teams that somebody belongs to: those that they are in, and all above these.
///
/// # Errors
/// Those of the database.
pub fn around(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<Vec<TeamId>, DbError> {
    let mut around = store::teams_of(tx, scope, user)?;
    if around.is_empty() {
        return Ok(around);
    }
    let tree = store::tree(tx, scope)?;
    let mut at = 0;
    while let Some(id) = around.get(at).copied() {
        let above = tree.get(id).and_then(|team| team.parent);
        around.extend(above.filter(|parent| !around.contains(parent)));
        at += 1;
    }
    Ok(around)
}
