//! The figures of one customer and the classes among all.

use crate::totals::Classes;
use base::Uuid;
use serde::Deserialize;

/// Of whom the report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// People.
    #[default]
    People,
    /// Companies: each by the orders of the people who belong to it now.
    Companies,
}

impl Of {
    /// What the audit calls one of them.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Of::People => "person",
            Of::Companies => "company",
        }
    }

    /// The word in addresses; empty for what is meant unasked.
    pub fn as_str(self) -> &'static str {
        match self {
            Of::People => "",
            Of::Companies => "companies",
        }
    }
}

/// One customer's figures at a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The person or the company.
    pub who: Uuid,
    /// Whole days since the last counted order, rounded down.
    pub recency_days: i64,
    /// Counted orders.
    pub frequency: i64,
    /// Their sum.
    pub monetary_minor: i64,
    /// What was returned, above zero.
    pub returned_minor: i64,
    /// Their place among all.
    pub classes: Classes,
}

impl Row {
    /// Whether there is a counted order: without one there are no classes.
    pub(super) fn has_ordered(&self) -> bool {
        self.frequency > 0
    }

    /// Gross less what was returned.
    pub fn net_minor(&self) -> i64 {
        self.monetary_minor - self.returned_minor
    }
}

/// Puts everybody into classes among these.
pub fn classify(rows: &mut [Row]) {
    let recency = classes(rows, |row| -row.recency_days);
    let frequency = classes(rows, |row| row.frequency);
    let monetary = classes(rows, Row::net_minor);
    for (at, row) in rows.iter_mut().enumerate() {
        row.classes = Classes {
            r: recency[at],
            f: frequency[at],
            m: monetary[at],
        };
    }
}

/// What a class stands for among these people: the smallest and the largest value in it, and how many
/// they are; nothing for a class that nobody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The smallest value.
    pub least: i64,
    /// The largest.
    pub most: i64,
    /// How many people have the class.
    pub people: i64,
}

/// The range of each class, 1 first.
pub fn ranges(
    rows: &[Row],
    class: impl Fn(&Classes) -> i64,
    value: impl Fn(&Row) -> i64,
) -> [Option<Range>; 5] {
    let mut out: [Option<Range>; 5] = [None; 5];
    for row in rows {
        let at = usize::try_from(class(&row.classes) - 1);
        let Some(slot) = at.ok().and_then(|at| out.get_mut(at)) else {
            continue;
        };
        let n = value(row);
        let known = slot.unwrap_or(Range {
            least: n,
            most: n,
            people: 0,
        });
        *slot = Some(Range {
            least: known.least.min(n),
            most: known.most.max(n),
            people: known.people + 1,
        });
    }
    out
}

/// The class of each row by a value that is better when larger.
fn classes(rows: &[Row], value: impl Fn(&Row) -> i64) -> Vec<i64> {
    let mut sorted: Vec<i64> = rows.iter().map(&value).collect();
    sorted.sort_unstable();
    let n = sorted.len().max(1);
    rows.iter()
        .map(|row| {
            let worse = sorted.partition_point(|v| *v < value(row));
            i64::try_from(1 + 5 * worse / n).unwrap_or(5)
        })
        .collect()
}
