//! What a store sees of a transaction.

use crate::error::is_collision;
use crate::limits::ROWS_AT_MOST;
use crate::postgres_engine::Session;
use crate::{DbError, Dialect, FromRow, Row, Sql, Value};
use base::Timestamp;
use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

/// A running transaction. Reads need `&Tx`, writes `&mut Tx`.
pub struct Tx<'a> {
    pub(crate) engine: Engine<'a>,
    pub(crate) now: Timestamp,
    started: Instant,
    /// Set when a statement failed in a way that only running everything again can mend,
    /// whatever the closure made of the error.
    pub(crate) fate: Cell<Fate>,
    /// Whether a statement has touched a row to change it.
    pub(crate) has_changed: bool,
}

#[derive(Clone, Copy)]
pub(crate) enum Engine<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a RefCell<Session>),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Fate {
    #[default]
    Fine,
    Collided,
    Lost,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(engine: Engine<'a>, now: Timestamp) -> Self {
        Self {
            engine,
            now,
            started: Instant::now(),
            fate: Cell::default(),
            has_changed: false,
        }
    }

    /// The transaction's time: the same at every call within it.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// How long it has been running: for bulk work that keeps its slices short.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Which engine it runs on.
    pub fn dialect(&self) -> Dialect {
        match self.engine {
            Engine::Sqlite(_) => Dialect::Sqlite,
            Engine::Postgres(_) => Dialect::Postgres,
        }
    }

    /// All rows of a list.
    ///
    /// # Errors
    /// `TooManyRows` beyond 10,000; `Timeout`, `Busy`, `Lost`, `Other`.
    pub fn all<T: FromRow>(&self, sql: Sql) -> Result<Vec<T>, DbError> {
        let mut rows = Vec::new();
        self.each(sql, |row| {
            if rows.len() == ROWS_AT_MOST {
                return Err(DbError::TooManyRows(ROWS_AT_MOST));
            }
            rows.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// As `all`.
    pub fn opt<T: FromRow>(&self, sql: Sql) -> Result<Option<T>, DbError> {
        let mut found = None;
        self.each(sql, |row| {
            if found.is_none() {
                found = Some(T::from_row(row)?);
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// The one row that must be there.
    ///
    /// # Errors
    /// `NotFound` when there is none; else as `all`.
    pub fn one<T: FromRow>(&self, sql: Sql) -> Result<T, DbError> {
        self.opt(sql)?.ok_or(DbError::NotFound)
    }

    /// Hands every row to `take` as it arrives, however many there are.
    ///
    /// # Errors
    /// What `take` answers, and as `all` without the limit on rows.
    pub fn each(
        &self,
        sql: Sql,
        mut take: impl FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let text = sql.text(self.dialect());
        match self.engine {
            Engine::Sqlite(connection) => {
                let mut statement = connection
                    .prepare_cached(&text)
                    .map_err(|e| named(e, &text))?;
                bind(&mut statement, sql.values())?;
                let mut rows = statement.raw_query();
                while let Some(row) = rows.next()? {
                    take(&Row::Sqlite(row))?;
                }
                Ok(())
            }
            Engine::Postgres(session) => {
                let outcome = session.borrow_mut().each(&text, sql.values(), &mut take);
                self.judge(outcome)
            }
        }
    }

    /// Runs a statement that changes something; the number of rows that it touched.
    ///
    /// # Errors
    /// `Unique`, `Constraint`, `Timeout`, `Busy`, `DiskFull`, `Lost`, `Other`.
    pub fn exec(&mut self, sql: Sql) -> Result<u64, DbError> {
        let text = sql.text(self.dialect());
        let touched = match self.engine {
            Engine::Sqlite(connection) => {
                let mut statement = connection
                    .prepare_cached(&text)
                    .map_err(|e| named(e, &text))?;
                bind(&mut statement, sql.values())?;
                statement.raw_execute()? as u64
            }
            Engine::Postgres(session) => {
                let outcome = session.borrow_mut().exec(&text, sql.values());
                self.judge(outcome)?
            }
        };
        self.has_changed |= touched > 0;
        Ok(touched)
    }

    /// The query's plan, a line each: for tests that forbid table scans.
    ///
    /// # Errors
    /// As `all`.
    pub fn plan(&self, sql: Sql) -> Result<Vec<String>, DbError> {
        match self.dialect() {
            Dialect::Sqlite => {
                let mut lines = Vec::new();
                self.each(Sql::new("EXPLAIN QUERY PLAN ").and(sql), |row| {
                    lines.push(row.get::<String>(3)?);
                    Ok(())
                })?;
                Ok(lines)
            }
            Dialect::Postgres => self.all(Sql::new("EXPLAIN ").and(sql)),
        }
    }

    /// Keeps what PostgreSQL said of the transaction, then hides it behind our own error.
    pub(crate) fn judge<T>(&self, outcome: Result<T, PgFailure>) -> Result<T, DbError> {
        outcome.map_err(|failure| match failure {
            PgFailure::Row(e) => e,
            PgFailure::Driver(e) => {
                let collided = is_collision(&e);
                let error = DbError::from(e);
                if collided {
                    self.fate.set(Fate::Collided);
                } else if matches!(error, DbError::Lost(_)) {
                    self.fate.set(Fate::Lost);
                }
                error
            }
        })
    }
}

/// A failure while reading from PostgreSQL: the driver's, or that of the one who takes the rows.
pub(crate) enum PgFailure {
    Row(DbError),
    Driver(postgres::Error),
}

impl From<postgres::Error> for PgFailure {
    fn from(e: postgres::Error) -> Self {
        PgFailure::Driver(e)
    }
}

pub(crate) fn bind(
    statement: &mut rusqlite::CachedStatement<'_>,
    values: &[Value],
) -> Result<(), DbError> {
    let mut at = 0;
    for value in values {
        let single = std::slice::from_ref(value);
        let each = if let Value::List(list) = value {
            list
        } else {
            single
        };
        for one in each {
            at += 1;
            statement.raw_bind_parameter(at, one)?;
        }
    }
    Ok(())
}

fn named(e: rusqlite::Error, text: &str) -> DbError {
    match DbError::from(e) {
        DbError::Other(why) => DbError::Other(format!("{why} in: {text}")),
        other => other,
    }
}
