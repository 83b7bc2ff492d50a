//! The power is lost while events, notes and files come in, not only the process: what was answered is there,
//! nothing is there by halves, nothing twice, and the database is sound.
//!
//! A recorder writes down every change of the data folder and what was told to be kept; out of that record the
//! disk is laid out as it may be after a loss at any moment, and looked at.

mod disk;
mod found;

use crate::intake;
use crate::kills::orders;
use crate::program::Program;
use crate::served::Served;
use disk::{Change, Dice, Disk, Luck, Op};
use found::Answered;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// Losses in the gate; `cargo xtask prove power` asks for more.
const CUTS: usize = 20;
/// Names how many losses there are to be, and with which dice.
const CUTS_VARIABLE: &str = "BANDHU_POWER_CUTS";
const SEED_VARIABLE: &str = "BANDHU_POWER_SEED";
/// A record of this size holds a checkpoint, which comes after 16 MB of log, and what came after it.
const ENOUGH_BYTES: u64 = 40 << 20;
/// Senders of events that write at the same time, so that writes share commits.
const SENDERS: usize = 3;

/// What was recorded, and what was answered when.
struct Life {
    program: Program,
    changes: Vec<Change>,
    /// How long the record was, at most, when it was answered.
    answered: Vec<(u64, Answered)>,
    folder: String,
}

fn recorder(to: &Path) {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/power/recorder.c");
    let mut compiler = Command::new(std::env::var("CC").unwrap_or_else(|_| "cc".into()));
    compiler
        .args(["-shared", "-fPIC", "-O1", "-pthread", "-o"])
        .arg(to)
        .arg(source);
    assert!(compiler.status().unwrap().success(), "no C compiler");
}

/// Makes an account, serves, takes events, notes and files from several senders at once, and stops.
fn live() -> Life {
    let scratch = tempfile::tempdir().unwrap();
    let folder = std::fs::canonicalize(scratch.path()).unwrap();
    let (library, record) = (folder.join("recorder.so"), folder.join("record"));
    recorder(&library);
    let watched = folder.join("data").to_str().unwrap().to_owned();
    let words = [
        "env".to_owned(),
        format!("LD_PRELOAD={}", library.display()),
        format!("POWER_FOLDER={watched}"),
        format!("POWER_LOG={}", record.display()),
        format!("BANDHU_DATA_DIR={watched}"),
    ];
    let program = Program::in_folder(scratch, None, words.to_vec());
    let answered = Mutex::new(Vec::new());
    let length = || std::fs::metadata(&record).unwrap().len();
    let note = |what: Answered| {
        // Measured after the answer: a loss at this place or later has seen it answered.
        let mut list = answered.lock().unwrap();
        list.push((length(), what));
    };
    note(Answered::Account);
    let key = intake::write_key(&program);
    let served = Served::start(&program);
    note(Answered::Key(
        std::fs::read(folder.join("data/secret.key")).unwrap(),
    ));
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for sender in 0..SENDERS {
            let (key, over, note, port) = (&key, &over, &note, served.port());
            scope.spawn(move || {
                let mut at = sender * 10_000;
                while !over.load(Ordering::SeqCst) {
                    assert_eq!(intake::send(port, key, at), Some(200));
                    note(Answered::Batch(at));
                    at += 1;
                }
            });
        }
        let person = served.person();
        for number in 0.. {
            let body = format!("note {number}");
            assert_eq!(served.note(&person, &body).status, 201);
            note(Answered::Note(body));
            if number % 8 == 0 {
                let import = served.upload(&orders(8 + number));
                note(Answered::Upload(import.parse().unwrap()));
            }
            if length() > ENOUGH_BYTES {
                break;
            }
        }
        over.store(true, Ordering::SeqCst);
    });
    assert!(served.stop().success());
    let changes = disk::read(&std::fs::read(&record).unwrap());
    let mut answered = answered.into_inner().unwrap();
    answered.sort_by_key(|(at, _)| *at);
    Life {
        program,
        changes,
        answered,
        folder: watched,
    }
}

impl Life {
    /// What had been answered for sure when the record was so long.
    fn answered_at(&self, end: u64) -> Vec<&Answered> {
        let before = self.answered.iter().filter(|(at, _)| *at <= end);
        before.map(|(_, what)| what).collect()
    }

