//! Every route as nobody, as the wrong role, and as another account's admin.

use crate::walked::{Ids, SECRET, import, records};
use app::wiring;
use axum::http::{Method, StatusCode};
use base::{Actor, Role};
use db::testing::both;
use identity::testing::World;
use serde_json::Value;
use web::testing::{Answer, Client};
use web::{Access, Config, Route};

pub struct Walk {
    pub world: World,
    pub routes: Vec<Route>,
    /// By the word before `{id}`: a record of the account `shop`.
    pub ids: Ids,
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
        let imported = import(&world, folder.path());
        runtime.block_on(async {
            let ids = records(&world, &imported).await;
            body(&Walk { world, routes, ids }).await;
        });
    });
}

impl Walk {
    /// The path in the account `shop`, with ids of `shop` in it.
    pub fn path(&self, route: &Route) -> String {
        self.path_in("shop", route)
    }

    /// The path under an account's address, with ids of `shop`.
    ///
    /// Panics where the walk has no such record: whoever adds a kind of record adds one to `walked.rs`.
    fn path_in(&self, account: &str, route: &Route) -> String {
        let id = |word: &str| {
            let found = self.ids.get(word).cloned();
            found.unwrap_or_else(|| panic!("{}: walked.rs makes no {word} of shop", route.path))
        };
        let mut out = String::new();
        let mut before = "";
        for part in route.path.split('/').skip(1) {
            out.push('/');
            match part {
                "{account}" => out.push_str(account),
                "{id}" => out.push_str(&id(before)),
                "{user}" => out.push_str(&id("members")),
                "{session}" => out.push_str(&id("sessions")),
                "{relation}" => out.push_str(&id("relations")),
                "{field}" => out.push_str("name"),
                "{version}" => out.push('1'),
                "{value}" => out.push_str("Q2hhbmdlZA"), // "Changed"
                "{key}" => out.push_str("rfm"),
                "{part}" | "{*file}" | "{secret}" => out.push('x'),
                _ if part.starts_with('{') => panic!("{}: what is {part}?", route.path),
                _ => out.push_str(part),
            }
            before = part;
        }
        out
    }

