//! Changing roles and removing members. An account never loses its last owner.

use super::holdings::Holdings;
use super::store::{self, Member};
use crate::audit::gone;
use crate::{accounts, audit, factors, invitations, roles, sessions, teams, tokens};
use base::{Actor, Error, Permission, Role, Scope, UserId, Uuid};
use db::Tx;
use serde_json::json;

/// Gives a member another role. Invitations of somebody who may no longer invite are withdrawn.
///
/// # Errors
/// `Forbidden`, also for owners and the role of owner without [`Permission::OwnersManage`];
/// `NotFound`; `Invalid` for a role that is not there; `Conflict("last-owner")`.
pub fn change_role(tx: &mut Tx<'_>, by: &Actor, user: UserId, role: Role) -> Result<(), Error> {
    let (scope, member) = changeable(tx, by, user)?;
    by.may(role.given_by())?;
    roles::check(tx, &scope, role)?;
    if role == member.role {
        return Ok(());
    }
    keep_an_owner(tx, &scope, &member)?;
    store::set_role(tx, &scope, user, role)?;
    let after = Actor {
        user: Some(user),
        roles: vec![role],
        rights: None,
        ..by.clone()
    };
    if after.may(member.role.given_by()).is_err() {
        invitations::withdraw_of(tx, &scope, user)?;
    }
    let detail = json!({ "from": member.role, "to": role });
    audit::record(tx, by, "change-role", "member", Some(user.0), detail)
}

/// How a member leaves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Leaving {
    /// Whether the tokens that they made stay at work.
    pub keep_tokens: bool,
    /// Who takes over what they look after, or that nobody does; none for not said.
    pub successor: Option<Option<UserId>>,
}

/// Removes a member: the account is to them as if it did not exist. Their invitations are withdrawn,
/// and the tokens that they made revoked unless they are kept. What they look after goes to their successor,
/// soon; answers the id under which that can be followed.
///
/// # Errors
/// As [`change_role`]; `Invalid` (field `successor`) with `successor-needed` when they look after something and
/// nobody was named, or when the named one cannot take over; `Conflict("still-receiving")`.
pub fn remove(
    tx: &mut Tx<'_>,
    by: &Actor,
    user: UserId,
    leaving: Leaving,
    holdings: &Holdings,
) -> Result<Option<Uuid>, Error> {
    let (scope, member) = changeable(tx, by, user)?;
    keep_an_owner(tx, &scope, &member)?;
    audit::keep_name(tx, &scope, "member", user.0, &member.name)?;
    store::delete(tx, &scope, user)?;
    teams::store::remove_everywhere(tx, &scope, user)?;
    invitations::withdraw_of(tx, &scope, user)?;
    let handed = holdings.leave(tx, by, &scope, (user, leaving.successor))?;
    let revoked = match leaving.keep_tokens {
        true => 0,
        false => {
            let names = tokens::store::names_of(tx, &scope, user)?;
            gone::keep_names(tx, &scope, "token", &names)?;
            tokens::store::delete_of(tx, &scope, user)?
        }
    };
    let detail = json!({ "role": member.role, "tokens_revoked": revoked });
    audit::record(tx, by, "remove", "member", Some(user.0), detail)?;
    Ok(handed)
}

/// Gives everything that a member looks after to another, or to nobody; they stay. Answers the id under which
/// that can be followed.
///
/// # Errors
/// As [`change_role`]; `Invalid` (field `successor`); `Conflict("still-receiving")`.
pub fn hand_over(
    tx: &mut Tx<'_>,
    by: &Actor,
    user: UserId,
    to: Option<UserId>,
    holdings: &Holdings,
) -> Result<Uuid, Error> {
    changeable(tx, by, user)?;
    holdings.hand_over(tx, by, user, to)
}

/// Asks a member to choose a new password at their next sign-in.
///
/// # Errors
/// `Forbidden`, also for owners without [`Permission::OwnersManage`]; `NotFound`.
pub fn ask_new_password(tx: &mut Tx<'_>, by: &Actor, user: UserId) -> Result<(), Error> {
    changeable(tx, by, user)?;
    sessions::store::ask_new_password(tx, user)?;
    audit::record(
        tx,
        by,
        "ask-new-password",
        "member",
        Some(user.0),
        json!({}),
    )
}

/// Takes the second factor of a member away who lost phone and recovery codes: the password alone lets
/// them in, and they set a new one up where the account wants it. Their sessions end.
///
/// # Errors
/// `Forbidden`, also for owners without [`Permission::OwnersManage`], and for oneself; `NotFound`, also
/// when there is none; `Conflict("several-accounts")` for somebody who belongs to other accounts, too,
/// for those trust the factor as well.
pub fn take_second_factor(tx: &mut Tx<'_>, by: &Actor, user: UserId) -> Result<(), Error> {
    changeable(tx, by, user)?;
    if by.user == Some(user) {
        return Err(Error::Forbidden("account.manage"));
    }
    if factors::store::totp(tx, user)?.is_none() {
        return Err(Error::NotFound("second-factor"));
    }
    if accounts::store::memberships(tx, user)?.len() > 1 {
        return Err(Error::Conflict("several-accounts"));
    }
    factors::store::delete(tx, user)?;
    sessions::store::delete_sessions(tx, user, &[])?;
    audit::record(
        tx,
        by,
        "take-second-factor",
        "member",
        Some(user.0),
        json!({}),
    )
}

/// The member, if `by` may change them.
pub(crate) fn changeable(tx: &Tx<'_>, by: &Actor, user: UserId) -> Result<(Scope, Member), Error> {
    let scope = by.may(Permission::AccountManage)?;
    let member = store::get(tx, &scope, user)?.ok_or(Error::NotFound("member"))?;
    by.may(member.role.given_by())?;
    Ok((scope, member))
}

fn keep_an_owner(tx: &Tx<'_>, scope: &Scope, leaving: &Member) -> Result<(), Error> {
    if leaving.role != Role::Owner {
        return Ok(());
    }
    let owners = store::lock_owners(tx, scope)?;
    if owners.iter().any(|owner| *owner != leaving.id) {
        Ok(())
    } else {
        Err(Error::Conflict("last-owner"))
    }
}
