//! The loop that takes jobs and runs them.

use crate::figures::{Figures, Outcome};
use crate::held::InHand;
use crate::lease::Lease;
use crate::slices::Rests;
use crate::{
    Context, JobError, Parts, Priority, Registry, Slices, Swept, Taken, pause, schedules, store,
    sweep,
};
use base::trace::{self, SPANS, Trace};
use base::{AccountId, Actor, LastServed, Timestamp, Uuid};
use db::{Db, DbError, Listening, Tx};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use tracing::{Instrument as _, Span, field};

/// How long a job is a worker's without a sign of life.
const LEASE: Duration = Duration::from_secs(20);
/// How often the worker looks for jobs that nobody announced.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// How often it clears away what ended long ago.
const SWEEP_EVERY_S: i64 = 3_600;

/// What an actor is by now.
type Ask = Arc<dyn Fn(&Tx<'_>, Actor) -> Result<Option<Actor>, DbError> + Send + Sync>;

/// Takes jobs until it is told to stop.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    pub(crate) registry: Arc<Registry>,
    parts: Arc<Parts>,
    pub(crate) name: Arc<str>,
    wake: Arc<Notify>,
    looks: Arc<AtomicU64>,
    tell: Arc<dyn Fn(AccountId) + Send + Sync>,
    ask: Ask,
    served: LastServed,
    rests: Rests,
    lease: Duration,
    look_every: Duration,
    /// The jobs that it runs at this moment.
    in_hand: InHand,
    figures: Arc<Figures>,
}

impl Worker {
    /// A worker with a name of its own.
    pub fn new(db: Db, registry: Arc<Registry>, parts: Arc<Parts>) -> Self {
        let name = Arc::from(Uuid::now_v7().to_string());
        let figures = Arc::new(Figures::new(registry.names()));
        Self {
            figures,
            db,
            registry,
            parts,
            name,
            wake: Arc::default(),
            looks: Arc::default(),
            tell: Arc::new(|_| {}),
            ask: Arc::new(|_, by| Ok(Some(by))),
            served: LastServed::default(),
            rests: Rests::default(),
            lease: LEASE,
            look_every: LOOK_EVERY,
            in_hand: InHand::default(),
        }
    }

    /// How jobs fared in this process.
    pub fn figures(&self) -> Arc<Figures> {
        self.figures.clone()
    }

    /// Calls `tell` whenever a job of an account was taken or has ended: for pages that show the queue.
    #[must_use]
    pub fn telling(mut self, tell: impl Fn(AccountId) + Send + Sync + 'static) -> Self {
        self.tell = Arc::new(tell);
        self
    }

