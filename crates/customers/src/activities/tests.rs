//! Calls, meetings and visits on both databases.

use super::{Activity, Told, add, change, remove, restore, store};
use crate::companies::actions::{delete, named};
use crate::interactions::{Interaction, Subject, Wanted, timeline};
use crate::testing::{AREAS, acting, manager, member, person};
use crate::{Hooks, people};
use base::{ActivityId, Actor, Channel, CompanyId, Direction, Error, Kind, Owners, Permission};
use base::{PersonId, Role, Timestamp};
use db::Db;
use db::testing::{both, both_at};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A call of 10:00 that lasted a quarter of an hour.
fn told() -> Told {
    Told {
        minutes: Some(15),
        outcome: " wants kettles ".into(),
        body: "two of them\r\n".into(),
        ..Told::of(Kind::Call, at("2026-03-01T10:00:00Z"))
    }
}

fn wrote(db: &Db, by: &Actor, with: Subject, told: Told) -> Result<Activity, Error> {
    let by = by.clone();
    db.write_now(move |tx| add(tx, &by, with, told.clone()))
}

fn log(db: &Db, by: &Actor, of: Subject) -> Vec<Interaction> {
    let scope = by.may(Permission::PeopleRead).unwrap();
    let part = Wanted {
        limit: 9,
        ..Wanted::default()
    };
    db.read_now(move |tx| timeline(tx, &scope, of, &part))
        .unwrap()
}

fn found(db: &Db, by: &Actor, word: &'static str) -> usize {
    let scope = by.may(Permission::PeopleRead).unwrap();
    db.read_now(move |tx| {
        let among = [crate::reach::activities_found(tx, &scope)?];
        records::search::find(tx, scope.account, word, &among, 5)
    })
    .unwrap()
    .len()
}

#[test]
fn a_call_stands_on_the_timeline_with_its_time_and_is_found_by_its_words() {
    both(AREAS, |db| {
        let by = member();
        let who = Subject::Person(person(&db, &by, "Ann").id);
        let call = wrote(&db, &by, who, told()).unwrap();
        assert_eq!(call.outcome, "wants kettles");
        assert_eq!(call.body, "two of them");
        assert_eq!(
            (call.channel, call.direction),
            (Channel::Phone, Direction::Out)
        );
        let rows = log(&db, &by, who);
        let row = &rows[0];
        assert_eq!(
            (row.kind, row.channel, row.direction),
            (Kind::Call, Channel::Phone, Direction::Out)
        );
        assert_eq!(
            row.occurred_at,
            at("2026-03-01T10:00:00Z"),
            "when it was, not when it was written"
        );
        assert_eq!(row.summary, "wants kettles");
        assert_eq!(row.properties, serde_json::json!({"minutes": 15}));
        assert_eq!(row.about.as_ref().map(|a| a.id), Some(call.id.0));
        assert_eq!((found(&db, &by, "kettles"), found(&db, &by, "two")), (1, 1));
        let scope = by.may(Permission::PeopleRead).unwrap();
        let read = db
            .read_now(move |tx| store::get(tx, &scope, call.id))
            .unwrap();
        assert_eq!(read, Some(call));
    });
}

#[test]
fn what_cannot_have_happened_is_refused_by_field() {
    both(AREAS, |db| {
        let by = member();
        let who = Subject::Person(person(&db, &by, "Ann").id);
        let soon = db.read_now(|tx| Ok::<_, Error>(tx.now())).unwrap();
        let soon = Timestamp::from_second(soon.as_second() + 301).unwrap();
        let wrong = Told {
            occurred_at: soon,
            minutes: Some(1_441),
            outcome: "x".repeat(201),
            ..Told::of(Kind::Order, soon)
        };
        let Err(Error::Invalid(errors)) = wrote(&db, &by, who, wrong) else {
            panic!("four faults")
        };
        let seen: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.code)).collect();
        let expected = [
            ("kind", "choice"),
            ("occurred_at", "in-future"),
            ("minutes", "minutes"),
            ("outcome", "too-long"),
        ];
        assert_eq!(seen, expected);
        assert!(log(&db, &by, who).is_empty());
        for (with, what) in [
            (Subject::Person(PersonId::new()), "person"),
            (Subject::Company(CompanyId::new()), "company"),
        ] {
            assert_eq!(wrote(&db, &by, with, told()), Err(Error::NotFound(what)));
        }
        let reader = acting(by.account, Role::ReadOnly);
        assert_eq!(
            wrote(&db, &reader, who, told()),
            Err(Error::Forbidden("notes.write"))
        );
    });
}

