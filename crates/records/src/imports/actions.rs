//! What one can do with an import: bring a file, choose columns, check, run, look.

use crate::imports::{
    Columns, Import, ImportKind, Kinds, Lines, OnProgress, Refusal, Report, Run, RunImport, State, StoredFile,
    columns, store,
};
use base::{Actor, Currency, Error, ImportId, Permission};
use db::{Db, Tx};
use std::sync::Arc;

/// Refused lines that a check keeps; the run keeps all.
const CHECKED_REFUSALS_AT_MOST: usize = 10_000;

/// The account's own settings that an import needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// The currency in which totals are kept.
    pub currency: Currency,
    /// The IANA zone of its days.
    pub zone: String,
}

/// A file that was stored and shall be imported.
#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    /// Which kind of import.
    pub kind: String,
    /// What the file was called.
    pub file_name: String,
    /// The stored file.
    pub file: StoredFile,
    /// Where the records come from; 1 to 60 letters, digits, `-`, `_`, `.`.
    pub source: String,
    /// Columns as told; none recognises them by their names.
    pub columns: Option<Columns>,
}

/// Looks into the file and makes the import.
///
/// # Errors
/// `Invalid` when the file has no usable header or the source has a wrong form; `Forbidden`.
pub fn upload(tx: &mut Tx<'_>, by: &Actor, kinds: &Kinds, new: &Upload) -> Result<Import, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let kind = kinds.find(&new.kind)?;
    check_source(&new.source)?;
    let lines = Lines::open(&kinds.folder.path(&new.file.hash))?;
    let import = Import {
        id: ImportId::new(),
        kind: new.kind.clone(),
        state: State::Uploaded,
        file_name: clean_name(&new.file_name),
        file_hash: new.file.hash.clone(),
        file_bytes: i64::try_from(new.file.bytes).unwrap_or(i64::MAX),
        source: new.source.clone(),
        columns: match &new.columns {
            Some(columns) => columns.clone(),
            None => columns::recognise(kind.fields(), lines.header()),
        },
        progress_done: 0,
        progress_total: i64::try_from(new.file.bytes).unwrap_or(i64::MAX),
        checkpoint: Default::default(),
        report: Report::default(),
        error: None,
        created_by: by.user,
        created_at: tx.now(),
        finished_at: None,
    };
    store::insert(tx, &scope, &import, by.user)?;
    Ok(import)
}

fn check_source(source: &str) -> Result<(), Error> {
    let fits = (1..=60).contains(&source.len())
        && source.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    if fits { Ok(()) } else { Err(Error::invalid("source", "source-form", source)) }
}

fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    last.chars().filter(|c| !c.is_control()).take(200).collect()
}

/// Chooses columns and options.
///
/// # Errors
/// `Invalid` naming each wrong choice; `Conflict` once the import runs; `NotFound`; `Forbidden`.
pub fn choose_columns(
    tx: &mut Tx<'_>,
    by: &Actor,
    kinds: &Kinds,
    id: ImportId,
    source: &str,
    columns: &Columns,
) -> Result<(), Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let import = get(tx, by, id)?;
    if !matches!(import.state, State::Uploaded | State::Checked | State::Failed) {
        return Err(Error::Conflict("import-already-runs"));
    }
    check_source(source)?;
    let lines = Lines::open(&kinds.folder.path(&import.file_hash))?;
    columns.positions(kinds.find(&import.kind)?.fields(), lines.header())?;
    Ok(store::set_columns(tx, &scope, id, columns, source)?)
}

/// One import.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn get(tx: &Tx<'_>, by: &Actor, id: ImportId) -> Result<Import, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    store::get(tx, &scope, id)?.ok_or(Error::NotFound("import"))
}

/// Starts a check or a run in the background. A run that was cut off goes on.
///
/// # Errors
/// `Conflict` when it is at work or done; `NotFound`; `Forbidden`.
pub fn start(
    tx: &mut Tx<'_>,
    by: &Actor,
    home: &Home,
    id: ImportId,
    dry: bool,
) -> Result<(), Error> {
    begin(tx, by, id, dry)?;
    let job = RunImport {
        import: id.0,
        dry,
        currency: home.currency.code().to_owned(),
        zone: home.zone.clone(),
    };
    Ok(jobs::enqueue(tx, by, Some(&id.to_string()), &job)?)
}

