//! What the guard lets through and what it refuses, with an identity that knows three secrets.

use super::*;
use crate::auth::{AccountRef, Authenticate, BoxFuture, Membership, SignedIn};
use crate::sse::{self, Live};
use crate::testing::{Answer, Client};
use crate::{Config, Cx, Form, Id, Json, Result, Theme, progress};
use axum::extract::State;
use base::{AccountId, ActorKind, Error, Language, PersonId, Role, UserId};
use futures_util::StreamExt as _;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// Knows the sessions `admin` and `reader` of the account `shop`, and the token `token`.
struct Three(AccountId);

impl Three {
    fn who(&self, secret: &str, kind: ActorKind) -> Option<Arc<SignedIn>> {
        let role = match (kind, secret) {
            (ActorKind::User, "admin") | (ActorKind::Token, "token") => Role::Admin,
            (ActorKind::User, "reader") => Role::ReadOnly,
            _ => return None,
        };
        let account = AccountRef {
            id: self.0,
            slug: "shop".into(),
            name: "Shop".into(),
            currency: "LKR".parse().ok()?,
            zone: "Asia/Colombo".into(),
            language: Language::English,
            own_fields: 0,
        };
        Some(Arc::new(SignedIn {
            duty: None,
            kind,
            user: Some(UserId::new()),
            name: secret.into(),
            email: String::new(),
            language: (secret == "reader").then_some(Language::Sinhala),
            eyes: None,
            token: None,
            zone: None,
            writing: crate::Writing::default(),
            theme: Theme::Auto,
            members: vec![Membership {
                account: Arc::new(account),
                role,
                rights: None,
            }],
        }))
    }
}

impl Authenticate for Three {
    fn session<'a>(
        &'a self,
        s: &'a str,
    ) -> BoxFuture<'a, std::result::Result<Option<Arc<SignedIn>>, Error>> {
        Box::pin(async move { Ok(self.who(s, ActorKind::User)) })
    }
    fn token<'a>(
        &'a self,
        s: &'a str,
    ) -> BoxFuture<'a, std::result::Result<Option<Arc<SignedIn>>, Error>> {
        Box::pin(async move { Ok(self.who(s, ActorKind::Token)) })
    }
}

#[derive(Deserialize, Serialize, utoipa::ToSchema)]
struct Named {
    name: String,
}

fn client() -> Client {
    client_and_app().0
}

fn client_and_app() -> (Client, App) {
    configured(|_| {})
}

