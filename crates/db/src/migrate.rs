//! Forward-only migrations, owned by areas, written once in PostgreSQL's types.

use crate::copying::{self, Copying, not_copied};
use crate::handle::Backend;
use crate::sqlite_turns::Turns;
use crate::translate::translate;
use crate::{Db, DbError, Dialect, Options, Sql, postgres_engine, sqlite_engine};
use base::Timestamp;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The migrations of one area, in order. Never change one that was released.
#[derive(Debug)]
pub struct Area {
    /// The area's name, which is also the prefix of its tables.
    pub name: &'static str,
    /// Name and text of each migration.
    pub files: &'static [(&'static str, &'static str)],
}

/// Names an area's migration files; they lie in `migrations/` beside its `src/`.
#[macro_export]
macro_rules! area {
    ($name:literal, [$($file:literal),* $(,)?]) => {
        $crate::Area {
            name: $name,
            files: &[$(($file, include_str!(concat!("../migrations/", $file)))),*],
        }
    };
}

/// What a run of the migrations did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Migrated {
    /// `area/file` of each that was applied now.
    pub applied: Vec<String>,
    /// The copy that was taken before, when there was something to lose.
    pub backup: Option<PathBuf>,
}

const BOOK: &str = "CREATE TABLE IF NOT EXISTS db_migration (
  area text NOT NULL, file text NOT NULL, applied_at timestamptz NOT NULL,
  PRIMARY KEY (area, file)
);";

