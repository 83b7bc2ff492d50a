//! People for programs.

use super::list::json::{self, Shown, Wanted};
use super::{Person, actions, input};
use crate::interactions::{Interaction, Subject};
use crate::reach::seen;
use crate::timeline::{self, Asked};
use crate::{Registry, versions};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::{Permission, PersonId};
use db::Tx;
use identity::audit;
use serde_json::Value as Json;
use web::etag::IfMatch;
use web::{App, Cx, Failure, Id, List, Page, Query, Result};

/// `GET /api/v1/people`
pub(crate) async fn list(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(wanted): Query<Wanted>,
) -> Result<web::Json<List<Shown>>> {
    let (reader, registry) = (cx.clone(), app.get::<Registry>());
    let words = wanted.q.clone();
    let found = app
        .db
        .read(move |tx| json::find(tx, &reader, &registry, &wanted, &page))
        .await?;
    let ids: Vec<_> = found.items.iter().map(|(id, _)| id.0).collect();
    audit::listed(&app, &cx.actor, "person", &ids, &words);
    Ok(web::Json(found.map(|(_, shown)| shown)))
}

/// `POST /api/v1/people`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let change = input::change(&body)?;
    let (registry, account, by) = (app.get::<Registry>(), cx.account.id, cx.actor.clone());
    let person = app
        .db
        .write(move |tx| actions::create(tx, &by, &registry.hooks, change.clone()))
        .await?;
    app.get::<Registry>().counts().forget(account);
    Ok(versions::created(
        &format!("/api/v1/people/{}", person.id),
        person.version,
        seen::json(person, &cx.actor.may(Permission::PeopleWrite)?),
    ))
}

/// `GET /api/v1/people/{id}`
pub(crate) async fn get(State(app): State<App>, cx: Cx, Id(id): Id<PersonId>) -> Result<Response> {
    let by = cx.actor.clone();
    let person = app.db.read(move |tx| actions::get(tx, &by, id)).await?;
    audit::read(&app, &cx.actor, "view", "person", &[id.0]);
    shown(&cx, person)
}

/// `PATCH /api/v1/people/{id}`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    wanted: IfMatch,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let (change, asking) = (input::change(&body)?, cx.clone());
    let registry = app.get::<Registry>();
    let person = app
        .db
        .write(move |tx| {
            let version = matching(tx, &asking, id, &wanted)?;
            Ok::<_, Failure>(actions::update(
                tx,
                &asking.actor,
                &registry.hooks,
                id,
                change.clone(),
                version,
            )?)
        })
        .await?;
    shown(&cx, person)
}

/// `DELETE /api/v1/people/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    let (registry, account) = (app.get::<Registry>(), cx.account.id);
    app.db
        .write(move |tx| {
            let version = matching(tx, &cx, id, &wanted)?;
            Ok::<_, Failure>(actions::delete(
                tx,
                &cx.actor,
                &registry.hooks,
                id,
                version,
            )?)
        })
        .await?;
    app.get::<Registry>().counts().forget(account);
    Ok(StatusCode::NO_CONTENT)
}

fn shown(cx: &Cx, person: Person) -> Result<Response> {
    let scope = cx.actor.may(Permission::PeopleRead)?;
    let version = person.version;
    Ok(versions::answer(version, seen::json(person, &scope)))
}

/// The version that the caller has seen, if it says so and if it is the one that is there.
fn matching(tx: &Tx<'_>, cx: &Cx, id: PersonId, wanted: &IfMatch) -> Result<Option<i64>> {
    if wanted.0.is_none() {
        return Ok(None);
    }
    let version = actions::get(tx, &cx.actor, id)?.version;
    wanted.check(&versions::tag(version))?;
    Ok(Some(version))
}

/// `GET /api/v1/people/{id}/timeline`
pub(crate) async fn timeline(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<web::Json<List<Interaction>>> {
    asked.checked()?;
    let by = cx.actor.clone();
    let entries = app
        .db
        .read(move |tx| {
            let scope = by.may(Permission::PeopleRead)?;
            actions::get(tx, &by, id)?;
            timeline::entries(tx, &scope, Subject::Person(id), &asked, &page)
        })
        .await?;
    audit::read(&app, &cx.actor, "view", "person", &[id.0]);
    Ok(web::Json(entries))
}
