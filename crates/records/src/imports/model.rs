//! What an import is and what an area must tell about its own kind.

use crate::imports::{Columns, Dates, FieldSpec, Folder};
use base::{Actor, Error, ImportId, Timestamp, UserId};
use jobs::Slices;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum State {
    Uploaded,
    Checking,
    Checked,
    Running,
    Done,
    Failed,
}

impl State {
    /// Each of them, in the order in which an import goes through them.
    pub const ALL: [State; 6] = [
        State::Uploaded,
        State::Checking,
        State::Checked,
        State::Running,
        State::Done,
        State::Failed,
    ];

    /// The word in tables, URLs and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Uploaded => "uploaded",
            State::Checking => "checking",
            State::Checked => "checked",
            State::Running => "running",
            State::Done => "done",
            State::Failed => "failed",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        State::ALL.into_iter().find(|s| s.as_str() == text)
    }

    /// Whether work goes on in the background.
    pub fn is_busy(self) -> bool {
        matches!(self, State::Checking | State::Running)
    }
}

/// Counts and sums of an import by name, the same for the dry run and the run:
/// names are keys of texts (`import-count-<name>`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Numbers of things: lines, orders, people.
    pub counts: BTreeMap<String, i64>,
    /// Sums of money in minor units of `currency`.
    pub sums: BTreeMap<String, i64>,
    /// ISO 4217.
    #[serde(default)]
    pub currency: Option<String>,
    /// What was understood of the dates.
    #[serde(default)]
    pub dates: Option<Dates>,
    /// Of each count of values that were not understood the first few of them.
    #[serde(default)]
    pub left_out: BTreeMap<String, Vec<LeftOut>>,
}

/// A value of the file that was not understood and left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LeftOut {
    /// The line on which it stood first.
    pub line: u64,
    /// The value; of a long one its beginning.
    pub value: String,
}

/// Different values of one kind that a report names.
const LEFT_OUT_NAMED: usize = 5;
/// Signs of a value that a report keeps.
const LEFT_OUT_CHARS: usize = 60;

impl Report {
    /// Adds to a count.
    pub fn count(&mut self, name: &str, n: i64) {
        if n != 0 {
            *self.counts.entry(name.to_owned()).or_default() += n;
        }
    }

    /// Adds to a sum.
    pub fn sum(&mut self, name: &str, minor: i64) {
        if minor != 0 {
            *self.sums.entry(name.to_owned()).or_default() += minor;
        }
    }

    /// Counts a value that was not understood, and keeps it when it is among the first few different ones.
    pub fn leave_out(&mut self, name: &str, line: u64, value: &str) {
        self.count(name, 1);
        let seen = value.chars().filter(|c| !c.is_control());
        let value: String = seen.take(LEFT_OUT_CHARS).collect();
        let named = self.left_out.entry(name.to_owned()).or_default();
        if named.len() < LEFT_OUT_NAMED && !named.iter().any(|known| known.value == value) {
            named.push(LeftOut { line, value });
        }
    }

    /// A count; 0 when nothing was counted.
    pub fn get(&self, name: &str) -> i64 {
        self.counts.get(name).copied().unwrap_or(0)
    }
}

/// A line that was not taken, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its number in the file.
    pub line: u64,
    /// The field that is wrong; empty when it is the whole line.
    pub field: String,
    /// The code of its text: `error-<code>`.
    pub code: String,
    /// The refused value or the limit.
    pub detail: String,
    /// The line itself.
    pub raw: String,
}

/// One run of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// Which [`ImportKind`].
    pub kind: String,
    /// How far it has come.
    pub state: State,
    /// What the file was called.
    pub file_name: String,
    /// SHA-256 of the file.
    pub file_hash: String,
    /// Size of the file.
    pub file_bytes: i64,
    /// Where the records come from: with their number it makes them themselves.
    pub source: String,
    /// Columns and options.
    pub columns: Columns,
    /// Bytes worked through.
    pub progress_done: i64,
    /// Bytes to work through.
    pub progress_total: i64,
    /// Where the run goes on.
    pub checkpoint: Checkpoint,
    /// Counts and sums so far.
    pub report: Report,
    /// Why it failed, for a person.
    pub error: Option<String>,
    /// Who started it.
    pub created_by: Option<UserId>,
    /// When the file came.
    pub created_at: Timestamp,
    /// When it last moved on: a state, a choice, progress.
    pub updated_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// Whether somebody chose to import it although the file was imported under another source.
    pub again: bool,
    /// Whether something of it was written, whatever became of it since.
    pub written: bool,
    /// When its file was deleted.
    pub swept_at: Option<Timestamp>,
}

