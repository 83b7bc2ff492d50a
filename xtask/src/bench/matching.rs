//! How long it takes to find who is there twice: among many, and one new record against a million.

use super::Bench;
use super::figure::{Figure, Limit};
use crate::{Outcome, project, run};
use std::process::Command;

/// Compiles the example `measure` of `matching` beside the program.
///
/// # Errors
/// If it does not compile.
pub fn build(release: bool) -> Outcome {
    let mut cargo = project::cargo();
    cargo.args(["build", "--package", "matching", "--example", "measure"]);
    if release {
        cargo.arg("--release");
    }
    run::shown("cargo build --example measure", &mut cargo)
}

/// Runs it: 100,000 made-up people and a million, or a few of each on the debug build.
///
/// # Errors
/// If it does not run or says something else.
pub fn measure(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let binary = project::binary(bench.release)?
        .with_file_name("examples")
        .join("measure");
    let (within, against) = if bench.release {
        ("100000", "1000000")
    } else {
        ("2000", "5000")
    };
    let mut command = Command::new(binary);
    command.args(["bench", within, against]);
    let output = command
        .output()
        .map_err(|e| format!("measure does not start: {e}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = |name: &str| {
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.and_then(|value| value.trim().parse::<f64>().ok())
            .ok_or_else(|| format!("measure says no {name}: {text}"))
    };
    let name = |what: &str| format!("{what} ({within} people, {against} keyed)");
    Ok(vec![
        Figure::new(
            name("who is there twice"),
            said("seconds")?,
            "s",
            Limit::AtMost(30.0),
        ),
        Figure::new(
            name("who is there twice, F1"),
            said("f1")? * 100.0,
            "%",
            Limit::AtLeast(97.0),
        ),
        Figure::new(
            name("one new person, p95"),
            said("one_ms")?,
            "ms",
            Limit::AtMost(10.0),
        ),
        Figure::new(
            name("one new person found"),
            said("found")? * 100.0,
            "%",
            Limit::AtLeast(97.0),
        ),
    ])
}
