//! The page and the API of schedules.

use app::{daily, wiring};
use axum::http::{Method, StatusCode};
use base::{Clock, Role};
use db::testing::both_at;
use db::{Db, Sql};
use identity::testing::World;
use jobs::{Parts, Worker, run_due, schedules};
use serde_json::{Value, json};
use std::sync::Arc;
use web::testing::Client;

struct Bench {
    db: Db,
    world: World,
    worker: Worker,
    _folder: tempfile::TempDir,
}

impl Bench {
    async fn work(&self) -> usize {
        run_due(&self.worker).await.unwrap()
    }

    /// Who did what to which schedule, in order.
    async fn audited(&self) -> Vec<(String, String)> {
        let sql = "SELECT action, detail FROM identity_audit
                    WHERE subject_kind = 'schedule' ORDER BY audit_id";
        let rows = self
            .db
            .read(move |tx| tx.all::<(String, Value)>(Sql::new(sql)));
        let rows = rows.await.unwrap().into_iter();
        rows.map(|(action, detail)| (action, detail["key"].as_str().unwrap().to_owned()))
            .collect()
    }
}

/// The plan is kept and its first runs are over. It is half past one in the afternoon in Colombo.
fn bench<F: Future<Output = ()>>(story: impl Fn(Bench) -> F) {
    let clock = Clock::fixed("2026-11-22T08:00:00Z".parse().unwrap());
    both_at(wiring::AREAS, clock, |db| {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().to_owned();
        let put_in = |parts| wiring::register(parts, files.clone(), 20_000_000, || {});
        let world = World::with(&db, wiring::areas, put_in).unwrap();
        let mut parts = Parts::default();
        parts.insert(Arc::new(wiring::imports(files.clone())));
        parts.insert(Arc::new(wiring::shelf(files, 1)));
        let registry = Arc::new(wiring::jobs());
        let worker = Worker::new(db.clone(), registry.clone(), Arc::new(parts));
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            daily::look(&db).await.unwrap();
            schedules::fire(&db, &registry).await.unwrap();
            run_due(&worker).await.unwrap();
            let bench = Bench {
                db,
                world,
                worker,
                _folder: folder,
            };
            story(bench).await;
        });
    });
}

const PAGE: &str = "/a/shop/admin/jobs/schedules";

async fn page(client: &mut Client) -> String {
    let answer = client.get(PAGE).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.body
}

/// The row of a task.
fn row<'a>(page: &'a str, task: &str) -> &'a str {
    let rest = page.split(&format!("<strong>{task}</strong>")).nth(1);
    rest.and_then(|r| r.split("</tr>").next())
        .unwrap_or_else(|| panic!("no {task} in {page}"))
}

const FILES: &str = "Clearing away old files of imports";

#[test]
fn the_page_says_what_when_how_it_went_and_when_it_comes_next() {
    bench(|b| async move {
        let mut admin = b.world.user(Role::Admin).await.unwrap();
        let seen = page(&mut admin).await;
        let files = row(&seen, FILES);
        assert!(files.contains("Every day at 03:"), "{files}");
        assert!(
            files.contains("just now") && files.contains(">Done<"),
            "{files}"
        );
        assert!(files.contains("23 Nov 2026, 03:"), "{files}");
        let turnover = row(&seen, "Sums of turnover");
        assert!(turnover.contains("Every 10 minutes"), "{turnover}");
        assert!(
            turnover.contains("just now") && turnover.contains(">Nothing to do<"),
            "{turnover}"
        );
        // In another zone the moments are the reader's, the rule stays that of the account.
        admin.post("/me/writing", &[("zone", "UTC")]).await;
        let seen = page(&mut admin).await;
        let files = row(&seen, FILES);
        assert!(files.contains("22 Nov 2026, 21:"), "{files}");
        assert!(files.contains("Every day at 03:"), "{files}");
        assert!(seen.contains("those of the account’s zone (Colombo)"));
        let jobs = admin.get("/a/shop/admin/jobs").await.body;
        assert!(jobs.contains(&format!("href=\"{PAGE}\"")), "{jobs}");
    });
}

#[test]
fn every_task_says_what_it_is_and_what_it_is_good_for() {
    bench(|b| async move {
        let mut admin = b.world.program(Role::Admin).await.unwrap();
        let all = admin.get("/api/v1/schedules").await.json();
        let all = all["items"].as_array().unwrap();
        assert!(all.len() >= 6, "{all:?}");
        for one in all {
            let name = one["name"].as_str().unwrap().replace(['.', '_'], "-");
            for key in [format!("schedules-for-{name}"), format!("job-name-{name}")] {
                assert!(web::locale::has_text(&key), "no text {key}");
            }
        }
    });
}

