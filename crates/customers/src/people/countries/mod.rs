//! Makes people findable by the names of their country who were there before the search knew these: once, slice by
//! slice in the background. Who is saved from then on is findable at once.

mod store;
#[cfg(test)]
mod tests;

use super::store::whole_many;
use crate::index;
use base::{Actor, Error, Permission};
use db::Tx;
use jobs::{Context, Job, JobError, Priority};
use serde::{Deserialize, Serialize};

/// People that one transaction indexes, so that it stays short.
const AT_ONCE: usize = 50;

/// Indexes an account's people with an address who were there before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IndexCountries {}

impl Job for IndexCountries {
    const NAME: &'static str = "customers.country_words";
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
    let people = store::next(tx, &scope, begun.after, AT_ONCE)?;
    let Some(last) = people.last() else {
        store::end(tx, &scope)?;
        return Ok(true);
    };
    store::set_begun(tx, &scope, *last)?;
    index::people(tx, &scope, &whole_many(tx, &scope, &people)?)?;
    Ok(false)
}
