//! What the list's address means, and that its queries go by indexes.

use super::of::Of;
use super::{Asked, Found, Meant, View, load};
use crate::testing::{AREAS, called, made, member, person};
use crate::{Hooks, Registry};
use base::{Actor, Language, PersonId, Stage};
use db::testing::both;
use db::{Db, Sql};
use records::lists::{self, Sort};
use std::sync::Arc;
use web::{AccountRef, Cx, Locale, Page};

fn meant(asked: Asked) -> Meant {
    Meant::of(&asked, Registry::default().people())
}

#[test]
fn a_bare_address_is_everybody_by_name() {
    let m = meant(Asked::default());
    assert_eq!(
        (m.view, m.sort, m.sorted),
        (View::All, Sort::up("name"), false)
    );
    assert_eq!(
        m.columns,
        ["name", "stage", "email"],
        "columns that no area offers are left out"
    );
}

#[test]
fn what_does_not_exist_falls_back() {
    let asked = Asked {
        view: "best".into(),
        sort: "-stage".into(),
        columns: "tags,nonsense,created".into(),
        ..Asked::default()
    };
    let m = meant(asked);
    assert_eq!(m.view, View::All, "no area tells what people bought for");
    assert_eq!(m.sort, Sort::up("name"), "stages have no order to sort by");
    assert_eq!(m.columns, ["name", "tags", "created"]);
}

#[test]
fn a_wrong_filter_is_a_fault_not_everybody() {
    let m = meant(Asked {
        filter: "stgae = lead".into(),
        ..Asked::default()
    });
    let fault = m.fault.unwrap();
    assert_eq!((fault.at, fault.code), (1, "filter-field"));
    assert_eq!(fault.near.as_deref(), Some("stage"));
}

fn cx(by: &Actor) -> Cx {
    let account = AccountRef {
        id: by.account,
        slug: "shop".into(),
        name: "Shop".into(),
        currency: "LKR".parse().unwrap(),
        zone: "Asia/Colombo".into(),
        language: Language::English,
        own_fields: 0,
    };
    Cx {
        actor: by.clone(),
        account: Arc::new(account),
        user_name: String::new(),
        l: Locale::new(Language::English, "Asia/Colombo"),
        csrf: String::new(),
        htmx: false,
        path: String::new(),
        theme: web::Theme::Auto,
        flash: None,
        eyes: None,
        several_accounts: false,
    }
}

fn found(db: &Db, by: &Actor, asked: Asked) -> Found {
    let (cx, registry) = (cx(by), Registry::default());
    let meant = Meant::of(&asked, registry.people());
    db.read_now(move |tx| {
        let (scope, spec) = Of::People.readable(tx, &cx.actor, &registry)?;
        let seen = (&scope, &*spec);
        let page = Page::default();
        load(
            tx,
            &cx,
            (Of::People, &registry),
            seen,
            (&asked, &meant),
            &page,
        )
    })
    .unwrap()
}

/// How many people a filter finds.
pub(in crate::people) fn filtered(db: &Db, by: &Actor, filter: &str) -> usize {
    let asked = Asked {
        filter: filter.into(),
        ..Asked::default()
    };
    found(db, by, asked).rows.items.len()
}

