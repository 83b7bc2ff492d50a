//! Nobody reads or changes what is out of their reach: every page, every address of the API, with people of whom
//! each holds a word that only who reaches them may read.

mod asked;
mod fields;
mod hidden;
mod shop;
mod writes;

use asked::{asked, reads_records};
use axum::http::{Method, StatusCode};
use base::Permission;
use shop::{NOBODYS, Records, Shop, shop};
use web::testing::{Answer, Client};
use web::{Access, Route};

/// What the account wants to know of people is no record of anybody: who reads any reads that.
const OF_ALL: [&str; 1] = ["/api/v1/fields/{id}"];

/// Somebody at work, and what they must never read.
struct Walker<'a> {
    shop: &'a Shop,
    browser: Client,
    program: Client,
    /// Within reach.
    mine: &'a Records,
    /// Out of reach.
    other: &'a Records,
    /// How many people are within reach.
    reached: usize,
    /// No answer holds one of these.
    never: Vec<&'a str>,
}

impl Walker<'_> {
    async fn get(&mut self, path: &str) -> Answer {
        let client = match path.starts_with("/api/") {
            true => &mut self.program,
            false => &mut self.browser,
        };
        let answer = client.get(path).await;
        let said = format!("{}{:?}", answer.body, answer.headers).to_lowercase();
        for word in &self.never {
            assert!(!said.contains(word), "{path} tells {word}: {}", answer.body);
        }
        answer
    }

    /// Every route that reads, with one's own ids and with the other's.
    async fn reads_everything(&mut self) {
        let routes = self.shop.routes.clone();
        let mut seen = 0;
        for route in routes.iter().filter(|r| r.method == Method::GET) {
            if matches!(route.access, Access::Permission(p) if !p.has_reach()) {
                self.is_closed(route).await;
                continue;
            }
            if let Access::Permission(_) = route.access {
                let known = reads_records(route.path);
                assert!(
                    known,
                    "{} is new: say in reach/asked.rs what it is asked",
                    route.path
                );
            }
            for query in asked(route.path, self.mine, self.other, self.reached) {
                seen += usize::from(self.reads(route, &query).await);
            }
        }
        assert!(seen > 150, "only {seen} questions were asked");
    }

    async fn reads(&mut self, route: &Route, query: &asked::Query) -> bool {
        let Some(path) = self.other.path(route.path) else {
            let plain = route.path.replace("{account}", "shop");
            let answer = self.get(&format!("{plain}{}", query.text)).await;
            let path = format!("{plain}{}", query.text);
            assert!(!answer.status.is_server_error(), "{path}: {}", answer.body);
            if let Some(count) = query.items {
                let items = &answer.json()["items"];
                let found = items.as_array().map(Vec::len);
                assert_eq!(found, Some(count), "{path}: {}", answer.body);
                assert!(answer.json()["next"].is_null(), "{path}: {}", answer.body);
            }
            return true;
        };
        let theirs = self.get(&format!("{path}{}", query.text)).await;
        if OF_ALL.contains(&route.path) {
            assert_eq!(theirs.status, StatusCode::OK, "{path}: {}", theirs.body);
            return true;
        }
        assert_eq!(
            theirs.status,
            StatusCode::NOT_FOUND,
            "{path}: {}",
            theirs.body
        );
        let Some(own) = self.mine.path(route.path) else {
            return true;
        };
        // One's own would be told of for ever.
        if route.path.ends_with("/live") {
            return true;
        }
        let answer = self.get(&format!("{own}{}", query.text)).await;
        // What is written by hand is changed by those who wrote it: here nobody within the walk did. Products are
        // changed by those who write the orders of all.
        let written = [
            "/a/{account}/notes/{id}/edit",
            "/a/{account}/activities/{id}/edit",
            "/a/{account}/products/{id}/edit",
        ]
        .contains(&route.path);
        // A bulk change is of who began it, a private view of who saved it: Ann herself, but not who leads Bob's team.
        let theirs = ["/bulk-changes/{id}", "/views/{id}"];
        let begun = theirs.iter().any(|one| route.path.contains(one)) && self.reached > 1;
        let fine = match (written, begun) {
            (true, _) => answer.status == StatusCode::FORBIDDEN,
            (_, true) => answer.status == StatusCode::NOT_FOUND,
            (false, false) => answer.status.is_success() || answer.status.is_redirection(),
        };
        assert!(fine, "{own}: {} {}", answer.status, answer.body);
        true
    }

    /// What holds for all records or for none is closed to who does not have it.
    async fn is_closed(&mut self, route: &Route) {
        let path = route.path.replace("{account}", "shop");
        let path = path.replace("{id}", &self.other.id("orders"));
        let answer = self
            .get(&path.replace("{user}", &self.other.id("people")))
            .await;
        assert_eq!(
            answer.status,
            StatusCode::FORBIDDEN,
            "{path}: {}",
            answer.body
        );
    }
}

