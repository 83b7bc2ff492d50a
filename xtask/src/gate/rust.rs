//! The Rust part of the gate: tests on both databases, examples, docs.

use super::counts::Counts;
use crate::postgres::Cluster;
use crate::{Outcome, project, run, say};
use std::path::Path;
use std::process::Command;

/// Unit, store and API tests, whose temporary files lie in `scratch`; one of them writes the style guide into the folder
/// `guide`.
///
/// # Errors
/// If one fails, or none ran.
pub fn unit(
    cluster: Option<&Cluster>,
    filter: Option<&str>,
    guide: &Path,
    scratch: &Path,
) -> Outcome<Counts> {
    let mut command = tests(cluster, filter);
    command.env("BANDHU_GUIDE", guide).env("TMPDIR", scratch);
    let (passed, output) = run::read_along("tests", &mut command)?;
    if !passed {
        return Err("Rust tests failed".to_owned());
    }
    let counts = if nextest() {
        Counts::of_nextest(&output)
    } else {
        Counts::of_cargo_test(&output)
    };
    if counts == Counts::default() {
        return Err("no test ran".to_owned());
    }
    Ok(counts)
}

/// The command that runs the tests, with nextest where it is installed.
pub fn tests(cluster: Option<&Cluster>, filter: Option<&str>) -> Command {
    let mut command = project::cargo();
    if nextest() {
        command.args(["nextest", "run", "--workspace"]);
        // One more than there are cores: somebody always waits for a lease to run out, or for PostgreSQL.
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        command.arg(format!("--test-threads={}", cores + 1));
    } else {
        say::step("cargo-nextest is not installed: using cargo test");
        command.args(["test", "--workspace", "--all-targets", "--no-fail-fast"]);
    }
    command.args(filter);
    environment(&mut command, cluster);
    command
}

/// Tells tests where the second database and the reference data are.
pub fn environment(command: &mut Command, cluster: Option<&Cluster>) {
    match cluster {
        Some(cluster) => command.env("BANDHU_TEST_PG", cluster.url()),
        None => command.env_remove("BANDHU_TEST_PG"),
    };
    match project::data("online_retail") {
        Some(folder) => command.env("BANDHU_DATA", folder),
        None => command.env_remove("BANDHU_DATA"),
    };
}

fn nextest() -> bool {
    run::find("cargo-nextest").is_some()
}

/// Examples in the docs run; the docs build without a warning.
///
/// # Errors
/// If an example fails or a link leads nowhere.
pub fn docs(cluster: Option<&Cluster>) -> Outcome<Counts> {
    let mut examples = project::cargo();
    examples.args(["test", "--quiet", "--workspace", "--doc"]);
    environment(&mut examples, cluster);
    let (passed, output) = run::read_along("doc tests", &mut examples)?;
    if !passed {
        return Err("an example in the docs fails".to_owned());
    }
    let mut cargo = project::cargo();
    cargo
        .args([
            "doc",
            "--quiet",
            "--workspace",
            "--no-deps",
            "--document-private-items",
        ])
        .env("RUSTDOCFLAGS", "--deny warnings");
    run::shown("cargo doc", &mut cargo)?;
    Ok(Counts::of_cargo_test(&output))
}
