//! How long it takes: all pairs within 100,000 records, and one record against a million.

use crate::generate::{self, MISTAKES};
use crate::judge;
use matching::{Index, Matcher, Prepared};
use std::time::Instant;

/// `bench`: lines of a name and a figure, for `cargo xtask bench`. `scale`: the same, to be read.
pub fn measure(args: &[String]) {
    let number =
        |at: usize, usual: usize| args.get(at).and_then(|a| a.parse().ok()).unwrap_or(usual);
    let set = generate::people("made", number(1, 100_000), &MISTAKES, 9);
    let o = judge::judge(&set);
    println!("records {}", set.records.len());
    println!("seconds {:.2}", o.seconds);
    println!("busy_seconds {:.2}", o.busy);
    println!("compared {}", o.found.candidates.len());
    println!("precision {:.4}", o.groups.precision);
    println!("recall {:.4}", o.groups.recall);
    println!("f1 {:.4}", o.groups.f1);
    println!("peak_mib {}", peak_mib());
    drop(set);
    one_against(number(2, 1_000_000), &o.found.matcher);
}

fn one_against(count: usize, matcher: &Matcher) {
    let mut entries = Vec::with_capacity(count * 29);
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
    println!("index_records {count}");
    println!("index_keys {}", index.len());
    let asked = 500.min(count / 2);
    let (mut times, mut right, mut compared, mut busy) = (Vec::new(), 0, 0, 0.0);
    for at in 0..asked {
        let number = at * (count / asked) + 1;
        let new = generate::duplicate(number, MISTAKES[at % 4], 99);
        let keys = matcher.keys(&matcher.prepare(&new));
        // What a table would answer: the values of the candidates. They are made ready within the time.
        let values: Vec<_> = index
            .candidates(&keys)
            .iter()
            .map(|c| generate::original(*c as usize))
            .collect();
        let (started, before) = (Instant::now(), judge::busy_seconds());
        let prepared = matcher.prepare(&new);
        let candidates = index.candidates(&matcher.keys(&prepared));
        let others: Vec<Prepared> = values.iter().map(|v| matcher.prepare(v)).collect();
        let mut best: Vec<(f64, u32)> = candidates
            .iter()
            .zip(&others)
            .map(|(c, o)| (matcher.bits(&prepared, o), *c))
            .collect();
        best.sort_by(|a, b| b.0.total_cmp(&a.0));
        busy += judge::busy_seconds() - before;
        times.push(started.elapsed().as_secs_f64() * 1_000.0);
        compared += candidates.len();
        right += usize::from(best.first().is_some_and(|(_, c)| *c as usize == number));
    }
    times.sort_by(f64::total_cmp);
    println!("one_median_ms {:.2}", times[asked / 2]);
    println!("one_ms {:.2}", times[asked * 95 / 100]);
    println!("one_busy_ms {:.2}", busy * 1_000.0 / asked as f64);
    println!("one_compared {}", compared / asked);
    println!("found {:.4}", right as f64 / asked as f64);
    println!("peak_mib_with_index {}", peak_mib());
}

/// The most memory that this process ever held.
fn peak_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM"));
    line.and_then(|l| l.split_whitespace().nth(1)?.parse::<u64>().ok())
        .unwrap_or(0)
        / 1024
}
