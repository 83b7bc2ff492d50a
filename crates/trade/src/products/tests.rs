//! A product's orders, on both databases.

use super::store;
use crate::stories_tests::{holds, story};
use crate::testing::{AREAS, Bench, clock};
use axum::http::Method;
use base::{AccountId, OrderId, ProductId, Role, Scope, Timestamp};
use db::testing::{assert_no_scan, both_at};
use db::{Dialect, Sql};
use records::imports::Columns;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The lamp stands in 1 (twice), C2, 4 and, two days before, in 3, which comes last in the file.
const FILE: &str = "order,date,sku,description,qty,price,customer
1,2025-01-05 10:00:00,LAMP,Lamp,2,3.50,a
1,2025-01-05 10:00:00,BOWL,Bowl,1,1.25,a
1,2025-01-05 10:00:00,LAMP,Lamp,1,3.00,a
C2,2025-01-06 10:00:00,LAMP,Lamp,-1,3.50,a
4,2025-01-07 10:00:00,LAMP,Lamp,1,3.50,
5,2025-01-08 10:00:00,BOWL,Bowl,1,1.25,b
3,2025-01-03 10:00:00,LAMP,Lamp,4,3.25,b
";

#[test]
fn a_products_orders_come_latest_first_each_once() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut p = shop.program(Role::Member).await;
        let list = p.get("/api/v1/search?q=lamp&kinds=product").await.json();
        let lamp = list["items"][0]["id"].as_str().unwrap().to_owned();
        let product = p.get(&format!("/api/v1/products/{lamp}")).await.json();
        assert_eq!(
            (&product["code"], &product["name"]),
            (&json!("LAMP"), &json!("Lamp"))
        );
        let path = format!("/api/v1/products/{lamp}/orders");
        let line = |o: &Value| {
            json!([
                o["number"],
                o["product_quantity"],
                o["product_total_minor"],
                o["kind"]
            ])
        };
        // 2 × 3.50 + 3.00 = 10.00 of the first; the bowl is none of it.
        let expected = [
            json!(["4", "1", 350, "order"]),
            json!(["C2", "-1", -350, "return"]),
            json!(["1", "3", 1_000, "order"]),
            json!(["3", "4", 1_300, "order"]),
        ];
        let all = p.get(&path).await.json();
        let seen: Vec<Value> = all["items"].as_array().unwrap().iter().map(line).collect();
        assert_eq!(seen, expected);
        let (mut after, mut paged) = (String::new(), Vec::new());
        for _ in 0..expected.len() {
            let part = p.get(&format!("{path}?limit=1{after}")).await.json();
            paged.extend(part["items"].as_array().unwrap().iter().map(line));
            after = part["next"]
                .as_str()
                .map(|next| format!("&after={next}"))
                .unwrap_or_default();
        }
        assert_eq!(
            (paged.as_slice(), after.as_str()),
            (expected.as_slice(), "")
        );
        let missing = p
            .get(&format!("/api/v1/products/{}", ProductId::new()))
            .await;
        assert_eq!(missing.status, 404);
    });
}

#[test]
fn who_may_not_read_reports_sees_the_record_and_no_figures() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut p = shop.program(Role::Admin).await;
        let list = p.get("/api/v1/search?q=lamp&kinds=product").await.json();
        let page = format!(
            "/a/shop/products/{}",
            list["items"][0]["id"].as_str().unwrap()
        );
        let whole = shop.user(Role::Admin).await.get(&page).await;
        holds(
            &whole,
            &[
                "Lamp",
                "LAMP",
                "Orders that hold it",
                ">C2<",
                "id=\"months\"",
            ],
        );
        // At the counter one sees people and orders, and no reports.
        let every = identity::roles::Reach::All;
        let told = identity::roles::NewRole {
            name: "Counter".into(),
            grants: [("people.read".into(), every), ("orders.read".into(), every)].into(),
            hidden: Vec::new(),
            locked: Vec::new(),
        };
        let by = base::Actor::system(shop.world.shop.account);
        let make = move |tx: &mut db::Tx<'_>| {
            identity::roles::create(tx, &by, &told, &identity::Hideable::default())
        };
        let role = Role::Own(shop.world.app.db.write(make).await.unwrap());
        let world = &shop.world;
        let user = std::thread::scope(|scope| {
            let added = scope.spawn(|| world.member("counter", role));
            added.join().unwrap().unwrap()
        });
        let (mut counter, _) = world.at_work("counter", user, role).await.unwrap();
        let seen = counter.get(&page).await;
        holds(&seen, &["Lamp", "Orders that hold it", ">C2<"]);
        assert!(
            !seen.body.contains("id=\"months\"") && !seen.body.contains("/reports"),
            "{}",
            seen.body
        );
    });
}

