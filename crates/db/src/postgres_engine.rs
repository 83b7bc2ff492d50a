//! PostgreSQL: a few sessions, each on a thread of its own. Writes are SERIALIZABLE and run again
//! when they collide; a lost connection is opened anew.

use crate::carry::refuse_unfinished_postgres;
use crate::postgres_loaded::Loaded;
pub(crate) use crate::postgres_way::connect;
use crate::task::Task;
use crate::tx::{Engine, Fate, PgFailure};
use crate::{DbError, Options, Row, Tx, Value};
use crossbeam_channel::{Receiver, Sender, unbounded};
use postgres::binary_copy::BinaryCopyInWriter;
use postgres::types::{ToSql, Type};
use postgres::{Client, Statement};
use std::cell::RefCell;
use std::collections::HashMap;
use std::thread;
use std::time::{Duration, Instant};

/// How often a write that collides runs in all.
const TRIES: u32 = 12;
/// How long people wait for a server that is not there; then they are told.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long bulk work, which nobody watches by the second, waits for it: longer than a restart takes.
const PATIENCE_OF_BULK: Duration = Duration::from_secs(30);
/// Statements kept prepared in one session.
const STATEMENTS_AT_MOST: usize = 512;

type Boxed = Box<dyn Task>;

pub(crate) struct Postgres {
    pub(crate) url: String,
    readers: Sender<Boxed>,
    writers: Sender<Boxed>,
    bulk: Sender<Boxed>,
}

impl Postgres {
    pub(crate) fn open(url: &str, options: &Options) -> Result<Self, DbError> {
        let mut client = connect(url, options.read_timeout)?;
        check_setup(&mut client)?;
        refuse_unfinished_postgres(&mut client)?;
        Ok(Self {
            url: url.to_owned(),
            readers: start(
                "db-reader",
                url,
                options.readers.max(1),
                options,
                Mode::Read,
            )?,
            writers: start(
                "db-writer",
                url,
                options.writers.max(1),
                options,
                Mode::Write,
            )?,
            bulk: start("db-bulk", url, 1, options, Mode::Bulk)?,
        })
    }

    pub(crate) fn read(&self, task: Boxed) {
        send(&self.readers, task);
    }

    pub(crate) fn write(&self, task: Boxed, bulk: bool) {
        send(if bulk { &self.bulk } else { &self.writers }, task);
    }
}

fn send(to: &Sender<Boxed>, task: Boxed) {
    if let Err(refused) = to.send(task) {
        refused
            .0
            .answer(Err(DbError::Lost("the sessions have stopped".into())));
    }
}

/// Search needs an encoding and a locale that know letters.
pub(crate) fn check_setup(client: &mut Client) -> Result<(), DbError> {
    let row = client.query_one(
        "SELECT datctype::text, pg_encoding_to_char(encoding)::text FROM pg_database
          WHERE datname = current_database()",
        &[],
    )?;
    let (locale, encoding): (String, String) = (row.get(0), row.get(1));
    if encoding != "UTF8" {
        return Err(DbError::Setup(format!(
            "the PostgreSQL database has encoding {encoding}; create it with ENCODING 'UTF8'"
        )));
    }
    if locale == "C" || locale == "POSIX" {
        return Err(DbError::Setup(format!(
            "the PostgreSQL database has LC_CTYPE {locale}, in which search finds no Sinhala, \
             Amharic or Malayalam; create it with LOCALE 'C.UTF-8' TEMPLATE template0"
        )));
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Read,
    Write,
    Bulk,
}

impl Mode {
    fn patience(self) -> Duration {
        match self {
            Mode::Read | Mode::Write => PATIENCE,
            Mode::Bulk => PATIENCE_OF_BULK,
        }
    }
}

fn start(
    name: &str,
    url: &str,
    count: usize,
    options: &Options,
    mode: Mode,
) -> Result<Sender<Boxed>, DbError> {
    let (sender, work) = unbounded();
    for number in 0..count {
        let (work, url, options) = (work.clone(), url.to_owned(), options.clone());
        thread::Builder::new()
            .name(format!("{name}-{number}"))
            .spawn(move || serve(&work, &url, &options, mode))
            .map_err(|e| DbError::Setup(format!("cannot start a database thread: {e}")))?;
    }
    Ok(sender)
}

fn serve(work: &Receiver<Boxed>, url: &str, options: &Options, mode: Mode) {
    let mut line = Line {
        url,
        options,
        mode,
        session: None,
        down: false,
    };
    while let Ok(mut task) = work.recv() {
        let outcome = line.run(&mut task);
        task.answer(outcome);
        line.tell_planner();
    }
}

/// A thread's way to the server.
struct Line<'a> {
    url: &'a str,
    options: &'a Options,
    mode: Mode,
    session: Option<RefCell<Session>>,
    /// The server was not there when last looked for: the next task looks once and waits no more.
    down: bool,
}

