//! SQL of deleting files that no import needs.

use base::{ImportId, Scope, Timestamp};
use db::{DbError, Sql, Tx};
use std::collections::HashSet;

/// Notes of imports that have not moved since `before` that their files are gone; answers those files.
pub(crate) fn sweep_past(
    tx: &mut Tx<'_>,
    scope: &Scope,
    before: Timestamp,
    limit: usize,
) -> Result<Vec<String>, DbError> {
    let past: Vec<(ImportId, String)> = tx.all(
        Sql::new("SELECT id, file_hash FROM records_import WHERE account_id = ")
            .bind(scope.account)
            .push(
                " AND swept_at IS NULL AND state NOT IN ('checking', 'running') AND updated_at < ",
            )
            .bind(before)
            .push(" ORDER BY created_at, id LIMIT ")
            .bind(limit)
            .and(tx.dialect().for_update()),
    )?;
    if past.is_empty() {
        return Ok(Vec::new());
    }
    let now = tx.now();
    tx.exec(
        Sql::new("UPDATE records_import SET swept_at = ")
            .bind(now)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push_in(" AND id", past.iter().map(|(id, _)| *id)),
    )?;
    Ok(past.into_iter().map(|(_, hash)| hash).collect())
}

/// Which of these files an import still needs.
pub(crate) fn needed(
    tx: &Tx<'_>,
    scope: &Scope,
    hashes: &[String],
) -> Result<HashSet<String>, DbError> {
    let found: Vec<String> = tx.all(
        Sql::new("SELECT DISTINCT file_hash FROM records_import WHERE account_id = ")
            .bind(scope.account)
            .push_in(" AND file_hash", hashes.iter().map(String::as_str))
            .push(" AND swept_at IS NULL ORDER BY file_hash LIMIT ")
            .bind(hashes.len()),
    )?;
    Ok(found.into_iter().collect())
}
