//! Invitations for programs.

use super::actions::{self, Made};
use super::store::{self, Invitation};
use super::web::link;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Error, InvitationId, Permission};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{App, Cursor, Cx, Id, Json, List, Page, Result};

/// An invitation that was not used yet; one whose time is over can be renewed.
#[derive(Serialize, ToSchema)]
#[schema(as = Invitation)]
pub(crate) struct Shown {
    #[schema(format = "uuid")]
    id: String,
    email: String,
    /// `owner`, `admin`, `manager`, `member` or `read-only`.
    role: String,
    #[schema(format = "date-time")]
    created_at: String,
    #[schema(format = "date-time")]
    expires_at: String,
}

impl From<Invitation> for Shown {
    fn from(i: Invitation) -> Self {
        Self {
            id: i.id.to_string(),
            email: i.email,
            role: i.role.to_string(),
            created_at: i.created_at.to_string(),
            expires_at: i.expires_at.to_string(),
        }
    }
}

/// A link that was just made: it is told only this once.
#[derive(Serialize, ToSchema)]
pub(crate) struct InvitationLink {
    #[schema(format = "uuid")]
    id: String,
    email: String,
    /// To be sent to the invited person.
    link: String,
}

/// Whom to invite.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewInvitation {
    #[schema(format = "email")]
    email: String,
    /// `owner`, `admin`, `manager`, `member` or `read-only`.
    #[schema(pattern = "^(owner|admin|manager|member|read-only)$")]
    role: String,
}

/// `GET /api/v1/invitations`.
pub(crate) async fn list(State(app): State<App>, cx: Cx, page: Page) -> Result<Json<List<Shown>>> {
    let found = app
        .db
        .read(move |tx| {
            let scope = cx.actor.may(Permission::AccountManage)?;
            let rows = store::list(tx, &scope, page.place()?, page.limit + 1)?;
            Ok::<_, Error>(List::of(rows, &page, |i| Cursor::new(&i.id)))
        })
        .await?;
    Ok(Json(found.map(Shown::from)))
}

/// `GET /api/v1/invitations/{id}`.
pub(crate) async fn get(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<InvitationId>,
) -> Result<Json<Shown>> {
    let found = app
        .db
        .read(move |tx| {
            let scope = cx.actor.may(Permission::AccountManage)?;
            store::get(tx, &scope, id)?.ok_or(Error::NotFound("invitation"))
        })
        .await?;
    Ok(Json(found.into()))
}

/// `POST /api/v1/invitations`.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<NewInvitation>,
) -> Result<Response> {
    let role = crate::role_of(&sent.role)?;
    let made = app
        .db
        .write(move |tx| actions::invite(tx, &cx.actor, &sent.email, role))
        .await?;
    let path = format!("/api/v1/invitations/{}", made.id);
    Ok(secret(web::created(&path, told(&app, made))))
}

/// `POST /api/v1/invitations/{id}/renewal`.
pub(crate) async fn renew(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<InvitationId>,
) -> Result<Response> {
    let made = app
        .db
        .write(move |tx| actions::renew(tx, &cx.actor, id))
        .await?;
    Ok(secret(Json(told(&app, made)).into_response()))
}

/// `DELETE /api/v1/invitations/{id}`.
pub(crate) async fn withdraw(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<InvitationId>,
) -> Result<StatusCode> {
    app.db
        .write(move |tx| actions::withdraw(tx, &cx.actor, id))
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

fn told(app: &App, made: Made) -> InvitationLink {
    InvitationLink {
        id: made.id.to_string(),
        email: made.email,
        link: link(app, &made.secret),
    }
}

/// Nobody on the way keeps an answer with a secret, and neither do we for a repeated request.
fn secret(mut response: Response) -> Response {
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, never);
    response
}
