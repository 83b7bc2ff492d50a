//! Files of imports go some time after the import has ended; the record stays and says so.

use crate::imports::{Folder, Kinds, store};
use base::{Actor, Error, Permission, Timestamp};
use db::DbError;
use jobs::{Context, Job, JobError, Priority, Slices};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::time::SystemTime;

/// Days after which the file of an import that has ended, or that nobody went on with, is deleted.
pub const KEPT_DAYS: i64 = 30;
/// A file that came within this many seconds is left alone: its import may be about to be noted.
const FRESH_SECONDS: i64 = 86_400;
/// Imports, or files, that are looked at together.
const AT_ONCE: usize = 500;

/// Deletes an account's files that no import needs any more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SweepFiles {}

impl Job for SweepFiles {
    const NAME: &'static str = "records.sweep";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let kinds = context.parts.get::<Kinds>()?;
        let work = move || sweep(&context.slices, &context.by, &kinds.folder);
        match jobs::blocking(work).await {
            Ok(outcome) => Ok(outcome.map(drop)?),
            Err(e) => Err(JobError::GiveUp {
                why: format!("the sweep broke off: {e}"),
            }),
        }
    }
}

/// Deletes the account's files that no import needs; how many.
///
/// # Errors
/// `Forbidden`; `Unavailable` when the disk refuses; those of the database.
pub fn sweep(slices: &Slices, by: &Actor, folder: &Folder) -> Result<usize, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let now = slices.db().clock().now();
    let mut candidates = files(folder, by)?;
    loop {
        let scope = scope.clone();
        let past = slices.one_now(move |tx| {
            let before = tx.now().as_second() - KEPT_DAYS * 86_400;
            let before =
                Timestamp::from_second(before).map_err(|e| DbError::Other(e.to_string()))?;
            store::sweep_past(tx, &scope, before, AT_ONCE)
        })?;
        if past.is_empty() {
            break;
        }
        candidates.extend(past.iter().map(|hash| folder.early(hash)));
    }
    candidates.retain(|path| is_old(path, now));
    let mut deleted = 0;
    for part in candidates.chunks(AT_ONCE) {
        let names: Vec<String> = part.iter().map(|path| name(path)).collect();
        let scope = scope.clone();
        let needed = slices.read_now(move |tx| store::needed(tx, &scope, &names))?;
        for path in part.iter().filter(|path| !needed.contains(&name(path))) {
            std::fs::remove_file(path)
                .map_err(|e| Error::Unavailable(format!("cannot delete a file: {e}")))?;
            deleted += 1;
        }
    }
    Ok(deleted)
}

/// What lies in the account's folder, leftovers of uploads that broke off among it.
fn files(folder: &Folder, by: &Actor) -> Result<Vec<PathBuf>, Error> {
    let entries = match std::fs::read_dir(folder.of(by.account)) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(Error::Unavailable(format!("cannot read the folder: {e}"))),
    };
    Ok(entries.flatten().map(|entry| entry.path()).collect())
}

fn is_old(path: &std::path::Path, now: Timestamp) -> bool {
    let Ok(about) = path.metadata() else {
        return false;
    };
    let modified = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    let modified = Timestamp::try_from(modified).unwrap_or(Timestamp::UNIX_EPOCH);
    about.is_file() && now.as_second() - modified.as_second() >= FRESH_SECONDS
}

fn name(path: &std::path::Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
