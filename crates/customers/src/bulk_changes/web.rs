//! Bulk changes for browsers.

use super::choice::Picked;
use super::job::Moved;
use super::model::{Becomes, BulkChange, Chosen};
use super::pages::{self, Asking, One};
use super::{actions, gather};
use crate::input::word;
use crate::{Registry, owners};
use ::web::flash::Flash;
use ::web::sse::Before;
use ::web::{App, Cursor, Cx, Form, Id, List, Page, Result, go_with, progress, tried};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{BulkChangeId, Error, FieldError, Permission, UserId};
use db::Tx;
use maud::Markup;
use records::imports::Wake;
use records::lists::Count;
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
    Ok(form(&app, &cx, picked, "", &[]).await?.into_response())
}

/// The form, with what was wrong with it.
async fn form(
    app: &App,
    cx: &Cx,
    picked: Picked,
    owner: &str,
    errors: &[FieldError],
) -> Result<Markup> {
    let (reader, registry, asked) = (cx.clone(), app.get::<Registry>(), picked.clone());
    let (count, colleagues) = app
        .db
        .read(move |tx| {
            let scope = reader.actor.may(Permission::PeopleWrite)?;
            let count = counted(tx, &reader, &registry, &asked)?;
            Ok::<_, Error>((count, owners::choices(tx, &reader.actor, &scope)?))
        })
        .await?;
    let asking = Asking {
        picked: &picked,
        count,
        colleagues: &colleagues,
        owner,
        errors,
    };
    Ok(pages::ask(cx, &asking))
}

fn counted(
    tx: &Tx<'_>,
    cx: &Cx,
    registry: &Registry,
    picked: &Picked,
) -> std::result::Result<Count, Error> {
    match picked.chosen(tx, cx, registry)? {
        Chosen::These(ids) => Ok(Count {
            counted: u32::try_from(ids.len()).unwrap_or(u32::MAX),
            more: false,
        }),
        chosen => gather::count(tx, &cx.actor, registry, picked.kinds, &chosen),
    }
}

/// `POST /a/{account}/bulk-changes`: begins one.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(pairs): Form<Pairs>,
) -> Result<Response> {
    let picked = Picked::of(&pairs)?;
    let owner = field(&pairs, "owner");
    let (by, registry) = (cx.clone(), app.get::<Registry>());
    let (wished, asked) = (owner.clone(), picked.clone());
    let begun = app.db.write(move |tx| {
        let new = actions::New {
            kinds: asked.kinds,
            chosen: asked.chosen(tx, &by, &registry)?,
            becomes: Becomes::Owner(named(&wished)?),
        };
        actions::begin(tx, &by.actor, &registry, new)
    });
    match tried(begun.await)? {
        Ok(change) => Ok(to_page(&app, &cx, change.id, "bulk-begun")),
        Err(errors) => {
            let page = form(&app, &cx, picked, &owner, &errors).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

fn field(pairs: &Pairs, name: &str) -> String {
    let found = pairs.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// Whom a form names: an id, `nobody`, or nothing, which is a fault.
fn named(text: &str) -> std::result::Result<Option<UserId>, Error> {
    match text {
        "" => Err(Error::invalid("owner", "required", "")),
        pages::NOBODY => Ok(None),
        id => Ok(Some(
            word(id).map_err(|r| Error::Invalid(vec![r.at("owner")]))?,
        )),
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

/// `GET /a/{account}/bulk-changes/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<BulkChangeId>,
) -> Result<Markup> {
    let reader = cx.actor.clone();
    let (change, names, returnable) = app
        .db
        .read(move |tx| {
            let change = actions::get(tx, &reader, id)?;
            let scope = reader.may(Permission::PeopleWrite)?;
            let names = names(tx, &scope, std::slice::from_ref(&change))?;
            let returnable = actions::is_returnable(tx, &scope, &change)?;
            Ok::<_, Error>((change, names, returnable))
        })
        .await?;
    let one = One {
        change: &change,
        names: &names,
        now: app.clock.now(),
        returnable,
    };
    Ok(pages::show(&cx, &one))
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
    Ok(to_page(&app, &cx, begun.id, "bulk-begun"))
}

fn to_page(app: &App, cx: &Cx, id: BulkChangeId, word: &str) -> Response {
    woken(app);
    let path = cx.to(&format!("bulk-changes/{id}"));
    go_with(app, cx.htmx, &path, &Flash::good(cx.l.t(word)))
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
        nudge: impl Fn(base::AccountId, &'static str, base::Uuid) + Send + Sync + 'static,
    ) -> Self {
        Self(Box::new(move |account, id| nudge(account, TOPIC, id)))
    }
}
