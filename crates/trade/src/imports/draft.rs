//! An order as the file tells it, before it is written.

use super::details::Told;
use crate::orders::{Sort, Status};
use base::{Currency, Money, MoneyError, Price, Quantity, Timestamp};
use customers::people::reached::Reached;
use xxhash_rust::xxh3::Xxh3;

/// Lines that one order may have.
pub(crate) const LINES_AT_MOST: usize = 20_000;

/// An order with its lines, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub(crate) number: String,
    /// Its first line in the file; 0 for one that comes without a file.
    pub(crate) line: u64,
    pub(crate) customer: Option<String>,
    /// Whether the file names its customers by no number: then by mail address or telephone.
    pub(crate) by_contact: bool,
    pub(crate) told: Told,
    pub(crate) status: Option<Status>,
    pub(crate) at: Timestamp,
    pub(crate) currency: Currency,
    pub(crate) lines: Vec<DraftLine>,
}

/// One line of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DraftLine {
    pub(crate) product: String,
    pub(crate) description: String,
    pub(crate) quantity: Quantity,
    pub(crate) price: Price,
}

impl DraftLine {
    fn is_negative(&self) -> bool {
        self.quantity.0 < 0 || self.price.0 < 0
    }

    /// Rounded once, half to even.
    pub(crate) fn total(&self, currency: Currency) -> Result<Money, MoneyError> {
        Money::of_lines(std::iter::once((self.price, self.quantity)), currency)
    }
}

impl Draft {
    /// How the customer is named who has no number there; none where they have one, or nothing is told of them.
    pub(crate) fn contact(&self) -> Option<Reached<&str>> {
        let named = self.by_contact && self.customer.is_none();
        Reached::of(&self.told.details).filter(|_| named)
    }

    /// By what the customer is remembered from slice to slice: what nobody else can have meanwhile.
    pub(crate) fn remembered_by(&self) -> Option<&str> {
        let number = self.customer.as_deref();
        number.or_else(|| self.contact()?.email)
    }

    /// The sum of the unrounded lines, rounded once.
    pub(crate) fn total(&self) -> Result<Money, MoneyError> {
        Money::of_lines(
            self.lines.iter().map(|l| (l.price, l.quantity)),
            self.currency,
        )
    }

    /// A number with the cancel prefix that takes nothing in is a return; other orders that hold
    /// nothing but negative lines are adjustments.
    pub(crate) fn sort(&self, cancel_prefix: &str) -> Sort {
        let negative = self.lines.iter().all(DraftLine::is_negative);
        let prefixed = !cancel_prefix.is_empty() && self.number.starts_with(cancel_prefix);
        match (prefixed, negative) {
            (true, true) => Sort::Return,
            (false, true) => Sort::Adjustment,
            (_, false) => Sort::Order,
        }
    }

    /// Equal content, equal hash: what decides whether an order that comes again has changed.
    pub(crate) fn content_hash(&self) -> Vec<u8> {
        let mut hash = Xxh3::new();
        let mut text = |s: &str| {
            hash.update(&(s.len() as u64).to_le_bytes());
            hash.update(s.as_bytes());
        };
        let contact = self.contact().and_then(|told| told.email.or(told.phone));
        text(self.customer.as_deref().or(contact).unwrap_or(""));
        text(self.currency.code());
        text(&self.at.as_microsecond().to_string());
        // Only where they are told: files without these columns keep the hashes that they had.
        if let Some(channel) = self.told.channel {
            text(channel.as_str());
        }
        if let Some(status) = self.status {
            text(status.as_str());
        }
        for line in &self.lines {
            text(&line.product);
            text(&line.description);
            text(&line.quantity.0.to_string());
            text(&line.price.0.to_string());
        }
        hash.digest128().to_le_bytes().to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(number: &str, lines: &[(&str, &str)]) -> Draft {
        Draft {
            number: number.into(),
            line: 2,
            customer: None,
            by_contact: false,
            told: Told::default(),
            status: None,
            at: Timestamp::UNIX_EPOCH,
            currency: "GBP".parse().unwrap(),
            lines: lines
                .iter()
                .map(|(q, p)| DraftLine {
                    product: "P".into(),
                    description: String::new(),
                    quantity: Quantity::parse(q).unwrap(),
                    price: Price::parse(p).unwrap(),
                })
                .collect(),
        }
    }

    #[test]
    fn a_prefix_and_negative_lines_make_a_return() {
        assert_eq!(draft("C536379", &[("-1", "27.50")]).sort("C"), Sort::Return);
        assert_eq!(draft("536379", &[("-1", "0")]).sort("C"), Sort::Adjustment);
        assert_eq!(
            draft("A563186", &[("1", "-11062.06")]).sort("C"),
            Sort::Adjustment
        );
        assert_eq!(draft("536365", &[("6", "2.55")]).sort("C"), Sort::Order);
        assert_eq!(
            draft("536365", &[("6", "2.55"), ("1", "-1")]).sort("C"),
            Sort::Order
        );
        // A shop whose numbers all begin with the letter loses no sale.
        assert_eq!(draft("C100", &[("1", "5")]).sort("C"), Sort::Order);
        assert_eq!(draft("C100", &[("-1", "5")]).sort(""), Sort::Adjustment);
    }

    #[test]
    fn the_hash_knows_every_line() {
        let one = draft("1", &[("1", "2"), ("1", "2")]);
        assert_eq!(
            one.content_hash(),
            draft("9", &[("1", "2"), ("1", "2")]).content_hash()
        );
        assert_ne!(one.content_hash(), draft("1", &[("1", "2")]).content_hash());
        assert_ne!(
            one.content_hash(),
            draft("1", &[("1", "2"), ("2", "1")]).content_hash()
        );
    }
}
