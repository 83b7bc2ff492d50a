//! One's wishes over HTTP.

use super::actions;
use super::model::{Typed, Wished};
use super::pages;
use crate::sessions::web as me;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use web::{App, Form, Query, Result, SignedIn, Visitor};

/// What is kept of somebody.
pub(super) fn kept(who: &SignedIn) -> Wished {
    Wished {
        zone: who.zone.clone(),
        writing: who.writing,
    }
}

/// `POST /me/writing`.
pub(crate) async fn change(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    headers: HeaderMap,
    Form(sent): Form<Typed>,
) -> Result<Response> {
    let id = me::user(&who)?;
    let changed = match sent.read(visitor.l.language()) {
        Ok(wished) => {
            let written = app.db.write(move |tx| actions::change(tx, id, &wished));
            written.await
        }
        Err(wrong) => Err(wrong),
    };
    crate::forget(&app);
    let shown = me::Shown {
        outcome: changed,
        word: "me-saved",
        writing: Some(sent),
        next: String::new(),
    };
    me::shown(&app, &visitor, &who, &headers, shown).await
}

/// `GET /me/writing`: how it would look, while somebody chooses.
pub(crate) async fn preview(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    Query(asked): Query<Typed>,
) -> Response {
    if !visitor.htmx {
        return web::see("/me"); // a part of that page, and none by itself
    }
    // What is only half typed shows as what is kept.
    let wished = asked.read(visitor.l.language());
    let wished = wished.unwrap_or_else(|_| kept(&who));
    pages::preview(&visitor, &who, &wished, app.clock.now()).into_response()
}
