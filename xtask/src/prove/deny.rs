//! Dependencies: licences, known holes, sources, as deny.toml wants them.

use crate::{Outcome, project, run, say};
use std::fs;
use std::path::Path;

/// What can be checked without the network.
const HERE: &[&str] = &["bans", "licenses", "sources"];
/// What cargo-deny says when it cannot reach the database of known holes.
const UNREACHED: &str = "failed to fetch advisory database";

/// Runs cargo-deny, compiling it first where it is not installed. Where the database of known holes
/// cannot be fetched, the answer says so: the rest holds all the same.
///
/// # Errors
/// If a dependency is refused, or if one under the GPL would not be.
pub fn prove() -> Outcome<String> {
    if run::find("cargo-deny").is_none() {
        say::step("cargo-deny is not installed: cargo install cargo-deny (some minutes)");
        let mut install = project::cargo();
        run::shown(
            "cargo install",
            install.args(["install", "--locked", "cargo-deny"]),
        )?;
    }
    refuses_gpl()?;
    let (passed, output) = check(HERE)?;
    if !passed {
        return Err(last_words(&output));
    }
    let checked = "Licences, banned crates and sources of all dependencies are as deny.toml wants \
                   them; a crate under the GPL-3.0 was refused for trial.";
    let (passed, output) = check(&["advisories"])?;
    match (passed, output.contains(UNREACHED)) {
        (true, _) => Ok(format!("{checked} No known hole and no yanked version.")),
        (false, true) => Ok(format!(
            "{checked} **Not checked: known holes**, for this machine cannot reach the advisory \
             database (github.com/RustSec/advisory-db); run it again where it can."
        )),
        (false, false) => Err(last_words(&output)),
    }
}

fn check(which: &[&str]) -> Outcome<(bool, String)> {
    let mut deny = project::cargo();
    run::read_along("cargo deny", deny.args(["deny", "check"]).args(which))
}

fn last_words(output: &str) -> String {
    let last = output.lines().rev().find(|line| !line.trim().is_empty());
    last.unwrap_or_default().trim().to_owned()
}

/// A rule that cannot fail is no rule: our own file of rules, over a project that uses a GPL crate.
fn refuses_gpl() -> Outcome {
    let trial = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
    let uses = "[package]\nname = \"trial\"\nversion = \"1.0.0\"\nlicense = \"Apache-2.0\"\n\
                [dependencies]\ncopyleft = { path = \"copyleft\", version = \"1\" }\n";
    let copyleft =
        "[package]\nname = \"copyleft\"\nversion = \"1.0.0\"\nlicense = \"GPL-3.0-only\"\n";
    write(trial.path(), uses)?;
    write(&trial.path().join("copyleft"), copyleft)?;
    let mut deny = project::cargo();
    deny.arg("deny")
        .arg("--manifest-path")
        .arg(trial.path().join("Cargo.toml"))
        .args(["--offline", "--config"])
        .arg(project::root().join("deny.toml"))
        .args(["check", "licenses"]);
    let said = deny
        .output()
        .map_err(|e| format!("cargo deny does not start: {e}"))?;
    let words = String::from_utf8_lossy(&said.stderr);
    match !said.status.success() && words.contains("GPL-3.0-only") {
        true => Ok(()),
        false => Err(format!("deny.toml lets the GPL through: {}", words.trim())),
    }
}

fn write(folder: &Path, manifest: &str) -> Outcome {
    let source = folder.join("src");
    fs::create_dir_all(&source)
        .and_then(|()| fs::write(source.join("lib.rs"), ""))
        .and_then(|()| fs::write(folder.join("Cargo.toml"), manifest))
        .map_err(|e| format!("{}: {e}", folder.display()))
}
