//! People on both databases: written, found, changed, removed, and made in bulk.

use super::arrivals;
use super::bulk::{self, Wanted};
use super::{Change, Email, ExternalId, Handle, Person, Phone, actions, store};
use crate::interactions::{Subject, Wanted as Part, timeline};
use crate::people::Address;
use crate::testing::{AREAS, acting, called, made, manager, member, person};
use crate::{Hooks, Marked, notes};
use base::{AccountId, Actor, Error, Kind, Permission, PersonId, Role, Stage};
use db::testing::both;
use db::{Db, DbError, Sql, Tx};
use std::sync::atomic::{AtomicUsize, Ordering};

fn full(name: &str) -> Change {
    Change {
        external_ids: Some(vec![ExternalId {
            source: "shop".into(),
            id: name.into(),
        }]),
        emails: Some(vec![
            Email {
                address: format!("{name}@b.lk"),
                label: "work".into(),
                verified: true,
            },
            Email {
                address: format!("{name}@a.lk"),
                label: String::new(),
                verified: false,
            },
        ]),
        phones: Some(vec![Phone {
            e164: "+94771234567".into(),
            label: "mobile".into(),
        }]),
        handles: Some(vec![Handle {
            network: "instagram".into(),
            handle: "Nimal_P".into(),
        }]),
        addresses: Some(vec![Address {
            city: "ගාල්ල".into(),
            ..Address::default()
        }]),
        language: Some(Some("si".into())),
        time_zone: Some(Some("Asia/Colombo".into())),
        tags: Some(vec!["vip".into(), "b2b".into()]),
        custom: Some(serde_json::json!({"shoe": 42})),
        ..called(name)
    }
}

fn read(db: &Db, by: &Actor, id: PersonId) -> Result<Person, Error> {
    let by = by.clone();
    db.read_now(move |tx| actions::get(tx, &by, id))
}

fn change(
    db: &Db,
    by: &Actor,
    id: PersonId,
    change: Change,
    version: Option<i64>,
) -> Result<Person, Error> {
    let by = by.clone();
    db.write_now(move |tx| actions::update(tx, &by, &Hooks::default(), id, change.clone(), version))
}

fn count(db: &Db, sql: &'static str) -> i64 {
    db.read_now(move |tx| tx.one::<i64>(Sql::new(sql))).unwrap()
}

#[test]
fn everything_comes_back_as_it_went_in() {
    both(AREAS, |db| {
        let by = member();
        let written = made(&db, &by, full("nimal")).unwrap();
        let back = read(&db, &by, written.id).unwrap();
        assert_eq!(back, written);
        assert_eq!(
            back.emails[0].address, "nimal@b.lk",
            "the order of contact points stays"
        );
        assert_eq!(back.owner, by.user);
    });
}

#[test]
fn somebody_else_s_person_is_not_there() {
    both(AREAS, |db| {
        let (by, other) = (member(), member());
        let id = person(&db, &by, "Ann").id;
        assert_eq!(read(&db, &other, id), Err(Error::NotFound("person")));
        let refused = change(&db, &other, id, called("Eve"), None);
        assert_eq!(refused, Err(Error::NotFound("person")));
        let reader = acting(by.account, Role::ReadOnly);
        assert!(read(&db, &reader, id).is_ok());
        assert_eq!(
            change(&db, &reader, id, called("Eve"), None),
            Err(Error::Forbidden("people.write"))
        );
    });
}

#[test]
fn a_change_is_counted_and_an_old_version_is_refused() {
    both(AREAS, |db| {
        let by = member();
        let id = made(&db, &by, full("nimal")).unwrap().id;
        let tags = Some(vec!["x".to_owned()]);
        let second = Change {
            emails: Some(vec![]),
            tags,
            stage: Some(Stage::Loyal),
            ..called("නිමල්")
        };
        let changed = change(&db, &by, id, second, Some(1)).unwrap();
        assert_eq!(changed.version, 2);
        assert_eq!(read(&db, &by, id).unwrap(), changed);
        let late = change(&db, &by, id, called("x"), Some(1));
        assert_eq!(late, Err(Error::Conflict("changed-meanwhile")));
        assert_eq!(
            change(&db, &by, id, called("නිමල්"), None).unwrap().version,
            2,
            "nothing to change"
        );
        assert_eq!(count(&db, "SELECT count(*) FROM customers_tag"), 1);
        assert_eq!(count(&db, "SELECT count(*) FROM events_event"), 2);
        assert_eq!(count(&db, "SELECT count(*) FROM identity_audit"), 2);
    });
}

