//! Fuzzing: every target in fuzz/fuzz_targets, on the stable toolchain.

use crate::{Outcome, project, run, say};
use std::fs;

/// Runs each target for `seconds`.
///
/// # Errors
/// If there is no target, or one crashes.
pub fn prove(seconds: u64) -> Outcome<String> {
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
    if run::find("cargo-fuzz").is_none() {
        say::step("cargo-fuzz is not installed: cargo install cargo-fuzz (some minutes)");
        let mut install = project::cargo();
        run::shown(
            "cargo install",
            install.args(["install", "--locked", "cargo-fuzz"]),
        )?;
    }
    for target in &targets {
        say::step(&format!("fuzz {target} for {seconds} s"));
        let mut cargo = project::cargo();
        cargo
            .args([
                "fuzz",
                "run",
                target,
                "--",
                &format!("-max_total_time={seconds}"),
            ])
            .env("RUSTC_BOOTSTRAP", "1"); // The sanitizer flags are not stable yet.
        run::shown("cargo fuzz", &mut cargo)?;
    }
    Ok(format!("{} for {seconds} s each.", targets.join(", ")))
}
