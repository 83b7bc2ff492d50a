//! Starting other programs: shown, quiet, or shown and read at once.

use crate::Outcome;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::{env, io, thread};

/// Runs to the end, its output on the screen.
///
/// # Errors
/// If it does not start or ends with an error; `what` names it in the sentence.
pub fn shown(what: &str, command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|e| format!("{what} does not start: {e}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{what} ended with {status}"))
    }
}

/// Runs to the end and returns what it printed.
///
/// # Errors
/// If it does not start or ends with an error; the sentence carries its last words.
pub fn quiet(what: &str, command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("{what} does not start: {e}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    let last: Vec<&str> = words.trim().lines().rev().take(8).collect();
    let last: Vec<&str> = last.into_iter().rev().collect();
    Err(format!(
        "{what} ended with {}: {}",
        output.status,
        last.join("\n  ")
    ))
}

/// Runs to the end with its output on the screen, and returns that output as well.
///
/// # Errors
/// If it does not start; whether it succeeded is in the answer.
pub fn read_along(what: &str, command: &mut Command) -> Outcome<(bool, String)> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{what} does not start: {e}"))?;
    let heard = Arc::new(Mutex::new(String::new()));
    let mut ears = Vec::new();
    if let Some(stream) = child.stdout.take() {
        ears.push(listen(stream, Arc::clone(&heard)));
    }
    if let Some(stream) = child.stderr.take() {
        ears.push(listen(stream, Arc::clone(&heard)));
    }
    let status = child.wait().map_err(|e| format!("{what}: {e}"))?;
    for ear in ears {
        // A listener that failed has lost lines of the report, not the outcome.
        let _ = ear.join();
    }
    let text = heard.lock().unwrap_or_else(PoisonError::into_inner).clone();
    Ok((status.success(), text))
}

fn listen<R: Read + Send + 'static>(
    stream: R,
    heard: Arc<Mutex<String>>,
) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut lines = BufReader::new(stream);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
            // A closed screen is no reason to stop the work.
            let _ = io::stderr().write_all(&line);
            let mut all = heard.lock().unwrap_or_else(PoisonError::into_inner);
            all.push_str(&String::from_utf8_lossy(&line));
            drop(all);
            line.clear();
        }
    })
}

/// Where a program lies, searched as the shell searches it.
pub fn find(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|path| is_program(path))
}

fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata()
        .is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}
