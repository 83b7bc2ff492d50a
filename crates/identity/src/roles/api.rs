//! Roles for programs.

use super::hideable::Hideable;
use super::model::{NewRole, OwnRole, Reach};
use super::{actions, store};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, Permission, RoleId};
use db::Tx;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use web::etag::{self, IfMatch};
use web::{App, Cx, Failure, Id, Json, List, Result};

/// A role that the firm put together itself.
#[derive(Serialize, ToSchema)]
#[schema(as = OwnRole)]
pub(crate) struct Shown {
    /// What stands for it wherever a role is named.
    #[schema(format = "uuid")]
    id: String,
    name: String,
    /// What it allows and on whose records, by the permission's name.
    grants: BTreeMap<String, Reach>,
    /// Fields of people that its holders do not see.
    hidden: Vec<String>,
    /// Fields of people that its holders see and cannot change.
    locked: Vec<String>,
}

impl From<OwnRole> for Shown {
    fn from(own: OwnRole) -> Self {
        Self {
            id: own.id.to_string(),
            name: own.role.name,
            grants: own.role.grants,
            hidden: own.role.hidden,
            locked: own.role.locked,
        }
    }
}

/// `GET /api/v1/roles`: all of them, by name.
pub(crate) async fn list(State(app): State<App>, cx: Cx) -> Result<Json<List<Shown>>> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let roles = app.db.read(move |tx| store::roles(tx, &scope)).await?;
    Ok(Json(List {
        items: roles.0.into_iter().map(Shown::from).collect(),
        next: None,
    }))
}

/// `POST /api/v1/roles`.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<NewRole>,
) -> Result<Response> {
    let (by, fields) = (cx.actor.clone(), Hideable::of(&app, &cx).await?);
    let id = app
        .db
        .write(move |tx| actions::create(tx, &by, &sent, &fields))
        .await?;
    let place = [(header::LOCATION, format!("/api/v1/roles/{id}"))];
    let made = show(&app, &cx, id).await?;
    Ok((StatusCode::CREATED, place, made).into_response())
}

/// `GET /api/v1/roles/{id}`.
pub(crate) async fn get(State(app): State<App>, cx: Cx, Id(id): Id<RoleId>) -> Result<Response> {
    show(&app, &cx, id).await
}

/// `PUT /api/v1/roles/{id}`.
pub(crate) async fn replace(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<RoleId>,
    wanted: IfMatch,
    Json(sent): Json<NewRole>,
) -> Result<Response> {
    let (by, fields) = (cx.actor.clone(), Hideable::of(&app, &cx).await?);
    app.db
        .write(move |tx| {
            meant(tx, &by, id, &wanted)?;
            Ok::<_, Failure>(actions::replace(tx, &by, id, &sent, &fields)?)
        })
        .await?;
    crate::forget(&app);
    show(&app, &cx, id).await
}

/// Refuses a change that is meant for another version of the role than the one that is there.
pub(super) fn meant(tx: &Tx<'_>, by: &Actor, id: RoleId, wanted: &IfMatch) -> Result<()> {
    if wanted.0.is_none() {
        return Ok(());
    }
    let scope = by.may(Permission::AccountManage)?;
    let own = store::get(tx, &scope, id)?.ok_or(Error::NotFound("role"))?;
    wanted.check(&etag::of_content(&own.role))
}

/// `DELETE /api/v1/roles/{id}`.
pub(crate) async fn remove(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<RoleId>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| {
            meant(tx, &by, id, &wanted)?;
            Ok::<_, Failure>(actions::delete(tx, &by, id)?)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn show(app: &App, cx: &Cx, id: RoleId) -> Result<Response> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let found = app.db.read(move |tx| store::get(tx, &scope, id)).await?;
    let own = found.ok_or(Error::NotFound("role"))?;
    let version = etag::of_content(&own.role);
    Ok((etag::header(&version), Json(Shown::from(own))).into_response())
}
