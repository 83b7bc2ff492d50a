//! How fast somebody may ask: a limit for each token, session, address and write key, so that one program gone
//! wild does not take the machine from everybody else.
//!
//! Each limit is a rate, averaged over ten seconds: who was silent may ask ten seconds' worth at once. Kept in
//! the memory of this process alone: of several processes each counts for itself, and a restart forgets.

use crate::App;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use base::Timestamp;
use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Over how many seconds a rate is averaged.
pub const WINDOW_S: u32 = 10;
/// Callers remembered for each limit. Beyond it those are forgotten first who have not asked for a while.
const CALLERS_AT_MOST: usize = 50_000;
/// Nobody waits longer, whatever they sent at once.
const WAIT_AT_MOST_S: i64 = 60;
const MICROS: i64 = 1_000_000;

/// How many a second; 0 is without a limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rates {
    /// Requests with one API token.
    pub token: u32,
    /// Requests of one session.
    pub session: u32,
    /// Requests of one address without a session or a token that holds.
    pub address: u32,
    /// Events that come with one write key.
    pub events: u32,
}

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// An API token.
    Token,
    /// A session.
    Session,
    /// An address from which somebody asks whom we do not know.
    Address,
    /// The events of a write key.
    Events,
}

impl Of {
    const ALL: [Of; 4] = [Of::Token, Of::Session, Of::Address, Of::Events];

    /// The name of the policy in the headers.
    fn word(self) -> &'static str {
        match self {
            Of::Token => "token",
            Of::Session => "session",
            Of::Address => "address",
            Of::Events => "events",
        }
    }
}

/// How a caller stands after asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    of: Of,
    /// How many a window.
    quota: u32,
    /// How many more at once.
    left: u32,
    /// Until all of the quota is there again, in seconds.
    full_in_s: u32,
    /// How long to wait before the next; 0 when it may come at once.
    wait_s: u32,
}

impl Standing {
    /// How long to wait before asking again, in seconds; none when this one was let through.
    pub fn wait_s(&self) -> Option<u32> {
        (self.wait_s > 0).then_some(self.wait_s)
    }

    /// `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10), and `Retry-After` for who
    /// has to wait.
    pub fn tell(&self, headers: &mut HeaderMap) {
        let word = self.of.word();
        let policy = format!("\"{word}\";q={};w={WINDOW_S}", self.quota);
        let standing = format!("\"{word}\";r={};t={}", self.left, self.full_in_s);
        let wait = self.wait_s().map(|s| (header::RETRY_AFTER, s.to_string()));
        let told = [
            (HeaderName::from_static("ratelimit-policy"), policy),
            (HeaderName::from_static("ratelimit"), standing),
        ];
        for (name, text) in told.into_iter().chain(wait) {
            if let Ok(value) = HeaderValue::from_str(&text) {
                headers.insert(name, value);
            }
        }
    }
}

/// For each caller the moment at which all that they asked for is paid off (the generic cell rate algorithm).
#[derive(Default)]
struct Callers(Mutex<HashMap<u64, i64>>);

impl Callers {
    fn open(&self) -> MutexGuard<'_, HashMap<u64, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self, caller: u64, of: Of, rate: u32, count: u32, now: i64) -> Standing {
        let (each, window) = (
            MICROS / i64::from(rate.max(1)),
            i64::from(WINDOW_S) * MICROS,
        );
        let mut callers = self.open();
        let latest = now + window + WAIT_AT_MOST_S * MICROS;
        // Later than any caller can come to: the clock was set back meanwhile.
        let known = callers.get(&caller).copied().filter(|at| *at <= latest);
        let paid = known.unwrap_or(now).max(now);
        let over = paid + each - (now + window);
        let paid = match over > 0 {
            true => paid,
            false => (paid + each * i64::from(count)).min(latest),
        };
        if paid > now {
            make_room(&mut callers, now);
            callers.insert(caller, paid);
        }
        Standing {
            of,
            quota: rate * WINDOW_S,
            left: u32::try_from((now + window - paid).max(0) / each).unwrap_or(u32::MAX),
            full_in_s: seconds(paid - now),
            wait_s: seconds(over),
        }
    }
}

/// Whole seconds, rounded up; 0 for what is over.
fn seconds(micros: i64) -> u32 {
    u32::try_from((micros.max(0) + MICROS - 1) / MICROS).unwrap_or(u32::MAX)
}

/// Forgets those whose time is over, then those who asked for little; if nearly all asked for much, all of
/// them: memory has to end somewhere.
fn make_room(callers: &mut HashMap<u64, i64>, now: i64) {
    if callers.len() < CALLERS_AT_MOST {
        return;
    }
    for much in [0, 1, 5, 1_000] {
        callers.retain(|_, paid| *paid > now + much * MICROS);
        if callers.len() <= CALLERS_AT_MOST / 4 * 3 {
            return;
        }
    }
}

