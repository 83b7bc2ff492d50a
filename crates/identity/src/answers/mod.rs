//! Kept answers of the API, by the key that their request carried.

mod store;

use base::{AccountId, Error, Timestamp};
use db::Db;
use store::Row;
use web::BoxFuture;
use web::once::{Begun, Kept, Key, Remember};

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
            let found = store::find(tx, account, &key.key)?;
            let begun = judge(found, &key, before(tx.now(), RUN_SECONDS));
            if begun == Begun::New {
                store::take(tx, account, &key)?;
            }
            Ok(begun)
        }))
    }

    fn end(
        &self,
        account: AccountId,
        key: Key,
        kept: Option<Kept>,
    ) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(self.0.write(move |tx| {
            match &kept {
                Some(kept) => store::keep(tx, account, &key.key, kept)?,
                None => store::release(tx, account, &key.key)?,
            }
            Ok(())
        }))
    }
}

fn judge(found: Option<Row>, key: &Key, dead_before: Timestamp) -> Begun {
    match found {
        None => Begun::New,
        Some(row) if row.request != key.request => Begun::Other,
        Some(Row {
            kept: Some(kept), ..
        }) => Begun::Done(kept),
        Some(row) if row.begun_at < dead_before => Begun::New,
        Some(_) => Begun::Running,
    }
}

fn before(now: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_microsecond(now.as_microsecond() - seconds * 1_000_000).unwrap_or(now)
}
