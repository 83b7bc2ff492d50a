//! Every field that a role can hide, one after the other: what stands in it is nowhere in any answer, nothing is found,
//! filtered or sorted by it, and nobody writes it.

use crate::trail::planted::{Ids, made};
use crate::trail::reads::path;
use crate::walk::{Walk, is_api, walk};
use app::wiring;
use axum::http::{Method, StatusCode};
use base::Role;
use serde_json::{Value, json};
use std::collections::HashSet;
use web::Access;
use web::testing::{Answer, Client};

/// A field that the account thought of itself, of people and of companies.
const OWN: &str = "custom.hideown";

const NOBODY: &str = "01970000-0000-7000-8000-000000000001";

/// A field, what stands in it and nowhere else, the words by which somebody would be found, and a change of it.
struct Field {
    name: &'static str,
    values: &'static [&'static str],
    found: &'static str,
    change: Option<Value>,
}

fn field(name: &'static str, values: &'static [&'static str], found: &'static str) -> Field {
    let body = match name {
        "stage" => json!({ "stage": "former" }),
        "email" => json!({ "emails": [{ "address": "other@x.example" }] }),
        "phone" => json!({ "phones": [{ "e164": "+94715550111" }] }),
        "handle" => json!({ "handles": [{ "network": "instagram", "handle": "other" }] }),
        "address" => json!({ "addresses": [{ "city": "Galle" }] }),
        "tags" => json!({ "tags": ["other"] }),
        // Nobody has this id: that is not even looked up.
        "company" => json!({ "company": NOBODY }),
        "external_id" => json!({ "external_ids": [{ "source": "till", "id": "other" }] }),
        "language" => json!({ "language": "si" }),
        "time_zone" => json!({ "time_zone": "UTC" }),
        "preferences" => json!({ "preferences": { "reached_by": "mail" } }),
        "owner" => json!({ "owner": NOBODY }),
        "custom" => json!({ "custom": { "other": 1 } }),
        OWN => json!({ "custom": { "hideown": "other" } }),
        _ => Value::Null,
    };
    let change = (!body.is_null()).then_some(body);
    Field {
        name,
        values,
        found,
        change,
    }
}

/// 2 orders of 1,234.56 and 2,345.67 are paid: 3,580.23 gross, and so paid. 100.01 and 11.10 came back: 111.11; net
/// 3,469.12. Of an open order of 777.77 110.11 were paid (50.05 and 60.06): paid 3,690.34; with another open order of
/// 100.00 outstanding are 767.66.
fn fields() -> Vec<Field> {
    vec![
        field("stage", &["advocate"], ""),
        field("email", &["hidemail@x.example"], "hidemail"),
        field("phone", &["94715550777", "71 555 0777"], "0715550777"),
        field("handle", &["hidehandle"], "hidehandle"),
        field("address", &["hidestreet", "hidecity"], "hidecity"),
        field("tags", &["hidetag"], "hidetag"),
        field("company", &["hidefirm"], "hidefirm"),
        field("external_id", &["hideext-1"], "hideext-1"),
        field("language", &["\"eo\"", ">eo<", "esperanto"], ""),
        field("time_zone", &["antarctica/troll"], ""),
        field("preferences", &["hidelabel", "hidevalue"], "hidevalue"),
        field("owner", &["hidekeeper"], ""),
        field("custom", &["hidekey", "hidecustom"], ""),
        field(OWN, &["hideownvalue"], ""),
        field("orders", &["\"orders\":2", "\"frequency\":2"], ""),
        field("gross", &["3,580.23", "358023"], ""),
        field("returned", &["111.11", "11111,", "11111}"], ""),
        field("net", &["3,469.12", "346912"], ""),
        field("paid", &["3,690.34", "369034"], ""),
        field("outstanding", &["767.66", "76766"], ""),
        field("last_order", &["\"last_order_at\":", ">last order"], ""),
        field("bought_in", &[], ""),
        field("r", &["\"r\":"], ""),
        field("f", &["\"f\":"], ""),
        field("m", &["\"m\":"], ""),
    ]
}

/// What can be asked of lists: everything by which they are narrowed, sorted and shown.
fn questions(f: &Field, person: &str) -> Vec<String> {
    let columns = "name,stage,email,phone,tags,company,language,owner,orders,gross,returned,net,paid,outstanding,\
                   last_order,rfm,r,f,m,created,custom.hideown";
    let fields = "emails,tags,custom,owner,company,stage,language,orders,net,gross,returned,paid,outstanding,\
                  custom.hideown";
    vec![
        String::new(),
        format!("?columns={columns}"),
        format!("?fields={fields}"),
        format!("?sort=-{}", f.name),
        "?view=best".to_owned(),
        format!("?person={person}"),
        "?q=zyx&limit=200".to_owned(),
    ]
}

/// Whether an answer of this address may hold it all the same: the company itself, and what is called as it is.
fn elsewhere(f: &Field, path: &str) -> bool {
    let of_companies = ["/companies", "/search"];
    f.name == "company" && of_companies.iter().any(|part| path.contains(part))
}

struct Hider<'a> {
    walk: &'a Walk,
    admin: Client,
    browser: Client,
    program: Client,
    role: String,
    ids: Ids,
}

