//! Keeps the classes on people's rows those of today.

use super::{actions, store};
use base::{Actor, Error, Permission};
use db::Tx;
use jiff::tz::TimeZone;
use jobs::{Context, Job, JobError, Priority};
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
    const PRIORITY: Priority = Priority::Background;

    fn is_due(&self, tx: &Tx<'_>, by: &Actor) -> Result<bool, Error> {
        let scope = by.may(Permission::ReportsRead)?;
        let found = TimeZone::get(&self.zone);
        let found = found.map_err(|_| Error::invalid("time_zone", "zone-unknown", &self.zone))?;
        let day = tx.now().to_zoned(found).date();
        Ok(store::refresh_due(tx, &scope, day)?)
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        let work = move || actions::refresh(&context.slices, &context.by, &self.zone);
        match jobs::blocking(work).await {
            Ok(outcome) => Ok(outcome.map(drop)?),
            Err(e) => Err(JobError::GiveUp {
                why: format!("the refresh broke off: {e}"),
            }),
        }
    }
}