fn configured(change: impl FnOnce(&mut Config)) -> (Client, App) {
    let fresh = db::testing::sqlite(&[], base::Clock::system());
    let mut config = Config {
        timeout: Duration::from_millis(200),
        ..Config::new("http://test")
    };
    change(&mut config);
    let app = App::build(fresh.db.clone(), Arc::new(Three(AccountId::new())), config).finish();
    let mut routes = Routes::new();
    base_routes(&mut routes, &app.config);
    let read = Permission::PeopleRead;
    let write = Permission::PeopleWrite;
    routes.get(
        "/a/{account}/people/{id}",
        read,
        |id: Id<PersonId>| async move { id.to_string() },
    );
    routes.get("/a/{account}/people", read, |cx: Cx| async move {
        format!("{} in {}", cx.user_name, cx.l.tag())
    });
    routes.post(
        "/a/{account}/people",
        write,
        |Form(f): Form<Named>| async move { f.name },
    );
    routes
        .get("/api/v1/listed", read, || async { "all" })
        .doc(Doc::new("Test", "List").page());
    routes
        .get("/api/v1/listed/{id}", read, || async { "one" })
        .doc(Doc::new("Test", "Read"));
    routes.post(
        "/api/v1/free",
        write,
        |Json(body): Json<serde_json::Value>| async move { Json(body) },
    );
    routes.get("/api/v1/people", read, |cx: Cx| async move {
        cx.account.slug.clone()
    });
    routes
        .post("/api/v1/people", write, |Json(n): Json<Named>| async move {
            Json(n)
        })
        .doc(
            Doc::new("People", "Make a person")
                .body::<Named>()
                .answers::<Named>(201),
        );
    routes.public_get("/panic", || async {
        if true {
            panic!("a secret cause")
        }
    });
    routes.public_get("/slow", || async {
        tokio::time::sleep(Duration::from_secs(5)).await
    });
    routes.public_get("/broken", |State(_): State<App>| async {
        Result::<()>::Err(Error::internal("a secret cause").into())
    });
    routes.get(
        "/a/{account}/live",
        read,
        |State(app): State<App>, cx: Cx, before: sse::Before| async move {
            let nudges = sse::nudges(&app, cx.actor.account, "import", before);
            let told = |n: crate::Nudge| {
                let which = n.id.map_or("some".to_owned(), |id| id.to_string());
                Live::new("changed", which).at(n.heard)
            };
            sse::stream(&app, nudges.map(told))
        },
    );
    let looks = Arc::new(AtomicU32::new(0));
    routes.get(
        "/a/{account}/far",
        read,
        move |State(app): State<App>, cx: Cx, before: sse::Before| {
            let (looks, teller) = (looks.clone(), app.clone());
            let look = move |_: &db::Tx<'_>, cx: &Cx| {
                teller.nudge(cx.actor.account, "import", None);
                match looks.fetch_add(1, Ordering::SeqCst) {
                    n @ 0..=2 => Ok(Some(n.to_string())),
                    3 | 4 => Err(Error::NotFound("import")),
                    _ => Ok(None),
                }
            };
            async move { progress::watch(&app, &cx, "import", before, look).await }
        },
    );
    routes.public_get("/long", || async { "x".repeat(10_000) });
    (Client::new(&app, &routes.into_router(app.clone())), app)
}

fn problem(answer: &Answer) -> (u16, String) {
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let json = answer.json();
    assert_eq!(json["status"], answer.status.as_u16());
    (
        answer.status.as_u16(),
        json["type"]
            .as_str()
            .unwrap()
            .replace("urn:bandhu:problem:", ""),
    )
}

#[tokio::test]
async fn nobody_is_led_to_the_sign_in_and_a_program_is_told() {
    let mut nobody = client();
    let page = nobody.get("/a/shop/people?stage=lead&q=රා").await;
    assert_eq!(page.status, 303);
    assert!(
        page.header("location")
            .starts_with("/sign-in?next=/a/shop/people%3Fstage%3Dlead%26q%3D"),
        "{page:?}"
    );
    let form = nobody.post_bare("/a/shop/people", &[("name", "x")]).await;
    assert_eq!(
        (form.status.as_u16(), form.header("location")),
        (303, "/sign-in?next=/")
    );
    assert_eq!(
        problem(&nobody.get("/api/v1/people").await),
        (401, "sign-in".into())
    );
    nobody.headers.push(("hx-request", "true".into()));
    let part = nobody.get("/a/shop/people").await;
    assert_eq!(
        (part.status.as_u16(), part.header("hx-redirect")),
        (200, "/sign-in")
    );
}

#[tokio::test]
async fn a_member_comes_in_and_only_as_far_as_the_role_goes() {
    let mut reader = client().with_session("reader");
    assert_eq!(reader.get("/a/shop/people").await.body, "reader in si");
    let id = PersonId::new();
    assert_eq!(
        reader.get(&format!("/a/shop/people/{id}")).await.body,
        id.to_string()
    );
    assert_eq!(reader.get("/a/shop/people/seven").await.status, 404);
    let refused = reader.post("/a/shop/people", &[("name", "x")]).await;
    assert_eq!(refused.status, 403);
    assert!(
        refused.body.contains("lang=\"si\""),
        "in the reader's language: {}",
        refused.body
    );
    assert_eq!(
        reader.get("/a/other/people").await.status,
        404,
        "as if it did not exist"
    );
    for path in ["/a/shop/people/%FF", "/a/%FF/people"] {
        assert_eq!(reader.get(path).await.status, 404, "{path} is no text");
    }
    let mut unknown = client().with_session("nobody's");
    assert_eq!(unknown.get("/a/shop/people").await.status, 303);
}

