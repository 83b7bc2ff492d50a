//! Stories of an import and of what it shows, told through HTTP on both databases.

use crate::imports::Orders;
use crate::rfm::RefreshRfm;
use crate::testing::{AREAS, clock};
use crate::turnover::RefreshTurnover;
use ::web::testing::{Answer, Client};
use axum::http::{Method, StatusCode};
use base::{Language, Role};
use customers::Registry;
use db::Db;
use db::testing::both_at;
use identity::testing::World;
use jobs::{Parts, Worker, run_due};
use records::imports::{Folder, Kinds, RunImport, Wake};
use serde_json::{Value, json};
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

pub(crate) const FILE: &str = "\
InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,CustomerName
1,A,Lamp,2,2025-01-01 10:00:00,3.50,100.0,<b>Nimal</b>
1,B,Bowl,1,2025-01-01 10:01:00,1.25,100,<b>Nimal</b>
C2,A,Lamp,-1,2025-01-05 10:00:00,3.50,100,<b>Nimal</b>
3,A,Lamp,1,2025-01-11 10:00:00,3.50,,
4,A,Lamp,one,2025-01-12 10:00:00,1.00,101,Kamala
5,A,Lamp,1,2025-01-13 10:00:00,1.00,102,Ravi
5,A,Lamp,1,2025-01-13 10:00:00,1.00,103,Ravi
6,A,Lamp,1,2025-01-14 10:00:00
7,A,Lamp,10,2025-01-15 10:00:00,9.00,104,
";

pub(crate) struct Shop {
    pub(crate) world: World,
    worker: Worker,
    woken: Arc<AtomicUsize>,
    pub(crate) folder: tempfile::TempDir,
}

impl Shop {
    fn new(db: &Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut registry = Registry::default();
        crate::register(&mut registry);
        let kinds = Kinds {
            kinds: vec![Arc::new(Orders {
                hooks: registry.hooks.clone(),
            })],
            folder: Folder(folder.path().to_owned()),
        };
        let mut parts = Parts::default();
        parts.insert(Arc::new(kinds.clone()));
        let mut known = jobs::Registry::default();
        known.add::<RunImport>();
        known.add::<RefreshRfm>();
        known.add::<RefreshTurnover>();
        let worker = Worker::new(db.clone(), Arc::new(known), Arc::new(parts));
        let woken = Arc::new(AtomicUsize::new(0));
        let count = woken.clone();
        let wake = Wake(Box::new(move || {
            count.fetch_add(1, Ordering::Relaxed);
        }));
        let add = |routes: &mut ::web::Routes| {
            records::routes(routes);
            customers::routes(routes);
            crate::routes(routes);
        };
        let world =
            World::with(db, add, |parts| parts.with(registry).with(kinds).with(wake)).unwrap();
        Self {
            world,
            worker,
            woken,
            folder,
        }
    }

    pub(crate) async fn user(&self, role: Role) -> Client {
        self.world.user(role).await.unwrap()
    }

    pub(crate) async fn program(&self, role: Role) -> Client {
        self.world.program(role).await.unwrap()
    }

    pub(crate) async fn work(&self) {
        run_due(&self.worker).await.unwrap();
    }

    /// Brings the file by the API and runs it; answers the finished import.
    pub(crate) async fn imported(&self, text: &str) -> Value {
        let mut program = self.program(Role::Admin).await;
        let made = send(
            &mut program,
            "/api/v1/imports?source=till&file_name=x.csv&dry_run=false",
            text,
        )
        .await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        self.work().await;
        program.get(made.header("location")).await.json()
    }
}

/// Runs a story on both databases, at a time that stands still.
pub(crate) fn story<F: Future<Output = ()>>(tell: impl Fn(Shop) -> F) {
    both_at(AREAS, clock(), |db| {
        let shop = Shop::new(&db);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(tell(shop));
    });
}

pub(crate) async fn send(client: &mut Client, path: &str, text: &str) -> Answer {
    client
        .send(Method::POST, path, "text/csv", text.to_owned())
        .await
}

/// Uploads as a browser's form does; answers the address of the import.
pub(crate) async fn upload(browser: &mut Client, name: &str, text: &str) -> String {
    let answer = sent(browser, name, text).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.header("location").to_owned()
}

/// What a browser hears that sends a file.
pub(crate) async fn sent(browser: &mut Client, name: &str, text: &str) -> Answer {
    let token = browser.csrf();
    let part = |head: &str, value: &str| {
        format!("--b\r\ncontent-disposition: form-data; {head}\r\n\r\n{value}\r\n")
    };
    let body = part("name=\"_csrf\"", &token)
        + &part(&format!("name=\"file\"; filename=\"{name}\""), text)
        + "--b--\r\n";
    let kind = "multipart/form-data; boundary=b";
    browser
        .send(Method::POST, "/a/shop/imports", kind, body)
        .await
}

