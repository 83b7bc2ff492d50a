//! Who never returns is forgotten after the account's time, with all that they did, and nobody else.

use super::{SweepVisitors, store};
use crate::testing::{AREAS, Shop, each};
use axum::http::Method;
use base::{AccountId, Actor, Clock, Error, Permission, Role, Timestamp};
use db::Sql;
use db::testing::both;
use serde_json::{Value, json};

impl Shop {
    fn clock(&self) -> &Clock {
        self.db.clock()
    }

    async fn at(&self, now: &str) {
        self.clock().set(now.parse().unwrap());
    }

    async fn visit(&self, visitor: &str, name: &str) {
        let body = json!({ "anonymousId": visitor, "event": name, "messageId": name });
        self.sent("/v1/track", &body).await;
    }

    async fn sweep(&self) {
        let by = self.by();
        let queued = self
            .db
            .write(move |tx| jobs::enqueue(tx, &by, None, &SweepVisitors {}));
        queued.await.unwrap();
        assert_eq!(self.work().await, 1);
        let failed = self.db.read(|tx| {
            tx.opt::<String>(Sql::new(
                "SELECT error FROM jobs_job WHERE error IS NOT NULL LIMIT 1",
            ))
        });
        assert_eq!(failed.await.unwrap(), None);
    }

    /// The names in the log, and how many entries wait.
    async fn left(&self) -> (Vec<String>, i64) {
        let log = self.log().await;
        let names = log
            .iter()
            .map(|i| i["summary"].as_str().unwrap().to_owned());
        let waiting = self
            .db
            .read(|tx| tx.one::<i64>(Sql::new("SELECT count(*) FROM integrations_visit")));
        (names.collect(), waiting.await.unwrap())
    }
}

fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_visitor_of_thirteen_months_ago_goes_and_one_who_came_again_stays() {
    each(|shop| async move {
        // On 1 March 2026.
        shop.visit("gone", "gone").await;
        shop.visit("returns", "first").await;
        shop.at("2026-06-01T12:00:00Z").await;
        shop.visit("returns", "again").await;
        // A second short of thirteen months.
        shop.at("2027-04-01T11:59:59Z").await;
        shop.sweep().await;
        assert_eq!(shop.left().await, (names(&["gone", "first", "again"]), 3));
        shop.at("2027-04-01T12:00:01Z").await;
        shop.sweep().await;
        assert_eq!(shop.left().await, (names(&["first", "again"]), 2));
        // Thirteen months after the last visit all of them goes.
        shop.at("2027-07-01T12:00:01Z").await;
        shop.sweep().await;
        assert_eq!(shop.left().await, (names(&[]), 0));
    });
}

#[test]
fn what_came_before_times_were_kept_counts_from_the_first_sweep() {
    each(|shop| async move {
        shop.visit("old", "old").await;
        let undated = shop
            .db
            .write(|tx| tx.exec(Sql::new("UPDATE integrations_visit SET came_at = NULL")));
        undated.await.unwrap();
        shop.at("2028-01-01T12:00:00Z").await;
        shop.sweep().await;
        assert_eq!(shop.left().await.1, 1);
        shop.at("2029-02-01T12:00:01Z").await;
        shop.sweep().await;
        assert_eq!(shop.left().await.1, 0);
    });
}

