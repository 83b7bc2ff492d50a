//! The handle that the whole program shares.

use crate::figures::{Figures, Passage, Way};
use crate::postgres_engine::Postgres;
use crate::sqlite_engine::Sqlite;
use crate::task::{Task, task};
use crate::{DbError, Dialect, Tx, mark};
use base::Clock;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot::Receiver;

/// How a database is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// Threads that read at the same time.
    pub readers: usize,
    /// Sessions that write at the same time; PostgreSQL only, SQLite has one writer.
    pub writers: usize,
    /// A reading transaction ends after this.
    pub read_timeout: Duration,
    /// A writing transaction ends after this.
    pub write_timeout: Duration,
    /// How long to wait for another process that writes to the same SQLite file.
    pub busy_timeout: Duration,
    /// Where transactions get their time from.
    pub clock: Clock,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            readers: 4,
            writers: 4,
            read_timeout: Duration::from_secs(10),
            write_timeout: Duration::from_secs(30),
            busy_timeout: Duration::from_secs(5),
            clock: Clock::system(),
        }
    }
}

/// An open database; cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(crate) engine: Arc<Backend>,
    clock: Clock,
    figures: Arc<Figures>,
}

pub(crate) enum Backend {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

impl Db {
    /// Opens `sqlite:/path/to/file.db` (made if it is not there) or `postgres://…`.
    ///
    /// # Errors
    /// `Setup` with what to change; `Lost` when the server cannot be reached.
    pub fn open(url: &str, options: Options) -> Result<Self, DbError> {
        let clock = options.clock.clone();
        let engine = if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Backend::Postgres(Postgres::open(url, &options)?)
        } else {
            let path = url.strip_prefix("sqlite:").unwrap_or(url);
            Backend::Sqlite(Sqlite::open(Path::new(path), &options)?)
        };
        Ok(Self {
            engine: Arc::new(engine),
            clock,
            figures: Arc::default(),
        })
    }

    /// How its transactions fare.
    pub fn figures(&self) -> &Figures {
        &self.figures
    }

    /// Where the time comes from.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Which engine it is.
    pub fn dialect(&self) -> Dialect {
        match *self.engine {
            Backend::Sqlite(_) => Dialect::Sqlite,
            Backend::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Reads, from one consistent view of the data.
    ///
    /// # Errors
    /// What the closure answers; `Timeout`, `Busy`, `Lost` of the transaction itself.
    pub async fn read<T, E>(
        &self,
        run: impl Fn(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        answer(self.submit_read(run)).await
    }

    /// Changes data in one transaction; answers after the commit. An error rolls back.
    ///
    /// # Errors
    /// What the closure answers; `Busy`, `DiskFull`, `Lost` of the transaction itself.
    pub async fn write<T, E>(
        &self,
        run: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        answer(self.submit(run, Way::Write)).await
    }

    /// A slice of long work: alone in its transaction, after people's writes. Keep it under 20 ms.
    ///
    /// # Errors
    /// As `write`.
    pub async fn bulk<T, E>(
        &self,
        run: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        answer(self.submit(run, Way::Bulk)).await
    }

    /// `read` for threads outside the asynchronous runtime.
    ///
    /// # Errors
    /// As `read`.
    pub fn read_now<T, E>(
        &self,
        run: impl Fn(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        answer_now(self.submit_read(run))
    }

    /// `write` for threads outside the asynchronous runtime.
    ///
    /// # Errors
    /// As `write`.
    pub fn write_now<T, E>(
        &self,
        run: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        answer_now(self.submit(run, Way::Write))
    }

    /// `bulk` for threads outside the asynchronous runtime.
    ///
    /// # Errors
    /// As `write`.
    pub fn bulk_now<T, E>(
        &self,
        run: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        answer_now(self.submit(run, Way::Bulk))
    }

    fn submit_read<T, E>(
        &self,
        run: impl Fn(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Receiver<Result<T, E>>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.submit(move |tx: &mut Tx<'_>| run(tx), Way::Read)
    }

    fn submit<T, E>(
        &self,
        run: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        way: Way,
    ) -> Receiver<Result<T, E>>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let passage = Passage::new(self.figures.clone(), way, self.dialect());
        let mark = (way != Way::Read).then(mark::current).flatten();
        let (task, answer) = task(run, passage, mark);
        self.send(task, way);
        answer
    }

    fn send(&self, task: Box<dyn Task>, way: Way) {
        match (&*self.engine, way) {
            (Backend::Sqlite(engine), Way::Read) => engine.read(task),
            (Backend::Postgres(engine), Way::Read) => engine.read(task),
            (Backend::Sqlite(engine), _) => engine.write(task, way == Way::Bulk),
            (Backend::Postgres(engine), _) => engine.write(task, way == Way::Bulk),
        }
    }
}

async fn answer<T, E: From<DbError>>(receiver: Receiver<Result<T, E>>) -> Result<T, E> {
    receiver.await.unwrap_or_else(|_| Err(stopped().into()))
}

fn answer_now<T, E: From<DbError>>(receiver: Receiver<Result<T, E>>) -> Result<T, E> {
    receiver
        .blocking_recv()
        .unwrap_or_else(|_| Err(stopped().into()))
}

fn stopped() -> DbError {
    DbError::Lost("the database has stopped".into())
}
