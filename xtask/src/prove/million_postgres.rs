//! The server for the million: a private PostgreSQL that keeps what it commits, in a folder that stays. Its people come
//! from the SQLite file by the product's own `move`.

use crate::bench::figure::{Figure, Limit};
use crate::bench::process::anonymous_mib;
use crate::postgres::Cluster;
use crate::{Outcome, say};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The database with the people.
pub const DATABASE: &str = "million";
/// How often the memory of the move is looked at.
const LOOK: Duration = Duration::from_millis(200);
/// For the load: what is copied into an empty table needs no log.
const FOR_LOAD: [&str; 3] = ["wal_level=minimal", "max_wal_senders=0", "max_wal_size=1GB"];
/// For the figures: a quarter of a small machine's memory, and a log that is honest.
const FOR_FIGURES: [&str; 2] = ["shared_buffers=1GB", "max_wal_size=1GB"];

/// The server as it is measured.
///
/// # Errors
/// If it does not start.
pub fn start(folder: &Path) -> Outcome<Cluster> {
    Cluster::kept(folder, &FOR_FIGURES)
}

/// The data folder beside the server's own.
///
/// # Errors
/// If it cannot be made.
pub fn files(folder: &Path) -> Outcome<PathBuf> {
    let files = folder.join("bandhu");
    fs::create_dir_all(&files).map_err(|e| format!("{}: {e}", files.display()))?;
    Ok(files)
}

/// Moves the people where they are missing; `command` is the product's move without its target.
///
/// # Errors
/// If the move fails.
pub fn fill(folder: &Path, command: impl Fn() -> Command) -> Outcome<Vec<Figure>> {
    let whole = folder.join("whole");
    if whole.exists() {
        return Ok(Vec::new());
    }
    let cluster = Cluster::kept(folder, &FOR_LOAD)?;
    if !cluster.has(DATABASE)? {
        cluster.execute(&format!(
            "CREATE DATABASE {DATABASE} ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0"
        ))?;
    }
    say::step("moving the people from SQLite to PostgreSQL");
    let mut command = command();
    command.args(["--to", &cluster.url_of(DATABASE)]);
    let begun = Instant::now();
    let child = command.stdout(Stdio::null()).spawn();
    let mut child = child.map_err(|e| format!("bandhu move does not start: {e}"))?;
    let mut most: f64 = 0.0;
    let status = loop {
        let ended = child.try_wait().map_err(|e| format!("bandhu move: {e}"))?;
        if let Some(status) = ended {
            break status;
        }
        // It may end while it is looked at.
        most = most.max(anonymous_mib(child.id()).unwrap_or(0.0));
        sleep(LOOK);
    };
    if !status.success() {
        return Err(format!("bandhu move ended with {status}"));
    }
    let seconds = begun.elapsed().as_secs_f64();
    files(folder)?;
    fs::write(&whole, "").map_err(|e| format!("{}: {e}", whole.display()))?;
    Ok(vec![
        Figure::new("moving from SQLite", seconds, "s", Limit::None),
        Figure::new("most memory while moving", most, "MiB", Limit::None),
    ])
}
