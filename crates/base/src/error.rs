//! How things fail. Only `web` turns these into status codes; only `locales` holds their words.

use thiserror::Error as ThisError;

/// One thing that is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's path, for example `emails.0.address`; empty when it is the whole input.
    pub field: String,
    /// A stable code, which is also the text's key: `error-<code>`.
    pub code: &'static str,
    /// What the text needs to be exact: a limit, the refused value.
    pub detail: String,
}

/// Stands between a detail and an example of what would be right; nobody types it.
pub const EXAMPLE_MARK: char = '\u{1f}';

impl FieldError {
    /// The refused value or the limit, without the example.
    pub fn plain_detail(&self) -> &str {
        self.detail.split(EXAMPLE_MARK).next().unwrap_or_default()
    }

    /// An example of what would be right; empty for most errors.
    pub fn example(&self) -> &str {
        self.detail.rsplit_once(EXAMPLE_MARK).map_or("", |d| d.1)
    }
}

/// What an action can answer instead of a result.
#[derive(Clone, Debug, PartialEq, Eq, ThisError)]
pub enum Error {
    /// The input is wrong; nothing was changed.
    #[error("invalid: {}", describe(.0))]
    Invalid(Vec<FieldError>),
    /// There is no such record for this actor; the word names its kind.
    #[error("{0} not found")]
    NotFound(&'static str),
    /// Nobody is signed in.
    #[error("sign in first")]
    Unauthenticated,
    /// The actor may not do this: the permission that it takes, or `field.` and the field that they may not
    /// change.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// It collides with what is there; the word is a stable code.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// It cannot be done now; trying again later may work.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// There is no room left on the disk; nothing was changed.
    #[error("the disk is full")]
    DiskFull,
    /// The database was lost while it kept the change: it may have been kept, or not.
    #[error("not known whether it was kept: {0}")]
    Unsure(String),
    /// A defect or a broken machine. The text goes to the log, never to a person.
    #[error("internal: {0}")]
    Internal(String),
}

impl Error {
    /// One wrong field.
    pub fn invalid(field: impl Into<String>, code: &'static str, detail: impl ToString) -> Self {
        Self::Invalid(vec![FieldError {
            field: field.into(),
            code,
            detail: detail.to_string(),
        }])
    }

    /// A defect, with its cause for the log.
    pub fn internal(cause: impl ToString) -> Self {
        Self::Internal(cause.to_string())
    }
}

fn describe(errors: &[FieldError]) -> String {
    let mut out = String::new();
    for e in errors {
        if !out.is_empty() {
            out.push_str("; ");
        }
        out.push_str(&format!("{}: {} {}", e.field, e.code, e.plain_detail()));
    }
    out
}
