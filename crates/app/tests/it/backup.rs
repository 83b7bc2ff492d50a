//! A backup holds all that is needed; a damaged one is refused and changes nothing.

use crate::kills::orders;
use crate::program::{Program, text};
use crate::served::{Served, free_port, until};
use base::Clock;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread;

/// Every file below a folder with its content.
fn all(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(all(&path)),
            false => {
                found.insert(path.clone(), std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn ok(output: &Output) -> String {
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout)
}

/// A program with a file that waits for its import, and a backup of it.
fn backed_up(program: &Program) -> (String, String) {
    let served = Served::start(program);
    let import = served.upload(&orders(40));
    assert!(served.stop().success());
    let copy = program.path("copies/monday.db");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    let copy = copy.to_str().unwrap().to_owned();
    ok(&program.run(&["backup", &copy]));
    (copy, import)
}

/// Elsewhere, with nothing there yet.
fn elsewhere(program: &Program, arguments: &[&str], database: Option<&str>) -> Output {
    let mut command = program.command(arguments);
    command.env("BANDHU_DATA_DIR", program.path("new"));
    if let Some(database) = database {
        command.env("BANDHU_DATABASE", database);
    }
    command.output().unwrap()
}

#[test]
fn files_and_key_come_back_with_the_database() {
    let program = Program::new();
    let (copy, import) = backed_up(&program);
    let key = std::fs::read(program.path("data/secret.key")).unwrap();
    let mut sums = Command::new("sha256sum");
    sums.args(["-c", "monday.db.sha256"])
        .current_dir(program.path("copies"));
    let said = ok(&sums.output().unwrap());
    assert_eq!(
        said.lines().filter(|line| line.ends_with(": OK")).count(),
        3,
        "{said}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        for file in all(&program.path("copies"))
            .into_keys()
            .filter(|f| f.extension().is_none_or(|e| e != "sha256"))
        {
            let mode = std::fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{} is for others to read", file.display());
        }
    }
    // Renamed and on another machine: only what lies beside the copy counts.
    for ending in ["", ".sha256", ".files"] {
        let (from, to) = (
            format!("{copy}{ending}"),
            program.path(&format!("copies/old.db{ending}")),
        );
        std::fs::rename(from, to).unwrap();
    }
    let old = program.path("copies/old.db");
    let before = all(&program.path("copies"));
    let said = ok(&elsewhere(
        &program,
        &["restore", old.to_str().unwrap()],
        None,
    ));
    assert!(said.contains("2 files and keys are back"), "{said}");
    assert_eq!(
        all(&program.path("copies")),
        before,
        "a backup is only read"
    );
    assert_eq!(std::fs::read(program.path("new/secret.key")).unwrap(), key);
    // The import that waited goes on from the file that came back.
    std::fs::rename(program.path("data"), program.path("lost")).unwrap();
    std::fs::rename(program.path("new"), program.path("data")).unwrap();
    let served = Served::start(&program);
    served.start_import(&import);
    served.until_done(&import);
}

/// Tells another thread to end, also when the test fails.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, SeqCst);
    }
}

