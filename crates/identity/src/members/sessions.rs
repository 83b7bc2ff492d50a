//! Where a member is signed in, for who manages members: seen and ended.

use super::actions::changeable;
use crate::sessions::api::{Shown, here};
use crate::sessions::store::{self, Running};
use crate::{audit, secrets};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use base::{Actor, Error, Permission, UserId};
use db::Tx;
use serde_json::json;
use web::flash::Flash;
use web::{App, Cx, Id, Json, List, Path, Result};

/// The member's sessions, the one that was seen last first; whoever may not change the member sees none.
///
/// # Errors
/// `Forbidden`; `NotFound("member")`.
pub(super) fn list(
    tx: &Tx<'_>,
    by: &Actor,
    user: UserId,
) -> std::result::Result<Vec<Running>, Error> {
    changeable(tx, by, user)?;
    Ok(store::list(tx, user)?)
}

/// The same for a page that shows more than these: of whom one may not change, none is shown.
pub(super) fn shown(
    tx: &Tx<'_>,
    by: &Actor,
    user: UserId,
) -> std::result::Result<Vec<Running>, Error> {
    match list(tx, by, user) {
        Err(Error::Forbidden(_)) => Ok(Vec::new()),
        other => other,
    }
}

/// Ends one of them: whoever uses that device has to sign in again.
///
/// # Errors
/// `Forbidden`; `NotFound`, also for a session of somebody else.
pub(super) fn end(
    tx: &mut Tx<'_>,
    by: &Actor,
    user: UserId,
    session: &str,
) -> std::result::Result<(), Error> {
    by.may(Permission::AccountManage)?;
    changeable(tx, by, user)?;
    let hash = secrets::bytes(session).ok_or(Error::NotFound("session"))?;
    if store::delete_own(tx, user, &hash)? == 0 {
        return Err(Error::NotFound("session"));
    }
    audit::record(tx, by, "end-session", "member", Some(user.0), json!({}))
}

/// `GET /api/v1/members/{id}/sessions`.
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
    headers: HeaderMap,
) -> Result<Json<List<Shown>>> {
    let running = app.db.read(move |tx| list(tx, &cx.actor, id)).await?;
    Ok(Json(Shown::all(&running, &here(&app, &headers))))
}

/// `DELETE /api/v1/members/{id}/sessions/{session}`.
pub(crate) async fn remove(
    State(app): State<App>,
    cx: Cx,
    Path((id, session)): Path<(UserId, String)>,
) -> Result<StatusCode> {
    app.db
        .write(move |tx| end(tx, &cx.actor, id, &session))
        .await?;
    crate::forget(&app);
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /a/{account}/settings/members/{id}/sessions/{session}/end`.
pub(crate) async fn end_here(
    State(app): State<App>,
    cx: Cx,
    Path((_, id, session)): Path<(String, UserId, String)>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.write(move |tx| end(tx, &by, id, &session)).await?;
    crate::forget(&app);
    let word = Flash::good(cx.l.t("members-session-ended"));
    let page = cx.to(&format!("settings/members/{id}"));
    Ok(web::go_with(&app, cx.htmx, &page, &word))
}
