//! What the tests of this area share: a shop with its pages and a site that has a write key.

use crate::keys::{NewKey, actions};
use ::web::testing::{Answer, Client};
use axum::http::Method;
use base::{Actor, Clock, Role, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use customers::Registry;
use db::testing::both_at;
use db::{Area, Db};
use identity::testing::World;
use jobs::{Parts, Worker};
use serde_json::Value;
use std::sync::Arc;

pub(crate) const AREAS: &[&Area] = &[
    &events::MIGRATIONS,
    &jobs::MIGRATIONS,
    &identity::MIGRATIONS,
    &records::MIGRATIONS,
    &customers::MIGRATIONS,
    &crate::MIGRATIONS,
];

/// What the clock of every test says.
pub(crate) const NOW: &str = "2026-03-01T12:00:00Z";

pub(crate) struct Shop {
    pub(crate) world: World,
    pub(crate) db: Db,
    pub(crate) key: String,
}

impl Shop {
    fn new(db: Db) -> Self {
        let routes = |routes: &mut ::web::Routes| {
            customers::routes(routes);
            crate::routes(routes);
        };
        let world = World::with(&db, routes, |parts| {
            let mut registry = Registry::default();
            crate::register(&mut registry);
            crate::door(parts).with(registry).with(crate::names())
        })
        .unwrap();
        let by = Actor::system(world.shop.account);
        let new = NewKey {
            name: "Site".into(),
            source: String::new(),
        };
        let key = db
            .write_now(move |tx| actions::create(tx, &by, &new))
            .unwrap();
        Self {
            world,
            db,
            key: key.write_key,
        }
    }

    /// A site with this key.
    pub(crate) fn with_key(&self, key: &str) -> Client {
        let mut client = self.world.nobody();
        let coded = STANDARD.encode(format!("{key}:"));
        client
            .headers
            .push(("authorization", format!("Basic {coded}")));
        client
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        let mut site = self.with_key(&self.key);
        site.json(Method::POST, path, body).await
    }

    /// As [`Shop::post`], which must be taken whole.
    pub(crate) async fn sent(&self, path: &str, body: &Value) {
        let answer = self.post(path, body).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        assert_eq!(answer.json()["success"], true);
        assert_eq!(answer.json()["refused"], Value::Null, "{}", answer.body);
    }

    pub(crate) async fn program(&self) -> Client {
        self.world.program(Role::Admin).await.unwrap()
    }

    /// The people, by the name that lists show.
    pub(crate) async fn people(&self) -> Vec<Value> {
        let answer = self.program().await.get("/api/v1/people?limit=200").await;
        answer.json()["items"].as_array().unwrap().clone()
    }

    /// The one person whom the source calls `id`.
    pub(crate) async fn person(&self, id: &str) -> Value {
        let people = self.people().await;
        let called = |p: &&Value| {
            let ids = p["external_ids"].as_array().unwrap();
            ids.iter()
                .any(|x| x["source"] == "segment" && x["id"] == id)
        };
        let found: Vec<&Value> = people.iter().filter(called).collect();
        assert_eq!(found.len(), 1, "{id}: {people:?}");
        found[0].clone()
    }

    /// The names on a person's timeline, latest first.
    pub(crate) async fn timeline(&self, id: &str) -> Vec<String> {
        let person = self.person(id).await["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/people/{person}/timeline?limit=200");
        let answer = self.program().await.get(&path).await;
        let items = answer.json()["items"].as_array().unwrap().clone();
        let name = |i: &Value| i["summary"].as_str().unwrap().to_owned();
        items.iter().map(name).collect()
    }

    /// The whole log, first come first.
    pub(crate) async fn log(&self) -> Vec<Value> {
        let answer = self
            .program()
            .await
            .get("/api/v1/interactions?limit=200")
            .await;
        let mut items = answer.json()["items"].as_array().unwrap().clone();
        items.reverse();
        items
    }

    /// The account's own actor.
    pub(crate) fn by(&self) -> Actor {
        Actor::system(self.world.shop.account)
    }

    /// Runs what is queued; how many jobs.
    pub(crate) async fn work(&self) -> usize {
        let mut kinds = jobs::Registry::default();
        kinds.add::<crate::ClaimVisits>();
        kinds.add::<crate::visitors::SweepVisitors>();
        let worker = Worker::new(self.db.clone(), Arc::new(kinds), Arc::new(Parts::default()));
        jobs::run_due(&worker).await.unwrap()
    }
}

/// Runs `story` in a fresh shop on each database, at [`NOW`].
pub(crate) fn each<F: Future<Output = ()>>(story: impl Fn(Shop) -> F) {
    let now: Timestamp = NOW.parse().unwrap();
    both_at(AREAS, Clock::fixed(now), |db| {
        db.clock().set(now);
        let shop = Shop::new(db);
        tokio::runtime::Runtime::new()
            .unwrap()
            .block_on(story(shop));
    });
}
