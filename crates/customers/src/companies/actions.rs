//! What is done with one company: one use case, one transaction.

use super::model::{Company, CompanyChange};
use super::{store, words};
use crate::interactions::Subject;
use crate::people::actions::forget_log;
use crate::preferences::Preferences;
use crate::trail::{self, Mark};
use crate::{index, owners};
use base::{Actor, CompanyId, Error, Permission, Scope, Timestamp, UserId};
use db::{DbError, Tx};
use serde_json::{Value as Json, json};

/// Adds a company.
///
/// # Errors
/// `Invalid` (field `name`) with `required`, (field `owner`) with `unknown-colleague`; `Forbidden`.
pub fn create(tx: &mut Tx<'_>, by: &Actor, change: CompanyChange) -> Result<Company, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    owners::check(tx, &scope, by.user, change.owner)?;
    if !may_create(by) {
        return Err(Error::Forbidden("field.company"));
    }
    let mut change = change;
    let nothing = None;
    check_wishes(&scope, &mut change, &nothing)?;
    check_custom(&scope, &mut change, &json!({}))?;
    // Who adds it looks after it, unless they say otherwise.
    change.owner = change.owner.or(Some(by.user));
    let company = Company::new(change, tx.now())?;
    store::insert(tx, &scope, &company)?;
    index::company(tx, &scope, &company)?;
    trail::leave(tx, by, mark(company.id, "company.created", "create", &[]))?;
    Ok(company.seen(&scope))
}

/// Changes a company; `expected` is the version that the caller has seen, if it says so.
///
/// # Errors
/// `NotFound`; `Conflict("changed-meanwhile")` for another version; `Forbidden`.
pub fn update(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: CompanyId,
    change: CompanyChange,
    expected: Option<i64>,
) -> Result<Company, Error> {
    let (scope, mut company) = found(tx, by, Permission::PeopleWrite, id, expected)?;
    owners::check(tx, &scope, company.owner, change.owner)?;
    let mut change = change;
    check_wishes(&scope, &mut change, &company.preferences)?;
    check_custom(&scope, &mut change, &company.custom)?;
    let changed = company.apply(change, tx.now());
    if changed.is_empty() {
        return Ok(company.seen(&scope));
    }
    if !store::update(tx, &scope, &company)? {
        return Err(Error::Conflict("changed-meanwhile"));
    }
    index::company(tx, &scope, &company)?;
    if changed.contains(&"name") {
        let people = words::members(tx, &scope, id)?;
        words::renew_all(tx, by, &people)?;
    }
    trail::leave(tx, by, mark(id, "company.updated", "update", &changed))?;
    Ok(company.seen(&scope))
}

/// Who may not change the firm's own fields of people does not change them here either.
fn check_custom(scope: &Scope, change: &mut CompanyChange, now: &Json) -> Result<(), Error> {
    if scope.changes("custom") {
        return Ok(());
    }
    match change.custom.take() {
        Some(wanted) if !scope.shows("custom") || wanted != *now => {
            Err(Error::Forbidden("field.custom"))
        }
        _ => Ok(()),
    }
}

/// Who may not change what people wish does not change it here either.
fn check_wishes(
    scope: &Scope,
    change: &mut CompanyChange,
    now: &Option<Preferences>,
) -> Result<(), Error> {
    if scope.changes("preferences") {
        return Ok(());
    }
    let same = match change.preferences.take() {
        None => true,
        Some(wished) if scope.shows("preferences") => wished == *now,
        Some(wished) => wished.is_none(),
    };
    match same {
        true => Ok(()),
        false => Err(Error::Forbidden("field.preferences")),
    }
}

/// Removes a company; its people stay, without one.
///
/// # Errors
/// `NotFound`; `Conflict("changed-meanwhile")`; `Forbidden`.
pub fn delete(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: CompanyId,
    expected: Option<i64>,
) -> Result<(), Error> {
    let (scope, _) = found(tx, by, Permission::PeopleDelete, id, expected)?;
    let (all, reached) = store::counted(tx, &scope, id)?;
    if reached < all {
        // It is theirs as well.
        return Err(Error::Forbidden(Permission::PeopleDelete.as_str()));
    }
    let people = words::members(tx, &scope, id)?;
    forget_log(tx, &scope, Subject::Company(id))?;
    store::delete(tx, &scope, id)?;
    index::remove_company(tx, &scope, id)?;
    words::renew_all(tx, by, &people)?;
    trail::leave(tx, by, mark(id, "company.deleted", "delete", &[]))
}

