//! How long something took, counted in a few classes: for figures that cost next to nothing.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Bounds for what people wait for, in microseconds.
pub const QUICK_US: &[u64] = &[
    500, 1_000, 2_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000,
];
/// Bounds for work in the background, in microseconds.
pub const LONG_US: &[u64] = &[
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    60_000_000,
    600_000_000,
    3_600_000_000,
];

/// A histogram whose size never changes.
#[derive(Debug)]
pub struct Times {
    bounds_us: &'static [u64],
    /// One more than there are bounds: what took longer than the last.
    counts: Box<[AtomicU64]>,
    sum_us: AtomicU64,
}

/// What a histogram holds at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The upper bound of each class, in microseconds, and how many were at most as long.
    pub up_to: Vec<(u64, u64)>,
    /// How many there were in all.
    pub count: u64,
    /// How long all took together, in microseconds.
    pub sum_us: u64,
}

impl Times {
    /// Nothing yet; `bounds_us` ascend.
    pub fn new(bounds_us: &'static [u64]) -> Self {
        Self {
            bounds_us,
            counts: (0..=bounds_us.len()).map(|_| AtomicU64::new(0)).collect(),
            sum_us: AtomicU64::new(0),
        }
    }

    /// Something took so long.
    pub fn add(&self, took: Duration) {
        let us = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let class = self.bounds_us.partition_point(|bound| *bound < us);
        if let Some(count) = self.counts.get(class) {
            count.fetch_add(1, Ordering::Relaxed);
        }
        self.sum_us.fetch_add(us, Ordering::Relaxed);
    }

    /// What it holds now.
    pub fn taken(&self) -> Taken {
        let mut count = 0;
        let mut classes = self.counts.iter().map(|n| n.load(Ordering::Relaxed));
        let mut up_to = Vec::with_capacity(self.bounds_us.len());
        for (bound, n) in self.bounds_us.iter().zip(&mut classes) {
            count += n;
            up_to.push((*bound, count));
        }
        Taken {
            up_to,
            count: count + classes.sum::<u64>(),
            sum_us: self.sum_us.load(Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_time_is_counted_up_to_its_bound_and_all_beyond() {
        let times = Times::new(&[10, 100]);
        for us in [0, 10, 11, 100, 101, 5_000] {
            times.add(Duration::from_micros(us));
        }
        // 0 and 10 are at most 10; with 11 and 100 four are at most 100; 0+10+11+100+101+5000 = 5222.
        let expected = Taken {
            up_to: vec![(10, 2), (100, 4)],
            count: 6,
            sum_us: 5_222,
        };
        assert_eq!(times.taken(), expected);
    }
}
