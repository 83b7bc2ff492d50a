//! How long a statement may run and how much a list may hold.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Most rows that one list query may return; longer ones are streamed.
pub(crate) const ROWS_AT_MOST: usize = 10_000;

/// The moment after which SQLite interrupts the running statement.
#[derive(Clone)]
pub(crate) struct Deadline {
    start: Instant,
    micros: Arc<AtomicU64>,
}

impl Deadline {
    pub(crate) fn new() -> Self {
        Self {
            start: Instant::now(),
            micros: Arc::new(AtomicU64::new(u64::MAX)),
        }
    }

    pub(crate) fn set(&self, after: Duration) {
        let at = self.start.elapsed().saturating_add(after).as_micros();
        self.micros
            .store(u64::try_from(at).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    pub(crate) fn clear(&self) {
        self.micros.store(u64::MAX, Ordering::Relaxed);
    }

    pub(crate) fn is_over(&self) -> bool {
        let at = self.micros.load(Ordering::Relaxed);
        at != u64::MAX && self.start.elapsed().as_micros() > u128::from(at)
    }
}
