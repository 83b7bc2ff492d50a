//! The loop that takes jobs and runs them.

use crate::{Context, JobError, Parts, Registry, Taken, store};
use base::{Actor, Uuid};
use db::{Db, DbError};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

/// How long a job is a worker's without a sign of life.
const LEASE: Duration = Duration::from_secs(20);
/// How often the worker looks for jobs that nobody announced.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// A job that failed this often is dead.
const ATTEMPTS_AT_MOST: i64 = 10;

/// Takes jobs until it is told to stop.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    registry: Arc<Registry>,
    parts: Arc<Parts>,
    name: Arc<str>,
    wake: Arc<Notify>,
}

impl Worker {
    /// A worker with a name of its own.
    pub fn new(db: Db, registry: Arc<Registry>, parts: Arc<Parts>) -> Self {
        let name = Arc::from(Uuid::now_v7().to_string());
        Self {
            db,
            registry,
            parts,
            name,
            wake: Arc::default(),
        }
    }

    /// Looks at the queue now: call it after a commit that queued something.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    /// Runs up to `at_once` jobs side by side until `stop` becomes true; then lets those that run
    /// finish for up to `grace`, and leaves the rest to their lease.
    pub async fn run(self, at_once: usize, mut stop: watch::Receiver<bool>, grace: Duration) {
        let mut running = JoinSet::new();
        while !*stop.borrow() {
            while running.len() < at_once {
                match self.take().await {
                    Ok(Some(job)) => {
                        let worker = self.clone();
                        running.spawn(async move { worker.execute(job).await });
                    }
                    Ok(None) => break,
                    Err(e) => {
                        tracing::warn!(error = %e, "the job queue cannot be read");
                        break;
                    }
                }
            }
            tokio::select! {
                _ = self.wake.notified() => {}
                _ = tokio::time::sleep(LOOK_EVERY) => {}
                _ = stop.changed() => {}
                Some(_) = running.join_next(), if !running.is_empty() => {}
            }
        }
        let finish = async { while running.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(grace, finish).await;
    }

    async fn take(&self) -> Result<Option<Taken>, DbError> {
        let (names, name) = (self.registry.names(), self.name.clone());
        self.db
            .write(move |tx| store::take(tx, &names, &name, LEASE))
            .await
    }

    async fn execute(&self, job: Taken) {
        let outcome = match self.context(&job) {
            Ok(context) => match self.registry.start(&job.name, job.payload.clone(), context) {
                Ok(work) => self.while_renewing(&job, work).await,
                Err(e) => Err(e),
            },
            Err(e) => Err(e),
        };
        let end = match outcome {
            Ok(()) => ("done", None, Duration::ZERO),
            Err(JobError::GiveUp { why }) => ("dead", Some(why), Duration::ZERO),
            Err(JobError::Retry { why, .. }) if job.attempts + 1 >= ATTEMPTS_AT_MOST => {
                ("dead", Some(why), Duration::ZERO)
            }
            Err(JobError::Retry { after, why }) => {
                ("waiting", Some(why), after.max(growing(job.attempts)))
            }
        };
        if let Some(why) = &end.1 {
            tracing::warn!(job = %job.id, name = %job.name, state = end.0, %why, "a job failed");
        }
        let name = self.name.clone();
        let finished = self
            .db
            .write(move |tx| store::finish(tx, &job, &name, end.0, end.1.as_deref(), end.2))
            .await;
        if let Err(e) = finished {
            tracing::error!(error = %e, "a job's end cannot be written; it will run again");
        }
    }

    fn context(&self, job: &Taken) -> Result<Context, JobError> {
        let by: Actor =
            serde_json::from_value(job.run_as.clone()).map_err(|e| JobError::GiveUp {
                why: format!("no actor: {e}"),
            })?;
        Ok(Context {
            db: self.db.clone(),
            by,
            id: job.id,
            parts: self.parts.clone(),
        })
    }

    /// Runs the work on a task of its own, so that a panic ends the job and not the worker.
    async fn while_renewing(
        &self,
        job: &Taken,
        work: impl Future<Output = Result<(), JobError>> + Send + 'static,
    ) -> Result<(), JobError> {
        let mut work = tokio::spawn(work);
        loop {
            tokio::select! {
                outcome = &mut work => return outcome.unwrap_or_else(|e| {
                    Err(JobError::GiveUp { why: format!("the job broke off: {e}") })
                }),
                _ = tokio::time::sleep(LEASE / 4) => {
                    let (mine, name) = (job.clone(), self.name.clone());
                    let kept = self.db.write(move |tx| store::renew(tx, &mine, &name, LEASE)).await;
                    if matches!(kept, Ok(false)) {
                        work.abort();
                        return Err(JobError::Retry {
                            after: Duration::ZERO,
                            why: "another worker has taken the job".into(),
                        });
                    }
                }
            }
        }
    }
}

/// The longer something fails, the longer the wait: ten attempts cover some eight minutes, so that a
/// database that is away or a disk that is full for a while kills no job.
fn growing(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(0, 8)).unwrap_or(0);
    Duration::from_secs(1 << doublings)
}

/// Runs what is due now, one after the other, until nothing is; for tests and the command line.
///
/// # Errors
/// Those of the database.
pub async fn run_due(worker: &Worker) -> Result<usize, DbError> {
    let mut count = 0;
    while let Some(job) = worker.take().await? {
        worker.execute(job).await;
        count += 1;
    }
    Ok(count)
}
