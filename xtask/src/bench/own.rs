//! Own fields: a list that is filtered and sorted by a quick one, and one by a field that is not.

use super::Bench;
use super::figure::{Figure, Limit};
use super::http::{Client, encode, sign_in};
use super::load::Page;
use crate::Outcome;
use crate::product::{ACCOUNT, EMAIL, PASSWORD};
use serde_json::{Map, Value, json};
use std::thread;
use std::time::{Duration, Instant};

/// So many own fields people have.
const FIELDS: usize = 20;
/// So many of them are quick.
const QUICK: usize = 5;
/// How long filling the indexes may take.
const FILLED_WITHIN: Duration = Duration::from_secs(120);

/// The list of 50 people by own fields.
///
/// # Errors
/// If a request fails, or the indexes are not filled.
pub fn measure(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let port = bench.server()?.port;
    let token = format!("Authorization: Bearer {}\r\n", bench.product.token()?);
    let mut client = Client::connect(port, &token)?;
    let fields = fields(&mut client)?;
    values(&mut client)?;
    for id in fields.iter().take(QUICK) {
        let wish = r#"{"indexed":true}"#;
        client.patch_json(&format!("/api/v1/fields/{id}"), wish)?;
    }
    wait(&mut client)?;
    let page = |name, filter: &str, sort: &str, cpu_limit, p99_limit| Page {
        name,
        path: format!(
            "/a/{ACCOUNT}/people?filter={}&sort={}&columns=custom.own_0,custom.own_1,custom.own_9",
            encode(filter),
            encode(sort)
        ),
        headers: String::new(),
        cpu_limit,
        p99_limit,
        bare: None,
        compared: false,
    };
    let quick = ("custom.own_0 >= 100", "-custom.own_0");
    let slow = ("custom.own_9 = 3", "name");
    let pages = [
        page(
            "list of 50 by a quick own field",
            quick.0,
            quick.1,
            Limit::AtMost(2.0),
            Limit::None,
        ),
        page(
            "list of 50 by an own field that is not quick",
            slow.0,
            slow.1,
            Limit::None,
            Limit::AtMost(150.0),
        ),
    ];
    let session = sign_in(port, EMAIL, PASSWORD)?;
    let mut figures = Vec::new();
    for page in pages {
        let headers = session.clone();
        figures.extend(Page { headers, ..page }.measure(bench)?);
    }
    Ok(figures)
}

/// Adds the fields; their ids.
fn fields(client: &mut Client) -> Outcome<Vec<String>> {
    let mut ids = Vec::new();
    for n in 0..FIELDS {
        let holds = if n % 2 == 0 { "number" } else { "text" };
        let field = json!({"record": "person", "key": format!("own_{n}"), "holds": holds,
            "labels": {"en": format!("Own {n}")}});
        let answer = client.post_json("/api/v1/fields", &field.to_string())?;
        let made = read(&answer.body, "/api/v1/fields")?;
        let id = made["id"].as_str().ok_or("a field has no id")?;
        ids.push(id.to_owned());
    }
    Ok(ids)
}

/// Gives everybody a value in each.
fn values(client: &mut Client) -> Outcome {
    let (mut next, mut person) = (String::new(), 0_usize);
    loop {
        let path = format!("/api/v1/people?limit=200{next}");
        let answer = client.get(&path)?.expect_ok(&path)?;
        let part = read(&answer.body, &path)?;
        for one in part["items"].as_array().into_iter().flatten() {
            let id = one["id"].as_str().ok_or("a person has no id")?;
            let custom: Map<String, Value> = (0..FIELDS).map(|n| of(person, n)).collect();
            let change = json!({ "custom": custom }).to_string();
            let path = format!("/api/v1/people/{id}");
            client.patch_json(&path, &change)?.expect_ok(&path)?;
            person += 1;
        }
        match part["next"].as_str() {
            Some(after) => next = format!("&after={}", encode(after)),
            None => return Ok(()),
        }
    }
}

/// What the person has in this field: numbers below 1,000, texts of which there are twenty.
fn of(person: usize, field: usize) -> (String, Value) {
    let value = match field % 2 {
        0 => json!((person * 7919 + field) % 1_000),
        _ => json!(((person + field) % 20).to_string()),
    };
    (format!("own_{field}"), value)
}

fn wait(client: &mut Client) -> Outcome {
    let begun = Instant::now();
    let path = "/api/v1/fields?record=person";
    while begun.elapsed() < FILLED_WITHIN {
        let answer = client.get(path)?.expect_ok(path)?;
        let all = read(&answer.body, path)?;
        let ready = |one: &&Value| one["index_ready"] == json!(true);
        let all = all["items"].as_array();
        if all.into_iter().flatten().filter(ready).count() == QUICK {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(100));
    }
    Err("the indexes of own fields were not filled".to_owned())
}

fn read(body: &[u8], path: &str) -> Outcome<Value> {
    serde_json::from_slice(body).map_err(|e| format!("{path}: {e}"))
}
