//! The colleague who looks after a person or a company.

use base::{Actor, Error, Owners, Permission, Scope, UserId};
use db::{DbError, Tx};
use identity::members::colleagues::{self, Colleague};
use maud::{Markup, html};
use records::filter::Context;
use std::collections::HashMap;
use web::Cx;

/// Who is given a record must work here; who has it already may have left meanwhile.
///
/// # Errors
/// `Invalid` (field `owner`) with `unknown-colleague`; `Forbidden` for a colleague out of reach; those of the
/// database.
pub(crate) fn check(
    tx: &Tx<'_>,
    scope: &Scope,
    before: Option<UserId>,
    wanted: Option<Option<UserId>>,
) -> Result<(), Error> {
    match wanted.filter(|owner| *owner != before) {
        Some(owner) => check_given(tx, scope, owner),
        None => Ok(()),
    }
}

/// To whom records may be given, or whether to nobody.
///
/// # Errors
/// As [`check`].
pub(crate) fn check_given(tx: &Tx<'_>, scope: &Scope, owner: Option<UserId>) -> Result<(), Error> {
    // Nobody gives away what they could not take back.
    if !scope.owners.reach(owner) || !scope.changes("owner") {
        return Err(Error::Forbidden("field.owner"));
    }
    match owner {
        Some(owner) if !colleagues::belongs(tx, scope, owner)? => {
            Err(Error::invalid("owner", "unknown-colleague", owner))
        }
        _ => Ok(()),
    }
}

/// The name of this colleague; none for those who left.
///
/// # Errors
/// Those of the database.
pub(crate) fn name(
    tx: &Tx<'_>,
    scope: &Scope,
    owner: Option<UserId>,
) -> Result<Option<String>, DbError> {
    let mut names = names(tx, scope, owner.as_slice())?;
    Ok(owner.and_then(|owner| names.remove(&owner)))
}

/// The names of these colleagues; those who left are missing.
///
/// # Errors
/// Those of the database.
pub(crate) fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    owners: &[UserId],
) -> Result<HashMap<UserId, String>, DbError> {
    colleagues::here(tx, scope, owners)
}

/// What a filter means by `me` and by names of colleagues; the names are read for texts that speak of them.
///
/// # Errors
/// Those of the database.
pub(crate) fn context(tx: &Tx<'_>, cx: &Cx, scope: &Scope, text: &str) -> Result<Context, Error> {
    let all = match text.contains("owner") {
        true => colleagues::all(tx, scope)?,
        false => Vec::new(),
    };
    Ok(Context::of(tx, &cx.account)
        .in_zone(cx.l.zone())
        .among(cx.actor.user, all))
}

/// Everybody within reach, to whom a record can be given, by name.
///
/// # Errors
/// Those of the database.
pub(crate) fn choices(tx: &Tx<'_>, by: &Actor, scope: &Scope) -> Result<Vec<Colleague>, Error> {
    let mut all = colleagues::all(tx, scope)?;
    all.retain(|c| scope.owners.reach(Some(c.id)));
    // One's own name is what is looked for most.
    all.sort_by_key(|c| Some(c.id) != by.user);
    Ok(all)
}

/// The choices as values and words; `kept` is who has it now, although they may have left.
pub(crate) fn options(cx: &Cx, all: &[Colleague], kept: &str) -> Vec<(String, String)> {
    let write = cx.actor.may(Permission::PeopleWrite);
    let nobody = kept.is_empty() || write.is_ok_and(|scope| scope.reaches_all());
    let nobody = nobody.then(|| (String::new(), cx.l.t("owner-none")));
    let mut out: Vec<(String, String)> = nobody.into_iter().collect();
    out.extend(all.iter().map(|c| (c.id.to_string(), c.name.clone())));
    if !out.iter().any(|(id, _)| id == kept) {
        out.push((kept.to_owned(), cx.l.t("owner-left")));
    }
    out
}

/// The owner's name on a page.
pub(crate) fn shown(cx: &Cx, owner: Option<UserId>, name: Option<&str>) -> Markup {
    html! {
        @match (owner, name) {
            (None, _) => {},
            (Some(_), Some(name)) => (name),
            (Some(_), None) => span.soft { (cx.l.t("owner-left")) },
        }
    }
}

/// Whether the actor may give records to colleagues at all.
pub(crate) fn may_give(by: &Actor) -> bool {
    let scope = by.may(Permission::PeopleWrite);
    scope.is_ok_and(|scope| scope.changes("owner"))
}

/// Whether to offer that for many at once: not through somebody else's eyes, and not where one reaches nobody but
/// oneself, to whom all of it belongs already.
pub(crate) fn offers_many(cx: &Cx) -> bool {
    let write = cx.actor.may(Permission::PeopleWrite);
    let others = write.is_ok_and(|scope| !matches!(scope.owners, Owners::Own(_)));
    cx.eyes.is_none() && others && may_give(&cx.actor)
}
