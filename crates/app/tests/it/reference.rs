//! Every example of the API's pages, run by a shell with curl against the real program as it stands there.

use crate::program::Program;
use crate::served::{Served, skip, until};
use serde_json::Value;
use std::collections::HashMap;
use std::process::Command;

/// Refused here, and rightly: nothing has failed, and the only member is an owner, whom a token does not change.
const REFUSED: [(&str, u16); 11] = [
    ("patch_me", 403),
    // A token is nobody who signs in.
    ("get_me_sessions", 403),
    ("delete_me_sessions_id", 403),
    ("get_members_id_sessions", 403),
    ("delete_members_id_sessions_session", 403),
    ("post_members_id_hand_over", 403),
    ("post_jobs_id_retry", 409),
    ("delete_jobs_id", 409),
    ("patch_members_id", 403),
    ("delete_members_id", 403),
    // The product that there is was sold.
    ("delete_products_id", 409),
];

/// One operation as its page shows it.
struct Example {
    id: String,
    method: String,
    path: String,
    command: String,
}

impl Example {
    /// The word before `{id}`, else the last of the path.
    fn word(&self) -> &str {
        let mut parts = self.path.split('/').rev();
        match self.path.contains("{id}") {
            true => parts
                .skip_while(|p| *p != "{id}")
                .nth(1)
                .unwrap_or_default(),
            false => parts.next().unwrap_or_default(),
        }
    }

    /// In which turn: what makes records, what reads and changes them, what removes them.
    fn turn(&self) -> usize {
        let makes_first = ["post_people", "post_companies", "post_write_keys"];
        match self.method.as_str() {
            "POST" if makes_first.contains(&&*self.id) => 0,
            "POST" if !self.path.contains("{id}") => 1,
            "DELETE" if ["people", "companies"].contains(&self.word()) => 6, // with all that hangs on them
            "DELETE" if self.path.ends_with("{id}") => 5,
            "DELETE" => 4, // what is within a record
            "GET" => 3,
            _ => 2,
        }
    }
}

/// A shell with what the reader of the pages has.
struct Shell {
    folder: tempfile::TempDir,
    has: HashMap<String, String>,
}

impl Shell {
    /// Runs the command; the status and the answer.
    fn run(&self, command: &str) -> (u16, String) {
        let told = format!(
            "curl() {{ command curl -sS -o answer -w '%{{http_code}}' \"$@\"; }}\n{command}"
        );
        let out = Command::new("sh")
            .args(["-euc", &told])
            .current_dir(self.folder.path())
            .envs(&self.has)
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let status = text(&out.stdout).parse();
        let status = status.unwrap_or_else(|e| panic!("{e}: {}\n{command}", text(&out.stderr)));
        let answer = std::fs::read(self.folder.path().join("answer")).unwrap_or_default();
        (status, text(&answer))
    }

    fn gives(&mut self, name: &str, value: impl Into<String>) {
        self.has.insert(name.to_owned(), value.into());
    }
}

#[test]
fn every_example_runs_as_it_stands() {
    if Command::new("curl").arg("--version").output().is_err() {
        return skip("there is no curl to run the examples with");
    }
    let program = Program::new();
    let served = Served::start(&program);
    let mut examples = examples(&served);
    assert!(examples.len() > 80, "{} examples", examples.len());
    examples.sort_by_key(Example::turn);
    let mut shell = shell(&served);
    let mut ids = found(&served);
    for example in &examples {
        if example.word() == "jobs" && example.id != "get_jobs" {
            ids.insert("jobs".into(), job(&served));
        }
        let mut id = ids.get(example.word()).cloned().unwrap_or_default();
        match example.id.as_str() {
            "post_imports_id_start" => until_checked(&served, &id),
            "post_bulk_changes_id_undo" => until_changed(&served, &id),
            "post_fields_id_kind_undo" => until_converted(&served, &id),
            _ if example.word() == "products" && example.path.contains("{id}") => {
                id = product(&served);
            }
            _ if example.path.contains("{key}") => until_planned(&served),
            _ => {}
        }
        shell.gives("ID", id);
        let (status, answer) = shell.run(&example.command);
        let name = format!("{}: {}\n{status} {answer}", example.id, example.command);
        match REFUSED.iter().find(|(id, _)| *id == example.id) {
            Some((_, expected)) => assert_eq!(status, *expected, "{name}"),
            None => assert!((200..300).contains(&status), "{name}"),
        }
        keep(example, &answer, &mut ids, &mut shell);
    }
}

