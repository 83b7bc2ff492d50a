//! What changes: with the other's ids nothing does, and the answer is that of an id that nobody has.

use super::Walker;
use super::shop::Records;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use std::sync::Arc;
use web::{Access, Route};

/// What is sent.
enum Body {
    Form(Vec<(&'static str, String)>),
    Json(Value),
}

/// A body that would be taken with one's own ids, and what is answered with the other's.
fn sent(route: &Route, mine: &Records, other: &Records) -> Option<(Body, StatusCode)> {
    let (gone, wrong) = (StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY);
    let form = |fields: &[(&'static str, &str)]| {
        Body::Form(fields.iter().map(|(k, v)| (*k, (*v).to_owned())).collect())
    };
    let taken = json!([{ "source": "till", "id": format!("{}-{}", other.seek, other.marks[0]) }]);
    let named = json!({ "name": { "full": "Changed" } });
    Some(match (route.method.as_str(), route.path) {
        ("POST", "/a/{account}/people/new") => (form(&[("name", ""), ("stage", "lead")]), wrong),
        ("POST", "/a/{account}/people/{id}/edit") => (form(&[("name", "Changed")]), gone),
        ("POST", "/a/{account}/people/{id}/edit/{field}") => (form(&[("name", "Changed")]), gone),
        (
            "POST",
            "/a/{account}/people/{id}/edit/{field}/back/{version}"
            | "/a/{account}/people/{id}/edit/{field}/back/{version}/{value}",
        ) => (form(&[]), gone),
        ("POST", "/a/{account}/people/{id}/delete") => (form(&[]), gone),
        ("POST", "/a/{account}/people/{id}/log") => (form(&[("body", "Changed")]), gone),
        ("POST", "/a/{account}/companies/{id}/log") => (form(&[("kind", "call")]), gone),
        ("POST", "/a/{account}/people/{id}/files" | "/a/{account}/companies/{id}/files") => {
            (form(&[]), gone)
        }
        (
            "POST",
            "/a/{account}/people/{id}/relations/new" | "/a/{account}/companies/{id}/relations/new",
        ) => {
            let whom = format!("person:{}", other.id("people"));
            (form(&[("how", "referred_by"), ("other", &whom)]), gone)
        }
        ("POST", path)
            if path.starts_with("/a/{account}/")
                && (path.ends_with("/removal") || path.ends_with("/restoration"))
                && ["activities", "files", "relations"]
                    .iter()
                    .any(|w| path.contains(w)) =>
        {
            (form(&[]), gone)
        }
        ("POST", "/a/{account}/activities/{id}/edit") => (form(&[("body", "Changed")]), gone),
        ("POST", "/a/{account}/notes/{id}/edit") => (form(&[("body", "Changed")]), gone),
        ("POST", "/a/{account}/notes/{id}/removal") => (form(&[]), gone),
        ("POST", "/a/{account}/notes/{id}/restoration") => (form(&[]), gone),
        // What is chosen is out of reach: it begins, and leaves all of it as it is.
        ("POST", "/a/{account}/bulk-changes/new") => (
            form(&[("kind", "people"), ("record", &other.id("people"))]),
            StatusCode::OK,
        ),
        ("POST", "/a/{account}/bulk-changes") => {
            let owner = mine.owner?.to_string();
            let chosen = [
                ("kind", "people"),
                ("record", &other.id("people")),
                ("owner", &owner),
            ];
            (form(&chosen), StatusCode::SEE_OTHER)
        }
        ("POST", "/api/v1/bulk-changes") => (
            Body::Json(json!({
                "kind": "companies", "ids": [other.id("companies")], "owner": mine.owner,
            })),
            StatusCode::CREATED,
        ),
        ("POST", "/a/{account}/bulk-changes/{id}/undo") => (form(&[]), gone),
        ("POST", "/api/v1/bulk-changes/{id}/undo") => (Body::Json(json!({})), gone),
        ("POST", "/a/{account}/companies/new") => (form(&[("name", "")]), wrong),
        ("POST", "/a/{account}/companies/{id}/edit") => (form(&[("name", "Changed")]), gone),
        ("POST", "/a/{account}/companies/{id}/delete") => (form(&[]), gone),
        ("POST", "/api/v1/people") => (
            Body::Json(json!({ "name": { "full": "New" }, "external_ids": taken })),
            wrong,
        ),
        ("PATCH", "/api/v1/people/{id}") => (Body::Json(named), gone),
        ("POST", "/api/v1/people/{id}/notes") => (Body::Json(json!({ "body": "Changed" })), gone),
        ("POST", "/api/v1/companies") => {
            (Body::Json(json!({ "name": "New" })), StatusCode::CREATED)
        }
        ("PATCH", "/api/v1/companies/{id}") => (Body::Json(json!({ "name": "Changed" })), gone),
        // The other's person, and the number of an order that is theirs already.
        ("POST", "/api/v1/orders") => (
            Body::Json(json!({
                "source": "till", "number": format!("{}-{}", other.seek, other.marks[1]),
                "person": other.id("people"),
                "lines": [{ "product": "A", "quantity": "1", "unit_price": "2.00" }],
            })),
            wrong,
        ),
        ("PATCH", "/api/v1/orders/{id}") => (Body::Json(json!({ "status": "cancelled" })), gone),
        ("POST", "/api/v1/orders/{id}/payments") => (Body::Json(json!({ "amount": "1.00" })), gone),
        ("POST", "/a/{account}/orders/{id}/payments") => (form(&[("amount", "1.00")]), gone),
        ("POST", "/a/{account}/payments/{id}/reversal") => (form(&[]), gone),
        ("POST", "/a/{account}/payments/{id}/restoration") => (form(&[]), gone),
        ("DELETE", "/api/v1/payments/{id}") => (Body::Json(json!({})), gone),
        // What is sold belongs to nobody: for who writes the orders of all.
        ("POST", "/api/v1/products") => (
            Body::Json(json!({ "source": "till", "code": "NEW", "name": "New" })),
            StatusCode::FORBIDDEN,
        ),
        ("PATCH", "/api/v1/products/{id}") => (
            Body::Json(json!({ "name": "Changed" })),
            StatusCode::FORBIDDEN,
        ),
        ("DELETE", "/api/v1/products/{id}") => (Body::Json(json!({})), StatusCode::FORBIDDEN),
        ("POST", "/a/{account}/products/new") => (
            form(&[("source", "till"), ("code", "NEW"), ("name", "New")]),
            StatusCode::FORBIDDEN,
        ),
        ("POST", "/a/{account}/products/{id}/edit") => {
            (form(&[("name", "Changed")]), StatusCode::FORBIDDEN)
        }
        ("POST", "/a/{account}/products/{id}/removal") => (form(&[]), StatusCode::FORBIDDEN),
        ("POST", "/api/v1/interactions") => (
            Body::Json(json!({ "kind": "message", "person": other.id("people") })),
            wrong,
        ),
        ("POST", "/api/v1/notes") => (
            Body::Json(json!({ "person": other.id("people"), "body": "Changed" })),
            gone,
        ),
        ("PATCH", "/api/v1/notes/{id}" | "/api/v1/activities/{id}") => {
            (Body::Json(json!({ "body": "Changed" })), gone)
        }
        ("POST", "/api/v1/activities") => (
            Body::Json(json!({ "person": other.id("people"), "kind": "call" })),
            gone,
        ),
        ("POST", "/api/v1/relations") => (
            Body::Json(json!({
                "kind": "referred_by",
                "from": { "kind": "person", "id": other.id("people") },
                "to": { "kind": "company", "id": other.id("companies") },
            })),
            wrong,
        ),
        ("POST", "/api/v1/people/{id}/files" | "/api/v1/companies/{id}/files") => {
            (Body::Json(json!({})), gone)
        }
        ("DELETE", "/api/v1/activities/{id}" | "/api/v1/relations/{id}" | "/api/v1/files/{id}") => {
            (Body::Json(json!({})), gone)
        }
        ("DELETE", "/api/v1/people/{id}" | "/api/v1/companies/{id}" | "/api/v1/notes/{id}") => {
            (Body::Json(json!({})), gone)
        }
        _ => return None,
    })
}

/// Tries every route that changes something, and finds all of the other's as it was.
pub(super) async fn changes_nothing(walker: &mut Walker<'_>) {
    let before = everything(walker).await;
    let routes = walker.shop.routes.clone();
    let mut seen = 0;
    for route in routes.iter().filter(|r| r.method != Method::GET) {
        let Access::Permission(needed) = route.access else {
            continue;
        };
        let (body, expected) = match sent(route, walker.mine, walker.other) {
            Some(known) => known,
            None if needed.has_reach() => {
                panic!(
                    "{} {} is new: say in reach/writes.rs what it is sent",
                    route.method, route.path
                )
            }
            None => (Body::Json(json!({})), StatusCode::FORBIDDEN),
        };
        let path = walker
            .other
            .path(&closed(route.path))
            .unwrap_or_else(|| route.path.replace("{account}", "shop"));
        let answer = match body {
            Body::Form(fields) => {
                let fields: Vec<(&str, &str)> =
                    fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
                walker.browser.post(&path, &fields).await
            }
            Body::Json(body) if path.starts_with("/api/") => {
                walker
                    .program
                    .json(route.method.clone(), &path, &body)
                    .await
            }
            Body::Json(_) => walker.browser.post(&path, &[]).await,
        };
        let name = format!("{} {path}", route.method);
        assert_eq!(answer.status, expected, "{name}: {}", answer.body);
        for word in &walker.never {
            assert!(
                !answer.body.to_lowercase().contains(word),
                "{name} tells {word}: {}",
                answer.body
            );
        }
        seen += 1;
    }
    assert!(seen > 40, "only {seen} were tried");
    an_entry_of_the_other_is_not_told(walker).await;
    // What was begun is done now, and finds nothing that it may change.
    let mut parts = jobs::Parts::default();
    parts.insert(Arc::new(app::wiring::registry()));
    let (db, jobs) = (walker.shop.world.app.db.clone(), app::wiring::jobs());
    let worker = jobs::Worker::new(db, Arc::new(jobs), Arc::new(parts));
    jobs::run_due(&worker).await.unwrap();
    let begun = walker.program.get("/api/v1/bulk-changes").await.json();
    let begun = begun["items"].as_array().unwrap().clone();
    let of = |kind: &str| {
        begun
            .iter()
            .find(|c| c["kind"] == kind && c["refused"] == 1)
    };
    for kind in ["people", "companies"] {
        let one = of(kind).unwrap_or_else(|| panic!("{kind}: {begun:?}"));
        assert_eq!(
            (&one["state"], &one["changed"]),
            (&json!("done"), &json!(0))
        );
    }
    assert_eq!(everything(walker).await, before);
}

/// Routes that hold for all or none have ids of their own; any will do.
fn closed(path: &str) -> String {
    let records = [
        "people",
        "companies",
        "notes",
        "orders",
        "interactions",
        "products",
        "activities",
        "relations",
        "files",
        "bulk-changes",
    ];
    match records
        .iter()
        .any(|word| path.contains(&format!("{word}/{{id}}")))
    {
        true => path.to_owned(),
        false => path
            .replace("{id}", "01970000-0000-7000-8000-000000000001")
            .replace("{user}", "x"),
    }
}

/// The source has told of it already: that is said, and nothing of what stands there.
async fn an_entry_of_the_other_is_not_told(walker: &mut Walker<'_>) {
    let again = json!({
        "kind": "message", "source": "mail", "external_id": walker.other.seek,
        "person": walker.mine.id("people"),
    });
    let answer = walker
        .program
        .json(Method::POST, "/api/v1/interactions", &again)
        .await;
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.body
    );
    assert_eq!(
        answer.json()["errors"][0]["code"],
        "taken",
        "{}",
        answer.body
    );
    let nobodys = json!({ "kind": "message" });
    let answer = walker
        .program
        .json(Method::POST, "/api/v1/interactions", &nobodys)
        .await;
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.body
    );
}

/// All that is the other's, as an administrator reads it.
async fn everything(walker: &Walker<'_>) -> Vec<String> {
    let mut admin = walker.shop.world.program(base::Role::Admin).await.unwrap();
    let mut all = Vec::new();
    for word in [
        "people",
        "companies",
        "notes",
        "orders",
        "interactions",
        "activities",
        "relations",
        "files",
    ] {
        let path = format!("/api/v1/{word}/{}", walker.other.id(word));
        let answer = admin.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        all.push(answer.body);
    }
    let person = format!("/api/v1/people/{}", walker.other.id("people"));
    for path in [format!("{person}/timeline"), format!("{person}/orders")] {
        all.push(admin.get(&path).await.body);
    }
    all
}
