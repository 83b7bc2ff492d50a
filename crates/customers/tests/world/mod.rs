//! An account with the pages and the API of customers, on both databases.
#![allow(dead_code, clippy::unwrap_used)]

pub mod filled;

use base::Role;
use customers::Registry;
use customers::files::Shelf;
use db::Area;
use db::testing::both;
use identity::testing::World;
use records::imports::Folder;
use serde_json::Value;
use web::testing::Client;

pub static AREAS: &[&Area] = &[
    &events::MIGRATIONS,
    &jobs::MIGRATIONS,
    &identity::MIGRATIONS,
    &records::MIGRATIONS,
    &customers::MIGRATIONS,
];

/// The largest file that is taken.
pub const SHELF_BYTES: u64 = 2_000_000;

/// Runs `story` in a fresh world on each database.
pub fn each<F: Future<Output = ()>>(story: impl Fn(World) -> F) {
    both(AREAS, |db| {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf {
            folder: Folder(folder.path().to_owned()),
            limit: SHELF_BYTES,
        };
        let world = World::with(&db, customers::routes, |parts| {
            parts.with(Registry::default()).with(shelf)
        })
        .unwrap();
        tokio::runtime::Runtime::new()
            .unwrap()
            .block_on(story(world));
    });
}

/// A program with a member's token.
pub async fn program(world: &World) -> Client {
    world.program(Role::Member).await.unwrap()
}

/// A member's browser.
pub async fn browser(world: &World) -> Client {
    world.user(Role::Member).await.unwrap()
}

/// Adds a person; answers what came back.
pub async fn add(program: &mut Client, person: &Value) -> Value {
    let answer = program
        .json(axum::http::Method::POST, "/api/v1/people", person)
        .await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()
}

/// The id in an answer.
pub fn id(json: &Value) -> String {
    json["id"].as_str().unwrap().to_owned()
}
