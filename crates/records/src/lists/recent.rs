//! What was found out a moment ago, so that a list that many look at is not counted anew for each of them.

use base::{AccountId, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// More answers than this are not kept.
const KEPT: usize = 1_000;

type Kept<T> = HashMap<(AccountId, String), (Timestamp, T)>;

/// Answers by account and question; those of one process.
#[derive(Debug)]
pub struct Recent<T> {
    fresh_micros: i64,
    kept: Mutex<Option<Kept<T>>>,
}

impl<T: Copy> Recent<T> {
    /// None yet; each is good enough for so many seconds.
    pub const fn seconds(fresh: i64) -> Self {
        Self {
            fresh_micros: fresh * 1_000_000,
            kept: Mutex::new(None),
        }
    }

    /// What was answered to `question` shortly before `now`, else what `find` answers.
    ///
    /// # Errors
    /// Those of `find`.
    pub fn get<E>(
        &self,
        account: AccountId,
        question: String,
        now: Timestamp,
        find: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        let key = (account, question);
        if let Some((at, known)) = self.within(|kept| kept.get(&key).copied())
            && now.as_microsecond() - at.as_microsecond() < self.fresh_micros
        {
            return Ok(known);
        }
        let found = find()?;
        self.within(|kept| {
            if kept.len() >= KEPT {
                kept.clear();
            }
            kept.insert(key, (now, found));
        });
        Ok(found)
    }

    /// Forgets an account's answers, after somebody added or removed a record.
    pub fn forget(&self, account: AccountId) {
        self.within(|kept| kept.retain(|(of, _), _| *of != account));
    }

    fn within<R>(&self, run: impl FnOnce(&mut Kept<T>) -> R) -> R {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        run(kept.get_or_insert_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_once_until_it_is_old_or_forgotten() {
        let (recent, account) = (Recent::seconds(2), AccountId::new());
        let get = |n: u32, second: i64| {
            let now = Timestamp::from_second(second).unwrap();
            let find = || Ok::<_, ()>(n);
            recent.get(account, "x".into(), now, find).unwrap()
        };
        assert_eq!((get(1, 10), get(2, 11)), (1, 1));
        assert_eq!(get(3, 12), 3, "two seconds are over");
        recent.forget(AccountId::new());
        assert_eq!(get(4, 12), 3);
        recent.forget(account);
        assert_eq!(get(5, 12), 5);
    }
}
