//! Calls, meetings and visits in the browser: changed, taken away, brought back.

use super::api::meant;
use super::typed::Typed;
use super::{Activity, change, get, may_change, pages, remove, restore};
use crate::companies;
use crate::people::lookup;
use ::web::etag::{self, IfMatch, Meant};
use ::web::flash::Flash;
use ::web::{App, Cx, Failure, Form, Id, Result, go_with, see};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{ActivityId, Error, Permission, Scope};
use db::{DbError, Tx};
use identity::audit;
use maud::Markup;

/// `GET /a/{account}/activities/{id}`: leads to the record with which it was.
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let activity = app.db.read(move |tx| get(tx, &by, id)).await?;
    Ok(see(&cx.to(&activity.page())))
}

/// It, with the name of whom it was with; that somebody saw it is noted.
async fn read(app: &App, cx: &Cx, id: ActivityId) -> Result<(Activity, String)> {
    let by = cx.actor.clone();
    let found = app.db.read(move |tx| {
        let activity = get(tx, &by, id)?;
        if !may_change(&by, &activity) {
            return Err(Error::Forbidden(Permission::AccountManage.as_str()));
        }
        let scope = by.may(Permission::PeopleRead)?;
        let name = name_of(tx, &scope, &activity)?;
        Ok::<_, Error>((activity, name))
    });
    let (activity, name) = found.await?;
    let person = activity.person.map(|person| person.0);
    audit::read_of(app, &cx.actor, ("view", "activity"), &[id.0], person);
    Ok((activity, name))
}

fn name_of(tx: &Tx<'_>, scope: &Scope, a: &Activity) -> std::result::Result<String, DbError> {
    let name = match (a.person, a.company) {
        (Some(id), _) => lookup::names(tx, scope, &[id])?.remove(&id),
        (None, Some(id)) => companies::store::get(tx, scope, id)?.map(|c| c.name),
        (None, None) => None,
    };
    Ok(name.unwrap_or_default())
}

/// `GET /a/{account}/activities/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<ActivityId>) -> Result<Markup> {
    let (activity, name) = read(&app, &cx, id).await?;
    let typed = Typed::of(&activity, cx.l.zone());
    Ok(pages::edit(&cx, &activity, &name, &typed, &[]))
}

/// `POST /a/{account}/activities/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (by, told, zone) = (cx.actor.clone(), typed.clone(), cx.l.zone().clone());
    let changed = app.db.write(move |tx| {
        meant(tx, &by, id, &IfMatch::of_form(&told.version))?;
        let now = tx.now();
        Ok::<_, Failure>(change(tx, &by, id, |a| told.told(Some(a), &zone, now))?)
    });
    let (status, errors) = match etag::meant(changed.await)? {
        Meant::Done(a) => return Ok(back(&app, &cx, &a, &said(&cx, "activity-saved"))),
        Meant::Wrong(errors) => (StatusCode::UNPROCESSABLE_ENTITY, errors),
        Meant::Stale => (StatusCode::CONFLICT, Vec::new()),
    };
    let (activity, name) = read(&app, &cx, id).await?;
    let page = pages::edit(&cx, &activity, &name, &typed, &errors);
    Ok((status, page).into_response())
}

/// `POST /a/{account}/activities/{id}/removal`
pub(crate) async fn take_away(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let activity = app.db.write(move |tx| remove(tx, &by, id)).await?;
    let undo = cx.to(&format!("activities/{id}/restoration"));
    let flash = said(&cx, "activity-taken-away").undo(undo);
    Ok(back(&app, &cx, &activity, &flash))
}

/// `POST /a/{account}/activities/{id}/restoration`
pub(crate) async fn bring_back(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let activity = app.db.write(move |tx| restore(tx, &by, id)).await?;
    Ok(back(&app, &cx, &activity, &said(&cx, "activity-restored")))
}

fn said(cx: &Cx, key: &str) -> Flash {
    Flash::good(cx.l.t(key))
}

fn back(app: &App, cx: &Cx, a: &Activity, flash: &Flash) -> Response {
    go_with(app, cx.htmx, &cx.to(&a.page()), flash)
}
