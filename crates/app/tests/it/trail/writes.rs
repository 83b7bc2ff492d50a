//! Every route that changes something, with what it is sent.

use super::planted::{Ids, planted};
use super::{Entry, Trail};
use crate::walk::{Walk, is_api, walk};
use app::{daily, wiring};
use axum::http::Method;
use base::Role;
use jobs::{Parts, Worker, run_due, schedules};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use web::testing::{Answer, Client};
use web::{Access, Config, Route};

/// Leaves no row, and why.
const WITHOUT: [(&str, &str, &str); 3] = [
    (
        "POST",
        "/api/v1/fields/{id}/kind/preview",
        "looks at what would be lost, and changes nothing",
    ),
    (
        "POST",
        "/a/{account}/bulk-changes/new",
        "shows what would be changed, and changes nothing",
    ),
    (
        "PATCH",
        "/api/v1/me",
        "how one wants things shown oneself, like the pages under /me",
    ),
];

/// Needs more than a form: the code of an app. `identity` looks at its row, in `factors::tests`.
const ELSEWHERE: [&str; 1] = ["/a/{account}/settings/members/{id}/second-factor/removal"];

/// Somebody at work, and what the trail says of it.
struct Writer<'a> {
    walk: &'a Walk,
    worker: Worker,
    owner: Client,
    ids: HashMap<String, String>,
    trail: Trail,
    seen: HashSet<(String, &'static str)>,
    last: Option<Answer>,
}

impl<'a> Writer<'a> {
    async fn new(walk: &'a Walk) -> Self {
        let db = walk.world.app.db.clone();
        let mut parts = Parts::default();
        parts.insert(walk.world.app.get::<records::imports::Kinds>());
        parts.insert(walk.world.app.get::<customers::files::Shelf>());
        parts.insert(Arc::new(wiring::registry()));
        parts.insert(Arc::new(customers::homes()));
        parts.insert(Arc::new(customers::quick::readers()));
        let registry = Arc::new(wiring::jobs());
        let worker = Worker::new(db.clone(), registry.clone(), Arc::new(parts));
        daily::look(&db).await.unwrap();
        schedules::fire(&db, &registry).await.unwrap();
        let mut owner = walk.world.user(Role::Owner).await.unwrap();
        let token = owner.csrf();
        owner.headers.push(("x-csrf-token", token));
        let ids: Ids = planted(walk).await;
        let ids = ids.into_iter().map(|(word, id)| (word.to_owned(), id));
        let field = ("field".to_owned(), "name".to_owned());
        let named = ("owner".to_owned(), walk.world.shop.owner.to_string());
        let mut writer = Self {
            walk,
            worker,
            owner,
            ids: ids.chain([named, field]).collect(),
            trail: Trail::default(),
            seen: HashSet::new(),
            last: None,
        };
        writer.signs_in().await;
        writer
    }

    /// The member signs in, and the owner a second time: sessions that can be ended.
    async fn signs_in(&mut self) {
        self.walk.world.user(Role::Member).await.unwrap();
        self.walk.world.user(Role::Owner).await.unwrap();
        let path = format!("/api/v1/members/{}/sessions", self.ids["members"]);
        let list = self.owner.get(&path).await.json();
        let session = list["items"][0]["id"].as_str().unwrap().to_owned();
        self.ids.insert("members/sessions".into(), session);
        let list = self.owner.get("/api/v1/me/sessions").await.json();
        let list = list["items"].as_array().unwrap().clone();
        let other = list.iter().find(|session| session["current"] == false);
        let other = other.unwrap()["id"].as_str().unwrap().to_owned();
        self.ids.insert("me/sessions".into(), other);
    }

    fn id(&self, word: &str) -> String {
        let id = self.ids.get(word);
        id.unwrap_or_else(|| panic!("no {word}")).clone()
    }

