//! Fields that nobody can bring back any more go for good: their values out of the records first, then the field itself,
//! so that its key can be given again.

use super::conversion;
use super::kept::{Home, Homes, store as kept};
use super::model::RESTORE_DAYS;
use super::store;
use base::{Actor, Error, Permission, Scope, Timestamp, Uuid};
use db::Tx;
use identity::audit;
use jobs::{Context, Job, JobError, Priority};
use serde::{Deserialize, Serialize};

/// Records that one transaction looks at.
const AT_ONCE: usize = 200;
/// How often a record is read anew that somebody else changes at that moment.
const TRIES: usize = 5;

/// Forgets an account's own fields that were deleted long enough ago, and what kept changes of them could be undone by.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ForgetFields {}

impl Job for ForgetFields {
    const NAME: &'static str = "records.forget_fields";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let homes = context.parts.get::<Homes>()?;
        for home in homes.0.iter().copied() {
            let by = context.by.clone();
            let due = context.slice(move |tx| due(tx, &by, home)).await?;
            let (mut after, mut more) = (None, !due.is_empty());
            while more {
                let (by, due) = (context.by.clone(), due.clone());
                let slice = move |tx: &mut Tx<'_>| slice(tx, &by, (home, &due), after);
                after = context.slice(slice).await?;
                more = after.is_some();
            }
        }
        let mut more = true;
        while more {
            let by = context.by.clone();
            more = context.slice(move |tx| conversion::forget(tx, &by)).await?;
        }
        Ok(())
    }
}

/// The moment before which a deletion or a change is past undoing.
///
/// # Errors
/// `Internal` for a clock beyond time.
pub(super) fn past(tx: &Tx<'_>) -> Result<Timestamp, Error> {
    let second = tx.now().as_second() - RESTORE_DAYS * 86_400;
    Timestamp::from_second(second).map_err(Error::internal)
}

/// The fields that are to be forgotten: ids and keys. What falls due meanwhile waits for the next day, for records at the
/// beginning would be looked at no more.
pub(super) fn due(tx: &Tx<'_>, by: &Actor, home: Home) -> Result<Vec<(Uuid, String)>, Error> {
    let scope = by.may(Permission::AccountManage)?;
    Ok(kept::expired(tx, &scope, home.record, past(tx)?)?)
}

/// Takes the values out of the next records; the last of them, or none at the end, where the fields go as well.
pub(super) fn slice(
    tx: &mut Tx<'_>,
    by: &Actor,
    (home, due): (Home, &[(Uuid, String)]),
    after: Option<Uuid>,
) -> Result<Option<Uuid>, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let records = kept::next(tx, &scope, home, (after, None), AT_ONCE)?;
    for record in &records {
        without(tx, &scope, home, (record.clone(), due))?;
    }
    if records.len() == AT_ONCE {
        return Ok(records.last().map(|record| record.id));
    }
    let ids: Vec<Uuid> = due.iter().map(|(id, _)| *id).collect();
    for field in store::these(tx, &scope, &ids)? {
        audit::keep_name(tx, &scope, "field", field.id, field.label("en"))?;
        kept::forget(tx, &scope, field.id)?;
    }
    Ok(None)
}

fn without(
    tx: &mut Tx<'_>,
    scope: &Scope,
    home: Home,
    (mut record, due): (kept::Kept, &[(Uuid, String)]),
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let Some(all) = record.custom.as_object_mut() else {
            return Ok(());
        };
        let before = all.len();
        all.retain(|key, _| !due.iter().any(|(_, gone)| gone == key));
        // Nobody sees what goes: to whoever asks what changed nothing did.
        if all.len() == before || kept::set(tx, scope, home, &record, false)? {
            return Ok(());
        }
        match kept::one(tx, scope, home, record.id)? {
            Some(now) => record = now,
            None => return Ok(()),
        }
    }
    Err(Error::Unavailable(
        "a record is changed all the time".into(),
    ))
}
