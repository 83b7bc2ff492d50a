//! The browser part of the gate: stories that only a browser can tell, in the installed Chromium.

use super::counts::Counts;
use super::rust;
use crate::postgres::Cluster;
use crate::{Outcome, prerequisites, project, run};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Builds `bandhu` and runs `frontend/tests/*.test.mjs` against it.
///
/// # Errors
/// If there is no browser, or a story fails, or none ran.
pub fn run(cluster: Option<&Cluster>) -> Outcome<Counts> {
    let chromium = prerequisites::chromium().ok_or("no browser (apt-get install chromium)")?;
    build()?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
        .args(stories()?)
        .current_dir(project::frontend())
        .env("BANDHU_BIN", project::binary(false)?)
        .env("BANDHU_CHROMIUM", chromium);
    rust::environment(&mut node, cluster);
    let (passed, output) = run::read_along("browser tests", &mut node)?;
    if !passed {
        return Err("browser tests failed".to_owned());
    }
    let counts = Counts::of_node(&output);
    if counts == Counts::default() {
        return Err("no browser test ran".to_owned());
    }
    Ok(counts)
}

/// The program with its debug checks, as the browser tests start it.
///
/// # Errors
/// If it does not compile.
pub fn build() -> Outcome {
    let mut cargo = project::cargo();
    cargo.args(["build", "--quiet", "--package", "bandhu"]);
    run::shown("cargo build", &mut cargo)
}

fn stories() -> Outcome<Vec<PathBuf>> {
    let folder = project::frontend().join("tests");
    let entries = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err("frontend/tests has no *.test.mjs".to_owned());
    }
    Ok(files)
}
