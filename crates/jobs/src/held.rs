//! The jobs that a worker runs at this moment.

use base::JobId;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// Which they are; shared by the worker's copies.
#[derive(Clone, Default)]
pub(crate) struct InHand(Arc<Mutex<HashSet<JobId>>>);

impl InHand {
    /// Takes a job into the worker's hands.
    pub(crate) fn hold(&self, id: JobId) -> Held {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.insert(id);
        drop(held);
        Held {
            in_hand: self.clone(),
            id,
        }
    }

    /// All of them.
    pub(crate) fn ids(&self) -> Vec<JobId> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.iter().copied().collect()
    }
}

/// A job in the worker's hands, until this is dropped.
pub(crate) struct Held {
    in_hand: InHand,
    id: JobId,
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut held = self
            .in_hand
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        held.remove(&self.id);
    }
}
