//! Stories of programs that place orders, on both databases.

use crate::rfm::RefreshRfm;
use crate::rfm::actions::refresh;
use crate::stories_tests::{Shop, story};
use axum::http::Method;
use base::{Actor, Role};
use jobs::{Job, Slices};
use serde_json::{Value, json};
use web::testing::{Answer, Client};

fn tea() -> Value {
    json!({
        "source": "webshop",
        "number": "W-1",
        "customer": "c-7",
        "occurred_at": "2026-01-31T10:00:00+05:30",
        "lines": [
            { "product": "TEA", "description": "Ceylon tea", "quantity": "2", "unit_price": "450.00" },
            { "product": "TIN", "description": "Tin", "quantity": "1", "unit_price": "99.995" },
        ],
    })
}

async fn place(program: &mut Client, order: &Value) -> Answer {
    program.json(Method::POST, "/api/v1/orders", order).await
}

fn with(mut order: Value, changes: Value) -> Value {
    let (Value::Object(order_), Value::Object(changes)) = (&mut order, changes) else {
        unreachable!("both are objects")
    };
    order_.extend(changes);
    order
}

fn codes(answer: &Answer) -> Vec<(String, String)> {
    let problem = answer.json();
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    let text = |e: &Value, key: &str| e[key].as_str().unwrap().to_owned();
    errors
        .iter()
        .map(|e| (text(e, "field"), text(e, "code")))
        .collect()
}

/// What the person's orders come to, in minor units.
async fn totals(program: &mut Client, person: &str) -> (Value, Value) {
    let path = format!("/api/v1/people?filter=id%20%3D%20%22{person}%22&fields=orders,net");
    let list = program.get(&path).await.json();
    let found = &list["items"][0];
    (found["orders"].clone(), found["net_minor"].clone())
}

/// 2 × 450.00 + 99.995 = 999.995, rounded once, half to even: 1,000.00.
#[test]
fn an_order_is_taken_once_and_counts_everywhere() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let made = place(&mut program, &tea()).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let order = made.json();
        assert_eq!(
            (&order["total_minor"], &order["currency"]),
            (&json!(100_000), &json!("LKR"))
        );
        assert_eq!(
            (&order["status"], &order["channel"]),
            (&json!("paid"), &json!("shop"))
        );
        assert_eq!(order["occurred_at"], "2026-01-31T04:30:00Z");
        let place_of = made.header("location").to_owned();
        assert_eq!(program.get(&place_of).await.json(), order);

        let again = place(&mut program, &tea()).await;
        assert_eq!((again.status.as_u16(), again.json()), (200, order.clone()));
        let other = place(&mut program, &with(tea(), json!({ "currency": "USD" }))).await;
        assert_eq!(
            (other.status.as_u16(), &other.json()["code"]),
            (409, &json!("order-differs"))
        );

        let person = order["person"].as_str().unwrap();
        let timeline = program
            .get(&format!("/api/v1/people/{person}/timeline"))
            .await
            .json();
        let entries = timeline["items"].as_array().unwrap();
        let orders = entries.iter().filter(|e| e["kind"] == "order");
        assert_eq!(orders.count(), 1);
        let sums = program.get("/api/v1/orders/sums").await.json();
        assert_eq!(sums["sums"]["gross_minor"], 100_000, "{sums}");
        let found = program.get("/api/v1/search?q=W-1").await.json();
        assert_eq!(found["items"][0]["kind"], "order", "{found}");
        assert_eq!(totals(&mut program, person).await.0, 1);
    });
}

/// An order that waits for its money counts when it is paid, and no more when it is cancelled.
#[test]
fn sums_follow_the_status() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let open = with(tea(), json!({ "status": "open" }));
        let made = place(&mut program, &open).await.json();
        let (id, person) = (
            made["id"].as_str().unwrap(),
            made["person"].as_str().unwrap(),
        );
        assert_eq!(totals(&mut program, person).await.0, 0);
        let path = format!("/api/v1/orders/{id}");
        for (status, orders, counted) in [
            ("paid", 1, 100_000),
            ("paid", 1, 100_000),
            ("cancelled", 0, 0),
        ] {
            let body = json!({ "status": status });
            let changed = program.json(Method::PATCH, &path, &body).await;
            assert_eq!(
                (changed.status.as_u16(), &changed.json()["status"]),
                (200, &json!(status))
            );
            assert_eq!(totals(&mut program, person).await.0, orders, "{status}");
            let sums = program.get("/api/v1/orders/sums").await.json();
            assert_eq!(sums["sums"]["gross_minor"], counted, "{status}: {sums}");
        }
        let wrong = program
            .json(Method::PATCH, &path, &json!({ "status": "lost" }))
            .await;
        assert_eq!(
            codes(&wrong),
            [("status".into(), "order-status-unknown".into())]
        );
    });
}

