//! Working out what a role of the firm's own comes to for one of its holders.

use super::model::{NewRole, Reach};
use super::store;
use crate::{members, teams};
use base::{
    AccountId, Actor, ActorKind, FieldSet, Owners, Permission, Rights, Role, Scope, UserId,
};
use db::{DbError, Tx};
use std::sync::Arc;

/// What `role` allows to `user`, where that is not simply what the role grants: none for the roles that
/// every firm has. A role that is gone allows nothing. Without a user nothing is one's own.
pub(crate) fn of(
    tx: &Tx<'_>,
    account: AccountId,
    user: Option<UserId>,
    role: Role,
) -> Result<Option<Arc<Rights>>, DbError> {
    let Role::Own(id) = role else { return Ok(None) };
    let scope = Scope::all(account);
    let Some(own) = store::get(tx, &scope, id)? else {
        return Ok(Some(Arc::default()));
    };
    let team = match (user, own.role.grants.values().any(|r| *r == Reach::Team)) {
        (Some(user), true) => teams::store::colleagues(tx, &scope, user)?,
        _ => Vec::new(),
    };
    Ok(Some(Arc::new(worked_out(&own.role, user, team))))
}

/// The same with those of `permissions` only, if there is such a list.
pub(crate) fn narrowed(
    rights: Option<Arc<Rights>>,
    role: Role,
    permissions: Option<&[Permission]>,
) -> Option<Arc<Rights>> {
    let Some(permissions) = permissions else {
        return rights;
    };
    let all = rights.map_or_else(|| Rights::of(role), |rights| Rights::clone(&rights));
    Some(Arc::new(all.only(|p| permissions.contains(&p))))
}

/// What the actor that a job kept is by now; none for a user who has left the account. A token keeps
/// its role and is held to the permissions that it had.
///
/// # Errors
/// Those of the database.
pub fn actor_now(tx: &Tx<'_>, mut kept: Actor) -> Result<Option<Actor>, DbError> {
    match (kept.kind, kept.user) {
        (ActorKind::System | ActorKind::WriteKey, _) => return Ok(Some(kept)),
        (ActorKind::User | ActorKind::Job, Some(user)) => {
            let Some(member) = members::store::get(tx, &Scope::all(kept.account), user)? else {
                return Ok(None);
            };
            kept.roles = vec![member.role];
            kept.rights = of(tx, kept.account, Some(user), member.role)?;
        }
        (ActorKind::Token | ActorKind::User | ActorKind::Job, user) => {
            let Some(role) = kept.roles.first().copied() else {
                return Ok(Some(kept));
            };
            let held = kept.rights.take();
            let held: Option<Vec<Permission>> =
                held.map(|rights| rights.grants.iter().map(|(p, _)| *p).collect());
            let rights = of(tx, kept.account, user, role)?;
            kept.rights = narrowed(rights, role, held.as_deref());
        }
    }
    Ok(Some(kept))
}

fn worked_out(role: &NewRole, user: Option<UserId>, mut team: Vec<UserId>) -> Rights {
    if let Some(user) = user.filter(|user| !team.contains(user)) {
        team.push(user); // who is in no team still has their own
    }
    let owners = |reach| match reach {
        Reach::All => Some(Owners::All),
        Reach::Team => Some(Owners::Team(team.clone())),
        Reach::Own => user.map(Owners::Own),
    };
    let granted = Permission::ALL
        .iter()
        .filter_map(|p| Some((*p, owners(role.reach(*p)?)?)));
    Rights {
        grants: granted.collect(),
        hidden: FieldSet(role.hidden.clone()),
        locked: FieldSet(role.locked.clone()),
    }
}
