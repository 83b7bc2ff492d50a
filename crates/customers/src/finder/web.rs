//! Search for browsers.

use super::{Told, pages, people, told};
use crate::Registry;
use ::web::{App, Cx, Query, Result};
use axum::extract::State;
use identity::audit;
use maud::Markup;
use serde::Deserialize;

/// Hits on the page.
const PAGE_HITS: usize = 100;
/// Hits in the palette: as many as show without scrolling far.
const PALETTE_HITS: usize = 12;

/// What is searched for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Searched {
    q: String,
}

/// `GET /a/{account}/search`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    Query(searched): Query<Searched>,
) -> Result<Markup> {
    let hits = hits(&app, &cx, &searched.q, PAGE_HITS).await?;
    audit::searched(&app, &cx.actor, "person", &people(&hits), &searched.q);
    Ok(pages::index(
        &cx,
        &app.get::<Registry>(),
        &searched.q,
        &hits,
    ))
}

/// `GET /a/{account}/search/palette`
pub(crate) async fn palette(
    State(app): State<App>,
    cx: Cx,
    Query(searched): Query<Searched>,
) -> Result<Markup> {
    let hits = hits(&app, &cx, &searched.q, PALETTE_HITS).await?;
    let seen = people(&hits);
    // It is asked while somebody types: what found nobody showed nobody, and is a word half written.
    if !seen.is_empty() {
        audit::searched(&app, &cx.actor, "person", &seen, &searched.q);
    }
    let registry = app.get::<Registry>();
    Ok(pages::palette(&cx, &registry, &searched.q, &hits))
}

async fn hits(app: &App, cx: &Cx, q: &str, limit: usize) -> Result<Vec<Told>> {
    let (reader, registry, words) = (cx.clone(), app.get::<Registry>(), q.to_owned());
    let found = app
        .db
        .read(move |tx| told(tx, &reader, &registry, &words, &[], limit));
    Ok(found.await?)
}
