//! Background work that survives a crash: a row in the database until it is done.
//!
//! A worker takes a job for a while (its lease) and renews it while it works. When the process is
//! killed the lease runs out and another worker takes the job; so a job must be able to run again.
//!
//! What fails is tried again after a growing pause ([`pause`]); what fails too often is dead and waits
//! for a person ([`queue`]). What comes again at set times is a schedule ([`schedules`]).
//!
//! Knows nothing of HTTP or of any area.

pub mod figures;
mod held;
mod lease;
pub mod planned;
mod priority;
pub mod queue;
mod retries;
pub mod schedules;
mod slices;
mod store;
mod sweep;
#[cfg(test)]
mod tests;
mod worker;

use base::{AccountId, Actor, JobId, Trace, trace};
use db::{Db, DbError, Tx};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

pub use priority::Priority;
pub use retries::pause;
pub use slices::{Slices, rest};
pub use store::{Counts, Standing, counts, standing};
pub use sweep::{DEAD_KEPT_DAYS, DONE_KEPT_DAYS, Swept, sweep};
pub use worker::{Worker, run_due};

/// The area's tables.
pub static MIGRATIONS: db::Area = db::area!(
    "jobs",
    [
        "0001_start.sql",
        "0002_depth.sql",
        "0003_schedules.sql",
        "0004_trace.sql",
        "0005_earlier.sql"
    ]
);

/// One kind of background work; its fields are its payload.
pub trait Job: Serialize + DeserializeOwned + Send + 'static {
    /// Under which name it is queued. Never change it.
    const NAME: &'static str;
    /// The shape of the payload; counted up when it changes.
    const VERSION: u16;
    /// Which jobs it may overtake.
    const PRIORITY: Priority = Priority::Usual;
    /// How often it is begun at most before it is dead; a kill in the middle counts as well.
    const TRIES: u16 = 10;
    /// Whether there is anything to do: a schedule asks before it queues the job. What costs more than a
    /// look at an index belongs into the work.
    ///
    /// # Errors
    /// Those of the database; the job is queued then, so that somebody sees what is wrong.
    fn is_due(&self, _: &Tx<'_>, _: &Actor) -> Result<bool, base::Error> {
        Ok(true)
    }
    /// Does the work. It may run again after a crash, so its effects must be able to meet themselves.
    fn run(self, context: Context) -> impl Future<Output = Result<(), JobError>> + Send;
}

/// How a job fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobError {
    /// Try again after a growing pause, see [`pause`], and not before `after`.
    Retry {
        /// The time that the job itself names, for example one that another server asked for; zero
        /// for none.
        after: Duration,
        /// For the person who looks at the queue.
        why: String,
    },
    /// Trying again cannot help.
    GiveUp {
        /// For the person who looks at the queue.
        why: String,
    },
}

impl From<base::Error> for JobError {
    fn from(e: base::Error) -> Self {
        match e {
            base::Error::Unavailable(why) | base::Error::Unsure(why) => JobError::Retry {
                after: Duration::ZERO,
                why,
            },
            base::Error::DiskFull => JobError::Retry {
                after: Duration::from_secs(30),
                why: e.to_string(),
            },
            other => JobError::GiveUp {
                why: other.to_string(),
            },
        }
    }
}

impl From<DbError> for JobError {
    fn from(e: DbError) -> Self {
        base::Error::from(e).into()
    }
}

/// What a running job is given.
#[derive(Clone)]
pub struct Context {
    /// The database, to read from.
    pub db: Db,
    /// On whose behalf it runs; permissions are asked again.
    pub by: Actor,
    /// Its own id.
    pub id: JobId,
    /// Shared parts, put in at start-up.
    pub parts: Arc<Parts>,
    /// How it works through much, without taking the machine from people.
    pub slices: Slices,
}

impl Context {
    /// One slice of much: in a transaction of its own, with a rest after it as its priority asks for.
    ///
    /// # Errors
    /// As [`Slices::one`].
    pub async fn slice<T, E>(
        &self,
        run: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.slices.one(run).await
    }
}

/// Does what blocks on a thread for such work, for the trace of whoever calls.
pub fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> tokio::task::JoinHandle<T> {
    let trace = trace::current();
    tokio::task::spawn_blocking(move || {
        let _entered = trace::enter(trace);
        work()
    })
}

/// Values that jobs share, by type: registries, folders.
#[derive(Default)]
pub struct Parts(HashMap<std::any::TypeId, Arc<dyn std::any::Any + Send + Sync>>);

