//! The files of the data folder that belong to a backup: imported files and the key.

use super::{aside, disk, only_for_us, stamp};
use crate::cli::Settings;
use base::Error;
use std::fs;
use std::io;
use std::path::Path;

/// The key with which second factors are sealed.
const KEY: &str = "secret.key";
/// The folder of imported files.
const FILES: &str = "files";

/// Copies them into `folder`, which is made if there are any; their names, `/` between folders.
pub(super) fn copy_out(settings: &Settings, folder: &Path) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    list(&settings.data_dir, FILES, &mut names).map_err(|e| disk(&settings.data_dir, &e))?;
    if settings.data_dir.join(KEY).is_file() {
        names.push(KEY.to_owned());
    }
    let mut copied = Vec::new();
    for name in names {
        let (from, to) = (settings.data_dir.join(&name), folder.join(&name));
        match copy(&from, &to) {
            // Swept away meanwhile: nobody needs it any more.
            Err(e) if e.kind() == io::ErrorKind::NotFound && !from.exists() => {}
            Err(e) => return Err(disk(&to, &e)),
            Ok(()) => copied.push(name),
        }
    }
    copied.sort();
    Ok(copied)
}

/// Puts them into the data folder. A key that is another one is kept under another name.
pub(super) fn copy_in(settings: &Settings, folder: &Path, names: &[String]) -> Result<(), Error> {
    for name in names {
        let (from, to) = (folder.join(name), settings.data_dir.join(name));
        let is_same = same(&from, &to).map_err(|e| disk(&from, &e))?;
        if is_same {
            continue;
        }
        if to.exists() {
            let kept = aside(&to, &stamp());
            fs::rename(&to, &kept).map_err(|e| disk(&kept, &e))?;
        }
        copy(&from, &to).map_err(|e| disk(&to, &e))?;
    }
    Ok(())
}

fn same(a: &Path, b: &Path) -> io::Result<bool> {
    if !b.is_file() || fs::metadata(a)?.len() != fs::metadata(b)?.len() {
        return Ok(false);
    }
    let sums = (db::checksum(a), db::checksum(b));
    Ok(matches!(sums, (Ok(a), Ok(b)) if a == b))
}

/// Whole under its name or not at all; readable by us alone.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let above = to.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(above)?;
    only_for_us(above)?;
    let partial = tempfile::NamedTempFile::new_in(above)?;
    fs::copy(from, partial.path())?;
    only_for_us(partial.path())?;
    partial.as_file().sync_all()?;
    partial.persist(to).map_err(|e| e.error)?;
    db::keep_names(above)
}

fn list(root: &Path, name: &str, names: &mut Vec<String>) -> io::Result<()> {
    let entries = match fs::read_dir(root.join(name)) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let below = format!("{name}/{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            list(root, &below, names)?;
        } else if kind.is_file() && is_plain(&below) {
            names.push(below);
        }
    }
    Ok(())
}

/// Whether a name stays within its folder and stands in a line of checksums as it is: what the program itself
/// keeps does, and what is still being written (`.tmp…`) does not.
pub(super) fn is_plain(name: &str) -> bool {
    let good = |part: &str| {
        let of = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        !part.is_empty() && !part.starts_with('.') && part.chars().all(of)
    };
    let parts: Vec<&str> = name.split('/').collect();
    parts.iter().all(|part| good(part)) && (name == KEY || (parts[0] == FILES && parts.len() > 1))
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn names_that_lead_elsewhere_are_not_plain() {
        for name in ["secret.key", "files/ab12", "files/0190-ab/ff00"] {
            assert!(is_plain(name), "{name}");
        }
        for name in [
            "",
            "files",
            "files/",
            "files/..",
            "files/../secret.key",
            "/etc/passwd",
            "bandhu.db",
        ] {
            assert!(!is_plain(name), "{name}");
        }
        for name in [
            "files//a",
            "files/.tmpA1",
            "files/a\nb",
            "files/a b",
            "secret.key/a",
        ] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
