//! The mark of a database into which not everything has been carried yet.

use super::side::Side;
use crate::DbError;

/// The table that is there as long as it is unfinished; it names the source.
pub(super) const TABLE: &str = "db_move";

/// Marks an empty database before anything else is in it.
pub(super) fn set(side: &mut Side, source: &str) -> Result<(), DbError> {
    let source = source.replace('\'', "''");
    side.batch(&format!(
        "BEGIN; CREATE TABLE {TABLE} (source text NOT NULL); INSERT INTO {TABLE} VALUES ('{source}'); COMMIT"
    ))
}

/// From where an unfinished database was being filled; none for a finished one.
pub(super) fn read(side: &mut Side) -> Result<Option<String>, DbError> {
    let there = match side {
        Side::Sqlite(_) => format!("SELECT count(*) FROM sqlite_schema WHERE name = '{TABLE}'"),
        Side::Postgres(_) => format!("SELECT count(to_regclass('{TABLE}'))"),
    };
    if side.number(&there)? == 0 {
        return Ok(None);
    }
    let found = side.texts::<1>(&format!("SELECT source FROM {TABLE}"))?;
    Ok(Some(
        found
            .into_iter()
            .next()
            .map_or(String::new(), |[source]| source),
    ))
}

/// Everything is there: from now on it is a database like any other.
pub(super) fn remove(side: &mut Side) -> Result<(), DbError> {
    match side {
        Side::Sqlite(_) => side.batch(&format!(
            "PRAGMA synchronous = FULL; DROP TABLE {TABLE}; PRAGMA wal_checkpoint(TRUNCATE)"
        )),
        Side::Postgres(_) => side.batch(&format!("DROP TABLE {TABLE}")),
    }
}

/// Nobody works with a SQLite file into which not everything has been carried.
pub(crate) fn refuse_unfinished_sqlite(connection: &rusqlite::Connection) -> Result<(), DbError> {
    let there = "SELECT count(*) FROM sqlite_schema WHERE name = ?1";
    let there: i64 = connection.query_row(there, [TABLE], |row| row.get(0))?;
    if there == 0 {
        return Ok(());
    }
    let source = format!("SELECT source FROM {TABLE}");
    let source: Option<String> = connection.query_row(&source, [], |row| row.get(0)).ok();
    Err(refused(source))
}

/// The same on PostgreSQL.
pub(crate) fn refuse_unfinished_postgres(client: &mut postgres::Client) -> Result<(), DbError> {
    let there = client.query_one(&format!("SELECT count(to_regclass('{TABLE}'))"), &[])?;
    if there.get::<_, i64>(0) == 0 {
        return Ok(());
    }
    let source = client.query_opt(&format!("SELECT source FROM {TABLE}"), &[])?;
    Err(refused(source.map(|row| row.get(0))))
}

fn refused(source: Option<String>) -> DbError {
    let source = source.unwrap_or_else(|| "another database".into());
    DbError::Setup(format!(
        "this database is unfinished: a move from {source} into it is running or was interrupted. Nothing is lost, \
         for that one is as it was: run the same `bandhu move` again, which begins anew, or go on with {source}"
    ))
}