#[test]
fn a_products_orders_come_out_of_its_index_in_order() {
    both_at(AREAS, clock(), |db| {
        let scope = Scope::all(AccountId::new());
        for place in [None, Some((Timestamp::UNIX_EPOCH, OrderId::new()))] {
            for days in [&[20_000_i64][..], &[20_000, 19_999, 19_998]] {
                let sql =
                    store::held_sql(db.dialect(), &scope, (ProductId::new(), days), place, 50);
                let plan = db.read_now(move |tx| tx.plan(sql.clone())).unwrap();
                assert_no_scan(&plan);
                let told = plan.join("\n");
                assert!(told.contains("trade_order_line_day"), "{told}");
                if days.len() == 1 {
                    assert!(!told.contains("TEMP B-TREE"), "sorted by the index: {told}");
                }
                if db.dialect() == Dialect::Sqlite {
                    let whole = "account_id=? AND day=? AND product_id=?";
                    assert!(told.contains(whole), "no more than the product's: {told}");
                }
            }
        }
    });
}

/// More products than one statement names, once for each span of days in which they are sold.
#[test]
fn spans_are_kept_for_every_product_of_a_long_order() {
    let mut file = String::from("order,date,sku,qty,price,customer\n");
    let mut order = |number: u32, day: &str, products: std::ops::Range<u32>| {
        for product in products {
            let _ = writeln!(file, "{number},{day} 10:00:00,P{product},1,1.00,a");
        }
    };
    // Days 19,782, 19,802 and 19,808; spans begin at 618 * 32 = 19,776 and at 619 * 32 = 19,808.
    order(1, "2024-02-29", 0..1_201);
    order(2, "2024-03-20", 700..1_301);
    order(3, "2024-03-26", 1_200..1_202);
    both_at(AREAS, clock(), |db| {
        let bench = Bench::new(db);
        bench.import(file.as_bytes(), Columns::default()).unwrap();
        let sql = "SELECT span, count(*) FROM trade_product_span GROUP BY span ORDER BY span";
        let spans = bench
            .db
            .read_now(move |tx| tx.all::<(i64, i64)>(Sql::new(sql)));
        // P0 to P1300 in the first, P1200 and P1201 in the second.
        assert_eq!(spans.unwrap(), [(618, 1_301), (619, 2)]);
    });
}

/// One that is sold often on some days, hardly ever on others, and not at all for years: whatever the size of the
/// parts, each order comes once, latest first, also those before 1970.
#[test]
fn a_products_orders_of_many_days_come_as_they_were() {
    story(|shop| async move {
        let mut file = String::from("order,date,sku,description,qty,price,customer\n");
        let mut line = |order: &str, day: &str, hour: u32, sku: &str| {
            file.push_str(&format!("{order},{day} {hour:02}:00:00,{sku},x,1,1.00,a\n"));
        };
        let mut expected = Vec::new();
        // The bowl is sold on every day; the lamp on these, so many times each.
        let days = [
            ("1969-12-31", 2),
            ("1970-01-01", 1),
            ("2019-02-28", 1),
            ("2024-02-29", 20),
            ("2024-03-01", 1),
            ("2024-03-20", 3),
            ("2024-12-30", 1),
        ];
        for (day, times) in days {
            line(&format!("{day} bowl"), day, 23, "BOWL");
            for hour in 0..times {
                let order = format!("{day} {hour}");
                line(&order, day, hour, "LAMP");
                expected.push(order);
            }
        }
        expected.reverse();
        shop.imported(&file).await;
        let mut p = shop.program(Role::Member).await;
        let list = p.get("/api/v1/search?q=lamp&kinds=product").await.json();
        let lamp = list["items"][0]["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/products/{lamp}/orders");
        for limit in [1, 2, 5, 19, 28, 29, 30] {
            let (mut after, mut seen) = (String::new(), Vec::new());
            loop {
                let part = p.get(&format!("{path}?limit={limit}{after}")).await.json();
                let items = part["items"].as_array().unwrap();
                seen.extend(
                    items
                        .iter()
                        .map(|o| o["number"].as_str().unwrap().to_owned()),
                );
                match part["next"].as_str() {
                    Some(next) => after = format!("&after={next}"),
                    None => break,
                }
            }
            assert_eq!(seen, expected, "{limit} at a time");
        }
    });
}

