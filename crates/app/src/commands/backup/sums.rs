//! The checksums beside a backup, as `sha256sum` writes and checks them.

use super::{disk, files};
use base::Error;
use db::{checksum, earlier_checksum};
use std::fs;
use std::path::Path;

/// The checksum of the database's copy, and those of the files.
pub(super) struct Sums {
    /// The name of the copy, as it stood in the folder.
    name: String,
    database: String,
    /// Name below the folder of files, and checksum.
    files: Vec<(String, String)>,
}

impl Sums {
    pub(super) fn of_database(copy: &Path) -> Result<Self, Error> {
        Ok(Self {
            name: copy
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            database: checksum(copy)?,
            files: Vec::new(),
        })
    }

    pub(super) fn add_file(&mut self, folder: &Path, name: &str) -> Result<(), Error> {
        let sum = checksum(&folder.join(name))?;
        self.files.push((name.to_owned(), sum));
        Ok(())
    }

    pub(super) fn database(&self) -> &str {
        &self.database
    }

    pub(super) fn files(&self) -> usize {
        self.files.len()
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.files.iter().map(|(name, _)| name.clone()).collect()
    }

    pub(super) fn write(&self, to: &Path) -> Result<(), Error> {
        let mut text = format!("{}  {}\n", self.database, self.name);
        for (name, sum) in &self.files {
            text.push_str(&format!("{sum}  {}.files/{name}\n", self.name));
        }
        fs::write(to, text)
            .and_then(|()| fs::File::open(to)?.sync_all())
            .and_then(|()| db::keep_names(to.parent().unwrap_or(Path::new(""))))
            .map_err(|e| disk(to, &e))
    }

    /// What stands beside a copy; none where nothing does. The first line is the copy's, whatever it is called
    /// by now.
    pub(super) fn read(copy: &Path, at: &Path) -> Result<Option<Self>, Error> {
        let text = match fs::read_to_string(at) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            text => text.map_err(|e| disk(at, &e))?,
        };
        let damaged = |line: &str| {
            Error::Unavailable(format!(
                "{} is damaged: it holds the line {line:?}; nothing was changed",
                at.display()
            ))
        };
        let mut sums: Option<Self> = None;
        for line in text.lines() {
            let (sum, name) = line.split_once("  ").unwrap_or((line, ""));
            let sum = sum.trim().to_ascii_lowercase();
            if sum.len() != 64 || !sum.chars().all(|c| c.is_ascii_hexdigit()) {
                return Err(damaged(line));
            }
            match &mut sums {
                None => {
                    let name = copy
                        .file_name()
                        .unwrap_or_default()
                        .to_string_lossy()
                        .into_owned();
                    sums = Some(Self {
                        name,
                        database: sum,
                        files: Vec::new(),
                    });
                }
                Some(sums) => {
                    let below = name.split_once(".files/").map(|(_, below)| below);
                    let below = below
                        .filter(|name| files::is_plain(name))
                        .ok_or_else(|| damaged(line))?;
                    sums.files.push((below.to_owned(), sum));
                }
            }
        }
        sums.map(Some).ok_or_else(|| damaged(""))
    }

    /// # Errors
    /// `Unavailable` with the first thing that is lacking or is not what it was.
    pub(super) fn verify(&self, copy: &Path, folder: &Path) -> Result<(), Error> {
        same(copy, &self.database)?;
        for (name, sum) in &self.files {
            let file = folder.join(name);
            if !file.is_file() {
                return Err(Error::Unavailable(format!(
                    "the backup is not whole: {} is lacking; nothing was changed",
                    file.display()
                )));
            }
            same(&file, sum)?;
        }
        Ok(())
    }
}

fn same(file: &Path, told: &str) -> Result<(), Error> {
    let found = checksum(file)?;
    match found == told {
        true => Ok(()),
        false => Err(Error::Unavailable(format!(
            "{} is damaged: its checksum is {found}, not {told}; nothing was changed",
            file.display()
        ))),
    }
}

/// Copies of version 0.1 and before have their XXH3 in another file; one without any is only looked over.
pub(super) fn verify_earlier(copy: &Path, at: &Path) -> Result<(), Error> {
    let Ok(told) = fs::read_to_string(at) else {
        return Ok(());
    };
    let found = format!("xxh3:{}", earlier_checksum(copy)?);
    match found == told.trim() {
        true => Ok(()),
        false => Err(Error::Unavailable(format!(
            "{} is damaged: its checksum is {found}, not {}; nothing was changed",
            copy.display(),
            told.trim()
        ))),
    }
}
