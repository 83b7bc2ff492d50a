//! What a payment is, and how an order stands by its payments. Pure rules.

use crate::orders::{Order, Sort};
use base::{Actor, ActorKind, Money, OrderId, PaymentId, Timestamp, UserId, Uuid};
use std::str::FromStr;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum $name { $($variant),* }

        impl $name {
            /// Every word, in the order in which screens show them.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word in tables and the API.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),* }
            }
        }

        impl FromStr for $name {
            type Err = String;
            fn from_str(s: &str) -> Result<Self, String> {
                match s {
                    $($text => Ok($name::$variant),)*
                    other => Err(format!("unknown {}: {other}", stringify!($name))),
                }
            }
        }
    };
}

words! {
    /// Whether money came in or went back.
    Way { Payment = "payment", Refund = "refund" }
}

words! {
    /// How it was paid.
    Method {
        Cash = "cash", Card = "card", BankTransfer = "bank_transfer", MobileMoney = "mobile_money",
        Cheque = "cheque", Voucher = "voucher", Other = "other",
    }
}

/// Longest reference, in characters.
pub const REFERENCE_CHARS: usize = 100;

/// A payment or a refund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// Of which order.
    pub order: OrderId,
    /// In or back.
    pub way: Way,
    /// How.
    pub method: Method,
    /// How much, above zero, in the order's currency.
    pub amount: Money,
    /// When.
    pub occurred_at: Timestamp,
    /// What stands on the slip: a number of a cheque, of a transfer; may be empty.
    pub reference: String,
    /// Which program told of it; `bandhu` for what was recorded here.
    pub source: String,
    /// Its id there.
    pub external_id: String,
    /// When it was recorded, and by whom.
    pub recorded: Done,
    /// When it was taken back, and by whom, if it was.
    pub reversed: Option<Done>,
}

/// When somebody did something, and who.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub at: Timestamp,
    /// Which colleague; none for the program itself.
    pub by: Option<UserId>,
    /// With which API token, if it was a program of the firm.
    pub token: Option<Uuid>,
}

impl Done {
    /// What this actor does at this moment.
    pub(super) fn now(by: &Actor, at: Timestamp) -> Self {
        let token = by.via.filter(|_| by.kind == ActorKind::Token);
        Self {
            at,
            by: by.user,
            token,
        }
    }
}

/// How an order stands, in its currency's minor unit; nothing is below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// What came in: what is recorded, or the whole total where its source says that it is paid.
    pub paid: i64,
    /// How much of that is not recorded, only said.
    pub said: i64,
    /// What went back.
    pub refunded: i64,
    /// What is still to come in; of a return, what is still to go back.
    pub due: i64,
    /// What came in beyond the total and did not go back.
    pub overpaid: i64,
}

impl Balance {
    /// Of an order by what is recorded. A refund never makes anything due again: goods that came back are a
    /// return of their own, and what is given out of kindness is not owed. Of a cancelled order nothing is due.
    pub fn of(order: &Order) -> Self {
        let (recorded, refunded) = (order.paid_minor, order.refunded_minor);
        let (is_paid, is_cancelled) = (order.status == "paid", order.status == "cancelled");
        match order.sort {
            Sort::Adjustment => Self::default(),
            Sort::Order => {
                let owed = if is_cancelled {
                    0
                } else {
                    order.total.minor.max(0)
                };
                let paid = if is_paid {
                    recorded.max(owed)
                } else {
                    recorded
                };
                Self {
                    paid,
                    said: paid - recorded,
                    refunded,
                    due: (owed - paid).max(0),
                    overpaid: (paid - owed - refunded).max(0),
                }
            }
            Sort::Return => {
                let owed = order.total.minor.saturating_neg().max(0);
                let settled = is_paid || is_cancelled;
                Self {
                    refunded,
                    due: if settled { 0 } else { (owed - refunded).max(0) },
                    ..Self::default()
                }
            }
        }
    }

    /// The most that can still go back.
    pub fn refundable(&self, order: &Order) -> i64 {
        let most = match order.sort {
            Sort::Order => self.paid,
            Sort::Return => order.total.minor.saturating_neg(),
            Sort::Adjustment => 0,
        };
        (most - self.refunded).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Balance;
    use crate::orders::{Order, Sort};
    use base::{Channel, Money, OrderId, Timestamp};

    fn order(sort: Sort, status: &str, total: i64, paid: i64, refunded: i64) -> Order {
        Order {
            id: OrderId::new(),
            sort,
            status: status.to_owned(),
            source: "till".into(),
            number: "1".into(),
            person: None,
            occurred_at: Timestamp::UNIX_EPOCH,
            channel: Channel::Shop,
            total: Money {
                minor: total,
                currency: "LKR".parse().unwrap(),
            },
            paid_minor: paid,
            refunded_minor: refunded,
            line_count: 1,
        }
    }

    #[test]
    fn what_is_due_and_what_is_too_much() {
        // (sort, status, total, paid, refunded) → (paid, only said, due, overpaid, can go back)
        for (given, expected) in [
            ((Sort::Order, "open", 100, 0, 0), (0, 0, 100, 0, 0)),
            ((Sort::Order, "open", 100, 40, 0), (40, 0, 60, 0, 40)),
            ((Sort::Order, "paid", 100, 0, 0), (100, 100, 0, 0, 100)),
            ((Sort::Order, "paid", 100, 100, 30), (100, 0, 0, 0, 70)),
            ((Sort::Order, "paid", 100, 120, 0), (120, 0, 0, 20, 120)),
            ((Sort::Order, "paid", 100, 120, 20), (120, 0, 0, 0, 100)),
            ((Sort::Order, "cancelled", 100, 40, 0), (40, 0, 0, 40, 40)),
            ((Sort::Order, "cancelled", 100, 40, 40), (40, 0, 0, 0, 0)),
            ((Sort::Return, "open", -30, 0, 10), (0, 0, 20, 0, 20)),
            ((Sort::Return, "paid", -30, 0, 0), (0, 0, 0, 0, 30)),
            ((Sort::Adjustment, "open", -30, 0, 0), (0, 0, 0, 0, 0)),
        ] {
            let (sort, status, total, paid, refunded) = given;
            let order = order(sort, status, total, paid, refunded);
            let b = Balance::of(&order);
            let seen = (b.paid, b.said, b.due, b.overpaid, b.refundable(&order));
            assert_eq!(seen, expected, "{given:?}");
        }
    }
}
