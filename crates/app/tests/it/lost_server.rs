//! PostgreSQL ends sessions in the middle of the work, and goes away for a while.

use crate::kills::orders;
use crate::program::Program;
use crate::served::{Served, free_port, until};
use base::Clock;
use db::{Db, DbError, Sql};
use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// Enough to be caught in the middle.
const LINES: u32 = 30_000;

/// The way to the server, which a test can close: then it is for the program as if it were down.
struct Way {
    port: u16,
    to: String,
    open: Option<(Arc<AtomicBool>, JoinHandle<()>)>,
    sockets: Arc<Mutex<Vec<TcpStream>>>,
}

impl Way {
    fn new(to: &str) -> Self {
        let mut way = Self {
            port: free_port(),
            to: to.to_owned(),
            open: None,
            sockets: Arc::default(),
        };
        way.open();
        way
    }

    fn open(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).unwrap();
        let closing = Arc::new(AtomicBool::new(false));
        let (told, to, sockets) = (closing.clone(), self.to.clone(), self.sockets.clone());
        let accepting = std::thread::spawn(move || {
            while let Ok((here, _)) = listener.accept() {
                if told.load(Ordering::SeqCst) {
                    return;
                }
                let there = TcpStream::connect(&to).unwrap();
                // As it came: held back to be joined with more, each answer would take 40 ms.
                here.set_nodelay(true).unwrap();
                there.set_nodelay(true).unwrap();
                let mut kept = sockets.lock().unwrap();
                for (from, into) in [(&here, &there), (&there, &here)] {
                    let (mut from, mut into) =
                        (from.try_clone().unwrap(), into.try_clone().unwrap());
                    kept.push(from.try_clone().unwrap());
                    std::thread::spawn(move || {
                        let _ = io::copy(&mut from, &mut into);
                        let _ = into.shutdown(Shutdown::Both);
                    });
                }
            }
        });
        self.open = Some((closing, accepting));
    }

    fn close(&mut self) {
        let Some((closing, accepting)) = self.open.take() else {
            return;
        };
        closing.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        accepting.join().unwrap();
        for socket in self.sockets.lock().unwrap().drain(..) {
            let _ = socket.shutdown(Shutdown::Both);
        }
    }
}

impl Drop for Way {
    fn drop(&mut self) {
        self.close();
    }
}

/// Ends every session of this database but the one that asks.
pub fn end_sessions(db: &Db) -> usize {
    let ended = db.read_now(|tx| {
        tx.all::<bool>(Sql::new(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
              WHERE datname = current_database() AND pid <> pg_backend_pid()",
        ))
    });
    ended.map_err(|e: DbError| e.to_string()).unwrap().len()
}

/// The program on a fresh database, which it reaches by a way of its own.
fn by_a_way() -> Option<(db::testing::Fresh, Way, Program)> {
    let fresh = db::testing::postgres(&[], Clock::system())?;
    let (head, rest) = fresh.url.split_once('@').unwrap();
    let (host, name) = rest.split_once('/').unwrap();
    let way = Way::new(host);
    let program = Program::on(&format!("{head}@127.0.0.1:{}/{name}", way.port));
    Some((fresh, way, program))
}

#[test]
fn ended_sessions_and_a_server_that_is_away_cost_time_and_nothing_else() {
    let Some((fresh, mut way, program)) = by_a_way() else {
        return;
    };
    let calm = Program::new();
    let file = calm.path("orders.csv");
    std::fs::write(&file, orders(LINES)).unwrap();
    calm.imported(&file);

    let mut served = Served::start(&program);
    let person = served.person();
    let import = served.upload(&orders(LINES));
    served.start_import(&import);
    served.until_in_the_middle(&import);
    let (mut ended, mut kept) = (0, 0);
    for round in 0..5 {
        ended += end_sessions(&fresh.db);
        let found = served.get(&format!("/api/v1/people/{person}"));
        assert_eq!(found.status, 200, "reading is tried again: {found:?}");
        let note = served.note(&person, &format!("note {round}"));
        assert!(note.status == 201 || note.is_later(), "{note:?}");
        kept += usize::from(note.status == 201);
    }
    assert!(ended > 5, "only {ended} sessions were ended");

    way.close();
    assert_eq!(served.get("/healthz").status, 200, "the process lives");
    let unready = served.get("/readyz");
    assert_eq!(unready.status, 503, "{unready:?}");
    // Side by side: each waits for the server a while.
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let away = served.get("/api/v1/people");
                assert!(away.is_later(), "{away:?}");
                assert_eq!(away.problem(), "unavailable");
                assert!(away.took < Duration::from_secs(8), "{away:?}");
            });
        }
    });
    let page = served.get("/sign-in");
    assert!(page.status == 200 || page.is_later(), "{page:?}");
    way.open();
    until("the server is ready again", || {
        served.get("/readyz").status == 200
    });

    assert_eq!(served.note(&person, "again").status, 201);
    served.until_done(&import);
    let timeline = served.get(&format!("/api/v1/people/{person}/timeline?limit=200"));
    assert_eq!(timeline.json()["items"].as_array().unwrap().len(), kept + 1);
    assert!(served.is_alive());
    drop(served);
    assert_eq!(program.figures(), calm.figures());
}

#[test]
fn a_command_waits_for_a_server_that_starts_again_and_names_one_that_does_not() {
    let Some((_fresh, mut way, program)) = by_a_way() else {
        return;
    };
    way.close();
    let refused = program.run(&["report", "sales", "--account", "shop"]);
    assert!(!refused.status.success());
    let said = crate::program::text(&refused.stderr);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("connection"), "{said}");
}
