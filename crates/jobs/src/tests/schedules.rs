//! Schedules: the right moment when clocks change, one run for all that was missed, never two.

use super::priorities::Whenever;
use super::{Bench, bench};
use crate::schedules::{self, Times};
use crate::{MIGRATIONS, Registry};
use base::{AccountId, Actor, Clock, Error, Timestamp};
use db::{DbError, Sql};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The next `n` times after `from`, as UTC.
fn next(cron: &str, zone: &str, from: &str, n: usize) -> Vec<String> {
    let times = Times::new(cron, zone).unwrap();
    let mut now = at(from);
    let step = |_| {
        now = times.after(now).unwrap();
        now.to_string()
    };
    (0..n).map(step).collect()
}

#[test]
fn half_past_two_on_the_day_without_it_runs_once_at_three() {
    // Berlin, 29 March 2026: at 02:00 CET (01:00Z) clocks go to 03:00 CEST.
    assert_eq!(
        next("30 2 * * *", "Europe/Berlin", "2026-03-28T00:00:00Z", 3),
        [
            "2026-03-28T01:30:00Z",
            "2026-03-29T01:00:00Z",
            "2026-03-30T00:30:00Z"
        ]
    );
    // New York, 8 March 2026: at 02:00 EST (07:00Z) to 03:00 EDT.
    assert_eq!(
        next("30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", 2),
        ["2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z"]
    );
}

#[test]
fn half_past_two_on_the_day_that_has_it_twice_runs_once_the_first_time() {
    // Berlin, 25 October 2026: at 03:00 CEST (01:00Z) clocks go back to 02:00 CET.
    assert_eq!(
        next("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", 2),
        ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]
    );
    // Asked between the two: 02:45 the first time.
    assert_eq!(
        next("30 2 * * *", "Europe/Berlin", "2026-10-25T00:45:00Z", 1),
        ["2026-10-26T01:30:00Z"]
    );
}

#[test]
fn intervals_go_on_by_the_clock() {
    // 01:30 CET, then 03:30 CEST: one hour later.
    assert_eq!(
        next("30 * * * *", "Europe/Berlin", "2026-03-29T00:00:00Z", 2),
        ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"]
    );
    // 02:30 CEST and 02:30 CET.
    assert_eq!(
        next("30 * * * *", "Europe/Berlin", "2026-10-25T00:00:00Z", 2),
        ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"]
    );
}

#[test]
fn each_field_means_what_cron_says() {
    // 22 November 2026 is a Sunday. Colombo is 5:30 ahead all the year.
    let from = "2026-11-22T00:00:00Z";
    assert_eq!(
        next("0 9 * * 1-5", "Asia/Colombo", from, 2),
        ["2026-11-23T03:30:00Z", "2026-11-24T03:30:00Z"]
    );
    assert_eq!(
        next("*/20 * * * *", "UTC", from, 2),
        ["2026-11-22T00:20:00Z", "2026-11-22T00:40:00Z"]
    );
    assert_eq!(next("0 0 29 2 *", "UTC", from, 1), ["2028-02-29T00:00:00Z"]);
    // With both days given, either will do (as Vixie's cron): Friday 27 November before the 1st.
    assert_eq!(
        next("0 12 1 * 5", "UTC", from, 2),
        ["2026-11-27T12:00:00Z", "2026-12-01T12:00:00Z"]
    );
}

#[test]
fn nonsense_is_refused_with_its_field() {
    for cron in [
        "",
        "* * * *",
        "60 * * * *",
        "* * * * * *",
        "0 0 30 2 *",
        "@reboot",
        "; DROP",
    ] {
        match Times::new(cron, "UTC") {
            Err(Error::Invalid(errors)) => assert_eq!(errors[0].field, "cron", "{cron}"),
            other => panic!("{cron}: {other:?}"),
        }
    }
    let wrong = Times::new("0 0 * * *", "Mars/Olympus").unwrap_err();
    assert!(matches!(wrong, Error::Invalid(errors) if errors[0].field == "zone"));
}

