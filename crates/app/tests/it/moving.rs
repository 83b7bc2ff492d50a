//! A workspace moves from the embedded database to PostgreSQL and back: not a record is lost, whatever stops it.

use crate::program::{Program, text};
use crate::served::Served;
use app::wiring::{AREAS, imports};
use base::{Actor, Clock, Uuid};
use db::testing::{Fresh, postgres};
use db::{Db, DbError, Options, Sql, Tx};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Output, Stdio};
use std::sync::{Arc, Mutex};

/// A company of each script: Sinhala, Amharic, Malayalam.
const COMPANIES: [&str; 3] = ["kandula", "birana", "kayal"];
/// People of each; fewer there are none.
const PEOPLE: usize = 2_000;
/// Rows of the longest list.
const LIST: usize = 200;

/// An empty database of a server, and its address; nothing in it is ours.
fn empty() -> Option<Fresh> {
    let fresh = postgres(&[], Clock::system())?;
    query(&fresh.url, "DROP TABLE db_migration");
    Some(fresh)
}

/// Runs one statement on a database that has no handle of ours.
fn query(url: &str, statement: &'static str) {
    let db = Db::open(url, Options::default()).unwrap();
    db.write_now(move |tx| tx.exec(Sql::new(statement)).map(drop))
        .unwrap_or_else(|e: DbError| panic!("{statement}: {e}"));
}

/// The three companies with their customers, beside the account `shop`.
fn companies() -> Program {
    let program = Program::new();
    let url = format!("sqlite:{}", program.path("data/bandhu.db").display());
    let db = Db::open(&url, Options::default()).unwrap();
    for slug in COMPANIES {
        let kinds = imports(program.path("data/files"));
        app::demo::seed(&db, &kinds, slug, PEOPLE, |_| {}).unwrap();
    }
    program
}

fn ok(output: &Output) -> String {
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout)
}

/// What was said when it was refused, in one line that says what to do.
fn refused(program: &Program, to: &str) -> String {
    let output = program.run(&["move", "--to", to]);
    let said = text(&output.stderr);
    assert!(!output.status.success(), "{to}: {output:?}");
    let told: Vec<&str> = said.lines().filter(|l| l.starts_with("bandhu: ")).collect();
    assert_eq!(told.len(), 1, "{said}");
    assert!(!said.contains("internal"), "{said}");
    said
}

/// A token for each company.
fn tokens(program: &Program) -> Vec<String> {
    let token = |slug| program.json(&["token", "create", "--account", slug, "--json"]);
    let tokens = COMPANIES.map(|slug| token(slug)["token"].as_str().unwrap().to_owned());
    tokens.to_vec()
}

/// What people see of each company: lists, hits, timelines and reports.
fn seen(program: &Program, tokens: &[String]) -> Vec<(String, Value)> {
    let served = Served::start(program);
    let mut seen = Vec::new();
    for token in tokens {
        let asking = served.with_token(token);
        let ask = |path: String, seen: &mut Vec<(String, Value)>| {
            let answer = asking.get(&path);
            assert_eq!(answer.status, 200, "{path}: {answer:?}");
            seen.push((path, answer.json()));
            answer.json()
        };
        let people = ask("/api/v1/people?limit=200&sort=name".into(), &mut seen);
        let people = people["items"].as_array().unwrap().clone();
        assert_eq!(people.len(), LIST, "the companies are filled");
        for list in [
            "people?limit=50&sort=-net",
            "people?limit=50&sort=-last_order&filter=orders%20%3E%3D%202",
            "people?limit=50&filter=stage%20%3D%20customer",
            "companies?limit=200",
            "orders?limit=200",
            "interactions?limit=200",
            "products?limit=200",
            "reports/rfm?limit=200&as_of=2026-11-01",
            "reports/sales",
        ] {
            ask(format!("/api/v1/{list}"), &mut seen);
        }
        let mut hits = Vec::new();
        for person in people.iter().step_by(20) {
            let id = person["id"].as_str().unwrap();
            ask(format!("/api/v1/people/{id}"), &mut seen);
            ask(format!("/api/v1/people/{id}/timeline?limit=200"), &mut seen);
            let name = person["name"]["full"].as_str().unwrap();
            let middle: String = name.chars().skip(1).take(4).collect();
            for typed in name.split(' ').chain([name, &middle]) {
                let path = format!("/api/v1/search?limit={LIST}&q={}", encoded(typed));
                let found = asking.get(&path).json();
                let found = found_by(found["items"].as_array().unwrap());
                hits.push(found.as_array().map_or(0, Vec::len));
                seen.push((path, found));
            }
        }
        let whole = hits.iter().filter(|many| (1..LIST).contains(*many)).count();
        assert!(whole > 9, "names are found: {hits:?}");
    }
    assert!(served.stop().success());
    seen
}

