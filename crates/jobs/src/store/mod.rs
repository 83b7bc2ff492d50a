//! SQL of the queue: how jobs come in, are taken and end.

mod planned;
mod schedules;
mod shown;
mod standing;
mod sweep;

pub(crate) use planned::*;
pub(crate) use schedules::*;
pub(crate) use shown::*;
pub use standing::{Standing, standing};
#[cfg(test)]
pub(crate) use standing::{first_due_sql, kinds_sql};
pub(crate) use sweep::*;

use crate::{Priority, Taken};
use base::{AccountId, Actor, JobId, Timestamp, Trace, trace};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use std::time::Duration;

/// On which processes tell each other that a job is due.
pub(crate) const CHANNEL: &str = "bandhu_jobs";
/// Longer reasons are cut, in characters.
const REASON_MAX: usize = 2_000;

pub(crate) fn later(at: Timestamp, by: Duration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

/// A job before it has a row.
pub(crate) struct New<'a> {
    pub(crate) name: &'a str,
    pub(crate) version: i64,
    pub(crate) priority: Priority,
    pub(crate) key: Option<&'a str>,
    pub(crate) payload: &'a serde_json::Value,
    pub(crate) run_as: &'a serde_json::Value,
    pub(crate) after: Duration,
}

impl New<'_> {
    pub(crate) fn actor(by: &Actor) -> Result<serde_json::Value, DbError> {
        serde_json::to_value(by).map_err(|e| DbError::Other(e.to_string()))
    }
}

/// Adds a job, unless an unfinished one of its name has its key: the unique index decides, whoever
/// else is writing. Its id, unless there was one.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    account: AccountId,
    new: &New<'_>,
) -> Result<Option<JobId>, DbError> {
    let (now, id) = (tx.now(), JobId::new());
    let trace = trace::current().map(|trace| trace.kept());
    let row: [Value; 14] = [
        account.into(),
        id.into(),
        new.name.into(),
        new.version.into(),
        new.priority.as_i64().into(),
        new.payload.into(),
        new.key.into(),
        "waiting".into(),
        new.run_as.into(),
        0_i64.into(),
        later(now, new.after).into(),
        now.into(),
        now.into(),
        trace.into(),
    ];
    let into = "INSERT INTO jobs_job (account_id, id, name, version, priority, payload, key, state,
                  run_as, attempts, run_at, created_at, updated_at, trace)";
    let sql = Sql::new(into).push_list(" VALUES", row);
    let added = tx.exec(sql.push(" ON CONFLICT DO NOTHING"))? == 1;
    if added && new.after.is_zero() {
        tx.tell(CHANNEL)?;
    }
    Ok(added.then_some(id))
}

const TAKEN: &str =
    "SELECT account_id, id, name, payload, run_as, attempts, trace FROM jobs_job WHERE state = ";

/// The waiting job of a priority that has been due the longest.
pub(crate) fn due(names: &[&'static str], priority: Priority, now: Timestamp) -> Sql {
    Sql::new(TAKEN)
        .bind("waiting")
        .push(" AND priority = ")
        .bind(priority.as_i64())
        .push(" AND run_at <= ")
        .bind(now)
        .push_in(" AND name", names.iter().copied())
        .push(" ORDER BY run_at, id LIMIT 1")
}

/// A job whose worker has gone silent; none of those `in_hand`, which the asking worker runs itself.
fn lost(names: &[&'static str], in_hand: &[JobId], now: Timestamp) -> Sql {
    Sql::new(TAKEN)
        .bind("running")
        .push(" AND lease_until <= ")
        .bind(now)
        .push_in(" AND name", names.iter().copied())
        .push_in(" AND NOT (id", in_hand.iter().copied())
        .push(") ORDER BY lease_until, id LIMIT 1")
}

/// Takes a job whose worker has gone silent, else the one that has been due the longest within the
/// first of the `priorities` that has any: one step into the index for each.
pub(crate) fn take(
    tx: &mut Tx<'_>,
    names: &[&'static str],
    priorities: &[Priority],
    in_hand: &[JobId],
    worker: &str,
    lease: Duration,
) -> Result<Option<Taken>, DbError> {
    let now = tx.now();
    let lock = tx.dialect().for_update_skip_locked();
    let waiting = priorities.iter().map(|one| due(names, *one, now));
    let mut found: Option<Taken> = None;
    for sql in std::iter::once(lost(names, in_hand, now)).chain(waiting) {
        found = tx.opt(sql.and(lock.clone()))?;
        if found.is_some() {
            break;
        }
    }
    let Some(job) = found else {
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

/// Whether the job is still in the hands of this worker; on PostgreSQL nobody takes it before this transaction's end.
pub(crate) fn is_mine(tx: &Tx<'_>, job: &Taken, worker: &str) -> Result<bool, DbError> {
    let sql = mine(Sql::new("SELECT attempts FROM jobs_job"), job, worker);
    Ok(tx.opt::<i64>(sql.and(tx.dialect().for_share()))?.is_some())
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
    let error: Option<String> = error.map(|why| why.chars().take(REASON_MAX).collect());
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

/// The job as long as it is in the hands of this worker since it took it this time: a later beginning counts one more
/// attempt, whoever began it.
fn mine(sql: Sql, job: &Taken, worker: &str) -> Sql {
    sql.push(" WHERE account_id = ")
        .bind(job.account)
        .push(" AND id = ")
        .bind(job.id)
        .push(" AND state = 'running' AND attempts = ")
        .bind(job.attempts + 1)
        .push(" AND worker = ")
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

/// What a job was queued for; a job of before, or of the program itself, was for no request.
pub(crate) fn trace_of(row: &Row<'_>, at: usize) -> Result<Option<Trace>, DbError> {
    let kept: Option<String> = row.get(at)?;
    Ok(kept.and_then(|text| Trace::of_kept(&text)))
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
            trace: trace_of(row, 6)?,
        })
    }
}
