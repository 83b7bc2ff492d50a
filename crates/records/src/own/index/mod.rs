//! Own fields that are quick: their values stand beside the records, in one table in their order.
//!
//! A row is (account, number of the field, value, record); a record without a value has none. Rows are written in the
//! transaction that writes the record, and by a job for records that were there before. Until that job is through,
//! nobody asks them (`docs/adr/0039-an-index-of-own-fields.md`).

pub mod actions;
pub mod check;
pub mod job;
pub(super) mod pages;
pub(crate) mod store;
mod value;
pub(crate) mod web;
mod writing;

pub(crate) use value::{decoded_number, decoded_text, encoded, fits_whole};
pub use value::{folded, keys};
pub use writing::{Quick, Taken};

use super::Holds;
use crate::filter::Source;

/// The rows as a table that lists are sorted by.
pub(crate) static ROWS: Source = Source {
    alias: "x",
    table: "records_field_index",
    on: "record_id",
    marks: &[],
};
/// The column of [`ROWS`] that sorts.
pub(crate) const VALUE: &str = "value";

/// How far the index of a field is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// There is none.
    #[default]
    None,
    /// A job writes the rows of records that were there before.
    Filling,
    /// Every record that has a value has its row.
    Ready,
}

impl State {
    /// The word in the table.
    pub fn as_str(self) -> &'static str {
        match self {
            State::None => "",
            State::Filling => "filling",
            State::Ready => "ready",
        }
    }

    /// What the word means; an unknown one is none.
    pub(super) fn of(word: &str) -> Self {
        match word {
            "filling" => State::Filling,
            "ready" => State::Ready,
            _ => State::None,
        }
    }
}

/// The index of a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// Under which number its rows stand; 0 where there never were any.
    pub number: i64,
    /// How far it is.
    pub state: State,
}

impl Index {
    /// Whether somebody wishes it.
    pub fn is_wished(self) -> bool {
        self.state != State::None
    }

    /// The number, once it may be asked.
    pub fn ready(self) -> Option<i64> {
        (self.state == State::Ready).then_some(self.number)
    }
}

/// Whether such fields can be quick: texts of several lines are looked into, not compared, and links are followed.
pub fn may_be_quick(holds: Holds) -> bool {
    !matches!(holds, Holds::LongText | Holds::Person | Holds::Company)
}

/// Whether lists can be sorted by such fields: by what has one value with an order that says something.
pub fn may_sort(holds: Holds) -> bool {
    let unordered = matches!(holds, Holds::Truth | Holds::Choice | Holds::Choices);
    may_be_quick(holds) && !unordered
}

/// Whether two records can be told apart by such a field.
pub fn may_be_unique(holds: Holds) -> bool {
    matches!(
        holds,
        Holds::Text | Holds::Number | Holds::Email | Holds::Phone | Holds::Url
    )
}
