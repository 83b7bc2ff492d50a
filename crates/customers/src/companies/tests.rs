//! Companies on both databases.

use super::{CompanyChange, actions, store, words};
use crate::Hooks;
use crate::people::{self, Change};
use crate::testing::{AREAS, called, made, manager, member};
use base::{CompanyId, Error, Permission};
use db::testing::both;
use serde_json::json;
use std::sync::Arc;

fn change(name: &str) -> CompanyChange {
    CompanyChange {
        name: Some(name.into()),
        ..CompanyChange::default()
    }
}

#[test]
fn a_company_lives_and_goes_and_its_people_stay() {
    both(AREAS, |db| {
        let by = manager();
        let acting = by.clone();
        let company = db
            .write_now(move |tx| actions::create(tx, &acting, change("Ceylon Tea")))
            .unwrap();
        let id = company.id;
        let who = made(
            &db,
            &by,
            Change {
                company: Some(Some(id)),
                ..called("Ann")
            },
        )
        .unwrap();
        assert_eq!(who.company_name.as_deref(), Some("Ceylon Tea"));
        let acting = by.clone();
        let renamed = db
            .write_now(move |tx| actions::update(tx, &acting, id, change("Tea & Co"), Some(1)))
            .unwrap();
        assert_eq!((renamed.version, renamed.name.as_str()), (2, "Tea & Co"));
        let acting = by.clone();
        let late = db.write_now(move |tx| actions::update(tx, &acting, id, change("x"), Some(1)));
        assert_eq!(late, Err(Error::Conflict("changed-meanwhile")));
        let acting = by.clone();
        db.write_now(move |tx| actions::delete(tx, &acting, id, None))
            .unwrap();
        let left = db
            .read_now(move |tx| people::actions::get(tx, &by, who.id))
            .unwrap();
        assert_eq!((left.company, left.company_name), (None, None));
    });
}

#[test]
fn a_name_means_the_company_that_has_it() {
    both(AREAS, |db| {
        let by = member();
        let scope = by.may(Permission::PeopleRead).unwrap();
        let ids = db.write_now(move |tx| {
            let first = actions::named(tx, &by, "Ceylon Tea")?;
            let same = actions::named(tx, &by, " ceylon  TEA ")?;
            let other = actions::named(tx, &by, "Ceylon Coffee")?;
            let all = store::get_many(tx, &scope, &[other.id, first.id])?;
            assert_eq!(
                all.iter().map(|c| c.id).collect::<Vec<_>>(),
                [other.id, first.id]
            );
            Ok::<_, Error>((first.id, same.id, other.id))
        });
        let (first, same, other) = ids.unwrap();
        assert_eq!(first, same);
        assert_ne!(first, other);
    });
}

#[test]
fn a_person_cannot_belong_to_what_is_not_there() {
    both(AREAS, |db| {
        let id = CompanyId::new();
        let refused = made(
            &db,
            &member(),
            Change {
                company: Some(Some(id)),
                ..called("Ann")
            },
        );
        assert_eq!(
            refused,
            Err(Error::invalid("company", "unknown-record", id))
        );
    });
}

#[test]
fn the_shape_is_checked() {
    assert_eq!(
        CompanyChange::read(&json!({"name": " Tea "})).unwrap(),
        change("Tea")
    );
    let refused = CompanyChange::read(&json!({"name": "", "nmae": 1}));
    let Err(Error::Invalid(errors)) = refused else {
        panic!()
    };
    assert_eq!(
        errors.iter().map(|e| e.code).collect::<Vec<_>>(),
        ["required", "field-unknown-near"]
    );
}

/// Renaming or removing a company changes the words of its people: a slice at once, the rest by jobs.
#[test]
fn people_are_found_by_their_company_s_name_of_now() {
    both(AREAS, |db| {
        let by = manager();
        let acting = by.clone();
        // Three more than fit into the first slice.
        let people = words::AT_ONCE + 3;
        let tea = db
            .write_now(move |tx| {
                let tea = actions::create(tx, &acting, change("Ceylon Tea"))?.id;
                for n in 0..people {
                    let change = Change {
                        company: Some(Some(tea)),
                        ..called(&format!("Person {n:03}"))
                    };
                    people::actions::create(tx, &acting, &Hooks::default(), change)?;
                }
                Ok::<_, Error>(tea)
            })
            .unwrap();
        let found = |word: &'static str| {
            let scope = by.may(Permission::PeopleRead).unwrap();
            db.read_now(move |tx| {
                records::search::find(
                    tx,
                    scope.account,
                    word,
                    &[records::search::Among::all("person")],
                    200,
                )
            })
            .unwrap()
            .len()
        };
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let mut known = jobs::Registry::default();
        known.add::<words::RenewWords>();
        let worker = jobs::Worker::new(db.clone(), Arc::new(known), Arc::default());
        assert_eq!(found("ceylon"), people);
        let acting = by.clone();
        db.write_now(move |tx| actions::update(tx, &acting, tea, change("Perera Mills"), None))
            .unwrap();
        assert_eq!((found("ceylon"), found("mills")), (3, words::AT_ONCE));
        assert_eq!(runtime.block_on(jobs::run_due(&worker)), Ok(1));
        assert_eq!((found("ceylon"), found("mills")), (0, people));
        let acting = by.clone();
        db.write_now(move |tx| actions::delete(tx, &acting, tea, None))
            .unwrap();
        runtime.block_on(jobs::run_due(&worker)).unwrap();
        assert_eq!((found("mills"), found("person")), (0, people));
    });
}
