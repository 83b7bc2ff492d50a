//! What a disk holds after the power was lost: what was kept for sure, and of the rest any part.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

/// What a disk writes as one: half of a larger write may be there.
const SECTOR: usize = 512;

/// One change, as the recorder wrote it down.
pub struct Change {
    pub op: Op,
    /// Up to where the record reached when it was written.
    pub end: u64,
}

pub enum Op {
    Write {
        inode: u64,
        at: usize,
        data: Vec<u8>,
    },
    Truncate {
        inode: u64,
        length: usize,
    },
    Sync {
        inode: u64,
    },
    Create {
        inode: u64,
        path: String,
    },
    Rename {
        from: String,
        to: String,
    },
    Unlink {
        path: String,
    },
    Folder {
        path: String,
    },
    SyncFolder {
        path: String,
    },
}

/// Reads the recorder's record.
pub fn read(record: &[u8]) -> Vec<Change> {
    let (mut changes, mut here) = (Vec::new(), 0);
    while here < record.len() {
        let number = |n: usize| {
            let from = here + n * 8;
            u64::from_le_bytes(record[from..from + 8].try_into().unwrap())
        };
        let (op, inode, at, length) = (number(0), number(1), number(2), number(3));
        let (at, length) = (
            usize::try_from(at).unwrap(),
            usize::try_from(length).unwrap(),
        );
        let data = &record[here + 32..here + 32 + length];
        let path = || String::from_utf8(data.to_vec()).unwrap();
        here += 32 + length;
        changes.push(Change {
            op: match op {
                1 => Op::Write {
                    inode,
                    at,
                    data: data.to_vec(),
                },
                2 => Op::Truncate { inode, length: at },
                3 => Op::Sync { inode },
                4 => Op::Create {
                    inode,
                    path: path(),
                },
                5 => {
                    let both = path();
                    let (from, to) = both.split_once('\0').unwrap();
                    Op::Rename {
                        from: from.to_owned(),
                        to: to.to_owned(),
                    }
                }
                6 => Op::Unlink { path: path() },
                7 => Op::Folder { path: path() },
                8 => Op::SyncFolder { path: path() },
                other => panic!("the recorder wrote {other}"),
            },
            end: here as u64,
        });
    }
    changes
}

