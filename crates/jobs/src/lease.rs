//! The fence around what a job writes: each of its slices asks, within its own transaction, whether the job is still
//! in these hands. On PostgreSQL the row stays locked until the slice is kept, so nobody takes the job over in between;
//! on SQLite there is one writer. Measured in a debug build, 1,500 slices of one row each: nothing on SQLite, 0.3 ms a slice on
//! PostgreSQL, whose slices are of 20 to 80 ms.

use crate::{Taken, store};
use db::{DbError, Tx};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A job in the hands of the worker that took it, this time.
pub(crate) struct Lease {
    job: Taken,
    worker: Arc<str>,
    lost: AtomicBool,
}

impl Lease {
    pub(crate) fn new(job: Taken, worker: Arc<str>) -> Self {
        let lost = AtomicBool::new(false);
        Self { job, worker, lost }
    }

    /// Lets a slice begin that may be kept.
    ///
    /// # Errors
    /// `TakenOver` when the job is in other hands, or ended by somebody.
    pub(crate) fn hold(&self, tx: &Tx<'_>) -> Result<(), DbError> {
        if !self.is_lost() && store::is_mine(tx, &self.job, &self.worker)? {
            return Ok(());
        }
        self.lose();
        Err(DbError::TakenOver)
    }

    /// Notes that the job is in other hands: whatever its run says of its end here counts no more.
    pub(crate) fn lose(&self) {
        self.lost.store(true, Ordering::Release);
    }

    pub(crate) fn is_lost(&self) -> bool {
        self.lost.load(Ordering::Acquire)
    }
}
