//! Payments in the browser: recorded and taken back on the order's page.

use super::actions;
use super::input::Typed;
use crate::orders::web::with_form;
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Id, Result, go_with, tried};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{OrderId, PaymentId};

/// `POST /a/{account}/orders/{id}/payments`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<OrderId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (by, told, l) = (cx.actor.clone(), typed.clone(), cx.l.clone());
    let written = app.db.write(move |tx| {
        let new = told.read(&l, tx.now())?;
        actions::record(tx, &by, id, &new)
    });
    match tried(written.await)? {
        Ok(_) => {
            app.nudge(cx.actor.account, "log", None);
            Ok(back(&app, &cx, id, "payment-recorded"))
        }
        Err(errors) => {
            let page = with_form(&app, &cx, id, &typed, &errors).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// `POST /a/{account}/payments/{id}/reversal`
pub(crate) async fn reverse(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PaymentId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let payment = app
        .db
        .write(move |tx| actions::reverse(tx, &by, id))
        .await?;
    Ok(back(&app, &cx, payment.order, "payment-reversed"))
}

fn back(app: &App, cx: &Cx, order: OrderId, key: &str) -> Response {
    let path = cx.to(&format!("orders/{order}"));
    go_with(app, cx.htmx, &path, &Flash::good(cx.l.t(key)))
}