    fn guarded(&self) -> impl Iterator<Item = (&Route, String)> {
        self.routes
            .iter()
            .filter(|route| !matches!(route.access, Access::Public | Access::Keyed(_)))
            .map(|route| (route, self.path(route)))
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

/// Under the address of the other account, of which one is no member.
#[test]
fn another_accounts_admin_does_not_find_the_account() {
    walk(async |walk| {
        let mut stranger = stranger(walk).await;
        let pages = walk.guarded();
        let pages = pages.filter(|(route, _)| route.path.starts_with("/a/{account}"));
        let mut seen = 0;
        for (route, path) in pages {
            let answer = ask(&mut stranger, route, &path).await;
            let name = format!("{} {path}", route.method);
            assert_eq!(
                answer.status,
                StatusCode::NOT_FOUND,
                "{name}: {}",
                answer.body
            );
            seen += 1;
        }
        assert!(seen > 100, "only {seen} pages");
    });
}

/// Under one's own address and by one's own token, with ids that only the other account has, and with whatever
/// else an address wants being right: exactly what an id that nobody has is answered, and nothing is changed.
#[test]
fn another_accounts_admin_finds_nothing() {
    walk(async |walk| {
        let before = all_of_shop(walk).await;
        let mut stranger = stranger(walk).await;
        let mine = own(&mut stranger).await;
        let mut seen = 0;
        for route in &walk.routes {
            if matches!(route.access, Access::Public | Access::Keyed(_)) {
                continue;
            }
            let path = walk.path_in("other", route);
            let name = format!("{} {path}", route.method);
            let answer = match route.method {
                _ if route.path.starts_with("/me/") && !route.path.contains("{session}") => {
                    continue;
                }
                Method::GET | Method::DELETE => {
                    stranger.send(route.method.clone(), &path, "", "").await
                }
                _ if is_api(route) => {
                    let (kind, body) = mine.body(route);
                    stranger
                        .send(route.method.clone(), &path, &kind, body)
                        .await
                }
                // What has no id of the other account is a change of one's own.
                _ if !route.path.contains("{id}") && !route.path.contains("{session}") => continue,
                _ => stranger.post(&path, &mine.form()).await,
            };
            assert!(!answer.body.contains(SECRET), "{name}: {}", answer.body);
            if route.path.contains("{id}") || route.path.contains("{session}") {
                assert_eq!(
                    answer.status,
                    StatusCode::NOT_FOUND,
                    "{name}: {}",
                    answer.body
                );
                seen += 1;
            }
        }
        assert!(seen > 100, "only {seen} addresses with an id");
        assert_eq!(all_of_shop(walk).await, before, "something was changed");
    });
}

async fn stranger(walk: &Walk) -> Client {
    let mut stranger = walk.world.stranger().await.unwrap();
    let token = stranger.csrf();
    stranger.headers.push(("x-csrf-token", token));
    stranger
}

/// What the stranger has in their own account, to send along.
struct Own {
    user: String,
    person: String,
    company: String,
    /// The API's description with its examples.
    api: Value,
}

async fn own(stranger: &mut Client) -> Own {
    let mut made = Vec::new();
    for (path, body) in [
        (
            "/api/v1/people",
            serde_json::json!({ "name": { "full": "Own" } }),
        ),
        ("/api/v1/companies", serde_json::json!({ "name": "Own" })),
    ] {
        let answer = stranger.json(Method::POST, path, &body).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        made.push(answer.json()["id"].as_str().unwrap().to_owned());
    }
    let members = stranger.get("/api/v1/members").await.json();
    let config = Config::new("http://test");
    let mut api = wiring::routes(&config).openapi(&config);
    app::reference::examples::add(&mut api);
    Own {
        user: members["items"][0]["id"].as_str().unwrap().to_owned(),
        company: made.pop().unwrap(),
        person: made.pop().unwrap(),
        api: serde_json::to_value(&api).unwrap(),
    }
}

impl Own {
    /// The body that the reference shows, which is taken as it stands; of another kind than JSON some text.
    fn body(&self, route: &Route) -> (String, String) {
        let method = route.method.as_str().to_lowercase();
        let content = &self.api["paths"][route.path][&method]["requestBody"]["content"];
        let Some((kind, content)) = content.as_object().and_then(|all| all.iter().next()) else {
            return ("application/json".to_owned(), "{}".to_owned());
        };
        if kind != "application/json" {
            return (
                kind.clone(),
                "order,date,sku,qty,price\n1,2025-01-01,A,1,2\n".to_owned(),
            );
        }
        let example = &content["example"];
        assert!(!example.is_null(), "{method} {} has no example", route.path);
        let body = example.to_string();
        let body = body.replace("$PERSON_ID", &self.person);
        let body = body.replace("$COMPANY_ID", &self.company);
        (kind.clone(), body.replace("$USER_ID", &self.user))
    }

    /// One form for all: each takes what it knows of it.
    fn form(&self) -> Vec<(&str, &str)> {
        vec![
            ("name", "Changed"),
            ("body", "Changed"),
            ("kind", "call"),
            ("at", "2025-01-01T10:00"),
            ("amount", "0.10"),
            ("how", "referred_by"),
            ("other", "person:01970000-0000-7000-8000-000000000001"),
            ("role", "member"),
            ("to", ""),
            ("user", &self.user),
            ("owner", &self.user),
            ("password", identity::testing::PASSWORD),
        ]
    }
}

/// What `shop` has, as its own administrator reads it: each record, and the lists around it.
pub async fn all_of_shop(walk: &Walk) -> Vec<String> {
    let mut admin = walk.world.program(Role::Admin).await.unwrap();
    let mut all = Vec::new();
    let mut words: Vec<_> = walk.ids.iter().collect();
    words.sort();
    for (word, id) in words {
        // Neither is to be read by a token.
        if matches!(*word, "tokens" | "sessions") {
            continue;
        }
        let one = admin.get(&format!("/api/v1/{word}/{id}")).await;
        let begun_by_another_token = *word == "bulk-changes";
        assert!(
            one.status == StatusCode::OK || begun_by_another_token,
            "{word}: {}",
            one.body
        );
        all.push(one.body);
    }
    for list in [
        "people",
        "companies",
        "notes",
        "activities",
        "orders",
        "teams",
        "roles",
        "members",
        "write-keys",
        "fields",
        "views",
    ] {
        all.push(admin.get(&format!("/api/v1/{list}")).await.body);
    }
    let inside = admin
        .get(&format!("/api/v1/teams/{}/members", walk.ids["teams"]))
        .await;
    all.push(inside.body);
    all
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
        assert_eq!(
            seen, 23,
            "seven of Segment's addresses and four of PostHog's, their eight short names and four without the slash"
        );
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

fn event(key: &str) -> Value {
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
