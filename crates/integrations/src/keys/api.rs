//! Write keys for programs.

use super::door::KeyDoor;
use super::{NewKey, WriteKey, actions};
use ::web::{App, Cursor, Cx, Doc, Id, Json, List, Page, Result, created};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::WriteKeyId;
use serde::Deserialize;
use utoipa::ToSchema;

/// A new write key.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewWriteKey)]
pub(crate) struct New {
    /// Which site or app gets it.
    name: String,
    /// Under which source its people and events are known; `segment` unless told.
    #[serde(default)]
    source: Option<String>,
}

/// `GET /api/v1/write-keys`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    page: Page,
) -> Result<Json<List<WriteKey>>> {
    let (after, limit) = (page.place()?, page.limit);
    let rows = app
        .db
        .read(move |tx| actions::list(tx, &cx.actor, after, limit))
        .await?;
    Ok(Json(List::of(rows, &page, |k| Cursor::new(&k.id))))
}

/// `GET /api/v1/write-keys/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<WriteKeyId>,
) -> Result<Json<WriteKey>> {
    let key = app.db.read(move |tx| actions::get(tx, &cx.actor, id));
    Ok(Json(key.await?))
}

/// `POST /api/v1/write-keys`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<New>,
) -> Result<Response> {
    let new = NewKey {
        name: sent.name,
        source: sent.source.unwrap_or_default(),
    };
    let made = app
        .db
        .write(move |tx| actions::create(tx, &cx.actor, &new))
        .await?;
    Ok(created(&format!("/api/v1/write-keys/{}", made.id), made))
}

/// `DELETE /api/v1/write-keys/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<WriteKeyId>,
) -> Result<StatusCode> {
    app.db
        .write(move |tx| actions::revoke(tx, &cx.actor, id))
        .await?;
    KeyDoor::forget(&app);
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) fn index_doc() -> Doc {
    Doc::new("Write keys", "List write keys, newest first")
        .page()
        .answers::<List<WriteKey>>(200)
}

pub(crate) fn show_doc() -> Doc {
    Doc::new("Write keys", "Read a write key").answers::<WriteKey>(200)
}

pub(crate) fn create_doc() -> Doc {
    Doc::new("Write keys", "Make a write key")
        .body::<New>()
        .answers::<WriteKey>(201)
}

pub(crate) fn delete_doc() -> Doc {
    Doc::new("Write keys", "Revoke a write key").answers_empty(204)
}
