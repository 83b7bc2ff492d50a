//! Versions of records: `ETag` out, `If-Match` in, so that two people do not overwrite each other.

use crate::Failure;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use base::Timestamp;

/// The version of a record that was last changed at `updated`.
pub fn of(updated: Timestamp) -> String {
    format!("\"{:x}\"", updated.as_microsecond())
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
}
