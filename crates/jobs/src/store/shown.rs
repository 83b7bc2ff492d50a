//! SQL for people who look at the queue of their account, and decide.

use crate::queue::{COUNTED_AT_MOST, Kind, Place, Shown, State};
use base::{JobId, Scope, Timestamp};
use db::{DbError, FromRow, Row, Sql, Tx};

const SHOWN: &str = "SELECT id, name, priority, state, key, attempts, error, payload, run_at,
                       created_at, updated_at, trace FROM jobs_job WHERE account_id = ";

/// Jobs of a state, the last changed first.
pub(crate) fn list_sql(scope: &Scope, state: State, after: Option<Place>, limit: usize) -> Sql {
    let mut sql = Sql::new(SHOWN)
        .bind(scope.account)
        .push(" AND state = ")
        .bind(state.as_str());
    if let Some((at, id)) = after {
        sql = sql
            .push(" AND (updated_at, id) < (")
            .bind(at)
            .push(", ")
            .bind(id)
            .push(")");
    }
    sql.push(" ORDER BY updated_at DESC, id DESC LIMIT ")
        .bind(i64::try_from(limit).unwrap_or(i64::MAX))
}

pub(crate) fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    state: State,
    after: Option<Place>,
    limit: usize,
) -> Result<Vec<Shown>, DbError> {
    tx.all(list_sql(scope, state, after, limit))
}

pub(crate) fn one(tx: &Tx<'_>, scope: &Scope, id: JobId) -> Result<Option<Shown>, DbError> {
    tx.opt(
        Sql::new(SHOWN)
            .bind(scope.account)
            .push(" AND id = ")
            .bind(id),
    )
}

/// How many of a state there are; the count stops beyond `COUNTED_AT_MOST`.
pub(crate) fn count_sql(scope: &Scope, state: State) -> Sql {
    Sql::new("SELECT count(*) FROM (SELECT 1 AS n FROM jobs_job WHERE account_id = ")
        .bind(scope.account)
        .push(" AND state = ")
        .bind(state.as_str())
        .push(" LIMIT ")
        .bind(COUNTED_AT_MOST + 1)
        .push(") AS counted")
}

pub(crate) fn count(tx: &Tx<'_>, scope: &Scope, state: State) -> Result<i64, DbError> {
    tx.one(count_sql(scope, state))
}

/// When a job of this state changed last.
pub(crate) fn changed_at(
    tx: &Tx<'_>,
    scope: &Scope,
    state: State,
) -> Result<Option<Timestamp>, DbError> {
    tx.one(
        Sql::new("SELECT max(updated_at) FROM jobs_job WHERE account_id = ")
            .bind(scope.account)
            .push(" AND state = ")
            .bind(state.as_str()),
    )
}

/// The kinds of dead jobs with their number, by name, at most 50.
pub(crate) fn dead_kinds_sql(scope: &Scope) -> Sql {
    Sql::new("SELECT name, count(*) FROM jobs_job WHERE account_id = ")
        .bind(scope.account)
        .push(" AND state = 'dead' GROUP BY name ORDER BY name LIMIT 50")
}

pub(crate) fn dead_kinds(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<Kind>, DbError> {
    tx.all(dead_kinds_sql(scope))
}

/// Dead jobs of a name, the oldest first.
pub(crate) fn dead_of(
    tx: &Tx<'_>,
    scope: &Scope,
    name: &str,
    limit: usize,
) -> Result<Vec<JobId>, DbError> {
    tx.all(
        Sql::new("SELECT id FROM jobs_job WHERE account_id = ")
            .bind(scope.account)
            .push(" AND state = 'dead' AND name = ")
            .bind(name)
            .push(" ORDER BY id LIMIT ")
            .bind(i64::try_from(limit).unwrap_or(i64::MAX)),
    )
}

/// Lets a dead or waiting job run now, from its first try; false when it is in another state, or when
/// another unfinished job has its key.
pub(crate) fn revive(tx: &mut Tx<'_>, scope: &Scope, id: JobId) -> Result<bool, DbError> {
    let now = tx.now();
    let sql = Sql::new(
        "UPDATE jobs_job SET state = 'waiting', attempts = 0, worker = NULL, lease_until = NULL, run_at = ",
    )
    .bind(now)
    .push(", updated_at = ")
    .bind(now);
    let sql = of(sql, scope, id).push(" AND state IN ('dead', 'waiting') AND ");
    let revived = tx.exec(sql.and(key_is_free(id)))? == 1;
    if revived {
        tx.tell(super::CHANNEL)?;
    }
    Ok(revived)
}

/// Puts a dead or waiting job aside; false when it is in another state.
pub(crate) fn discard(tx: &mut Tx<'_>, scope: &Scope, id: JobId) -> Result<bool, DbError> {
    let sql =
        Sql::new("UPDATE jobs_job SET state_before = state, state = 'discarded', updated_at = ")
            .bind(tx.now());
    let sql = of(sql, scope, id).push(" AND state IN ('dead', 'waiting')");
    Ok(tx.exec(sql)? == 1)
}

/// Takes the discarding back; false when it is not discarded, or when its key was given away.
pub(crate) fn restore(tx: &mut Tx<'_>, scope: &Scope, id: JobId) -> Result<bool, DbError> {
    let sql = Sql::new("UPDATE jobs_job SET state = state_before, updated_at = ").bind(tx.now());
    let sql = of(sql, scope, id).push(" AND state = 'discarded' AND (state_before = 'dead' OR ");
    Ok(tx.exec(sql.and(key_is_free(id)).push(")"))? == 1)
}

fn of(sql: Sql, scope: &Scope, id: JobId) -> Sql {
    sql.push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND id = ")
        .bind(id)
}

/// No other unfinished job of the same name has the key.
fn key_is_free(id: JobId) -> Sql {
    Sql::new(
        "NOT EXISTS (SELECT 1 FROM jobs_job other WHERE other.account_id = jobs_job.account_id
            AND other.name = jobs_job.name AND other.key = jobs_job.key
            AND other.state IN ('waiting', 'running') AND other.id <> ",
    )
    .bind(id)
    .push(")")
}

impl FromRow for Shown {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Shown {
            id: row.get(0)?,
            name: row.get(1)?,
            priority: crate::Priority::of(row.get(2)?),
            state: State::of(&row.get::<String>(3)?),
            key: row.get(4)?,
            attempts: row.get(5)?,
            reason: row.get(6)?,
            payload: row.get(7)?,
            run_at: row.get(8)?,
            created_at: row.get(9)?,
            updated_at: row.get(10)?,
            trace: super::trace_of(row, 11)?,
        })
    }
}

impl FromRow for Kind {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Kind {
            name: row.get(0)?,
            jobs: row.get(1)?,
        })
    }
}
