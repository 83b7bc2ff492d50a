//! What can go wrong between a store and its database, in words that hold for both engines.

use base::Error;
use thiserror::Error as ThisError;

/// A failed statement or transaction.
#[derive(Clone, Debug, PartialEq, Eq, ThisError)]
pub enum DbError {
    /// A unique key is taken; the name is `table_column_column_key`, or `table_pkey`.
    #[error("unique key {0} is taken")]
    Unique(String),
    /// A check, a foreign key or NOT NULL refused the row.
    #[error("constraint failed: {0}")]
    Constraint(String),
    /// A row that must be there is not.
    #[error("row not found")]
    NotFound,
    /// The query found more rows than a list may hold.
    #[error("more than {0} rows")]
    TooManyRows(usize),
    /// The query took longer than it may.
    #[error("the query took too long")]
    Timeout,
    /// Another process holds the database, or the writes kept colliding.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// What the transaction belongs to is in other hands by now: nothing was kept.
    #[error("another has taken this work over")]
    TakenOver,
    /// There is no room left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The connection broke before the commit: nothing was kept.
    #[error("connection lost: {0}")]
    Lost(String),
    /// The connection broke during the commit: whether it was kept is not known.
    #[error("connection lost while committing: {0}")]
    Unsure(String),
    /// The database cannot be used as it is set up; the text says what to change.
    #[error("{0}")]
    Setup(String),
    /// Anything else: a defect in a statement or a broken file.
    #[error("{0}")]
    Other(String),
}

impl From<DbError> for Error {
    fn from(e: DbError) -> Self {
        match e {
            DbError::NotFound => Error::NotFound("record"),
            DbError::DiskFull => Error::DiskFull,
            // What a `Setup` says is meant for the operator, who reads it at the start.
            DbError::Busy(_)
            | DbError::Lost(_)
            | DbError::Timeout
            | DbError::TakenOver
            | DbError::Setup(_) => Error::Unavailable(e.to_string()),
            DbError::Unsure(why) => Error::Unsure(why),
            DbError::Unique(_) => Error::Conflict("already-there"),
            other => Error::Internal(other.to_string()),
        }
    }
}

impl From<rusqlite::Error> for DbError {
    fn from(e: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let rusqlite::Error::SqliteFailure(failure, message) = &e else {
            return match e {
                rusqlite::Error::QueryReturnedNoRows => DbError::NotFound,
                other => DbError::Other(other.to_string()),
            };
        };
        let text = message.clone().unwrap_or_else(|| e.to_string());
        match failure.code {
            ErrorCode::ConstraintViolation => constraint(&text),
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => DbError::Busy(text),
            ErrorCode::DiskFull => DbError::DiskFull,
            ErrorCode::OperationInterrupted => DbError::Timeout,
            _ => DbError::Other(text),
        }
    }
}

/// `UNIQUE constraint failed: t.a, t.b` becomes `t_a_b_key`, as PostgreSQL names it by itself.
fn constraint(text: &str) -> DbError {
    let Some(columns) = text.strip_prefix("UNIQUE constraint failed: ") else {
        return DbError::Constraint(text.to_owned());
    };
    let mut name = String::new();
    for column in columns.split(", ") {
        let (table, column) = column.split_once('.').unwrap_or((column, ""));
        if name.is_empty() {
            name.push_str(table);
        }
        name.push('_');
        name.push_str(column);
    }
    name.push_str("_key");
    DbError::Unique(name)
}

impl From<postgres::Error> for DbError {
    fn from(e: postgres::Error) -> Self {
        use postgres::error::SqlState;
        let Some(db) = e.as_db_error() else {
            return if e.is_closed() || std::error::Error::source(&e).is_some() {
                DbError::Lost(full(&e))
            } else {
                DbError::Other(full(&e))
            };
        };
        let code = db.code();
        match *code {
            SqlState::UNIQUE_VIOLATION => {
                DbError::Unique(db.constraint().unwrap_or("unknown").to_owned())
            }
            SqlState::QUERY_CANCELED => DbError::Timeout,
            SqlState::DISK_FULL => DbError::DiskFull,
            // 08: the connection broke. 57P: the server stops, starts, or ended the session.
            _ if code.code().starts_with("08") || code.code().starts_with("57P") => {
                DbError::Lost(db.message().to_owned())
            }
            // A standby, or a server that was made one: the next session may reach the one that takes writes.
            SqlState::READ_ONLY_SQL_TRANSACTION => DbError::Lost(db.message().to_owned()),
            SqlState::FEATURE_NOT_SUPPORTED if db.message().contains("hot standby") => {
                DbError::Lost(db.message().to_owned())
            }
            // 53: no connection, memory or the like is left for us.
            _ if code.code().starts_with("53") => DbError::Busy(db.message().to_owned()),
            _ if code.code().starts_with("23") => DbError::Constraint(db.message().to_owned()),
            _ if is_collision(&e) => DbError::Busy(db.message().to_owned()),
            _ => DbError::Other(format!("{} ({})", db.message(), code.code())),
        }
    }
}

/// Whether running the transaction again is the answer: serialization failure or deadlock.
pub(crate) fn is_collision(e: &postgres::Error) -> bool {
    matches!(e.code().map(|c| c.code()), Some("40001" | "40P01"))
}

/// With its cause.
pub(crate) fn full(e: &postgres::Error) -> String {
    match std::error::Error::source(e) {
        Some(cause) => format!("{e}: {cause}"),
        None => e.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_engines_name_a_unique_key_alike() {
        assert_eq!(
            constraint("UNIQUE constraint failed: t_x.account_id, t_x.email"),
            DbError::Unique("t_x_account_id_email_key".into())
        );
        assert!(matches!(
            constraint("NOT NULL constraint failed: t.a"),
            DbError::Constraint(_)
        ));
    }
}
