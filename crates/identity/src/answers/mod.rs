//! Kept answers of the API, by the key that their request carried.

mod store;
#[cfg(test)]
mod tests;

use base::{AccountId, Error, Timestamp};
use db::{Db, DbError, Mark};
use std::sync::Arc;
use store::Row;
use web::BoxFuture;
use web::once::{Begun, Hold, Kept, Key, Remember};

/// How long an answer is kept.
const KEEP_SECONDS: i64 = 86_400;
/// After this a request without an answer counts as dead.
const RUN_SECONDS: i64 = 60;

/// Fulfils [`Remember`].
pub struct KeptAnswers(Db);

impl KeptAnswers {
    /// Over this database.
    pub fn new(db: &Db) -> Self {
        Self(db.clone())
    }
}

impl Remember for KeptAnswers {
    fn begin(&self, account: AccountId, key: Key) -> BoxFuture<'_, Result<Begun, Error>> {
        Box::pin(self.0.write(move |tx| {
            store::sweep(tx, before(tx.now(), KEEP_SECONDS))?;
            let since = tx.now();
            let hold = Hold {
                account,
                key,
                since,
            };
            let begun = judge(store::find(tx, account, &key.key)?, hold);
            if let Begun::New(hold) = &begun {
                store::take(tx, hold)?;
            }
            Ok(begun)
        }))
    }

    fn mark(&self, hold: Hold) -> Arc<Mark> {
        Mark::new(move |tx| match store::mark(tx, &hold)? {
            true => Ok(()),
            false => Err(DbError::Busy("another request took the key".into())),
        })
    }

    fn end(&self, hold: Hold, kept: Option<Kept>) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(self.0.write(move |tx| {
            match &kept {
                Some(kept) => store::keep(tx, &hold, kept)?,
                None if store::release(tx, &hold)? => {}
                None => store::end(tx, &hold)?,
            }
            Ok(())
        }))
    }
}

/// What became of the key before, for a request that would hold it now.
fn judge(found: Option<Row>, hold: Hold) -> Begun {
    let Some(row) = found else {
        return Begun::New(hold);
    };
    let is_over = row.ended || row.begun_at < before(hold.since, RUN_SECONDS);
    match row.kept {
        _ if row.request != hold.key.request => Begun::Other,
        Some(kept) => Begun::Done(kept),
        None if !is_over => Begun::Running,
        None if row.changed => Begun::Changed,
        None => Begun::New(hold),
    }
}

fn before(now: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_microsecond(now.as_microsecond() - seconds * 1_000_000).unwrap_or(now)
}
