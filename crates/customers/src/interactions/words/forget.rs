//! Takes the words of somebody who went out of the index, slice by slice: a search finds none of them from the
//! moment on when the person goes, for a message without anybody is not shown.

use super::{MESSAGE, store};
use crate::interactions::Subject;
use base::{Actor, Error, InteractionId, Permission, Scope, Uuid};
use db::{DbError, Tx};
use jobs::{Context, Job, JobError};
use records::search;
use serde::{Deserialize, Serialize};

/// Entries of one transaction: taking words away rewrites pages of the index.
const AT_ONCE: usize = 20;
/// Entries of one job.
const OF_A_JOB: usize = 1_000;

/// Takes the words of entries out of the index whose person or company went.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ForgetWords {
    /// Which.
    pub entries: Vec<InteractionId>,
}

impl Job for ForgetWords {
    const NAME: &'static str = "customers.forget_words";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        for part in self.entries.chunks(AT_ONCE) {
            let by = context.by.clone();
            let ids: Vec<Uuid> = part.iter().map(|id| id.0).collect();
            context.slice(move |tx| slice(tx, &by, &ids)).await?;
        }
        Ok(())
    }
}

/// Queues it for what was said by or to somebody who goes, and by nobody else.
///
/// # Errors
/// Those of the database.
pub(crate) fn enqueue(tx: &mut Tx<'_>, scope: &Scope, of: Subject) -> Result<(), DbError> {
    let found = store::of_subject(tx, scope, of)?;
    let by = Actor::system(scope.account);
    for part in found.chunks(OF_A_JOB) {
        let entries = part.to_vec();
        jobs::enqueue(tx, &by, None, &ForgetWords { entries })?;
    }
    Ok(())
}

fn slice(tx: &mut Tx<'_>, by: &Actor, ids: &[Uuid]) -> Result<(), Error> {
    by.may(Permission::PeopleRead)?;
    Ok(search::remove_many(tx, by.account, MESSAGE, ids)?)
}
