//! The report at any day, and the kept classes of today.

use super::model::{Of, Row, classify};
use super::store;
use crate::totals::Classes;
use base::{Actor, CompanyId, Error, Permission, PersonId, Scope, Uuid};
use customers::companies;
use db::{DbError, Tx};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jobs::Slices;
use std::collections::HashMap;
use std::sync::Arc;

/// Rows that one slice of the refresh writes.
const WRITTEN_AT_ONCE: usize = 500;
/// People whom one read of the refresh adds up: of a million it would take longer than a read may.
const READ_AT_ONCE: usize = if cfg!(test) { 2 } else { 50_000 };

/// The report at one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Everybody with a counted order before the day, best net sum first, then by id.
    pub rows: Vec<Row>,
    /// Orders and returns that no rate was known for.
    pub left_out: i64,
}

/// The first moment of a day in a zone.
///
/// # Errors
/// `Invalid` when the zone is unknown or the day is out of range.
pub fn first_moment(day: Date, zone: &str) -> Result<Timestamp, Error> {
    let zone =
        TimeZone::get(zone).map_err(|_| Error::invalid("time_zone", "zone-unknown", zone))?;
    day.to_zoned(zone)
        .map(|at| at.timestamp())
        .map_err(|_| Error::invalid("as_of", "date-out-of-range", day))
}

/// The figures that the report is made of, each with how its refusal is called. Who does not see one of them sees no
/// report: its order, its classes and how many have them tell of all.
const MADE_OF: [(&str, &str); 8] = [
    ("orders", "hidden.orders"),
    ("gross", "hidden.gross"),
    ("returned", "hidden.returned"),
    ("net", "hidden.net"),
    ("last_order", "hidden.last_order"),
    ("r", "hidden.r"),
    ("f", "hidden.f"),
    ("m", "hidden.m"),
];

/// Whether somebody may see the report.
pub(crate) fn is_shown(by: &Actor) -> bool {
    by.may(Permission::ReportsRead)
        .is_ok_and(|scope| check(&scope).is_ok())
}

fn check(scope: &Scope) -> Result<(), Error> {
    let hidden = MADE_OF.iter().find(|(field, _)| !scope.shows(field));
    match hidden {
        Some((_, refusal)) => Err(Error::Forbidden(refusal)),
        None => Ok(()),
    }
}

/// The report at `day`, in the account's zone.
///
/// # Errors
/// `Forbidden`, also for who does not see one of the figures; `Invalid` when the day is out of range.
pub fn report(tx: &Tx<'_>, by: &Actor, of: Of, day: Date, zone: &str) -> Result<Report, Error> {
    let scope = by.may(Permission::ReportsRead)?;
    check(&scope)?;
    Ok(at(tx, &scope, of, first_moment(day, zone)?)?)
}

fn at(tx: &Tx<'_>, scope: &Scope, of: Of, moment: Timestamp) -> Result<Report, DbError> {
    let people = added_up(tx, scope, moment, None)?;
    let mut rows = match of {
        Of::People => people,
        Of::Companies => of_companies(&people, &companies::memberships(tx, scope)?),
    };
    rows.retain(Row::has_ordered);
    classify(&mut rows);
    rows.sort_unstable_by_key(|row| (std::cmp::Reverse(row.net_minor()), row.who));
    Ok(Report {
        rows,
        left_out: store::left_out(tx, scope, moment)?,
    })
}

/// What the orders and returns of people come to, not classed yet, also of those who have no counted order. `part`: only those after this person, and so many.
fn added_up(
    tx: &Tx<'_>,
    scope: &Scope,
    moment: Timestamp,
    part: Option<(PersonId, usize)>,
) -> Result<Vec<Row>, DbError> {
    let mut rows = Vec::new();
    store::each_customer(tx, scope, moment, part, |sum| {
        let ago = |at: Timestamp| moment.as_second() - at.as_second();
        let recency = sum.last_order_at.map(|at| ago(at).div_euclid(86_400));
        rows.push(Row {
            who: sum.person.0,
            recency_days: recency.unwrap_or(i64::MAX),
            frequency: sum.orders,
            monetary_minor: sum.gross_minor,
            returned_minor: sum.returned_minor,
            classes: Classes { r: 0, f: 0, m: 0 },
        });
    })?;
    Ok(rows)
}

