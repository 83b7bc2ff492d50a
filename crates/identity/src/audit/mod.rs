//! The audit trail: who changed what, and who looked at whose data.
//!
//! A change is recorded in its own transaction. Reads are gathered and written at most a second
//! later, so that looking costs no write: a crash loses at most that second of reads. Failed sign-ins are kept with
//! their count, and told to the trails a second later: see `sessions::failures`.

pub(crate) mod gone;
mod latest;
mod names;
mod reads;
mod store;
pub(crate) mod trail;

pub use gone::{keep_name, names as lasting_names};
pub use latest::{LastChange, Removal, last_change, removal};
pub use names::{Names, NamesOf};
pub(crate) use reads::tell_failed_sign_ins;
pub use reads::{Reads, exported, flush, listed, read, read_of, searched};
pub use store::Entry;

use base::{Actor, Error, Scope, Timestamp, Uuid};
use db::Tx;
use serde_json::Value;

/// Records a change in the transaction that makes it. `action` is a verb, `kind` names the subject.
///
/// # Errors
/// When the database refuses the row.
pub fn record(
    tx: &mut Tx<'_>,
    by: &Actor,
    action: &str,
    kind: &str,
    id: Option<Uuid>,
    detail: Value,
) -> Result<(), Error> {
    let at = tx.now();
    let entry = Entry::new(by, at, action, kind, id, detail);
    Ok(store::insert(tx, entry)?)
}

/// [`record`] of what happened at another time than now.
pub(crate) fn record_at(
    tx: &mut Tx<'_>,
    by: &Actor,
    at: Timestamp,
    action: &str,
    (kind, id): (&str, Uuid),
    detail: Value,
) -> Result<(), Error> {
    let entry = Entry::new(by, at, action, kind, Some(id), detail);
    Ok(store::insert(tx, entry)?)
}

/// Records the same change of many records, each with its own row.
///
/// # Errors
/// When the database refuses a row.
pub fn record_all(
    tx: &mut Tx<'_>,
    by: &Actor,
    action: &str,
    kind: &str,
    ids: &[Uuid],
    detail: &Value,
) -> Result<(), Error> {
    let at = tx.now();
    let entry = |id: &Uuid| Entry::new(by, at, action, kind, Some(*id), detail.clone());
    Ok(store::insert_all(tx, ids.iter().map(entry).collect())?)
}

/// Forgets what was searched where this record was found: the words may be the name of somebody who goes.
///
/// # Errors
/// Those of the database.
pub fn forget_words(tx: &mut Tx<'_>, scope: &Scope, id: Uuid) -> Result<(), Error> {
    store::forget_words(tx, scope, id, true)?;
    Ok(store::forget_words(tx, scope, id, false)?)
}
