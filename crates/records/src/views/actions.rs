//! Saving views, changing, sharing and ordering them, deleting them and bringing them back.

use super::input::{Change, NewView};
use super::model::{Base, Listed, RESTORE_DAYS, VIEWS_MAX, View, Visibility};
use super::reader::Reader;
use super::{rules, store};
use ::web::{App, Cx};
use base::{Actor, Error, Permission, Scope, Timestamp, UserId, Uuid};
use db::Tx;
use identity::audit;
use serde_json::{Value as Json, json};
use std::collections::HashMap;

const KIND: &str = "view";
const DAY_SECONDS: i64 = 86_400;

/// Where a view goes by one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Before the one that stands before it.
    Up,
    /// Behind the one that stands behind it.
    Down,
}

/// Keeps how a list is looked at under a name; it comes last among the caller's.
///
/// # Errors
/// `Forbidden`, also for who may not share; `Invalid` by field; `Conflict("views-full")` for who has as many as they may.
pub(super) fn create(tx: &mut Tx<'_>, app: &App, cx: &Cx, new: &NewView) -> Result<View, Error> {
    let of: Listed = new
        .of
        .parse()
        .map_err(|()| Error::invalid("type", "choice", ""))?;
    let reader = Reader::of(tx, cx, of)?;
    let list = rules::list(app, tx, cx, of)?;
    let others = store::of_owner(tx, &reader.scope, of, cx.actor.user)?;
    let (name, description) = words(&new.name, &new.description, &others, None)?;
    let visibility = rules::visibility(tx, &reader, (&new.visibility, new.team), None)?;
    let sort = new.sort.as_deref().unwrap_or_default();
    let base = rules::base(tx, cx, &list, (new.filter.as_ref(), sort, &new.columns))?;
    has_room(&others)?;
    let view = View {
        id: Uuid::now_v7(),
        of,
        name,
        description,
        base,
        owner: cx.actor.user,
        visibility,
        position: last(&others) + 1,
        version: 1,
        created_at: tx.now(),
        updated_at: tx.now(),
        deleted_at: None,
    };
    store::insert(tx, &reader.scope, &view)?;
    leave(
        tx,
        &cx.actor,
        ("create", "view.created"),
        &view,
        told(&view),
    )?;
    Ok(view)
}

/// Name and description, or everything that is wrong with them.
fn words(
    name: &str,
    description: &str,
    others: &[View],
    of: Option<&View>,
) -> Result<(String, String), Error> {
    match (
        rules::name(name, others, of),
        rules::description(description),
    ) {
        (Ok(name), Ok(description)) => Ok((name, description)),
        (name, description) => {
            let faults = [name.err(), description.err()];
            Err(Error::Invalid(faults.into_iter().flatten().collect()))
        }
    }
}

fn has_room(others: &[View]) -> Result<(), Error> {
    match others.iter().filter(|v| v.deleted_at.is_none()).count() >= VIEWS_MAX {
        true => Err(Error::Conflict("views-full")),
        false => Ok(()),
    }
}

fn last(others: &[View]) -> i64 {
    let there = others.iter().filter(|v| v.deleted_at.is_none());
    there.map(|view| view.position).max().unwrap_or(0)
}

/// Changes a view; again the same changes nothing.
///
/// # Errors
/// `NotFound`, also for who does not see it; `Forbidden` for who sees it and does not own it; `Invalid` by field.
pub(super) fn change(
    tx: &mut Tx<'_>,
    app: &App,
    cx: &Cx,
    id: Uuid,
    change: &Change,
) -> Result<View, Error> {
    let (reader, now) = to_change(tx, cx, id)?;
    let others = store::of_owner(tx, &reader.scope, now.of, now.owner)?;
    let mut view = now.clone();
    let name = change.name.as_deref().unwrap_or(&now.name);
    let description = change.description.as_deref().unwrap_or(&now.description);
    (view.name, view.description) = words(name, description, &others, Some(&now))?;
    if let Some(word) = &change.visibility {
        let team = change.team.or(now.visibility.team());
        view.visibility = rules::visibility(tx, &reader, (word, team), Some(&now))?;
    }
    view.base = base(tx, app, cx, &now, change)?;
    if view != now {
        view.version += 1;
        view.updated_at = tx.now();
        store::save(tx, &reader.scope, &view)?;
        leave(
            tx,
            &cx.actor,
            ("change", "view.changed"),
            &view,
            changed(&now, &view),
        )?;
    }
    if let Some(place) = change.position {
        let index = usize::try_from(place - 1).unwrap_or(usize::MAX);
        put(tx, &reader, &view, |_| index)?;
    }
    store::get(tx, &reader.scope, id)?.ok_or(Error::NotFound(KIND))
}

