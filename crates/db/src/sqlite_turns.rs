//! Turns at writing between processes that share a SQLite file.
//!
//! SQLite's lock has no queue, and who waits for it looks ever more seldom, in the end ten times a second. A
//! process that writes transaction after transaction leaves it free for microseconds, so another would hardly
//! ever get in. Therefore who waits says so, by a lock on a file beside the database, and looks often; who is
//! about to write looks whether another waits, and lets it go first.

use crate::DbError;
use rusqlite::Connection;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// How often who waits looks for the lock, and who gives way whether the other has it.
const LOOK_EVERY: Duration = Duration::from_millis(1);
/// How long one gives way to somebody who says that they wait and does not come: a process that was halted.
const GIVES_WAY_FOR: Duration = Duration::from_millis(100);

/// What a connection that writes knows of those in other processes.
pub(crate) struct Turns {
    /// Locked by all who wait; none where it cannot be made: then nobody is given way to.
    mark: Option<File>,
    patience: Duration,
}

/// How often one looks in that time, at least: a sleep may last longer than it was asked to.
fn looks_in(time: Duration) -> u128 {
    time.as_nanos() / LOOK_EVERY.as_nanos()
}

/// The file on which they wait; it holds nothing and stays where it is.
fn mark_of(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-turns");
    PathBuf::from(name)
}

impl Turns {
    /// For one connection to `database`, which waits for others for `patience` at most.
    pub(crate) fn new(database: &Path, patience: Duration) -> Self {
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mark = options.open(mark_of(database));
        Self {
            mark: mark.ok(),
            patience,
        }
    }

    /// Begins a writing transaction, when those have written who waited before.
    ///
    /// # Errors
    /// `Busy` when another process did not let go in time; those of the database.
    pub(crate) fn begin(&self, connection: &Connection) -> Result<(), DbError> {
        self.give_way();
        connection.busy_timeout(Duration::ZERO)?;
        let begun = self.wait(connection);
        connection.busy_timeout(self.patience)?;
        begun
    }

    fn wait(&self, connection: &Connection) -> Result<(), DbError> {
        let mut waits = Waits {
            mark: self.mark.as_ref(),
            said: false,
        };
        let mut looks = looks_in(self.patience);
        loop {
            let begun = connection.prepare_cached("BEGIN IMMEDIATE")?.execute([]);
            match begun.map_err(DbError::from) {
                Err(DbError::Busy(_)) if looks > 0 => looks -= 1,
                Err(DbError::Busy(_)) => return Err(self.not_let_in()),
                other => return other.map(drop),
            }
            waits.say();
            thread::sleep(LOOK_EVERY);
        }
    }

    fn not_let_in(&self) -> DbError {
        DbError::Busy(format!(
            "another process did not let go of it within {} s; wait until it is done, or stop it, and try again",
            self.patience.as_secs()
        ))
    }

    fn give_way(&self) {
        let Some(mark) = &self.mark else {
            return;
        };
        for _ in 0..looks_in(GIVES_WAY_FOR) {
            if !matches!(mark.try_lock(), Err(TryLockError::WouldBlock)) {
                let _ = mark.unlock();
                return;
            }
            thread::sleep(LOOK_EVERY);
        }
    }
}

/// Says that one waits, until it is dropped.
struct Waits<'a> {
    mark: Option<&'a File>,
    said: bool,
}

impl Waits<'_> {
    /// Whoever looks at the same moment holds the file for an instant: then at the next look.
    fn say(&mut self) {
        if !self.said {
            self.said = self.mark.is_some_and(|mark| mark.try_lock_shared().is_ok());
        }
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        if let Some(mark) = self.mark.filter(|_| self.said) {
            let _ = mark.unlock();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Db, Options, Sql};
    use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
    use std::sync::{Arc, mpsc};

    fn opened(folder: &Path) -> Db {
        let url = format!("sqlite:{}", folder.join("t.db").display());
        Db::open(&url, Options::default()).unwrap()
    }

    fn until_somebody_waits(mark: &Path) {
        let mark = File::open(mark).unwrap();
        while mark.try_lock().is_ok() {
            mark.unlock().unwrap();
            thread::yield_now();
        }
    }

    /// One process writes slice after slice and would do so for ever; another, which asks during the first of
    /// them, has its turn directly after that one.
    #[test]
    fn who_waits_writes_before_the_next_slice_of_another_process() {
        let folder = tempfile::tempdir().unwrap();
        let (busy, other) = (opened(folder.path()), opened(folder.path()));
        let table = |tx: &mut crate::Tx<'_>| tx.exec(Sql::new("CREATE TABLE t (a INTEGER)"));
        busy.write_now(table).unwrap();
        let (slices, over) = (
            Arc::new(AtomicU32::new(0)),
            Arc::new(AtomicBool::new(false)),
        );
        let (holds, held) = mpsc::channel();
        let mark = folder.path().join("t.db-turns");
        let working = thread::spawn({
            let (slices, over) = (slices.clone(), over.clone());
            move || {
                while !over.load(Ordering::SeqCst) {
                    let (slices, holds, mark) = (slices.clone(), holds.clone(), mark.clone());
                    let slice = move |tx: &mut crate::Tx<'_>| {
                        if slices.fetch_add(1, Ordering::SeqCst) == 0 {
                            holds.send(()).unwrap();
                            until_somebody_waits(&mark);
                        }
                        tx.exec(Sql::new("INSERT INTO t VALUES (1)"))
                    };
                    busy.bulk_now(slice).unwrap();
                }
            }
        });
        held.recv().unwrap();
        let before = other.write_now(move |tx| {
            over.store(true, Ordering::SeqCst);
            tx.exec(Sql::new("INSERT INTO t VALUES (2)"))?;
            Ok::<_, DbError>(slices.load(Ordering::SeqCst))
        });
        working.join().unwrap();
        assert_eq!(before, Ok(1), "slices before the other's turn");
    }

    #[test]
    fn somebody_who_waits_and_does_not_come_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let db = opened(folder.path());
        let halted = File::open(folder.path().join("t.db-turns")).unwrap();
        halted.lock_shared().unwrap();
        let made = db.write_now(|tx| tx.exec(Sql::new("CREATE TABLE t (a INTEGER)")));
        assert!(made.is_ok(), "{made:?}");
    }

    #[test]
    fn who_is_not_let_in_is_told_and_waits_no_longer() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("t.db");
        let holder = Connection::open(&file).unwrap();
        holder
            .execute_batch("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE;")
            .unwrap();
        let waiter = Connection::open(&file).unwrap();
        let turns = Turns::new(&file, Duration::from_millis(5));
        assert!(matches!(turns.begin(&waiter), Err(DbError::Busy(_))));
        let mark = File::open(mark_of(&file)).unwrap();
        assert!(mark.try_lock().is_ok(), "nobody waits any more");
        mark.unlock().unwrap();
        holder.execute_batch("COMMIT").unwrap();
        assert_eq!(turns.begin(&waiter), Ok(()));
    }
}
