//! Both engines, real ones, through the public face.
#![allow(clippy::unwrap_used)]

use base::{AccountId, Clock, Error, Timestamp, Uuid};
use db::testing::{assert_no_scan, both, both_at, sqlite};
use db::{Area, Db, DbError, Options, Sql, Value};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

static AREA: Area = Area {
    name: "test",
    files: &[(
        "0001_start.sql",
        "CREATE TABLE test_thing (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  amount bigint,
  flag boolean NOT NULL,
  at timestamptz,
  extra jsonb,
  raw bytea,
  PRIMARY KEY (account_id, id),
  UNIQUE (account_id, name)
);
CREATE INDEX test_thing_amount ON test_thing (account_id, amount, id);",
    )],
};

fn thing(account: AccountId, name: &str, amount: i64) -> Sql {
    Sql::new("INSERT INTO test_thing (account_id, id, name, amount, flag) VALUES (")
        .bind(account)
        .push(", ")
        .bind(Uuid::now_v7())
        .push(", ")
        .bind(name)
        .push(", ")
        .bind(amount)
        .push(", ")
        .bind(true)
        .push(")")
}

fn count(db: &Db) -> i64 {
    db.read_now(|tx| tx.one::<i64>(Sql::new("SELECT count(*) FROM test_thing")))
        .unwrap()
}

#[test]
fn every_type_comes_back_as_it_went_in() {
    both(&[&AREA], |db| {
        let at: Timestamp = "1999-12-31T23:59:59.123456Z".parse().unwrap();
        let (account, id) = (AccountId::new(), Uuid::now_v7());
        db.write_now(move |tx| {
            tx.insert_many(
                "test_thing",
                [
                    "account_id",
                    "id",
                    "name",
                    "amount",
                    "flag",
                    "at",
                    "extra",
                    "raw",
                ],
                [[
                    account.into(),
                    id.into(),
                    "ප්‍රනාන්දු".into(),
                    (-5_i64).into(),
                    true.into(),
                    at.into(),
                    serde_json::json!({"a": [1, "ሰላም"]}).into(),
                    vec![0_u8, 255].into(),
                ]],
            )
        })
        .unwrap();
        let row: (
            AccountId,
            Uuid,
            String,
            Option<i64>,
            bool,
            Timestamp,
            serde_json::Value,
            Vec<u8>,
        ) = db
            .read_now(|tx| {
                tx.one(Sql::new(
                    "SELECT account_id, id, name, amount, flag, at, extra, raw FROM test_thing",
                ))
            })
            .unwrap();
        let extra = serde_json::json!({"a": [1, "ሰላም"]});
        assert_eq!(
            row,
            (
                account,
                id,
                "ප්‍රනාන්දු".into(),
                Some(-5),
                true,
                at,
                extra,
                vec![0, 255]
            )
        );
    });
}

#[test]
fn a_list_of_any_type_and_length_finds_its_rows() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        db.write_now(move |tx| {
            for (name, amount) in [("a", 1), ("b", 2), ("ሰላም", 3)] {
                tx.exec(thing(account, name, amount))?;
            }
            Ok::<_, DbError>(())
        })
        .unwrap();
        let found = |condition: Sql| {
            let sql = Sql::new("SELECT name FROM test_thing WHERE account_id = ").bind(account);
            let sql = sql.and(condition).push(" AND name <> ").bind("z");
            db.read_now(move |tx| tx.all::<String>(sql.clone().push(" ORDER BY name")))
                .unwrap()
        };
        assert_eq!(
            found(Sql::default().push_in(" AND amount", [1, 3, 7])),
            ["a", "ሰላም"]
        );
        assert_eq!(found(Sql::default().push_in(" AND name", ["ሰላም"])), ["ሰላም"]);
        assert_eq!(
            found(Sql::default().push_in(" AND account_id", [account])).len(),
            3
        );
        assert!(found(Sql::default().push_in(" AND amount", Vec::<i64>::new())).is_empty());
        assert_eq!(
            found(Sql::default().push_in(" AND NOT amount", [2])),
            ["a", "ሰላም"]
        );
    });
}

#[test]
fn nothing_of_a_failed_write_stays() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        let refused: Result<(), Error> = db.write_now(move |tx| {
            tx.exec(thing(account, "a", 1))?;
            Err(Error::Conflict("on-purpose"))
        });
        assert_eq!(refused, Err(Error::Conflict("on-purpose")));
        assert_eq!(count(&db), 0);
    });
}

