//! What each person's orders come to, kept by whoever writes orders, in the account's currency.
//!
//! Counted are paid orders above zero in total; returns beside them; adjustments never. An order in a currency without a
//! rate counts as an order, on its day, and is in no sum. Every person
//! has a row, from the transaction that made them.

pub(crate) mod api;
#[cfg(test)]
mod api_tests;
pub mod marks;
pub mod store;
#[cfg(test)]
mod tests;

use crate::orders::store::OrderRow;
use crate::orders::{Sort, Status};
use base::{AccountId, Currency, Money, PersonId, Scope, Timestamp};
use customers::Marked;
use db::{DbError, Tx};
use std::collections::BTreeMap;

/// A person's totals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Counted orders.
    pub orders: i64,
    /// Their sum.
    pub gross_minor: i64,
    /// Returns.
    pub returns: i64,
    /// Their sum, above zero.
    pub returned_minor: i64,
    /// Orders and returns in a currency for which no rate is known: in none of the sums; the orders count among them.
    pub unrated: i64,
    /// What was paid for orders: whole ones that are called paid, and what is recorded beside.
    pub paid_minor: i64,
    /// Refunds that are recorded.
    pub refunded_minor: i64,
    /// What open orders still wait for.
    pub outstanding_minor: i64,
    /// The first counted order.
    pub first_order_at: Option<Timestamp>,
    /// The last counted order.
    pub last_order_at: Option<Timestamp>,
    /// RFM classes, 1 to 5, at the day of the last run; none without an order.
    pub classes: Option<Classes>,
}

/// The three RFM classes, each 1 (worst) to 5 (best).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classes {
    /// Recency.
    pub r: i64,
    /// Frequency.
    pub f: i64,
    /// Monetary, by the net sum.
    pub m: i64,
}

impl Totals {
    /// Gross less what was returned.
    pub fn net_minor(&self) -> i64 {
        self.gross_minor - self.returned_minor
    }

    /// Mean days between one counted order and the next, rounded half up; none below two orders.
    pub fn average_interval_days(&self) -> Option<i64> {
        let (first, last) = (self.first_order_at?, self.last_order_at?);
        let gaps = self.orders - 1;
        if gaps < 1 {
            return None;
        }
        let seconds = last.as_second() - first.as_second();
        Some((seconds * 2 + gaps * 86_400) / (gaps * 86_400 * 2))
    }
}

/// What one order adds to its person's totals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) orders: i64,
    pub(crate) gross_minor: i64,
    pub(crate) returns: i64,
    pub(crate) returned_minor: i64,
    pub(crate) unrated: i64,
    pub(crate) paid_minor: i64,
    pub(crate) refunded_minor: i64,
    pub(crate) outstanding_minor: i64,
    pub(crate) span: Option<(Timestamp, Timestamp)>,
}

/// What a total is in the account's currency; none without a rate. Nothing is nothing in each of them.
pub(crate) fn base_minor(total: Money, home: Currency) -> Option<i64> {
    (total.currency == home || total.minor == 0).then_some(total.minor)
}

/// Those for whom one of these orders counts.
pub(crate) fn buyers(orders: &[OrderRow]) -> impl Iterator<Item = PersonId> {
    let counted = orders.iter().filter(|order| Change::of(order).orders > 0);
    counted.filter_map(|order| order.person)
}

impl Change {
    /// Of a new order; of one that is not paid only what it waits for.
    pub(crate) fn of(order: &OrderRow) -> Self {
        let sold = order
            .base_minor
            .filter(|minor| *minor > 0 && order.sort == Sort::Order);
        if order.status != Status::Paid {
            let waits = sold.filter(|_| order.status == Status::Open);
            return Self {
                outstanding_minor: waits.unwrap_or(0),
                ..Self::default()
            };
        }
        let span = Some((order.occurred_at, order.occurred_at));
        match (order.sort, order.base_minor) {
            (Sort::Adjustment, _) => Self::default(),
            // It was bought, whatever it would come to in the account's currency.
            (Sort::Order, None) => Self {
                orders: 1,
                unrated: 1,
                span,
                ..Self::default()
            },
            (Sort::Return, None) => Self {
                unrated: 1,
                ..Self::default()
            },
            (Sort::Return, Some(minor)) => Self {
                returns: 1,
                returned_minor: -minor,
                ..Self::default()
            },
            (Sort::Order, Some(minor)) if minor > 0 => Self {
                orders: 1,
                gross_minor: minor,
                paid_minor: minor,
                span,
                ..Self::default()
            },
            (Sort::Order, Some(_)) => Self::default(),
        }
    }

    fn plus(self, other: Self) -> Self {
        let span = match (self.span, other.span) {
            (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
            (one, another) => one.or(another),
        };
        Self {
            orders: self.orders + other.orders,
            gross_minor: self.gross_minor + other.gross_minor,
            returns: self.returns + other.returns,
            returned_minor: self.returned_minor + other.returned_minor,
            unrated: self.unrated + other.unrated,
            paid_minor: self.paid_minor + other.paid_minor,
            refunded_minor: self.refunded_minor + other.refunded_minor,
            outstanding_minor: self.outstanding_minor + other.outstanding_minor,
            span,
        }
    }
}

/// Changes of many people, one for each.
#[derive(Default)]
pub(crate) struct Changes(BTreeMap<PersonId, Change>);

impl Changes {
    pub(crate) fn add(&mut self, person: Option<PersonId>, change: Change) {
        if let Some(person) = person
            && change != Change::default()
        {
            let sum = self.0.entry(person).or_default();
            *sum = sum.plus(change);
        }
    }

    pub(crate) fn write(&self, tx: &mut Tx<'_>, scope: &Scope) -> Result<(), DbError> {
        self.0
            .iter()
            .try_for_each(|(person, change)| store::add(tx, scope, *person, change))
    }
}

/// Works a few people's totals out anew, from their orders.
///
/// # Errors
/// Those of the database.
pub(crate) fn recompute(
    tx: &mut Tx<'_>,
    scope: &Scope,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<(), DbError> {
    for person in people {
        let change = store::sum_of_orders(tx, scope, person)?;
        store::clear(tx, scope, person)?;
        store::add(tx, scope, person, &change)?;
    }
    Ok(())
}

/// Gives new people their row: a hook of `customers`.
///
/// # Errors
/// Those of the database.
pub fn on_people_created(
    tx: &mut Tx<'_>,
    account: AccountId,
    people: &[Marked],
) -> Result<(), DbError> {
    let scope = Scope::all(account);
    store::insert_empty(tx, &scope, people)
}

/// Keeps the marks of somebody's tags beside what sorts people: a hook of `customers`.
///
/// # Errors
/// Those of the database.
pub fn on_person_tagged(
    tx: &mut Tx<'_>,
    account: AccountId,
    person: Marked,
) -> Result<(), DbError> {
    store::mark(tx, &Scope::all(account), person)
}

/// Takes a person's row away: a hook of `customers`. Orders stay, without a person.
///
/// # Errors
/// Those of the database.
pub fn on_person_deleted(
    tx: &mut Tx<'_>,
    account: AccountId,
    person: PersonId,
) -> Result<(), DbError> {
    let scope = Scope::all(account);
    crate::turnover::kept::person_goes(tx, &scope, person)?;
    store::remove(tx, &scope, person)
}
