//! Payments for programs.

use super::actions::{self, Taken};
use super::input::PaymentInput;
use super::{Payment, store};
use crate::orders;
use ::web::{App, Cursor, Cx, Doc, Id, Json, List, Page, Result};
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{Error, OrderId, PaymentId, Permission, Timestamp, Uuid};
use identity::audit;
use serde::Serialize;
use utoipa::ToSchema;

/// A payment or a refund.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Payment)]
pub(crate) struct Shown {
    #[schema(value_type = String, format = "uuid")]
    id: Uuid,
    #[schema(value_type = String, format = "uuid")]
    order: Uuid,
    /// `payment` or `refund`.
    kind: &'static str,
    /// `cash`, `card`, `bank_transfer`, `mobile_money`, `cheque`, `voucher` or `other`.
    method: &'static str,
    /// Above zero, in the currency's minor unit.
    amount_minor: i64,
    /// ISO 4217: that of the order.
    currency: String,
    #[schema(value_type = String, format = DateTime)]
    occurred_at: Timestamp,
    /// A number on the slip, the cheque, the transfer; may be empty.
    reference: String,
    /// Which program told of it; `bandhu` for what was recorded here.
    source: String,
    /// Its id there.
    external_id: String,
    /// When it was recorded.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// Which colleague recorded it; null for a program.
    #[schema(value_type = Option<String>, format = "uuid")]
    created_by: Option<Uuid>,
    /// With which API token it was recorded; null for who did it by hand.
    #[schema(value_type = Option<String>, format = "uuid")]
    created_token: Option<Uuid>,
    /// When it was taken back, because it was recorded in error; it counts no longer then.
    #[schema(value_type = Option<String>, format = DateTime)]
    reversed_at: Option<Timestamp>,
    /// Which colleague took it back.
    #[schema(value_type = Option<String>, format = "uuid")]
    reversed_by: Option<Uuid>,
    /// With which API token it was taken back.
    #[schema(value_type = Option<String>, format = "uuid")]
    reversed_token: Option<Uuid>,
}

impl From<Payment> for Shown {
    fn from(p: Payment) -> Self {
        Self {
            id: p.id.0,
            order: p.order.0,
            kind: p.way.as_str(),
            method: p.method.as_str(),
            amount_minor: p.amount.minor,
            currency: p.amount.currency.code().to_owned(),
            occurred_at: p.occurred_at,
            reference: p.reference,
            source: p.source,
            external_id: p.external_id,
            created_at: p.recorded.at,
            created_by: p.recorded.by.map(|user| user.0),
            created_token: p.recorded.token,
            reversed_at: p.reversed.map(|done| done.at),
            reversed_by: p.reversed.and_then(|done| done.by).map(|user| user.0),
            reversed_token: p.reversed.and_then(|done| done.token),
        }
    }
}

/// `GET /api/v1/orders/{id}/payments`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<OrderId>,
    page: Page,
) -> Result<Json<List<Shown>>> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| {
        let scope = by.may(Permission::OrdersRead)?;
        let order = orders::store::get(tx, &scope, id)?.ok_or(Error::NotFound("order"))?;
        let before = page.place::<(Timestamp, PaymentId)>()?;
        let rows = store::of_order(tx, &scope, id, before, page.limit as usize + 1)?;
        let list = List::of(rows, &page, |p| Cursor::new(&(p.occurred_at, p.id)));
        Ok::<_, Error>((list.map(Shown::from), order.person))
    });
    let (list, person) = read.await?;
    let person = person.map(|person| person.0);
    audit::read_of(&app, &cx.actor, ("view", "order"), &[id.0], person);
    Ok(Json(list))
}

/// `POST /api/v1/orders/{id}/payments`: 201 for a new one, 200 with the one that is already there.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<OrderId>,
    Json(sent): Json<PaymentInput>,
) -> Result<Response> {
    let new = sent.read(app.clock.now())?;
    let by = cx.actor.clone();
    let taken = app
        .db
        .write(move |tx| actions::record(tx, &by, id, &new))
        .await?;
    app.nudge(cx.actor.account, "log", None);
    Ok(match taken {
        Taken::New(p) => {
            let place = format!("/api/v1/payments/{}", p.id);
            ::web::created(&place, Shown::from(p))
        }
        Taken::AlreadyThere(p) => Json(Shown::from(p)).into_response(),
    })
}

/// `GET /api/v1/payments/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PaymentId>,
) -> Result<Json<Shown>> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| {
        let scope = by.may(Permission::OrdersRead)?;
        let payment = store::get(tx, &scope, id)?.ok_or(Error::NotFound("payment"))?;
        let order = orders::store::get(tx, &scope, payment.order)?;
        Ok::<_, Error>((payment, order.and_then(|order| order.person)))
    });
    let (payment, person) = read.await?;
    let person = person.map(|person| person.0);
    audit::read_of(&app, &cx.actor, ("view", "payment"), &[id.0], person);
    Ok(Json(payment.into()))
}

/// `DELETE /api/v1/payments/{id}`: takes it back; the record stays.
pub(crate) async fn reverse(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PaymentId>,
) -> Result<Json<Shown>> {
    let by = cx.actor.clone();
    let payment = app
        .db
        .write(move |tx| actions::reverse(tx, &by, id))
        .await?;
    Ok(Json(payment.into()))
}

pub(crate) fn index_doc() -> Doc {
    Doc::new(
        "Orders",
        "What was paid for an order and given back, latest first",
    )
    .detail("Also what was taken back, which has `reversed_at` and counts no longer.")
    .page()
    .answers::<List<Shown>>(200)
}

pub(crate) fn create_doc() -> Doc {
    Doc::new("Orders", "Record a payment or a refund")
        .detail(
            "In the order's currency; another is refused. Once for each source and external id: again with the \
             same content, the record that is there is answered with 200; with other content, 409. An open order \
             whose payments reach its total becomes paid. A refund makes nothing due again, and gives back at most \
             what came in; of a return only refunds are recorded.",
        )
        .body::<PaymentInput>()
        .answers::<Shown>(201)
        .answers::<Shown>(200)
}

pub(crate) fn show_doc() -> Doc {
    Doc::new("Orders", "One payment or refund").answers::<Shown>(200)
}

pub(crate) fn reverse_doc() -> Doc {
    Doc::new("Orders", "Take a payment or a refund back")
        .detail(
            "For what was recorded in error: it counts no longer, and stays with `reversed_at`. An order that was \
             paid by its payments alone is open again when they no longer reach its total.",
        )
        .answers::<Shown>(200)
}