    /// How often SQLite brought its log into the database while it was written: runs of writes into the
    /// database between two into the log.
    fn checkpoints(&self) -> usize {
        let made = self.changes.iter().find_map(|change| match &change.op {
            Op::Create { inode, path } if path.ends_with("/bandhu.db") => Some(*inode),
            _ => None,
        });
        let served = self
            .answered
            .iter()
            .find(|(_, a)| matches!(a, Answered::Key(_)));
        let (from, to) = (served.unwrap().0, self.answered.last().unwrap().0);
        let (mut count, mut inside) = (0, false);
        for change in self.changes.iter().filter(|c| (from..to).contains(&c.end)) {
            if let Op::Write { inode, .. } = &change.op {
                let is_database = Some(*inode) == made;
                count += usize::from(is_database && !inside);
                inside = is_database;
            }
        }
        count
    }

    /// The moments of the losses, in order: half of them anywhere, half just before something is kept, when
    /// most is at stake.
    fn moments(&self, cuts: usize, dice: &mut Dice) -> Vec<usize> {
        let is_sync =
            |change: &Change| matches!(change.op, Op::Sync { .. } | Op::SyncFolder { .. });
        let syncs: Vec<usize> = (0..self.changes.len())
            .filter(|n| is_sync(&self.changes[*n]))
            .collect();
        assert!(
            syncs.len() > 50,
            "hardly anything was kept: {}",
            syncs.len()
        );
        let mut moments: Vec<usize> = (0..cuts)
            .map(|n| match n % 2 {
                0 => dice.below(self.changes.len()),
                _ => syncs[dice.below(syncs.len())],
            })
            .collect();
        moments.sort_unstable();
        moments
    }
}

fn number(variable: &str, usual: usize) -> usize {
    std::env::var(variable).map_or(usual, |text| text.parse().unwrap())
}

#[test]
fn what_was_answered_is_there_after_a_loss_of_power() {
    let life = live();
    let (cuts, seed) = (number(CUTS_VARIABLE, CUTS), number(SEED_VARIABLE, 7));
    let mut dice = Dice::new(seed as u64);
    let mut disk = Disk::default();
    let mut taken = 0;
    let mut most = 0;
    for (n, moment) in life.moments(cuts, &mut dice).into_iter().enumerate() {
        for change in &life.changes[taken..moment] {
            disk.take(&change.op);
        }
        taken = moment;
        let end = moment
            .checked_sub(1)
            .map_or(0, |last| life.changes[last].end);
        let luck = [Luck::None, Luck::Some, Luck::All, Luck::Some][n % 4];
        let after = tempfile::tempdir().unwrap();
        disk.lose(&life.folder, after.path(), luck, &mut dice);
        let answered = life.answered_at(end);
        most = most.max(answered.len());
        if let Err(why) = found::all(after.path(), &answered) {
            panic!("seed {seed}, loss {n} at change {moment} with {luck:?}: {why}");
        }
    }
    assert!(most > 20, "no loss came late enough: {most}");
    // The proof itself: with nothing lost the record gives the very files, and a disk that lies is found out.
    life.changes[taken..]
        .iter()
        .for_each(|change| disk.take(&change.op));
    assert_same_files(&life, &disk, &mut dice);
    let all = life.answered_at(u64::MAX);
    let mut liar = Disk::default();
    liar.lies = true;
    life.changes.iter().for_each(|change| liar.take(&change.op));
    let after = tempfile::tempdir().unwrap();
    liar.lose(&life.folder, after.path(), Luck::None, &mut dice);
    assert!(
        found::all(after.path(), &all).is_err(),
        "a lying disk was believed"
    );
    assert!(
        life.checkpoints() > 1,
        "the log was never brought into the database"
    );
    println!(
        "power: {cuts} losses among {} changes, {} answers, {} checkpoints",
        life.changes.len(),
        all.len(),
        life.checkpoints()
    );
}

/// Files of a folder, but for what SQLite shares between processes.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if !path.to_string_lossy().ends_with("-shm") {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

fn assert_same_files(life: &Life, disk: &Disk, dice: &mut Dice) {
    let after = tempfile::tempdir().unwrap();
    disk.lose(&life.folder, after.path(), Luck::All, dice);
    let real = life.program.path("data");
    let names = |root: &Path| -> Vec<(PathBuf, usize)> {
        let all = files(root).into_iter();
        all.map(|(path, bytes)| (path.strip_prefix(root).unwrap().to_owned(), bytes.len()))
            .collect()
    };
    assert_eq!(names(after.path()), names(&real));
    let contents = |root: &Path| {
        files(root)
            .into_iter()
            .map(|(_, bytes)| bytes)
            .collect::<Vec<_>>()
    };
    assert!(
        contents(after.path()) == contents(&real),
        "the record is not whole"
    );
}
