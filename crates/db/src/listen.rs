//! Words between processes that share a PostgreSQL: "look, there is something new".
//!
//! A comfort and no more. What is to be done stands in tables, and whoever does it looks there by itself now
//! and then: a word that is lost, as when the connection breaks or a pooler does not pass it on, costs moments
//! and no work. On SQLite there is one process, which tells itself.

use crate::handle::Backend;
use crate::postgres_engine::connect;
use crate::{Db, DbError, Dialect, Sql, Tx};
use postgres::Client;
use postgres::fallible_iterator::FallibleIterator;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// What the server's list of sessions calls the one that listens.
pub const LISTENER: &str = "bandhu-listener";
/// How long it hears before it looks whether it is still wanted and connected.
const HEARS_FOR: Duration = Duration::from_secs(2);
/// How long it waits at least, and at most, before it connects again.
const AGAIN_AFTER: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(30));

/// Listens until it is dropped.
#[derive(Debug)]
pub struct Listening {
    over: Arc<AtomicBool>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
    }
}

impl Tx<'_> {
    /// Tells who listens on `channel`, once the transaction is kept; several times in one transaction are one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn tell(&mut self, channel: &'static str) -> Result<(), DbError> {
        match self.dialect() {
            Dialect::Sqlite => Ok(()),
            Dialect::Postgres => {
                let sql = Sql::new("SELECT pg_notify(").bind(channel).push(", '')");
                self.exec(sql).map(drop)
            }
        }
    }
}

impl Db {
    /// Calls `heard` whenever another process (or this one) told of `channel`, and whenever words may have
    /// been missed: after each connecting. Nothing where there is only one process.
    ///
    /// # Errors
    /// `Setup` when the thread cannot be started.
    pub fn listen(
        &self,
        channel: &'static str,
        heard: impl Fn() + Send + 'static,
    ) -> Result<Listening, DbError> {
        let over = Arc::new(AtomicBool::new(false));
        if let Backend::Postgres(engine) = &*self.engine {
            let ear = Ear {
                url: engine.url.clone(),
                channel,
                over: over.clone(),
            };
            thread::Builder::new()
                .name("db-listener".into())
                .spawn(move || ear.listen(&heard))
                .map_err(|e| DbError::Setup(format!("cannot start a database thread: {e}")))?;
        }
        Ok(Listening { over })
    }
}

struct Ear {
    url: String,
    channel: &'static str,
    over: Arc<AtomicBool>,
}

impl Ear {
    fn is_over(&self) -> bool {
        self.over.load(Ordering::Relaxed)
    }

    /// Connects, hears, and connects again, each time after a longer wait while it does not succeed.
    fn listen(&self, heard: &impl Fn()) {
        let mut wait = AGAIN_AFTER.0;
        while !self.is_over() {
            match self.connect() {
                Ok(mut client) => {
                    wait = AGAIN_AFTER.0;
                    heard();
                    self.hear(&mut client, heard);
                }
                Err(e) => {
                    tracing::warn!(error = %e, "cannot listen to other processes; polling goes on");
                    wait = (wait * 2).min(AGAIN_AFTER.1);
                }
            }
            if !self.is_over() {
                thread::sleep(wait);
            }
        }
    }

    fn connect(&self) -> Result<Client, DbError> {
        let mut client = connect(&self.url, HEARS_FOR * 5)?;
        client.batch_execute(&format!(
            "SET application_name = '{LISTENER}'; LISTEN {}",
            self.channel
        ))?;
        Ok(client)
    }

    /// Until the connection breaks or nobody wants to hear any more.
    fn hear(&self, client: &mut Client, heard: &impl Fn()) {
        while !self.is_over() && !client.is_closed() {
            let mut words = client.notifications();
            match words.timeout_iter(HEARS_FOR).next() {
                Ok(Some(_)) => heard(),
                Ok(None) => {}
                Err(e) => {
                    tracing::warn!(error = %e, "the connection that listens was lost");
                    return;
                }
            }
        }
    }
}