pub(crate) fn holds(answer: &Answer, texts: &[&str]) {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    for text in texts {
        assert!(answer.body.contains(text), "no {text:?} in {}", answer.body);
    }
}

pub(crate) const CHOICE: &[(&str, &str)] = &[
    ("columns", "chosen"),
    ("source", "till"),
    ("column-0", "order.number"),
    ("column-1", "line.product"),
    ("column-2", "line.description"),
    ("column-3", "line.quantity"),
    ("column-4", "order.time"),
    ("column-5", "line.price"),
    ("column-6", "person.external_id"),
    ("column-7", "person.name"),
    ("currency", "lkr"),
    ("time_zone", ""),
    ("date_format", ""),
    ("decimal", "."),
    ("cancel_prefix", "C"),
    ("on_change", "keep"),
];

#[test]
fn a_file_goes_from_the_browser_to_the_report() {
    story(|shop| async move {
        let mut browser = shop.user(Role::Admin).await;
        holds(
            &browser.get("/a/shop/imports").await,
            &["<file-drop", "Bring the orders"],
        );
        let path = upload(&mut browser, "orders.csv", FILE).await;
        let page = browser.get(&path).await;
        holds(
            &page,
            &[
                "orders.csv",
                "InvoiceNo",
                "1 · C2 · 3",
                "order.number\" selected",
                "Check",
            ],
        );

        let checking = browser.post(&format!("{path}/check"), CHOICE).await;
        assert_eq!(
            (checking.status, checking.header("location")),
            (StatusCode::SEE_OTHER, path.as_str())
        );
        let page = browser.get(&path).await;
        holds(
            &page,
            &["<live-progress", "Checking the file", "<noscript>"],
        );
        assert_eq!(shop.woken.load(Ordering::Relaxed), 1);
        shop.work().await;
        let page = browser.get(&path).await;
        holds(
            &page,
            &[
                "9 lines were read.",
                "4 lines were refused",
                "Import now",
                "Nothing has been written yet",
            ],
        );
        holds(
            &page,
            &[
                "LKR\u{a0}101.75",
                "“one” is not a number.",
                "more or fewer values",
            ],
        );
        holds(&browser.get("/a/shop/orders").await, &["No orders yet"]);

        browser.post(&format!("{path}/run"), &[]).await;
        holds(&browser.get(&path).await, &["<live-progress", "Importing"]);
        shop.work().await;
        let page = browser.get(&path).await;
        holds(
            &page,
            &[
                "9 lines were read.",
                "See the best customers",
                "/a/shop/people?view=best",
            ],
        );
        let live = browser.get(&format!("{path}/live")).await;
        assert!(live.body.contains("event: done"), "{}", live.body);
        let again = browser.post(&format!("{path}/run"), &[]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        holds(
            &browser.get("/a/shop/imports").await,
            &["orders.csv", "Done"],
        );
    });
}

#[test]
fn refused_lines_come_as_a_file() {
    story(|shop| async move {
        let mut browser = shop.user(Role::Admin).await;
        let done = shop.imported(FILE).await;
        let path = format!(
            "/a/shop/imports/{}/refused.csv",
            done["id"].as_str().unwrap()
        );
        let file = browser.get(&path).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        let lines: Vec<&str> = file.body.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(
            lines[0],
            "Line,Code,Reason,Field,Value,InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,\
             CustomerID,CustomerName"
        );
        assert_eq!(
            lines[1],
            "6,number-wrong,“one” is not a number.,line.quantity,one,\
             4,A,Lamp,one,2025-01-12 10:00:00,1.00,101,Kamala"
        );
        assert_eq!(lines[4].split(',').count(), 13, "a short line is filled up");
        let codes: Vec<&str> = lines[1..]
            .iter()
            .map(|line| line.split(',').nth(1).unwrap())
            .collect();
        assert_eq!(
            codes,
            [
                "number-wrong",
                "order-two-customers",
                "order-two-customers",
                "line-width"
            ]
        );
        let mended = file.body.replace("Lamp,one,", "Lamp,1,");
        let again = shop.imported(&mended).await;
        assert_eq!(again["report"]["counts"]["orders_new"], 1, "{again}");
        assert_eq!(again["report"]["counts"]["lines_refused"], 3);
    });
}

#[test]
fn the_same_file_is_known_and_doubles_nothing() {
    story(|shop| async move {
        let mut browser = shop.user(Role::Admin).await;
        let first = shop.imported(FILE).await;
        assert_eq!(first["report"]["counts"]["orders_new"], 3);
        let path = upload(&mut browser, "again.csv", FILE).await;
        let page = browser.get(&path).await;
        holds(
            &page,
            &[
                "You brought this very file before",
                first["id"].as_str().unwrap(),
                "value=\"till\"",
            ],
        );
        let second = shop.imported(FILE).await;
        let counts = &second["report"]["counts"];
        assert_eq!(
            (
                counts["orders_unchanged"].as_i64(),
                counts.get("orders_new")
            ),
            (Some(4), None)
        );
        assert_eq!(second["same_file"].as_str().map(str::len), Some(36));
    });
}

#[test]
fn a_run_after_a_check_counts_once() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        let made = send(
            &mut program,
            "/api/v1/imports?source=till&dry_run=true",
            FILE,
        )
        .await;
        let id = made.json()["id"].as_str().unwrap().to_owned();
        assert_eq!(made.json()["state"], "checking");
        shop.work().await;
        let checked = program.get(&format!("/api/v1/imports/{id}")).await.json();
        assert_eq!(
            (
                &checked["state"],
                &checked["report"]["sums_minor"]["orders_sum"]
            ),
            (&json!("checked"), &json!(10175))
        );
        let started = program
            .json(
                Method::POST,
                &format!("/api/v1/imports/{id}/start"),
                &json!({}),
            )
            .await;
        assert_eq!(started.status, StatusCode::ACCEPTED, "{}", started.body);
        shop.work().await;
        let done = program.get(&format!("/api/v1/imports/{id}")).await.json();
        assert_eq!(done["state"], "done");
        for name in ["orders_new", "returns_new", "lines_refused", "lines"] {
            assert_eq!(
                done["report"]["counts"][name], checked["report"]["counts"][name],
                "{name}"
            );
        }
        let refused = program
            .get(&format!("/api/v1/imports/{id}/refusals?limit=2"))
            .await
            .json();
        assert_eq!(refused["items"][0]["code"], "number-wrong");
        let after = refused["next"].as_str().unwrap();
        let rest = program
            .get(&format!(
                "/api/v1/imports/{id}/refusals?limit=2&after={after}"
            ))
            .await
            .json();
        assert_eq!(
            (rest["items"].as_array().unwrap().len(), &rest["next"]),
            (2, &Value::Null)
        );
    });
}

