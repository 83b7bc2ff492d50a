//! Workers are killed again and again in the middle of jobs: nothing is lost, nothing is done twice.
//!
//! The test starts itself anew as a worker in a process of its own (`WORKER_ON` names the database). A
//! job writes a row of a ledger in each of its steps, together with how far it is; the last step
//! queues another job in the same transaction. The database refuses a row that is there already,
//! and the checker counts.
#![allow(clippy::unwrap_used)]

use base::{AccountId, Actor, Clock};
use db::testing::{Fresh, postgres, sqlite};
use db::{Db, DbError, Options, Sql};
use jobs::{Context, Job, JobError, Parts, Registry, Worker, enqueue};
use serde::{Deserialize, Serialize};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;

const WORKER_ON: &str = "BANDHU_TEST_WORKER_ON";
const STEPS: i64 = 12;
/// Kills in the gate; `cargo xtask prove kills` asks for more.
const KILLS: u64 = 20;
const KILLS_VARIABLE: &str = "BANDHU_TEST_KILLS";
/// A kill comes after at most 40 steps and the few written until it takes effect: this many jobs last for all.
const JOBS_PER_KILL: i64 = 6;
/// Short, so that what a killed worker held is taken up soon.
const LEASE: Duration = Duration::from_millis(400);

static TABLES: db::Area = db::Area {
    name: "ledger",
    files: &[(
        "0001_start.sql",
        "CREATE TABLE ledger_step (job bigint NOT NULL, step bigint NOT NULL, PRIMARY KEY (job, step));
         CREATE TABLE ledger_place (job bigint NOT NULL PRIMARY KEY, step bigint NOT NULL);
         CREATE TABLE ledger_told (job bigint NOT NULL PRIMARY KEY, times bigint NOT NULL);",
    )],
};

#[derive(Serialize, Deserialize)]
struct Count {
    job: i64,
}

impl Job for Count {
    const NAME: &'static str = "count";
    const VERSION: u16 = 1;
    /// Each kill counts as a try.
    const TRIES: u16 = 1_000;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let job = self.job;
        loop {
            let by = context.by.clone();
            let over = context.db.write(move |tx| {
                let place = Sql::new("SELECT step FROM ledger_place WHERE job = ").bind(job);
                let step = tx.opt::<i64>(place)?.unwrap_or(0);
                if step == STEPS {
                    return Ok::<_, DbError>(true);
                }
                let into = Sql::new("INSERT INTO ledger_step (job, step)");
                tx.exec(into.push_list(" VALUES", [job, step]))?;
                let into = Sql::new("INSERT INTO ledger_place (job, step)");
                let now = " ON CONFLICT (job) DO UPDATE SET step = excluded.step";
                tx.exec(into.push_list(" VALUES", [job, step + 1]).push(now))?;
                if step + 1 == STEPS {
                    enqueue(tx, &by, None, &Tell { job })?;
                }
                Ok(step + 1 == STEPS)
            });
            if over.await? {
                return Ok(());
            }
        }
    }
}

/// What the last step queues: told once for each time that it was queued.
#[derive(Serialize, Deserialize)]
struct Tell {
    job: i64,
}

impl Job for Tell {
    const NAME: &'static str = "tell";
    const VERSION: u16 = 1;
    const TRIES: u16 = 1_000;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let job = self.job;
        let told = context.db.write(move |tx| {
            let into = Sql::new("INSERT INTO ledger_told (job, times)");
            let again = " ON CONFLICT (job) DO NOTHING";
            tx.exec(into.push_list(" VALUES", [job, 1]).push(again))
        });
        Ok(told.await.map(drop)?)
    }
}

/// The worker's process: does nothing when the test runs as a test.
#[test]
fn works_where_it_is_told_to() {
    let Ok(url) = std::env::var(WORKER_ON) else {
        return;
    };
    let db = Db::open(&url, Options::default()).unwrap();
    let mut registry = Registry::default();
    registry.add::<Count>();
    registry.add::<Tell>();
    let worker = Worker::new(db, Arc::new(registry), Arc::new(Parts::default())).leasing(LEASE);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (_never, stop) = watch::channel(false);
    runtime.block_on(worker.run(3, stop, Duration::ZERO));
}

fn worker_on(url: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "works_where_it_is_told_to"])
        .env(WORKER_ON, url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn number(db: &Db, sql: &'static str) -> i64 {
    db.read_now(move |tx| tx.one(Sql::new(sql))).unwrap()
}

const WRITTEN: &str = "SELECT count(*) FROM ledger_step";
const OPEN: &str = "SELECT count(*) FROM jobs_job WHERE state IN ('waiting', 'running')";

/// Waits until something is so; only a broken worker needs as long.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(120), "never: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn killed_again_and_again(fresh: &Fresh) {
    let (db, by) = (&fresh.db, Actor::system(AccountId::new()));
    let kills = std::env::var(KILLS_VARIABLE).map_or(KILLS, |told| told.parse().unwrap());
    let jobs = JOBS_PER_KILL * kills as i64;
    db.write_now(move |tx| (0..jobs).try_for_each(|job| enqueue(tx, &by, None, &Count { job })))
        .unwrap();
    let whole = jobs * STEPS;
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    for _ in 0..kills {
        let before = number(db, WRITTEN);
        let mut worker = worker_on(&fresh.url);
        // Killed as soon as it has written a few more steps: 1 to 40, by xorshift64.
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let enough = (before + 1 + (random % 40) as i64).min(whole);
        until("it writes", || number(db, WRITTEN) >= enough);
        worker.kill().unwrap();
        worker.wait().unwrap();
    }
    assert!(number(db, OPEN) > 0, "all was over before the last kill");
    let mut last = worker_on(&fresh.url);
    until("all jobs are over", || number(db, OPEN) == 0);
    last.kill().unwrap();
    last.wait().unwrap();
    assert_eq!(number(db, WRITTEN), whole, "each step of each job once");
    assert_eq!(number(db, "SELECT count(*) FROM ledger_told"), jobs);
    let queued = number(db, "SELECT count(*) FROM jobs_job WHERE name = 'tell'");
    assert_eq!(queued, jobs, "queued with the last step, and never again");
    let dead = number(db, "SELECT count(*) FROM jobs_job WHERE state <> 'done'");
    assert_eq!(dead, 0);
    let again = number(db, "SELECT count(*) FROM jobs_job WHERE attempts > 1");
    assert!(again > 0, "no job was ever cut in the middle");
}

#[test]
fn kills_lose_nothing_and_double_nothing_on_sqlite() {
    killed_again_and_again(&sqlite(&[&jobs::MIGRATIONS, &TABLES], Clock::system()));
}

#[test]
fn kills_lose_nothing_and_double_nothing_on_postgresql() {
    if let Some(fresh) = postgres(&[&jobs::MIGRATIONS, &TABLES], Clock::system()) {
        killed_again_and_again(&fresh);
    }
}