/// What a made record is called from then on.
fn keep(example: &Example, answer: &str, ids: &mut HashMap<String, String>, shell: &mut Shell) {
    let made: Value = serde_json::from_str(answer).unwrap_or_default();
    let text = |name: &str| made[name].as_str().map(str::to_owned);
    let Some(id) = text("id").filter(|_| example.method == "POST") else {
        return;
    };
    match example.id.as_str() {
        "post_people" => shell.gives("PERSON_ID", &*id),
        "post_companies" => shell.gives("COMPANY_ID", &*id),
        "post_write_keys" => shell.gives("WRITE_KEY", text("write_key").unwrap()),
        _ => {}
    }
    let word = example.path.rsplit('/').next().unwrap_or_default();
    ids.entry(word.to_owned()).or_insert(id);
}

fn shell(served: &Served) -> Shell {
    let folder = tempfile::tempdir().unwrap();
    let orders = "order,date,sku,qty,price,customer\n1,2025-01-01,A,1,2,7\n";
    std::fs::write(folder.path().join("orders.csv"), orders).unwrap();
    std::fs::write(folder.path().join("offer.pdf"), "%PDF-1.7 an offer").unwrap();
    let mut shell = Shell {
        folder,
        has: HashMap::new(),
    };
    shell.gives("TOKEN", &*served.token);
    shell.gives("USER_ID", member(served));
    shell.gives("KEY", "rfm");
    shell.gives("SESSION_ID", "x");
    shell
}

fn found(served: &Served) -> HashMap<String, String> {
    HashMap::from([
        ("members".to_owned(), member(served)),
        ("sessions".to_owned(), "x".to_owned()),
    ])
}

/// The account's owner.
fn member(served: &Served) -> String {
    let members = served.get("/api/v1/members").json();
    members["items"][0]["id"].as_str().unwrap().to_owned()
}

/// Nothing starts while the check before it is at work.
fn until_checked(served: &Served, id: &str) {
    until("the import is checked", || {
        served.import(id).is_some_and(|i| i["state"] == "checked")
    });
}

/// Nothing is taken back while it is at work.
fn until_changed(served: &Served, id: &str) {
    until("the bulk change is done", || {
        let change = served.get(&format!("/api/v1/bulk-changes/{id}")).json();
        change["state"] == "done"
    });
}

fn until_converted(served: &Served, id: &str) {
    until("the values of the field are converted", || {
        let change = served.get(&format!("/api/v1/fields/{id}/kind")).json();
        change["state"] == "done"
    });
}

/// Schedules are there some moments after the start.
fn until_planned(served: &Served) {
    until("the classes are planned", || {
        served.get("/api/v1/schedules/rfm").status == 200
    });
}

/// The product of the order.
fn product(served: &Served) -> String {
    let products = served.get("/api/v1/products").json();
    products["items"][0]["id"].as_str().unwrap().to_owned()
}

/// A job that is done: that of the import.
fn job(served: &Served) -> String {
    let mut id = None;
    until("a job is done", || {
        let done = served.get("/api/v1/jobs?state=done").json();
        id = done["items"][0]["id"].as_str().map(str::to_owned);
        id.is_some()
    });
    id.unwrap_or_default()
}

/// The examples of all pages, read from their HTML as a browser shows it.
fn examples(served: &Served) -> Vec<Example> {
    let begin = served.get("/api/docs");
    assert_eq!(begin.status, 200);
    let side = between(&begin.body, "<nav id=\"parts\"", "</nav>").unwrap();
    let parts = side.split("href=\"").skip(1);
    let pages: Vec<&str> = parts.filter_map(|part| part.split('"').next()).collect();
    assert!(pages.len() > 15, "{pages:?}");
    pages
        .into_iter()
        .flat_map(|page| of_page(served, page))
        .collect()
}

fn of_page(served: &Served, page: &str) -> Vec<Example> {
    let page = served.get(page);
    assert_eq!(page.status, 200, "{}", page.body);
    let sections = page
        .body
        .split("<section class=\"operation\" id=\"")
        .skip(1);
    let read = sections.filter_map(|section| {
        let method = between(section, "<b data-method=\"", "\"")?.to_uppercase();
        let path = between(section, "</b> ", "</code>")?;
        let command = section.rsplit_once("<pre tabindex=\"0\"><code>")?.1;
        Some(Example {
            id: section.split('"').next()?.to_owned(),
            method,
            path: path.to_owned(),
            command: shown(command.split("</code>").next()?),
        })
    });
    read.collect()
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?
        .1
        .split_once(after)
        .map(|(found, _)| found)
}

/// What a browser shows of escaped text.
fn shown(html: &str) -> String {
    html.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
