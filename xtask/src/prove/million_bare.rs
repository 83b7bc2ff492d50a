//! What the bare database says of a million people: how many there are, some of them, and how long a statement takes.

use crate::Outcome;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// People whose pages are asked for, and beginnings of words.
const SAMPLE: usize = 400;

const BARE: &str = include_str!("million.py");

/// Where the people are.
pub enum Database {
    /// A file, asked by Python's own SQLite.
    Sqlite(PathBuf),
    /// The address of a server's database, asked by psql and pgbench.
    Postgres(String),
}

impl Database {
    /// `counts`, `list`, `people` or `words`.
    ///
    /// # Errors
    /// If Python, psql or pgbench is not installed or fails.
    pub fn bare(&self, what: &str) -> Outcome<String> {
        let mut python = Command::new("python3");
        python.args(["-", what, &SAMPLE.to_string()]);
        match self {
            Database::Sqlite(file) => python.arg(file),
            Database::Postgres(url) => python.arg(url),
        };
        let started = python.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = started.map_err(|e| format!("python3 does not start: {e}"))?;
        if let Some(mut stdin) = child.stdin.take() {
            let written = stdin.write_all(BARE.as_bytes());
            written.map_err(|e| format!("python3: {e}"))?;
        }
        let output = child.wait_with_output();
        let output = output.map_err(|e| format!("python3: {e}"))?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(format!("python3 {what} ended with {}", output.status)),
        }
    }
}
