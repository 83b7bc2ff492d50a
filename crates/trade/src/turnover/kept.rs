//! Keeping the sums beside the orders: called in the transaction that writes these.

use super::model::{Changes, Fact, month, plus};
use super::store::{self, keep, products};
use crate::orders::store::OrderRow;
use base::{Actor, Error, OrderId, Permission, PersonId, Scope, Timestamp};
use db::{DbError, Tx};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jobs::Slices;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Adds orders that this transaction has just written. `zone` is the account's.
///
/// # Errors
/// Those of the database.
pub(crate) fn added(
    tx: &mut Tx<'_>,
    scope: &Scope,
    zone: &str,
    orders: &[OrderRow],
) -> Result<(), DbError> {
    if orders.is_empty() {
        return Ok(());
    }
    let kept = match store::zone(tx, scope)? {
        Some(kept) => TimeZone::get(&kept).ok(),
        None => begun(tx, scope, zone, orders.len())?,
    };
    let Some(zone) = kept else {
        return Ok(());
    };
    let mut changes = Changes::default();
    for order in orders {
        changes.add(&Fact::of(order), &zone);
    }
    write(tx, scope, &changes, &zone)
}

/// The zone of the kept days; none while they wait to be worked out.
fn kept_zone(tx: &Tx<'_>, scope: &Scope) -> Result<Option<TimeZone>, DbError> {
    Ok(store::zone(tx, scope)?.and_then(|name| TimeZone::get(&name).ok()))
}

/// Begins to keep an account that has no orders but these. What was there before the sums were is
/// worked out by the job.
fn begun(
    tx: &mut Tx<'_>,
    scope: &Scope,
    zone: &str,
    orders: usize,
) -> Result<Option<TimeZone>, DbError> {
    let Ok(found) = TimeZone::get(zone) else {
        return Ok(None);
    };
    if keep::has_more_than(tx, scope, orders)? {
        return Ok(None);
    }
    keep::set_zone(tx, scope, zone)?;
    Ok(Some(found))
}

/// What an order is to the sums before it is changed: hand it to `replaced` afterwards.
///
/// # Errors
/// Those of the database.
pub(crate) fn before(tx: &Tx<'_>, scope: &Scope, order: OrderId) -> Result<Option<Fact>, DbError> {
    keep::fact(tx, scope, order)
}

/// Puts an order as it stands now in the place of what it was.
///
/// # Errors
/// Those of the database.
pub(crate) fn replaced(
    tx: &mut Tx<'_>,
    scope: &Scope,
    order: OrderId,
    was: Option<Fact>,
) -> Result<(), DbError> {
    let Some(zone) = kept_zone(tx, scope)? else {
        return Ok(());
    };
    let mut changes = Changes::default();
    if let Some(was) = was {
        changes.take(&was, &zone);
    }
    if let Some(now) = keep::fact(tx, scope, order)? {
        changes.add(&now, &zone);
    }
    write(tx, scope, &changes, &zone)
}

/// A person goes: their orders stay, as those of nobody known. Call it before that happens.
///
/// # Errors
/// Those of the database.
pub(crate) fn person_goes(tx: &mut Tx<'_>, scope: &Scope, person: PersonId) -> Result<(), DbError> {
    let Some(zone) = kept_zone(tx, scope)? else {
        return Ok(());
    };
    let mut changes = Changes::default();
    keep::each_fact(tx, scope, Some(person), |fact| {
        changes.forget_person(&fact, &zone);
    })?;
    add_days(tx, scope, &changes)?;
    for (month, person) in &changes.leavers {
        if keep::remove_customer(tx, scope, month, *person)? {
            keep::add_month(tx, scope, month, -1, false)?;
        }
    }
    Ok(())
}

fn write(
    tx: &mut Tx<'_>,
    scope: &Scope,
    changes: &Changes,
    zone: &TimeZone,
) -> Result<(), DbError> {
    add_days(tx, scope, changes)?;
    for month in &changes.months {
        let mut customers = 0;
        for (_, person) in changes.leavers.iter().filter(|(of, _)| of == month) {
            let stays = match bounds(month, zone) {
                Some(bounds) => keep::bought_between(tx, scope, *person, bounds)?,
                None => false,
            };
            if !stays && keep::remove_customer(tx, scope, month, *person)? {
                customers -= 1;
            }
        }
        for (_, person) in changes.buyers.iter().filter(|(of, _)| of == month) {
            customers += i64::from(keep::add_customer(tx, scope, month, *person)?);
        }
        keep::add_month(tx, scope, month, customers, true)?;
    }
    Ok(())
}