enum Part {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

fn apply(content: &mut Vec<u8>, part: &Part, is_kept: &mut dyn FnMut() -> bool) {
    match part {
        Part::Truncate(length) => {
            if is_kept() {
                content.resize(*length, 0);
            }
        }
        Part::Write(at, data) => {
            let mut from = 0;
            while from < data.len() {
                // Sectors lie where they lie in the file, not where the write began.
                let to = (from + SECTOR - (at + from) % SECTOR).min(data.len());
                if is_kept() {
                    let end = at + to;
                    if content.len() < end {
                        content.resize(end, 0);
                    }
                    content[at + from..end].copy_from_slice(&data[from..to]);
                }
                from = to;
            }
        }
    }
}

/// A file's content: what is kept, and what was written since and may be lost.
#[derive(Default)]
struct File {
    kept: Vec<u8>,
    waiting: Vec<Part>,
}

/// What a name in a folder stands for.
#[derive(Clone, Debug, PartialEq)]
enum Entry {
    File(usize),
    Folder,
}

enum Naming {
    Make(String, Entry),
    Rename(String, String),
    Unlink(String),
}

impl Naming {
    fn folder(&self) -> &str {
        let (Naming::Make(path, _) | Naming::Rename(_, path) | Naming::Unlink(path)) = self;
        path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    fn apply(&self, names: &mut BTreeMap<String, Entry>) {
        match self {
            Naming::Make(path, entry) => {
                names.insert(path.clone(), entry.clone());
            }
            Naming::Rename(from, to) => {
                if let Some(entry) = names.remove(from) {
                    names.insert(to.clone(), entry);
                }
            }
            Naming::Unlink(path) => {
                names.remove(path);
            }
        }
    }
}

/// How much of what was not kept for sure is there after all.
#[derive(Clone, Copy, Debug)]
pub enum Luck {
    /// Nothing of it.
    None,
    /// All of it.
    All,
    /// Any sectors of any writes, and of names in each folder those that came first.
    Some,
}

/// A disk to which changes come one after the other.
#[derive(Default)]
pub struct Disk {
    files: Vec<File>,
    of_inode: HashMap<u64, usize>,
    names: BTreeMap<String, Entry>,
    waiting: Vec<Naming>,
    /// It says that it keeps what it is told to keep, and does not.
    pub lies: bool,
}

impl Disk {
    pub fn take(&mut self, op: &Op) {
        match op {
            Op::Write { inode, at, data } => {
                self.file(*inode)
                    .waiting
                    .push(Part::Write(*at, data.clone()));
            }
            Op::Truncate { inode, length } => {
                self.file(*inode).waiting.push(Part::Truncate(*length));
            }
            Op::Sync { .. } | Op::SyncFolder { .. } if self.lies => {}
            Op::Sync { inode } => {
                let file = self.file(*inode);
                for part in std::mem::take(&mut file.waiting) {
                    apply(&mut file.kept, &part, &mut || true);
                }
            }
            Op::Create { inode, path } => {
                self.files.push(File::default());
                self.of_inode.insert(*inode, self.files.len() - 1);
                let entry = Entry::File(self.files.len() - 1);
                self.waiting.push(Naming::Make(path.clone(), entry));
            }
            Op::Folder { path } => {
                self.waiting.push(Naming::Make(path.clone(), Entry::Folder));
            }
            Op::Rename { from, to } => {
                self.waiting.push(Naming::Rename(from.clone(), to.clone()));
            }
            Op::Unlink { path } => self.waiting.push(Naming::Unlink(path.clone())),
            Op::SyncFolder { path } => {
                let (now, later) = std::mem::take(&mut self.waiting)
                    .into_iter()
                    .partition(|naming| naming.folder() == path);
                self.waiting = later;
                let now: Vec<Naming> = now;
                now.iter().for_each(|naming| naming.apply(&mut self.names));
            }
        }
    }

    fn file(&mut self, inode: u64) -> &mut File {
        let at = self
            .of_inode
            .get(&inode)
            .expect("a file that was made before it was recorded");
        &mut self.files[*at]
    }

    /// The disk after a loss at this moment, laid out in `to`; `folder` is what the record calls it.
    pub fn lose(&self, folder: &str, to: &Path, luck: Luck, dice: &mut Dice) {
        let names = self.names_after(luck, dice);
        let inside = |path: &str| {
            path.strip_prefix(folder)
                .map(|p| p.trim_start_matches('/').to_owned())
        };
        for (path, entry) in &names {
            let Entry::File(file) = entry else { continue };
            // A file is found only if every folder above it is.
            let mut above = path.as_str();
            let mut is_found = true;
            while let Some((folder_above, _)) = above.rsplit_once('/') {
                if folder_above == folder {
                    break;
                }
                is_found &= names.get(folder_above) == Some(&Entry::Folder);
                above = folder_above;
            }
            let Some(name) = inside(path).filter(|_| is_found) else {
                continue;
            };
            let file = &self.files[*file];
            let mut content = file.kept.clone();
            let mut is_kept = || match luck {
                Luck::None => false,
                Luck::All => true,
                Luck::Some => dice.below(2) == 0,
            };
            for part in &file.waiting {
                apply(&mut content, part, &mut is_kept);
            }
            let at = to.join(name);
            std::fs::create_dir_all(at.parent().unwrap()).unwrap();
            std::fs::write(at, content).unwrap();
        }
    }

    fn names_after(&self, luck: Luck, dice: &mut Dice) -> BTreeMap<String, Entry> {
        let mut names = self.names.clone();
        let mut over = BTreeSet::new();
        for naming in &self.waiting {
            let is_kept = match luck {
                Luck::None => false,
                Luck::All => true,
                Luck::Some => !over.contains(naming.folder()) && dice.below(2) == 0,
            };
            if is_kept {
                naming.apply(&mut names);
            } else {
                over.insert(naming.folder().to_owned());
            }
        }
        names
    }
}

/// Small repeatable chance (xorshift64*, Vigna 2016).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number from 0 to `limit` - 1.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let thrown = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(thrown).unwrap() % limit
    }
}
