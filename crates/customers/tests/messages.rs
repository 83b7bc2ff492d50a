//! What people said, found through the router: with the words around, and the way to its place on the timeline.

#![allow(clippy::unwrap_used)]

mod world;

use axum::http::Method;
use base::Role;
use serde_json::{Value, json};
use world::{add, browser, each, id, program};

/// A message of somebody, by a program.
async fn said(p: &mut web::testing::Client, who: &str, at: &str, body: &str) -> String {
    let entry = json!({
        "person": who, "kind": "message", "channel": "whatsapp", "direction": "in",
        "occurred_at": at, "properties": {"body": body},
    });
    let answer = p.json(Method::POST, "/api/v1/interactions", &entry).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    id(&answer.json())
}

#[test]
fn a_message_is_found_with_the_words_around_and_leads_to_its_place() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Nimal"}})).await);
        let body = "Hello, <b>where</b> are the ශ්‍රී lamps?\nThank you";
        let first = said(&mut p, &who, "2026-01-01T10:00:00Z", body).await;
        let found = p.get(&asked("ශ්‍රී lamp")).await.json();
        let hits = found["items"].as_array().unwrap();
        assert_eq!(hits.len(), 1, "{found}");
        assert_eq!(hits[0]["id"], first.as_str());
        assert_eq!(hits[0]["detail"], "Nimal · Message · WhatsApp · 1 Jan 2026");
        let parts: Vec<(&str, bool)> = hits[0]["excerpt"]
            .as_array()
            .unwrap()
            .iter()
            .map(part)
            .collect();
        assert_eq!(
            parts,
            [
                ("Hello, <b>where</b> are the ", false),
                ("ශ්‍රී", true),
                (" ", false),
                ("lamps", true),
                ("? Thank you", false)
            ]
        );
        for page in ["/a/shop/search?q=lamps", "/a/shop/search/palette?q=lamps"] {
            let answer = b.get(page).await;
            for text in [
                "&lt;b&gt;where&lt;/b&gt; are the ශ්‍රී <mark>lamps</mark>? Thank you",
                &format!("/a/shop/interactions/{first}"),
                "Nimal · Message",
            ] {
                assert!(answer.body.contains(text), "{page} {text}: {}", answer.body);
            }
            assert!(!answer.body.contains("<b>"), "{}", answer.body);
            assert!(answer.body.contains("#message\""), "{}", answer.body);
        }
        // What was said on the phone shows so.
        let call = json!({
            "person": who, "kind": "call", "channel": "phone", "direction": "in",
            "occurred_at": "2025-12-31T10:00:00Z", "summary": "asks about teapots",
        });
        let answer = p.json(Method::POST, "/api/v1/interactions", &call).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        let answer = b.get("/a/shop/search?q=teapots").await;
        // 31 December, 15:30 in Colombo: one day, which no line breaks.
        assert!(
            answer
                .body
                .contains("<span class=\"whole\">31 Dec 2025</span>"),
            "{}",
            answer.body
        );
        let shown = ["#call\"", "#message\""].map(|icon| answer.body.contains(icon));
        assert_eq!(shown, [true, false], "{}", answer.body);
        // Among the latest it stands on the page itself; below fifty others on a later part.
        let link = format!("/a/shop/interactions/{first}");
        let near = b.get(&link).await;
        let page = format!("/a/shop/people/{who}");
        assert_eq!(near.header("location"), format!("{page}#entry-{first}"));
        for n in 0..50 {
            said(&mut p, &who, "2026-02-01T10:00:00Z", &format!("later {n}")).await;
        }
        let far = b.get(&link).await;
        let place = far.header("location").to_owned();
        assert!(place.starts_with(&format!("{page}?after=")), "{place}");
        let (address, anchor) = place.split_once('#').unwrap();
        let part = b.get(address).await;
        assert!(
            part.body.contains(&format!("id=\"{anchor}\"")),
            "{}",
            part.body
        );
        assert!(
            !part.body.contains("later 1"),
            "it comes first: {}",
            part.body
        );
        let whole = b.get(&page).await;
        assert!(!whole.body.contains(anchor), "{}", whole.body);
    });
}

/// The address of a search for messages.
fn asked(q: &str) -> String {
    let q: String = q.bytes().map(|b| format!("%{b:02X}")).collect();
    format!("/api/v1/search?kinds=message&q={q}")
}

fn part(part: &Value) -> (&str, bool) {
    (
        part["text"].as_str().unwrap(),
        part["hit"].as_bool().unwrap(),
    )
}

#[test]
fn many_messages_leave_room_for_the_others_and_none_is_shown_of_who_went() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Kettle Works"}})).await);
        for n in 0..20 {
            said(&mut p, &who, "2026-01-01T10:00:00Z", &format!("kettle {n}")).await;
        }
        for n in 0..20 {
            let body = format!("kettle note {n}");
            b.post(&format!("/a/shop/people/{who}/log"), &[("body", &body)])
                .await;
        }
        let kinds = |found: Value| {
            let items = found["items"].as_array().unwrap().clone();
            let of = |kind: &str| items.iter().filter(|h| h["kind"] == kind).count();
            (of("person"), of("note"), of("message"))
        };
        // Twelve: a quarter for what people said.
        let found = p.get("/api/v1/search?q=kettle&limit=12").await.json();
        assert_eq!(kinds(found), (1, 8, 3));
        let found = p.get("/api/v1/search?q=kettle&limit=50").await.json();
        assert_eq!(kinds(found), (1, 20, 20));
        let mut manager = w.program(Role::Manager).await.unwrap();
        let gone = format!("/api/v1/people/{who}");
        let answer = manager.json(Method::DELETE, &gone, &json!({})).await;
        assert_eq!(answer.status, 204, "{}", answer.body);
        let found = p.get("/api/v1/search?q=kettle&limit=50").await.json();
        assert_eq!(kinds(found), (0, 0, 0));
    });
}

/// Kind and day stay for what is counted; what was said, and what a site told, goes with the person.
#[test]
fn what_somebody_said_goes_with_them_and_stays_when_only_the_company_goes() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let person = id(&add(&mut p, &json!({ "name": { "full": "Nimal Perera" } })).await);
        let company = p
            .json(
                Method::POST,
                "/api/v1/companies",
                &json!({ "name": "Lanka Tea" }),
            )
            .await;
        let company = company.json()["id"].as_str().unwrap().to_owned();
        let said = json!({
            "person": person, "company": company, "kind": "message", "channel": "whatsapp",
            "source": "chat", "external_id": "1", "summary": "My knee hurts",
            "properties": { "message_body": "My knee hurts since Sunday" },
        });
        let made = p.json(Method::POST, "/api/v1/interactions", &said).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let entry = format!(
            "/api/v1/interactions/{}",
            made.json()["id"].as_str().unwrap()
        );

        let path = format!("/api/v1/companies/{company}");
        assert_eq!(p.json(Method::DELETE, &path, &json!({})).await.status, 204);
        assert_eq!(
            p.get(&entry).await.json()["summary"],
            "My knee hurts",
            "the person is there"
        );
        let path = format!("/api/v1/people/{person}");
        assert_eq!(p.json(Method::DELETE, &path, &json!({})).await.status, 204);
        let left = p.get(&entry).await;
        assert!(!left.body.contains("knee"), "{}", left.body);
        let left = left.json();
        assert_eq!(
            (&left["kind"], &left["channel"], &left["properties"]),
            (&json!("message"), &json!("whatsapp"), &json!({}))
        );
    });
}