    /// The address with ids in it.
    fn path(&self, pattern: &str) -> String {
        let (mut out, mut parts) = (String::new(), Vec::new());
        for part in pattern.split('/').skip(1) {
            let before = parts.last().copied().unwrap_or_default();
            let own = pattern.contains("/me/sessions");
            let found = match part {
                "{account}" => "shop".to_owned(),
                "{id}" if own => self.id("me/sessions"),
                "{id}" => self.id(before),
                "{session}" => self.id("members/sessions"),
                "{user}" => self.id("members"),
                "{relation}" => self.id("relations"),
                "{field}" => self.id("field"),
                "{key}" => "rfm".to_owned(),
                part => part.to_owned(),
            };
            parts.push(part);
            out.push('/');
            out.push_str(&found);
        }
        out
    }

    /// `$people` and the like stand for ids.
    fn filled(&self, text: &str) -> String {
        let mut out = text.to_owned();
        let mut words: Vec<&String> = self.ids.keys().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        for word in words {
            out = out.replace(&format!("${word}"), &self.ids[word]);
        }
        out
    }

    /// What was done must have been taken, and stand in the trail.
    async fn did(&mut self, route: &Route, answer: Answer) {
        let name = format!("{} {}", route.method, route.path);
        let taken = answer.status.is_success() || answer.status.is_redirection();
        assert!(taken, "{name}: {} {}", answer.status, answer.body);
        let rows = self.trail.news(self.walk).await;
        self.seen.insert((route.method.to_string(), route.path));
        let kept = WITHOUT
            .iter()
            .any(|(m, p, _)| *m == route.method && *p == route.path);
        let row = rows.iter().find(|row| !row.is_read());
        assert_eq!(row.is_none(), kept, "{name}: {rows:?} {}", answer.body);
        if let Some(row) = row {
            told(&name, row);
        }
        self.last = Some(answer);
    }

    async fn works(&mut self) {
        run_due(&self.worker).await.unwrap();
        self.trail.news(self.walk).await;
    }

    /// Posts a form, or presses the way back that the page after the last one shows.
    async fn posts(&mut self, pattern: &str, fields: &[(&str, &str)]) {
        self.works().await;
        let routes = self.walk.routes.iter();
        let mut routes = routes.filter(|r| r.method == Method::POST && r.path == pattern);
        let route = routes
            .next()
            .unwrap_or_else(|| panic!("no {pattern}"))
            .clone();
        let fields: Vec<(&str, String)> =
            fields.iter().map(|(k, v)| (*k, self.filled(v))).collect();
        let path = match pattern.contains("/back/") {
            true => self.way_back().await,
            false => self.path(pattern),
        };
        let answer = match pattern.ends_with("/files") || pattern == "/a/{account}/imports" {
            true => self.uploads(&path, &fields).await,
            false => {
                let fields: Vec<(&str, &str)> =
                    fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
                self.owner.post(&path, &fields).await
            }
        };
        self.did(&route, answer).await;
    }

    async fn way_back(&mut self) -> String {
        let next = self.last.as_ref().unwrap().header("location").to_owned();
        let page = self.owner.get(&next).await.body;
        let form = page.split("action=\"").find(|rest| rest.contains("/back/"));
        let path = form.and_then(|rest| rest.split('"').next());
        path.unwrap_or_else(|| panic!("no way back on {next}: {page}"))
            .to_owned()
    }

    async fn uploads(&mut self, path: &str, fields: &[(&str, String)]) -> Answer {
        let mut body = String::new();
        let token = self.owner.csrf();
        for (name, value) in std::iter::once(&("_csrf", token)).chain(fields) {
            let file = if *name == "file" {
                "; filename=\"x.csv\""
            } else {
                ""
            };
            body += &format!(
                "--b\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{value}\r\n"
            );
        }
        body += "--b--\r\n";
        self.owner
            .send(Method::POST, path, "multipart/form-data; boundary=b", body)
            .await
    }

