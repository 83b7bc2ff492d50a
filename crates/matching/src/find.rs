//! The whole of it: records in, pairs and groups of the same out.

use crate::block;
use crate::cluster;
use crate::keys::{self, Key};
use crate::learn;
use crate::matcher::{LIKELY, Matcher, probability};
use crate::params::Params;
use crate::schema::{Record, Schema};
use crate::value::{Prepared, Preparing, hash};

/// What was found among records.
pub struct Found {
    /// What was learned; scores others of the same kind.
    pub matcher: Matcher,
    /// The pairs that are likely the same, by their place in what was given (smaller first), with the probability;
    /// ascending.
    pub pairs: Vec<(usize, usize, f64)>,
    /// The groups of the same, each of two or more, ascending.
    pub groups: Vec<Vec<usize>>,
    /// All pairs that were compared because they share a key, ascending.
    pub candidates: Vec<(usize, usize)>,
}

/// Which pairs are looked at.
#[derive(Clone, Copy, Debug)]
pub enum Among<'a> {
    /// All: duplicates within one list.
    All,
    /// Only pairs of different sources: `sources[i]` is that of record `i`. Within a source each is there once.
    Sources(&'a [u32]),
}

/// Finds the same among `records`, learning from them how. The order of the records changes nothing.
pub fn find(schema: &Schema, records: &[Record], among: Among<'_>) -> Found {
    find_with(schema, records, among, None)
}

/// As [`find()`], with what was learned before.
pub fn find_with(
    schema: &Schema,
    records: &[Record],
    among: Among<'_>,
    params: Option<Params>,
) -> Found {
    let (order, prepared) = in_order(schema, prepare(schema, records), among);
    let source = |at: usize| match among {
        Among::All => 0,
        Among::Sources(sources) => sources.get(order[at]).copied().unwrap_or(0),
    };
    let apart = matches!(among, Among::Sources(_));
    let allowed = |a: usize, b: usize| !apart || source(a) != source(b);
    let keyed = all_keys(schema, &prepared);
    let candidates = block::pairs(keyed, &allowed);
    let matcher = match params {
        Some(params) => Matcher::new(Params {
            records: prepared.len() as u64,
            ..params
        }),
        None => {
            let possible = possible_pairs(prepared.len(), apart, source);
            learn::learn(
                learn::count(schema, &prepared),
                &prepared,
                &candidates,
                possible,
                apart,
                &allowed,
            )
        }
    };
    let likely = likely(&matcher, &prepared, &candidates);
    let bits = |a: u32, b: u32| {
        let (a, b) = (a as usize, b as usize);
        if allowed(a, b) {
            matcher.bits(&prepared[a], &prepared[b])
        } else {
            f64::NEG_INFINITY
        }
    };
    let groups = cluster::clusters(prepared.len(), &likely, bits);
    told(matcher, &order, &candidates, &likely, groups)
}

/// What was found, by the places of the records in what was given.
fn told(
    matcher: Matcher,
    order: &[usize],
    candidates: &[(u32, u32)],
    likely: &[(u32, u32, f64)],
    groups: Vec<Vec<u32>>,
) -> Found {
    let place = |at: u32| order[at as usize];
    let ordered = |a: u32, b: u32| (place(a).min(place(b)), place(a).max(place(b)));
    let pair = |(a, b, bits): &(u32, u32, f64)| {
        let (first, second) = ordered(*a, *b);
        (first, second, probability(*bits))
    };
    let mut pairs: Vec<(usize, usize, f64)> = likely.iter().map(pair).collect();
    pairs.sort_unstable_by_key(|pair| (pair.0, pair.1));
    let mut candidates: Vec<(usize, usize)> =
        candidates.iter().map(|(a, b)| ordered(*a, *b)).collect();
    candidates.sort_unstable();
    let sorted = |group: Vec<u32>| {
        let mut group: Vec<usize> = group.into_iter().map(place).collect();
        group.sort_unstable();
        group
    };
    let mut groups: Vec<Vec<usize>> = groups.into_iter().map(sorted).collect();
    groups.sort_unstable();
    Found {
        matcher,
        pairs,
        groups,
        candidates,
    }
}

