//! Requests that no page and no sane program sends: every one is refused or taken, none is a fault of ours.

use crate::walk::{Walk, is_api, walk};
use axum::http::{Method, StatusCode};
use base::Role;
use serde_json::{Value, json};
use web::testing::{Answer, Client};
use web::{Config, Route};

/// Values of parameters, as they stand in an address.
const VALUES: [&str; 14] = [
    "",
    "%00",
    "a%00b",
    "%FF%FE",
    "%",
    "%zz",
    "-1",
    "99999999999999999999999",
    "1e400",
    "'%22%29%28;--",
    "0001-01-01",
    "9999-12-31T23:59:59Z",
    "W10",
    "%E2%80%AE%F0%9F%98%80%CC%81",
];
/// Parameters that pages know.
const NAMES: [&str; 16] = [
    "q", "filter", "sort", "view", "columns", "limit", "after", "kind", "kinds", "as_of", "from",
    "to", "next", "channel", "sku", "tab",
];
/// Bodies that are no form and no JSON, or more of it than anybody needs.
fn bodies() -> Vec<Vec<u8>> {
    let mut bodies: Vec<Vec<u8>> = [
        "",
        "{",
        "[]",
        "7",
        "null",
        "\"x\"",
        "{\"name\":",
        "name",
        "=",
        "&&=&",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec();
    bodies.push(b"name=%FF%00&name=a\xff\xfe".to_vec());
    bodies.push(b"{\"name\": \"\xff\xfe\"}".to_vec());
    bodies.push("[".repeat(100_000).into_bytes());
    bodies.push(
        format!(
            "{{\"custom\":{}1{}}}",
            "{\"a\":".repeat(500),
            "}".repeat(500)
        )
        .into_bytes(),
    );
    bodies
}

/// Asked by an admin, in the way that the route is meant for.
async fn admin(walk: &Walk, route: &Route) -> Client {
    if is_api(route) {
        return walk.world.program(Role::Admin).await.unwrap();
    }
    let mut browser = walk.world.user(Role::Admin).await.unwrap();
    let token = browser.csrf();
    browser.headers.push(("x-csrf-token", token));
    browser
}

/// No answer says that we failed, and the API refuses in its own form.
fn fine(answer: &Answer, route: &Route, asked: &str) {
    let name = format!(
        "{} {asked}: {} {:.300}",
        route.method, answer.status, answer.body
    );
    assert!(!answer.status.is_server_error(), "{name}");
    if is_api(route) && answer.status.is_client_error() {
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{name}"
        );
        assert_eq!(answer.json()["status"], answer.status.as_u16(), "{name}");
    }
}

/// All routes but those that never end or end the session.
fn tried(walk: &Walk) -> impl Iterator<Item = (&Route, String)> {
    let tried = walk.routes.iter().filter(|route| {
        !["/live", "/sign-out", "/{*file}", "/password"]
            .iter()
            .any(|end| route.path.ends_with(end))
    });
    tried.map(|route| (route, walk.path(route)))
}

