//! Brings the sums up to date where no import has done it.

use super::kept;
use base::{Actor, Error, Permission};
use db::Tx;
use jobs::{Context, Job, JobError, Priority};
use serde::{Deserialize, Serialize};

/// Works out one account's sums as far as they are behind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RefreshTurnover {
    /// The account's zone, in which its days begin.
    pub zone: String,
}

impl Job for RefreshTurnover {
    const NAME: &'static str = "trade.turnover";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    fn is_due(&self, tx: &Tx<'_>, by: &Actor) -> Result<bool, Error> {
        let scope = by.may(Permission::ReportsRead)?;
        Ok(kept::is_due(tx, &scope, &self.zone)?)
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        let work = move || kept::refresh(&context.slices, &context.by, &self.zone);
        match jobs::blocking(work).await {
            Ok(outcome) => Ok(outcome?),
            Err(e) => Err(JobError::GiveUp {
                why: format!("the refresh broke off: {e}"),
            }),
        }
    }
}
