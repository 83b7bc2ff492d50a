//! Events reach their subscriber once each, in order, and not before their commit.

use crate::{Event, MIGRATIONS, New, Subscriber, deliver, forget, record};
use base::{AccountId, Actor, Clock, Error, Timestamp, Uuid};
use db::testing::{both, both_at};
use db::{Db, DbError, Tx};
use std::sync::{Arc, Mutex};

struct Listener {
    heard: Mutex<Vec<i64>>,
    fails_at: Mutex<Option<i64>>,
}

impl Subscriber for Listener {
    fn id(&self) -> &'static str {
        "listener"
    }

    fn names(&self) -> &'static [&'static str] {
        &["thing.happened"]
    }

    fn on(&self, _: &mut Tx<'_>, event: &Event) -> Result<(), DbError> {
        let n = event.data["n"].as_i64().unwrap();
        if *self.fails_at.lock().unwrap() == Some(n) {
            return Err(DbError::Other("not yet".into()));
        }
        self.heard.lock().unwrap().push(n);
        Ok(())
    }
}

fn listener() -> Arc<Listener> {
    Arc::new(Listener {
        heard: Mutex::default(),
        fails_at: Mutex::default(),
    })
}

fn happen(db: &Db, n: i64, name: &'static str) {
    let by = Actor::system(AccountId::new());
    db.write_now(move |tx| {
        let data = serde_json::json!({"n": n});
        record(
            tx,
            &by,
            New {
                subject_kind: "thing",
                subject_id: Uuid::nil(),
                name,
                version: 1,
                data,
            },
        )
    })
    .unwrap();
}

/// Delivers until `wanted` events were taken: PostgreSQL holds an event back while any older
/// transaction of the server still runs, be it another test's.
fn deliver_until(db: &Db, listener: &Arc<Listener>, wanted: usize) -> Result<(), DbError> {
    let mut taken = 0;
    for _ in 0..100_000 {
        taken += deliver(db, listener.clone())?;
        if taken >= wanted {
            assert_eq!(taken, wanted);
            return Ok(());
        }
        std::thread::yield_now();
    }
    panic!("only {taken} of {wanted} events came");
}

#[test]
fn each_event_is_heard_once_in_order() {
    both(&[&MIGRATIONS], |db| {
        let listener = listener();
        for n in 0..450 {
            happen(
                &db,
                n,
                if n % 3 == 2 {
                    "thing.ignored"
                } else {
                    "thing.happened"
                },
            );
        }
        deliver_until(&db, &listener, 450).unwrap();
        assert_eq!(deliver(&db, listener.clone()).unwrap(), 0);
        let expected: Vec<i64> = (0..450).filter(|n| n % 3 != 2).collect();
        assert_eq!(*listener.heard.lock().unwrap(), expected);
    });
}

#[test]
fn an_event_of_a_change_that_was_undone_is_never_heard() {
    both(&[&MIGRATIONS], |db| {
        let by = Actor::system(AccountId::new());
        let undone: Result<(), Error> = db.write_now(move |tx| {
            let data = serde_json::json!({"n": 1});
            let new = New {
                subject_kind: "thing",
                subject_id: Uuid::nil(),
                name: "thing.happened",
                version: 1,
                data,
            };
            record(tx, &by, new)?;
            Err(Error::Conflict("on-purpose"))
        });
        assert!(undone.is_err());
        assert_eq!(deliver(&db, listener()).unwrap(), 0);
    });
}

#[test]
fn a_subscriber_that_fails_goes_on_from_there() {
    both(&[&MIGRATIONS], |db| {
        let listener = listener();
        for n in 0..3 {
            happen(&db, n, "thing.happened");
        }
        *listener.fails_at.lock().unwrap() = Some(1);
        assert!(deliver_until(&db, &listener, 3).is_err());
        *listener.fails_at.lock().unwrap() = None;
        let heard = || listener.heard.lock().unwrap().clone();
        for _ in 0..100_000 {
            deliver(&db, listener.clone()).unwrap();
            if heard().contains(&2) {
                break;
            }
            std::thread::yield_now();
        }
        // The one before the failed one may come twice; none is left out and none overtakes.
        let mut once = heard();
        once.dedup();
        assert!(once.ends_with(&[0, 1, 2]), "{once:?}");
    });
}

#[test]
fn old_events_are_forgotten_once_every_subscriber_has_passed_them() {
    let start: Timestamp = "2026-03-01T00:00:00Z".parse().unwrap();
    let clock = Clock::fixed(start);
    both_at(&[&MIGRATIONS], clock.clone(), |db| {
        let after = |days: i64| Timestamp::from_second(start.as_second() + days * 86_400).unwrap();
        let left = || -> i64 {
            let count = "SELECT count(*) FROM events_event";
            db.read_now(move |tx| tx.one(db::Sql::new(count))).unwrap()
        };
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let forget = || runtime.block_on(forget(&db)).unwrap();
        clock.set(start);
        let listener = listener();
        (0..5).for_each(|n| happen(&db, n, "thing.happened"));
        deliver_until(&db, &listener, 5).unwrap();
        (5..25).for_each(|n| happen(&db, n, "thing.happened"));
        clock.set(after(20));
        (25..30).for_each(|n| happen(&db, n, "thing.happened"));
        clock.set(after(30));
        assert_eq!(forget(), 0, "thirty days and not one second more");
        clock.set(after(31));
        // What comes with one that fails is not heard yet; the last that was heard marks its place.
        *listener.fails_at.lock().unwrap() = Some(12);
        assert!(deliver_until(&db, &listener, 25).is_err());
        assert_eq!((forget(), left()), (4, 26));
        *listener.fails_at.lock().unwrap() = None;
        deliver_until(&db, &listener, 25).unwrap();
        assert_eq!((forget(), left()), (21, 5));
        clock.set(after(60));
        assert_eq!((forget(), left()), (4, 1));
    });
}
