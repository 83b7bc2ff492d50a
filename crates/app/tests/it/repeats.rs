//! The server is killed in the middle of a request with an `Idempotency-Key`: repeated, it never changes twice.

use crate::lost_server::end_sessions;
use crate::program::Program;
use crate::served::{Answer, Served, until};
use base::Clock;
use db::{Db, DbError, Dialect, Options, Sql};
use serde_json::json;

/// What makes a statement last until its server is killed.
struct Held {
    db: Db,
    table: &'static str,
}

impl Held {
    /// `when` (an insert, or an update of a column) of this table does not come to its end.
    fn new(db: &Db, when: &str, table: &'static str) -> Self {
        let statements = match db.dialect() {
            // As many steps take years.
            Dialect::Sqlite => [
                "CREATE VIEW test_forever AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
                   WHERE i < 1000000000000000) SELECT i FROM n"
                    .to_owned(),
                format!(
                    "CREATE TRIGGER test_held BEFORE {when} ON {table}
                       BEGIN SELECT count(*) FROM test_forever; END"
                ),
            ],
            Dialect::Postgres => [
                "CREATE FUNCTION test_forever() RETURNS trigger LANGUAGE plpgsql AS
                   'BEGIN PERFORM pg_sleep(3600); RETURN NEW; END'"
                    .to_owned(),
                format!(
                    "CREATE TRIGGER test_held BEFORE {when} ON {table}
                       FOR EACH ROW EXECUTE FUNCTION test_forever()"
                ),
            ],
        };
        run(db, statements);
        let db = db.clone();
        Self { db, table }
    }

    /// Lets what comes later come to its end.
    fn end(self) {
        let statements = match self.db.dialect() {
            Dialect::Sqlite => ["DROP TRIGGER test_held", "DROP VIEW test_forever"].map(Into::into),
            Dialect::Postgres => {
                // The killed server's session sleeps on.
                end_sessions(&self.db);
                let table = self.table;
                [
                    format!("DROP TRIGGER test_held ON {table}"),
                    "DROP FUNCTION test_forever".to_owned(),
                ]
            }
        };
        run(&self.db, statements);
    }
}

fn run(db: &Db, statements: [String; 2]) {
    for text in statements {
        let text: &'static str = Box::leak(text.into_boxed_str());
        let done = db.write_now(move |tx| tx.exec(Sql::new(text)));
        done.map_err(|e: DbError| e.to_string()).unwrap();
    }
}

fn count(db: &Db, what: &'static str) -> i64 {
    let sql = Sql::new("SELECT count(*) FROM ").push(what);
    let found = db.read_now(move |tx| tx.one::<i64>(sql.clone()));
    found.map_err(|e: DbError| e.to_string()).unwrap()
}

/// A request for a note that carries a key.
#[derive(Clone)]
struct Request {
    token: String,
    path: String,
    key: &'static str,
}

impl Request {
    fn send(&self, served: &Served) -> Answer {
        let mut asking = served.with_token(&self.token);
        asking.more = format!("idempotency-key: {}\r\n", self.key);
        let body = json!({ "body": self.key }).to_string();
        asking.ask("POST", &self.path, "application/json", &body)
    }

    /// Sends it, and kills the server as soon as it has come so far.
    fn killed(&self, served: Served, so_far: impl Fn() -> bool) {
        let mut asking = served.with_token(&self.token);
        asking.more = format!("idempotency-key: {}\r\n", self.key);
        let (path, body) = (self.path.clone(), json!({ "body": self.key }).to_string());
        let asked =
            std::thread::spawn(move || asking.ask("POST", &path, "application/json", &body));
        until("the request has come so far", so_far);
        served.kill();
        assert!(asked.join().is_err(), "it was answered");
    }
}

fn said(answer: &Answer) -> (u16, String) {
    let code = answer.json()["code"].as_str().map(str::to_owned);
    (answer.status, code.unwrap_or_default())
}

/// A minute later, as far as kept keys know.
fn a_minute_later(db: &Db) {
    let minute = match db.dialect() {
        Dialect::Sqlite => "begun_at - 61000000",
        Dialect::Postgres => "begun_at - INTERVAL '61 seconds'",
    };
    let sql = Sql::new("UPDATE identity_answer SET begun_at = ").push(minute);
    let moved = db.write_now(move |tx| tx.exec(sql.clone()));
    assert_eq!(moved.map_err(|e: DbError| e.to_string()), Ok(1));
}

fn story(program: &Program, db: &Db) {
    let served = Served::start(program);
    let request = |key| Request {
        token: served.token.clone(),
        path: format!("/api/v1/people/{}/notes", served.person()),
        key,
    };
    let (after, before) = (request("after"), request("before"));

    let held = Held::new(db, "UPDATE OF status", "identity_answer");
    after.killed(served, || count(db, "customers_note") == 1);
    held.end();
    let served = Served::start(program);
    assert_eq!(said(&after.send(&served)), (409, "once-running".into()));
    a_minute_later(db);
    for _ in 0..2 {
        let again = after.send(&served);
        assert_eq!(said(&again), (409, "once-changed".into()));
        assert_eq!(again.problem(), "conflict");
        let detail = again.json()["detail"].to_string();
        assert!(detail.contains("do not send it again"), "{detail}");
    }
    assert_eq!(count(db, "customers_note"), 1);
    let forget = Sql::new("DELETE FROM identity_answer");
    let forgotten = db.write_now(move |tx| tx.exec(forget.clone()));
    assert_eq!(forgotten.map_err(|e: DbError| e.to_string()), Ok(1));

    let held = Held::new(db, "INSERT", "customers_note");
    before.killed(served, || count(db, "identity_answer") == 1);
    held.end();
    let served = Served::start(program);
    a_minute_later(db);
    let first = before.send(&served);
    assert_eq!(first.status, 201, "{first:?}");
    assert_eq!(count(db, "customers_note"), 2, "nothing was kept before");
    let again = before.send(&served);
    assert!(
        again.head.contains("idempotency-replayed: true"),
        "{again:?}"
    );
    assert_eq!(again.json(), first.json());
    assert_eq!(count(db, "customers_note"), 2);
}

#[test]
fn a_request_of_a_killed_server_is_made_once_on_the_file() {
    let program = Program::new();
    let url = format!("sqlite:{}", program.path("data/bandhu.db").display());
    story(&program, &Db::open(&url, Options::default()).unwrap());
}

#[test]
fn a_request_of_a_killed_server_is_made_once_on_postgresql() {
    if let Some(fresh) = db::testing::postgres(&[], Clock::system()) {
        story(&Program::on(&fresh.url), &fresh.db);
    }
}