impl<'a> Hider<'a> {
    async fn new(walk: &'a Walk) -> Self {
        let mut admin = walk.world.program(Role::Owner).await.unwrap();
        let role = made(&mut admin, "/api/v1/roles", &role(&[], &[])).await;
        let own: Role = role.parse().unwrap();
        let member = |name| tokio::task::block_in_place(|| walk.world.member(name, own));
        let (user, keeper) = (member("walker").unwrap(), member("hidekeeper").unwrap());
        let (browser, program) = walk.world.at_work("walker", user, own).await.unwrap();
        let ids = planted(walk, &mut admin, &keeper.to_string()).await;
        Self {
            walk,
            admin,
            browser,
            program,
            role,
            ids,
        }
    }

    /// Everything that the member may read, with all that can be asked.
    async fn everything(&mut self, f: &Field) -> Vec<(String, Answer)> {
        let mut all = Vec::new();
        for route in self.walk.routes.iter().filter(|r| r.method == Method::GET) {
            let Access::Permission(_) = route.access else {
                continue;
            };
            let Some(path) = path(route, &self.ids).filter(|p| !p.ends_with("/live")) else {
                continue;
            };
            for question in questions(f, &self.ids["people"]) {
                let path = format!("{path}{question}");
                let client = if is_api(route) {
                    &mut self.program
                } else {
                    &mut self.browser
                };
                let answer = client.get(&path).await;
                assert!(!answer.status.is_server_error(), "{path}: {}", answer.body);
                if answer.status.is_success() {
                    all.push((path, answer));
                }
            }
        }
        // What a route of the API is not asked for it refuses.
        assert!(all.len() > 150, "only {} answers", all.len());
        all
    }

    /// Which of the values stand where; the words that the questions themselves hold are left out.
    fn standing<'b>(f: &'b Field, all: &[(String, Answer)]) -> Vec<(&'b str, String)> {
        let mut found = Vec::new();
        for (path, answer) in all.iter().filter(|(path, _)| !elsewhere(f, path)) {
            let said = answer.body.to_lowercase();
            let told = f.values.iter().filter(|value| said.contains(**value));
            found.extend(told.map(|value| (*value, path.clone())));
        }
        found
    }

    async fn nobody_asks_or_writes(&mut self, f: &Field) {
        let name = f.name;
        let names: &[&str] = match name {
            "address" => &["country", "city"],
            "preferences" => &["reached_by"],
            // The list has no such field at all.
            "custom" => &["custom", OWN],
            name => &[name],
        };
        for name in names {
            for ask in [
                format!("filter={name}%20is%20not%20empty"),
                format!("sort={name}"),
            ] {
                let answer = self.program.get(&format!("/api/v1/people?{ask}")).await;
                let refused = StatusCode::UNPROCESSABLE_ENTITY;
                assert_eq!(answer.status, refused, "{ask}: {}", answer.body);
            }
        }
        if !f.found.is_empty() {
            for list in ["people", "search"] {
                let answer = self
                    .program
                    .get(&format!("/api/v1/{list}?q={}", f.found))
                    .await;
                let told = answer.body.contains(&self.ids["people"]);
                assert!(!told, "{list} finds by {name}: {}", answer.body);
            }
        }
        if name == "external_id" {
            self.nobody_asks_by_an_order().await;
        }
        self.nobody_writes(f).await;
    }

    /// An order of the customer with a number would answer whose number it is.
    async fn nobody_asks_by_an_order(&mut self) {
        let order = json!({
            "source": "till", "number": "whose", "customer": "hideext-1",
            "lines": [{ "product": "A", "description": "Thing", "quantity": "1", "unit_price": "1.00" }],
        });
        let program = &mut self.program;
        let answer = program.json(Method::POST, "/api/v1/orders", &order).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
    }

    /// Of people, and of companies where they have the field, too.
    async fn nobody_writes(&mut self, f: &Field) {
        let Some(change) = &f.change else {
            return;
        };
        // A company has no company.
        let of_companies = f.name != "company";
        for word in ["people", "companies"] {
            if word == "people" || of_companies {
                let path = format!("/api/v1/{word}/{}", self.ids[word]);
                let answer = self.program.json(Method::PATCH, &path, change).await;
                let said = &answer.body;
                assert_eq!(
                    answer.status,
                    StatusCode::FORBIDDEN,
                    "{word} {change}: {said}"
                );
            }
        }
    }

    async fn gives(&mut self, role: &Value) {
        let path = format!("/api/v1/roles/{}", self.role);
        let put = self.admin.json(Method::PUT, &path, role).await;
        assert_eq!(put.status, StatusCode::OK, "{}", put.body);
    }
}

