//! Deleted fields are forgotten after 30 days with their values, and others are not.

use super::forget::{due, slice};
use super::kept::testing::{AREAS, all, homes, put};
use super::{ForgetFields, NewField, Record, Texts, actions, store};
use base::{AccountId, Actor, Clock, Scope, Timestamp, Uuid};
use db::Db;
use db::testing::both_at;
use jobs::{Parts, Registry, Worker};
use serde_json::{Value as Json, json};
use std::sync::Arc;

const DAY: i64 = 86_400;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn add(db: &Db, by: &Actor, key: &str) -> Uuid {
    let (by, new) = (
        by.clone(),
        NewField {
            record: "person".into(),
            key: Some(key.into()),
            holds: "number".into(),
            labels: Texts::one("en", key),
            ..NewField::default()
        },
    );
    db.write_now(move |tx| actions::add(tx, &by, &new))
        .unwrap()
        .id
}

fn delete(db: &Db, by: &Actor, id: Uuid) {
    let by = by.clone();
    db.write_now(move |tx| actions::delete(tx, &by, id))
        .unwrap();
}

fn keys(db: &Db, by: &Actor) -> Vec<String> {
    let scope = Scope::all(by.account);
    let every = db.read_now(move |tx| store::every(tx, &scope, Record::Person));
    every.unwrap().into_iter().map(|f| f.key).collect()
}

fn run(db: &Db, by: &Actor) {
    let queued = by.clone();
    db.write_now(move |tx| jobs::enqueue(tx, &queued, None, &ForgetFields {}))
        .unwrap();
    let mut known = Registry::default();
    known.add::<ForgetFields>();
    let mut parts = Parts::default();
    parts.insert(Arc::new(homes()));
    let worker = Worker::new(db.clone(), known.into(), parts.into());
    let worker = worker.telling_rests(|_| {});
    let runtime = tokio::runtime::Runtime::new().unwrap();
    assert_eq!(runtime.block_on(jobs::run_due(&worker)).unwrap(), 1);
}

#[test]
fn deleted_fields_are_forgotten_with_their_values_after_thirty_days() {
    let start = at(1_000 * DAY);
    let clock = Clock::fixed(start);
    both_at(AREAS, clock.clone(), |db| {
        clock.set(start);
        let by = Actor::system(AccountId::new());
        let (old, young) = (add(&db, &by, "old"), add(&db, &by, "young"));
        add(&db, &by, "there");
        // 250 records: a full slice of 200, and one of 50.
        let customs: Vec<Json> = (0..250)
            .map(|n| match n % 2 {
                0 => json!({"old": n, "young": n, "there": n, "free": "x"}),
                _ => json!({"there": n}),
            })
            .collect();
        put(&db, &by, &customs);
        delete(&db, &by, old);
        clock.set(at(1_001 * DAY));
        delete(&db, &by, young);
        // A second before 30 days are over nothing goes.
        clock.set(at(1_030 * DAY - 1));
        run(&db, &by);
        assert_eq!(keys(&db, &by), ["old", "there", "young"]);
        assert_eq!(all(&db, &by)[0], (1, customs[0].clone()));

        clock.set(at(1_030 * DAY));
        // Killed within the second slice: the field is there until all its values are gone.
        let (home, acting) = (homes().0[0], by.clone());
        let fields = db.read_now(move |tx| due(tx, &acting, home)).unwrap();
        assert_eq!(fields.len(), 1, "the younger one waits");
        let (acting, of) = (by.clone(), fields.clone());
        let after = db.write_now(move |tx| slice(tx, &acting, (home, &of), None));
        assert_eq!(after.unwrap(), Some(Uuid::from_u128(200)));
        assert_eq!(keys(&db, &by), ["old", "there", "young"]);
        run(&db, &by);
        assert_eq!(keys(&db, &by), ["there", "young"]);
        for (n, (version, custom)) in all(&db, &by).into_iter().enumerate() {
            let (changes, left) = match n % 2 {
                0 => (2, json!({"young": n, "there": n, "free": "x"})),
                _ => (1, json!({"there": n})),
            };
            assert_eq!((version, custom), (changes, left), "record {n}");
        }
        // The key can be given again.
        add(&db, &by, "old");
        run(&db, &by);
        assert_eq!(
            keys(&db, &by),
            ["old", "there", "young"],
            "one that is there stays"
        );
    });
}
