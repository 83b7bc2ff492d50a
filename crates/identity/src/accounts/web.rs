//! Accounts over HTTP: choosing one, and its settings.

use super::pages;
pub(crate) use super::pages::Settings;
use super::{actions, store};
use crate::{roles, tokens};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{Error, Permission};
use db::DbError;
use serde::Deserialize;
use web::flash::Flash;
use web::locale::zones;
use web::{App, Cx, Form, Result, SignedIn, Visitor, see};

/// The door of an account, which leads to where one's work begins.
pub(crate) fn door_of(slug: &str) -> String {
    format!("/a/{slug}")
}

/// `GET /accounts`: the choice, or straight into the only one.
pub(crate) async fn choose(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
) -> Result<Response> {
    if let Some(cx) = Cx::of_only_account(&visitor, &who) {
        return Ok(see(&web::ui::home(&cx)));
    }
    let left = match who.user.filter(|_| who.members.is_empty()) {
        Some(user) => app.db.read(move |tx| store::left(tx, user)).await?,
        None => Vec::new(),
    };
    let members = who.members.clone();
    let names = app.db.read(move |tx| {
        let names = members.iter();
        let names = names.map(|m| roles::own_name(tx, m.account.id, m.role));
        names.collect::<std::result::Result<Vec<_>, Error>>()
    });
    let names = names.await?;
    Ok(pages::chooser(&visitor, &who, &names, &left).into_response())
}

/// `GET /a/{account}`: where an account's work begins.
pub(crate) async fn enter(cx: Cx) -> Response {
    see(&web::ui::home(&cx))
}

/// `GET /a/{account}/settings`.
pub(crate) async fn settings(State(app): State<App>, cx: Cx) -> Result<Response> {
    settings_page(&app, &cx, StatusCode::OK, Settings::default()).await
}

/// The settings page with the account's tokens, and with what `page` has to say.
pub(crate) async fn settings_page(
    app: &App,
    cx: &Cx,
    status: StatusCode,
    page: Settings,
) -> Result<Response> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let (tokens, second_factor, roles) = app
        .db
        .read(move |tx| {
            let tokens = tokens::store::list(tx, &scope)?;
            let second_factor = store::second_factor(tx, &scope)?;
            Ok::<_, DbError>((tokens, second_factor, roles::roles(tx, &scope)?))
        })
        .await?;
    let page = Settings {
        tokens,
        second_factor,
        roles,
        ..page
    };
    Ok((status, pages::settings(cx, &page, app.clock.now())).into_response())
}

#[derive(Deserialize)]
pub(crate) struct Change {
    name: String,
    zone: String,
    second_factor: Option<String>,
}

/// `POST /a/{account}/settings`.
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<Change>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let second = sent.second_factor.is_some();
    let zone = zones::find(cx.l.language(), &sent.zone).unwrap_or(sent.zone);
    let changed = app
        .db
        .write(move |tx| actions::change(tx, &by, &sent.name, &zone, second));
    if let Err(errors) = web::tried(changed.await)? {
        let page = Settings {
            errors,
            ..Settings::default()
        };
        return settings_page(&app, &cx, StatusCode::UNPROCESSABLE_ENTITY, page).await;
    }
    crate::forget(&app);
    let word = Flash::good(cx.l.t("settings-saved"));
    Ok(web::go_with(&app, cx.htmx, &cx.to("settings"), &word))
}