impl Line<'_> {
    /// Runs one task until it is committed, refused by its own closure, or given up.
    fn run(&mut self, task: &mut Boxed) -> Result<(), DbError> {
        let mut last = DbError::Busy("the writes kept colliding".into());
        let begun = Instant::now();
        for attempt in 0..TRIES {
            let session = self.open()?;
            let outcome = attempt_once(&session, task, self.options, self.mode);
            if let Attempt::Lost { error, committing } = outcome {
                if committing {
                    return Err(DbError::Unsure(error.to_string()));
                }
                if begun.elapsed() >= self.mode.patience() {
                    return Err(error);
                }
                last = error;
                pause(attempt, 20);
                continue;
            }
            self.session = Some(session);
            match outcome {
                Attempt::Failed(e) => return Err(e),
                Attempt::Again => pause(attempt, 2),
                _ => return Ok(()),
            }
        }
        Err(last)
    }

    /// After what was loaded, before the next task.
    fn tell_planner(&self) {
        if let Some(live) = &self.session {
            let Session { client, loaded, .. } = &mut *live.borrow_mut();
            loaded.tell_planner(client);
        }
    }

    /// The session, opened anew where it was lost; waits for a server that is not there, but only once
    /// until it is back.
    fn open(&mut self) -> Result<RefCell<Session>, DbError> {
        if let Some(live) = self.session.take() {
            return Ok(live);
        }
        let (begun, mut waits) = (Instant::now(), 0);
        loop {
            match open_session(self.url, self.options, self.mode) {
                Ok(session) => {
                    self.down = false;
                    return Ok(session);
                }
                Err(e) if self.down || begun.elapsed() >= self.mode.patience() => {
                    self.down = true;
                    return Err(e);
                }
                Err(_) => pause(waits, 50),
            }
            waits += 1;
        }
    }
}

enum Attempt {
    Done,
    Again,
    Failed(DbError),
    Lost { error: DbError, committing: bool },
}

fn attempt_once(
    session: &RefCell<Session>,
    task: &mut Boxed,
    options: &Options,
    mode: Mode,
) -> Attempt {
    let begin = match mode {
        Mode::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        Mode::Write | Mode::Bulk => "BEGIN ISOLATION LEVEL SERIALIZABLE",
    };
    if let Err(e) = session.borrow_mut().client.batch_execute(begin) {
        return Attempt::Lost {
            error: e.into(),
            committing: false,
        };
    }
    let mut tx = Tx::new(Engine::Postgres(session), options.clock.now());
    let ok = task.run(&mut tx);
    let fate = tx.fate.get();
    let mut session = session.borrow_mut();
    match (fate, ok) {
        (Fate::Lost, _) => {
            return Attempt::Lost {
                error: DbError::Lost("while running".into()),
                committing: false,
            };
        }
        (Fate::Collided, _) => {
            return match session.client.batch_execute("ROLLBACK") {
                Ok(()) => Attempt::Again,
                Err(e) => Attempt::Lost {
                    error: e.into(),
                    committing: false,
                },
            };
        }
        (Fate::Fine, true) => {}
        (Fate::Fine, false) => {
            return match session.client.batch_execute("ROLLBACK") {
                Ok(()) => Attempt::Done,
                Err(e) => Attempt::Lost {
                    error: e.into(),
                    committing: false,
                },
            };
        }
    }
    match session.client.batch_execute("COMMIT") {
        Ok(()) => Attempt::Done,
        Err(e) if crate::error::is_collision(&e) => Attempt::Again,
        Err(e) => match DbError::from(e) {
            error @ DbError::Lost(_) => Attempt::Lost {
                error,
                committing: mode != Mode::Read,
            },
            other => Attempt::Failed(other),
        },
    }
}

