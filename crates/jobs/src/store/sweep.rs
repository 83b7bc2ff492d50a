//! SQL that clears away what has ended.

use base::Timestamp;
use db::{DbError, Sql, Tx};

/// Deletes up to `limit` jobs of a state that changed last at or before `before`; how many.
pub(crate) fn sweep(
    tx: &mut Tx<'_>,
    state: &'static str,
    before: Timestamp,
    limit: usize,
) -> Result<u64, DbError> {
    tx.exec(
        Sql::new("DELETE FROM jobs_job WHERE (account_id, id) IN (")
            .and(past(state, before, limit))
            .push(")"),
    )
}

/// The longest ended first.
pub(crate) fn past(state: &'static str, before: Timestamp, limit: usize) -> Sql {
    Sql::new("SELECT account_id, id FROM jobs_job WHERE state = ")
        .bind(state)
        .push(" AND updated_at <= ")
        .bind(before)
        .push(" ORDER BY updated_at, id LIMIT ")
        .bind(i64::try_from(limit).unwrap_or(i64::MAX))
}
