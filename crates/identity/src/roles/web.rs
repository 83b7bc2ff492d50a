//! Roles over HTTP.

use super::api::meant;
use super::hideable::Hideable;
use super::model::{GRANTABLE, NewRole, OwnRole, Reach};
use super::pages::{self, Editor};
use super::{actions, store};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{Error, FieldError, Permission, RoleId};
use std::collections::BTreeMap;
use web::etag::{self, IfMatch, Meant};
use web::flash::Flash;
use web::{App, Cx, Failure, Form, Id, Result};

/// `GET /a/{account}/settings/roles`.
pub(crate) async fn list(State(app): State<App>, cx: Cx) -> Result<Response> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let read = app.db.read(move |tx| {
        let roles = store::roles(tx, &scope)?;
        Ok::<_, Error>((roles, store::counts(tx, &scope)?))
    });
    let (roles, counts) = read.await?;
    Ok(pages::list(&cx, &roles, &counts, &hideable(&app)).into_response())
}

/// `GET /a/{account}/settings/roles/new`.
pub(crate) async fn new(State(app): State<App>, cx: Cx) -> Response {
    editor(&app, &cx, StatusCode::OK, None, NewRole::default(), vec![])
}

/// `POST /a/{account}/settings/roles/new`.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Result<Response> {
    let (by, role, fields) = (cx.actor.clone(), read(&sent), hideable(&app));
    let tried = role.clone();
    let made = app
        .db
        .write(move |tx| actions::create(tx, &by, &role, &fields));
    if let Err(errors) = web::tried(made.await)? {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(editor(&app, &cx, status, None, tried, errors));
    }
    Ok(done(&app, &cx, "roles-made"))
}

/// `GET /a/{account}/settings/roles/{id}`.
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<RoleId>) -> Result<Response> {
    let (own, holders) = find(&app, &cx, id).await?;
    let role = own.role.clone();
    let of = Some((own, holders));
    Ok(editor(&app, &cx, StatusCode::OK, of, role, vec![]))
}

/// `POST /a/{account}/settings/roles/{id}`.
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<RoleId>,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Result<Response> {
    let (by, role, fields) = (cx.actor.clone(), read(&sent), hideable(&app));
    let tried = role.clone();
    let seen = IfMatch::of_form(sent.get("version").map_or("", String::as_str));
    let changed = app.db.write(move |tx| {
        meant(tx, &by, id, &seen)?;
        Ok::<_, Failure>(actions::replace(tx, &by, id, &role, &fields)?)
    });
    let (status, errors) = match etag::meant(changed.await)? {
        Meant::Done(()) => return Ok(done(&app, &cx, "roles-changed")),
        Meant::Wrong(errors) => (StatusCode::UNPROCESSABLE_ENTITY, errors),
        Meant::Stale => (StatusCode::CONFLICT, Vec::new()),
    };
    let of = Some(find(&app, &cx, id).await?);
    Ok(editor(&app, &cx, status, of, tried, errors))
}

/// `POST /a/{account}/settings/roles/{id}/removal`.
pub(crate) async fn remove(State(app): State<App>, cx: Cx, Id(id): Id<RoleId>) -> Result<Response> {
    let by = cx.actor.clone();
    match app.db.write(move |tx| actions::delete(tx, &by, id)).await {
        Ok(()) => Ok(done(&app, &cx, "roles-removed")),
        Err(Error::Conflict("role-in-use")) => {
            let word = Flash::bad(cx.l.t("error-role-in-use"));
            let back = cx.to(&format!("settings/roles/{id}"));
            Ok(web::go_with(&app, cx.htmx, &back, &word))
        }
        Err(other) => Err(other.into()),
    }
}

/// The role, and who has it.
async fn find(app: &App, cx: &Cx, id: RoleId) -> Result<(OwnRole, Vec<String>)> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let read = app.db.read(move |tx| {
        let found = store::get(tx, &scope, id)?.ok_or(Error::NotFound("role"))?;
        Ok::<_, Error>((found, store::held_by(tx, &scope, id)?))
    });
    Ok(read.await?)
}

fn editor(
    app: &App,
    cx: &Cx,
    status: StatusCode,
    of: Option<(OwnRole, Vec<String>)>,
    role: NewRole,
    errors: Vec<FieldError>,
) -> Response {
    let fields = hideable(app);
    let page = Editor {
        stale: status == StatusCode::CONFLICT,
        of,
        role,
        fields: &fields,
        errors,
    };
    (status, pages::editor(cx, &page)).into_response()
}

fn done(app: &App, cx: &Cx, word: &str) -> Response {
    crate::forget(app);
    let word = Flash::good(cx.l.t(word));
    web::go_with(app, cx.htmx, &cx.to("settings/roles"), &word)
}

pub(super) fn hideable(app: &App) -> Hideable {
    app.find::<Hideable>()
        .map(|fields| Hideable::clone(&fields))
        .unwrap_or_default()
}

/// What the form says: `grant.people.read=own`, `hide.email=on`, `lock.tags=on`.
fn read(sent: &BTreeMap<String, String>) -> NewRole {
    let ticked = |prefix: &str| {
        let names = sent.keys().filter_map(|key| key.strip_prefix(prefix));
        names.map(str::to_owned).collect()
    };
    let reach = |p: &Permission| {
        let word = sent.get(&format!("grant.{}", p.as_str()))?;
        Some((p.as_str().to_owned(), Reach::from_word(word)?))
    };
    NewRole {
        name: sent.get("name").cloned().unwrap_or_default(),
        grants: GRANTABLE.iter().filter_map(reach).collect(),
        hidden: ticked("hide."),
        locked: ticked("lock."),
    }
}
