//! Relations on both databases: once, in no circle, and only between records that are within reach.

use super::{End, New, Relation, RelationKind, add, get, of, remove, restore, store};
use crate::companies::actions::named;
use crate::interactions::Subject;
use crate::testing::{AREAS, acting, manager, member, person};
use crate::{Hooks, people};
use base::{Actor, CompanyId, Error, Permission, PersonId, Role};
use db::Db;
use db::testing::{both, both_at};

fn end(id: PersonId) -> End {
    Subject::Person(id).into()
}

fn new(kind: RelationKind, from: End, to: End) -> New {
    New {
        kind,
        label: String::new(),
        from,
        to,
    }
}

fn added(db: &Db, by: &Actor, new: New) -> Result<Relation, Error> {
    let by = by.clone();
    db.write_now(move |tx| add(tx, &by, new.clone()))
}

fn listed(db: &Db, by: &Actor, record: Subject) -> Vec<Relation> {
    let by = by.clone();
    db.read_now(move |tx| of(tx, &by, record)).unwrap()
}

fn refused(field: &str, code: &'static str) -> Result<Relation, Error> {
    Err(Error::invalid(field, code, ""))
}

#[test]
fn it_is_seen_from_both_ends_and_stands_once() {
    both(AREAS, |db| {
        let by = member();
        let (ann, bob) = (person(&db, &by, "Ann").id, person(&db, &by, "Bob").id);
        let first = added(&db, &by, new(RelationKind::ReferredBy, end(ann), end(bob))).unwrap();
        assert_eq!(first.other(end(ann)), (end(bob), true));
        assert_eq!(first.other(end(bob)), (end(ann), false));
        for who in [ann, bob] {
            assert_eq!(
                listed(&db, &by, Subject::Person(who)),
                std::slice::from_ref(&first)
            );
        }
        let again = added(&db, &by, new(RelationKind::ReferredBy, end(ann), end(bob)));
        assert_eq!(again, refused("to", "relation-there"));
        // Neither is first in a household: the other way round is the same.
        added(&db, &by, new(RelationKind::Household, end(bob), end(ann))).unwrap();
        let turned = added(&db, &by, new(RelationKind::Household, end(ann), end(bob)));
        assert_eq!(turned, refused("to", "relation-there"));
        let other = |label: &str| New {
            label: label.into(),
            ..new(RelationKind::Other, end(ann), end(bob))
        };
        assert_eq!(added(&db, &by, other("  ")), refused("label", "required"));
        assert_eq!(
            added(&db, &by, other(" neighbour ")).unwrap().label,
            "neighbour"
        );
        assert_eq!(
            added(&db, &by, other("neighbour")),
            refused("to", "relation-there")
        );
        added(&db, &by, other("dentist")).unwrap();
        assert_eq!(listed(&db, &by, Subject::Person(bob)).len(), 4);
    });
}

#[test]
fn nobody_is_above_themselves() {
    both(AREAS, |db| {
        let by = member();
        let ids: Vec<End> = ["A", "B", "C"]
            .iter()
            .map(|n| end(person(&db, &by, n).id))
            .collect();
        for kind in [RelationKind::ReferredBy, RelationKind::ParentOf] {
            assert_eq!(
                added(&db, &by, new(kind, ids[0], ids[0])),
                refused("to", "relation-itself")
            );
            added(&db, &by, new(kind, ids[0], ids[1])).unwrap();
            added(&db, &by, new(kind, ids[1], ids[2])).unwrap();
            for from in [1, 2] {
                let back = added(&db, &by, new(kind, ids[from], ids[0]));
                assert_eq!(back, refused("to", "relation-circle"), "{kind} from {from}");
            }
            // Two ways up are no circle.
            added(&db, &by, new(kind, ids[0], ids[2])).unwrap();
        }
    });
}

