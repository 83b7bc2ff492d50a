//! Which lines of a file an import refused, and why: the first on the screen, all in a file to mend and bring again.

use crate::config::say;
use base::{Error, Language, Scope};
use db::Db;
use records::imports::{Import, Kinds, Lines, Refusal, Report, refused, store};
use serde_json::{Value as Json, json};
use std::fs::{self, OpenOptions};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use web::Locale;

/// Lines that are printed.
const PRINTED: usize = 10;

/// What is said of refused lines at the end.
pub(super) struct Refused {
    first: Vec<Refusal>,
    all: i64,
}

/// Looks whether a file of refused lines can be written, before anything is imported.
///
/// # Errors
/// `Unavailable` where something is there already, or no folder for it.
pub(super) fn look(file: &Path) -> Result<(), Error> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    match (file.symlink_metadata().is_ok(), folder.is_dir()) {
        (true, _) => Err(Error::Unavailable(format!(
            "{} is already there; nothing was imported: choose another name",
            file.display()
        ))),
        (_, false) => Err(Error::Unavailable(format!(
            "there is no folder for {}; nothing was imported: make it first",
            file.display()
        ))),
        (false, true) => Ok(()),
    }
}

/// Reads the first lines that the import refused and writes all of them to `file`, if one is named and there are any.
///
/// # Errors
/// `Unavailable` when the file cannot be written; what was imported stays.
pub(super) fn gather(
    db: &Db,
    kinds: &Kinds,
    scope: &Scope,
    import: &Import,
    report: &Report,
    file: Option<&Path>,
) -> Result<Refused, Error> {
    let (asked, id) = (scope.clone(), import.id);
    let first = db.read_now(move |tx| store::refusals(tx, &asked, id, 0, PRINTED))?;
    if let Some(file) = file.filter(|_| !first.is_empty()) {
        let path = kinds.folder.path(scope.account, &import.file_hash);
        let header = Lines::open(&path)?.header().to_vec();
        write(db, scope, import, &header, file)?;
    }
    Ok(Refused {
        first,
        all: report.get("lines_refused"),
    })
}

/// The file is for its owner alone, as what it holds was.
fn write(
    db: &Db,
    scope: &Scope,
    import: &Import,
    header: &[String],
    file: &Path,
) -> Result<(), Error> {
    let failed = |why: String| {
        Error::Unavailable(format!(
            "the refused lines could not be written to {}: {why}; the import itself is done, and they stand on its \
             page, too",
            file.display()
        ))
    };
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made = options.open(file).map_err(|e| failed(e.to_string()))?;
    let mut out = BufWriter::new(made);
    let l = Locale::of_visitor(Language::English);
    let written = refused::write(db, scope, import.id, header, &l, &mut out)
        .and_then(|_| out.flush().map_err(|e| Error::Unavailable(e.to_string())));
    written.map_err(|e| {
        let _ = fs::remove_file(file);
        failed(e.to_string())
    })
}

impl Refused {
    /// A sentence for each of the first lines, and where the others are.
    pub(super) fn tell(&self, file: Option<&Path>) {
        let l = Locale::of_visitor(Language::English);
        for refusal in &self.first {
            say(format!(
                "line {}: {}",
                refusal.line,
                refused::reason(&l, refusal)
            ));
        }
        let more = self.all - i64::try_from(self.first.len()).unwrap_or(0);
        match file {
            Some(file) if self.first.is_empty() => {
                say(format!(
                    "no line was refused: {} was not written",
                    file.display()
                ));
            }
            Some(file) => say(format!(
                "all refused lines are in {}, with the reason before each: mend them there and import that file",
                file.display()
            )),
            None if more > 0 => say(format!(
                "and {more} more refused lines: with --refused FILE all of them are written to a file"
            )),
            None => {}
        }
    }

    /// The first lines, for programs.
    pub(super) fn json(&self) -> Vec<Json> {
        let l = Locale::of_visitor(Language::English);
        let one = |r: &Refusal| {
            json!({
                "line": r.line, "code": r.code, "field": r.field, "value": r.detail, "reason": refused::reason(&l, r),
            })
        };
        self.first.iter().map(one).collect()
    }
}
