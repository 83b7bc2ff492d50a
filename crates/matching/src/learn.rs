//! Learns how often each level is met from the records alone, without anybody saying which are the same.
//!
//! Expectation and maximisation (Dempster, Laird & Rubin 1977) for the model of Fellegi & Sunter (1969) after Winkler
//! (1988). All pairs of records are a mixture of same and different; those that no key brings together count as
//! different. With γ the levels of a pair and λ the share of pairs that are the same:
//!
//! - E: p = λ Π m(γ) / (λ Π m(γ) + (1 - λ) Π u(γ)), missing fields left out, u of a common value being its frequency;
//! - M: m = Σ p [γ = level] / Σ p over the pairs that keys bring together, with the usual m as if so many pairs had been
//!   seen before; u = the levels of pairs drawn at random, less what the same among them account for;
//!   λ = Σ p / all pairs.

use crate::compare::{Agreement, MISSING};
use crate::find::in_parts;
use crate::level::Belief;
use crate::matcher::{Matcher, probability};
use crate::params::{Common, LevelParams, PARAMS_VERSION, Params};
use crate::schema::{Kind, Schema};
use crate::value::Prepared;

/// So many pairs of candidates are learned from, evenly chosen among all.
const CANDIDATES: usize = 150_000;
/// So many pairs are drawn at random; all when there are fewer.
const DRAWN: usize = 300_000;
const ROUNDS: usize = 40;
/// When the share of matches changes by less than that, it is learned.
const ENOUGH: f64 = 1e-4;
/// The usual m counts like so many pairs.
const BELIEVED: f64 = 15.0;
/// The usual u counts like so many pairs.
const BELIEVED_OTHER: f64 = 20.0;
/// So many matches per record, and so many records, are believed before.
const MATCHES: f64 = 0.02;

/// So many relatives are believed where none are seen.
const LEAST_RELATIVES: f64 = 0.5;
/// So many strangers at the most have a mail address, a telephone or a code of somebody's by chance.
const BY_CHANCE: f64 = 0.02;
/// Nobody has more relatives than that on average.
const MOST_RELATIVES: f64 = 50.0;

/// Counts how common values and words are.
pub(crate) fn count(schema: &Schema, records: &[Prepared]) -> Params {
    let mut params = Params::before_data(schema);
    params.version = PARAMS_VERSION;
    params.records = records.len() as u64;
    for (at, field) in params.fields.iter_mut().enumerate() {
        let values = || records.iter().flat_map(move |r| r.values[at].iter());
        field.values = Common::count(values().map(|v| v.hash).collect());
        if matches!(field.field.kind, Kind::Company | Kind::Address | Kind::Text) {
            let words = |v: &std::sync::Arc<crate::value::Value>| {
                let mut words: Vec<u64> = v.words.iter().map(|w| w.hash).collect();
                words.sort_unstable();
                words.dedup();
                words
            };
            field.words = Common::count(values().flat_map(words).collect());
        }
    }
    params
}

/// Where pairs are allowed.
pub(crate) trait Allowed: Fn(usize, usize) -> bool + Sync {}
impl<T: Fn(usize, usize) -> bool + Sync> Allowed for T {}

/// Learns from `records` (in an order that depends on nothing but them) and the pairs that keys brought together.
/// `possible`: how many pairs there could be. `once`: each is there at most once in each source.
pub(crate) fn learn(
    params: Params,
    records: &[Prepared],
    candidates: &[(u32, u32)],
    possible: f64,
    once: bool,
    allowed: &impl Allowed,
) -> Matcher {
    let mut matcher = Matcher::new(params);
    let step = candidates.len().div_ceil(CANDIDATES).max(1) as u32;
    let chosen: Vec<(u32, u32)> = candidates
        .iter()
        .filter(|(a, _)| a % step == 0)
        .copied()
        .collect();
    let seen = compared(&matcher, records, &chosen);
    let drawn = compared(&matcher, records, &draw(records.len(), allowed));
    let scale = candidates.len() as f64 / chosen.len().max(1) as f64;
    let mut em = Em {
        seen,
        rivals: if once { chosen } else { Vec::new() },
        records: records.len(),
        drawn: Tally::of(&matcher.schema, &drawn, |_| 1.0),
        drawn_pairs: (drawn.len() / matcher.schema.fields.len().max(1)).max(1) as f64,
        scale,
        possible: possible.max(1.0),
    };
    for _ in 0..ROUNDS {
        if em.round(&mut matcher) < ENOUGH {
            break;
        }
    }
    matcher
}

fn compared(matcher: &Matcher, records: &[Prepared], pairs: &[(u32, u32)]) -> Vec<Agreement> {
    in_parts(pairs, |part| {
        let mut all = Vec::with_capacity(part.len() * matcher.schema.fields.len());
        let mut found = Vec::new();
        for (a, b) in part {
            matcher.compare(&records[*a as usize], &records[*b as usize], &mut found);
            all.extend_from_slice(&found);
        }
        all
    })
}

/// All pairs when they are few, else some by a generator that always draws the same.
fn draw(count: usize, allowed: &impl Allowed) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    if count < 2 {
        return pairs;
    }
    if count * (count - 1) / 2 <= DRAWN {
        for a in 0..count {
            pairs.extend(
                (a + 1..count)
                    .filter(|b| allowed(a, *b))
                    .map(|b| (a as u32, b as u32)),
            );
        }
        return pairs;
    }
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % count as u64) as usize
    };
    for _ in 0..DRAWN * 4 {
        let (a, b) = (next(), next());
        if a != b && allowed(a, b) {
            pairs.push((a.min(b) as u32, a.max(b) as u32));
        }
        if pairs.len() == DRAWN {
            break;
        }
    }
    pairs
}

