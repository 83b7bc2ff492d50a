//! Every route that reads, with what it can be asked.

use super::planted::{Ids, MARKS, planted};
use super::{Entry, Trail};
use crate::walk::{Walk, is_api, walk};
use axum::http::{Method, StatusCode};
use base::Role;
use serde_json::json;
use std::collections::HashSet;
use web::testing::Client;
use web::{Access, Route};

/// Names people without a row of its own, and why.
const WITHOUT: [(&str, &str); 2] = [
    (
        "/a/{account}/settings/audit",
        "the trail names those of whom it speaks: a row about each look at rows would drown them",
    ),
    (
        "/a/{account}/settings/audit.csv",
        "that the trail was exported stands there; whom it names stands in its rows already",
    ),
];

/// The address with ids; none where no record is of that kind.
pub fn path(route: &Route, ids: &Ids) -> Option<String> {
    let (mut out, mut before) = (String::new(), "");
    for part in route.path.split('/').skip(1) {
        out.push('/');
        match part {
            "{account}" => out.push_str("shop"),
            "{id}" => out.push_str(ids.get(before)?),
            "{field}" => out.push_str("emails"),
            "{key}" => out.push_str("rfm"),
            _ if part.starts_with('{') => return None,
            _ => out.push_str(part),
        }
        before = part;
    }
    Some(out)
}

/// How often the trail is looked at for a row that is on its way.
const LOOKS: usize = 1_000;
/// How long between two looks; all of them together are ten seconds.
const BETWEEN: std::time::Duration = std::time::Duration::from_millis(10);

/// One request, and whether its row is there.
async fn asked(
    walk: &Walk,
    (client, trail): (&mut Client, &mut Trail),
    route: &Route,
    (path, q): (&str, &str),
    ids: &Ids,
) -> bool {
    let answer = client.get(path).await;
    let mut rows = trail.news(walk).await;
    let body = answer.body.to_lowercase();
    let told = answer.status == StatusCode::OK && MARKS.iter().any(|mark| body.contains(mark));
    if !told {
        return false;
    }
    if WITHOUT.iter().any(|(known, _)| *known == route.path) {
        return true;
    }
    let names = |row: &&Entry| {
        // Lines of a file are of nobody yet.
        let of_file = row.kind == "import" && row.names(&ids["imports"]);
        row.is_read() && (row.names(&ids["people"]) || of_file)
    };
    // What waited is written by another task now and then: it is on its way.
    for _ in 0..LOOKS {
        if rows.iter().any(|row| names(&row)) {
            break;
        }
        tokio::time::sleep(BETWEEN).await;
        rows.extend(trail.news(walk).await);
    }
    let row = rows.iter().find(names);
    let row = row.unwrap_or_else(|| panic!("{path} names the person, and leaves: {rows:?}"));
    assert!(
        ["user", "token"].contains(&row.actor.as_str()),
        "{path}: {row:?}"
    );
    if !q.is_empty() && takes_words(route) {
        // Words that found nobody are not kept: they could not be forgotten with whom they name.
        let said = |row: &Entry| row.detail["words"] == q || row.detail["ids"] == json!([]);
        let said = rows.iter().any(|row| row.action == "search" && said(row));
        assert!(said, "{path} does not say what was searched: {rows:?}");
    }
    true
}

/// Where words can be searched.
fn takes_words(route: &Route) -> bool {
    let lists = ["people", "companies", "search", "palette", "new"];
    lists
        .iter()
        .any(|word| route.path.ends_with(&format!("/{word}")))
}

#[test]
fn whoever_reads_of_a_person_leaves_a_row_that_names_them() {
    walk(async |walk| {
        let ids = planted(walk).await;
        let mut browser = walk.world.user(Role::Owner).await.unwrap();
        let mut program = walk.world.program(Role::Owner).await.unwrap();
        let mut trail = Trail::default();
        trail.news(walk).await;
        let mut told = HashSet::new();
        for route in walk.routes.iter().filter(|r| r.method == Method::GET) {
            // A live page hears marks of entries, and what a job has done: nothing of people, and never ends.
            if route.path.ends_with("/live") || !matches!(route.access, Access::Permission(_)) {
                continue;
            }
            let path = path(route, &ids);
            let path = path.unwrap_or_else(|| panic!("plant something for {}", route.path));
            let person = &ids["people"];
            let client = if is_api(route) {
                &mut program
            } else {
                &mut browser
            };
            for (q, query) in [
                ("", String::new()),
                ("persimmon", "?q=persimmon".to_owned()),
                ("", format!("?person={person}")),
            ] {
                let path = format!("{path}{query}");
                let asked = asked(walk, (client, &mut trail), route, (&path, q), &ids);
                if asked.await {
                    told.insert(route.path);
                }
            }
        }
        for (path, _) in WITHOUT {
            assert!(
                told.contains(path),
                "{path} names nobody: it needs no exception"
            );
        }
        // All that the plan knows to be about people must have been seen to be.
        for path in EXPECTED {
            assert!(told.contains(path), "{path} did not show the person");
        }
    });
}

/// Some of those that must show the person, so that the walk cannot pass by seeing nothing.
const EXPECTED: [&str; 29] = [
    "/a/{account}/people",
    "/a/{account}/people/{id}",
    "/a/{account}/people/{id}/edit",
    "/a/{account}/people/{id}/edit/{field}",
    "/a/{account}/people/{id}/delete",
    "/a/{account}/people/{id}/relations/new",
    "/a/{account}/companies/{id}",
    "/a/{account}/companies/{id}/relations/new",
    "/a/{account}/notes/{id}/edit",
    "/a/{account}/activities/{id}/edit",
    "/a/{account}/files/{id}",
    "/a/{account}/search",
    "/a/{account}/search/palette",
    "/a/{account}/orders",
    "/a/{account}/orders/{id}",
    "/a/{account}/products/{id}",
    "/a/{account}/imports/{id}",
    "/a/{account}/reports/rfm",
    "/a/{account}/reports/rfm.csv",
    "/api/v1/people",
    "/api/v1/people/{id}",
    "/api/v1/people/{id}/timeline",
    "/api/v1/notes/{id}",
    "/api/v1/activities",
    "/api/v1/interactions",
    "/api/v1/relations",
    "/api/v1/files/{id}",
    "/api/v1/search",
    "/api/v1/reports/rfm",
];
