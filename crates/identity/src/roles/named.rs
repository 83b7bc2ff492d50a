//! The roles of an account by their names, for areas that keep something for each role.

use super::store;
use base::{Role, Scope};
use db::{DbError, Tx};
use web::Locale;

/// A role that somebody can have here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The role.
    pub role: Role,
    /// Its name in the reader's language; one of the firm's own as the firm calls it.
    pub name: String,
}

/// Every role that somebody can have in the account: those that each firm has, strongest first, then its own by name.
///
/// # Errors
/// Those of the database.
pub fn named(tx: &Tx<'_>, scope: &Scope, l: &Locale) -> Result<Vec<Named>, DbError> {
    let roles = store::roles(tx, scope)?;
    let own = roles.0.iter().map(|own| Role::Own(own.id));
    let all = Role::ALL.iter().copied().chain(own);
    let named = all.map(|role| Named {
        role,
        name: roles.name(l, role),
    });
    Ok(named.collect())
}
