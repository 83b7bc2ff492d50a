//! Databases for tests: a fresh one of each engine, gone afterwards.

use crate::{Area, Db, Options, postgres_engine};
use base::{Clock, Uuid};
use std::time::Duration;

/// Names the PostgreSQL server on which tests may create databases.
pub const SERVER: &str = "BANDHU_TEST_PG";

/// Runs `body` on a fresh SQLite file and on a fresh PostgreSQL database.
///
/// Without the variable `BANDHU_TEST_PG` the second run is left out with a loud line; with `CI=true`
/// that is a failure.
///
/// # Panics
/// When a database cannot be made, or when `body` panics.
pub fn both(areas: &[&'static Area], body: impl Fn(Db)) {
    both_at(areas, Clock::system(), body);
}

/// `both` with a clock of the test's own.
///
/// # Panics
/// As `both`.
pub fn both_at(areas: &[&'static Area], clock: Clock, body: impl Fn(Db)) {
    let fresh = sqlite(areas, clock.clone());
    body(fresh.db.clone());
    if let Some(fresh) = postgres(areas, clock) {
        body(fresh.db.clone());
    }
}

/// A database that goes away with this value.
pub struct Fresh {
    /// The open database.
    pub db: Db,
    /// Its address, for a second process or handle.
    pub url: String,
    _gone: Gone,
}

enum Gone {
    Folder { _folder: tempfile::TempDir },
    Database { server: String, name: String },
}

impl Drop for Gone {
    fn drop(&mut self) {
        if let Gone::Database { server, name } = self
            && let Ok(mut client) = postgres_engine::connect(server, Duration::from_secs(60))
        {
            let _ = client.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

/// A fresh SQLite database with the areas' tables.
///
/// # Panics
/// When it cannot be made.
pub fn sqlite(areas: &[&'static Area], clock: Clock) -> Fresh {
    let folder = must(tempfile::tempdir());
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    let db = must(Db::open(
        &url,
        Options {
            clock,
            readers: 2,
            ..Options::default()
        },
    ));
    must(db.migrate(areas));
    Fresh {
        db,
        url,
        _gone: Gone::Folder { _folder: folder },
    }
}

/// A fresh PostgreSQL database with the areas' tables; none, loudly, where no server is named.
///
/// # Panics
/// When it cannot be made, or when no server is named and `CI=true`.
pub fn postgres(areas: &[&'static Area], clock: Clock) -> Option<Fresh> {
    let Ok(server) = std::env::var(SERVER) else {
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "{SERVER} is not set"
        );
        #[allow(clippy::print_stderr)]
        {
            eprintln!("SKIPPED on PostgreSQL: {SERVER} is not set");
        }
        return None;
    };
    let name = format!("bandhu_test_{}", Uuid::now_v7().simple());
    let mut client = must(postgres_engine::connect(&server, Duration::from_secs(60)));
    must(client.batch_execute(&format!(
        "CREATE DATABASE {name} ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0"
    )));
    let base = server
        .rsplit_once('/')
        .map_or(server.as_str(), |(base, _)| base);
    let url = format!("{base}/{name}");
    let gone = Gone::Database {
        server: server.clone(),
        name,
    };
    let options = Options {
        clock,
        readers: 2,
        writers: 2,
        ..Options::default()
    };
    let db = must(Db::open(&url, options));
    must(db.migrate(areas));
    Some(Fresh {
        db,
        url,
        _gone: gone,
    })
}

/// Fails when a query's plan reads a whole table.
///
/// # Panics
/// With the plan, when it does.
pub fn assert_no_scan(plan: &[String]) {
    let made = |line: &str| {
        // The rows of a query within the query, which has its own lines.
        line.strip_prefix("SCAN ").is_some_and(|name| {
            plan.iter()
                .any(|other| other.strip_prefix("CO-ROUTINE ") == Some(name))
        })
    };
    let scan = plan.iter().find(|line| {
        let line = line.trim_start_matches([' ', '-', '>']);
        (line.starts_with("SCAN")
            && !line.contains("VIRTUAL TABLE")
            && !line.contains("CONSTANT")
            && !made(line))
            || line.starts_with("Seq Scan")
    });
    assert!(
        scan.is_none(),
        "the query reads a whole table:\n{}",
        plan.join("\n")
    );
}

fn must<T, E: std::fmt::Display>(outcome: Result<T, E>) -> T {
    match outcome {
        Ok(value) => value,
        Err(e) => panic!("no test database: {e}"),
    }
}
