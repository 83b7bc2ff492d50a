//! What several targets need: a whole program in one process, and files for readers of files.

use std::io::Write as _;
use std::path::Path;
use tempfile::NamedTempFile;

/// Where files lie that live for one round: in memory, where the machine has such a folder.
fn quick_folder() -> std::path::PathBuf {
    let shared = Path::new("/dev/shm");
    if shared.is_dir() {
        shared.to_owned()
    } else {
        std::env::temp_dir()
    }
}

/// A file with these bytes, gone when it is dropped.
pub fn file_of(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new_in(quick_folder()).expect("a temporary file");
    file.write_all(bytes).expect("a temporary file is written");
    file
}

/// A fresh SQLite database with every area's tables, in memory where the machine can.
pub fn database() -> (db::Db, tempfile::TempDir) {
    let folder = tempfile::tempdir_in(quick_folder()).expect("a temporary folder");
    let url = format!("sqlite:{}", folder.path().join("fuzz.db").display());
    let options = db::Options {
        clock: base::Clock::fixed("2026-03-01T10:00:00Z".parse().expect("a time")),
        readers: 1,
        ..db::Options::default()
    };
    let db = db::Db::open(&url, options).expect("a database opens");
    db.migrate(app::wiring::AREAS).expect("tables are made");
    (db, folder)
}
