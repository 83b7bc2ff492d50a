//! A visitor makes themselves known: what they did before goes to their timeline.
//!
//! A few hundred entries at once; where more wait, a job goes on, slice by slice.

use super::store;
use base::{Actor, Error, Permission, PersonId, Scope};
use customers::interactions;
use db::{DbError, Tx};
use jobs::{Context, Job, JobError};
use serde::{Deserialize, Serialize};

/// Entries that one transaction takes.
const SLICE: usize = 200;

/// Goes on where a request stopped.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ClaimVisits {
    /// The source of the visitor's id.
    pub source: String,
    /// The visitor.
    pub anonymous_id: String,
}

impl Job for ClaimVisits {
    const NAME: &'static str = "integrations.claim";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        loop {
            let (job, by) = (self.clone(), context.by.clone());
            let more = context.slice(move |tx| job.slice(tx, &by)).await?;
            if !more {
                return Ok(());
            }
        }
    }
}

impl ClaimVisits {
    /// One slice; whether there are more. Nobody known any more: then nothing is to be done.
    fn slice(&self, tx: &mut Tx<'_>, by: &Actor) -> Result<bool, Error> {
        let scope = by.may(Permission::EventsWrite)?;
        let known = store::visitors(tx, &scope, &self.source, &[&self.anonymous_id])?;
        match known.first() {
            Some((_, person)) => Ok(take(tx, &scope, &self.source, &self.anonymous_id, *person)?),
            None => Ok(false),
        }
    }
}

/// Gives the person what waits for the visitor, and queues the rest.
pub(super) fn claim(
    tx: &mut Tx<'_>,
    by: &Actor,
    scope: &Scope,
    source: &str,
    visitor: &str,
    person: PersonId,
) -> Result<(), DbError> {
    if !take(tx, scope, source, visitor, person)? {
        return Ok(());
    }
    let job = ClaimVisits {
        source: source.to_owned(),
        anonymous_id: visitor.to_owned(),
    };
    // Without a key: one that is about to end must not swallow this one.
    jobs::enqueue(tx, by, None, &job)
}

/// One slice; whether more may be waiting.
fn take(
    tx: &mut Tx<'_>,
    scope: &Scope,
    source: &str,
    visitor: &str,
    person: PersonId,
) -> Result<bool, DbError> {
    let entries = store::waiting(tx, scope, source, visitor, SLICE)?;
    if entries.is_empty() {
        return Ok(false);
    }
    interactions::name_person(tx, scope, &entries, person)?;
    store::waited(tx, scope, source, visitor, &entries)?;
    Ok(entries.len() == SLICE)
}
