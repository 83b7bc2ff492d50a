//! Payments in the browser: recorded and taken back on the order's page.

use super::input::Typed;
use super::{actions, doubts};
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
        doubts::ask_unless(told.is_sure(), tx, &by, id, &new)?;
        actions::record(tx, &by, id, &new)
    });
    match tried(written.await)? {
        Ok(_) => {
            app.nudge(cx.actor.account, "log", None);
            Ok(back(&app, &cx, id, "payment-recorded"))
        }
        Err(errors) => {
            let errors = typed.quoted(errors);
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
    app.nudge(cx.actor.account, "log", None);
    let undo = cx.to(&format!("payments/{id}/restoration"));
    let said = Flash::good(cx.l.t("payment-reversed")).undo(undo);
    Ok(to_order(&app, &cx, payment.order, &said))
}

/// `POST /a/{account}/payments/{id}/restoration`
pub(crate) async fn restore(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PaymentId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let written = app.db.write(move |tx| actions::restore(tx, &by, id)).await;
    match tried(written)? {
        Ok(payment) => {
            app.nudge(cx.actor.account, "log", None);
            Ok(back(&app, &cx, payment.order, "payment-restored"))
        }
        Err(errors) => {
            let why: Vec<String> = errors.iter().map(|e| cx.l.error(e)).collect();
            let by = cx.actor.clone();
            let payment = app.db.read(move |tx| actions::get(tx, &by, id)).await?;
            let said = Flash::bad(why.join(" "));
            Ok(to_order(&app, &cx, payment.order, &said))
        }
    }
}

fn back(app: &App, cx: &Cx, order: OrderId, key: &str) -> Response {
    to_order(app, cx, order, &Flash::good(cx.l.t(key)))
}

fn to_order(app: &App, cx: &Cx, order: OrderId, said: &Flash) -> Response {
    let path = cx.to(&format!("orders/{order}"));
    go_with(app, cx.htmx, &path, said)
}
