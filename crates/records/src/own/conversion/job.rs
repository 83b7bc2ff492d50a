//! The background work of a change: each record has its turn, slice by slice, in the order of ids. A slice keeps how far
//! it is with what it changed, so that a kill costs one slice and turns nothing twice.

use super::convert::converted;
use super::store::Turned;
use super::{Conversion, State, store};
use crate::own::kept::{Home, Homes, store as kept};
use crate::own::{Field, store as fields};
use ::web::Locale;
use base::{Actor, Error, Permission, Scope, Uuid};
use db::Tx;
use jobs::{Context, Job, JobError};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// Records that one transaction looks at, so that it stays under 20 ms.
pub(super) const AT_ONCE: usize = 100;
/// How often a record is read anew that somebody else changes at that moment.
const TRIES: usize = 5;

/// Converts the values of a field, or turns them back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConvertField {
    /// Which change.
    pub change: Uuid,
}

impl Job for ConvertField {
    const NAME: &'static str = "records.convert_field";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let homes = context.parts.get::<Homes>()?;
        loop {
            let (by, homes) = (context.by.clone(), homes.clone());
            let step = move |tx: &mut Tx<'_>| step(tx, &by, &homes, self.change);
            if context.slice(step).await? {
                return Ok(());
            }
        }
    }
}

/// One slice; whether it was the last.
///
/// # Errors
/// `Forbidden`; those of the database.
pub(super) fn step(tx: &mut Tx<'_>, by: &Actor, homes: &Homes, id: Uuid) -> Result<bool, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let Some(mut change) = store::lock(tx, &scope, id)?.filter(|one| one.state.is_busy()) else {
        return Ok(true);
    };
    let field = fields::get(tx, &scope, change.field)?;
    let home = field.as_ref().and_then(|field| homes.of(field.record));
    let looked = match (&field, home) {
        (Some(field), Some(home)) if change.state == State::Running => {
            forward(tx, &scope, (home, field), &mut change)?
        }
        (Some(field), Some(home)) => back(tx, &scope, (home, field), &mut change)?,
        // The field was forgotten, and its values with it.
        _ => 0,
    };
    let ended = looked < AT_ONCE;
    if ended {
        change.finished_at = Some(tx.now());
        change.state = match change.state {
            State::Running => State::Done,
            _ => State::Undone,
        };
    }
    store::save(tx, &scope, &change)?;
    Ok(ended)
}

/// Converts the values of the next records; how many records these were.
fn forward(
    tx: &mut Tx<'_>,
    scope: &Scope,
    (home, field): (Home, &Field),
    change: &mut Conversion,
) -> Result<usize, Error> {
    let (before, after) = (change.before.put(field), change.after.put(field));
    let l = change.reads.locale();
    // Nobody was there at the beginning.
    let records = match change.until {
        Some(until) => kept::next(tx, scope, home, (change.at, Some(until)), AT_ONCE)?,
        None => Vec::new(),
    };
    let mut all: Vec<Turned> = Vec::new();
    for record in &records {
        let turned = turn(tx, scope, (home, &field.key), record.clone(), |was| {
            New::of(&before, &after, was, &l)
        })?;
        if let Some((was, became)) = turned {
            match became {
                Some(_) => change.tally.converted += 1,
                None => change.tally.lost += 1,
            }
            all.push((record.id, was, became));
        }
    }
    store::note(tx, scope, change.id, all)?;
    change.tally.looked += i64::try_from(records.len()).unwrap_or(0);
    change.at = records.last().map(|record| record.id).or(change.at);
    Ok(records.len())
}

/// Turns the next values back that nobody changed since; how many these were.
fn back(
    tx: &mut Tx<'_>,
    scope: &Scope,
    (home, field): (Home, &Field),
    change: &mut Conversion,
) -> Result<usize, Error> {
    let all = store::turned(tx, scope, (change.id, change.at), AT_ONCE)?;
    for (id, was, became) in &all {
        if let Some(record) = kept::one(tx, scope, home, *id)? {
            turn(tx, scope, (home, &field.key), record, |now| {
                match now == became.as_ref().unwrap_or(&Json::Null) {
                    true => New::Becomes(Some(was.clone())),
                    false => New::Stays,
                }
            })?;
        }
    }
    change.tally.looked += i64::try_from(all.len()).unwrap_or(0);
    change.at = all.last().map(|(id, ..)| *id).or(change.at);
    Ok(all.len())
}

/// What becomes of a value.
enum New {
    Stays,
    Becomes(Option<Json>),
}

impl New {
    fn of(before: &Field, after: &Field, was: &Json, l: &Locale) -> Self {
        if was.is_null() {
            return New::Stays;
        }
        match converted(before, after, was, l) {
            Some(new) if new == *was => New::Stays,
            other => New::Becomes(other),
        }
    }
}

/// Gives one record another value, as `new` says of the one that it has; what it was and became, if it is another.
fn turn(
    tx: &mut Tx<'_>,
    scope: &Scope,
    (home, key): (Home, &str),
    mut record: kept::Kept,
    new: impl Fn(&Json) -> New,
) -> Result<Option<(Json, Option<Json>)>, Error> {
    for _ in 0..TRIES {
        let Some(all) = record.custom.as_object_mut() else {
            return Ok(None);
        };
        let was = all.get(key).cloned().unwrap_or_default();
        let New::Becomes(became) = new(&was) else {
            return Ok(None);
        };
        match &became {
            Some(value) => all.insert(key.to_owned(), value.clone()),
            None => all.remove(key),
        };
        if kept::set(tx, scope, home, &record, true)? {
            return Ok(Some((was, became)));
        }
        match kept::one(tx, scope, home, record.id)? {
            Some(now) => record = now,
            None => return Ok(None),
        }
    }
    Err(Error::Unavailable(
        "a record is changed all the time".into(),
    ))
}
