//! SQL of schedules.

use crate::Priority;
use base::{AccountId, JobId, Timestamp};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

/// A schedule as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Schedule {
    pub(crate) account: AccountId,
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) version: i64,
    pub(crate) payload: serde_json::Value,
    pub(crate) priority: Priority,
    pub(crate) cron: String,
    pub(crate) zone: String,
    pub(crate) run_as: serde_json::Value,
    pub(crate) next_at: Option<Timestamp>,
    pub(crate) paused_at: Option<Timestamp>,
}

const SCHEDULE: &str =
    "SELECT account_id, key, name, version, payload, priority, cron, zone, run_as, next_at,
       paused_at
     FROM jobs_schedule WHERE ";

pub(crate) fn schedule(
    tx: &Tx<'_>,
    account: AccountId,
    key: &str,
) -> Result<Option<Schedule>, DbError> {
    tx.opt(
        Sql::new(SCHEDULE)
            .push("account_id = ")
            .bind(account)
            .push(" AND key = ")
            .bind(key),
    )
}

pub(crate) fn put_schedule(tx: &mut Tx<'_>, row: &Schedule) -> Result<(), DbError> {
    let values: [Value; 11] = [
        row.account.into(),
        row.key.as_str().into(),
        row.name.as_str().into(),
        row.version.into(),
        (&row.payload).into(),
        row.priority.as_i64().into(),
        row.cron.as_str().into(),
        row.zone.as_str().into(),
        (&row.run_as).into(),
        row.next_at.into(),
        tx.now().into(),
    ];
    let into = "INSERT INTO jobs_schedule (account_id, key, name, version, payload, priority, cron,
                  zone, run_as, next_at, updated_at)";
    let sql = Sql::new(into).push_list(" VALUES", values).push(
        " ON CONFLICT (account_id, key) DO UPDATE SET name = excluded.name,
            version = excluded.version, payload = excluded.payload, priority = excluded.priority,
            cron = excluded.cron, zone = excluded.zone, run_as = excluded.run_as,
            next_at = excluded.next_at, updated_at = excluded.updated_at",
    );
    tx.exec(sql).map(drop)
}

pub(crate) fn remove_schedule(
    tx: &mut Tx<'_>,
    account: AccountId,
    key: &str,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("DELETE FROM jobs_schedule WHERE account_id = ")
            .bind(account)
            .push(" AND key = ")
            .bind(key),
    )
    .map(drop)
}

/// Schedules whose time has come, the longest overdue first.
pub(crate) fn schedules_due_sql(now: Timestamp, limit: usize) -> Sql {
    Sql::new(SCHEDULE)
        .push("next_at <= ")
        .bind(now)
        .push(" ORDER BY next_at, account_id, key LIMIT ")
        .bind(i64::try_from(limit).unwrap_or(i64::MAX))
}

pub(crate) fn schedule_is_due(tx: &Tx<'_>) -> Result<bool, DbError> {
    Ok(tx
        .opt::<Schedule>(schedules_due_sql(tx.now(), 1))?
        .is_some())
}

/// Takes schedules whose time has come, leaving out those that another process holds.
pub(crate) fn schedules_due(tx: &mut Tx<'_>, limit: usize) -> Result<Vec<Schedule>, DbError> {
    let lock = tx.dialect().for_update_skip_locked();
    tx.all(schedules_due_sql(tx.now(), limit).and(lock))
}

/// Notes when it comes next.
pub(crate) fn schedule_moves(
    tx: &mut Tx<'_>,
    account: AccountId,
    key: &str,
    next_at: Option<Timestamp>,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE jobs_schedule SET next_at = ")
            .bind(next_at)
            .push(", updated_at = ")
            .bind(tx.now())
            .push(" WHERE account_id = ")
            .bind(account)
            .push(" AND key = ")
            .bind(key),
    )
    .map(drop)
}

/// Notes that its time came and nothing was to do, unless it has queued a job before.
pub(crate) fn schedule_idled(
    tx: &mut Tx<'_>,
    account: AccountId,
    key: &str,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE jobs_schedule SET last_at = ")
            .bind(tx.now())
            .push(" WHERE account_id = ")
            .bind(account)
            .push(" AND key = ")
            .bind(key)
            .push(" AND last_job IS NULL"),
    )
    .map(drop)
}

/// Notes that it has queued a job now.
pub(crate) fn schedule_ran(
    tx: &mut Tx<'_>,
    account: AccountId,
    key: &str,
    job: JobId,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE jobs_schedule SET last_at = ")
            .bind(tx.now())
            .push(", last_job = ")
            .bind(job)
            .push(" WHERE account_id = ")
            .bind(account)
            .push(" AND key = ")
            .bind(key),
    )
    .map(drop)
}

impl FromRow for Schedule {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Schedule {
            account: row.get(0)?,
            key: row.get(1)?,
            name: row.get(2)?,
            version: row.get(3)?,
            payload: row.get(4)?,
            priority: Priority::of(row.get(5)?),
            cron: row.get(6)?,
            zone: row.get(7)?,
            run_as: row.get(8)?,
            next_at: row.get(9)?,
            paused_at: row.get(10)?,
        })
    }
}