#[test]
fn a_new_stage_stands_on_the_timeline() {
    both(AREAS, |db| {
        let by = member();
        let id = person(&db, &by, "Ann").id;
        let stage = Change {
            stage: Some(Stage::Customer),
            ..Change::default()
        };
        change(&db, &by, id, stage, None).unwrap();
        let scope = by.may(Permission::PeopleRead).unwrap();
        let part = Part {
            limit: 10,
            ..Part::default()
        };
        let rows = db
            .read_now(move |tx| timeline(tx, &scope, Subject::Person(id), &part))
            .unwrap();
        assert_eq!(rows[0].kind, Kind::StageChange);
        assert_eq!(
            rows[0].properties,
            serde_json::json!({"from": "lead", "to": "customer"})
        );
    });
}

#[test]
fn people_are_found_by_id_elsewhere_and_by_contact() {
    both(AREAS, |db| {
        let by = member();
        let id = made(&db, &by, full("nimal")).unwrap().id;
        let found = db.read_now(move |tx| {
            let first = actions::find_by_external_id(tx, &by, "shop", "nimal")?;
            let none = actions::find_by_external_id(tx, &by, "till", "nimal")?;
            let mail = actions::find_by_contact(tx, &by, " NIMAL@a.lk")?;
            let phone = actions::find_by_contact(tx, &by, "+94 77 123 4567")?;
            let wrong = actions::find_by_contact(tx, &by, "077 1234567");
            assert!(matches!(wrong, Err(Error::Invalid(_))));
            Ok::<_, Error>((first.map(|p| p.id), none.is_none(), mail[0].id, phone[0].id))
        });
        assert_eq!(found.unwrap(), (Some(id), true, id, id));
    });
}

#[test]
fn an_id_elsewhere_belongs_to_one_person() {
    both(AREAS, |db| {
        let by = member();
        let first = made(&db, &by, full("nimal")).unwrap().id;
        let again = made(&db, &by, full("nimal"));
        let there = format!("/api/v1/people/{first}");
        assert_eq!(
            again,
            Err(Error::invalid("external_ids", "id-taken-by", there))
        );
        assert!(
            made(&db, &member(), full("nimal")).is_ok(),
            "another account has its own"
        );
        assert_eq!(count(&db, "SELECT count(*) FROM customers_person"), 2);
    });
}

#[test]
fn a_removed_person_leaves_only_the_log() {
    both(AREAS, |db| {
        let by = manager();
        let id = made(&db, &by, full("nimal")).unwrap().id;
        let acting = by.clone();
        db.write_now(move |tx| notes::add(tx, &acting, id, "likes tea"))
            .unwrap();
        let acting = by.clone();
        db.write_now(move |tx| actions::delete(tx, &acting, &Hooks::default(), id, None))
            .unwrap();
        assert_eq!(read(&db, &by, id), Err(Error::NotFound("person")));
        for sql in [
            "SELECT count(*) FROM customers_person",
            "SELECT count(*) FROM customers_contact_point",
            "SELECT count(*) FROM customers_external_id",
            "SELECT count(*) FROM customers_tag",
            "SELECT count(*) FROM customers_note",
            "SELECT count(*) FROM customers_place",
            "SELECT count(*) FROM records_search_doc",
            "SELECT count(*) FROM customers_interaction WHERE person_id IS NOT NULL",
        ] {
            assert_eq!(count(&db, sql), 0, "{sql}");
        }
        assert_eq!(count(&db, "SELECT count(*) FROM customers_interaction"), 1);
    });
}

