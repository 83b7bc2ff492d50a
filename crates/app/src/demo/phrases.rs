//! What is said at the desk, on the phone and in messages: short threads, each in English and in the language of the country.
//!
//! `{store}`, `{town}` and `{item}` stand for the shop, the town and something that was bought.

use base::{Channel, Direction, Kind};

/// With whom a thread makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum With {
    Buyers,
    /// Those who mostly order on the web.
    Web,
    Lapsed,
    Never,
    Bulk,
    School,
}

/// When a thread begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Anytime,
    /// On the day after an order.
    AfterOrder,
    /// Months after the last order.
    LongAfter,
    /// In the days before the year's great feast.
    Feast,
}

/// One entry of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) channel: Channel,
    pub(super) kind: Kind,
    pub(super) direction: Direction,
    /// Minutes after the thread's beginning.
    pub(super) after_min: i64,
    pub(super) english: &'static str,
    pub(super) local: &'static str,
}

/// A few entries that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Thread {
    pub(super) with: With,
    pub(super) when: When,
    /// How often it happens, beside the others.
    pub(super) weight: i64,
    pub(super) steps: &'static [Step],
}

pub(super) const fn step(
    channel: Channel,
    kind: Kind,
    direction: Direction,
    after_min: i64,
    english: &'static str,
    local: &'static str,
) -> Step {
    Step {
        channel,
        kind,
        direction,
        after_min,
        english,
        local,
    }
}

pub(super) const fn thread(with: With, when: When, weight: i64, steps: &'static [Step]) -> Thread {
    Thread {
        with,
        when,
        weight,
        steps,
    }
}