#[test]
fn wrong_choices_are_shown_where_they_were_made() {
    story(|shop| async move {
        let mut browser = shop.user(Role::Admin).await;
        let path = upload(&mut browser, "orders.csv", FILE).await;
        let mut wrong = CHOICE.to_vec();
        wrong.retain(|(name, _)| *name != "column-0" && *name != "source" && *name != "time_zone");
        wrong.extend([("source", "two words"), ("time_zone", "Moon/Base")]);
        let answer = browser.post(&format!("{path}/check"), &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for text in [
            "No column is chosen for: Order number.",
            "Moon/Base is not a known time zone",
            "1 to 60 letters",
        ] {
            assert!(answer.body.contains(text), "{text}");
        }
        let removed = browser.post(&format!("{path}/removal"), &[]).await;
        assert_eq!(removed.header("location"), "/a/shop/imports");
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_file_that_cannot_be_used_says_so_and_leaves_nothing() {
    story(|shop| async move {
        let mut program = shop.program(Role::Admin).await;
        for (text, code) in [
            ("", "file-empty"),
            ("a,a\n1,2\n", "file-column-twice"),
            ("\n", "file-without-header"),
        ] {
            let answer = send(&mut program, "/api/v1/imports", text).await;
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{text:?}: {}",
                answer.body
            );
            assert_eq!(answer.json()["errors"][0]["code"], code);
        }
        let answer = send(&mut program, "/api/v1/imports?source=a%20b", FILE).await;
        assert_eq!(answer.json()["errors"][0]["code"], "source-form");
        assert_eq!(
            program.get("/api/v1/imports").await.json()["items"],
            json!([])
        );
        // Columns that cannot be recognised: the import fails when it runs, and says why.
        let failed = shop.imported("x,y\n1,2\n").await;
        assert_eq!(
            (&failed["state"], &failed["failure"]["code"]),
            (&json!("failed"), &json!("map-field-missing"))
        );
        let mut browser = shop.user(Role::Admin).await;
        let page = browser
            .get(&format!(
                "/a/shop/imports/{}",
                failed["id"].as_str().unwrap()
            ))
            .await;
        holds(
            &page,
            &[
                "No column is chosen for: Order number.",
                "Nothing was written",
            ],
        );
    });
}

#[test]
fn orders_are_listed_and_shown_and_names_are_only_text() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut browser = shop.user(Role::ReadOnly).await;
        let list = browser.get("/a/shop/orders").await;
        holds(&list, &["&lt;b&gt;Nimal&lt;/b&gt;", "C2", "Return"]);
        assert!(!list.body.contains("<b>Nimal"), "a name is never markup");
        holds(&browser.get("/a/shop/orders?q=C2").await, &["C2"]);
        holds(
            &browser.get("/a/shop/orders?q=nothing").await,
            &["No order has this number"],
        );
        // A day is looked for as well, as the reader writes it or by its figures; the search leads there.
        for day in ["1 Jan 2025", "01/01/2025", "2025-01-01"] {
            let of_day = browser
                .get(&format!("/a/shop/orders?q={}", day.replace(' ', "%20")))
                .await;
            holds(&of_day, &["Nimal", "value=\"2025-01-01\""]);
            assert!(
                !of_day.body.contains(">C2<"),
                "{day} is not the fifth: {}",
                of_day.body
            );
            let found = browser
                .get(&format!("/a/shop/search?q={}", day.replace(' ', "%20")))
                .await;
            holds(
                &found,
                &[
                    "Orders of 1 Jan 2025",
                    "/a/shop/orders?from=2025-01-01&amp;to=2025-01-01",
                ],
            );
        }
        let mut program = shop.program(Role::ReadOnly).await;
        let orders = program.get("/api/v1/orders").await.json();
        let numbers: Vec<&str> = orders["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|o| o["number"].as_str().unwrap())
            .collect();
        assert_eq!(numbers, ["7", "3", "C2", "1"]);
        let first = &orders["items"][3];
        let one = program
            .get(&format!("/api/v1/orders/{}", first["id"].as_str().unwrap()))
            .await
            .json();
        assert_eq!(
            (&one["total_minor"], &one["currency"]),
            (&json!(825), &json!("LKR"))
        );
        let line = &one["lines"][0];
        assert_eq!(
            (&line["code"], &line["quantity"], &line["unit_price"]),
            (&json!("A"), &json!("2"), &json!("3.5"))
        );
        let person = first["person"].as_str().unwrap();
        let theirs = program
            .get(&format!("/api/v1/people/{person}/orders"))
            .await
            .json();
        assert_eq!(theirs["items"].as_array().unwrap().len(), 2);
        let page = browser
            .get(&format!("/a/shop/orders/{}", first["id"].as_str().unwrap()))
            .await;
        holds(
            &page,
            &[
                "Order 1",
                "Bowl",
                "3.50",
                "LKR\u{a0}8.25",
                &format!("/a/shop/people/{person}"),
            ],
        );
        let products = program.get("/api/v1/products?limit=1").await.json();
        assert_eq!(products["items"].as_array().unwrap().len(), 1);
        assert!(products["next"].is_string());
    });
}

#[test]
fn a_person_s_page_shows_totals_and_orders() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut program = shop.program(Role::ReadOnly).await;
        let orders = program.get("/api/v1/orders").await.json();
        let person = orders["items"][3]["person"].as_str().unwrap().to_owned();
        let mut browser = shop.user(Role::ReadOnly).await;
        let page = browser.get(&format!("/a/shop/people/{person}")).await;
        holds(
            &page,
            &[
                "Spent",
                "LKR\u{a0}8.25",
                "LKR\u{a0}4.75",
                "RFM class",
                "as of 3 Feb 2026",
                "Order 1",
                "Return C2",
            ],
        );
        // Who is about to delete them sees what stays.
        let mut manager = shop.user(Role::Manager).await;
        let asked = manager
            .get(&format!("/a/shop/people/{person}/delete"))
            .await;
        holds(&asked, &["The orders that stay:", "LKR\u{a0}8.25"]);
        let best = browser.get("/a/shop/people?view=best").await;
        holds(&best, &["LKR\u{a0}90.00"]);
    });
}

