//! A copy of the database while it is in use.

use crate::handle::Backend;
use crate::migrate::refuse_newer;
use crate::private::Partial;
use crate::{Area, Db, DbError, Options, sqlite_engine};
use rusqlite::OpenFlags;
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;
use xxhash_rust::xxh3::Xxh3;

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupReport {
    /// Where the copy lies.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of the file, in hexadecimal, as `sha256sum` prints it.
    pub checksum: String,
    /// What is wrong in the database, and so in the copy, and can be made anew.
    pub fault: Option<String>,
}

/// As many faults as SQLite names; behind them there may be others.
const FAULTS_AT_MOST: usize = 100;

/// The first of what is wrong, if all of it `can_be_made_anew`; otherwise the first that cannot.
fn judged(
    mut faults: Vec<String>,
    can_be_made_anew: impl Fn(&str) -> bool,
) -> Result<Option<String>, String> {
    let all = faults.len() < FAULTS_AT_MOST;
    faults.retain(|fault| fault != "ok");
    let worst = faults.iter().position(|fault| !can_be_made_anew(fault));
    let worst = worst.or((!all).then_some(0));
    match worst {
        Some(at) => Err(faults.swap_remove(at)),
        None => Ok(faults.into_iter().next()),
    }
}

fn faults(connection: &rusqlite::Connection) -> rusqlite::Result<Vec<String>> {
    let mut check = connection.prepare("PRAGMA quick_check")?;
    let faults = check.query_map([], |row| row.get(0))?;
    faults.collect()
}

impl Db {
    /// Copies a SQLite database to `to`, which must not be there yet; people go on working. What is wrong in it and
    /// `can_be_made_anew` by whoever knows what it is of is copied as it is, and told.
    ///
    /// # Errors
    /// `Setup` when the file is there or the engine is PostgreSQL, whose own tools do it better; `Other` when the
    /// database is damaged otherwise: then there is no copy.
    pub fn backup(
        &self,
        to: &Path,
        can_be_made_anew: impl Fn(&str) -> bool,
    ) -> Result<BackupReport, DbError> {
        let Backend::Sqlite(engine) = &*self.engine else {
            return Err(DbError::Setup(
                "this database is PostgreSQL: use pg_dump or pg_basebackup".into(),
            ));
        };
        let connection = sqlite_engine::connect(&engine.path, &Options::default())?;
        let fault = copy_sqlite(&connection, to, can_be_made_anew)?;
        let bytes = std::fs::metadata(to)
            .map_err(|e| DbError::Setup(e.to_string()))?
            .len();
        Ok(BackupReport {
            path: to.to_owned(),
            bytes,
            checksum: checksum(to)?,
            fault,
        })
    }
}

/// Makes sure that what was named, renamed or removed in a folder stays so when the power is lost: keeping a
/// file's content does not keep its name.
///
/// # Errors
/// Those of the disk.
pub fn keep_names(folder: &Path) -> std::io::Result<()> {
    // Elsewhere a folder cannot be opened like a file, and names are kept by the system.
    #[cfg(unix)]
    File::open(match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    })?
    .sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// SHA-256 of a file, in hexadecimal, as `sha256sum` prints it.
///
/// # Errors
/// `Setup` when it cannot be read.
pub fn checksum(path: &Path) -> Result<String, DbError> {
    let mut hash = Sha256::new();
    each_part(path, |part| hash.update(part))?;
    Ok(hash.finalize().iter().map(|b| format!("{b:02x}")).collect())
}

/// XXH3-128 of a file, in hexadecimal: what earlier versions kept beside a copy.
///
/// # Errors
/// `Setup` when it cannot be read.
pub fn earlier_checksum(path: &Path) -> Result<String, DbError> {
    let mut hash = Xxh3::new();
    each_part(path, |part| hash.update(part))?;
    Ok(format!("{:032x}", hash.digest128()))
}

