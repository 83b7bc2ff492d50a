//! The list of people for browsers.

use super::pages::{Shown, index as page};
use super::{Asked, Found, Meant};
use crate::Registry;
use ::web::{App, Cx, Page, Query, Result};
use axum::extract::State;
use base::Error;
use identity::audit;
use maud::Markup;

/// `GET /a/{account}/people`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    part: Page,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let registry = app.get::<Registry>();
    let meant = Meant::of(&asked, registry.people());
    let found = find(&app, &cx, &asked, &meant, &part).await?;
    let how = if asked.q.is_empty() { "list" } else { "search" };
    audit::read(&app, &cx.actor, how, "person", &found.ids());
    let shown = Shown {
        cx: &cx,
        registry: &registry,
        asked: &asked,
        meant: &meant,
        found: &found,
        page: &part,
    };
    Ok(page(&shown))
}

async fn find(
    app: &App,
    cx: &Cx,
    asked: &Asked,
    meant: &Meant,
    part: &Page,
) -> std::result::Result<Found, Error> {
    let registry = app.get::<Registry>();
    let (cx, asked, meant, part) = (cx.clone(), asked.clone(), meant.clone(), part.clone());
    app.db
        .read(move |tx| super::load(tx, &cx, &registry, &asked, &meant, &part))
        .await
}
