//! SQL of imports that bring the same file.

use super::{COLUMNS, one};
use crate::imports::{Import, State};
use base::{ImportId, Scope};
use db::{DbError, Sql, Tx};

/// The newest import of the same file in the given states.
///
/// # Errors
/// Those of the database.
pub fn same_file(
    tx: &Tx<'_>,
    scope: &Scope,
    kind: &str,
    source: &str,
    hash: &str,
    states: &[State],
) -> Result<Option<Import>, DbError> {
    tx.opt(
        Sql::new(COLUMNS)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND file_hash = ")
            .bind(hash)
            .push(" AND kind = ")
            .bind(kind)
            .push(" AND source = ")
            .bind(source)
            .push_in(" AND state", states.iter().map(|s| s.as_str()))
            .push(" ORDER BY created_at DESC, id DESC LIMIT 1"),
    )
}

/// An earlier import of the same file: the newest that wrote it to its end, rather under the same source,
/// else one that wrote a part, else the newest that came to nothing.
///
/// # Errors
/// Those of the database.
pub fn twin(tx: &Tx<'_>, scope: &Scope, import: &Import) -> Result<Option<Import>, DbError> {
    tx.opt(
        Sql::new(COLUMNS)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND file_hash = ")
            .bind(&import.file_hash)
            .push(" AND id <> ")
            .bind(import.id)
            .push(" AND created_at <= ")
            .bind(import.created_at)
            .push(" ORDER BY CASE WHEN state = 'done' AND source = ")
            .bind(&import.source)
            .push(" THEN 0 WHEN state = 'done' THEN 1 WHEN written THEN 2 ELSE 3 END, created_at DESC, id DESC LIMIT 1"),
    )
}

/// The newest import of the same file under another source of which something was written, or is
/// about to be.
///
/// # Errors
/// Those of the database.
pub fn elsewhere(tx: &Tx<'_>, scope: &Scope, import: &Import) -> Result<Option<Import>, DbError> {
    tx.opt(
        of_file(COLUMNS, scope, &import.file_hash)
            .push(" AND kind = ")
            .bind(&import.kind)
            .push(" AND source <> ")
            .bind(&import.source)
            .push(" AND (written OR state = ")
            .bind(State::Running.as_str())
            .push(") ORDER BY created_at DESC, id DESC LIMIT 1"),
    )
}

/// Lets nobody else start an import of the same file until this transaction ends.
pub(crate) fn lock_same_file(tx: &Tx<'_>, scope: &Scope, hash: &str) -> Result<(), DbError> {
    let ids = "SELECT id FROM records_import";
    tx.all::<ImportId>(
        of_file(ids, scope, hash)
            .push(" ORDER BY id LIMIT 10000")
            .and(tx.dialect().for_update()),
    )?;
    Ok(())
}

/// Under which source the same file was written last.
pub(crate) fn written_source(
    tx: &Tx<'_>,
    scope: &Scope,
    kind: &str,
    hash: &str,
) -> Result<Option<String>, DbError> {
    tx.opt(
        of_file("SELECT source FROM records_import", scope, hash)
            .push(" AND kind = ")
            .bind(kind)
            .push(" AND written ORDER BY created_at DESC, id DESC LIMIT 1"),
    )
}

/// Keeps the choice to import a file a second time.
pub(crate) fn set_again(tx: &mut Tx<'_>, scope: &Scope, id: ImportId) -> Result<(), DbError> {
    let now = tx.now();
    let sql = Sql::new("UPDATE records_import SET again = ")
        .bind(true)
        .push(", updated_at = ")
        .bind(now);
    tx.exec(one(sql, scope, id))?;
    Ok(())
}

fn of_file(start: &'static str, scope: &Scope, hash: &str) -> Sql {
    Sql::new(start)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND file_hash = ")
        .bind(hash)
}
