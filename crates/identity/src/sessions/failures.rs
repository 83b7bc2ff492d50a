//! Sign-ins that failed, told to the trails of the user's accounts.
//!
//! A failure is kept by the statement that counts it, so that it is as durable as the answer, and the same is written
//! for everybody: how long an answer takes must not tell whether somebody is known. The trails are written a second
//! later, and after a start what a killed server left.

use super::{actions, store};
use base::{Error, Timestamp, UserId, Uuid};
use db::{Db, DbError, Tx};
use serde_json::json;
use web::App;

/// Attempts that one transaction tells of.
const TOLD_AT_ONCE: usize = 100;

/// Counts a failure of the mailbox from an address. `whose`: in whose trails it shall stand; where nobody is known or
/// nothing was wrong yet, a line for nobody is written.
pub(super) fn count(tx: &mut Tx<'_>, key: &str, whose: Option<UserId>) -> Result<(), DbError> {
    let line = format!(
        "{} {}\n",
        whose.map_or(Uuid::nil(), |user| user.0),
        tx.now()
    );
    store::count_failure(tx, key, &line)
}

/// Forgets the failures of a mailbox from an address: the trails keep them.
pub(super) fn forget(tx: &mut Tx<'_>, key: &str) -> Result<(), Error> {
    if let Some(lines) = store::untold_of(tx, key)? {
        tell(tx, key, &lines)?;
    }
    Ok(store::forget_failures(tx, key)?)
}

/// Lets the trails know of all that wait.
///
/// # Errors
/// Those of the database.
pub(crate) async fn tell_all(db: &Db) -> Result<(), Error> {
    loop {
        let told = db.bulk(move |tx| {
            let waiting = store::untold(tx, TOLD_AT_ONCE)?;
            for (key, lines) in &waiting {
                tell(tx, key, lines)?;
            }
            Ok::<_, Error>(waiting.len())
        });
        if told.await? < TOLD_AT_ONCE {
            return Ok(());
        }
    }
}

/// Writes these lines to the trails, unless another process did or more came meanwhile.
fn tell(tx: &mut Tx<'_>, key: &str, lines: &str) -> Result<(), Error> {
    if !store::set_told(tx, key, lines)? {
        return Ok(());
    }
    for (user, at) in lines.lines().filter_map(read) {
        actions::note_at(tx, user, "sign-in-failed", at, &json!({}))?;
    }
    Ok(())
}

fn read(line: &str) -> Option<(UserId, Timestamp)> {
    let (user, at) = line.split_once(' ')?;
    let user: Uuid = user.parse().ok()?;
    (!user.is_nil()).then_some(())?;
    Some((UserId(user), at.parse().ok()?))
}

/// Tells the trails of what a server left that was killed. Called once at the start.
///
/// # Errors
/// Those of the database.
pub async fn tell_what_is_left(app: &App) -> Result<(), Error> {
    tell_all(&app.db).await
}
