//! The developers' commands: `cargo xtask demo`, `cargo xtask test` and the smaller ones.
//!
//! Knows the project's files and the product's command line, none of its code.
#![allow(clippy::print_stdout, clippy::print_stderr)] // A command line speaks by printing.

mod accept;
mod assets;
mod bench;
mod check;
mod demo;
mod dev;
mod gate;
mod markers;
mod new_feature;
mod postgres;
mod prerequisites;
mod product;
mod project;
mod prove;
mod run;
mod say;
mod scratch;
mod tidy;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What a command answers: nothing, or one sentence for the person who ran it.
pub type Outcome<T = ()> = Result<T, String>;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Bandhu's developer commands")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and serve a demo workspace
    Demo(demo::Arguments),
    /// The gate: everything that a change has to pass
    Test(gate::Arguments),
    /// The quick part of the gate: format, clippy, tidy
    Check,
    /// The house rules alone
    Tidy,
    /// Build the front end into frontend/dist
    Assets,
    /// Serve while you work: rebuild and restart on each change
    Dev(dev::Arguments),
    /// Run a private PostgreSQL until Ctrl-C, for store tests by hand
    Postgres,
    /// Run the tests and keep what they show as the new snapshots
    Accept(accept::Arguments),
    /// Start something new from its usual files
    #[command(subcommand)]
    New(new_feature::New),
    /// Measure the product and write docs/benchmarks.md
    Bench(bench::Arguments),
    /// Long proofs, kept in docs/proofs.md
    #[command(subcommand)]
    Prove(prove::Proof),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Demo(arguments) => demo::run(&arguments),
        Command::Test(arguments) => gate::run(&arguments),
        Command::Check => check::run(),
        Command::Tidy => tidy::run(),
        Command::Assets => assets::run(),
        Command::Dev(arguments) => dev::run(&arguments),
        Command::Postgres => postgres::run(),
        Command::Accept(arguments) => accept::run(&arguments),
        Command::New(new) => new_feature::run(&new),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Prove(proof) => prove::run(&proof),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            say::failed(&why);
            ExitCode::FAILURE
        }
    }
}
