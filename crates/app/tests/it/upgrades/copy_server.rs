//! The same on PostgreSQL: copied by its tools before an upgrade, put back, and nothing begun where they fail.

use super::copy::copies;
use super::filler::{Rows, fill, rows};
use super::{schema, states};
use crate::program::{Program, text};
use crate::served::until;
use base::Clock;
use db::testing::{Fresh, postgres};
use db::{Db, DbError, Options, Sql};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Waits until none of this test's own sessions is left, which would keep a restore from beginning.
fn until_left_alone(url: &str) {
    until("the sessions are gone", || {
        db::servers_on(url).unwrap().is_empty()
    });
}

fn open(url: &str) -> Db {
    Db::open(url, Options::default()).unwrap()
}

/// What is in it: tables and indexes, and every row.
fn all(url: &str) -> (Vec<String>, Vec<Rows>) {
    let db = open(url);
    (schema::of(&db), rows(&db))
}

fn empty(url: &str) {
    let emptied = open(url).write_now(|tx| {
        tx.exec(Sql::new("DROP SCHEMA public CASCADE"))?;
        tx.exec(Sql::new("CREATE SCHEMA public"))
    });
    emptied.map_err(|e: DbError| e.to_string()).unwrap();
}

/// A program whose database was left by an earlier version.
fn earlier() -> Option<(Program, Fresh)> {
    let server = postgres(&[], Clock::system())?;
    let program = Program::on(&server.url);
    empty(&server.url);
    let state = states()
        .into_iter()
        .find(|s| s.name.contains("all but trade/0002"));
    let db = open(&server.url);
    db.migrate(&state.unwrap().areas).unwrap();
    fill(&db);
    Some((program, server))
}

/// A folder of programs with a `pg_dump` that does this; `REAL` is PostgreSQL's own.
fn with_dump(program: &Program, script: &str) -> PathBuf {
    let folder = program.path("programs");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("pg_dump");
    let text = format!(
        "#!/bin/sh\nREAL=$(PATH=${{PATH#*:}} command -v pg_dump)\n\
         [ \"$1\" = --version ] && exec \"$REAL\" \"$@\"\n{script}\n"
    );
    std::fs::write(&file, text).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

fn finding(program: &Program, programs: &Path, arguments: &[&str]) -> Command {
    let path = std::env::var("PATH").unwrap();
    let mut command = program.command(arguments);
    command.env("PATH", format!("{}:{path}", programs.display()));
    command
}

#[test]
fn the_copy_before_an_upgrade_of_a_server_comes_back_with_every_row() {
    let Some((program, server)) = earlier() else {
        return;
    };
    let before = all(&server.url);
    let migrated = program.run(&["migrate"]);
    let said = text(&migrated.stdout);
    assert!(migrated.status.success(), "{}", text(&migrated.stderr));
    assert!(said.contains("trade/0002_turnover.sql"), "{said}");
    let upgraded = all(&server.url);
    assert_ne!(upgraded.0, before.0);
    let made = copies(&program);
    let [copy] = made.as_slice() else {
        panic!("one copy: {made:?}");
    };
    let how = format!("`bandhu restore {} --force`", copy.display());
    assert!(said.contains(&how), "{said}");
    let mode = std::fs::metadata(copy).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    // Nothing to apply, nothing to copy.
    assert!(program.run(&["migrate"]).status.success());
    assert_eq!(copies(&program).len(), 1);
    // It comes back over the later tables, and is upgraded again by the way: what that makes of it is the same.
    until_left_alone(&server.url);
    let back = program.run(&["restore", copy.to_str().unwrap(), "--force"]);
    assert!(back.status.success(), "{}", text(&back.stderr));
    assert_eq!(all(&server.url), upgraded);
    assert_eq!(copies(&program).len(), 1, "the backup is the copy");
    // As it was, in an empty database: by PostgreSQL's own tool.
    let empty = postgres(&[], Clock::system()).unwrap();
    let raw = Command::new("pg_restore")
        .args([
            "--no-owner",
            "--clean",
            "--if-exists",
            "--dbname",
            &empty.url,
        ])
        .arg(copy)
        .status();
    assert!(raw.unwrap().success());
    assert_eq!(all(&empty.url), before);
}

#[test]
fn a_server_starts_with_a_copy_and_says_so_in_its_usual_log() {
    let Some((program, _server)) = earlier() else {
        return;
    };
    // A taken address: it ends right after the migrations.
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let listen = taken.local_addr().unwrap().to_string();
    let served = program.run(&["serve", "--listen", &listen]);
    let said = text(&served.stderr);
    let made = copies(&program);
    let [copy] = made.as_slice() else {
        panic!("one copy: {made:?}; {said}");
    };
    let how = format!("`bandhu restore {} --force`", copy.display());
    assert!(said.contains(&how), "{said}");
    let told = text(&program.run(&["doctor"]).stdout);
    assert!(told.contains("copies before upgrades: 1 in "), "{told}");
}

#[test]
fn where_no_copy_can_be_made_no_migration_begins() {
    let Some((program, server)) = earlier() else {
        return;
    };
    let before = all(&server.url);
    // A disk that is full in the middle of it.
    let programs = with_dump(
        &program,
        "for last; do [ \"$was\" = --file ] && echo half > \"$last\"; was=$last; done\n\
         echo 'pg_dump: error: could not write to file: No space left on device' >&2; exit 1",
    );
    let refused = finding(&program, &programs, &["migrate"]).output().unwrap();
    let said = text(&refused.stderr);
    assert!(!refused.status.success());
    assert!(
        said.contains("No space left on device")
            && said.contains("Nothing was changed")
            && said.contains("BANDHU_WITHOUT_COPY=true"),
        "{said}"
    );
    assert_eq!(all(&server.url), before);
    let names = std::fs::read_dir(program.path("data")).unwrap();
    let left: Vec<PathBuf> = names
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains("before-migration"))
        .collect();
    assert_eq!(left, Vec::<PathBuf>::new(), "half a copy fills the disk");
    // Whoever has backups of their own says so.
    let mut own = finding(&program, &programs, &["migrate"]);
    own.env("BANDHU_WITHOUT_COPY", "true");
    let went = own.output().unwrap();
    assert!(went.status.success(), "{}", text(&went.stderr));
    assert!(copies(&program).is_empty());
}