/// The names of the query's parameters, as the API's description has them.
fn parameters(description: &Value, route: &Route) -> Vec<String> {
    let listed = &description["paths"][route.path]["get"]["parameters"];
    let Some(listed) = listed.as_array() else {
        return NAMES.map(str::to_owned).to_vec();
    };
    let query = listed.iter().filter(|p| p["in"] == "query");
    query
        .map(|p| p["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn addresses_and_parameters_of_any_content() {
    walk(async |walk| {
        let config = Config::new("http://test");
        let description = app::wiring::routes(&config)
            .openapi(&config)
            .to_json()
            .unwrap();
        let description: Value = serde_json::from_str(&description).unwrap();
        let mut asked = 0;
        for (route, path) in tried(walk).filter(|(route, _)| route.method == Method::GET) {
            let mut admin = admin(walk, route).await;
            for name in parameters(&description, route) {
                for value in VALUES {
                    let path = format!("{path}?{name}={value}");
                    fine(&admin.get(&path).await, route, &path);
                    asked += 1;
                }
            }
        }
        assert!(asked > 1_000, "only {asked} were asked");
        for route in walk.routes.iter().filter(|route| route.path.contains('{')) {
            let mut admin = admin(walk, route).await;
            for value in [
                "%FF",
                "%00",
                "a%2Fb",
                "%F0%9F%98%80",
                "00000000-0000-0000-0000-000000000000",
            ] {
                let path = route.path.replace("{account}", "shop");
                let path = path.replace("{id}", value).replace("{field}", value);
                let answer = admin.send(route.method.clone(), &path, "", "").await;
                fine(&answer, route, &path);
                if route.path.ends_with("{id}") {
                    assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
                }
            }
        }
    });
}

#[test]
fn bodies_of_any_content() {
    walk(async |walk| {
        for (route, path) in tried(walk).filter(|(route, _)| route.method != Method::GET) {
            let mut admin = admin(walk, route).await;
            for kind in [
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "text/csv; charset=\"",
                "",
            ] {
                for body in bodies() {
                    let answer = admin.send(route.method.clone(), &path, kind, body).await;
                    fine(&answer, route, &format!("{path} as {kind}"));
                }
            }
        }
    });
}

#[test]
fn a_body_that_is_too_large_is_refused_at_once() {
    walk(async |walk| {
        let huge = "x".repeat(3 << 20);
        let mut program = walk.world.program(Role::Admin).await.unwrap();
        for path in ["/api/v1/people", "/api/v1/notes", "/api/v1/interactions"] {
            let answer = program
                .send(Method::POST, path, "application/json", huge.clone())
                .await;
            assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
            assert_eq!(answer.json()["type"], "urn:bandhu:problem:too-large");
        }
        let mut browser = walk.world.user(Role::Admin).await.unwrap();
        let page = browser.post("/a/shop/people/new", &[("full", &huge)]).await;
        assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(page.body.contains("<html"), "a page for people");
    });
}

/// Every text of `value` once with a NUL in it, keys of free objects too.
fn with_nul(value: &Value) -> Vec<Value> {
    match value {
        Value::String(text) => vec![json!(format!("{text}\0")), json!(format!("a\0{text}"))],
        Value::Array(list) => {
            let each = list.iter().enumerate().flat_map(|(at, inner)| {
                with_nul(inner).into_iter().map(move |changed| {
                    let mut list = list.clone();
                    list[at] = changed;
                    Value::Array(list)
                })
            });
            each.collect()
        }
        Value::Object(map) => {
            let mut out = Vec::new();
            for (key, inner) in map {
                for changed in with_nul(inner) {
                    let mut map = map.clone();
                    map.insert(key.clone(), changed);
                    out.push(Value::Object(map));
                }
                let mut map = map.clone();
                map.insert(format!("{key}\0"), inner.clone());
                out.push(Value::Object(map));
            }
            out
        }
        _ => Vec::new(),
    }
}

#[test]
fn a_nul_in_any_text_is_refused_or_dropped_and_never_kept() {
    walk(async |walk| {
        let mut program = walk.world.program(Role::Admin).await.unwrap();
        let person = &walk.ids["people"];
        let whole = [
            (
                "/api/v1/people",
                json!({
                    "name": {"full": "Nimal", "given": "N", "family": "P"},
                    "emails": [{"address": "n@x.lk", "label": "work"}],
                    "phones": [{"e164": "+94771234567", "label": "home"}],
                    "handles": [{"network": "x", "handle": "n"}],
                    "addresses": [{"street": "1", "city": "Galle", "region": "S", "postal_code": "8", "country": "LK", "label": "h"}],
                    "external_ids": [{"source": "till", "id": "9"}],
                    "language": "si", "time_zone": "Asia/Colombo", "tags": ["vip"], "stage": "lead",
                    "preferences": {"reached_by": "mail", "contact": "n@x.lk", "from": "09:00", "until": "17:00",
                        "days": ["monday"], "time_zone": "Asia/Tokyo", "likes": [{"label": "a", "value": "b"}]},
                    "custom": {"a": ["b", {"c": "d"}]},
                }),
            ),
            (
                "/api/v1/companies",
                json!({
                    "name": "Firm", "domain": "x.lk", "custom": {"a": ["b", {"c": "d"}]},
                }),
            ),
            ("/api/v1/notes", json!({"person": person, "body": "text"})),
            (
                "/api/v1/interactions",
                json!({
                    "person": person, "kind": "message", "channel": "email", "direction": "in",
                    "occurred_at": "2026-01-01T00:00:00Z", "summary": "hello", "source": "mail",
                    "external_id": "1", "properties": {"a": ["b", {"c": "d"}]},
                }),
            ),
        ];
        for (path, body) in whole {
            let tried = with_nul(&body);
            assert!(tried.len() > 3, "{path}");
            for body in tried {
                let answer = program.json(Method::POST, path, &body).await;
                let name = format!("{path} {body}: {} {}", answer.status, answer.body);
                assert!(answer.status.as_u16() < 500, "{name}");
                let kept = answer.status.is_success() && answer.body.contains("\\u0000");
                assert!(!kept, "{name}");
            }
        }
    });
}

#[test]
fn a_file_with_nul_anywhere_is_read_or_refused() {
    walk(async |walk| {
        let folder = tempfile::tempdir().unwrap();
        let kinds = app::wiring::imports(folder.path().to_owned());
        let by = base::Actor::system(walk.world.shop.account);
        let whole = "order,date,sku,description,qty,price,customer,customer_name,currency,extra\n\
                     1,2025-01-01,A,mug,2,3.50,17850,Nimal,LKR,x\n\
                     1,2025-01-01,B,cup,1,1.50,17850,Nimal,LKR,x\n";
        for (place, _) in whole.match_indices([',', '\n']) {
            let mut text = whole.to_owned();
            text.insert(place, '\0');
            let outcome = import(walk, &by, &kinds, &text, place).await;
            let fine = matches!(outcome, Ok(()) | Err(base::Error::Invalid(_)));
            assert!(fine, "NUL at {place}: {outcome:?}");
        }
    });
}

/// Brings the file, checks and runs it.
async fn import(
    walk: &Walk,
    by: &base::Actor,
    kinds: &records::imports::Kinds,
    text: &str,
    place: usize,
) -> Result<(), base::Error> {
    use records::imports::actions::{Home, Upload, upload, work};
    let new = Upload {
        kind: "orders".into(),
        file_name: "orders\0.csv".into(),
        file: kinds.folder.store(by.account, text.as_bytes(), 10_000)?,
        again: false,
        source: format!("nul{place}"),
        columns: None,
    };
    let (who, known, db) = (by.clone(), kinds.clone(), walk.world.app.db.clone());
    let made = db.write(move |tx| upload(tx, &who, &known, &new)).await?;
    let home = Home {
        currency: "LKR".parse().unwrap(),
        zone: "Asia/Colombo".into(),
    };
    let (by, kinds) = (by.clone(), kinds.clone());
    let working = tokio::task::spawn_blocking(move || {
        let work = |dry| {
            work(
                &jobs::Slices::unresting(&db),
                &by,
                &kinds,
                &home,
                made.id,
                dry,
                std::sync::Arc::new(|_, _| {}),
            )
        };
        work(true)?;
        work(false).map(drop)
    });
    working.await.unwrap()
}

#[test]
fn headers_of_any_content() {
    walk(async |walk| {
        let names = [
            "accept-language",
            "accept-encoding",
            "cookie",
            "if-match",
            "if-none-match",
            "idempotency-key",
            "x-account",
            "x-csrf-token",
            "x-forwarded-for",
            "hx-request",
            "origin",
            "referer",
            "sec-fetch-site",
            "range",
            "user-agent",
            "last-event-id",
        ];
        let long = "a".repeat(20_000);
        let values = [
            "",
            "é\u{ff}",
            ";;=,,q=",
            "\"",
            "*",
            "W/\"",
            "0",
            "null",
            "a=b; bandhu=%00; lang=é; flash=é",
            &long,
        ];
        let person = format!("/api/v1/people/{}", walk.ids["people"]);
        for (method, path) in [
            (Method::GET, "/sign-in"),
            (Method::GET, "/a/shop/people"),
            (Method::GET, "/api/v1/people"),
            (Method::GET, &person),
            (Method::PATCH, &person),
            (Method::POST, "/api/v1/people"),
            (Method::POST, "/language"),
        ] {
            let route = walk
                .routes
                .iter()
                .find(|route| route.method == method && is_api(route) == path.starts_with("/api/"));
            let route = route.unwrap();
            let known = admin(walk, route).await;
            for name in names {
                for value in values {
                    let mut admin = known.clone();
                    admin.headers.push((name, value.to_owned()));
                    let answer = admin
                        .json(method.clone(), path, &json!({"name": {"full": "x"}}))
                        .await;
                    fine(&answer, route, &format!("{path} with {name}: {value:.40}"));
                }
            }
        }
    });
}
