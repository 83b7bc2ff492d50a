//! Own fields that are quick, through pages and API: filling, sorting, and that no two are alike.
#![allow(clippy::unwrap_used)]

mod world;

use axum::http::Method;
use base::{AccountId, Role, Scope, Uuid};
use db::Db;
use identity::testing::World;
use records::own::index::job;
use serde_json::{Value, json};
use web::testing::{Answer, Client};
use world::filled::{filled, with};
use world::{SHELF_BYTES, add, id};

/// Runs `story` in a world where fields are made and records have them.
fn each<F: Future<Output = ()>>(story: impl Fn(World, Db) -> F) {
    db::testing::both(world::AREAS, |db| {
        let folder = tempfile::tempdir().unwrap();
        let shelf = customers::files::Shelf {
            folder: records::imports::Folder(folder.path().to_owned()),
            limit: SHELF_BYTES,
        };
        let areas = |routes: &mut web::Routes| {
            records::routes(routes);
            customers::routes(routes);
        };
        let world = World::with(&db, areas, |parts| {
            parts
                .with(customers::Registry::default())
                .with(customers::quick::readers())
                .with(shelf)
        });
        tokio::runtime::Runtime::new()
            .unwrap()
            .block_on(story(world.unwrap(), db.clone()));
    });
}

async fn made(owner: &mut Client, key: &str, holds: &str) -> String {
    let field = json!({"record": "person", "key": key, "holds": holds, "labels": {"en": key}});
    let answer = owner.json(Method::POST, "/api/v1/fields", &field).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    id(&answer.json())
}

/// What the job would do.
async fn fill(w: &World, db: &Db, field: &str) {
    let (account, field): (AccountId, Uuid) = (w.shop.account, field.parse().unwrap());
    loop {
        let done = db.bulk(move |tx| {
            let scope = Scope::all(account);
            let now = records::own::store::get(tx, &scope, field)?.unwrap();
            job::step(
                tx,
                &scope,
                (field, now.index.number),
                &customers::quick::readers(),
            )
        });
        if done.await.unwrap() {
            return;
        }
    }
}

async fn wish(p: &mut Client, field: &str, wish: Value) -> Answer {
    let path = format!("/api/v1/fields/{field}");
    p.json(Method::PATCH, &path, &wish).await
}

