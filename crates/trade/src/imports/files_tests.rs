//! Files of imports: swept some time after the import has ended, never while one needs them.

use crate::testing::{AREAS, Bench};
use base::{Clock, Permission, Timestamp};
use db::testing::both_at;
use records::imports::{Columns, Import, State, store, sweep};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

const ORDER: &str = "order,date,sku,qty,price,customer\n1,2025-01-01,A,1,2,7\n";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn bench(body: impl Fn(Bench, &Clock)) {
    let clock = Clock::fixed(at("2026-03-01T12:00:00Z"));
    both_at(AREAS, clock.clone(), |db| {
        clock.set(at("2026-03-01T12:00:00Z"));
        body(Bench::new(db), &clock);
    });
}

/// Where the import's file lies; as if it had come at noon of 1 March 2026.
fn file(b: &Bench, import: &Import) -> PathBuf {
    let path = b.kinds.folder.path(b.by.account, &import.file_hash);
    // 1,772,366,400 seconds are 2026-03-01T12:00:00Z.
    let came = SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_366_400);
    let file = std::fs::File::options().append(true).open(&path).unwrap();
    file.set_modified(came).unwrap();
    path
}

fn sweep_now(b: &Bench) -> usize {
    sweep::sweep(&jobs::Slices::unresting(&b.db), &b.by, &b.kinds.folder).unwrap()
}

fn read(b: &Bench, import: &Import) -> Import {
    let (scope, id) = (b.by.may(Permission::ImportsRun).unwrap(), import.id);
    b.db.read_now(move |tx| store::get(tx, &scope, id))
        .unwrap()
        .unwrap()
}

#[test]
fn a_file_goes_thirty_days_after_its_import_ended_and_the_record_says_so() {
    bench(|b, clock| {
        let import = b.upload(ORDER.as_bytes(), Columns::default()).unwrap();
        b.work(&import, false).unwrap();
        let path = file(&b, &import);
        // Thirty days of 24 hours after 1 March 12:00 come to 31 March 12:00.
        clock.set(at("2026-03-31T12:00:00Z"));
        assert_eq!(
            (sweep_now(&b), path.exists()),
            (0, true),
            "not a moment too early"
        );
        clock.set(at("2026-03-31T12:00:01Z"));
        assert_eq!((sweep_now(&b), path.exists()), (1, false));
        let kept = read(&b, &import);
        assert_eq!(kept.swept_at, Some(at("2026-03-31T12:00:01Z")));
        assert_eq!(
            (kept.state, kept.report.get("orders_new")),
            (State::Done, 1)
        );
        assert_eq!(sweep_now(&b), 0, "once");
    });
}

#[test]
fn a_file_that_another_import_needs_stays() {
    bench(|b, clock| {
        let first = b.upload(ORDER.as_bytes(), Columns::default()).unwrap();
        b.work(&first, false).unwrap();
        clock.set(at("2026-03-20T12:00:00Z"));
        let second = b.upload(ORDER.as_bytes(), Columns::default()).unwrap();
        let path = file(&b, &first);
        clock.set(at("2026-04-10T12:00:00Z"));
        assert_eq!((sweep_now(&b), path.exists()), (0, true));
        assert!(read(&b, &first).swept_at.is_some() && read(&b, &second).swept_at.is_none());
        // Nobody went on with the second one either.
        clock.set(at("2026-04-20T12:00:00Z"));
        assert_eq!((sweep_now(&b), path.exists()), (1, false));
        let Err(base::Error::Invalid(errors)) = b.work(&second, false) else {
            panic!("an import without its file ran")
        };
        assert_eq!(errors[0].code, "file-gone");
    });
}

#[test]
fn what_belongs_to_no_import_goes_after_a_day_and_other_accounts_files_stay() {
    bench(|b, clock| {
        let import = b.upload(ORDER.as_bytes(), Columns::default()).unwrap();
        let mine = file(&b, &import);
        let stray = mine.with_file_name(".tmpAbC123");
        std::fs::copy(&mine, &stray).unwrap();
        let other = base::AccountId::new();
        let theirs = b.kinds.folder.of(other).join(&import.file_hash);
        std::fs::create_dir_all(theirs.parent().unwrap()).unwrap();
        std::fs::copy(&mine, &theirs).unwrap();
        let came = SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_366_400);
        for path in [&stray, &theirs] {
            let file = std::fs::File::options().append(true).open(path).unwrap();
            file.set_modified(came).unwrap();
        }
        clock.set(at("2026-03-02T11:59:59Z"));
        assert_eq!(sweep_now(&b), 0, "it may be on its way in");
        clock.set(at("2026-03-02T12:00:00Z"));
        assert_eq!(sweep_now(&b), 1);
        assert_eq!(
            (stray.exists(), mine.exists(), theirs.exists()),
            (false, true, true)
        );
    });
}

#[test]
fn a_file_from_before_accounts_had_folders_is_still_found() {
    bench(|b, clock| {
        let import = b.upload(ORDER.as_bytes(), Columns::default()).unwrap();
        let early = b.kinds.folder.0.join(&import.file_hash);
        std::fs::rename(file(&b, &import), &early).unwrap();
        assert_eq!(b.work(&import, false).unwrap().get("orders_new"), 1);
        clock.set(at("2026-04-20T12:00:00Z"));
        assert_eq!((sweep_now(&b), early.exists()), (1, false));
    });
}

#[test]
fn a_source_cannot_be_changed_once_something_was_written() {
    bench(|b, _| {
        let import = b.upload(ORDER.as_bytes(), Columns::default()).unwrap();
        b.work(&import, false).unwrap();
        // As after a run that failed midway.
        let (scope, id) = (b.by.may(Permission::ImportsRun).unwrap(), import.id);
        let fail = "UPDATE records_import SET state = 'failed' WHERE account_id = ";
        b.db.write_now(move |tx| {
            tx.exec(
                db::Sql::new(fail)
                    .bind(scope.account)
                    .push(" AND id = ")
                    .bind(id),
            )
        })
        .unwrap();
        let choose = |source: &'static str| {
            let (by, kinds) = (b.by.clone(), b.kinds.clone());
            let columns = import.columns.clone();
            b.db.write_now(move |tx| {
                records::imports::actions::choose_columns(tx, &by, &kinds, id, source, &columns)
            })
        };
        let Err(base::Error::Invalid(errors)) = choose("web") else {
            panic!("half of it would have come under another source")
        };
        assert_eq!(
            (errors[0].code, errors[0].detail.as_str()),
            ("import-source-fixed", "shop")
        );
        choose("shop").unwrap();
        let after = read(&b, &import);
        assert!(
            after.written && !after.is_removable(),
            "it is remembered through other choices"
        );
    });
}
