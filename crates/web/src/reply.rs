//! Answers that lead on: a redirect that forms, htmx and programs understand.

use crate::flash::Flash;
use crate::{App, Json};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

/// After a form: on to `path`, by 303, or as htmx wants it.
pub fn go(htmx: bool, path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(value) if htmx => (StatusCode::OK, [("hx-redirect", value)]).into_response(),
        _ => Redirect::to(path).into_response(),
    }
}

/// [`go`] with a word for the next page.
pub fn go_with(app: &App, htmx: bool, path: &str, flash: &Flash) -> Response {
    let mut response = go(htmx, path);
    response
        .headers_mut()
        .append(header::SET_COOKIE, flash.to_cookie(&app.config));
    response
}

/// After a plain form: on to `path` by 303.
pub fn see(path: &str) -> Response {
    go(false, path)
}

/// 201 with what was made and where it is.
pub fn created(path: &str, body: impl Serialize) -> Response {
    (
        StatusCode::CREATED,
        [(header::LOCATION, path.to_owned())],
        Json(body),
    )
        .into_response()
}
