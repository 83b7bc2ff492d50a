//! Versions of records: `ETag` out, `If-Match` in, so that two people do not overwrite each other.
//!
//! A record counts its versions, or what is to be seen of it is its version: any other content is another one.

use crate::{Failure, Json};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base::{Error, FieldError, Timestamp};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// The version of a record that was last changed at `updated`.
pub fn of(updated: Timestamp) -> String {
    format!("\"{:x}\"", updated.as_microsecond())
}

/// The version of a record that shows this content.
pub fn of_content(content: &impl Serialize) -> String {
    // What can be answered can be written, and memory takes all.
    let json = serde_json::to_vec(content).unwrap_or_default();
    let sum = Sha256::digest(&json);
    let hex: String = sum.iter().take(16).map(|b| format!("{b:02x}")).collect();
    format!("\"{hex}\"")
}

/// A record with its version, which is what it shows.
pub fn answer(body: impl Serialize) -> Response {
    (header(&of_content(&body)), Json(body)).into_response()
}

/// 201 with a new record, its place and its version.
pub fn created(path: &str, body: impl Serialize) -> Response {
    let place = [(header::LOCATION, path.to_owned())];
    (StatusCode::CREATED, place, answer(body)).into_response()
}

/// How a change that was meant for a version went.
pub enum Meant<T> {
    /// Done.
    Done(T),
    /// Fields are wrong; nothing was changed.
    Wrong(Vec<FieldError>),
    /// Somebody changed the record in the meantime; nothing was changed.
    Stale,
}

impl<T> Meant<T> {
    /// What was done, else what the form says when it comes back: what is wrong; nothing where somebody was faster.
    ///
    /// # Errors
    /// Everything that was not done.
    pub fn done(self) -> Result<T, Option<Vec<FieldError>>> {
        match self {
            Meant::Done(done) => Ok(done),
            Meant::Wrong(errors) => Err(Some(errors)),
            Meant::Stale => Err(None),
        }
    }
}

/// Splits off what a form can show: wrong fields, and that somebody was faster.
///
/// # Errors
/// Every other failure, as the handler's own.
pub fn meant<T>(outcome: Result<T, Failure>) -> Result<Meant<T>, Failure> {
    match outcome {
        Ok(done) => Ok(Meant::Done(done)),
        Err(Failure::Error(Error::Invalid(errors))) => Ok(Meant::Wrong(errors)),
        Err(Failure::Status(StatusCode::PRECONDITION_FAILED, _)) => Ok(Meant::Stale),
        Err(other) => Err(other),
    }
}

/// The header to add to an answer: `(etag::header(&version), Json(person))`.
pub fn header(version: &str) -> [(HeaderName, HeaderValue); 1] {
    let value = HeaderValue::from_str(version).unwrap_or(HeaderValue::from_static("\"0\""));
    [(header::ETAG, value)]
}

/// The version that a change is meant for; none when the caller does not say.
#[derive(Clone, Debug)]
pub struct IfMatch(pub Option<String>);

impl IfMatch {
    /// What the hidden field `version` of a form says; empty where a form has none.
    pub fn of_form(version: &str) -> Self {
        Self(Some(version.to_owned()).filter(|version| !version.is_empty()))
    }

    /// Refuses a change that is meant for another version than `current`.
    ///
    /// # Errors
    /// 412 when the record has changed since it was read.
    pub fn check(&self, current: &str) -> Result<(), Failure> {
        match &self.0 {
            Some(wanted) if wanted != "*" && !wanted.split(',').any(|w| w.trim() == current) => {
                Err(Failure::Status(
                    StatusCode::PRECONDITION_FAILED,
                    "changed-meanwhile",
                ))
            }
            _ => Ok(()),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let value = parts
            .headers
            .get(header::IF_MATCH)
            .and_then(|v| v.to_str().ok());
        Ok(IfMatch(value.map(str::to_owned)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_for_another_version_is_refused() {
        let now = of("2026-11-22T00:00:00.000001Z".parse().unwrap());
        let check = |wanted: Option<&str>| IfMatch(wanted.map(str::to_owned)).check(&now).is_ok();
        assert!(check(None) && check(Some("*")) && check(Some(&now)));
        assert!(check(Some(&format!("\"1\", {now}"))));
        assert!(!check(Some("\"1\"")));
    }

    #[test]
    fn any_other_content_is_another_version() {
        let now = of_content(&("wants kettles", 1));
        assert_eq!(now.len(), 34, "32 digits between quotes: {now}");
        assert_eq!(now, of_content(&("wants kettles", 1)));
        assert_ne!(now, of_content(&("wants kettles", 2)));
        let check = |version: &str| IfMatch::of_form(version).check(&now).is_ok();
        assert!(
            check(&now) && check(""),
            "a form without a version is taken as it is"
        );
        assert!(!check(&of_content(&("wants lamps", 1))));
    }
}
