//! The rows of views, on both databases; rules; what an address says beside a view.

use super::model::{Base, Listed, View, Visibility};
use super::opened::{NO_FILTER, Sent, unseen, written};
use super::rules;
use super::store::{
    all_offered, defaults, forget, get, insert, mark, of_owner, of_owner_sql, offered, offered_sql,
    place, save, set_default, these,
};
use crate::filter::{Column, FieldDef, FieldKind, Fields, Filter};
use base::{AccountId, Scope, TeamId, Timestamp, UserId, Uuid};
use db::{Db, DbError, testing};
use serde_json::json;

fn scope(n: u128) -> Scope {
    Scope::all(AccountId(Uuid::from_u128(n)))
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn user(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

fn team(n: u128) -> TeamId {
    TeamId(Uuid::from_u128(n))
}

fn view(id: u128, owner: u128, visibility: Visibility) -> View {
    View {
        id: Uuid::from_u128(id),
        of: Listed::People,
        name: format!("View {id}"),
        description: String::new(),
        base: Base::default(),
        owner: Some(user(owner)),
        visibility,
        position: 1,
        version: 1,
        created_at: at(1),
        updated_at: at(1),
        deleted_at: None,
    }
}

fn add(db: &Db, n: u128, views: &[View]) {
    let views = views.to_vec();
    let write = move |tx: &mut db::Tx<'_>| views.iter().try_for_each(|v| insert(tx, &scope(n), v));
    db.write_now(write).unwrap();
}

fn ids(views: Vec<View>) -> Vec<u128> {
    views.into_iter().map(|view| view.id.as_u128()).collect()
}

#[test]
fn a_view_comes_back_as_it_was_kept_and_as_it_was_changed() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        let full = View {
            of: Listed::Companies,
            description: "ለሳምንቱ".into(),
            base: Base {
                filter: Some(json!({"field": "stage", "op": "is", "value": "lead"})),
                sort: "-created".into(),
                columns: "name,stage".into(),
            },
            position: 7,
            version: 3,
            deleted_at: Some(at(9)),
            ..view(1, 5, Visibility::Team(team(8)))
        };
        let program = View {
            owner: None,
            ..view(2, 5, Visibility::Shared)
        };
        add(&db, 1, &[full.clone(), program.clone()]);
        for one in [&full, &program] {
            let id = one.id;
            let found = db.read_now(move |tx| get(tx, &scope(1), id)).unwrap();
            assert_eq!(found.as_ref(), Some(one));
            let foreign = db.read_now(move |tx| get(tx, &scope(2), id)).unwrap();
            assert_eq!(foreign, None, "of another account");
        }
        let changed = View {
            name: "Other".into(),
            base: Base::default(),
            visibility: Visibility::Private,
            version: 4,
            updated_at: at(20),
            ..full.clone()
        };
        let new = changed.clone();
        let write = move |tx: &mut db::Tx<'_>| {
            save(
                tx,
                &scope(2),
                &View {
                    name: "Foreign".into(),
                    ..new.clone()
                },
            )?;
            save(tx, &scope(1), &new)
        };
        db.write_now(write).unwrap();
        let found = db.read_now(|tx| these(tx, &scope(1), &[Uuid::from_u128(1)]));
        assert_eq!(found.unwrap(), [changed]);
    });
}

#[test]
fn each_is_shown_their_own_and_what_is_shared_with_them() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        let (ann, bob) = (1, 2);
        let second = View {
            position: 2,
            ..view(10, ann, Visibility::Private)
        };
        let first = View {
            position: 1,
            ..view(11, ann, Visibility::Shared)
        };
        let gone = View {
            deleted_at: Some(at(4)),
            ..view(12, ann, Visibility::Shared)
        };
        let elsewhere = View {
            of: Listed::Orders,
            ..view(13, ann, Visibility::Shared)
        };
        let south = view(20, bob, Visibility::Team(team(1)));
        let north = view(21, bob, Visibility::Team(team(2)));
        let private = view(22, bob, Visibility::Private);
        add(
            &db,
            1,
            &[second, first, gone, elsewhere, south, north, private],
        );
        add(&db, 2, &[view(30, ann, Visibility::Shared)]);
        let own = |owner| db.read_now(move |tx| of_owner(tx, &scope(1), Listed::People, owner));
        assert_eq!(
            ids(own(Some(user(ann))).unwrap()),
            [11, 12, 10],
            "by place, the deleted ones as well"
        );
        assert_eq!(ids(own(Some(user(3))).unwrap()), [0_u128; 0]);
        let shown = |teams: Vec<TeamId>| {
            let read = move |tx: &db::Tx<'_>| offered(tx, &scope(1), Listed::People, &teams);
            ids(db.read_now(read).unwrap())
        };
        assert_eq!(shown(vec![]), [11]);
        assert_eq!(shown(vec![team(1)]), [11, 20]);
        assert_eq!(shown(vec![team(1), team(2)]), [11, 20, 21]);
        let all = db
            .read_now(|tx| all_offered(tx, &scope(1), Listed::People))
            .unwrap();
        assert_eq!(ids(all), [11, 20, 21]);
        let write = |tx: &mut db::Tx<'_>| {
            place(tx, &scope(1), Uuid::from_u128(10), 0)?;
            mark(tx, &scope(1), Uuid::from_u128(11), Some(at(50)))?;
            // Only what was deleted before the tenth second is forgotten, and only of this list.
            forget(tx, &scope(1), Listed::People, at(10))
        };
        db.write_now(write).unwrap();
        assert_eq!(ids(own(Some(user(ann))).unwrap()), [10, 11]);
        assert_eq!(shown(vec![]), [0_u128; 0]);
    });
}

