//! A handler that runs the list's own statements and writes the bytes of its page, and does nothing else: what the
//! product's throughput is measured against.

use super::load;
use crate::{Outcome, project, run};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The share of the bare handler's throughput that the product must reach, in per cent.
pub const LEAST: f64 = 50.0;

/// Compiles `bare_list` beside the program.
///
/// # Errors
/// If it does not compile.
pub fn build(release: bool) -> Outcome {
    let mut cargo = project::cargo();
    cargo.args(["build", "--package", "db", "--example", "bare_list"]);
    if release {
        cargo.arg("--release");
    }
    run::shown("cargo build --example bare_list", &mut cargo)
}

/// Where `build` puts it.
///
/// # Errors
/// If cargo does not tell its target folder.
pub fn binary(release: bool) -> Outcome<PathBuf> {
    Ok(project::binary(release)?
        .with_file_name("examples")
        .join("bare_list"))
}

/// How many requests a second `binary` answers to `clients` at a time: the list of an account in an SQLite file, as far
/// as `condition` holds on `p`, and `body` as the answer.
///
/// # Errors
/// If it does not start or does not answer.
pub fn rate(
    binary: &Path,
    (database, account, condition): (&Path, &str, &str),
    body: &[u8],
    clients: usize,
    length: Duration,
) -> Outcome<f64> {
    let file = tempfile::NamedTempFile::new().map_err(|e| format!("temporary file: {e}"))?;
    std::fs::write(file.path(), body).map_err(|e| format!("temporary file: {e}"))?;
    let mut bare = Command::new(binary);
    bare.arg(database)
        .args([account, condition])
        .arg(file.path());
    let child = bare.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
    let mut bare = Ended(child.map_err(|e| format!("bare_list does not start: {e}"))?);
    let mut line = String::new();
    let out = bare.0.stdout.take().ok_or("bare_list says nothing")?;
    BufReader::new(out)
        .read_line(&mut line)
        .map_err(|e| format!("bare_list: {e}"))?;
    let port = line.trim().parse().map_err(|_| "bare_list has no port")?;
    load::waits(port, "", "/", Duration::from_millis(300))?;
    let answered = load::together(port, "", "/", clients, length)?;
    Ok(answered.len() as f64 / length.as_secs_f64())
}

/// A process that ends with its owner.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