    /// The id at the end of where the last one led to.
    fn led(&mut self, word: &str) {
        let place = self.last.as_ref().unwrap().header("location").to_owned();
        let place = place.split(['?', '#']).next().unwrap_or_default();
        let id = place.rsplit('/').next().unwrap_or_default().to_owned();
        assert_eq!(id.len(), 36, "{word}: {place}");
        self.ids.insert(word.to_owned(), id);
    }
}

/// The row says who, what, and of which record.
fn told(name: &str, row: &Entry) {
    assert!(
        ["user", "token"].contains(&row.actor.as_str()),
        "{name}: {row:?}"
    );
    assert!(row.user.is_some(), "{name}: {row:?}");
    assert!(
        !row.action.is_empty() && !row.kind.is_empty(),
        "{name}: {row:?}"
    );
    let named = row
        .detail
        .as_object()
        .is_some_and(|detail| !detail.is_empty());
    assert!(
        row.subject.is_some() || named,
        "{name} names no record: {row:?}"
    );
}

/// The routes of pages or of the API that change something of an account.
fn writing(walk: &Walk, api: bool) -> impl Iterator<Item = &Route> {
    walk.routes.iter().filter(move |route| {
        let signed = matches!(route.access, Access::Permission(_)) || (api && is_api(route));
        signed && route.method != Method::GET && is_api(route) == api
    })
}

fn all_seen(writer: &Writer<'_>, api: bool) {
    let missing: Vec<String> = writing(writer.walk, api)
        .filter(|r| !writer.seen.contains(&(r.method.to_string(), r.path)))
        .filter(|r| !ELSEWHERE.contains(&r.path))
        .map(|r| format!("{} {}", r.method, r.path))
        .collect();
    assert!(
        missing.is_empty(),
        "say in trail/writes.rs what they are sent: {missing:#?}"
    );
}

#[test]
fn whoever_changes_something_on_a_page_leaves_a_row() {
    walk(async |walk| {
        let mut w = Writer::new(walk).await;
        of_people(&mut w).await;
        of_what_hangs_on_them(&mut w).await;
        of_the_account(&mut w).await;
        for (pattern, fields) in [
            ("/a/{account}/people/{id}/delete", vec![]),
            ("/a/{account}/companies/{id}/delete", vec![]),
        ] {
            w.posts(pattern, &fields).await;
        }
        all_seen(&w, false);
    });
}

async fn of_people(w: &mut Writer<'_>) {
    let person = "/a/{account}/people/{id}";
    let back = |rest: &str| format!("{person}/edit/{{field}}/back/{{version}}{rest}");
    w.posts(
        "/a/{account}/people/new",
        &[("name", "New"), ("stage", "lead")],
    )
    .await;
    w.posts(&format!("{person}/edit"), &[("name", "Other")])
        .await;
    w.posts(&format!("{person}/edit/{{field}}"), &[("name", "Changed")])
        .await;
    w.posts(&back("/{value}"), &[]).await;
    // What was empty goes back to nothing.
    w.ids.insert("field".into(), "language".into());
    w.posts(&format!("{person}/edit/{{field}}"), &[("language", "si")])
        .await;
    w.posts(&back(""), &[]).await;
    w.posts(&format!("{person}/log"), &[("body", "x")]).await;
    w.posts(&format!("{person}/files"), &[("file", "x")]).await;
    let whom = [("how", "referred_by"), ("other", "company:$companies")];
    w.posts(&format!("{person}/relations/new"), &whom).await;
    w.posts("/a/{account}/companies/new", &[("name", "New")])
        .await;
    let company = "/a/{account}/companies/{id}";
    w.posts(&format!("{company}/edit"), &[("name", "Changed")])
        .await;
    w.posts(
        &format!("{company}/log"),
        &[("kind", "call"), ("body", "x")],
    )
    .await;
    w.posts(&format!("{company}/files"), &[("file", "y")]).await;
    let whom = [
        ("how", "other"),
        ("label", "kin"),
        ("other", "person:$people"),
    ];
    w.posts(&format!("{company}/relations/new"), &whom).await;
    let chosen = [
        ("kind", "people"),
        ("record", "$people"),
        ("owner", "$owner"),
    ];
    w.posts("/a/{account}/bulk-changes/new", &chosen[..2]).await;
    w.posts("/a/{account}/bulk-changes", &chosen).await;
    w.led("bulk-changes");
    w.posts("/a/{account}/bulk-changes/{id}/undo", &[]).await;
}