#[test]
fn reports_agree_on_page_api_and_file() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut program = shop.program(Role::ReadOnly).await;
        let report = program
            .get("/api/v1/reports/rfm?as_of=2025-02-01")
            .await
            .json();
        let best = &report["items"][0];
        // 15 January 10:00 to 1 February 0:00 in Colombo: 16 whole days.
        assert_eq!(
            (
                &best["external_id"],
                &best["recency_days"],
                &best["net_minor"],
                &best["m"]
            ),
            (&json!("104"), &json!(16), &json!(9000), &json!(3))
        );
        let first = program
            .get("/api/v1/reports/rfm?as_of=2025-02-01&limit=1")
            .await
            .json();
        let after = first["next"].as_str().unwrap();
        let rest = program
            .get(&format!(
                "/api/v1/reports/rfm?as_of=2025-02-01&limit=1&after={after}"
            ))
            .await
            .json();
        assert_eq!(
            (&rest["items"][0], &rest["next"]),
            (&report["items"][1], &Value::Null)
        );
        let mut browser = shop.user(Role::ReadOnly).await;
        let page = browser.get("/a/shop/reports/rfm?as_of=2025-02-01").await;
        holds(
            &page,
            &["LKR\u{a0}90.00", "value=\"2025-02-01\"", "&lt;b&gt;Nimal"],
        );
        let file = browser
            .get("/a/shop/reports/rfm.csv?as_of=2025-02-01")
            .await;
        let lines: Vec<&str> = file.body.lines().collect();
        assert!(lines[0].starts_with("external_id,person_id,recency_days"));
        assert!(
            lines[1].starts_with("104,") && lines[1].contains(",16,1,9000,0,9000,LKR,"),
            "{}",
            lines[1]
        );
        assert_eq!(lines.len(), 3);
        let empty = browser.get("/a/shop/reports/rfm?as_of=2024-01-01").await;
        holds(&empty, &["Nobody had bought anything"]);
        assert_eq!(
            browser.get("/a/shop/reports/rfm?as_of=x").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let sales = program.get("/api/v1/reports/sales").await.json();
        assert_eq!(
            (&sales["lines"], &sales["orders"], &sales["sum_minor"]),
            (&json!(3), &json!(2), &json!(9825))
        );
        holds(
            &browser.get("/a/shop/reports/sales").await,
            &["LKR\u{a0}98.25", "Sales to known customers"],
        );
        holds(
            &browser.get("/a/shop/reports").await,
            &[
                "Best customers (RFM)",
                "/a/shop/orders",
                "/a/shop/reports/turnover",
            ],
        );
    });
}