#[test]
fn a_person_is_found_by_words_of_every_kind() {
    both(AREAS, |db| {
        let by = member();
        let id = made(&db, &by, full("nimal")).unwrap().id;
        let scope = by.may(Permission::PeopleRead).unwrap();
        for words in ["nimal", "0771234567", "vip", "ගාල්ල", "nimal_p"] {
            let scope = scope.clone();
            let hits = db.read_now(move |tx| {
                records::search::find(
                    tx,
                    scope.account,
                    words,
                    &[records::search::Among::all("person")],
                    5,
                )
            });
            assert_eq!(hits.unwrap().first().map(|h| h.id), Some(id.0), "{words}");
        }
    });
}

static HOOKED: AtomicUsize = AtomicUsize::new(0);

fn hook(_: &mut Tx<'_>, _: AccountId, people: &[Marked]) -> Result<(), DbError> {
    HOOKED.fetch_add(people.len(), Ordering::Relaxed);
    Ok(())
}

#[test]
fn bulk_makes_whom_it_does_not_find_and_nobody_twice() {
    both(AREAS, |db| {
        HOOKED.store(0, Ordering::Relaxed);
        let by = member();
        let first = by.clone();
        let hooks = Hooks {
            created: vec![hook],
            ..Hooks::default()
        };
        let ids: Vec<String> = (0..1200).map(|n| n.to_string()).collect();
        let asked = ids.clone();
        let also = hooks.clone();
        let made = db.bulk_now(move |tx| {
            let mut wanted: Vec<Wanted<'_>> = asked.iter().map(|id| Wanted::id(id)).collect();
            wanted.push(Wanted {
                external_id: "7",
                name: Some("twice"),
                details: None,
            });
            bulk::resolve(tx, &first, "shop", &wanted, Stage::Customer, &also)
        });
        let made = made.unwrap();
        assert_eq!(made.made.len(), 1200);
        let made = made.people;
        assert_eq!(
            made.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>(),
            ids
        );
        let second = by.clone();
        let again = db
            .bulk_now(move |tx| {
                let wanted = [
                    Wanted::id("1199"),
                    Wanted {
                        external_id: "new",
                        name: Some("සුනිල්"),
                        details: None,
                    },
                ];
                bulk::resolve(tx, &second, "shop", &wanted, Stage::Customer, &hooks)
            })
            .unwrap()
            .people;
        assert_eq!(again[0], made[1199]);
        let new = read(&db, &by, again[1].1).unwrap();
        assert_eq!(
            (new.shown_as().as_str(), new.stage),
            ("සුනිල්", Stage::Customer)
        );
        assert_eq!(
            read(&db, &by, made[5].1).unwrap().shown_as(),
            "5",
            "the id stands in for the name"
        );
        assert_eq!(count(&db, "SELECT count(*) FROM customers_person"), 1201);
        assert_eq!(HOOKED.load(Ordering::Relaxed), 1201);
    });
}

#[test]
fn bulk_fills_gaps_and_overwrites_nothing() {
    both(AREAS, |db| {
        let by = member();
        let told = |name: &str, email: &str, phone: &str, city: &str| bulk::Details {
            name: Some(name.into()),
            email: Some(email.into()),
            phone: Some(phone.into()),
            address: Some(Address {
                city: city.into(),
                ..Address::default()
            }),
            language: Some("si".into()),
            ..bulk::Details::default()
        };
        let resolve = |id: &'static str, details: bulk::Details| {
            let by = by.clone();
            let made = db.bulk_now(move |tx| {
                let wanted = Wanted {
                    details: Some(&details),
                    ..Wanted::id(id)
                };
                bulk::resolve(
                    tx,
                    &by,
                    "shop",
                    &[wanted],
                    Stage::Customer,
                    &Hooks::default(),
                )
            });
            made.unwrap().people[0].1
        };
        let only_mail = bulk::Details {
            email: Some("old@example.lk".into()),
            ..bulk::Details::default()
        };
        let id = resolve("7", only_mail);
        assert_eq!(read(&db, &by, id).unwrap().shown_as(), "old@example.lk");
        let full = told("Nimal", "new@example.lk", "+94771234567", "Galle");
        assert_eq!(resolve("7", full), id);
        let person = read(&db, &by, id).unwrap();
        assert_eq!((person.name.full.as_str(), person.version), ("Nimal", 2));
        assert_eq!(person.emails.len(), 1);
        assert_eq!(
            person.emails[0].address, "old@example.lk",
            "what is there stays"
        );
        assert_eq!(person.phones[0].e164, "+94771234567");
        assert_eq!(person.addresses[0].city, "Galle");
        assert_eq!(person.language.as_deref(), Some("si"));
        let other = told("Kamal", "x@example.lk", "+94770000000", "Kandy");
        resolve("7", other);
        assert_eq!(read(&db, &by, id).unwrap(), person, "there was no gap");
        let (scope, phone) = (by.may(Permission::PeopleRead).unwrap(), "+94771234567");
        let found = db.read_now(move |tx| store::by_contact(tx, &scope, "phone", phone));
        assert_eq!(
            found.unwrap(),
            [id],
            "they can be found by what was filled in"
        );
    });
}

