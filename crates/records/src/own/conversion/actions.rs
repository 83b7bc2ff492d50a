//! Beginning a change of what a field holds, looking at what it would come to, and taking it back.

use super::convert::converted;
use super::job::ConvertField;
use super::preview::{self, Preview};
use super::{Conversion, Kind, Reads, State, Tally, store};
use crate::own::actions::{leave, there};
use crate::own::index;
use crate::own::input::Turn;
use crate::own::kept::{Home, Homes, store as kept};
use crate::own::{Field, rules, store as fields};
use base::{Actor, Error, Permission, Uuid};
use db::Tx;
use serde_json::json;

/// Records that are counted before it begins; how many more there are nobody waits for.
const COUNTED: i64 = 100_000;

fn home(homes: &Homes, field: &Field) -> Result<Home, Error> {
    homes.of(field.record).ok_or(Error::NotFound("field"))
}

/// What the change would come to.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Invalid` by field.
pub(super) fn look(
    tx: &Tx<'_>,
    by: &Actor,
    homes: &Homes,
    id: Uuid,
    (wanted, reads): (&Turn, &Reads),
) -> Result<(Field, Preview), Error> {
    let (scope, now) = there(tx, by, id)?;
    let after = rules::turned(&now, wanted)?;
    let home = home(homes, &now)?;
    let looked = preview::preview(tx, &scope, home, (&now, &after), &reads.locale())?;
    Ok((after, looked))
}

/// The values as choices could be made of them; nothing where there are too many.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub(super) fn proposed(
    tx: &Tx<'_>,
    by: &Actor,
    homes: &Homes,
    (id, reads): (Uuid, &Reads),
) -> Result<Vec<String>, Error> {
    let (scope, now) = there(tx, by, id)?;
    let home = home(homes, &now)?;
    Ok(preview::different(tx, &scope, home, &now, &reads.locale())?)
}

/// The field, and its last change.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub(super) fn last(
    tx: &Tx<'_>,
    by: &Actor,
    id: Uuid,
) -> Result<(Field, Option<Conversion>), Error> {
    let (scope, now) = there(tx, by, id)?;
    let last = store::last(tx, &scope, id)?;
    Ok((now, last))
}

/// Begins the change: from now on the field holds the other, and a job converts the values that are there.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Invalid` by field; `Conflict("field-change-runs")` while another change is at work,
/// `Conflict("field-import-runs")` while an import is.
pub(super) fn begin(
    tx: &mut Tx<'_>,
    by: &Actor,
    homes: &Homes,
    id: Uuid,
    (wanted, reads): (&Turn, &Reads),
) -> Result<Conversion, Error> {
    let (scope, now) = there(tx, by, id)?;
    let mut after = rules::turned(&now, wanted)?;
    if store::imports(tx, &scope)? {
        return Err(Error::Conflict("field-import-runs"));
    }
    if !store::busy(tx, &scope)?.is_empty() {
        return Err(Error::Conflict("field-change-runs"));
    }
    after.default = now.default.as_ref().and_then(|value| {
        let kept = converted(&now, &after, value, &reads.locale());
        kept.filter(|_| after.holds.leads_to().is_none())
    });
    let (until, total) = kept::extent(tx, &scope, home(homes, &now)?, COUNTED)?;
    let made = Conversion {
        id: Uuid::now_v7(),
        field: id,
        state: State::Running,
        before: Kind::of(&now),
        after: Kind::of(&after),
        reads: reads.clone(),
        until,
        at: None,
        // 0: nobody knows how many.
        total: if total < COUNTED { total } else { 0 },
        tally: Tally::default(),
        created_at: tx.now(),
        finished_at: None,
    };
    turn(tx, by, (&now, after))?;
    store::insert(tx, &scope, &made)?;
    work(tx, by, &made)?;
    Ok(made)
}

/// Takes the last change back: the field holds what it held, and values become again what they were, unless somebody
/// wrote others since.
///
/// # Errors
/// `Forbidden`; `NotFound`; `Conflict("field-change-runs")` while it is at work, `Conflict("field-change-over")` where
/// there is none, or none that can be taken back any more.
pub(super) fn undo(tx: &mut Tx<'_>, by: &Actor, id: Uuid) -> Result<Conversion, Error> {
    let (scope, now) = there(tx, by, id)?;
    if !store::busy(tx, &scope)?.is_empty() {
        return Err(Error::Conflict("field-change-runs"));
    }
    let last = store::last(tx, &scope, id)?;
    let past = crate::own::forget::past(tx)?;
    let fresh = |one: &Conversion| {
        let is_open = one.state == State::Done && one.after.holds() == Some(now.holds);
        is_open && one.finished_at.is_some_and(|at| at > past)
    };
    let mut last = last
        .filter(fresh)
        .ok_or(Error::Conflict("field-change-over"))?;
    last.state = State::Undoing;
    last.at = None;
    last.finished_at = None;
    last.tally.looked = 0;
    let before = last.before.put(&now);
    turn(tx, by, (&now, before))?;
    store::save(tx, &scope, &last)?;
    work(tx, by, &last)?;
    Ok(last)
}

/// The field holds the other from now on.
fn turn(tx: &mut Tx<'_>, by: &Actor, (now, mut after): (&Field, Field)) -> Result<(), Error> {
    let scope = by.may(Permission::AccountManage)?;
    // Its rows are of the other kind; whoever wishes it quick again says so.
    index::actions::stop(tx, &scope, &mut after)?;
    after.version = now.version + 1;
    after.updated_at = tx.now();
    fields::save(tx, &scope, &after)?;
    fields::turn(tx, &scope, &after)?;
    let holds = |field: &Field| json!({ "holds": field.holds.word() });
    let detail = json!({ "name": now.label("en"), "from": holds(now), "to": holds(&after) });
    leave(tx, by, ("change", "field.converted"), &after, detail)
}

fn work(tx: &mut Tx<'_>, by: &Actor, change: &Conversion) -> Result<(), Error> {
    let key = change.id.to_string();
    let job = ConvertField { change: change.id };
    Ok(jobs::enqueue(
        tx,
        &Actor::system(by.account),
        Some(&key),
        &job,
    )?)
}
