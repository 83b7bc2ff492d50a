//! Orders for browsers.

use super::find;
use super::list::Asked;
use super::list_page::{self, Listed};
use super::{pages, views};
use crate::payments::{self, Typed};
use ::web::{App, Cx, Failure, Id, Page, Query, Result, tried};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, FieldError, OrderId};
use customers::people::lookup;
use identity::audit;
use maud::Markup;
use serde::Deserialize;

/// Lines that are shown at first; longer orders are shown whole when asked for.
pub(super) const LINES_AT_FIRST: usize = 500;
/// As many as an import takes for one order.
pub(super) const LINES_AT_MOST: usize = 20_000;

/// `GET /a/{account}/orders`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    part: Page,
    Query(asked): Query<Asked>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response> {
    let opening = views::opening(&app, &cx, &asked.view, pairs.is_empty()).await?;
    let asked = asked.under(&opening, &pairs).with_day(&cx.l);
    let today = cx.of_account().day_of(app.clock.now());
    let mut listed = Listed::new(cx.clone(), today, (asked, opening));
    let status = found(&app, &mut listed, &part).await?;
    Ok((status, list_page::index(&listed)).into_response())
}

/// Finds what is asked for, or says what is wrong with it.
async fn found(app: &App, listed: &mut Listed, part: &Page) -> Result<StatusCode> {
    if views::unseen(&listed.asked).is_some() {
        return Ok(StatusCode::OK);
    }
    let faults = match tried(listed.asked.wanted())? {
        Ok(wanted) => {
            listed.wanted = wanted;
            match read(app, listed, part).await {
                // A value of the filter that does not fit its field.
                Err(Failure::Error(Error::Invalid(faults)))
                    if faults.iter().all(|fault| fault.field == "filter") =>
                {
                    faults
                }
                done => return done.map(|()| StatusCode::OK),
            }
        }
        Err(faults) => faults,
    };
    listed.faults = faults;
    Ok(StatusCode::UNPROCESSABLE_ENTITY)
}

/// Reads the part that is asked for, and notes in the audit who saw it.
async fn read(app: &App, listed: &mut Listed, part: &Page) -> Result<()> {
    let (reader, wanted, page) = (listed.cx.clone(), listed.wanted.clone(), part.clone());
    let q = listed.asked.q.trim().to_owned();
    let how = if q.is_empty() { "list" } else { "search" };
    let read = app.db.read(move |tx| match q.as_str() {
        "" => find::listed(tx, &reader, &wanted, &page),
        q => Ok((find::by_number(tx, &reader, q)?, None, None)),
    });
    (listed.found, listed.sums, listed.count) = read.await?;
    listed.first = part.after.is_none();
    let (by, ids) = (&listed.cx.actor, listed.found.ids());
    audit::read_of(app, by, (how, "order"), &ids, listed.found.people());
    Ok(())
}

/// How much of a long order is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Shape {
    all: String,
}

/// `GET /a/{account}/orders/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<OrderId>,
    Query(wanted): Query<Shape>,
) -> Result<Markup> {
    let limit = if wanted.all.is_empty() {
        LINES_AT_FIRST
    } else {
        LINES_AT_MOST
    };
    page(&app, &cx, id, limit, (&Typed::default(), &[])).await
}

/// The page of an order with what was typed into the form of a payment and is wrong.
pub(crate) async fn with_form(
    app: &App,
    cx: &Cx,
    id: OrderId,
    typed: &Typed,
    errors: &[FieldError],
) -> Result<Markup> {
    page(app, cx, id, LINES_AT_FIRST, (typed, errors)).await
}

async fn page(
    app: &App,
    cx: &Cx,
    id: OrderId,
    limit: usize,
    (typed, errors): (&Typed, &[FieldError]),
) -> Result<Markup> {
    let reader = cx.clone();
    let read = app.db.read(move |tx| {
        let one = find::one(tx, &reader, id, limit)?;
        let letter = match one.0.person {
            Some(person) => lookup::postal(tx, &reader.actor, person, reader.l.language())?,
            None => Vec::new(),
        };
        let paid = payments::pages::read(tx, &reader, id)?;
        Ok::<_, Error>((one, letter, paid))
    });
    let (one, letter, paid) = read.await?;
    let person = one.0.person.map(|person| person.0);
    audit::read_of(app, &cx.actor, ("view", "order"), &[id.0], person);
    Ok(pages::whole(cx, &one, &letter, &paid, typed, errors))
}
