//! How well two values agree: few levels for each kind of field, with what is believed of them before there is data.

use crate::schema::Kind;
use serde::{Deserialize, Serialize};

/// How well two values of a field agree. A page has words for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The same, but for case, accents and punctuation.
    Same,
    /// The same name or word in another spelling or script, or in another order.
    Spelling,
    /// Given and family name stand in each other's field.
    Exchanged,
    /// One record has in the one field what the other has in the other, and the rest is missing or differs.
    HalfExchanged,
    /// Day and month exchanged.
    DayMonth,
    /// One sign wrong, missing or too many, or two exchanged.
    OneSign,
    /// The part before the @ is the same.
    LocalPart,
    /// Nearly the same.
    Near,
    /// A short form: a nickname, an initial, a part of the name.
    Short,
    /// Much the same.
    Similar,
    /// A part is the same.
    Part,
    /// A little is the same.
    Little,
    /// The same domain, which is a firm's and not that of a provider for everybody.
    Domain,
    /// Nothing in common.
    Different,
}

/// A level with how often it is met, in percent: among pairs of one and the same, and among pairs of two different.
pub(crate) struct Belief {
    pub level: Level,
    pub same: f64,
    pub other: f64,
}

const fn b(level: Level, same: f64, other: f64) -> Belief {
    Belief { level, same, other }
}

use Level::*;

const NAME: &[Belief] = &[
    b(Same, 72.0, 0.3),
    b(Spelling, 4.0, 0.1),
    b(Near, 9.0, 0.3),
    b(Short, 3.0, 0.4),
    b(Similar, 3.0, 1.0),
    b(Exchanged, 3.0, 0.01),
    b(HalfExchanged, 1.5, 0.4),
    b(Different, 4.5, 97.5),
];
const FULL_NAME: &[Belief] = &[
    b(Same, 68.0, 0.01),
    b(Spelling, 8.0, 0.01),
    b(Near, 9.0, 0.02),
    b(Short, 6.0, 0.05),
    b(Similar, 3.0, 0.1),
    b(Part, 3.0, 2.0),
    b(Different, 3.0, 97.8),
];
const PEOPLE: &[Belief] = &[
    b(Same, 60.0, 0.02),
    b(Near, 20.0, 0.02),
    b(Similar, 10.0, 0.1),
    b(Part, 6.0, 1.0),
    b(Different, 4.0, 98.8),
];
const COMPANY: &[Belief] = &[
    b(Same, 65.0, 0.02),
    b(Spelling, 8.0, 0.02),
    b(Near, 8.0, 0.05),
    b(Similar, 8.0, 0.2),
    b(Part, 5.0, 1.0),
    b(Different, 6.0, 98.7),
];
const MAIL: &[Belief] = &[
    b(Same, 70.0, 0.01),
    b(Near, 10.0, 0.03),
    b(LocalPart, 7.0, 0.05),
    b(Part, 2.0, 0.5),
    b(Domain, 3.0, 0.5),
    b(Different, 8.0, 98.9),
];
const PHONE: &[Belief] = &[
    b(Same, 75.0, 0.01),
    b(OneSign, 8.0, 0.02),
    b(Different, 17.0, 99.97),
];
const DATE: &[Belief] = &[
    b(Same, 80.0, 0.01),
    b(DayMonth, 2.0, 0.01),
    b(OneSign, 7.0, 0.15),
    b(Part, 4.0, 0.5),
    b(Similar, 3.0, 4.0),
    b(Different, 4.0, 95.3),
];
const POSTCODE: &[Belief] = &[
    b(Same, 80.0, 0.2),
    b(OneSign, 8.0, 0.5),
    b(Part, 4.0, 4.0),
    b(Different, 8.0, 95.3),
];
const ADDRESS: &[Belief] = &[
    b(Same, 62.0, 0.02),
    b(Near, 12.0, 0.03),
    b(Similar, 10.0, 0.2),
    b(Part, 6.0, 1.5),
    b(Different, 10.0, 98.2),
];
const PLACE: &[Belief] = &[
    b(Same, 75.0, 2.0),
    b(Spelling, 3.0, 0.1),
    b(Near, 9.0, 0.2),
    b(Part, 5.0, 1.0),
    b(Different, 8.0, 96.7),
];
const TEXT: &[Belief] = &[
    b(Same, 60.0, 0.02),
    b(Near, 15.0, 0.02),
    b(Similar, 12.0, 0.1),
    b(Part, 7.0, 0.5),
    b(Little, 3.0, 3.0),
    b(Different, 3.0, 96.4),
];
const NUMBER: &[Belief] = &[
    b(Same, 65.0, 1.0),
    b(Near, 10.0, 1.0),
    b(Similar, 10.0, 6.0),
    b(Different, 15.0, 92.0),
];
const CODE: &[Belief] = &[
    b(Same, 88.0, 0.005),
    b(OneSign, 7.0, 0.02),
    b(Different, 5.0, 99.97),
];
const YEAR: &[Belief] = &[
    b(Same, 88.0, 7.0),
    b(Near, 7.0, 12.0),
    b(Different, 5.0, 81.0),
];
const CATEGORY: &[Belief] = &[
    b(Same, 82.0, 12.0),
    b(Near, 6.0, 4.0),
    b(Different, 12.0, 84.0),
];
const WEB: &[Belief] = &[
    b(Same, 80.0, 0.02),
    b(Near, 6.0, 0.1),
    b(Different, 14.0, 99.88),
];