#[test]
fn a_taken_key_has_the_same_name_on_both() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        db.write_now(move |tx| tx.exec(thing(account, "a", 1)))
            .unwrap();
        let twice = db.write_now(move |tx| tx.exec(thing(account, "a", 2)));
        assert_eq!(
            twice,
            Err(DbError::Unique("test_thing_account_id_name_key".into()))
        );
        let many = db.write_now(move |tx| {
            tx.insert_many(
                "test_thing",
                ["account_id", "id", "name", "flag"],
                ["b", "a"].map(|name| {
                    [
                        account.into(),
                        Uuid::now_v7().into(),
                        name.into(),
                        false.into(),
                    ]
                }),
            )
        });
        assert_eq!(
            many,
            Err(DbError::Unique("test_thing_account_id_name_key".into()))
        );
        assert_eq!(count(&db), 1, "a bulk insert that fails leaves nothing");
    });
}

#[test]
fn writes_that_wait_together_fail_alone() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let outcomes = runtime.block_on(async {
            let tasks: Vec<_> = (0..100)
                .map(|n| {
                    let db = db.clone();
                    // Every tenth takes the name of its neighbour.
                    let name = format!("n{}", if n % 10 == 9 { n - 1 } else { n });
                    tokio::spawn(async move {
                        db.write(move |tx| tx.exec(thing(account, &name, n))).await
                    })
                })
                .collect();
            let mut outcomes = Vec::new();
            for task in tasks {
                outcomes.push(task.await.unwrap());
            }
            outcomes
        });
        let failed = outcomes
            .iter()
            .filter(|o| matches!(o, Err(DbError::Unique(_))))
            .count();
        assert_eq!((failed, count(&db)), (10, 90));
    });
}

/// Some fail after they have written: nothing of theirs is kept, and what the others wrote is there once.
#[test]
fn writes_that_wait_together_and_fail_late_leave_nothing() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let outcomes = runtime.block_on(async {
            let tasks: Vec<_> = (0..60)
                .map(|n| {
                    let db = db.clone();
                    tokio::spawn(async move {
                        db.write(move |tx| {
                            tx.exec(thing(account, &format!("n{n}"), n))?;
                            match n % 20 {
                                7 => Err(DbError::Other("changed its mind".into())),
                                11 => panic!("broke"),
                                _ => Ok(()),
                            }
                        })
                        .await
                    })
                })
                .collect();
            let mut outcomes = Vec::new();
            for task in tasks {
                outcomes.push(task.await.unwrap());
            }
            outcomes
        });
        for (n, outcome) in outcomes.iter().enumerate() {
            assert_eq!(outcome.is_err(), matches!(n % 20, 7 | 11), "{n}");
        }
        // 7, 27, 47 and 11, 31, 51 are not there.
        assert_eq!(count(&db), 54);
    });
}

#[test]
fn colliding_writers_lose_no_addition() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        db.write_now(move |tx| tx.exec(thing(account, "sum", 0)))
            .unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..10 {
                        db.write_now(move |tx| {
                            let sum: i64 = tx.one(Sql::new("SELECT amount FROM test_thing"))?;
                            tx.exec(Sql::new("UPDATE test_thing SET amount = ").bind(sum + 1))
                        })
                        .unwrap();
                    }
                });
            }
        });
        let sum = db.read_now(|tx| tx.one::<i64>(Sql::new("SELECT amount FROM test_thing")));
        assert_eq!(sum, Ok(40));
    });
}

#[test]
fn a_write_is_seen_by_the_next_read() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        for n in 0..200 {
            db.write_now(move |tx| tx.exec(thing(account, &n.to_string(), n)))
                .unwrap();
            assert_eq!(count(&db), n + 1);
        }
    });
}

#[test]
fn a_list_has_a_limit_and_a_stream_has_none() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        db.write_now(move |tx| {
            tx.insert_many(
                "test_thing",
                ["account_id", "id", "name", "flag"],
                (0..10_001).map(|n| {
                    [
                        account.into(),
                        Uuid::now_v7().into(),
                        n.to_string().into(),
                        false.into(),
                    ]
                }),
            )
        })
        .unwrap();
        let all = db.read_now(|tx| tx.all::<String>(Sql::new("SELECT name FROM test_thing")));
        assert_eq!(all, Err(DbError::TooManyRows(10_000)));
        let mut seen = 0;
        let counted = Arc::new(AtomicUsize::new(0));
        let inside = counted.clone();
        db.read_now(move |tx| {
            tx.each(Sql::new("SELECT name FROM test_thing"), |_| {
                inside.fetch_add(1, Ordering::Relaxed);
                Ok(())
            })
        })
        .unwrap();
        seen += counted.load(Ordering::Relaxed);
        assert_eq!(seen, 10_001);
    });
}

