//! A first look through the whole file: which orders are scattered, and which hold a line that
//! cannot be taken.

use super::draft::LINES_AT_MOST;
use super::fields;
use super::parse::{Parser, Wrong};
use base::{Currency, Error};
use records::imports::{Lines, Run};
use std::collections::{HashMap, HashSet};
use xxhash_rust::xxh3::xxh3_64;

/// What the first look found, by hash of the order's number. Two numbers with one hash (once in
/// four billion orders) are merely held in memory, or refused, together.
#[derive(Default)]
pub(super) struct Scan {
    /// Orders whose lines do not stand together.
    pub(super) scattered: HashSet<u64>,
    /// Orders that are refused, each with the first reason.
    pub(super) refused: HashMap<u64, Wrong>,
    /// Lines that hold values, the header aside.
    pub(super) lines: u64,
}

pub(super) fn key(number: &str) -> u64 {
    xxh3_64(number.as_bytes())
}

/// What the first look remembers: of the order that it is in everything, of others a short hash.
#[derive(Default)]
struct Orders {
    current: Option<u64>,
    /// By order: hash of customer and currency, and the number of lines.
    seen: HashMap<u64, (u32, u32)>,
}

impl Orders {
    /// Turns to an order; true when it was left before.
    fn enter(&mut self, key: u64) -> bool {
        let back = self.current != Some(key) && self.seen.contains_key(&key);
        self.current = Some(key);
        back
    }

    /// Adds a line; what is wrong with it beside the lines before.
    fn add(&mut self, key: u64, customer: Option<&str>, currency: Currency) -> Option<Wrong> {
        let owner = xxh3_64(customer.unwrap_or("").as_bytes()) as u32;
        let money = xxh3_64(currency.code().as_bytes()) as u32;
        let (first, lines) = *self
            .seen
            .entry(key)
            .and_modify(|(_, lines)| *lines += 1)
            .or_insert((owner.wrapping_add(money), 1));
        if lines as usize > LINES_AT_MOST {
            return Some(Wrong::new(
                fields::NUMBER,
                "order-too-long",
                &LINES_AT_MOST.to_string(),
            ));
        }
        if first == owner.wrapping_add(money) {
            return None;
        }
        Some(Wrong::new(
            fields::CUSTOMER,
            "order-two-customers",
            customer.unwrap_or(""),
        ))
    }
}

/// Reads the file once.
///
/// # Errors
/// `Invalid` when it cannot be read to its end or its columns do not fit.
pub(super) fn scan(run: &Run) -> Result<Scan, Error> {
    let mut lines = Lines::open(&run.path)?;
    let mut parser = Parser::new(run, lines.header())?;
    let mut found = Scan::default();
    let mut orders = Orders::default();
    while let Some(line) = lines.read()? {
        found.lines += 1;
        let line = match line {
            Ok(line) => line,
            Err(broken) => {
                if let Some(number) = parser.number_of_broken(&broken) {
                    let wrong = Wrong::new(fields::NUMBER, broken.why.code(), number);
                    found.refused.entry(key(number)).or_insert(wrong);
                }
                continue;
            }
        };
        let Ok(number) = parser.number(&line) else {
            continue;
        };
        let key = key(number);
        if orders.enter(key) {
            found.scattered.insert(key);
        }
        let wrong = match parser.line(&line) {
            Err(wrong) => Some(wrong),
            Ok(parsed) => orders.add(key, parsed.customer, parsed.currency),
        };
        if let Some(wrong) = wrong {
            found.refused.entry(key).or_insert(wrong);
        }
    }
    Ok(found)
}
