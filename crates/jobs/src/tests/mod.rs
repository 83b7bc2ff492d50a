//! Jobs run once when all goes well, again when it does not, and never beside themselves.

mod fences;
mod leases;
mod listening;
mod planned;
mod priorities;
mod queue;
mod retries;
mod schedules;
mod slices;
mod stopping;
mod traces;

use crate::{
    Context, Job, JobError, MIGRATIONS, Parts, Priority, Registry, Worker, enqueue, run_due,
};
use base::{AccountId, Actor, Clock, Timestamp};
use db::testing::both_at;
use db::{Db, Sql};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[derive(Default)]
struct Seen {
    runs: Mutex<Vec<String>>,
    traces: Mutex<Vec<Option<base::Trace>>>,
    failures_left: AtomicUsize,
    gate: stopping::Gate,
    /// The long job has ended, however.
    over: AtomicBool,
    /// How the counting ended, by run.
    counted: Mutex<Vec<Result<(), db::DbError>>>,
}

#[derive(Serialize, Deserialize)]
struct Greet {
    name: String,
}

impl Job for Greet {
    const NAME: &'static str = "greet";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let seen = context.parts.get::<Seen>()?;
        seen.runs.lock().unwrap().push(self.name.clone());
        seen.traces.lock().unwrap().push(base::trace::current());
        match self.name.as_str() {
            "hopeless" => Err(JobError::GiveUp { why: "no".into() }),
            "away" if seen.failures_left.load(Ordering::Relaxed) > 0 => {
                seen.failures_left.fetch_sub(1, Ordering::Relaxed);
                Err(base::Error::Unavailable("away".into()).into())
            }
            "broken" => panic!("on purpose"),
            _ if seen.failures_left.load(Ordering::Relaxed) > 0 => {
                seen.failures_left.fetch_sub(1, Ordering::Relaxed);
                Err(JobError::Retry {
                    after: Duration::from_secs(60),
                    why: "later".into(),
                })
            }
            _ => Ok(()),
        }
    }
}

struct Bench {
    db: Db,
    worker: Worker,
    seen: Arc<Seen>,
    clock: Clock,
    by: Actor,
}

impl Bench {
    fn enqueue(&self, name: &str, key: Option<&'static str>) {
        let (by, name) = (self.by.clone(), name.to_owned());
        self.db
            .write_now(move |tx| enqueue(tx, &by, key, &Greet { name: name.clone() }))
            .unwrap();
    }

    fn run(&self) -> usize {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(run_due(&self.worker)).unwrap()
    }

    fn state_of(&self, name: &str) -> (String, i64, Option<String>) {
        let payload = serde_json::json!({ "name": name });
        let rows = self.db.read_now(|tx| {
            tx.all::<(String, i64, Option<String>, serde_json::Value)>(Sql::new(
                "SELECT state, attempts, error, payload FROM jobs_job ORDER BY id",
            ))
        });
        let mut rows = rows.unwrap().into_iter();
        let row = rows.find(|row| row.3 == payload).unwrap();
        (row.0, row.1, row.2)
    }

    fn wait(&self, seconds: i64) {
        self.clock
            .set(self.clock.now() + Duration::from_secs(seconds as u64));
    }
}

fn worker(db: &Db, seen: &Arc<Seen>) -> Worker {
    let mut registry = Registry::default();
    registry.add::<Greet>();
    registry.add::<priorities::Now>();
    registry.add::<stopping::Slow>();
    registry.add::<fences::Count>();
    registry.add::<leases::Long>();
    registry.add::<priorities::Whenever>();
    registry.add::<planned::Asked>();
    let mut parts = Parts::default();
    parts.insert(seen.clone());
    Worker::new(db.clone(), Arc::new(registry), Arc::new(parts))
}

fn bench(body: impl Fn(Bench)) {
    let start: Timestamp = "2026-03-01T10:00:00Z".parse().unwrap();
    let clock = Clock::fixed(start);
    both_at(&[&MIGRATIONS], clock.clone(), |db| {
        clock.set(start);
        let seen = Arc::new(Seen::default());
        let worker = worker(&db, &seen);
        let by = Actor::system(AccountId::new());
        body(Bench {
            db,
            worker,
            seen,
            clock: clock.clone(),
            by,
        });
    });
}

#[test]
fn a_job_runs_once() {
    bench(|b| {
        b.enqueue("Nimali", None);
        assert_eq!((b.run(), b.run()), (1, 0));
        assert_eq!(*b.seen.runs.lock().unwrap(), ["Nimali"]);
    });
}

#[test]
fn a_key_keeps_a_second_one_out_until_the_first_is_done() {
    bench(|b| {
        b.enqueue("a", Some("k"));
        b.enqueue("b", Some("k"));
        assert_eq!(b.run(), 1);
        b.enqueue("c", Some("k"));
        assert_eq!(b.run(), 1);
        assert_eq!(*b.seen.runs.lock().unwrap(), ["a", "c"]);
    });
}

#[test]
fn a_job_whose_worker_died_is_taken_by_the_next() {
    bench(|b| {
        b.enqueue("orphan", None);
        let names = ["greet"];
        let taken = b.db.write_now(move |tx| {
            crate::store::take(
                tx,
                &names,
                &Priority::ALL,
                &[],
                "a worker that is gone",
                Duration::from_secs(20),
            )
        });
        assert!(taken.unwrap().is_some());
        assert_eq!(b.run(), 0, "its lease still runs");
        b.wait(21);
        assert_eq!(b.run(), 1);
        let left =
            b.db.read_now(|tx| tx.one::<i64>(Sql::new("SELECT attempts FROM jobs_job")));
        assert_eq!(left, Ok(2));
    });
}