#[test]
fn the_log_follows_a_change_and_forgets_what_is_taken_away() {
    let clock = base::Clock::fixed(at("2026-03-01T12:00:00Z"));
    both_at(AREAS, clock.clone(), |db| {
        clock.set(at("2026-03-01T12:00:00Z"));
        let by = member();
        let who = Subject::Person(person(&db, &by, "Ann").id);
        let id = wrote(&db, &by, who, told()).unwrap().id;
        let moved = |by: &Actor| {
            let by = by.clone();
            db.write_now(move |tx| {
                change(tx, &by, id, |a| {
                    Ok(Told {
                        occurred_at: at("2026-02-28T09:30:00Z"),
                        direction: Direction::In,
                        minutes: None,
                        outcome: "wants lamps".into(),
                        ..a.told()
                    })
                })
            })
        };
        let changed = moved(&by).unwrap();
        assert_eq!(changed.updated_at, Some(at("2026-03-01T12:00:00Z")));
        assert_eq!(
            moved(&by).unwrap(),
            changed,
            "the same again changes nothing"
        );
        let row = log(&db, &by, who).remove(0);
        assert_eq!(
            (row.occurred_at, row.direction),
            (at("2026-02-28T09:30:00Z"), Direction::In)
        );
        assert_eq!(
            (row.summary.as_str(), row.properties),
            ("wants lamps", serde_json::json!({}))
        );
        assert_eq!(
            (found(&db, &by, "kettles"), found(&db, &by, "lamps")),
            (0, 1)
        );

        let run = |what: fn(&mut db::Tx<'_>, &Actor, ActivityId) -> Result<Activity, Error>| {
            let by = by.clone();
            db.write_now(move |tx| what(tx, &by, id))
        };
        run(remove).unwrap();
        assert_eq!(run(remove), Err(Error::NotFound("activity")));
        let row = log(&db, &by, who).remove(0);
        assert_eq!(
            (row.kind, row.summary.as_str()),
            (Kind::Call, ""),
            "that there was one stays"
        );
        assert_eq!(found(&db, &by, "lamps"), 0);
        assert_eq!(run(restore).unwrap(), changed);
        assert_eq!(
            (
                log(&db, &by, who)[0].summary.as_str(),
                found(&db, &by, "lamps")
            ),
            ("wants lamps", 1)
        );
        assert_eq!(
            run(restore),
            Err(Error::NotFound("activity")),
            "it is there"
        );

        run(remove).unwrap();
        let forget = || {
            let by = by.clone();
            db.write_now(move |tx| super::forget_removed(tx, &by))
                .unwrap()
        };
        clock.set(at("2026-03-02T12:00:00Z"));
        assert_eq!(forget(), 0, "a day is not over yet");
        clock.set(at("2026-03-02T12:00:01Z"));
        assert_eq!((forget(), forget()), (1, 0));
        assert_eq!(run(restore), Err(Error::NotFound("activity")));
    });
}

#[test]
fn what_somebody_else_wrote_is_an_administrators_to_change() {
    both(AREAS, |db| {
        let by = member();
        let who = Subject::Person(person(&db, &by, "Ann").id);
        let id = wrote(&db, &by, who, told()).unwrap().id;
        let changed_by = |by: Actor| {
            db.write_now(move |tx| {
                change(tx, &by, id, |a| {
                    Ok(Told {
                        body: "no".into(),
                        ..a.told()
                    })
                })
            })
        };
        let other = acting(by.account, Role::Member);
        assert_eq!(changed_by(other), Err(Error::Forbidden("account.manage")));
        let stranger = acting(base::AccountId::new(), Role::Admin);
        assert_eq!(changed_by(stranger), Err(Error::NotFound("activity")));
        let changed = changed_by(acting(by.account, Role::Admin)).unwrap();
        assert_eq!((changed.body.as_str(), changed.created_by), ("no", by.user));
    });
}