#[test]
fn an_empty_database_needs_no_tools() {
    let Some(server) = postgres(&[], Clock::system()) else {
        return;
    };
    let program = Program::on(&server.url);
    empty(&server.url);
    // The first start was interrupted half way.
    let state = states().into_iter().nth(20).unwrap();
    open(&server.url).migrate(&state.areas).unwrap();
    let programs = with_dump(&program, "exit 1");
    let went = finding(&program, &programs, &["migrate"]).output().unwrap();
    assert!(went.status.success(), "{}", text(&went.stderr));
}

#[test]
fn processes_that_start_together_make_one_copy_that_nobody_else_reads() {
    let Some((program, server)) = earlier() else {
        return;
    };
    let (begun, go) = (program.path("begun"), program.path("go"));
    let programs = with_dump(
        &program,
        &format!(
            "for last; do [ \"$was\" = --file ] && stat -c %a \"$last\" >> '{}'; was=$last; done\n\
             while [ ! -e '{}' ]; do sleep 0.02; done; exec \"$REAL\" \"$@\"",
            begun.display(),
            go.display()
        ),
    );
    let start = || {
        let mut command = finding(&program, &programs, &["migrate"]);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let dumps = || std::fs::read_to_string(&begun).unwrap_or_default();
    let first = start();
    until("the first copies", || dumps().lines().count() == 1);
    let second = start();
    let waits = || {
        let sql = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        let many = server.db.read_now(|tx| tx.one::<i64>(Sql::new(sql)));
        many.map_err(|e: DbError| e.to_string()).unwrap()
    };
    until("the second waits or copies, too", || {
        waits() == 1 || dumps().lines().count() == 2
    });
    std::fs::write(&go, "").unwrap();
    for process in [first, second] {
        let done = process.wait_with_output().unwrap();
        assert!(done.status.success(), "{}", text(&done.stderr));
    }
    assert_eq!(dumps(), "600\n", "one copy, closed from its first byte");
    assert_eq!(copies(&program).len(), 1);
}
