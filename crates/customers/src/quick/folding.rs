//! Folds the texts of own fields that were there before filters compared them folded: once, slice by slice in the
//! background. Who is saved from then on is folded at once.

use super::store;
use base::{Actor, Error, Permission};
use db::Tx;
use jobs::{Context, Job, JobError, Priority};
use records::own::{self, Record};
use serde::{Deserialize, Serialize};

/// Records that one transaction folds, so that it stays short.
const AT_ONCE: usize = 200;

/// Folds the texts of an account's people and companies who were there before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FoldTexts {}

impl Job for FoldTexts {
    const NAME: &'static str = "customers.fold_texts";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    fn is_due(&self, tx: &Tx<'_>, by: &Actor) -> Result<bool, Error> {
        let scope = by.may(Permission::PeopleRead)?;
        Ok(store::begun(tx, &scope)?.is_some())
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        loop {
            let by = context.by.clone();
            if context.slice(move |tx| slice(tx, &by)).await? {
                return Ok(());
            }
        }
    }
}

/// One slice, with its checkpoint; says whether it was the last.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn slice(tx: &mut Tx<'_>, by: &Actor) -> Result<bool, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let Some(begun) = store::begun(tx, &scope)? else {
        // Of an account that was there before it is known now whether anybody has to look for its own fields.
        if !own::has_any(tx, &scope)? {
            identity::accounts::has_no_own_fields(tx, &scope)?;
        }
        return Ok(true);
    };
    let Ok(record) = begun.record.parse::<Record>() else {
        store::end(tx, &scope, &begun.record)?;
        return Ok(false);
    };
    let records = store::next(tx, &scope, record, (begun.after, AT_ONCE))?;
    let Some((last, _)) = records.last() else {
        store::end(tx, &scope, &begun.record)?;
        return Ok(false);
    };
    for (id, custom) in &records {
        store::fold(tx, &scope, record, (*id, custom))?;
    }
    store::set_begun(tx, &scope, record, *last)?;
    Ok(false)
}
