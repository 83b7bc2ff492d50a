//! Companies on both databases.

use super::{CompanyChange, actions, store, words};
use crate::Hooks;
use crate::interactions::{self, Subject, Wanted};
use crate::people::{self, Address, Change, Email, ExternalId, Handle, Phone};
use crate::profile::store as belongings;
use crate::testing::{AREAS, called, made, manager, member};
use base::{CompanyId, Error, Kind, Permission, Scope, Stage, UserId};
use db::testing::{assert_no_scan, both};
use db::{Dialect, Sql};
use records::filter::{Context, Filter};
use records::lists::{self, ListQuery, Sort};
use serde_json::json;
use std::sync::Arc;

fn change(name: &str) -> CompanyChange {
    CompanyChange {
        name: Some(name.into()),
        ..CompanyChange::default()
    }
}

/// Everything that a company can have.
fn whole(name: &str) -> CompanyChange {
    let text = str::to_owned;
    let email = |address: &str, label: &str| Email {
        address: text(address),
        label: text(label),
        verified: false,
    };
    let external = ExternalId {
        source: text("books"),
        id: text("K-17"),
    };
    CompanyChange {
        name: Some(text(name)),
        profile: Change {
            external_ids: Some(vec![external]),
            emails: Some(vec![
                email("office@tea.lk", "office"),
                email("sales@tea.lk", ""),
                email("office@tea.lk", "again"),
            ]),
            phones: Some(vec![Phone {
                e164: text("+94812223344"),
                label: text("office"),
            }]),
            handles: Some(vec![Handle {
                network: text("instagram"),
                handle: text("CeylonTea"),
            }]),
            addresses: Some(vec![Address {
                street: text("1 Temple Road"),
                city: text("Kandy"),
                country: text("LK"),
                ..Address::default()
            }]),
            language: Some(Some(text("si"))),
            time_zone: Some(Some(text("Asia/Colombo"))),
            tags: Some(vec![text("wholesale"), text("wholesale"), text("hotel")]),
            stage: Some(Stage::Prospect),
            ..Change::default()
        },
        known_since: None,
    }
}

#[test]
fn everything_of_a_company_is_kept_and_goes_with_it() {
    both(AREAS, |db| {
        let by = manager();
        let scope = Scope::all(by.account);
        let acting = by.clone();
        let made = db
            .write_now(move |tx| actions::create(tx, &acting, whole("Ceylon Tea")))
            .unwrap();
        let (id, acting) = (made.id, by.clone());
        let read = db
            .read_now(move |tx| actions::get(tx, &acting, id))
            .unwrap();
        assert_eq!(read, made, "what was answered is what is there");
        // The address that was said twice stands once, with its first label.
        let emails: Vec<_> = read
            .emails
            .iter()
            .map(|e| (&*e.address, &*e.label))
            .collect();
        assert_eq!(emails, [("office@tea.lk", "office"), ("sales@tea.lk", "")]);
        assert_eq!(read.tags, ["wholesale", "hotel"]);
        assert_eq!((read.stage, read.version), (Stage::Prospect, 1));
        let acting = by.clone();
        let fewer = CompanyChange {
            profile: Change {
                emails: Some(vec![]),
                tags: Some(vec!["spa".into()]),
                ..Change::default()
            },
            ..CompanyChange::default()
        };
        let changed = db
            .write_now(move |tx| actions::update(tx, &acting, id, fewer.clone(), None))
            .unwrap();
        assert_eq!((changed.emails.len(), changed.phones.len()), (0, 1));
        let acting = by.clone();
        let again = db
            .read_now(move |tx| actions::get(tx, &acting, id))
            .unwrap();
        assert_eq!(again, changed);
        let acting = by.clone();
        db.write_now(move |tx| actions::delete(tx, &acting, id, None))
            .unwrap();
        for table in ["contact", "place", "tag", "external_id"] {
            let rows = Sql::new("SELECT COUNT(*) FROM ")
                .push_name(&format!("customers_company_{table}"))
                .push(" WHERE account_id = ")
                .bind(scope.account);
            let left: i64 = db.read_now(move |tx| tx.one(rows.clone())).unwrap();
            assert_eq!(left, 0, "{table}");
        }
    });
}

