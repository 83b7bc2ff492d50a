//! The form of how long visitors are kept.

use super::actions;
use crate::keys::web as page;
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Result, tried};
use axum::extract::State;
use axum::response::Response;
use base::Error;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Sent {
    visitor_months: String,
}

/// `POST /a/{account}/settings/write-keys/visitors`
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let kept = match sent.visitor_months.trim().parse() {
        Ok(months) => {
            let kept = app.db.write(move |tx| actions::keep(tx, &by, months));
            kept.await
        }
        Err(_) => Err(Error::invalid("visitor_months", "number", "")),
    };
    if let Err(errors) = tried(kept)? {
        return page::refused(&app, &cx, sent.visitor_months, errors).await;
    }
    let word = Flash::good(cx.l.t("visitors-saved"));
    let path = cx.to("settings/write-keys");
    Ok(::web::go_with(&app, cx.htmx, &path, &word))
}
