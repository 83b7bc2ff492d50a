//! `accept`: what the tests show now becomes what they expect.

use crate::gate::rust;
use crate::postgres::Cluster;
use crate::{Outcome, project, run, say};
use clap::Args;

#[derive(Args)]
pub struct Arguments {
    /// Only tests whose name contains this
    filter: Option<String>,
}

/// Runs the tests with both snapshot tools set to write; look at the difference before you commit.
///
/// # Errors
/// If a test fails for another reason than its snapshot.
pub fn run(arguments: &Arguments) -> Outcome {
    let cluster = Cluster::start().inspect_err(|why| say::skipped(why)).ok();
    let mut command = rust::tests(cluster.as_ref(), arguments.filter.as_deref());
    command
        .env("INSTA_UPDATE", "always")
        .env("UPDATE_EXPECT", "1");
    let (passed, _) = run::read_along("tests", &mut command)?;
    run::shown(
        "git status",
        std::process::Command::new("git")
            .args(["status", "--short"])
            .current_dir(project::root()),
    )?;
    if passed {
        say::done("snapshots are kept; read the difference before you commit it");
        Ok(())
    } else {
        Err("some tests fail for another reason than their snapshot".to_owned())
    }
}