fn put(b: &Bench, cron: &str) {
    let (by, times) = (b.by.clone(), Times::new(cron, "UTC").unwrap());
    b.db.write_now(move |tx| {
        let job = Whenever("scheduled".into());
        schedules::put(tx, &by, "nightly", &times, &job)
    })
    .unwrap();
}

pub(super) fn fire(b: &Bench) -> usize {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime
        .block_on(schedules::fire(&b.db, &b.worker.registry))
        .unwrap()
}

fn next_at(b: &Bench) -> Option<String> {
    let by = b.by.clone();
    let found =
        b.db.read_now(move |tx| schedules::next_at(tx, &by, "nightly"));
    found.unwrap().map(|at| at.to_string())
}

#[test]
fn times_that_were_missed_are_made_up_for_by_one_run() {
    bench(|b| {
        // The bench begins on 1 March 2026 at 10:00.
        put(&b, "30 2 * * *");
        assert_eq!((fire(&b), b.run()), (0, 0));
        b.clock.set(at("2026-03-02T02:29:59Z"));
        assert_eq!(fire(&b), 0);
        b.clock.set(at("2026-03-02T02:30:00Z"));
        assert_eq!((fire(&b), fire(&b), b.run()), (1, 0, 1));
        b.clock.set(at("2026-03-09T12:00:00Z"));
        assert_eq!(
            (fire(&b), fire(&b), b.run()),
            (1, 0, 1),
            "seven nights, one run"
        );
        assert_eq!(next_at(&b).as_deref(), Some("2026-03-10T02:30:00Z"));
    });
}

#[test]
fn an_unfinished_run_is_not_queued_beside_itself() {
    bench(|b| {
        put(&b, "*/10 * * * *");
        b.wait(600);
        assert_eq!(fire(&b), 1);
        b.wait(600);
        assert_eq!(fire(&b), 0);
        assert_eq!(b.run(), 1);
    });
}

#[test]
fn the_same_times_leave_the_next_run_and_others_are_counted_from_now() {
    bench(|b| {
        put(&b, "30 2 * * *");
        b.clock.set(at("2026-03-03T00:00:00Z"));
        put(&b, "30 2 * * *");
        assert_eq!(
            next_at(&b).as_deref(),
            Some("2026-03-02T02:30:00Z"),
            "missed, not lost"
        );
        put(&b, "0 4 * * *");
        assert_eq!(next_at(&b).as_deref(), Some("2026-03-03T04:00:00Z"));
        let by = b.by.clone();
        b.db.write_now(move |tx| schedules::remove(tx, &by, "nightly"))
            .unwrap();
        b.wait(10 * 86_400);
        assert_eq!((next_at(&b), fire(&b)), (None, 0));
    });
}

#[test]
fn a_second_node_passes_by_what_the_first_holds() {
    let clock = Clock::fixed(at("2026-03-01T10:00:00Z"));
    let Some(fresh) = db::testing::postgres(&[&MIGRATIONS], clock.clone()) else {
        return;
    };
    let db = fresh.db.clone();
    for account in [AccountId::new(), AccountId::new()] {
        db.write_now(move |tx| {
            let times =
                Times::new("30 2 * * *", "UTC").map_err(|e| DbError::Other(e.to_string()))?;
            let by = Actor::system(account);
            schedules::put(tx, &by, "nightly", &times, &Whenever("x".into()))
        })
        .unwrap();
    }
    clock.set(at("2026-03-02T02:30:00Z"));
    let other = db.clone();
    let (first, second) = db
        .write_now(move |tx| {
            let first = schedules::fire_some(tx, &Registry::default())?;
            // The second node looks while the first one's transaction is open.
            let second = other.write_now(|tx| schedules::fire_some(tx, &Registry::default()))?;
            Ok::<_, DbError>((first, second))
        })
        .unwrap();
    assert_eq!((first, second), ((2, 2), (0, 0)));
    let queued = db.read_now(|tx| tx.one::<i64>(Sql::new("SELECT count(*) FROM jobs_job")));
    assert_eq!(queued, Ok(2));
}
