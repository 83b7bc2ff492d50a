//! A person who is known by words that stand nowhere else, and all that hangs on them.

use crate::walk::Walk;
use axum::http::{Method, StatusCode};
use base::Role;
use serde_json::{Value, json};
use std::collections::HashMap;
use web::testing::Client;

/// Of the person alone: the name, the mail address, the telephone number as it is kept and as it is shown.
pub const MARKS: [&str; 4] = [
    "zinnober persimmon",
    "persimmon@x.example",
    "94715550999",
    "71 555 0999",
];
const NAME: &str = "Zinnober Persimmon";

/// Records by the word before `{id}` in addresses.
pub type Ids = HashMap<&'static str, String>;

/// Makes something by the API: its id.
pub async fn made(program: &mut Client, path: &str, body: &Value) -> String {
    let answer = program.json(Method::POST, path, body).await;
    assert_eq!(
        answer.status,
        StatusCode::CREATED,
        "{path}: {}",
        answer.body
    );
    answer.json()["id"].as_str().unwrap().to_owned()
}

/// The person, who is the last that these records are of.
pub async fn planted(walk: &Walk) -> Ids {
    let mut program = walk.world.program(Role::Owner).await.unwrap();
    let mut ids: Ids = walk.ids.clone();
    let p = &mut program;
    let company = made(p, "/api/v1/companies", &json!({ "name": "Obst" })).await;
    let person = json!({
        "name": { "full": NAME }, "company": company,
        "emails": [{ "address": "persimmon@x.example" }], "phones": [{ "e164": "+94715550999" }],
        "external_ids": [{ "source": "till", "id": "zinnober persimmon" }],
    });
    let person = made(p, "/api/v1/people", &person).await;
    let with = |more: Value| {
        let mut body = json!({ "person": person });
        body.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        body
    };
    let order = with(json!({
        "source": "shop", "number": "P-1", "occurred_at": "2025-05-01T10:00:00Z",
        "lines": [{ "product": "PLUM", "description": "Plum", "quantity": "1", "unit_price": "2.00" }],
    }));
    let relation = json!({ "kind": "other", "label": "kin of Zinnober Persimmon",
        "from": { "kind": "person", "id": person }, "to": { "kind": "person", "id": walk.ids["people"] } });
    for (word, body) in [
        ("notes", with(json!({ "body": NAME }))),
        ("activities", with(json!({ "kind": "call", "body": NAME }))),
        (
            "interactions",
            with(json!({ "kind": "message", "summary": NAME })),
        ),
        ("orders", order),
        ("relations", relation),
    ] {
        let id = made(p, &format!("/api/v1/{word}"), &body).await;
        ids.insert(word, id);
    }
    let file = format!("/api/v1/people/{person}/files?name=zinnober%20persimmon.txt");
    let answer = p
        .send(Method::POST, &file, "application/octet-stream", NAME)
        .await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    ids.insert("files", answer.json()["id"].as_str().unwrap().to_owned());
    let paid = format!("/api/v1/orders/{}/payments", ids["orders"]);
    let paid = made(p, &paid, &json!({ "amount": "0.50", "reference": NAME })).await;
    let products = p.get("/api/v1/products").await.json();
    let products = products["items"].as_array().unwrap();
    let plum = products.iter().find(|product| product["name"] == "Plum");
    let import = "/api/v1/imports?kind=orders&source=web&file_name=x.csv";
    let lines = format!("order,date,sku,qty,price,customer\n1,2025-01-01,A,1,2,{NAME}\n");
    let import = p.send(Method::POST, import, "text/csv", lines).await;
    assert_eq!(import.status, StatusCode::CREATED, "{}", import.body);
    let change = json!({ "kind": "people", "ids": [person], "owner": walk.ids["members"] });
    let token = json!({ "name": "t", "role": "read-only" });
    ids.extend([
        (
            "bulk-changes",
            made(p, "/api/v1/bulk-changes", &change).await,
        ),
        ("tokens", made(p, "/api/v1/tokens", &token).await),
        ("people", person),
        ("companies", company),
        ("payments", paid),
        ("products", plum.unwrap()["id"].as_str().unwrap().to_owned()),
        ("imports", import.json()["id"].as_str().unwrap().to_owned()),
    ]);
    ids
}