/// A database of some 80 MB, which is copied in ten steps.
fn filled(program: &Program) {
    let url = format!("sqlite:{}", program.path("data/bandhu.db").display());
    let db = db::Db::open(&url, db::Options::default()).unwrap();
    let fill = "CREATE TABLE filler AS WITH RECURSIVE n (i) AS
                (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT randomblob(4000) FROM n";
    db.write_now(move |tx| tx.exec(db::Sql::new(fill))).unwrap();
}

/// The bodies of all notes, the first first.
fn notes(served: &Served) -> Vec<String> {
    let (mut found, mut after) = (Vec::new(), String::new());
    loop {
        let part = served
            .get(&format!("/api/v1/notes?limit=200{after}"))
            .json();
        let items = part["items"].as_array().unwrap();
        found.extend(items.iter().map(|n| n["body"].as_str().unwrap().to_owned()));
        match part["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    found.reverse();
    found
}

/// SQLite begins a copy anew when somebody commits between two steps, unless one view is held.
#[test]
fn a_backup_ends_while_others_write_and_is_of_one_moment() {
    let program = Program::new();
    filled(&program);
    let served = Served::start(&program);
    let person = served.person();
    let path = format!("/api/v1/people/{person}/files?name=offer.txt");
    let file = served.ask("POST", &path, "application/octet-stream", "thirty kettles");
    assert_eq!(file.status, 201, "{file:?}");
    let file = file.json()["id"].as_str().unwrap().to_owned();

    let copy = program.path("busy.db").to_str().unwrap().to_owned();
    let (over, written) = (AtomicBool::new(false), AtomicUsize::new(0));
    let before = thread::scope(|scope| {
        let end = Over(&over);
        scope.spawn(|| {
            while !over.load(SeqCst) {
                let next = written.load(SeqCst) + 1;
                assert_eq!(served.note(&person, &format!("note {next}")).status, 201);
                written.store(next, SeqCst);
            }
        });
        until("somebody writes", || written.load(SeqCst) >= 3);
        let before = written.load(SeqCst);
        let mut backup = program.command(&["backup", &copy]).spawn().unwrap();
        let mut ended = None;
        until("the backup ends", || {
            ended = backup.try_wait().unwrap();
            ended.is_some()
        });
        assert!(ended.unwrap().success());
        assert!(written.load(SeqCst) > before, "nobody wrote meanwhile");
        drop(end);
        before
    });
    assert!(served.stop().success());

    ok(&elsewhere(&program, &["restore", &copy], None));
    std::fs::rename(program.path("data"), program.path("lost")).unwrap();
    std::fs::rename(program.path("new"), program.path("data")).unwrap();
    let served = Served::start(&program);
    let found = notes(&served);
    let first: Vec<String> = (1..=found.len()).map(|n| format!("note {n}")).collect();
    assert_eq!(found, first, "of one moment: none but the last are lacking");
    assert!(found.len() >= before, "{} of {before}", found.len());
    // What a note leaves in the log is of the same transaction, and so of the same moment.
    let logged = format!("/api/v1/people/{person}/timeline?kind=note&limit=200");
    let logged = served.get(&logged).json()["items"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(logged, found.len().min(200));
    let back = served.get(&format!("/api/v1/files/{file}/content"));
    assert_eq!((back.status, back.body.as_str()), (200, "thirty kettles"));
}

#[test]
fn whatever_is_damaged_is_refused_and_nothing_is_changed() {
    let program = Program::new();
    let (copy, _) = backed_up(&program);
    let sums = PathBuf::from(format!("{copy}.sha256"));
    let whole = std::fs::read_to_string(&sums).unwrap();
    let before = all(&program.path("data"));
    let refused = |why: &str| {
        let output = program.run(&["restore", &copy, "--force"]);
        let said = text(&output.stderr);
        assert!(!output.status.success(), "{why}");
        assert!(
            said.contains("nothing was changed") && said.lines().count() == 1,
            "{why}: {said}"
        );
        assert!(
            all(&program.path("data")) == before,
            "{why}: something was changed"
        );
        said
    };
    let file = all(&PathBuf::from(format!("{copy}.files")))
        .into_keys()
        .next()
        .unwrap();
    for path in [Path::new(&copy), &file] {
        let bytes = std::fs::read(path).unwrap();
        let mut other = bytes.clone();
        *other.last_mut().unwrap() ^= 1;
        std::fs::write(path, &other).unwrap();
        assert!(refused("a bit that turned").contains("is damaged: its checksum is"));
        std::fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        refused("half of it");
        std::fs::write(path, bytes).unwrap();
    }
    let (bytes, name) = (std::fs::read(&file).unwrap(), file.display().to_string());
    std::fs::remove_file(&file).unwrap();
    assert!(refused("a file that is lacking").contains(&name));
    std::fs::write(&file, bytes).unwrap();
    let sum = whole.split(' ').next().unwrap();
    for line in [
        "no checksum",
        &format!("{sum}  x.files/../../evil"),
        &format!("{sum}  x.files//etc/passwd"),
    ] {
        std::fs::write(&sums, format!("{whole}{line}\n")).unwrap();
        assert!(refused(line).contains("holds the line"));
    }
    std::fs::write(&sums, "").unwrap();
    refused("no line at all");
    // Without checksums, as somebody might copy it, SQLite's own look finds it.
    std::fs::remove_file(&sums).unwrap();
    let good = std::fs::read(&copy).unwrap();
    let mut bad = good.clone();
    bad[4_096..8_192].fill(0xA5);
    std::fs::write(&copy, bad).unwrap();
    assert!(refused("a page of nonsense").contains("is damaged"));
    std::fs::write(&copy, "not a database").unwrap();
    refused("another file");
    std::fs::write(&copy, good).unwrap();
    std::fs::write(&sums, whole).unwrap();
    ok(&program.run(&["restore", &copy, "--force"]));
}

#[test]
fn a_backup_of_a_newer_version_is_refused_before_anything_is_touched() {
    let program = Program::new();
    let (copy, _) = backed_up(&program);
    std::fs::remove_file(format!("{copy}.sha256")).unwrap();
    let db = db::Db::open(&format!("sqlite:{copy}"), db::Options::default()).unwrap();
    let newer = db.write_now(|tx| {
        let row = "INSERT INTO db_migration (area, file, applied_at) VALUES ('trade', '0999_later.sql', 0)";
        tx.exec(db::Sql::new(row))?;
        Ok::<_, db::DbError>(())
    });
    newer.unwrap();
    let whole = program.path("copies/newer.db");
    db.backup(&whole, |_| false).unwrap();
    let before = all(&program.path("data"));
    let refused = program.run(&["restore", whole.to_str().unwrap(), "--force"]);
    assert!(
        text(&refused.stderr).contains("newer version"),
        "{refused:?}"
    );
    assert!(all(&program.path("data")) == before);
}

#[test]
fn postgresql_is_backed_up_and_put_back_by_its_tools() {
    let (Some(first), Some(second)) = (
        db::testing::postgres(&[], Clock::system()),
        db::testing::postgres(&[], Clock::system()),
    ) else {
        return;
    };
    let program = Program::on(&first.url);
    let file = program.path("orders.csv");
    std::fs::write(&file, orders(400)).unwrap();
    program.imported(&file);
    let figures = program.figures();
    let (copy, import) = backed_up(&program);

    let mut bytes = std::fs::read(&copy).unwrap();
    bytes[1_000] ^= 1;
    std::fs::write(&copy, &bytes).unwrap();
    let damaged = program.run(&["restore", &copy, "--force"]);
    assert!(text(&damaged.stderr).contains("is damaged"), "{damaged:?}");
    bytes[1_000] ^= 1;
    std::fs::write(&copy, &bytes).unwrap();
    let there = program.run(&["restore", &copy]);
    assert!(text(&there.stderr).contains("--force"), "{there:?}");

    // Into an empty database on another machine.
    ok(&elsewhere(&program, &["restore", &copy], Some(&second.url)));
    let moved = Program::on_existing(&second.url, &program.path("new"));
    assert_eq!(moved.figures(), figures);
    let served = Served::start(&moved);
    served.start_import(&import);
    served.until_done(&import);
    drop(served);
    // The lock in the data folder knows nothing of a server elsewhere.
    let over = ["restore", &copy, "--force"];
    let served = Served::start(&moved);
    let refused = elsewhere(&program, &over, Some(&second.url));
    let said = text(&refused.stderr);
    assert!(
        !refused.status.success() && said.contains("127.0.0.1; nothing was changed"),
        "{said}"
    );
    drop(served);
    ok(&elsewhere(&program, &over, Some(&second.url)));
    // And over what came since.
    program.json(&[
        "account",
        "create",
        "--name",
        "Late",
        "--email",
        "x@y.example",
        "--json",
    ]);
    ok(&program.run(&["restore", &copy, "--force"]));
    let late = program.run(&["token", "create", "--account", "late"]);
    assert!(!late.status.success(), "what came after the backup is gone");
    assert_eq!(program.figures(), figures);
    // A server that is away is one clear line.
    let away = format!("postgres://bandhu@127.0.0.1:{}/x", free_port());
    let output = elsewhere(&program, &["backup", "other.dump"], Some(&away));
    assert!(!output.status.success());
    assert!(text(&output.stderr).contains("pg_dump"), "{output:?}");
}

#[test]
fn the_doctor_tells_of_the_last_backup() {
    let program = Program::new();
    assert!(ok(&program.run(&["doctor"])).contains("none  backup: none was taken"));
    let (copy, _) = backed_up(&program);
    let said = ok(&program.run(&["doctor"]));
    assert!(
        said.contains("ok    backup: the last one is 0 hours old") && said.contains(&copy),
        "{said}"
    );
    let old = r#"{"at":"2020-01-01T00:00:00Z","path":"/x.db"}"#;
    std::fs::write(program.path("data/last-backup.json"), old).unwrap();
    let said = program.run(&["doctor"]);
    assert!(!said.status.success());
    assert!(
        text(&said.stdout).contains("WRONG backup: the last one is"),
        "{said:?}"
    );
}

/// A restore under a running server would take what people write to a file that is no longer the database.
#[test]
fn nothing_is_put_back_while_a_server_runs() {
    let program = Program::new();
    let (copy, _) = backed_up(&program);
    let served = Served::start(&program);
    let person = served.person();
    let refused = program.run(&["restore", &copy, "--force"]);
    assert!(!refused.status.success());
    assert!(
        text(&refused.stderr).contains("stop it first"),
        "{refused:?}"
    );
    assert_eq!(served.note(&person, "still here").status, 201);
    assert!(served.stop().success());
    ok(&program.run(&["restore", &copy, "--force"]));
}
