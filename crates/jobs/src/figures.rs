//! How jobs fared in this process, by kind.

use base::times::{LONG_US, Taken, Times};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How a try ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The work is done.
    Done,
    /// It will be tried again.
    Retry,
    /// It was given up.
    Dead,
}

impl Outcome {
    /// Each of them.
    pub const ALL: [Outcome; 3] = [Outcome::Done, Outcome::Retry, Outcome::Dead];

    /// The word for figures and traces.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Done => "done",
            Outcome::Retry => "retry",
            Outcome::Dead => "dead",
        }
    }
}

/// Tries that ended in this process, by kind: as many as are known, and no more.
#[derive(Debug)]
pub struct Figures(BTreeMap<&'static str, Kind>);

#[derive(Debug)]
struct Kind {
    ended: [AtomicU64; 3],
    took: Times,
}

impl Figures {
    pub(crate) fn new(names: Vec<&'static str>) -> Self {
        let kind = || Kind {
            ended: [const { AtomicU64::new(0) }; 3],
            took: Times::new(LONG_US),
        };
        Self(names.into_iter().map(|name| (name, kind())).collect())
    }

    pub(crate) fn add(&self, name: &str, outcome: Outcome, took: Duration) {
        if let Some(kind) = self.0.get(name) {
            let [done, retry, dead] = &kind.ended;
            let counted = match outcome {
                Outcome::Done => done,
                Outcome::Retry => retry,
                Outcome::Dead => dead,
            };
            counted.fetch_add(1, Ordering::Relaxed);
            kind.took.add(took);
        }
    }

    /// Each kind with how often its tries ended, in the order of [`Outcome::ALL`], and how long they took.
    pub fn kinds(&self) -> impl Iterator<Item = (&'static str, [u64; 3], Taken)> + '_ {
        self.0.iter().map(|(name, kind)| {
            let ended = kind.ended.each_ref().map(|n| n.load(Ordering::Relaxed));
            (*name, ended, kind.took.taken())
        })
    }
}
