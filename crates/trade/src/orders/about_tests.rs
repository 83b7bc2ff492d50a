//! Entries of the log that a program says were about an order, on both databases.

use crate::stories_tests::{Shop, story};
use ::web::testing::Client;
use axum::http::Method;
use base::Role;
use customers::interactions::{self, New};
use db::DbError;
use serde_json::{Value, json};

const LOG: &str = "/api/v1/interactions";

/// An order of somebody: its id, and whose.
async fn ordered(program: &mut Client) -> (String, String) {
    let order = json!({
        "source": "webshop", "number": "W-77", "customer": "c-7",
        "lines": [{ "product": "TEA", "description": "Tea", "quantity": "1", "unit_price": "450.00" }],
    });
    let made = program.json(Method::POST, "/api/v1/orders", &order).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let text = |name: &str| made.json()[name].as_str().unwrap().to_owned();
    (text("id"), text("person"))
}

fn call(person: &str, about: &Value) -> Value {
    json!({
        "person": person, "kind": "message", "summary": "Where is my tea?", "source": "mail",
        "external_id": "m1", "about": about,
    })
}

#[test]
fn a_message_about_an_order_is_itself_and_leads_to_the_order() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let (order, person) = ordered(&mut program).await;
        let about = json!({ "kind": "order", "id": order });
        let made = program
            .json(Method::POST, LOG, &call(&person, &about))
            .await;
        assert_eq!(made.status, 201, "{}", made.body);
        assert_eq!(made.json()["about"], about, "{}", made.body);
        let entries = program
            .get(&format!("/api/v1/people/{person}/timeline"))
            .await
            .json();
        let of_order = |entry: &&Value| entry["about"] == about;
        let entries = entries["items"].as_array().unwrap();
        assert_eq!(entries.iter().filter(of_order).count(), 2, "{entries:?}");
        let page = shop
            .user(Role::Admin)
            .await
            .get(&format!("/a/shop/people/{person}"))
            .await
            .body;
        // The order stands there once as what happened, and once beside what was said.
        let log = page.split("id=\"log\"").nth(1).unwrap();
        assert!(
            log.contains("Where is my tea?") && log.contains("Message"),
            "{log}"
        );
        assert_eq!(
            log.matches(&format!("href=\"/a/shop/orders/{order}\""))
                .count(),
            2,
            "{log}"
        );
        assert_eq!(log.matches("W-77").count(), 2, "{log}");
        // What was said about an order is found by its words, as any message.
        let found = program
            .get("/api/v1/search?q=where%20tea&kinds=message")
            .await
            .json();
        assert_eq!(found["items"].as_array().map(Vec::len), Some(1), "{found}");
    });
}

#[test]
fn what_an_entry_is_about_must_be_there_and_within_reach() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let (order, person) = ordered(&mut program).await;
        let theirs = theirs(&shop).await;
        let nobody = "01970000-0000-7000-8000-000000000001";
        for (about, field, code) in [
            (
                json!({ "kind": "order", "id": nobody }),
                "about.id",
                "unknown-record",
            ),
            (
                json!({ "kind": "order", "id": theirs }),
                "about.id",
                "unknown-record",
            ),
            (
                json!({ "kind": "ticket", "id": order }),
                "about.kind",
                "choice",
            ),
            (
                json!({ "kind": "order", "id": "W-77" }),
                "about.id",
                "choice",
            ),
            (json!({ "kind": "order" }), "about.id", "required"),
        ] {
            let refused = program
                .json(Method::POST, LOG, &call(&person, &about))
                .await;
            let fault = &refused.json()["errors"][0];
            assert_eq!(refused.status, 422, "{about}: {}", refused.body);
            assert_eq!(
                (&fault["field"], &fault["code"]),
                (&json!(field), &json!(code)),
                "{about}"
            );
        }
        let none = program
            .json(Method::POST, LOG, &call(&person, &Value::Null))
            .await;
        assert_eq!(
            (none.status.as_u16(), &none.json()["about"]),
            (201, &Value::Null)
        );
    });
}

/// An order of another account.
async fn theirs(shop: &Shop) -> String {
    let mut stranger = shop.world.stranger().await.unwrap();
    let token = stranger.csrf();
    stranger.headers.push(("x-csrf-token", token));
    ordered(&mut stranger).await.0
}

/// The kinds on a person's timeline, latest first.
async fn kinds(program: &mut Client, person: &str) -> Vec<String> {
    let path = format!("/api/v1/people/{person}/timeline");
    let list = program.get(&path).await.json();
    let kind = |entry: &Value| entry["kind"].as_str().unwrap().to_owned();
    list["items"].as_array().unwrap().iter().map(kind).collect()
}

/// Whoever knows how numbers go on, and may only tell of what happened, hides no order and no payment.
#[test]
fn an_order_is_on_the_timeline_whatever_took_its_id_before() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        // What was kept before ids had spaces of their own.
        let account = shop.world.shop.account;
        let old = ["order:W-77", "payment:p-1"].map(|id| {
            let (kind, way) = (base::Kind::Event, base::Direction::In);
            let at = base::Timestamp::UNIX_EPOCH;
            New::outside("webshop", id, kind, base::Channel::Web, way, at)
        });
        let db = &shop.world.app.db;
        let written = db
            .write(move |tx| interactions::append_many(tx, account, old.to_vec()))
            .await;
        assert_eq!(written, Ok::<_, DbError>(2));
        for id in ["order:W-77", "order:W-78", "payment:p-1", "payment:p-2"] {
            let event = json!({ "kind": "event", "source": "webshop", "external_id": id });
            let told = program.json(Method::POST, LOG, &event).await;
            assert!(told.status.is_success(), "{}", told.body);
            assert_eq!(told.json()["external_id"], id);
        }
        let (order, person) = ordered(&mut program).await;
        for id in ["p-1", "p-2"] {
            let payment = json!({ "amount": "10.00", "source": "webshop", "external_id": id });
            let path = format!("/api/v1/orders/{order}/payments");
            let paid = program.json(Method::POST, &path, &payment).await;
            assert_eq!(paid.status, 201, "{}", paid.body);
        }
        let mut found = kinds(&mut program, &person).await;
        found.sort();
        assert_eq!(found, ["order", "payment", "payment"]);
        let log = program.get(LOG).await.json();
        // Two from before, two that were told, an order and two payments.
        assert_eq!(log["items"].as_array().map(Vec::len), Some(7), "{log}");
    });
}
