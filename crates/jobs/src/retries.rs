//! How long a job that failed waits for its next try.

use base::JobId;
use std::time::Duration;

/// No pause is longer than this before its jitter.
const PAUSE_MAX_S: u64 = 3_600;

/// The pause after the `begun`th try (1 for the first): 1, 2, 4 … seconds, at most an hour, and up to
/// half as much again, so that jobs which failed together do not come back together.
///
/// The jitter is worked out from the job's id and the try, so that it is the same whoever asks. Ten
/// tries cover between 8 and 13 minutes: a database that is away or a disk that is full for a while
/// kills no job.
pub fn pause(id: JobId, begun: i64) -> Duration {
    let doublings = u32::try_from((begun - 1).clamp(0, 16)).unwrap_or(0);
    let base_ms = (1_u64 << doublings).min(PAUSE_MAX_S) * 1_000;
    let share = noise(id, begun) % 1_000;
    Duration::from_millis(base_ms + base_ms / 2 * share / 1_000)
}

/// FNV-1a with 64 bits over the id and the number of the try, and a last stirring (its high bits).
fn noise(id: JobId, begun: i64) -> u64 {
    let bytes = id.0.into_bytes().into_iter().chain(begun.to_le_bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |h, b| {
        (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
    });
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_an_hour_and_get_up_to_half_as_much_on_top() {
        // 2^0 … 2^11 = 2048 s; 2^12 = 4096 s is more than an hour.
        let bases = [
            1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600,
        ];
        for (n, base) in bases.into_iter().enumerate() {
            for _ in 0..50 {
                let ms = pause(JobId::new(), n as i64 + 1).as_millis();
                assert!((base * 1_000..base * 1_500).contains(&ms), "{n}: {ms} ms");
            }
        }
        assert_eq!(pause(JobId::new(), i64::MAX).as_secs() / 3_600, 1);
    }

    #[test]
    fn a_hundred_jobs_that_failed_together_come_back_at_many_times() {
        let mut seen: Vec<_> = (0..100).map(|_| pause(JobId::new(), 9)).collect();
        seen.sort();
        seen.dedup();
        // 100 draws from 1,000 shares leave 95 different ones on average (1000 · (1 − 0.999^100)).
        assert!(seen.len() > 80, "only {} times", seen.len());
        let spread = seen[seen.len() - 1] - seen[0];
        assert!(spread.as_secs() > 64, "within {spread:?} of 128 s");
    }
}
