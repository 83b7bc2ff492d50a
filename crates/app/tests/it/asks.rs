//! Nothing on the pages takes anything away at one press: either the toast after it holds the way back, or what
//! stands before it says what will be gone. A new route that does neither fails here.

use crate::walk::{is_api, walk};
use axum::http::{Method, StatusCode};
use base::Role;
use std::collections::HashMap;
use web::testing::Client;
use web::{Access, Route};

/// Last words of addresses that take something away.
const VERBS: [&str; 7] = [
    "removal",
    "reversal",
    "revocation",
    "withdrawal",
    "delete",
    "end",
    "end-others",
];
/// Goes back to one's own view: nothing is gone.
const HARMLESS: [&str; 1] = ["/me/eyes/end"];

/// How somebody is kept from an accident.
enum Guard {
    /// The toast after it leads back.
    Undo,
    /// This page asks: a popover, a fold or a page of its own says what will be gone.
    Asks(String),
}

fn guard(ids: &HashMap<&str, String>, pattern: &str) -> Option<Guard> {
    let of = |word: &str| ids.get(word).cloned().unwrap_or_default();
    let settings = |rest: &str| Some(Guard::Asks(format!("/a/shop/settings{rest}")));
    match pattern.trim_start_matches("/a/{account}") {
        "/notes/{id}/removal" | "/activities/{id}/removal" | "/files/{id}/removal" => {
            Some(Guard::Undo)
        }
        "/payments/{id}/reversal" => Some(Guard::Undo),
        "/relations/{id}/removal" | "/admin/jobs/{id}/removal" => Some(Guard::Undo),
        "/settings/teams/{id}/members/removal" | "/settings/fields/{id}/removal" => {
            Some(Guard::Undo)
        }
        "/views/{id}/removal" => Some(Guard::Undo),
        "/settings/teams/{id}/removal" => settings(&format!("/teams/{}", of("teams"))),
        "/settings/roles/{id}/removal" => settings(&format!("/roles/{}", of("roles"))),
        "/settings/tokens/{id}/revocation" => settings(""),
        "/settings/write-keys/{id}/revocation" => settings("/write-keys"),
        "/settings/invitations/{id}/withdrawal" => settings("/members"),
        "/settings/members/{id}/removal"
        | "/settings/members/{id}/second-factor/removal"
        | "/settings/members/{id}/sessions/{session}/end" => {
            settings(&format!("/members/{}", of("members")))
        }
        "/products/{id}/removal" => Some(Guard::Asks(format!(
            "/a/shop/products/{}/edit",
            of("products")
        ))),
        "/imports/{id}/removal" => Some(Guard::Asks(format!("/a/shop/imports/{}", of("imports")))),
        "/people/{id}/delete" => Some(Guard::Asks(format!(
            "/a/shop/people/{}/delete",
            of("people")
        ))),
        "/companies/{id}/delete" => Some(Guard::Asks(format!(
            "/a/shop/companies/{}/delete",
            of("companies")
        ))),
        "/me/sessions/{session}/end" | "/me/sessions/end-others" => {
            Some(Guard::Asks("/me".to_owned()))
        }
        "/me/second-factor/removal" => Some(Guard::Asks("/me/second-factor".to_owned())),
        _ => None,
    }
}

fn takes_away(route: &Route) -> bool {
    let last = route.path.rsplit('/').next().unwrap_or_default();
    let browser = route.method == Method::POST && !is_api(route);
    browser
        && route.access != Access::Public
        && VERBS.contains(&last)
        && !HARMLESS.contains(&route.path)
}

#[test]
fn whatever_takes_something_away_asks_before_or_can_be_taken_back() {
    walk(async |walk| {
        let ids = &walk.ids;
        let mut other = walk.world.user(Role::Admin).await.unwrap(); // a second session
        other.get("/me").await;
        let mut admin = walk.world.user(Role::Admin).await.unwrap();
        let mut seen = 0;
        for route in walk.routes.iter().filter(|route| takes_away(route)) {
            let guard = guard(ids, route.path);
            let guard =
                guard.unwrap_or_else(|| panic!("{} neither asks nor leads back", route.path));
            match guard {
                Guard::Undo => leads_back(&mut admin, route, ids).await,
                Guard::Asks(page) => asks(&mut admin, route, &page).await,
            }
            seen += 1;
        }
        assert!(seen > 15, "{seen}");
    });
}

/// Takes it away and takes that back.
async fn leads_back(admin: &mut Client, route: &Route, ids: &HashMap<&str, String>) {
    let before_id = route.path.split("/{id}").next().unwrap_or_default();
    let word = before_id.rsplit('/').next().unwrap_or_default();
    let id = ids
        .get(word)
        .unwrap_or_else(|| panic!("no {word} to take away"));
    let path = route.path.replace("{account}", "shop").replace("{id}", id);
    let gone = admin.post(&path, &[("user", &ids["members"])]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{path}: {}", gone.body);
    let page = admin.get(gone.header("location")).await.body;
    let form = page.split_once("</template>").map(|(_, rest)| rest);
    let form = form.and_then(|rest| rest.split_once("<form method=\"post\" action=\""));
    let undo = form.and_then(|(_, rest)| rest.split('"').next());
    let undo = undo.filter(|path| !path.is_empty());
    let undo = undo.unwrap_or_else(|| panic!("{path} leads to no way back: {page}"));
    let back = admin.post(undo, &[]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{undo}: {}", back.body);
    let again = admin.post(&path, &[("user", &ids["members"])]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{path}: it came back");
}

/// The page holds the form, and behind a button, in a fold or on a page of its own, with words before it.
async fn asks(admin: &mut Client, route: &Route, page: &str) {
    let shown = admin.get(page).await;
    assert_eq!(shown.status, StatusCode::OK, "{page}: {}", shown.body);
    let starts = shown.body.match_indices("<form").map(|(at, _)| at);
    let starts: Vec<usize> = starts
        .filter(|at| is_of(&shown.body[*at..], route))
        .collect();
    if starts.is_empty() && route.path.contains("second-factor") {
        return; // only for who has a second factor: the tests of `factors` look at it
    }
    assert!(!starts.is_empty(), "{page} has no form of {}", route.path);
    for start in starts {
        let (before, form) = shown.body.split_at(start);
        let own_page = page.ends_with("/delete");
        let last = |what: &str| before.rfind(what).unwrap_or(0);
        let folded = last("<details class=\"fold\"") > last("</details>");
        let behind = last(" popover") > last("</form>");
        let name = &route.path;
        assert!(
            own_page || folded || behind,
            "{page}: {name} is done at one press"
        );
        let text = form.split("</form>").next().unwrap_or_default();
        assert!(
            own_page || text.contains("<p"),
            "{name} says nothing of what is gone: {text}"
        );
    }
}

/// Whether the form that begins here posts to the route.
fn is_of(form: &str, route: &Route) -> bool {
    let action = form.split_once("action=\"").map_or("", |(_, rest)| rest);
    let path = action.split('"').next().unwrap_or_default();
    let same = |(part, of): (&str, &str)| of.starts_with('{') || part == of;
    path.split('/').count() == route.path.split('/').count()
        && path.split('/').zip(route.path.split('/')).all(same)
}