/// Reads a company that the actor may change.
///
/// # Errors
/// `NotFound`; `Forbidden`, also for a company that may be read and not changed.
pub fn get_to_change(tx: &Tx<'_>, by: &Actor, id: CompanyId) -> Result<Company, Error> {
    let (scope, company) = found(tx, by, Permission::PeopleWrite, id, None)?;
    Ok(company.seen(&scope))
}

/// Reads a company that the actor may delete.
///
/// # Errors
/// `NotFound`; `Forbidden`, also for a company that may be read and not deleted.
pub fn get_to_delete(tx: &Tx<'_>, by: &Actor, id: CompanyId) -> Result<Company, Error> {
    Ok(found(tx, by, Permission::PeopleDelete, id, None)?.1)
}

/// Whether the actor may add a company: not where people's companies are hidden or locked.
pub fn may_create(by: &Actor) -> bool {
    let scope = by.may(Permission::PeopleWrite);
    scope.is_ok_and(|scope| scope.changes("company"))
}

/// Reads a company.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn get(tx: &Tx<'_>, by: &Actor, id: CompanyId) -> Result<Company, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let company = store::get(tx, &scope, id)?.ok_or(Error::NotFound("company"))?;
    Ok(company.seen(&scope))
}

/// The company of that name, made when there is none: what a form with a name means.
///
/// # Errors
/// `Invalid` (field `company`); `Forbidden`.
pub fn named(tx: &mut Tx<'_>, by: &Actor, name: &str) -> Result<Company, Error> {
    named_since(tx, by, name, None)
}

/// As `named`, of a company that was known before it came here.
///
/// # Errors
/// As `named`.
pub fn named_since(
    tx: &mut Tx<'_>,
    by: &Actor,
    name: &str,
    known_since: Option<Timestamp>,
) -> Result<Company, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    let name = super::model::name(name).map_err(|r| Error::Invalid(vec![r.at("company")]))?;
    match store::by_name(tx, &scope, &name)?.into_iter().next() {
        Some(company) => Ok(company),
        None => {
            let change = CompanyChange {
                name: Some(name),
                known_since,
                ..CompanyChange::default()
            };
            create(tx, by, change)
        }
    }
}

fn found(
    tx: &Tx<'_>,
    by: &Actor,
    needed: Permission,
    id: CompanyId,
    expected: Option<i64>,
) -> Result<(Scope, Company), Error> {
    let read = by.may(Permission::PeopleRead)?;
    let company = store::get(tx, &read, id)?.ok_or(Error::NotFound("company"))?;
    let Some(write) = changing(tx, by, needed, id)? else {
        return Err(Error::Forbidden(needed.as_str()));
    };
    match expected {
        Some(version) if version != company.version => Err(Error::Conflict("changed-meanwhile")),
        _ => Ok((write, company)),
    }
}

/// The scope in which the actor may change or delete this company, as `needed` says: one that reaches who looks after it, or all of its
/// people where nobody does.
///
/// # Errors
/// Those of the database.
fn changing(
    tx: &Tx<'_>,
    by: &Actor,
    needed: Permission,
    id: CompanyId,
) -> Result<Option<Scope>, Error> {
    let Ok(scope) = by.may(needed) else {
        return Ok(None);
    };
    let company = store::get(tx, &Scope::all(by.account), id)?;
    let owner = company.and_then(|company| company.owner);
    Ok(reaches(tx, &scope, id, owner)?.then_some(scope))
}

/// Whether the actor may change this company, and whether delete it.
///
/// # Errors
/// Those of the database.
pub(super) fn rights_on(tx: &Tx<'_>, by: &Actor, id: CompanyId) -> Result<(bool, bool), Error> {
    let may = |needed| Ok::<_, Error>(changing(tx, by, needed, id)?.is_some());
    Ok((
        may(Permission::PeopleWrite)?,
        may(Permission::PeopleDelete)?,
    ))
}

/// Whether the scope, in which somebody changes people, lets them change this company of this owner.
///
/// # Errors
/// Those of the database.
pub(crate) fn reaches(
    tx: &Tx<'_>,
    scope: &Scope,
    id: CompanyId,
    owner: Option<UserId>,
) -> Result<bool, DbError> {
    Ok(match owner {
        _ if !scope.changes("company") => false,
        None if !scope.reaches_all() => {
            let (all, reached) = store::counted(tx, scope, id)?;
            all > 0 && reached == all
        }
        owner => scope.owners.reach(owner),
    })
}

fn mark(id: CompanyId, event: &'static str, action: &'static str, fields: &[&str]) -> Mark {
    let detail = if fields.is_empty() {
        json!({})
    } else {
        json!({ "fields": fields })
    };
    Mark {
        kind: "company",
        id: id.0,
        event,
        action,
        detail,
    }
}
