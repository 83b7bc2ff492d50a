//! Recency, frequency, monetary: who buys lately, often and for much.
//!
//! The idea is Arthur Hughes', *Strategic Database Marketing* (1994); classes by fifths. Here, at
//! day D, meaning its first moment in the account's zone, over a person's counted orders before D
//! (paid, not cancelled, above zero in total):
//! recency = whole days of 24 hours from the last one to D; frequency = their number; monetary =
//! their gross sum, with what was returned before D and the net beside it, in the account's
//! currency. An order in a currency without a rate counts by its day and number, and is in no sum; how many these are
//! is said beside the figures.
//! A class among n people is 1 + ⌊5 × (people strictly worse) / n⌋, so ties share one; recency is
//! better when smaller; M goes by the net sum.

pub mod actions;
pub(crate) mod api;
#[cfg(test)]
pub(crate) mod companies_tests;
mod job;
mod lines;
mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
pub(crate) mod web;

pub use job::RefreshRfm;
pub use lines::{CompanyLine, Line, company_lines, lines};
pub use model::{Of, Range, Row, classify, ranges};
