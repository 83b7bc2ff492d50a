//! What a whole request notes in the database beside the first change that is kept for it, in the same transaction.
//!
//! A mark goes along with the request as [`base::trace`] does, from step to step of one task. Whatever that task
//! hands to another (a job, a spawned task, a thread of its own) is not the request's and carries none. What the
//! mark writes is the business of whoever made it: nothing is known here of its tables.

use crate::{DbError, Tx};
use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

type Write = dyn Fn(&mut Tx<'_>) -> Result<(), DbError> + Send + Sync;

/// Written by the first transaction of a request that changes something and is kept.
pub struct Mark {
    write: Box<Write>,
    kept: AtomicBool,
}

impl Mark {
    /// A mark that `write` writes. It runs last in the transaction, and again when that runs again; its error rolls
    /// the change back. Two transactions at the same time may both write it.
    pub fn new(
        write: impl Fn(&mut Tx<'_>) -> Result<(), DbError> + Send + Sync + 'static,
    ) -> Arc<Self> {
        Arc::new(Self {
            write: Box::new(write),
            kept: AtomicBool::new(false),
        })
    }

    /// Whether a change with its mark is known to be kept.
    pub fn is_kept(&self) -> bool {
        self.kept.load(Ordering::Acquire)
    }

    pub(crate) fn keep(&self) {
        self.kept.store(true, Ordering::Release);
    }

    /// Writes the mark if `tx` is the first to change something; whether it was written.
    pub(crate) fn beside(&self, tx: &mut Tx<'_>) -> Result<bool, DbError> {
        let first = tx.has_changed && !self.is_kept();
        if first {
            (self.write)(tx)?;
        }
        Ok(first)
    }
}

thread_local! {
    static CURRENT: RefCell<Option<Arc<Mark>>> = const { RefCell::new(None) };
}

/// What the transactions carry that this thread begins at the moment.
pub(crate) fn current() -> Option<Arc<Mark>> {
    CURRENT.with_borrow(Option::clone)
}

/// Does `work` with `mark`: its transactions carry it, whichever thread goes on with it.
pub async fn marking<F: Future>(mark: Arc<Mark>, work: F) -> F::Output {
    carrying(Some(mark), work).await
}

/// Does `work` whose changes are not those of the request within which it happens, such as counting wrong passwords:
/// they are kept without its mark.
pub async fn unmarked<F: Future>(work: F) -> F::Output {
    carrying(None, work).await
}

async fn carrying<F: Future>(mark: Option<Arc<Mark>>, work: F) -> F::Output {
    let mut work = pin!(work);
    poll_fn(move |cx| {
        let _carried = Carried(CURRENT.replace(mark.clone()));
        work.as_mut().poll(cx)
    })
    .await
}

/// Puts back what was carried before, also when the work panics.
struct Carried(Option<Arc<Mark>>);

impl Drop for Carried {
    fn drop(&mut self) {
        CURRENT.set(self.0.take());
    }
}