fn role(hidden: &[&str], locked: &[&str]) -> Value {
    let grants = json!({
        "people.read": "all", "people.write": "all", "people.delete": "all", "notes.write": "all",
        "orders.read": "all", "orders.write": "all", "reports.read": "all",
    });
    json!({ "name": "Hider", "grants": grants, "hidden": hidden, "locked": locked })
}

/// The person, with something to know again in each field.
async fn planted(walk: &Walk, p: &mut Client, keeper: &str) -> Ids {
    let mut ids = walk.ids.clone();
    let likes = json!({ "likes": [{ "label": "Hidelabel", "value": "Hidevalue" }] });
    for record in ["person", "company"] {
        let field = json!({ "record": record, "key": "hideown", "holds": "text", "labels": { "en": "Hideown" } });
        made(p, "/api/v1/fields", &field).await;
    }
    let own = json!({ "Hidekey": "Hidecustom", "hideown": "Hideownvalue" });
    let company =
        json!({ "name": "Hidefirm", "owner": keeper, "custom": own, "preferences": likes });
    let company = made(p, "/api/v1/companies", &company).await;
    let person = json!({
        "name": { "full": "Zyx Wvu" }, "stage": "advocate", "company": company, "owner": keeper,
        "emails": [{ "address": "hidemail@x.example" }], "phones": [{ "e164": "+94715550777" }],
        "handles": [{ "network": "instagram", "handle": "hidehandle" }], "tags": ["hidetag"],
        "addresses": [{ "street": "Hidestreet", "city": "Hidecity" }], "language": "eo",
        "time_zone": "Antarctica/Troll", "external_ids": [{ "source": "till", "id": "hideext-1" }],
        "custom": own, "preferences": likes,
    });
    let person = made(p, "/api/v1/people", &person).await;
    for (number, kind, status, price) in [
        ("1", "order", "paid", "1234.56"),
        ("2", "order", "paid", "2345.67"),
        ("3", "return", "paid", "-100.01"),
        ("4", "return", "paid", "-11.10"),
        ("9", "order", "open", "100.00"),
        ("5", "order", "open", "777.77"),
    ] {
        let (quantity, price) = match price.strip_prefix('-') {
            Some(price) => ("-1", price),
            None => ("1", price),
        };
        let order = json!({
            "source": "shop", "number": number, "kind": kind, "status": status, "person": person,
            "occurred_at": "2025-05-01T10:00:00Z",
            "lines": [{ "product": "A", "description": "Thing", "quantity": quantity, "unit_price": price }],
        });
        let id = made(p, "/api/v1/orders", &order).await;
        ids.insert("orders", id);
    }
    for amount in ["50.05", "60.06"] {
        let path = format!("/api/v1/orders/{}/payments", ids["orders"]);
        let id = made(p, &path, &json!({ "amount": amount })).await;
        ids.insert("payments", id);
    }
    somebody_else_orders(walk, p).await;
    let ends = json!({ "kind": "other", "label": "kin", "from": { "kind": "person", "id": person },
        "to": { "kind": "person", "id": walk.ids["people"] } });
    for (word, body) in [
        ("notes", json!({ "person": person, "body": "x" })),
        (
            "activities",
            json!({ "person": person, "kind": "call", "body": "x" }),
        ),
        (
            "interactions",
            json!({ "person": person, "kind": "message", "summary": "x" }),
        ),
        ("relations", ends),
    ] {
        let id = made(p, &format!("/api/v1/{word}"), &body).await;
        ids.insert(word, id);
    }
    let account = walk.world.shop.account;
    let products = p.get("/api/v1/products").await.json();
    let product = products["items"].as_array().unwrap().last().unwrap()["id"].clone();
    ids.extend([
        ("people", person),
        ("companies", company),
        ("products", product.as_str().unwrap().to_owned()),
    ]);
    classed(walk, account).await;
    ids
}

