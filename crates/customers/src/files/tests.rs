//! Attached files on both databases, and what becomes of their contents.

use super::{New, Shelf, add, forget_removed, get, remove, restore, sweep};
use crate::interactions::{Subject, Wanted, timeline};
use crate::testing::{AREAS, acting, member, person};
use base::{Actor, Clock, Error, Permission, Role, Timestamp};
use db::Db;
use db::testing::both_at;
use records::imports::{Folder, StoredFile};
use std::time::{Duration, SystemTime};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Puts a content into the folder that came two days before the clock's beginning.
fn kept(shelf: &Shelf, by: &Actor, content: &str) -> StoredFile {
    let stored = shelf
        .folder
        .store(by.account, content.as_bytes(), shelf.limit)
        .unwrap();
    let path = shelf.folder.path(by.account, &stored.hash);
    let old = at("2026-02-27T10:00:00Z").as_second();
    let old = SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(old).unwrap());
    let file = std::fs::File::options().write(true).open(path).unwrap();
    file.set_modified(old).unwrap();
    stored
}

fn is_there(shelf: &Shelf, by: &Actor, stored: &StoredFile) -> bool {
    shelf.folder.path(by.account, &stored.hash).is_file()
}

fn attached(db: &Db, by: &Actor, with: Subject, stored: &StoredFile) -> super::File {
    let (by, new) = (
        by.clone(),
        New {
            with,
            name: "a/offer.pdf".into(),
            media_type: "application/pdf",
            bytes: stored.bytes,
            hash: stored.hash.clone(),
        },
    );
    db.write_now(move |tx| add(tx, &by, new.clone())).unwrap()
}

#[test]
fn a_content_stays_as_long_as_a_row_names_it() {
    let clock = Clock::fixed(at("2026-03-01T10:00:00Z"));
    both_at(AREAS, clock.clone(), |db| {
        clock.set(at("2026-03-01T10:00:00Z"));
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf {
            folder: Folder(folder.path().to_owned()),
            limit: 1_000,
        };
        let by = member();
        let (ann, bob) = (person(&db, &by, "Ann").id, person(&db, &by, "Bob").id);
        let (shared, orphan) = (kept(&shelf, &by, "offer"), kept(&shelf, &by, "broke off"));
        let first = attached(&db, &by, Subject::Person(ann), &shared);
        let second = attached(&db, &by, Subject::Person(bob), &shared);
        assert_eq!(first.name, "offer.pdf");
        let swept = || sweep::sweep(&jobs::Slices::unresting(&db), &by, &shelf).unwrap();
        assert_eq!(swept(), 1, "the one whose row was never written");
        assert!(is_there(&shelf, &by, &shared) && !is_there(&shelf, &by, &orphan));

        let run =
            |what: fn(&mut db::Tx<'_>, &Actor, base::FileId) -> Result<super::File, Error>, id| {
                let by = by.clone();
                db.write_now(move |tx| what(tx, &by, id))
            };
        run(remove, first.id).unwrap();
        assert_eq!(
            run(|tx, by, id| get(tx, by, id), first.id),
            Err(Error::NotFound("file"))
        );
        assert_eq!(run(restore, first.id).unwrap(), first);
        run(remove, first.id).unwrap();
        run(remove, second.id).unwrap();
        let forget = || {
            let by = by.clone();
            db.write_now(move |tx| forget_removed(tx, &by)).unwrap()
        };
        clock.set(at("2026-03-02T10:00:00Z"));
        assert_eq!((forget(), swept()), (0, 0), "a day is not over yet");
        clock.set(at("2026-03-02T10:00:01Z"));
        assert_eq!((forget(), swept()), (2, 1));
        assert!(!is_there(&shelf, &by, &shared));
        assert_eq!(run(restore, first.id), Err(Error::NotFound("file")));
        let scope = by.may(Permission::PeopleRead).unwrap();
        let part = Wanted {
            limit: 5,
            ..Wanted::default()
        };
        let rows = db
            .read_now(move |tx| timeline(tx, &scope, Subject::Person(ann), &part))
            .unwrap();
        assert_eq!(rows[0].summary, "", "the log keeps that there was one");
    });
}

#[test]
fn who_attached_it_takes_it_away() {
    let clock = Clock::fixed(at("2026-03-01T10:00:00Z"));
    both_at(AREAS, clock, |db| {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf {
            folder: Folder(folder.path().to_owned()),
            limit: 1_000,
        };
        let by = member();
        let ann = Subject::Person(person(&db, &by, "Ann").id);
        let file = attached(&db, &by, ann, &kept(&shelf, &by, "offer"));
        let removed = |by: Actor| db.write_now(move |tx| remove(tx, &by, file.id).map(drop));
        let other = acting(by.account, Role::Member);
        assert_eq!(removed(other), Err(Error::Forbidden("account.manage")));
        let stranger = acting(base::AccountId::new(), Role::Admin);
        assert_eq!(removed(stranger), Err(Error::NotFound("file")));
        assert_eq!(removed(acting(by.account, Role::Admin)), Ok(()));
    });
}
