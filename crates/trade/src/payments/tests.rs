//! Stories of payments, on both databases.

use super::store;
use crate::stories_tests::{holds, story};
use crate::testing::{AREAS, clock};
use ::web::testing::{Answer, Client};
use axum::http::Method;
use base::{AccountId, OrderId, Role, Scope};
use db::testing::{assert_no_scan, both_at};
use serde_json::{Value, json};

/// An order of 100.00, or what `more` makes of it; its id and its person.
async fn ordered(p: &mut Client, number: &str, more: Value) -> (String, String) {
    let mut order = json!({
        "source": "webshop", "number": number, "customer": "c-7", "status": "open",
        "lines": [{ "product": "TEA", "quantity": "1", "unit_price": "100.00" }],
    });
    let fields = order.as_object_mut().unwrap();
    fields.extend(more.as_object().unwrap().clone());
    let made = p.json(Method::POST, "/api/v1/orders", &order).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let text = |key: &str| made.json()[key].as_str().unwrap().to_owned();
    (text("id"), text("person"))
}

async fn pay(p: &mut Client, order: &str, payment: Value) -> Answer {
    let path = format!("/api/v1/orders/{order}/payments");
    p.json(Method::POST, &path, &payment).await
}

/// Status, paid, given back, due, too much.
async fn stands(p: &mut Client, order: &str) -> (String, [i64; 4]) {
    let order = p.get(&format!("/api/v1/orders/{order}")).await.json();
    let sums = [
        "paid_minor",
        "refunded_minor",
        "due_minor",
        "overpaid_minor",
    ];
    let status = order["status"].as_str().unwrap().to_owned();
    (status, sums.map(|sum| order[sum].as_i64().unwrap()))
}

/// Counted orders, paid, still due.
async fn totals(p: &mut Client, person: &str) -> [i64; 3] {
    let path =
        format!("/api/v1/people?filter=id%20%3D%20%22{person}%22&fields=orders,paid,outstanding");
    let list = p.get(&path).await.json();
    ["orders", "paid_minor", "outstanding_minor"].map(|f| list["items"][0][f].as_i64().unwrap())
}

fn code(answer: &Answer) -> String {
    let problem = answer.json();
    match problem["errors"][0]["code"].as_str() {
        Some(code) => code.to_owned(),
        None => problem["type"].as_str().unwrap_or_default().to_owned(),
    }
}

fn open(sums: [i64; 4]) -> (String, [i64; 4]) {
    ("open".to_owned(), sums)
}

fn paid(sums: [i64; 4]) -> (String, [i64; 4]) {
    ("paid".to_owned(), sums)
}

