//! Another process holds the database file for longer than anybody waits.

use crate::kills::orders;
use crate::program::{Program, text};
use crate::served::Served;
use db::{Db, DbError, Options};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// Enough to be caught in the middle.
const LINES: u32 = 30_000;

/// A transaction of another process that writes nothing and does not end.
struct Hold {
    release: Sender<()>,
    holding: JoinHandle<()>,
}

impl Hold {
    fn take(program: &Program) -> Self {
        let url = format!("sqlite:{}", program.path("data/bandhu.db").display());
        let (release, released) = channel();
        let (taken, is_taken) = channel();
        let holding = std::thread::spawn(move || {
            let options = Options {
                busy_timeout: Duration::from_secs(60),
                ..Options::default()
            };
            let db = Db::open(&url, options).unwrap();
            let released = Arc::new(Mutex::new(released));
            let held = db.write_now(move |_| {
                taken.send(()).unwrap();
                let _ = released.lock().unwrap().recv();
                Ok::<_, DbError>(())
            });
            held.unwrap();
        });
        is_taken.recv().unwrap();
        Self { release, holding }
    }

    fn end(self) {
        self.release.send(()).unwrap();
        self.holding.join().unwrap();
    }
}

#[test]
fn a_held_file_is_said_reading_goes_on_and_so_does_the_import() {
    let calm = Program::new();
    let file = calm.path("orders.csv");
    std::fs::write(&file, orders(LINES)).unwrap();
    calm.imported(&file);

    let program = Program::new();
    let mut served = Served::start(&program);
    let person = served.person();
    let import = served.upload(&orders(LINES));
    served.start_import(&import);
    served.until_in_the_middle(&import);

    let token = ["token", "create", "--account", "shop", "--json"];
    let let_in = program.run(&token);
    assert!(let_in.status.success(), "{}", text(&let_in.stderr));

    let hold = Hold::take(&program);
    let refused = served.note(&person, "not now");
    assert!(refused.is_later(), "{refused:?}");
    assert_eq!(refused.problem(), "unavailable");
    assert!(refused.took < Duration::from_secs(19), "{refused:?}");
    let found = served.get(&format!("/api/v1/people/{person}"));
    assert_eq!(found.status, 200, "{found:?}");
    assert!(
        found.took < Duration::from_secs(3),
        "reading waits for nobody"
    );
    assert_eq!(served.get("/readyz").status, 200);
    let waiting = program.command(&token).env("BANDHU_WAIT_S", "1").output();
    let command = waiting.unwrap();
    assert!(!command.status.success());
    let said = text(&command.stderr);
    assert!(
        said.contains("within 1 s") && said.lines().count() == 1,
        "{said}"
    );
    hold.end();

    assert_eq!(served.note(&person, "now").status, 201);
    served.until_done(&import);
    assert!(served.is_alive());
    drop(served);
    assert_eq!(program.figures(), calm.figures());
}
