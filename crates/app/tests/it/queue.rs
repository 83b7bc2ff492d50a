//! The page and the API of background work.

use app::{queue, wiring};
use axum::http::{Method, StatusCode};
use base::{Actor, JobId, Language, Role};
use db::testing::both;
use db::{Db, Sql};
use identity::testing::World;
use jobs::{Parts, Worker, run_due};
use serde_json::json;
use std::sync::Arc;
use trade::rfm::RefreshRfm;
use web::testing::Client;

struct Bench {
    db: Db,
    world: World,
    worker: Worker,
    runtime: tokio::runtime::Runtime,
}

impl Bench {
    /// A job whose zone does not exist, or that waits when it is not to run.
    fn enqueue(&self, zone: &'static str, key: Option<&'static str>) -> JobId {
        let by = Actor::system(self.world.shop.account);
        let made = self.db.write_now(move |tx| {
            jobs::enqueue(tx, &by, key, &RefreshRfm { zone: zone.into() })?;
            tx.one(Sql::new("SELECT id FROM jobs_job ORDER BY id DESC LIMIT 1"))
        });
        made.map_err(|e: db::DbError| e.to_string()).unwrap()
    }

    fn dead(&self) -> JobId {
        let id = self.enqueue("Mars/Olympus", None);
        self.work();
        id
    }

    fn work(&self) -> usize {
        self.runtime.block_on(run_due(&self.worker)).unwrap()
    }

    fn audited(&self) -> Vec<(String, Option<JobId>)> {
        let sql = "SELECT action, subject_id FROM identity_audit
                    WHERE subject_kind = 'job' AND action <> 'view' ORDER BY audit_id";
        self.db.read_now(|tx| tx.all(Sql::new(sql))).unwrap()
    }

    fn get(&self, client: &mut Client, path: &str) -> String {
        let answer = self.runtime.block_on(client.get(path));
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        answer.body
    }

    /// Posts a form that leads on; the page that comes next.
    fn post(&self, client: &mut Client, path: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.runtime.block_on(client.post(path, fields));
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{path}: {}",
            answer.body
        );
        let next = answer.header("location").to_owned();
        self.get(client, &next)
    }
}

fn bench(body: impl Fn(Bench)) {
    both(wiring::AREAS, |db| {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().to_owned();
        let parts = |parts| wiring::register(parts, files, 20_000_000, || {});
        let world = World::with(&db, wiring::areas, parts).unwrap();
        let mut parts = Parts::default();
        parts.insert(Arc::new(wiring::imports(folder.path().to_owned())));
        let worker = Worker::new(db.clone(), Arc::new(wiring::jobs()), Arc::new(parts));
        let runtime = tokio::runtime::Runtime::new().unwrap();
        body(Bench {
            db,
            world,
            worker,
            runtime,
        });
    });
}

const PAGE: &str = "/a/shop/admin/jobs";
const KIND: &str = "Classes of customers (RFM)";

#[test]
fn a_dead_job_is_seen_understood_and_tried_again() {
    bench(|b| {
        let mut admin = b.runtime.block_on(b.world.user(Role::Admin)).unwrap();
        assert!(b.get(&mut admin, PAGE).contains("Nothing has failed"));
        let id = b.dead();
        let page = b.get(&mut admin, PAGE);
        assert!(
            page.contains(KIND) && page.contains("zone-unknown"),
            "{page}"
        );
        assert!(
            page.contains(">Something went wrong within the program.<"),
            "{page}"
        );
        // One alone has its own button beside it, and no second one above.
        assert!(!page.contains("Try all again"), "{page}");
        let one = b.get(&mut admin, &format!("{PAGE}/{id}"));
        assert!(
            one.contains("Mars/Olympus") && one.contains("trade.rfm"),
            "{one}"
        );
        let page = b.post(&mut admin, &format!("{PAGE}/{id}/retry"), &[]);
        assert!(page.contains("The job starts in a moment."), "{page}");
        let waiting = b.get(&mut admin, &format!("{PAGE}?state=waiting"));
        assert!(waiting.contains("as soon as possible"), "{waiting}");
        assert_eq!(b.work(), 1);
        let page = b.post(
            &mut admin,
            &format!("{PAGE}/retry"),
            &[("name", "trade.rfm")],
        );
        assert!(page.contains("1 job starts in a moment."), "{page}");
        assert_eq!(b.work(), 1);
        let actions: Vec<_> = b.audited();
        assert_eq!(
            actions,
            [("retry".to_owned(), Some(id)), ("retry".to_owned(), None)]
        );
    });
}

#[test]
fn several_of_a_kind_are_tried_again_at_once() {
    bench(|b| {
        let mut admin = b.runtime.block_on(b.world.user(Role::Admin)).unwrap();
        let _ = (b.dead(), b.dead());
        let page = b.get(&mut admin, PAGE);
        assert!(
            page.contains("Try all again: Classes of customers (RFM) (2)"),
            "{page}"
        );
    });
}

