//! The settings page of write keys.

use super::door::KeyDoor;
use super::pages::{self, Keys};
use super::{NewKey, actions};
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Id, Page, Result, tried};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::WriteKeyId;
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

async fn page(app: &App, cx: &Cx, status: StatusCode, page: Keys) -> Result<Response> {
    let by = cx.actor.clone();
    let keys = app
        .db
        .read(move |tx| actions::list(tx, &by, None, Page::MAX))
        .await?;
    let page = Keys {
        keys,
        public_url: app.config.public_url.clone(),
        ..page
    };
    Ok((status, pages::keys(cx, &page)).into_response())
}
