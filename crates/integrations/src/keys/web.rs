//! The settings page of write keys.

use super::door::KeyDoor;
use super::pages::{self, Keys};
use super::{NewKey, actions};
use crate::visitors::actions as visitors;
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Id, Page, Result, tried};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{Error, FieldError, WriteKeyId};
use serde::Deserialize;

/// `GET /a/{account}/settings/write-keys`
pub(crate) async fn index(State(app): State<App>, cx: Cx) -> Result<Response> {
    page(&app, &cx, StatusCode::OK, Keys::default()).await
}

#[derive(Deserialize)]
pub(crate) struct New {
    name: String,
    #[serde(default)]
    source: String,
}

/// `POST /a/{account}/settings/write-keys`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<New>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let new = NewKey {
        name: sent.name.clone(),
        source: sent.source.clone(),
    };
    let made = app.db.write(move |tx| actions::create(tx, &by, &new)).await;
    if let Err(errors) = tried(made)? {
        let again = Keys {
            errors,
            name: sent.name,
            source: sent.source,
            ..Keys::default()
        };
        return page(&app, &cx, StatusCode::UNPROCESSABLE_ENTITY, again).await;
    }
    let word = Flash::good(cx.l.t("write-keys-made"));
    Ok(::web::go_with(&app, cx.htmx, &cx.to(pages::PATH), &word))
}

/// `POST /a/{account}/settings/write-keys/{id}/revocation`
pub(crate) async fn revoke(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<WriteKeyId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.write(move |tx| actions::revoke(tx, &by, id)).await?;
    KeyDoor::forget(&app);
    let word = Flash::good(cx.l.t("write-keys-revoked"));
    Ok(::web::go_with(&app, cx.htmx, &cx.to(pages::PATH), &word))
}

/// The page when the form of visitors has a fault.
pub(crate) async fn refused(
    app: &App,
    cx: &Cx,
    typed: String,
    errors: Vec<FieldError>,
) -> Result<Response> {
    let again = Keys {
        visitor_months: typed,
        visitor_errors: errors,
        ..Keys::default()
    };
    page(app, cx, StatusCode::UNPROCESSABLE_ENTITY, again).await
}

async fn page(app: &App, cx: &Cx, status: StatusCode, page: Keys) -> Result<Response> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| {
        let keys = actions::list(tx, &by, None, Page::MAX)?;
        Ok::<_, Error>((keys, visitors::kept(tx, &by)?))
    });
    let (keys, months) = read.await?;
    let page = Keys {
        keys,
        visitor_months: match page.visitor_errors.is_empty() {
            true => months.to_string(),
            false => page.visitor_months,
        },
        public_url: app.config.public_url.clone(),
        ..page
    };
    Ok((status, pages::keys(cx, &page)).into_response())
}
