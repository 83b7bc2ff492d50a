//! `doctor`: what an operator should know, a line each.

use super::backup::Last;
use crate::cli::Settings;
use crate::config::say;
use crate::wiring::AREAS;
use base::{Clock, Error};
use db::Db;

/// Who takes backups takes them more often than this: a week and a day.
const BACKUP_HOURS_AT_MOST: i64 = 8 * 24;

/// Looks at folder, database, schema and jobs; an error when anything needs a hand.
pub fn run(settings: &Settings) -> Result<(), Error> {
    let mut wrong = 0;
    let mut note = |name: &str, outcome: Result<String, String>| match outcome {
        Ok(fine) => say(format!("ok    {name}: {fine}")),
        Err(why) => {
            wrong += 1;
            say(format!("WRONG {name}: {why}"));
        }
    };
    note("data folder", folder(settings));
    match settings.open_there() {
        Err(Error::Unavailable(why)) => note("database", Err(why)),
        Err(e) => note("database", Err(e.to_string())),
        Ok(db) => {
            note("database", Ok(format!("{:?} opens", db.dialect())));
            note("schema", schema(&db));
            note("soundness", db.check().map_err(|e| e.to_string()));
            note(
                "jobs",
                db.read_now(jobs::counts)
                    .map_err(|e| e.to_string())
                    .and_then(|c| match c.dead {
                        0 => Ok(format!("{} waiting, {} running", c.waiting, c.running)),
                        n => Err(format!("{n} jobs were given up")),
                    }),
            );
        }
    }
    match backup(settings) {
        Some(found) => note("backup", found),
        None => say("none  backup: none was taken with `bandhu backup` yet"),
    }
    match wrong {
        0 => Ok(()),
        n => Err(Error::Unavailable(format!("{n} things need a hand"))),
    }
}

fn schema(db: &Db) -> Result<String, String> {
    let unknown = db.unknown(AREAS).map_err(|e| e.to_string())?;
    if let Some(name) = unknown.first() {
        return Err(format!(
            "{name} is of a newer version of the program: start that one"
        ));
    }
    match db.pending(AREAS).map_err(|e| e.to_string())?.len() {
        0 => Ok("up to date".into()),
        n => Err(format!("{n} migrations are waiting: run `bandhu migrate`")),
    }
}

/// When `bandhu backup` last ran. Who copies with tools of their own has none, which is no fault.
fn backup(settings: &Settings) -> Option<Result<String, String>> {
    let last = Last::read(settings)?;
    let (hours, path) = (last.hours(Clock::system().now()), last.path().display());
    let age = match hours {
        0..48 => format!("{hours} hours old"),
        _ => format!("{} days old", hours / 24),
    };
    Some(match hours > BACKUP_HOURS_AT_MOST {
        true => Err(format!(
            "the last one is {age} ({path}): run `bandhu backup`"
        )),
        false => Ok(format!("the last one is {age} ({path})")),
    })
}

fn folder(settings: &Settings) -> Result<String, String> {
    let folder = &settings.data_dir;
    let probe = folder.join(".doctor");
    std::fs::write(&probe, b"x")
        .map_err(|e| format!("{} cannot be written: {e}", folder.display()))?;
    let _ = std::fs::remove_file(&probe);
    Ok(format!("{} can be written", folder.display()))
}