async fn of_what_hangs_on_them(w: &mut Writer<'_>) {
    for word in ["notes", "activities", "files"] {
        let one = format!("/a/{{account}}/{word}/{{id}}");
        if word != "files" {
            w.posts(&format!("{one}/edit"), &[("body", "Changed")])
                .await;
        }
        w.posts(&format!("{one}/removal"), &[]).await;
        w.posts(&format!("{one}/restoration"), &[]).await;
    }
    for whose in ["people", "companies"] {
        w.posts("/a/{account}/relations/{id}/removal", &[]).await;
        let back = format!("/a/{{account}}/{whose}/{{id}}/relations/{{relation}}/restoration");
        w.posts(&back, &[]).await;
    }
    let fields = [("amount", "0.50"), ("sure", "0.50")];
    w.posts("/a/{account}/orders/{id}/payments", &fields).await;
    w.posts("/a/{account}/payments/{id}/reversal", &[]).await;
    w.posts("/a/{account}/payments/{id}/restoration", &[]).await;
    of_products(w).await;
    let file = "order,date,sku,qty,price\n77,2025-01-01,A,1,2\n";
    for step in ["removal", "check", "run"] {
        let made = [("kind", "orders"), ("source", "web"), ("file", file)];
        if step != "run" {
            w.posts("/a/{account}/imports", &made).await;
            w.led("imports");
        }
        w.posts(&format!("/a/{{account}}/imports/{{id}}/{step}"), &[])
            .await;
    }
}

async fn of_own_fields(w: &mut Writer<'_>, settings: &str) {
    let (all, one) = (
        format!("{settings}/fields"),
        format!("{settings}/fields/{{id}}"),
    );
    let new = [
        ("record", "person"),
        ("holds", "text"),
        ("labels.en", "Shoe size"),
    ];
    w.posts(&all, &new).await;
    w.posts(&one, &[("labels.en", "Changed")]).await;
    w.posts(&format!("{one}/move"), &[("way", "down")]).await;
    w.posts(&format!("{one}/index"), &[("indexed", "true")])
        .await;
    w.posts(&format!("{one}/unique"), &[("unique", "true")])
        .await;
    w.posts(&format!("{one}/removal"), &[]).await;
    w.posts(&format!("{one}/restoration"), &[]).await;
    w.posts(&format!("{one}/kind"), &[("holds", "number")])
        .await;
    w.posts(&format!("{one}/kind/undo"), &[]).await;
}

async fn of_views(w: &mut Writer<'_>) {
    let view = "/a/{account}/views/{id}";
    let new = [
        ("type", "person"),
        ("name", "Leads"),
        ("filter", "stage = lead"),
    ];
    w.posts("/a/{account}/views", &new).await;
    w.posts(view, &[("name", "Changed"), ("visibility", "shared")])
        .await;
    w.posts(
        &format!("{view}/content"),
        &[("filter", "stage = customer")],
    )
    .await;
    let role = [("type", "person"), ("role.member", "$views")];
    w.posts("/a/{account}/settings/views", &role).await;
    w.posts(&format!("{view}/removal"), &[]).await;
    w.posts(&format!("{view}/restoration"), &[]).await;
}

async fn of_products(w: &mut Writer<'_>) {
    let product = "/a/{account}/products/{id}";
    let new = [("source", "till"), ("code", "NEW"), ("name", "New")];
    w.posts("/a/{account}/products/new", &new).await;
    w.led("products");
    w.posts(&format!("{product}/edit"), &[("name", "Changed")])
        .await;
    w.posts(&format!("{product}/removal"), &[]).await;
}

