//! What goods are: how they are counted, what they cost, when they are on the shelf.

use jiff::civil::Date;

/// How a quantity is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sold {
    /// By the piece.
    Each,
    /// By weight, in kilograms to three places.
    Kilo,
    /// By weight, in whole grams; the price of a gram has up to four places.
    Gram,
    /// By the head: one for oneself, many for a firm.
    Seat,
}

/// When goods are on the shelf: from one day of the year to another, as month and day.
pub(super) type Season = (i8, i8, i8, i8);

/// All year.
pub(super) const ALL: Season = (1, 1, 12, 31);

/// One product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) code: u32,
    pub(super) name: &'static str,
    pub(super) sold: Sold,
    /// Unit price in ten-thousandths of the currency.
    pub(super) price_e4: i64,
    /// How often it is taken, beside the others.
    pub(super) weight: i64,
    pub(super) season: Season,
}

pub(super) const fn item(
    code: u32,
    name: &'static str,
    sold: Sold,
    price_e4: i64,
    weight: i64,
    season: Season,
) -> Item {
    Item {
        code,
        name,
        sold,
        price_e4,
        weight,
        season,
    }
}

impl Item {
    /// Whether it is sold all year.
    pub(super) fn is_lasting(&self) -> bool {
        self.season == ALL
    }

    /// Whether it is on the shelf on `day`.
    pub(super) fn is_sold_on(&self, day: Date) -> bool {
        let (from, to) = (
            (self.season.0, self.season.1),
            (self.season.2, self.season.3),
        );
        let at = (day.month(), day.day());
        match from <= to {
            true => from <= at && at <= to,
            false => from <= at || at <= to,
        }
    }
}
