//! Work that comes again at set times: five fields of cron, read in the time of a zone.
//!
//! The next time is kept in the database. Whichever process finds it reached queues the job and works
//! out the time after it, both in one transaction; on PostgreSQL the row is locked and others pass it
//! by, so that no number of processes runs it twice. Times that were missed while nothing ran are made
//! up for by one run. A run that is still unfinished when the next is due is not queued beside itself.
//!
//! Where clocks change (tested below):
//! - A time of day that does not exist (02:30 on the day that clocks go from 2:00 to 3:00) runs once,
//!   at the first moment after the gap, 03:00.
//! - A time of day that comes twice runs once, the first time.
//! - What comes at intervals (a `*` in minutes or hours) goes on by the clock: hours that do not exist
//!   are left out, hours that come twice run twice.

use crate::{Job, store};
use base::{Actor, Error, Timestamp};
use croner::Cron;
use croner::parser::{CronParser, Seconds, Year};
use db::{Db, DbError, Tx};
use jiff::tz::TimeZone;

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

/// Keeps a schedule under `key`, one in an account. The same times leave the next run where it is;
/// others are counted from now.
///
/// # Errors
/// Those of the database.
pub fn put<J: Job>(
    tx: &mut Tx<'_>,
    by: &Actor,
    key: &str,
    times: &Times,
    job: &J,
) -> Result<(), DbError> {
    let payload = serde_json::to_value(job).map_err(|e| DbError::Other(e.to_string()))?;
    let run_as = store::New::actor(by)?;
    let kept = store::schedule(tx, by.account, key)?;
    let same = kept.as_ref().is_some_and(|k| {
        (k.cron.as_str(), k.zone.as_str()) == (times.text.as_str(), times.zone_name.as_str())
    });
    let next_at = match &kept {
        Some(kept) if same => kept.next_at,
        _ => times.after(tx.now()),
    };
    let row = store::Schedule {
        account: by.account,
        key: key.to_owned(),
        name: J::NAME.to_owned(),
        version: i64::from(J::VERSION),
        payload,
        priority: J::PRIORITY,
        cron: times.text.clone(),
        zone: times.zone_name.clone(),
        run_as,
        next_at,
    };
    match kept {
        Some(kept) if kept == row => Ok(()),
        _ => store::put_schedule(tx, &row),
    }
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
pub async fn fire(db: &Db) -> Result<usize, DbError> {
    let mut fired = 0;
    while db.read(store::schedule_is_due).await? {
        let now = db.write(fire_some).await?;
        if now == 0 {
            break; // Another process has them in hand.
        }
        fired += now;
    }
    Ok(fired)
}

/// One slice of [`fire`].
pub(crate) fn fire_some(tx: &mut Tx<'_>) -> Result<usize, DbError> {
    let due = store::schedules_due(tx, AT_ONCE)?;
    for one in &due {
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
        store::insert(tx, one.account, &new)?;
        let next = Times::new(&one.cron, &one.zone)
            .ok()
            .and_then(|times| times.after(tx.now()));
        if next.is_none() {
            tracing::error!(account = %one.account, key = %one.key, "a schedule has no next time");
        }
        store::schedule_ran(tx, one.account, &one.key, next)?;
    }
    Ok(due.len())
}
