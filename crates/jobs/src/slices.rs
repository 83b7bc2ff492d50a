//! How much background work may take: it goes slice by slice, and rests after each.
//!
//! Nobody waits for what is done in the background, and whoever sits at a screen meanwhile must not feel it. So
//! it takes half of one processor at most, and a fifth while somebody is served
//! ([ADR 0021](../../../docs/adr/0021-background-work-rests.md)). What somebody waits for does not rest.

use crate::Priority;
use crate::lease::Lease;
use base::trace::{self, SPANS, Trace};
use base::{LastServed, Timestamp};
use db::{Db, DbError, Tx};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tracing::Instrument as _;

/// Who was served so lately is still there.
const STILL_THERE: Duration = Duration::from_secs(1);
/// How many times as long as it worked it rests while somebody is there.
const RESTS_FOR_PEOPLE: u32 = 4;
/// No rest is longer: what takes so long at once is not a slice.
const REST_AT_MOST: Duration = Duration::from_secs(10);
/// So many slices of one job are seen in its trace: a long import has thousands, and nobody reads them.
const SLICES_TRACED: u32 = 100;

/// How long work of a priority rests after a slice that `took` so long, where somebody was `served` so long ago;
/// none for never.
pub fn rest(took: Duration, priority: Priority, served: Option<Duration>) -> Duration {
    let times = match priority {
        Priority::Urgent | Priority::Usual => 0,
        Priority::Background if served.is_some_and(|ago| ago <= STILL_THERE) => RESTS_FOR_PEOPLE,
        Priority::Background => 1,
    };
    (took * times).min(REST_AT_MOST)
}

/// The way in which a job works through much: one slice after the other.
#[derive(Clone)]
pub struct Slices {
    db: Db,
    priority: Priority,
    served: LastServed,
    rests: Rests,
    /// What the job is done for, in threads of its own as well.
    trace: Option<Trace>,
    begun: Arc<AtomicU32>,
    /// Whose slices are kept only as long as the job is in these hands.
    lease: Option<Arc<Lease>>,
}

/// What becomes of a rest.
#[derive(Clone, Default)]
pub(crate) enum Rests {
    /// It is taken.
    #[default]
    Taken,
    /// Somebody is told how long it would be, and it is not taken.
    Told(Arc<dyn Fn(Duration) + Send + Sync>),
}

impl Slices {
    pub(crate) fn new(db: Db, priority: Priority, served: LastServed, rests: Rests) -> Self {
        Self {
            db,
            priority,
            served,
            rests,
            trace: trace::current(),
            begun: Arc::default(),
            lease: None,
        }
    }

    /// Of a job that another worker may take over.
    pub(crate) fn fenced(mut self, lease: Arc<Lease>) -> Self {
        self.lease = Some(lease);
        self
    }

    /// The slice, if the job is still in these hands.
    fn within_lease<T, E: From<DbError>>(
        &self,
        run: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static {
        let lease = self.lease.clone();
        move |tx| {
            if let Some(lease) = &lease {
                lease.hold(tx)?;
            }
            run(tx)
        }
    }

    /// For what the next slice is done.
    fn traced(&self) -> Option<Trace> {
        let begun = self.begun.fetch_add(1, Ordering::Relaxed);
        let trace = trace::current().or(self.trace)?;
        let sampled = match begun < SLICES_TRACED {
            true => trace.sampled,
            false => Some(false),
        };
        Some(Trace { sampled, ..trace })
    }

    /// For work for whose end somebody waits: without rests.
    pub fn unresting(db: &Db) -> Self {
        let served = LastServed::default();
        Self::new(db.clone(), Priority::Usual, served, Rests::Taken)
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Into how many threads work may be divided that could use `most`: what rests is no more than one.
    pub fn side_by_side(&self, most: usize) -> usize {
        match self.priority {
            Priority::Background => 1,
            Priority::Usual | Priority::Urgent => most,
        }
    }

    /// One slice, in a transaction of its own, and the rest after it. Keep it under 20 ms. Of a job that another worker
    /// took over nothing is kept: its run here ends, whatever it makes of the error.
    ///
    /// # Errors
    /// `DbError::TakenOver`; else as [`Db::bulk`].
    pub async fn one<T, E>(
        &self,
        run: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let began = self.db.clock().now();
        let work = async {
            let span = tracing::info_span!(target: SPANS, "job.slice");
            self.db.bulk(self.within_lease(run)).instrument(span).await
        };
        let outcome = trace::follow(self.traced(), work).await;
        let rest = self.due(began);
        match &self.rests {
            Rests::Told(tell) => tell(rest),
            Rests::Taken if rest.is_zero() => {}
            Rests::Taken => tokio::time::sleep(rest).await,
        }
        outcome
    }

    /// `one` for threads outside the asynchronous runtime.
    ///
    /// # Errors
    /// As `one`.
    pub fn one_now<T, E>(
        &self,
        run: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.rested(|| self.db.bulk_now(self.within_lease(run)))
    }

    /// A slice of reading, for threads outside the asynchronous runtime.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub fn read_now<T, E>(
        &self,
        run: impl Fn(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.rested(|| self.db.read_now(run))
    }

    fn rested<T>(&self, work: impl FnOnce() -> T) -> T {
        let began = self.db.clock().now();
        let outcome = {
            let _entered = trace::enter(self.traced());
            tracing::info_span!(target: SPANS, "job.slice").in_scope(work)
        };
        let rest = self.due(began);
        match &self.rests {
            Rests::Told(tell) => tell(rest),
            Rests::Taken => std::thread::sleep(rest),
        }
        outcome
    }

    /// The rest after what began then and has ended now.
    fn due(&self, began: Timestamp) -> Duration {
        let now = self.db.clock().now();
        let took = now.as_microsecond() - began.as_microsecond();
        let took = Duration::from_micros(u64::try_from(took).unwrap_or(0));
        rest(took, self.priority, self.served.ago(now))
    }
}