#[test]
fn an_order_is_paid_in_parts_and_each_part_once() {
    story(|shop| async move {
        let mut p = shop.program(Role::Admin).await;
        let (order, person) = ordered(&mut p, "W-1", json!({})).await;
        assert_eq!(stands(&mut p, &order).await, open([0, 0, 10_000, 0]));
        assert_eq!(totals(&mut p, &person).await, [0, 0, 10_000]);
        let first = json!({
            "method": "cash", "amount": "40.00", "source": "till", "external_id": "r-1", "reference": "slip 9",
        });
        let made = pay(&mut p, &order, first.clone()).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let again = pay(&mut p, &order, first).await;
        assert_eq!((again.status.as_u16(), again.json()), (200, made.json()));
        assert_eq!(p.get(made.header("location")).await.json(), made.json());
        let other = json!({ "amount": "41.00", "source": "till", "external_id": "r-1" });
        let differs = pay(&mut p, &order, other).await;
        assert_eq!(differs.status, 409, "{}", differs.body);
        assert_eq!(stands(&mut p, &order).await, open([4_000, 0, 6_000, 0]));
        assert_eq!(totals(&mut p, &person).await, [0, 4_000, 6_000]);
        // With the rest it counts as paid; two rupees too much are seen.
        pay(
            &mut p,
            &order,
            json!({ "amount": "62", "method": "mobile_money" }),
        )
        .await;
        assert_eq!(stands(&mut p, &order).await, paid([10_200, 0, 0, 200]));
        assert_eq!(totals(&mut p, &person).await, [1, 10_200, 0]);
        pay(
            &mut p,
            &order,
            json!({ "kind": "refund", "amount": "2.00" }),
        )
        .await;
        assert_eq!(stands(&mut p, &order).await, paid([10_200, 200, 0, 0]));
        // Taken back, the first counts no longer, and what it had made paid is open again.
        let gone = p
            .json(Method::DELETE, made.header("location"), &json!({}))
            .await;
        assert_eq!(gone.status, 200, "{}", gone.body);
        assert_eq!(gone.json()["reversed_at"], "2026-02-03T04:05:06Z");
        assert_eq!(stands(&mut p, &order).await, open([6_200, 200, 3_800, 0]));
        assert_eq!(totals(&mut p, &person).await, [0, 6_200, 3_800]);
        p.json(Method::DELETE, made.header("location"), &json!({}))
            .await;
        assert_eq!(
            stands(&mut p, &order).await,
            open([6_200, 200, 3_800, 0]),
            "once"
        );
        let list = p
            .get(&format!("/api/v1/orders/{order}/payments?limit=2"))
            .await
            .json();
        let rest = format!(
            "/api/v1/orders/{order}/payments?after={}",
            list["next"].as_str().unwrap()
        );
        let rest = p.get(&rest).await.json();
        let of = |list: &Value| list["items"].as_array().unwrap().len();
        assert_eq!(
            (of(&list), of(&rest)),
            (2, 1),
            "nothing is lost: {list} {rest}"
        );
        let line = p
            .get(&format!("/api/v1/people/{person}/timeline?kind=payment"))
            .await
            .json();
        let ways: Vec<&str> = line["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["direction"].as_str().unwrap())
            .collect();
        assert_eq!(ways, ["out", "in", "in"]);
        // Who owes is found, and where nothing is owed nobody.
        let owing = "/api/v1/people?filter=outstanding%20%3E%200&sort=-outstanding";
        assert_eq!(p.get(owing).await.json()["items"][0]["id"], person.as_str());
        pay(&mut p, &order, json!({ "amount": "38.00" })).await;
        assert_eq!(p.get(owing).await.json()["items"], json!([]));
    });
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    story(|shop| async move {
        let mut p = shop.program(Role::Admin).await;
        let (order, _) = ordered(&mut p, "W-1", json!({})).await;
        for (payment, expected) in [
            (
                json!({ "amount": "1.00", "currency": "USD" }),
                "payment-currency",
            ),
            (
                json!({ "amount": "1.00", "currency": "rupees" }),
                "currency-unknown",
            ),
            (json!({ "amount": "0" }), "payment-amount"),
            (json!({ "amount": "-5" }), "payment-amount"),
            (json!({ "amount": "1.005" }), "number-places"),
            (json!({ "amount": "1,000" }), "number-wrong"),
            (json!({ "amount": " " }), "required"),
            (json!({ "amount": "1", "method": "gold" }), "choice"),
            (
                json!({ "amount": "1", "occurred_at": "2026-02-03T05:00:00Z" }),
                "in-future",
            ),
            (json!({ "amount": "1", "source": "till" }), "required"),
            (
                json!({ "amount": "1", "external_id": "7" }),
                "source-missing",
            ),
            (
                json!({ "amount": "1", "source": "bandhu", "external_id": "7" }),
                "taken",
            ),
            (
                json!({ "amount": "1", "kind": "refund" }),
                "refund-too-much",
            ),
        ] {
            let answer = pay(&mut p, &order, payment.clone()).await;
            assert_eq!(
                (answer.status.as_u16(), code(&answer)),
                (422, expected.to_owned()),
                "{payment}"
            );
        }
        assert_eq!(stands(&mut p, &order).await, open([0, 0, 10_000, 0]));
        let lines = json!([{ "product": "TEA", "quantity": "-1", "unit_price": "30.00" }]);
        let (back, _) = ordered(&mut p, "R-1", json!({ "kind": "return", "lines": lines })).await;
        let wrong = pay(&mut p, &back, json!({ "amount": "1" })).await;
        assert_eq!(code(&wrong), "payment-of-return");
        assert_eq!(stands(&mut p, &back).await, open([0, 0, 3_000, 0]));
        pay(
            &mut p,
            &back,
            json!({ "kind": "refund", "amount": "30.00" }),
        )
        .await;
        assert_eq!(stands(&mut p, &back).await, open([0, 3_000, 0, 0]));
        let missing = pay(
            &mut p,
            &OrderId::new().to_string(),
            json!({ "amount": "1" }),
        )
        .await;
        assert_eq!(missing.status, 404);
    });
}

#[test]
fn an_order_that_its_source_calls_paid_stays_so_whatever_is_recorded() {
    story(|shop| async move {
        let mut p = shop.program(Role::Admin).await;
        let (order, person) = ordered(&mut p, "W-1", json!({ "status": "paid" })).await;
        assert_eq!(stands(&mut p, &order).await, paid([10_000, 0, 0, 0]));
        assert_eq!(totals(&mut p, &person).await, [1, 10_000, 0]);
        let made = pay(
            &mut p,
            &order,
            json!({ "amount": "100.00", "method": "card" }),
        )
        .await;
        let place = made.header("location").to_owned();
        p.json(Method::DELETE, &place, &json!({})).await;
        assert_eq!(
            stands(&mut p, &order).await,
            paid([10_000, 0, 0, 0]),
            "nobody said otherwise"
        );
        pay(
            &mut p,
            &order,
            json!({ "kind": "refund", "amount": "30.00" }),
        )
        .await;
        assert_eq!(stands(&mut p, &order).await, paid([10_000, 3_000, 0, 0]));
        let more = pay(
            &mut p,
            &order,
            json!({ "kind": "refund", "amount": "70.01" }),
        )
        .await;
        assert_eq!(code(&more), "refund-too-much");
        assert_eq!(totals(&mut p, &person).await, [1, 10_000, 0]);
        let path = format!("/api/v1/orders/{order}");
        p.json(Method::PATCH, &path, &json!({ "status": "cancelled" }))
            .await;
        assert_eq!(totals(&mut p, &person).await, [0, 0, 0]);
    });
}

fn refused(answer: &Answer, texts: &[&str]) {
    assert_eq!(answer.status, 422, "{}", answer.body);
    for text in texts {
        assert!(answer.body.contains(text), "no {text:?} in {}", answer.body);
    }
}

/// An order of 100.00 of which 40.00 are paid: what would be a slip is asked about, and taken on a second word.
#[test]
fn a_payment_told_twice_or_beyond_what_is_due_is_asked_about_first() {
    story(|shop| async move {
        let (mut p, mut b) = (
            shop.program(Role::Admin).await,
            shop.user(Role::Member).await,
        );
        let (order, _) = ordered(&mut p, "W-1", json!({})).await;
        let save = format!("/a/shop/orders/{order}/payments");
        let pays = |amount: &'static str, sure: &'static str| {
            [("kind", "payment"), ("amount", amount), ("sure", sure)]
        };
        assert_eq!(b.post(&save, &pays("40.00", "")).await.status, 303);
        let twice = b.post(&save, &pays("40", "")).await;
        refused(
            &twice,
            &[
                "LKR\u{a0}40.00 was recorded for this order a moment ago",
                "Record it all the same",
                "name=\"sure\" value=\"40\"",
            ],
        );
        // 60.00 are due: 60.01 are too much. A word for another amount is none for this one.
        for sure in ["", "40"] {
            let beyond = b.post(&save, &pays("60.01", sure)).await;
            refused(&beyond, &["No more than LKR\u{a0}60.00 of this order"]);
        }
        assert_eq!(stands(&mut p, &order).await, open([4_000, 0, 6_000, 0]));
        assert_eq!(b.post(&save, &pays("60.01", "60.01")).await.status, 303);
        assert_eq!(stands(&mut p, &order).await, paid([10_001, 0, 0, 1]));
        assert_eq!(b.post(&save, &pays("40", "40")).await.status, 303);
        // What the source says to be paid may be recorded without a question.
        let (said, _) = ordered(&mut p, "W-2", json!({ "status": "paid" })).await;
        let save = format!("/a/shop/orders/{said}/payments");
        assert_eq!(b.post(&save, &pays("100.00", "")).await.status, 303);
        refused(
            &b.post(&save, &pays("1.00", "")).await,
            &["No more than LKR\u{a0}0.00 of this order"],
        );
    });
}

#[test]
fn a_payment_is_recorded_and_taken_back_on_the_page() {
    story(|shop| async move {
        let (mut p, mut b) = (
            shop.program(Role::Admin).await,
            shop.user(Role::Member).await,
        );
        let (order, person) = ordered(&mut p, "W-1", json!({})).await;
        let page = format!("/a/shop/orders/{order}");
        holds(
            &b.get(&page).await,
            &["Still due", "value=\"100.00\"", "Record a payment"],
        );
        let save = format!("{page}/payments");
        let wrong = b
            .post(&save, &[("amount", "1.234"), ("reference", "<b>9")])
            .await;
        assert_eq!(wrong.status, 422);
        for text in [
            "value=\"1.234\"",
            "value=\"&lt;b&gt;9\"",
            "details class=\"fold\" open",
            "aria-invalid",
        ] {
            assert!(wrong.body.contains(text), "{text}: {}", wrong.body);
        }
        // What could be two numbers is neither.
        let unclear = b.post(&save, &[("amount", "1,000,50")]).await;
        assert_eq!(unclear.status, 422);
        refused(&unclear, &["could mean two", "Write it so: 1,250.50"]);
        let below = b.post(&save, &[("amount", "-5")]).await;
        refused(&below, &["Give an amount above zero"]);
        let places = b.post(&save, &[("amount", "1,000.505")]).await;
        refused(&places, &["1,000.505"]);
        assert!(!places.body.contains("1000.505"), "{}", places.body);
        let fields = [
            ("kind", "payment"),
            ("amount", "25.50"),
            ("method", "bank_transfer"),
            ("occurred_at", "2026-02-01T10:00"),
            ("reference", "<b>9"),
        ];
        let saved = b.post(&save, &fields).await;
        assert_eq!(
            (saved.status.as_u16(), saved.header("location")),
            (303, page.as_str())
        );
        let shown = b.get(&page).await;
        // Of the account's zone, Asia/Colombo, 5:30 ahead.
        let list = p
            .get(&format!("/api/v1/orders/{order}/payments"))
            .await
            .json();
        assert_eq!(list["items"][0]["occurred_at"], "2026-02-01T04:30:00Z");
        holds(
            &shown,
            &[
                "LKR\u{a0}25.50",
                "LKR\u{a0}74.50",
                "Bank transfer",
                "&lt;b&gt;9",
                "It is recorded.",
            ],
        );
        let timeline = format!("/a/shop/people/{person}");
        holds(
            &b.get(&timeline).await,
            &["Payment for W-1", "LKR\u{a0}25.50", "LKR\u{a0}74.50"],
        );
        let id = list["items"][0]["id"].as_str().unwrap();
        let mut reader = shop.user(Role::ReadOnly).await;
        let seen = reader.get(&page).await;
        assert!(
            !seen.body.contains("/reversal") && !seen.body.contains("Record a"),
            "{}",
            seen.body
        );
        assert_eq!(reader.post(&save, &fields).await.status, 403);
        let back = format!("/a/shop/payments/{id}/reversal");
        assert_eq!(reader.post(&back, &[]).await.status, 403);
        // Who it was, and when: the clock of this test stands at 04:05:06, 9:35 in the account.
        let me = &list["items"][0]["created_by"];
        assert!(me.is_string(), "{list}");
        assert_eq!(list["items"][0]["created_at"], "2026-02-03T04:05:06Z");
        holds(&shown, &["Recorded</th>", "member<br>"]);
        b.post(&back, &[]).await;
        let taken = p.get(&format!("/api/v1/payments/{id}")).await.json();
        assert_eq!(
            (
                &taken["reversed_by"],
                &taken["reversed_at"],
                &taken["reversed_token"]
            ),
            (me, &json!("2026-02-03T04:05:06Z"), &Value::Null)
        );
        let again = format!("/a/shop/payments/{id}/restoration");
        holds(
            &b.get(&page).await,
            &[
                "Taken back<br>member<br>",
                "LKR\u{a0}100.00",
                again.as_str(),
            ],
        );
        holds(&b.get(&timeline).await, &["Payment for W-1, taken back"]);
        // The way back that is offered, once; who may not take back does not bring back.
        assert_eq!(reader.post(&again, &[]).await.status, 403);
        for _ in 0..2 {
            assert_eq!(b.post(&again, &[]).await.status, 303);
            assert_eq!(stands(&mut p, &order).await, open([2_550, 0, 7_450, 0]));
        }
        assert!(!b.get(&timeline).await.body.contains("taken back"));
        let mut stranger = shop.world.stranger().await.unwrap();
        assert_eq!(stranger.get(&page).await.status, 404);
    });
}

#[test]
fn what_a_program_recorded_or_took_back_says_with_which_token() {
    story(|shop| async move {
        let (mut p, mut b) = (
            shop.program(Role::Admin).await,
            shop.user(Role::Member).await,
        );
        let (order, _) = ordered(&mut p, "W-9", json!({})).await;
        let told = json!({ "amount": "1.00", "source": "<i>bank", "external_id": "7" });
        let made = pay(&mut p, &order, told).await.json();
        assert!(
            made["created_token"].is_string() && made["created_by"].is_null(),
            "{made}"
        );
        let page = format!("/a/shop/orders/{order}");
        holds(
            &b.get(&page).await,
            &["The token test<br>", "told by &lt;i&gt;bank"],
        );
        let path = format!("/api/v1/payments/{}", made["id"].as_str().unwrap());
        let taken = p.json(Method::DELETE, &path, &json!({})).await.json();
        assert_eq!(taken["reversed_token"], made["created_token"]);
        holds(&b.get(&page).await, &["Taken back<br>The token test<br>"]);
        // The name of a token outlives it.
        let mut admin = shop.user(Role::Admin).await;
        let token = made["created_token"].as_str().unwrap();
        admin
            .post(&format!("/a/shop/settings/tokens/{token}/revocation"), &[])
            .await;
        assert_eq!(p.get(&path).await.status, 401);
        holds(&b.get(&page).await, &["Taken back<br>The token test<br>"]);
    });
}

#[test]
fn a_refund_that_no_longer_fits_is_not_brought_back() {
    story(|shop| async move {
        let (mut p, mut b) = (
            shop.program(Role::Admin).await,
            shop.user(Role::Manager).await,
        );
        let (order, _) = ordered(&mut p, "W-9", json!({})).await;
        pay(&mut p, &order, json!({ "amount": "100.00" })).await;
        let refund = json!({ "kind": "refund", "amount": "60.00" });
        let first = pay(&mut p, &order, refund.clone()).await.json();
        let back = format!("/a/shop/payments/{}", first["id"].as_str().unwrap());
        b.post(&format!("{back}/reversal"), &[]).await;
        pay(&mut p, &order, refund).await;
        // 100.00 were paid and 60.00 given back: another 60.00 are too much.
        assert_eq!(
            b.post(&format!("{back}/restoration"), &[]).await.status,
            303
        );
        assert_eq!(stands(&mut p, &order).await.1, [10_000, 6_000, 0, 0]);
        let page = b.get(&format!("/a/shop/orders/{order}")).await;
        holds(&page, &["At most LKR\u{a0}40.00 can be given back"]);
    });
}

#[test]
fn the_payments_of_an_order_come_out_of_an_index() {
    both_at(AREAS, clock(), |db| {
        let scope = Scope::all(AccountId::new());
        let sql = store::of_order_sql(&scope, OrderId::new(), None, 50);
        let plan = db.read_now(move |tx| tx.plan(sql.clone())).unwrap();
        assert_no_scan(&plan);
    });
}