/// Makes records ready, in the order given.
pub fn prepare(schema: &Schema, records: &[Record]) -> Vec<Prepared> {
    in_parts(records, |part| {
        let mut preparing = Preparing::default();
        part.iter()
            .map(|record| preparing.record(schema, record))
            .collect()
    })
}

/// The records in an order that depends on what they hold alone, similar ones near each other, and where each stood.
fn in_order(
    schema: &Schema,
    prepared: Vec<Prepared>,
    among: Among<'_>,
) -> (Vec<usize>, Vec<Prepared>) {
    let mut fields: Vec<usize> = (0..schema.fields.len()).collect();
    fields.sort_by(|x, y| {
        let (x, y) = (&schema.fields[*x], &schema.fields[*y]);
        (x.kind, &x.name).cmp(&(y.kind, &y.name))
    });
    let mut order: Vec<(String, u32, u64, usize)> = prepared
        .iter()
        .enumerate()
        .map(|(at, record)| {
            let values = || fields.iter().flat_map(|f| &record.values[*f]);
            let mut head = String::new();
            for value in values() {
                if head.len() < 24 {
                    head.push_str(if value.latin.is_empty() {
                        &value.text
                    } else {
                        &value.latin
                    });
                    head.push(' ');
                }
            }
            let all: Vec<&str> = values().map(|v| &*v.raw).collect();
            let source = match among {
                Among::All => 0,
                Among::Sources(sources) => sources.get(at).copied().unwrap_or(0),
            };
            (head, source, hash(&all.join("\u{1F}")), at)
        })
        .collect();
    order.sort_unstable();
    let mut slots: Vec<Option<Prepared>> = prepared.into_iter().map(Some).collect();
    let sorted = order
        .iter()
        .filter_map(|(.., at)| slots[*at].take())
        .collect();
    (order.into_iter().map(|(.., at)| at).collect(), sorted)
}

fn all_keys(schema: &Schema, records: &[Prepared]) -> Vec<(Key, u32)> {
    let numbered: Vec<(u32, &Prepared)> = (0..).zip(records).collect();
    in_parts(&numbered, |part| {
        let keys = part.iter().flat_map(|(at, record)| {
            keys::of(schema, record)
                .into_iter()
                .map(move |key| (key, *at))
        });
        keys.collect()
    })
}

fn possible_pairs(count: usize, apart: bool, source: impl Fn(usize) -> u32) -> f64 {
    let pairs = |n: usize| n as f64 * (n as f64 - 1.0) / 2.0;
    if !apart {
        return pairs(count);
    }
    let mut sources: Vec<u32> = (0..count).map(source).collect();
    sources.sort_unstable();
    let within = sources
        .chunk_by(|a, b| a == b)
        .map(|same| pairs(same.len()));
    pairs(count) - within.sum::<f64>()
}

fn likely(
    matcher: &Matcher,
    records: &[Prepared],
    candidates: &[(u32, u32)],
) -> Vec<(u32, u32, f64)> {
    let least = (LIKELY / (1.0 - LIKELY)).log2();
    in_parts(candidates, |part| {
        let mut found = Vec::new();
        let mut likely = Vec::new();
        for (a, b) in part {
            matcher.compare(&records[*a as usize], &records[*b as usize], &mut found);
            let bits = matcher.bits_of(&found);
            if bits >= least {
                likely.push((*a, *b, bits));
            }
        }
        likely
    })
}

/// Works on the halves of `all` at the same time; the answers in their order.
pub(crate) fn in_parts<T: Sync, A: Send>(
    all: &[T],
    work: impl Fn(&[T]) -> Vec<A> + Sync,
) -> Vec<A> {
    let cores = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(8);
    if cores == 1 || all.len() < 2_000 {
        return work(all);
    }
    let work = &work;
    std::thread::scope(|scope| {
        let parts = all.chunks(all.len().div_ceil(cores));
        let running: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
        let mut answers = Vec::new();
        for part in running {
            match part.join() {
                Ok(part) => answers.extend(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        answers
    })
}
