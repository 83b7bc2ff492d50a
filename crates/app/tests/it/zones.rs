//! Two readers in different zones see one account: their own days everywhere, the account's in its reports.

use app::wiring;
use axum::http::Method;
use base::{Clock, Role};
use db::testing::both_at;
use identity::testing::World;
use serde_json::json;

#[test]
fn days_are_the_readers_and_those_of_reports_the_accounts() {
    // 01:30 on the 23rd in Colombo, 15:00 on the 22nd in New York.
    let now = "2026-11-22T20:00:00Z".parse().unwrap();
    both_at(wiring::AREAS, Clock::fixed(now), |db| {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().to_owned();
        let parts = |parts| wiring::register(parts, files, 20_000_000, || {});
        let world = World::with(&db, wiring::areas, parts).unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(story(&world));
    });
}

async fn story(world: &World) {
    let mut program = world.program(Role::Admin).await.unwrap();
    let new = json!({ "name": { "full": "Nimal Perera" } });
    let made = program.json(Method::POST, "/api/v1/people", &new).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let person = made.json()["id"].as_str().unwrap().to_owned();
    let happened = json!({ "kind": "page_view", "channel": "web", "direction": "in", "person": person,
        "source": "t", "external_id": "1", "occurred_at": "2026-11-22T10:00:00Z" });
    let told = program
        .json(Method::POST, "/api/v1/interactions", &happened)
        .await;
    assert_eq!(told.status, 201, "{}", told.body);
    let order = json!({ "source": "till", "number": "1", "customer": "7", "occurred_at": "2026-11-22T19:00:00Z",
        "currency": "LKR", "lines": [{ "product": "A", "quantity": "1", "unit_price": "5.00" }] });
    let placed = program.json(Method::POST, "/api/v1/orders", &order).await;
    assert_eq!(placed.status, 201, "{}", placed.body);

    let mut here = world.user(Role::Admin).await.unwrap();
    let mut there = world.user(Role::Manager).await.unwrap();
    let wish = [("zone", "America/New_York"), ("dates", "iso")];
    assert_eq!(there.post("/me/writing", &wish).await.status, 303);

    // The visit was yesterday at half past three in Colombo, today at five in New York.
    let page = format!("/a/shop/people/{person}");
    let (a, b) = (here.get(&page).await.body, there.get(&page).await.body);
    assert!(
        a.contains("Yesterday") && a.contains("15:30") && !a.contains(">Today<"),
        "{a}"
    );
    assert!(
        b.contains(">Today<") && b.contains("05:00") && !b.contains("Yesterday"),
        "{b}"
    );
    assert!(
        b.contains("2026-11-22"),
        "since when the person is known: {b}"
    );

    // A day of a filter is the reader's.
    let found = "/a/shop/people?filter=created%20%3D%202026-11-23";
    assert!(here.get(found).await.body.contains("Nimal Perera"));
    assert!(!there.get(found).await.body.contains("Nimal Perera"));
    let found = "/a/shop/people?filter=created%20%3D%202026-11-22";
    assert!(there.get(found).await.body.contains("Nimal Perera"));

    // Orders are looked up by the account's days, as its reports add them up, and the page says so.
    let orders = "/a/shop/orders?from=2026-11-23&to=2026-11-23";
    let (a, b) = (here.get(orders).await.body, there.get(orders).await.body);
    let said = "Days begin and end in the account’s time zone (Colombo), not in yours.";
    assert!(a.contains("/orders/") && !a.contains(said), "{a}");
    assert!(b.contains("2026-11-22, 14:00") && b.contains(said), "{b}");
    for report in ["reports/turnover", "reports/rfm"] {
        let path = format!("/a/shop/{report}");
        assert!(!here.get(&path).await.body.contains(said), "{report}");
        assert!(there.get(&path).await.body.contains(said), "{report}");
    }

    // What programs read is the same for both.
    let path = format!("/api/v1/people/{person}");
    assert_eq!(here.get(&path).await.body, there.get(&path).await.body);
    let (a, b) = (
        here.get("/a/shop/reports/rfm.csv").await.body,
        there.get("/a/shop/reports/rfm.csv").await.body,
    );
    assert!(a == b && a.lines().count() > 0, "{a}\n{b}");
}