async fn of_the_account(w: &mut Writer<'_>) {
    let settings = "/a/{account}/settings";
    w.posts(settings, &[("name", "Shop"), ("zone", "Asia/Colombo")])
        .await;
    w.posts(
        &format!("{settings}/tokens"),
        &[("token_name", "t"), ("role", "member")],
    )
    .await;
    let tokens = w.owner.get("/api/v1/tokens").await.json();
    let token = tokens["items"][0]["id"].as_str().unwrap().to_owned();
    w.ids.insert("tokens".into(), token);
    w.posts(&format!("{settings}/tokens/{{id}}/revocation"), &[])
        .await;
    w.posts(&format!("{settings}/write-keys"), &[("name", "k")])
        .await;
    w.posts(
        &format!("{settings}/write-keys/visitors"),
        &[("visitor_months", "7")],
    )
    .await;
    w.posts(&format!("{settings}/write-keys/{{id}}/revocation"), &[])
        .await;
    w.posts(
        &format!("{settings}/invitations"),
        &[("email", "n@x.example"), ("role", "member")],
    )
    .await;
    w.posts(&format!("{settings}/invitations/{{id}}/renewal"), &[])
        .await;
    w.posts(&format!("{settings}/invitations/{{id}}/withdrawal"), &[])
        .await;
    let role = [("name", "r"), ("grant.people.read", "own")];
    w.posts(&format!("{settings}/roles/new"), &role).await;
    w.posts(
        &format!("{settings}/roles/{{id}}"),
        &[("name", "s"), role[1]],
    )
    .await;
    w.posts(&format!("{settings}/roles/{{id}}/removal"), &[])
        .await;
    let team = format!("{settings}/teams/{{id}}");
    w.posts(&format!("{settings}/teams"), &[("name", "t")])
        .await;
    w.posts(&team, &[("name", "u")]).await;
    // Who is in it already is put in again.
    for step in ["members/removal", "members", "members/removal"] {
        w.posts(&format!("{team}/{step}"), &[("user", "$members")])
            .await;
    }
    w.posts(&format!("{team}/members/{{user}}/restoration"), &[])
        .await;
    w.posts(&format!("{team}/removal"), &[]).await;
    of_own_fields(w, settings).await;
    of_views(w).await;
    let jobs = "/a/{account}/admin/jobs";
    w.posts(&format!("{jobs}/{{id}}/retry"), &[]).await;
    w.posts(&format!("{jobs}/retry"), &[("name", "trade.rfm")])
        .await;
    w.posts(&format!("{jobs}/{{id}}/removal"), &[]).await;
    w.posts(&format!("{jobs}/{{id}}/restoration"), &[]).await;
    for step in ["pause", "resumption", "run"] {
        w.posts(&format!("{jobs}/schedules/{{key}}/{step}"), &[])
            .await;
    }
    let member = format!("{settings}/members/{{id}}");
    w.posts(&member, &[("role", "manager")]).await;
    w.posts(&format!("{member}/sessions/{{session}}/end"), &[])
        .await;
    w.posts(&format!("{member}/new-password"), &[]).await;
    w.posts(&format!("{member}/hand-over"), &[("to", "nobody")])
        .await;
    w.posts(&format!("{member}/eyes"), &[]).await;
    w.owner.post("/me/eyes/end", &[]).await;
    w.posts(&format!("{member}/removal"), &[]).await;
}

/// One operation of the API with the example that its description shows.
struct Example<'a> {
    route: &'a Route,
    query: String,
    body: Value,
}

impl Example<'_> {
    /// What makes records comes first, what takes them away last.
    fn turn(&self) -> usize {
        let path = self.route.path;
        let first = ["/api/v1/people", "/api/v1/companies"];
        match self.route.method.as_str() {
            "POST" if first.contains(&path) => 0,
            "POST" if !path.contains('{') => 1,
            "DELETE" if first.iter().any(|p| path.starts_with(p)) => 6,
            "DELETE" if path.ends_with("{id}") => 5,
            "DELETE" => 4,
            // What is there cannot be brought back.
            "POST" if path.ends_with("/restore") => 7,
            _ => 2,
        }
    }
}