/// The hits by their ids: equally good ones stand in the order of their numbers on SQLite, of their ids on PostgreSQL.
/// Of more than a list holds each engine takes others, so that only their number is the same.
fn found_by(hits: &[Value]) -> Value {
    let mut ids: Vec<&str> = hits.iter().map(|hit| hit["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    match ids.len() < LIST {
        true => json!(ids),
        false => json!("more than a list holds"),
    }
}

/// The audit trail of all accounts. Reading writes to it, so it is looked at past the program.
fn trail(url: &str) -> Vec<(Uuid, base::Timestamp, String, Option<Uuid>, Value)> {
    let db = Db::open(url, Options::default()).unwrap();
    let rows = db.read_now(|tx| {
        tx.all(Sql::new(
            "SELECT audit_id, at, action, subject_id, detail FROM identity_audit ORDER BY audit_id",
        ))
    });
    rows.map_err(|e: DbError| e.to_string()).unwrap()
}

fn encoded(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

fn assert_same(before: &[(String, Value)], after: &[(String, Value)]) {
    assert_eq!(before.len(), after.len());
    for ((path, old), (_, new)) in before.iter().zip(after) {
        assert!(old == new, "{path}:\n{old:#}\n\n{new:#}");
    }
}

/// The program on another database with the same data folder.
fn on(program: &Program, url: &str, arguments: &[&str]) -> Output {
    let mut command = program.command(arguments);
    command.env("BANDHU_DATABASE", url).output().unwrap()
}

/// Hears of every event, and remembers which.
#[derive(Default)]
struct Listener(Mutex<Vec<Uuid>>, &'static str);

impl events::Subscriber for Listener {
    fn id(&self) -> &'static str {
        self.1
    }

    fn names(&self) -> &'static [&'static str] {
        &["thing.happened"]
    }

    fn on(&self, _: &mut Tx<'_>, event: &events::Event) -> Result<(), DbError> {
        self.0.lock().unwrap().push(event.subject_id);
        Ok(())
    }
}

/// What a subscriber hears now.
fn heard(url: &str, name: &'static str) -> Vec<Uuid> {
    let db = Db::open(url, Options::default()).unwrap();
    let listener = Arc::new(Listener(Mutex::default(), name));
    events::deliver(&db, listener.clone()).unwrap();
    listener.0.lock().unwrap().clone()
}

/// So many things happen, one after the other: what they happen to.
fn happen(url: &str, many: usize) -> Vec<Uuid> {
    let db = Db::open(url, Options::default()).unwrap();
    let by = Actor::system(base::AccountId::new());
    let subjects: Vec<Uuid> = (0..many).map(|_| Uuid::now_v7()).collect();
    for subject in subjects.clone() {
        let by = by.clone();
        let new = events::New {
            subject_kind: "thing",
            subject_id: subject,
            name: "thing.happened",
            version: 1,
            data: json!({"b": [1.5, null], "a": "සිංහල \u{1}"}),
        };
        db.write_now(move |tx| events::record(tx, &by, new.clone()))
            .unwrap();
    }
    subjects
}

#[test]
fn everything_is_the_same_on_postgresql_and_back() {
    let Some(server) = empty() else { return };
    let program = companies();
    let tokens = tokens(&program);
    let before = seen(&program, &tokens);
    let first = format!("sqlite:{}", program.path("data/bandhu.db").display());
    // Three events that the subscriber has heard of, and two that it has not.
    let early = happen(&first, 3);
    assert_eq!(heard(&first, "early"), early);
    let late = happen(&first, 2);
    let trail_before = trail(&first);
    assert!(trail_before.len() > COMPANIES.len(), "{trail_before:?}");

    let said = ok(&program.run(&["move", "--to", &server.url]));
    assert_eq!(trail(&server.url), trail_before);
    assert!(
        said.contains(&format!("BANDHU_DATABASE={}", server.url)),
        "{said}"
    );
    assert!(
        said.contains("each table holds the same on both sides"),
        "{said}"
    );
    let moved = refused(&program, &server.url);
    assert!(moved.contains("is not empty"), "a second move: {moved}");

    // The same folder on the server: and what is new comes after what was there.
    let data = program.path("data");
    std::fs::rename(&data, program.path("kept")).unwrap();
    std::fs::create_dir(&data).unwrap();
    std::fs::copy(
        program.path("kept/secret.key"),
        program.path("data/secret.key"),
    )
    .unwrap();
    let grown = Program::on_existing(&server.url, &data);
    assert_same(&before, &seen(&grown, &tokens));
    let new = happen(&server.url, 2);
    let wanted = [late.clone(), new.clone()].concat();
    assert_eq!(heard(&server.url, "early"), wanted);
    assert_eq!(
        heard(&server.url, "first"),
        [early.clone(), wanted.clone()].concat(),
        "who never listened hears of all"
    );
    assert_same_schema(&server.url, &postgres(AREAS, Clock::system()).unwrap().db);

    let back = grown.path("back.db");
    let back = format!("sqlite:{}", back.display());
    let last = happen(&server.url, 1);
    let trail_before = trail(&server.url);
    ok(&grown.run(&["move", "--to", &back]));
    assert_eq!(trail(&back), trail_before);
    assert!(refused(&grown, &back).contains("is already there"));
    let small = on(&grown, &back, &["doctor"]);
    assert!(text(&small.stdout).contains("ok    soundness"), "{small:?}");
    assert_eq!(heard(&back, "early"), last);
    let fresh = db::testing::sqlite(AREAS, Clock::system());
    assert_same_schema(&back, &fresh.db);
    let data = grown.path("data");
    let small = Program::on_existing(&back, &data);
    assert_same(&before, &seen(&small, &tokens));
    // And records that are new are found beside those that came.
    let served = Served::start(&small);
    let asking = served.with_token(&tokens[1]);
    let body = json!({"name": {"full": "አዲስ ሰው"}}).to_string();
    let made = asking.ask("POST", "/api/v1/people", "application/json", &body);
    assert_eq!(made.status, 201, "{made:?}");
    let found = asking.get(&format!("/api/v1/search?q={}", encoded("አዲስ ሰው")));
    assert_eq!(found.json()["items"][0]["id"], made.json()["id"]);
}

fn assert_same_schema(url: &str, fresh: &Db) {
    let moved = Db::open(url, Options::default()).unwrap();
    crate::upgrades::schema::assert_same(
        &crate::upgrades::schema::of(fresh),
        &crate::upgrades::schema::of(&moved),
        url,
    );
}

/// Starts a move and kills it as soon as it says that it does this.
fn killed_while(program: &Program, to: &str, doing: &str) {
    let mut child = program
        .command(&["move", "--to", to])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let said = lines.map(|line| line.unwrap()).find(|line| line == doing);
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(said.is_some(), "it never said {doing}");
}

/// The target is refused by every command, with words; the source goes on; the same move begins anew.
fn killed_and_moved(program: &Program, to: &str, before: &[Value]) {
    for doing in ["copying", "making indexes", "checking"] {
        killed_while(program, to, doing);
        for command in [
            &["serve", "--listen", "127.0.0.1:0"][..],
            &["migrate"],
            &["doctor"],
        ] {
            let output = on(program, to, command);
            let said = [text(&output.stdout), text(&output.stderr)].concat();
            assert!(!output.status.success(), "{command:?}");
            assert!(said.contains("is unfinished: a move from"), "{said}");
            assert!(said.contains("run the same `bandhu move` again"), "{said}");
        }
        assert_eq!(program.figures(), before, "the source is as it was");
    }
    ok(&program.run(&["move", "--to", to]));
    let report = ["report", "rfm", "--account", "shop", "--json"];
    assert_eq!(ok(&on(program, to, &report)), ok(&program.run(&report)));
}

#[test]
fn killed_in_the_middle_nothing_is_lost_and_the_move_begins_anew() {
    let (Some(server), Some(other)) = (empty(), empty()) else {
        return;
    };
    let program = Program::new();
    let orders = program.path("orders.csv");
    std::fs::write(&orders, crate::kills::orders(20_000)).unwrap();
    program.imported(&orders);
    let before = program.figures();
    // Half a move from elsewhere is not ours to go on with.
    let elsewhere = Program::new();
    killed_while(&elsewhere, &other.url, "copying");
    assert!(refused(&program, &other.url).contains("from another move"));

    killed_and_moved(&program, &server.url, &before);
    let grown = Program::on_existing(&server.url, &program.path("data"));
    let back = grown.path("back.db");
    killed_and_moved(&grown, &format!("sqlite:{}", back.display()), &before);
}

#[test]
fn what_cannot_be_moved_is_refused_with_what_to_do() {
    let Some(server) = empty() else { return };
    let program = Program::new();
    let file = format!("sqlite:{}", program.path("other.db").display());
    assert!(refused(&program, &file).contains("`bandhu backup`"));
    assert!(refused(&program, "mysql://x").contains("postgres://user@host/name"));
    let away = format!(
        "postgres://bandhu@127.0.0.1:{}/x",
        crate::served::free_port()
    );
    let (place, _) = server.url.rsplit_once('/').unwrap();
    for nowhere in [away, format!("{place}/no_such_database")] {
        let said = refused(&program, &nowhere);
        assert!(said.contains("cannot be used"), "{said}");
        assert!(said.contains("nothing was changed"), "{said}");
    }
    // Tables of somebody else.
    query(&server.url, "CREATE TABLE theirs (n bigint)");
    let said = refused(&program, &server.url);
    assert!(
        said.contains("the table theirs") && said.contains("createdb"),
        "{said}"
    );
    query(&server.url, "DROP TABLE theirs");
    // A server works on the source; then a handle on the target.
    let served = Served::start(&program);
    assert_eq!(served.get("/api/v1/people").status, 200);
    assert!(refused(&program, &server.url).contains("stop it first"));
    assert!(served.stop().success());
    let before = std::fs::read(program.path("data/bandhu.db")).unwrap();
    let handle = Db::open(&server.url, Options::default()).unwrap();
    let asked = handle.read_now(|tx| tx.one::<i64>(Sql::new("SELECT CAST(1 AS bigint)")));
    assert_eq!(asked.map_err(|e: DbError| e.to_string()), Ok(1));
    assert!(refused(&program, &server.url).contains("stop all of them first"));
    drop(handle);
    // A source of an earlier version, of a newer one, and of nobody.
    let old = program.path("old.db");
    let old = format!("sqlite:{}", old.display());
    let db = Db::open(&old, Options::default()).unwrap();
    db.migrate(&AREAS[..AREAS.len() - 1]).unwrap();
    drop(db);
    let from_old = on(&program, &old, &["move", "--to", &server.url]);
    assert!(
        text(&from_old.stderr).contains("run `bandhu migrate`"),
        "{from_old:?}"
    );
    let newer =
        "INSERT INTO db_migration (area, file, applied_at) VALUES ('trade', '0999_later.sql', 0)";
    query(&old, newer);
    let from_newer = on(&program, &old, &["move", "--to", &server.url]);
    assert!(
        text(&from_newer.stderr).contains("newer version"),
        "{from_newer:?}"
    );
    std::fs::write(program.path("none.db"), "").unwrap();
    let none = format!("sqlite:{}", program.path("none.db").display());
    let from_none = on(&program, &none, &["move", "--to", &server.url]);
    assert!(
        text(&from_none.stderr).contains("is no database"),
        "{from_none:?}"
    );
    // Nothing of all that left anything behind.
    assert_eq!(
        std::fs::read(program.path("data/bandhu.db")).unwrap(),
        before
    );
    ok(&program.run(&["move", "--to", &server.url]));
    assert!(!Path::new(&program.path("other.db")).exists());
}

#[test]
fn what_postgresql_cannot_keep_is_told() {
    let Some(server) = empty() else { return };
    let program = Program::new();
    // Zero characters cannot stay; what JSON says stays, however it was written.
    let file = format!("sqlite:{}", program.path("data/bandhu.db").display());
    query(
        &file,
        "INSERT INTO events_event (account_id, id, at, actor, subject_kind, subject_id, name, version, data)
         VALUES (zeroblob(16), zeroblob(16), 0, '{ \"z\": 1e2, \"a\": -0.0 }', 'thing' || char(0), zeroblob(16), 'x', 1,
                 '{\"a\": \"\\u0000\"}')",
    );
    let said = ok(&program.run(&["move", "--to", &server.url]));
    assert!(said.contains("2 texts held a zero character"), "{said}");
}
