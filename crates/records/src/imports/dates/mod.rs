//! Dates as shops and spreadsheets write them: read all of them first, then decide for the file.

mod look;
mod moments;
#[cfg(test)]
mod tests;
mod text;

pub use look::{Dates, DatesSeen, Example, Fits, Known};
pub use moments::Moments;

use serde::{Deserialize, Serialize};

/// What the first two numbers of a date such as `03/04/2026` mean. A date that begins with its year is
/// read so in any file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrder {
    /// `03/04/2026` is the 3rd of April.
    DayFirst,
    /// `03/04/2026` is the 4th of March.
    MonthFirst,
}

/// How dates are written: told by somebody, or to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateRule {
    /// Any usual form, numbers in this order.
    Order(DateOrder),
    /// strftime's letters.
    Format(String),
}

impl DateOrder {
    /// The word in options and answers.
    pub fn as_str(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "day-first",
            DateOrder::MonthFirst => "month-first",
        }
    }

    /// The order that is usual where a time zone is: the month first in the United States and the
    /// Philippines (CLDR 48, short dates of en-US and en-PH), elsewhere the day.
    pub fn usual(zone: &str) -> Self {
        let american = zone.strip_prefix("America/").is_some_and(|city| {
            let place = city.split('/').next().unwrap_or(city);
            AMERICAN.contains(&place)
        });
        match american || zone.starts_with("US/") || OTHERS.contains(&zone) {
            true => DateOrder::MonthFirst,
            false => DateOrder::DayFirst,
        }
    }
}

/// Cities of the United States in the database of zones.
const AMERICAN: &[&str] = &[
    "New_York",
    "Chicago",
    "Denver",
    "Los_Angeles",
    "Phoenix",
    "Detroit",
    "Boise",
    "Anchorage",
    "Juneau",
    "Sitka",
    "Nome",
    "Adak",
    "Yakutat",
    "Metlakatla",
    "Menominee",
    "Indiana",
    "Kentucky",
    "North_Dakota",
];
/// Zones elsewhere in which the month stands first.
const OTHERS: &[&str] = &["Pacific/Honolulu", "Asia/Manila"];

impl DateRule {
    /// What an option says; none where it is to be found.
    pub fn told(option: Option<&str>) -> Option<Self> {
        match option {
            None | Some("") => None,
            Some("day-first") => Some(Self::Order(DateOrder::DayFirst)),
            Some("month-first") => Some(Self::Order(DateOrder::MonthFirst)),
            Some(letters) => Some(Self::Format(letters.to_owned())),
        }
    }

    /// Whether an option can be understood.
    pub(crate) fn fits(option: &str) -> bool {
        match Self::told(Some(option)) {
            Some(Self::Format(letters)) => letters.contains('%'),
            _ => true,
        }
    }
}