#[test]
fn who_may_not_does_not() {
    story(|shop| async move {
        let import = shop.imported(FILE).await;
        let id = import["id"].as_str().unwrap();
        let mut program = shop.program(Role::Admin).await;
        let order = program.get("/api/v1/orders").await.json()["items"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let mut member = shop.user(Role::Member).await;
        let mut stranger = shop.world.stranger().await.unwrap();
        for path in [
            "imports".to_owned(),
            format!("imports/{id}"),
            format!("imports/{id}/live"),
            format!("imports/{id}/refused.csv"),
        ] {
            assert_eq!(
                member.get(&format!("/a/shop/{path}")).await.status,
                StatusCode::FORBIDDEN,
                "{path}"
            );
            assert_eq!(
                stranger.get(&format!("/a/shop/{path}")).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
        assert_eq!(
            member
                .post(&format!("/a/shop/imports/{id}/run"), &[])
                .await
                .status,
            StatusCode::FORBIDDEN
        );
        // In their own account, somebody else's ids are nobody's.
        for path in [
            format!("imports/{id}"),
            format!("imports/{id}/live"),
            format!("orders/{order}"),
        ] {
            assert_eq!(
                stranger.get(&format!("/a/other/{path}")).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
        holds(&stranger.get("/a/other/orders").await, &["No orders yet"]);
        assert_eq!(
            shop.world.nobody().get("/api/v1/orders").await.status,
            StatusCode::UNAUTHORIZED
        );
    });
}

#[test]
fn every_text_is_there_in_every_language() {
    story(|shop| async move {
        let done = shop.imported(FILE).await;
        let mut browser = shop.user(Role::Admin).await;
        let fresh = upload(&mut browser, "b.csv", FILE).await;
        for language in Language::ALL {
            browser
                .post(
                    "/me/language",
                    &[("language", language.as_str()), ("next", "/")],
                )
                .await;
            let paths = [
                "imports".to_owned(),
                "imports/new".into(),
                "orders".into(),
                "reports".into(),
                "reports/rfm".into(),
                "reports/sales".into(),
                "reports/turnover".into(),
                "reports/turnover?by=product".into(),
                "reports/turnover?from=x".into(),
                "orders?kind=return&from=2025-01-01".into(),
                "orders?from=2025-01-01&to=2024-01-01".into(),
                "reports/rfm?as_of=2030-01-01&r=5".into(),
                format!("imports/{}", done["id"].as_str().unwrap()),
                fresh.trim_start_matches("/a/shop/").to_owned(),
            ];
            for path in paths {
                let page = browser.get(&format!("/a/shop/{path}")).await;
                assert!([200, 422].contains(&page.status.as_u16()), "{path}");
                assert!(
                    page.body.contains(&format!("<html lang=\"{language}\"")),
                    "{language} {path}"
                );
                for start in [
                    ">import-",
                    ">imports-",
                    ">order-",
                    ">orders-",
                    ">rfm-",
                    ">sales-",
                    ">turnover-",
                    ">period-",
                    ">error-",
                    ">person-",
                    ">field-",
                    ">reports-",
                ] {
                    assert!(
                        !page.body.contains(start),
                        "a key instead of a text in {language}: {path} {start}"
                    );
                }
            }
        }
    });
}

/// Names of the people whom the API finds by this filter, in its order.
async fn who(program: &mut Client, filter: &str) -> Vec<String> {
    let escaped = filter
        .replace(' ', "%20")
        .replace('<', "%3C")
        .replace('=', "%3D");
    let answer = program
        .get(&format!("/api/v1/people?filter={escaped}"))
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let name = |person: &Value| person["name"]["full"].as_str().unwrap().to_owned();
    answer.json()["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(name)
        .collect()
}

#[test]
fn who_never_ordered_did_not_order_before_a_day() {
    story(|shop| async move {
        // Nimal ordered on 1 January 2025, customer 104 without a name on the 15th.
        shop.imported(FILE).await;
        let mut program = shop.program(Role::Member).await;
        let made = program
            .json(
                Method::POST,
                "/api/v1/people",
                &json!({"name": {"full": "Zoe"}}),
            )
            .await;
        assert_eq!(made.status, StatusCode::CREATED);
        let nimal = "<b>Nimal</b>";
        for (filter, expected) in [
            ("last_order < 2025-01-10", vec![nimal]),
            ("last_order older than 30 days", vec!["", nimal]),
            ("last_order is empty", vec!["Zoe"]),
            ("last_order is not empty", vec!["", nimal]),
            (
                "last_order < 2025-01-10 or last_order is empty",
                vec![nimal, "Zoe"],
            ),
            ("r <= 5", vec!["", nimal]),
            ("r is empty", vec!["Zoe"]),
        ] {
            assert_eq!(who(&mut program, filter).await, expected, "{filter}");
        }
        let list = "/api/v1/people?fields=name,last_order,r&filter=last_order%20is%20empty";
        let zoe = program.get(list).await.json()["items"][0].clone();
        assert_eq!(
            (&zoe["last_order"], &zoe["r"]),
            (&Value::Null, &Value::Null)
        );
    });
}

#[test]
fn orders_are_found_by_days_kind_and_channel_with_their_sums() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut browser = shop.user(Role::ReadOnly).await;
        // Orders 1, 3 and 7 for 8.25, 3.50 and 90.00, and 3.50 back.
        holds(
            &browser.get("/a/shop/orders").await,
            &[
                "4 found",
                "LKR\u{a0}101.75",
                "LKR\u{a0}3.50",
                "LKR\u{a0}98.25",
                "This month",
            ],
        );
        let some = browser
            .get("/a/shop/orders?from=2025-01-05&to=2025-01-11&channel=shop&kind=")
            .await;
        holds(
            &some,
            &[
                "2 found",
                "C2",
                ">3<",
                "value=\"2025-01-05\"",
                "value=\"shop\" selected",
            ],
        );
        assert!(!some.body.contains("90.00"), "order 7 is later");
        let back = browser.get("/a/shop/orders?kind=return").await;
        holds(&back, &["1 found", "C2"]);
        holds(
            &browser.get("/a/shop/orders?channel=store").await,
            &["No order fits", "Show all orders"],
        );
        let dear = browser
            .get("/a/shop/orders?from=2025-01-01&to=2025-01-31&sort=-total&limit=1")
            .await;
        holds(&dear, &["90.00", "aria-sort=\"descending\""]);
        let next = dear
            .body
            .split("hx-get=\"")
            .nth(1 + dear.body.matches("role=\"search\"").count());
        let next = next
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .replace("&amp;", "&");
        assert!(
            next.contains("sort=-total") && next.contains("after="),
            "{next}"
        );
        let second = browser.get(&next).await;
        holds(&second, &["8.25"]);
        assert!(!second.body.contains("90.00") && !second.body.contains("4 found"));
        let wrong = browser
            .get("/a/shop/orders?from=%3Cb%3E&to=2025-01-01&kind=gift")
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("This is not a date") && wrong.body.contains("&lt;b&gt;"));
        let turned = browser
            .get("/a/shop/orders?from=2025-01-02&to=2025-01-01")
            .await;
        assert!(turned.body.contains("The end comes before the beginning"));
        assert_eq!(
            browser.get("/a/shop/orders?person=x").await.status,
            StatusCode::NOT_FOUND
        );
    });
}

#[test]
fn hits_tell_of_the_last_order() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut program = shop.program(Role::Member).await;
        let hit = program
            .get("/api/v1/search?q=nimal&kinds=person")
            .await
            .json();
        assert_eq!(hit["items"][0]["detail"], "100 · Last order: 1 Jan 2025");
        let order = program.get("/api/v1/search?q=1&kinds=order").await.json();
        let details: Vec<&str> = order["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hit| hit["detail"].as_str().unwrap())
            .collect();
        assert_eq!(details, ["<b>Nimal</b> · 1 Jan 2025 · LKR\u{a0}8.25"]);
    });
}

