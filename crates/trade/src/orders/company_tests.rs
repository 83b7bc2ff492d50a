//! The orders of a company's people, and which index leads to them, on both databases.

use super::list::spec;
use crate::rfm::companies_tests::{belongs, company};
use crate::stories_tests::{holds, story};
use crate::testing::{AREAS, Bench, clock};
use ::web::Page;
use ::web::testing::Client;
use base::{CompanyId, Error, PersonId, Role, Scope};
use customers::companies::arrivals::{Told, find_or_make};
use customers::people::{actions, arrivals};
use db::testing::{assert_no_scan, both_at};
use db::{Dialect, Sql};
use records::filter::{Colleagues, Context};
use records::imports::Columns;
use records::lists::{self, ListQuery, Sort};
use serde_json::{Value, json};
use std::fmt::Write;

/// Acme's are a and b, Best's is d; e belongs to nobody, and of 6 nobody is known.
const FILE: &str = "order,date,sku,qty,price,customer
1,2025-01-01 10:00:00,A,1,100.00,a
2,2025-01-11 10:00:00,A,1,50.00,b
C3,2025-01-12 10:00:00,A,-1,30.00,b
4,2025-01-21 10:00:00,A,1,40.00,d
5,2025-01-25 10:00:00,A,1,999.00,e
6,2025-01-26 10:00:00,A,1,7.00,
";

async fn numbers(p: &mut Client, query: &[(&str, &str)]) -> Vec<Value> {
    let path = ::web::links::with("/api/v1/orders", query);
    let answer = p.get(&path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items.iter().map(|order| order["number"].clone()).collect()
}

#[test]
fn a_companys_orders_are_listed_alone() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut p = shop.program(Role::Admin).await;
        let (acme, best) = (
            company(&mut p, "Acme <b>").await,
            company(&mut p, "Best").await,
        );
        let none = company(&mut p, "Calm").await;
        for (who, firm) in [("a", &acme), ("b", &acme), ("d", &best)] {
            belongs(&mut p, who, firm).await;
        }
        let (acme, none) = (acme.as_str().unwrap(), none.as_str().unwrap());
        for (query, expected) in [
            (("company", acme), &["C3", "2", "1"][..]),
            (("company", "acme <B>"), &["C3", "2", "1"]),
            (("company", "Nobody's"), &[]),
            (("company", none), &[]),
            (("filter", "company = best"), &["4"]),
            (
                ("filter", "company in (best, \"acme <b>\")"),
                &["4", "C3", "2", "1"],
            ),
            // Neither e nor nobody belongs to Best.
            (("filter", "company != best"), &["6", "5", "C3", "2", "1"]),
            (("filter", "company is empty"), &["6", "5"]),
            (("filter", "company is not empty"), &["4", "C3", "2", "1"]),
            (
                ("filter", "not company = best"),
                &["6", "5", "C3", "2", "1"],
            ),
        ] {
            assert_eq!(numbers(&mut p, &[query]).await, expected, "{query:?}");
        }
        let by_total = [
            ("company", acme),
            ("sort", "total"),
            ("filter", "kind = order"),
        ];
        assert_eq!(numbers(&mut p, &by_total).await, ["2", "1"]);
        // 100.00 and 50.00, of which 30.00 came back.
        let sums = p
            .get(&format!("/api/v1/orders/sums?company={acme}"))
            .await
            .json()["sums"]
            .clone();
        assert_eq!(
            (
                &sums["orders"],
                &sums["gross_minor"],
                &sums["returned_minor"],
                &sums["net_minor"]
            ),
            (&json!(2), &json!(15_000), &json!(3_000), &json!(12_000))
        );
        let sums = p.get("/api/v1/orders/sums?company=nobody%27s").await.json()["sums"].clone();
        assert_eq!(sums["found"], json!(0), "not everybody's");
        let both = "/api/v1/orders/sums?company=best&from=2025-01-22";
        assert_eq!(p.get(both).await.json()["sums"]["found"], json!(0));
    });
}