/// The limits of this process, and how everybody stands.
#[derive(Default)]
pub(crate) struct Pace {
    hash: RandomState,
    callers: [Callers; Of::ALL.len()],
}

impl App {
    /// Counts `count` of a caller, whose secret or address only its hash is kept of; none without a limit.
    ///
    /// Who has anything left gets all of it, and waits longer afterwards: a large batch is never refused for
    /// ever. With a count of 0 a caller only learns how they stand.
    pub fn ask(&self, of: Of, caller: &str, count: u32) -> Option<Standing> {
        let rates = self.config.rates;
        let rate = match of {
            Of::Token => rates.token,
            Of::Session => rates.session,
            Of::Address => rates.address,
            Of::Events => rates.events,
        };
        if rate == 0 {
            return None;
        }
        let caller = self.pace.hash.hash_one(caller);
        let now: Timestamp = self.clock.now();
        Some(self.pace.callers[of as usize].ask(caller, of, rate, count, now.as_microsecond()))
    }
}

/// What of an address counts as one caller: of IPv6 the network, for a household has 2⁶⁴ addresses.
pub(crate) fn network(address: &str) -> String {
    match address.parse::<IpAddr>().map(|ip| ip.to_canonical()) {
        Ok(IpAddr::V6(ip)) => format!("{:x?}", &ip.segments()[..4]),
        Ok(IpAddr::V4(ip)) => ip.to_string(),
        Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// At 2 a second; the seconds, and what is left and to be waited after each.
    fn stand(callers: &Callers, at_s: f64, count: u32) -> (u32, u32) {
        let standing = callers.ask(7, Of::Token, 2, count, (at_s * 1e6) as i64);
        (standing.left, standing.wait_s)
    }

    #[test]
    fn ten_seconds_worth_at_once_and_then_as_it_grows_again() {
        let callers = Callers::default();
        // 2 a second over 10 s: 20 at once.
        for left in (0..20).rev() {
            assert_eq!(stand(&callers, 100.0, 1), (left, 0));
        }
        assert_eq!(
            stand(&callers, 100.0, 1),
            (0, 1),
            "half a second, told as one"
        );
        assert_eq!(stand(&callers, 100.5, 1), (0, 0), "one has grown again");
        assert_eq!(stand(&callers, 100.5, 1), (0, 1));
        // 4.5 s later 9 have grown; one of them is taken.
        assert_eq!(stand(&callers, 105.0, 1), (8, 0));
        assert_eq!(stand(&callers, 200.0, 0), (20, 0), "asked, not taken");
    }

    #[test]
    fn a_large_batch_is_taken_and_paid_off_afterwards() {
        let callers = Callers::default();
        assert_eq!(stand(&callers, 0.0, 50), (0, 0));
        // 50 at 2 a second are paid off after 25 s; the next may come when 0.5 s of the 10 are free: at 15.5.
        assert_eq!(stand(&callers, 0.0, 1), (0, 16));
        assert_eq!(stand(&callers, 15.5, 1), (0, 0));
        // Nobody waits longer than a minute: 1,000 would be 500 s.
        let other = Callers::default();
        stand(&other, 0.0, 1_000);
        assert_eq!(stand(&other, 0.0, 1).1, 61);
    }

    #[test]
    fn a_clock_that_is_set_back_locks_nobody_out() {
        let callers = Callers::default();
        for _ in 0..20 {
            stand(&callers, 10_000.0, 1);
        }
        assert_eq!(stand(&callers, 10_000.0, 1).1, 1);
        assert_eq!(stand(&callers, 1_000.0, 1), (19, 0));
    }

    #[test]
    fn memory_has_an_end_and_the_busy_are_remembered_longest() {
        let callers = Callers::default();
        for _ in 0..20 {
            callers.ask(1, Of::Address, 2, 1, 5 * MICROS);
        }
        // As many again as fit, five seconds before: all but the first are paid off by then.
        for caller in 2..=CALLERS_AT_MOST as u64 + 10 {
            callers.ask(caller, Of::Address, 2, 1, 0);
        }
        assert!(callers.open().len() <= CALLERS_AT_MOST);
        let busy = callers.ask(1, Of::Address, 2, 0, 5 * MICROS);
        assert!(busy.left < 20, "{busy:?}");
    }

    #[test]
    fn a_network_counts_as_one() {
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2::1"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.7"), network("192.0.2.7"));
        assert_ne!(network("192.0.2.7"), network("192.0.2.8"));
    }

    #[test]
    fn the_headers_are_those_of_the_draft() {
        let callers = Callers::default();
        let mut headers = HeaderMap::new();
        callers.ask(7, Of::Token, 50, 1, 0).tell(&mut headers);
        assert_eq!(headers["ratelimit-policy"], "\"token\";q=500;w=10");
        assert_eq!(headers["ratelimit"], "\"token\";r=499;t=1");
        assert!(!headers.contains_key("retry-after"));
    }
}
