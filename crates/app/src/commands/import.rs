//! `import orders`: the same steps as the page, in one go. Killed and started again, it goes on.

use super::refused::{self, Refused};
use crate::cli::{ImportOrders, Settings};
use crate::config::say;
use base::{Actor, Error, Scope};
use db::Db;
use identity::actions::find_account;
use jobs::Slices;
use records::imports::actions::{self, Home, Upload};
use records::imports::dates::Known;
use records::imports::{
    Columns, Dates, Import, Kinds, OnProgress, Report, State, StoredFile, store,
};
use serde_json::json;
use std::fs::File;
use std::io::{IsTerminal as _, Read, Write as _};
use std::path::Path;
use std::sync::Arc;

/// Larger files are for the database's own tools.
const BYTES_AT_MOST: u64 = 20_000_000_000;
/// The code of a file that was imported under another source.
const OTHER_SOURCE: &str = "file-under-other-source";

/// Imports orders and prints the report.
pub fn orders(settings: &Settings, options: &ImportOrders) -> Result<(), Error> {
    let refused_to = options.refused.as_deref();
    refused_to.map_or(Ok(()), refused::look)?;
    let db = settings.open_there_migrated()?;
    let account = find_account(&db, &options.account)?;
    let by = Actor::system(account.id);
    let home = Home {
        currency: account.currency,
        zone: account.zone.clone(),
    };
    let kinds = crate::wiring::imports(settings.files());
    let file = kinds
        .folder
        .store(account.id, open(&options.file)?, BYTES_AT_MOST)?;
    let columns = columns(options)?;
    let before = earlier(&db, &by, &options.source, &file, &[State::Done])?;
    let unfinished = earlier(&db, &by, &options.source, &file, &[State::Running])?;
    let import = match unfinished.filter(|_| !options.dry_run) {
        Some(import) => import,
        None => upload(&db, &by, &kinds, options, file, columns).inspect_err(explain)?,
    };
    let elsewhere = elsewhere(&db, &by, &import)?;
    let resumed = import.checkpoint.units > 0;
    let total = import.file_bytes;
    let report = actions::work(
        &Slices::unresting(&db),
        &by,
        &kinds,
        &home,
        import.id,
        options.dry_run,
        progress(total),
    );
    let scope: Scope = by.may(base::Permission::ImportsRun)?;
    let report = report.and_then(|report| {
        let refused = refused::gather(&db, &kinds, &scope, &import, &report, refused_to)?;
        Ok((report, refused))
    });
    let (report, refused) = match options.dry_run {
        true => {
            let gone = forget(&db, &by, &import);
            report.and_then(|report| gone.map(|()| report))?
        }
        false => report?,
    };
    let told = Told {
        import: &import,
        report: &report,
        refused: &refused,
        resumed,
        before: before.as_ref(),
        elsewhere: elsewhere.as_ref(),
        replaced: &replaced(&kinds, &import)?,
    };
    tell(options, &told);
    Ok(())
}

/// Fields for which the file has no column, each with the one that stands in.
fn replaced(kinds: &Kinds, import: &Import) -> Result<Vec<(&'static str, &'static str)>, Error> {
    let fields = kinds.find(&import.kind)?.fields();
    let replaced = import.columns.replaced(fields);
    Ok(replaced
        .map(|(spec, instead)| (spec.name, instead))
        .collect())
}

/// Takes a dry run off the list of imports, where somebody could start it by mistake.
fn forget(db: &Db, by: &Actor, import: &Import) -> Result<(), Error> {
    let (by, id) = (by.clone(), import.id);
    db.write_now(move |tx| actions::remove(tx, &by, id))
}

/// Says on the terminal what to do about a file that was imported under another source.
fn explain(error: &Error) {
    let Error::Invalid(faults) = error else {
        return;
    };
    for fault in faults.iter().filter(|f| f.code == OTHER_SOURCE) {
        let source = &fault.detail;
        let _ = writeln!(
            std::io::stderr(),
            "this file was already imported under the source {source}, so all its orders would come \
             a second time: give --source {source}, or --again to import them all the same"
        );
    }
}

fn elsewhere(db: &Db, by: &Actor, import: &Import) -> Result<Option<Import>, Error> {
    let (scope, import) = (by.may(base::Permission::ImportsRun)?, import.clone());
    Ok(db.read_now(move |tx| store::elsewhere(tx, &scope, &import))?)
}

fn open(path: &Path) -> Result<Box<dyn Read>, Error> {
    if path == Path::new("-") {
        return Ok(Box::new(std::io::stdin().lock()));
    }
    let file = File::open(path);
    let file = file.map_err(|e| Error::Unavailable(format!("{}: {e}", path.display())))?;
    Ok(Box::new(file))
}

