//! Work that comes again at set times: five fields of cron, read in the time of a zone.
//!
//! The next time is kept in the database. Whichever process finds it reached queues the job and works
//! out the time after it, both in one transaction; on PostgreSQL the row is locked and others pass it
//! by, so that no number of processes runs it twice. Times that were missed while nothing ran are made
//! up for by one run. A run that is still unfinished when the next is due is not queued beside itself, and
//! none where the job says that nothing is to do ([`Job::is_due`]).
//!
//! Where clocks change (tested below):
//! - A time of day that does not exist (02:30 on the day that clocks go from 2:00 to 3:00) runs once,
//!   at the first moment after the gap, 03:00.
//! - A time of day that comes twice runs once, the first time.
//! - What comes at intervals (a `*` in minutes or hours) goes on by the clock: hours that do not exist
//!   are left out, hours that come twice run twice.

use crate::{Job, Priority, Registry, store};
use base::{Actor, Error, JobId, Timestamp};
use croner::Cron;
use croner::parser::{CronParser, Seconds, Year};
use db::{Db, DbError, Tx};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// Schedules that one transaction looks at.
const AT_ONCE: usize = 20;

/// When something comes again.
#[derive(Clone, Debug)]
pub struct Times {
    cron: Cron,
    text: String,
    zone: TimeZone,
    zone_name: String,
}

impl Times {
    /// Minute, hour, day of the month, month, day of the week, in the time of an IANA zone:
    /// `Times::new("30 2 * * *", "Asia/Colombo")` is every night at half past two.
    ///
    /// # Errors
    /// `Invalid` for `cron` or `zone`; also when the time never comes, as 30 February.
    pub fn new(cron: &str, zone: &str) -> Result<Self, Error> {
        let found =
            TimeZone::get(zone).map_err(|_| Error::invalid("zone", "zone-unknown", zone))?;
        let bad = || Error::invalid("cron", "cron-unknown", cron);
        let parser = CronParser::builder()
            .seconds(Seconds::Disallowed)
            .year(Year::Disallowed)
            .build();
        let parsed = parser.parse(cron).map_err(|_| bad())?;
        let times = Self {
            cron: parsed,
            text: cron.trim().to_owned(),
            zone: found,
            zone_name: zone.to_owned(),
        };
        match times.after(Timestamp::UNIX_EPOCH) {
            Some(_) => Ok(times),
            None => Err(bad()),
        }
    }

    /// The first time after `now`; none when there is none before the end of the calendar.
    pub fn after(&self, now: Timestamp) -> Option<Timestamp> {
        let here = now.to_zoned(self.zone.clone());
        let next = self.cron.find_next_occurrence(&here, false).ok()?;
        Some(next.timestamp())
    }
}

/// A schedule that an account is meant to have.
#[derive(Clone, Debug)]
pub struct Plan {
    key: &'static str,
    times: Times,
    name: &'static str,
    version: i64,
    priority: Priority,
    payload: serde_json::Value,
}

impl Plan {
    /// `job` at these times, under `key`.
    ///
    /// # Errors
    /// `Other` when the job cannot be written down.
    pub fn new<J: Job>(key: &'static str, times: Times, job: &J) -> Result<Self, DbError> {
        Ok(Self {
            key,
            times,
            name: J::NAME,
            version: i64::from(J::VERSION),
            priority: J::PRIORITY,
            payload: serde_json::to_value(job).map_err(|e| DbError::Other(e.to_string()))?,
        })
    }

    /// Its row, the first time at `first`; the kept row says whether people have paused it.
    fn row(
        &self,
        by: &Actor,
        kept: Option<&store::Schedule>,
        first: Option<Timestamp>,
    ) -> Result<store::Schedule, DbError> {
        let same = kept.filter(|k| {
            (k.cron.as_str(), k.zone.as_str()) == (&self.times.text, &self.times.zone_name)
        });
        let paused_at = kept.and_then(|k| k.paused_at);
        Ok(store::Schedule {
            account: by.account,
            key: self.key.to_owned(),
            name: self.name.to_owned(),
            version: self.version,
            payload: self.payload.clone(),
            priority: self.priority,
            cron: self.times.text.clone(),
            zone: self.times.zone_name.clone(),
            run_as: store::New::actor(by)?,
            next_at: match same {
                Some(kept) => kept.next_at,
                None => first.filter(|_| paused_at.is_none()),
            },
            paused_at,
        })
    }
}