/// Made once, meant by orders of its source, called otherwise, and found by its new name alone.
#[test]
fn a_product_is_made_once_and_renamed() {
    story(|shop| async move {
        let mut p = shop.program(Role::Member).await;
        let path = "/api/v1/products";
        let lamp = json!({ "source": "till", "code": " L1 ", "name": "Lamp" });
        let made = p.json(Method::POST, path, &lamp).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let (place, product) = (made.header("location").to_owned(), made.json());
        assert_eq!(
            (&product["code"], &product["name"]),
            (&json!("L1"), &json!("Lamp"))
        );
        let again = p.json(Method::POST, path, &lamp).await;
        assert_eq!(
            (again.status.as_u16(), again.json()),
            (200, product.clone())
        );
        let other = json!({ "source": "till", "code": "L1", "name": "Bowl" });
        let other = p.json(Method::POST, path, &other).await;
        assert_eq!(
            (other.status.as_u16(), &other.json()["code"]),
            (409, &json!("product-there"))
        );
        // An order of the same source means it, and does not rename it.
        let order = json!({ "source": "till", "number": "1",
            "lines": [{ "product": "L1", "description": "Oil lamp", "quantity": "1", "unit_price": "2.00" }] });
        let order = p.json(Method::POST, "/api/v1/orders", &order).await;
        assert_eq!(
            order.json()["lines"][0]["product"],
            product["id"],
            "{}",
            order.body
        );
        let renamed = p
            .json(Method::PATCH, &place, &json!({ "name": "Night light" }))
            .await;
        assert_eq!(renamed.json()["name"], "Night light", "{}", renamed.body);
        let mut found = async |q: &str| {
            let list = p
                .get(&format!("/api/v1/search?q={q}&kinds=product"))
                .await
                .json();
            list["items"].as_array().unwrap().len()
        };
        assert_eq!(
            (found("night").await, found("lamp").await, found("L1").await),
            (1, 0, 1)
        );
        for (method, path, body, field) in [
            (
                Method::POST,
                path,
                json!({ "source": "till", "code": "", "name": "x" }),
                "code",
            ),
            (
                Method::POST,
                path,
                json!({ "source": "bandhu", "code": "x", "name": "x" }),
                "source",
            ),
            (
                Method::PATCH,
                place.as_str(),
                json!({ "name": " " }),
                "name",
            ),
            (
                Method::PATCH,
                place.as_str(),
                json!({ "name": "x".repeat(301) }),
                "name",
            ),
        ] {
            let refused = p.json(method, path, &body).await;
            let fault = &refused.json()["errors"][0];
            assert_eq!(
                (refused.status.as_u16(), &fault["field"]),
                (422, &json!(field)),
                "{body}"
            );
        }
        assert_eq!(p.get(&place).await.json()["name"], "Night light");
        let mut reader = shop.program(Role::ReadOnly).await;
        let refused = reader
            .json(Method::PATCH, &place, &json!({ "name": "x" }))
            .await;
        assert_eq!(refused.status, 403, "{}", refused.body);
    });
}