impl Import {
    /// A run that says nothing for this many seconds may be told to go on.
    pub const SILENT_SECONDS: i64 = 30;

    /// Whether it is at work, but has not been heard of for a while.
    pub fn is_silent(&self, now: Timestamp) -> bool {
        self.state.is_busy() && now.as_second() - self.updated_at.as_second() > Self::SILENT_SECONDS
    }

    /// Whether it can be taken away: nothing of it was written, and nobody works on it.
    pub fn is_removable(&self) -> bool {
        !self.state.is_busy() && self.state != State::Done && !self.written
    }
}

/// Where a run goes on after a stop: units that the kind counts in an order that never changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// Units that are committed.
    pub units: u64,
}

/// What hears of progress: bytes done so far, and the counts.
pub type OnProgress = Arc<dyn Fn(u64, &Report) + Send + Sync>;

/// What a kind of import is given to work with.
#[derive(Clone)]
pub struct Run {
    /// How it writes: as long as its job is in these hands.
    pub slices: Slices,
    /// On whose behalf.
    pub by: Actor,
    /// The import as it stands.
    pub import: Import,
    /// Where its file lies.
    pub path: PathBuf,
    /// The account's currency, zone.
    pub currency: base::Currency,
    /// The account's IANA zone.
    pub zone: String,
    /// Told after each commit: bytes done so far and the report.
    pub on_progress: OnProgress,
}

/// A kind of import that an area registers.
pub trait ImportKind: Send + Sync {
    /// Its name: `orders`.
    fn name(&self) -> &'static str;
    /// What it can fill.
    fn fields(&self) -> &'static [FieldSpec];
    /// Counts and sums in the order in which a person reads them; others come behind.
    fn figures(&self) -> &'static [&'static str] {
        &[]
    }
    /// Where to look afterwards: keys of texts, and paths within the account.
    fn links(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }
    /// Reads the whole file and says what a run would do; writes nothing. Refusals go to `refuse`.
    ///
    /// # Errors
    /// `Invalid` when the file or its columns cannot be used at all.
    fn check(&self, run: &Run, refuse: &mut dyn FnMut(Refusal)) -> Result<Report, Error>;
    /// Does it, from the checkpoint on. Blocks; called on a thread of its own.
    ///
    /// # Errors
    /// As `check`; `Unavailable` when the database cannot go on now.
    fn run(&self, run: &Run) -> Result<Report, Error>;
}

/// The kinds of import that areas registered, and the folder of files.
#[derive(Clone)]
pub struct Kinds {
    /// In the order of the menu.
    pub kinds: Vec<Arc<dyn ImportKind>>,
    /// Where files lie.
    pub folder: Folder,
}

impl Kinds {
    /// The kind with that name.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(&self, name: &str) -> Result<Arc<dyn ImportKind>, Error> {
        self.kinds
            .iter()
            .find(|k| k.name() == name)
            .cloned()
            .ok_or(Error::NotFound("import kind"))
    }
}

/// One problem of the file as a whole, for the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The code of its text.
    pub code: String,
    /// How many lines have it.
    pub lines: i64,
}

/// A file that came before: where from, and how it was called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Its source.
    pub source: String,
    /// The name of the file.
    pub file_name: String,
}

impl Brought {
    /// Whether the other file is called alike but for figures, days and what the name ends with.
    pub fn is_called_like(&self, other: &str) -> bool {
        let (this, other) = (stem(&self.file_name), stem(other));
        !this.is_empty() && this == other
    }
}

/// The letters of a file's name before its first dot: `Till-2026-11 (2).csv` is `till`.
fn stem(name: &str) -> String {
    let before = name.split('.').next().unwrap_or_default();
    let letters = before.chars().filter(|c| c.is_alphabetic());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod name_tests {
    use super::Brought;

    #[test]
    fn files_of_one_shop_are_called_alike() {
        let before = |name: &str| Brought {
            source: "till".into(),
            file_name: name.into(),
        };
        for (one, other, alike) in [
            ("till-2026-11.csv", "Till-2026-12 (2).csv.gz", true),
            ("ඇණවුම් 11.csv", "ඇණවුම් 12.csv", true),
            ("till.csv", "webshop.csv", false),
            ("2026-11.csv", "2026-12.csv", false), // figures alone tell nothing
        ] {
            assert_eq!(before(one).is_called_like(other), alike, "{one} {other}");
        }
    }
}
