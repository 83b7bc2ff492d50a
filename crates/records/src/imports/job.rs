//! The background job that checks or runs an import.

use crate::imports::actions::{self, Home};
use crate::imports::{Kinds, OnProgress, Report, store};
use base::{AccountId, Error, ImportId, Permission, Timestamp, Uuid};
use jobs::{Context, Job, JobError};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex, PoisonError};

/// How often those who wait are told at most.
const TOLD_EVERY_MS: i64 = 250;

/// Tells live pages that an import has moved on.
pub struct Nudged(pub Box<dyn Fn(AccountId, Uuid) + Send + Sync>);

/// Wakes the worker after a commit that queued an import.
pub struct Wake(pub Box<dyn Fn() + Send + Sync>);

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
        let work = jobs::blocking(move || work(&context, &self));
        match work.await {
            Ok(Ok(_)) => Ok(()),
            // Done by somebody else meanwhile, or told on the import's own page.
            Ok(Err(Error::Conflict(_) | Error::Invalid(_))) => Ok(()),
            Ok(Err(other)) => Err(other.into()),
            Err(e) => Err(JobError::GiveUp {
                why: format!("the import broke off: {e}"),
            }),
        }
    }
}

fn work(context: &Context, job: &RunImport) -> Result<Report, Error> {
    let kinds = context.parts.get::<Kinds>()?;
    let nudge = context.parts.get::<Nudged>().ok();
    let (account, id) = (context.by.account, job.import);
    let tell = move || {
        if let Some(nudge) = &nudge {
            (nudge.0)(account, id);
        }
    };
    let home = Home {
        currency: job.currency.parse().map_err(Error::internal)?,
        zone: job.zone.clone(),
    };
    let told = tell.clone();
    let on_progress = seldom(context, job, told);
    let (slices, by) = (&context.slices, &context.by);
    let outcome = actions::work(
        slices,
        by,
        &kinds,
        &home,
        ImportId(id),
        job.dry,
        on_progress,
    );
    tell();
    outcome
}

/// Tells of progress now and then. A check, which writes nothing else, notes how far it has read.
fn seldom(
    context: &Context,
    job: &RunImport,
    tell: impl Fn() + Send + Sync + 'static,
) -> OnProgress {
    let (context, job) = (context.clone(), job.clone());
    let last = Mutex::new(Timestamp::UNIX_EPOCH);
    Arc::new(move |read, _| {
        let now = context.db.clock().now();
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        if now.as_millisecond() - last.as_millisecond() < TOLD_EVERY_MS {
            return;
        }
        *last = now;
        if job.dry
            && let Err(error) = note(&context, ImportId(job.import), read)
        {
            tracing::warn!(%error, "the progress of a check could not be noted");
        }
        tell();
    })
}

fn note(context: &Context, id: ImportId, read: u64) -> Result<(), Error> {
    let scope = context.by.may(Permission::ImportsRun)?;
    Ok(context
        .slices
        .one_now(move |tx| store::set_read(tx, &scope, id, read))?)
}
