//! Numbers of records that were counted a moment ago, so that a list that many look at is not counted
//! anew for each of them.

use base::AccountId;
use records::lists::Count;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a number is good enough.
const FRESH: Duration = Duration::from_secs(2);
/// More numbers than this are not kept.
const KEPT: usize = 1_000;

type Kept = HashMap<(AccountId, String), (Instant, Count)>;

/// Counted numbers by account and filter; those of one process.
#[derive(Debug, Default)]
pub(crate) struct Counts(Mutex<Kept>);

impl Counts {
    /// The number that was counted for `filter` in the last two seconds, else what `count` answers.
    ///
    /// # Errors
    /// Those of `count`.
    pub(crate) fn get<E>(
        &self,
        account: AccountId,
        filter: String,
        count: impl FnOnce() -> Result<Count, E>,
    ) -> Result<Count, E> {
        let key = (account, filter);
        if let Some((at, known)) = self.kept(|kept| kept.get(&key).copied())
            && at.elapsed() < FRESH
        {
            return Ok(known);
        }
        let counted = count()?;
        self.kept(|kept| {
            if kept.len() >= KEPT {
                kept.clear();
            }
            kept.insert(key, (Instant::now(), counted));
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
    fn a_number_is_counted_once_until_it_is_forgotten() {
        let (counts, account) = (Counts::default(), AccountId::new());
        let get = |n: u32| {
            let count = || {
                Ok::<_, ()>(Count {
                    counted: n,
                    more: false,
                })
            };
            counts.get(account, "x".into(), count).unwrap().counted
        };
        assert_eq!((get(1), get(2)), (1, 1));
        counts.forget(AccountId::new());
        assert_eq!(get(3), 1);
        counts.forget(account);
        assert_eq!(get(4), 4);
    }
}
