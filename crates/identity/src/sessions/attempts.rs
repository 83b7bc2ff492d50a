//! How long to wait after wrong passwords: pure rules.

use base::Timestamp;

/// So many wrong passwords cost nothing.
pub(super) const FREE: i64 = 5;
/// So many from one address, across all mailboxes within an hour: a whole office may sit behind one.
pub(super) const ADDRESS_FREE: i64 = 50;
/// The longest wait, in seconds.
const WAIT_MAX_SECONDS: i64 = 900;
/// After a quiet time of so many seconds all is forgotten.
pub(super) const FORGET_SECONDS: i64 = 86_400;

/// Seconds from `last` on in which no further attempt is taken after `failures` wrong ones:
/// 1, 2, 4, 8 … up to a quarter of an hour, from the first on that is not free.
pub(super) fn wait_seconds(failures: i64, free: i64) -> i64 {
    match failures - free {
        i64::MIN..=-1 => 0,
        n @ 0..=9 => (1 << n).min(WAIT_MAX_SECONDS),
        _ => WAIT_MAX_SECONDS,
    }
}

/// Seconds still to wait at `now`; 0 when an attempt is taken.
///
/// A clock that was set back does not tell how long ago `last` was, and nobody is to wait until it has caught
/// up: one attempt is taken, and if it is wrong as well, the wait counts from the new time on.
pub(super) fn still_seconds(failures: i64, free: i64, last: Timestamp, now: Timestamp) -> i64 {
    match now.as_second().saturating_sub(last.as_second()) {
        i64::MIN..=-1 => 0,
        passed => (wait_seconds(failures, free) - passed).max(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_from_the_sixth_wrong_password_to_a_quarter_of_an_hour() {
        let waits: Vec<i64> = [0, 4, 5, 6, 7, 14, 15, 1_000]
            .map(|n| wait_seconds(n, FREE))
            .to_vec();
        assert_eq!(waits, [0, 0, 1, 2, 4, 512, 900, 900]);
    }

    #[test]
    fn time_passes() {
        let at = |s| Timestamp::from_second(s).unwrap();
        assert_eq!(still_seconds(7, FREE, at(100), at(101)), 3);
        assert_eq!(still_seconds(7, FREE, at(100), at(104)), 0);
        assert_eq!(still_seconds(4, FREE, at(100), at(100)), 0);
        // The clock was set back by a second, by a minute.
        assert_eq!(still_seconds(7, FREE, at(100), at(99)), 0);
        assert_eq!(still_seconds(1, FREE, at(100), at(40)), 0);
    }
}
