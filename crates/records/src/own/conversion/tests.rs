//! What becomes of values, that a change is done once whatever happens to its work, and that it can be taken back.

use super::convert::converted;
use super::{ConvertField, Reads, State, actions as change, job, store};
use crate::own::input::Turn;
use crate::own::kept::testing::{AREAS, all, homes, put, put_from, write};
use crate::own::testing::{choosing, field};
use crate::own::{Choice, ChoiceInput, Field, Holds, NewField, Record, Texts, actions};
use ::web::Locale;
use base::{AccountId, Actor, Clock, Error, Language, Scope, Timestamp, Uuid};
use db::Db;
use db::testing::{both, both_at};
use jobs::{Parts, Registry, Worker};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::sync::Arc;

const SIZES: [(&str, &str); 3] = [("s", "Small"), ("m", "Medium"), ("l", "Large")];

fn of(word: &str) -> Field {
    choosing("own", Holds::of(word, "LKR".parse().ok()).unwrap(), &SIZES)
}

fn english() -> Locale {
    Locale::new(Language::English, "Asia/Colombo").at_home_in("Asia/Colombo")
}

#[test]
fn values_become_what_somebody_would_have_typed() {
    let cases: &[(&str, &str, Json, Option<Json>)] = &[
        ("text", "number", json!("1,234.5"), Some(json!(1234.5))),
        ("text", "number", json!("about 5"), None),
        ("number", "text", json!(1234.5), Some(json!("1234.5"))),
        ("number", "text", json!("many"), Some(json!("many"))),
        // Rupees, of which a hundredth is kept.
        ("number", "money", json!(12.5), Some(json!(1250))),
        ("number", "money", json!(1250), Some(json!(125_000))),
        ("number", "money", json!(0.125), None),
        ("money", "number", json!(1250), Some(json!(12.5))),
        ("money", "text", json!(1250), Some(json!("12.50"))),
        (
            "text",
            "date",
            json!("31/01/2026"),
            Some(json!("2026-01-31")),
        ),
        ("text", "date", json!("soon"), None),
        (
            "date",
            "text",
            json!("2026-01-31"),
            Some(json!("2026-01-31")),
        ),
        // Midnight in Colombo is 18:30 UTC of the day before, and 20:00 UTC is the next day there.
        (
            "date",
            "time",
            json!("2026-01-31"),
            Some(json!("2026-01-30T18:30:00Z")),
        ),
        (
            "time",
            "date",
            json!("2026-01-31T20:00:00Z"),
            Some(json!("2026-02-01")),
        ),
        (
            "time",
            "text",
            json!("2026-01-31T20:00:00Z"),
            Some(json!("2026-02-01 01:30:00")),
        ),
        ("text", "truth", json!("Yes"), Some(json!(true))),
        ("text", "truth", json!("አይ"), Some(json!(false))),
        ("text", "truth", json!("perhaps"), None),
        ("truth", "text", json!(true), Some(json!("Yes"))),
        ("truth", "number", json!(true), None),
        ("text", "choice", json!("small"), Some(json!("s"))),
        ("text", "choice", json!("tiny"), None),
        (
            "text",
            "choices",
            json!("Large, small"),
            Some(json!(["s", "l"])),
        ),
        ("text", "choices", json!("Large, tiny"), None),
        ("choice", "text", json!("m"), Some(json!("Medium"))),
        ("choice", "choices", json!("m"), Some(json!(["m"]))),
        ("choices", "choice", json!(["m"]), Some(json!("m"))),
        ("choices", "choice", json!(["s", "m"]), None),
        (
            "choices",
            "long_text",
            json!(["s", "gone"]),
            Some(json!("Small, gone")),
        ),
        ("long_text", "text", json!("a\nb"), Some(json!("a b"))),
        (
            "text",
            "phone",
            json!("077 123 4567"),
            Some(json!("+94771234567")),
        ),
        (
            "text",
            "email",
            json!("Ann@Example.LK"),
            Some(json!("ann@example.lk")),
        ),
        ("text", "url", json!("example.com"), None),
        (
            "phone",
            "text",
            json!("+94771234567"),
            Some(json!("+94771234567")),
        ),
        // The id of a record says nothing to anybody.
        (
            "person",
            "text",
            json!("018f0000-0000-7000-8000-00000000000a"),
            None,
        ),
        (
            "person",
            "company",
            json!("018f0000-0000-7000-8000-00000000000a"),
            None,
        ),
        // What somebody wrote since the change began is of the new kind.
        ("text", "number", json!(7), Some(json!(7))),
        ("text", "choices", json!(["s"]), Some(json!(["s"]))),
        ("number", "text", json!({"a": 1}), None),
    ];
    let l = english();
    for (from, to, value, became) in cases {
        let got = converted(&of(from), &of(to), value, &l);
        assert_eq!(got, *became, "{from} {value} as {to}");
    }
}

