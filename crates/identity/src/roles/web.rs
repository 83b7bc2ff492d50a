//! Roles over HTTP.

use super::api::meant;
use super::hideable::Hideable;
use super::model::{GRANTABLE, NewRole, OwnRole, Reach};
use super::pages::{self, Editor};
use super::{actions, parts, store};
use crate::audit::{self, LastChange};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Error, FieldError, Permission, RoleId};
use std::collections::HashMap;
use web::etag::{self, IfMatch};
use web::flash::Flash;
use web::meanwhile::{Back, Sent};
use web::{App, Cx, Failure, Form, Id, Result};

/// `GET /a/{account}/settings/roles`.
pub(crate) async fn list(State(app): State<App>, cx: Cx) -> Result<Response> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let read = app.db.read(move |tx| {
        let roles = store::roles(tx, &scope)?;
        Ok::<_, Error>((roles, store::counts(tx, &scope)?))
    });
    let (roles, counts) = read.await?;
    Ok(pages::list(&cx, &roles, &counts, &Hideable::of(&app, &cx).await?).into_response())
}

/// `GET /a/{account}/settings/roles/new`.
pub(crate) async fn new(State(app): State<App>, cx: Cx) -> Result<Response> {
    editor(&app, &cx, None, NewRole::default(), Back::default()).await
}

/// `POST /a/{account}/settings/roles/new`.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<HashMap<String, String>>,
) -> Result<Response> {
    let (by, role) = (cx.actor.clone(), read(&sent));
    let fields = Hideable::of(&app, &cx).await?;
    let tried = role.clone();
    let made = app
        .db
        .write(move |tx| actions::create(tx, &by, &role, &fields));
    if let Err(errors) = web::tried(made.await)? {
        return editor(&app, &cx, None, tried, Back::wrong(errors)).await;
    }
    Ok(done(&app, &cx, "roles-made"))
}

/// `GET /a/{account}/settings/roles/{id}`.
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<RoleId>) -> Result<Response> {
    let (own, holders, _) = find(&app, &cx, id).await?;
    let role = own.role.clone();
    let of = Some((own, holders));
    editor(&app, &cx, of, role, Back::default()).await
}

/// `POST /a/{account}/settings/roles/{id}`.
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<RoleId>,
    Form(sent): Form<HashMap<String, String>>,
) -> Result<Response> {
    let (role, told) = (read(&sent), Sent::of(&sent));
    let faults = match save(&app, &cx, id, role.clone(), told.clone()).await? {
        Ok(()) => return Ok(done(&app, &cx, "roles-changed")),
        Err(faults) => faults,
    };
    let (own, holders, last) = find(&app, &cx, id).await?;
    let fields = Hideable::of(&app, &cx).await?;
    let parts = parts::of(&cx.l, &own.role, &fields, Some(&role));
    let said = LastChange::said(last.as_ref(), &cx);
    let back = Back::new(faults, said, &told, parts);
    let role = parts::merged(role, &own.role, |part| back.took_over(part));
    editor(&app, &cx, Some((own, holders)), role, back).await
}

/// Whether it was saved, or what its form says.
async fn save(
    app: &App,
    cx: &Cx,
    id: RoleId,
    role: NewRole,
    told: Sent,
) -> Result<std::result::Result<(), Option<Vec<FieldError>>>> {
    let (by, fields) = (cx.actor.clone(), Hideable::of(app, cx).await?);
    let changed = app.db.write(move |tx| {
        meant(tx, &by, id, &IfMatch::of_form(told.version()))?;
        told.decided()?;
        let scope = by.may(Permission::AccountManage)?;
        let now = store::get(tx, &scope, id)?.ok_or(Error::NotFound("role"))?;
        let role = parts::merged(role.clone(), &now.role, |part| told.takes_theirs(part));
        Ok::<_, Failure>(actions::replace(tx, &by, id, &role, &fields)?)
    });
    Ok(etag::meant(changed.await)?.done())
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

/// The role, who has it, and who changed it last.
async fn find(
    app: &App,
    cx: &Cx,
    id: RoleId,
) -> Result<(OwnRole, Vec<String>, Option<LastChange>)> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let read = app.db.read(move |tx| {
        let found = store::get(tx, &scope, id)?.ok_or(Error::NotFound("role"))?;
        let last = audit::last_change(tx, &scope, ("role", id.0), None)?;
        Ok::<_, Error>((found, store::held_by(tx, &scope, id)?, last))
    });
    Ok(read.await?)
}

async fn editor(
    app: &App,
    cx: &Cx,
    of: Option<(OwnRole, Vec<String>)>,
    role: NewRole,
    back: Back,
) -> Result<Response> {
    let fields = Hideable::of(app, cx).await?;
    let page = Editor {
        of,
        role,
        fields: &fields,
        back,
    };
    Ok((page.back.status(), pages::editor(cx, &page)).into_response())
}

fn done(app: &App, cx: &Cx, word: &str) -> Response {
    crate::forget(app);
    let word = Flash::good(cx.l.t(word));
    web::go_with(app, cx.htmx, &cx.to("settings/roles"), &word)
}

/// What the form says: `grant.people.read=own`, `hide.email=on`, `lock.tags=on`.
fn read(sent: &HashMap<String, String>) -> NewRole {
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
