//! `backup` and `restore`: the database, the files of the data folder and the key, with a checksum of each.

mod before;
mod engine;
mod files;
mod last;
mod postgres;
mod sums;

pub use before::{kept, migrate, told};
pub use last::Last;

use crate::cli::{Backup, Restore, Settings};
use crate::config::say;
use crate::in_use;
use base::{Clock, Error};
use engine::Engine;
use std::fs;
use std::path::{Path, PathBuf};

/// Copies the database, then the files beside it, then writes the checksum of each.
///
/// In this order: a file is there before the database tells of it, so that each of which it tells is copied.
pub fn backup(settings: &Settings, options: &Backup) -> Result<(), Error> {
    let engine = Engine::of(settings)?;
    let (to, sums, folder) = (
        &options.to,
        beside(&options.to, "sha256"),
        files_of(&options.to),
    );
    for path in [to, &sums, &folder] {
        if path.exists() {
            return Err(Error::Unavailable(format!(
                "{} is already there; nothing was copied: choose another name",
                path.display()
            )));
        }
    }
    let spoilt = engine.copy(settings, to)?;
    only_for_us(to).map_err(|e| disk(to, &e))?;
    let mut kept = sums::Sums::of_database(to)?;
    for name in files::copy_out(settings, &folder)? {
        kept.add_file(&folder, &name)?;
    }
    kept.write(&sums)?;
    let bytes = fs::metadata(to).map_err(|e| disk(to, &e))?.len();
    last::write(settings, to, Clock::system().now())?;
    say(format!(
        "{}  {bytes} bytes  sha256 {}",
        to.display(),
        kept.database()
    ));
    if kept.files() > 0 {
        say(format!(
            "{}  {} files and keys",
            folder.display(),
            kept.files()
        ));
    }
    say(format!(
        "checksums in {}; check them in that folder with sha256sum -c",
        sums.display()
    ));
    if let Some(fault) = spoilt {
        say(format!(
            "the search index is damaged ({fault}); no record is lost, and the backup is good: stop the server and run \
             `bandhu doctor --mend`, which makes the index anew"
        ));
    }
    Ok(())
}

/// Checks a backup and puts it in the database's place; a damaged one changes nothing.
pub fn restore(settings: &Settings, options: &Restore) -> Result<(), Error> {
    let (engine, from) = (Engine::of(settings)?, &options.from);
    if !from.is_file() {
        return Err(Error::Unavailable(format!(
            "there is no file {}",
            from.display()
        )));
    }
    let (sums, folder) = (
        sums::Sums::read(from, &beside(from, "sha256"))?,
        files_of(from),
    );
    let unchecked = sums.is_none() && !beside(from, "checksum").is_file();
    match &sums {
        Some(sums) => sums.verify(from, &folder)?,
        None => sums::verify_earlier(from, &beside(from, "checksum"))?,
    }
    let spoilt = engine.look_over(from)?;
    let _held = in_use::alone(&settings.data_dir)?;
    engine.make_way(settings, options.force)?;
    // Files first: more of them than the database tells of do no harm.
    let names = sums.map(|sums| sums.names()).unwrap_or_default();
    files::copy_in(settings, &folder, &names)?;
    if let Some(fault) = &spoilt {
        say(format!(
            "the search index in the backup is damaged ({fault}): it is made anew; no record is lost"
        ));
    }
    let applied = engine.put(settings, from, spoilt.is_some())?;
    say(format!(
        "restored {}; {applied} migrations applied",
        engine.name(settings)
    ));
    if unchecked {
        say(format!(
            "{} was not there: the backup was only looked over, not compared",
            beside(from, "sha256").display()
        ));
    }
    match names.len() {
        _ if is_before_migration(from) => say(
            "files/ and secret.key of the data folder are as they were: such a copy is of the database alone",
        ),
        0 => say(
            "the backup holds the database alone: put files/ and secret.key of the data folder back yourself",
        ),
        n => say(format!(
            "{n} files and keys are back in {}",
            settings.data_dir.display()
        )),
    }
    Ok(())
}

/// Whether a copy was made before migrations, by its name: it never left its data folder's files.
fn is_before_migration(copy: &Path) -> bool {
    let folder = copy.parent().unwrap_or(Path::new(""));
    let made = db::copies_before_migrations(folder);
    made.iter()
        .any(|(path, _)| path.file_name() == copy.file_name())
}

/// The file `{path}.{ending}`.
fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}.{ending}", path.display()))
}

/// The folder beside a backup that holds the files.
fn files_of(backup: &Path) -> PathBuf {
    beside(backup, "files")
}

/// A copy is as secret as what it was made of.
fn only_for_us(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

fn disk(path: &Path, e: &std::io::Error) -> Error {
    match e.kind() {
        std::io::ErrorKind::StorageFull => Error::DiskFull,
        _ => Error::Unavailable(format!("{}: {e}", path.display())),
    }
}

/// The name under which something is kept that a restore puts something else in the place of.
fn aside(path: &Path, stamp: &str) -> PathBuf {
    beside(path, &format!("before-restore-{stamp}"))
}

/// Now, as it stands in names of files.
fn stamp() -> String {
    let now = Clock::system().now();
    now.strftime("%Y%m%dT%H%M%S%.6fZ").to_string()
}