#[test]
fn pages_of_a_company_and_of_its_orders_lead_to_each_other() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut p = shop.program(Role::Admin).await;
        let acme = company(&mut p, "Acme <b>").await;
        belongs(&mut p, "a", &acme).await;
        belongs(&mut p, "b", &acme).await;
        let acme = acme.as_str().unwrap();
        let mut b = shop.user(Role::Member).await;
        let page = b.get(&format!("/a/shop/companies/{acme}")).await;
        let all = format!("/a/shop/orders?company={acme}");
        let links = [
            format!("href=\"{all}\">All orders"),
            format!("href=\"{all}&amp;kind=order\""),
            format!("href=\"{all}&amp;kind=return\""),
        ];
        holds(&page, &links.each_ref().map(String::as_str));
        let page = b.get(&all).await;
        holds(
            &page,
            &[
                "Acme &lt;b&gt;</a>",
                &format!("/a/shop/companies/{acme}"),
                "3 found",
                ">C3<",
                "LKR\u{a0}120.00",
                // Days within the company, and no search by number among everybody's.
                &format!("company={acme}&amp;from=2026-02-01"),
                &format!("name=\"company\" value=\"{acme}\""),
            ],
        );
        assert!(
            !page.body.contains("999.00") && !page.body.contains("Search by number"),
            "{}",
            page.body
        );
        holds(
            &b.get("/a/shop/orders?company=ACME+%3Cb%3E").await,
            &["3 found", "value=\"ACME &lt;b&gt;\""],
        );
        holds(
            &b.get("/a/shop/orders?company=Acne").await,
            &["No order fits", "value=\"Acne\""],
        );
        let long = format!("/a/shop/orders?company={}", "x".repeat(201));
        let refused = b.get(&long).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("aria-invalid=\"true\""),
            "{}",
            refused.body
        );
        let gone = format!("/a/shop/orders?company={}", CompanyId::new());
        assert_eq!(b.get(&gone).await.status, 404);
    });
}

#[test]
fn who_does_not_see_where_people_belong_does_not_ask_it_of_orders() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut p = shop.program(Role::Admin).await;
        let acme = company(&mut p, "Acme").await;
        belongs(&mut p, "a", &acme).await;
        let mut registry = customers::Registry::default();
        crate::register(&mut registry);
        let fields = identity::Hideable(customers::reach::fields::hideable(&registry));
        let every = identity::roles::Reach::All;
        let told = identity::roles::NewRole {
            name: "Packer".into(),
            grants: [("people.read".into(), every), ("orders.read".into(), every)].into(),
            hidden: vec!["company".into()],
            locked: Vec::new(),
        };
        let by = base::Actor::system(shop.world.shop.account);
        let make = move |tx: &mut db::Tx<'_>| identity::roles::create(tx, &by, &told, &fields);
        let role = Role::Own(shop.world.app.db.write(make).await.unwrap());
        let world = &shop.world;
        let user = std::thread::scope(|scope| {
            let added = scope.spawn(|| world.member("packer", role));
            added.join().unwrap().unwrap()
        });
        let (mut packer, _) = world.at_work("packer", user, role).await.unwrap();
        let all = packer.get("/a/shop/orders").await;
        holds(&all, &[">C3<", ">1<"]);
        assert!(!all.body.contains("name=\"company\""), "{}", all.body);
        let acme = acme.as_str().unwrap();
        for asked in [acme, "Acme", "Nobody"] {
            let path = format!("/a/shop/orders?company={asked}");
            assert_eq!(packer.get(&path).await.status, 403, "{asked}");
        }
    });
}