fn examples<'a>(walk: &'a Walk, described: &Value) -> Vec<Example<'a>> {
    let of = |route: &'a Route| {
        let method = route.method.as_str().to_lowercase();
        let operation = &described["paths"][route.path][method];
        assert!(operation.is_object(), "{} is not described", route.path);
        let contents = operation["requestBody"]["content"].as_object();
        let content = contents.and_then(|all| all.values().next());
        Example {
            route,
            query: operation["x-example-query"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            body: content.map(|c| c["example"].clone()).unwrap_or_default(),
        }
    };
    let mut all: Vec<Example<'a>> = writing(walk, true)
        .filter(|route| !matches!(route.access, Access::Keyed(_)))
        .map(of)
        .collect();
    all.sort_by_key(Example::turn);
    all
}

/// How one is called stands in the trail of the account; how one wants things shown is nobody else's matter.
#[test]
fn a_new_name_of_one_s_own_leaves_a_row() {
    walk(async |walk| {
        let mut w = Writer::new(walk).await;
        w.trail.news(walk).await;
        let me = "/api/v1/me";
        for (change, rows) in [
            (json!({ "theme": "dark" }), 0),
            (json!({ "name": "Other" }), 1),
        ] {
            let answer = w.owner.json(Method::PATCH, me, &change).await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            let news = w.trail.news(walk).await;
            assert_eq!(news.len(), rows, "{change}: {news:?}");
            if let [row] = news.as_slice() {
                assert_eq!((row.action.as_str(), row.kind.as_str()), ("change", "user"));
                assert_eq!(row.detail, json!({ "from": "owner", "to": "Other" }));
            }
        }
    });
}

/// Events that come by write keys leave no row for each call: see docs/intake.md.
#[test]
fn whoever_changes_something_by_the_api_leaves_a_row() {
    walk(async |walk| {
        let described: Value =
            serde_json::from_str(&wiring::described(&Config::new("http://test"))).unwrap();
        let mut w = Writer::new(walk).await;
        for example in examples(walk, &described) {
            w.works().await;
            let mut path = w.path(example.route.path);
            if !example.query.is_empty() {
                path += &format!("?{}", example.query.replace(' ', "%20"));
            }
            let answer = match example.body.as_str() {
                Some("@orders.csv") => {
                    let lines = "order,date,sku,qty,price,customer\n9,2025-01-01,A,1,2,7\n";
                    w.owner.send(Method::POST, &path, "text/csv", lines).await
                }
                Some(_) => {
                    let kind = "application/octet-stream";
                    w.owner
                        .send(Method::POST, &path, kind, "%PDF-1.7 an offer")
                        .await
                }
                None => {
                    let body = example.body.to_string();
                    let body = body.replace("$PERSON_ID", &w.ids["people"]);
                    let body = body.replace("$COMPANY_ID", &w.ids["companies"]);
                    let body = body.replace("$ORDER_ID", &w.ids["orders"]);
                    let body = body.replace("$USER_ID", &w.ids["members"]);
                    let body = serde_json::from_str(&body).unwrap();
                    w.owner
                        .json(example.route.method.clone(), &path, &body)
                        .await
                }
            };
            let made = answer.json()["id"].as_str().map(str::to_owned);
            w.did(example.route, answer).await;
            let makes = example.route.method == Method::POST && !example.route.path.contains('{');
            if let Some(id) = made.filter(|_| makes) {
                let word = example.route.path.rsplit('/').next().unwrap_or_default();
                w.ids.insert(word.to_owned(), id);
            }
        }
        all_seen_but_keyed(&w);
    });
}

fn all_seen_but_keyed(w: &Writer<'_>) {
    let keyed = |r: &&Route| matches!(r.access, Access::Keyed(_));
    assert_eq!(
        w.walk.routes.iter().filter(keyed).count(),
        23,
        "routes of write keys"
    );
    all_seen(w, true);
}
