//! The copy that is taken before an upgrade, with the program itself: it holds what was there, and comes back.

use super::filler::{fill, rows};
use super::{schema, states};
use crate::program::{Program, text};
use base::Clock;
use db::{Db, Options};
use std::path::{Path, PathBuf};

fn open(file: &Path) -> Db {
    Db::open(&format!("sqlite:{}", file.display()), Options::default()).unwrap()
}

/// A program whose database was left by an earlier version.
fn earlier() -> (Program, PathBuf) {
    let program = Program::new();
    let file = program.path("data/bandhu.db");
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
    let state = states()
        .into_iter()
        .find(|s| s.name.contains("all but trade/0002"));
    let old = db::testing::sqlite(&state.unwrap().areas, Clock::system());
    fill(&old.db);
    old.db.backup(&file, |_| false).unwrap();
    (program, file)
}

/// The copies in the data folder, by either engine.
pub(super) fn copies(program: &Program) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(program.path("data")).unwrap();
    let found = entries.map(|entry| entry.unwrap().path());
    let is_copy = |path: &PathBuf| path.to_string_lossy().contains("before-migration");
    found
        .filter(is_copy)
        .filter(|path| path.extension().is_some_and(|e| e == "db" || e == "dump"))
        .collect()
}

#[test]
fn the_copy_before_an_upgrade_comes_back_with_every_row() {
    let (program, file) = earlier();
    let before = (schema::of(&open(&file)), rows(&open(&file)));
    let migrated = program.run(&["migrate"]);
    assert!(migrated.status.success(), "{}", text(&migrated.stderr));
    let said = text(&migrated.stdout);
    assert!(said.contains("trade/0002_turnover.sql"), "{said}");
    let copies = copies(&program);
    let [copy] = copies.as_slice() else {
        panic!("one copy: {copies:?}");
    };
    assert!(
        said.contains(&format!("`bandhu restore {} --force`", copy.display())),
        "{said}"
    );
    assert_eq!((schema::of(&open(copy)), rows(&open(copy))), before);
    // Nothing to apply, nothing to copy.
    assert!(program.run(&["migrate"]).status.success());
    assert_eq!(super::copy::copies(&program).len(), 1);
    // It comes back, and is upgraded again by the way.
    let said = program.run(&["restore", copy.to_str().unwrap(), "--force"]);
    assert!(said.status.success(), "{}", text(&said.stderr));
    let kept = rows(&open(&file));
    for table in &before.1 {
        assert!(
            kept.iter()
                .any(|now| now.table == table.table && now.columns.len() >= table.columns.len())
        );
    }
    let orders = kept
        .iter()
        .find(|table| table.table == "trade_order")
        .unwrap();
    assert_eq!(orders.columns[0].1.len(), 3);
}

#[test]
fn what_a_killed_copy_left_goes_and_without_a_copy_nothing_is_left() {
    let (program, _) = earlier();
    let left = program.path("data/bandhu.before-migration-20260101T000000.000000Z.db.partial");
    std::fs::write(&left, b"half").unwrap();
    assert!(program.run(&["migrate", "--without-copy"]).status.success());
    assert_eq!(copies(&program), Vec::<PathBuf>::new());
    let (program, _) = earlier();
    let left = program.path("data/bandhu.before-migration-20260101T000000.000000Z.db.partial");
    std::fs::write(&left, b"half").unwrap();
    assert!(program.run(&["migrate"]).status.success());
    assert_eq!(copies(&program).len(), 1);
    assert!(!left.exists());
}

#[test]
fn a_copy_that_cannot_be_made_keeps_the_file_as_it_is() {
    let (program, file) = earlier();
    let before = (schema::of(&open(&file)), rows(&open(&file)));
    // Somebody's folder in the place of the lock's file: nothing can be written there.
    std::fs::create_dir(program.path("data/bandhu.db-migrating")).unwrap();
    let refused = program.run(&["migrate"]);
    let said = text(&refused.stderr);
    assert!(!refused.status.success());
    assert!(said.contains("bandhu.db-migrating"), "{said}");
    assert_eq!((schema::of(&open(&file)), rows(&open(&file))), before);
}
