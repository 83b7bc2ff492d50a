//! The list of people, or of companies, for browsers.

use super::filter::{Making, Step};
use super::of::Of;
use super::pages::{Shown, index as page};
use super::{Asked, Found, Meant, views};
use crate::{Registry, owners};
use ::web::{App, Cx, Page, Query, Result};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::{Error, FieldError};
use db::Tx;
use identity::audit;
use records::filter::{Draft, FilterError};
use records::lists::ListSpec;
use std::sync::Arc;

/// `GET /a/{account}/people`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    part: Page,
    Query(asked): Query<Asked>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response> {
    answer(&app, &cx, Of::People, (&asked, &pairs), &part).await
}

/// The page of the list, its part, the form of a condition, or the way to the list with a condition that is complete.
pub(crate) async fn answer(
    app: &App,
    cx: &Cx,
    of: Of,
    (asked, pairs): (&Asked, &[(String, String)]),
    part: &Page,
) -> Result<Response> {
    let opening = views::opening(app, cx, of, (asked, pairs.is_empty())).await?;
    let asked = &asked.clone().under(&opening, pairs);
    let making = match step(app, cx, of, asked, pairs).await? {
        Step::Taken(address) => return Ok(Redirect::to(&address).into_response()),
        Step::Part(form) => return Ok(form.into_response()),
        Step::Page(making) => making,
    };
    let (spec, meant, found) = find(app, cx, of, asked, part).await?;
    looked(app, cx, of, &asked.q, &found);
    let shown = Shown::new(cx, (of, &spec), (asked, &meant), &found, (part, &opening));
    Ok(page(&shown.making(making.as_deref())).into_response())
}

fn looked(app: &App, cx: &Cx, of: Of, q: &str, found: &Found) {
    audit::listed(app, &cx.actor, of.kind(), &found.ids(), q);
}

/// Where the form of a condition stands; nothing is read while it is closed.
async fn step(
    app: &App,
    cx: &Cx,
    of: Of,
    asked: &Asked,
    pairs: &[(String, String)],
) -> Result<Step> {
    let Some(draft) = Draft::read(pairs) else {
        return Ok(Step::Page(None));
    };
    let (by, registry) = (cx.actor.clone(), app.get::<Registry>());
    let of_owner = draft.field == "owner";
    let read = app.db.read(move |tx| {
        let (scope, spec) = of.readable(tx, &by, &registry)?;
        let all = match of_owner {
            true => owners::choices(tx, &by, &scope)?,
            false => Vec::new(),
        };
        Ok::<_, Error>((spec, all))
    });
    // Among whom the form lets one choose.
    let (spec, all) = read.await?;
    let names = all.into_iter().map(|c| (c.id.0, c.name)).collect();
    Ok(Making::step(cx, (of, &spec), asked, draft, names))
}

/// The list as the reader sees it, what the address means, and who that is; nobody when the filter is not understood.
async fn find(
    app: &App,
    cx: &Cx,
    of: Of,
    asked: &Asked,
    part: &Page,
) -> std::result::Result<(Arc<ListSpec>, Meant, Found), Error> {
    let registry = app.get::<Registry>();
    let (cx, asked, part) = (cx.clone(), asked.clone(), part.clone());
    let read = app
        .db
        .read(move |tx| sought(tx, &cx, (of, &*registry), &asked, &part));
    read.await
}

fn sought(
    tx: &Tx<'_>,
    cx: &Cx,
    of: (Of, &Registry),
    asked: &Asked,
    part: &Page,
) -> std::result::Result<(Arc<ListSpec>, Meant, Found), Error> {
    let (scope, spec) = of.0.readable(tx, &cx.actor, of.1)?;
    let mut meant = Meant::of(asked, &spec).tried(tx, cx, asked, &spec)?;
    if meant.fault.is_some() {
        return Ok((spec, meant, Found::nothing()));
    }
    match super::load(tx, cx, of, (&scope, &*spec), (asked, &meant), part) {
        Err(Error::Invalid(errors)) => {
            meant.fault = Some(filter_fault(errors)?);
            Ok((spec, meant, Found::nothing()))
        }
        found => Ok((spec, meant, found?)),
    }
}

/// What is wrong with the filter only within its view, or what else is wrong.
fn filter_fault(errors: Vec<FieldError>) -> std::result::Result<FilterError, Error> {
    match errors.as_slice() {
        [e] if e.field == "filter" => Ok(FilterError {
            at: 0,
            code: e.code,
            found: e.detail.clone(),
            near: None,
        }),
        _ => Err(Error::Invalid(errors)),
    }
}
