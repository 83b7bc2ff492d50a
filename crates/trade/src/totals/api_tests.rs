//! What orders come to, as programs and pages are told it, on both databases.

use crate::stories_tests::{holds, story};
use ::web::testing::Client;
use axum::http::Method;
use base::Role;
use serde_json::{Value, json};

async fn made(program: &mut Client, path: &str, body: &Value) -> String {
    let made = program.json(Method::POST, path, body).await;
    assert_eq!(made.status, 201, "{path}: {}", made.body);
    made.json()["id"].as_str().unwrap().to_owned()
}

/// Ann orders on the 1st and the 11th, Ben on the 26th of January; 4.00, 5.00 and 6.00.
async fn firm(program: &mut Client) -> (String, String, String) {
    let firm = made(program, "/api/v1/companies", &json!({ "name": "Firm" })).await;
    let mut people = Vec::new();
    for name in ["Ann", "Ben"] {
        let person = json!({ "name": { "full": name }, "company": firm });
        people.push(made(program, "/api/v1/people", &person).await);
    }
    for (who, day, price) in [(0, "01", "4.00"), (0, "11", "5.00"), (1, "26", "6.00")] {
        let order = json!({
            "source": "till", "number": day, "person": people[who],
            "occurred_at": format!("2025-01-{day}T10:00:00Z"),
            "lines": [{ "product": "A", "quantity": "1", "unit_price": price }],
        });
        made(program, "/api/v1/orders", &order).await;
    }
    let (ben, ann) = (people.remove(1), people.remove(0));
    (firm, ann, ben)
}

#[test]
fn a_person_s_and_a_company_s_totals_tell_of_the_time_between_orders() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let (firm, ann, ben) = firm(&mut program).await;
        let of_ann = program
            .get(&format!("/api/v1/people/{ann}/totals"))
            .await
            .json();
        // One gap of ten days.
        let seen = (
            &of_ann["orders"],
            &of_ann["gross_minor"],
            &of_ann["average_interval_days"],
        );
        assert_eq!(seen, (&json!(2), &json!(900), &json!(10)), "{of_ann}");
        assert_eq!(of_ann["first_order_at"], "2025-01-01T10:00:00Z", "{of_ann}");
        assert_eq!(
            (&of_ann["buyers"], &of_ann["hidden"]),
            (&Value::Null, &json!([]))
        );
        let of_ben = program
            .get(&format!("/api/v1/people/{ben}/totals"))
            .await
            .json();
        assert_eq!(
            of_ben["average_interval_days"],
            Value::Null,
            "one order has no gap"
        );
        let path = format!("/api/v1/companies/{firm}/totals");
        let of_firm = program.get(&path).await.json();
        // 25 days over two gaps are 12.5, rounded half up; 4.00 + 5.00 + 6.00 of two people.
        let seen = (
            &of_firm["orders"],
            &of_firm["net_minor"],
            &of_firm["average_interval_days"],
        );
        assert_eq!(seen, (&json!(3), &json!(1_500), &json!(13)), "{of_firm}");
        assert_eq!(
            (&of_firm["buyers"], &of_firm["currency"]),
            (&json!(2), &json!("LKR"))
        );
        let page = shop
            .user(Role::Admin)
            .await
            .get(&format!("/a/shop/companies/{firm}"))
            .await;
        holds(&page, &["Between orders, on average", "13 days"]);
        let nobody = "01970000-0000-7000-8000-000000000001";
        for kind in ["people", "companies"] {
            let unknown = program
                .get(&format!("/api/v1/{kind}/{nobody}/totals"))
                .await;
            assert_eq!(unknown.status, 404, "{kind}: {}", unknown.body);
        }
        let mut stranger = shop.world.stranger().await.unwrap();
        assert_eq!(stranger.get(&path).await.status, 404);
    });
}
