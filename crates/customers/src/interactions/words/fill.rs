//! Makes findable what was there before the search knew messages and files: slice by slice in the background,
//! for a log of millions of entries would be locked for minutes otherwise. New entries are indexed as they come.

use super::store::{self, Filled};
use super::{SPOKEN, Spoken};
use crate::index;
use base::{Actor, Error, InteractionId, Permission, Scope};
use db::{DbError, Tx};
use jobs::{Context, Job, JobError, Priority};
use serde::{Deserialize, Serialize};

/// Entries that one transaction looks at.
const LOOKED_AT: usize = 1_000;
/// Entries with words, or files, that it indexes at most, so that it stays short.
const INDEXED: usize = 50;
/// All is done.
const DONE: i64 = 2;

/// Indexes an account's messages and files that were there before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IndexWords {}

impl Job for IndexWords {
    const NAME: &'static str = "customers.message_words";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    fn is_due(&self, tx: &Tx<'_>, by: &Actor) -> Result<bool, Error> {
        let scope = by.may(Permission::PeopleRead)?;
        let done = store::filled(tx, &scope)?.is_some_and(|f| f.stage == DONE);
        Ok(!done && !store::is_empty(tx, &scope)?)
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

/// One slice; says whether it was the last.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn slice(tx: &mut Tx<'_>, by: &Actor) -> Result<bool, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let begun = Filled {
        after: None,
        stage: 0,
    };
    let filled = store::filled(tx, &scope)?.unwrap_or(begun);
    let next = match filled.stage {
        0 => entries(tx, &scope, filled)?,
        1 => files(tx, &scope, filled)?,
        _ => return Ok(true),
    };
    store::set_filled(tx, &scope, next)?;
    Ok(next.stage == DONE)
}

fn entries(tx: &mut Tx<'_>, scope: &Scope, filled: Filled) -> Result<Filled, DbError> {
    let mut seen = store::next(tx, scope, filled.after, LOOKED_AT)?;
    let spoken = seen
        .iter()
        .enumerate()
        .filter(|(_, (_, kind))| SPOKEN.contains(kind));
    if let Some((at, _)) = spoken.clone().nth(INDEXED) {
        seen.truncate(at);
    }
    let ids: Vec<InteractionId> = seen
        .iter()
        .filter(|(_, kind)| SPOKEN.contains(kind))
        .map(|(id, _)| *id)
        .collect();
    let found: Vec<Spoken> = store::spoken(tx, scope, &ids)?;
    super::put(tx, scope.account, &found)?;
    Ok(match seen.last() {
        Some((id, _)) => Filled {
            after: Some(id.0),
            stage: 0,
        },
        None => Filled {
            after: None,
            stage: 1,
        },
    })
}

fn files(tx: &mut Tx<'_>, scope: &Scope, filled: Filled) -> Result<Filled, DbError> {
    let found = store::next_files(tx, scope, filled.after, INDEXED)?;
    for (id, name) in &found {
        index::file(tx, scope, *id, name)?;
    }
    Ok(match found.last() {
        Some((id, _)) => Filled {
            after: Some(id.0),
            stage: 1,
        },
        None => Filled {
            after: None,
            stage: DONE,
        },
    })
}