impl Parts {
    /// Puts a value in.
    pub fn insert<T: Send + Sync + 'static>(&mut self, value: Arc<T>) {
        self.0.insert(std::any::TypeId::of::<T>(), value);
    }

    /// The value of that type.
    ///
    /// # Errors
    /// `Internal` when nobody put it in.
    pub fn get<T: Send + Sync + 'static>(&self) -> Result<Arc<T>, base::Error> {
        self.0
            .get(&std::any::TypeId::of::<T>())
            .and_then(|part| part.clone().downcast::<T>().ok())
            .ok_or_else(|| base::Error::internal(format!("no part {}", std::any::type_name::<T>())))
    }
}

type Running = Pin<Box<dyn Future<Output = Result<(), JobError>> + Send>>;
type Start = Box<dyn Fn(serde_json::Value, Context) -> Result<Running, JobError> + Send + Sync>;
type Due =
    Box<dyn Fn(&serde_json::Value, &Tx<'_>, &Actor) -> Result<bool, base::Error> + Send + Sync>;

struct Known {
    start: Start,
    due: Due,
    tries: i64,
    priority: Priority,
}

/// The kinds of work that this process knows.
#[derive(Default)]
pub struct Registry(HashMap<&'static str, Known>);

impl Registry {
    /// Makes a kind known.
    pub fn add<J: Job>(&mut self) {
        let start: Start = Box::new(|payload, context| {
            let job: J = serde_json::from_value(payload).map_err(|e| JobError::GiveUp {
                why: format!("the payload cannot be read: {e}"),
            })?;
            Ok(Box::pin(job.run(context)))
        });
        let due: Due = Box::new(|payload, tx, by| match J::deserialize(payload) {
            Ok(job) => job.is_due(tx, by),
            Err(_) => Ok(true), // The job itself will say what is wrong.
        });
        let tries = i64::from(J::TRIES.max(1));
        let known = Known {
            start,
            due,
            tries,
            priority: J::PRIORITY,
        };
        self.0.insert(J::NAME, known);
    }

    /// The names of all kinds, in their order.
    pub fn names(&self) -> Vec<&'static str> {
        let mut names: Vec<_> = self.0.keys().copied().collect();
        names.sort_unstable();
        names
    }

    /// How often a job of that name is begun at most.
    pub(crate) fn tries(&self, name: &str) -> i64 {
        self.0.get(name).map_or(1, |known| known.tries)
    }

    /// Which jobs a job of that name may overtake, and whether it rests.
    pub(crate) fn priority(&self, name: &str) -> Priority {
        self.0
            .get(name)
            .map_or(Priority::Usual, |known| known.priority)
    }

    /// Whether nobody waits for jobs of that name.
    pub(crate) fn is_background(&self, name: &str) -> bool {
        self.priority(name) == Priority::Background
    }

    /// Whether a job of that name has anything to do; one of a newer version may have.
    pub(crate) fn is_due(
        &self,
        name: &str,
        payload: &serde_json::Value,
        tx: &Tx<'_>,
        by: &Actor,
    ) -> Result<bool, base::Error> {
        self.0
            .get(name)
            .map_or(Ok(true), |known| (known.due)(payload, tx, by))
    }

    pub(crate) fn start(
        &self,
        name: &str,
        payload: serde_json::Value,
        context: Context,
    ) -> Result<Running, JobError> {
        match self.0.get(name) {
            Some(known) => (known.start)(payload, context),
            None => Err(JobError::GiveUp {
                why: format!("no such job: {name}"),
            }),
        }
    }
}

/// Queues a job in the running transaction, so it exists exactly when the change does.
/// With a `key`, nothing happens while an unfinished job of that name has it.
///
/// # Errors
/// Those of the database.
pub fn enqueue<J: Job>(
    tx: &mut Tx<'_>,
    by: &Actor,
    key: Option<&str>,
    job: &J,
) -> Result<(), DbError> {
    enqueue_after(tx, by, key, job, Duration::ZERO)
}

/// As `enqueue`, to run not before `after`.
///
/// # Errors
/// Those of the database.
pub fn enqueue_after<J: Job>(
    tx: &mut Tx<'_>,
    by: &Actor,
    key: Option<&str>,
    job: &J,
    after: Duration,
) -> Result<(), DbError> {
    let payload = serde_json::to_value(job).map_err(|e| DbError::Other(e.to_string()))?;
    let run_as = store::New::actor(by)?;
    let new = store::New {
        name: J::NAME,
        version: i64::from(J::VERSION),
        priority: J::PRIORITY,
        key,
        payload: &payload,
        run_as: &run_as,
        after,
    };
    store::insert(tx, by.account, &new).map(drop)
}

/// A job as the worker takes it.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    pub(crate) account: AccountId,
    pub(crate) id: JobId,
    pub(crate) name: String,
    pub(crate) payload: serde_json::Value,
    pub(crate) run_as: serde_json::Value,
    pub(crate) attempts: i64,
    /// What it was queued for.
    pub(crate) trace: Option<Trace>,
}
