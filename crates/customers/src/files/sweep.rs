//! Contents on disk that no row names any more: of files that were taken away, of people who went, and of
//! uploads that broke off before their row was written.

use super::{Shelf, store};
use base::{Actor, Error, Permission, Timestamp};
use jobs::{Context, Job, JobError, Priority, Slices};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A content that came within this many seconds is left alone: its row may be about to be written.
const FRESH_SECONDS: i64 = 86_400;
/// Contents that are looked up together.
const AT_ONCE: usize = 500;

/// Deletes an account's contents that no row names.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SweepAttached {}

impl Job for SweepAttached {
    const NAME: &'static str = "customers.sweep_files";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let shelf = context.parts.get::<Shelf>()?;
        let work = move || sweep(&context.slices, &context.by, &shelf);
        match jobs::blocking(work).await {
            Ok(outcome) => Ok(outcome.map(drop)?),
            Err(e) => Err(JobError::GiveUp {
                why: format!("the sweep broke off: {e}"),
            }),
        }
    }
}

/// Deletes the account's contents that no row names; how many.
///
/// # Errors
/// `Forbidden`; `Unavailable` when the disk refuses; those of the database.
pub fn sweep(slices: &Slices, by: &Actor, shelf: &Shelf) -> Result<usize, Error> {
    let scope = by.may(Permission::NotesWrite)?;
    let now = slices.db().clock().now();
    let old: Vec<PathBuf> = contents(&shelf.folder.of(by.account))?
        .into_iter()
        .filter(|path| is_old(path, now))
        .collect();
    let mut deleted = 0;
    for part in old.chunks(AT_ONCE) {
        let names: Vec<String> = part.iter().map(|path| name(path)).collect();
        let scope = scope.clone();
        let needed = slices.read_now(move |tx| store::needed(tx, &scope, &names))?;
        for path in part.iter().filter(|path| !needed.contains(&name(path))) {
            // The same content may have come again meanwhile, and is fresh then.
            if is_old(path, now) {
                std::fs::remove_file(path)
                    .map_err(|e| Error::Unavailable(format!("cannot delete a file: {e}")))?;
                deleted += 1;
            }
        }
    }
    Ok(deleted)
}

fn contents(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    match std::fs::read_dir(folder) {
        Ok(entries) => Ok(entries.flatten().map(|entry| entry.path()).collect()),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(Error::Unavailable(format!("cannot read the folder: {e}"))),
    }
}

fn is_old(path: &Path, now: Timestamp) -> bool {
    let Ok(about) = path.metadata() else {
        return false;
    };
    let modified = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    let modified = Timestamp::try_from(modified).unwrap_or(Timestamp::UNIX_EPOCH);
    about.is_file() && now.as_second() - modified.as_second() >= FRESH_SECONDS
}

fn name(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
