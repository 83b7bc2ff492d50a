//! What is done with one company: one use case, one transaction.

use super::model::{Company, CompanyChange};
use super::{store, words};
use crate::interactions::Subject;
use crate::people::actions::forget_log;
use crate::people::model::Change;
use crate::profile::checks::{self, taken, taken_by};
use crate::profile::custom::{self, Asks};
use crate::profile::{Profiled as _, gone, store as belongings};
use crate::reach::{fields, seen};
use crate::trail::{self, Mark};
use crate::{index, owners};
use base::{Actor, BulkChangeId, CompanyId, Error, Permission, Scope, UserId};
use db::{DbError, Tx};
use records::own::Record;
use serde_json::{Value as Json, json};

/// Adds a company.
///
/// # Errors
/// `Invalid` (field `name`) with `required`, (field `owner`) with `unknown-colleague`, (field `external_ids`) with
/// `id-taken-by` or `id-taken`; `Forbidden`.
pub fn create(tx: &mut Tx<'_>, by: &Actor, change: CompanyChange) -> Result<Company, Error> {
    created(tx, by, change, Asks::All)
}

fn created(
    tx: &mut Tx<'_>,
    by: &Actor,
    mut change: CompanyChange,
    asks: Asks,
) -> Result<Company, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    if !may_create(by) {
        return Err(Error::Forbidden("field.company"));
    }
    owners::check(tx, &scope, by.user, change.profile.owner)?;
    let blank = Company::blank(String::new(), tx.now());
    change.profile = checked(tx, &scope, change.profile, (None, &blank), asks)?;
    // Who adds it looks after it, unless they say otherwise.
    change.profile.owner = change.profile.owner.or(Some(by.user));
    let company = Company::new(change, tx.now())?;
    let made = store::insert(tx, &scope, &company);
    made.map_err(|e| taken_by(tx, &scope, Record::Company, e))?;
    index::company(tx, &scope, &company)?;
    trail::leave(tx, by, mark(company.id, "company.created", "create", &[]))?;
    Ok(seen::seen_company(tx, company, &scope)?)
}

/// Changes a company; `expected` is the version that the caller has seen, if it says so.
///
/// # Errors
/// `NotFound`; `Conflict("changed-meanwhile")` for another version; as `create`.
pub fn update(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: CompanyId,
    change: CompanyChange,
    expected: Option<i64>,
) -> Result<Company, Error> {
    changed(tx, by, id, change, (expected, None))
}

/// [`update`] as a part of a bulk change, which the trail names.
///
/// # Errors
/// As [`update`].
pub(crate) fn update_in(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: CompanyId,
    change: CompanyChange,
    bulk: Option<BulkChangeId>,
) -> Result<Company, Error> {
    changed(tx, by, id, change, (None, bulk))
}

fn changed(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: CompanyId,
    mut change: CompanyChange,
    (expected, bulk): (Option<i64>, Option<BulkChangeId>),
) -> Result<Company, Error> {
    let (scope, mut company) = found(tx, by, Permission::PeopleWrite, id, expected)?;
    owners::check(tx, &scope, company.owner, change.profile.owner)?;
    change.profile = checked(
        tx,
        &scope,
        change.profile,
        (Some(&company.custom), &company),
        Asks::All,
    )?;
    let stage = company.stage;
    let changed = company.apply(change, tx.now())?;
    if changed.is_empty() {
        return Ok(seen::seen_company(tx, company, &scope)?);
    }
    let saved = store::update(tx, &scope, &company);
    if !saved.map_err(|e| taken_by(tx, &scope, Record::Company, e))? {
        return Err(Error::Conflict("changed-meanwhile"));
    }
    belongings::replace(tx, &scope, &company, &changed).map_err(taken)?;
    checks::note_stage(tx, by, Subject::Company(id), (stage, company.stage))?;
    index::company(tx, &scope, &company)?;
    if changed.contains(&"name") {
        let people = words::members(tx, &scope, id)?;
        words::renew_all(tx, by, &people)?;
    }
    let mark = mark(id, "company.updated", "update", &changed);
    trail::leave(tx, by, mark.in_bulk(bulk))?;
    Ok(seen::seen_company(tx, company, &scope)?)
}

/// The change as far as the actor may make it.
fn checked(
    tx: &Tx<'_>,
    scope: &Scope,
    change: Change,
    (stood, before): (Option<&Json>, &Company),
    asks: Asks,
) -> Result<Change, Error> {
    let change = fields::allowed_profile(change, before, scope)?;
    let mut change = checks::countries(change, before.profile())?;
    checks::phones(&change, before.profile())?;
    checks::external_ids(tx, scope, &change, before)?;
    let sent = (change.custom.take(), stood);
    change.custom = custom::kept(tx, scope, Record::Company, sent, asks)?;
    Ok(change)
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
    let (scope, company) = found(tx, by, Permission::PeopleDelete, id, expected)?;
    let (all, reached) = store::counted(tx, &scope, id)?;
    if reached < all {
        // It is theirs as well.
        return Err(Error::Forbidden(Permission::PeopleDelete.as_str()));
    }
    let people = words::members(tx, &scope, id)?;
    forget_log(tx, &scope, Subject::Company(id))?;
    store::delete(tx, &scope, id)?;
    index::remove_company(tx, &scope, id)?;
    identity::audit::forget_words(tx, &scope, id.0)?;
    words::renew_all(tx, by, &people)?;
    let gone = Mark {
        detail: gone::kept(company.owner),
        ..mark(id, "company.deleted", "delete", &[])
    };
    trail::leave(tx, by, gone)
}

/// Reads a company that the actor may change.
///
/// # Errors
/// `NotFound`; `Forbidden`, also for a company that may be read and not changed.
pub fn get_to_change(tx: &Tx<'_>, by: &Actor, id: CompanyId) -> Result<Company, Error> {
    let (scope, company) = found(tx, by, Permission::PeopleWrite, id, None)?;
    Ok(seen::seen_company(tx, company, &scope)?)
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
    Ok(seen::seen_company(tx, company, &scope)?)
}

/// The company of that name, made when there is none: what a form with a name means.
///
/// # Errors
/// `Invalid` (field `company`); `Forbidden`.
pub fn named(tx: &mut Tx<'_>, by: &Actor, name: &str) -> Result<Company, Error> {
    let change = CompanyChange {
        name: Some(name.to_owned()),
        ..CompanyChange::default()
    };
    named_with(tx, by, change)
}

/// As `named`, of which more is known: one that is there stays as it is.
///
/// # Errors
/// As `named` and `create`.
pub fn named_with(
    tx: &mut Tx<'_>,
    by: &Actor,
    mut change: CompanyChange,
) -> Result<Company, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    let name = super::model::name(change.name.as_deref().unwrap_or_default());
    let name = name.map_err(|r| Error::Invalid(vec![r.at("company")]))?;
    match store::by_name(tx, &scope, &name)?.into_iter().next() {
        Some(company) => Ok(company),
        None => {
            change.name = Some(name);
            created(tx, by, change, Asks::Nothing)
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
    let owner = store::owner(tx, &scope, id)?;
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
