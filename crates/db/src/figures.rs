//! How transactions fare, for whoever looks after the program: waiting, running, and how long both took.

use crate::Dialect;
use base::times::{QUICK_US, Taken, Times};
use base::trace::{self, SPANS, Trace};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;
use tracing::Span;

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It only reads.
    Read,
    /// Somebody waits for what it writes.
    Write,
    /// A slice of long work.
    Bulk,
}

impl Way {
    /// Each of them.
    pub const ALL: [Way; 3] = [Way::Read, Way::Write, Way::Bulk];

    /// The word for figures and traces.
    pub fn as_str(self) -> &'static str {
        match self {
            Way::Read => "read",
            Way::Write => "write",
            Way::Bulk => "bulk",
        }
    }
}

/// The figures of one [`Way`].
#[derive(Debug)]
struct Of {
    waiting: AtomicI64,
    running: AtomicI64,
    waited: Times,
    ran: Times,
}

/// How an open database fares since it was opened.
#[derive(Debug)]
pub struct Figures {
    ways: [Of; 3],
}

/// The figures of one [`Way`] at a moment.
#[derive(Clone, Debug)]
pub struct Fares {
    /// Transactions that wait for a session, or for the one writer.
    pub waiting: i64,
    /// Those that run.
    pub running: i64,
    /// How long they waited.
    pub waited: Taken,
    /// How long they ran, with their commit.
    pub ran: Taken,
}

impl Default for Figures {
    fn default() -> Self {
        let of = || Of {
            waiting: AtomicI64::new(0),
            running: AtomicI64::new(0),
            waited: Times::new(QUICK_US),
            ran: Times::new(QUICK_US),
        };
        Self {
            ways: [of(), of(), of()],
        }
    }
}

impl Figures {
    fn of(&self, way: Way) -> &Of {
        let [read, write, bulk] = &self.ways;
        match way {
            Way::Read => read,
            Way::Write => write,
            Way::Bulk => bulk,
        }
    }

    /// How these transactions fare.
    pub fn fares(&self, way: Way) -> Fares {
        let of = self.of(way);
        Fares {
            waiting: of.waiting.load(Ordering::Relaxed),
            running: of.running.load(Ordering::Relaxed),
            waited: of.waited.taken(),
            ran: of.ran.taken(),
        }
    }
}

/// One transaction on its way: counted, and seen in the trace that it belongs to.
pub(crate) struct Passage {
    figures: Arc<Figures>,
    way: Way,
    dialect: Dialect,
    trace: Option<Trace>,
    queued: Instant,
    begun: Option<Instant>,
    waiting: Option<Span>,
    running: Option<Span>,
}

impl Passage {
    pub(crate) fn new(figures: Arc<Figures>, way: Way, dialect: Dialect) -> Self {
        figures.of(way).waiting.fetch_add(1, Ordering::Relaxed);
        let waiting = tracing::info_span!(target: SPANS, "db.wait", db.system.name = name_of(dialect), bandhu.transaction = way.as_str());
        Self {
            figures,
            way,
            dialect,
            trace: trace::current(),
            queued: Instant::now(),
            begun: None,
            waiting: Some(waiting),
            running: None,
        }
    }

    /// Its closure runs, perhaps again after it collided: all it does is done for its trace.
    pub(crate) fn run<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let _entered = trace::enter(self.trace);
        if self.begun.is_none() {
            self.begin();
        }
        match &self.running {
            Some(span) => span.in_scope(work),
            None => work(),
        }
    }

    fn begin(&mut self) {
        let (now, of) = (Instant::now(), self.figures.of(self.way));
        self.begun = Some(now);
        self.waiting = None;
        of.waiting.fetch_sub(1, Ordering::Relaxed);
        of.running.fetch_add(1, Ordering::Relaxed);
        of.waited.add(now - self.queued);
        self.running = Some(
            tracing::info_span!(target: SPANS, "db.run", db.system.name = name_of(self.dialect), bandhu.transaction = self.way.as_str()),
        );
    }
}

impl Drop for Passage {
    fn drop(&mut self) {
        // Whoever exports spans looks at the trace when one of them ends.
        let _entered = trace::enter(self.trace);
        let of = self.figures.of(self.way);
        match self.begun {
            Some(begun) => {
                of.running.fetch_sub(1, Ordering::Relaxed);
                of.ran.add(begun.elapsed());
            }
            None => {
                of.waiting.fetch_sub(1, Ordering::Relaxed);
                of.waited.add(self.queued.elapsed());
            }
        }
        self.running = None;
        self.waiting = None;
    }
}

/// As the conventions of OpenTelemetry call the engines.
fn name_of(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite => "sqlite",
        Dialect::Postgres => "postgresql",
    }
}
