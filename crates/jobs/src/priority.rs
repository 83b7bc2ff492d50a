//! Which jobs go first: few kinds, each with a name.

/// How urgent a kind of job is. The more urgent go first; yet now and then the least urgent do, so
/// that nothing waits for ever (see `Worker`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// Somebody waits for it at this moment.
    Urgent,
    /// Soon.
    #[default]
    Usual,
    /// Whenever there is time.
    Background,
}

impl Priority {
    /// All of them, the most urgent first.
    pub const ALL: [Priority; 3] = [Priority::Urgent, Priority::Usual, Priority::Background];

    /// The name in addresses, texts and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Priority::Urgent => "urgent",
            Priority::Usual => "usual",
            Priority::Background => "background",
        }
    }

    /// The number in tables: smaller goes first.
    pub(crate) fn as_i64(self) -> i64 {
        match self {
            Priority::Urgent => 0,
            Priority::Usual => 1,
            Priority::Background => 2,
        }
    }

    pub(crate) fn of(number: i64) -> Self {
        match number {
            0 => Priority::Urgent,
            2 => Priority::Background,
            _ => Priority::Usual,
        }
    }

    /// The order in which the `nth` look at the queue asks: every eighth from the end.
    pub(crate) fn order(nth: u64) -> [Priority; 3] {
        let mut order = Self::ALL;
        if nth % 8 == 7 {
            order.reverse();
        }
        order
    }
}
