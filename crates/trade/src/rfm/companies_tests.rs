//! Companies by the orders of the people who belong to them, told through HTTP.

use crate::stories_tests::{Shop, holds, story};
use ::web::testing::Client;
use axum::http::Method;
use base::Role;
use serde_json::{Value, json};

/// Acme's are a and b, and c, who only gave back; Best's is d; e belongs to nobody.
const FILE: &str = "order,date,sku,qty,price,customer
1,2025-01-01 10:00:00,A,1,100.00,a
2,2025-01-11 10:00:00,A,1,50.00,b
C3,2025-01-12 10:00:00,A,-1,30.00,c
4,2025-01-21 10:00:00,A,1,40.00,d
5,2025-01-25 10:00:00,A,1,999.00,e
";

/// The id of the person whom the till calls so.
pub(crate) async fn person(p: &mut Client, called: &str) -> String {
    let found = p
        .get(&format!("/api/v1/search?q={called}&kinds=person"))
        .await;
    found.json()["items"][0]["id"].as_str().unwrap().to_owned()
}

pub(crate) async fn belongs(p: &mut Client, called: &str, company: &Value) {
    let path = format!("/api/v1/people/{}", person(p, called).await);
    let changed = p
        .json(Method::PATCH, &path, &json!({ "company": company }))
        .await;
    assert_eq!(changed.status, 200, "{}", changed.body);
}

pub(crate) async fn company(p: &mut Client, name: &str) -> Value {
    let made = p
        .json(Method::POST, "/api/v1/companies", &json!({ "name": name }))
        .await;
    made.json()["id"].clone()
}

/// Acme and Best with their people.
async fn firms(shop: &Shop, p: &mut Client) -> (Value, Value) {
    shop.imported(FILE).await;
    let (acme, best) = (company(p, "Acme <b>").await, company(p, "Best").await);
    company(p, "Calm").await;
    for who in ["a", "b", "c"] {
        belongs(p, who, &acme).await;
    }
    belongs(p, "d", &best).await;
    (acme, best)
}

