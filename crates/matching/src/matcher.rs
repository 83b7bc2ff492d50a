//! Scores two records: the probability that they are one and the same, and why.

use crate::compare::{self, Agreement, MISSING};
use crate::keys::{self, Key};
use crate::level::{Level, RELATED_TITLES, RELATIONS};
use crate::params::{FieldParams, Params};
use crate::schema::{Kind, Record, Schema};
use crate::value::{Prepared, Preparing};
use serde::Serialize;

/// From here on two records count as likely the same.
pub const LIKELY: f64 = 0.5;
/// From here on they count as surely the same.
pub const SURE: f64 = 0.99;

/// What a field may say for or against, in bits: no single field decides alone among a million records.
const MOST_BITS: f64 = 22.0;
/// Fields that say where follow from each other: the strongest counts fully, the others so much.
const TIED: f64 = 0.5;

/// The most that mail addresses alike but for their number say, in bits.
const MADE_OF_NAME: f64 = 2.0;

/// Params made ready to score with.
#[derive(Clone, Debug)]
pub struct Matcher {
    pub(crate) schema: Schema,
    pub(crate) params: Params,
    weights: Vec<Vec<f64>>,
    exchange: Option<(usize, usize)>,
    prior: f64,
    relatives: [f64; 2],
    related_titles: Vec<Vec<f64>>,
}

/// What the fields of a pair say together, in bits.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Odds {
    /// That they are the same rather than strangers.
    pub same: f64,
    /// That they are related rather than strangers, by each relation.
    pub related: [f64; 2],
}

/// How two records compare.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scored {
    /// That they are one and the same, 0 to 1.
    pub probability: f64,
    /// The same in bits: the binary logarithm of the odds.
    pub bits: f64,
    /// What the odds would be without looking at any field, in bits.
    pub prior_bits: f64,
    /// What is taken away because relatives would agree as well, in bits; 0 or less.
    pub relatives_bits: f64,
    /// Field by field, in the order of the schema; fields of which a record has no value are not among them.
    pub reasons: Vec<Reason>,
}

/// What one field says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// The name of the field.
    pub field: String,
    /// What it holds.
    pub kind: Kind,
    /// How well the values agree.
    pub level: Level,
    /// For (above 0) or against (below 0) that they are the same, in bits: 1 doubles the odds.
    pub bits: f64,
    /// The value of the first record.
    pub left: String,
    /// The value of the second record.
    pub right: String,
}

impl Matcher {
    /// A matcher with these params.
    pub fn new(params: Params) -> Self {
        let schema = params.schema();
        let exchange = schema
            .first(Kind::GivenName)
            .zip(schema.first(Kind::FamilyName));
        let mut matcher = Self {
            weights: Vec::new(),
            exchange,
            prior: 0.0,
            relatives: [0.0; 2],
            related_titles: Vec::new(),
            schema,
            params,
        };
        matcher.weigh();
        matcher
    }

    /// What was learned.
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// Works out the weights anew after the params changed.
    pub(crate) fn weigh(&mut self) {
        self.weights = self.params.fields.iter().map(weights).collect();
        self.hold_exchanged();
        let records = (self.params.records.max(2)) as f64;
        let chance = (self.params.matches_per_record / (records - 1.0)).clamp(1e-12, 0.5);
        self.prior = (chance / (1.0 - chance)).log2();
        self.relatives = self
            .params
            .relatives_per_record
            .map(|n| (n / records).clamp(0.0, 0.1));
        self.related_titles = self.params.fields.iter().map(related_titles).collect();
    }

    /// Two names in each other's field say no more than the same names in their own.
    fn hold_exchanged(&mut self) {
        let Some((given, family)) = self.exchange else {
            return;
        };
        let (one, other) = (self.weights[given][0], self.weights[family][0]);
        for (level, most) in [
            (Level::Exchanged, one + other),
            (Level::HalfExchanged, one.max(other)),
        ] {
            let place = Kind::GivenName.place(level);
            self.weights[given][place] = self.weights[given][place].min(most);
        }
    }

    pub(crate) fn prior(&self) -> f64 {
        self.prior
    }

    /// Makes one record ready; see [`crate::prepare`] for many.
    pub fn prepare(&self, record: &Record) -> Prepared {
        Preparing::default().record(&self.schema, record)
    }

    /// The keys of a record made ready, ascending, each once; the same as [`crate::keys()`] answers.
    pub fn keys(&self, record: &Prepared) -> Vec<Key> {
        keys::of(&self.schema, record)
    }

    /// The odds in bits that both are one and the same. The order of the two does not matter.
    pub fn bits(&self, a: &Prepared, b: &Prepared) -> f64 {
        let mut found = Vec::with_capacity(self.schema.fields.len());
        self.compare(a, b, &mut found);
        self.bits_of(&found)
    }

    pub(crate) fn compare(&self, a: &Prepared, b: &Prepared, out: &mut Vec<Agreement>) {
        compare::records(&self.schema, &self.params.fields, self.exchange, a, b, out);
    }

    pub(crate) fn bits_of(&self, found: &[Agreement]) -> f64 {
        let odds = self.odds(found, |_, _| {});
        self.prior + odds.same + self.taken_by_relatives(&odds)
    }

    /// What relatives take away: different records are mostly strangers, but some are relatives, who agree by more
    /// than chance: -log2 [ 1 - Σ h + Σ h Π (q m/u + 1 - q) ], h being how many pairs are related so, and q how often
    /// such share a field.
    pub(crate) fn taken_by_relatives(&self, odds: &Odds) -> f64 {
        -self.among(odds).log2().max(0.0)
    }

