//! A job that takes longer than its lease keeps it as long as its worker lives, and one that lost it is ended.

use super::{Bench, bench};
use crate::{Context, Job, JobError, Worker, enqueue};
use base::Timestamp;
use db::Sql;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Renewed four times as often; short, for the renewing itself is in real time.
const LEASE: Duration = Duration::from_millis(400);
/// Only a broken worker needs as long.
const AT_MOST: Duration = Duration::from_secs(20);

#[derive(Serialize, Deserialize)]
pub(super) struct Long {}

/// Says when the job is over, however it ended.
struct Over(Arc<super::Seen>);

impl Drop for Over {
    fn drop(&mut self) {
        self.0.over.store(true, Ordering::SeqCst);
    }
}

impl Job for Long {
    const NAME: &'static str = "long";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let seen = context.parts.get::<super::Seen>()?;
        let _over = Over(seen.clone());
        seen.runs.lock().unwrap().push("long".into());
        seen.gate.begun.notify_one();
        seen.gate.may_end.notified().await;
        Ok(())
    }
}

/// The job's state, whose it is, and until when.
async fn row(b: &Bench) -> (String, Option<String>, Option<Timestamp>) {
    let asked = "SELECT state, worker, lease_until FROM jobs_job";
    b.db.read(move |tx| tx.one(Sql::new(asked))).await.unwrap()
}

async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let asking = async {
        while !is_so().await {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let asked = tokio::time::timeout(AT_MOST, asking).await;
    assert!(asked.is_ok(), "never: {what}");
}

/// Begins the job with one worker, and goes on while it runs; a second worker waits beside.
fn begun(body: impl AsyncFn(&Bench, tokio::task::JoinHandle<usize>)) {
    begun_by(async |b, work, _| body(b, work).await);
}

fn begun_by(body: impl AsyncFn(&Bench, tokio::task::JoinHandle<usize>, Worker)) {
    bench(|b| {
        let by = b.by.clone();
        b.db.write_now(move |tx| enqueue(tx, &by, None, &Long {}))
            .unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let first = super::worker(&b.db, &b.seen).leasing(LEASE);
            let worker = first.clone();
            let work = tokio::spawn(async move { crate::run_due(&first).await.unwrap() });
            b.seen.gate.begun.notified().await;
            body(&b, work, worker).await;
        });
        runtime.shutdown_background();
    });
}

#[test]
fn a_long_job_keeps_its_lease_and_no_other_worker_takes_it() {
    begun(async |b, work| {
        // Five times three quarters of a lease: nearly four leases in all.
        for _ in 0..5 {
            b.clock.set(b.clock.now() + LEASE * 3 / 4);
            let renewed = b.clock.now() + LEASE;
            until("the lease is renewed", async || {
                row(b).await.2 == Some(renewed)
            })
            .await;
            let taken = b.worker.take(true).await.unwrap();
            assert!(taken.is_none(), "a second worker took it");
        }
        b.seen.gate.may_end.notify_one();
        assert_eq!(work.await.unwrap(), 1);
        assert_eq!(row(b).await.0, "done");
        assert_eq!(*b.seen.runs.lock().unwrap(), ["long"], "it ran once");
    });
}

#[test]
fn a_job_that_lost_its_lease_is_ended_and_says_nothing_of_the_others_run() {
    begun(async |b, work| {
        // The machine slept longer than the lease, and another worker has begun it.
        b.clock.set(b.clock.now() + LEASE * 2);
        let to = "UPDATE jobs_job SET worker = 'other', lease_until = ";
        let until_when = b.clock.now() + Duration::from_secs(60);
        let taken = move |tx: &mut db::Tx<'_>| tx.exec(Sql::new(to).bind(until_when));
        b.db.write(taken).await.unwrap();
        until("the first run is ended", async || {
            b.seen.over.load(Ordering::SeqCst)
        })
        .await;
        assert_eq!(
            work.await.unwrap(),
            1,
            "the worker goes on with what else is due"
        );
        let other = (
            "running".to_owned(),
            Some("other".to_owned()),
            Some(until_when),
        );
        assert_eq!(row(b).await, other, "the other's run is as it was");
    });
}

#[test]
fn a_worker_that_slept_longer_than_its_lease_does_not_begin_beside_itself() {
    begun_by(async |b, work, first| {
        b.clock.set(b.clock.now() + LEASE * 2);
        // It looks for work before it renews what it has.
        let taken = first.take(true).await.unwrap();
        assert!(taken.is_none(), "the job runs in these very hands");
        let renewed = b.clock.now() + LEASE;
        until("the lease is renewed", async || {
            row(b).await.2 == Some(renewed)
        })
        .await;
        b.seen.gate.may_end.notify_one();
        assert_eq!(work.await.unwrap(), 1);
        assert_eq!(*b.seen.runs.lock().unwrap(), ["long"], "it ran once");
    });
}

#[test]
fn an_earlier_run_of_the_same_worker_does_not_end_the_later_one() {
    begun(async |b, work| {
        // Its end could not be written, and it was begun again under the same name.
        let again = "UPDATE jobs_job SET attempts = attempts + 1";
        b.db.write(move |tx| tx.exec(Sql::new(again)))
            .await
            .unwrap();
        b.seen.gate.may_end.notify_one();
        assert_eq!(work.await.unwrap(), 1);
        assert_eq!(row(b).await.0, "running", "the later run goes on");
    });
}
