//! How many events came in through this process, for whoever looks after it.

use super::answer::Taken;
use std::sync::atomic::{AtomicU64, Ordering};

/// Events and requests since the process began.
#[derive(Debug, Default)]
pub struct Counted {
    taken: AtomicU64,
    refused: AtomicU64,
    requests_refused: AtomicU64,
}

impl Counted {
    /// Events that were taken, with those that had been taken before.
    pub fn taken(&self) -> u64 {
        self.taken.load(Ordering::Relaxed)
    }

    /// Events that were refused one by one.
    pub fn refused(&self) -> u64 {
        self.refused.load(Ordering::Relaxed)
    }

    /// Requests of which no event was looked at, or none could be kept.
    pub fn requests_refused(&self) -> u64 {
        self.requests_refused.load(Ordering::Relaxed)
    }

    /// A request was answered; none where it was refused as a whole.
    pub(crate) fn add(&self, taken: Option<&Taken>) {
        let add = |to: &AtomicU64, n: usize| {
            to.fetch_add(u64::try_from(n).unwrap_or(u64::MAX), Ordering::Relaxed);
        };
        match taken {
            Some(taken) => {
                add(&self.taken, taken.accepted);
                add(&self.refused, taken.refused.len());
            }
            None => add(&self.requests_refused, 1),
        }
    }
}