#[test]
fn a_list_begins_with_what_was_wished_last() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        let write = |tx: &mut db::Tx<'_>| {
            set_default(tx, &scope(1), Listed::People, ("user:1", Some("a")))?;
            set_default(tx, &scope(1), Listed::People, ("user:1", Some("b")))?;
            set_default(tx, &scope(1), Listed::People, ("role:member", Some("mine")))?;
            set_default(tx, &scope(1), Listed::Orders, ("user:1", Some("o")))?;
            set_default(tx, &scope(1), Listed::People, ("user:2", Some("c")))?;
            set_default(tx, &scope(1), Listed::People, ("user:2", None))?;
            set_default(tx, &scope(2), Listed::People, ("user:1", Some("foreign")))
        };
        db.write_now(write).unwrap();
        let whose = ["user:1", "user:2", "role:member"].map(str::to_owned);
        let read = move |tx: &db::Tx<'_>| defaults(tx, &scope(1), Listed::People, &whose);
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let found = db.read_now(read).unwrap();
        assert_eq!(found, [pair("role:member", "mine"), pair("user:1", "b")]);
    });
}

#[test]
fn what_stands_above_each_list_is_found_by_an_index() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        let read = |tx: &db::Tx<'_>| {
            let teams = [team(1), team(2)];
            for sql in [
                of_owner_sql(&scope(1), Listed::People, Some(user(1))),
                offered_sql(&scope(1), Listed::People, None),
                offered_sql(&scope(1), Listed::People, Some(&teams)),
            ] {
                let plan = tx.plan(sql)?.join(" / ");
                assert!(plan.contains("records_view_"), "{plan}");
                assert!(
                    !plan.contains("Seq Scan") && !plan.contains("SCAN records"),
                    "{plan}"
                );
            }
            Ok::<_, DbError>(())
        };
        db.read_now(read).unwrap();
    });
}

#[test]
fn names_differ_among_ones_own_whatever_their_case() {
    let mut there = view(1, 1, Visibility::Private);
    there.name = "Zu Größe".into();
    let others = [there.clone()];
    let code = |text: &str, of: Option<&View>| rules::name(text, &others, of).map_err(|e| e.code);
    assert_eq!(code("  Other ", None), Ok("Other".to_owned()));
    assert_eq!(code("zu GRÖSSE", None), Err("view-again"));
    assert_eq!(
        code("zu GRÖSSE", Some(&there)),
        Ok("zu GRÖSSE".to_owned()),
        "its own name"
    );
    let gone = View {
        deleted_at: Some(at(1)),
        ..there.clone()
    };
    assert_eq!(
        rules::name("Zu Größe", &[gone], None).map_err(|e| e.code),
        Ok("Zu Größe".into())
    );
    assert_eq!(code(" \t ", None), Err("required"));
    assert_eq!(
        code(&"ශ".repeat(80), None).map(|n| n.chars().count()),
        Ok(80)
    );
    assert_eq!(code(&"ශ".repeat(81), None), Err("too-long"));
    // A right-to-left override lets a name pretend to be another.
    assert_eq!(code("a\u{202e}b", None), Err("control-characters"));
    assert_eq!(rules::description("two\r\nlines").unwrap(), "two lines");
}

#[test]
fn what_nobody_understands_shows_nothing() {
    let broken = Base {
        filter: Some(json!({"field": "stage", "op": "resembles"})),
        ..Base::default()
    };
    assert_eq!(broken.parsed(), Filter::Any(Vec::new()));
    assert_eq!(Base::default().parsed(), Filter::All(Vec::new()));
    assert_eq!(Base::default().text(), "");
}

#[test]
fn conditions_on_fields_that_are_not_there_are_told_by_name() {
    let known = FieldDef::new(
        "stage",
        "person-stage",
        FieldKind::Text,
        Column::Own("stage"),
    );
    let fields = Fields::new([known]);
    let filter = Filter::parse("stage = a and (phone = b or not phone = c) and crew > 1").unwrap();
    assert_eq!(unseen(&filter, &fields), ["phone", "crew"]);
    assert_eq!(
        unseen(&Filter::parse("stage = a").unwrap(), &fields),
        [""; 0]
    );
}

#[test]
fn an_address_says_only_what_differs_from_the_view() {
    assert_eq!(written(None, "a", NO_FILTER), "a", "no view stands open");
    assert_eq!(written(None, "", NO_FILTER), "");
    assert_eq!(written(Some("a"), "a", NO_FILTER), "");
    assert_eq!(written(Some("a"), "b", NO_FILTER), "b");
    assert_eq!(
        written(Some("a"), "", NO_FILTER),
        "all()",
        "without the view's filter"
    );
    assert_eq!(written(Some(""), "", NO_FILTER), "");
    let pairs =
        [("view", "x"), ("from", ""), ("sort", "-net")].map(|(k, v)| (k.to_owned(), v.to_owned()));
    let sent = Sent::of(&pairs, &["filter", "from"]);
    assert_eq!(
        sent,
        Sent {
            filter: true,
            sort: true,
            columns: false
        }
    );
}

#[test]
fn a_filter_that_holds_for_all_is_none() {
    let stored = serde_json::to_value(Filter::parse("all()").unwrap()).unwrap();
    let base = Base {
        filter: Some(stored),
        ..Base::default()
    };
    assert_eq!(base.text(), "");
}
