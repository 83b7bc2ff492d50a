//! What a list is asked for and what it answers.

use crate::filter::{Base, Fields, Filter};
use base::{Scope, Timestamp, Uuid};
use db::{DbError, Sql, Tx};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use web::Page;

/// A kind of record that can be listed.
#[derive(Clone, Debug)]
pub struct ListSpec {
    /// Its table, with a column `account_id`.
    pub table: &'static str,
    /// The table's name within queries; `r` is taken.
    pub alias: &'static str,
    /// The column of the record's id.
    pub id: &'static str,
    /// Whose the records are, for those who do not see all of them.
    pub whose: Whose,
    /// A condition on the alias that always holds: not deleted, not merged away.
    pub only: Option<fn() -> Sql>,
    /// Everything that can be filtered, sorted and shown.
    pub fields: Fields,
    /// The order when none is asked for.
    pub sort: Sort,
}

/// What tells whose a record is.
#[derive(Clone, Copy, Debug)]
pub enum Whose {
    /// Nothing does: only who sees all records sees any.
    Nobody,
    /// A column of the table holds the user.
    Owner(&'static str),
    /// It is as visible as what it belongs to.
    Within(fn(&Tx<'_>, &Scope) -> Result<Within, DbError>),
}

/// The condition that keeps a list to what a scope reaches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Within {
    /// Begins with ` AND `; nothing for all records.
    pub condition: Sql,
    /// Few records are within reach: they are found by that and sorted, not looked for among all.
    pub few: bool,
}

impl ListSpec {
    /// The same list with these fields out of everything.
    #[must_use]
    pub fn without(&self, hidden: &[String]) -> Self {
        Self {
            fields: self.fields.visible(hidden),
            ..self.clone()
        }
    }

    /// The table as filters see it.
    pub fn base(&self) -> Base<'static> {
        Base::new(self.alias, self.id)
    }
}

/// By which field a list is sorted, and in which direction. Written `name` or `-name`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sort {
    /// The field's name.
    pub field: String,
    /// Greatest, latest or last first.
    pub descending: bool,
}

impl Sort {
    /// Smallest first.
    pub fn up(field: &str) -> Self {
        Self {
            field: field.to_owned(),
            descending: false,
        }
    }

    /// Greatest first.
    pub fn down(field: &str) -> Self {
        Self {
            field: field.to_owned(),
            descending: true,
        }
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}{}",
            if self.descending { "-" } else { "" },
            self.field
        )
    }
}

impl FromStr for Sort {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.strip_prefix('-') {
            Some(field) => Sort::down(field),
            None => Sort::up(text),
        })
    }
}

impl From<String> for Sort {
    fn from(text: String) -> Self {
        match text.strip_prefix('-') {
            Some(field) => Sort::down(field),
            None => Sort {
                field: text,
                descending: false,
            },
        }
    }
}

impl From<Sort> for String {
    fn from(sort: Sort) -> String {
        sort.to_string()
    }
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct ListQuery {
    /// Which records.
    pub filter: Filter,
    /// In which order; none for the list's own.
    pub sort: Option<Sort>,
    /// Which fields, in which order.
    pub columns: Vec<String>,
    /// Which part.
    pub page: Page,
}

/// One record of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: Uuid,
    /// Its values, in the order of the columns asked for.
    pub cells: Vec<Cell>,
    /// The value that sorts it, for the cursor.
    pub(crate) place: Cell,
}

/// One value of a list; the field's kind tells what a number means. Values of one kind have the order in
/// which both engines sort them: texts by their bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Empty.
    Null,
    /// Text or a word.
    Text(String),
    /// A number, or minor units of money.
    Int(i64),
    /// True or false.
    Bool(bool),
    /// A point in time.
    Time(Timestamp),
    /// An id.
    Id(Uuid),
}

/// How many records there are, as far as it is worth counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many were counted, at most `Count::MAX`.
    pub counted: u32,
    /// Whether there are more than that: "10,000+".
    pub more: bool,
}

impl Count {
    /// Where counting ends.
    pub const MAX: u32 = 10_000;
}