#[test]
fn programs_filter_sort_and_add_up_orders() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut program = shop.program(Role::ReadOnly).await;
        let numbers = |answer: &Answer| -> Vec<String> {
            let items = answer.json()["items"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            items
                .iter()
                .map(|o| o["number"].as_str().unwrap().to_owned())
                .collect()
        };
        let filter = "filter=occurred%20%3C%3D%202025-01-11%20and%20kind%20%3D%20order&sort=total";
        assert_eq!(
            numbers(&program.get(&format!("/api/v1/orders?{filter}")).await),
            ["3", "1"]
        );
        let json =
            "filter=%7B%22field%22%3A%22total%22%2C%22op%22%3A%22%3E%22%2C%22value%22%3A8.25%7D";
        assert_eq!(
            numbers(&program.get(&format!("/api/v1/orders?{json}")).await),
            ["7"]
        );
        let first = program.get("/api/v1/orders?sort=-total&limit=2").await;
        assert_eq!(numbers(&first), ["7", "1"]);
        let after = first.json()["next"].as_str().unwrap().to_owned();
        let rest = program
            .get(&format!("/api/v1/orders?sort=-total&limit=2&after={after}"))
            .await;
        assert_eq!(
            (numbers(&rest), &rest.json()["next"]),
            (vec!["3".into(), "C2".into()], &Value::Null)
        );
        for (query, field) in [
            ("filter=knid%20%3D%20order", "filter"),
            ("sort=number", "sort"),
            ("person=x", "person"),
        ] {
            let wrong = program.get(&format!("/api/v1/orders?{query}")).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
            assert_eq!(wrong.json()["errors"][0]["field"], field);
        }
        let sums = program
            .get("/api/v1/orders/sums?from=2025-01-05&to=2025-01-15")
            .await
            .json();
        assert_eq!(
            sums,
            json!({ "currency": "LKR", "sums": { "found": 3, "orders": 2, "gross_minor": 9_350,
                    "returns": 1, "returned_minor": 350, "net_minor": 9_000, "left_out": 0 } })
        );
    });
}

