//! Makes findable what was there before the search knew it: once, slice by slice in the background, for a log of
//! millions of entries would be locked for minutes otherwise. Whatever is saved from then on is findable at once.

mod store;
#[cfg(test)]
mod tests;

use crate::index;
use crate::interactions::words::{self, SPOKEN};
use crate::people::store::whole_many;
use base::{Actor, Error, FileId, InteractionId, Permission, PersonId, Scope, Uuid};
use db::{DbError, Tx};
use jobs::{Context, Job, JobError, Priority};
use serde::{Deserialize, Serialize};
use store::Part;

/// Entries of the log that one transaction looks at.
const LOOKED_AT: usize = 1_000;
/// Records that it indexes at most, so that it stays short.
const INDEXED: usize = 50;

/// Indexes an account's messages, files and people with an address that were there before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IndexEarlier {}

impl Job for IndexEarlier {
    const NAME: &'static str = "customers.index_earlier";
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
        return Ok(true);
    };
    let after = begun.after;
    let last = match begun.part {
        Part::Log => entries(tx, &scope, after)?.map(|id| id.0),
        Part::Files => files(tx, &scope, after)?.map(|id| id.0),
        Part::Countries => people(tx, &scope, after)?.map(|id| id.0),
    };
    match last {
        Some(last) => store::set_begun(tx, &scope, begun.part, last)?,
        None => store::end(tx, &scope, begun.part)?,
    }
    Ok(last.is_none() && store::begun(tx, &scope)?.is_none())
}

/// What was said or written, of the next entries; the last that was looked at.
fn entries(
    tx: &mut Tx<'_>,
    scope: &Scope,
    after: Option<Uuid>,
) -> Result<Option<InteractionId>, DbError> {
    let mut seen = store::entries(tx, scope, after, LOOKED_AT)?;
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
    words::named(tx, scope, &ids)?;
    Ok(seen.last().map(|(id, _)| *id))
}

/// The names of the next files; the last of them.
fn files(tx: &mut Tx<'_>, scope: &Scope, after: Option<Uuid>) -> Result<Option<FileId>, DbError> {
    let found = store::files(tx, scope, after, INDEXED)?;
    for (id, name) in &found {
        index::file(tx, scope, *id, name)?;
    }
    Ok(found.last().map(|(id, _)| *id))
}

/// The countries of the next people; the last of them.
fn people(
    tx: &mut Tx<'_>,
    scope: &Scope,
    after: Option<Uuid>,
) -> Result<Option<PersonId>, DbError> {
    let people = store::people(tx, scope, after, INDEXED)?;
    index::people(tx, scope, &whole_many(tx, scope, &people)?)?;
    Ok(people.last().copied())
}
