//! Measures the matching against published sets: `BANDHU_DATA=… cargo run --release -p matching --example measure`.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used
)]

mod generate;
mod judge;
mod scale;
mod sets;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|a| a == "scale" || a == "bench") {
        return scale::measure(&args);
    }
    let Some(folder) = sets::folder() else {
        eprintln!("BANDHU_DATA names no folder");
        std::process::exit(2);
    };
    println!(
        "{:<30} {:>7} {:>8} {:>7} | {:>6} {:>6} {:>6} | {:>6} {:>6} {:>6} | {:>6} {:>6}",
        "set", "records", "compared", "keyed", "P", "R", "F1", "P", "R", "F1", "s", "busy"
    );
    let seed = args
        .iter()
        .find_map(|a| a.strip_prefix("--gaps=")?.parse().ok());
    for set in all(&folder, seed) {
        if args
            .first()
            .is_some_and(|only| only != "-v" && !set.name.contains(only.as_str()))
        {
            continue;
        }
        let o = judge::judge(&set);
        println!(
            "{:<30} {:>7} {:>8} {:>7.4} | {:>6.4} {:>6.4} {:>6.4} | {:>6.4} {:>6.4} {:>6.4} | {:>6.2} {:>6.2}",
            set.name,
            set.records.len(),
            o.found.candidates.len(),
            o.keyed,
            o.pairs.precision,
            o.pairs.recall,
            o.pairs.f1,
            o.groups.precision,
            o.groups.recall,
            o.groups.f1,
            o.seconds,
            o.busy
        );
        if args.iter().any(|a| a == "-v") {
            details(&set, &o);
        }
    }
}

/// The published sets, the same with gaps (others for another `--gaps=1`), and made-up people.
fn all(folder: &std::path::Path, gaps: Option<u64>) -> Vec<sets::Set> {
    let mut all = sets::published(folder);
    let thin = [
        "febrl 1, a third missing",
        "febrl 2, a third missing",
        "fake_1000, a third missing",
        "Fodors-Zagats, a third missing",
    ];
    for (set, name) in sets::published(folder).into_iter().zip(thin) {
        all.push(sets::Set {
            name,
            ..generate::thinned(set, gaps.unwrap_or(1))
        });
    }
    let kinds = [
        "made: typing",
        "made: reading",
        "made: hearing",
        "made: gaps",
    ];
    for (name, mistakes) in kinds.into_iter().zip(generate::MISTAKES) {
        all.push(generate::people(name, 6_000, &[mistakes], 7));
    }
    all.push(generate::people(
        "made: all kinds",
        20_000,
        &generate::MISTAKES,
        8,
    ));
    all
}

/// Levels as learned, and the pairs that were judged wrongly.
fn details(set: &sets::Set, o: &judge::Outcome) {
    let params = o.found.matcher.params();
    println!(
        "  matches per record {:.4}, relatives {:?}",
        params.matches_per_record, params.relatives_per_record
    );
    for field in &params.fields {
        print!("  {:<14}", field.field.name);
        for level in &field.levels {
            let bits = (level.same / level.other).log2();
            print!(
                " {:?} {:.3}/{:.6}={:.1}",
                level.level, level.same, level.other, bits
            );
        }
        println!();
    }
    let prepared = matching::prepare(&set.schema, &set.records);
    let mut shown = 0;
    let mut show = |what: &str, a: usize, b: usize| {
        shown += 1;
        if shown > 60 {
            return;
        }
        let s = o.found.matcher.score(&prepared[a], &prepared[b]);
        println!(
            "  {what} {a} {b} p={:.4} bits={:.1} prior={:.1} rel={:.1}",
            s.probability, s.bits, s.prior_bits, s.relatives_bits
        );
        for r in s.reasons {
            println!(
                "      {:<12} {:?} {:+.1}  {:?} | {:?}",
                r.field, r.level, r.bits, r.left, r.right
            );
        }
    };
    match &set.truth {
        sets::Truth::All(truth) => {
            let found: std::collections::BTreeSet<_> = sets::pairs_of(o.found.groups.iter());
            let candidates: std::collections::BTreeSet<_> =
                o.found.candidates.iter().copied().collect();
            for (a, b) in found.difference(truth).take(25) {
                show("wrong", *a, *b);
            }
            for (a, b) in truth.difference(&found).take(35) {
                show(
                    if candidates.contains(&(*a, *b)) {
                        "lost"
                    } else {
                        "unkeyed"
                    },
                    *a,
                    *b,
                );
            }
        }
        sets::Truth::Some(known) => {
            for (a, b, same) in known {
                let p = matching::probability(o.found.matcher.bits(&prepared[*a], &prepared[*b]));
                if (p >= 0.5) != *same {
                    show(if *same { "lost" } else { "wrong" }, *a, *b);
                }
            }
        }
    }
}
