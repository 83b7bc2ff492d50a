//! Whether a server works on a data folder: it holds a lock on a file there as long as it runs. A restore, which would
//! take the database away under it, holds it alone, and so does a move to another database.

use base::Error;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// The file; it holds nothing and stays where it is.
const NAME: &str = "in-use.lock";

/// Held until it is dropped, or the process ends in any way.
#[must_use]
pub struct Held {
    _file: File,
}

/// For a server: several may work on one folder, as they do on PostgreSQL.
///
/// # Errors
/// `Unavailable` while a backup is being put back or the database moved, or when the folder cannot be written.
pub fn serve(data_dir: &Path) -> Result<Held, Error> {
    let open = || {
        crate::config::make_folder(data_dir)?;
        let file = data_dir.join(NAME);
        OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(file)
    };
    let file = open().map_err(|e| Error::Unavailable(format!("{}: {e}", data_dir.display())))?;
    match file.try_lock_shared() {
        Ok(()) => Ok(Held { _file: file }),
        Err(TryLockError::WouldBlock) => Err(Error::Unavailable(format!(
            "a backup is being put back into {}, or its database is being moved; start again when that is done",
            data_dir.display()
        ))),
        Err(TryLockError::Error(e)) => {
            Err(Error::Unavailable(format!("{}: {e}", data_dir.display())))
        }
    }
}

/// For a restore or a move: nobody may work there. None where no server ever did.
///
/// # Errors
/// `Unavailable` while a server runs.
pub fn alone(data_dir: &Path) -> Result<Option<Held>, Error> {
    let Ok(file) = OpenOptions::new().write(true).open(data_dir.join(NAME)) else {
        return Ok(None);
    };
    match file.try_lock() {
        Ok(()) => Ok(Some(Held { _file: file })),
        Err(TryLockError::WouldBlock) => Err(Error::Unavailable(format!(
            "a server works on {}; nothing was changed: stop it first",
            data_dir.display()
        ))),
        Err(TryLockError::Error(e)) => {
            Err(Error::Unavailable(format!("{}: {e}", data_dir.display())))
        }
    }
}
