//! SQLite: one writer thread with group commit, a few readers that never wait for it.

use crate::carry::refuse_unfinished_sqlite;
use crate::limits::Deadline;
use crate::sqlite_queues::{Boxed, Reads, Writes};
use crate::sqlite_turns::Turns;
use crate::tx::Engine;
use crate::{DbError, Options, Tx, private};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Statements kept prepared in one connection.
const STATEMENTS_AT_MOST: usize = 256;
pub(crate) struct Sqlite {
    pub(crate) path: PathBuf,
    pub(crate) busy_timeout: Duration,
    reads: Arc<Reads>,
    writes: Arc<Writes>,
}

impl Sqlite {
    pub(crate) fn open(path: &Path, options: &Options) -> Result<Self, DbError> {
        let connection = connect(path, options)?;
        private::close_all_to_others(path);
        refuse_unfinished_sqlite(&connection)?;
        forget_figures(&connection)?;
        let writes = Arc::new(Writes::default());
        let reads = Arc::new(Reads::default());
        spawn("db-writer", {
            let (queue, options) = (writes.clone(), options.clone());
            let turns = Turns::new(path, options.busy_timeout);
            move || write_loop(connection, &turns, &queue, &options)
        })?;
        for number in 0..options.readers.max(1) {
            let connection = connect_reader(path, options)?;
            let (queue, options) = (reads.clone(), options.clone());
            spawn(&format!("db-reader-{number}"), move || {
                read_loop(connection, &queue, &options)
            })?;
        }
        Ok(Self {
            path: path.to_owned(),
            busy_timeout: options.busy_timeout,
            reads,
            writes,
        })
    }

    pub(crate) fn read(&self, task: Boxed) {
        self.reads.push(task);
    }

    pub(crate) fn write(&self, task: Boxed, bulk: bool) {
        self.writes.push(task, bulk);
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        self.reads.close();
        self.writes.close();
    }
}

pub(crate) fn connect(path: &Path, options: &Options) -> Result<Connection, DbError> {
    // Made by us, for SQLite would let everybody read it; where that fails, SQLite says why.
    let _ = private::make(path);
    let connection = Connection::open(path)
        .map_err(|e| DbError::Setup(format!("cannot open {}: {e}", path.display())))?;
    if connection.is_readonly("main")? {
        return Err(DbError::Setup(format!(
            "{} cannot be written by this user: work as the user whom it belongs to, or give it to the other with chown",
            path.display()
        )));
    }
    connection.busy_timeout(options.busy_timeout)?;
    keep_statements(&connection)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 4000;
         PRAGMA journal_size_limit = 67108864;",
    )?;
    Ok(connection)
}

/// Statements stay prepared, with one plan for all values: otherwise a statement is compiled again
/// each time that a value is bound which the planner has looked at.
fn keep_statements(connection: &Connection) -> Result<(), DbError> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS_AT_MOST);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// Plans hang on the schema alone: figures about the tables say what is common over all accounts and kinds,
/// which for the one at hand may be wrong by a million. The readers are told nothing else, for they
/// connect later.
fn forget_figures(connection: &Connection) -> Result<(), DbError> {
    let there = "SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'";
    let there: i64 = connection.query_row(there, [], |row| row.get(0))?;
    if there > 0 {
        connection.execute_batch("DELETE FROM sqlite_stat1; ANALYZE sqlite_schema;")?;
    }
    Ok(())
}

fn connect_reader(path: &Path, options: &Options) -> Result<Connection, DbError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(options.busy_timeout)?;
    keep_statements(&connection)?;
    connection.execute_batch("PRAGMA cache_size = -8000; PRAGMA query_only = ON;")?;
    Ok(connection)
}

fn spawn(name: &str, body: impl FnOnce() + Send + 'static) -> Result<(), DbError> {
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(body)
        .map(drop)
        .map_err(|e| DbError::Setup(format!("cannot start a database thread: {e}")))
}

fn write_loop(mut connection: Connection, turns: &Turns, queue: &Writes, options: &Options) {
    let deadline = watch(&mut connection);
    while let Some(mut group) = queue.next() {
        let begun = turns.begin(&connection);
        deadline.set(options.write_timeout);
        let outcome = begun.and_then(|()| commit_group(&connection, &mut group, options));
        deadline.clear();
        leave_none_open(&connection);
        for task in group {
            task.answer(outcome.clone());
        }
    }
}

fn watch(connection: &mut Connection) -> Deadline {
    let deadline = Deadline::new();
    let watched = deadline.clone();
    // Without the handler a query merely runs longer, so its failure is not worth a stop.
    let _ = connection.progress_handler(4_000, Some(move || watched.is_over()));
    deadline
}

