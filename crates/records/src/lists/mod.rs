//! Lists of records: filtered, sorted, with the columns that somebody chose, part by part.
//!
//! One engine for people, companies, orders and whatever areas add. A part is found through the index
//! of the field that sorts it, however deep it lies; nothing is counted beyond ten thousand.

mod model;
mod recent;
mod store;

pub use crate::store::are_few;
pub use model::{Cell, Count, ListQuery, ListSpec, Row, Sort, Whose, Within};
pub use recent::Recent;
pub use store::{count, ids, plan, rows};

#[cfg(test)]
mod lead_tests;
#[cfg(test)]
mod marks_tests;
#[cfg(test)]
mod tests;
