//! `check`: the part of the gate that answers in seconds.

use crate::{Outcome, project, run, say, tidy};

/// What is done, and how.
type Step = (&'static str, fn() -> Outcome);

/// Format, clippy and tidy; all three run, so that one look shows everything.
///
/// # Errors
/// If one of them has something to say.
pub fn run() -> Outcome {
    let steps: [Step; 3] = [
        ("format", rust_format),
        ("tidy", tidy::run),
        ("clippy", clippy),
    ];
    let mut failed = Vec::new();
    for (name, step) in steps {
        say::step(name);
        if let Err(why) = step() {
            say::failed(&why);
            failed.push(name);
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("to be mended: {}", failed.join(", ")))
    }
}

/// Rust files as rustfmt writes them.
///
/// # Errors
/// If a file would change.
pub fn rust_format() -> Outcome {
    run::shown(
        "cargo fmt --check",
        project::cargo().args(["fmt", "--all", "--check"]),
    )
}

/// Clippy over everything, warnings as errors.
///
/// # Errors
/// If it finds something.
pub fn clippy() -> Outcome {
    let mut cargo = project::cargo();
    cargo.args(["clippy", "--quiet", "--workspace", "--all-targets"]);
    run::shown("cargo clippy", cargo.args(["--", "--deny", "warnings"]))
}
