//! What an order is.

use base::{Channel, Kind, Money, OrderId, PersonId, Price, ProductId, Quantity, Timestamp};
use std::str::FromStr;

/// Whether goods went out, came back, or a book was put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Somebody bought.
    Order,
    /// Somebody gave back; its sums are below zero.
    Return,
    /// Neither: stock written off, a debt put right.
    Adjustment,
}

impl Sort {
    /// The word in tables and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Sort::Order => "order",
            Sort::Return => "return",
            Sort::Adjustment => "adjustment",
        }
    }

    /// What the timeline calls it.
    pub fn kind(self) -> Kind {
        match self {
            Sort::Order => Kind::Order,
            Sort::Return => Kind::Return,
            Sort::Adjustment => Kind::Event,
        }
    }
}

/// How an order stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It is agreed, and not paid yet.
    Open,
    /// It is paid: only these count.
    #[default]
    Paid,
    /// It came to nothing.
    Cancelled,
}

impl Status {
    /// The word in tables and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::Paid => "paid",
            Status::Cancelled => "cancelled",
        }
    }
}

impl FromStr for Status {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, String> {
        [Status::Open, Status::Paid, Status::Cancelled]
            .into_iter()
            .find(|status| status.as_str() == s)
            .ok_or_else(|| format!("unknown status of an order: {s}"))
    }
}

impl FromStr for Sort {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, String> {
        [Sort::Order, Sort::Return, Sort::Adjustment]
            .into_iter()
            .find(|sort| sort.as_str() == s)
            .ok_or_else(|| format!("unknown kind of order: {s}"))
    }
}

/// An order's head.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// Its id.
    pub id: OrderId,
    /// Order, return or adjustment.
    pub sort: Sort,
    /// `open`, `paid` or `cancelled`.
    pub status: String,
    /// Where it comes from.
    pub source: String,
    /// Its number there.
    pub number: String,
    /// Whose it is; none for an anonymous one.
    pub person: Option<PersonId>,
    /// When.
    pub occurred_at: Timestamp,
    /// Where it was placed.
    pub channel: Channel,
    /// The sum of its lines, rounded once.
    pub total: Money,
    /// What its recorded payments come to, in its currency.
    pub paid_minor: i64,
    /// What its recorded refunds come to.
    pub refunded_minor: i64,
    /// How many lines.
    pub line_count: i64,
}

/// One line of an order.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What was sold.
    pub product: ProductId,
    /// Its code at the source.
    pub code: String,
    /// What the line calls it.
    pub description: String,
    /// How many.
    pub quantity: Quantity,
    /// For how much each.
    pub price: Price,
    /// Rounded, in the order's currency.
    pub total_minor: i64,
}
