//! Tokens for programs.

use super::actions::{self, NewToken};
use super::store::{self, Token};
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use base::{Error, Permission, Timestamp, TokenId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{App, Cx, Id, Json, List, Result};

/// A token; its secret is told only when it is made.
#[derive(Serialize, ToSchema)]
#[schema(as = Token)]
pub(crate) struct Shown {
    #[schema(format = "uuid")]
    id: String,
    name: String,
    /// `owner`, `admin`, `manager`, `member` or `read-only`, or the id of a role of the firm's own.
    role: String,
    /// What of the role it may do, for example `people.read`; null for all of it.
    permissions: Option<Vec<&'static str>>,
    #[schema(format = "date-time")]
    created_at: String,
    /// Null for one that was never used.
    #[schema(format = "date-time")]
    used_at: Option<String>,
    /// When it stops working; null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

impl From<Token> for Shown {
    fn from(t: Token) -> Self {
        let names = |listed: Vec<Permission>| listed.iter().map(|p| p.as_str()).collect();
        Self {
            id: t.id.to_string(),
            name: t.name,
            role: t.role.to_string(),
            permissions: t.permissions.map(names),
            created_at: t.created_at.to_string(),
            used_at: t.used_at.map(|at| at.to_string()),
            expires_at: t.expires_at.map(|at| at.to_string()),
        }
    }
}

/// A token that was just made.
#[derive(Serialize, ToSchema)]
pub(crate) struct TokenMade {
    #[serde(flatten)]
    token: Shown,
    /// What a program sends as `Authorization: Bearer …`; it is told only this once.
    secret: String,
}

/// A token to be made.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TokenInput {
    /// What it is for, 1 to 100 characters.
    name: String,
    /// `owner`, `admin`, `manager`, `member` or `read-only`, or the id of a role of the firm's own.
    role: String,
    /// Only these of what the role grants, for example `people.read`; null or left out for all of them.
    #[serde(default)]
    permissions: Option<Vec<String>>,
    /// When it stops working, within ten years (RFC 3339); null or left out for never.
    #[serde(default)]
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

impl TokenInput {
    fn read(&self, now: Timestamp) -> std::result::Result<NewToken, Error> {
        let permission = |name: &String| {
            Permission::from_name(name)
                .ok_or_else(|| Error::invalid("permissions", "permission-beyond-role", name))
        };
        let listed = self.permissions.as_ref();
        let listed = listed.map(|names| names.iter().map(permission).collect());
        let ends = self.expires_at.as_deref();
        Ok(NewToken {
            name: self.name.clone(),
            role: crate::role_of(&self.role)?,
            permissions: listed.transpose()?,
            expires_at: ends.map(|text| actions::end(text, now)).transpose()?,
        })
    }
}

/// `GET /api/v1/tokens`: all of them, newest first.
pub(crate) async fn list(State(app): State<App>, cx: Cx) -> Result<Json<List<Shown>>> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let found = app.db.read(move |tx| store::list(tx, &scope)).await?;
    Ok(Json(List {
        items: found.into_iter().map(Shown::from).collect(),
        next: None,
    }))
}

/// `POST /api/v1/tokens`.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<TokenInput>,
) -> Result<Response> {
    let new = sent.read(app.clock.now())?;
    let made = app.db.write(move |tx| {
        let (id, secret) = actions::create(tx, &cx.actor, &new)?;
        let scope = cx.actor.may(Permission::AccountManage)?;
        let token = store::get(tx, &scope, id)?.ok_or(Error::NotFound("token"))?;
        Ok::<_, Error>((token, secret))
    });
    let (token, secret) = made.await?;
    let path = format!("/api/v1/tokens/{}", token.id);
    let token = token.into();
    let mut answer = web::created(&path, TokenMade { token, secret });
    // Nobody on the way keeps the secret, and neither do we for a repeated request.
    let never = HeaderValue::from_static("no-store");
    answer.headers_mut().insert(header::CACHE_CONTROL, never);
    Ok(answer)
}

/// `GET /api/v1/tokens/{id}`.
pub(crate) async fn get(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TokenId>,
) -> Result<Json<Shown>> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let found = app.db.read(move |tx| store::get(tx, &scope, id)).await?;
    Ok(found
        .map(|token| Json(token.into()))
        .ok_or(Error::NotFound("token"))?)
}

/// `DELETE /api/v1/tokens/{id}`.
pub(crate) async fn revoke(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TokenId>,
) -> Result<StatusCode> {
    app.db
        .write(move |tx| actions::revoke(tx, &cx.actor, id))
        .await?;
    crate::forget(&app);
    Ok(StatusCode::NO_CONTENT)
}