#[test]
fn turnover_by_month_and_product_opens_what_is_behind_it() {
    story(|shop| async move {
        let mut browser = shop.user(Role::ReadOnly).await;
        holds(
            &browser.get("/a/shop/reports/turnover").await,
            &["No orders yet"],
        );
        shop.imported(FILE).await;
        let page = browser.get("/a/shop/reports/turnover").await;
        holds(
            &page,
            &[
                "Feb 2024 to Jan 2025",
                "LKR\u{a0}98.25",
                "<svg class=\"bars\" role=\"img\"",
                "/a/shop/orders?from=2025-01-01&amp;to=2025-01-31&amp;kind=order\">3<",
                "/a/shop/people?filter=bought_in%20%3D%20%222025-01%22&amp;sort=-net\">2<",
            ],
        );
        // Behind the two customers stand the two people, and in another month nobody.
        let people = browser
            .get("/a/shop/people?filter=bought_in%20%3D%20%222025-01%22&sort=-net")
            .await;
        holds(&people, &["2 people", "&lt;b&gt;Nimal"]);
        let nobody = browser
            .get("/a/shop/people?filter=bought_in%20%3D%20%222025-02%22")
            .await;
        assert!(!nobody.body.contains("&lt;b&gt;Nimal"));
        let products = browser
            .get("/a/shop/reports/turnover?by=product&from=2025-01&to=2025-01&limit=1")
            .await;
        // Lamp: 2 × 3.50 + 3.50 + 90.00 sold, 3.50 back.
        holds(
            &products,
            &["Lamp", "LKR\u{a0}100.50", "LKR\u{a0}97.00", "after="],
        );
        assert!(!products.body.contains("Bowl"));
        let alone = browser
            .get("/a/shop/reports/turnover?from=2025-01&to=2025-01")
            .await;
        assert!(
            alone.body.contains(">Jan 2025") && !alone.body.contains(">Jan 2025 to"),
            "one month"
        );
        // A product leads to its own page, with what it came to in each month.
        let path = products
            .body
            .split("href=\"")
            .find(|rest| rest.starts_with("/a/shop/products/"))
            .and_then(|rest| rest.split('"').next())
            .map(|path| path.replace("&amp;", "&"))
            .unwrap();
        let product = browser.get(&path).await;
        holds(&product, &["Lamp", "LKR\u{a0}97.00", "Jan 2025", "svg"]);
        for q in ["lam", "Lamp"] {
            let found = browser.get(&format!("/a/shop/search?q={q}")).await;
            let to = path.split('?').next().unwrap();
            holds(&found, &["Products", &format!("href=\"{to}\"")]);
        }
        let unknown = format!("/a/shop/products/{}", base::ProductId::new());
        assert_eq!(browser.get(&unknown).await.status, StatusCode::NOT_FOUND);
        for (query, text) in [
            ("from=x&to=2025-01", "This is not a month"),
            (
                "from=2025-02&to=2025-01",
                "The end comes before the beginning",
            ),
            ("from=1999-01&to=2025-01", "at most 120 months"),
        ] {
            let wrong = browser
                .get(&format!("/a/shop/reports/turnover?{query}"))
                .await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.body.contains(text), "{text}");
        }
        let mut program = shop.program(Role::ReadOnly).await;
        let turnover = program
            .get("/api/v1/reports/turnover?from=2024-12&to=2025-01")
            .await
            .json();
        assert_eq!(
            (&turnover["currency"], &turnover["months"][0]["orders"]),
            (&json!("LKR"), &json!(0))
        );
        assert_eq!(
            turnover["months"][1],
            json!({ "month": "2025-01", "orders": 3, "customers": 2, "gross_minor": 10_175, "returns": 1,
                    "returned_minor": 350, "net_minor": 9_825, "known_gross_minor": 9_825, "known_net_minor": 9_475, "left_out": 0 })
        );
        let first = program.get("/api/v1/reports/products?limit=1").await.json();
        assert_eq!(
            (&first["items"][0]["code"], &first["items"][0]["sold_milli"]),
            (&json!("A"), &json!(13_000))
        );
        let after = first["next"].as_str().unwrap();
        let rest = program
            .get(&format!("/api/v1/reports/products?limit=1&after={after}"))
            .await
            .json();
        assert_eq!(
            (&rest["items"][0]["code"], &rest["next"]),
            (&json!("B"), &Value::Null)
        );
    });
}

