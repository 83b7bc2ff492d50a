//! `prove`: what takes too long for the gate. Dated results go to docs/proofs.md.

mod deny;
mod described;
mod fuzz;
mod intake;
pub mod kills;
mod million;
mod million_bare;
mod million_load;
mod million_postgres;
pub mod orders;
mod power;
mod watched;

use crate::{Outcome, markers, project, run};
use clap::Subcommand;
use std::process::Command;

/// Where results are kept.
const DOCUMENT: &str = "docs/proofs.md";
/// Where the figures with a million people are kept, beside the others.
const FIGURES: &str = "docs/benchmarks.md";

#[derive(Subcommand)]
pub enum Proof {
    /// Kill an import at random moments, start it again, compare the figures
    Kills {
        /// How many kills on each database
        #[arg(default_value_t = 200)]
        times: usize,
    },
    /// Lose the power at random moments while much is written, look at what is there
    Power {
        /// How many losses
        #[arg(default_value_t = 200)]
        times: usize,
    },
    /// Licences, known holes and sources of all dependencies
    Deny,
    /// Ask the API whatever its description allows and forbids (needs schemathesis)
    Api,
    /// Feed the parsers with nonsense
    Fuzz {
        /// Seconds for each target
        #[arg(default_value_t = 300)]
        seconds: u64,
    },
    /// Let the libraries of Segment and PostHog send, unchanged (needs Python with pip)
    Intake,
    /// Let the readers of Prometheus and OpenTelemetry watch a server (needs Python with pip)
    Watched,
    /// Measure with a million people and five million interactions (minutes, and some 7 GB)
    Million(million::Arguments),
    /// One proof after the other, but for the million
    All,
}

/// Runs a proof and notes its result with the date and the machine.
///
/// # Errors
/// If the proof fails; the failure is noted as well.
pub fn run(proof: &Proof) -> Outcome {
    match proof {
        Proof::Kills { times } => note("kills", kills::prove(*times)),
        Proof::Power { times } => note("power", power::prove(*times)),
        Proof::Deny => note("deny", deny::prove()),
        Proof::Fuzz { seconds } => note("fuzz", fuzz::prove(*seconds)),
        Proof::Api => note("api", described::prove()),
        Proof::Million(arguments) => {
            let result = million::prove(arguments);
            let name = match arguments.postgres {
                None => "million",
                Some(_) => "million-postgres",
            };
            match arguments.only.is_empty() {
                true => note_in(FIGURES, name, result),
                false => result.map(drop),
            }
        }
        Proof::Intake => note("intake", intake::prove()),
        Proof::Watched => note("watched", watched::prove()),
        Proof::All => {
            let api = if described::is_here() {
                note("api", described::prove())
            } else {
                crate::say::done("api: left out, for schemathesis is not installed");
                Ok(())
            };
            let each = [
                api,
                note("deny", deny::prove()),
                note("kills", kills::prove(200)),
                note("power", power::prove(200)),
                note("intake", intake::prove()),
                note("watched", watched::prove()),
                note("fuzz", fuzz::prove(300)),
            ];
            each.into_iter().collect()
        }
    }
}

/// Writes what a proof showed into its own part of the document.
fn note(name: &str, result: Outcome<String>) -> Outcome {
    note_in(DOCUMENT, name, result)
}

fn note_in(document: &str, name: &str, result: Outcome<String>) -> Outcome {
    let when = today()?;
    let where_ = machine();
    let body = match &result {
        Ok(words) => format!("**{when}**, {where_}: passed. {words}"),
        Err(why) => format!("**{when}**, {where_}: **failed**. {why}"),
    };
    markers::replace(document, name, &body)?;
    crate::say::done(&format!("{document}: {body}"));
    result.map(drop)
}

/// Today's date, as the machine tells it.
///
/// # Errors
/// If `date` does not run.
pub fn today() -> Outcome<String> {
    let printed = run::quiet("date", Command::new("date").args(["-u", "+%Y-%m-%d"]))?;
    Ok(printed.trim().to_owned())
}

/// What the figures were measured on: processors, memory, compiler, commit.
pub fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown processor", |rest| {
            rest.trim_start_matches([' ', '\t', ':'])
        });
    let commit = run::quiet(
        "git",
        Command::new("git")
            .args(["rev-parse", "--short", "HEAD"])
            .current_dir(project::root()),
    );
    let commit = commit.map_or_else(|_| "no commit".to_owned(), |c| c.trim().to_owned());
    format!("{cores} cores ({model}), commit {commit}")
}
