//! How a handler fails. Only here do errors become status codes.

use crate::Duty;
use crate::pace::Standing;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{Error, FieldError};
use db::DbError;

/// What handlers answer.
pub type Result<T> = std::result::Result<T, Failure>;

/// Becomes a page in the reader's language, or `application/problem+json` under `/api/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// What an action answered.
    Error(Error),
    /// What only HTTP knows; the word is the key `problem-<word>` of its text.
    Status(StatusCode, &'static str),
    /// The session owes something first; a page leads to where it is done.
    Duty(Duty),
    /// Asked too fast; how long to wait stands in it.
    TooFast(Standing),
}

impl Failure {
    /// The status code.
    pub fn status(&self) -> StatusCode {
        match self {
            Failure::Status(status, _) => *status,
            Failure::Duty(_) => StatusCode::FORBIDDEN,
            Failure::TooFast(_) => StatusCode::TOO_MANY_REQUESTS,
            Failure::Error(e) => match e {
                Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
                Error::NotFound(_) => StatusCode::NOT_FOUND,
                Error::Unauthenticated => StatusCode::UNAUTHORIZED,
                Error::Forbidden(_) => StatusCode::FORBIDDEN,
                Error::Conflict(_) => StatusCode::CONFLICT,
                Error::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
                Error::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
                // Not 503: whoever tries again by themselves might do it twice.
                Error::Unsure(_) | Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            },
        }
    }

    /// The word for `type` in problem+json and for the keys `problem-<word>` and `problem-<word>-help`.
    pub fn word(&self) -> &'static str {
        match self {
            Failure::Status(_, word) => word,
            Failure::Duty(_) => "duty",
            Failure::TooFast(_) => "too-fast",
            Failure::Error(e) => match e {
                Error::Invalid(_) => "invalid",
                Error::NotFound(_) => "not-found",
                Error::Unauthenticated => "sign-in",
                Error::Forbidden(_) => "forbidden",
                Error::Conflict(_) => "conflict",
                Error::Unavailable(_) => "unavailable",
                Error::DiskFull => "disk-full",
                Error::Unsure(_) => "unsure",
                Error::Internal(_) => "internal",
            },
        }
    }
}

impl From<Error> for Failure {
    fn from(e: Error) -> Self {
        match e {
            // An action found another version than `If-Match` named (RFC 9110, 13.1.1).
            Error::Conflict(word @ "changed-meanwhile") => {
                Failure::Status(StatusCode::PRECONDITION_FAILED, word)
            }
            other => Failure::Error(other),
        }
    }
}

impl From<DbError> for Failure {
    fn from(e: DbError) -> Self {
        Failure::Error(e.into())
    }
}

/// The bare status with the failure beside it; the outermost layer, which knows the reader, writes the words.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Splits off what a form can show: `match tried(outcome)? { Ok(done) => …, Err(wrong_fields) => … }`.
///
/// # Errors
/// Every error but `Invalid`, as the handler's own failure.
pub fn tried<T>(
    outcome: std::result::Result<T, Error>,
) -> Result<std::result::Result<T, Vec<FieldError>>> {
    match outcome {
        Ok(done) => Ok(Ok(done)),
        Err(Error::Invalid(errors)) => Ok(Err(errors)),
        Err(other) => Err(other.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_become_status_codes_only_here() {
        let status = |e: Error| Failure::from(e).status().as_u16();
        assert_eq!(status(Error::invalid("x", "required", "")), 422);
        assert_eq!(status(Error::NotFound("person")), 404);
        assert_eq!(status(Error::Unauthenticated), 401);
        assert_eq!(status(Error::Forbidden("people.write")), 403);
        assert_eq!(status(Error::Conflict("already-there")), 409);
        assert_eq!(status(Error::Conflict("changed-meanwhile")), 412);
        assert_eq!(status(Error::Unavailable("busy".into())), 503);
        assert_eq!(status(Error::DiskFull), 507);
        assert_eq!(status(Error::internal("x")), 500);
        assert_eq!(Failure::from(DbError::TooManyRows(1)).status(), 500);
    }
}
