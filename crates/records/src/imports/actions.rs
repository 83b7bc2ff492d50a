//! What one can do with an import: bring a file, choose columns, check, run, look.

use crate::imports::{
    Columns, Import, ImportKind, Kinds, Lines, Report, State, StoredFile, columns, store,
};
use base::{Actor, Error, ImportId, Permission};
use db::Tx;

pub use super::running::{Home, ask_again, start, work};

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
    /// Whether it is to be imported although it was imported under another source.
    pub again: bool,
}

/// Looks into the file and makes the import.
///
/// # Errors
/// `Invalid` when the file has no usable header or the source has a wrong form; `Forbidden`.
pub fn upload(tx: &mut Tx<'_>, by: &Actor, kinds: &Kinds, new: &Upload) -> Result<Import, Error> {
    let lines = Lines::open(&kinds.folder.path(by.account, &new.file.hash))?;
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
        again: new.again,
        written: false,
        swept_at: None,
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
    let lines = Lines::open(&kinds.folder.path(by.account, &import.file_hash))?;
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
    if import.written && source != import.source {
        faults.extend(moved(&import.source));
    }
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

/// What was written under one source cannot go on under another: it would come twice.
fn moved(source: &str) -> Vec<base::FieldError> {
    match Error::invalid("source", "import-source-fixed", source) {
        Error::Invalid(faults) => faults,
        _ => Vec::new(),
    }
}

/// Takes an import away of which nothing was written. Its file stays until the next sweep.
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

pub(super) fn trail(
    tx: &mut Tx<'_>,
    by: &Actor,
    action: &str,
    import: &Import,
) -> Result<(), Error> {
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
