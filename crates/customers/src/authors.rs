//! Who may change what somebody wrote, and for how long it can be brought back.

use base::{Actor, Error, Permission, Scope, Timestamp, UserId};

/// Seconds for which the text of what was taken away is kept.
const KEPT_SECONDS: i64 = 86_400;

/// The scope in which the actor may change what `author` wrote: the author's own, or an administrator's.
///
/// # Errors
/// `Forbidden`.
pub(crate) fn allowed(by: &Actor, author: Option<UserId>) -> Result<Scope, Error> {
    let scope = by.may(Permission::NotesWrite)?;
    let own = author.is_some() && author == by.user;
    match own {
        true => Ok(scope),
        false => by.may(Permission::AccountManage),
    }
}

/// What was taken away before this moment is forgotten.
///
/// # Errors
/// `Internal` for a clock that stands at the beginning of time.
pub(crate) fn kept_since(now: Timestamp) -> Result<Timestamp, Error> {
    Timestamp::from_second(now.as_second() - KEPT_SECONDS).map_err(Error::internal)
}
