//! `test`: the gate. Steps in a fixed order, each timed; a failing step does not hide the next one.

pub mod browser;
mod counts;
pub mod rust;

use crate::postgres::Cluster;
use crate::{
    Outcome, assets, bench, check, prerequisites, project, prove, run, say, scratch, tidy,
};
use clap::{Args, ValueEnum};
use counts::Counts;
use std::process::Command;
use std::time::Instant;
use tempfile::TempDir;

#[derive(Args)]
pub struct Arguments {
    /// Only this step (may be given several times)
    #[arg(long)]
    only: Vec<Step>,
    /// Only Rust tests whose name contains this
    filter: Option<String>,
}

/// The steps, in the order in which they run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Step {
    /// What the tests need is there, or is installed
    Prerequisites,
    /// The front end's bundle
    Assets,
    /// Rust and TypeScript files as the tools want them
    Format,
    /// Clippy, warnings as errors
    Clippy,
    /// The house rules
    Tidy,
    /// Unit, store and API tests on both databases
    Unit,
    /// Examples in the docs, and the docs themselves
    Docs,
    /// An import that is killed and started again
    Kills,
    /// The bench in a small size: that each measure works, and what the first page weighs
    Bench,
    /// What only a browser shows
    Browser,
}

const ALL: [Step; 10] = [
    Step::Prerequisites,
    Step::Assets,
    Step::Format,
    Step::Clippy,
    Step::Tidy,
    Step::Unit,
    Step::Docs,
    Step::Kills,
    Step::Bench,
    Step::Browser,
];

/// How often the gate kills an import on each database.
const KILLS: usize = 20;

/// What the steps share.
struct Gate<'a> {
    cluster: Option<Cluster>,
    filter: Option<&'a str>,
    /// Where a Rust test writes the style guide and the browser reads it.
    guide: TempDir,
    /// What tests put away for a while.
    scratch: TempDir,
}

struct Report {
    step: Step,
    outcome: Outcome<Counts>,
    seconds: f64,
}

/// Runs the steps and closes with a line of counts.
///
/// # Errors
/// If a step failed.
pub fn run(arguments: &Arguments) -> Outcome {
    let begun = Instant::now();
    look_for_data()?;
    let mut gate = Gate {
        cluster: None,
        filter: arguments.filter.as_deref(),
        guide: tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?,
        scratch: tempfile::tempdir_in(scratch::place())
            .map_err(|e| format!("temporary folder: {e}"))?,
    };
    let mut reports = Vec::new();
    for step in chosen(arguments) {
        say::step(&name(step));
        let from = Instant::now();
        let outcome = gate.run(step);
        if let Err(why) = &outcome {
            say::failed(why);
        }
        let seconds = from.elapsed().as_secs_f64();
        reports.push(Report {
            step,
            outcome,
            seconds,
        });
    }
    drop(gate); // Stops PostgreSQL before the last word.
    close(&reports, begun.elapsed().as_secs_f64())
}

fn chosen(arguments: &Arguments) -> Vec<Step> {
    if !arguments.only.is_empty() {
        return ALL
            .into_iter()
            .filter(|step| arguments.only.contains(step))
            .collect();
    }
    if arguments.filter.is_some() {
        return vec![Step::Assets, Step::Unit];
    }
    ALL.to_vec()
}

impl Gate<'_> {
    fn run(&mut self, step: Step) -> Outcome<Counts> {
        match step {
            Step::Prerequisites => {
                prerequisites::check_building()?;
                prerequisites::install_for_testing()?;
            }
            Step::Assets => assets::run()?,
            Step::Format => {
                let rust = check::rust_format();
                typescript()?;
                rust?;
            }
            Step::Clippy => check::clippy()?,
            Step::Tidy => tidy::run()?,
            Step::Unit => {
                let missing = self.start_postgres();
                let counts = rust::unit(
                    self.cluster.as_ref(),
                    self.filter,
                    self.guide.path(),
                    self.scratch.path(),
                )?;
                missing?;
                return Ok(counts);
            }
            Step::Docs => return rust::docs(self.cluster.as_ref()),
            Step::Kills => {
                let missing = self.start_postgres();
                let counts = prove::kills::in_the_gate(KILLS, self.cluster.as_ref())?;
                missing?;
                return Ok(Counts::passed(counts));
            }
            Step::Bench => bench::in_the_gate()?,
            Step::Browser => {
                return browser::run(
                    self.cluster.as_ref(),
                    self.guide.path(),
                    self.scratch.path(),
                );
            }
        }
        Ok(Counts::default())
    }

    /// # Errors
    /// If there is no PostgreSQL: the step goes on with SQLite alone, and fails at its end.
    fn start_postgres(&mut self) -> Outcome {
        if self.cluster.is_none() {
            self.cluster = Some(Cluster::start().inspect_err(|why| say::skipped(why))?);
        }
        Ok(())
    }
}

fn typescript() -> Outcome {
    let compiler = project::frontend().join("node_modules/.bin/tsc");
    let mut command = Command::new(compiler);
    command.arg("--noEmit").current_dir(project::frontend());
    run::shown("tsc --noEmit", &mut command)
}

/// Says loudly when the reference data are not there.
///
/// # Errors
/// On a build machine, where they must be.
fn look_for_data() -> Outcome {
    if project::data("online_retail").is_some() {
        return Ok(());
    }
    let line = "no reference data: set BANDHU_DATA to the folder that holds online_retail";
    if project::ci() {
        return Err(line.to_owned());
    }
    say::skipped(&format!("every check against the real shop ({line})"));
    Ok(())
}

fn name(step: Step) -> String {
    format!("{step:?}").to_lowercase()
}

fn close(reports: &[Report], seconds: f64) -> Outcome {
    eprintln!("\n{:<14} {:<7} {:>6} {:>8}", "step", "", "tests", "seconds");
    let mut failed = Vec::new();
    let mut total = Counts::default();
    for report in reports {
        let (state, tests) = match &report.outcome {
            Ok(counts) => {
                total.add(*counts);
                ("ok", counts.shown())
            }
            Err(_) => {
                failed.push(name(report.step));
                ("FAILED", String::new())
            }
        };
        let step = name(report.step);
        eprintln!("{step:<14} {state:<7} {tests:>6} {:>8.1}", report.seconds);
    }
    eprintln!();
    if failed.is_empty() {
        say::done(&format!("passed: {total} in {seconds:.0} s"));
        return Ok(());
    }
    let list = failed.join(", ");
    Err(format!("failed: {list}; elsewhere {total}; {seconds:.0} s"))
}
