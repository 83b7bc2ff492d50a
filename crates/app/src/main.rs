//! The command `bandhu`.

use app::{cli, commands, config, log, traces};
use clap::Parser as _;
use std::process::ExitCode;

/// Pages are made of many small allocations.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            config::complain(&e);
            ExitCode::FAILURE
        }
    }
}

fn run(cli: cli::Cli) -> Result<(), base::Error> {
    // Only a server's spans are sent: a command ends before anybody looked.
    let (spans, exporter) = match cli.command {
        cli::Command::Serve(_) | cli::Command::Demo(_) => traces::from_environment()?.unzip(),
        _ => (None, None),
    };
    log::start(&cli.settings, spans);
    commands::run(cli, exporter)
}
