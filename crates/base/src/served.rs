//! When somebody was last served: shared by whoever serves people and whoever has to give way to them.

use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// The last moment at which somebody was served, in this process; cheap to clone.
#[derive(Clone, Debug)]
pub struct LastServed(Arc<AtomicI64>);

/// Of a process that has served nobody yet.
const NEVER: i64 = i64::MIN;

impl Default for LastServed {
    fn default() -> Self {
        Self(Arc::new(AtomicI64::new(NEVER)))
    }
}

impl LastServed {
    /// Somebody is served at this moment.
    pub fn note(&self, now: Timestamp) {
        self.0.store(now.as_millisecond(), Ordering::Relaxed);
    }

    /// How long ago it was; none for never, and after the clock was set back, or it would be "just now" until
    /// the clock has caught up.
    pub fn ago(&self, now: Timestamp) -> Option<Duration> {
        let last = self.0.load(Ordering::Relaxed);
        let ago_ms = now.as_millisecond().checked_sub(last)?;
        u64::try_from(ago_ms).ok().map(Duration::from_millis)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_as_long_ago_as_the_clock_says() {
        let at = |ms: i64| Timestamp::from_millisecond(1_772_000_000_000 + ms).unwrap();
        let served = LastServed::default();
        assert_eq!(served.ago(at(0)), None, "never");
        served.clone().note(at(5));
        assert_eq!(served.ago(at(5)), Some(Duration::ZERO));
        assert_eq!(served.ago(at(1_005)), Some(Duration::from_secs(1)));
        assert_eq!(served.ago(at(4)), None, "the clock was set back");
    }
}
