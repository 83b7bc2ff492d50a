//! What a request notes beside its first change is kept exactly when a change is, on both engines.
#![allow(clippy::unwrap_used)]

use db::testing::both;
use db::{Area, Db, DbError, Mark, Sql, marking, unmarked};
use std::sync::Arc;

static AREA: Area = Area {
    name: "test",
    files: &[(
        "0001_start.sql",
        "CREATE TABLE test_sum (id bigint NOT NULL PRIMARY KEY, amount bigint NOT NULL);
CREATE TABLE test_mark (request bigint NOT NULL, about bigint NOT NULL);",
    )],
};

/// A mark of this request that tells which it is, and what the sum was when it was written.
fn mark(request: i64) -> Arc<Mark> {
    Mark::new(move |tx| {
        let sql = Sql::new("INSERT INTO test_mark (request, about) SELECT ")
            .bind(request)
            .push(", amount FROM test_sum WHERE id = 0");
        tx.exec(sql).map(drop)
    })
}

/// Adds one to the sum by reading it first, as who could collide does.
async fn add(db: &Db) -> Result<(), DbError> {
    db.write(|tx| {
        let sum: i64 = tx.one(Sql::new("SELECT amount FROM test_sum WHERE id = 0"))?;
        let sql = Sql::new("UPDATE test_sum SET amount = ").bind(sum + 1);
        tx.exec(sql.push(" WHERE id = 0")).map(drop)
    })
    .await
}

async fn marks(db: &Db) -> Vec<(i64, i64)> {
    let all = "SELECT request, about FROM test_mark ORDER BY about, request LIMIT 100";
    let found = db.read(move |tx| tx.all(Sql::new(all))).await;
    found.map_err(|e: DbError| e.to_string()).unwrap()
}

async fn sum(db: &Db) -> i64 {
    let sum = Sql::new("SELECT amount FROM test_sum WHERE id = 0");
    let found = db.read(move |tx| tx.one(sum.clone())).await;
    found.map_err(|e: DbError| e.to_string()).unwrap()
}

fn story(tell: impl AsyncFn(Db)) {
    both(&[&AREA], |db| {
        let none = "INSERT INTO test_sum (id, amount) VALUES (0, 0)";
        db.write_now(move |tx| tx.exec(Sql::new(none))).unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(tell(db));
    });
}

#[test]
fn the_first_change_that_is_kept_is_marked_and_no_other() {
    story(async |db| {
        let mark = mark(7);
        let work = async {
            sum(&db).await;
            let nothing = "UPDATE test_sum SET amount = 9 WHERE id = 5";
            let touched = db.write(move |tx| tx.exec(Sql::new(nothing))).await;
            assert_eq!(touched, Ok(0));
            let refused = db.write(|tx| {
                tx.exec(Sql::new("UPDATE test_sum SET amount = 9"))?;
                Err::<(), _>(DbError::Other("changed its mind".into()))
            });
            refused.await.unwrap_err();
            assert_eq!((marks(&db).await, mark.is_kept()), (vec![], false));
            add(&db).await.unwrap();
            assert!(mark.is_kept());
            add(&db).await.unwrap();
        };
        marking(mark.clone(), work).await;
        // Written after the change, so it found the sum at 1; the second addition wrote none.
        assert_eq!(marks(&db).await, [(7, 1)]);
        add(&db).await.unwrap();
        assert_eq!(marks(&db).await, [(7, 1)], "the request is over");
    });
}

#[test]
fn rows_that_are_loaded_are_a_change() {
    story(async |db| {
        let load = db.bulk(|tx| {
            let rows = [[1_i64.into(), 5_i64.into()]];
            tx.insert_many("test_sum", ["id", "amount"], rows)
        });
        assert_eq!(marking(mark(7), load).await, Ok(1));
        assert_eq!(marks(&db).await, [(7, 0)]);
    });
}

#[test]
fn what_is_not_the_requests_own_is_not_marked() {
    story(async |db| {
        let mark = mark(7);
        let work = async {
            let other = db.clone();
            tokio::spawn(async move { add(&other).await })
                .await
                .unwrap()
                .unwrap();
            let other = db.clone();
            tokio::task::spawn_blocking(move || {
                other.write_now(|tx| tx.exec(Sql::new("UPDATE test_sum SET amount = 2")))
            })
            .await
            .unwrap()
            .unwrap();
            unmarked(add(&db)).await.unwrap();
        };
        marking(mark.clone(), work).await;
        assert_eq!(
            (marks(&db).await, mark.is_kept(), sum(&db).await),
            (vec![], false, 3)
        );
    });
}

#[test]
fn a_mark_that_cannot_be_written_takes_the_change_back() {
    story(async |db| {
        let none = Mark::new(|_| Err(DbError::Busy("somebody else has it".into())));
        let refused = marking(none.clone(), add(&db)).await;
        assert_eq!(refused, Err(DbError::Busy("somebody else has it".into())));
        assert_eq!((sum(&db).await, none.is_kept()), (0, false));
    });
}

/// Those that wait together share a commit on SQLite, and collide on PostgreSQL, where they run again.
#[test]
fn requests_side_by_side_have_a_mark_each_where_their_change_is_kept() {
    story(async |db| {
        let tasks: Vec<_> = (0..24)
            .map(|n: i64| {
                let (db, mark) = (db.clone(), mark(n));
                let work = async move {
                    if n % 6 != 5 {
                        return add(&db).await;
                    }
                    let late = db.write(|tx| {
                        tx.exec(Sql::new("UPDATE test_sum SET amount = amount + 1000"))?;
                        Err(DbError::Other("too late".into()))
                    });
                    late.await
                };
                (n, mark.clone(), tokio::spawn(marking(mark, work)))
            })
            .collect();
        for (n, mark, task) in tasks {
            let fine = task.await.unwrap().is_ok();
            assert_eq!((fine, mark.is_kept()), (n % 6 != 5, n % 6 != 5), "{n}");
        }
        // 5, 11, 17 and 23 changed their mind: 20 of the 24 are kept, each with a mark that saw its own sum.
        assert_eq!(sum(&db).await, 20);
        let (requests, sums): (Vec<_>, Vec<_>) = marks(&db).await.into_iter().unzip();
        assert_eq!(sums, (1..=20).collect::<Vec<i64>>());
        assert!(requests.iter().all(|n| n % 6 != 5), "{requests:?}");
    });
}