impl Db {
    /// Brings the schema up to date, each migration in its own transaction. Before the first one on
    /// a SQLite file that already holds migrations, a copy is put beside it.
    ///
    /// # Errors
    /// As [`Db::migrate_copying`].
    pub fn migrate(&self, areas: &[&'static Area]) -> Result<Migrated, DbError> {
        self.migrate_copying(areas, &mut Copying::Engine)
    }

    /// The same, with the copy before it by `copying`. Processes that start together take turns: the first one
    /// copies and migrates, the others find it done.
    ///
    /// # Errors
    /// `Setup` when the database holds migrations that `areas` do not know: a newer version made them; and when
    /// no copy could be made, with what to do: then nothing was changed.
    /// Otherwise the failed migration's name and reason; what was applied before it stays.
    pub fn migrate_copying(
        &self,
        areas: &[&'static Area],
        copying: &mut Copying<'_>,
    ) -> Result<Migrated, DbError> {
        let now = self.clock().now();
        match &*self.engine {
            Backend::Sqlite(engine) => {
                on_sqlite(&engine.path, engine.busy_timeout, areas, now, copying)
            }
            Backend::Postgres(engine) => on_postgres(&engine.url, areas, now, copying),
        }
    }
}

/// `Db::migrate` on a file, whose lock is waited for so long.
pub(crate) fn on_sqlite(
    path: &Path,
    busy_timeout: Duration,
    areas: &[&'static Area],
    now: Timestamp,
    copying: &mut Copying<'_>,
) -> Result<Migrated, DbError> {
    let options = Options {
        busy_timeout,
        ..Options::default()
    };
    let connection = sqlite_engine::connect(path, &options)?;
    let turns = Turns::new(path, busy_timeout);
    run(&mut Sqlite(connection, path, turns), areas, now, copying)
}

/// `Db::migrate` on a server's database.
pub(crate) fn on_postgres(
    url: &str,
    areas: &[&'static Area],
    now: Timestamp,
    copying: &mut Copying<'_>,
) -> Result<Migrated, DbError> {
    let client = postgres_engine::connect(url, Duration::from_secs(3600))?;
    run(&mut Postgres(client), areas, now, copying)
}

impl Db {
    /// Migrations that have not been applied: `area/file` each.
    ///
    /// # Errors
    /// Those of the database.
    pub fn pending(&self, areas: &[&'static Area]) -> Result<Vec<String>, DbError> {
        Ok(lacking(&self.book(), areas))
    }

    /// Migrations that were applied and that `areas` do not know, `area/file` each: the database was used by
    /// a newer version.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unknown(&self, areas: &[&'static Area]) -> Result<Vec<String>, DbError> {
        Ok(newer(&self.book(), areas))
    }

    /// Whether nothing was ever applied.
    pub fn is_new(&self) -> bool {
        self.book().is_empty()
    }

    /// What was applied; nothing where there is no book yet.
    fn book(&self) -> Vec<(String, String)> {
        let known = self.read_now(|tx| {
            tx.all::<(String, String)>(Sql::new("SELECT area, file FROM db_migration LIMIT 10000"))
        });
        known.unwrap_or_default()
    }

    /// Looks for damage; what was looked at.
    ///
    /// # Errors
    /// `Other` with what is damaged.
    pub fn check(&self) -> Result<String, DbError> {
        match self.dialect() {
            Dialect::Postgres => Ok("left to the server".into()),
            Dialect::Sqlite => {
                let found: String =
                    self.read_now(|tx| tx.one(Sql::new("PRAGMA quick_check(1)")))?;
                if found == "ok" {
                    Ok("every page is sound".into())
                } else {
                    Err(DbError::Other(found))
                }
            }
        }
    }
}

/// What the runner needs of an engine.
trait Target {
    fn batch(&mut self, text: &str) -> Result<(), DbError>;
    fn begin(&mut self) -> Result<(), DbError>;
    fn applied(&mut self) -> Result<Vec<(String, String)>, DbError>;
    fn note(&mut self, area: &str, file: &str, at: Timestamp) -> Result<(), DbError>;
    /// Waits until no other process migrates this database; until the answer is dropped, none begins.
    fn take_turn(&mut self) -> Result<copying::Turn, DbError>;
    fn backup(
        &mut self,
        at: Timestamp,
        copying: &mut Copying<'_>,
    ) -> Result<Option<PathBuf>, DbError>;
    fn dialect(&self) -> Dialect;
}

fn run(
    target: &mut dyn Target,
    areas: &[&'static Area],
    now: Timestamp,
    copying: &mut Copying<'_>,
) -> Result<Migrated, DbError> {
    let dialect = target.dialect();
    target.batch(&translate(BOOK, dialect))?;
    let mut done = target.applied()?;
    refuse_newer(&done, areas)?;
    let mut report = Migrated::default();
    if lacking(&done, areas).is_empty() {
        return Ok(report);
    }
    let turn = target.take_turn()?;
    done = target.applied()?;
    refuse_newer(&done, areas)?;
    for area in areas {
        for (file, text) in area.files {
            if is_done(&done, area.name, file) {
                continue;
            }
            if report.applied.is_empty() && !done.is_empty() {
                report.backup = target.backup(now, copying).map_err(|e| not_copied(&e))?;
            }
            target.begin()?;
            done = target.applied()?;
            if is_done(&done, area.name, file) {
                target.batch("ROLLBACK")?;
                continue;
            }
            let name = format!("{}/{file}", area.name);
            let outcome = target
                .batch(&translate(text, dialect))
                .and_then(|()| target.note(area.name, file, now))
                .and_then(|()| target.batch("COMMIT"));
            if let Err(e) = outcome {
                let _ = target.batch("ROLLBACK");
                return Err(DbError::Setup(format!("migration {name} failed: {e}")));
            }
            report.applied.push(name);
        }
    }
    turn.done();
    Ok(report)
}

/// Refuses a database, or a copy of one, in which migrations (area and file) were applied that `areas` do not
/// know.
///
/// # Errors
/// `Setup` with the first of them, and what to do.
pub fn refuse_newer(done: &[(String, String)], areas: &[&'static Area]) -> Result<(), DbError> {
    match newer(done, areas).first() {
        None => Ok(()),
        Some(name) => Err(DbError::Setup(format!(
            "this database was used by a newer version of the program, whose migration {name} this one \
             does not know; nothing was changed: start the newer version, or restore a copy from before"
        ))),
    }
}

/// What stands in an area's list and was not applied.
pub(crate) fn lacking(done: &[(String, String)], areas: &[&'static Area]) -> Vec<String> {
    areas
        .iter()
        .flat_map(|area| area.files.iter().map(|(file, _)| (area.name, *file)))
        .filter(|(area, file)| !is_done(done, area, file))
        .map(|(area, file)| format!("{area}/{file}"))
        .collect()
}

/// What was applied and stands in no area's list.
fn newer(done: &[(String, String)], areas: &[&'static Area]) -> Vec<String> {
    let known = |area: &str, file: &str| {
        let own = areas.iter().filter(|a| a.name == area);
        own.flat_map(|a| a.files).any(|(name, _)| *name == file)
    };
    let mut unknown: Vec<String> = done
        .iter()
        .filter(|(area, file)| !known(area, file))
        .map(|(area, file)| format!("{area}/{file}"))
        .collect();
    unknown.sort();
    unknown
}

fn is_done(done: &[(String, String)], area: &str, file: &str) -> bool {
    done.iter().any(|(a, f)| a == area && f == file)
}

struct Sqlite<'a>(rusqlite::Connection, &'a Path, Turns);

impl Target for Sqlite<'_> {
    fn batch(&mut self, text: &str) -> Result<(), DbError> {
        Ok(self.0.execute_batch(text)?)
    }

    fn begin(&mut self) -> Result<(), DbError> {
        self.2.begin(&self.0)
    }

    fn applied(&mut self) -> Result<Vec<(String, String)>, DbError> {
        let mut statement = self.0.prepare("SELECT area, file FROM db_migration")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn note(&mut self, area: &str, file: &str, at: Timestamp) -> Result<(), DbError> {
        self.0.execute(
            "INSERT INTO db_migration (area, file, applied_at) VALUES (?1, ?2, ?3)",
            (area, file, at.as_microsecond()),
        )?;
        Ok(())
    }

    fn take_turn(&mut self) -> Result<copying::Turn, DbError> {
        copying::Turn::on_file(self.1)
    }

    fn backup(
        &mut self,
        at: Timestamp,
        copying: &mut Copying<'_>,
    ) -> Result<Option<PathBuf>, DbError> {
        copying::of_file(&self.0, self.1, at, copying)
    }

    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }
}

struct Postgres(postgres::Client);

impl Target for Postgres {
    fn batch(&mut self, text: &str) -> Result<(), DbError> {
        Ok(self.0.batch_execute(text)?)
    }

    fn begin(&mut self) -> Result<(), DbError> {
        // Two processes that start together take turns on the book.
        self.batch("BEGIN; LOCK TABLE db_migration IN EXCLUSIVE MODE;")
    }

    fn applied(&mut self) -> Result<Vec<(String, String)>, DbError> {
        let rows = self.0.query("SELECT area, file FROM db_migration", &[])?;
        Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
    }

    fn note(&mut self, area: &str, file: &str, at: Timestamp) -> Result<(), DbError> {
        self.0.execute(
            "INSERT INTO db_migration (area, file, applied_at) VALUES ($1, $2, $3)",
            &[&area, &file, &crate::Value::Time(at)],
        )?;
        Ok(())
    }

    fn take_turn(&mut self) -> Result<copying::Turn, DbError> {
        copying::Turn::on_server(&mut self.0)
    }

    fn backup(
        &mut self,
        at: Timestamp,
        copying: &mut Copying<'_>,
    ) -> Result<Option<PathBuf>, DbError> {
        copying::of_server(&mut self.0, at, copying)
    }

    fn dialect(&self) -> Dialect {
        Dialect::Postgres
    }
}
