//! Every route as nobody, as the wrong role, and as another account's admin.

use app::wiring;
use axum::http::{Method, StatusCode};
use base::{Actor, Role};
use db::Sql;
use db::testing::both;
use identity::testing::World;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use web::testing::{Answer, Client};
use web::{Access, Config, Route};

/// Stands in what only the account `shop` may see.
const SECRET: &str = "Zinnober";

pub struct Walk {
    pub world: World,
    pub routes: Vec<Route>,
    /// By the word before `{id}`: a record of the account `shop`.
    pub ids: HashMap<&'static str, String>,
}

pub fn walk(body: impl AsyncFn(&Walk)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    both(wiring::AREAS, |db| {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().to_owned();
        let parts = |parts| wiring::register(parts, files, 20_000_000, || {});
        let world = World::with(&db, wiring::areas, parts).unwrap();
        let routes = wiring::routes(&Config::new("http://test"))
            .list()
            .cloned()
            .collect();
        let ids = import(&world, folder.path());
        let mut walk = Walk { world, routes, ids };
        runtime.block_on(async {
            let more = records(&walk.world).await;
            walk.ids.extend(more);
            body(&walk).await;
        });
    });
}

/// An import of one order in `shop`: the ids of the import and the order.
fn import(world: &World, files: &Path) -> HashMap<&'static str, String> {
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
    work(db, &by, &kinds, &home, made.id, false, Arc::new(|_, _| {})).unwrap();
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
            trade::rfm::enqueue(tx, &Actor::system(account), SECRET)?;
            tx.one(
                Sql::new("SELECT id FROM jobs_job WHERE account_id = ")
                    .bind(account)
                    .push(" AND name = 'trade.rfm'"),
            )
        })
        .unwrap();
    HashMap::from([
        ("imports", made.id.to_string()),
        ("jobs", job.to_string()),
        ("orders", order.to_string()),
    ])
}

/// A person, a company, a write key, a role, a team, an invitation and a member of `shop`.
async fn records(world: &World) -> HashMap<&'static str, String> {
    let mut admin = world.program(Role::Admin).await.unwrap();
    let mut ids = HashMap::new();
    let invited = serde_json::json!({ "email": format!("{SECRET}@x.example"), "role": "member" });
    let made = admin
        .json(Method::POST, "/api/v1/invitations", &invited)
        .await;
    let made = made.json()["id"].as_str().map(str::to_owned);
    ids.insert("invitations", made.unwrap());
    ids.insert("members", member(world).await);
    let person = serde_json::json!({ "name": { "full": SECRET } });
    let company = serde_json::json!({ "name": SECRET });
    let key = serde_json::json!({ "name": SECRET });
    let role = serde_json::json!({ "name": SECRET, "grants": { "people.read": "own" } });
    let team = serde_json::json!({ "name": SECRET });
    for (word, path, body) in [
        ("write-keys", "/api/v1/write-keys", key),
        ("roles", "/api/v1/roles", role),
        ("teams", "/api/v1/teams", team),
        ("people", "/api/v1/people", person),
        ("companies", "/api/v1/companies", company),
    ] {
        let made = admin.json(Method::POST, path, &body).await;
        assert_eq!(made.status, StatusCode::CREATED, "{path}: {}", made.body);
        ids.insert(word, made.json()["id"].as_str().unwrap().to_owned());
    }
    ids
}

/// The user with the role of member in `shop`.
async fn member(world: &World) -> String {
    let mut admin = world.program(Role::Admin).await.unwrap();
    let list = admin.get("/api/v1/members").await.json();
    let members = list["items"].as_array().unwrap();
    let found = members.iter().find(|m| m["role"] == "member");
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

impl Walk {
    /// The path with ids of `shop` in it; none when the walk has no such record.
    pub fn path(&self, route: &Route) -> Option<String> {
        let mut out = String::new();
        let mut before = "";
        for part in route.path.split('/').skip(1) {
            out.push('/');
            match part {
                "{account}" => out.push_str("shop"),
                "{id}" => out.push_str(self.ids.get(before)?),
                _ if part.starts_with('{') => out.push('x'),
                _ => out.push_str(part),
            }
            before = part;
        }
        Some(out)
    }

    fn guarded(&self) -> impl Iterator<Item = (&Route, String)> {
        self.routes
            .iter()
            .filter(|route| !matches!(route.access, Access::Public | Access::Keyed(_)))
            .filter_map(|route| Some((route, self.path(route)?)))
    }
}

pub fn is_api(route: &Route) -> bool {
    route.path.starts_with("/api/") && !route.path.starts_with("/api/docs")
}

async fn ask(client: &mut Client, route: &Route, path: &str) -> Answer {
    if is_api(route) {
        return client
            .json(route.method.clone(), path, &serde_json::json!({}))
            .await;
    }
    match route.method {
        Method::GET => client.get(path).await,
        _ => client.post(path, &[]).await,
    }
}

#[test]
fn nobody_comes_in() {
    walk(async |walk| {
        let mut seen = 0;
        for (route, path) in walk.guarded() {
            let answer = ask(&mut walk.world.nobody(), route, &path).await;
            let name = format!("{} {path}: {}", route.method, answer.status);
            if is_api(route) {
                assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{name}");
            } else if route.method == Method::GET {
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}");
                assert!(answer.header("location").starts_with("/sign-in"), "{name}");
            } else {
                assert!(
                    answer.header("location").starts_with("/sign-in")
                        || answer.status.is_client_error(),
                    "{name}"
                );
            }
            assert!(!answer.body.contains(SECRET), "{name}");
            seen += 1;
        }
        assert!(seen > 40, "only {seen} routes were walked");
    });
}

