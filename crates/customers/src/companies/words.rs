//! Keeps a company's name among the words by which its people are found, when it changes or goes.

use super::store;
use crate::{index, people};
use base::{Actor, CompanyId, Error, PersonId, Scope};
use db::{DbError, Tx};
use jobs::{Context, Job, JobError};
use serde::{Deserialize, Serialize};

/// People whose words are renewed in one transaction, so that it stays under 20 ms.
pub(super) const AT_ONCE: usize = 100;

/// Renews the words of some people of a company.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RenewWords {
    /// Whose, at most as many as fit into one transaction.
    pub people: Vec<PersonId>,
}

impl Job for RenewWords {
    const NAME: &'static str = "customers.words";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let by = context.by.clone();
        let slice = move |tx: &mut Tx<'_>| Ok::<_, Error>(renew(tx, &by, &self.people)?);
        Ok(context.slice(slice).await?)
    }
}

/// Renews the words of people whose company was changed in this transaction: a first slice at once, the
/// others soon after it.
///
/// # Errors
/// Those of the database.
pub(super) fn renew_all(tx: &mut Tx<'_>, by: &Actor, people: &[PersonId]) -> Result<(), DbError> {
    let mut slices = people.chunks(AT_ONCE);
    if let Some(first) = slices.next() {
        renew(tx, by, first)?;
    }
    for slice in slices {
        let people = slice.to_vec();
        jobs::enqueue(tx, by, None, &RenewWords { people })?;
    }
    Ok(())
}

/// Everybody who belongs to the company, whoever looks after them.
///
/// # Errors
/// Those of the database.
pub(super) fn members(tx: &Tx<'_>, scope: &Scope, id: CompanyId) -> Result<Vec<PersonId>, DbError> {
    let mut out = Vec::new();
    store::each_member(tx, scope, id, |person| out.push(person))?;
    Ok(out)
}

/// The index is everybody's: it takes in all people with all of their fields, whoever caused it.
fn renew(tx: &mut Tx<'_>, by: &Actor, people: &[PersonId]) -> Result<(), DbError> {
    let scope = Scope::all(by.account);
    let found = people::store::whole_many(tx, &scope, people)?;
    index::people(tx, &scope, &found)
}
