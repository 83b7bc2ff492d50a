//! The one door to the time of day. Tests hold it still.

use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Tells the time; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still at `at` until it is set.
    pub fn fixed(at: Timestamp) -> Self {
        Self(Some(Arc::new(AtomicI64::new(at.as_microsecond()))))
    }

    /// Now, in whole microseconds: what both databases can hold.
    pub fn now(&self) -> Timestamp {
        let micros = match &self.0 {
            Some(fixed) => fixed.load(Ordering::Relaxed),
            None => Timestamp::now().as_microsecond(),
        };
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves a fixed clock to `at`; the machine's clock ignores it.
    pub fn set(&self, at: Timestamp) {
        if let Some(fixed) = &self.0 {
            fixed.store(at.as_microsecond(), Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_stands_until_it_is_set() {
        let start: Timestamp = "2026-01-02T03:04:05.123456789Z".parse().unwrap();
        let clock = Clock::fixed(start);
        assert_eq!(clock.now().to_string(), "2026-01-02T03:04:05.123456Z");
        clock.clone().set("2026-01-03T00:00:00Z".parse().unwrap());
        assert_eq!(clock.now().to_string(), "2026-01-03T00:00:00Z");
    }
}
