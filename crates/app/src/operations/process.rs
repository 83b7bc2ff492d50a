//! What the system says of this process, under the names that every program for Prometheus uses.

use super::text::{Kind, Text};
use base::Timestamp;
use std::fs;

/// Clock ticks a second in `/proc`: the same on every Linux that we build for.
const TICKS: f64 = 100.0;
/// Pages of `/proc/self/statm` are as large as the memory's: 4 KiB on x86-64 and on usual ARM.
const PAGE: u64 = 4_096;

/// Memory, files, time; on systems without `/proc` only the start.
pub(super) fn tell(text: &mut Text, started: Timestamp) {
    let name = "process_start_time_seconds";
    let help = "When the process began, in seconds since 1970.";
    text.one(
        name,
        Kind::Gauge,
        help,
        started.as_millisecond() as f64 / 1e3,
    );
    if let Some([all, resident]) = memory() {
        let (name, help) = ("process_virtual_memory_bytes", "Virtual memory.");
        text.one(name, Kind::Gauge, help, all);
        let (name, help) = ("process_resident_memory_bytes", "Resident memory.");
        text.one(name, Kind::Gauge, help, resident);
    }
    if let Some(used) = processor() {
        let help = "Processor time, of the program and of the system for it.";
        text.one("process_cpu_seconds_total", Kind::Counter, help, used);
    }
    // The one that looks is not counted.
    if let Ok(open) = fs::read_dir("/proc/self/fd") {
        let many = open.count().saturating_sub(1);
        text.one(
            "process_open_fds",
            Kind::Gauge,
            "Open files and sockets.",
            many,
        );
    }
    if let Some(most) = files_max() {
        let help = "How many files and sockets may be open.";
        text.one("process_max_fds", Kind::Gauge, help, most);
    }
}

fn memory() -> Option<[u64; 2]> {
    let text = fs::read_to_string("/proc/self/statm").ok()?;
    let mut pages = text.split(' ').map_while(|word| word.parse::<u64>().ok());
    Some([pages.next()? * PAGE, pages.next()? * PAGE])
}

fn processor() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may hold anything. Behind it utime and stime are the twelfth and thirteenth word.
    let (_, rest) = text.rsplit_once(')')?;
    let words: Vec<&str> = rest.split_whitespace().collect();
    let ticks = |at: usize| words.get(at)?.parse::<u64>().ok();
    Some((ticks(11)? + ticks(12)?) as f64 / TICKS)
}

fn files_max() -> Option<u64> {
    let text = fs::read_to_string("/proc/self/limits").ok()?;
    let line = text
        .lines()
        .find_map(|l| l.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}
