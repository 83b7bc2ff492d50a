//! Work in the background rests after each slice, longer beside people; what somebody waits for does not.

use super::bench;
use super::priorities::Whenever;
use crate::slices::{Rests, Slices};
use crate::{Context, Job, JobError, Parts, Priority, Registry, Worker, enqueue, rest, run_due};
use base::{Clock, LastServed};
use db::{Db, DbError, Tx, testing};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{Notify, Semaphore, watch};

const fn ms(n: u64) -> Duration {
    Duration::from_millis(n)
}

#[test]
fn half_of_the_time_alone_and_a_fifth_beside_people() {
    let background = |served| rest(ms(20), Priority::Background, served);
    // 20 of 20 + 20 ms is a half; 20 of 20 + 80 ms a fifth.
    assert_eq!(background(None), ms(20));
    assert_eq!(background(Some(ms(0))), ms(80));
    assert_eq!(background(Some(ms(1_000))), ms(80));
    assert_eq!(background(Some(ms(1_001))), ms(20));
    for waited_for in [Priority::Usual, Priority::Urgent] {
        assert_eq!(rest(ms(20), waited_for, Some(ms(0))), ms(0));
    }
    let long = |took, served| rest(ms(took), Priority::Background, served);
    assert_eq!(long(2_500, Some(ms(0))), ms(10_000));
    assert_eq!(
        long(2_501, Some(ms(0))),
        ms(10_000),
        "nothing rests for longer"
    );
    assert_eq!(long(60_000, None), ms(10_000));
    assert_eq!(long(0, Some(ms(0))), ms(0));
}

/// Three slices of 20 ms: one awaited, one from a thread, one that reads.
async fn dig(context: Context) -> Result<(), JobError> {
    let clock = context.db.clock().clone();
    let work = move || clock.set(clock.now() + ms(20));
    let first = work.clone();
    context.slice(move |_| done(&first)).await?;
    let rest = tokio::task::spawn_blocking(move || {
        let (slices, second) = (&context.slices, work.clone());
        slices.one_now(move |_| done(&second))?;
        slices.read_now(move |_| done(&work))
    });
    Ok(rest.await.unwrap()?)
}

fn done(work: &impl Fn()) -> Result<(), DbError> {
    work();
    Ok(())
}

#[derive(Serialize, Deserialize)]
struct Dig;

impl Job for Dig {
    const NAME: &'static str = "dig";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    async fn run(self, context: Context) -> Result<(), JobError> {
        dig(context).await
    }
}

#[derive(Serialize, Deserialize)]
struct Hurry;

impl Job for Hurry {
    const NAME: &'static str = "hurry";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        dig(context).await
    }
}

/// How long a job rests after each of its slices.
fn rests<J: Job + Sync>(db: &Db, by: &base::Actor, served: &LastServed, job: J) -> Vec<Duration> {
    let mut registry = Registry::default();
    registry.add::<J>();
    let told = Arc::new(Mutex::new(Vec::new()));
    let tell = told.clone();
    let worker = Worker::new(db.clone(), Arc::new(registry), Arc::new(Parts::default()))
        .heeding(served.clone())
        .telling_rests(move |rest| tell.lock().unwrap().push(rest));
    let by = by.clone();
    let queued = move |tx: &mut Tx<'_>| enqueue(tx, &by, None, &job);
    db.write_now(queued).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    assert_eq!(runtime.block_on(run_due(&worker)), Ok(1));
    told.lock().unwrap().clone()
}

#[test]
fn a_job_rests_after_each_slice_as_its_priority_and_people_ask_for() {
    bench(|b| {
        let served = LastServed::default();
        assert_eq!(rests(&b.db, &b.by, &served, Dig), [ms(20); 3]);
        served.note(b.clock.now());
        assert_eq!(rests(&b.db, &b.by, &served, Dig), [ms(80); 3]);
        assert_eq!(rests(&b.db, &b.by, &served, Hurry), [ms(0); 3]);
    });
}

