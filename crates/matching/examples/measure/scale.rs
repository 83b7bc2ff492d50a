//! How long it takes: all pairs within 100,000 records, and one record against a million.

use crate::generate::{self, MISTAKES};
use crate::judge;
use matching::{Index, Matcher, Prepared};
use std::time::Instant;

pub fn measure() {
    let set = generate::people("made: 100,000", 100_000, &MISTAKES, 9);
    let o = judge::judge(&set);
    println!(
        "{} records: {:.1} s ({:.1} s of the processors), {} compared, groups P {:.4} R {:.4} F1 {:.4}, {} MiB at the most",
        set.records.len(),
        o.seconds,
        o.busy,
        o.found.candidates.len(),
        o.groups.precision,
        o.groups.recall,
        o.groups.f1,
        peak_mib()
    );
    drop(set);
    one_against(1_000_000, &o.found.matcher);
}

fn one_against(count: usize, matcher: &Matcher) {
    let started = Instant::now();
    let mut entries = Vec::with_capacity(count * 26);
    for number in 0..count {
        let prepared = matcher.prepare(&generate::original(number));
        entries.extend(
            matcher
                .keys(&prepared)
                .into_iter()
                .map(|key| (key, number as u32)),
        );
    }
    let index = Index::of(entries);
    println!(
        "{count} records: {} keys, made in {:.1} s, {} MiB at the most",
        index.len(),
        started.elapsed().as_secs_f64(),
        peak_mib()
    );
    let asked = 500;
    let (mut times, mut right, mut compared) = (Vec::new(), 0, 0);
    for at in 0..asked {
        let number = at * (count / asked) + 1;
        let new = generate::duplicate(number, MISTAKES[at % 4], 99);
        let keys = matcher.keys(&matcher.prepare(&new));
        let candidates = index.candidates(&keys);
        // What a table would answer: the candidates' values.
        let others: Vec<Prepared> = candidates
            .iter()
            .map(|c| matcher.prepare(&generate::original(*c as usize)))
            .collect();
        let started = Instant::now();
        let prepared = matcher.prepare(&new);
        let again = index.candidates(&matcher.keys(&prepared));
        let mut best: Vec<(f64, u32)> = again
            .iter()
            .zip(&others)
            .map(|(c, o)| (matcher.bits(&prepared, o), *c))
            .collect();
        best.sort_by(|a, b| b.0.total_cmp(&a.0));
        times.push(started.elapsed().as_secs_f64() * 1_000.0);
        compared += again.len();
        right += usize::from(best.first().is_some_and(|(_, c)| *c as usize == number));
    }
    times.sort_by(f64::total_cmp);
    println!(
        "one against {count}: {:.2} ms at the median, {:.2} ms at 95 of 100, {} compared on average, {:.3} found",
        times[asked / 2],
        times[asked * 95 / 100],
        compared / asked,
        right as f64 / asked as f64
    );
}

/// The most memory that this process ever held.
fn peak_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM"));
    line.and_then(|l| l.split_whitespace().nth(1)?.parse::<u64>().ok())
        .unwrap_or(0)
        / 1024
}
