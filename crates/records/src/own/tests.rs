//! The rows of own fields, on both databases.

use super::store::{every, get, insert, live_sql, mark, place, save, these};
use super::*;
use base::{AccountId, Scope, Timestamp, Uuid};
use db::Db;
use db::testing as databases;
use serde_json::json;

fn scope(n: u128) -> Scope {
    Scope::all(AccountId(Uuid::from_u128(n)))
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn field(id: u128, record: Record, key: &str, holds: Holds) -> Field {
    Field {
        id: Uuid::from_u128(id),
        record,
        ..testing::field(key, holds)
    }
}

fn add(db: &Db, n: u128, fields: &[Field]) {
    let fields = fields.to_vec();
    db.write_now(move |tx| {
        for field in &fields {
            insert(tx, &scope(n), field)?;
        }
        Ok::<_, db::DbError>(())
    })
    .unwrap();
}

fn keys(db: &Db, n: u128, record: Record) -> Vec<String> {
    let fields = db.read_now(move |tx| live(tx, &scope(n), record)).unwrap();
    fields.into_iter().map(|field| field.key).collect()
}

#[test]
fn a_field_comes_back_as_it_was_kept() {
    databases::both(&[&crate::MIGRATIONS], |db| {
        let choice = Choice {
            key: "s".into(),
            labels: Texts::one("si", "කුඩා"),
        };
        let full = Field {
            help: Texts::one("am", "ምሳሌ"),
            choices: vec![choice],
            required: true,
            unique: true,
            index: Default::default(),
            default: Some(json!("s")),
            section: "Boats".into(),
            position: 3,
            version: 4,
            deleted_at: Some(at(9)),
            ..field(1, Record::Company, "size", Holds::Choice)
        };
        let money = field(
            2,
            Record::Person,
            "rent",
            Holds::Money("KWD".parse().unwrap()),
        );
        add(&db, 1, &[full.clone(), money.clone()]);
        for one in [full, money] {
            let id = one.id;
            let found = db.read_now(move |tx| get(tx, &scope(1), id)).unwrap();
            assert_eq!(found, Some(one));
            let foreign = db.read_now(move |tx| get(tx, &scope(2), id)).unwrap();
            assert_eq!(foreign, None, "of another account");
        }
    });
}

#[test]
fn fields_that_are_there_stand_by_section_and_place() {
    databases::both(&[&crate::MIGRATIONS], |db| {
        let one = |id, key: &str, section: &str, position| Field {
            section: section.to_owned(),
            position,
            ..field(id, Record::Person, key, Holds::Text)
        };
        let gone = Field {
            deleted_at: Some(at(5)),
            ..one(5, "gone", "", 1)
        };
        let company = field(6, Record::Company, "of_company", Holds::Text);
        let fields = [
            one(1, "b_second", "B", 2),
            one(2, "b_first", "B", 1),
            one(3, "a", "A", 9),
            one(4, "none", "", 7),
            gone,
            company,
        ];
        add(&db, 1, &fields);
        add(&db, 2, &[field(1, Record::Person, "foreign", Holds::Text)]);
        assert_eq!(
            keys(&db, 1, Record::Person),
            ["none", "a", "b_first", "b_second"]
        );
        assert_eq!(keys(&db, 1, Record::Company), ["of_company"]);
        assert_eq!(keys(&db, 3, Record::Person), Vec::<String>::new());
        let all = db
            .read_now(|tx| every(tx, &scope(1), Record::Person))
            .unwrap();
        assert_eq!(all.len(), 5, "with the deleted one");
        let ids = [1, 5, 77].map(Uuid::from_u128);
        let some = db.read_now(move |tx| these(tx, &scope(1), &ids)).unwrap();
        let some: Vec<&str> = some.iter().map(|field| field.key.as_str()).collect();
        assert_eq!(some, ["b_second", "gone"]);
    });
}

#[test]
fn changes_reach_one_field_of_one_account() {
    databases::both(&[&crate::MIGRATIONS], |db| {
        let old = field(1, Record::Person, "size", Holds::Text);
        add(&db, 1, std::slice::from_ref(&old));
        add(&db, 2, std::slice::from_ref(&old));
        let new = Field {
            labels: Texts::one("ml", "വലുപ്പം"),
            help: Texts::one("en", "In cm"),
            required: true,
            default: Some(json!("5")),
            section: "Body".into(),
            position: 8,
            version: 2,
            updated_at: at(7),
            ..old.clone()
        };
        let saved = new.clone();
        db.write_now(move |tx| save(tx, &scope(1), &saved)).unwrap();
        let read = |n| {
            let id = Uuid::from_u128(1);
            db.read_now(move |tx| get(tx, &scope(n), id))
                .unwrap()
                .unwrap()
        };
        assert_eq!(read(1), new);
        assert_eq!(read(2), old, "of another account");
        db.write_now(|tx| {
            place(tx, &scope(1), Uuid::from_u128(1), 2)?;
            mark(tx, &scope(1), Uuid::from_u128(1), Some(at(9)))
        })
        .unwrap();
        let marked = Field {
            position: 2,
            deleted_at: Some(at(9)),
            ..new
        };
        assert_eq!(read(1), marked);
        assert_eq!(keys(&db, 1, Record::Person), Vec::<String>::new());
        db.write_now(|tx| mark(tx, &scope(1), Uuid::from_u128(1), None))
            .unwrap();
        assert_eq!(keys(&db, 1, Record::Person), ["size"]);
    });
}

#[test]
fn fields_are_read_from_one_range_of_the_primary_key() {
    let fresh = databases::sqlite(&[&crate::MIGRATIONS], base::Clock::system());
    let read = |tx: &db::Tx<'_>| tx.plan(live_sql(&scope(1), Record::Person));
    let plan = fresh.db.read_now(read).unwrap();
    databases::assert_no_scan(&plan);
    // No sorting, and nothing of other records.
    let [only] = plan.as_slice() else {
        panic!("{plan:?}");
    };
    assert!(only.ends_with("(account_id=? AND record=?)"), "{only}");
}

#[test]
fn a_key_is_given_once() {
    databases::both(&[&crate::MIGRATIONS], |db| {
        add(&db, 1, &[field(1, Record::Person, "size", Holds::Text)]);
        let again = field(2, Record::Person, "size", Holds::Number);
        let refused = db.write_now(move |tx| insert(tx, &scope(1), &again));
        assert!(refused.is_err());
        let elsewhere = field(3, Record::Company, "size", Holds::Number);
        add(&db, 1, &[elsewhere]);
    });
}