/// What the view says of its list once changed. Who only renames a view whose filter they do not see leaves it as it is.
fn base(tx: &Tx<'_>, app: &App, cx: &Cx, now: &View, change: &Change) -> Result<Base, Error> {
    let mut base = now.base.clone();
    if change.filter.is_none() && change.sort.is_none() && change.columns.is_none() {
        return Ok(base);
    }
    let list = rules::list(app, tx, cx, now.of)?;
    if let Some(filter) = &change.filter {
        base.filter = rules::filter(tx, cx, &list, filter.as_ref())?;
    }
    let sort = change
        .sort
        .as_ref()
        .map(|s| s.as_deref().unwrap_or_default());
    let shaped = rules::shape(
        &list,
        sort.unwrap_or_default(),
        change.columns.as_deref().unwrap_or_default(),
    );
    let (sorted, columns) = shaped.map_err(|e| Error::Invalid(vec![e]))?;
    if sort.is_some() {
        base.sort = sorted;
    }
    if change.columns.is_some() {
        base.columns = columns;
    }
    Ok(base)
}

/// Moves a view by one place among its owner's; at the end it stays.
///
/// # Errors
/// As [`change`].
pub(super) fn shift(tx: &mut Tx<'_>, cx: &Cx, id: Uuid, way: Way) -> Result<View, Error> {
    let (reader, view) = to_change(tx, cx, id)?;
    put(tx, &reader, &view, |index| match way {
        Way::Up => index.saturating_sub(1),
        Way::Down => index + 1,
    })?;
    Ok(view)
}

/// Puts a view where `to` says, from where it stands among its owner's.
fn put(
    tx: &mut Tx<'_>,
    reader: &Reader,
    view: &View,
    to: impl Fn(usize) -> usize,
) -> Result<(), Error> {
    let mut all = store::of_owner(tx, &reader.scope, view.of, view.owner)?;
    all.retain(|one| one.deleted_at.is_none());
    let from = all.iter().position(|one| one.id == view.id);
    let from = from.ok_or(Error::NotFound(KIND))?;
    let to = to(from).min(all.len() - 1);
    let moved = all.remove(from);
    all.insert(to, moved);
    for (index, one) in all.iter().enumerate() {
        let position = i64::try_from(index).map_err(Error::internal)? + 1;
        if one.position != position {
            store::place(tx, &reader.scope, one.id, position)?;
        }
    }
    Ok(())
}

/// Deletes a view; lists that opened with it open with their own beginning. It can be brought back for 30 days.
///
/// # Errors
/// As [`change`].
pub(super) fn delete(tx: &mut Tx<'_>, cx: &Cx, id: Uuid) -> Result<View, Error> {
    let (reader, view) = to_change(tx, cx, id)?;
    store::mark(tx, &reader.scope, id, Some(tx.now()))?;
    store::forget(tx, &reader.scope, view.of, long_ago(tx.now()))?;
    leave(
        tx,
        &cx.actor,
        ("delete", "view.deleted"),
        &view,
        told(&view),
    )?;
    Ok(view)
}

fn long_ago(now: Timestamp) -> Timestamp {
    let second = now.as_second() - RESTORE_DAYS * DAY_SECONDS;
    Timestamp::from_second(second).unwrap_or(Timestamp::MIN)
}

/// Brings a deleted view back; one that is there stays as it is.
///
/// # Errors
/// As [`change`]; `NotFound` 30 days after it was deleted; `Conflict("views-full")`; `Conflict("view-again")` when
/// another has its name now.
pub(super) fn restore(tx: &mut Tx<'_>, cx: &Cx, id: Uuid) -> Result<View, Error> {
    let (reader, mut view) = seen(tx, cx, id)?;
    if !reader.may_change(&view) {
        return Err(refused(&view));
    }
    let Some(deleted) = view.deleted_at else {
        return Ok(view);
    };
    if deleted < long_ago(tx.now()) {
        return Err(Error::NotFound(KIND));
    }
    let others = store::of_owner(tx, &reader.scope, view.of, view.owner)?;
    has_room(&others)?;
    rules::name(&view.name, &others, Some(&view)).map_err(|_| Error::Conflict("view-again"))?;
    view.deleted_at = None;
    store::mark(tx, &reader.scope, id, None)?;
    leave(
        tx,
        &cx.actor,
        ("restore", "view.restored"),
        &view,
        told(&view),
    )?;
    Ok(view)
}

