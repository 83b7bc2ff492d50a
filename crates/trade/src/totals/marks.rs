//! The marks of those who were there before marks were kept.

use super::store;
use base::{Actor, Error, Permission, Scope};
use customers::Marked;
use customers::people::lookup;
use db::{DbError, Tx};
use jobs::{Context, Job, JobError, Priority, Slices};
use serde::{Deserialize, Serialize};

/// People who are marked in one slice.
const AT_ONCE: usize = 200;

/// Marks an account's people, where some are not marked yet: until then a list by a tag asks each of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MarkTags {}

impl Job for MarkTags {
    const NAME: &'static str = "trade.tag_marks";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    fn is_due(&self, tx: &Tx<'_>, by: &Actor) -> Result<bool, Error> {
        let scope = by.may(Permission::PeopleRead)?;
        Ok(has_unmarked(tx, &scope)?)
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        let work = move || {
            let scope = context.by.may(Permission::PeopleRead)?;
            Ok::<_, Error>(mark_all(&context.slices, &scope)?)
        };
        match jobs::blocking(work).await {
            Ok(outcome) => Ok(outcome?),
            Err(e) => Err(JobError::GiveUp {
                why: format!("the marking broke off: {e}"),
            }),
        }
    }
}

/// Whether somebody has no marks yet.
pub(crate) fn has_unmarked(tx: &Tx<'_>, scope: &Scope) -> Result<bool, DbError> {
    Ok(!store::unmarked(tx, scope, 1)?.is_empty())
}

/// Marks all of them, slice by slice. Blocks.
///
/// # Errors
/// Those of the database.
pub(crate) fn mark_all(slices: &Slices, scope: &Scope) -> Result<(), DbError> {
    loop {
        let scope = scope.clone();
        if slices.one_now(move |tx| mark_some(tx, &scope))? == 0 {
            return Ok(());
        }
    }
}

fn mark_some(tx: &mut Tx<'_>, scope: &Scope) -> Result<usize, DbError> {
    let people = store::unmarked(tx, scope, AT_ONCE)?;
    let known = lookup::tag_marks(tx, scope, &people)?;
    for person in &people {
        let marked = Marked {
            person: *person,
            tag_marks: known.get(person).copied().unwrap_or(0),
        };
        store::mark(tx, scope, marked)?;
    }
    Ok(people.len())
}
