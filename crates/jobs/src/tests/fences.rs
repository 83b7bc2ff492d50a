//! A job that another worker took over changes nothing more in the first one's hands, and is done once.

use super::{Bench, Seen, bench, worker};
use crate::{Context, Job, JobError, Slices, enqueue, run_due};
use db::{Db, DbError, Dialect, Sql, Tx};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

/// Longer than any lease here.
const LATER: Duration = Duration::from_secs(21);
/// Slices of the whole work.
const STEPS: i64 = 4;

/// Counts to four, a slice each, and goes on where the last slice that is kept has ended. The first run waits behind
/// its first slice.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Count {
    /// On a thread of its own, as imports, bulk changes and RFM do.
    blocks: bool,
    /// It takes an error for an end.
    shrugs: bool,
}

impl Job for Count {
    const NAME: &'static str = "count";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let seen = context.parts.get::<Seen>()?;
        let run = {
            let mut runs = seen.runs.lock().unwrap();
            runs.push("count".into());
            runs.len()
        };
        let outcome = self.count(&context, &seen, run).await;
        seen.counted.lock().unwrap().push(outcome.clone());
        if self.shrugs { Ok(()) } else { Ok(outcome?) }
    }
}

impl Count {
    async fn count(&self, context: &Context, seen: &Seen, run: usize) -> Result<(), DbError> {
        loop {
            let step = move |tx: &mut Tx<'_>| step(tx, run);
            let counted = if self.blocks {
                let slices = context.slices.clone();
                let work = crate::blocking(move || slices.one_now(step));
                work.await.unwrap()?
            } else {
                context.slice(step).await?
            };
            if run == 1 && counted == 1 {
                seen.gate.begun.notify_one();
                seen.gate.may_end.notified().await;
            }
            if counted == STEPS {
                return Ok(());
            }
        }
    }
}

/// The next number, and by which run.
fn step(tx: &mut Tx<'_>, run: usize) -> Result<i64, DbError> {
    let next = "SELECT count(*) + 1 FROM test_count";
    let next: i64 = tx.one(Sql::new(next))?;
    let row = [next.into(), i64::try_from(run).unwrap_or(0).into()];
    tx.insert_many("test_count", ["n", "run"], [row])?;
    Ok(next)
}

fn counts(db: &Db) -> Vec<(i64, i64)> {
    let all = Sql::new("SELECT n, run FROM test_count ORDER BY n, run LIMIT 100");
    db.read_now(move |tx| tx.all(all.clone())).unwrap()
}

/// The job's state, how often it was begun, and what is said of its failing.
fn row(db: &Db) -> (String, i64, Option<String>) {
    let asked = Sql::new("SELECT state, attempts, error FROM jobs_job");
    db.read_now(move |tx| tx.one(asked.clone())).unwrap()
}

fn queue(b: &Bench, job: Count) {
    let table = "CREATE TABLE test_count (n bigint NOT NULL, run bigint NOT NULL)";
    b.db.write_now(move |tx| tx.exec(Sql::new(table))).unwrap();
    let by = b.by.clone();
    b.db.write_now(move |tx| enqueue(tx, &by, None, &job))
        .unwrap();
}

/// The first worker's run is held behind its first slice while `meanwhile` happens, then goes on.
fn held(b: &Bench, job: Count, meanwhile: impl AsyncFn(&Bench)) -> crate::Worker {
    queue(b, job);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let first = worker(&b.db, &b.seen);
        let working = first.clone();
        let work = tokio::spawn(async move { run_due(&working).await.unwrap() });
        b.seen.gate.begun.notified().await;
        meanwhile(b).await;
        b.seen.gate.may_end.notify_one();
        assert_eq!(work.await.unwrap(), 1);
        first
    })
}

