//! What an order adds to the sums of its day, and periods of months.

use crate::orders::store::OrderRow;
use crate::orders::{Sort, Status};
use base::{Channel, Error, PersonId, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// Months that one report shows at most.
pub const MONTHS_AT_MOST: i32 = 120;

/// What an order is to the sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) sort: Sort,
    pub(crate) paid: bool,
    pub(crate) channel: Channel,
    pub(crate) person: Option<PersonId>,
    pub(crate) at: Timestamp,
    pub(crate) base_minor: Option<i64>,
}

impl Fact {
    /// Of an order that is just being written.
    pub(crate) fn of(order: &OrderRow) -> Self {
        Self {
            sort: order.sort,
            paid: order.status == Status::Paid,
            channel: order.channel,
            person: order.person,
            at: order.occurred_at,
            base_minor: order.base_minor,
        }
    }

    /// What it adds to the sums, below zero for a return; none when it is not counted.
    pub(crate) fn counted(&self) -> Option<i64> {
        match (self.sort, self.base_minor) {
            (Sort::Order, Some(minor)) if self.paid && minor > 0 => Some(minor),
            (Sort::Return, Some(minor)) if self.paid => Some(minor),
            _ => None,
        }
    }

    fn unrated(&self) -> bool {
        self.paid && self.sort != Sort::Adjustment && self.base_minor.is_none()
    }

    /// The buyer, when it is a counted order of somebody known.
    fn buyer(&self) -> Option<PersonId> {
        self.person
            .filter(|_| self.sort == Sort::Order && self.counted().is_some())
    }
}

/// What a day's orders of one kind and channel come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    pub(crate) found: i64,
    pub(crate) counted: i64,
    pub(crate) counted_minor: i64,
    pub(crate) known: i64,
    pub(crate) known_minor: i64,
    pub(crate) unrated: i64,
}

/// Day, kind and channel, as they stand in the table.
pub(crate) type DayKey = (String, &'static str, &'static str);

/// What a change of orders does to the sums.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    pub(crate) days: BTreeMap<DayKey, Sums>,
    /// Months whose products must be added up anew.
    pub(crate) months: BTreeSet<String>,
    /// Who bought in a month.
    pub(crate) buyers: BTreeSet<(String, PersonId)>,
    /// Whose order of a month was taken out: they may have another.
    pub(crate) leavers: BTreeSet<(String, PersonId)>,
}

impl Changes {
    /// Adds an order.
    pub(crate) fn add(&mut self, fact: &Fact, zone: &TimeZone) {
        let month = self.count(fact, zone, 1);
        self.buyers
            .extend(fact.buyer().map(|person| (month.clone(), person)));
        self.months.insert(month);
    }

    /// Takes an order out.
    pub(crate) fn take(&mut self, fact: &Fact, zone: &TimeZone) {
        let month = self.count(fact, zone, -1);
        self.leavers
            .extend(fact.buyer().map(|person| (month.clone(), person)));
        self.months.insert(month);
    }

    /// The order stays, but nobody knows whose it is any more.
    pub(crate) fn forget_person(&mut self, fact: &Fact, zone: &TimeZone) {
        let month = self.count(fact, zone, -1);
        let anonymous = Fact {
            person: None,
            ..fact.clone()
        };
        self.count(&anonymous, zone, 1);
        self.leavers
            .extend(fact.buyer().map(|person| (month, person)));
    }

    fn count(&mut self, fact: &Fact, zone: &TimeZone, sign: i64) -> String {
        let day = zone.to_datetime(fact.at).date().to_string();
        let month = day.get(..7).unwrap_or_default().to_owned();
        let key = (day, fact.sort.as_str(), fact.channel.as_str());
        let sums = self.days.entry(key).or_default();
        sums.found += sign;
        sums.unrated += sign * i64::from(fact.unrated());
        if let Some(minor) = fact.counted() {
            sums.counted += sign;
            sums.counted_minor += sign * minor;
            if fact.person.is_some() {
                sums.known += sign;
                sums.known_minor += sign * minor;
            }
        }
        month
    }
}

/// By what products are ordered, the largest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rank {
    /// The net sum.
    #[default]
    Net,
    /// How many were sold.
    Sold,
}

/// Months from the first to the last, both included; each named by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first month's first day.
    pub from: Date,
    /// The last month's first day.
    pub to: Date,
}

impl Period {
    /// The period from `from` to `to`, each `YYYY-MM`.
    ///
    /// # Errors
    /// `Invalid` for `from` or `to`: not a month, the wrong way round, more than ten years.
    pub fn parse(from: &str, to: &str) -> Result<Self, Error> {
        let period = Self {
            from: month(from).ok_or_else(|| Error::invalid("from", "month", from))?,
            to: month(to).ok_or_else(|| Error::invalid("to", "month", to))?,
        };
        if period.from > period.to {
            return Err(Error::invalid("to", "period-order", ""));
        }
        if period.length() > MONTHS_AT_MOST {
            return Err(Error::invalid("from", "period-length", MONTHS_AT_MOST));
        }
        Ok(period)
    }

    /// The `count` months that end with that of `last`.
    pub fn ending(last: Date, count: i32) -> Self {
        let to = last.first_of_month();
        Self {
            from: plus(to, 1 - count),
            to,
        }
    }

    /// How many months.
    pub fn length(&self) -> i32 {
        let number = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
        number(self.to) - number(self.from) + 1
    }

    /// The first day of each month, in order.
    pub fn months(&self) -> impl Iterator<Item = Date> + use<> {
        let from = self.from;
        (0..self.length()).map(move |n| plus(from, n))
    }

    /// The last day of the last month.
    pub fn last_day(&self) -> Date {
        self.to.last_of_month()
    }
}

/// The month `YYYY-MM`, by its first day.
pub(super) fn month(text: &str) -> Option<Date> {
    let text = text.trim();
    let shaped = text.len() == 7 && text.as_bytes().get(4) == Some(&b'-');
    shaped.then(|| format!("{text}-01").parse().ok()).flatten()
}

/// `YYYY-MM`.
pub(super) fn named(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

/// So many months later; the end of time stays where it is.
pub(super) fn plus(day: Date, months: i32) -> Date {
    let span = jiff::Span::new().try_months(months);
    span.and_then(|span| day.checked_add(span)).unwrap_or(day)
}
