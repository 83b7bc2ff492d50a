//! Looking through a member's eyes, over HTTP.

use super::actions;
use crate::accounts::web::door_of;
use crate::secrets;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use base::{Actor, Error, UserId};
use web::flash::Flash;
use web::{App, Cx, Id, Membership, Result, SignedIn, Visitor};

/// `POST /a/{account}/settings/members/{id}/eyes`.
pub(crate) async fn begin(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
    headers: HeaderMap,
) -> Result<Response> {
    let secret = web::session_secret(&app.config, &headers).ok_or(Error::Unauthenticated)?;
    let hash = secrets::hash(&secret);
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::begin(tx, &by, &hash, id))
        .await?;
    crate::forget(&app);
    Ok(web::go(cx.htmx, &door_of(&cx.account.slug)))
}

/// `POST /me/eyes/end`: back to one's own.
pub(crate) async fn end(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    headers: HeaderMap,
) -> Result<Response> {
    let secret = web::session_secret(&app.config, &headers).ok_or(Error::Unauthenticated)?;
    let hash = secrets::hash(&secret);
    let eyes = who.eyes.as_ref();
    let by = eyes.map(|eyes| Actor {
        user: who.user,
        kind: who.kind,
        via: Some(eyes.user.0),
        ..Actor::system(eyes.account)
    });
    app.db
        .write(move |tx| actions::end(tx, by.as_ref(), &hash))
        .await?;
    crate::forget(&app);
    let back = back(&who);
    let word = Flash::good(visitor.l.t("eyes-ended"));
    Ok(web::go_with(&app, visitor.htmx, &back, &word))
}

/// The members of the account that was looked at.
fn back(who: &SignedIn) -> String {
    let eyes = who.eyes.as_ref();
    let looked_at = |m: &&Membership| eyes.is_some_and(|eyes| eyes.account == m.account.id);
    who.members.iter().find(looked_at).map_or_else(
        || "/accounts".to_owned(),
        |m| format!("/a/{}/settings/members", m.account.slug),
    )
}