fn add_days(tx: &mut Tx<'_>, scope: &Scope, changes: &Changes) -> Result<(), DbError> {
    changes
        .days
        .iter()
        .try_for_each(|(key, sums)| keep::add_day(tx, scope, key, sums))
}

/// The first moment of a month, and that of the next.
fn bounds(name: &str, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
    let first = month(name)?;
    let moment = |day: Date| Some(day.to_zoned(zone.clone()).ok()?.timestamp());
    Some((moment(first)?, moment(plus(first, 1))?))
}

/// Works everything out anew from the orders, with days of `zone`.
///
/// # Errors
/// `Forbidden`; `Invalid` for an unknown zone; those of the database.
pub(crate) fn rebuild(tx: &mut Tx<'_>, by: &Actor, zone: &str) -> Result<(), Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let found =
        TimeZone::get(zone).map_err(|_| Error::invalid("time_zone", "zone-unknown", zone))?;
    keep::clear(tx, &scope)?;
    keep::set_zone(tx, &scope, zone)?;
    let mut changes = Changes::default();
    keep::each_fact(tx, &scope, None, |fact| changes.add(&fact, &found))?;
    Ok(write(tx, &scope, &changes, &found)?)
}

/// Whether the sums must be worked out anew: they never were, the account's zone is another now, or
/// months wait for their products.
///
/// # Errors
/// Those of the database.
pub(super) fn is_due(tx: &Tx<'_>, scope: &Scope, zone: &str) -> Result<bool, DbError> {
    match store::zone(tx, scope)? {
        Some(kept) if kept == zone => Ok(!products::stale(tx, scope)?.is_empty()),
        Some(_) => Ok(true),
        None => keep::has_more_than(tx, scope, 0),
    }
}

/// Brings everything up to date: the days when they never were worked out or begin in another zone
/// now, and the products of months that changed. Blocks.
///
/// # Errors
/// `Forbidden`; `Invalid` for an unknown zone; `Unavailable` when the database cannot go on now.
pub fn refresh(slices: &Slices, by: &Actor, zone: &str) -> Result<(), Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let reader = scope.clone();
    let kept = slices.read_now(move |tx| store::zone(tx, &reader))?;
    if kept.as_deref() != Some(zone) {
        let (by, zone) = (by.clone(), zone.to_owned());
        slices.one_now(move |tx| rebuild(tx, &by, &zone))?;
    }
    let reader = scope.clone();
    let months = slices.read_now(move |tx| products::stale(tx, &reader))?;
    add_up_all(slices, &scope, &months)
}

/// Months whose lines are read at the same time; the sums of one are written meanwhile.
const MONTHS_AT_ONCE: usize = 2;

fn add_up_all(slices: &Slices, scope: &Scope, months: &[(String, i64)]) -> Result<(), Error> {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((month, _)) = months.get(next.fetch_add(1, Ordering::Relaxed)) {
            add_up_products(slices, scope, month)?;
        }
        Ok::<_, Error>(())
    };
    std::thread::scope(|threads| {
        let started: Vec<_> = (0..MONTHS_AT_ONCE.min(months.len()))
            .map(|_| threads.spawn(work))
            .collect();
        started.into_iter().try_for_each(|thread| {
            let ended = thread.join();
            ended.unwrap_or_else(|_| Err(Error::internal("adding up products panicked")))
        })
    })
}

fn add_up_products(slices: &Slices, scope: &Scope, month: &str) -> Result<(), Error> {
    let (reader, name) = (scope.clone(), month.to_owned());
    let read = slices.read_now(move |tx| {
        let zone = kept_zone(tx, &reader)?;
        let Some((from, before)) = zone.and_then(|zone| bounds(&name, &zone)) else {
            return Ok(None);
        };
        let Some(change) = products::changed(tx, &reader, &name)? else {
            return Ok(None);
        };
        let rows = products::between(tx, &reader, from, before)?;
        Ok::<_, DbError>(Some((rows, change)))
    })?;
    let Some((rows, change)) = read else {
        return Ok(());
    };
    let (scope, month, rows) = (scope.clone(), month.to_owned(), std::sync::Arc::new(rows));
    Ok(slices.one_now(move |tx| products::replace(tx, &scope, &month, &rows, change))?)
}