#[test]
fn the_rfm_page_says_what_classes_stand_for_and_opens_their_people() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut browser = shop.user(Role::ReadOnly).await;
        let page = browser.get("/a/shop/reports/rfm?as_of=2025-02-01").await;
        // Two people: 104 with 16 days and 90.00, 100 with 30 days and 4.75. Among two the better is in
        // class 1 + ⌊5 × 1 / 2⌋ = 3, the other in 1.
        holds(
            &page,
            &[
                "Classes compare people with one another",
                "<span class=\"range\"><span>16</span><a href=\"/a/shop/reports/rfm?as_of=2025-02-01&amp;r=3#people\">1 person",
                "<span>30</span>",
                "aria-label=\"R3 F1: 1\"",
            ],
        );
        let some = browser
            .get("/a/shop/reports/rfm?as_of=2025-02-01&r=1&f=1")
            .await;
        holds(&some, &["R1 F1", "1 person", "&lt;b&gt;Nimal"]);
        assert!(
            !some.body.contains("LKR\u{a0}90.00</td>"),
            "104 is in another class"
        );
        assert!(
            !some.body.contains("Show as a list"),
            "kept classes are those of another day"
        );
        let today = browser.get("/a/shop/reports/rfm?r=1").await;
        holds(
            &today,
            &[
                "/a/shop/people?filter=r%20%3D%201&amp;sort=-net",
                "Show as a list of people",
            ],
        );
        let future = browser.get("/a/shop/reports/rfm?as_of=2030-01-01").await;
        holds(&future, &["This day is still to come", "LKR\u{a0}90.00"]);
        let early = browser.get("/a/shop/reports/rfm?as_of=2024-01-01").await;
        holds(&early, &["Nobody had bought anything", "Show today"]);
        for query in ["as_of=%3Ci%3E", "r=6", "m=x"] {
            let wrong = browser.get(&format!("/a/shop/reports/rfm?{query}")).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
            assert!(
                wrong.body.contains("What the classes mean"),
                "the page stays: {query}"
            );
        }
        let mut program = shop.program(Role::ReadOnly).await;
        let one = program
            .get("/api/v1/reports/rfm?as_of=2025-02-01&m=3")
            .await
            .json();
        assert_eq!(one["items"].as_array().map(Vec::len), Some(1));
        assert_eq!(one["items"][0]["external_id"], "104");
    });
}
