//! What the walks walk over: in the account `shop` one record of each kind that an address can name.

use app::wiring;
use axum::http::{Method, StatusCode};
use base::{Actor, Role};
use db::Sql;
use identity::testing::World;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use web::testing::Client;

/// Stands in what only the account `shop` may see.
pub const SECRET: &str = "Zinnober";

/// By the word before it in an address: an id of `shop`.
pub type Ids = HashMap<&'static str, String>;

/// An import of one order in `shop`: the ids of the order, its product, the import's job and a token.
pub fn import(world: &World, files: &Path) -> Ids {
    use records::imports::actions::{Home, Upload, upload, work};
    let (by, kinds) = (
        Actor::system(world.shop.account),
        wiring::imports(files.to_owned()),
    );
    let text = format!("order,date,sku,qty,price,customer\n{SECRET}1,2025-01-01,A,1,2,{SECRET}\n");
    let new = Upload {
        kind: "orders".into(),
        file_name: format!("{SECRET}.csv"),
        file: kinds
            .folder
            .store(by.account, text.as_bytes(), 1_000)
            .unwrap(),
        source: "till".into(),
        columns: None,
        again: false,
    };
    let db = &world.app.db;
    let made = {
        let (by, kinds) = (by.clone(), kinds.clone());
        db.write_now(move |tx| upload(tx, &by, &kinds, &new))
            .unwrap()
    };
    let home = Home {
        currency: "LKR".parse().unwrap(),
        zone: "Asia/Colombo".into(),
    };
    let slices = jobs::Slices::unresting(db);
    work(
        &slices,
        &by,
        &kinds,
        &home,
        made.id,
        false,
        Arc::new(|_, _| {}),
    )
    .unwrap();
    let account = by.account;
    let order: base::OrderId = db
        .read_now(move |tx| {
            tx.one(
                Sql::new("SELECT id FROM trade_order WHERE account_id = ")
                    .bind(account)
                    .push(" ORDER BY id LIMIT 1"),
            )
        })
        .unwrap();
    let job: base::JobId = db
        .write_now(move |tx| {
            let zone = SECRET.to_owned();
            let job = trade::rfm::RefreshRfm { zone };
            jobs::enqueue(tx, &Actor::system(account), Some("rfm"), &job)?;
            tx.one(
                Sql::new("SELECT id FROM jobs_job WHERE account_id = ")
                    .bind(account)
                    .push(" AND name = 'trade.rfm'"),
            )
        })
        .unwrap();
    let product: base::ProductId = db
        .read_now(move |tx| {
            tx.one(Sql::new("SELECT id FROM trade_product WHERE account_id = ").bind(account))
        })
        .unwrap();
    let token = identity::tokens::NewToken {
        name: SECRET.into(),
        role: Role::Member,
        permissions: None,
        expires_at: None,
    };
    let token = db.write_now(move |tx| identity::tokens::create(tx, &by, &token));
    HashMap::from([
        ("jobs", job.to_string()),
        ("orders", order.to_string()),
        ("products", product.to_string()),
        ("tokens", token.unwrap().0.to_string()),
    ])
}

/// All that is made through the API, beside what the import made.
pub async fn records(world: &World, imported: &Ids) -> Ids {
    let mut admin = world.program(Role::Admin).await.unwrap();
    let mut ids = imported.clone();
    ids.insert("members", member(&mut admin).await);
    let named = json!({ "name": SECRET });
    let invited = json!({ "email": format!("{SECRET}@x.example"), "role": "member" });
    let role = json!({ "name": SECRET, "grants": { "people.read": "own" } });
    let person = json!({ "name": { "full": SECRET } });
    let field = json!({ "record": "person", "holds": "text", "labels": { "en": SECRET } });
    let view = json!({ "type": "person", "name": SECRET, "visibility": "shared" });
    for (word, body) in [
        ("invitations", invited),
        ("write-keys", named.clone()),
        ("roles", role),
        ("teams", named.clone()),
        ("fields", field),
        ("views", view),
        ("companies", named),
        ("people", person),
    ] {
        let id = made(&mut admin, &format!("/api/v1/{word}"), &body).await;
        ids.insert(word, id);
    }
    let (person, company) = (&ids["people"].clone(), &ids["companies"].clone());
    let (from, to) = (
        json!({ "kind": "person", "id": person }),
        json!({ "kind": "company", "id": company }),
    );
    let entry = json!({ "kind": "message", "person": person, "summary": SECRET });
    let change = json!({ "kind": "people", "ids": [person], "owner": ids["members"] });
    for (word, body) in [
        ("notes", json!({ "body": SECRET, "person": person })),
        (
            "activities",
            json!({ "kind": "call", "person": person, "body": SECRET }),
        ),
        (
            "relations",
            json!({ "kind": "other", "label": SECRET, "from": from, "to": to }),
        ),
        ("interactions", entry),
        ("bulk-changes", change),
    ] {
        let id = made(&mut admin, &format!("/api/v1/{word}"), &body).await;
        ids.insert(word, id);
    }
    let payments = format!("/api/v1/orders/{}/payments", ids["orders"]);
    let paid = json!({ "amount": "0.50", "reference": SECRET });
    ids.insert("payments", made(&mut admin, &payments, &paid).await);
    let file = format!("/api/v1/people/{person}/files?name={SECRET}.txt");
    ids.insert("files", brought(&mut admin, &file, SECRET).await);
    let import = format!("/api/v1/imports?kind=orders&source=web&file_name={SECRET}.csv");
    let lines = "order,date,sku,qty,price\n1,2025-01-01,A,1,2\n";
    ids.insert("imports", brought(&mut admin, &import, lines).await);
    let inside = format!("/api/v1/teams/{}/members/{}", ids["teams"], ids["members"]);
    let put = admin.json(Method::PUT, &inside, &json!({})).await;
    assert!(put.status.is_success(), "{}", put.body);
    ids.insert("sessions", session(world).await);
    ids
}

async fn made(admin: &mut Client, path: &str, body: &Value) -> String {
    let made = admin.json(Method::POST, path, body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{path}: {}", made.body);
    made.json()["id"].as_str().unwrap().to_owned()
}

async fn brought(admin: &mut Client, path: &str, content: &str) -> String {
    let kind = if path.contains("/imports") {
        "text/csv"
    } else {
        "application/octet-stream"
    };
    let made = admin
        .send(Method::POST, path, kind, content.to_owned())
        .await;
    assert_eq!(made.status, StatusCode::CREATED, "{path}: {}", made.body);
    made.json()["id"].as_str().unwrap().to_owned()
}

/// The user with the role of member in `shop`.
async fn member(admin: &mut Client) -> String {
    let list = admin.get("/api/v1/members").await.json();
    let members = list["items"].as_array().unwrap();
    let found = members.iter().find(|m| m["role"] == "member");
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

/// Where this member is signed in.
async fn session(world: &World) -> String {
    let mut member = world.user(Role::Member).await.unwrap();
    let own = member.get("/api/v1/me/sessions").await.json();
    own["items"][0]["id"].as_str().unwrap().to_owned()
}