#[test]
fn choices_are_met_by_their_names_in_any_language() {
    let mut to = field("own", Holds::Choice);
    to.choices = vec![Choice {
        key: "red".into(),
        labels: Texts(
            [("en", "Red"), ("si", "රතු")]
                .map(|(l, t)| (l.into(), t.into()))
                .into(),
        ),
    }];
    for said in ["Red", "red", "රතු", " RED "] {
        let got = converted(&field("own", Holds::Text), &to, &json!(said), &english());
        assert_eq!(got, Some(json!("red")), "{said}");
    }
}

fn any_value() -> impl Strategy<Value = Json> {
    prop_oneof![
        "\\PC{0,20}".prop_map(Json::from),
        any::<String>().prop_map(Json::from),
        any::<f64>().prop_map(|x| json!(x)),
        any::<i64>().prop_map(|n| json!(n)),
        any::<bool>().prop_map(Json::from),
        proptest::collection::vec("[smlx]", 0..4).prop_map(Json::from),
        Just(json!({"a": [1]})),
        Just(Json::Null),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    /// Whatever stands there, what it becomes fits, and stays what it is when its turn comes again.
    #[test]
    fn what_a_value_becomes_fits_the_new_kind(
        from in proptest::sample::select(Holds::WORDS), to in proptest::sample::select(Holds::WORDS), value in any_value()
    ) {
        let (before, after, l) = (of(from), of(to), english());
        if let Some(became) = converted(&before, &after, &value, &l) {
            prop_assert_eq!(after.checked(&became), Ok(Some(became.clone())));
            if !super::is_ambiguous(before.holds, after.holds) {
                prop_assert_eq!(converted(&before, &after, &became, &l), Some(became));
            }
        }
    }
}

fn reads() -> Reads {
    Reads {
        language: "en".into(),
        zone: "Asia/Colombo".into(),
    }
}

pub(super) fn add(db: &Db, by: &Actor, holds: &str) -> Uuid {
    let new = NewField {
        record: "person".into(),
        key: Some("own".into()),
        holds: holds.into(),
        labels: Texts::one("en", "Own"),
        ..NewField::default()
    };
    let by = by.clone();
    db.write_now(move |tx| actions::add(tx, &by, &new))
        .unwrap()
        .id
}

fn turn(holds: &str) -> Turn {
    Turn {
        holds: holds.into(),
        currency: (holds == "money").then(|| "LKR".into()),
        choices: match holds {
            "choice" => ["Small", "Large"]
                .map(|one| ChoiceInput {
                    key: None,
                    labels: Texts::one("en", one),
                })
                .into(),
            _ => Vec::new(),
        },
    }
}

pub(super) fn begin(db: &Db, by: &Actor, id: Uuid, holds: &str) -> Result<Uuid, Error> {
    let (by, wanted) = (by.clone(), turn(holds));
    let begun = db.write_now(move |tx| change::begin(tx, &by, &homes(), id, (&wanted, &reads())));
    begun.map(|one| one.id)
}

fn undo(db: &Db, by: &Actor, id: Uuid) -> Result<(), Error> {
    let by = by.clone();
    db.write_now(move |tx| change::undo(tx, &by, id)).map(drop)
}

pub(super) fn step(db: &Db, by: &Actor, change: Uuid) -> bool {
    let by = by.clone();
    db.write_now(move |tx| job::step(tx, &by, &homes(), change))
        .unwrap()
}

fn run(db: &Db) {
    let mut known = Registry::default();
    known.add::<ConvertField>();
    let mut parts = Parts::default();
    parts.insert(Arc::new(homes()));
    let worker = Worker::new(db.clone(), known.into(), parts.into());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    assert_eq!(runtime.block_on(jobs::run_due(&worker)).unwrap(), 1);
}

fn last(db: &Db, by: &Actor, id: Uuid) -> super::Conversion {
    let scope = Scope::all(by.account);
    let last = db.read_now(move |tx| store::last(tx, &scope, id));
    last.unwrap().unwrap()
}

pub(super) fn now(db: &Db, by: &Actor, id: Uuid) -> Field {
    let by = by.clone();
    db.read_now(move |tx| actions::get(tx, &by, id)).unwrap()
}

fn values(db: &Db, by: &Actor) -> Vec<Json> {
    let all = all(db, by).into_iter();
    all.map(|(_, custom)| custom["own"].clone()).collect()
}

#[test]
fn a_preview_counts_what_fits_and_shows_what_does_not() {
    both(AREAS, |db| {
        let by = Actor::system(AccountId::new());
        let id = add(&db, &by, "text");
        let mut customs = vec![
            json!({"own": "5"}),
            json!({}),
            json!({"own": null}),
            json!({"other": "x"}),
        ];
        // 25 of them do not fit, three alike: 20 examples, each once.
        customs.extend((0..22).map(|n| json!({"own": format!("about {n}")})));
        customs.extend((0..3).map(|_| json!({"own": "none"})));
        put(&db, &by, &customs);
        let acting = by.clone();
        let (after, found) = db
            .read_now(move |tx| {
                change::look(tx, &acting, &homes(), id, (&turn("number"), &reads()))
            })
            .unwrap();
        assert_eq!(after.holds, Holds::Number);
        assert_eq!((found.looked, found.more), (29, false));
        assert_eq!((found.holding, found.fits, found.lost), (26, 1, 25));
        assert_eq!(found.examples.len(), 20);
        assert_eq!(found.examples[0], "about 0");
        assert_eq!(now(&db, &by, id).holds, Holds::Text, "nothing is changed");
        assert!(all(&db, &by).iter().all(|(version, _)| *version == 1));
        let acting = by.clone();
        let same = db
            .read_now(move |tx| change::look(tx, &acting, &homes(), id, (&turn("text"), &reads())));
        let Err(Error::Invalid(faults)) = same else {
            panic!("{same:?}")
        };
        assert_eq!(faults[0].code, "kind-same");
    });
}

#[test]
fn a_change_goes_on_after_a_kill_and_comes_back_whole() {
    both(AREAS, |db| {
        let by = Actor::system(AccountId::new());
        let id = add(&db, &by, "number");
        // 250 records: two full slices of 100, and one of 50. Every tenth has a value that fits no sum.
        let value = |n: i64| match n % 10 {
            0 => json!(0.125),
            _ => json!(n),
        };
        let customs: Vec<Json> = (0..250)
            .map(|n| json!({"own": value(n), "free": n}))
            .collect();
        put(&db, &by, &customs);
        let one = begin(&db, &by, id, "money").unwrap();
        assert_eq!(
            now(&db, &by, id).holds.word(),
            "money",
            "from the first moment"
        );
        // Whoever is added meanwhile has a sum, which is not taken for a number.
        put_from(&db, &by, 251, &[json!({"own": 700})]);
        assert!(!step(&db, &by, one));
        let acting = by.clone();
        let killed = db.write_now(move |tx| {
            job::step(tx, &acting, &homes(), one)?;
            Err::<(), _>(Error::Unavailable("killed".into()))
        });
        assert!(killed.is_err());
        assert_eq!(last(&db, &by, id).tally.looked, 100);
        // No other begins, and this one is not taken back, before it is done.
        for refused in [begin(&db, &by, id, "text").map(drop), undo(&db, &by, id)] {
            assert!(
                matches!(refused, Err(Error::Conflict("field-change-runs"))),
                "{refused:?}"
            );
        }
        run(&db);
        let done = last(&db, &by, id);
        assert_eq!(done.state, State::Done);
        // 25 tens do not fit; 225 others become other figures.
        assert_eq!(
            (done.tally.looked, done.tally.converted, done.tally.lost),
            (250, 225, 25)
        );
        let expected = |n: i64| match n % 10 {
            0 => Json::Null,
            _ => json!(n * 100),
        };
        let mut all: Vec<Json> = (0..250).map(expected).collect();
        all.push(json!(700));
        assert_eq!(values(&db, &by), all, "each turned once");
        // Somebody writes another sum for record 3 (2.00 till now), and takes that of record 5 away.
        write(&db, &by, 3, json!({"own": 900, "free": 2}));
        write(&db, &by, 5, json!({"free": 4}));
        undo(&db, &by, id).unwrap();
        assert_eq!(now(&db, &by, id).holds, Holds::Number);
        run(&db);
        assert_eq!(last(&db, &by, id).state, State::Undone);
        let mut all: Vec<Json> = (0..250).map(value).collect();
        all[2] = json!(900);
        all[4] = Json::Null;
        all.push(json!(700));
        assert_eq!(values(&db, &by), all);
        assert!(
            matches!(
                undo(&db, &by, id),
                Err(Error::Conflict("field-change-over"))
            ),
            "once"
        );
    });
}

#[test]
fn nobody_writes_sums_that_could_be_taken_for_numbers() {
    both(AREAS, |db| {
        let by = Actor::system(AccountId::new());
        let scope = Scope::all(by.account);
        let closed = |db: &Db| {
            let scope = scope.clone();
            db.read_now(move |tx| {
                let fields = crate::own::every(tx, &scope, Record::Person)?;
                super::unwritable(tx, &scope, &fields)
            })
            .unwrap()
        };
        let id = add(&db, &by, "text");
        begin(&db, &by, id, "number").unwrap();
        assert_eq!(closed(&db), [""; 0], "a text is no number");
        run(&db);
        begin(&db, &by, id, "money").unwrap();
        assert_eq!(closed(&db), ["own"]);
        run(&db);
        assert_eq!(closed(&db), [""; 0]);
    });
}

#[test]
fn thirty_days_later_a_change_is_past_undoing() {
    let start = Timestamp::from_second(1_000 * 86_400).unwrap();
    let clock = Clock::fixed(start);
    both_at(AREAS, clock.clone(), |db| {
        clock.set(start);
        let by = Actor::system(AccountId::new());
        let id = add(&db, &by, "text");
        put(&db, &by, &[json!({"own": "5"}), json!({"own": "x"})]);
        begin(&db, &by, id, "number").unwrap();
        run(&db);
        clock.set(Timestamp::from_second(1_030 * 86_400).unwrap());
        assert!(matches!(
            undo(&db, &by, id),
            Err(Error::Conflict("field-change-over"))
        ));
        let acting = by.clone();
        let forget = move |tx: &mut db::Tx<'_>| super::forget(tx, &acting);
        // The two values, then the change.
        let forget = || db.write_now(forget.clone()).unwrap();
        assert_eq!([forget(), forget(), forget()], [true, true, false]);
        let scope = Scope::all(by.account);
        let last = db.read_now(move |tx| store::last(tx, &scope, id));
        assert_eq!(last.unwrap(), None);
        assert_eq!(values(&db, &by), [json!(5), Json::Null]);
    });
}

#[test]
fn an_import_at_work_is_waited_for() {
    both(AREAS, |db| {
        let by = Actor::system(AccountId::new());
        let id = add(&db, &by, "text");
        let account = by.account;
        db.write_now(move |tx| {
            let sql = db::Sql::new(
                "INSERT INTO records_import (account_id, id, kind, source, file_name, file_hash, file_bytes, state,
                   options, report, checkpoint, progress_done, progress_total, created_at, updated_at) VALUES (",
            );
            let now = tx.now();
            let sql = sql.bind(account).push(", ").bind(Uuid::from_u128(1));
            let sql = sql.push(", 'orders', 's', 'f', 'h', 1, 'running', '{}', '{}', '{}', 0, 0, ");
            tx.exec(sql.bind(now).push(", ").bind(now).push(")"))
        })
        .unwrap();
        let refused = begin(&db, &by, id, "number");
        assert!(
            matches!(refused, Err(Error::Conflict("field-import-runs"))),
            "{refused:?}"
        );
        assert_eq!(now(&db, &by, id).holds, Holds::Text);
    });
}
