//! The disk is full: what cannot be written is refused in clear words, reading goes on, and when there is
//! room again the work goes on to the same figures.

use crate::kills::orders;
use crate::program::{Program, text};
use crate::served::{Served, skip};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Enough to be caught in the middle.
const LINES: u32 = 30_000;

/// Room for the program's data.
const DISK_BYTES: usize = 40 << 20;

/// A small disk of its own that only this test and its programs see, at `data` of a folder.
struct Disk {
    keeper: Child,
    ballast: PathBuf,
}

impl Disk {
    /// None, loudly, where no disk may be mounted.
    fn mount(at: &Path) -> Option<Self> {
        std::fs::create_dir(at).unwrap();
        let script = format!(
            "mount -t tmpfs -o size={DISK_BYTES},mode=700 tmpfs \"$0\" && echo mounted && exec sleep infinity"
        );
        let keeper = Command::new("unshare")
            .args(["--map-root-user", "--mount", "sh", "-c", &script])
            .arg(at)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut keeper) = keeper else {
            skip("there is no unshare to mount a small disk with");
            return None;
        };
        let mut said = String::new();
        let out = keeper.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut said).unwrap();
        let inside = PathBuf::from(format!("/proc/{}/root", keeper.id()));
        let ballast = inside.join(at.strip_prefix("/").unwrap()).join("ballast");
        let disk = Self { keeper, ballast };
        if said.trim() != "mounted" {
            skip("no small disk may be mounted here");
            return None;
        }
        Some(disk)
    }

    /// What starts a program that sees the disk.
    fn started_by(&self) -> Vec<String> {
        let words = [
            "nsenter",
            "--user",
            "--mount",
            "--preserve-credentials",
            "--target",
        ];
        let mut words: Vec<String> = words.map(str::to_owned).to_vec();
        words.push(self.keeper.id().to_string());
        words.push("--".to_owned());
        words
    }

    /// Fills the disk but for about this many bytes.
    fn fill(&self, but: usize) {
        let mut file = std::fs::File::create(&self.ballast).unwrap();
        let piece = vec![0; 1 << 16];
        let mut filled = 0;
        while file.write_all(&piece).is_ok() {
            filled += piece.len();
        }
        file.set_len(filled.saturating_sub(but) as u64).unwrap();
    }

    fn free(&self) {
        std::fs::remove_file(&self.ballast).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = self.keeper.kill();
        let _ = self.keeper.wait();
    }
}

fn on_a_small_disk() -> Option<(Program, Disk)> {
    let folder = tempfile::tempdir().unwrap();
    let disk = Disk::mount(&folder.path().join("data"))?;
    let program = Program::in_folder(folder, None, disk.started_by());
    Some((program, disk))
}

#[test]
fn a_server_on_a_full_disk_refuses_writes_goes_on_reading_and_recovers() {
    let Some((program, disk)) = on_a_small_disk() else {
        return;
    };
    let mut served = Served::start(&program);
    let person = served.person();
    let fresh = program.json(&["token", "create", "--account", "shop", "--json"]);
    disk.fill(0);
    // The log of the database has some room left; then a write is refused.
    let long = "A note that fills the page. ".repeat(300);
    let mut kept = 0;
    let refused = loop {
        let answer = served.note(&person, &long);
        if answer.status != 201 {
            break answer;
        }
        kept += 1;
        assert!(kept < 10_000, "the disk never gets full");
    };
    assert_eq!(
        (refused.status, refused.problem()),
        (507, "disk-full".into())
    );
    assert!(refused.body.contains("no room left"), "{refused:?}");
    let upload = "/api/v1/imports?kind=orders&source=till";
    let refused = served.ask("POST", upload, "text/csv", &orders(LINES));
    assert_eq!(
        (refused.status, refused.problem()),
        (507, "disk-full".into())
    );

    assert_eq!(served.get("/healthz").status, 200);
    assert_eq!(served.get("/readyz").status, 200, "it still answers");
    // A token whose first use would be noted.
    served.token = fresh["token"].as_str().unwrap().to_owned();
    let found = served.get(&format!("/api/v1/people/{person}"));
    assert_eq!(found.json()["name"]["full"], "Nimal");
    let count = || {
        let (mut count, mut after) = (0, String::new());
        loop {
            let path = format!("/api/v1/people/{person}/timeline?limit=200&after={after}");
            let page = served.get(&path).json();
            count += page["items"].as_array().unwrap().len();
            match page["next"].as_str() {
                Some(next) => after = next.to_owned(),
                None => return count,
            }
        }
    };
    assert_eq!(count(), kept, "what was refused is not there, even in part");

    disk.free();
    assert_eq!(served.note(&person, &long).status, 201);
    assert_eq!(count(), kept + 1);
    assert!(served.is_alive());
}

#[test]
fn a_backup_onto_a_full_disk_leaves_nothing_of_itself() {
    let Some((program, disk)) = on_a_small_disk() else {
        return;
    };
    disk.fill(64 << 10);
    let seen = disk.ballast.parent().unwrap().to_owned();
    // The database's own log may stay beside it until there is room to close it.
    let names = || {
        let found = std::fs::read_dir(&seen).unwrap();
        let names = found.map(|one| one.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names
            .filter(|name| !name.ends_with("-wal") && !name.ends_with("-shm"))
            .collect();
        names.sort();
        names
    };
    let before = names();
    let to = program.path("data/monday.db");
    let copied = program.run(&["backup", to.to_str().unwrap()]);
    assert!(!copied.status.success(), "{copied:?}");
    assert_eq!(names(), before);
    disk.free();
    assert!(
        program
            .run(&["backup", to.to_str().unwrap()])
            .status
            .success()
    );
}

#[test]
fn an_import_into_a_full_disk_goes_on_when_there_is_room() {
    let Some((program, disk)) = on_a_small_disk() else {
        return;
    };
    let calm = Program::new();
    let file = calm.path("orders.csv");
    std::fs::write(&file, orders(LINES)).unwrap();
    calm.imported(&file);

    // By command: it ends with one clear line, and the next start goes on.
    let arguments = program.import(&file);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    disk.fill(8 << 20);
    let stopped = program.run(&arguments);
    assert!(!stopped.status.success());
    assert_eq!(text(&stopped.stderr).trim(), "bandhu: the disk is full");
    disk.free();
    let went_on = program.imported(&file);
    assert_eq!(went_on["resumed"], true, "{went_on}");
    assert_eq!(program.figures(), calm.figures());
}

#[test]
fn a_server_goes_on_with_an_import_by_itself_when_there_is_room() {
    let Some((program, disk)) = on_a_small_disk() else {
        return;
    };
    let calm = Program::new();
    let file = calm.path("orders.csv");
    std::fs::write(&file, orders(LINES)).unwrap();
    calm.imported(&file);

    let served = Served::start(&program);
    let import = served.upload(&orders(LINES));
    disk.fill(6 << 20);
    served.start_import(&import);
    crate::served::until("the disk gets in the import's way", || {
        let log = std::fs::read_to_string(program.path("server.log")).unwrap();
        log.contains("the disk is full")
    });
    let state = served.import(&import).unwrap();
    assert_eq!(state["state"], "running", "{state}");
    disk.free();
    served.until_done(&import);
    assert_eq!(program.figures(), calm.figures());
}
