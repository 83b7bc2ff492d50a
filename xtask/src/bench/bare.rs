//! The bare statement beside a measure: the same rows without the product, timed in the same run.
//!
//! Uses Python's own SQLite and psql where they are installed; without them a figure has no ratio.

use super::Bench;
use crate::run;
use std::io::Write;
use std::process::{Command, Stdio};

const SCRIPT: &str = include_str!("bare.py");

/// Seconds to put the file's lines into one bare table.
pub fn import_seconds(bench: &Bench) -> Option<f64> {
    python(bench, "import")
}

/// Milliseconds of processor time of the statement that reads 50 people.
pub fn list_ms(bench: &Bench) -> Option<f64> {
    python(bench, "list")
}

fn python(bench: &Bench, what: &str) -> Option<f64> {
    run::find("python3")?;
    let mut command = Command::new("python3");
    command.args(["-", what]).arg(bench.orders);
    match bench.cluster {
        Some(cluster) => command.arg(cluster.url_of("bench")),
        None => command.arg(bench.scratch.join("sqlite/bandhu.db")),
    };
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(SCRIPT.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().parse().ok()
}
