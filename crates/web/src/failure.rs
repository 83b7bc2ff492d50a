//! How a handler fails. Only here do errors become status codes.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::Error;
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
}

impl Failure {
    /// The status code.
    pub fn status(&self) -> StatusCode {
        match self {
            Failure::Status(status, _) => *status,
            Failure::Error(e) => match e {
                Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
                Error::NotFound(_) => StatusCode::NOT_FOUND,
                Error::Unauthenticated => StatusCode::UNAUTHORIZED,
                Error::Forbidden(_) => StatusCode::FORBIDDEN,
                Error::Conflict(_) => StatusCode::CONFLICT,
                Error::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
                Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            },
        }
    }

    /// The word for `type` in problem+json and for the keys `problem-<word>` and `problem-<word>-help`.
    pub fn word(&self) -> &'static str {
        match self {
            Failure::Status(_, word) => word,
            Failure::Error(e) => match e {
                Error::Invalid(_) => "invalid",
                Error::NotFound(_) => "not-found",
                Error::Unauthenticated => "sign-in",
                Error::Forbidden(_) => "forbidden",
                Error::Conflict(_) => "conflict",
                Error::Unavailable(_) => "unavailable",
                Error::Internal(_) => "internal",
            },
        }
    }
}

impl From<Error> for Failure {
    fn from(e: Error) -> Self {
        Failure::Error(e)
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