/// 400 customers, of whom the first 20 are a company's, with ten orders each.
fn many() -> String {
    let mut text = String::from("order,date,sku,qty,price,customer\n");
    for n in 0..4_000 {
        writeln!(text, "{n},2025-01-{:02},A,1,1.00,c{}", n % 28 + 1, n % 400).unwrap();
    }
    text
}

fn hire(bench: &Bench) -> (CompanyId, PersonId) {
    let by = bench.by.clone();
    let made = bench.db.write_now(move |tx| {
        let told = Told {
            source: "shop",
            id: "acme",
            name: Some("Acme"),
            fields: &serde_json::Map::new(),
        };
        let company = find_or_make(tx, &by, told)?.id();
        let mut last = None;
        for n in 0..20 {
            let found = actions::find_by_external_id(tx, &by, "shop", &format!("c{n}"))?;
            let person = found.ok_or(Error::NotFound("person"))?.id;
            arrivals::join_company(tx, &by, person, company)?;
            last = Some(person);
        }
        Ok::<_, Error>((company, last.unwrap()))
    });
    made.unwrap()
}

/// How the list is found, and how many it finds.
fn plan(bench: &Bench, filter: String, sort: &'static str) -> (String, usize) {
    let scope = Scope::all(bench.by.account);
    let read = bench.db.read_now(move |tx| {
        if tx.dialect() == Dialect::Postgres {
            let set = "SELECT set_config('enable_seqscan', 'off', true)";
            tx.each(Sql::new(set), |_| Ok(()))?;
        }
        let cx = Context {
            account: scope.account,
            dialect: tx.dialect(),
            now: tx.now(),
            zone: jiff::tz::TimeZone::UTC,
            home: None,
            currency: "GBP".parse().unwrap(),
            colleagues: Colleagues::default(),
        };
        let query = ListQuery {
            filter: spec().fields.parse(&filter)?,
            sort: Some(Sort::from(sort.to_owned())),
            columns: Vec::new(),
            page: Page {
                limit: Page::MAX,
                after: None,
            },
        };
        let found = lists::rows(tx, &scope, spec(), &query, &cx)?.items.len();
        let counted = lists::count(tx, &scope, spec(), &query.filter, &cx)?.counted;
        assert_eq!(counted as usize, found, "{filter}");
        let plan = lists::plan(tx, &scope, spec(), &query, &cx)?;
        assert_no_scan(&plan);
        Ok::<_, Error>((plan.join("\n"), found))
    });
    read.unwrap()
}

#[test]
fn orders_of_a_company_and_of_a_person_come_out_of_their_index() {
    both_at(AREAS, clock(), |db| {
        let sqlite = db.dialect() == Dialect::Sqlite;
        let bench = Bench::new(db);
        bench.import(many().as_bytes(), Columns::default()).unwrap();
        let (company, person) = hire(&bench);
        // 4,000 orders of 400 people: ten each, and 200 of the 20 who belong to the company.
        let within = format!("company = \"{company}\" and occurred >= 2025-01-01 and kind = order");
        for (filter, sort, found) in [
            (format!("company = \"{company}\""), "-occurred", 200),
            ("company = acme".to_owned(), "-occurred", 200),
            (within, "occurred", 200),
            (format!("company = \"{company}\""), "-total", 200),
            (format!("person = \"{person}\""), "-occurred", 10),
            (
                format!("person = \"{person}\" and kind = order"),
                "total",
                10,
            ),
        ] {
            let (plan, seen) = plan(&bench, filter.clone(), sort);
            assert_eq!(seen, found, "{filter}, {sort}");
            assert!(
                plan.contains("trade_order_person"),
                "{filter}, {sort}: {plan}"
            );
            assert!(
                !plan.contains("trade_order_time"),
                "{filter}, {sort}: {plan}"
            );
        }
        // In the index one person's orders stand in their order already.
        let (plan, _) = plan(&bench, format!("person = \"{person}\""), "-occurred");
        assert!(!sqlite || !plan.contains("TEMP B-TREE"), "{plan}");
    });
}
