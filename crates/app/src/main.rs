//! The one binary: command line, configuration, the list of areas, and what an operator looks at.

mod cli;
mod commands;
mod config;
mod operations;
mod wiring;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    config::start_logging(&cli.settings);
    match commands::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            config::complain(&e);
            ExitCode::FAILURE
        }
    }
}
