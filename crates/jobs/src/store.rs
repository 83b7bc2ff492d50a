//! SQL of the queue.

use crate::Taken;
use base::{Actor, JobId, Timestamp};
use db::{DbError, FromRow, Row, Sql, Tx};
use std::time::Duration;

fn later(at: Timestamp, by: Duration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    by: &Actor,
    name: &'static str,
    version: u16,
    key: Option<&str>,
    payload: &serde_json::Value,
    after: Duration,
) -> Result<(), DbError> {
    if let Some(key) = key
        && tx
            .opt::<JobId>(
                Sql::new("SELECT id FROM jobs_job WHERE account_id = ")
                    .bind(by.account)
                    .push(" AND name = ")
                    .bind(name)
                    .push(" AND key = ")
                    .bind(key)
                    .push(" AND state IN ('waiting', 'running')"),
            )?
            .is_some()
    {
        return Ok(());
    }
    let run_as = serde_json::to_value(by).map_err(|e| DbError::Other(e.to_string()))?;
    let now = tx.now();
    tx.insert_many(
        "jobs_job",
        [
            "account_id",
            "id",
            "name",
            "version",
            "payload",
            "key",
            "state",
            "run_as",
            "attempts",
            "run_at",
            "created_at",
            "updated_at",
        ],
        [[
            by.account.into(),
            JobId::new().into(),
            name.into(),
            i64::from(version).into(),
            payload.into(),
            key.into(),
            "waiting".into(),
            run_as.into(),
            0_i64.into(),
            later(now, after).into(),
            now.into(),
            now.into(),
        ]],
    )?;
    Ok(())
}

/// Takes the job that has waited longest, or whose worker has gone silent.
pub(crate) fn take(
    tx: &mut Tx<'_>,
    names: &[&'static str],
    worker: &str,
    lease: Duration,
) -> Result<Option<Taken>, DbError> {
    let now = tx.now();
    let due = |state: &'static str, column: &'static str| {
        Sql::new(
            "SELECT account_id, id, name, payload, run_as, attempts FROM jobs_job WHERE state = ",
        )
        .bind(state)
        .push(" AND ")
        .push(column)
        .push(" <= ")
        .bind(now)
        .push_in(" AND name", names.iter().copied())
        .push(" ORDER BY run_at, id LIMIT 1")
        .and(tx.dialect().for_update_skip_locked())
    };
    let waiting = tx.opt::<Taken>(due("waiting", "run_at"))?;
    let Some(job) = (match waiting {
        Some(job) => Some(job),
        None => tx.opt(due("running", "lease_until"))?,
    }) else {
        return Ok(None);
    };
    tx.exec(
        Sql::new("UPDATE jobs_job SET state = 'running', attempts = attempts + 1, worker = ")
            .bind(worker)
            .push(", lease_until = ")
            .bind(later(now, lease))
            .push(", updated_at = ")
            .bind(now)
            .push(" WHERE account_id = ")
            .bind(job.account)
            .push(" AND id = ")
            .bind(job.id),
    )?;
    Ok(Some(job))
}

/// Prolongs the lease; false when somebody else has taken the job meanwhile.
pub(crate) fn renew(
    tx: &mut Tx<'_>,
    job: &Taken,
    worker: &str,
    lease: Duration,
) -> Result<bool, DbError> {
    let until = later(tx.now(), lease);
    let touched = tx.exec(mine(
        Sql::new("UPDATE jobs_job SET lease_until = ").bind(until),
        job,
        worker,
    ))?;
    Ok(touched == 1)
}

/// Ends the job: `done`, `dead`, or `waiting` until `run_at`.
pub(crate) fn finish(
    tx: &mut Tx<'_>,
    job: &Taken,
    worker: &str,
    state: &'static str,
    error: Option<&str>,
    run_after: Duration,
) -> Result<(), DbError> {
    let now = tx.now();
    tx.exec(mine(
        Sql::new("UPDATE jobs_job SET lease_until = NULL, state = ")
            .bind(state)
            .push(", error = ")
            .bind(error)
            .push(", run_at = ")
            .bind(later(now, run_after))
            .push(", updated_at = ")
            .bind(now),
        job,
        worker,
    ))?;
    Ok(())
}

fn mine(sql: Sql, job: &Taken, worker: &str) -> Sql {
    sql.push(" WHERE account_id = ")
        .bind(job.account)
        .push(" AND id = ")
        .bind(job.id)
        .push(" AND state = 'running' AND worker = ")
        .bind(worker)
}

/// How many jobs are in which state, for `/metrics` and health.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Not yet started.
    pub waiting: i64,
    /// In somebody's hands.
    pub running: i64,
    /// Given up; a person must look.
    pub dead: i64,
}

/// Counts unfinished and dead jobs.
///
/// # Errors
/// Those of the database.
pub fn counts(tx: &Tx<'_>) -> Result<Counts, DbError> {
    let mut counts = Counts::default();
    let sql = Sql::new(
        "SELECT state, count(*) FROM jobs_job WHERE state IN ('waiting', 'running', 'dead')
          GROUP BY state",
    );
    for (state, n) in tx.all::<(String, i64)>(sql)? {
        match state.as_str() {
            "waiting" => counts.waiting = n,
            "running" => counts.running = n,
            _ => counts.dead = n,
        }
    }
    Ok(counts)
}

impl FromRow for Taken {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Taken {
            account: row.get(0)?,
            id: row.get(1)?,
            name: row.get(2)?,
            payload: row.get(3)?,
            run_as: row.get(4)?,
            attempts: row.get(5)?,
        })
    }
}