#[test]
fn what_stands_beside_the_rows_is_theirs() {
    both(AREAS, |db| {
        let by = member();
        let ann = made(
            &db,
            &by,
            crate::people::Change {
                tags: Some(vec!["b".into(), "a".into()]),
                ..called("Ann")
            },
        );
        let ann = ann.unwrap().id;
        let acting = by.clone();
        db.write_now(move |tx| {
            let tea = crate::companies::actions::named(tx, &acting, "Tea")?.id;
            let change = crate::people::Change {
                company: Some(Some(tea)),
                stage: Some(Stage::Loyal),
                ..Default::default()
            };
            crate::people::actions::update(tx, &acting, &Hooks::default(), ann, change, None)
                .map(drop)
        })
        .unwrap();
        person(&db, &by, "Bob");
        let seen = found(
            &db,
            &by,
            Asked {
                columns: "tags,company,email".into(),
                ..Asked::default()
            },
        );
        let ids: Vec<base::Uuid> = seen.rows.items.iter().map(|r| r.id).collect();
        assert_eq!(ids.len(), 2);
        let beside = &seen.attached[&ann.0];
        assert_eq!(beside.tags, ["a", "b"]);
        assert_eq!(
            beside.company.as_ref().map(|(_, name)| name.as_str()),
            Some("Tea")
        );
        assert!(
            !seen.attached.contains_key(&ids[1]),
            "nothing is known of Bob"
        );
        let loyal = found(
            &db,
            &by,
            Asked {
                filter: "stage = loyal".into(),
                ..Asked::default()
            },
        );
        assert_eq!(loyal.rows.items.len(), 1);
        for (text, people) in [
            ("company = TEA", 1),
            ("company contains te", 1),
            ("company = Coffee", 0),
            ("company is empty", 1),
        ] {
            let asked = Asked {
                filter: text.into(),
                ..Asked::default()
            };
            assert_eq!(found(&db, &by, asked).rows.items.len(), people, "{text}");
        }
        let tagged = found(
            &db,
            &by,
            Asked {
                filter: "tags = \"b\"".into(),
                ..Asked::default()
            },
        );
        assert_eq!(tagged.rows.items.len(), 1);
        let new = found(
            &db,
            &by,
            Asked {
                view: "new".into(),
                q: "ann".into(),
                ..Asked::default()
            },
        );
        assert_eq!(new.rows.items.len(), 1, "a search within a view");
    });
}

#[test]
fn people_are_found_by_where_they_live() {
    use crate::people::{Address, Change};
    let living = |name: &str, places: &[(&str, &str)]| Change {
        addresses: Some(
            places
                .iter()
                .map(|(city, country)| Address {
                    city: (*city).to_owned(),
                    country: (*country).to_owned(),
                    ..Address::default()
                })
                .collect(),
        ),
        ..called(name)
    };
    both(AREAS, |db| {
        let by = member();
        made(
            &db,
            &by,
            living("Ann", &[("Den Haag", "NL"), ("Leiden", "NL")]),
        )
        .unwrap();
        let bob = made(&db, &by, living("Bob", &[("Galle", "LK")])).unwrap();
        person(&db, &by, "Cid");
        let names = |asked: Asked| -> usize { found(&db, &by, asked).rows.items.len() };
        let filtered = |filter: &str| filtered(&db, &by, filter);
        for (text, people) in [
            ("country = NL", 1),
            ("country = nl", 1),
            ("country = Netherlands", 1),
            ("country = \"ශ්‍රී ලංකාව\"", 1),
            ("country != NL", 2),
            ("country in (NL, LK)", 2),
            ("country is empty", 1),
            ("city = galle", 1),
            ("city contains haag", 1),
            ("city = Utrecht", 0),
        ] {
            assert_eq!(filtered(text), people, "{text}");
        }
        for (q, people) in [
            ("leiden", 1),
            ("holland", 1),
            ("sri lanka", 1),
            ("utrecht", 0),
        ] {
            let asked = Asked {
                q: q.into(),
                ..Asked::default()
            };
            assert_eq!(names(asked), people, "{q}");
        }
        // Who moves is found at the new place, and only there.
        let (acting, moved) = (by.clone(), living("Bob", &[("Leiden", "NL")]));
        db.write_now(move |tx| {
            crate::people::actions::update(
                tx,
                &acting,
                &Hooks::default(),
                bob.id,
                moved.clone(),
                None,
            )
            .map(drop)
        })
        .unwrap();
        assert_eq!(
            (filtered("country = LK"), filtered("city = Leiden")),
            (0, 2)
        );
    });
}