fn names(answer: &Answer) -> String {
    let json = answer.json();
    let items = json["items"].as_array().unwrap_or_else(|| panic!("{json}"));
    let name = |one: &Value| one["name"]["full"].as_str().unwrap().to_owned();
    items.iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_list_is_sorted_by_a_field_once_it_is_quick() {
    each(|w, db| async move {
        let mut p = w.program(Role::Owner).await.unwrap();
        let crew = made(&mut p, "crew", "number").await;
        for (name, custom) in [
            ("Ann", json!({"crew": 4})),
            ("Bob", json!({"crew": 12})),
            ("Cyd", json!({})),
            ("Dan", json!({"crew": -1})),
        ] {
            add(&mut p, &json!({"name": {"full": name}, "custom": custom})).await;
        }
        let sorted = "/api/v1/people?sort=custom.crew";
        assert_eq!(p.get(sorted).await.status, 422);
        let answer = wish(&mut p, &crew, json!({"indexed": true})).await;
        let told = answer.json();
        assert_eq!(
            (&told["indexed"], &told["index_ready"]),
            (&json!(true), &json!(false))
        );
        assert_eq!(p.get(sorted).await.status, 422, "not yet");
        let mut owner = w.user(Role::Owner).await.unwrap();
        let page = owner.get(&format!("/a/shop/settings/fields/{crew}")).await;
        assert!(page.body.contains("<progress"), "{}", page.body);
        fill(&w, &db, &crew).await;
        assert_eq!(names(&p.get(sorted).await), "Dan Ann Bob Cyd");
        let down = "/api/v1/people?sort=-custom.crew&limit=2";
        let first = p.get(down).await;
        assert_eq!(names(&first), "Bob Ann");
        let next = first.json()["next"].as_str().unwrap().to_owned();
        let path = web::links::with(
            "/api/v1/people",
            &[("sort", "-custom.crew"), ("limit", "2"), ("after", &next)],
        );
        let last = p.get(&path).await;
        assert_eq!(names(&last), "Dan Cyd");
        assert!(last.json()["next"].is_null());
        // The page leads there by its heading, and back to none.
        let list = owner
            .get("/a/shop/people?columns=custom.crew&sort=-custom.crew")
            .await;
        assert_eq!(list.status, 200);
        let at = |name: &str| list.body.find(&format!(">{name}<")).unwrap();
        assert!(at("Bob") < at("Ann") && at("Ann") < at("Cyd"));
        assert!(list.body.contains("sort=custom.crew"), "{}", list.body);
        // No longer wished: nothing is sorted by it.
        let form = [("indexed", "false")];
        let path = format!("/a/shop/settings/fields/{crew}/index");
        assert_eq!(owner.post(&path, &form).await.status, 303);
        assert_eq!(p.get(sorted).await.status, 422);
    });
}

#[test]
fn who_takes_what_another_has_is_told_who_has_it() {
    each(|w, db| async move {
        let mut p = w.program(Role::Owner).await.unwrap();
        let card = made(&mut p, "card", "text").await;
        let (one, two) = (json!({"card": "K-7"}), json!({"card": "k 7"}));
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "custom": one})).await);
        let bob = id(&add(&mut p, &json!({"name": {"full": "Bob"}, "custom": two})).await);
        let early = wish(&mut p, &card, json!({"unique": true})).await;
        assert_eq!(
            (early.status.as_u16(), &early.json()["code"]),
            (409, &json!("field-not-ready"))
        );
        wish(&mut p, &card, json!({"indexed": true})).await;
        fill(&w, &db, &card).await;
        // Both are listed, each a way to its page.
        let mut owner = w.user(Role::Owner).await.unwrap();
        let path = format!("/a/shop/settings/fields/{card}/unique");
        let page = owner.post(&path, &[("unique", "true")]).await;
        assert_eq!(page.status, 422);
        for (who, name) in [(&ann, "Ann"), (&bob, "Bob")] {
            let link = format!("href=\"/a/shop/people/{who}\">{name}<");
            assert!(page.body.contains(&link), "{}", page.body);
        }
        let bob_path = format!("/api/v1/people/{bob}");
        p.json(
            Method::PATCH,
            &bob_path,
            &json!({"custom": {"card": "K-8"}}),
        )
        .await;
        assert_eq!(owner.post(&path, &[("unique", "true")]).await.status, 303);
        let refused = p
            .json(
                Method::PATCH,
                &bob_path,
                &json!({"custom": {"card": "k/7"}}),
            )
            .await;
        assert_eq!(refused.status, 422);
        let error = &refused.json()["errors"][0];
        assert_eq!(
            (&error["field"], &error["code"], &error["record"]),
            (&json!("custom.card"), &json!("taken"), &json!(ann))
        );
        assert!(error["message"].as_str().unwrap().contains("Ann"));
        // The form says so at the field, with the way to her.
        let edit = format!("/a/shop/people/{bob}/edit");
        let form = filled(&owner.get(&edit).await.body, &edit);
        let sent = with(&form, &[("custom.card", "K 7")]);
        let pairs: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (&**k, &**v)).collect();
        let answer = owner.post(&edit, &pairs).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer
                .body
                .contains(&format!("href=\"/a/shop/people/{ann}\"")),
            "{}",
            answer.body
        );
        let unmark = wish(&mut p, &card, json!({"indexed": false})).await;
        assert_eq!(
            (unmark.status.as_u16(), &unmark.json()["code"]),
            (409, &json!("field-unique-first"))
        );
        let both = json!({"indexed": false, "unique": false});
        let free = wish(&mut p, &card, both).await.json();
        assert_eq!(
            (&free["indexed"], &free["unique"]),
            (&json!(false), &json!(false))
        );
        let again = json!({"custom": {"card": "k/7"}});
        assert_eq!(p.json(Method::PATCH, &bob_path, &again).await.status, 200);
    });
}
