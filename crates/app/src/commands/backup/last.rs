//! When the last backup was taken, kept in the data folder for the doctor.

use super::disk;
use crate::cli::Settings;
use base::{Error, Timestamp};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

const NAME: &str = "last-backup.json";

/// A backup that was taken.
#[derive(Deserialize, Serialize)]
pub struct Last {
    at: Timestamp,
    path: PathBuf,
}

pub(super) fn write(settings: &Settings, to: &Path, at: Timestamp) -> Result<(), Error> {
    let path = std::path::absolute(to).unwrap_or_else(|_| to.to_owned());
    let text = serde_json::to_string(&Last { at, path }).map_err(Error::internal)?;
    let file = settings.data_dir.join(NAME);
    fs::write(&file, text + "\n").map_err(|e| disk(&file, &e))
}

impl Last {
    /// The last one that `bandhu backup` took of this data folder, if any.
    pub fn read(settings: &Settings) -> Option<Self> {
        let text = fs::read_to_string(settings.data_dir.join(NAME)).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// Its age in whole hours at `now`.
    pub fn hours(&self, now: Timestamp) -> i64 {
        (now.as_second() - self.at.as_second()).max(0) / 3_600
    }

    /// When it was taken.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// Where it was put.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
