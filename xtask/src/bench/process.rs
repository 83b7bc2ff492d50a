//! What the operating system says of the server: how fast it starts, what it holds, what it burns.

use super::Bench;
use super::figure::{Figure, Limit};
use crate::Outcome;
use std::fs;
use std::thread::sleep;
use std::time::Duration;

/// Linux counts processor time in hundredths of a second.
const TICKS_PER_SECOND: f64 = 100.0;
/// How long the server rests before it counts as idle.
const REST: Duration = Duration::from_secs(3);
const STARTS: usize = 5;

/// The slowest of a few starts with the whole shop in the database.
///
/// # Errors
/// If the server does not start.
pub fn start(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let mut slowest = Duration::ZERO;
    for _ in 0..STARTS {
        bench.stop();
        slowest = slowest.max(bench.server()?.start);
    }
    let name = format!(
        "start until it answers, slowest of {STARTS} ({})",
        bench.database
    );
    Ok(vec![Figure::new(
        name,
        slowest.as_secs_f64() * 1000.0,
        "ms",
        Limit::AtMost(1000.0),
    )])
}

/// Anonymous memory of a fresh server at rest: files that the system may drop do not count.
///
/// # Errors
/// If the process cannot be looked at.
pub fn memory(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    bench.stop();
    let pid = bench.server()?.pid();
    sleep(REST);
    let name = format!("anonymous memory at rest ({})", bench.database);
    Ok(vec![Figure::new(
        name,
        anonymous_mib(pid)?,
        "MiB",
        Limit::AtMost(40.0),
    )])
}

/// Memory that a process holds and no file backs, in MiB.
///
/// # Errors
/// If the process cannot be looked at.
pub fn anonymous_mib(pid: u32) -> Outcome<f64> {
    let path = format!("/proc/{pid}/status");
    let text = fs::read_to_string(&path).map_err(|e| format!("{path}: {e}"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    let kib = line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.map(|kib| kib / 1024.0)
        .ok_or_else(|| format!("{path} has no RssAnon"))
}

/// Processor time that a process has used so far, in milliseconds.
///
/// # Errors
/// If the process cannot be looked at.
pub fn cpu_ms(pid: u32) -> Outcome<f64> {
    let path = format!("/proc/{pid}/stat");
    let text = fs::read_to_string(&path).map_err(|e| format!("{path}: {e}"))?;
    // The name in brackets may hold blanks; the 14th and 15th fields are user and system time.
    let after = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields: Vec<&str> = after.split_whitespace().collect();
    let ticks = |i: usize| fields.get(i).and_then(|field| field.parse::<f64>().ok());
    match (ticks(11), ticks(12)) {
        (Some(user), Some(system)) => Ok((user + system) * 1000.0 / TICKS_PER_SECOND),
        _ => Err(format!("{path} reads otherwise than expected")),
    }
}
