//! Schedules as people of an account see them, and what they may decide.

use crate::queue::State;
use crate::schedules::{self, Times};
use crate::store;
use base::{Error, Scope, Timestamp};
use db::{DbError, Tx};

/// A schedule as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// What it is called in its account.
    pub key: String,
    /// The kind of job that it queues.
    pub name: String,
    /// Minute, hour, day of the month, month, day of the week.
    pub cron: String,
    /// The IANA zone in which these are meant.
    pub zone: String,
    /// When it comes next; none while it is paused.
    pub next_at: Option<Timestamp>,
    /// When it queued a job last; until the first one, when it was last found that nothing was to do.
    pub last_at: Option<Timestamp>,
    /// Whether nothing was to do then, and it has never queued a job.
    pub idle: bool,
    /// Since when it is paused.
    pub paused_at: Option<Timestamp>,
    /// How that job stands, as long as it is kept.
    pub last_state: Option<State>,
    /// Why it failed.
    pub last_reason: Option<String>,
}

/// Schedules of the account by key, after `after` (empty: from the first), at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    after: &str,
    limit: usize,
) -> Result<Vec<Planned>, DbError> {
    store::planned(tx, scope, after, limit)
}

/// One schedule.
///
/// # Errors
/// `NotFound`; those of the database.
pub fn one(tx: &Tx<'_>, scope: &Scope, key: &str) -> Result<Planned, Error> {
    store::one_planned(tx, scope, key)?.ok_or(Error::NotFound("schedule"))
}

/// Lets it come no more until somebody resumes it; a run that is queued already stays.
///
/// # Errors
/// `NotFound`; `Conflict` when it is paused already; those of the database.
pub fn pause(tx: &mut Tx<'_>, scope: &Scope, key: &str) -> Result<Planned, Error> {
    one(tx, scope, key)?;
    match store::set_paused(tx, scope, key, true, None)? {
        true => one(tx, scope, key),
        false => Err(Error::Conflict("schedule-paused")),
    }
}

/// Lets it come again, from its next time on: what was missed meanwhile was meant to be.
///
/// # Errors
/// `NotFound`; `Conflict` when it is not paused; those of the database.
pub fn resume(tx: &mut Tx<'_>, scope: &Scope, key: &str) -> Result<Planned, Error> {
    let kept = one(tx, scope, key)?;
    let next = Times::new(&kept.cron, &kept.zone)?.after(tx.now());
    match store::set_paused(tx, scope, key, false, next)? {
        true => one(tx, scope, key),
        false => Err(Error::Conflict("schedule-runs")),
    }
}

/// Queues its job now, also while it is paused and whether or not anything is to do; its times stay.
///
/// # Errors
/// `NotFound`; `Conflict` when its last job is not over; those of the database.
pub fn run_now(tx: &mut Tx<'_>, scope: &Scope, key: &str) -> Result<Planned, Error> {
    let kept = store::schedule(tx, scope.account, key)?.ok_or(Error::NotFound("schedule"))?;
    match schedules::queue(tx, &kept)? {
        Some(_) => one(tx, scope, key),
        None => Err(Error::Conflict("job-again-waiting")),
    }
}
