//! The log on both databases: once per source and id, paged without loss, read by index only.

use super::store::{shares_sql, timeline_sql};
use super::{Appended, New, Subject, Wanted, append, append_many, shares, timeline};
use crate::testing::{AREAS, member};
use base::{
    Actor, Channel, CompanyId, Direction, InteractionId, Kind, Permission, PersonId, Timestamp,
};
use db::testing::{assert_no_scan, both};
use db::{Db, Dialect};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn new(n: i64, person: PersonId) -> New {
    let kind = if n % 3 == 0 { Kind::Order } else { Kind::Visit };
    let channel = if n % 2 == 0 {
        Channel::Shop
    } else {
        Channel::Store
    };
    New {
        person: Some(person),
        ..New::outside(
            "till",
            n.to_string(),
            kind,
            channel,
            Direction::In,
            at(n / 4),
        )
    }
}

fn filled(db: &Db, by: &Actor, person: PersonId, n: i64) {
    let account = by.account;
    let written =
        db.bulk_now(move |tx| append_many(tx, account, (0..n).map(|n| new(n, person)).collect()));
    assert_eq!(written, Ok(u64::try_from(n).unwrap()));
}

#[test]
fn a_source_is_believed_once() {
    both(AREAS, |db| {
        let (by, person) = (member(), PersonId::new());
        let account = by.account;
        let first = db
            .write_now(move |tx| append(tx, account, new(1, person)))
            .unwrap();
        let again = db
            .write_now(move |tx| append(tx, account, new(1, person)))
            .unwrap();
        assert!(matches!(first, Appended::New(_)));
        assert_eq!(again, Appended::AlreadyThere(first.id()));
        let many = db.bulk_now(move |tx| {
            let twice = vec![
                new(1, person),
                new(2, person),
                new(2, person),
                new(3, person),
            ];
            append_many(tx, account, twice)
        });
        assert_eq!(many, Ok(2));
        let other = member().account;
        let elsewhere = db
            .write_now(move |tx| append(tx, other, new(1, person)))
            .unwrap();
        assert!(
            matches!(elsewhere, Appended::New(_)),
            "another account has its own log"
        );
    });
}

#[test]
fn paging_shows_each_entry_once_in_order_whatever_the_filters() {
    both(AREAS, |db| {
        let (by, person) = (member(), PersonId::new());
        filled(&db, &by, person, 250);
        filled(&db, &member(), person, 10);
        let scope = by.may(Permission::PeopleRead).unwrap();
        for (channels, kinds, expected) in [
            (vec![], vec![], 250),
            (vec![Channel::Shop], vec![], 125),
            (vec![], vec![Kind::Order], 84),
            // Both at once: 42 of the 84 orders came through the shop, and of the 125 of the shop 42 are orders.
            (vec![Channel::Shop], vec![Kind::Order], 42),
            (
                vec![Channel::Shop, Channel::Store],
                vec![Kind::Order, Kind::Visit],
                250,
            ),
            (vec![Channel::Mail], vec![], 0),
        ] {
            for limit in [1, 7, 250] {
                let mut seen: Vec<(Timestamp, InteractionId)> = Vec::new();
                let mut before = None;
                loop {
                    let (scope, kinds) = (scope.clone(), kinds.clone());
                    let wanted = Wanted {
                        channels: channels.clone(),
                        kinds,
                        before,
                        limit,
                    };
                    let mut rows = db
                        .read_now(move |tx| timeline(tx, &scope, Subject::Person(person), &wanted))
                        .unwrap();
                    let more = rows.len() > limit as usize;
                    rows.truncate(limit as usize);
                    seen.extend(rows.iter().map(|r| (r.occurred_at, r.id)));
                    before = seen.last().copied();
                    if !more {
                        break;
                    }
                }
                let mut sorted = seen.clone();
                sorted.sort();
                sorted.dedup();
                sorted.reverse();
                assert_eq!(seen, sorted, "latest first, each once");
                assert_eq!(seen.len(), expected, "{channels:?} {kinds:?} {limit}");
            }
        }
    });
}

#[test]
fn shares_are_counted_and_bounded() {
    both(AREAS, |db| {
        let (by, person) = (member(), PersonId::new());
        filled(&db, &by, person, 12);
        let scope = by.may(Permission::PeopleRead).unwrap();
        let of = Subject::Person(person);
        let asked = scope.clone();
        let seen = db.read_now(move |tx| shares(tx, &asked, of)).unwrap();
        assert!(!seen.more);
        assert_eq!(
            seen.counted,
            [
                (Channel::Shop, Kind::Order, 2),
                (Channel::Shop, Kind::Visit, 4),
                (Channel::Store, Kind::Order, 2),
                (Channel::Store, Kind::Visit, 4),
            ]
        );
        let none = db
            .read_now(move |tx| shares(tx, &scope, Subject::Company(CompanyId::new())))
            .unwrap();
        assert!(none.counted.is_empty());
    });
}

#[test]
fn a_timeline_never_reads_the_whole_log() {
    both(AREAS, |db| {
        if db.dialect() != Dialect::Sqlite {
            return;
        }
        let by = member();
        filled(&db, &by, PersonId::new(), 500);
        let scope = by.may(Permission::PeopleRead).unwrap();
        for of in [
            Subject::Person(PersonId::new()),
            Subject::Company(CompanyId::new()),
        ] {
            for wanted in [
                Wanted {
                    limit: 50,
                    ..Wanted::default()
                },
                Wanted {
                    channels: vec![Channel::Shop],
                    kinds: vec![Kind::Order, Kind::Note],
                    before: Some((at(5), InteractionId::new())),
                    limit: 50,
                },
            ] {
                let (scope, wanted) = (scope.clone(), wanted.clone());
                let plan = db
                    .read_now(move |tx| tx.plan(timeline_sql(&scope, of, &wanted)))
                    .unwrap();
                assert_no_scan(&plan);
                assert!(
                    !plan.join("\n").contains("TEMP B-TREE"),
                    "sorted by the index: {plan:?}"
                );
            }
            let scope = scope.clone();
            let plan = db
                .read_now(move |tx| tx.plan(shares_sql(&scope, of)))
                .unwrap();
            assert!(plan.join("\n").contains("COVERING INDEX"), "{plan:?}");
        }
    });
}
