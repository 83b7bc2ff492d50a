//! What was written down is changed, taken away and brought back: by those who wrote it, or by an
//! administrator. Its entry in the log follows it.

use super::{Activity, Told, entry, get, leave, store};
use crate::authors::{allowed, kept_since};
use crate::index;
use crate::interactions::store::follow;
use base::{ActivityId, Actor, Error, Permission, Scope, Timestamp};
use db::Tx;
use serde_json::json;

/// Whether the actor may change it.
pub fn may_change(by: &Actor, a: &Activity) -> bool {
    allowed(by, a.created_by, a.keeper()).is_ok()
}

/// Changes what is told of it; it stays of its kind.
///
/// # Errors
/// `Invalid` by field; `NotFound`; `Forbidden` to those who neither wrote it nor manage the account.
pub fn change(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: ActivityId,
    how: impl FnOnce(&Activity) -> Result<Told, Error>,
) -> Result<Activity, Error> {
    let before = get(tx, by, id)?;
    let scope = allowed(by, before.created_by, before.keeper())?;
    let told = Told {
        kind: before.kind,
        ..how(&before)?
    };
    let told = told.checked(tx.now())?;
    if told == before.told() {
        return Ok(before);
    }
    let after = before.with(told, tx.now());
    store::update(tx, &scope, &after)?;
    show(tx, &scope, &after)?;
    leave(tx, by, &after, "activity.changed", "update")?;
    Ok(after)
}

/// Takes it away; for a day it can be brought back.
///
/// # Errors
/// `NotFound`; `Forbidden` as [`change`].
pub fn remove(tx: &mut Tx<'_>, by: &Actor, id: ActivityId) -> Result<Activity, Error> {
    let activity = get(tx, by, id)?;
    let scope = allowed(by, activity.created_by, activity.keeper())?;
    let now = tx.now();
    store::set_removed(tx, &scope, id, Some(now))?;
    let mut silent = entry(&activity);
    silent.summary.clear();
    silent.properties = json!({});
    follow(tx, &scope, &silent)?;
    index::remove_activity(tx, &scope, id)?;
    leave(tx, by, &activity, "activity.removed", "delete")?;
    Ok(activity)
}

/// Brings back what was taken away less than a day ago.
///
/// # Errors
/// `NotFound` when there is no such thing or its texts are gone; `Forbidden` as [`change`].
pub fn restore(tx: &mut Tx<'_>, by: &Actor, id: ActivityId) -> Result<Activity, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let since = kept_since(tx.now())?;
    let found = store::removed(tx, &scope, id, since)?;
    let activity = found.ok_or(Error::NotFound("activity"))?;
    let scope = allowed(by, activity.created_by, activity.keeper())?;
    store::set_removed(tx, &scope, id, None)?;
    show(tx, &scope, &activity)?;
    leave(tx, by, &activity, "activity.restored", "restore")?;
    Ok(activity)
}

/// What was taken away from whom might have changed it, and whether it still can be brought back.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub(super) fn taken_away(
    tx: &Tx<'_>,
    by: &Actor,
    id: ActivityId,
) -> Result<(Activity, bool), Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let kept = store::removed(tx, &scope, id, kept_since(tx.now())?)?;
    let keeps = kept.is_some();
    let found = match kept {
        None => store::removed(tx, &scope, id, Timestamp::UNIX_EPOCH)?,
        kept => kept,
    };
    let found = found.filter(|activity| may_change(by, activity));
    Ok((found.ok_or(Error::NotFound("activity"))?, keeps))
}

/// Empties what was taken away more than a day ago; how many.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn forget_removed(tx: &mut Tx<'_>, by: &Actor) -> Result<u64, Error> {
    let scope = by.may(Permission::NotesWrite)?;
    let before = kept_since(tx.now())?;
    Ok(store::forget_removed(tx, &scope, before)?)
}

/// What of it stands in its entry of the log and in the search index.
fn show(tx: &mut Tx<'_>, scope: &Scope, a: &Activity) -> Result<(), Error> {
    follow(tx, scope, &entry(a))?;
    Ok(index::activity(tx, scope, a)?)
}
