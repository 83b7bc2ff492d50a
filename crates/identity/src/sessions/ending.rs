//! Ending one's own sessions over HTTP.

use super::actions;
use super::web::user;
use crate::secrets;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use base::Error;
use web::flash::Flash;
use web::{App, Path, Result, SignedIn, Visitor};

/// `POST /me/sessions/{session}/end`.
pub(crate) async fn end(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    Path(session): Path<String>,
) -> Result<Response> {
    let id = user(&who)?;
    let hash = secrets::bytes(&session).ok_or(Error::NotFound("session"))?;
    app.db.write(move |tx| actions::end(tx, id, &hash)).await?;
    ended(&app, &visitor)
}

/// `POST /me/sessions/end-others`.
pub(crate) async fn end_others(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    headers: HeaderMap,
) -> Result<Response> {
    let id = user(&who)?;
    let secret = web::session_secret(&app.config, &headers).unwrap_or_default();
    app.db
        .write(move |tx| actions::end_others(tx, id, &secret))
        .await?;
    ended(&app, &visitor)
}

fn ended(app: &App, visitor: &Visitor) -> Result<Response> {
    crate::forget(app);
    let word = Flash::good(visitor.l.t("me-sessions-ended"));
    Ok(web::go_with(app, visitor.htmx, "/me", &word))
}
