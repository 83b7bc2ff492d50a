//! Files that nobody but their owner reads, whatever the umask and the folder allow.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// Makes an empty file that only its owner reads and writes, unless there is one.
///
/// # Errors
/// Those of the disk.
pub fn make(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(e) if e.kind() != io::ErrorKind::AlreadyExists => Err(e),
        _ => Ok(()),
    }
}

/// Takes from everybody who is neither the owner nor of the file's group what they may do with it. Nothing happens to
/// what is not there or belongs to somebody else.
pub fn close_to_others(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let Ok(now) = fs::metadata(path) else { return };
        let mode = now.permissions().mode();
        if mode & 0o007 != 0 {
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode & !0o007));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// The same for a SQLite file with what lies beside it: its log, and the copies that were taken before migrations.
pub(crate) fn close_all_to_others(database: &Path) {
    for ending in ["", "-wal", "-shm", "-turns"] {
        close_to_others(&PathBuf::from(format!("{}{ending}", database.display())));
    }
    let (Some(folder), Some(stem)) = (database.parent(), database.file_stem()) else {
        return;
    };
    let copies = format!("{}.before-migration-", stem.to_string_lossy());
    for found in fs::read_dir(folder).into_iter().flatten().flatten() {
        if found.file_name().to_string_lossy().starts_with(&copies) {
            close_to_others(&found.path());
        }
    }
}

/// A file in the making: it goes when this is dropped before [`Partial::keep`].
pub(crate) struct Partial {
    path: PathBuf,
    kept: bool,
}

impl Partial {
    /// `NAME.partial` beside what it will be; what an earlier attempt left there goes.
    pub(crate) fn of(to: &Path) -> io::Result<Self> {
        let path = PathBuf::from(format!("{}.partial", to.display()));
        let partial = Self { path, kept: false };
        partial.clear();
        make(&partial.path)?;
        Ok(partial)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives it its name.
    pub(crate) fn keep(mut self, to: &Path) -> io::Result<()> {
        fs::rename(&self.path, to)?;
        self.kept = true;
        crate::keep_names(to.parent().unwrap_or(Path::new("")))
    }

    fn clear(&self) {
        for ending in ["", "-journal", "-wal", "-shm"] {
            let _ = fs::remove_file(format!("{}{ending}", self.path.display()));
        }
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.kept {
            self.clear();
        }
    }
}
