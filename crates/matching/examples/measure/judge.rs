//! How well what was found agrees with what is known.

use crate::sets::{Set, Truth, pairs_of};
use matching::{Among, Found, LIKELY, find};
use std::collections::BTreeSet;

/// Precision, recall and F1 of pairs.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

impl Figures {
    fn of(right: usize, found: usize, there: usize) -> Self {
        let share = |n: usize, of: usize| if of == 0 { 1.0 } else { n as f64 / of as f64 };
        let both = found + there;
        Self {
            precision: share(right, found),
            recall: share(right, there),
            f1: if both == 0 {
                1.0
            } else {
                2.0 * right as f64 / both as f64
            },
        }
    }
}

/// What came out of one set.
pub struct Outcome {
    pub found: Found,
    /// Of the pairs that score at least `LIKELY`.
    pub pairs: Figures,
    /// Of the pairs within groups.
    pub groups: Figures,
    /// How many of the true pairs share a key.
    pub keyed: f64,
    /// By the clock on the wall.
    pub seconds: f64,
    /// Of the processor, all cores together.
    pub busy: f64,
}

/// Finds the same in a set and judges it.
pub fn judge(set: &Set) -> Outcome {
    let (started, before) = (std::time::Instant::now(), busy_seconds());
    let among = set
        .sources
        .as_ref()
        .map_or(Among::All, |s| Among::Sources(s));
    let found = find(&set.schema, &set.records, among);
    let seconds = started.elapsed().as_secs_f64();
    let busy = busy_seconds() - before;
    let grouped = pairs_of(found.groups.iter());
    let candidates: BTreeSet<(usize, usize)> = found.candidates.iter().copied().collect();
    let paired: BTreeSet<(usize, usize)> = found.pairs.iter().map(|(a, b, _)| (*a, *b)).collect();
    let (pairs, groups, keyed) = match &set.truth {
        Truth::All(truth) => (
            figures(&paired, truth),
            figures(&grouped, truth),
            Figures::of(candidates.intersection(truth).count(), 0, truth.len()).recall,
        ),
        Truth::Some(known) => {
            let side = |a: usize, b: usize| (a.min(b), a.max(b));
            let prepared = matching::prepare(&set.schema, &set.records);
            let likely = |a: usize, b: usize| {
                matching::probability(found.matcher.bits(&prepared[a], &prepared[b])) >= LIKELY
            };
            let truth: BTreeSet<_> = known
                .iter()
                .filter(|k| k.2)
                .map(|(a, b, _)| side(*a, *b))
                .collect();
            let asked = || known.iter().map(|(a, b, _)| side(*a, *b));
            let scored: BTreeSet<_> = asked().filter(|(a, b)| likely(*a, *b)).collect();
            let together: BTreeSet<_> = asked().filter(|pair| grouped.contains(pair)).collect();
            (
                figures(&scored, &truth),
                figures(&together, &truth),
                Figures::of(candidates.intersection(&truth).count(), 0, truth.len()).recall,
            )
        }
    };
    Outcome {
        found,
        pairs,
        groups,
        keyed,
        seconds,
        busy,
    }
}

/// What this process has used of the processors so far (Linux counts in hundredths).
pub fn busy_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind_name = stat.rsplit(')').next().unwrap_or("");
    let fields: Vec<&str> = behind_name.split_whitespace().collect();
    let ticks = |at: usize| {
        fields
            .get(at)
            .and_then(|t| t.parse::<f64>().ok())
            .unwrap_or(0.0)
    };
    (ticks(11) + ticks(12)) / 100.0
}

fn figures(found: &BTreeSet<(usize, usize)>, truth: &BTreeSet<(usize, usize)>) -> Figures {
    Figures::of(found.intersection(truth).count(), found.len(), truth.len())
}
