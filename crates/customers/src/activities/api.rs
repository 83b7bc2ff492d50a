//! Calls, meetings and visits for programs.

use super::{Activity, add, change, input, remove, store};
use crate::input::word;
use crate::interactions::Subject;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::{ActivityId, Actor, Error, Permission, Timestamp};
use db::Tx;
use identity::audit;
use serde::Deserialize;
use serde_json::Value as Json;
use std::str::FromStr;
use utoipa::IntoParams;
use web::etag::{self, IfMatch};
use web::{App, Cursor, Cx, Failure, Id, List, Page, Query, Result};

/// Which of them.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Only those with this person (an id).
    person: Option<String>,
    /// Only those with this company (an id).
    company: Option<String>,
    /// `call`, `meeting` or `visit`.
    kind: Option<String>,
}

fn asked<T: FromStr>(
    text: Option<&str>,
    field: &'static str,
) -> std::result::Result<Option<T>, Error> {
    match text {
        None | Some("") => Ok(None),
        Some(text) => match word(text) {
            Ok(value) => Ok(Some(value)),
            Err(refused) => Err(Error::Invalid(vec![refused.at(field)])),
        },
    }
}

fn part(
    tx: &Tx<'_>,
    by: &Actor,
    wanted: &Wanted,
    page: &Page,
) -> std::result::Result<List<Activity>, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let person = asked(wanted.person.as_deref(), "person")?.map(Subject::Person);
    let company = asked(wanted.company.as_deref(), "company")?.map(Subject::Company);
    let with = match (person, company) {
        (Some(_), Some(_)) => return Err(Error::invalid("company", "one-of-both", "")),
        (person, company) => person.or(company),
    };
    let kind = asked(wanted.kind.as_deref(), "kind")?;
    let before = page.place::<(Timestamp, ActivityId)>()?;
    let rows = store::list(tx, &scope, (with, kind), before, page.limit)?;
    Ok(List::of(rows, page, |a| {
        Cursor::new(&(a.occurred_at, a.id))
    }))
}

/// `GET /api/v1/activities`
pub(crate) async fn list(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(wanted): Query<Wanted>,
) -> Result<web::Json<List<Activity>>> {
    let by = cx.actor.clone();
    let found = app.db.read(move |tx| part(tx, &by, &wanted, &page)).await?;
    let ids: Vec<_> = found.items.iter().map(|a| a.id.0).collect();
    let people = found.items.iter().filter_map(|one| one.person.map(|p| p.0));
    audit::read_of(&app, &cx.actor, ("list", "activity"), &ids, people);
    Ok(web::Json(found))
}

/// `POST /api/v1/activities`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let (with, told) = input::new(&body, app.clock.now())?;
    let activity = app
        .db
        .write(move |tx| add(tx, &cx.actor, with, told.clone()))
        .await?;
    let path = format!("/api/v1/activities/{}", activity.id);
    Ok(etag::created(&path, activity))
}

/// `GET /api/v1/activities/{id}`
pub(crate) async fn get(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let activity = app.db.read(move |tx| super::get(tx, &by, id)).await?;
    let person = activity.person.map(|person| person.0);
    audit::read_of(&app, &cx.actor, ("view", "activity"), &[id.0], person);
    Ok(etag::answer(activity))
}

/// `PATCH /api/v1/activities/{id}`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
    wanted: IfMatch,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let changed = app.db.write(move |tx| {
        meant(tx, &cx.actor, id, &wanted)?;
        let how = |before: &Activity| input::change(&body, before);
        Ok::<_, Failure>(change(tx, &cx.actor, id, how)?)
    });
    Ok(etag::answer(changed.await?))
}

/// Refuses a change that is meant for another version than the one that is there.
pub(super) fn meant(tx: &Tx<'_>, by: &Actor, id: ActivityId, wanted: &IfMatch) -> Result<()> {
    match &wanted.0 {
        None => Ok(()),
        Some(_) => wanted.check(&etag::of_content(&super::get(tx, by, id)?)),
    }
}

/// `DELETE /api/v1/activities/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    app.db
        .write(move |tx| {
            meant(tx, &cx.actor, id, &wanted)?;
            Ok::<_, Failure>(remove(tx, &cx.actor, id)?)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
