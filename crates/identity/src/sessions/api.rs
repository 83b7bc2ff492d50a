//! Sessions for programs: one's own, seen and ended.

use super::store::Running;
use super::{actions, agent, store};
use crate::secrets;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use base::{ActorKind, Error, UserId};
use serde::Serialize;
use utoipa::ToSchema;
use web::{App, Json, List, Path, Result, SignedIn};

/// Where somebody is signed in.
#[derive(Serialize, ToSchema)]
#[schema(as = Session)]
pub(crate) struct Shown {
    /// What it is called; nobody comes in with it.
    id: String,
    /// The browser, as far as it can be told: `Firefox`.
    browser: Option<&'static str>,
    /// The system: `Android`.
    system: Option<&'static str>,
    /// When it began.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it last asked for anything.
    #[schema(format = "date-time")]
    seen_at: String,
    /// Whether it is the one that asks.
    current: bool,
}

impl Shown {
    /// As it is told; `here`: the hash of the session that asks.
    pub(crate) fn of(running: &Running, here: &[u8]) -> Self {
        let (browser, system) = agent::words(&running.agent);
        Self {
            id: secrets::text(&running.hash),
            browser,
            system,
            created_at: running.created_at.to_string(),
            seen_at: running.seen_at.to_string(),
            current: running.hash == here,
        }
    }

    /// All of them: nobody has more than fit into one part.
    pub(crate) fn all(running: &[Running], here: &[u8]) -> List<Self> {
        List {
            items: running.iter().map(|one| Self::of(one, here)).collect(),
            next: None,
        }
    }
}

/// The hash of the session that asks.
pub(crate) fn here(app: &App, headers: &HeaderMap) -> Vec<u8> {
    let secret = web::session_secret(&app.config, headers).unwrap_or_default();
    secrets::hash(&secret).to_vec()
}

/// Whose session asks: a token is nobody who signs in.
fn own(who: &SignedIn) -> std::result::Result<UserId, Error> {
    let user = who.user.filter(|_| who.kind == ActorKind::User);
    user.ok_or(Error::Forbidden("session"))
}

/// `GET /api/v1/me/sessions`.
pub(crate) async fn index(
    State(app): State<App>,
    who: SignedIn,
    headers: HeaderMap,
) -> Result<Json<List<Shown>>> {
    let user = own(&who)?;
    let running = app.db.read(move |tx| store::list(tx, user)).await?;
    Ok(Json(Shown::all(&running, &here(&app, &headers))))
}

/// `DELETE /api/v1/me/sessions/{id}`.
pub(crate) async fn end(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<StatusCode> {
    let user = own(&who)?;
    let hash = secrets::bytes(&id).ok_or(Error::NotFound("session"))?;
    app.db
        .write(move |tx| actions::end(tx, user, &hash))
        .await?;
    crate::forget(&app);
    Ok(StatusCode::NO_CONTENT)
}
