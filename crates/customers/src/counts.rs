//! Numbers of records that were counted a moment ago, so that a list that many look at is not counted
//! anew for each of them.

use base::{AccountId, Timestamp};
use records::lists::Count;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// How long a number is good enough, in microseconds.
const FRESH_MICROS: i64 = 2_000_000;
/// More numbers than this are not kept.
const KEPT: usize = 1_000;

type Kept = HashMap<(AccountId, String), (Timestamp, Count)>;

/// Counted numbers by account and filter; those of one process.
#[derive(Debug, Default)]
pub(crate) struct Counts(Mutex<Kept>);

impl Counts {
    /// The number that was counted for `filter` in the two seconds before `now`, else what `count`
    /// answers.
    ///
    /// # Errors
    /// Those of `count`.
    pub(crate) fn get<E>(
        &self,
        account: AccountId,
        filter: String,
        now: Timestamp,
        count: impl FnOnce() -> Result<Count, E>,
    ) -> Result<Count, E> {
        let key = (account, filter);
        if let Some((at, known)) = self.kept(|kept| kept.get(&key).copied())
            && now.as_microsecond() - at.as_microsecond() < FRESH_MICROS
        {
            return Ok(known);
        }
        let counted = count()?;
        self.kept(|kept| {
            if kept.len() >= KEPT {
                kept.clear();
            }
            kept.insert(key, (now, counted));
        });
        Ok(counted)
    }

    /// Forgets an account's numbers, after somebody added or removed a record.
    pub(crate) fn forget(&self, account: AccountId) {
        self.kept(|kept| kept.retain(|(of, _), _| *of != account));
    }

    fn kept<T>(&self, run: impl FnOnce(&mut Kept) -> T) -> T {
        run(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_counted_once_until_it_is_old_or_forgotten() {
        let (counts, account) = (Counts::default(), AccountId::new());
        let get = |n: u32, second: i64| {
            let count = || {
                Ok::<_, ()>(Count {
                    counted: n,
                    more: false,
                })
            };
            let now = Timestamp::from_second(second).unwrap();
            counts.get(account, "x".into(), now, count).unwrap().counted
        };
        assert_eq!((get(1, 10), get(2, 11)), (1, 1));
        assert_eq!(get(3, 12), 3, "two seconds are over");
        counts.forget(AccountId::new());
        assert_eq!(get(4, 12), 3);
        counts.forget(account);
        assert_eq!(get(5, 12), 5);
    }
}
