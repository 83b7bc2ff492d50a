//! What one can do with an import: bring a file, choose columns, check, run, look.

use crate::imports::{
    Checkpoint, Columns, Import, ImportKind, Kinds, Lines, OnProgress, Refusal, Report, Run,
    RunImport, State, StoredFile, columns, store,
};
use base::{Actor, Currency, Error, ImportId, Permission};
use db::{Db, Tx};

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
    /// Columns as told; none, or options without columns, recognises them by their names.
    pub columns: Option<Columns>,
}

/// Looks into the file and makes the import.
///
/// # Errors
/// `Invalid` when the file has no usable header or the source has a wrong form; `Forbidden`.
pub fn upload(tx: &mut Tx<'_>, by: &Actor, kinds: &Kinds, new: &Upload) -> Result<Import, Error> {
    let lines = Lines::open(&kinds.folder.path(&new.file.hash))?;
    add(tx, by, kinds, new, lines.header())
}

/// [`upload`] of a file whose header was read before: opening a workbook takes seconds, which no
/// transaction has.
///
/// # Errors
/// As [`upload`].
pub fn add(
    tx: &mut Tx<'_>,
    by: &Actor,
    kinds: &Kinds,
    new: &Upload,
    header: &[String],
) -> Result<Import, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let kind = kinds.find(&new.kind)?;
    check_source(&new.source)?;
    let columns = complete(new.columns.clone().unwrap_or_default(), &*kind, header);
    let import = Import {
        id: ImportId::new(),
        kind: new.kind.clone(),
        state: State::Uploaded,
        file_name: clean_name(&new.file_name),
        file_hash: new.file.hash.clone(),
        file_bytes: i64::try_from(new.file.bytes).unwrap_or(i64::MAX),
        source: new.source.clone(),
        columns,
        progress_done: 0,
        progress_total: i64::try_from(new.file.bytes).unwrap_or(i64::MAX),
        checkpoint: Default::default(),
        report: Report::default(),
        error: None,
        created_by: by.user,
        created_at: tx.now(),
        updated_at: tx.now(),
        finished_at: None,
    };
    store::insert(tx, &scope, &import, by.user)?;
    trail(tx, by, "upload", &import)?;
    Ok(import)
}

/// Columns as told, or recognised by their names where none are told; options stay.
fn complete(told: Columns, kind: &dyn ImportKind, header: &[String]) -> Columns {
    match told.columns.is_empty() {
        true => Columns {
            options: told.options,
            ..columns::recognise(kind.fields(), header)
        },
        false => told,
    }
}

fn check_source(source: &str) -> Result<(), Error> {
    let fits = (1..=60).contains(&source.len())
        && source
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    if fits {
        Ok(())
    } else {
        Err(Error::invalid("source", "source-form", source))
    }
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
    let import = get(tx, by, id)?;
    let lines = Lines::open(&kinds.folder.path(&import.file_hash))?;
    choose(tx, by, kinds, id, source, columns, lines.header())
}

/// [`choose_columns`] of a file whose header was read before.
///
/// # Errors
/// As [`choose_columns`].
pub fn choose(
    tx: &mut Tx<'_>,
    by: &Actor,
    kinds: &Kinds,
    id: ImportId,
    source: &str,
    columns: &Columns,
    header: &[String],
) -> Result<(), Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let import = get(tx, by, id)?;
    if !matches!(
        import.state,
        State::Uploaded | State::Checked | State::Failed
    ) {
        return Err(Error::Conflict("import-already-runs"));
    }
    let outcomes = [
        check_source(source),
        columns
            .positions(kinds.find(&import.kind)?.fields(), header)
            .map(|_| ()),
    ];
    let mut faults = columns.options.faults();
    for outcome in outcomes {
        match outcome {
            Ok(()) => {}
            Err(Error::Invalid(more)) => faults.extend(more),
            Err(other) => return Err(other),
        }
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    Ok(store::set_columns(tx, &scope, id, columns, source)?)
}

/// Takes an import away of which nothing was written. Its file stays until files are swept.
///
/// # Errors
/// `Conflict` once something was written or while it is at work; `NotFound`; `Forbidden`.
pub fn remove(tx: &mut Tx<'_>, by: &Actor, id: ImportId) -> Result<(), Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let import = get(tx, by, id)?;
    if !import.is_removable() {
        return Err(Error::Conflict("import-not-removable"));
    }
    store::remove(tx, &scope, id)?;
    trail(tx, by, "delete", &import)
}

fn trail(tx: &mut Tx<'_>, by: &Actor, action: &str, import: &Import) -> Result<(), Error> {
    let detail = serde_json::json!({ "file": import.file_name, "source": import.source });
    identity::audit::record(tx, by, action, "import", Some(import.id.0), detail)
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
    let import = begin(tx, by, id, dry)?;
    trail(tx, by, if dry { "check" } else { "run" }, &import)?;
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
        (
            &[
                State::Uploaded,
                State::Checked,
                State::Checking,
                State::Failed,
            ],
            State::Checking,
        )
    } else {
        (
            &[
                State::Uploaded,
                State::Checked,
                State::Running,
                State::Failed,
            ],
            State::Running,
        )
    };
    if !store::set_state(tx, &scope, id, from, to, None)? {
        return Err(Error::Conflict("import-already-runs"));
    }
    if import.checkpoint.units > 0 && !dry {
        return Ok(Import {
            state: to,
            ..import
        });
    }
    // From the start: what an earlier check counted and refused is not this one's.
    let (checkpoint, report) = (Checkpoint::default(), Report::default());
    store::clear_refusals(tx, &scope, id)?;
    store::set_progress(tx, &scope, id, 0, checkpoint, &report)?;
    Ok(Import {
        state: to,
        progress_done: 0,
        checkpoint,
        report,
        ..import
    })
}

/// Does the work of an import that `begin` put into its state; blocks.
///
/// # Errors
/// `Invalid` when the file cannot be used (the import has then failed and says why); `Unavailable`
/// and `DiskFull` when the database cannot go on now (the import can be started again and goes on).
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
    let outcome = if dry {
        check(&run, &*kind)
    } else {
        kind.run(&run)
    };
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
    let (scope, id, kept) = (
        run.by.may(Permission::ImportsRun)?,
        run.import.id,
        report.clone(),
    );
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
        Err(Error::Unavailable(_) | Error::DiskFull) => return outcome,
        Err(Error::Invalid(errors)) => {
            let first = errors.first();
            (
                State::Failed,
                first.map(|e| format!("{} {}", e.code, e.detail)),
            )
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