#[test]
fn a_panic_in_a_transaction_is_an_error_and_the_thread_lives_on() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        let outcome: Result<(), DbError> = db.write_now(move |tx| {
            tx.exec(thing(account, "a", 1))?;
            panic!("on purpose");
        });
        assert!(matches!(outcome, Err(DbError::Other(_))));
        assert_eq!(count(&db), 0);
    });
}

#[test]
fn a_query_that_takes_too_long_is_stopped() {
    let fresh = sqlite(&[&AREA], Clock::system());
    let options = Options {
        read_timeout: std::time::Duration::from_millis(50),
        ..Options::default()
    };
    let db = Db::open(&fresh.url, options).unwrap();
    let endless = db.read_now(|tx| {
        tx.one::<i64>(Sql::new(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n",
        ))
    });
    assert_eq!(endless, Err(DbError::Timeout));
    assert_eq!(count(&db), 0, "and the reader goes on");
}

#[test]
fn a_file_that_another_process_holds_is_busy_not_broken() {
    let fresh = sqlite(&[&AREA], Clock::system());
    let options = Options {
        busy_timeout: std::time::Duration::from_millis(30),
        ..Options::default()
    };
    let db = Db::open(&fresh.url, options).unwrap();
    let path = fresh.url.strip_prefix("sqlite:").unwrap();
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let account = AccountId::new();
    let refused = db.write_now(move |tx| tx.exec(thing(account, "a", 1)));
    assert!(matches!(refused, Err(DbError::Busy(_))), "{refused:?}");
    other.execute_batch("ROLLBACK").unwrap();
    db.write_now(move |tx| tx.exec(thing(account, "a", 1)))
        .unwrap();
    assert_eq!(count(&db), 1);
}

#[test]
fn a_full_disk_fails_the_write_whole() {
    let fresh = sqlite(&[&AREA], Clock::system());
    let path = fresh.url.strip_prefix("sqlite:").unwrap();
    let account = AccountId::new();
    fresh
        .db
        .write_now(move |tx| tx.exec(thing(account, "before", 1)))
        .unwrap();
    let size = std::fs::metadata(path).unwrap().len() / 4096;
    fresh
        .db
        .write_now(move |tx| tx.each(Sql::new("PRAGMA max_page_count = 40"), |_| Ok(())))
        .unwrap();
    assert!(size < 40, "the file is still small");
    let big = "x".repeat(1_000_000);
    let refused = fresh.db.write_now(move |tx| {
        tx.exec(thing(account, "first", 1))?;
        tx.exec(thing(account, &big, 1))
    });
    assert_eq!(refused, Err(DbError::DiskFull));
    assert_eq!(count(&fresh.db), 1, "nothing half done");
    fresh
        .db
        .write_now(move |tx| tx.exec(thing(account, "after", 1)))
        .unwrap();
}

#[test]
fn a_group_that_breaks_in_the_middle_leaves_no_transaction_open() {
    let fresh = sqlite(&[&AREA], Clock::system());
    let account = AccountId::new();
    let (begin, begun) = std::sync::mpsc::channel::<()>();
    let (release, released) = std::sync::mpsc::channel::<()>();
    let released = std::sync::Mutex::new(released);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let db = fresh.db.clone();
    // Holds the writer until the next two wait together.
    let first = runtime.spawn(async move {
        db.write(move |_| {
            let _ = begin.send(());
            let _ = released.lock().map(|waiting| waiting.recv());
            Ok::<_, DbError>(())
        })
        .await
    });
    begun.recv().unwrap();
    let (broken, beside, ()) = runtime.block_on(async {
        tokio::join!(
            // Ends the transaction in which it runs, which a sound closure cannot.
            fresh.db.write(|tx| tx.exec(Sql::new("ROLLBACK"))),
            fresh
                .db
                .write(move |tx| tx.exec(thing(account, "beside", 1))),
            async { drop(release) },
        )
    });
    let first = runtime.block_on(first).unwrap();
    assert_eq!(first, Ok(()));
    assert!(broken.is_err() && beside.is_err(), "{broken:?} {beside:?}");
    assert_eq!(count(&fresh.db), 0);
    fresh
        .db
        .write_now(move |tx| tx.exec(thing(account, "after", 1)))
        .unwrap();
    assert_eq!(count(&fresh.db), 1);
}

