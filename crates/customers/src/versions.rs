//! Versions of records in HTTP: the counted version as `ETag`, and `If-Match` against it.

use axum::response::{IntoResponse, Response};
use serde::Serialize;
use web::{Json, etag};

/// The tag of a version.
pub(crate) fn tag(version: i64) -> String {
    format!("\"{version}\"")
}

/// A record with its tag.
pub(crate) fn answer(version: i64, body: impl Serialize) -> Response {
    (etag::header(&tag(version)), Json(body)).into_response()
}

/// 201 with a new record, its place and its tag.
pub(crate) fn created(path: &str, version: i64, body: impl Serialize) -> Response {
    let mut response = web::created(path, body);
    for (name, value) in etag::header(&tag(version)) {
        response.headers_mut().insert(name, value);
    }
    response
}
