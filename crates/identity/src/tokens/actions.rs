//! Making and revoking tokens.

use super::store;
use crate::{audit, roles, secrets, sessions};
use base::{Actor, Error, Permission, Role, Timestamp, TokenId};
use db::{Db, Tx};
use serde_json::json;

const NAME_MAX_CHARS: usize = 100;
/// Tells people and secret scanners what it is.
const PREFIX: &str = "bandhu_";

/// A token to be made.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// What it is for, 1 to 100 characters.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Only these of what the role grants; none for all of them.
    pub permissions: Option<Vec<Permission>>,
    /// When it stops working; none for never.
    pub expires_at: Option<Timestamp>,
}

impl NewToken {
    /// The names of its permissions, where it has not all.
    pub(super) fn names(&self) -> Option<Vec<&'static str>> {
        let listed = self.permissions.as_ref()?;
        Some(listed.iter().map(|p| p.as_str()).collect())
    }
}

/// Makes a token; the secret is returned here and never again.
///
/// # Errors
/// `Forbidden`, also for the role of owner without [`Permission::OwnersManage`]; `Invalid` for the name, for
/// a role that is not there, and for a list of permissions without any.
pub fn create(tx: &mut Tx<'_>, by: &Actor, new: &NewToken) -> Result<(TokenId, String), Error> {
    let scope = by.may(Permission::AccountManage)?;
    by.may(new.role.given_by())?;
    roles::check(tx, &scope, new.role)?;
    match new.name.trim().chars().count() {
        0 => return Err(Error::invalid("name", "required", "")),
        n if n > NAME_MAX_CHARS => return Err(Error::invalid("name", "too-long", NAME_MAX_CHARS)),
        _ => {}
    }
    if new.permissions.as_ref().is_some_and(Vec::is_empty) {
        return Err(Error::invalid("permissions", "permissions-none", ""));
    }
    let (id, secret) = (TokenId::new(), format!("{PREFIX}{}", secrets::random()));
    store::insert(tx, &scope, id, &secrets::hash(&secret), new, by.user)?;
    let detail = json!({ "name": new.name.trim(), "role": new.role, "permissions": new.names() });
    audit::record(tx, by, "create", "token", Some(id.0), detail)?;
    Ok((id, secret))
}

/// [`create`] for threads outside async; returns the secret.
///
/// # Errors
/// As [`create`].
pub fn create_now(db: &Db, by: &Actor, new: NewToken) -> Result<String, Error> {
    let by = by.clone();
    db.write_now(move |tx| create(tx, &by, &new))
        .map(|made| made.1)
}

/// The longest that a token which ends at all may work, in days: ten years.
const DAYS_MAX: i64 = 3_650;

/// When a token that is made now and works for `days` days ends; none for an empty text.
///
/// # Errors
/// `Invalid` when it is no number from 1 to 3,650.
pub fn expiry(days: &str, now: Timestamp) -> Result<Option<Timestamp>, Error> {
    match days.trim() {
        "" => Ok(None),
        text => match text.parse::<i64>() {
            Ok(days @ 1..=DAYS_MAX) => Ok(Some(sessions::later(now, days * 86_400))),
            _ => Err(Error::invalid("days", "token-days", DAYS_MAX)),
        },
    }
}

/// Revokes a token: within seconds nothing works with it any more.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub fn revoke(tx: &mut Tx<'_>, by: &Actor, id: TokenId) -> Result<(), Error> {
    let scope = by.may(Permission::AccountManage)?;
    if store::delete(tx, &scope, id)? == 0 {
        return Err(Error::NotFound("token"));
    }
    audit::record(tx, by, "revoke", "token", Some(id.0), json!({}))
}