/// Whether the account has the schedule just so.
///
/// # Errors
/// Those of the database.
pub fn is_kept(tx: &Tx<'_>, by: &Actor, plan: &Plan) -> Result<bool, DbError> {
    let kept = store::schedule(tx, by.account, plan.key)?;
    Ok(kept == Some(plan.row(by, kept.as_ref(), None)?))
}

/// Keeps what is meant to be there. What is new, or comes at other times now, is due at once: its work may
/// have been missed. A pause stays.
///
/// # Errors
/// Those of the database.
pub fn keep(tx: &mut Tx<'_>, by: &Actor, plan: &Plan) -> Result<(), DbError> {
    let now = tx.now();
    put_row(tx, by, plan, Some(now))
}

fn put_row(
    tx: &mut Tx<'_>,
    by: &Actor,
    plan: &Plan,
    first: Option<Timestamp>,
) -> Result<(), DbError> {
    let kept = store::schedule(tx, by.account, plan.key)?;
    let row = plan.row(by, kept.as_ref(), first)?;
    match kept {
        Some(kept) if kept == row => Ok(()),
        _ => store::put_schedule(tx, &row),
    }
}

/// Keeps a schedule under `key`, one in an account. The same times leave the next run where it is;
/// others are counted from now.
///
/// # Errors
/// Those of the database.
pub fn put<J: Job>(
    tx: &mut Tx<'_>,
    by: &Actor,
    key: &'static str,
    times: &Times,
    job: &J,
) -> Result<(), DbError> {
    let plan = Plan::new(key, times.clone(), job)?;
    let first = times.after(tx.now());
    put_row(tx, by, &plan, first)
}

/// Ends a schedule; a run that is queued already stays.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<'_>, by: &Actor, key: &str) -> Result<(), DbError> {
    store::remove_schedule(tx, by.account, key)
}

/// When the schedule of that key runs next; none when there is no such schedule or no such time.
///
/// # Errors
/// Those of the database.
pub fn next_at(tx: &Tx<'_>, by: &Actor, key: &str) -> Result<Option<Timestamp>, DbError> {
    Ok(store::schedule(tx, by.account, key)?.and_then(|kept| kept.next_at))
}

/// Queues what is due in all accounts; how many jobs.
///
/// # Errors
/// Those of the database; what was queued before stays so.
pub async fn fire(db: &Db, registry: &Arc<Registry>) -> Result<usize, DbError> {
    let mut fired = 0;
    while db.read(store::schedule_is_due).await? {
        let known = registry.clone();
        let (moved, queued) = db.write(move |tx| fire_some(tx, &known)).await?;
        if moved == 0 {
            break; // Another process has them in hand.
        }
        fired += queued;
    }
    Ok(fired)
}

/// One slice of [`fire`]: how many schedules were due, and how many jobs were queued.
pub(crate) fn fire_some(tx: &mut Tx<'_>, registry: &Registry) -> Result<(usize, usize), DbError> {
    let due = store::schedules_due(tx, AT_ONCE)?;
    let mut queued = 0;
    for one in &due {
        let next = Times::new(&one.cron, &one.zone)
            .ok()
            .and_then(|times| times.after(tx.now()));
        if next.is_none() {
            tracing::error!(account = %one.account, key = %one.key, "a schedule has no next time");
        }
        store::schedule_moves(tx, one.account, &one.key, next)?;
        match has_work(tx, one, registry) {
            true => queued += usize::from(queue(tx, one)?.is_some()),
            false => store::schedule_idled(tx, one.account, &one.key)?,
        }
    }
    Ok((due.len(), queued))
}

/// What cannot be asked is queued: the job fails then, and a person sees it.
fn has_work(tx: &Tx<'_>, one: &store::Schedule, registry: &Registry) -> bool {
    let asked = serde_json::from_value(one.run_as.clone()).map_err(Error::internal);
    let asked = asked.and_then(|by| registry.is_due(&one.name, &one.payload, tx, &by));
    asked.unwrap_or_else(|e| {
        tracing::warn!(account = %one.account, key = %one.key, error = %e, "a schedule cannot be asked");
        true
    })
}

/// Queues the job of a schedule, unless the one before is not over.
pub(crate) fn queue(tx: &mut Tx<'_>, one: &store::Schedule) -> Result<Option<JobId>, DbError> {
    let key = format!("schedule:{}", one.key);
    let new = store::New {
        name: &one.name,
        version: one.version,
        priority: one.priority,
        key: Some(&key),
        payload: &one.payload,
        run_as: &one.run_as,
        after: std::time::Duration::ZERO,
    };
    let job = store::insert(tx, one.account, &new)?;
    if let Some(job) = job {
        store::schedule_ran(tx, one.account, &one.key, job)?;
    }
    Ok(job)
}
