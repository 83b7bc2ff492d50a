//! Scores two records: the probability that they are one and the same, and why.

use crate::compare::{self, Agreement, MISSING};
use crate::level::Level;
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
/// So many relatives (a household, branches, papers by the same people) a record has on average.
const RELATIVES: f64 = 1.0;

/// Params made ready to score with.
#[derive(Clone, Debug)]
pub struct Matcher {
    pub(crate) schema: Schema,
    pub(crate) params: Params,
    weights: Vec<Vec<f64>>,
    exchange: Option<(usize, usize)>,
    prior: f64,
    relatives: f64,
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
        let exchange = schema.first(Kind::GivenName).zip(schema.first(Kind::FamilyName));
        let mut matcher = Self {
            weights: Vec::new(),
            exchange,
            prior: 0.0,
            relatives: 0.0,
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
        let records = (self.params.records.max(2)) as f64;
        let chance = (self.params.matches_per_record / (records - 1.0)).clamp(1e-12, 0.5);
        self.prior = (chance / (1.0 - chance)).log2();
        self.relatives = (RELATIVES / records).min(0.1);
    }

    /// Makes one record ready; see [`crate::prepare`] for many.
    pub fn prepare(&self, record: &Record) -> Prepared {
        Preparing::default().record(&self.schema, record)
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
        let (fields, relatives) = self.sum(found, |_, _| {});
        self.prior + fields + relatives
    }

    /// The weights of all fields together, and what relatives take away; tells `each` the weight of each field.
    ///
    /// log2 [ Π m/u ] - log2 [ (1 - h) + h Π (q m/u + 1 - q) ], q being how often relatives share a field: different
    /// records are mostly strangers, but some are relatives, who agree by more than chance.
    fn sum(&self, found: &[Agreement], mut each: impl FnMut(usize, f64)) -> (f64, f64) {
        let strongest = self.strongest_place(found);
        let (mut total, mut shared) = (0.0, 0.0);
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
            total += bits;
            let share = kind.shared_by_relatives();
            if share > 0.0 {
                shared += (share * bits.exp2() + 1.0 - share).log2();
            }
        }
        let among = (1.0 - self.relatives) + self.relatives * shared.exp2();
        (total, -among.log2().max(0.0))
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
        let least = if weight > 0.0 { (0.1_f64).min(weight) } else { weight };
        with_rarity.clamp(least.max(-MOST_BITS), MOST_BITS)
    }

    /// Scores two records and says why. The order of the two does not matter but for the sides of the reasons.
    pub fn score(&self, a: &Prepared, b: &Prepared) -> Scored {
        let mut found = Vec::with_capacity(self.schema.fields.len());
        self.compare(a, b, &mut found);
        let mut reasons = Vec::with_capacity(found.len());
        let (fields, relatives_bits) = self.sum(&found, |at, bits| {
            let (field, agreement) = (&self.schema.fields[at], found[at]);
            let text = |prepared: &Prepared, which: u8| {
                let values = &prepared.values[at];
                values.get(usize::from(which)).map_or(String::new(), |v| v.raw.to_string())
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
        let bits = self.prior + fields + relatives_bits;
        Scored {
            probability: probability(bits),
            bits,
            prior_bits: self.prior,
            relatives_bits,
            reasons,
        }
    }
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
        let weight = (level.same.max(1e-6) / level.other.max(1e-9)).log2().clamp(-MOST_BITS, MOST_BITS);
        match level.level {
            Level::Exchanged | Level::HalfExchanged => weight.max(0.0),
            _ => {
                highest = weight.min(highest);
                if at == 0 {
                    highest = highest.max(0.05);
                }
                if at + 1 == count { highest.min(-0.05) } else { highest }
            }
        }
    };
    field.levels.iter().enumerate().map(weigh).collect()
}
