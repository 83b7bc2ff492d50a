//! How each engine's database is copied, looked over and put back.

use super::{aside, beside, disk, postgres, stamp};
use crate::cli::Settings;
use crate::commands::doctor;
use crate::config::make_folder;
use crate::wiring::AREAS;
use base::Error;
use db::Copying;
use std::fs;
use std::path::{Path, PathBuf};

/// The database that a backup is made of or put into.
pub(super) enum Engine {
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL server's database, through its own tools.
    Server(postgres::Tools),
}

impl Engine {
    /// # Errors
    /// `Unavailable` when PostgreSQL's tools are not installed.
    pub(super) fn of(settings: &Settings) -> Result<Self, Error> {
        match settings.file() {
            Some(file) => Ok(Self::File(file)),
            None => postgres::Tools::find(&settings.url()).map(Self::Server),
        }
    }

    pub(super) fn name(&self, settings: &Settings) -> String {
        match self {
            Self::File(file) => file.display().to_string(),
            Self::Server(_) => format!(
                "the database with the data folder {}",
                settings.data_dir.display()
            ),
        }
    }

    /// Copies the database while people work. Where nothing but its search index is wrong, what that is: the records
    /// are whole, and a restore makes the index anew.
    pub(super) fn copy(&self, settings: &Settings, to: &Path) -> Result<Option<String>, Error> {
        match self {
            Self::File(_) => {
                let copied = settings.open_there()?.backup(to, doctor::is_of_search);
                Ok(copied?.fault)
            }
            Self::Server(tools) => tools.dump(to).map(|()| None),
        }
    }

    /// Whether the copy is sound and this version knows all that is in it; the copy is only read. Where nothing but
    /// its search index is wrong, what that is: the index is made anew.
    pub(super) fn look_over(&self, from: &Path) -> Result<Option<String>, Error> {
        match self {
            Self::File(_) => Ok(db::look_over_copy(from, AREAS, doctor::is_of_search)?),
            Self::Server(tools) => tools.look_over(from).map(|()| None),
        }
    }

    /// Refuses to write over what is there, unless it is to go; a file is kept under another name later.
    ///
    /// # Errors
    /// `Unavailable` when there is something that may not go, or a server works on the database.
    pub(super) fn make_way(&self, settings: &Settings, force: bool) -> Result<(), Error> {
        if let Self::Server(_) = self {
            nobody_works_on(&settings.url())?;
        }
        let (is_there, what) = match self {
            Self::File(file) => (file.exists(), "keeps it under another name and goes on"),
            Self::Server(_) => (!settings.open()?.is_new(), "writes over it"),
        };
        match is_there && !force {
            true => Err(Error::Unavailable(format!(
                "{} is there; --force {what}",
                self.name(settings)
            ))),
            false => Ok(()),
        }
    }

    /// Puts the copy in the database's place and brings it up to date: how many migrations that took.
    pub(super) fn put(
        &self,
        settings: &Settings,
        from: &Path,
        search_is_spoilt: bool,
    ) -> Result<usize, Error> {
        match self {
            Self::File(target) => put_file(settings, from, target)?,
            Self::Server(tools) => {
                tools.restore(from)?;
                // Tables that came later would be in the way of the migrations that make them.
                db::drop_tables_but(&settings.url(), AREAS, &tools.tables(from)?)?;
            }
        }
        // Before the migrations, which may write to it.
        if search_is_spoilt {
            doctor::make_search_anew(settings)?;
        }
        // The backup is the copy.
        let migrated = settings
            .open()?
            .migrate_copying(AREAS, &mut Copying::Nobody);
        Ok(migrated?.applied.len())
    }
}

/// The lock in the data folder tells of servers of this machine alone; the database knows those of others.
fn nobody_works_on(url: &str) -> Result<(), Error> {
    let working = db::servers_on(url)?;
    match working.is_empty() {
        true => Ok(()),
        false => Err(Error::Unavailable(format!(
            "Bandhu works on this database from {}; nothing was changed: stop it there first",
            working.join(", ")
        ))),
    }
}

/// The copy has another name until it is whole; what was there is kept beside it.
fn put_file(settings: &Settings, from: &Path, target: &Path) -> Result<(), Error> {
    make_folder(&settings.data_dir).map_err(|e| disk(&settings.data_dir, &e))?;
    let partial = beside(target, "restoring");
    let copied = fs::copy(from, &partial).and_then(|_| fs::File::open(&partial)?.sync_all());
    if let Err(e) = copied.and_then(|()| super::only_for_us(&partial)) {
        let _ = fs::remove_file(&partial);
        return Err(disk(&partial, &e));
    }
    let stamp = stamp();
    for ending in ["", "-wal", "-shm"] {
        let old = PathBuf::from(format!("{}{ending}", target.display()));
        if old.exists() {
            let to = PathBuf::from(format!("{}{ending}", aside(target, &stamp).display()));
            fs::rename(&old, &to).map_err(|e| disk(&to, &e))?;
        }
    }
    fs::rename(&partial, target)
        .and_then(|()| db::keep_names(target.parent().unwrap_or(Path::new(""))))
        .map_err(|e| disk(target, &e))
}