/// Two programs have read the same order; the second is told, and the first one's status stays.
#[test]
fn who_is_second_to_change_an_order_overwrites_nothing() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let made = place(&mut program, &with(tea(), json!({ "status": "open" }))).await;
        let path = made.header("location").to_owned();
        let seen = program.get(&path).await.header("etag").to_owned();
        assert!(!seen.is_empty() && made.header("etag") == seen);
        program.headers.push(("if-match", seen.clone()));
        let cancelled = program
            .json(Method::PATCH, &path, &json!({ "status": "cancelled" }))
            .await;
        assert_eq!(cancelled.status, 200, "{}", cancelled.body);
        assert_ne!(cancelled.header("etag"), seen);
        let late = program
            .json(Method::PATCH, &path, &json!({ "status": "paid" }))
            .await;
        assert_eq!(late.status, 412, "{}", late.body);
        assert_eq!(program.get(&path).await.json()["status"], "cancelled");
    });
}

/// What came by a program is not doubled by the same order in a file, and a return takes its sum back.
#[test]
fn files_and_programs_tell_of_the_same_orders() {
    story(|shop: Shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let one = json!({
            "source": "till", "number": "7", "customer": "104", "occurred_at": "2025-01-15T10:00:00Z",
            "lines": [{ "product": "A", "description": "Lamp", "quantity": "10", "unit_price": "9.00" }],
        });
        let made = place(&mut program, &one).await;
        assert_eq!(made.status, 201, "{}", made.body);
        // The account's zone is Colombo: 15:30 there is 10:00 UTC.
        let file = "order,sku,description,quantity,date,price,customer\n7,A,Lamp,10,2025-01-15 15:30:00,9.00,104\n";
        let import = shop.imported(file).await;
        assert_eq!(
            import["report"]["counts"]["orders_unchanged"], 1,
            "{import}"
        );
        assert_eq!(
            import["report"]["counts"]["orders_new"],
            Value::Null,
            "{import}"
        );

        let back = json!({
            "source": "till", "number": "R7", "kind": "return", "customer": "104",
            "lines": [{ "product": "A", "quantity": "-4", "unit_price": "9.00" }],
        });
        let made = place(&mut program, &back).await;
        assert_eq!(
            (made.status.as_u16(), &made.json()["total_minor"]),
            (201, &json!(-3_600))
        );
        assert_eq!(
            made.json()["lines"][0]["description"],
            "Lamp",
            "as the product is called"
        );
        let person = made.json()["person"].as_str().unwrap().to_owned();
        // 90.00 less 36.00.
        let (orders, net) = totals(&mut program, &person).await;
        assert_eq!((orders, net), (json!(1), json!(5_400)));
    });
}

#[test]
fn a_wrong_order_says_everything_that_is_wrong_and_changes_nothing() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let wrong = json!({
            "source": "bandhu", "number": " ", "kind": "gift", "status": "lost", "currency": "XYZ",
            "occurred_at": "yesterday", "person": "x", "customer": "y",
            "lines": [{ "product": "", "description": "a\u{7}b", "quantity": "two", "unit_price": "1.00001" }],
        });
        let refused = place(&mut program, &wrong).await;
        let mut said = codes(&refused);
        said.sort();
        let wanted = [
            ("currency", "currency-unknown"),
            ("customer", "order-whose-twice"),
            ("kind", "invalid"),
            ("lines.0.description", "control-characters"),
            ("lines.0.product", "product-wrong"),
            ("lines.0.quantity", "number-wrong"),
            ("lines.0.unit_price", "number-places"),
            ("number", "order-number-wrong"),
            ("occurred_at", "time"),
            ("source", "taken"),
            ("status", "order-status-unknown"),
        ];
        let wanted = wanted.map(|(field, code)| (field.to_owned(), code.to_owned()));
        assert_eq!(said, wanted);
        let negative = json!([{ "product": "A", "quantity": "-1", "unit_price": "1" }]);
        for (changes, field, code) in [
            (json!({ "lines": [] }), "lines", "required"),
            (json!({ "lines": negative }), "kind", "order-all-negative"),
            (json!({ "kind": "return" }), "kind", "order-return-positive"),
            (
                json!({ "customer": null, "person": "0198c0de-0000-7000-8000-000000000000" }),
                "person",
                "unknown-record",
            ),
        ] {
            let refused = place(&mut program, &with(tea(), changes)).await;
            assert_eq!(
                codes(&refused),
                [(field.into(), code.into())],
                "{}",
                refused.body
            );
        }
        let list = program.get("/api/v1/orders").await.json();
        assert_eq!(list["items"], json!([]));
        let people = program.get("/api/v1/people").await.json();
        assert_eq!(people["items"], json!([]), "nobody was made on the way");
        let mut reader = shop.program(Role::ReadOnly).await;
        assert_eq!(place(&mut reader, &tea()).await.status, 403);
    });
}

