//! The real program as a server in a process of its own, and a plain client for it.

use crate::program::Program;
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// What must come to pass does so within this; only a broken program needs as long.
const AT_MOST: Duration = Duration::from_secs(120);

/// A running server of a program; ends with this value.
pub struct Served {
    child: Child,
    port: u16,
    /// What it is asked with.
    pub token: String,
}

/// A client of a running server.
pub struct Asking {
    port: u16,
    token: String,
    /// The language that it wants.
    pub language: String,
    /// More lines of the request's head, each with its end.
    pub more: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
    pub took: Duration,
}

impl Answer {
    /// A whole answer as it came.
    pub fn read(bytes: &[u8], took: Duration) -> Self {
        let text = std::str::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Self {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_lowercase(),
            body: body.to_owned(),
            took,
        }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {self:?}"))
    }

    /// The word of the problem, with the manners that every problem has.
    pub fn problem(&self) -> String {
        assert!(
            self.head.contains("content-type: application/problem+json"),
            "{self:?}"
        );
        let said = self.json();
        assert_eq!(said["status"], self.status, "{self:?}");
        assert!(said["title"].is_string() && said["detail"].is_string());
        let word = said["type"].as_str().unwrap();
        word.strip_prefix("urn:bandhu:problem:").unwrap().to_owned()
    }

    /// Told to come back later, and when.
    pub fn is_later(&self) -> bool {
        let named = self.head.contains("retry-after: ");
        assert!(self.status != 503 || named, "503 says when: {self:?}");
        self.status == 503
    }
}

impl Served {
    /// Starts the server, without limits on how fast it may be asked, and waits until it answers.
    pub fn start(program: &Program) -> Self {
        Self::start_with(program, &["--rate-token", "0", "--rate-events", "0"])
    }

    /// With options of the test's own.
    pub fn start_with(program: &Program, options: &[&str]) -> Self {
        let token = program.json(&["token", "create", "--account", "shop", "--json"]);
        let port = free_port();
        let log = std::fs::File::create(program.path("server.log")).unwrap();
        let child = program
            .command(&["serve", "--listen", &format!("127.0.0.1:{port}")])
            .args(options)
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut served = Self {
            child,
            port,
            token: token["token"].as_str().unwrap().to_owned(),
        };
        until("the server answers", || {
            assert!(served.is_alive(), "the server has ended");
            TcpStream::connect(("127.0.0.1", port)).is_ok()
        });
        served
    }

    /// Kills it: no word, no time.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Tells it to stop; how it ended.
    pub fn stop(mut self) -> std::process::ExitStatus {
        let told = std::process::Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        assert!(told.unwrap().success());
        self.child.wait().unwrap()
    }

    pub fn is_alive(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "", "")
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.ask("POST", path, "application/json", &body.to_string())
    }

    pub fn ask(&self, method: &str, path: &str, kind: &str, body: &str) -> Answer {
        let asking = self.with_token(&self.token);
        asking.ask(method, path, kind, body)
    }

    /// Asks with another token.
    pub fn with_token(&self, token: &str) -> Asking {
        Asking {
            port: self.port,
            token: token.to_owned(),
            language: "en".into(),
            more: String::new(),
        }
    }

    /// A person to write notes about.
    pub fn person(&self) -> String {
        let made = self.post("/api/v1/people", &json!({"name": {"full": "Nimal"}}));
        assert_eq!(made.status, 201, "{made:?}");
        made.json()["id"].as_str().unwrap().to_owned()
    }

    pub fn note(&self, person: &str, body: &str) -> Answer {
        let path = format!("/api/v1/people/{person}/notes");
        self.post(&path, &json!({ "body": body }))
    }

    /// Brings a file of orders; the id of its import.
    pub fn upload(&self, orders: &str) -> String {
        let path = "/api/v1/imports?kind=orders&source=till&file_name=orders.csv";
        let made = self.ask("POST", path, "text/csv", orders);
        assert_eq!(made.status, 201, "{made:?}");
        made.json()["id"].as_str().unwrap().to_owned()
    }

    pub fn start_import(&self, id: &str) {
        let path = format!("/api/v1/imports/{id}/start");
        let started = self.post(&path, &json!({}));
        assert_eq!(started.status, 202, "{started:?}");
    }

    /// How the import stands; none while the server cannot say.
    pub fn import(&self, id: &str) -> Option<Value> {
        let shown = self.get(&format!("/api/v1/imports/{id}"));
        (!shown.is_later()).then(|| shown.json())
    }

    /// Waits until the import has written something, and is not at its end.
    pub fn until_in_the_middle(&self, id: &str) {
        until("the import is in the middle", || {
            let import = self.import(id).unwrap();
            assert_ne!(import["state"], "done", "it was over too soon: {import}");
            import["progress"]["done"].as_i64() > Some(0)
        });
    }

    /// Waits until the import is done.
    pub fn until_done(&self, id: &str) {
        until("the import is done", || {
            let import = self.import(id).unwrap_or_default();
            assert_ne!(import["state"], "failed", "{import}");
            import["state"] == "done"
        });
    }
}

impl Asking {
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "", "")
    }

    pub fn ask(&self, method: &str, path: &str, kind: &str, body: &str) -> Answer {
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\naccept-language: {}\r\n{}\
             authorization: Bearer {}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n",
            self.language,
            self.more,
            self.token,
            body.len()
        );
        let begun = Instant::now();
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        socket.set_read_timeout(Some(AT_MOST)).unwrap();
        socket.write_all(head.as_bytes()).unwrap();
        socket.write_all(body.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        socket.read_to_end(&mut bytes).unwrap();
        Answer::read(&bytes, begun.elapsed())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks again and again until it is so.
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < AT_MOST, "never: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A port on 127.0.0.1 that nobody uses at this moment.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Says loudly that a test cannot run here; on a build machine that is a failure.
pub fn skip(why: &str) {
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{why}");
    #[allow(clippy::print_stderr)]
    {
        eprintln!("SKIPPED: {why}");
    }
}
