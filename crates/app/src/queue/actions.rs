//! What people do with their account's jobs, each with its row in the audit trail.

use base::{Actor, Error, JobId, Permission};
use db::Tx;
use jobs::queue::{self, Shown};
use serde_json::json;

/// Lets a dead or waiting job run now.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Conflict` as [`queue::retry`]; those of the database.
pub fn retry(tx: &mut Tx<'_>, by: &Actor, id: JobId) -> Result<Shown, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let job = queue::retry(tx, &scope, id)?;
    record(tx, by, "retry", &job)?;
    Ok(job)
}

/// Lets dead jobs of a kind run again, as many as one request may; how many.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn retry_all(tx: &mut Tx<'_>, by: &Actor, name: &str) -> Result<usize, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let revived = queue::retry_all(tx, &scope, name)?;
    if !revived.is_empty() {
        let detail = json!({ "name": name, "ids": revived });
        identity::audit::record(tx, by, "retry", "job", None, detail)?;
    }
    Ok(revived.len())
}

/// Puts a dead or waiting job aside; what it was before.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Conflict` as [`queue::discard`]; those of the database.
pub fn discard(tx: &mut Tx<'_>, by: &Actor, id: JobId) -> Result<Shown, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let job = queue::discard(tx, &scope, id)?;
    record(tx, by, "discard", &job)?;
    Ok(job)
}

/// Brings a discarded job back.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Conflict` as [`queue::restore`]; those of the database.
pub fn restore(tx: &mut Tx<'_>, by: &Actor, id: JobId) -> Result<Shown, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let job = queue::restore(tx, &scope, id)?;
    record(tx, by, "restore", &job)?;
    Ok(job)
}

fn record(tx: &mut Tx<'_>, by: &Actor, action: &str, job: &Shown) -> Result<(), Error> {
    let detail = json!({ "name": job.name });
    identity::audit::record(tx, by, action, "job", Some(job.id.0), detail)
}
