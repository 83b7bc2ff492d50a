//! The values of own fields as they stand in the records, for work that goes through all of them.

pub(super) mod store;
#[cfg(test)]
pub(super) mod testing;

use super::Record;

/// Where the values of such records stand. The area of the records says it; here nothing else of its tables is known.
#[derive(Clone, Copy, Debug)]
pub struct Home {
    /// Of which records.
    pub record: Record,
    /// Their table; it has the columns `account_id`, `id`, `version` and `updated_at`.
    pub table: &'static str,
    /// The JSON column with the values.
    pub column: &'static str,
    /// The JSON column with their texts as filters compare them.
    pub folded: &'static str,
}

/// What areas registered; one value in the web's map of parts, and in that of jobs.
#[derive(Clone, Debug, Default)]
pub struct Homes(pub Vec<Home>);

impl Homes {
    /// Where the values of such records stand.
    pub(super) fn of(&self, record: Record) -> Option<Home> {
        self.0.iter().copied().find(|home| home.record == record)
    }
}
