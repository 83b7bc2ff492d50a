//! Both databases, looked over and opened: before anything is written, whatever can be refused is refused.

use super::cells::Kind;
use super::side::Side;
use super::{Carry, dialect, mark, unfinished, without_password};
use crate::copying::{Copying, is_ours};
use crate::postgres_way::Way;
use crate::{DbError, Dialect, Options, Value, migrate, postgres_engine, sqlite_engine};
use postgres::config::Host;
use rusqlite::OpenFlags;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// Held on PostgreSQL as long as something is carried from or to it ("bandhu").
const LOCK: i64 = 0x6261_6e64_6875;
/// How long a session that ends may take to be gone.
const PATIENCE: Duration = Duration::from_secs(5);

/// The source, in one consistent view.
pub(super) fn source(carry: &Carry<'_>) -> Result<Side, DbError> {
    if dialect(carry.from) == dialect(carry.to) {
        return Err(DbError::Setup(
            "a move goes from the embedded database to PostgreSQL or back; within one of them use `bandhu backup` \
             and `bandhu restore`"
                .into(),
        ));
    }
    let mut side = match dialect(carry.from) {
        Dialect::Sqlite => {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let connection = rusqlite::Connection::open_with_flags(path(carry.from), flags)?;
            connection.busy_timeout(PATIENCE)?;
            connection.execute_batch("BEGIN")?;
            Side::Sqlite(connection)
        }
        Dialect::Postgres => {
            let mut side = server(carry.from)?;
            still_alone(&mut side)?;
            side.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
            side
        }
    };
    if let Some(first) = mark::read(&mut side)? {
        return Err(DbError::Setup(format!(
            "{} is itself unfinished: a move from {first} was interrupted; nothing was changed",
            without_password(carry.from)
        )));
    }
    refuse_other_version(&mut side, carry)?;
    Ok(side)
}

/// The source must be of this version: the target will be.
fn refuse_other_version(side: &mut Side, carry: &Carry<'_>) -> Result<(), DbError> {
    let done = side.texts::<2>("SELECT area, file FROM db_migration");
    let done = done.map_err(|_| {
        DbError::Setup(format!(
            "{} is no database of this program; nothing was changed",
            without_password(carry.from)
        ))
    })?;
    let done: Vec<(String, String)> = done.into_iter().map(|[a, f]| (a, f)).collect();
    migrate::refuse_newer(&done, carry.areas)?;
    match migrate::lacking(&done, carry.areas).len() {
        0 => Ok(()),
        n => Err(DbError::Setup(format!(
            "{n} migrations are waiting; nothing was changed: run `bandhu migrate` on {} first",
            without_password(carry.from)
        ))),
    }
}

/// The target, empty but for its tables, marked as unfinished.
pub(super) fn target(carry: &Carry<'_>) -> Result<Side, DbError> {
    let source = name(carry.from)?;
    match dialect(carry.to) {
        Dialect::Sqlite => target_sqlite(carry, &source),
        Dialect::Postgres => target_postgres(carry, &source),
    }
}

fn target_sqlite(carry: &Carry<'_>, source: &str) -> Result<Side, DbError> {
    let path = path(carry.to);
    let disk = |e: std::io::Error| DbError::Setup(format!("{}: {e}", path.display()));
    if path.exists() && !is_left_over(&path, source)? {
        return Err(DbError::Setup(format!(
            "{} is already there and not empty; nothing was changed: name a file that is not there, or take this \
             one away first",
            path.display()
        )));
    }
    for ending in ["", "-wal", "-shm"] {
        match fs::remove_file(format!("{}{ending}", path.display())) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(disk(e)),
            _ => {}
        }
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&path).map_err(disk)?;
    let defaults = Options::default();
    let mut side = Side::Sqlite(sqlite_engine::connect(&path, &defaults)?);
    mark::set(&mut side, source)?;
    crate::keep_names(path.parent().unwrap_or(Path::new(""))).map_err(disk)?;
    let migrated = migrate::on_sqlite(
        &path,
        defaults.busy_timeout,
        carry.areas,
        carry.now,
        &mut Copying::Nobody,
    );
    migrated.map_err(|e| unfinished(&e, carry.to))?;
    side.batch("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")?;
    Ok(side)
}

/// Whether a file is empty, or was left by the same move; only read.
fn is_left_over(path: &Path, source: &str) -> Result<bool, DbError> {
    let look = || -> Result<(i64, Option<String>), DbError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut side = Side::Sqlite(rusqlite::Connection::open_with_flags(path, flags)?);
        let marked = mark::read(&mut side)?;
        Ok((side.number("SELECT count(*) FROM sqlite_schema")?, marked))
    };
    match look() {
        Ok((_, Some(first))) => refuse_another(&first, source, "remove the file").map(|()| true),
        Ok((things, None)) => Ok(things == 0),
        // Whatever it is, it is not ours to take away.
        Err(_) => Ok(false),
    }
}

