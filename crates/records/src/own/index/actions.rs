//! Wishing a field quick, and that no two records have the same in it; no longer wishing so.

use super::job::{DropIndex, FillIndex};
use super::store::{self, Filling};
use super::{Index, State, decoded_number, decoded_text, may_be_quick, may_be_unique};
use crate::own::actions::{leave, there};
use crate::own::{Field, Holds};
use base::{Actor, Error, Scope, Uuid};
use db::Tx;
use serde_json::json;
use std::time::Duration;

/// The most records that are told to be alike.
pub const ALIKE_MAX: usize = 50;
/// So long a list may still go on that knew of an index when it began.
const DROPPED_AFTER: Duration = Duration::from_secs(60);

/// Wishes a field quick, or no longer; again the same changes nothing. Filling the index is left to a job.
///
/// # Errors
/// `Forbidden`; `NotFound`, also for a deleted one; `Invalid` (field `indexed`) where such fields cannot be quick;
/// `Conflict("field-unique-first")` where no two records may have the same.
pub fn wish(tx: &mut Tx<'_>, by: &Actor, id: Uuid, indexed: bool) -> Result<Field, Error> {
    let (scope, mut field) = there(tx, by, id)?;
    if indexed == field.index.is_wished() {
        return Ok(field);
    }
    if indexed && !may_be_quick(field.holds) {
        return Err(Error::invalid("indexed", "indexed-kind", ""));
    }
    if !indexed && field.unique {
        return Err(Error::Conflict("field-unique-first"));
    }
    match indexed {
        true => {
            field.index = begin(tx, &scope, &field)?;
        }
        false => stop(tx, &scope, &mut field)?,
    }
    told(tx, by, &field, ("indexed", indexed))?;
    Ok(field)
}

/// Begins to fill an index under a new number.
pub(super) fn begin(tx: &mut Tx<'_>, scope: &Scope, field: &Field) -> Result<Index, Error> {
    let number = store::free_number(tx, scope)?;
    let state = State::Filling;
    let index = Index { number, state };
    store::set_index(tx, scope, field.id, index)?;
    let job = FillIndex {
        field: field.id,
        number,
    };
    let (system, key) = (Actor::system(scope.account), format!("{}", field.id));
    jobs::enqueue(tx, &system, Some(&format!("{key}-{number}")), &job)?;
    Ok(index)
}

/// Gives the index of a field up, with what rests on it; its rows go later.
pub(in crate::own) fn stop(tx: &mut Tx<'_>, scope: &Scope, field: &mut Field) -> Result<(), Error> {
    if !field.index.is_wished() {
        return Ok(());
    }
    let number = field.index.number;
    field.index.state = State::None;
    field.unique = false;
    store::set_index(tx, scope, field.id, field.index)?;
    store::set_unique(tx, scope, field.id, false)?;
    store::end_filling(tx, scope, number)?;
    let (system, job) = (Actor::system(scope.account), DropIndex { number });
    let key = format!("{}-{number}", field.id);
    jobs::enqueue_after(tx, &system, Some(&key), &job, DROPPED_AFTER)?;
    Ok(())
}

/// Says that no two records may have the same in a field, or that they may again.
///
/// # Errors
/// `Forbidden`; `NotFound`, also for a deleted one; `Invalid` (field `unique`): `unique-kind` where such a field tells
/// nobody apart, `alike` where some records have the same ([`alike`] tells which); `Conflict("field-not-ready")` until the
/// index is whole.
pub fn unique(tx: &mut Tx<'_>, by: &Actor, id: Uuid, unique: bool) -> Result<Field, Error> {
    let (scope, mut field) = there(tx, by, id)?;
    if unique == field.unique {
        return Ok(field);
    }
    if unique {
        if !may_be_unique(field.holds) {
            return Err(Error::invalid("unique", "unique-kind", ""));
        }
        let number = field.index.ready();
        let number = number.ok_or(Error::Conflict("field-not-ready"))?;
        let alike = store::alike(tx, &scope, number, ALIKE_MAX)?;
        if let Some((value, _)) = alike.first() {
            let value = said(field.holds, value);
            return Err(Error::invalid("unique", "alike", value));
        }
    }
    field.unique = unique;
    store::set_unique(tx, &scope, id, unique)?;
    told(tx, by, &field, ("unique", unique))?;
    Ok(field)
}

/// Records that have the same in a field, those of one value together, with the value as it is compared; at most
/// [`ALIKE_MAX`].
///
/// # Errors
/// `Forbidden`; `NotFound`; those of the database.
pub fn alike(tx: &Tx<'_>, by: &Actor, id: Uuid) -> Result<Vec<(String, Uuid)>, Error> {
    let (scope, field) = there(tx, by, id)?;
    let Some(number) = field.index.ready() else {
        return Ok(Vec::new());
    };
    let found = store::alike(tx, &scope, number, ALIKE_MAX)?.into_iter();
    Ok(found
        .map(|(value, record)| (said(field.holds, &value), record))
        .collect())
}

fn said(holds: Holds, value: &[u8]) -> String {
    let text = match holds {
        Holds::Number => decoded_number(value).map(|n| n.to_string()),
        _ => decoded_text(value),
    };
    text.unwrap_or_default()
}

/// How far the index of a field is; none unless it is being filled, or before it began.
///
/// # Errors
/// `Forbidden`; `NotFound`; those of the database.
pub fn filling(tx: &Tx<'_>, by: &Actor, id: Uuid) -> Result<Option<Filling>, Error> {
    let (scope, field) = there(tx, by, id)?;
    Ok(store::filling(tx, &scope, field.index.number)?)
}

fn told(
    tx: &mut Tx<'_>,
    by: &Actor,
    field: &Field,
    (what, now): (&'static str, bool),
) -> Result<(), Error> {
    let detail = json!({ "name": field.label("en"), "from": { what: !now }, "to": { what: now } });
    leave(tx, by, ("change", "field.changed"), field, detail)
}