/// Whoever is called by several ids, or named more than once, gets what is told under each, the first told first.
#[test]
fn what_is_told_under_several_ids_of_one_person_is_all_kept() {
    both(AREAS, |db| {
        let by = member();
        let resolve = |told: &'static [(&'static str, &'static str, &'static str)]| {
            let by = by.clone();
            let told = told.iter().map(|(id, name, phone)| {
                let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
                let custom = serde_json::Map::from_iter([((*name).to_owned(), 1.into())]);
                let details = bulk::Details {
                    name: text(name),
                    phone: text(phone),
                    custom,
                    ..bulk::Details::default()
                };
                (*id, details)
            });
            let told: Vec<(&str, bulk::Details)> = told.collect();
            let done = db.bulk_now(move |tx| {
                let wanted: Vec<Wanted<'_>> = told
                    .iter()
                    .map(|(id, details)| Wanted {
                        details: Some(details),
                        ..Wanted::id(id)
                    })
                    .collect();
                let (stage, hooks) = (Stage::Lead, Hooks::default());
                bulk::resolve(tx, &by, "shop", &wanted, stage, &hooks)
            });
            done.unwrap()
        };
        let made = resolve(&[("1", "", "+94770000001"), ("1", "Nimal", "+94770000002")]);
        let id = made.people[0].1;
        assert_eq!((made.made, made.filled), (vec![id], vec![]));
        let person = read(&db, &by, id).unwrap();
        assert_eq!(person.name.full, "Nimal");
        assert_eq!(person.phones.len(), 1);
        assert_eq!(person.phones[0].e164, "+94770000001", "the first counts");
        let also = by.clone();
        db.bulk_now(move |tx| arrivals::add_id(tx, &also, id, "shop", "2"))
            .unwrap();
        let other = resolve(&[("3", "", "")]).people[0].1;
        let again = resolve(&[
            ("1", "A", ""),
            ("3", "Ravi", ""),
            ("2", "B", "+94770000003"),
        ]);
        assert_eq!(again.made, []);
        let mut filled = again.filled;
        filled.sort();
        let named = vec!["name.full", "custom"];
        assert_eq!(filled, [(id, vec!["custom"]), (other, named)]);
        let person = read(&db, &by, id).unwrap();
        assert_eq!(person.custom["A"], 1);
        assert_eq!(
            person.custom["B"], 1,
            "what the second id told is kept, too"
        );
    });
}

#[test]
fn many_are_read_in_the_order_asked() {
    both(AREAS, |db| {
        let by = member();
        let (a, b) = (person(&db, &by, "A"), person(&db, &by, "B"));
        let scope = by.may(Permission::PeopleRead).unwrap();
        let back =
            db.read_now(move |tx| store::get_many(tx, &scope, &[b.id, PersonId::new(), a.id]));
        let names: Vec<String> = back.unwrap().iter().map(Person::shown_as).collect();
        assert_eq!(names, ["B", "A"]);
    });
}
