//! Teams for programs.

use super::model::{Colleague, NewTeam, Team};
use super::{actions, store};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, Permission, TeamId, UserId};
use db::Tx;
use serde::Serialize;
use utoipa::ToSchema;
use web::etag::{self, IfMatch};
use web::{App, Cx, Failure, Id, Json, List, Path, Result};

/// A team.
#[derive(Serialize, ToSchema)]
#[schema(as = Team)]
pub(crate) struct Shown {
    #[schema(format = "uuid")]
    id: String,
    name: String,
    /// The team above it; null at the top.
    #[schema(format = "uuid")]
    parent: Option<String>,
    /// How many are in it, those of the teams below not counted.
    members: i64,
}

impl From<&Team> for Shown {
    fn from(team: &Team) -> Self {
        Self {
            id: team.id.to_string(),
            name: team.name.clone(),
            parent: team.parent.map(|p| p.to_string()),
            members: team.members,
        }
    }
}

/// Somebody in a team.
#[derive(Serialize, ToSchema)]
#[schema(as = TeamMember)]
pub(crate) struct Inside {
    #[schema(format = "uuid")]
    id: String,
    name: String,
    email: String,
}

impl From<Colleague> for Inside {
    fn from(one: Colleague) -> Self {
        Self {
            id: one.id.to_string(),
            name: one.name,
            email: one.email,
        }
    }
}

/// `GET /api/v1/teams`: all of them, those below another one after it.
pub(crate) async fn list(State(app): State<App>, cx: Cx) -> Result<Json<List<Shown>>> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let tree = app.db.read(move |tx| store::tree(tx, &scope)).await?;
    Ok(Json(List {
        items: tree
            .in_order()
            .iter()
            .map(|(_, t)| Shown::from(*t))
            .collect(),
        next: None,
    }))
}

/// `POST /api/v1/teams`.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<NewTeam>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let id = app
        .db
        .write(move |tx| actions::create(tx, &by, &sent))
        .await?;
    let place = [(header::LOCATION, format!("/api/v1/teams/{id}"))];
    let made = show(&app, &cx, id).await?;
    Ok((StatusCode::CREATED, place, made).into_response())
}

/// `GET /api/v1/teams/{id}`.
pub(crate) async fn get(State(app): State<App>, cx: Cx, Id(id): Id<TeamId>) -> Result<Response> {
    show(&app, &cx, id).await
}

/// `PUT /api/v1/teams/{id}`.
pub(crate) async fn replace(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TeamId>,
    wanted: IfMatch,
    Json(sent): Json<NewTeam>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| {
            meant(tx, &by, id, &wanted)?;
            Ok::<_, Failure>(actions::change(tx, &by, id, &sent)?)
        })
        .await?;
    crate::forget(&app);
    show(&app, &cx, id).await
}

/// What a change of a team replaces; who is in it is changed by itself.
pub(super) fn version(team: &Team) -> String {
    etag::of_content(&(&team.name, team.parent.map(|p| p.to_string())))
}

/// Refuses a change that is meant for another version of the team than the one that is there.
pub(super) fn meant(tx: &Tx<'_>, by: &Actor, id: TeamId, wanted: &IfMatch) -> Result<()> {
    if wanted.0.is_none() {
        return Ok(());
    }
    let scope = by.may(Permission::AccountManage)?;
    let tree = store::tree(tx, &scope)?;
    wanted.check(&version(tree.get(id).ok_or(Error::NotFound("team"))?))
}

/// `DELETE /api/v1/teams/{id}`.
pub(crate) async fn remove(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TeamId>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| {
            meant(tx, &by, id, &wanted)?;
            Ok::<_, Failure>(actions::delete(tx, &by, id)?)
        })
        .await?;
    crate::forget(&app);
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /api/v1/teams/{id}/members`: those of the teams below are not among them.
pub(crate) async fn members(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TeamId>,
) -> Result<Json<List<Inside>>> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let inside = app
        .db
        .read(move |tx| {
            let tree = store::tree(tx, &scope)?;
            tree.get(id).ok_or(Error::NotFound("team"))?;
            Ok::<_, Error>(store::members(tx, &scope, id)?)
        })
        .await?;
    Ok(Json(List {
        items: inside.into_iter().map(Inside::from).collect(),
        next: None,
    }))
}

/// `PUT /api/v1/teams/{id}/members/{user}`.
pub(crate) async fn add(
    State(app): State<App>,
    cx: Cx,
    Path((id, user)): Path<(TeamId, UserId)>,
) -> Result<StatusCode> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::add(tx, &by, id, user))
        .await?;
    crate::forget(&app);
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE /api/v1/teams/{id}/members/{user}`.
pub(crate) async fn take_out(
    State(app): State<App>,
    cx: Cx,
    Path((id, user)): Path<(TeamId, UserId)>,
) -> Result<StatusCode> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::remove(tx, &by, id, user))
        .await?;
    crate::forget(&app);
    Ok(StatusCode::NO_CONTENT)
}

async fn show(app: &App, cx: &Cx, id: TeamId) -> Result<Response> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let tree = app.db.read(move |tx| store::tree(tx, &scope)).await?;
    let team = tree.get(id).ok_or(Error::NotFound("team"))?;
    Ok((etag::header(&version(team)), Json(Shown::from(team))).into_response())
}
