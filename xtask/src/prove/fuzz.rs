//! Fuzzing: every target in fuzz/fuzz_targets, on the stable toolchain.

use crate::{Outcome, project, run, say};
use std::fs;

/// A round that takes longer, in seconds, is a fault: no input may stall the program.
const ROUND_SECONDS: u64 = 25;

/// Runs each target for `seconds`, beginning with its seeds.
///
/// # Errors
/// If there is no target, or one crashes or stalls.
pub fn prove(seconds: u64) -> Outcome<String> {
    let targets = targets()?;
    if run::find("cargo-fuzz").is_none() {
        say::step("cargo-fuzz is not installed: cargo install cargo-fuzz (some minutes)");
        let mut install = project::cargo();
        run::shown(
            "cargo install",
            install.args(["install", "--locked", "cargo-fuzz"]),
        )?;
    }
    let mut told = Vec::new();
    for target in &targets {
        say::step(&format!("fuzz {target} for {seconds} s"));
        let (passed, output) = run::read_along("cargo fuzz", &mut command(target, seconds)?)?;
        if !passed {
            return Err(format!(
                "{target} failed; the input lies in fuzz/artifacts/{target}"
            ));
        }
        let rounds = rounds(&output).ok_or_else(|| format!("{target} told no rounds"))?;
        told.push(format!("{target} ({})", thousands(rounds)));
    }
    Ok(format!(
        "{seconds} s for each target, with address checks; rounds: {}.",
        told.join(", ")
    ))
}

fn targets() -> Outcome<Vec<String>> {
    let folder = project::root().join("fuzz/fuzz_targets");
    let entries = fs::read_dir(&folder).map_err(|e| format!("fuzz/fuzz_targets: {e}"))?;
    let mut targets: Vec<String> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            name.strip_suffix(".rs").map(str::to_owned)
        })
        .collect();
    targets.sort();
    match targets.is_empty() {
        true => Err("fuzz/fuzz_targets is empty".to_owned()),
        false => Ok(targets),
    }
}

/// The corpus, which grows and is not kept in the project, and the seeds, which are.
fn command(target: &str, seconds: u64) -> Outcome<std::process::Command> {
    let fuzz = project::root().join("fuzz");
    let corpus = fuzz.join("corpus").join(target);
    fs::create_dir_all(&corpus).map_err(|e| format!("{}: {e}", corpus.display()))?;
    let mut cargo = project::cargo();
    cargo.args(["fuzz", "run", target]).arg(corpus);
    let seeds = fuzz.join("seeds").join(target);
    if seeds.is_dir() {
        cargo.arg(seeds);
    }
    cargo.args([
        "--",
        &format!("-max_total_time={seconds}"),
        &format!("-timeout={ROUND_SECONDS}"),
        "-print_final_stats=1",
    ]);
    let words = fuzz.join("dictionaries").join(format!("{target}.dict"));
    if words.is_file() {
        cargo.arg(format!("-dict={}", words.display()));
    }
    // The sanitizer flags are not stable yet. A build with them cannot share the usual target folder.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.env("CARGO_TARGET_DIR", project::target()?.join("fuzz"));
    Ok(cargo)
}

/// What libFuzzer counts at the end.
fn rounds(output: &str) -> Option<u64> {
    let line = output
        .lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))?;
    line.trim().parse().ok()
}

/// `1234567` as `1,234,567`.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_read_and_written_for_people() {
        let said = "Done 12 runs\nstat::number_of_executed_units: 1234567\nstat::peak_rss_mb: 3\n";
        assert_eq!(rounds(said), Some(1_234_567));
        assert_eq!(rounds("nothing"), None);
        assert_eq!(
            [7, 123, 1_234, 1_234_567].map(thousands),
            ["7", "123", "1,234", "1,234,567"]
        );
    }

    #[test]
    fn every_target_is_found() {
        let found = targets().unwrap();
        assert!(
            found.contains(&"filter".to_owned()) && found.len() > 5,
            "{found:?}"
        );
    }
}