#[tokio::test]
async fn a_form_needs_its_token_and_our_own_page() {
    let mut admin = client().with_session("admin");
    assert_eq!(
        admin.post("/a/shop/people", &[("name", "අමල්")]).await.body,
        "අමල්"
    );
    let bare = admin.post_bare("/a/shop/people", &[("name", "x")]).await;
    assert_eq!(bare.status, 403);
    let json = json!({"name": "x"});
    let by_session = admin.json(Method::POST, "/api/v1/people", &json).await;
    assert_eq!(problem(&by_session), (403, "stale-form".into()));
    let token = admin.csrf();
    admin.headers.push(("x-csrf-token", token));
    assert_eq!(
        admin
            .json(Method::POST, "/api/v1/people", &json)
            .await
            .status,
        200
    );
    admin
        .headers
        .push(("origin", "https://evil.example".into()));
    let foreign = admin.post("/a/shop/people", &[("name", "x")]).await;
    assert_eq!(foreign.status, 403);
}

/// `?lmit=5` would answer everything, and a filter that is misspelt too.
#[tokio::test]
async fn a_parameter_that_a_route_does_not_have_is_refused() {
    let mut program = client().with_token("token");
    for known in ["", "?", "?limit=5", "?after=x&limit=5"] {
        let answer = program.get(&format!("/api/v1/listed{known}")).await;
        assert_eq!(
            (answer.status.as_u16(), answer.body.as_str()),
            (200, "all"),
            "{known}"
        );
    }
    let wrong = program.get("/api/v1/listed?limit=5&filtr=x").await;
    assert_eq!(problem(&wrong), (422, "invalid".into()));
    let error = &wrong.json()["errors"][0];
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("unknown-parameter"), &json!("filtr"))
    );
    let said = "There is no parameter “filtr” here. Choose among: limit, after";
    assert_eq!(error["message"], said);
    let none = program.get("/api/v1/listed/1?fields=name").await;
    assert_eq!(none.json()["errors"][0]["code"], "no-parameters");
    // Who may not ask at all hears of that alone; pages keep what others put behind their addresses.
    assert_eq!(client().get("/api/v1/listed?filtr=x").await.status, 401);
    let page = client()
        .with_session("admin")
        .get("/a/shop/people?utm_source=x")
        .await;
    assert_eq!(page.status, 200);
}

#[tokio::test]
async fn a_program_needs_no_form_token_and_has_one_account() {
    let mut program = client().with_token("token");
    assert_eq!(program.get("/api/v1/people").await.body, "shop");
    let made = program
        .json(Method::POST, "/api/v1/people", &json!({"name": "x"}))
        .await;
    assert_eq!(made.json(), json!({"name": "x"}));
    let wrong = program
        .json(Method::POST, "/api/v1/people", &json!({"nam": "x"}))
        .await;
    assert_eq!(problem(&wrong), (422, "invalid".into()));
    let error = &wrong.json()["errors"][0];
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("required"), &json!("name"))
    );
    let list = program
        .json(Method::POST, "/api/v1/people", &json!(["x"]))
        .await;
    assert_eq!(problem(&list), (422, "invalid".into()));
    assert_eq!(list.json()["errors"][0]["code"], "want-object");
    // A struct refuses it by itself, in serde's words; what is read freely must not keep one of both.
    for (path, names) in [("/api/v1/free", "name"), ("/api/v1/free", "n\\u0061me")] {
        let twice = format!(r#"{{"name": "x", "more": [{{"{names}": 1, "name": 2}}]}}"#);
        let twice = program
            .send(Method::POST, path, "application/json", twice)
            .await;
        assert_eq!(problem(&twice), (422, "invalid".into()));
        let error = &twice.json()["errors"][0];
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("json-twice"), &json!("name"))
        );
        assert!(
            error["message"].as_str().unwrap().contains("“name”"),
            "{error}"
        );
    }
    let once = json!({"name": "x", "more": [{"name": 1}]});
    assert_eq!(
        program
            .json(Method::POST, "/api/v1/free", &once)
            .await
            .json(),
        once
    );
    let text = program
        .send(Method::POST, "/api/v1/people", "text/plain", "x")
        .await;
    assert_eq!(problem(&text), (415, "wrong-type".into()));
    let huge = program
        .json(
            Method::POST,
            "/api/v1/people",
            &json!({"name": "x".repeat(3 << 20)}),
        )
        .await;
    assert_eq!(problem(&huge), (413, "too-large".into()));
    assert_eq!(
        problem(&client().with_token("other").get("/api/v1/people").await),
        (401, "sign-in".into())
    );
    assert_eq!(
        program.get("/a/shop/people").await.status,
        303,
        "a token opens no page"
    );
}

