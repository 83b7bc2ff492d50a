//! The background job that checks or runs an import.

use crate::imports::actions;
use base::{AccountId, Error, Uuid};
use jobs::{Context, Job, JobError};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Tells live pages that an import has moved on.
pub struct Nudged(pub Box<dyn Fn(AccountId, Uuid) + Send + Sync>);

/// Checks (`dry`) or runs an import.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunImport {
    /// Which import.
    pub import: Uuid,
    /// Whether nothing is to be written.
    pub dry: bool,
    /// The account's currency.
    pub currency: String,
    /// The account's zone.
    pub zone: String,
}

impl Job for RunImport {
    const NAME: &'static str = "records.import";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let work = tokio::task::spawn_blocking(move || actions::work_for(&context, &self));
        match work.await {
            Ok(Ok(_)) => Ok(()),
            // Done by somebody else meanwhile, or told on the import's own page.
            Ok(Err(Error::Conflict(_) | Error::Invalid(_))) => Ok(()),
            Ok(Err(Error::Unavailable(why))) => {
                Err(JobError::Retry { after: Duration::from_secs(5), why })
            }
            Ok(Err(other)) => Err(other.into()),
            Err(e) => Err(JobError::GiveUp { why: format!("the import broke off: {e}") }),
        }
    }
}
