//! Making teams, moving them in the tree, and who is in them.

use super::model::{NewTeam, Team, Tree};
use super::store;
use crate::{audit, members, names};
use base::{Actor, Error, Permission, Scope, TeamId, UserId};
use db::Tx;
use serde_json::json;

const NAME_MAX_CHARS: usize = 60;

/// Makes a team; nobody is in it yet.
///
/// # Errors
/// `Forbidden`; `Invalid` by field; `Conflict("teams-full")` when there are 500.
pub fn create(tx: &mut Tx<'_>, by: &Actor, new: &NewTeam) -> Result<TeamId, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let tree = store::tree(tx, &scope)?;
    if tree.0.len() as i64 >= store::TEAMS_MAX {
        return Err(Error::Conflict("teams-full"));
    }
    let new = checked(&tree, None, new)?;
    let id = TeamId::new();
    store::insert(tx, &scope, id, &new)?;
    let detail = json!({ "name": new.name, "parent": new.parent });
    audit::record(tx, by, "create", "team", Some(id.0), detail)?;
    Ok(id)
}

/// Gives a team another name or another place in the tree.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Invalid` by field, also for a place below itself.
pub fn change(tx: &mut Tx<'_>, by: &Actor, id: TeamId, new: &NewTeam) -> Result<(), Error> {
    let (scope, tree) = changeable(tx, by)?;
    let before = known(&tree, id)?;
    let new = checked(&tree, Some(id), new)?;
    store::update(tx, &scope, id, &new)?;
    let detail = json!({
        "from": { "name": before.name, "parent": before.parent },
        "to": { "name": new.name, "parent": new.parent },
    });
    audit::record(tx, by, "change", "team", Some(id.0), detail)
}

/// Removes a team: who was in it stays in the account, the teams below it move up.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub fn delete(tx: &mut Tx<'_>, by: &Actor, id: TeamId) -> Result<(), Error> {
    let (scope, tree) = changeable(tx, by)?;
    let team = known(&tree, id)?;
    audit::keep_name(tx, &scope, "team", id.0, &team.name)?;
    store::delete(tx, &scope, team)?;
    let detail = json!({ "name": team.name });
    audit::record(tx, by, "delete", "team", Some(id.0), detail)
}

/// Puts a member of the account into a team; again changes nothing.
///
/// # Errors
/// `Forbidden`; `NotFound` for the team; `Invalid` for somebody who is not a member.
pub fn add(tx: &mut Tx<'_>, by: &Actor, id: TeamId, user: UserId) -> Result<(), Error> {
    let (scope, tree) = changeable(tx, by)?;
    known(&tree, id)?;
    if members::store::get(tx, &scope, user)?.is_none() {
        return Err(Error::invalid("user", "not-a-member", ""));
    }
    if store::add(tx, &scope, id, user)? {
        let detail = json!({ "user": user });
        audit::record(tx, by, "add", "team", Some(id.0), detail)?;
    }
    Ok(())
}

/// Takes somebody out of a team.
///
/// # Errors
/// `Forbidden`; `NotFound`, also when they were not in it.
pub fn remove(tx: &mut Tx<'_>, by: &Actor, id: TeamId, user: UserId) -> Result<(), Error> {
    let (scope, tree) = changeable(tx, by)?;
    known(&tree, id)?;
    if !store::remove(tx, &scope, id, user)? {
        return Err(Error::NotFound("member"));
    }
    let detail = json!({ "user": user });
    audit::record(tx, by, "remove", "team", Some(id.0), detail)
}

fn changeable(tx: &Tx<'_>, by: &Actor) -> Result<(Scope, Tree), Error> {
    let scope = by.may(Permission::AccountManage)?;
    let tree = store::tree(tx, &scope)?;
    Ok((scope, tree))
}

fn known(tree: &Tree, id: TeamId) -> Result<&Team, Error> {
    tree.get(id).ok_or(Error::NotFound("team"))
}

fn checked(tree: &Tree, id: Option<TeamId>, new: &NewTeam) -> Result<NewTeam, Error> {
    let name = names::check("name", &new.name, NAME_MAX_CHARS)?;
    let beside = |t: &&Team| t.parent == new.parent && t.name == name && Some(t.id) != id;
    if tree.0.iter().any(|t| beside(&t)) {
        return Err(Error::invalid("name", "name-taken", ""));
    }
    if let Some(parent) = new.parent {
        let taken = tree.takes(id, parent);
        taken.map_err(|code| Error::invalid("parent", code, ""))?;
    }
    Ok(NewTeam {
        name: name.to_owned(),
        parent: new.parent,
    })
}