#[test]
fn what_a_known_person_did_stays_whenever_they_became_known() {
    each(|shop| async move {
        shop.visit("a", "before").await;
        let both =
            json!({ "anonymousId": "a", "userId": "42", "event": "known", "messageId": "k" });
        shop.sent("/v1/track", &both).await;
        // Somebody is known, but the job that brings them the rest has not come to it yet.
        shop.visit("b", "left").await;
        let by = shop.by();
        let person = shop.person("42").await["id"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap();
        let linked = shop.db.write(move |tx| {
            let scope = by.may(Permission::EventsWrite)?;
            crate::intake::store::link(tx, &scope, "segment", "b", person)?;
            Ok::<_, Error>(())
        });
        linked.await.unwrap();
        shop.at("2030-01-01T00:00:00Z").await;
        shop.sweep().await;
        assert_eq!(shop.left().await.0, names(&["before", "known", "left"]));
        assert_eq!(shop.timeline("42").await.len(), 2);
    });
}

#[test]
fn many_go_slice_by_slice_and_others_accounts_keep_theirs() {
    each(|shop| async move {
        let batch: Vec<Value> = (0..450)
            .map(|n| json!({ "type": "track", "anonymousId": format!("v{}", n % 7), "event": "x", "messageId": n }))
            .collect();
        shop.sent("/v1/batch", &json!({ "batch": batch })).await;
        assert_eq!(shop.left().await.1, 450);
        shop.at("2028-01-01T00:00:00Z").await;
        let stranger = Actor::system(AccountId::new());
        let queued = shop
            .db
            .write(move |tx| jobs::enqueue(tx, &stranger, None, &SweepVisitors {}));
        queued.await.unwrap();
        shop.work().await;
        assert_eq!(shop.left().await.1, 450, "another account's sweep");
        shop.sweep().await;
        assert_eq!(shop.left().await, (vec![], 0));
    });
}

#[test]
fn the_account_sets_the_months_on_the_page_and_by_the_api() {
    each(|shop| async move {
        let page = "/a/shop/settings/write-keys";
        let form = "/a/shop/settings/write-keys/visitors";
        let mut admin = shop.world.user(Role::Admin).await.unwrap();
        assert!(
            admin
                .get(page)
                .await
                .body
                .contains("name=\"visitor_months\" type=\"number\" value=\"13\"")
        );
        for wrong in ["0", "61", "-1", "many", "", "1e3", "99999999999999999999"] {
            let refused = admin.post(form, &[("visitor_months", wrong)]).await;
            assert_eq!(refused.status, 422, "{wrong}");
            assert!(
                refused.body.contains("f-visitor_months-error"),
                "{}",
                refused.body
            );
        }
        assert_eq!(
            admin.post(form, &[("visitor_months", " 2 ")]).await.status,
            303
        );
        assert!(admin.get(page).await.body.contains("value=\"2\""));
        let mut program = shop.program().await;
        assert_eq!(
            program.get("/api/v1/intake").await.json(),
            json!({ "visitor_months": 2 })
        );
        let path = "/api/v1/intake";
        let set = program
            .json(Method::PATCH, path, &json!({ "visitor_months": 3 }))
            .await;
        assert_eq!(
            (set.status.as_u16(), set.json()),
            (200, json!({ "visitor_months": 3 }))
        );
        let wrong = program
            .json(Method::PATCH, path, &json!({ "visitor_months": 0 }))
            .await;
        assert_eq!(wrong.json()["errors"][0]["code"], "visitor-months");
        let mut member = shop.world.user(Role::Member).await.unwrap();
        assert_eq!(
            member.post(form, &[("visitor_months", "1")]).await.status,
            403
        );

        // The wish holds: three months, not thirteen.
        shop.visit("a", "a").await;
        shop.at("2026-06-01T12:00:01Z").await;
        shop.sweep().await;
        assert_eq!(shop.left().await.1, 0);
    });
}

#[test]
fn looking_for_what_is_past_reads_an_index() {
    both(AREAS, |db| {
        let scope = Actor::system(AccountId::new())
            .may(Permission::EventsWrite)
            .unwrap();
        db.read_now(move |tx| {
            let sql = store::past_sql(&scope, Timestamp::UNIX_EPOCH, 200);
            let plan = tx.plan(sql)?.join(" ");
            if tx.dialect() == db::Dialect::Sqlite {
                assert!(plan.contains("integrations_visit_came"), "{plan}");
                assert!(plan.contains("integrations_visit_last"), "{plan}");
                assert!(
                    !plan.contains("SCAN") && !plan.contains("TEMP B-TREE"),
                    "{plan}"
                );
            }
            Ok::<_, db::DbError>(())
        })
        .unwrap();
    });
}
