//! What fails waits longer each time, is dead in the end, and goes after a while.

use super::{Bench, bench};
use crate::{
    DEAD_KEPT_DAYS, DONE_KEPT_DAYS, Priority, Swept, counts, enqueue, pause, store, sweep,
};
use base::JobId;
use db::testing::assert_no_scan;
use db::{Db, Sql};
use std::sync::atomic::Ordering;
use std::time::Duration;

fn only_job(db: &Db) -> JobId {
    db.read_now(|tx| tx.one(Sql::new("SELECT id FROM jobs_job")))
        .unwrap()
}

fn swept(b: &Bench) -> u64 {
    let swept = sweep_now(b);
    assert!(!swept.more);
    swept.gone
}

fn sweep_now(b: &Bench) -> Swept {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(sweep(&b.db)).unwrap()
}

#[test]
fn a_failure_waits_its_time_and_a_hopeless_one_is_dead() {
    bench(|b| {
        b.seen.failures_left.store(1, Ordering::Relaxed);
        b.enqueue("again", None);
        b.enqueue("hopeless", None);
        b.enqueue("broken", None);
        assert_eq!((b.run(), b.run()), (3, 0));
        b.wait(61);
        assert_eq!(b.run(), 1);
        let left = b.db.read_now(counts).unwrap();
        assert_eq!((left.waiting, left.running, left.dead), (0, 0, 2));
        assert_eq!(b.state_of("again").0, "done");
        assert_eq!(
            b.state_of("hopeless"),
            ("dead".into(), 1, Some("no".into()))
        );
        let (state, _, why) = b.state_of("broken");
        assert!(state == "dead" && why.unwrap().contains("broke off"));
    });
}

#[test]
fn what_names_no_time_waits_twice_as_long_each_time_and_is_dead_after_ten_tries() {
    bench(|b| {
        b.seen.failures_left.store(100, Ordering::Relaxed);
        b.enqueue("away", None);
        let id = only_job(&b.db);
        for begun in 1..10_i64 {
            assert_eq!(b.run(), 1, "try {begun}");
            let (state, attempts, why) = b.state_of("away");
            assert_eq!((state.as_str(), attempts), ("waiting", begun));
            assert_eq!(why.as_deref(), Some("away"));
            let whole = pause(id, begun);
            // 1, 2, 4 … 256 s: not before them, and at the latest half as long again.
            assert!(whole >= Duration::from_secs(1 << (begun - 1)));
            let before = b.clock.now();
            b.clock.set(before + (whole - Duration::from_millis(1)));
            assert_eq!(b.run(), 0, "too early for try {}", begun + 1);
            b.clock.set(before + whole);
        }
        assert_eq!(b.run(), 1, "the tenth");
        assert_eq!(b.state_of("away"), ("dead".into(), 10, Some("away".into())));
        b.wait(100_000);
        assert_eq!(b.run(), 0);
    });
}

#[test]
fn a_time_that_the_job_names_is_kept_when_it_is_the_longer_one() {
    bench(|b| {
        // It asks for 60 s itself: longer than 1 to 48 s of the first six tries.
        b.seen.failures_left.store(1, Ordering::Relaxed);
        b.enqueue("named", None);
        assert_eq!(b.run(), 1);
        b.wait(59);
        assert_eq!(b.run(), 0);
        b.wait(1);
        assert_eq!(b.run(), 1);
    });
}

#[test]
fn a_job_that_kills_its_worker_each_time_is_dead_in_the_end() {
    bench(|b| {
        b.enqueue("poison", None);
        for n in 0..10 {
            let taken = b.db.write_now(move |tx| {
                let lease = Duration::from_secs(20);
                store::take(
                    tx,
                    &["greet"],
                    &Priority::ALL,
                    &[],
                    "a worker that is gone",
                    lease,
                )
            });
            assert!(taken.unwrap().is_some(), "{n}");
            b.wait(21);
        }
        assert_eq!(b.run(), 1, "it is taken once more, but not begun");
        assert!(b.seen.runs.lock().unwrap().is_empty());
        let (state, _, why) = b.state_of("poison");
        assert_eq!(state, "dead");
        assert!(why.unwrap().contains("begun 10 times"));
    });
}

#[test]
fn done_jobs_go_after_a_week_and_dead_ones_after_ninety_days() {
    bench(|b| {
        b.enqueue("fine", None);
        b.enqueue("hopeless", None);
        b.run();
        b.enqueue("waits", None);
        let names = |b: &Bench| -> Vec<String> {
            b.db.read_now(|tx| tx.all(Sql::new("SELECT state FROM jobs_job ORDER BY id")))
                .unwrap()
        };
        b.wait(DONE_KEPT_DAYS * 86_400 - 1);
        assert_eq!(swept(&b), 0);
        b.wait(1);
        assert_eq!(swept(&b), 1);
        assert_eq!(names(&b), ["dead", "waiting"]);
        b.wait((DEAD_KEPT_DAYS - DONE_KEPT_DAYS) * 86_400 - 1);
        assert_eq!(swept(&b), 0);
        b.wait(1);
        assert_eq!(swept(&b), 1);
        assert_eq!(names(&b), ["waiting"]);
    });
}

#[test]
fn many_are_swept_in_slices_and_a_flood_in_several_goes() {
    bench(|b| {
        let by = b.by.clone();
        b.db.bulk_now(move |tx| {
            let job = super::Greet {
                name: "many".into(),
            };
            (0..2_001).try_for_each(|_| enqueue(tx, &by, None, &job))
        })
        .unwrap();
        b.db.write_now(|tx| tx.exec(Sql::new("UPDATE jobs_job SET state = 'done'")))
            .unwrap();
        b.wait(DONE_KEPT_DAYS * 86_400);
        // Four slices of 500, then the rest.
        let (gone, more) = (2_000, true);
        assert_eq!(sweep_now(&b), Swept { gone, more });
        assert_eq!(swept(&b), 1);
    });
}

#[test]
fn a_long_reason_is_cut() {
    bench(|b| {
        b.enqueue("long", None);
        b.db.write_now(|tx| {
            let lease = Duration::from_secs(20);
            let job = store::take(tx, &["greet"], &Priority::ALL, &[], "w", lease)?.unwrap();
            let why = "ආ".repeat(5_000);
            store::finish(tx, &job, "w", "dead", Some(&why), Duration::ZERO)
        })
        .unwrap();
        assert_eq!(b.state_of("long").2.unwrap().chars().count(), 2_000);
    });
}

#[test]
fn sweeping_reads_through_an_index() {
    bench(|b| {
        b.db.read_now(|tx| {
            let plan = tx.plan(store::past("done", tx.now(), 500))?;
            if tx.dialect() == db::Dialect::Sqlite {
                assert_no_scan(&plan);
                assert!(plan.join(" ").contains("jobs_job_ended"), "{plan:?}");
                assert!(!plan.join(" ").contains("TEMP B-TREE"), "{plan:?}");
            }
            Ok::<_, db::DbError>(())
        })
        .unwrap();
    });
}
