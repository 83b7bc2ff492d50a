//! The whole seed in a database: the counts that are stated, once, and the same figures after a stop.

use super::*;
use base::{Clock, Permission};
use db::Options;
use identity::sessions::{SignIn, sign_in};
use records::imports::Folder;
use std::sync::Arc;

/// The day of the stated counts.
const NOW: &str = "2026-07-18T05:06:07Z";

struct Bench {
    db: Db,
    kinds: Kinds,
    _folder: tempfile::TempDir,
}

fn bench() -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { clock: Clock::fixed(NOW.parse().unwrap()), ..Options::default() };
    let db = Db::open(&format!("sqlite:{}", folder.path().join("demo.db").display()), options).unwrap();
    db.migrate(crate::wiring::AREAS).unwrap();
    let kinds = crate::wiring::imports(folder.path().join("files"));
    Bench { db, kinds, _folder: folder }
}

fn stated() -> Seeded {
    Seeded { companies: 16, people: 2_000, interactions: 4_000, orders: 17_500, returns: 500 }
}

#[test]
fn a_seeded_database_holds_what_is_stated_and_is_seeded_once() {
    let b = bench();
    assert_eq!(seed(&b.db, &b.kinds, |_| {}).unwrap(), Some(stated()));
    assert_eq!(seed(&b.db, &b.kinds, |_| {}).unwrap(), None, "all of it is there");
}