/// Runs the group in the transaction that was begun; what a task wrote that answered with an error is not kept.
///
/// Savepoints cost a third of the time of a small write, for each makes SQLite keep the pages as they were and
/// the full-text index write what it holds. So they are set only once a task of the group has failed after it
/// had written something, which most that fail have not: then all run again, each under its own.
fn commit_group(
    connection: &Connection,
    group: &mut [Boxed],
    options: &Options,
) -> Result<(), DbError> {
    let kept = run_together(connection, group, options)?;
    if kept == Kept::NotAll {
        connection.prepare_cached("ROLLBACK")?.execute([])?;
        if group.len() == 1 {
            return Ok(());
        }
        connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        run_apart(connection, group, options)?;
    }
    let ended = connection.prepare_cached("COMMIT")?.execute([]);
    if let Err(e) = ended {
        let _ = connection.execute_batch("ROLLBACK");
        return Err(e.into());
    }
    Ok(())
}

/// Whether all that was written is to be kept.
#[derive(PartialEq, Eq)]
enum Kept {
    All,
    NotAll,
}

/// Runs the tasks one after the other, until one fails that has written.
fn run_together(
    connection: &Connection,
    group: &mut [Boxed],
    options: &Options,
) -> Result<Kept, DbError> {
    for task in group {
        let before = connection.total_changes();
        if !run_one(connection, task, options)? && connection.total_changes() != before {
            return Ok(Kept::NotAll);
        }
    }
    Ok(Kept::All)
}

/// Runs each task under a savepoint of its own.
fn run_apart(
    connection: &Connection,
    group: &mut [Boxed],
    options: &Options,
) -> Result<(), DbError> {
    for task in group {
        connection.prepare_cached("SAVEPOINT one")?.execute([])?;
        if !run_one(connection, task, options)? {
            connection.prepare_cached("ROLLBACK TO one")?.execute([])?;
        }
        connection.prepare_cached("RELEASE one")?.execute([])?;
    }
    Ok(())
}

/// Whether the task answered with a result.
fn run_one(connection: &Connection, task: &mut Boxed, options: &Options) -> Result<bool, DbError> {
    let engine = Engine::Sqlite(connection);
    let ok = task.run(&mut Tx::new(engine, options.clock.now()));
    match connection.is_autocommit() {
        true => Err(why_it_died(connection)),
        false => Ok(ok),
    }
}

/// Whatever went wrong: the next task must find no transaction that is still open.
fn leave_none_open(connection: &Connection) {
    if !connection.is_autocommit()
        && let Err(e) = connection.execute_batch("ROLLBACK")
    {
        tracing::error!(error = %e, "a transaction cannot be ended");
    }
}

/// SQLite rolls the whole transaction back by itself on a full disk or an input/output error.
fn why_it_died(connection: &Connection) -> DbError {
    match connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK;") {
        Err(e) => e.into(),
        Ok(()) => DbError::DiskFull,
    }
}

fn read_loop(mut connection: Connection, queue: &Reads, options: &Options) {
    let deadline = watch(&mut connection);
    while let Some(mut task) = queue.next() {
        deadline.set(options.read_timeout);
        let outcome = read_one(&connection, &mut task, options);
        deadline.clear();
        leave_none_open(&connection);
        task.answer(outcome);
    }
}

/// One consistent view of the database for all queries of the task.
fn read_one(connection: &Connection, task: &mut Boxed, options: &Options) -> Result<(), DbError> {
    connection.prepare_cached("BEGIN")?.execute([])?;
    task.run(&mut Tx::new(
        Engine::Sqlite(connection),
        options.clock.now(),
    ));
    connection.prepare_cached("COMMIT")?.execute([])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::StatementStatus;

    #[test]
    fn figures_about_the_tables_are_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.db");
        let figures = |connection: &Connection| -> i64 {
            let all = "SELECT count(*) FROM sqlite_stat1";
            connection.query_row(all, [], |row| row.get(0)).unwrap()
        };
        let first = connect(&file, &Options::default()).unwrap();
        forget_figures(&first).unwrap();
        let some = "CREATE TABLE t (a INTEGER); CREATE INDEX t_a ON t (a);
                    INSERT INTO t VALUES (1), (1), (2); ANALYZE;";
        first.execute_batch(some).unwrap();
        assert_eq!(figures(&first), 1);
        drop(first);
        drop(Sqlite::open(&file, &Options::default()).unwrap());
        assert_eq!(figures(&connect(&file, &Options::default()).unwrap()), 0);
    }

    #[test]
    fn a_statement_is_compiled_once_for_all_values() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.db");
        connect(&file, &Options::default())
            .unwrap()
            .execute_batch(
                "CREATE TABLE t (a INTEGER, b TEXT); CREATE INDEX t_a ON t (a);
                 WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
                 INSERT INTO t SELECT i, 'x' FROM n;
                 ANALYZE;",
            )
            .unwrap();
        let reader = connect_reader(&file, &Options::default()).unwrap();
        let mut statement = reader.prepare("SELECT b FROM t WHERE a > ?1").unwrap();
        for (least, more) in [(1, 499), (100, 400), (499, 1)] {
            let found = statement.query_map([least], |_| Ok(())).unwrap();
            assert_eq!(found.count(), more);
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
    }
}