#[test]
fn both_are_of_a_kind_where_that_matters_and_are_there() {
    both(AREAS, |db| {
        let by = member();
        let acting_by = by.clone();
        let tea = db
            .write_now(move |tx| named(tx, &acting_by, "Tea"))
            .unwrap()
            .id;
        let (ann, tea) = (
            end(person(&db, &by, "Ann").id),
            End::from(Subject::Company(tea)),
        );
        for kind in [RelationKind::Household, RelationKind::ParentOf] {
            assert_eq!(
                added(&db, &by, new(kind, ann, tea)),
                refused("kind", "relation-alike")
            );
        }
        added(&db, &by, new(RelationKind::ReferredBy, ann, tea)).unwrap();
        let nobody = PersonId::new();
        let nothing = End::from(Subject::Company(CompanyId::new()));
        for (new, field, id) in [
            (
                new(RelationKind::ReferredBy, end(nobody), ann),
                "from",
                nobody.0,
            ),
            (
                new(RelationKind::ReferredBy, ann, nothing),
                "to",
                nothing.id,
            ),
        ] {
            assert_eq!(
                added(&db, &by, new),
                Err(Error::invalid(field, "unknown-record", id))
            );
        }
        let reader = acting(by.account, Role::ReadOnly);
        let wish = new(RelationKind::ReferredBy, tea, ann);
        assert_eq!(
            added(&db, &reader, wish),
            Err(Error::Forbidden("people.write"))
        );
    });
}

#[test]
fn it_is_taken_away_and_brought_back_for_a_day() {
    let clock = base::Clock::fixed("2026-03-01T10:00:00Z".parse().unwrap());
    both_at(AREAS, clock.clone(), |db| {
        clock.set("2026-03-01T10:00:00Z".parse().unwrap());
        let by = member();
        let (ann, bob) = (
            end(person(&db, &by, "Ann").id),
            end(person(&db, &by, "Bob").id),
        );
        let wish = || new(RelationKind::ReferredBy, ann, bob);
        let first = added(&db, &by, wish()).unwrap();
        let id = first.id;
        let run =
            |what: fn(&mut db::Tx<'_>, &Actor, base::RelationId) -> Result<Relation, Error>| {
                let by = by.clone();
                db.write_now(move |tx| what(tx, &by, id))
            };
        run(remove).unwrap();
        assert_eq!(run(remove), Err(Error::NotFound("relation")));
        assert!(listed(&db, &by, ann.subject()).is_empty());
        assert_eq!(run(restore), Ok(first.clone()));
        assert_eq!(
            run(restore),
            Err(Error::NotFound("relation")),
            "it is there"
        );
        // What was said anew meanwhile would stand twice.
        run(remove).unwrap();
        let anew = added(&db, &by, wish()).unwrap();
        assert_eq!(run(restore), refused("to", "relation-there"));
        let acting = by.clone();
        db.write_now(move |tx| remove(tx, &acting, anew.id))
            .unwrap();
        added(&db, &by, new(RelationKind::ReferredBy, bob, ann)).unwrap();
        assert_eq!(run(restore), refused("to", "relation-circle"));
        let forget = || {
            let by = by.clone();
            db.write_now(move |tx| super::forget_removed(tx, &by))
                .unwrap()
        };
        clock.set("2026-03-02T10:00:00Z".parse().unwrap());
        assert_eq!(forget(), 0);
        clock.set("2026-03-02T10:00:01Z".parse().unwrap());
        assert_eq!((forget(), forget()), (2, 0));
        assert_eq!(run(restore), Err(Error::NotFound("relation")));
    });
}

#[test]
fn with_a_record_its_relations_go_and_strangers_see_none() {
    both(AREAS, |db| {
        let by = manager();
        let (ann, bob) = (person(&db, &by, "Ann").id, person(&db, &by, "Bob").id);
        let first = added(&db, &by, new(RelationKind::Household, end(ann), end(bob))).unwrap();
        let stranger = manager();
        let seen = db.read_now(move |tx| get(tx, &stranger, first.id));
        assert_eq!(seen, Err(Error::NotFound("relation")));
        let acting = by.clone();
        db.write_now(move |tx| people::actions::delete(tx, &acting, &Hooks::default(), bob, None))
            .unwrap();
        assert!(listed(&db, &by, Subject::Person(ann)).is_empty());
        let scope = by.may(Permission::PeopleRead).unwrap();
        let left = db
            .read_now(move |tx| store::of(tx, &scope, end(bob), 9))
            .unwrap();
        assert_eq!(left, []);
    });
}