/// What the people of each company come to together: the last order is the last of any of them.
pub(super) fn of_companies(people: &[Row], belong: &HashMap<PersonId, CompanyId>) -> Vec<Row> {
    let mut sums: HashMap<Uuid, Row> = HashMap::new();
    for row in people {
        let Some(company) = belong.get(&PersonId(row.who)) else {
            continue;
        };
        let sum = sums.entry(company.0).or_insert_with(|| Row {
            who: company.0,
            recency_days: row.recency_days,
            frequency: 0,
            monetary_minor: 0,
            returned_minor: 0,
            classes: Classes { r: 0, f: 0, m: 0 },
        });
        sum.recency_days = sum.recency_days.min(row.recency_days);
        sum.frequency += row.frequency;
        sum.monetary_minor += row.monetary_minor;
        sum.returned_minor += row.returned_minor;
    }
    sums.into_values().collect()
}

/// Everybody with orders or returns, in the order of their ids, read part by part.
fn everybody(slices: &Slices, scope: &Scope, moment: Timestamp) -> Result<Vec<Row>, Error> {
    let (mut rows, mut after) = (Vec::new(), PersonId(Uuid::nil()));
    loop {
        let reader = scope.clone();
        let part = slices
            .read_now(move |tx| added_up(tx, &reader, moment, Some((after, READ_AT_ONCE))))?;
        let is_last = part.len() < READ_AT_ONCE;
        after = part.last().map_or(after, |row| PersonId(row.who));
        rows.extend(part);
        if is_last {
            return Ok(rows);
        }
    }
}

/// Works out today's classes and keeps them on the people's rows. Blocks.
///
/// # Errors
/// `Unavailable` when the database cannot go on now.
pub fn refresh(slices: &Slices, by: &Actor, zone: &str) -> Result<usize, Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let zone_found =
        TimeZone::get(zone).map_err(|_| Error::invalid("time_zone", "zone-unknown", zone))?;
    let today = slices.db().clock().now().to_zoned(zone_found).date();
    let moment = first_moment(today, zone)?;
    let mut rows = everybody(slices, &scope, moment)?;
    let reader = scope.clone();
    let belong = slices.read_now(move |tx| companies::memberships(tx, &reader))?;
    let mut firms = of_companies(&rows, &belong);
    rows.retain(Row::has_ordered);
    firms.retain(Row::has_ordered);
    classify(&mut rows);
    classify(&mut firms);
    let people = rows.len();
    let run = (today, Uuid::now_v7());
    keep(slices, &scope, rows, run, |tx, scope, row, _| {
        store::keep(tx, scope, row)
    })?;
    keep(slices, &scope, firms, run, store::keep_company)?;
    slices.one_now(move |tx| {
        store::forget_others(tx, &scope)?;
        store::forget_companies(tx, &scope, run.1)?;
        store::note_run(tx, &scope, today, people)
    })?;
    Ok(people)
}

/// The day of a run, and which it is.
type Run = (Date, Uuid);

/// Writes the classes of one of them.
type Keep = fn(&mut Tx<'_>, &Scope, &Row, Run) -> Result<(), DbError>;

fn keep(slices: &Slices, scope: &Scope, rows: Vec<Row>, run: Run, one: Keep) -> Result<(), Error> {
    let rows = Arc::new(rows);
    for start in (0..rows.len()).step_by(WRITTEN_AT_ONCE) {
        let (scope, rows) = (scope.clone(), rows.clone());
        slices.one_now(move |tx| {
            let end = (start + WRITTEN_AT_ONCE).min(rows.len());
            rows[start..end]
                .iter()
                .try_for_each(|row| one(tx, &scope, row, run))
        })?;
    }
    Ok(())
}
