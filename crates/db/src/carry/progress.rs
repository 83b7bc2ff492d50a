//! How far it is, told to whoever waits.

use std::time::{Duration, Instant};

/// How often it is told.
const EVERY: Duration = Duration::from_millis(250);
/// Rows between two looks at the clock.
const ROWS: u64 = 1_024;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Rows of the source are counted.
    Counting,
    /// Rows are copied.
    Copying,
    /// Indexes are made.
    Indexing,
    /// The target is read again.
    Checking,
}

/// How far it is.
#[derive(Clone, Debug)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// With which table or index.
    pub name: String,
    /// Rows, or indexes, that are done.
    pub done: u64,
    /// Rows, or indexes, in all; 0 while nobody knows.
    pub all: u64,
    /// How long this step has taken.
    pub took: Duration,
}

impl Progress {
    /// Rows, or indexes, a second.
    pub fn a_second(&self) -> f64 {
        self.done as f64 / self.took.as_secs_f64().max(0.001)
    }

    /// How long the rest of this step will take; none where that is not known yet.
    pub fn left(&self) -> Option<Duration> {
        let rest = self.all.checked_sub(self.done)?;
        if self.done == 0 {
            return None;
        }
        Duration::try_from_secs_f64(rest as f64 / self.a_second()).ok()
    }
}

pub(super) struct Told<'a> {
    told: &'a mut dyn FnMut(&Progress),
    now: Progress,
    begun: Instant,
    last: Instant,
}

impl<'a> Told<'a> {
    pub(super) fn new(told: &'a mut dyn FnMut(&Progress)) -> Self {
        let now = Instant::now();
        Self {
            told,
            now: Progress {
                step: Step::Counting,
                name: String::new(),
                done: 0,
                all: 0,
                took: Duration::ZERO,
            },
            begun: now,
            last: now,
        }
    }

    pub(super) fn step(&mut self, step: Step, all: u64) {
        self.begun = Instant::now();
        self.now = Progress {
            step,
            name: String::new(),
            done: 0,
            all,
            took: Duration::ZERO,
        };
    }

    /// The table or index whose turn it is.
    pub(super) fn table(&mut self, name: &str) {
        self.now.name = name.to_owned();
        self.tell();
    }

    pub(super) fn more(&mut self, rows: u64) {
        self.now.done += rows;
        if self.now.done.is_multiple_of(ROWS) && self.last.elapsed() >= EVERY {
            self.tell();
        }
    }

    fn tell(&mut self) {
        self.last = Instant::now();
        self.now.took = self.begun.elapsed();
        (self.told)(&self.now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_is_what_the_rest_takes_at_this_pace() {
        let mut progress = Progress {
            step: Step::Copying,
            name: String::new(),
            done: 1_000,
            all: 4_000,
            took: Duration::from_secs(2),
        };
        // 1,000 rows in 2 s are 500 a second; 3,000 are left.
        assert_eq!(progress.left(), Some(Duration::from_secs(6)));
        progress.done = 0;
        assert_eq!(progress.left(), None);
    }
}