#[test]
fn an_id_elsewhere_belongs_to_one_company() {
    both(AREAS, |db| {
        let by = member();
        let create = |by: &base::Actor, name: &'static str| {
            let by = by.clone();
            db.write_now(move |tx| actions::create(tx, &by, whole(name)))
        };
        let first = create(&by, "Ceylon Tea").unwrap().id;
        let there = format!("/api/v1/companies/{first}");
        let taken = Error::invalid("external_ids", "id-taken-by", there);
        assert_eq!(create(&by, "Other"), Err(taken));
        assert!(create(&member(), "Other").is_ok(), "another account");
        // A program counts its people and its companies apart.
        let person = Change {
            external_ids: whole("").profile.external_ids,
            ..called("Ann")
        };
        assert!(made(&db, &by, person).is_ok());
        // Sent back as it is, it is its own.
        let acting = by.clone();
        let same =
            db.write_now(move |tx| actions::update(tx, &acting, first, whole("Ceylon Tea"), None));
        assert_eq!(same.unwrap().version, 1, "nothing changed");
        // The index refuses what two writers say at one moment.
        let scope = Scope::all(by.account);
        let mut other = super::Company::blank("Other".into(), base::Timestamp::UNIX_EPOCH);
        other.external_ids = whole("").profile.external_ids.unwrap();
        let late = db.write_now(move |tx| belongings::insert(tx, &scope, &[other.clone()]));
        let late = crate::profile::checks::taken(late.unwrap_err());
        assert_eq!(late, Error::invalid("external_ids", "id-taken", ""));
    });
}

#[test]
fn a_stage_and_its_history_are_a_company_s_too() {
    both(AREAS, |db| {
        let by = member();
        let acting = by.clone();
        let id = db
            .write_now(move |tx| actions::create(tx, &acting, change("Ceylon Tea")))
            .unwrap()
            .id;
        for stage in [Stage::Prospect, Stage::Prospect, Stage::Customer] {
            let acting = by.clone();
            let change = CompanyChange {
                profile: Change {
                    stage: Some(stage),
                    ..Change::default()
                },
                ..CompanyChange::default()
            };
            db.write_now(move |tx| actions::update(tx, &acting, id, change.clone(), None))
                .unwrap();
        }
        let scope = Scope::all(by.account);
        let all = Wanted {
            limit: 10,
            ..Wanted::default()
        };
        let log = db
            .read_now(move |tx| interactions::timeline(tx, &scope, Subject::Company(id), &all))
            .unwrap();
        // From lead, which every new company is, to prospect once, and on to customer.
        let mut steps: Vec<String> = log.iter().map(|i| i.properties.to_string()).collect();
        steps.sort();
        assert_eq!(
            steps,
            [
                r#"{"from":"lead","to":"prospect"}"#,
                r#"{"from":"prospect","to":"customer"}"#
            ]
        );
        assert!(log.iter().all(|i| i.kind == Kind::StageChange));
        assert!(log.iter().all(|i| i.created_by == by.user));
    });
}

/// Each filter and order of the list goes by an index of its own.
#[test]
fn lists_of_companies_go_by_indexes() {
    both(AREAS, |db| {
        if db.dialect() != Dialect::Sqlite {
            return; // PostgreSQL knows how few they are, and may read all of them.
        }
        let by = member();
        let acting = by.clone();
        db.write_now(move |tx| {
            let scope = Scope::all(acting.account);
            for n in 0..3_000 {
                let mut company = super::Company::blank(format!("Firm {n:04}"), tx.now());
                company.stage = Stage::ALL[n % 7];
                company.language = Some(["si", "am", "ml", "en"][n % 4].into());
                company.owner = Some(UserId::new());
                company.tags = vec![format!("t{}", n % 50)];
                company.emails = vec![Email {
                    address: format!("m{n}@x.lk"),
                    label: String::new(),
                    verified: false,
                }];
                store::insert(tx, &scope, &company)?;
            }
            Ok::<_, db::DbError>(())
        })
        .unwrap();
        for (filter, sort, index) in [
            ("", "name", "customers_company_name"),
            ("", "-created", "customers_company_created"),
            ("", "-updated", "customers_company_updated"),
            ("stage = customer", "name", "customers_company_stage"),
            ("language = si", "name", "customers_company_language"),
            (
                "email = \"m7@x.lk\"",
                "name",
                "customers_company_contact_value",
            ),
            ("tags = t7", "name", "customers_company_tag_tag"),
        ] {
            let scope = Scope::all(by.account);
            let plan = db
                .read_now(move |tx| {
                    let spec = &super::list::SPEC;
                    let context = Context {
                        account: scope.account,
                        dialect: tx.dialect(),
                        now: tx.now(),
                        zone: jiff::tz::TimeZone::UTC,
                        home: None,
                        currency: "LKR".parse().unwrap(),
                        colleagues: Default::default(),
                    };
                    let filter = match filter {
                        "" => Filter::All(Vec::new()),
                        text => spec.fields.read(text, spec.base(), &context)?,
                    };
                    let query = ListQuery {
                        filter,
                        sort: Some(Sort::from(sort.to_owned())),
                        columns: vec!["name".into()],
                        page: web::Page::default(),
                    };
                    lists::plan(tx, &scope, spec, &query, &context)
                })
                .unwrap();
            assert_no_scan(&plan);
            let whole = plan.join("\n");
            assert!(whole.contains(index), "{filter} {sort}\n{whole}");
        }
    });
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