/// How different records belong together, so that they agree by more than chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// People of one household, firms of one house.
    House,
    /// Branches of one firm, works of the same people.
    Work,
}

pub(crate) const RELATIONS: [Relation; 2] = [Relation::House, Relation::Work];

/// How well titles of different works by the same people agree, level by level: they keep to their subjects, and what
/// appears each year or in a longer version keeps its title.
pub(crate) const RELATED_TITLES: [f64; 6] = [0.02, 0.01, 0.01, 0.05, 0.2, 0.71];

impl Kind {
    /// The levels of this kind, from best to worst; those of exchanged names stand beside the order.
    pub(crate) fn beliefs(self) -> &'static [Belief] {
        match self {
            Kind::GivenName | Kind::FamilyName => NAME,
            Kind::FullName => FULL_NAME,
            Kind::People => PEOPLE,
            Kind::Company => COMPANY,
            Kind::Mail => MAIL,
            Kind::Phone => PHONE,
            Kind::Date => DATE,
            Kind::Postcode => POSTCODE,
            Kind::Address => ADDRESS,
            Kind::Place => PLACE,
            Kind::Text => TEXT,
            Kind::Number => NUMBER,
            Kind::Code => CODE,
            Kind::Year => YEAR,
            Kind::Category => CATEGORY,
            Kind::Web => WEB,
        }
    }

    /// The place of `level` among the levels of this kind; the last one when it is none of them.
    pub(crate) fn place(self, level: Level) -> usize {
        let beliefs = self.beliefs();
        let last = beliefs.len() - 1;
        beliefs
            .iter()
            .position(|b| b.level == level)
            .unwrap_or(last)
    }

    /// How often different records that belong together in this way have the field in common. Names of one person,
    /// dates and codes they have not.
    pub(crate) fn shared(self, by: Relation) -> f64 {
        match (by, self) {
            (Relation::House, Kind::FamilyName | Kind::Place | Kind::Postcode) => 0.8,
            (Relation::House, Kind::Address | Kind::Category) => 0.7,
            (Relation::House, Kind::Phone) => 0.3,
            (Relation::House, Kind::Mail) => 0.03,
            (Relation::Work, Kind::Company | Kind::Web) => 0.8,
            (Relation::Work, Kind::People | Kind::Category) => 0.7,
            (Relation::Work, Kind::Year | Kind::Place) => 0.5,
            _ => 0.0,
        }
    }

    /// Whether strangers hardly ever have the same by chance: whoever shares it is the same or related.
    pub(crate) fn is_ones_own(self) -> bool {
        matches!(self, Kind::Mail | Kind::Phone | Kind::Code)
    }

    /// Whether it says where: such fields follow from each other.
    pub(crate) fn says_where(self) -> bool {
        matches!(self, Kind::Address | Kind::Place | Kind::Postcode)
    }
}

/// How far the rarity of the common value counts at `level`: fully where the value is the same, half where nearly so.
pub(crate) fn rarity_share(level: Level) -> f64 {
    match level {
        Same | Spelling | Exchanged => 1.0,
        Near | HalfExchanged | Short => 0.5,
        _ => 0.0,
    }
}
