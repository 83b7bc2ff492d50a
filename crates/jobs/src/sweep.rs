//! What has ended goes after a while.

use crate::queue::State;
use crate::store;
use base::Timestamp;
use db::{Db, DbError};

/// Days for which a job that is over, or that somebody discarded, can still be looked at.
pub const DONE_KEPT_DAYS: i64 = 7;
/// Days for which a dead job waits for somebody to decide.
pub const DEAD_KEPT_DAYS: i64 = 90;
/// Jobs that one transaction deletes.
const AT_ONCE: usize = 500;
/// Transactions for each state.
const SLICES: usize = 4;

/// What a sweep did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Jobs that are gone.
    pub gone: u64,
    /// Whether more are left to delete.
    pub more: bool,
}

/// Deletes jobs of all accounts that ended long ago, in a few short transactions, so that who calls
/// it is not held up for long.
///
/// # Errors
/// Those of the database; what was deleted before stays so.
pub async fn sweep(db: &Db) -> Result<Swept, DbError> {
    let mut swept = Swept::default();
    for (state, days) in [
        (State::Done, DONE_KEPT_DAYS),
        (State::Discarded, DONE_KEPT_DAYS),
        (State::Dead, DEAD_KEPT_DAYS),
    ] {
        let mut full = true;
        for _ in 0..SLICES {
            let slice = move |tx: &mut db::Tx<'_>| {
                let before = tx.now().as_second() - days * 86_400;
                let before = Timestamp::from_second(before).unwrap_or(Timestamp::MIN);
                store::sweep(tx, state.as_str(), before, AT_ONCE)
            };
            let gone = db.bulk(slice).await?;
            swept.gone += gone;
            full = gone == AT_ONCE as u64;
            if !full {
                break;
            }
        }
        swept.more |= full;
    }
    Ok(swept)
}
