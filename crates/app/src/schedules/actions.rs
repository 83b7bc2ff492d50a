//! What people do with their account's schedules, each with its row in the audit trail.

use base::{Actor, Error, Permission};
use db::Tx;
use jobs::planned::{self, Planned};
use serde_json::json;

/// Lets it come no more until somebody resumes it.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Conflict` as [`planned::pause`]; those of the database.
pub fn pause(tx: &mut Tx<'_>, by: &Actor, key: &str) -> Result<Planned, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let paused = planned::pause(tx, &scope, key)?;
    record(tx, by, "pause", key)?;
    Ok(paused)
}

/// Lets it come again.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Conflict` as [`planned::resume`]; those of the database.
pub fn resume(tx: &mut Tx<'_>, by: &Actor, key: &str) -> Result<Planned, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let resumed = planned::resume(tx, &scope, key)?;
    record(tx, by, "resume", key)?;
    Ok(resumed)
}

/// Lets its job run now.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Conflict` as [`planned::run_now`]; those of the database.
pub fn run(tx: &mut Tx<'_>, by: &Actor, key: &str) -> Result<Planned, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let queued = planned::run_now(tx, &scope, key)?;
    record(tx, by, "run", key)?;
    Ok(queued)
}

fn record(tx: &mut Tx<'_>, by: &Actor, action: &str, key: &str) -> Result<(), Error> {
    identity::audit::record(tx, by, action, "schedule", None, json!({ "key": key }))
}
