//! "Something changed", told to live pages; the last ones are kept for those whose connection was cut.

use base::{AccountId, Uuid};
use std::collections::VecDeque;
use std::fmt;
use std::str::FromStr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::broadcast;

/// How many nudges a listener may lag behind, or miss while its connection is cut, before it is told that it
/// missed some.
pub(crate) const KEPT: usize = 256;

/// "Something changed": wakes live pages, which then ask for what they show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nudge {
    /// The account in which it happened.
    pub account: AccountId,
    /// What changed, for example `import`.
    pub topic: &'static str,
    /// Which one; none for "some".
    pub id: Option<Uuid>,
    /// How far a listener has heard that has heard this one.
    pub heard: Heard,
}

/// How far a listener has heard: the id of its last event. It holds within one process and until it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    process: u32,
    count: u64,
}

impl fmt::Display for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}-{}", self.process, self.count)
    }
}

impl FromStr for Heard {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (process, count) = text.split_once('-').ok_or(())?;
        Ok(Self {
            process: u32::from_str_radix(process, 16).map_err(|_| ())?,
            count: count.parse().map_err(|_| ())?,
        })
    }
}

/// The nudges of this process.
pub struct Nudges {
    process: u32,
    told: broadcast::Sender<Nudge>,
    last: Mutex<Last>,
}

/// The last nudges, oldest first, and how many there were in all.
#[derive(Default)]
struct Last {
    kept: VecDeque<Nudge>,
    count: u64,
}

impl Default for Nudges {
    fn default() -> Self {
        Self {
            process: rand::random(),
            told: broadcast::Sender::new(KEPT),
            last: Mutex::default(),
        }
    }
}

impl Nudges {
    fn last(&self) -> MutexGuard<'_, Last> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes whoever listens; nobody listening is fine.
    pub(crate) fn send(&self, account: AccountId, topic: &'static str, id: Option<Uuid>) {
        let mut last = self.last();
        last.count += 1;
        let heard = self.heard_of(last.count);
        let nudge = Nudge {
            account,
            topic,
            id,
            heard,
        };
        if last.kept.len() == KEPT {
            last.kept.pop_front();
        }
        last.kept.push_back(nudge.clone());
        // Still under the lock: who begins to listen hears it either from there or from here.
        let _ = self.told.send(nudge);
    }

    fn heard_of(&self, count: u64) -> Heard {
        Heard {
            process: self.process,
            count,
        }
    }

    /// How far one has heard who begins to listen now.
    pub fn heard(&self) -> Heard {
        self.heard_of(self.last().count)
    }

    /// Listens from now on; with those that came since `heard`, or none where they are not kept any more.
    pub(crate) fn listen(
        &self,
        heard: Option<Heard>,
    ) -> (broadcast::Receiver<Nudge>, Option<Vec<Nudge>>) {
        let last = self.last();
        let since = match heard {
            None => Some(Vec::new()),
            Some(heard) => {
                let missed = last.count.checked_sub(heard.count);
                let missed = missed.and_then(|n| usize::try_from(n).ok());
                let missed =
                    missed.filter(|n| heard.process == self.process && *n <= last.kept.len());
                missed.map(|n| {
                    last.kept
                        .iter()
                        .skip(last.kept.len() - n)
                        .cloned()
                        .collect()
                })
            }
        };
        (self.told.subscribe(), since)
    }

    /// How many listen.
    #[cfg(test)]
    pub(crate) fn listeners(&self) -> usize {
        self.told.receiver_count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_since_is_kept_for_a_while() {
        let (nudges, account) = (Nudges::default(), AccountId::new());
        let since = |heard: Option<Heard>| nudges.listen(heard).1.map(|all| all.len());
        let first = nudges.heard();
        assert_eq!(since(Some(first)), Some(0));
        nudges.send(account, "a", None);
        nudges.send(account, "b", None);
        assert_eq!(since(Some(first)), Some(2));
        assert_eq!(since(None), Some(0), "who is new has missed nothing");
        let topics: Vec<&str> = nudges
            .listen(Some(first))
            .1
            .unwrap()
            .iter()
            .map(|n| n.topic)
            .collect();
        assert_eq!(topics, ["a", "b"]);
        for _ in 0..KEPT - 2 {
            nudges.send(account, "c", None);
        }
        assert_eq!(since(Some(first)), Some(KEPT));
        nudges.send(account, "c", None);
        assert_eq!(since(Some(first)), None, "one too many");
        assert_eq!(
            since(Some(Nudges::default().heard())),
            None,
            "of another process"
        );
        let ahead = Heard {
            count: 9_999,
            ..first
        };
        assert_eq!(since(Some(ahead)), None, "it cannot have heard that");
    }

    #[test]
    fn ids_are_read_as_they_are_written() {
        let heard = Heard {
            process: 0x00ab_cdef,
            count: 7,
        };
        assert_eq!(heard.to_string(), "00abcdef-7");
        assert_eq!("00abcdef-7".parse(), Ok(heard));
        for wrong in [
            "",
            "7",
            "-",
            "x-1",
            "00abcdef-",
            "00abcdef--1",
            "100000000-1",
        ] {
            assert_eq!(wrong.parse::<Heard>(), Err(()), "{wrong}");
        }
    }
}