/// How often each level of each field was met, weighted.
struct Tally(Vec<Vec<f64>>);

impl Tally {
    fn of(schema: &Schema, all: &[Agreement], weight: impl Fn(usize) -> f64) -> Self {
        let mut tally: Vec<Vec<f64>> = schema
            .fields
            .iter()
            .map(|f| vec![0.0; f.kind.beliefs().len()])
            .collect();
        let fields = schema.fields.len().max(1);
        for (pair, found) in all.chunks_exact(fields).enumerate() {
            let weight = weight(pair);
            for (at, agreement) in found.iter().enumerate().filter(|(_, a)| a.place != MISSING) {
                tally[at][usize::from(agreement.place)] += weight;
            }
        }
        Self(tally)
    }
}

struct Em {
    seen: Vec<Agreement>,
    /// The pairs that were seen, where a record has one partner at most.
    rivals: Vec<(u32, u32)>,
    records: usize,
    drawn: Tally,
    drawn_pairs: f64,
    scale: f64,
    possible: f64,
}

impl Em {
    /// One round; answers how much the share of matches changed.
    fn round(&mut self, matcher: &mut Matcher) -> f64 {
        let fields = matcher.schema.fields.len().max(1);
        let known = &*matcher;
        let pairs: Vec<&[Agreement]> = self.seen.chunks_exact(fields).collect();
        let expected: Vec<(f64, [f64; 2])> = in_parts(&pairs, |part| {
            part.iter().map(|found| expect(known, found)).collect()
        });
        // Summed in one order, however many cores there are.
        let mut related = [0.0; 2];
        let mut same = Vec::with_capacity(expected.len());
        for (p, shares) in expected {
            same.push(p);
            for (sum, share) in related.iter_mut().zip(shares) {
                *sum += share;
            }
        }
        self.only_one(&mut same);
        let tally = Tally::of(&matcher.schema, &self.seen, |pair| same[pair]);
        let matches = same.iter().sum::<f64>() * self.scale;
        let among_drawn = self.drawn_pairs * self.scale / self.possible;
        for (at, field) in matcher.params.fields.iter_mut().enumerate() {
            let beliefs = field.field.kind.beliefs();
            maximise(
                &mut field.levels,
                beliefs,
                &tally.0[at],
                &self.drawn.0[at],
                among_drawn,
            );
            if field.field.kind.is_ones_own() {
                // Else a number that two have would be put down to chance wherever little else is known.
                let most = BY_CHANCE / matcher.params.records.max(2) as f64;
                field.levels[0].other = field.levels[0].other.min(most);
            }
        }
        let records = matcher.params.records.max(2) as f64;
        let believed = MATCHES * records / 2.0;
        let share = (matches + believed * 0.1) / self.possible;
        let per_record = share * (records - 1.0);
        let before = matcher.params.matches_per_record;
        matcher.params.matches_per_record = per_record;
        matcher.params.relatives_per_record = related.map(|sum| {
            (sum * self.scale / self.possible * (records - 1.0))
                .clamp(LEAST_RELATIVES, MOST_RELATIVES)
        });
        matcher.weigh();
        ((per_record - before) / before.max(1e-12)).abs()
    }
}

/// The probabilities that a pair is the same, and that it is related by each relation.
fn expect(matcher: &Matcher, found: &[Agreement]) -> (f64, [f64; 2]) {
    let odds = matcher.odds(found, |_, _| {});
    let same = probability(matcher.prior() + odds.same + matcher.taken_by_relatives(&odds));
    (
        same,
        matcher.related(&odds).map(|share| (1.0 - same) * share),
    )
}

impl Em {
    /// Where a record has one partner at most, its pairs share one probability: the odds of each are set against
    /// those of all that its two records take part in.
    fn only_one(&self, same: &mut [f64]) {
        if self.rivals.is_empty() {
            return;
        }
        let odds = |p: f64| p / (1.0 - p).max(1e-12);
        let mut of_record = vec![0.0; self.records];
        for ((a, b), p) in self.rivals.iter().zip(&*same) {
            of_record[*a as usize] += odds(*p);
            of_record[*b as usize] += odds(*p);
        }
        for ((a, b), p) in self.rivals.iter().zip(same) {
            let own = odds(*p);
            *p = own / (1.0 + of_record[*a as usize] + of_record[*b as usize] - own).max(own);
        }
    }
}

/// `among_drawn`: how many of the drawn pairs stand for one of the tally.
fn maximise(
    levels: &mut [LevelParams],
    beliefs: &[Belief],
    same: &[f64],
    drawn: &[f64],
    among_drawn: f64,
) {
    let others: Vec<f64> = drawn
        .iter()
        .zip(same)
        .map(|(d, s)| (d - s * among_drawn).max(0.0))
        .collect();
    let (all_same, all_other): (f64, f64) = (same.iter().sum(), others.iter().sum());
    for (at, level) in levels.iter_mut().enumerate() {
        let usual = beliefs[at].same / 100.0;
        level.same = (same[at] + BELIEVED * usual) / (all_same + BELIEVED);
        let usual = beliefs[at].other / 100.0;
        level.other = (others[at] + BELIEVED_OTHER * usual) / (all_other + BELIEVED_OTHER);
    }
}