#[test]
fn a_session_lost_during_the_commit_leaves_it_open_whether_it_was_kept() {
    let Some(fresh) = db::testing::postgres(&[&AREA], Clock::system()) else {
        return;
    };
    // A trigger that waits for the commit, and then ends its own session.
    fresh
        .db
        .write_now(|tx| {
            tx.exec(Sql::new(
                "CREATE FUNCTION end_session() RETURNS trigger LANGUAGE plpgsql AS
                 $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$",
            ))?;
            tx.exec(Sql::new(
                "CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON test_thing
                 DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION end_session()",
            ))
        })
        .unwrap();
    let account = AccountId::new();
    let outcome = fresh
        .db
        .write_now(move |tx| tx.exec(thing(account, "unsure", 1)));
    assert!(matches!(outcome, Err(DbError::Unsure(_))), "{outcome:?}");
    assert!(matches!(
        Error::from(outcome.unwrap_err()),
        Error::Unsure(_)
    ));
}

#[test]
fn a_killed_session_is_opened_again() {
    let Some(fresh) = db::testing::postgres(&[&AREA], Clock::system()) else {
        return;
    };
    let account = AccountId::new();
    fresh
        .db
        .write_now(move |tx| tx.exec(thing(account, "before", 1)))
        .unwrap();
    let kill = || {
        fresh.db.read_now(|tx| {
            tx.all::<bool>(Sql::new(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                  WHERE datname = current_database() AND pid <> pg_backend_pid()",
            ))
        })
    };
    kill().unwrap();
    fresh
        .db
        .write_now(move |tx| tx.exec(thing(account, "after", 1)))
        .unwrap();
    assert_eq!(count(&fresh.db), 2);
}

#[test]
fn the_clock_is_that_of_the_database() {
    let at: Timestamp = "2026-05-06T07:08:09Z".parse().unwrap();
    both_at(&[&AREA], Clock::fixed(at), |db| {
        assert_eq!(db.read_now(|tx| Ok::<_, DbError>(tx.now())), Ok(at));
    });
}

#[test]
fn plans_show_scans_and_indexes() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        let by_amount = move || {
            Sql::new("SELECT id FROM test_thing WHERE account_id = ")
                .bind(account)
                .push(" AND (amount, id) < (")
                .bind(5)
                .push(", ")
                .bind(Uuid::now_v7())
                .push(") ORDER BY amount DESC, id DESC LIMIT 5")
        };
        if db.dialect() == db::Dialect::Sqlite {
            assert_no_scan(&db.read_now(move |tx| tx.plan(by_amount())).unwrap());
        }
        let scan = db
            .read_now(|tx| tx.plan(Sql::new("SELECT id FROM test_thing WHERE flag")))
            .unwrap();
        let caught = std::panic::catch_unwind(|| assert_no_scan(&scan));
        assert!(caught.is_err(), "{scan:?}");
    });
}

#[test]
fn the_planner_hears_of_a_load_at_once() {
    let Some(fresh) = db::testing::postgres(&[&AREA], Clock::system()) else {
        return;
    };
    let planned = |db: &Db| {
        let asked = "SELECT CAST(reltuples AS bigint) FROM pg_class WHERE relname = 'test_thing'";
        // The session that loads does it before its next task.
        db.bulk_now(|tx| tx.one::<i64>(Sql::new("SELECT CAST(1 AS bigint)")))
            .unwrap();
        db.read_now(move |tx| tx.one::<i64>(Sql::new(asked)))
            .unwrap()
    };
    let load = |db: &Db, many: usize| {
        let account = AccountId::new();
        db.bulk_now(move |tx| {
            let columns = ["account_id", "id", "name", "amount", "flag"];
            let rows = (0..many).map(|n| -> [Value; 5] {
                [
                    account.into(),
                    Uuid::now_v7().into(),
                    format!("{n}").into(),
                    n.into(),
                    true.into(),
                ]
            });
            tx.insert_many("test_thing", columns, rows)
        })
        .unwrap();
    };
    load(&fresh.db, 1_500);
    assert_eq!(planned(&fresh.db), 1_500);
    // Not twice as many yet: the next look comes when there are.
    load(&fresh.db, 1_200);
    assert_eq!(planned(&fresh.db), 1_500);
    load(&fresh.db, 800);
    assert_eq!(planned(&fresh.db), 3_500);
}

