//! The list of people, or of companies, for browsers.

use super::filter::{Making, Names, Step};
use super::of::Of;
use super::pages::{Shown, index as page};
use super::{Asked, Found, Meant};
use crate::{Registry, owners};
use ::web::{App, Cx, Page, Query, Result};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::{Error, FieldError, Permission};
use identity::audit;
use records::filter::FilterError;

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
    let registry = app.get::<Registry>();
    let names = colleagues(app, cx, pairs).await?;
    let making = match Making::step(cx, (of, &*registry), asked, pairs, names)? {
        Step::Taken(address) => return Ok(Redirect::to(&address).into_response()),
        Step::Part(form) => return Ok(form.into_response()),
        Step::Page(making) => making,
    };
    let (meant, found) = find(app, cx, of, asked, part).await?;
    looked(app, cx, of, &asked.q, &found);
    let (_, spec) = of.readable(&cx.actor, &registry)?;
    let shown = Shown::new(cx, (of, &spec), (asked, &meant), &found, part);
    Ok(page(&shown.making(making.as_deref())).into_response())
}

fn looked(app: &App, cx: &Cx, of: Of, q: &str, found: &Found) {
    audit::listed(app, &cx.actor, of.kind(), &found.ids(), q);
}

/// Among whom the form lets one choose, where it is open.
async fn colleagues(app: &App, cx: &Cx, pairs: &[(String, String)]) -> Result<Names> {
    let by = cx.actor.clone();
    if !pairs
        .iter()
        .any(|(key, value)| key == "add" && value == "owner")
    {
        return Ok(Names::new());
    }
    let read = app.db.read(move |tx| {
        let scope = by.may(Permission::PeopleRead)?;
        owners::choices(tx, &by, &scope)
    });
    let all = read.await?;
    Ok(all.into_iter().map(|c| (c.id.0, c.name)).collect())
}

/// What the address means, and who that is; nobody when the filter is not understood.
async fn find(
    app: &App,
    cx: &Cx,
    of: Of,
    asked: &Asked,
    part: &Page,
) -> std::result::Result<(Meant, Found), Error> {
    let registry = app.get::<Registry>();
    let (cx, asked, part) = (cx.clone(), asked.clone(), part.clone());
    let read = app.db.read(move |tx| {
        let (_, spec) = of.readable(&cx.actor, &registry)?;
        let mut meant = Meant::of(&asked, &spec).tried(tx, &cx, &asked, &spec)?;
        if meant.fault.is_some() {
            return Ok((meant, Found::nothing()));
        }
        match super::load(tx, &cx, (of, &*registry), &asked, &meant, &part) {
            Err(Error::Invalid(errors)) => {
                meant.fault = Some(filter_fault(errors)?);
                Ok((meant, Found::nothing()))
            }
            found => Ok((meant, found?)),
        }
    });
    read.await
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