#[test]
fn the_night_classes_who_has_ordered_where_no_file_was_ever_imported() {
    story(|shop| async move {
        let night = RefreshRfm {
            zone: "Asia/Colombo".into(),
        };
        let by = Actor::system(shop.world.shop.account);
        let db = &shop.world.app.db;
        let due = async || {
            let (night, by) = (night.clone(), by.clone());
            let asked = db.read(move |tx| night.is_due(tx, &by));
            asked.await.unwrap()
        };
        assert!(!due().await, "nobody has ordered");
        let mut program = shop.program(Role::Admin).await;
        let made = place(&mut program, &tea()).await;
        assert_eq!(made.status, 201, "{}", made.body);
        assert!(due().await, "the first customer has no class yet");
        let (slices, by) = (Slices::unresting(db), by.clone());
        let refreshed = tokio::task::spawn_blocking(move || refresh(&slices, &by, "Asia/Colombo"));
        assert_eq!(refreshed.await.unwrap(), Ok(1));
        assert!(!due().await, "today's classes are there");
    });
}

/// A hundred dollars are an order of that day, though nobody knows how many rupees they are.
#[test]
fn an_order_in_another_currency_is_an_order_and_in_no_sum() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let dollars = with(
            tea(),
            json!({ "currency": "USD", "number": "W-2", "customer": "c-8" }),
        );
        let made = place(&mut program, &dollars).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let person = made.json()["person"].as_str().unwrap().to_owned();
        let asked = format!("/api/v1/people/{person}/totals");
        let totals = program.get(&asked).await.json();
        let seen = |name: &str| totals[name].clone();
        assert_eq!(
            ["orders", "unrated", "gross_minor"].map(seen),
            [json!(1), json!(1), json!(0)],
            "{totals}"
        );
        assert_eq!(seen("last_order_at"), "2026-01-31T04:30:00Z");
        let report = "/api/v1/reports/rfm?as_of=2026-02-03";
        let line = program.get(report).await.json()["items"][0].clone();
        // From 31 January 10:00 to 3 February 00:00 in Colombo: two whole days.
        assert_eq!(
            ["recency_days", "frequency", "monetary_minor"].map(|name| line[name].clone()),
            [json!(2), json!(1), json!(0)],
            "{line}"
        );
        // An order for nothing is none in any currency.
        let free = json!({
            "currency": "USD", "number": "W-3", "customer": "c-9",
            "lines": [{ "product": "TEA", "description": "Sample", "quantity": "1", "unit_price": "0" }],
        });
        let made = place(&mut program, &with(tea(), free)).await.json();
        let asked = format!("/api/v1/people/{}/totals", made["person"].as_str().unwrap());
        let totals = program.get(&asked).await.json();
        assert_eq!(
            (&totals["orders"], &totals["unrated"]),
            (&json!(0), &json!(0))
        );
    });
}

#[test]
fn whoever_buys_becomes_a_customer_and_nobody_falls_back_to_one() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let mut stages = Vec::new();
        for (n, stage) in ["lead", "former", "loyal"].into_iter().enumerate() {
            let person = json!({
                "name": { "full": "Known before" }, "stage": stage,
                "external_ids": [{ "source": "webshop", "id": format!("k-{n}") }],
            });
            let known = program
                .json(Method::POST, "/api/v1/people", &person)
                .await
                .json();
            let path = format!("/api/v1/people/{}", known["id"].as_str().unwrap());
            let open = json!({ "number": format!("K-{n}"), "customer": format!("k-{n}"), "status": "open" });
            let order = place(&mut program, &with(tea(), open)).await.json();
            assert_eq!(
                program.get(&path).await.json()["stage"],
                stage,
                "not paid yet"
            );
            let order = format!("/api/v1/orders/{}", order["id"].as_str().unwrap());
            let paid = json!({ "status": "paid" });
            let paid = program.json(Method::PATCH, &order, &paid).await;
            assert_eq!(paid.status, 200, "{}", paid.body);
            let person = program.get(&path).await;
            stages.push(person.json()["stage"].clone());
            let timeline = program
                .get(&format!("{path}/timeline?kind=stage_change"))
                .await
                .json();
            let changes = timeline["items"].as_array().unwrap().len();
            assert_eq!(changes, usize::from(stage == "lead"), "{timeline}");
        }
        assert_eq!(stages, ["customer", "former", "loyal"]);
    });
}
