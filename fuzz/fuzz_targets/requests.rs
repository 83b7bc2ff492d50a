//! Requests to the whole program: whatever comes, no answer is the server's fault, and every refusal
//! of the API is a problem that a program can read.
#![no_main]

use arbitrary::Arbitrary;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Method, Request, header};
use base::Role;
use identity::sessions::{SignIn, sign_in as sign_in_with};
use identity::testing::{PASSWORD, World};
use libfuzzer_sys::{Corpus, fuzz_target};
use serde_json::{Value, json};
use std::sync::LazyLock;
use tokio::runtime::Runtime;
use tower::ServiceExt as _;
use web::testing::Client;
use web::{form_token, session_cookie};

/// Headers that some part of the program reads.
const HEADERS: [&str; 14] = [
    "accept-language",
    "cookie",
    "content-type",
    "idempotency-key",
    "if-match",
    "if-none-match",
    "x-account",
    "x-csrf-token",
    "x-forwarded-for",
    "hx-request",
    "origin",
    "referer",
    "sec-fetch-site",
    "last-event-id",
];
const KINDS: [&str; 4] = [
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/csv",
];
/// Longer bodies bring nothing new.
const BODY_BYTES: usize = 4_096;

#[derive(Arbitrary, Debug)]
struct Asked<'a> {
    route: u8,
    ours: bool,
    id: &'a str,
    query: &'a str,
    kind: u8,
    headers: Vec<(u8, &'a [u8])>,
    body: &'a [u8],
}

struct Shop {
    runtime: Runtime,
    router: Router,
    token: String,
    cookie: String,
    form_token: String,
    routes: Vec<(Method, &'static str)>,
    ids: Vec<(&'static str, String)>,
    _folder: tempfile::TempDir,
}

static SHOP: LazyLock<Shop> = LazyLock::new(open);

fn open() -> Shop {
    let (db, folder) = bandhu_fuzz::database();
    let files = folder.path().join("files");
    let parts = |parts| app::wiring::register(parts, files, 1_000_000, || {});
    let world = World::with(&db, app::wiring::areas, parts).expect("a shop");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let all = app::wiring::routes(&world.app.config);
    // A sign-in takes its time on purpose, and a live page never ends.
    let routes = all.list().map(|route| (route.method.clone(), route.path));
    let routes = routes
        .filter(|(method, path)| {
            !path.ends_with("/live") && !(*method == Method::POST && path.contains("sign-"))
        })
        .filter(|(_, path)| !path.contains("password"))
        .collect();
    let (token, secret, ids) = runtime.block_on(async {
        let mut program = world.program(Role::Admin).await.expect("a token");
        let token = program
            .headers
            .first()
            .map(|(_, value)| value.clone())
            .expect("a token");
        let sign_in = SignIn {
            email: "admin@shop.example".into(),
            password: PASSWORD.into(),
            address: String::new(),
            agent: String::new(),
        };
        let secret = sign_in_with(&world.app.db, sign_in)
            .await
            .expect("a session");
        (token, secret, records(&mut program).await)
    });
    let config = &world.app.config;
    let cookie = session_cookie(config, &secret);
    let cookie = cookie
        .to_str()
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default();
    Shop {
        runtime,
        router: world.router.clone(),
        token,
        cookie: cookie.to_owned(),
        form_token: form_token(config, &secret),
        routes,
        ids,
        _folder: folder,
    }
}

/// One of each kind, so that there is something to find.
async fn records(program: &mut Client) -> Vec<(&'static str, String)> {
    let mut ids = Vec::new();
    for (word, body) in [
        (
            "people",
            json!({"name": {"full": "Nimal"}, "emails": [{"address": "n@x.lk"}], "tags": ["vip"]}),
        ),
        ("companies", json!({"name": "Nimal & Sons"})),
    ] {
        let made = program
            .json(Method::POST, &format!("/api/v1/{word}"), &body)
            .await;
        let id = made.json()["id"].as_str().map(str::to_owned);
        ids.push((word, id.expect("it is made")));
    }
    ids
}

fuzz_target!(|asked: Asked<'_>| -> Corpus { ask(&asked) });

fn ask(asked: &Asked<'_>) -> Corpus {
    let shop = &*SHOP;
    let (method, pattern) = &shop.routes[usize::from(asked.route) % shop.routes.len()];
    let api = pattern.starts_with("/api/");
    let Some(request) = request(shop, method, pattern, asked) else {
        return Corpus::Reject;
    };
    shop.runtime.block_on(async {
        let path = request.uri().to_string();
        let answer = match shop.router.clone().oneshot(request).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        };
        let (head, body) = answer.into_parts();
        let status = head.status;
        let bytes = axum::body::to_bytes(body, usize::MAX)
            .await
            .expect("an answer has an end");
        assert!(!status.is_server_error(), "{method} {path}: {status}");
        assert!(head.headers.contains_key("x-request-id"), "{method} {path}");
        if api && status.is_client_error() {
            let problem: Value = serde_json::from_slice(&bytes).expect("a problem is JSON");
            assert_eq!(
                head.headers[header::CONTENT_TYPE],
                "application/problem+json"
            );
            assert_eq!(problem["status"], status.as_u16(), "{method} {path}");
            let words = |name: &str| problem[name].as_str().is_some_and(|text| !text.is_empty());
            assert!(
                words("title") && words("type") && words("detail"),
                "{problem}"
            );
        }
    });
    Corpus::Keep
}

fn request(
    shop: &Shop,
    method: &Method,
    pattern: &str,
    asked: &Asked<'_>,
) -> Option<Request<Body>> {
    let mut path = path(shop, pattern, asked);
    if !asked.query.is_empty() {
        path = format!("{path}?{}", asked.query);
    }
    let api = pattern.starts_with("/api/");
    let kind = KINDS
        .get(usize::from(asked.kind))
        .copied()
        .unwrap_or(KINDS[usize::from(!api)]);
    let mut request = Request::builder()
        .method(method.clone())
        .uri(path)
        .header(header::HOST, "test");
    if *method != Method::GET {
        request = request.header(header::CONTENT_TYPE, kind);
    }
    if api {
        request = request.header(header::AUTHORIZATION, &shop.token);
    } else {
        request = request
            .header(header::COOKIE, &shop.cookie)
            .header("x-csrf-token", &shop.form_token);
    }
    let length = asked.body.len().min(BODY_BYTES);
    let mut request = request
        .body(Body::from(asked.body[..length].to_vec()))
        .ok()?;
    for (which, value) in asked.headers.iter().take(4) {
        let name = HEADERS[usize::from(*which) % HEADERS.len()];
        let value = HeaderValue::from_bytes(value).ok()?;
        request
            .headers_mut()
            .append(HeaderName::from_static(name), value);
    }
    Some(request)
}

/// The pattern with ids in it: those that are there, or what was asked for.
fn path(shop: &Shop, pattern: &str, asked: &Asked<'_>) -> String {
    let (mut out, mut before) = (String::new(), "");
    for part in pattern.split('/').skip(1) {
        out.push('/');
        let known = shop.ids.iter().find(|(word, _)| *word == before);
        match (part, known) {
            ("{account}", _) => out.push_str("shop"),
            (part, Some((_, id))) if part.starts_with('{') && asked.ours => out.push_str(id),
            (part, _) if part.starts_with('{') => out.push_str(asked.id),
            (part, _) => out.push_str(part),
        }
        before = part;
    }
    out
}
