//! What an operator looks at: the doctor's findings, readiness, the id of a request in the log.

use crate::program::{Program, text};
use crate::served::Served;
use app::wiring;
use axum::http::StatusCode;
use db::testing::both;
use db::{Db, DbError, Options, Sql};
use identity::testing::World;
use serde_json::json;

/// The program's database, without the program.
fn database(program: &Program) -> Db {
    let url = format!("sqlite:{}", program.path("data/bandhu.db").display());
    Db::open(&url, Options::default()).unwrap()
}

fn change(program: &Program, statement: &'static str) {
    let changed = database(program).write_now(move |tx| tx.exec(Sql::new(statement)));
    assert!(changed.unwrap() >= 1, "{statement}");
}

/// What the doctor says; whether all is well.
fn doctor(program: &Program) -> (bool, String) {
    let said = program.run(&["doctor"]);
    (said.status.success(), text(&said.stdout))
}

/// Each thing that can be wrong is said in a line of its own, with what to do, and nothing else is.
#[test]
fn the_doctor_names_what_is_wrong() {
    let program = Program::new();
    let (fine, said) = doctor(&program);
    assert!(fine && !said.contains("WRONG"), "{said}");
    let wrong = |line: &str| {
        let (fine, said) = doctor(&program);
        let found: Vec<&str> = said.lines().filter(|l| l.starts_with("WRONG")).collect();
        assert!(
            !fine && found.len() == 1 && found[0].starts_with(line),
            "{line}: {said}"
        );
    };

    change(&program, "INSERT INTO jobs_job (account_id, id, name, payload, version, run_as, state, priority, attempts,
        run_at, created_at, updated_at)
        SELECT account_id, account_id, 'trade.rfm', '{}', 1, '{}', 'dead', 1, 9, 0, 0, 0 FROM identity_account");
    wrong("WRONG jobs: 1 jobs were given up");
    change(&program, "DELETE FROM jobs_job");

    let newer =
        "INSERT INTO db_migration (area, file, applied_at) VALUES ('trade', '0999_later.sql', 0)";
    change(&program, newer);
    wrong(
        "WRONG schema: trade/0999_later.sql is of a newer version of the program: start that one",
    );
    change(
        &program,
        "DELETE FROM db_migration WHERE file = '0999_later.sql'",
    );

    change(&program, "DELETE FROM db_migration WHERE area = 'trade' AND file = (SELECT max(file) FROM db_migration
        WHERE area = 'trade')");
    wrong("WRONG schema: 1 migrations are waiting: run `bandhu migrate`");
}

/// The index of an own field that says more than the records is found, and mended by the server's jobs.
#[test]
fn the_doctor_compares_own_fields_with_their_records() {
    let program = Program::new();
    change(&program, "INSERT INTO records_own_field (account_id, record, key, id, holds, currency, labels, help, choices,
        is_required, is_unique, section, position, version, created_at, updated_at, index_number, index_state)
        SELECT account_id, 'person', 'crew', account_id, 'number', '', '{}', '{}', '[]', 0, 0, '', 1, 1, 0, 0, 1, 'ready'
        FROM identity_account");
    let (fine, said) = doctor(&program);
    assert!(
        fine && said.contains("ok    own fields: 1 indexes agree with the records"),
        "{said}"
    );
    change(
        &program,
        "INSERT INTO records_field_index (account_id, field, value, record_id)
        SELECT account_id, 1, x'C010', account_id FROM identity_account",
    );
    let (fine, said) = doctor(&program);
    let line = "WRONG own fields: the index of person.crew does not agree with the records (1 rows where the records give 0)";
    assert!(!fine && said.contains(line), "{said}");
    let mended = text(&program.run(&["doctor", "--mend"]).stdout);
    assert!(
        mended.contains("made  own fields: 1 indexes did not agree"),
        "{mended}"
    );
    assert!(
        doctor(&program).0,
        "what is being filled is asked by nobody"
    );
}

#[test]
fn the_doctor_finds_a_folder_that_is_not_written_and_a_file_that_is_not_sound() {
    let program = Program::new();
    // Not even root writes a file where a folder stands.
    std::fs::create_dir(program.path("data/.doctor")).unwrap();
    let (fine, said) = doctor(&program);
    assert!(
        !fine && said.contains("WRONG data folder:") && said.contains("cannot be written"),
        "{said}"
    );
    std::fs::remove_dir(program.path("data/.doctor")).unwrap();
    assert!(doctor(&program).0);

    // A copy has all of the database in one file; the first page of an index that no command reads becomes nonsense.
    let copy = program.path("copy.db");
    assert!(
        program
            .run(&["backup", copy.to_str().unwrap()])
            .status
            .success()
    );
    let url = format!("sqlite:{}", copy.display());
    let page: i64 = Db::open(&url, Options::default())
        .unwrap()
        .read_now(|tx| {
            let named = "SELECT rootpage FROM sqlite_schema WHERE name = 'trade_payment_order'";
            tx.one::<i64>(Sql::new(named))
        })
        .map_err(|e: DbError| e.to_string())
        .unwrap();
    let mut bytes = std::fs::read(&copy).unwrap();
    let end = usize::try_from(page).unwrap() * 4096;
    bytes[end - 4096..end].fill(0xA5);
    std::fs::write(program.path("data/bandhu.db"), bytes).unwrap();
    for rest in ["data/bandhu.db-wal", "data/bandhu.db-shm"] {
        let _ = std::fs::remove_file(program.path(rest));
    }
    let (fine, said) = doctor(&program);
    assert!(!fine && said.contains("WRONG soundness:"), "{said}");
}

