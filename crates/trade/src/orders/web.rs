//! Orders for browsers.

use super::find;
use super::pages::{self, Listed, Shown};
use ::web::{App, Cx, Id, Page, Query, Result};
use axum::extract::State;
use base::{Error, OrderId, PersonId};
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

impl Asked {
    fn person(&self) -> std::result::Result<Option<PersonId>, Error> {
        let told = Some(self.person.as_str()).filter(|id| !id.is_empty());
        told.map(|id| id.parse().map_err(|_| Error::NotFound("person")))
            .transpose()
    }
}

/// `GET /a/{account}/orders`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    part: Page,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let person = asked.person()?;
    let (reader, q) = (cx.clone(), asked.q.trim().to_owned());
    let found = app.db.read(move |tx| match q.as_str() {
        "" => find::named(tx, &reader, person, &part),
        q => find::by_number(tx, &reader, q),
    });
    let found = found.await?;
    let how = if asked.q.is_empty() { "list" } else { "search" };
    audit::read(&app, &cx.actor, how, "order", &found.ids());
    Ok(pages::index(&Listed {
        cx: &cx,
        q: &asked.q,
        person,
        found: &found,
    }))
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
    let limit = if wanted.all.is_empty() {
        LINES_AT_FIRST
    } else {
        LINES_AT_MOST
    };
    let reader = cx.clone();
    let (order, lines, name) = app
        .db
        .read(move |tx| find::one(tx, &reader, id, limit))
        .await?;
    audit::read(&app, &cx.actor, "view", "order", &[id.0]);
    Ok(pages::page(&Shown {
        cx: &cx,
        order: &order,
        lines: &lines,
        name: name.as_deref(),
    }))
}