    /// Asks before each job what its actor may do by now; none for one who may do nothing any more.
    #[must_use]
    pub fn asking(
        mut self,
        ask: impl Fn(&Tx<'_>, Actor) -> Result<Option<Actor>, DbError> + Send + Sync + 'static,
    ) -> Self {
        self.ask = Arc::new(ask);
        self
    }

    /// Lets work in the background rest longer while somebody is `served` (see [`crate::rest`]).
    #[must_use]
    pub fn heeding(mut self, served: LastServed) -> Self {
        self.served = served;
        self
    }

    /// Tells how long a job would rest after each of its slices, and lets it go on at once: for tests.
    #[must_use]
    pub fn telling_rests(mut self, tell: impl Fn(Duration) + Send + Sync + 'static) -> Self {
        self.rests = Rests::Told(Arc::new(tell));
        self
    }

    /// Holds jobs for another time than 20 seconds without a sign of life.
    #[must_use]
    pub fn leasing(mut self, lease: Duration) -> Self {
        self.lease = lease;
        self
    }

    /// Looks for jobs that nobody announced every so often instead of every two seconds.
    #[must_use]
    pub fn looking_every(mut self, look_every: Duration) -> Self {
        self.look_every = look_every;
        self
    }

    /// Looks at the queue now: call it after a commit that queued something.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    /// Runs up to `at_once` jobs side by side until `stop` becomes true; then lets those that run
    /// finish for up to `grace`, and leaves the rest to their lease.
    pub async fn run(self, at_once: usize, mut stop: watch::Receiver<bool>, grace: Duration) {
        let _listening = self.listen();
        let mut running = JoinSet::new();
        // Held by each that runs in the background. One place is kept free of them: they take their time, and
        // what somebody waits for must not wait for their end.
        let background = Arc::new(());
        let background_at_most = at_once.saturating_sub(1).max(1);
        let mut swept_at = Timestamp::MIN;
        while !*stop.borrow() {
            self.keep_house(&mut swept_at).await;
            while running.len() < at_once {
                let any = Arc::strong_count(&background) <= background_at_most;
                match self.take(any).await {
                    Ok(Some(job)) => {
                        let held = self.registry.is_background(&job.name);
                        let held = held.then(|| background.clone());
                        let (worker, in_hand) = (self.clone(), self.in_hand.hold(job.id));
                        running.spawn(async move {
                            let _held = (held, in_hand);
                            worker.execute(job).await;
                        });
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
                _ = tokio::time::sleep(self.look_every) => {}
                _ = stop.changed() => {}
                Some(_) = running.join_next(), if !running.is_empty() => {}
            }
        }
        let finish = async { while running.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(grace, finish).await;
    }

    /// Hears of jobs that other processes queue. Without it the worker finds them when it looks by itself.
    fn listen(&self) -> Option<Listening> {
        let wake = self.wake.clone();
        let heard = self.db.listen(store::CHANNEL, move || wake.notify_one());
        if let Err(e) = &heard {
            tracing::warn!(error = %e, "the worker does not hear of other processes' jobs");
        }
        heard.ok()
    }

    /// Queues what schedules have due, and now and then clears away what ended long ago.
    async fn keep_house(&self, swept_at: &mut Timestamp) {
        if let Err(e) = schedules::fire(&self.db, &self.registry).await {
            tracing::warn!(error = %e, "the schedules cannot be read");
        }
        let now = self.db.clock().now();
        // Not so long ago; a clock that was set back tells nothing.
        if (0..SWEEP_EVERY_S).contains(&(now.as_second() - swept_at.as_second())) {
            return;
        }
        *swept_at = now;
        match sweep(&self.db).await {
            Ok(Swept { more, gone }) => {
                if more {
                    *swept_at = Timestamp::MIN; // The rest at the next look.
                }
                if gone > 0 {
                    tracing::info!(gone, "jobs that ended long ago were deleted");
                }
            }
            Err(e) => tracing::warn!(error = %e, "old jobs cannot be deleted"),
        }
    }

    /// The next job; `any`, or one that does not run in the background.
    pub(crate) async fn take(&self, any: bool) -> Result<Option<Taken>, DbError> {
        let (mut names, name) = (self.registry.names(), self.name.clone());
        names.retain(|name| any || !self.registry.is_background(name));
        let order = Priority::order(self.looks.fetch_add(1, Ordering::Relaxed));
        let lease = self.lease;
        // After a sleep of the machine one's own lease may have run out, too: who still runs the job does not take
        // it away from itself.
        let in_hand = self.in_hand.ids();
        let taken = self
            .db
            .write(move |tx| store::take(tx, &names, &order, &in_hand, &name, lease))
            .await?;
        if let Some(job) = &taken {
            (self.tell)(job.account);
        }
        Ok(taken)
    }

    /// One try, done for what the job was queued for; what no request began is its own beginning.
    async fn execute(&self, job: Taken) {
        let trace = job.trace.unwrap_or_else(|| Trace::begin(job.id.0));
        let work = async move {
            let span = tracing::info_span!(target: SPANS, "job", otel.name = %format_args!("job {}", job.name),
                otel.kind = "consumer", otel.status_code = field::Empty, bandhu.job.kind = %job.name,
                bandhu.job.id = %job.id, bandhu.job.attempt = job.attempts + 1, bandhu.job.outcome = field::Empty);
            self.execute_within(job).instrument(span).await;
        };
        trace::follow(Some(trace), work).await;
    }

    async fn execute_within(&self, job: Taken) {
        let began = self.db.clock().now();
        let lease = Arc::new(Lease::new(job.clone(), self.name.clone()));
        let outcome = self.try_once(&job, &lease).await;
        if lease.is_lost() {
            // The other run counts, and says how it ends.
            tracing::info!(job = %job.id, name = %job.name, "another worker has taken the job");
            Span::current().record("bandhu.job.outcome", "taken-over");
            return;
        }
        let begun = job.attempts + 1;
        let end = match outcome {
            Ok(()) => (Outcome::Done, "done", None, Duration::ZERO),
            Err(JobError::GiveUp { why }) => (Outcome::Dead, "dead", Some(why), Duration::ZERO),
            Err(JobError::Retry { why, .. }) if begun >= self.registry.tries(&job.name) => {
                (Outcome::Dead, "dead", Some(why), Duration::ZERO)
            }
            Err(JobError::Retry { after, why }) => {
                let after = after.max(pause(job.id, begun));
                (Outcome::Retry, "waiting", Some(why), after)
            }
        };
        self.note(&job, began, end.0);
        if let Some(why) = &end.2 {
            tracing::warn!(job = %job.id, name = %job.name, state = end.1, %why, "a job failed");
        } else {
            tracing::info!(job = %job.id, name = %job.name, "a job is done");
        }
        let (name, account) = (self.name.clone(), job.account);
        let finished = self
            .db
            .write(move |tx| store::finish(tx, &job, &name, end.1, end.2.as_deref(), end.3))
            .await;
        if let Err(e) = finished {
            tracing::error!(error = %e, "a job's end cannot be written; it will run again");
        }
        (self.tell)(account);
    }

    /// Counts a try that began then and has ended now, and tells its span.
    fn note(&self, job: &Taken, began: Timestamp, outcome: Outcome) {
        let took = self.db.clock().now().as_microsecond() - began.as_microsecond();
        let took = Duration::from_micros(u64::try_from(took).unwrap_or(0));
        self.figures.add(&job.name, outcome, took);
        let span = Span::current();
        span.record("bandhu.job.outcome", outcome.as_str());
        if outcome == Outcome::Dead {
            span.record("otel.status_code", "ERROR");
        }
    }

    async fn try_once(&self, job: &Taken, lease: &Arc<Lease>) -> Result<(), JobError> {
        // Only one whose workers were killed each time gets here: perhaps it is what kills them.
        if job.attempts >= self.registry.tries(&job.name) {
            let why = format!(
                "its workers went silent; it was begun {} times",
                job.attempts
            );
            return Err(JobError::GiveUp { why });
        }
        let context = self.context(job, lease).await?;
        let work = self
            .registry
            .start(&job.name, job.payload.clone(), context)?;
        self.while_renewing(job, lease, work).await
    }

    async fn context(&self, job: &Taken, lease: &Arc<Lease>) -> Result<Context, JobError> {
        let kept: Actor =
            serde_json::from_value(job.run_as.clone()).map_err(|e| JobError::GiveUp {
                why: format!("no actor: {e}"),
            })?;
        let ask = self.ask.clone();
        let by = self.db.read(move |tx| ask(tx, kept.clone())).await?;
        let by = by.ok_or_else(|| JobError::GiveUp {
            why: "who started it no longer belongs to the account".into(),
        })?;
        let (db, priority) = (self.db.clone(), self.registry.priority(&job.name));
        Ok(Context {
            slices: Slices::new(db, priority, self.served.clone(), self.rests.clone())
                .fenced(lease.clone()),
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
        lease: &Lease,
        work: impl Future<Output = Result<(), JobError>> + Send + 'static,
    ) -> Result<(), JobError> {
        let work = trace::follow(trace::current(), work.instrument(Span::current()));
        let mut work = tokio::spawn(work);
        loop {
            tokio::select! {
                outcome = &mut work => return outcome.unwrap_or_else(|e| {
                    Err(JobError::GiveUp { why: format!("the job broke off: {e}") })
                }),
                _ = tokio::time::sleep(self.lease / 4) => {
                    let (mine, name, until) = (job.clone(), self.name.clone(), self.lease);
                    let kept = self.db.write(move |tx| store::renew(tx, &mine, &name, until)).await;
                    if matches!(kept, Ok(false)) {
                        work.abort();
                        lease.lose();
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

/// Runs what is due now, one after the other, until nothing is; for tests and the command line.
///
/// # Errors
/// Those of the database.
pub async fn run_due(worker: &Worker) -> Result<usize, DbError> {
    let mut count = 0;
    while let Some(job) = worker.take(true).await? {
        let _held = worker.in_hand.hold(job.id);
        worker.execute(job).await;
        count += 1;
    }
    Ok(count)
}
