//! `backup` and `restore` of the embedded database.

use crate::cli::{Backup, Restore, Settings};
use crate::config::say;
use base::Error;
use db::{Db, Options, checksum};
use std::fs;
use std::path::{Path, PathBuf};

/// Copies the database and writes its checksum beside it.
pub fn backup(settings: &Settings, options: &Backup) -> Result<(), Error> {
    if let Some(file) = settings.file().filter(|file| !file.exists()) {
        return Err(Error::Unavailable(format!(
            "there is no database at {}: name its folder with --data-dir or BANDHU_DATA_DIR",
            file.display()
        )));
    }
    let report = settings.open()?.backup(&options.to)?;
    let beside = checksum_file(&report.path);
    fs::write(&beside, format!("xxh3:{}\n", report.checksum)).map_err(|e| disk(&beside, &e))?;
    say(format!(
        "{}  {} bytes  xxh3:{}",
        report.path.display(),
        report.bytes,
        report.checksum
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
    if let Ok(told) = fs::read_to_string(checksum_file(from)) {
        let found = format!("xxh3:{}", checksum(from)?);
        if told.trim() != found {
            return Err(Error::Unavailable(format!(
                "{} is damaged: its checksum is {found}, not {}",
                from.display(),
                told.trim()
            )));
        }
    }
    if !from.exists() {
        return Err(Error::Unavailable(format!(
            "there is no file {}",
            from.display()
        )));
    }
    let copy = Db::open(&format!("sqlite:{}", from.display()), Options::default())?;
    copy.check()?;
    Ok(())
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

fn checksum_file(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}.checksum", path.display()))
}

fn disk(path: &Path, e: &std::io::Error) -> Error {
    Error::Unavailable(format!("{}: {e}", path.display()))
}
