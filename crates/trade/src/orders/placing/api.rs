//! Placing orders over HTTP.

use super::actions::{self, Taken};
use super::input::OrderInput;
use crate::orders::api::Whole;
use crate::orders::web::LINES_AT_MOST;
use crate::orders::{Status, find};
use ::web::etag::{self, IfMatch};
use ::web::{App, Cx, Doc, Failure, Id, Json, Result};
use axum::extract::State;
use axum::response::Response;
use base::{Error, OrderId};
use customers::Registry;
use db::Tx;
use records::imports::actions::Home;
use serde::Deserialize;
use utoipa::ToSchema;

/// `POST /api/v1/orders`: 201 for a new order, 200 with the one that is already there.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<OrderInput>,
) -> Result<Response> {
    let new = sent.read(app.clock.now(), cx.account.currency)?;
    let hooks = app.find::<Registry>().map(|r| r.hooks.clone());
    let hooks = hooks.unwrap_or_default();
    let home = Home {
        currency: cx.account.currency,
        zone: cx.account.zone.clone(),
    };
    let (taken, order) = app
        .db
        .write(move |tx| {
            let taken = actions::place(tx, &cx.actor, &hooks, &home, &new)?;
            Ok::<_, Error>((taken, whole(tx, &cx, taken.id())?))
        })
        .await?;
    Ok(match taken {
        Taken::New(id) => etag::created(&format!("/api/v1/orders/{id}"), order),
        Taken::AlreadyThere(_) => etag::answer(order),
    })
}

fn whole(tx: &Tx<'_>, cx: &Cx, id: OrderId) -> std::result::Result<Whole, Error> {
    let (order, lines, _) = find::one(tx, cx, id, LINES_AT_MOST)?;
    Ok(Whole::from((order, lines)))
}

/// What can be changed of an order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrderChange {
    /// `open`, `paid` or `cancelled`.
    #[schema(pattern = "^(open|paid|cancelled)$")]
    status: String,
}

/// `PATCH /api/v1/orders/{id}`
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<OrderId>,
    wanted: IfMatch,
    Json(sent): Json<OrderChange>,
) -> Result<Response> {
    let status: Status = sent
        .status
        .parse()
        .map_err(|_| Error::invalid("status", "order-status-unknown", &sent.status))?;
    let order = app.db.write(move |tx| {
        if wanted.0.is_some() {
            wanted.check(&etag::of_content(&whole(tx, &cx, id)?))?;
        }
        actions::set_status(tx, &cx.actor, id, status)?;
        Ok::<_, Failure>(whole(tx, &cx, id)?)
    });
    Ok(etag::answer(order.await?))
}

pub(crate) fn create_doc() -> Doc {
    Doc::new("Orders", "Place an order, a return or an adjustment")
        .detail(
            "Once for each source and number: again with the same content, the order that is there is answered \
             with 200; with other content, 409. It stands on the person's timeline and counts in all sums at \
             once. The answer needs `orders.read`, too.",
        )
        .body::<OrderInput>()
        .answers::<Whole>(201)
        .answers::<Whole>(200)
}

pub(crate) fn change_doc() -> Doc {
    Doc::new("Orders", "Change the status of an order")
        .detail("Only paid orders count; sums follow at once.")
        .body::<OrderChange>()
        .answers::<Whole>(200)
}