/// One view that is there, and whether the caller may change it.
///
/// # Errors
/// `NotFound`, also for who does not see it; `Forbidden` for who does not see its list.
pub(super) fn get(tx: &Tx<'_>, cx: &Cx, id: Uuid) -> Result<(View, bool), Error> {
    let (reader, view) = seen(tx, cx, id)?;
    let may = reader.may_change(&view);
    match view.deleted_at {
        None => Ok((view, may)),
        Some(_) => Err(Error::NotFound(KIND)),
    }
}

/// A view that the caller sees, also a deleted one.
fn seen(tx: &Tx<'_>, cx: &Cx, id: Uuid) -> Result<(Reader, View), Error> {
    let view = store::get(tx, &Scope::all(cx.account.id), id)?;
    let view = view.ok_or(Error::NotFound(KIND))?;
    // Whoever does not see the list hears as little of its views as of those that are not there.
    let reader = Reader::of(tx, cx, view.of).map_err(|_| Error::NotFound(KIND))?;
    match reader.sees(&view) {
        true => Ok((reader, view)),
        false => Err(Error::NotFound(KIND)),
    }
}

/// A view that is there, for a change.
fn to_change(tx: &Tx<'_>, cx: &Cx, id: Uuid) -> Result<(Reader, View), Error> {
    let (reader, view) = seen(tx, cx, id)?;
    match (view.deleted_at, reader.may_change(&view)) {
        (Some(_), _) => Err(Error::NotFound(KIND)),
        (None, false) => Err(refused(&view)),
        (None, true) => Ok((reader, view)),
    }
}

/// What somebody lacks who sees a view and did not make it.
fn refused(view: &View) -> Error {
    Error::Forbidden(match view.owner {
        None => Permission::ViewsShare.as_str(),
        Some(_) => Permission::AccountManage.as_str(),
    })
}

/// The names of views, for the audit trail: those that others see.
///
/// # Errors
/// `Forbidden`; those of the database.
pub(crate) fn named(tx: &Tx<'_>, by: &Actor, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let views = store::these(tx, &scope, ids)?.into_iter();
    let open = views.filter(|view| view.visibility != Visibility::Private);
    Ok(open.map(|view| (view.id, view.name)).collect())
}

/// What the trail tells of a view: never by what it narrows, which may be what is known of a customer, and of a private
/// one not even the name.
fn told(view: &View) -> Json {
    match view.visibility {
        Visibility::Private => json!({ "record": view.of.as_str() }),
        other => {
            json!({ "name": view.name, "record": view.of.as_str(), "visibility": other.as_str() })
        }
    }
}

fn changed(was: &View, now: &View) -> Json {
    let parts = [
        ("name", was.name != now.name),
        ("description", was.description != now.description),
        ("filter", was.base.filter != now.base.filter),
        ("sort", was.base.sort != now.base.sort),
        ("columns", was.base.columns != now.base.columns),
    ];
    let parts = parts.iter().filter(|(_, differs)| *differs);
    let parts: Vec<&str> = parts.map(|(part, _)| *part).collect();
    let mut detail = told(now);
    if let Some(fields) = detail.as_object_mut() {
        fields.remove("visibility");
        fields.insert("changed".to_owned(), parts.into());
        if was.visibility != now.visibility {
            let one = |view: &View| json!({ "visibility": view.visibility.as_str() });
            fields.insert("from".to_owned(), one(was));
            fields.insert("to".to_owned(), one(now));
        }
    }
    detail
}

fn leave(
    tx: &mut Tx<'_>,
    by: &Actor,
    (action, event): (&'static str, &'static str),
    view: &View,
    detail: Json,
) -> Result<(), Error> {
    let event = events::New {
        subject_kind: KIND,
        subject_id: view.id,
        name: event,
        version: 1,
        data: json!({ "record": view.of.as_str(), "visibility": view.visibility.as_str() }),
    };
    events::record(tx, by, event)?;
    audit::record(tx, by, action, KIND, Some(view.id), detail)
}

/// The names of those who own these views, as far as they are known.
pub(super) fn owners(
    tx: &Tx<'_>,
    scope: &Scope,
    views: &[&View],
) -> Result<HashMap<UserId, String>, Error> {
    let mut owners: Vec<UserId> = views.iter().filter_map(|view| view.owner).collect();
    owners.sort_unstable();
    owners.dedup();
    Ok(identity::members::colleagues::names(tx, scope, &owners)?)
}
