//! Two processes share a PostgreSQL: what one queues wakes the other at once, and a connection that is cut
//! costs no work. The worker looks by itself but once an hour here, so that only a word can wake it.

use super::{Greet, MIGRATIONS, Seen, worker};
use crate::enqueue;
use base::{AccountId, Actor, Clock};
use db::{Db, DbError, LISTENER, Options, Sql, Tx};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// Longer than any word takes, and far shorter than the worker's own look.
const PATIENCE: Duration = Duration::from_secs(30);

fn queue(db: &Db, name: &str) {
    let (by, name) = (Actor::system(AccountId::new()), name.to_owned());
    db.write_now(move |tx| enqueue(tx, &by, None, &Greet { name: name.clone() }))
        .unwrap();
}

/// Waits until the question is answered with yes.
fn until(db: &Db, what: &str, ask: fn(&Tx<'_>) -> Result<bool, DbError>) {
    let begun = std::time::Instant::now();
    while !db.read_now(ask).unwrap() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}");
        std::thread::yield_now();
    }
}

fn count(tx: &Tx<'_>, sql: &'static str) -> Result<i64, DbError> {
    tx.one(Sql::new(sql))
}

fn all_done(tx: &Tx<'_>) -> Result<bool, DbError> {
    Ok(count(tx, "SELECT count(*) FROM jobs_job WHERE state <> 'done'")? == 0)
}

fn one_listens(tx: &Tx<'_>) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%LISTEN%' AND state = 'idle' AND application_name = ")
        .bind(LISTENER);
    Ok(tx.one::<i64>(sql)? == 1)
}

/// Two handles on one database, as two processes have them, and a worker on the second.
fn two(story: impl FnOnce(&Db, &Db)) {
    let clock = Clock::fixed("2026-03-01T10:00:00Z".parse().unwrap());
    let Some(fresh) = db::testing::postgres(&[&MIGRATIONS], clock.clone()) else {
        return;
    };
    let options = Options {
        clock,
        ..Options::default()
    };
    let other = Db::open(&fresh.url, options).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (stop, stopped) = watch::channel(false);
    let works =
        worker(&other, &Arc::new(Seen::default())).looking_every(Duration::from_secs(3_600));
    let work = runtime.spawn(works.run(1, stopped, PATIENCE));
    until(&fresh.db, "somebody listens", one_listens);
    story(&fresh.db, &other);
    stop.send(true).unwrap();
    runtime.block_on(work).unwrap();
}

#[test]
fn a_job_of_one_process_wakes_the_worker_of_another() {
    two(|here, _| {
        for n in 0..5 {
            queue(here, &format!("{n}"));
            until(here, "the job is done", all_done);
        }
    });
}

#[test]
fn a_cut_connection_of_the_listener_costs_no_work() {
    two(|here, _| {
        queue(here, "before");
        until(here, "the first job is done", all_done);
        for n in 0..3 {
            let cut = here.write_now(|tx| {
                let sql = Sql::new("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = ")
                    .bind(LISTENER);
                tx.one::<i64>(sql)
            });
            assert_eq!(cut, Ok(1));
            // Nobody hears of this one: it is found when the listener is back.
            queue(here, &format!("{n}"));
            until(here, "the job is done", all_done);
            until(here, "somebody listens again", one_listens);
        }
    });
}

#[test]
fn what_is_not_kept_wakes_nobody() {
    two(|here, other| {
        let (told, heard) = std::sync::mpsc::channel();
        let listening = other
            .listen("bandhu_jobs", move || told.send(()).unwrap_or(()))
            .unwrap();
        heard.recv_timeout(PATIENCE).unwrap(); // it has connected
        let by = Actor::system(AccountId::new());
        let undone: Result<(), DbError> = here.write_now(move |tx| {
            enqueue(
                tx,
                &by,
                None,
                &Greet {
                    name: "undone".into(),
                },
            )?;
            Err(DbError::Other("on purpose".into()))
        });
        assert!(undone.is_err());
        queue(here, "kept");
        heard.recv_timeout(PATIENCE).unwrap();
        until(here, "the job is done", all_done);
        assert!(heard.try_recv().is_err(), "one word for one kept job");
        drop(listening);
    });
}