/// So that what all customers come to, which reports may tell, is not what this one comes to.
async fn somebody_else_orders(walk: &Walk, p: &mut Client) {
    for (number, kind, quantity, status) in [
        ("6", "order", "2", "paid"),
        ("7", "return", "-1", "paid"),
        ("8", "order", "1", "open"),
    ] {
        let order = json!({
            "source": "shop", "number": number, "kind": kind, "status": status,
            "person": walk.ids["people"], "occurred_at": "2025-05-02T10:00:00Z",
            "lines": [{ "product": "A", "quantity": quantity, "unit_price": "3.21" }],
        });
        made(p, "/api/v1/orders", &order).await;
    }
}

/// Works out the classes of today.
async fn classed(walk: &Walk, account: base::AccountId) {
    let db = walk.world.app.db.clone();
    let by = base::Actor::system(account);
    let refresh =
        move || trade::rfm::actions::refresh(&jobs::Slices::unresting(&db), &by, "Asia/Colombo");
    tokio::task::spawn_blocking(refresh).await.unwrap().unwrap();
}

#[test]
fn what_a_role_hides_is_nowhere() {
    walk(async |walk| {
        let mut hider = Hider::new(walk).await;
        let known = customers::reach::fields::hideable(&wiring::registry());
        let known = known.iter().map(|field| &*field.name);
        let known: HashSet<&str> = known.chain([OWN]).collect();
        let walked: HashSet<&str> = fields().iter().map(|field| field.name).collect();
        assert_eq!(
            walked, known,
            "say in reach/hidden.rs what stands in a field"
        );
        // Who sees all of it finds each value: else its absence would prove nothing.
        let everything = hider.everything(&fields()[0]).await;
        for f in fields() {
            let seen = Hider::standing(&f, &everything);
            for value in f.values {
                let stands = seen.iter().any(|(one, _)| one == value);
                // Of several ways to write one, a single one is enough.
                assert!(stands || !seen.is_empty(), "{} stands nowhere", f.name);
            }
        }
        let audit = hider.program.get("/api/v1/audit").await;
        assert_eq!(
            audit.status,
            StatusCode::FORBIDDEN,
            "no own role reads the trail"
        );
        for f in fields() {
            hider.gives(&role(&[f.name], &[])).await;
            let all = hider.everything(&f).await;
            let standing = Hider::standing(&f, &all);
            assert!(
                standing.is_empty(),
                "{} is hidden, and told by {standing:#?}",
                f.name
            );
            hider.nobody_asks_or_writes(&f).await;
            hider.report_is_closed(&f).await;
            if f.change.is_some() {
                // Seen, and not changed.
                hider.gives(&role(&[], &[f.name])).await;
                hider.nobody_writes(&f).await;
            }
        }
    });
}

impl Hider<'_> {
    /// The report tells of each figure by its order and its classes.
    async fn report_is_closed(&mut self, f: &Field) {
        let made_of = [
            "orders",
            "gross",
            "returned",
            "net",
            "last_order",
            "r",
            "f",
            "m",
        ];
        let expected = match made_of.contains(&f.name) {
            true => StatusCode::FORBIDDEN,
            false => StatusCode::OK,
        };
        for path in [
            "/api/v1/reports/rfm",
            "/api/v1/reports/rfm/companies",
            "/a/shop/reports/rfm",
            "/a/shop/reports/rfm.csv",
        ] {
            let client = if path.starts_with("/api") {
                &mut self.program
            } else {
                &mut self.browser
            };
            let answer = client.get(path).await;
            assert_eq!(
                answer.status, expected,
                "{} {path}: {}",
                f.name, answer.body
            );
        }
        let sums = format!("/api/v1/orders/sums?person={}", self.ids["people"]);
        let sums = self.program.get(&sums).await.json();
        let told = ["orders", "gross", "returned", "net"].contains(&f.name);
        assert_eq!(sums["sums"].is_null(), told, "{}: {sums}", f.name);
    }
}
