//! SQL for people who look at the schedules of their account, and decide.

use crate::planned::Planned;
use crate::queue::State;
use base::{Scope, Timestamp};
use db::{DbError, FromRow, Row, Sql, Tx};

const PLANNED: &str =
    "SELECT s.key, s.name, s.cron, s.zone, s.next_at, s.last_at, s.paused_at, j.state, j.error,
            s.last_at IS NOT NULL AND s.last_job IS NULL
     FROM jobs_schedule s LEFT JOIN jobs_job j ON j.account_id = s.account_id AND j.id = s.last_job
    WHERE s.account_id = ";

/// Schedules by key.
pub(crate) fn planned_sql(scope: &Scope, after: &str, limit: usize) -> Sql {
    Sql::new(PLANNED)
        .bind(scope.account)
        .push(" AND s.key > ")
        .bind(after)
        .push(" ORDER BY s.key LIMIT ")
        .bind(i64::try_from(limit).unwrap_or(i64::MAX))
}

pub(crate) fn planned(
    tx: &Tx<'_>,
    scope: &Scope,
    after: &str,
    limit: usize,
) -> Result<Vec<Planned>, DbError> {
    tx.all(planned_sql(scope, after, limit))
}

pub(crate) fn one_planned(
    tx: &Tx<'_>,
    scope: &Scope,
    key: &str,
) -> Result<Option<Planned>, DbError> {
    tx.opt(
        Sql::new(PLANNED)
            .bind(scope.account)
            .push(" AND s.key = ")
            .bind(key),
    )
}

/// Pauses it (without a next time) or lets it go on; false when it is so already.
pub(crate) fn set_paused(
    tx: &mut Tx<'_>,
    scope: &Scope,
    key: &str,
    paused: bool,
    next_at: Option<Timestamp>,
) -> Result<bool, DbError> {
    let now = tx.now();
    let sql = Sql::new("UPDATE jobs_schedule SET paused_at = ")
        .bind(paused.then_some(now))
        .push(", next_at = ")
        .bind(next_at)
        .push(", updated_at = ")
        .bind(now)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND key = ")
        .bind(key)
        .push(match paused {
            true => " AND paused_at IS NULL",
            false => " AND paused_at IS NOT NULL",
        });
    Ok(tx.exec(sql)? == 1)
}

impl FromRow for Planned {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let state: Option<String> = row.get(7)?;
        Ok(Planned {
            key: row.get(0)?,
            name: row.get(1)?,
            cron: row.get(2)?,
            zone: row.get(3)?,
            next_at: row.get(4)?,
            last_at: row.get(5)?,
            paused_at: row.get(6)?,
            last_state: state.map(|name| State::of(&name)),
            last_reason: row.get(8)?,
            idle: row.get(9)?,
        })
    }
}
