//! What was learned, as plain data that can be kept: how often each level is met, and which values are common.

use crate::level::Level;
use crate::schema::{Field, Kind, Schema};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The version of the form and the meaning of [`Params`]; others must be learned anew.
pub const PARAMS_VERSION: u16 = 1;

/// So many values and so many words of a field are kept with how often they are met.
pub const COMMON: usize = 20_000;

/// What scoring needs to know, learned by [`crate::find()`] or believed before there is data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// [`PARAMS_VERSION`] of the program that made them.
    pub version: u16,
    /// Among how many records matches are looked for.
    pub records: u64,
    /// How many others are the same as a record, on average.
    pub matches_per_record: f64,
    /// How many relatives a record has on average: of its house, and by its work.
    pub relatives_per_record: [f64; 2],
    /// Field by field, as in the schema.
    pub fields: Vec<FieldParams>,
}

/// What is known of one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldParams {
    /// The field.
    #[serde(flatten)]
    pub field: Field,
    /// How often each level is met, from the best level to the worst.
    pub levels: Vec<LevelParams>,
    /// How common values are.
    pub values: Common,
    /// How common single words are, in how many records each.
    pub words: Common,
}

/// How often a level is met: the m and u of Fellegi and Sunter.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LevelParams {
    /// Which level.
    pub level: Level,
    /// Probability of it for two records of one and the same (m).
    pub same: f64,
    /// Probability of it for two records of different ones (u).
    pub other: f64,
}

/// How often values are met; of the rarest only how many times each on average.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "CommonData", into = "CommonData")]
pub struct Common {
    total: u64,
    rest: f64,
    chance: f64,
    counts: HashMap<u64, u32, AsItIs>,
}

/// The keys are hashes already.
#[derive(Clone, Copy, Default)]
struct AsItIs(u64);

impl std::hash::Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxhash_rust::xxh3::xxh3_64(bytes);
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

impl std::hash::BuildHasher for AsItIs {
    type Hasher = Self;

    fn build_hasher(&self) -> Self {
        Self(0)
    }
}

#[derive(Serialize, Deserialize)]
struct CommonData {
    total: u64,
    rest: f64,
    chance: f64,
    counts: Vec<(String, u32)>,
}

impl From<CommonData> for Common {
    fn from(data: CommonData) -> Self {
        let read = |(key, n): (String, u32)| Some((u64::from_str_radix(&key, 16).ok()?, n));
        Self {
            total: data.total,
            rest: data.rest,
            chance: data.chance,
            counts: data.counts.into_iter().filter_map(read).collect(),
        }
    }
}

impl From<Common> for CommonData {
    fn from(common: Common) -> Self {
        let mut counts: Vec<(u64, u32)> = common.counts.into_iter().collect();
        counts.sort_unstable();
        Self {
            total: common.total,
            rest: common.rest,
            chance: common.chance,
            // As text: JSON's numbers are not exact so far up.
            counts: counts
                .into_iter()
                .map(|(key, n)| (format!("{key:x}"), n))
                .collect(),
        }
    }
}

impl Common {
    /// Counts `hashes`, one for each time that a value is met; their order does not matter.
    pub(crate) fn count(mut hashes: Vec<u64>) -> Self {
        hashes.sort_unstable();
        let total = hashes.len() as u64;
        let mut counts: Vec<(u32, u64)> = hashes
            .chunk_by(|a, b| a == b)
            .map(|same| (u32::try_from(same.len()).unwrap_or(u32::MAX), same[0]))
            .collect();
        let pairs: f64 = counts
            .iter()
            .map(|(n, _)| f64::from(*n) * (f64::from(*n) - 1.0))
            .sum();
        let possible = (total as f64) * (total as f64 - 1.0);
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let kept = counts
            .iter()
            .take_while(|(n, _)| *n > 1)
            .count()
            .min(COMMON);
        let left = &counts[kept..];
        let rest: f64 = left.iter().map(|(n, _)| f64::from(*n)).sum();
        Self {
            total,
            rest: if left.is_empty() {
                1.0
            } else {
                rest / left.len() as f64
            },
            chance: (pairs / possible.max(1.0)).max(1.0 / possible.max(1.0)),
            counts: counts[..kept].iter().map(|(n, hash)| (*hash, *n)).collect(),
        }
    }

    /// The probability that another value is this one.
    pub(crate) fn share(&self, hash: u64) -> f64 {
        let n = self.counts.get(&hash).map_or(self.rest, |n| f64::from(*n));
        (n - 1.0).max(0.5) / (self.total.max(1) as f64)
    }

    /// How much rarer (in bits) the value is than values are on average; within 8 bits, 0 when nothing was counted.
    pub(crate) fn rarity(&self, hash: u64) -> f64 {
        if self.total < 2 {
            return 0.0;
        }
        (self.chance / self.share(hash)).log2().clamp(-8.0, 8.0)
    }

    /// How much less (in bits, 0 or below) a value says that more than two have, of those that are one's own.
    pub(crate) fn shared_by_many(&self, hash: u64) -> f64 {
        let n = self.counts.get(&hash).map_or(self.rest, |n| f64::from(*n));
        -(n - 1.0).max(1.0).log2().min(8.0)
    }

    /// How much a word says: the logarithm of how many values there are for one that holds it, at least a little.
    pub(crate) fn says(&self, hash: u64, values: f64) -> f64 {
        let n = self
            .counts
            .get(&hash)
            .map_or(self.rest.max(1.0), |n| f64::from(*n));
        (1.0 + values.max(1.0) / n).ln()
    }

    /// How many times a value was met.
    pub(crate) fn total(&self) -> u64 {
        self.total
    }
}

impl Params {
    /// What is believed before there is any data: levels as usual for their kinds, all values equally common, one record
    /// in ten there twice.
    pub fn before_data(schema: &Schema) -> Self {
        let field = |field: &Field| FieldParams {
            field: field.clone(),
            levels: usual(field.kind),
            values: Common::default(),
            words: Common::default(),
        };
        Self {
            version: PARAMS_VERSION,
            records: 10_000,
            matches_per_record: 0.1,
            relatives_per_record: [1.0, 1.0],
            fields: schema.fields.iter().map(field).collect(),
        }
    }

    /// The schema that they were learned for.
    pub fn schema(&self) -> Schema {
        Schema {
            fields: self.fields.iter().map(|f| f.field.clone()).collect(),
        }
    }
}

fn usual(kind: Kind) -> Vec<LevelParams> {
    let params = |belief: &crate::level::Belief| LevelParams {
        level: belief.level,
        same: belief.same / 100.0,
        other: belief.other / 100.0,
    };
    kind.beliefs().iter().map(params).collect()
}
