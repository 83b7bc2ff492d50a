//! Dependencies: licences, known holes, sources, as deny.toml wants them.

use crate::{Outcome, project, run, say};

/// Runs cargo-deny, compiling it first where it is not installed.
///
/// # Errors
/// If a dependency is refused.
pub fn prove() -> Outcome<String> {
    if run::find("cargo-deny").is_none() {
        say::step("cargo-deny is not installed: cargo install cargo-deny (some minutes)");
        let mut install = project::cargo();
        run::shown(
            "cargo install",
            install.args(["install", "--locked", "cargo-deny"]),
        )?;
    }
    let (passed, output) = run::read_along("cargo deny", project::cargo().args(["deny", "check"]))?;
    let last = output.lines().rev().find(|line| !line.trim().is_empty());
    let last = last.unwrap_or_default().trim().to_owned();
    if passed { Ok(last) } else { Err(last) }
}
