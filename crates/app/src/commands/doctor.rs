//! `doctor`: what an operator should know, a line each; and what can be made anew when it is damaged.

use super::backup::{self, Last};
use crate::cli::Settings;
use crate::config::say;
use crate::in_use;
use crate::wiring::AREAS;
use base::{AccountId, Clock, Error, Scope};
use db::{Db, DbError, Options};
use records::own::index::check;
use std::time::Duration;

/// Who takes backups takes them more often than this: a week and a day.
const BACKUP_HOURS_AT_MOST: i64 = 8 * 24;

/// An index of many millions of records takes minutes to make.
const MENDS_FOR_AT_MOST: Duration = Duration::from_secs(6 * 60 * 60);

/// Looks at folder, database, schema and jobs; an error when anything needs a hand. With `mend` the index of the search is
/// made anew before, out of the records.
pub fn run(settings: &Settings, mend: bool) -> Result<(), Error> {
    if mend {
        made_anew(settings)?;
    }
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
            note("soundness", db.check().map_err(|e| unsound(&e)));
            if db.pending(AREAS).is_ok_and(|pending| pending.is_empty()) {
                note("own fields", own_fields(&db));
            }
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
    if let Some(copies) = backup::kept(settings) {
        note("copies before upgrades", Ok(copies));
    }
    match last_backup(settings) {
        Some(found) => note("backup", found),
        None => say("none  backup: none was taken with `bandhu backup` yet"),
    }
    match wrong {
        0 => Ok(()),
        1 => Err(Error::Unavailable("one thing needs a hand".into())),
        n => Err(Error::Unavailable(format!("{n} things need a hand"))),
    }
}

fn made_anew(settings: &Settings) -> Result<(), Error> {
    settings.is_there()?;
    let _held = in_use::alone(&settings.data_dir)?;
    make_search_anew(settings)?;
    let db = Db::open(&settings.url(), Options::default())?;
    match db.pending(AREAS)?.is_empty() {
        true => mend_own_fields(&db),
        // What there is to mend comes with the migrations.
        false => Ok(()),
    }
}

/// Has the indexes of own fields filled anew that do not agree with the records, by the jobs of the next start.
fn mend_own_fields(db: &Db) -> Result<(), Error> {
    let mut mended = 0;
    for account in accounts(db)? {
        mended += check::mend(db, &Scope::all(account), &customers::quick::readers())?;
    }
    say(format!(
        "made  own fields: {mended} indexes did not agree with the records and are filled anew by the server"
    ));
    Ok(())
}

/// Whether the indexes of own fields agree with the records.
fn own_fields(db: &Db) -> Result<String, String> {
    let compared = || {
        let (mut indexes, mut all) = (0, Vec::new());
        for account in accounts(db)? {
            let scope = Scope::all(account);
            let (many, differs) = check::check(db, &scope, &customers::quick::readers())?;
            indexes += many;
            all.extend(differs);
        }
        Ok::<_, Error>((indexes, all))
    };
    let (indexes, differs) = compared().map_err(|e| e.to_string())?;
    match differs.first() {
        None => Ok(format!("{indexes} indexes agree with the records")),
        Some(one) => Err(format!(
            "the index of {} does not agree with the records ({}): stop the server and run `bandhu doctor --mend`; no \
             record is lost",
            one.field, one.how
        )),
    }
}

fn accounts(db: &Db) -> Result<Vec<AccountId>, Error> {
    let (mut all, mut previous) = (Vec::new(), None);
    loop {
        let read = db.read_now(move |tx| identity::accounts::next(tx, previous, 200))?;
        let Some(last) = read.last() else {
            return Ok(all);
        };
        previous = Some(last.id);
        all.extend(read.iter().map(|account| account.id));
    }
}

/// Makes the index of the search anew; nobody else is at the database.
pub(super) fn make_search_anew(settings: &Settings) -> Result<(), Error> {
    let options = Options {
        write_timeout: MENDS_FOR_AT_MOST,
        ..Options::default()
    };
    let db = Db::open(&settings.url(), options)?;
    let many = db.bulk_now(records::search::rebuild)?;
    say(format!(
        "made  search: {many} records are in its index, made anew"
    ));
    Ok(())
}

/// Whether a fault is one of the search index alone, which is made anew out of the records.
pub(super) fn is_of_search(fault: &str) -> bool {
    // FTS5 names itself, its table, or both.
    fault.contains("fts5") || fault.contains("records_search")
}

/// What is wrong with the file, and what to do.
fn unsound(why: &DbError) -> String {
    let why = why.to_string();
    match is_of_search(&why) {
        true => format!("{why}: stop the server and run `bandhu doctor --mend`; no record is lost"),
        false => format!("{why}: put the last backup back (`bandhu restore`)"),
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
fn last_backup(settings: &Settings) -> Option<Result<String, String>> {
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
