//! The browser part of the gate: stories that only a browser can tell, in the installed Chromium.

use super::counts::Counts;
use super::rust;
use crate::postgres::Cluster;
use crate::product::{ACCOUNT, EMAIL, PASSWORD, Product};
use crate::prove::orders;
use crate::{Outcome, prerequisites, project, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Order lines in the workspace that the stories find.
const LINES: usize = 3_000;
/// The story that takes a third of all: it begins first, and the others are told beside it.
const LONGEST: &str = "stories-pages.test.mjs";
/// Stories that are told side by side.
const AT_ONCE: &str = "--test-concurrency=2";

/// Builds `bandhu` and runs `frontend/tests/*.test.mjs`.
///
/// A story finds the program in `BANDHU_BIN`, and one that runs with a small made-up shop at
/// `BANDHU_URL`, account `BANDHU_ACCOUNT`, sign-in `BANDHU_EMAIL` and `BANDHU_PASSWORD`. The data of the demonstration,
/// which several stories begin with, lie in `BANDHU_SEEDED`; temporary files in `scratch`.
///
/// # Errors
/// If there is no browser, or a story fails, or none ran.
pub fn run(cluster: Option<&Cluster>, guide: &Path, scratch: &Path) -> Outcome<Counts> {
    let chromium = prerequisites::chromium().ok_or("no browser (apt-get install chromium)")?;
    build()?;
    let binary = project::binary(false)?;
    let own = tempfile::tempdir_in(scratch).map_err(|e| format!("temporary folder: {e}"))?;
    let product = Product::on_sqlite(binary.clone(), &own.path().join("shop"))?;
    product.prepare()?;
    let seeded = own.path().join("seeded");
    let mut seed = Command::new(&binary);
    seed.arg("--data-dir").arg(&seeded);
    seed.args(["demo", "--seed-only", "--only", "kandula"]);
    run::quiet("bandhu demo", &mut seed)?;
    let file = own.path().join("orders.csv");
    orders::write(&file, LINES)?;
    run::shown("bandhu import orders", &mut product.import(&file))?;
    let server = product.serve()?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", AT_ONCE])
        .args(stories()?)
        .current_dir(project::frontend())
        .env("BANDHU_BIN", binary)
        .env("BANDHU_SEEDED", seeded)
        .env("TMPDIR", scratch)
        .env("BANDHU_URL", format!("http://127.0.0.1:{}", server.port))
        .env("BANDHU_ACCOUNT", ACCOUNT)
        .env("BANDHU_EMAIL", EMAIL)
        .env("BANDHU_PASSWORD", PASSWORD)
        .env("CHROMIUM", chromium);
    // Without the style guide of an earlier step the stories have it made.
    if fs::read_dir(guide).is_ok_and(|mut entries| entries.next().is_some()) {
        node.env("BANDHU_GUIDE", guide);
    }
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
    files.sort_by_key(|file| (!file.ends_with(LONGEST), file.clone()));
    if files.is_empty() {
        return Err("frontend/tests has no *.test.mjs".to_owned());
    }
    Ok(files)
}