async fn lines(p: &mut Client, query: &str) -> Vec<Value> {
    let path = format!("/api/v1/reports/rfm/companies?{query}");
    p.get(&path).await.json()["items"]
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn a_companys_figures_at_any_day_are_those_of_its_people() {
    story(|shop| async move {
        let mut p = shop.program(Role::Admin).await;
        let (acme, best) = firms(&shop, &mut p).await;
        // At the first moment of the 31st: Acme's last was on the 11th at 10:00, 19 days and 14 hours before;
        // 100.00 + 50.00, less the 30.00 of a colleague who never bought. Of two companies the worse is in class
        // 1 + ⌊5×0/2⌋ = 1, the other in 1 + ⌊5×1/2⌋ = 3.
        let line = |id: &Value, name: &str, days, n, gross, back, (r, f, m): (i64, i64, i64)| {
            json!({
                "company_id": id, "name": name, "recency_days": days, "frequency": n,
                "monetary_minor": gross, "returned_minor": back, "net_minor": gross - back,
                "currency": "LKR", "r": r, "f": f, "m": m,
            })
        };
        let expected = [
            line(&acme, "Acme <b>", 19, 2, 15_000, 3_000, (1, 3, 3)),
            line(&best, "Best", 9, 1, 4_000, 0, (3, 1, 1)),
        ];
        assert_eq!(lines(&mut p, "as_of=2025-01-31").await, expected);
        // On the 11th b had not ordered yet, and Best nothing.
        let before = [line(&acme, "Acme <b>", 9, 1, 10_000, 0, (1, 1, 1))];
        assert_eq!(lines(&mut p, "as_of=2025-01-11").await, before);
        assert_eq!(lines(&mut p, "as_of=2025-01-31&r=3").await, expected[1..]);
        let first = p
            .get("/api/v1/reports/rfm/companies?as_of=2025-01-31&limit=1")
            .await
            .json();
        let next = format!(
            "as_of=2025-01-31&limit=1&after={}",
            first["next"].as_str().unwrap()
        );
        assert_eq!(lines(&mut p, &next).await, expected[1..]);
        // Who leaves takes their orders along.
        belongs(&mut p, "b", &best).await;
        let moved = lines(&mut p, "as_of=2025-01-31").await;
        assert_eq!(
            (&moved[0]["name"], &moved[0]["net_minor"]),
            (&json!("Best"), &json!(9_000))
        );
        assert_eq!(
            (&moved[1]["name"], &moved[1]["net_minor"]),
            (&json!("Acme <b>"), &json!(7_000))
        );
    });
}

#[test]
fn the_pages_show_companies_and_each_its_classes() {
    story(|shop| async move {
        let (mut p, mut b) = (
            shop.program(Role::Admin).await,
            shop.user(Role::Admin).await,
        );
        let (acme, _) = firms(&shop, &mut p).await;
        let page = b
            .get("/a/shop/reports/rfm?of=companies&as_of=2025-01-31")
            .await;
        holds(
            &page,
            &[
                "Acme &lt;b&gt;",
                "LKR\u{a0}120.00",
                "R1 F3 M3",
                "1 company",
                "Companies by recency and frequency",
                "name=\"of\" value=\"companies\"",
                "who joins brings their orders along",
            ],
        );
        let file = b
            .get("/a/shop/reports/rfm.csv?of=companies&as_of=2025-01-31")
            .await;
        let acme_id = acme.as_str().unwrap();
        assert_eq!(
            file.body.lines().take(2).collect::<Vec<_>>(),
            [
                "company_id,name,recency_days,frequency,monetary_minor,returned_minor,net_minor,currency,r,f,m",
                &format!("{acme_id},Acme <b>,19,2,15000,3000,12000,LKR,1,3,3"),
            ]
        );
        // The company's page adds up at once; its classes come with the next refresh.
        let path = format!("/a/shop/companies/{acme_id}");
        let page = b.get(&path).await;
        holds(
            &page,
            &["by 2 people", "LKR\u{a0}150.00", "LKR\u{a0}120.00"],
        );
        assert!(!page.body.contains("R1 F3 M3"), "{}", page.body);
        shop.imported("order,date,sku,qty,price,customer\n9,2025-01-26 10:00:00,A,1,1.00,e\n")
            .await;
        let page = b.get(&path).await;
        holds(&page, &["R1 F3 M3"]);
        // The classes lead to the company's own line of the report at that day, and from there to all.
        let tile = format!("/a/shop/reports/rfm?of=companies&who={acme_id}&as_of=");
        let (_, rest) = page
            .body
            .split_once(&tile.replace('&', "&amp;"))
            .expect(&page.body);
        let day = rest.split('#').next().unwrap();
        let line = b.get(&format!("{tile}{day}")).await;
        let all = format!("reports/rfm?of=companies&amp;as_of={day}#people");
        holds(&line, &["R1 F3 M3", "Acme &lt;b&gt;", "1 company<", &all]);
        assert!(!line.body.contains(">Best<"), "{}", line.body);
        assert_eq!(b.get("/a/shop/reports/rfm?who=x").await.status, 404);
        // Without anybody who bought there are neither.
        belongs(&mut p, "a", &Value::Null).await;
        belongs(&mut p, "b", &Value::Null).await;
        shop.imported("order,date,sku,qty,price,customer\n10,2025-01-27 10:00:00,A,1,1.00,e\n")
            .await;
        let page = b.get(&path).await;
        assert!(!page.body.contains(" F3 M"), "{}", page.body);
        let refused = shop
            .user(Role::Member)
            .await
            .get("/a/shop/reports/rfm?of=nobody")
            .await;
        assert!(refused.status.is_client_error(), "{}", refused.status);
    });
}

/// Neither a company's name nor what a shop calls somebody runs where somebody opens the file.
#[test]
fn no_cell_of_the_file_runs_as_a_formula() {
    story(|shop| async move {
        let (mut p, mut b) = (
            shop.program(Role::Admin).await,
            shop.user(Role::Admin).await,
        );
        shop.imported("order,date,sku,qty,price,customer\n7,2025-01-29 10:00:00,A,1,7.00,=1+cmd\n")
            .await;
        let evil = company(&mut p, "=HYPERLINK(\"http://evil\",\"x\")").await;
        belongs(&mut p, "cmd", &evil).await;
        let name = ",\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",";
        for (query, cell) in [("of=companies&", name), ("", "\n'=1+cmd,")] {
            let path = format!("/a/shop/reports/rfm.csv?{query}as_of=2025-01-31");
            let file = b.get(&path).await;
            assert!(file.body.contains(cell), "{}", file.body);
        }
    });
}