#[tokio::test]
async fn a_page_may_call_the_api_with_its_session() {
    let mut admin = client().with_session("admin");
    assert_eq!(admin.get("/api/v1/people").await.body, "shop");
    admin.headers.push(("x-account", "other".into()));
    assert_eq!(
        problem(&admin.get("/api/v1/people").await),
        (404, "not-found".into())
    );
}

#[tokio::test]
async fn causes_go_to_the_log_and_the_id_to_the_reader() {
    let mut nobody = client();
    for path in ["/panic", "/broken"] {
        let answer = nobody.get(path).await;
        assert_eq!(answer.status, 500, "{path}");
        assert!(!answer.body.contains("secret cause"));
        assert!(
            answer.body.contains(answer.header("x-request-id")),
            "the number stands on the page"
        );
    }
    let slow = nobody.get("/slow").await;
    assert_eq!(
        (slow.status.as_u16(), slow.header("retry-after")),
        (503, "5")
    );
}

#[tokio::test]
async fn what_is_not_there_is_said_with_every_protecting_header() {
    let mut nobody = client();
    nobody.headers.push(("accept-language", "ml".into()));
    let page = nobody.get("/nowhere").await;
    assert_eq!(page.status, 404);
    assert!(page.body.contains("lang=\"ml\""));
    let policy = page.header("content-security-policy");
    assert!(
        policy.contains("default-src 'self'") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(
        problem(&nobody.get("/api/v1/nowhere").await),
        (404, "not-found".into())
    );
    let method = nobody
        .send(Method::DELETE, "/api/v1/people", "", String::new())
        .await;
    assert_eq!(problem(&method), (405, "method".into()));
}

#[tokio::test]
async fn a_failure_within_an_account_keeps_its_frame_and_says_what_to_do() {
    let (mut admin, mut reader) = (
        client().with_session("admin"),
        client().with_session("reader"),
    );
    let frame = "class=\"rail\"";
    for path in [
        "/a/shop/nowhere",
        "/a/shop/people/0192b0a0-0000-7000-8000-000000000000/x",
        "/a/shop/people/no-id",
    ] {
        let lost = admin.get(path).await;
        assert_eq!(lost.status, 404, "{path}");
        assert!(lost.body.contains(frame), "{path}: {}", lost.body);
    }
    let refused = reader.post("/a/shop/people", &[("name", "x")]).await;
    assert_eq!(refused.status, 403);
    // In Sinhala: "Change people and companies", and the frame.
    let said = crate::Locale::new(Language::Sinhala, "UTC").t("permission-people-write");
    assert!(refused.body.contains(&said) && refused.body.contains(frame));
    // Somebody else's account has no frame, and neither has whoever is not signed in.
    for page in [
        admin.get("/a/other/nowhere").await,
        client().get("/a/shop/nowhere").await,
    ] {
        assert_eq!(page.status, 404);
        assert!(!page.body.contains(frame), "{}", page.body);
    }
    let slash = admin.get("/a/shop/people/?q=x").await;
    assert_eq!(
        (slash.status.as_u16(), slash.header("location")),
        (308, "/a/shop/people?q=x")
    );
}

#[tokio::test]
async fn whoever_was_signed_out_elsewhere_is_told_so() {
    let mut ended = client().with_session("of-yesterday");
    let there = ended.get("/a/shop/people").await;
    assert_eq!(
        (there.status.as_u16(), there.header("location")),
        (303, "/sign-in?next=/a/shop/people&ended=1")
    );
    let stranger = client().get("/a/shop/people").await;
    assert_eq!(stranger.header("location"), "/sign-in?next=/a/shop/people");
}

#[tokio::test]
async fn a_live_page_hears_its_own_account_s_nudges_until_the_server_stops() {
    let (client, app) = client_and_app();
    let auth = app.auth.session("admin").await.unwrap().unwrap();
    let account = auth.members[0].account.id;
    let mut reader = client.with_session("reader");
    reader.headers.push(("accept-encoding", "gzip".into()));
    let teller = async {
        while app.nudges.listeners() == 0 {
            tokio::task::yield_now().await;
        }
        app.nudge(AccountId::new(), "import", None);
        app.nudge(account, "other", None);
        app.nudge(account, "import", None);
        tokio::time::sleep(Duration::from_millis(20)).await;
        app.close();
    };
    let (answer, ()) = tokio::join!(reader.get("/a/shop/live"), teller);
    let (event, id) = answer.body.split_once("id: ").unwrap();
    assert_eq!(event, "event: changed\ndata: some\n");
    assert!(
        id.trim_end().ends_with("-3"),
        "the third nudge of all: {id}"
    );
    assert_eq!(answer.header("content-type"), "text/event-stream");
    assert_eq!(answer.header("x-accel-buffering"), "no");
    assert_eq!(
        answer.header("content-encoding"),
        "",
        "live events are not held back to be compressed"
    );
}

/// It is looked at before the answer, at once after it, and at each nudge: every look here nudges.
#[tokio::test]
async fn a_page_is_told_how_far_something_is_until_it_ends() {
    let mut reader = client().with_session("reader");
    let told = |answer: Answer| {
        let lines = answer.body.lines();
        let named = lines.filter(|line| !line.is_empty() && !line.starts_with("id: "));
        named.map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        told(reader.get("/a/shop/far").await),
        "event: progress data: 1 event: progress data: 2 event: done data: {}",
        "what cannot be looked at any more has ended"
    );
    assert_eq!(reader.get("/a/shop/far").await.status, 404);
    assert_eq!(
        told(reader.get("/a/shop/far").await),
        "event: done data: {}"
    );
}

#[tokio::test]
async fn work_in_the_background_learns_when_somebody_is_served() {
    let (mut nobody, app) = client_and_app();
    let served = |app: &App| app.config.served.ago(app.clock.now()).is_some();
    for path in ["/healthz", "/a/shop/people", "/api/v1/people", "/long"] {
        nobody.get(path).await;
        assert!(!served(&app), "{path} without a session");
    }
    let mut reader = nobody.clone().with_session("reader");
    reader.get("/a/shop/people").await;
    assert!(served(&app));
    let (nobody, app) = client_and_app();
    nobody.with_token("token").get("/api/v1/people").await;
    assert!(served(&app), "a program asks for somebody");
}

#[tokio::test]
async fn pages_are_compressed_for_those_who_take_it() {
    let mut nobody = client();
    assert_eq!(nobody.get("/long").await.body.len(), 10_000);
    nobody.headers.push(("accept-encoding", "gzip".into()));
    let answer = nobody.get("/long").await;
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert!(answer.body.len() < 500);
}

#[test]
fn the_api_describes_itself() {
    let mut routes = Routes::new();
    routes
        .post("/api/v1/people", Permission::PeopleWrite, || async {})
        .doc(
            Doc::new("People", "Make a person")
                .body::<Named>()
                .answers::<Named>(201),
        );
    let document = routes
        .openapi(&Config::new("http://test"))
        .to_json()
        .unwrap();
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    assert!(
        document["openapi"].as_str().unwrap().starts_with("3."),
        "{document}"
    );
    let post = &document["paths"]["/api/v1/people"]["post"];
    assert_eq!(post["operationId"], "post_people");
    assert_eq!(post["security"], json!([{"token": []}]));
    let reference = &post["responses"]["201"]["content"]["application/json"]["schema"]["$ref"];
    assert_eq!(reference, "#/components/schemas/Named");
    assert!(document["components"]["schemas"]["Named"]["properties"]["name"].is_object());
    assert!(document["components"]["schemas"]["Problem"].is_object());
}

#[test]
fn every_route_says_who_may_use_it() {
    let mut routes = Routes::new();
    routes.get("/a/{account}/x", Permission::PeopleRead, || async {});
    routes.signed_post("/y", || async {});
    routes.public_delete("/z", || async {});
    let list: Vec<String> = routes
        .list()
        .map(|r| format!("{} {} {:?}", r.method, r.path, r.access))
        .collect();
    assert_eq!(
        list,
        [
            "GET /a/{account}/x Permission(PeopleRead)",
            "POST /y Signed",
            "DELETE /z Public"
        ]
    );
}

#[tokio::test]
async fn a_session_that_asks_too_fast_waits_alone() {
    let (nobody, _) = configured(|config| config.rates.session = 1);
    let (mut admin, mut reader) = (
        nobody.clone().with_session("admin"),
        nobody.clone().with_session("reader"),
    );
    let mut statuses = Vec::new();
    // Ten at once; more only as time passes, a second for each.
    for _ in 0..40 {
        statuses.push(admin.get("/a/shop/people").await.status.as_u16());
    }
    assert!(statuses[..10].iter().all(|s| *s == 200), "{statuses:?}");
    assert_eq!(statuses.last(), Some(&429));
    let told = admin.get("/a/shop/people").await;
    assert_eq!(told.header("retry-after"), "1");
    assert!(
        told.body.contains("Please wait one second"),
        "{}",
        told.body
    );
    let again = "href=\"/a/shop/people\">Try again";
    assert!(told.body.contains(again), "{}", told.body);
    // Somebody else, and whoever is not signed in, do not wait for them.
    assert_eq!(reader.get("/a/shop/people").await.status, 200);
    let mut stranger = nobody;
    assert_eq!(stranger.get("/a/shop/people").await.status, 303);
}

#[test]
fn the_address_of_a_form_leads_to_the_page_above_and_that_of_the_api_does_not() {
    let get = Method::GET;
    let pages = [
        "/",
        "/sign-in",
        "/a/{account}",
        "/a/{account}/settings",
        "/a/{account}/people/{id}",
    ];
    let above = |method: &Method, path: &'static str| above(method, path, &pages);
    assert_eq!(
        above(&get, "/a/shop/settings/tokens"),
        Some("/a/shop/settings")
    );
    assert_eq!(above(&get, "/sign-in/code"), Some("/sign-in"));
    // Where there is no page right above, the next one.
    assert_eq!(
        above(&get, "/a/shop/settings/x/1/end"),
        Some("/a/shop/settings")
    );
    assert_eq!(
        above(&get, "/a/shop/people/7/notes"),
        Some("/a/shop/people/7")
    );
    assert_eq!(above(&get, "/a/shop/payments/7/reversal"), Some("/a/shop"));
    assert_eq!(above(&get, "/sign-out"), None, "above it is nothing");
    assert_eq!(above(&get, "/api/v1/people/1/merge"), None);
    assert_eq!(above(&get, "//elsewhere.example/x"), None);
    assert_eq!(above(&Method::PUT, "/a/shop/settings/tokens"), None);
}

/// HAProxy adds a line of its own, nginx a part to the line that is there: in both what stands last is the proxy's.
#[test]
fn behind_a_proxy_nobody_chooses_their_own_address() {
    let (_, app) = configured(|config| config.behind_proxy = true);
    let address = |lines: &[&str]| {
        let mut headers = axum::http::HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        crate::extract::Caller::of(&app, &headers, &axum::http::Extensions::new()).address
    };
    assert_eq!(address(&["192.0.2.7"]), "192.0.2.7");
    assert_eq!(address(&["10.9.8.7, 192.0.2.7"]), "192.0.2.7");
    assert_eq!(address(&["10.9.8.7", "192.0.2.7"]), "192.0.2.7");
    assert_eq!(
        address(&["10.9.8.7, 10.0.0.1", "10.0.0.2,192.0.2.7"]),
        "192.0.2.7"
    );
}