#[test]
fn what_another_worker_took_over_is_done_once_and_by_the_other() {
    for (blocks, shrugs) in [(false, false), (true, false), (false, true)] {
        bench(|b| {
            let first = held(&b, Count { blocks, shrugs }, async |b: &Bench| {
                b.clock.set(b.clock.now() + LATER);
                assert_eq!(run_due(&b.worker).await, Ok(1), "its lease is over");
            });
            // The first slice of the first run is kept; the second run went on behind it.
            assert_eq!(counts(&b.db), [(1, 1), (2, 2), (3, 2), (4, 2)]);
            let ended = b.seen.counted.lock().unwrap().clone();
            assert_eq!(ended, [Ok(()), Err(DbError::TakenOver)]);
            assert_eq!(row(&b.db), ("done".into(), 2, None));
            let tried = |worker: &crate::Worker| -> u64 {
                let figures = worker.figures();
                let ended = figures
                    .kinds()
                    .map(|(_, ended, _)| ended.iter().sum::<u64>());
                ended.sum()
            };
            assert_eq!(
                (tried(&first), tried(&b.worker)),
                (0, 1),
                "no try of the first counts"
            );
        });
    }
}

#[test]
fn a_slice_of_a_job_that_the_other_has_not_ended_changes_nothing_either() {
    bench(|b| {
        let job = Count {
            blocks: true,
            shrugs: false,
        };
        held(&b, job, async |b: &Bench| {
            b.clock.set(b.clock.now() + LATER);
            assert!(b.worker.take(true).await.unwrap().is_some());
        });
        assert_eq!(counts(&b.db), [(1, 1)]);
        assert_eq!(
            row(&b.db),
            ("running".into(), 2, None),
            "as the other has it"
        );
    });
}

#[test]
fn a_job_that_somebody_discarded_changes_nothing_more() {
    bench(|b| {
        let job = Count {
            blocks: false,
            shrugs: false,
        };
        held(&b, job, async |b: &Bench| {
            let gone = "UPDATE jobs_job SET state = 'discarded', lease_until = NULL";
            let gone = b.db.write(move |tx| tx.exec(Sql::new(gone))).await;
            assert_eq!(gone, Ok(1));
        });
        assert_eq!(counts(&b.db), [(1, 1)]);
        assert_eq!(row(&b.db), ("discarded".into(), 1, None));
    });
}

#[test]
fn a_job_without_a_rival_counts_to_its_end() {
    bench(|b| {
        let job = Count {
            blocks: true,
            shrugs: false,
        };
        held(&b, job, async |_: &Bench| {});
        assert_eq!(counts(&b.db), [(1, 1), (2, 1), (3, 1), (4, 1)]);
        assert_eq!(row(&b.db), ("done".into(), 1, None));
    });
}

/// Where many write at once: who would take the job over finds it locked as long as a slice runs.
#[test]
fn nobody_takes_a_job_over_in_the_middle_of_a_slice() {
    bench(|b| {
        if b.db.dialect() == Dialect::Sqlite {
            return; // One writer: whoever takes is before the slice, or behind it.
        }
        let job = Count {
            blocks: false,
            shrugs: false,
        };
        queue(&b, job);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let taken = runtime.block_on(b.worker.take(true)).unwrap().unwrap();
        let lease = crate::lease::Lease::new(taken, b.worker.name.clone());
        let slices = Slices::unresting(&b.db).fenced(Arc::new(lease));
        let (began, begun) = channel();
        let (end, ended) = channel::<()>();
        let ended = std::sync::Mutex::new(ended);
        let slice = std::thread::spawn(move || {
            slices.one_now(move |tx| {
                let counted = step(tx, 1)?;
                began.send(()).unwrap();
                ended.lock().unwrap().recv().unwrap();
                Ok::<_, DbError>(counted)
            })
        });
        begun.recv().unwrap();
        b.clock.set(b.clock.now() + LATER);
        let second = worker(&b.db, &b.seen);
        assert!(runtime.block_on(second.take(true)).unwrap().is_none());
        end.send(()).unwrap();
        assert_eq!(slice.join().unwrap(), Ok(1));
        assert!(runtime.block_on(second.take(true)).unwrap().is_some());
    });
}
