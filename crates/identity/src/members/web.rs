//! Members over HTTP.

use super::pages::{self, One, Page as View};
use super::{actions, store};
use crate::{factors, invitations, roles, teams, tokens};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, Permission, Role, UserId};
use db::Tx;
use serde::Deserialize;
use web::flash::Flash;
use web::{App, Cursor, Cx, Form, Id, List, Page, Result};

/// `GET /a/{account}/settings/members`.
pub(crate) async fn list(State(app): State<App>, cx: Cx, page: Page) -> Result<Response> {
    members_page(&app, &cx, StatusCode::OK, &page, View::default()).await
}

/// The page with members and invitations, and with what `view` has to say. It may show a secret.
pub(crate) async fn members_page(
    app: &App,
    cx: &Cx,
    status: StatusCode,
    page: &Page,
    view: View,
) -> Result<Response> {
    let (by, page) = (cx.actor.clone(), page.clone());
    let loaded = app.db.read(move |tx| load(tx, &by, &page)).await?;
    let view = View {
        link: view.link,
        email: view.email,
        role: view.role,
        errors: view.errors,
        ..loaded
    };
    let no_store = [(header::CACHE_CONTROL, "no-store")];
    Ok((status, no_store, pages::list(cx, &view, app.clock.now())).into_response())
}

fn load(tx: &Tx<'_>, by: &Actor, page: &Page) -> std::result::Result<View, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let rows = store::list(tx, &scope, page.place()?, page.limit + 1)?;
    let members = List::of(rows, page, |m| Cursor::new(&m.id));
    Ok(View {
        members: members.items,
        next: members.next,
        invitations: invitations::store::list(tx, &scope, None, Page::MAX)?,
        roles: roles::roles(tx, &scope)?,
        ..View::default()
    })
}

/// `GET /a/{account}/settings/members/{id}`.
pub(crate) async fn show(State(app): State<App>, cx: Cx, Id(id): Id<UserId>) -> Result<Response> {
    let by = cx.actor.clone();
    let one = app
        .db
        .read(move |tx| {
            let scope = by.may(Permission::AccountManage)?;
            let member = store::get(tx, &scope, id)?.ok_or(Error::NotFound("member"))?;
            let tokens = tokens::store::count_of(tx, &scope, id)?;
            let mut teams = teams::store::tree(tx, &scope)?.0;
            let own = teams::store::teams_of(tx, &scope, id)?;
            teams.retain(|team| own.contains(&team.id));
            Ok::<_, Error>(One {
                member,
                tokens,
                roles: roles::roles(tx, &scope)?,
                teams,
                second_factor: factors::store::totp(tx, id)?.is_some(),
            })
        })
        .await?;
    Ok(pages::one(&cx, &one, app.clock.now()).into_response())
}

#[derive(Deserialize)]
pub(crate) struct NewRole {
    role: Role,
}

/// `POST /a/{account}/settings/members/{id}`.
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
    Form(sent): Form<NewRole>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::change_role(tx, &by, id, sent.role))
        .await?;
    Ok(done(&app, &cx, "members-role-changed"))
}

/// `POST /a/{account}/settings/members/{id}/new-password`.
pub(crate) async fn ask_new_password(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::ask_new_password(tx, &by, id))
        .await?;
    Ok(done(&app, &cx, "members-new-password-asked"))
}

/// `POST /a/{account}/settings/members/{id}/second-factor/removal`.
pub(crate) async fn take_second_factor(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::take_second_factor(tx, &by, id))
        .await?;
    Ok(done(&app, &cx, "members-factor-taken"))
}

#[derive(Deserialize)]
pub(crate) struct Removal {
    keep_tokens: Option<String>,
}

/// `POST /a/{account}/settings/members/{id}/removal`.
pub(crate) async fn remove(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
    Form(sent): Form<Removal>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let keep = sent.keep_tokens.is_some();
    app.db
        .write(move |tx| actions::remove(tx, &by, id, keep))
        .await?;
    if cx.actor.user == Some(id) {
        crate::forget(&app);
        return Ok(web::go(cx.htmx, "/accounts"));
    }
    Ok(done(&app, &cx, "members-removed"))
}

fn done(app: &App, cx: &Cx, word: &str) -> Response {
    crate::forget(app);
    let word = Flash::good(cx.l.t(word));
    web::go_with(app, cx.htmx, &cx.to("settings/members"), &word)
}
