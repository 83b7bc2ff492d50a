//! How many order lines a second `bandhu import orders` takes in, from the file to the last commit.

use super::Bench;
use super::bare;
use super::figure::{Figure, Limit};
use crate::{Outcome, run};
use std::process::Command;
use std::time::Instant;

/// Imports the shop and times it.
///
/// # Errors
/// If the import fails.
pub fn measure(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let lines = lines(bench)?;
    let begun = Instant::now();
    only(bench)?;
    let seconds = begun.elapsed().as_secs_f64();
    let bare = bare::import_seconds(bench);
    let limit = if bench.cluster.is_some() { 25.0 } else { 10.8 };
    let name = |what: &str| format!("{what} ({})", bench.database);
    Ok(vec![
        Figure::new(
            name(&format!("import of {lines} order lines")),
            seconds,
            "s",
            Limit::AtMost(limit),
        )
        .against(bare.map(|bare| seconds / bare)),
        Figure::new(
            name("order lines imported"),
            lines as f64 / seconds,
            "lines/s",
            Limit::None,
        ),
    ])
}

/// Imports without measuring.
///
/// # Errors
/// If the import fails.
pub fn only(bench: &Bench) -> Outcome {
    run::shown(
        "bandhu import orders",
        &mut bench.product.import(bench.orders),
    )
}

fn lines(bench: &Bench) -> Outcome<usize> {
    let file = bench.orders.to_string_lossy();
    let reader = if file.ends_with(".xz") { "xz" } else { "cat" };
    let mut command = Command::new(reader);
    if reader == "xz" {
        command.arg("-dc");
    }
    let text = run::quiet(reader, command.arg(bench.orders))?;
    Ok(text.lines().count().saturating_sub(1))
}
