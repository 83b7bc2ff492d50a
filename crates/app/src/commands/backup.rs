//! `backup` and `restore` of the embedded database.

use crate::cli::{Backup, Restore, Settings};
use crate::config::say;
use base::Error;
use db::{Db, Options, checksum, earlier_checksum};
use std::fs;
use std::path::{Path, PathBuf};

/// Copies the database and writes its checksum beside it.
pub fn backup(settings: &Settings, options: &Backup) -> Result<(), Error> {
    if settings.file().is_none() {
        return Err(Error::Unavailable(
            "this database is PostgreSQL: use pg_dump or pg_basebackup".into(),
        ));
    }
    let db = settings.open_there()?;
    let beside = beside(&options.to, "sha256");
    for file in [&options.to, &beside] {
        if file.exists() {
            return Err(Error::Unavailable(format!(
                "{} is already there; nothing was copied: choose another name",
                file.display()
            )));
        }
    }
    let report = db.backup(&options.to)?;
    let name = options.to.file_name().unwrap_or_default().display();
    let line = format!("{}  {name}\n", report.checksum);
    fs::write(&beside, line).map_err(|e| disk(&beside, &e))?;
    say(format!(
        "{}  {} bytes  sha256 {}",
        report.path.display(),
        report.bytes,
        report.checksum
    ));
    say(format!(
        "checksum in {}; check it in that folder with sha256sum -c",
        beside.display()
    ));
    Ok(())
}

/// Checks a backup and puts it in the database's place.
pub fn restore(settings: &Settings, options: &Restore) -> Result<(), Error> {
    let Some(target) = settings.file() else {
        return Err(Error::Unavailable(
            "this database is PostgreSQL: use pg_restore or psql".into(),
        ));
    };
    verify(&options.from)?;
    if target.exists() {
        if !options.force {
            return Err(Error::Unavailable(format!(
                "{} is there; --force keeps it under another name and goes on",
                target.display()
            )));
        }
        set_aside(&target)?;
    }
    fs::create_dir_all(&settings.data_dir).map_err(|e| disk(&settings.data_dir, &e))?;
    let partial = target.with_extension("restoring");
    fs::copy(&options.from, &partial).map_err(|e| disk(&partial, &e))?;
    fs::rename(&partial, &target).map_err(|e| disk(&target, &e))?;
    let migrated = settings.open()?.migrate(crate::wiring::AREAS)?;
    say(format!(
        "restored {}; {} migrations applied",
        target.display(),
        migrated.applied.len()
    ));
    Ok(())
}

/// A backup with a checksum beside it must match; any must open.
fn verify(from: &Path) -> Result<(), Error> {
    if !from.exists() {
        return Err(Error::Unavailable(format!(
            "there is no file {}",
            from.display()
        )));
    }
    if let Some((told, found)) = checksums(from)?.filter(|(told, found)| told != found) {
        return Err(Error::Unavailable(format!(
            "{} is damaged: its checksum is {found}, not {told}",
            from.display(),
        )));
    }
    let copy = Db::open(&format!("sqlite:{}", from.display()), Options::default())?;
    copy.check()?;
    Ok(())
}

/// The checksum kept beside a copy, and that of the copy as it is now; none where none was kept.
fn checksums(from: &Path) -> Result<Option<(String, String)>, Error> {
    if let Ok(told) = fs::read_to_string(beside(from, "sha256")) {
        let told = told.split_whitespace().next().unwrap_or_default();
        return Ok(Some((told.to_ascii_lowercase(), checksum(from)?)));
    }
    // Copies of version 0.1 and before have their XXH3 in another file.
    let Ok(told) = fs::read_to_string(beside(from, "checksum")) else {
        return Ok(None);
    };
    let found = format!("xxh3:{}", earlier_checksum(from)?);
    Ok(Some((told.trim().to_owned(), found)))
}

/// Renames the database and what belongs to it.
fn set_aside(target: &Path) -> Result<(), Error> {
    let stamp = base::Clock::system()
        .now()
        .strftime("%Y%m%dT%H%M%S%.6fZ")
        .to_string();
    for ending in ["", "-wal", "-shm"] {
        let from = PathBuf::from(format!("{}{ending}", target.display()));
        if from.exists() {
            let to = PathBuf::from(format!(
                "{}.before-restore-{stamp}{ending}",
                target.display()
            ));
            fs::rename(&from, &to).map_err(|e| disk(&to, &e))?;
        }
    }
    Ok(())
}

/// The file `{path}.{ending}`.
fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}.{ending}", path.display()))
}

fn disk(path: &Path, e: &std::io::Error) -> Error {
    Error::Unavailable(format!("{}: {e}", path.display()))
}
