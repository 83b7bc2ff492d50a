//! A first look through the whole file: which orders are scattered, and which hold a line that
//! cannot be taken.

use super::descriptions::{Descriptions, ProductNames};
use super::draft::LINES_AT_MOST;
use super::fields;
use super::parse::{Parsed, Parser, Wrong};
use base::{Error, Timestamp};
use records::imports::dates::{DateOrder, DateRule, Fits};
use records::imports::{Dates, Lines, Run};
use std::collections::{HashMap, HashSet};
use xxhash_rust::xxh3::xxh3_64;

/// What the first look found, by hash of the order's number. Two numbers with one hash (once in
/// four billion orders) are merely held until the end, or refused, together.
pub(super) struct Scan {
    /// Orders whose lines do not stand together.
    pub(super) scattered: HashSet<u64>,
    /// How many lines those have.
    pub(super) scattered_lines: u64,
    /// Orders that are refused, each with the first reason.
    pub(super) refused: HashMap<u64, Wrong>,
    /// Lines that hold values, the header aside.
    pub(super) lines: u64,
    /// What the products are called.
    pub(super) names: ProductNames,
    /// What was understood of the dates, and by which rule they are read.
    pub(super) dates: Dates,
    pub(super) rule: DateRule,
}

pub(super) fn key(number: &str) -> u64 {
    xxh3_64(number.as_bytes())
}

/// What the first look remembers: of the order that it is in everything, of others a short hash.
#[derive(Default)]
struct Orders {
    current: Option<u64>,
    seen: HashMap<u64, Seen>,
}

/// What is remembered of one order, in eight bytes.
struct Seen {
    /// Hash of customer and currency.
    owner: u32,
    lines: u16,
    /// Whether it has a date that fits one order of day and month only.
    day_only: bool,
    month_only: bool,
}

impl Orders {
    /// Turns to an order; true when it was left before.
    fn enter(&mut self, key: u64) -> bool {
        let back = self.current != Some(key) && self.seen.contains_key(&key);
        self.current = Some(key);
        back
    }

    /// Adds a line; what is wrong with it beside the lines before.
    fn add(&mut self, key: u64, parsed: &Parsed<'_>, fits: Fits) -> Option<Wrong> {
        let customer = parsed.customer.unwrap_or("");
        let owner = (xxh3_64(customer.as_bytes()) as u32)
            .wrapping_add(xxh3_64(parsed.currency.code().as_bytes()) as u32);
        let seen = self.seen.entry(key).or_insert(Seen {
            owner,
            lines: 0,
            day_only: false,
            month_only: false,
        });
        seen.lines = seen.lines.saturating_add(1);
        seen.day_only |= !fits.month_first;
        seen.month_only |= !fits.day_first;
        if usize::from(seen.lines) > LINES_AT_MOST {
            let limit = LINES_AT_MOST.to_string();
            return Some(Wrong::new(fields::NUMBER, "order-too-long", &limit));
        }
        (seen.owner != owner).then(|| Wrong::new(fields::CUSTOMER, "order-two-customers", customer))
    }

    /// Orders with a date that does not fit the order that was found for the file.
    fn misfits(&self, rule: &DateRule) -> impl Iterator<Item = u64> {
        let order = match rule {
            DateRule::Order(order) => Some(*order),
            DateRule::Format(_) => None,
        };
        let misfit = move |seen: &Seen| match order {
            Some(DateOrder::DayFirst) => seen.month_only,
            Some(DateOrder::MonthFirst) => seen.day_only,
            None => false,
        };
        let misfits = self.seen.iter().filter(move |(_, seen)| misfit(seen));
        misfits.map(|(key, _)| *key)
    }
}

/// Refuses orders whose dates do not fit the file's.
fn refuse(refused: &mut HashMap<u64, Wrong>, misfits: impl Iterator<Item = u64>) {
    for key in misfits {
        let wrong = || Wrong::new(fields::TIME, "time-wrong", "");
        refused.entry(key).or_insert_with(wrong);
    }
}

/// Reads the file once.
///
/// # Errors
/// `Invalid` when it cannot be read to its end or its columns do not fit.
pub(super) fn scan(run: &Run) -> Result<Scan, Error> {
    let mut lines = Lines::open(&run.path)?;
    let parser = Parser::new(run, lines.header())?;
    let mut dates = parser.dates(run);
    let (mut scattered, mut refused) = (HashSet::new(), HashMap::new());
    let (mut orders, mut count) = (Orders::default(), 0);
    let mut told = Descriptions::default();
    while let Some(line) = lines.read()? {
        count += 1;
        let line = match line {
            Ok(line) => line,
            Err(broken) => {
                if let Some(number) = parser.number_of_broken(&broken) {
                    let wrong = Wrong::new(fields::NUMBER, broken.why.code(), number);
                    refused.entry(key(number)).or_insert(wrong);
                }
                continue;
            }
        };
        let Ok(number) = parser.number(&line) else {
            continue;
        };
        let key = key(number);
        if orders.enter(key) {
            scattered.insert(key);
        }
        let mut fits = Fits::default();
        let parsed = parser.line(&line, |text| {
            fits = dates.see(text);
            // Which moment it is nobody knows yet; whether it is one is enough.
            (fits != Fits::default()).then_some(Timestamp::UNIX_EPOCH)
        });
        let wrong = match parsed {
            Err(wrong) => Some(wrong),
            Ok(parsed) => {
                told.add(&parsed.line.product, &parsed.line.description);
                orders.add(key, &parsed, fits)
            }
        };
        if let Some(wrong) = wrong {
            refused.entry(key).or_insert(wrong);
        }
    }
    let (dates, rule) = dates.found(DateOrder::usual(&run.zone));
    if dates.misfits > 0 {
        refuse(&mut refused, orders.misfits(&rule));
    }
    let lines_of = |key| orders.seen.get(key).map_or(0, |seen| u64::from(seen.lines));
    Ok(Scan {
        scattered_lines: scattered.iter().map(lines_of).sum(),
        scattered,
        refused,
        lines: count,
        names: told.names(),
        dates,
        rule,
    })
}
