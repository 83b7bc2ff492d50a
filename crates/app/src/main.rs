//! The command `bandhu`.

use app::{cli, commands, config};
use clap::Parser as _;
use std::process::ExitCode;

/// Pages are made of many small allocations.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
