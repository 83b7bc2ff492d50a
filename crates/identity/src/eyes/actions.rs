//! Lending eyes, taking them back, and what is seen through them.

use crate::sessions::store::{self as sessions, Look};
use crate::{audit, members, roles};
use base::{Actor, Error, Permission, Role, Scope, UserId};
use db::{DbError, Tx};
use serde_json::json;
use web::{Eyes, Membership};

/// The session of `hash` sees the account as `user` does, until [`end`].
///
/// # Errors
/// `Forbidden`, also for owners without [`Permission::OwnersManage`]; `NotFound`.
pub(super) fn begin(
    tx: &mut Tx<'_>,
    by: &Actor,
    hash: &[u8],
    user: UserId,
) -> Result<String, Error> {
    let (_, member) = members::actions::changeable(tx, by, user)?;
    let look = Look {
        account: by.account,
        user,
    };
    sessions::set_eyes(tx, hash, Some(look))?;
    audit::record(tx, by, "see-as", "member", Some(user.0), json!({}))?;
    Ok(member.name)
}

/// The session sees with its own eyes again.
///
/// # Errors
/// Those of the database.
pub(super) fn end(tx: &mut Tx<'_>, hash: &[u8]) -> Result<(), Error> {
    Ok(sessions::set_eyes(tx, hash, None)?)
}

/// Puts what the looked-through member may read into the place of one's own rights. Whoever may no
/// longer manage the account, or looks for somebody who has left it, sees with their own eyes.
pub(crate) fn look(
    tx: &Tx<'_>,
    viewer: UserId,
    members: &mut [Membership],
    look: Look,
) -> Result<Option<Eyes>, DbError> {
    let Some(own) = members.iter_mut().find(|m| m.account.id == look.account) else {
        return Ok(None);
    };
    let by = Actor {
        user: Some(viewer),
        roles: vec![own.role],
        rights: own.rights.clone(),
        ..Actor::system(look.account)
    };
    let seen = members::store::get(tx, &Scope::all(look.account), look.user)?;
    let Some(seen) = seen.filter(|seen| manages(&by, seen.role)) else {
        return Ok(None);
    };
    own.rights = roles::rights::of(tx, look.account, Some(look.user), seen.role)?;
    own.role = seen.role;
    Ok(Some(Eyes {
        account: look.account,
        name: seen.name,
    }))
}

fn manages(by: &Actor, role: Role) -> bool {
    by.may(Permission::AccountManage).is_ok() && by.may(role.given_by()).is_ok()
}
