//! Orders for browsers.

use super::pages::{self, Listed, Shown};
use super::find;
use ::web::{App, Cx, Id, Page, Query, Result};
use axum::extract::State;
use base::{Error, OrderId, PersonId, Uuid};
use identity::audit;
use maud::Markup;
use serde::Deserialize;

/// Lines that are shown at first; longer orders are shown whole when asked for.
pub(super) const LINES_AT_FIRST: usize = 500;
/// As many as an import takes for one order.
pub(super) const LINES_AT_MOST: usize = 20_000;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    person: String,
}

/// `GET /a/{account}/orders`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    part: Page,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let person: Option<PersonId> = match asked.person.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| Error::NotFound("person"))?),
    };
    let (reader, q) = (cx.clone(), asked.q.trim().to_owned());
    let found = app.db.read(move |tx| match q.as_str() {
        "" => find::named(tx, &reader, person, &part),
        q => find::by_number(tx, &reader, q),
    });
    let found = found.await?;
    let ids: Vec<Uuid> = found.list.items.iter().map(|order| order.id.0).collect();
    audit::read(&app, &cx.actor, if asked.q.is_empty() { "list" } else { "search" }, "order", &ids);
    Ok(pages::index(&Listed { cx: &cx, q: &asked.q, person, found: &found }))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    all: String,
}

/// `GET /a/{account}/orders/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<OrderId>,
    Query(wanted): Query<Wanted>,
) -> Result<Markup> {
    let limit = if wanted.all.is_empty() { LINES_AT_FIRST } else { LINES_AT_MOST };
    let reader = cx.clone();
    let (order, lines, name) = app.db.read(move |tx| find::one(tx, &reader, id, limit)).await?;
    audit::read(&app, &cx.actor, "view", "order", &[id.0]);
    Ok(pages::page(&Shown { cx: &cx, order: &order, lines: &lines, name: name.as_deref() }))
}
