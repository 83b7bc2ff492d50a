//! Bulk changes for browsers.

use super::asking::{self, Asking, Known, Typed, What, field, wish};
use super::choice::Picked;
use super::job::Moved;
use super::model::BulkChange;
use super::pages::{self, One};
use super::{actions, listed};
use crate::Registry;
use ::web::flash::Flash;
use ::web::sse::Before;
use ::web::{App, Cursor, Cx, Form, Id, List, Page, Query, Result, go, go_with, progress, tried};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{Actor, BulkChangeId, Error, FieldError, Permission, UserId, Uuid};
use db::Tx;
use maud::Markup;
use records::imports::Wake;
use serde::Deserialize;
use std::collections::HashMap;

type Pairs = Vec<(String, String)>;

/// `POST /a/{account}/bulk-changes/new`: asks who gets what was chosen in a list.
pub(crate) async fn ask(
    State(app): State<App>,
    cx: Cx,
    Form(pairs): Form<Pairs>,
) -> Result<Response> {
    let picked = Picked::of(&pairs)?;
    if !picked.all && picked.ids.is_empty() {
        let word = Flash::bad(cx.l.t("bulk-nothing-chosen"));
        return Ok(go_with(&app, cx.htmx, &picked.back(&cx), &word));
    }
    let what = What::named(&field(&pairs, "what"));
    Ok(form(&app, &cx, picked, (what, &Typed::default()), &[])
        .await?
        .into_response())
}

/// The form, with what was wrong with it.
async fn form(
    app: &App,
    cx: &Cx,
    picked: Picked,
    (what, typed): (What, &Typed),
    errors: &[FieldError],
) -> Result<Markup> {
    let (reader, registry, asked) = (cx.clone(), app.get::<Registry>(), picked.clone());
    let known = app
        .db
        .read(move |tx| Known::load(tx, &reader, &registry, &asked))
        .await?;
    listed::few_seen(app, &cx.actor, &known.few);
    let asking = Asking {
        picked: &picked,
        what,
        known: &known,
        typed,
        errors,
    };
    Ok(asking::ask(cx, &asking))
}

/// `POST /a/{account}/bulk-changes`: begins one.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(pairs): Form<Pairs>,
) -> Result<Response> {
    let picked = Picked::of(&pairs)?;
    let what = What::named(&field(&pairs, "what"));
    let typed = Typed::of(&pairs);
    let begun = app.db.write(begins(&app, &cx, &picked, what, &typed));
    match tried(begun.await)? {
        Ok(change) => Ok(to_page(&app, &cx, change.id)),
        Err(errors) => {
            let page = form(&app, &cx, picked, (what, &typed), &errors).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// Begins what a form wishes.
fn begins(
    app: &App,
    cx: &Cx,
    picked: &Picked,
    what: What,
    typed: &Typed,
) -> impl Fn(&mut Tx<'_>) -> std::result::Result<BulkChange, Error> + Send + 'static {
    let (by, registry) = (cx.clone(), app.get::<Registry>());
    let (picked, typed) = (picked.clone(), typed.clone());
    move |tx| {
        let new = actions::New {
            kinds: picked.kinds,
            chosen: picked.chosen(tx, &by, &registry)?,
            becomes: wish(what, &typed)?,
        };
        actions::begin(tx, &by.actor, &registry, new)
    }
}

/// `GET /a/{account}/bulk-changes`
pub(crate) async fn index(State(app): State<App>, cx: Cx, part: Page) -> Result<Markup> {
    let reader = cx.actor.clone();
    let (found, names) = app
        .db
        .read(move |tx| {
            let rows = actions::list(tx, &reader, part.place()?, part.limit + 1)?;
            let names = names(tx, &reader.may(Permission::PeopleWrite)?, &rows)?;
            let found = List::of(rows, &part, |change| Cursor::new(&change.id));
            Ok::<_, Error>((found, names))
        })
        .await?;
    Ok(pages::index(&cx, &found, &names))
}

/// Which records of a bulk change are listed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    /// `changed` or `left`.
    of: String,
}

/// `GET /a/{account}/bulk-changes/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<BulkChangeId>,
    Query(which): Query<Which>,
    page: Page,
) -> Result<Markup> {
    let reader = cx.actor.clone();
    let one = app
        .db
        .read(move |tx| load(tx, &reader, id, &which.of, &page))
        .await?;
    listed::seen(&app, &cx.actor, &one.listed.0.items);
    Ok(pages::show(&cx, &one))
}

/// A bulk change with a part of its records.
fn load(
    tx: &Tx<'_>,
    by: &Actor,
    id: BulkChangeId,
    of: &str,
    page: &Page,
) -> std::result::Result<One, Error> {
    let change = actions::get(tx, by, id)?;
    let scope = by.may(Permission::PeopleWrite)?;
    // Where nothing was changed one wants to know why.
    let changed = match of {
        "" => change.tally.changed > 0,
        of => of != "left",
    };
    Ok(One {
        names: names(tx, &scope, std::slice::from_ref(&change))?,
        now: tx.now(),
        returnable: actions::is_returnable(tx, &scope, &change)?,
        changed,
        listed: listed::load(tx, by, id, changed, page)?,
        change,
    })
}

/// The names of all colleagues whom these speak of, also of those who left.
fn names(
    tx: &Tx<'_>,
    scope: &base::Scope,
    changes: &[BulkChange],
) -> std::result::Result<HashMap<UserId, String>, Error> {
    let mut users: Vec<UserId> = changes.iter().flat_map(pages::users).collect();
    users.sort_unstable();
    users.dedup();
    Ok(identity::members::colleagues::names(tx, scope, &users)?)
}

/// `POST /a/{account}/bulk-changes/{id}/undo`
pub(crate) async fn undo(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<BulkChangeId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let begun = app.db.write(move |tx| actions::undo(tx, &by, id)).await?;
    Ok(to_page(&app, &cx, begun.id))
}

/// The page says itself how far it is: a word that it has begun may stand beside the end.
fn to_page(app: &App, cx: &Cx, id: BulkChangeId) -> Response {
    woken(app);
    go(cx.htmx, &cx.to(&format!("bulk-changes/{id}")))
}

/// Wakes the worker, where there is one in this process.
pub(super) fn woken(app: &App) {
    if let Some(wake) = app.find::<Wake>() {
        (wake.0)();
    }
}

/// Under what live pages are told that a bulk change moves.
pub(super) const TOPIC: &str = "bulk-change";

/// `GET /a/{account}/bulk-changes/{id}/live`
pub(crate) async fn watch(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<BulkChangeId>,
    before: Before,
) -> Result<Response> {
    let look = move |tx: &Tx<'_>, cx: &Cx| {
        let change = actions::get(tx, &cx.actor, id)?;
        Ok(pages::is_busy(&change).then(|| pages::progress(cx, &change)))
    };
    progress::watch(&app, &cx, TOPIC, before, look).await
}

impl Moved {
    /// Tells the live pages of `app`.
    pub fn telling(
        nudge: impl Fn(base::AccountId, &'static str, Uuid) + Send + Sync + 'static,
    ) -> Self {
        Self(Box::new(move |account, id| nudge(account, TOPIC, id)))
    }
}