/// Columns of the map file, with the options of the command line over them; columns are recognised
/// by their names where the map names none.
fn columns(options: &ImportOrders) -> Result<Columns, Error> {
    let mut columns = match &options.map {
        Some(path) => {
            let text = std::fs::read_to_string(path);
            Columns::from_toml(
                &text.map_err(|e| Error::Unavailable(format!("{}: {e}", path.display())))?,
            )?
        }
        None => Columns::default(),
    };
    let chosen = &mut columns.options;
    chosen.currency = options.currency.clone().or(chosen.currency.take());
    chosen.time_zone = options.time_zone.clone().or(chosen.time_zone.take());
    chosen.on_change = options.on_change.clone().or(chosen.on_change.take());
    Ok(columns)
}

fn earlier(
    db: &Db,
    by: &Actor,
    source: &str,
    file: &StoredFile,
    states: &'static [State],
) -> Result<Option<Import>, Error> {
    let scope: Scope = by.may(base::Permission::ImportsRun)?;
    let (source, hash) = (source.to_owned(), file.hash.clone());
    Ok(db.read_now(move |tx| store::same_file(tx, &scope, "orders", &source, &hash, states))?)
}

fn upload(
    db: &Db,
    by: &Actor,
    kinds: &Kinds,
    options: &ImportOrders,
    file: StoredFile,
    columns: Columns,
) -> Result<Import, Error> {
    let (by, kinds) = (by.clone(), kinds.clone());
    let upload = Upload {
        kind: "orders".into(),
        file_name: options.file.to_string_lossy().into_owned(),
        file,
        source: options.source.clone(),
        columns: Some(columns),
        again: options.again,
    };
    let dry = options.dry_run;
    db.write_now(move |tx| {
        let import = actions::upload(tx, &by, &kinds, &upload)?;
        if !dry {
            actions::ask_again(tx, &by, &import)?;
        }
        Ok(import)
    })
}

/// A line on the terminal that counts up; nothing where nobody looks.
fn progress(total: i64) -> OnProgress {
    let shown = std::io::stderr().is_terminal();
    Arc::new(move |done, report: &Report| {
        if shown {
            let percent = i64::try_from(done).unwrap_or(0) * 100 / total.max(1);
            let orders = report.get("orders_new");
            let _ = write!(std::io::stderr(), "\r{percent:>3} %  {orders} orders ");
        }
    })
}

/// What is said at the end.
struct Told<'a> {
    import: &'a Import,
    report: &'a Report,
    refused: &'a Refused,
    resumed: bool,
    before: Option<&'a Import>,
    elsewhere: Option<&'a Import>,
    /// Fields without a column, each with the field that stands in for it.
    replaced: &'a [(&'static str, &'static str)],
}

fn tell(options: &ImportOrders, told: &Told<'_>) {
    let (report, resumed) = (told.report, told.resumed);
    if options.json {
        let mut out = json!({
            "import": (!options.dry_run).then_some(told.import.id), "dry_run": options.dry_run, "resumed": resumed,
            "counts": report.counts, "sums_minor": report.sums, "currency": report.currency,
            "dates": report.dates, "refused": told.refused.json(),
        });
        if !told.replaced.is_empty() {
            out["taken_in_its_place"] = told.replaced.iter().copied().collect();
        }
        if let Some(elsewhere) = told.elsewhere {
            out["other_source"] = json!(elsewhere.source);
        }
        if let Some(before) = told.before {
            out["same_file_imported_at"] = json!(before.created_at);
        }
        return say(out.to_string());
    }
    if let Some(elsewhere) = told.elsewhere {
        say(format!(
            "this file was also imported under the source {}",
            elsewhere.source
        ));
    }
    if let Some(before) = told.before {
        say(format!(
            "this file was imported before, on {}",
            before.created_at
        ));
    }
    if resumed {
        say("the import went on where it had stopped");
    }
    if options.dry_run {
        say("dry run: nothing was written");
    }
    if let Some(dates) = &report.dates {
        say(understood(dates));
    }
    for (field, instead) in told.replaced {
        say(format!(
            "no column holds {field}; {instead} is taken in its place"
        ));
    }
    for (name, n) in &report.counts {
        say(format!("{:<24}{n:>14}", name.replace('_', " ")));
    }
    for (name, minor) in &report.sums {
        say(format!(
            "{:<24}{minor:>14} minor units",
            name.replace('_', " ")
        ));
    }
    told.refused.tell(options.refused.as_deref());
}

/// How the dates were read, so that a wrong order of day and month is seen before it is imported.
fn understood(dates: &Dates) -> String {
    let mut out = format!("dates are read {}", dates.order);
    match dates.known {
        Known::Usual => out.push_str(" as is usual here, though they fit both ways"),
        Known::Most => out.push_str(", as most of them are"),
        Known::Told | Known::Found => {}
    }
    if let Some(example) = &dates.example {
        out.push_str(&format!(": {} is {}", example.text, example.day));
    }
    if let (Some(from), Some(to)) = (dates.earliest, dates.latest) {
        out.push_str(&format!("; from {from} to {to}"));
    }
    out
}
