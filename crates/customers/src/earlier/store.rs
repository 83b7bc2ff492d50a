//! SQL of what may not be found yet, and how far an account is with it.

use base::{FileId, InteractionId, Kind, PersonId, Scope, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx};

/// What the search learned to find at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Entries of the log.
    Log,
    /// Attached files.
    Files,
    /// People by the names of their countries.
    Countries,
}

impl Part {
    const ALL: [Part; 3] = [Part::Log, Part::Files, Part::Countries];

    fn as_str(self) -> &'static str {
        match self {
            Part::Log => "log",
            Part::Files => "files",
            Part::Countries => "countries",
        }
    }
}

/// How far an account is with one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Begun {
    pub(super) part: Part,
    /// The last that was looked at; none before the first.
    pub(super) after: Option<Uuid>,
}

impl FromRow for Begun {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let word: String = row.get(0)?;
        let part = Part::ALL.into_iter().find(|part| part.as_str() == word);
        Ok(Self {
            part: part.ok_or_else(|| DbError::Other(format!("nothing is called {word}")))?,
            after: row.get(1)?,
        })
    }
}

/// The first that is not done; none where all is found.
pub(super) fn begun(tx: &Tx<'_>, scope: &Scope) -> Result<Option<Begun>, DbError> {
    let sql = Sql::new("SELECT part, after_id FROM customers_earlier WHERE account_id = ");
    tx.opt(sql.bind(scope.account).push(" ORDER BY part LIMIT 1"))
}

/// Keeps how far it is.
pub(super) fn set_begun(
    tx: &mut Tx<'_>,
    scope: &Scope,
    part: Part,
    after: Uuid,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_earlier SET after_id = ").bind(after);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND part = ").bind(part.as_str()))
        .map(drop)
}

/// All of it is found.
pub(super) fn end(tx: &mut Tx<'_>, scope: &Scope, part: Part) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM customers_earlier WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND part = ").bind(part.as_str()))
        .map(drop)
}

/// The next entries of the log in the order of their ids, with what they were.
pub(super) fn entries(
    tx: &Tx<'_>,
    scope: &Scope,
    after: Option<Uuid>,
    limit: usize,
) -> Result<Vec<(InteractionId, Kind)>, DbError> {
    let sql = Sql::new("SELECT id, kind FROM customers_interaction WHERE account_id = ");
    let mut sql = sql.bind(scope.account);
    if let Some(id) = after {
        sql = sql.push(" AND id > ").bind(id);
    }
    tx.all(sql.push(" ORDER BY id LIMIT ").bind(limit))
}

/// The next attached files with their names.
pub(super) fn files(
    tx: &Tx<'_>,
    scope: &Scope,
    after: Option<Uuid>,
    limit: usize,
) -> Result<Vec<(FileId, String)>, DbError> {
    let sql =
        Sql::new("SELECT id, name FROM customers_file WHERE removed_at IS NULL AND account_id = ");
    let mut sql = sql.bind(scope.account);
    if let Some(id) = after {
        sql = sql.push(" AND id > ").bind(id);
    }
    tx.all(sql.push(" ORDER BY id LIMIT ").bind(limit))
}

/// The next people who have an address.
pub(super) fn people(
    tx: &Tx<'_>,
    scope: &Scope,
    after: Option<Uuid>,
    limit: usize,
) -> Result<Vec<PersonId>, DbError> {
    let sql = Sql::new("SELECT DISTINCT person_id FROM customers_place WHERE account_id = ");
    let mut sql = sql.bind(scope.account);
    if let Some(after) = after {
        sql = sql.push(" AND person_id > ").bind(after);
    }
    tx.all(sql.push(" ORDER BY person_id LIMIT ").bind(limit))
}