#[test]
fn migrations_run_once_and_a_copy_is_taken_before_the_next() {
    static MORE: Area = Area {
        name: "more",
        files: &[(
            "0001_more.sql",
            "CREATE TABLE more_x (\n  account_id uuid PRIMARY KEY\n);",
        )],
    };
    static BROKEN: Area = Area {
        name: "bad",
        files: &[("0001_bad.sql", "CREATE TABEL x ();")],
    };
    both(&[&AREA], |db| {
        assert_eq!(db.migrate(&[&AREA]).unwrap().applied, Vec::<String>::new());
        let report = db.migrate(&[&AREA, &MORE]).unwrap();
        assert_eq!(report.applied, ["more/0001_more.sql"]);
        if let Some(copy) = &report.backup {
            let before = rusqlite::Connection::open(copy).unwrap();
            assert!(before.prepare("SELECT * FROM test_thing").is_ok());
            assert!(before.prepare("SELECT * FROM more_x").is_err());
        }
        assert_eq!(report.backup.is_some(), db.dialect() == db::Dialect::Sqlite);
        let failed = db.migrate(&[&AREA, &MORE, &BROKEN]);
        assert!(matches!(&failed, Err(DbError::Setup(why)) if why.contains("bad/0001_bad.sql")));
    });
}

#[test]
fn who_starts_together_on_a_file_makes_one_copy() {
    static MORE: Area = Area {
        name: "more",
        files: &[(
            "0001_more.sql",
            "CREATE TABLE more_x (\n  account_id uuid PRIMARY KEY\n);",
        )],
    };
    let fresh = sqlite(&[&AREA], Clock::system());
    let together = std::sync::Barrier::new(6);
    let reports: Vec<db::Migrated> = std::thread::scope(|scope| {
        let start = || {
            let db = Db::open(&fresh.url, Options::default()).unwrap();
            together.wait();
            db.migrate(&[&AREA, &MORE]).unwrap()
        };
        let threads: Vec<_> = (0..6).map(|_| scope.spawn(start)).collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    let copies = reports.iter().filter(|report| report.backup.is_some());
    assert_eq!(copies.count(), 1);
    let applied: usize = reports.iter().map(|report| report.applied.len()).sum();
    assert_eq!(applied, 1);
    assert!(!std::path::Path::new(&format!("{}-migrating", &fresh.url[7..])).exists());
}

#[test]
fn a_file_that_cannot_be_written_is_refused_at_once() {
    let fresh = sqlite(&[&AREA], Clock::system());
    let path = fresh.url.strip_prefix("sqlite:").unwrap();
    // What another user's file looks like; the user of the tests may be allowed everything.
    let closed = format!("sqlite:file:{path}?mode=ro");
    let refused = Db::open(&closed, Options::default()).err();
    assert!(
        matches!(&refused, Some(DbError::Setup(why)) if why.contains("cannot be written by this user")),
        "{refused:?}"
    );
}

#[test]
fn a_backup_is_whole_and_is_not_written_over() {
    let fresh = sqlite(&[&AREA], Clock::system());
    let account = AccountId::new();
    fresh
        .db
        .write_now(move |tx| tx.exec(thing(account, "a", 1)))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("copy.db");
    let report = fresh.db.backup(&to, |_| false).unwrap();
    assert_eq!(report.checksum, db::checksum(&to).unwrap());
    let copy = Db::open(&format!("sqlite:{}", to.display()), Options::default()).unwrap();
    assert_eq!(count(&copy), 1);
    assert!(matches!(
        fresh.db.backup(&to, |_| true),
        Err(DbError::Setup(_))
    ));
}

#[test]
fn a_database_in_locale_c_is_refused_with_the_way_out() {
    let Ok(server) = std::env::var(db::testing::SERVER) else {
        return;
    };
    let fresh = db::testing::postgres(&[], Clock::system()).unwrap();
    let name = format!("bandhu_c_{}", Uuid::now_v7().simple());
    // CREATE DATABASE cannot run in a transaction, so it goes past our own door.
    let mut client = postgres::Client::connect(&server, postgres::NoTls).unwrap();
    client
        .batch_execute(&format!(
            "CREATE DATABASE {name} LOCALE 'C' ENCODING 'UTF8' TEMPLATE template0"
        ))
        .unwrap();
    let base = fresh.url.rsplit_once('/').unwrap().0;
    let refused = Db::open(&format!("{base}/{name}"), Options::default()).err();
    client
        .batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"))
        .unwrap();
    assert!(
        matches!(&refused, Some(DbError::Setup(why)) if why.contains("C.UTF-8")),
        "{refused:?}"
    );
}

#[test]
fn null_is_a_value() {
    both(&[&AREA], |db| {
        let account = AccountId::new();
        db.write_now(move |tx| {
            tx.exec(thing(account, "a", 1))?;
            tx.exec(Sql::new("UPDATE test_thing SET amount = ").bind(Value::Null))
        })
        .unwrap();
        let amount =
            db.read_now(|tx| tx.one::<Option<i64>>(Sql::new("SELECT amount FROM test_thing")));
        assert_eq!(amount, Ok(None));
    });
}
