//! One file a command.

mod account;
mod backup;
mod demo;
mod doctor;
mod import;
mod moving;
mod refused;
mod report;
mod serve;
mod write_key;

pub(crate) use backup::{Last, migrate, told};

use crate::cli::{Account, Cli, Command, Import, Report, Token, User};
use crate::config::say;
use crate::traces::Exporter;
use base::Error;

/// Runs the command; a server gives its spans to `exporter`.
///
/// # Errors
/// What stopped it, for standard error.
pub fn run(cli: Cli, exporter: Option<Exporter>) -> Result<(), Error> {
    let settings = &cli.settings;
    match cli.command {
        Command::Serve(options) => serve::run(settings, &options, exporter, None),
        Command::Demo(options) => demo::run(settings, &options, exporter),
        Command::Migrate => {
            let migrated = migrate(settings, &settings.open()?)?;
            if let Some(copy) = &migrated.backup {
                say(told(copy));
            }
            match migrated.applied.len() {
                0 => say("the database is up to date"),
                n => say(format!(
                    "{n} migrations applied: {}",
                    migrated.applied.join(", ")
                )),
            }
            Ok(())
        }
        Command::Account(Account::Create(options)) => account::create(settings, options),
        Command::User(User::Password(options)) => account::new_password(settings, options),
        Command::Token(Token::Create(options)) => account::create_token(settings, options),
        Command::WriteKey(command) => write_key::run(settings, command),
        Command::Import(Import::Orders(options)) => import::orders(settings, &options),
        Command::Report(Report::Rfm(options)) => report::rfm(settings, &options),
        Command::Report(Report::Sales(options)) => report::sales(settings, &options),
        Command::Backup(options) => backup::backup(settings, &options),
        Command::Restore(options) => backup::restore(settings, &options),
        Command::Move { to } => moving::run(settings, &to),
        Command::Doctor { mend } => doctor::run(settings, mend),
    }
}