/// Puts the import into the state in which it is worked on.
pub(crate) fn begin(tx: &mut Tx<'_>, by: &Actor, id: ImportId, dry: bool) -> Result<Import, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let import = get(tx, by, id)?;
    let (from, to): (&[State], State) = if dry {
        (&[State::Uploaded, State::Checked, State::Checking], State::Checking)
    } else {
        (&[State::Uploaded, State::Checked, State::Running, State::Failed], State::Running)
    };
    if !store::set_state(tx, &scope, id, from, to, None)? {
        return Err(Error::Conflict("import-already-runs"));
    }
    if import.checkpoint.units == 0 {
        store::clear_refusals(tx, &scope, id)?;
    }
    Ok(Import { state: to, ..import })
}

/// Does the work of an import that `begin` put into its state; blocks.
///
/// # Errors
/// `Invalid` when the file cannot be used (the import has then failed and says why); `Unavailable`
/// when the database cannot go on now (the import can be started again and goes on).
pub fn work(
    db: &Db,
    by: &Actor,
    kinds: &Kinds,
    home: &Home,
    id: ImportId,
    dry: bool,
    on_progress: OnProgress,
) -> Result<Report, Error> {
    let actor = by.clone();
    let import = db.write_now(move |tx| begin(tx, &actor, id, dry))?;
    let kind = kinds.find(&import.kind)?;
    let run = Run {
        db: db.clone(),
        by: by.clone(),
        path: kinds.folder.path(&import.file_hash),
        import,
        currency: home.currency,
        zone: home.zone.clone(),
        on_progress,
    };
    let outcome = if dry { check(&run, &*kind) } else { kind.run(&run) };
    finish(db, by, id, dry, outcome)
}

fn check(run: &Run, kind: &dyn ImportKind) -> Result<Report, Error> {
    let mut refusals: Vec<Refusal> = Vec::new();
    let report = kind.check(run, &mut |refusal| {
        if refusals.len() < CHECKED_REFUSALS_AT_MOST {
            refusals.push(refusal);
        }
    })?;
    refusals.sort_by_key(|r| r.line);
    refusals.dedup_by_key(|r| r.line);
    let (scope, id, kept) = (run.by.may(Permission::ImportsRun)?, run.import.id, report.clone());
    run.db.bulk_now(move |tx| {
        store::add_refusals(tx, &scope, id, &refusals)?;
        store::set_progress(tx, &scope, id, 0, Default::default(), &kept)
    })?;
    Ok(report)
}

fn finish(
    db: &Db,
    by: &Actor,
    id: ImportId,
    dry: bool,
    outcome: Result<Report, Error>,
) -> Result<Report, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let (state, why) = match &outcome {
        Ok(_) if dry => (State::Checked, None),
        Ok(_) => (State::Done, None),
        Err(Error::Unavailable(_)) => return outcome,
        Err(Error::Invalid(errors)) => {
            let first = errors.first();
            (State::Failed, first.map(|e| format!("{} {}", e.code, e.detail)))
        }
        Err(other) => {
            tracing::error!(import = %id, error = %other, "an import failed");
            (State::Failed, Some("internal".to_owned()))
        }
    };
    db.write_now(move |tx| {
        let from = [State::Checking, State::Running];
        store::set_state(tx, &scope, id, &from, state, why.as_deref())
    })?;
    outcome
}

/// Runs `work` for a command that waits for it.
///
/// # Errors
/// As `work`.
pub fn work_for(context: &jobs::Context, job: &RunImport) -> Result<Report, Error> {
    let kinds = context.parts.get::<Kinds>()?;
    let nudge = context.parts.get::<super::Nudged>().ok();
    let (account, id) = (context.by.account, job.import);
    let told = nudge.clone();
    let on_progress: OnProgress = Arc::new(move |_, _| {
        if let Some(nudge) = &told {
            (nudge.0)(account, id);
        }
    });
    let currency = job.currency.parse().map_err(Error::internal)?;
    let home = Home { currency, zone: job.zone.clone() };
    let outcome =
        work(&context.db, &context.by, &kinds, &home, ImportId(job.import), job.dry, on_progress);
    if let Some(nudge) = nudge {
        (nudge.0)(account, id);
    }
    outcome
}

