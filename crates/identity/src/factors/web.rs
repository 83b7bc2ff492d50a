//! The page of the second factor over HTTP.

use super::actions::{self, Setup};
use super::pages::{self, View};
use crate::seal::Seal;
use crate::sessions::web::user;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Error, UserId};
use serde::Deserialize;
use web::flash::Flash;
use web::{App, Form, Result, SignedIn, Visitor};

const PATH: &str = "/me/second-factor";

/// The seal of this installation.
pub(crate) fn seal(app: &App) -> Seal {
    Seal::new(&app.config)
}

/// `GET /me/second-factor`.
pub(crate) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
) -> Result<Response> {
    let setup = actions::begin(&seal(&app), user(&who)?)?;
    page(&app, &visitor, &who, StatusCode::OK, View::of(setup)).await
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &SignedIn,
    status: StatusCode,
    view: View,
) -> Result<Response> {
    let id = user(who)?;
    let state = app.db.read(move |tx| actions::state(tx, id)).await?;
    let page = pages::show(visitor, who, &state, &view)?;
    let no_store = [(header::CACHE_CONTROL, "no-store")];
    Ok((status, no_store, page).into_response())
}

#[derive(Deserialize)]
pub(crate) struct TurnOn {
    setup: String,
    code: String,
    password: String,
}

/// `POST /me/second-factor`: turns it on and shows the recovery codes.
pub(crate) async fn turn_on(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    headers: HeaderMap,
    Form(sent): Form<TurnOn>,
) -> Result<Response> {
    let (id, seal) = (user(&who)?, seal(&app));
    let session = web::session_secret(&app.config, &headers).unwrap_or_default();
    let Some(setup) = actions::reopen(&seal, id, &sent.setup) else {
        return Ok(web::go(visitor.htmx, PATH)); // the form was not ours: begin again
    };
    let done = actions::turn_on(
        &app.db,
        &seal,
        id,
        &session,
        &setup,
        &sent.code,
        sent.password,
    );
    let done = done.await;
    crate::forget(&app);
    codes(&app, &visitor, &who, done, setup).await
}

/// The page with new codes, or with what was wrong.
async fn codes(
    app: &App,
    visitor: &Visitor,
    who: &SignedIn,
    done: std::result::Result<Vec<String>, Error>,
    setup: Setup,
) -> Result<Response> {
    let (status, view) = match web::tried(done)? {
        Ok(codes) => (
            StatusCode::OK,
            View {
                codes: Some((codes, app.clock.now())),
                ..View::of(setup)
            },
        ),
        Err(errors) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            View {
                errors,
                ..View::of(setup)
            },
        ),
    };
    page(app, visitor, who, status, view).await
}

#[derive(Deserialize)]
pub(crate) struct Confirmed {
    password: String,
    /// The mark of the codes that were there when the form was opened.
    #[serde(default)]
    seen: String,
    /// By time, or for recovery.
    #[serde(default)]
    code: String,
}

/// `POST /me/second-factor/codes`: new recovery codes.
pub(crate) async fn renew_codes(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    Form(sent): Form<Confirmed>,
) -> Result<Response> {
    let id: UserId = user(&who)?;
    let setup = actions::begin(&seal(&app), id)?;
    let done = actions::renew_codes(&app.db, id, sent.password, sent.seen).await;
    codes(&app, &visitor, &who, done, setup).await
}

/// `POST /me/second-factor/removal`: turns it off.
pub(crate) async fn turn_off(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    Form(sent): Form<Confirmed>,
) -> Result<Response> {
    let id = user(&who)?;
    let seal = seal(&app);
    let done = actions::turn_off(&app.db, &seal, id, sent.password, sent.code).await;
    if let Err(errors) = web::tried(done)? {
        let setup = actions::begin(&seal, id)?;
        let view = View {
            off_errors: errors,
            ..View::of(setup)
        };
        return page(&app, &visitor, &who, StatusCode::UNPROCESSABLE_ENTITY, view).await;
    }
    let word = Flash::good(visitor.l.t("factor-turned-off"));
    Ok(web::go_with(&app, visitor.htmx, PATH, &word))
}