fn each_part(path: &Path, mut take: impl FnMut(&[u8])) -> Result<(), DbError> {
    let failed = |e: std::io::Error| DbError::Setup(format!("cannot read {}: {e}", path.display()));
    let mut file = File::open(path).map_err(failed)?;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let n = file.read(&mut buffer).map_err(failed)?;
        if n == 0 {
            return Ok(());
        }
        take(&buffer[..n]);
    }
}

/// Looks over a copy of a SQLite database without writing anything: neither into it nor beside it.
///
/// Faults that all `can_be_made_anew` by whoever knows what they are of are no damage; the first of them is told.
///
/// # Errors
/// `Setup` when it is damaged otherwise, is no copy of ours, or was made by a newer version than `areas` are of.
pub fn look_over_copy(
    path: &Path,
    areas: &[&'static Area],
    can_be_made_anew: impl Fn(&str) -> bool,
) -> Result<Option<String>, DbError> {
    let damaged = |why: String| {
        DbError::Setup(format!(
            "{} is damaged: {why}; nothing was changed",
            path.display()
        ))
    };
    // What a check says, and the book of migrations.
    type Seen = (Vec<String>, Vec<(String, String)>);
    let look = || -> rusqlite::Result<Seen> {
        let name: String = path.display().to_string();
        let name = name
            .replace('%', "%25")
            .replace('?', "%3f")
            .replace('#', "%23");
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let uri = format!("file:{name}?immutable=1");
        let copy = rusqlite::Connection::open_with_flags(uri, flags)?;
        let faults = faults(&copy)?;
        let mut book = copy.prepare("SELECT area, file FROM db_migration")?;
        let rows = book.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((faults, rows.collect::<Result<_, _>>()?))
    };
    let (faults, done) = look().map_err(|e| damaged(e.to_string()))?;
    let fault = judged(faults, can_be_made_anew).map_err(damaged)?;
    refuse_newer(&done, areas)?;
    Ok(fault)
}

/// Copies page by page into a new file, under another name until it is whole. What is wrong in it and
/// `can_be_made_anew` is told.
pub(crate) fn copy_sqlite(
    from: &rusqlite::Connection,
    to: &Path,
    can_be_made_anew: impl Fn(&str) -> bool,
) -> Result<Option<String>, DbError> {
    if to.exists() {
        return Err(DbError::Setup(format!("{} is already there", to.display())));
    }
    let disk = |e: std::io::Error| DbError::Setup(format!("{}: {e}", to.display()));
    let partial = Partial::of(to).map_err(disk)?;
    let faults = in_one_view(from, || copy_pages(from, partial.path()))?;
    let fault = judged(faults, can_be_made_anew)
        .map_err(|fault| DbError::Other(format!("the copy is damaged: {fault}")))?;
    partial.keep(to).map_err(disk)?;
    Ok(fault)
}

/// Holds the database as it is at this moment while `copy` runs.
///
/// Without it SQLite begins the copy anew whenever another connection commits between two steps, and never ends
/// where somebody always writes. What others commit meanwhile goes to the log behind this view, which no
/// checkpoint passes: the log grows by that much, and is shortened by the first checkpoint after it.
fn in_one_view<T>(
    from: &rusqlite::Connection,
    copy: impl FnOnce() -> Result<T, DbError>,
) -> Result<T, DbError> {
    from.execute_batch("BEGIN")?;
    // The view begins with what is read first.
    let begun = from.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    let copied = begun.map_err(DbError::from).and_then(|()| copy());
    let ended = from.execute_batch("ROLLBACK");
    copied.and_then(|copied| ended.map(|()| copied).map_err(DbError::from))
}

/// What is wrong with the copy.
fn copy_pages(from: &rusqlite::Connection, to: &Path) -> Result<Vec<String>, DbError> {
    let mut target = rusqlite::Connection::open(to)?;
    let copy = rusqlite::backup::Backup::new(from, &mut target)?;
    // Eight megabytes a step; others get at the disk between them.
    copy.run_to_completion(2_000, Duration::from_millis(1), None)?;
    drop(copy);
    Ok(faults(&target)?)
}
