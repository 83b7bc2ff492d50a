//! Making, changing and removing roles of the firm's own.

use super::hideable::Hideable;
use super::model::{GRANTABLE, NewRole, OwnRole, Reach};
use super::store;
use crate::{audit, names};
use base::{AccountId, Actor, Error, FieldError, Permission, Role, RoleId, Scope};
use db::Tx;
use serde_json::json;

const NAME_MAX_CHARS: usize = 60;

/// Makes a role; nobody has it yet.
///
/// # Errors
/// `Forbidden`; `Invalid` by field; `Conflict("roles-full")` when there are 100.
pub fn create(
    tx: &mut Tx<'_>,
    by: &Actor,
    new: &NewRole,
    fields: &Hideable,
) -> Result<RoleId, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let there = store::roles(tx, &scope)?;
    if there.0.len() as i64 >= store::ROLES_MAX {
        return Err(Error::Conflict("roles-full"));
    }
    let new = checked(new, &there.0, None, fields)?;
    let id = RoleId::new();
    store::insert(tx, &scope, id, &new)?;
    audit::record(tx, by, "create", "role", Some(id.0), json!(new))?;
    Ok(id)
}

/// Makes the role what `new` says; whoever has it feels it within seconds.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Invalid` by field.
pub fn replace(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: RoleId,
    new: &NewRole,
    fields: &Hideable,
) -> Result<(), Error> {
    let scope = by.may(Permission::AccountManage)?;
    let before = store::get(tx, &scope, id)?.ok_or(Error::NotFound("role"))?;
    let new = checked(new, &store::roles(tx, &scope)?.0, Some(id), fields)?;
    store::update(tx, &scope, id, &new)?;
    let detail = json!({ "from": before.role, "to": new });
    audit::record(tx, by, "change", "role", Some(id.0), detail)
}

/// Removes a role that nobody has.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Conflict("role-in-use")`.
pub fn delete(tx: &mut Tx<'_>, by: &Actor, id: RoleId) -> Result<(), Error> {
    let scope = by.may(Permission::AccountManage)?;
    let before = store::get(tx, &scope, id)?.ok_or(Error::NotFound("role"))?;
    if store::holders(tx, &scope, id)? > 0 {
        return Err(Error::Conflict("role-in-use"));
    }
    audit::keep_name(tx, &scope, "role", id.0, &before.role.name)?;
    store::delete(tx, &scope, id)?;
    let detail = json!({ "name": before.role.name });
    audit::record(tx, by, "delete", "role", Some(id.0), detail)
}

/// Whether the role can be given in this account: one of the firm's own has to be there.
///
/// # Errors
/// `Invalid` for `role`.
pub(crate) fn check(tx: &Tx<'_>, scope: &Scope, role: Role) -> Result<(), Error> {
    match role {
        Role::Own(id) if store::get(tx, scope, id)?.is_none() => {
            let known = Role::ALL.iter().map(|r| r.word()).collect::<Vec<_>>();
            Err(Error::invalid("role", "role", known.join(", ")))
        }
        _ => Ok(()),
    }
}

/// The role as it will stand, or everything that is wrong with it.
fn checked(
    new: &NewRole,
    there: &[OwnRole],
    id: Option<RoleId>,
    fields: &Hideable,
) -> Result<NewRole, Error> {
    let mut new = new.clone();
    new.name = new.name.trim().to_owned();
    let mut wrong = Vec::new();
    let mut say = |field: &str, code: &'static str, detail: String| {
        let field = field.to_owned();
        wrong.push(FieldError {
            field,
            code,
            detail,
        });
    };
    let taken = |own: &OwnRole| Some(own.id) != id && own.role.name == new.name;
    match names::read("name", &new.name, NAME_MAX_CHARS) {
        Err(fault) => say("name", fault.code, fault.detail),
        Ok(_) if there.iter().any(taken) => say("name", "name-taken", String::new()),
        Ok(_) => {}
    }
    if new.grants.is_empty() {
        say("grants", "role-empty", String::new());
    }
    for (name, reach) in &new.grants {
        let known = Permission::from_name(name).filter(|p| GRANTABLE.contains(p));
        match known {
            None => say(&format!("grant.{name}"), "permission", names()),
            Some(p) if !p.has_reach() && *reach != Reach::All => {
                say(&format!("grant.{name}"), "reach", String::new());
            }
            Some(_) => {}
        }
    }
    for (field, code) in new.misfits() {
        say(field, code, String::new());
    }
    for name in new.hidden.iter().filter(|name| !fields.has(name)) {
        say("hidden", "hideable", name.clone());
    }
    for name in new.locked.iter().filter(|name| !fields.locks(name)) {
        say("locked", "hideable", name.clone());
    }
    if wrong.is_empty() {
        for list in [&mut new.hidden, &mut new.locked] {
            list.sort();
            list.dedup();
        }
        Ok(new)
    } else {
        Err(Error::Invalid(wrong))
    }
}

fn names() -> String {
    let names: Vec<&str> = GRANTABLE.iter().map(|p| p.as_str()).collect();
    names.join(", ")
}

/// What the account calls a role of its own; none for those that every firm has.
///
/// # Errors
/// Those of the database.
pub(crate) fn own_name(
    tx: &Tx<'_>,
    account: AccountId,
    role: Role,
) -> Result<Option<String>, Error> {
    let Role::Own(id) = role else {
        return Ok(None);
    };
    let scope = Actor::system(account).may(Permission::AccountManage)?;
    Ok(store::get(tx, &scope, id)?.map(|own| own.role.name))
}
