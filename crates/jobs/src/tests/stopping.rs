//! A worker that is told to stop lets a job finish within its grace, and leaves the rest to their lease.

use super::{Bench, bench};
use crate::schedules::{self, Times};
use crate::{Context, DONE_KEPT_DAYS, Job, JobError, enqueue, run_due};
use db::Sql;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{Notify, watch};

/// Says when it has begun, and ends when it may.
#[derive(Default)]
pub(super) struct Gate {
    pub(super) begun: Notify,
    pub(super) may_end: Notify,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Slow {}

impl Job for Slow {
    const NAME: &'static str = "slow";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let gate = context.parts.get::<super::Seen>()?;
        gate.gate.begun.notify_one();
        gate.gate.may_end.notified().await;
        Ok(())
    }
}

/// Runs a worker until the job has begun, tells it to stop, and opens the gate if it `may_end`.
fn stop_in_the_middle(b: &Bench, grace: Duration, may_end: bool) {
    let by = b.by.clone();
    b.db.write_now(move |tx| enqueue(tx, &by, None, &Slow {}))
        .unwrap();
    run_until_begun(b, grace, may_end);
}

fn run_until_begun(b: &Bench, grace: Duration, may_end: bool) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let (stop, stopped) = watch::channel(false);
        let work = tokio::spawn(b.worker.clone().run(2, stopped, grace));
        b.seen.gate.begun.notified().await;
        stop.send(true).unwrap();
        if may_end {
            b.seen.gate.may_end.notify_one();
        }
        work.await.unwrap();
    });
    runtime.shutdown_background();
}

fn counts(b: &Bench) -> (i64, i64, i64) {
    let left = b.db.read_now(crate::counts).unwrap();
    (left.waiting, left.running, left.dead)
}

#[test]
fn a_job_may_finish_within_its_grace() {
    bench(|b| {
        stop_in_the_middle(&b, Duration::from_secs(60), true);
        assert_eq!(counts(&b), (0, 0, 0), "done");
    });
}

#[test]
fn a_job_whose_grace_is_over_is_taken_up_when_its_lease_has_run_out() {
    bench(|b| {
        stop_in_the_middle(&b, Duration::from_millis(20), false);
        assert_eq!(counts(&b), (0, 1, 0), "left to its lease");
        assert_eq!(b.run(), 0);
        b.wait(21);
        b.seen.gate.may_end.notify_one();
        assert_eq!(b.run(), 1);
        assert_eq!(counts(&b), (0, 0, 0));
    });
}

#[test]
fn a_worker_runs_what_schedules_have_due_and_clears_away_what_ended_long_ago() {
    bench(|b| {
        b.enqueue("fine", None);
        assert_eq!(b.run(), 1);
        let by = b.by.clone();
        b.db.write_now(move |tx| {
            let times = Times::new("30 2 * * *", "UTC").unwrap();
            schedules::put(tx, &by, "nightly", &times, &Slow {})
        })
        .unwrap();
        b.wait(DONE_KEPT_DAYS * 86_400);
        run_until_begun(&b, Duration::from_secs(60), true);
        let left = b.db.read_now(|tx| {
            tx.all::<(String, String)>(Sql::new("SELECT name, state FROM jobs_job"))
        });
        assert_eq!(left, Ok(vec![("slow".into(), "done".into())]));
    });
}

#[test]
fn it_is_told_when_a_job_is_taken_and_when_it_ends() {
    bench(|b| {
        let told = Arc::new(Mutex::new(Vec::new()));
        let tell = told.clone();
        let worker = b.worker.clone();
        let worker = worker.telling(move |account| tell.lock().unwrap().push(account));
        b.enqueue("seen", None);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(run_due(&worker)).unwrap();
        assert_eq!(*told.lock().unwrap(), [b.by.account, b.by.account]);
    });
}

#[test]
fn nothing_new_is_taken_after_the_stop() {
    bench(|b| {
        b.enqueue("late", None);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let (_stop, stopped) = watch::channel(true);
        runtime.block_on(b.worker.clone().run(2, stopped, Duration::ZERO));
        assert_eq!(counts(&b), (1, 0, 0));
    });
}
