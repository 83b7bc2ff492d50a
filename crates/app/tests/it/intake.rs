//! Killed while events come in: what was answered is there, and nothing is there twice.

use crate::program::Program;
use crate::served::{Answer, Served};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// Kills in the gate; `cargo xtask prove kills` asks for more.
const KILLS: usize = 20;
const KILLS_VARIABLE: &str = "BANDHU_TEST_KILLS";
/// Events of a batch, besides the one that names the person.
pub const BATCH: usize = 40;
const PEOPLE: usize = 7;

fn batch(key: &str, at: usize) -> String {
    let user = format!("u{}", at % PEOPLE);
    let mut events =
        vec![json!({ "type": "identify", "userId": user, "traits": { "name": user } })];
    events.extend((0..BATCH).map(|n| {
        let id = format!("{at:05}-{n:02}");
        json!({ "type": "track", "userId": user, "event": "Step", "messageId": id })
    }));
    json!({ "writeKey": key, "batch": events }).to_string()
}

/// The answer to a batch; none when no whole one came.
fn sent(port: u16, key: &str, at: usize) -> Option<Answer> {
    let body = batch(key, at);
    let head = format!(
        "POST /v1/batch HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let mut socket = TcpStream::connect(("127.0.0.1", port)).ok()?;
    socket.write_all((head + &body).as_bytes()).ok()?;
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer).ok()?;
    let is_whole = answer.windows(4).any(|four| four == b"\r\n\r\n");
    is_whole.then(|| Answer::read(&answer, Duration::ZERO))
}

/// The status of the answer; none when no whole answer came.
pub fn send(port: u16, key: &str, at: usize) -> Option<u16> {
    sent(port, key, at).map(|answer| answer.status)
}

/// The answer, which must come.
pub fn ask(port: u16, key: &str, at: usize) -> Answer {
    sent(port, key, at).unwrap()
}

/// The ids of all events, sorted; one that is there twice stands twice.
pub fn ids(served: &Served) -> Vec<String> {
    let mut found = Vec::new();
    let mut after = String::new();
    loop {
        let path = format!("/api/v1/interactions?limit=200&after={after}");
        let part = served.get(&path).json();
        let items = part["items"].as_array().unwrap();
        let id = |i: &Value| i["external_id"].as_str().unwrap().to_owned();
        found.extend(items.iter().map(id));
        match part["next"].as_str() {
            Some(next) => after = next.to_owned(),
            None => break,
        }
    }
    found.sort();
    found
}

/// A new write key of the account.
pub fn write_key(program: &Program) -> String {
    let made = ["write-key", "create", "--account", "shop"];
    let made = program.json(&[&made[..], &["--name", "Site", "--json"]].concat());
    made["write_key"].as_str().unwrap().to_owned()
}

#[test]
fn answered_events_survive_kills_and_none_comes_twice() {
    let program = Program::new();
    let key = write_key(&program);
    let kills = std::env::var(KILLS_VARIABLE).map_or(KILLS, |told| told.parse().unwrap());
    let mut next = 0;
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    for _ in 0..kills {
        let served = Served::start(&program);
        let (port, sender_key, from) = (served.port(), key.clone(), next);
        let (answered, answers) = std::sync::mpsc::channel();
        let sender = std::thread::spawn(move || {
            let mut at = from;
            while send(port, &sender_key, at) == Some(200) {
                at += 1;
                let _ = answered.send(());
            }
            at
        });
        for _ in 0..3 {
            answers.recv().unwrap();
        }
        // Numbers of xorshift64: the same moments each time, as far as the machine allows.
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        std::thread::sleep(Duration::from_millis(random % 100));
        served.kill();
        next = sender.join().unwrap();
    }
    let served = Served::start(&program);
    // The sender asks again for what was not answered, and, by mistake, for what was.
    for at in next - 1..=next {
        assert_eq!(send(served.port(), &key, at), Some(200));
    }
    let expected: Vec<String> = (0..=next)
        .flat_map(|at| (0..BATCH).map(move |n| format!("{at:05}-{n:02}")))
        .collect();
    assert_eq!(ids(&served), expected);
    let people = served.get("/api/v1/people?limit=200").json();
    let people = people["items"].as_array().unwrap();
    assert_eq!(people.len(), PEOPLE.min(next + 1));
}