/// Whoever sends requests to several processes asks others while this one ends.
#[test]
fn a_process_that_is_about_to_end_is_not_ready() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    both(wiring::AREAS, |db| {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().to_owned();
        let parts = |parts| wiring::register(parts, files, 1_000, || {});
        let world = World::with(&db, wiring::areas, parts).unwrap();
        runtime.block_on(async {
            let mut asking = world.nobody();
            let ready = asking.get("/readyz").await;
            assert_eq!(
                (ready.status, ready.body.as_str()),
                (StatusCode::OK, "ready\n")
            );
            world.app.close();
            let ready = asking.get("/readyz").await;
            assert_eq!(
                (ready.status, ready.body.as_str()),
                (StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
            );
            // It lives, and finishes what was begun.
            assert_eq!(asking.get("/healthz").await.status, StatusCode::OK);
        });
    });
}

/// Somebody who reports a problem by its number is found in the log by it.
#[test]
fn the_id_of_a_request_stands_in_its_answer_and_in_the_log() {
    let program = Program::new();
    let served = Served::start_with(&program, &["--log", "info"]);
    let fine = served.get("/api/v1/people");
    let missing = served.get("/api/v1/people/00000000-0000-7000-8000-000000000000");
    let id = |head: &str| {
        let line = head.lines().find_map(|l| l.strip_prefix("x-request-id: "));
        line.unwrap().trim().to_owned()
    };
    let (one, two) = (id(&fine.head), id(&missing.head));
    assert_ne!(one, two);
    assert_eq!(missing.json()["request"], two);
    let log = std::fs::read_to_string(program.path("server.log")).unwrap();
    for (id, status) in [(&one, "200"), (&two, "404")] {
        let lines: Vec<&str> = log.lines().filter(|l| l.contains(&**id)).collect();
        assert!(
            lines.len() == 1 && lines[0].contains(status),
            "{id}: {lines:?}"
        );
    }
}

#[test]
fn the_report_of_companies_is_printed_by_command() {
    let program = Program::new();
    let file = program.path("orders.csv");
    let orders = "order,date,sku,qty,price,customer\n1,2025-01-01 10:00:00,A,1,2.50,a\n\
                  2,2025-01-02 10:00:00,A,2,2.50,b\n3,2025-01-03 10:00:00,A,1,9.00,c\n";
    std::fs::write(&file, orders).unwrap();
    program.imported(&file);
    let served = Served::start(&program);
    let made = served.post("/api/v1/companies", &json!({ "name": "Acme" }));
    assert_eq!(made.status, 201, "{made:?}");
    let company = made.json()["id"].clone();
    for who in ["a", "b"] {
        let filter = format!("/api/v1/people?filter=external_id%20%3D%20%22{who}%22");
        let found = served.get(&filter).json();
        let path = format!(
            "/api/v1/people/{}",
            found["items"][0]["id"].as_str().unwrap()
        );
        let body = json!({ "company": company }).to_string();
        let changed = served.ask("PATCH", &path, "application/json", &body);
        assert_eq!(changed.status, 200, "{changed:?}");
    }
    assert!(served.stop().success());
    let report = [
        "report",
        "rfm",
        "--account",
        "shop",
        "--of",
        "companies",
        "--as-of",
        "2025-01-04",
    ];
    let line = program.json(&[&report[..], &["--json"]].concat());
    // 2.50 of a and 2 × 2.50 of b; their last order was 38 hours before the day began, one whole day. The 9.00 of c
    // are of no company, and nobody is below an only one.
    let expected = json!({
        "company_id": company, "name": "Acme", "recency_days": 1, "frequency": 2, "monetary_minor": 750,
        "returned_minor": 0, "net_minor": 750, "currency": "GBP", "r": 1, "f": 1, "m": 1,
    });
    assert_eq!(line, expected);
    let plain = program.run(&report);
    let plain = text(&plain.stdout);
    assert!(
        plain.contains("Acme") && plain.contains("7.50 GBP") && plain.lines().count() == 1,
        "{plain}"
    );
}