fn target_postgres(carry: &Carry<'_>, source: &str) -> Result<Side, DbError> {
    let mut side = server(carry.to)?;
    if let Side::Postgres(client) = &mut side {
        postgres_engine::check_setup(client)?;
    }
    still_alone(&mut side)?;
    let tables = side.texts::<1>(
        "SELECT c.relname::text FROM pg_class c
          WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
            AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
          ORDER BY 1",
    )?;
    match (mark::read(&mut side)?, tables.first()) {
        (Some(first), _) => {
            refuse_another(&first, source, "make an empty database and name that one")?;
            clear(&mut side, carry, &tables)?;
        }
        (None, Some([table])) => {
            return Err(DbError::Setup(format!(
                "{} is not empty (it has the table {table}); nothing was changed: name an empty database, such as \
                 one made with `createdb --locale=C.UTF-8 --template=template0 NAME`",
                without_password(carry.to)
            )));
        }
        (None, None) => mark::set(&mut side, source).map_err(may_not)?,
    }
    let migrated = migrate::on_postgres(carry.to, carry.areas, carry.now, &mut Copying::Nobody);
    migrated.map_err(|e| unfinished(&e, carry.to))?;
    Ok(side)
}

/// Drops what an interrupted move left, but for the mark.
fn clear(side: &mut Side, carry: &Carry<'_>, tables: &[[String; 1]]) -> Result<(), DbError> {
    for [table] in tables.iter().filter(|[table]| is_ours(table, carry.areas)) {
        side.batch(&format!("DROP TABLE \"{table}\""))?;
    }
    Ok(())
}

fn may_not(e: DbError) -> DbError {
    DbError::Setup(format!(
        "no table can be made in the target: {e}; nothing was changed: let the user own the database (ALTER DATABASE \
         … OWNER TO …)"
    ))
}

fn refuse_another(first: &str, source: &str, how: &str) -> Result<(), DbError> {
    match first == source {
        true => Ok(()),
        false => Err(DbError::Setup(format!(
            "the target is unfinished from another move, from {first}; nothing was changed: {how}"
        ))),
    }
}

/// Nobody else may work with a database while it is carried, whatever machine they are on.
///
/// # Errors
/// `Setup` when a session of ours is there.
pub(super) fn still_alone(side: &mut Side) -> Result<(), DbError> {
    if side.dialect() == Dialect::Sqlite {
        return Ok(());
    }
    let others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
                     AND application_name LIKE 'bandhu%' AND pid <> pg_backend_pid()";
    let alone = patiently(|| {
        // What a transaction once saw of the sessions it sees until it ends.
        side.batch("SELECT pg_stat_clear_snapshot()")?;
        Ok(side.number(others)? == 0)
    });
    match alone? {
        true => Ok(()),
        false => Err(DbError::Setup(
            "a server, or another command, works on the PostgreSQL database: stop all of them first".into(),
        )),
    }
}

/// A session without limits on time, alone with its lock.
fn server(url: &str) -> Result<Side, DbError> {
    let mut side = Side::Postgres(postgres_engine::connect(url, Duration::ZERO)?);
    side.batch(
        "SET idle_in_transaction_session_timeout = 0; SET lock_timeout = 0; SET maintenance_work_mem = '256MB';
         SET client_connection_check_interval = '1s'",
    )?;
    let schema = side.number("SELECT count(current_schema())")?;
    if schema == 0 {
        return Err(DbError::Setup(
            "the PostgreSQL database has no schema for tables: CREATE SCHEMA public".into(),
        ));
    }
    let lock = format!("SELECT pg_try_advisory_lock({LOCK})");
    let free = patiently(|| Ok(side.rows(&lock, &[Kind::Bool])? == [[Value::Bool(true)]]))?;
    match free {
        true => Ok(side),
        false => Err(DbError::Setup(
            "another move works on this PostgreSQL database, or the server still ends what an interrupted one began: \
             wait until it is over"
                .into(),
        )),
    }
}

/// Asks until it is so, for as long as a session that ends may take.
fn patiently(mut is_so: impl FnMut() -> Result<bool, DbError>) -> Result<bool, DbError> {
    let begun = Instant::now();
    loop {
        if is_so()? {
            return Ok(true);
        }
        if begun.elapsed() > PATIENCE {
            return Ok(false);
        }
        thread::sleep(Duration::from_millis(50));
    }
}

fn path(url: &str) -> PathBuf {
    PathBuf::from(url.strip_prefix("sqlite:").unwrap_or(url))
}

/// What a database is called in the mark, however it was reached.
fn name(url: &str) -> Result<String, DbError> {
    if dialect(url) == Dialect::Sqlite {
        let path = path(url);
        let path = fs::canonicalize(&path).unwrap_or(path);
        return Ok(format!("sqlite:{}", path.display()));
    }
    let config = Way::of(url)?.config;
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(host)) => host.clone(),
        Some(Host::Unix(path)) => path.display().to_string(),
        None => "localhost".into(),
    };
    let port = config.get_ports().first().copied().unwrap_or(5432);
    let database = config.get_dbname().or(config.get_user()).unwrap_or("");
    Ok(format!("postgres://{host}:{port}/{database}"))
}
