//! Nobody else on the machine reads the database or a copy of it, also where the folder lets everybody in.

use crate::kills::orders;
use crate::program::Program;
use crate::served::Served;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// Sets what everybody may do with a file.
fn allow(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

/// The files below a folder that somebody else could read.
fn open_to_all(folder: &Path) -> Vec<PathBuf> {
    let mut open = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_closed = std::fs::metadata(&path).unwrap().permissions().mode() & 0o007 == 0;
        match path.is_dir() {
            _ if is_closed => {}
            true => open.extend(open_to_all(&path)),
            false => open.push(path),
        }
    }
    open
}

#[test]
fn others_read_neither_the_database_nor_files_nor_copies() {
    let program = Program::new();
    let data = program.path("data");
    // The folder as systemd's `StateDirectory` makes it, and files as earlier versions made them.
    allow(&data, 0o755);
    allow(&data.join("bandhu.db"), 0o644);
    let early = data.join("bandhu.before-migration-20260101T000000.000000Z.db");
    std::fs::write(&early, "a copy").unwrap();
    allow(&early, 0o644);

    let served = Served::start(&program);
    let person = served.person();
    assert_eq!(served.note(&person, "for us alone").status, 201);
    served.upload(&orders(3));
    assert!(
        data.join("bandhu.db-wal").is_file(),
        "the log is looked at, too"
    );
    let copies = program.path("copies");
    std::fs::create_dir(&copies).unwrap();
    allow(&copies, 0o755);
    let copied = program.run(&["backup", copies.join("monday.db").to_str().unwrap()]);
    assert!(copied.status.success(), "{copied:?}");

    let mut open = open_to_all(&data);
    open.extend(open_to_all(&copies));
    // A lock without content, checksums, and where the last copy lies.
    let harmless = ["in-use.lock", "monday.db.sha256", "last-backup.json"];
    open.retain(|path| !harmless.iter().any(|name| path.ends_with(name)));
    assert_eq!(open, Vec::<PathBuf>::new());
}
