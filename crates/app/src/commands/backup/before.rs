//! The copy that is made before the tables of a database with something in it are brought up to date.

use super::postgres::Tools;
use crate::cli::Settings;
use crate::wiring::AREAS;
use base::Error;
use db::{Copying, Db, DbError, Migrated};
use std::path::{Path, PathBuf};

/// Brings the tables up to date, after a copy unless the operator has their own.
///
/// # Errors
/// `Unavailable` when no copy can be made, with what to do; then nothing was changed. Otherwise as `Db::migrate`.
pub fn migrate(settings: &Settings, db: &Db) -> Result<Migrated, Error> {
    let mut copier = |name: &str| dump(settings, name);
    let mut copying = match (settings.without_copy, settings.file()) {
        (true, _) => Copying::Nobody,
        (false, Some(_)) => Copying::Engine,
        (false, None) => Copying::Other(&mut copier),
    };
    Ok(db.migrate_copying(AREAS, &mut copying)?)
}

/// `a copy was made before …: PATH, 12 bytes; …`
pub fn told(copy: &Path) -> String {
    let folder = copy.parent().unwrap_or(Path::new(""));
    let all = db::copies_before_migrations(folder);
    let bytes = |copies: &[(PathBuf, u64)]| copies.iter().map(|(_, bytes)| bytes).sum::<u64>();
    let own: Vec<(PathBuf, u64)> = all
        .iter()
        .filter(|(path, _)| path == copy)
        .cloned()
        .collect();
    let mut said = format!(
        "a copy was made before the tables were brought up to date: {} ({} bytes); with the server stopped \
         `bandhu restore {} --force` brings it back",
        copy.display(),
        bytes(&own),
        copy.display()
    );
    if all.len() > 1 {
        said.push_str(&format!(
            "; {} such copies lie there, {} bytes together: remove those that you need no more",
            all.len(),
            bytes(&all)
        ));
    }
    said
}

/// The copies that lie there, for the doctor; none where there are none.
pub fn kept(settings: &Settings) -> Option<String> {
    let file = settings.file();
    let beside = file.as_deref().and_then(Path::parent);
    let folder = beside.unwrap_or(&settings.data_dir);
    let all = db::copies_before_migrations(folder);
    let bytes: u64 = all.iter().map(|(_, bytes)| bytes).sum();
    (!all.is_empty()).then(|| {
        format!(
            "{} in {}, {bytes} bytes together; remove those that you need no more",
            all.len(),
            folder.display()
        )
    })
}

/// Has PostgreSQL's own tools make the copy; whoever has this turn is alone at it.
fn dump(settings: &Settings, name: &str) -> Result<PathBuf, DbError> {
    let stem = name.split('.').next().unwrap_or(name);
    db::sweep_unfinished_copies(&settings.data_dir, stem);
    let to = settings.data_dir.join(name);
    let made = Tools::find(&settings.url()).and_then(|tools| tools.dump(&to));
    made.map(|()| to).map_err(|e| match e {
        Error::DiskFull => DbError::DiskFull,
        other => DbError::Setup(other.to_string()),
    })
}
