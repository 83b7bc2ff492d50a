//! The copy of a database before migrations change it, and whose turn it is to make it.

use crate::{Area, DbError, backup, postgres_engine, private};
use base::Timestamp;
use rusqlite::Connection;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What stands in the names of these copies, before the time and the ending.
const MARK: &str = ".before-migration-";
/// Held on PostgreSQL by who migrates ("migrate" in ASCII).
const LOCK: i64 = 0x6d_6967_7261_7465;

/// Who copies a database that holds something, before the first migration changes it.
pub enum Copying<'a> {
    /// Nobody: whoever says so has copies of their own.
    Nobody,
    /// SQLite itself, into a file beside its own. PostgreSQL has no such way, so nobody does it there.
    Engine,
    /// On PostgreSQL this, which knows the server's tools; it is given the name for the copy and answers where
    /// it lies. A SQLite file is copied by SQLite all the same.
    Other(&'a mut Copier<'a>),
}

/// Makes a copy of this name.
pub type Copier<'a> = dyn FnMut(&str) -> Result<PathBuf, DbError> + 'a;

/// What an operator reads who gets no copy, and so no migration.
pub(crate) fn not_copied(why: &DbError) -> DbError {
    DbError::Setup(format!(
        "the tables have to be brought up to date, and the copy that is made before could not be made: {why}. \
         Nothing was changed: mend that and start again, or make a backup of your own and start once with \
         --without-copy (BANDHU_WITHOUT_COPY=true)"
    ))
}

/// `STEM.before-migration-20261126T094500.000000Z.ENDING`
fn name(stem: &str, at: Timestamp, ending: &str) -> String {
    format!("{stem}{MARK}{}.{ending}", at.strftime("%Y%m%dT%H%M%S%.6fZ"))
}

/// Copies a SQLite file, if that is wished.
pub(crate) fn of_file(
    connection: &Connection,
    file: &Path,
    at: Timestamp,
    copying: &Copying<'_>,
) -> Result<Option<PathBuf>, DbError> {
    if matches!(copying, Copying::Nobody) {
        return Ok(None);
    }
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let folder = file.parent().unwrap_or(Path::new(""));
    sweep_unfinished_copies(folder, &stem);
    let to = folder.join(name(&stem, at, "db"));
    backup::copy_sqlite(connection, &to, |_| false)?;
    Ok(Some(to))
}

/// Has a server's database copied, if that is wished and there is something in it.
pub(crate) fn of_server(
    client: &mut postgres::Client,
    at: Timestamp,
    copying: &mut Copying<'_>,
) -> Result<Option<PathBuf>, DbError> {
    let Copying::Other(copy) = copying else {
        return Ok(None);
    };
    match holds_rows(client)? {
        true => copy(&name("bandhu", at, "dump")).map(Some),
        false => Ok(None),
    }
}

/// Whether any table but the book of migrations has a row: an interrupted first start leaves none.
fn holds_rows(client: &mut postgres::Client) -> Result<bool, DbError> {
    let tables = client.query(
        "SELECT quote_ident(tablename) FROM pg_tables
          WHERE schemaname = current_schema() AND tablename <> 'db_migration' ORDER BY 1",
        &[],
    )?;
    for table in tables {
        let table: String = table.get(0);
        let look = format!("SELECT EXISTS (SELECT 1 FROM {table})");
        if client.query_one(&look, &[])?.get(0) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The copies before migrations that lie in a folder and their sizes in bytes, oldest first.
pub fn copies_before_migrations(folder: &Path) -> Vec<(PathBuf, u64)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<(PathBuf, u64)> = entries
        .filter(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.contains(MARK) && (name.ends_with(".db") || name.ends_with(".dump"))
        })
        .map(|entry| {
            (
                entry.path(),
                entry.metadata().map_or(0, |about| about.len()),
            )
        })
        .collect();
    found.sort();
    found
}

/// Removes what copies before migrations left that did not come to their end. Only for who has the turn: no
/// other makes one now.
pub fn sweep_unfinished_copies(folder: &Path, stem: &str) {
    let begin = format!("{stem}{MARK}");
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(&begin) && name.contains(".partial") {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Drops the areas' tables on a server that are none of `kept`: what came after the copy that was put back.
///
/// # Errors
/// Those of the server.
pub fn drop_tables_but(url: &str, areas: &[&'static Area], kept: &[String]) -> Result<(), DbError> {
    let mut client = postgres_engine::connect(url, Duration::from_secs(3600))?;
    let tables = client.query(
        "SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1",
        &[],
    )?;
    let tables: Vec<String> = tables.iter().map(|row| row.get(0)).collect();
    let later = tables
        .iter()
        .filter(|table| is_ours(table, areas) && !kept.contains(table));
    let drop: String = later
        .map(|table| format!("DROP TABLE \"{table}\";"))
        .collect();
    Ok(client.batch_execute(&drop)?)
}

/// Whether a table is one of the areas', by its name.
pub(crate) fn is_ours(table: &str, areas: &[&'static Area]) -> bool {
    let of = |area: &str| {
        table
            .strip_prefix(area)
            .is_some_and(|rest| rest.starts_with('_'))
    };
    table == "db_migration" || areas.iter().any(|area| of(area.name))
}

/// The turn at migrating a database: no other process begins until it is dropped.
pub(crate) struct Turn {
    /// On a file; a server's lock is the session's own.
    held: Option<(File, PathBuf)>,
}

impl Turn {
    /// By a lock on a file beside the database.
    pub(crate) fn on_file(database: &Path) -> Result<Self, DbError> {
        let path = PathBuf::from(format!("{}-migrating", database.display()));
        let disk = |e: std::io::Error| DbError::Setup(format!("{}: {e}", path.display()));
        private::make(&path).map_err(disk)?;
        let file = File::options().write(true).open(&path).map_err(disk)?;
        file.lock().map_err(disk)?;
        Ok(Self {
            held: Some((file, path)),
        })
    }

    /// By the session, whose end gives it back.
    pub(crate) fn on_server(client: &mut postgres::Client) -> Result<Self, DbError> {
        // The copy of a large database that another process waits for may take hours.
        client.batch_execute(&format!(
            "SET statement_timeout = 0; SELECT pg_advisory_lock({LOCK}); SET statement_timeout = '1h';"
        ))?;
        Ok(Self { held: None })
    }

    /// Everything is up to date. Who waits for the file that goes here has nothing to do any more.
    pub(crate) fn done(self) {
        if let Some((_file, path)) = self.held {
            let _ = std::fs::remove_file(path);
        }
    }
}
