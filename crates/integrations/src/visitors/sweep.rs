//! Forgets visitors, slice by slice, so that nobody waits for it.

use super::{actions, store};
use base::{Actor, Error, InteractionId, Permission, Timestamp};
use customers::interactions;
use db::Tx;
use jiff::ToSpan;
use jobs::{Context, Job, JobError, Priority};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Entries that one transaction deletes.
const SLICE: usize = 200;

/// Forgets an account's visitors who have not been here for as long as it keeps them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SweepVisitors {}

impl Job for SweepVisitors {
    const NAME: &'static str = "integrations.sweep_visitors";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let mut gone = 0;
        loop {
            let by = context.by.clone();
            let (slice, more) = context.slice(move |tx| forget(tx, &by)).await?;
            gone += slice;
            if !more {
                break;
            }
        }
        if gone > 0 {
            tracing::info!(account = %context.by.account, gone, "entries of unknown visitors were deleted");
        }
        Ok(())
    }
}

/// One slice: how many entries are gone, and whether more may be left.
fn forget(tx: &mut Tx<'_>, by: &Actor) -> Result<(u64, bool), Error> {
    let scope = by.may(Permission::EventsWrite)?;
    if store::date(tx, &scope, SLICE)? > 0 {
        return Ok((0, true));
    }
    let before = before(tx.now(), actions::months(tx, &scope)?)?;
    let past = store::past(tx, &scope, before, SLICE)?;
    let more = past.len() == SLICE;
    let mut visitors: BTreeMap<(String, String), Vec<InteractionId>> = BTreeMap::new();
    for (source, visitor, entry) in past {
        visitors.entry((source, visitor)).or_default().push(entry);
    }
    let mut gone = 0;
    for ((source, visitor), entries) in &visitors {
        gone += interactions::forget_nobodys(tx, &scope, entries)?;
        crate::intake::store::waited(tx, &scope, source, visitor, entries)?;
    }
    Ok((gone, more))
}

/// The moment so many months ago, in UTC.
fn before(now: Timestamp, months: i64) -> Result<Timestamp, Error> {
    let day = now.to_zoned(jiff::tz::TimeZone::UTC);
    let ago = day.checked_sub(months.months()).map_err(Error::internal)?;
    Ok(ago.timestamp())
}
