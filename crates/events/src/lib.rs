//! Domain events: a row in the transaction of the change, read later by subscribers, each at its
//! own pace, at least once and in order.
//!
//! Order on PostgreSQL: `position` is the id of the writing transaction. A reader takes only events
//! of transactions older than any that still runs, so none can appear behind its back.
//!
//! Knows nothing of jobs or HTTP.

mod store;
#[cfg(test)]
mod tests;

use base::{AccountId, Actor, EventId, Timestamp, Uuid};
use db::{Db, DbError, Tx};
use serde_json::Value as Json;

/// The area's tables.
pub static MIGRATIONS: db::Area = db::area!("events", ["0001_start.sql"]);

/// How the log goes from one database engine to the other.
pub const CARRY: [db::carry::Differs; 2] = [store::CARRY_EVENTS, store::CARRY_READERS];

/// Events that one transaction of a subscriber takes at most.
const BATCH: usize = 200;
/// Events that one transaction forgets, about.
const FORGOTTEN_AT_ONCE: usize = if cfg!(test) { 10 } else { 1_000 };
/// For how long they are kept at least: a subscriber that comes later hears from there on.
const KEPT_DAYS: i64 = 30;

/// What happened, before it has an id.
#[derive(Clone, Debug, PartialEq)]
pub struct New {
    /// The kind of record that it happened to, for example `person`.
    pub subject_kind: &'static str,
    /// That record's id.
    pub subject_id: Uuid,
    /// A business word in the past, for example `person.created`.
    pub name: &'static str,
    /// The shape of `data`; counted up when it changes.
    pub version: u16,
    /// What a subscriber needs to know besides the ids.
    pub data: Json,
}

/// An event as subscribers see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// In which account.
    pub account: AccountId,
    /// When.
    pub at: Timestamp,
    /// Who did it, as JSON of `base::Actor`.
    pub actor: Json,
    /// The kind of record.
    pub subject_kind: String,
    /// The record.
    pub subject_id: Uuid,
    /// What happened.
    pub name: String,
    /// The shape of `data`.
    pub version: i64,
    /// The rest.
    pub data: Json,
    pub(crate) position: i64,
}

/// Somebody who reacts to events, in a transaction of its own.
pub trait Subscriber: Send + Sync {
    /// Under which name its place is remembered. Never change it.
    fn id(&self) -> &'static str;
    /// Which events it wants.
    fn names(&self) -> &'static [&'static str];
    /// Takes one event; may be called again with the same one after a crash.
    ///
    /// # Errors
    /// Stops the subscriber at this event until the next round.
    fn on(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), DbError>;
}

/// Writes an event in the running transaction.
///
/// # Errors
/// Those of the database.
pub fn record(tx: &mut Tx<'_>, by: &Actor, new: New) -> Result<(), DbError> {
    store::insert(tx, by, &[new])
}

/// The same of many at once.
///
/// # Errors
/// Those of the database.
pub fn record_all(tx: &mut Tx<'_>, by: &Actor, new: &[New]) -> Result<(), DbError> {
    store::insert(tx, by, new)
}

/// Forgets what is older than thirty days and was heard by every subscriber that ever heard anything, slice by slice; how
/// many events.
///
/// # Errors
/// Those of the database; what was forgotten before stays so.
pub async fn forget(db: &Db) -> Result<u64, DbError> {
    let now = db.clock().now();
    let before = Timestamp::from_second(now.as_second() - KEPT_DAYS * 86_400);
    let before = before.map_err(|e| DbError::Other(e.to_string()))?;
    let mut forgotten = 0;
    loop {
        let slice = db.bulk(move |tx| store::forget(tx, before, FORGOTTEN_AT_ONCE));
        match slice.await? {
            0 => return Ok(forgotten),
            some => forgotten += some,
        }
    }
}

/// Hands a subscriber what it has not seen; how many events it took.
///
/// # Errors
/// The subscriber's or the database's; events before the failed one count as seen.
pub fn deliver(db: &Db, subscriber: std::sync::Arc<dyn Subscriber>) -> Result<usize, DbError> {
    let mut taken = 0;
    loop {
        let reader = subscriber.clone();
        let read = db.bulk_now(move |tx| {
            let events = store::unseen(tx, reader.id(), BATCH)?;
            for event in &events {
                if reader.names().contains(&event.name.as_str()) {
                    reader.on(tx, event)?;
                }
            }
            if let Some(last) = events.last() {
                store::remember(tx, reader.id(), last)?;
            }
            Ok::<_, DbError>(events.len())
        })?;
        taken += read;
        if read < BATCH {
            return Ok(taken);
        }
    }
}
