//! `doctor`: what an operator should know, a line each.

use crate::cli::Settings;
use crate::config::say;
use base::Error;

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
            note(
                "schema",
                db.pending(crate::wiring::AREAS)
                    .map_err(|e| e.to_string())
                    .and_then(|missing| match missing.len() {
                        0 => Ok("up to date".into()),
                        n => Err(format!("{n} migrations are waiting: run `bandhu migrate`")),
                    }),
            );
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
    match wrong {
        0 => Ok(()),
        n => Err(Error::Unavailable(format!("{n} things need a hand"))),
    }
}

fn folder(settings: &Settings) -> Result<String, String> {
    let folder = &settings.data_dir;
    let probe = folder.join(".doctor");
    std::fs::write(&probe, b"x")
        .map_err(|e| format!("{} cannot be written: {e}", folder.display()))?;
    let _ = std::fs::remove_file(&probe);
    Ok(format!("{} can be written", folder.display()))
}
