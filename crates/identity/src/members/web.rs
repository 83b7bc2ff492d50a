//! Members over HTTP.

use super::actions::Leaving;
use super::pages::{self, One, Page as View};
use super::{actions, handing, sessions, store};
use crate::{factors, invitations, roles, teams, tokens};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, FieldError, Permission, Role, UserId};
use db::Tx;
use serde::Deserialize;
use web::flash::Flash;
use web::{App, Cursor, Cx, Form, Id, List, Page, Query, Result, tried};

/// `GET /a/{account}/settings/members`.
pub(crate) async fn list(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(wished): Query<Wished>,
) -> Result<Response> {
    let view = View {
        role: wished.role.parse().ok(),
        ..View::default()
    };
    members_page(&app, &cx, StatusCode::OK, &page, view).await
}

/// For which role somebody is to be invited, where a page of roles leads here.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Wished {
    role: String,
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
    let one = load_one(&app, &cx, id).await?;
    Ok(pages::one(&cx, &one, &[], app.clock.now()).into_response())
}

/// The page of a member with what was wrong with a form on it.
pub(super) async fn refused(
    app: &App,
    cx: &Cx,
    id: UserId,
    errors: Vec<FieldError>,
) -> Result<Response> {
    let one = load_one(app, cx, id).await?;
    let page = pages::one(cx, &one, &errors, app.clock.now());
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn load_one(app: &App, cx: &Cx, id: UserId) -> Result<One> {
    let (by, holdings) = (cx.actor.clone(), handing::holdings(app));
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
                held: holdings.held(tx, &scope, id)?,
                heirs: handing::heirs(tx, &by, id)?,
                sessions: sessions::shown(tx, &by, id)?,
            })
        })
        .await?;
    Ok(one)
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
    #[serde(default)]
    successor: String,
}

/// `POST /a/{account}/settings/members/{id}/removal`.
pub(crate) async fn remove(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
    Form(sent): Form<Removal>,
) -> Result<Response> {
    let (by, holdings) = (cx.actor.clone(), handing::holdings(&app));
    let gone = app.db.write(move |tx| {
        let leaving = Leaving {
            keep_tokens: sent.keep_tokens.is_some(),
            successor: super::successor(&sent.successor)?,
        };
        actions::remove(tx, &by, id, leaving, &holdings)
    });
    match tried(gone.await)? {
        Ok(_) if cx.actor.user == Some(id) => {
            crate::forget(&app);
            Ok(web::go(cx.htmx, "/accounts"))
        }
        Ok(run) => Ok(handing::followed(&app, &cx, run, "members-removed")),
        Err(errors) => refused(&app, &cx, id, errors).await,
    }
}

fn done(app: &App, cx: &Cx, word: &str) -> Response {
    crate::forget(app);
    let word = Flash::good(cx.l.t(word));
    web::go_with(app, cx.htmx, &cx.to("settings/members"), &word)
}