    /// How likely the fields of this pair are for two different records, compared to two strangers.
    fn among(&self, odds: &Odds) -> f64 {
        let [house, work] = self.relatives;
        let related = house * odds.related[0].exp2() + work * odds.related[1].exp2();
        1.0 - house - work + related
    }

    /// The probabilities that two different records are related, by each relation.
    pub(crate) fn related(&self, odds: &Odds) -> [f64; 2] {
        let among = self.among(odds);
        [0, 1].map(|by| self.relatives[by] * odds.related[by].exp2() / among)
    }

    /// The weights of all fields together; tells `each` the weight of each field.
    pub(crate) fn odds(&self, found: &[Agreement], mut each: impl FnMut(usize, f64)) -> Odds {
        let strongest = self.strongest_place(found);
        let mut odds = Odds::default();
        for (at, agreement) in found.iter().enumerate() {
            if agreement.place == MISSING {
                continue;
            }
            let kind = self.schema.fields[at].kind;
            let mut bits = self.field_bits(at, agreement);
            if kind.says_where() && strongest.is_some_and(|s| s != at) {
                bits *= TIED;
            }
            each(at, bits);
            odds.same += bits;
            for (by, relation) in RELATIONS.into_iter().enumerate() {
                let share = kind.shared(relation);
                if share > 0.0 {
                    odds.related[by] += (share * bits.exp2() + 1.0 - share).log2();
                }
            }
            if let Some(bits) = self.related_titles[at].get(usize::from(agreement.place)) {
                odds.related[1] += bits;
            }
        }
        odds
    }

    fn strongest_place(&self, found: &[Agreement]) -> Option<usize> {
        let places = found.iter().enumerate().filter(|(at, agreement)| {
            agreement.place != MISSING && self.schema.fields[*at].kind.says_where()
        });
        let strength = |at: usize, agreement: &Agreement| self.field_bits(at, agreement).abs();
        let mut best: Option<(usize, f64)> = None;
        for (at, agreement) in places {
            let now = strength(at, agreement);
            if best.is_none_or(|(_, before)| now > before) {
                best = Some((at, now));
            }
        }
        best.map(|(at, _)| at)
    }

    fn field_bits(&self, at: usize, agreement: &Agreement) -> f64 {
        let weight = self.weights[at][usize::from(agreement.place)];
        let with_rarity = weight + f64::from(agreement.rarity);
        // A common name in common still speaks for them, however little.
        let least = if weight > 0.0 {
            (0.1_f64).min(weight)
        } else {
            weight
        };
        with_rarity.clamp(least.max(-MOST_BITS), MOST_BITS)
    }

    /// Scores two records and says why. The order of the two does not matter but for the sides of the reasons.
    pub fn score(&self, a: &Prepared, b: &Prepared) -> Scored {
        let mut found = Vec::with_capacity(self.schema.fields.len());
        self.compare(a, b, &mut found);
        let mut reasons = Vec::with_capacity(found.len());
        let odds = self.odds(&found, |at, bits| {
            let (field, agreement) = (&self.schema.fields[at], found[at]);
            let text = |prepared: &Prepared, which: u8| {
                let values = &prepared.values[at];
                values
                    .get(usize::from(which))
                    .map_or(String::new(), |v| v.raw.to_string())
            };
            reasons.push(Reason {
                field: field.name.clone(),
                kind: field.kind,
                level: field.kind.beliefs()[usize::from(agreement.place)].level,
                bits,
                left: text(a, agreement.left),
                right: text(b, agreement.right),
            });
        });
        let relatives_bits = self.taken_by_relatives(&odds);
        let bits = self.prior + odds.same + relatives_bits;
        Scored {
            probability: probability(bits),
            bits,
            prior_bits: self.prior,
            relatives_bits,
            reasons,
        }
    }
}

/// For a title, how much likelier each level is for works by the same people than for strangers', in bits.
fn related_titles(field: &FieldParams) -> Vec<f64> {
    if field.field.kind != Kind::Text {
        return Vec::new();
    }
    let levels = field.levels.iter().zip(RELATED_TITLES);
    levels
        .map(|(level, related)| (related / level.other.max(1e-9)).log2().min(MOST_BITS))
        .collect()
}

/// The probability of odds given in bits.
pub fn probability(bits: f64) -> f64 {
    1.0 / (1.0 + (-bits).exp2())
}

/// The weight of each level in bits, log2(m/u), never rising from a better level to a worse one; sameness is never
/// held against two records, and difference never for them.
fn weights(field: &FieldParams) -> Vec<f64> {
    let mut highest = MOST_BITS;
    let count = field.levels.len();
    let weigh = |(at, level): (usize, &crate::params::LevelParams)| {
        let weight = (level.same.max(1e-6) / level.other.max(1e-9))
            .log2()
            .clamp(-MOST_BITS, MOST_BITS);
        match level.level {
            Level::Exchanged | Level::HalfExchanged => weight.max(0.0),
            // What is made of the name says little that the name did not say.
            Level::Part if field.field.kind == Kind::Mail => weight.min(MADE_OF_NAME),
            _ => {
                highest = weight.min(highest);
                if at == 0 {
                    highest = highest.max(0.05);
                }
                if at + 1 == count {
                    highest.min(-0.05)
                } else {
                    highest
                }
            }
        }
    };
    field.levels.iter().enumerate().map(weigh).collect()
}