/// The leads of these days: in a million people nobody walks past all others to find them.
#[test]
fn the_newest_of_a_stage_are_read_in_their_order() {
    both(AREAS, |db| {
        if db.dialect() != db::Dialect::Sqlite {
            return; // PostgreSQL plans by what is in the tables, and here is nothing.
        }
        let by = member();
        let sql = Sql::new("SELECT p.id FROM customers_person p WHERE p.account_id = ")
            .bind(by.account)
            .push(" AND p.stage = ")
            .bind("lead")
            .push(" ORDER BY p.created_at DESC, p.id DESC LIMIT 51");
        let plan = db.read_now(move |tx| tx.plan(sql.clone())).unwrap();
        let plan = plan.join("\n");
        assert!(plan.contains("customers_person_stage_created"), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    });
}

/// Those who want to be reached in one way, by name: few among many, in an index of theirs alone.
#[test]
fn who_is_reached_in_one_way_comes_out_of_the_index_by_name() {
    both(AREAS, |db| {
        let by = member();
        let ways = ["mail", "post"];
        for n in 0..300 {
            let mut change = called(&format!("Person {n:03}"));
            let wished = crate::preferences::Preferences {
                reached_by: ways.get(n % 100).map(|way| way.parse().unwrap()),
                ..Default::default()
            };
            change.preferences = Some(wished.if_any());
            made(&db, &by, change).unwrap();
        }
        let account = by.account;
        let plan = db.write_now(move |tx| {
            tx.exec(Sql::new("ANALYZE"))?;
            let sql = Sql::new("SELECT p.id FROM customers_person p WHERE p.account_id = ")
                .bind(account)
                .push(" AND p.reached_by = ")
                .bind("mail")
                .push(" ORDER BY p.sort_key, p.id LIMIT 51");
            tx.plan(sql)
        });
        let plan = plan.unwrap().join("\n");
        assert!(plan.contains("customers_person_reached_by"), "{plan}");
        let filter = "reached_by = mail".to_owned();
        let asked = Asked {
            filter,
            ..Asked::default()
        };
        let seen = found(&db, &by, asked);
        assert_eq!(seen.rows.items.len(), 3, "of 300, each hundredth");
    });
}

/// Most have no company, owner or language: the indexes hold only who has one, and still lead to them.
#[test]
fn who_has_a_company_an_owner_or_a_language_is_found_by_it() {
    both(AREAS, |db| {
        if db.dialect() != db::Dialect::Sqlite {
            return; // As above.
        }
        let by = member();
        let id = base::Uuid::from_u128(7);
        for (filter, sort, index, in_order) in [
            (format!("company = \"{id}\""), "name", "company", false),
            (
                "company in (Tea, Rice)".into(),
                "-created",
                "company",
                false,
            ),
            (format!("owner = \"{id}\""), "name", "owner", true),
            (format!("owner = \"{id}\""), "-updated", "owner", false),
            (
                format!("owner = \"{id}\" and time_zone = UTC"),
                "-name",
                "owner",
                true,
            ),
            ("language = si".into(), "name", "language", true),
            ("language = si".into(), "created", "language", false),
            ("language in (si, am)".into(), "-created", "language", false),
            ("stage = lead".into(), "-created", "stage_created", true),
            ("stage = lead".into(), "updated", "stage", false),
        ] {
            let what = format!("{filter} {sort}");
            let cx = cx(&by);
            let plan = db.read_now(move |tx| {
                let spec = super::fields::spec(&Registry::default());
                let context = records::filter::Context::of(tx, &cx.account);
                let query = lists::ListQuery {
                    filter: spec.fields.read(&filter, spec.base(), &context)?,
                    sort: Some(Sort::from(sort.to_owned())),
                    columns: vec!["name".into()],
                    page: Page::default(),
                };
                let scope = base::Scope::all(cx.account.id);
                lists::plan(tx, &scope, &spec, &query, &context)
            });
            let plan = plan.unwrap();
            db::testing::assert_no_scan(&plan);
            let (plan, index) = (plan.join("\n"), format!("customers_person_{index}"));
            assert!(plan.contains(&index), "{what}\n{plan}");
            assert_eq!(!plan.contains("TEMP B-TREE"), in_order, "{what}\n{plan}");
            // Without figures SQLite takes an account for ten records.
            let all = "PRIMARY KEY (account_id=?)\n";
            assert!(!format!("{plan}\n").contains(all), "{what}\n{plan}");
        }
    });
}

/// One look for each person, whatever they can be reached by.
#[test]
fn contacts_of_a_list_are_found_by_person() {
    both(AREAS, |db| {
        if db.dialect() != db::Dialect::Sqlite {
            return; // As above.
        }
        let scope = base::Scope::all(member().account);
        for (kinds, found) in [
            (&["email"][..], "(account_id=? AND person_id=? AND kind=?)"),
            (&["email", "phone"], "(account_id=? AND person_id=?)"),
        ] {
            let people = [PersonId::new().0, PersonId::new().0];
            let sql = super::store::contacts_sql(
                &scope,
                db.dialect(),
                (&crate::profile::store::PEOPLE, &people),
                kinds,
            );
            let plan = db.read_now(move |tx| tx.plan(sql.clone())).unwrap();
            let plan = plan.join("\n");
            assert!(plan.contains(&format!("PRIMARY KEY {found}")), "{plan}");
        }
    });
}
