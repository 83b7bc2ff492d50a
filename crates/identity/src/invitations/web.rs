//! Invitations over HTTP: made on the members' page, opened by whoever has the link.

use super::actions::{self, Accept, Made};
use super::pages;
use crate::members::pages::Page as View;
use crate::members::web::members_page;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Error, InvitationId, Role};
use serde::Deserialize;
use web::flash::Flash;
use web::{AccountRef, App, Caller, Cx, Form, Id, Page, Path, Result, SignedIn, Visitor, see};

/// The address that is shown to be copied.
pub(crate) fn link(app: &App, secret: &str) -> String {
    format!("{}/invitation/{secret}", app.config.public_url)
}

#[derive(Deserialize)]
pub(crate) struct New {
    email: String,
    role: Role,
}

/// `POST /a/{account}/settings/invitations`: answers with the page, for the link is shown only here.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<New>,
) -> Result<Response> {
    let (by, email, role) = (cx.actor.clone(), sent.email.clone(), sent.role);
    let made = app
        .db
        .write(move |tx| actions::invite(tx, &by, &email, role));
    let (status, view) = match web::tried(made.await)? {
        Ok(made) => (StatusCode::OK, shown(&app, made)),
        Err(errors) => {
            let view = View {
                email: sent.email,
                role: Some(sent.role),
                errors,
                ..View::default()
            };
            (StatusCode::UNPROCESSABLE_ENTITY, view)
        }
    };
    members_page(&app, &cx, status, &Page::default(), view).await
}

fn shown(app: &App, made: Made) -> View {
    View {
        link: Some((made.email, link(app, &made.secret))),
        ..View::default()
    }
}

/// `POST /a/{account}/settings/invitations/{id}/renewal`: answers with the page and the new link.
pub(crate) async fn renew(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<InvitationId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let made = app.db.write(move |tx| actions::renew(tx, &by, id)).await?;
    let view = shown(&app, made);
    members_page(&app, &cx, StatusCode::OK, &Page::default(), view).await
}

/// `POST /a/{account}/settings/invitations/{id}/withdrawal`.
pub(crate) async fn withdraw(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<InvitationId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::withdraw(tx, &by, id))
        .await?;
    let word = Flash::good(cx.l.t("invitations-withdrawn"));
    Ok(web::go_with(
        &app,
        cx.htmx,
        &cx.to("settings/members"),
        &word,
    ))
}

/// `GET /invitation/{secret}`.
pub(crate) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
) -> Result<Response> {
    page(&app, &visitor, secret, StatusCode::OK, "", &[]).await
}

async fn page(
    app: &App,
    visitor: &Visitor,
    secret: String,
    status: StatusCode,
    name: &str,
    errors: &[base::FieldError],
) -> Result<Response> {
    let asked = secret.clone();
    let page = match app.db.read(move |tx| actions::open(tx, &asked)).await {
        Ok(opened) => (status, pages::show(visitor, &opened, &secret, name, errors)),
        Err(Error::NotFound(_)) => (StatusCode::NOT_FOUND, pages::over(visitor)),
        Err(other) => return Err(other.into()),
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], page).into_response())
}

#[derive(Deserialize)]
pub(crate) struct Somebody {
    name: String,
    password: String,
}

/// `POST /invitation/{secret}`: somebody new sets name and password, and is in.
pub(crate) async fn accept(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Path(secret): Path<String>,
    Form(sent): Form<Somebody>,
) -> Result<Response> {
    let accept = Accept {
        secret: secret.clone(),
        name: sent.name.clone(),
        password: sent.password,
        language: visitor.l.language(),
        agent: caller.agent,
    };
    let errors = match actions::accept(&app.db, accept).await {
        Ok((account, session)) => return Ok(come_in(&app, &account, &session)),
        Err(Error::NotFound(_)) => Vec::new(), // the page says so
        Err(Error::Invalid(errors)) => errors,
        Err(other) => return Err(other.into()),
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    page(&app, &visitor, secret, status, &sent.name, &errors).await
}

fn come_in(app: &App, account: &AccountRef, session: &str) -> Response {
    let home = crate::accounts::web::door_of(&account.slug);
    let cookie = web::session_cookie(&app.config, session);
    crate::sessions::web::with_cookie(see(&home), cookie)
}

/// `POST /invitation/{secret}/joining`: somebody who is signed in joins.
pub(crate) async fn join(
    State(app): State<App>,
    who: SignedIn,
    Path(secret): Path<String>,
) -> Result<Response> {
    let user = who.user.ok_or(Error::Unauthenticated)?;
    let account = app
        .db
        .write(move |tx| actions::join(tx, &secret, user))
        .await?;
    crate::forget(&app);
    Ok(see(&crate::accounts::web::door_of(&account.slug)))
}