#[test]
fn what_is_discarded_can_be_brought_back_by_the_toast_or_from_its_list() {
    bench(|b| {
        let mut admin = b.runtime.block_on(b.world.user(Role::Admin)).unwrap();
        let id = b.dead();
        let back = format!("{PAGE}/{id}/restoration");
        let page = b.post(&mut admin, &format!("{PAGE}/{id}/removal"), &[]);
        assert!(page.contains(&format!("action=\"{back}\"")), "{page}");
        assert!(page.contains("Nothing has failed"), "{page}");
        let list = b.get(&mut admin, &format!("{PAGE}?state=discarded"));
        assert!(
            list.contains("Bring back") && list.contains(&back),
            "{list}"
        );
        let page = b.post(&mut admin, &back, &[]);
        assert!(
            page.contains(KIND) && !page.contains("data-undo=\"/"),
            "{page}"
        );
        let actions: Vec<_> = b.audited().into_iter().map(|row| row.0).collect();
        assert_eq!(actions, ["discard", "restore"]);
        let trail = b.get(&mut admin, "/a/shop/settings/audit?kind=job");
        assert!(
            trail.contains("Discarded") && trail.contains("Brought back"),
            "{trail}"
        );
        assert!(trail.contains("Background job"), "{trail}");
    });
}

#[test]
fn programs_list_retry_and_discard() {
    bench(|b| {
        let mut admin = b.runtime.block_on(b.world.program(Role::Admin)).unwrap();
        let (first, second) = (b.dead(), b.dead());
        let ask = |client: &mut Client, method: Method, path: String| {
            b.runtime.block_on(client.json(method, &path, &json!({})))
        };
        let part = ask(&mut admin, Method::GET, "/api/v1/jobs?limit=1".into()).json();
        assert_eq!(part["items"][0]["id"], second.to_string());
        let next = part["next"].as_str().unwrap();
        let part = ask(
            &mut admin,
            Method::GET,
            format!("/api/v1/jobs?limit=1&after={next}"),
        )
        .json();
        assert_eq!(
            (&part["items"][0]["id"], &part["next"]),
            (&first.to_string().into(), &json!(null))
        );
        let job = &part["items"][0];
        assert_eq!(
            (&job["name"], &job["state"]),
            (&"trade.rfm".into(), &"dead".into())
        );
        assert_eq!((&job["title"], &job["attempts"]), (&KIND.into(), &1.into()));
        assert_eq!(job["payload"]["zone"], "Mars/Olympus");
        let one = format!("/api/v1/jobs/{first}");
        let retried = ask(&mut admin, Method::POST, format!("{one}/retry"));
        assert_eq!(
            (retried.status, &retried.json()["state"]),
            (StatusCode::ACCEPTED, &"waiting".into())
        );
        assert_eq!(
            ask(&mut admin, Method::DELETE, one.clone()).status,
            StatusCode::NO_CONTENT
        );
        assert_eq!(
            ask(&mut admin, Method::GET, one.clone()).json()["state"],
            "discarded"
        );
        let refused = ask(&mut admin, Method::POST, format!("{one}/retry"));
        assert_eq!(
            (refused.status, &refused.json()["code"]),
            (StatusCode::CONFLICT, &"job-not-open".into())
        );
        let unknown = ask(&mut admin, Method::GET, "/api/v1/jobs?state=lost".into());
        assert_eq!(
            unknown.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            unknown.body
        );
        assert_eq!(unknown.json()["errors"][0]["field"], "state");
        assert_eq!(b.work(), 0, "the one is discarded, the other dead");
    });
}

#[test]
fn the_same_work_is_not_started_beside_itself() {
    bench(|b| {
        let mut admin = b.runtime.block_on(b.world.program(Role::Admin)).unwrap();
        let id = b.enqueue("Mars/Olympus", Some("rfm"));
        b.work();
        b.enqueue("Asia/Colombo", Some("rfm"));
        let path = format!("/api/v1/jobs/{id}/retry");
        let refused = b
            .runtime
            .block_on(admin.json(Method::POST, &path, &json!({})));
        assert_eq!(
            (refused.status, &refused.json()["code"]),
            (StatusCode::CONFLICT, &"job-again-waiting".into())
        );
        assert!(
            refused.body.contains("waiting or running already"),
            "{}",
            refused.body
        );
        assert!(b.audited().is_empty());
    });
}

#[test]
fn every_kind_of_job_has_a_name_in_every_language() {
    for language in Language::ALL {
        let l = web::Locale::new(*language, "UTC");
        for name in wiring::jobs().names() {
            assert_ne!(
                queue::words(&l, name),
                name,
                "{language}: job-name-{}",
                name.replace('.', "-")
            );
        }
    }
    let l = web::Locale::new(Language::English, "UTC");
    assert_eq!(queue::words(&l, "future.work"), "future.work");
}