#[test]
fn a_task_is_paused_resumed_and_run_with_its_rows_in_the_trail() {
    bench(|b| async move {
        let mut admin = b.world.user(Role::Admin).await.unwrap();
        let on = |verb: &str| format!("{PAGE}/sweep-imports/{verb}");
        assert_eq!(admin.post(&on("pause"), &[]).await.status, 303);
        let seen = page(&mut admin).await;
        let files = row(&seen, FILES);
        assert!(
            files.contains(">Paused<") && files.contains("/resumption\""),
            "{files}"
        );
        assert_eq!(
            admin.post(&on("pause"), &[]).await.status,
            StatusCode::CONFLICT
        );
        assert_eq!(admin.post(&on("run"), &[]).await.status, 303);
        let seen = page(&mut admin).await;
        assert!(row(&seen, FILES).contains(">Waiting<"), "{seen}");
        assert_eq!(
            admin.post(&on("run"), &[]).await.status,
            StatusCode::CONFLICT
        );
        assert_eq!(b.work().await, 1);
        assert!(row(&page(&mut admin).await, FILES).contains(">Done<"));
        assert_eq!(admin.post(&on("resumption"), &[]).await.status, 303);
        let seen = page(&mut admin).await;
        assert!(row(&seen, FILES).contains("23 Nov 2026, 03:"), "{seen}");
        let did =
            ["pause", "run", "resume"].map(|did| (did.to_owned(), "sweep-imports".to_owned()));
        assert_eq!(b.audited().await, did);
        assert_eq!(
            admin.post(&format!("{PAGE}/nothing/run"), &[]).await.status,
            404
        );
        let mut manager = b.world.user(Role::Manager).await.unwrap();
        assert_eq!(manager.get(PAGE).await.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn a_program_lists_pauses_and_runs() {
    bench(|b| async move {
        let mut program = b.world.program(Role::Admin).await.unwrap();
        let first = program.get("/api/v1/schedules?limit=2").await.json();
        let keys = |list: &Value| -> Vec<String> {
            let items = list["items"].as_array().unwrap().iter();
            items
                .map(|one| one["key"].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(keys(&first), ["fold-texts", "forget-fields"]);
        let next = first["next"].as_str().unwrap();
        let rest = program
            .get(&format!("/api/v1/schedules?limit=200&after={next}"))
            .await;
        assert_eq!(keys(&rest.json())[..2], ["forget-removed", "index-earlier"]);

        let path = "/api/v1/schedules/rfm";
        let rfm = program.get(path).await.json();
        assert_eq!(rfm["title"], "Classes of customers (RFM)");
        assert_eq!(rfm["time_zone"], "Asia/Colombo");
        assert_eq!(rfm["idle"], true, "the account has no orders: {rfm}");
        assert_eq!(rfm["last_state"], Value::Null);
        let pause = json!({ "paused": true });
        for _ in 0..2 {
            let paused = program.json(Method::PATCH, path, &pause).await;
            assert_eq!(paused.status, StatusCode::OK, "{}", paused.body);
            assert_eq!(
                (&paused.json()["paused"], &paused.json()["next_at"]),
                (&json!(true), &Value::Null)
            );
        }
        assert_eq!(
            b.audited().await.len(),
            1,
            "what is so already changes nothing"
        );
        let run = format!("{path}/run");
        let queued = program.json(Method::POST, &run, &json!({})).await;
        assert_eq!(queued.status, StatusCode::ACCEPTED, "{}", queued.body);
        assert_eq!(queued.json()["last_state"], "waiting");
        let again = program.json(Method::POST, &run, &json!({})).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert_eq!(b.work().await, 1);
        let resumed = program
            .json(Method::PATCH, path, &json!({ "paused": false }))
            .await;
        assert_eq!(resumed.json()["last_state"], "done");
        assert!(
            resumed.json()["next_at"]
                .as_str()
                .unwrap()
                .starts_with("2026-11-22T18:")
        );
        let wrong = program
            .json(Method::PATCH, path, &json!({ "cron": "* * * * *" }))
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(program.get("/api/v1/schedules/nothing").await.status, 404);
    });
}
