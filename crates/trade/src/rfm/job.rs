//! Keeps the classes on people's rows those of today.

use super::{actions, store};
use base::{Actor, Error, Permission};
use db::{DbError, Tx};
use jiff::tz::TimeZone;
use jobs::{Context, Job, JobError};
use serde::{Deserialize, Serialize};

/// Works out one account's classes anew.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RefreshRfm {
    /// The account's zone, in which its days begin.
    pub zone: String,
}

impl Job for RefreshRfm {
    const NAME: &'static str = "trade.rfm";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let work = move || actions::refresh(&context.db, &context.by, &self.zone);
        match tokio::task::spawn_blocking(work).await {
            Ok(outcome) => Ok(outcome.map(drop)?),
            Err(e) => Err(JobError::GiveUp {
                why: format!("the refresh broke off: {e}"),
            }),
        }
    }
}

/// Queues a refresh, whatever the day: call it in the transaction that changes orders.
///
/// # Errors
/// Those of the database.
pub fn enqueue(tx: &mut Tx<'_>, by: &Actor, zone: &str) -> Result<(), DbError> {
    jobs::enqueue(
        tx,
        by,
        Some("rfm"),
        &RefreshRfm {
            zone: zone.to_owned(),
        },
    )
}

/// Queues a refresh when the kept classes are those of another day; says whether they are.
///
/// # Errors
/// `Forbidden`; `Invalid` when the zone is unknown; those of the database.
pub fn enqueue_if_due(tx: &mut Tx<'_>, by: &Actor, zone: &str) -> Result<bool, Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let found =
        TimeZone::get(zone).map_err(|_| Error::invalid("time_zone", "zone-unknown", zone))?;
    let due = store::refresh_due(tx, &scope, tx.now().to_zoned(found).date())?;
    if due {
        enqueue(tx, by, zone)?;
    }
    Ok(due)
}