#[test]
fn one_place_is_kept_free_of_what_nobody_waits_for() {
    bench(|b| {
        let by = b.by.clone();
        b.db.write_now(move |tx| enqueue(tx, &by, None, &Whenever("background".into())))
            .unwrap();
        b.enqueue("usual", None);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let take = |any| runtime.block_on(b.worker.take(any)).unwrap();
        assert_eq!(take(false).unwrap().name, "greet");
        assert!(take(false).is_none());
        assert_eq!(take(true).unwrap().name, "whenever");
        // Its worker went silent: still nothing for the place that is kept free.
        b.wait(21);
        assert_eq!(take(false).unwrap().name, "greet");
        assert!(take(false).is_none());
        assert_eq!(take(true).unwrap().name, "whenever");
    });
}

/// In the background, until somebody opens the door.
#[derive(Serialize, Deserialize)]
struct Hold;

impl Job for Hold {
    const NAME: &'static str = "hold";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let door = context.parts.get::<Door>()?;
        door.begun.lock().unwrap().push("hold");
        door.stands.notify_one();
        drop(door.open.acquire().await.unwrap());
        Ok(())
    }
}

#[derive(Serialize, Deserialize)]
struct Open;

impl Job for Open {
    const NAME: &'static str = "open";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let door = context.parts.get::<Door>()?;
        door.begun.lock().unwrap().push("open");
        door.open.add_permits(1);
        Ok(())
    }
}

/// What was begun; whether somebody stands before the door; and the door, which is closed at first.
struct Door {
    begun: Mutex<Vec<&'static str>>,
    stands: Notify,
    open: Semaphore,
}

#[test]
fn what_somebody_waits_for_does_not_wait_for_two_in_the_background() {
    bench(|b| {
        let door = Arc::new(Door {
            begun: Mutex::default(),
            stands: Notify::new(),
            open: Semaphore::new(0),
        });
        let mut registry = Registry::default();
        registry.add::<Hold>();
        registry.add::<Open>();
        let mut parts = Parts::default();
        parts.insert(door.clone());
        let (stop, stopped) = watch::channel(false);
        let told = AtomicUsize::new(0);
        let worker = Worker::new(b.db.clone(), Arc::new(registry), Arc::new(parts)).telling(
            // Each of the three is told of when it is taken and when it ends.
            move |_| {
                let all = told.fetch_add(1, Ordering::SeqCst) == 5;
                let _ = stop.send(all);
            },
        );
        let by = b.by.clone();
        b.db.write_now(move |tx| {
            enqueue(tx, &by, None, &Hold)?;
            enqueue(tx, &by, None, &Hold)
        })
        .unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let work = tokio::spawn(worker.clone().run(2, stopped, Duration::from_secs(60)));
            door.stands.notified().await;
            let by = b.by.clone();
            b.db.write(move |tx| enqueue(tx, &by, None, &Open))
                .await
                .unwrap();
            worker.wake();
            work.await.unwrap();
        });
        assert_eq!(*door.begun.lock().unwrap(), ["hold", "open", "hold"]);
    });
}

/// It is asked again when its slice is long over, and has still not ended.
#[test]
fn a_rest_is_taken_before_the_next_slice() {
    let clock = Clock::fixed("2026-03-01T10:00:00Z".parse().unwrap());
    let fresh = testing::sqlite(&[], clock.clone());
    let db = fresh.db.clone();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let ended = |priority| {
        let served = LastServed::default();
        let slices = Slices::new(db.clone(), priority, served, Rests::Taken);
        let clock = clock.clone();
        runtime.block_on(async {
            let minute = move |_: &mut Tx<'_>| {
                clock.set(clock.now() + Duration::from_secs(60));
                Ok::<_, DbError>(())
            };
            let slice = slices.one(minute);
            tokio::pin!(slice);
            tokio::select! {
                biased;
                _ = &mut slice => return true,
                () = async {} => {}
            }
            // The one writer has answered the slice before this, which waits behind it.
            db.bulk(|_| Ok::<_, DbError>(())).await.unwrap();
            tokio::select! {
                biased;
                _ = &mut slice => true,
                () = async {} => false,
            }
        })
    };
    let threads = |priority| {
        let served = LastServed::default();
        Slices::new(db.clone(), priority, served, Rests::Taken).side_by_side(2)
    };
    assert_eq!(
        [Priority::Background, Priority::Usual].map(threads),
        [1, 2],
        "two threads would take twice as much"
    );
    assert!(!ended(Priority::Background), "it rests for ten seconds");
    assert!(ended(Priority::Usual));
}