#[test]
fn a_role_without_the_permission_is_refused() {
    walk(async |walk| {
        let mut seen = 0;
        for (route, path) in walk.guarded() {
            let Access::Permission(needed) = route.access else {
                continue;
            };
            for role in [Role::ReadOnly, Role::Member, Role::Manager] {
                let probe = Actor {
                    roles: vec![role],
                    ..Actor::system(walk.world.shop.account)
                };
                if probe.may(needed).is_ok() {
                    continue;
                }
                let mut client = if is_api(route) {
                    walk.world.program(role).await.unwrap()
                } else {
                    walk.world.user(role).await.unwrap()
                };
                let answer = ask(&mut client, route, &path).await;
                let name = format!("{role}: {} {path}", route.method);
                assert_eq!(
                    answer.status,
                    StatusCode::FORBIDDEN,
                    "{name}: {}",
                    answer.body
                );
                seen += 1;
            }
        }
        assert!(seen > 10, "only {seen} refusals were tried");
    });
}

#[test]
fn another_accounts_admin_finds_nothing() {
    walk(async |walk| {
        let mut stranger = walk.world.stranger().await.unwrap();
        let token = stranger.csrf();
        stranger.headers.push(("x-csrf-token", token));
        for (route, path) in walk.guarded() {
            let name = format!("{} {path}", route.method);
            if route.path.starts_with("/a/{account}") {
                let answer = ask(&mut stranger, route, &path).await;
                assert_eq!(
                    answer.status,
                    StatusCode::NOT_FOUND,
                    "{name}: {}",
                    answer.body
                );
            } else if is_api(route) {
                let answer = ask(&mut stranger, route, &path).await;
                assert!(!answer.body.contains(SECRET), "{name}: {}", answer.body);
                let reads = matches!(route.method, Method::GET | Method::DELETE);
                if route.path.contains("{id}") && reads {
                    assert_eq!(
                        answer.status,
                        StatusCode::NOT_FOUND,
                        "{name}: {}",
                        answer.body
                    );
                } else if route.path.contains("{id}") {
                    assert!(answer.status.is_client_error(), "{name}: {}", answer.status);
                }
            }
        }
        let mut admin = walk.world.program(Role::Admin).await.unwrap();
        for (word, id) in &walk.ids {
            let still = admin.get(&format!("/api/v1/{word}/{id}")).await;
            assert_eq!(
                still.status,
                StatusCode::OK,
                "{word} is untouched: {}",
                still.body
            );
        }
    });
}

#[test]
fn every_api_route_is_described() {
    walk(async |walk| {
        for route in walk
            .routes
            .iter()
            .filter(|r| r.path.starts_with("/api/v1/"))
        {
            assert!(
                route.doc.is_some(),
                "{} {} has no description",
                route.method,
                route.path
            );
        }
    });
}

/// Routes for write keys: nobody, no session and no token opens them; a key opens them and nothing else,
/// and what comes with it lands in the key's own account.
#[test]
fn a_write_key_opens_the_intake_alone() {
    walk(async |walk| {
        let key = write_key(walk).await;
        let keyed = |route: &Route| matches!(route.access, Access::Keyed(_));
        let mut seen = 0;
        for route in walk.routes.iter().filter(|r| keyed(r)) {
            let mut clients = vec![walk.world.nobody()];
            clients.push(walk.world.user(Role::Admin).await.unwrap());
            clients.push(walk.world.program(Role::Admin).await.unwrap());
            for mut client in clients {
                let event = event("wk_nobody");
                let answer = client.json(Method::POST, route.path, &event).await;
                assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", route.path);
            }
            let mut site = walk.world.nobody();
            let answer = site.json(Method::POST, route.path, &event(&key)).await;
            assert_ne!(answer.status, StatusCode::UNAUTHORIZED, "{}", route.path);
            assert!(!answer.status.is_server_error(), "{}", route.path);
            seen += 1;
        }
        assert_eq!(seen, 11, "seven of Segment's addresses, four of PostHog's");
        let as_token = walk.world.nobody().with_token(&key);
        for (route, path) in walk.guarded().filter(|(route, _)| !keyed(route)) {
            let answer = ask(&mut as_token.clone(), route, &path).await;
            assert!(!answer.status.is_success(), "{path}: {}", answer.status);
            assert!(!answer.body.contains(SECRET), "{path}");
        }
        let mut stranger = walk.world.stranger().await.unwrap();
        let people = stranger.get("/a/other/people").await;
        assert_eq!(people.status, StatusCode::OK);
        assert!(!people.body.contains("walker"), "{}", people.body);
        let mut admin = walk.world.program(Role::Admin).await.unwrap();
        let people = admin.get("/api/v1/people?limit=200").await;
        assert!(people.body.contains("walker"), "{}", people.body);
    });
}

fn event(key: &str) -> serde_json::Value {
    serde_json::json!({
        "writeKey": key, "api_key": key, "type": "track", "event": "Walked", "userId": "walker",
        "distinct_id": "walker", "groupId": "g", "previousId": "runner",
        "batch": [{ "type": "track", "event": "Walked", "userId": "walker", "distinct_id": "walker" }],
    })
}

/// The key that the walk made.
async fn write_key(walk: &Walk) -> String {
    let mut admin = walk.world.program(Role::Admin).await.unwrap();
    let path = format!("/api/v1/write-keys/{}", walk.ids["write-keys"]);
    let key = admin.get(&path).await.json();
    key["write_key"].as_str().unwrap().to_owned()
}
