//! PostgreSQL is stopped in the hardest way and started again in the middle of writes, many times: what was
//! answered is there, once, and the program goes on by itself.

use crate::cluster::Cluster;
use crate::intake;
use crate::program::Program;
use crate::served::{Served, until};
use db::{Db, DbError, Options, Sql};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// How often the server is stopped.
const STOPS: usize = 5;
/// Senders of events.
const SENDERS: usize = 2;

/// Of each note's text, how often it is there.
fn notes(url: &str) -> BTreeMap<String, i64> {
    let db = Db::open(url, Options::default()).unwrap();
    let query = "SELECT body, count(*) FROM customers_note GROUP BY body";
    let found = db.read_now(move |tx| tx.all::<(String, i64)>(Sql::new(query)));
    found
        .map_err(|e: DbError| e.to_string())
        .unwrap()
        .into_iter()
        .collect()
}

#[test]
fn a_server_that_falls_again_and_again_loses_nothing_that_was_answered() {
    let Some(mut cluster) = Cluster::new() else {
        return;
    };
    let url = cluster.url();
    let program = Program::on(&url);
    let key = intake::write_key(&program);
    let mut served = Served::start(&program);
    let person = served.person();
    let (over, answers) = (AtomicBool::new(false), AtomicUsize::new(0));
    let (written, sent) = std::thread::scope(|scope| {
        let senders: Vec<_> = (0..SENDERS)
            .map(|sender| {
                let (key, over, answers, port) = (&key, &over, &answers, served.port());
                scope.spawn(move || {
                    let first = sender * 10_000;
                    let mut at = first;
                    // As libraries do: what was not answered is sent again.
                    while !over.load(Ordering::SeqCst) {
                        match intake::send(port, key, at) {
                            Some(200) => {
                                at += 1;
                                answers.fetch_add(1, Ordering::SeqCst);
                            }
                            Some(503) => std::thread::sleep(Duration::from_millis(20)),
                            other => panic!("{other:?}"),
                        }
                    }
                    first..at
                })
            })
            .collect();
        let notes = scope.spawn(|| {
            let (mut written, mut number) = (BTreeSet::new(), 0);
            while !over.load(Ordering::SeqCst) {
                let body = format!("note {number}");
                let answer = served.note(&person, &body);
                match answer.status {
                    201 => {
                        written.insert(body);
                    }
                    // Not now, or not known whether it was kept: it is not written again.
                    500 | 503 => std::thread::sleep(Duration::from_millis(20)),
                    _ => panic!("{answer:?}"),
                }
                number += 1;
            }
            written
        });
        for stop in 0..STOPS {
            let before = answers.load(Ordering::SeqCst);
            // At another place in the work each time.
            until("events come in again", || {
                answers.load(Ordering::SeqCst) > before + 3 + stop * 5
            });
            cluster.stop();
            cluster.start();
        }
        let before = answers.load(Ordering::SeqCst);
        until("events come in at the end", || {
            answers.load(Ordering::SeqCst) > before + 3
        });
        over.store(true, Ordering::SeqCst);
        let sent: Vec<_> = senders
            .into_iter()
            .flat_map(|s| s.join().unwrap())
            .collect();
        (notes.join().unwrap(), sent)
    });
    assert!(served.is_alive());
    let kept = notes(&url);
    assert!(!written.is_empty());
    for body in &written {
        assert_eq!(kept.get(body), Some(&1), "{body}");
    }
    assert!(
        kept.values().all(|times| *times == 1),
        "a note is there twice"
    );
    let found: BTreeSet<String> = intake::ids(&served).into_iter().collect();
    for at in sent {
        for n in 0..intake::BATCH {
            let id = format!("{at:05}-{n:02}");
            assert!(found.contains(&id), "{id} was answered and is gone");
        }
    }
}