fn open_session(url: &str, options: &Options, mode: Mode) -> Result<RefCell<Session>, DbError> {
    let limit = match mode {
        Mode::Read => options.read_timeout,
        Mode::Write | Mode::Bulk => options.write_timeout,
    };
    let client = connect(url, limit)?;
    Ok(RefCell::new(Session {
        client,
        statements: HashMap::new(),
        copies: HashMap::new(),
        loaded: Loaded::default(),
    }))
}

/// Waits a growing, uneven time, so that two that collided do not meet again.
fn pause(attempt: u32, unit_ms: u64) {
    let spread = u64::from(
        std::process::id()
            .wrapping_mul(31)
            .wrapping_add(attempt * 7)
            % 5,
    );
    thread::sleep(Duration::from_millis(
        unit_ms * (1 << attempt.min(6)) + spread,
    ));
}

/// A connection with its prepared statements.
pub(crate) struct Session {
    pub(crate) client: Client,
    statements: HashMap<String, Statement>,
    copies: HashMap<String, Vec<Type>>,
    loaded: Loaded,
}

impl Session {
    fn prepared(&mut self, text: &str) -> Result<Statement, postgres::Error> {
        if let Some(statement) = self.statements.get(text) {
            return Ok(statement.clone());
        }
        if self.statements.len() >= STATEMENTS_AT_MOST {
            self.statements.clear();
        }
        let statement = self.client.prepare(text)?;
        self.statements.insert(text.to_owned(), statement.clone());
        Ok(statement)
    }

    pub(crate) fn each(
        &mut self,
        text: &str,
        values: &[Value],
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), PgFailure> {
        use postgres::fallible_iterator::FallibleIterator;
        let statement = self.prepared(text)?;
        let mut rows = self.client.query_raw(&statement, values.iter())?;
        while let Some(row) = rows.next()? {
            take(&Row::Postgres(&row)).map_err(PgFailure::Row)?;
        }
        Ok(())
    }

    pub(crate) fn exec(&mut self, text: &str, values: &[Value]) -> Result<u64, PgFailure> {
        let statement = self.prepared(text)?;
        let params: Vec<&(dyn ToSql + Sync)> = values.iter().map(|v| v as _).collect();
        Ok(self.client.execute(&statement, &params)?)
    }

    pub(crate) fn copy<const N: usize>(
        &mut self,
        table: &'static str,
        columns: &[&str; N],
        rows: impl IntoIterator<Item = [Value; N]>,
    ) -> Result<u64, PgFailure> {
        let columns = columns.join(", ");
        let text = format!("COPY {table} ({columns}) FROM STDIN BINARY");
        if !self.copies.contains_key(&text) {
            let shape = self
                .client
                .prepare(&format!("SELECT {columns} FROM {table} LIMIT 0"))?;
            let types = shape.columns().iter().map(|c| c.type_().clone()).collect();
            self.copies.insert(text.clone(), types);
        }
        let types = self.copies.get(&text).cloned().unwrap_or_default();
        let mut writer = BinaryCopyInWriter::new(self.client.copy_in(&text)?, &types);
        for row in rows {
            let params: [&(dyn ToSql + Sync); N] = std::array::from_fn(|at| &row[at] as _);
            writer.write(&params)?;
        }
        let count = writer.finish()?;
        self.loaded.add(table, count);
        Ok(count)
    }
}