#[test]
fn who_sees_not_the_person_sees_not_the_call() {
    both(AREAS, |db| {
        let (by, other) = (member(), base::UserId::new());
        let who = person(&db, &by, "Ann").id;
        let id = wrote(&db, &by, Subject::Person(who), told()).unwrap().id;
        let mut scope = by.may(Permission::PeopleRead).unwrap();
        let seen = |scope: base::Scope| {
            db.read_now(move |tx| {
                let list = store::list(tx, &scope, (None, None), None, 5)?;
                let one = store::get(tx, &scope, id)?;
                let standing = store::standing(tx, &scope, &[id.0])?;
                let apart = store::told_apart(tx, &scope, &[id.0])?;
                Ok::<_, Error>((list.len(), one.is_some(), standing.len(), apart.len()))
            })
            .unwrap()
        };
        scope.owners = Owners::Own(by.user.unwrap());
        assert_eq!(seen(scope.clone()), (1, true, 1, 1));
        scope.owners = Owners::Own(other);
        assert_eq!(seen(scope), (0, false, 0, 0));
    });
}

#[test]
fn with_a_person_or_a_company_goes_what_was_written_about_them() {
    both(AREAS, |db| {
        let by = manager();
        let ann = person(&db, &by, "Ann").id;
        let acting = by.clone();
        let tea = db
            .write_now(move |tx| {
                crate::notes::add(tx, &acting, ann, "secret words")?;
                named(tx, &acting, "Ceylon Tea")
            })
            .unwrap()
            .id;
        for with in [Subject::Person(ann), Subject::Company(tea)] {
            wrote(&db, &by, with, told()).unwrap();
        }
        assert_eq!(found(&db, &by, "kettles"), 2);
        assert_eq!(
            log(&db, &by, Subject::Company(tea))[0].summary,
            "wants kettles"
        );
        let acting = by.clone();
        db.write_now(move |tx| {
            people::actions::delete(tx, &acting, &Hooks::default(), ann, None)?;
            delete(tx, &acting, tea, None)
        })
        .unwrap();
        assert_eq!(found(&db, &by, "kettles"), 0);
        let scope = by.may(Permission::PeopleRead).unwrap();
        let left = db
            .read_now(move |tx| crate::interactions::store::arrivals(tx, &scope, None, 9))
            .unwrap();
        let words: Vec<&str> = left.iter().map(|i| i.summary.as_str()).collect();
        assert_eq!(
            words,
            ["", "", ""],
            "the log keeps that there was something, and no word of it"
        );
    });
}

/// Who sees everybody and no companies finds nothing of them, neither by search nor in the log.
#[test]
fn hidden_companies_hide_what_was_done_with_them() {
    both(AREAS, |db| {
        let by = acting(base::AccountId::new(), Role::Admin);
        let maker = by.clone();
        let firm = db.write_now(move |tx| named(tx, &maker, "Elephant Rock"));
        let firm = Subject::Company(firm.unwrap().id);
        let ann = Subject::Person(person(&db, &by, "Ann").id);
        wrote(&db, &by, firm, told()).unwrap();
        wrote(&db, &by, ann, told()).unwrap();
        let rights = base::Rights {
            hidden: base::FieldSet(vec!["company".into()]),
            ..base::Rights::of(Role::Admin)
        };
        let blind = Actor {
            rights: Some(std::sync::Arc::new(rights)),
            ..by.clone()
        };
        let calls = |by: &Actor| {
            let scope = by.may(Permission::PeopleRead).unwrap();
            let part =
                move |tx: &db::Tx<'_>| crate::interactions::store::arrivals(tx, &scope, None, 50);
            let entries = db.read_now(part).unwrap();
            entries.iter().filter(|e| e.kind == Kind::Call).count()
        };
        assert_eq!((found(&db, &by, "kettles"), calls(&by)), (2, 2));
        assert_eq!((found(&db, &blind, "kettles"), calls(&blind)), (1, 1));
    });
}
