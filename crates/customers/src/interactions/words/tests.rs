//! What people said is found by its words, and by those alone who may read it.

use super::text;
use crate::finder::find;
use crate::interactions::{self, New};
use crate::people::actions;
use crate::testing::{AREAS, manager, member, person};
use crate::{Hooks, Registry};
use base::{
    Actor, Channel, Direction, FieldSet, InteractionId, Kind, Permission, PersonId, Rights, Role,
    Timestamp,
};
use db::Db;
use db::testing::both;
use serde_json::{Value as Json, json};
use std::sync::Arc;

#[test]
fn a_summary_that_begins_the_body_is_not_read_twice() {
    for (summary, properties, expected) in [
        ("Hello", json!({}), "Hello"),
        ("Hello", json!({"body": "Hello there"}), "Hello there"),
        ("Hello th…", json!({"text": "Hello there"}), "Hello there"),
        ("Offer", json!({"body": "Dear Ann"}), "Offer\nDear Ann"),
        ("", json!({"message_body": " hi "}), "hi"),
        ("Hi", json!({"body": 7}), "Hi"),
    ] {
        assert_eq!(text(summary, &properties), expected);
    }
}

fn entry(kind: Kind, who: Option<PersonId>, summary: &str, properties: Json) -> New {
    let (at, id) = (Timestamp::UNIX_EPOCH, InteractionId::new().to_string());
    New {
        person: who,
        summary: summary.into(),
        properties,
        ..New::outside("mail", id, kind, Channel::Mail, Direction::In, at)
    }
}

fn append(db: &Db, by: &Actor, new: New) -> InteractionId {
    let account = by.account;
    let write = move |tx: &mut db::Tx<'_>| interactions::append(tx, account, new.clone());
    db.write_now(write).unwrap().id()
}

fn found(db: &Db, by: &Actor, q: &str) -> Vec<InteractionId> {
    let (by, q) = (by.clone(), q.to_owned());
    let hits = db.read_now(move |tx| find(tx, &by, &Registry::default(), &q, &[], 20));
    let hits = hits.unwrap().into_iter();
    hits.filter(|h| h.kind == "message")
        .map(|h| InteractionId(h.id))
        .collect()
}

#[test]
fn words_of_people_are_found_in_every_script_and_those_of_machines_are_not() {
    both(AREAS, |db| {
        let by = member();
        let who = Some(person(&db, &by, "Ann").id);
        let texts = [
            ("lamps", "Where are my blue lamps?"),
            ("ලාම්පුව", "නිල් ලාම්පුව කොහෙද?"),
            ("መብራት", "ሰማያዊ መብራት የት ነው?"),
            ("വിളക്ക്", "നീല വിളക്ക് എവിടെ?"),
        ];
        for (word, body) in texts {
            let id = append(
                &db,
                &by,
                entry(Kind::Message, who, "", json!({ "body": body })),
            );
            assert_eq!(found(&db, &by, word), [id], "{word}");
            let begun: String = word.chars().take(3).collect();
            assert_eq!(found(&db, &by, &begun), [id], "as one types {begun}");
        }
        let call = append(&db, &by, entry(Kind::Call, who, "about teapots", json!({})));
        assert_eq!(found(&db, &by, "teapots"), [call]);
        for kind in [Kind::Event, Kind::PageView, Kind::Order, Kind::StageChange] {
            append(
                &db,
                &by,
                entry(kind, who, "zebra", json!({"body": "zebra"})),
            );
        }
        assert_eq!(found(&db, &by, "zebra"), []);
        assert_eq!(found(&db, &member(), "lamps"), [], "another account");
    });
}

#[test]
fn what_nobody_said_is_found_once_somebody_is_named() {
    both(AREAS, |db| {
        let by = member();
        let who = person(&db, &by, "Ann").id;
        let id = append(
            &db,
            &by,
            entry(Kind::Message, None, "", json!({"body": "kettles"})),
        );
        assert_eq!(found(&db, &by, "kettles"), []);
        let scope = by.may(Permission::PeopleWrite).unwrap();
        db.write_now(move |tx| interactions::name_person(tx, &scope, &[id], who))
            .unwrap();
        assert_eq!(found(&db, &by, "kettles"), [id]);
    });
}

#[test]
fn who_may_not_see_a_field_finds_by_the_summary_alone() {
    both(AREAS, |db| {
        let by = member();
        let who = Some(person(&db, &by, "Ann").id);
        let body = json!({"body": "write to ann@secret.example"});
        let id = append(&db, &by, entry(Kind::Message, who, "new address", body));
        assert_eq!(found(&db, &by, "secret"), [id]);
        let rights = Rights {
            hidden: FieldSet(vec!["email".into()]),
            ..Rights::of(Role::Member)
        };
        let blind = Actor {
            rights: Some(Arc::new(rights)),
            ..by.clone()
        };
        assert_eq!(found(&db, &blind, "secret"), []);
        assert_eq!(found(&db, &blind, "address"), [id]);
    });
}

#[test]
fn the_words_of_who_went_leave_the_index() {
    both(AREAS, |db| {
        let by = manager();
        let who = person(&db, &by, "Ann").id;
        for n in 0..30 {
            append(
                &db,
                &by,
                entry(
                    Kind::Message,
                    Some(who),
                    "",
                    json!({"body": format!("bye{n}")}),
                ),
            );
        }
        let acting = by.clone();
        db.write_now(move |tx| actions::delete(tx, &acting, &Hooks::default(), who, None))
            .unwrap();
        assert_eq!(run(&worker(&db)), 1);
        assert_eq!(found(&db, &by, "bye0"), []);
        assert_eq!(found(&db, &by, "bye29"), []);
    });
}

fn worker(db: &Db) -> jobs::Worker {
    let mut known = jobs::Registry::default();
    known.add::<super::ForgetWords>();
    jobs::Worker::new(db.clone(), known.into(), jobs::Parts::default().into())
}

/// Runs what is queued; how many jobs that were.
fn run(worker: &jobs::Worker) -> usize {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(jobs::run_due(worker)).unwrap()
}