fn walker<'a>(
    shop: &'a Shop,
    (browser, program): (Client, Client),
    mine: &'a Records,
    other: &'a Records,
) -> Walker<'a> {
    let never = [&[NOBODYS], other.marks.as_slice()].concat();
    Walker {
        reached: 1,
        shop,
        browser,
        program,
        mine,
        other,
        never,
    }
}

#[test]
fn nobody_reads_what_is_out_of_reach() {
    shop(async |shop| {
        let ann = shop.at_work("ann").await;
        walker(shop, ann, &shop.anns, &shop.bobs)
            .reads_everything()
            .await;
        // A team reads its own, and not what nobody looks after.
        let lead = shop.at_work("lead").await;
        let mut lead = walker(shop, lead, &shop.bobs, &shop.unowned);
        lead.reached = 2;
        lead.reads_everything().await;
    });
}

/// Reports are of everybody's customers, so that a role with a smaller reach has none; orders of all may be
/// seen, without the names of people out of reach.
#[test]
fn orders_name_nobody_out_of_reach() {
    shop(async |shop| {
        let clients = shop.at_work("teller").await;
        let mut teller = walker(shop, clients, &shop.anns, &shop.bobs);
        teller.never = [&shop.anns, &shop.bobs, &shop.unowned]
            .map(|r| r.marks[0])
            .to_vec();
        let mut seen = 0;
        for route in shop.routes.iter().filter(|r| r.method == Method::GET) {
            if !matches!(route.access, Access::Permission(Permission::ReportsRead)) {
                continue;
            }
            let path = route.path.replace("{account}", "shop");
            let path = path.replace("{id}", &shop.anns.id("products"));
            let answer = teller.get(&path).await;
            assert_eq!(
                answer.status,
                StatusCode::FORBIDDEN,
                "{path}: {}",
                answer.body
            );
            seen += 1;
        }
        assert!(seen >= 9, "only {seen} reports");
        // The orders of all, without the names of people.
        let bobs = format!("orders/{}", shop.bobs.id("orders"));
        for path in [
            "/a/shop/orders",
            "/api/v1/orders",
            &format!("/a/shop/{bobs}"),
            &format!("/api/v1/{bobs}"),
        ] {
            let orders = teller.get(path).await.body;
            assert!(orders.contains(shop.bobs.marks[1]), "{path}: {orders}");
        }
        let found = teller.get("/api/v1/search?q=karmesin").await.json();
        let kinds: Vec<&str> = found["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hit| hit["kind"].as_str().unwrap())
            .collect();
        assert_eq!(
            kinds,
            ["order", "product"],
            "what is sold belongs to nobody"
        );
    });
}

#[test]
fn nobody_changes_what_is_out_of_reach() {
    shop(async |shop| {
        let ann = shop.at_work("ann").await;
        let mut ann = walker(shop, ann, &shop.anns, &shop.bobs);
        writes::changes_nothing(&mut ann).await;
        let lead = shop.at_work("lead").await;
        let mut lead = walker(shop, lead, &shop.bobs, &shop.unowned);
        writes::changes_nothing(&mut lead).await;
    });
}
