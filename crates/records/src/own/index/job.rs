//! Filling the index of a field with the records that are there, and taking one away: slice by slice.

use super::store::{self, Filling};
use super::writing::Quick;
use super::{Index, State};
use crate::own::{Record, store as fields};
use base::{Error, Scope, Uuid};
use db::{DbError, Tx};
use jobs::{Context, Job, JobError, Priority, Slices};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::collections::HashMap;
use std::sync::Arc;

/// Records of one slice, so that it stays under 20 ms.
const RECORDS_AT_ONCE: usize = 250;
/// Rows that one slice takes away.
const ROWS_AT_ONCE: usize = 500;

/// A record with its values.
pub type Values = (Uuid, Json);
/// What records are called.
pub type Called = HashMap<Uuid, String>;

/// Reads the next records.
pub type Next = fn(&Tx<'_>, &Scope, Option<Uuid>, usize) -> Result<Vec<Values>, DbError>;

/// How the records of one kind are read: told by the area that has them.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Which records.
    pub record: Record,
    /// How many there are.
    pub count: fn(&Tx<'_>, &Scope) -> Result<i64, DbError>,
    /// The next after this id in the order of the ids, with their values: at most so many.
    pub next: Next,
    /// What those are called of these that the scope reaches and shows.
    pub names: fn(&Tx<'_>, &Scope, &[Uuid]) -> Result<Called, DbError>,
}

/// How records are read, of each kind.
#[derive(Clone, Default)]
pub struct Readers(pub Vec<Reader>);

impl Readers {
    /// Those of one kind.
    ///
    /// # Errors
    /// `Internal` where no area told of them.
    pub fn of(&self, record: Record) -> Result<Reader, Error> {
        let found = self.0.iter().find(|reader| reader.record == record);
        let none = || Error::internal(format!("nobody reads records of the kind {record}"));
        found.copied().ok_or_else(none)
    }
}

/// Fills the index of a field, or goes on with it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FillIndex {
    /// Which field.
    pub field: Uuid,
    /// Under which number.
    pub number: i64,
}

impl Job for FillIndex {
    const NAME: &'static str = "records.fill_index";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let readers = context.parts.get::<Readers>()?;
        let scope = Scope::all(context.by.account);
        let work = move || fill(&context.slices, &scope, (self.field, self.number), &readers);
        match jobs::blocking(work).await {
            Ok(outcome) => Ok(outcome?),
            Err(e) => Err(JobError::GiveUp {
                why: format!("the filling broke off: {e}"),
            }),
        }
    }
}

/// Fills it from where it is to its end; blocks.
///
/// # Errors
/// Those of the database.
pub fn fill(
    slices: &Slices,
    scope: &Scope,
    which: (Uuid, i64),
    readers: &Arc<Readers>,
) -> Result<(), Error> {
    loop {
        let (scope, readers) = (scope.clone(), Arc::clone(readers));
        if slices.one_now(move |tx| step(tx, &scope, which, &readers))? {
            return Ok(());
        }
    }
}

/// One slice, with its checkpoint; says whether it was the last.
///
/// # Errors
/// Those of the database.
pub fn step(
    tx: &mut Tx<'_>,
    scope: &Scope,
    (id, number): (Uuid, i64),
    readers: &Readers,
) -> Result<bool, Error> {
    let filling = Index {
        number,
        state: State::Filling,
    };
    // Deleted, or no longer wished under this number.
    let field = fields::get(tx, scope, id)?.filter(|field| field.index == filling);
    let Some(field) = field.filter(|field| field.deleted_at.is_none()) else {
        store::end_filling(tx, scope, number)?;
        return Ok(true);
    };
    let reader = readers.of(field.record)?;
    let Some(mut at) = store::filling(tx, scope, number)? else {
        let (after, done) = (None, 0);
        let total = (reader.count)(tx, scope)?;
        store::set_filling(tx, scope, number, Filling { after, done, total })?;
        return Ok(false);
    };
    let records = (reader.next)(tx, scope, at.after, RECORDS_AT_ONCE)?;
    let Some((last, _)) = records.last() else {
        store::end_filling(tx, scope, number)?;
        let state = State::Ready;
        store::set_index(tx, scope, id, Index { number, state })?;
        return Ok(true);
    };
    at.after = Some(*last);
    at.done += i64::try_from(records.len()).unwrap_or(0);
    let quick = Quick::one(field);
    let entries = records
        .iter()
        .flat_map(|(id, custom)| quick.entries(*id, custom));
    store::put(tx, scope, &entries.collect::<Vec<_>>())?;
    store::set_filling(tx, scope, number, at)?;
    Ok(false)
}

/// Takes the rows of an index away that nobody wishes any more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DropIndex {
    /// Under which number they stand.
    pub number: i64,
}

impl Job for DropIndex {
    const NAME: &'static str = "records.drop_index";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let scope = Scope::all(context.by.account);
        loop {
            let scope = scope.clone();
            let slice = context.slice(move |tx| drop_some(tx, &scope, self.number));
            if slice.await? {
                return Ok(());
            }
        }
    }
}

/// One slice; says whether it was the last.
///
/// # Errors
/// Those of the database.
pub fn drop_some(tx: &mut Tx<'_>, scope: &Scope, number: i64) -> Result<bool, DbError> {
    let mut wished = Vec::new();
    for record in Record::ALL {
        wished.extend(store::quick(tx, scope, *record)?);
    }
    if wished.iter().any(|field| field.index.number == number) {
        return Ok(true);
    }
    Ok(store::remove_some(tx, scope, number, ROWS_AT_ONCE)? == 0)
}
