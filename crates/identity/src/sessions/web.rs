//! Signing in and out, and one's own wishes, over HTTP.

use super::actions::{self, SignIn};
use super::pages;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Error, Language, UserId};
use serde::Deserialize;
use web::flash::Flash;
use web::{App, Caller, Failure, Form, Query, Result, SignedIn, Theme, Visitor, local_path, see};

/// Where to go on.
#[derive(Deserialize)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
}

/// `next` if it is one of our own pages, else the beginning.
fn onward(next: &str) -> &str {
    if local_path(next) { next } else { "/" }
}

/// `GET /`: everybody's beginning.
pub(crate) async fn home(visitor: Visitor) -> Response {
    see(if visitor.signed_in.is_some() {
        "/accounts"
    } else {
        "/sign-in"
    })
}

/// `GET /sign-in`.
pub(crate) async fn form(visitor: Visitor, Query(query): Query<Next>) -> Response {
    if visitor.signed_in.is_some() {
        return see(onward(&query.next));
    }
    pages::sign_in(&visitor, "", onward(&query.next), &[]).into_response()
}

#[derive(Deserialize)]
pub(crate) struct Credentials {
    email: String,
    password: String,
    #[serde(default)]
    next: String,
}

/// `POST /sign-in`.
pub(crate) async fn sign_in(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Form(sent): Form<Credentials>,
) -> Result<Response> {
    let (email, next) = (sent.email.clone(), onward(&sent.next).to_owned());
    let try_ = SignIn {
        email: sent.email,
        password: sent.password,
        address: caller.address,
        agent: caller.agent,
    };
    match web::tried(actions::sign_in(&app.db, try_).await)? {
        Ok(secret) => Ok(with_cookie(
            see(&next),
            web::session_cookie(&app.config, &secret),
        )),
        Err(errors) => {
            let page = pages::sign_in(&visitor, &email, &next, &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// `POST /sign-out`.
pub(crate) async fn sign_out(
    State(app): State<App>,
    who: SignedIn,
    headers: HeaderMap,
) -> Result<Response> {
    let secret = web::session_secret(&app.config, &headers).unwrap_or_default();
    actions::sign_out(&app.db, user(&who)?, &secret).await?;
    crate::forget(&app);
    Ok(with_cookie(see("/sign-in"), web::session_end(&app.config)))
}

/// `GET /me`.
pub(crate) async fn me(visitor: Visitor, who: SignedIn) -> Response {
    pages::me(&visitor, &who, &[]).into_response()
}

#[derive(Deserialize)]
pub(crate) struct Wishes {
    name: String,
    language: Language,
    theme: Theme,
}

/// `POST /me`.
pub(crate) async fn change_me(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    Form(sent): Form<Wishes>,
) -> Result<Response> {
    let id = user(&who)?;
    let changed = change(&app, id, sent.name, sent.language, sent.theme).await;
    // A new wish is one for this browser too; saving another field leaves the browser's own choice.
    let is_new = changed.is_ok() && who.language != Some(sent.language);
    let reader = match is_new {
        true => visitor.to_language(sent.language),
        false => visitor,
    };
    let answer = shown(&app, &reader, &who, changed, "me-saved")?;
    Ok(match is_new {
        true => with_cookie(answer, web::language_cookie(&app.config, sent.language)),
        false => answer,
    })
}

#[derive(Deserialize)]
pub(crate) struct NewPassword {
    old: String,
    new: String,
}

/// `POST /me/password`.
pub(crate) async fn change_password(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    headers: HeaderMap,
    Form(sent): Form<NewPassword>,
) -> Result<Response> {
    let secret = web::session_secret(&app.config, &headers).unwrap_or_default();
    let changed = actions::change_password(&app.db, user(&who)?, &secret, sent.old, sent.new).await;
    crate::forget(&app);
    shown(&app, &visitor, &who, changed, "me-password-saved")
}

/// Back to the page with a word, or the page with what was wrong.
fn shown(
    app: &App,
    visitor: &Visitor,
    who: &SignedIn,
    outcome: std::result::Result<(), Error>,
    word: &str,
) -> Result<Response> {
    match web::tried(outcome)? {
        Ok(()) => {
            let word = Flash::good(visitor.l.t(word));
            Ok(web::go_with(app, visitor.htmx, "/me", &word))
        }
        Err(errors) => {
            let page = pages::me(visitor, who, &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct ThemeChoice {
    theme: Theme,
    #[serde(default)]
    next: String,
}

/// `POST /me/theme`: the switch in the menu.
pub(crate) async fn change_theme(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    Form(sent): Form<ThemeChoice>,
) -> Result<Response> {
    let language = who.language.unwrap_or(visitor.l.language());
    change(&app, user(&who)?, who.name, language, sent.theme).await?;
    Ok(web::go(visitor.htmx, onward(&sent.next)))
}

#[derive(Deserialize)]
pub(crate) struct LanguageChoice {
    language: Language,
    #[serde(default)]
    next: String,
}

/// `POST /language` and `POST /me/language`: for this browser, before and after signing in. It becomes the
/// user's wish only if they have none; other browsers go by that wish, which "My profile" changes.
pub(crate) async fn change_language(
    State(app): State<App>,
    visitor: Visitor,
    Form(sent): Form<LanguageChoice>,
) -> Result<Response> {
    if let Some(who) = visitor.signed_in.as_ref().filter(|w| w.language.is_none()) {
        change(&app, user(who)?, who.name.clone(), sent.language, who.theme).await?;
    }
    let cookie = web::language_cookie(&app.config, sent.language);
    Ok(with_cookie(
        web::go(visitor.htmx, onward(&sent.next)),
        cookie,
    ))
}

async fn change(
    app: &App,
    id: UserId,
    name: String,
    language: Language,
    theme: Theme,
) -> std::result::Result<(), Error> {
    app.db
        .write(move |tx| actions::change_wishes(tx, id, &name, language, theme))
        .await?;
    crate::forget(app);
    Ok(())
}

/// The user behind a session; a token has no pages.
fn user(who: &SignedIn) -> std::result::Result<UserId, Failure> {
    who.user.ok_or(Failure::Error(Error::Unauthenticated))
}
