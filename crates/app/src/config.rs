//! From settings to an open database, a folder of files and a key.

use crate::cli::Settings;
use crate::commands;
use base::{Error, FieldError, Language};
use db::{Db, Options};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use web::Locale;

/// How long a command waits for another process that writes: whoever typed it would only type it again.
const COMMANDS_WAIT_S: u64 = 30;

/// Tells the operator what went wrong, in a line for each fault.
#[allow(clippy::print_stderr)]
pub fn complain(e: &Error) {
    for line in said(e) {
        eprintln!("bandhu: {line}");
    }
}

/// The sentences that pages have for it, in English; commands have no language.
fn said(e: &Error) -> Vec<String> {
    let l = Locale::of_visitor(Language::English);
    match e {
        // These texts are sentences already: the kind before them would tell nobody anything.
        Error::Unavailable(text) => vec![text.clone()],
        Error::Invalid(faults) => {
            let one = |fault: &FieldError| match fault.field.as_str() {
                "" => l.error(fault),
                field => format!("{field}: {}", l.error(fault)),
            };
            faults.iter().map(one).collect()
        }
        Error::Conflict(code) => {
            let key = format!("error-{code}");
            let text = l.t(&key);
            vec![if text == key { e.to_string() } else { text }]
        }
        e => vec![e.to_string()],
    }
}

/// Prints a line of a command's result; a reader who has gone away is no failure.
pub fn say(line: impl AsRef<str>) {
    let _ = writeln!(std::io::stdout(), "{}", line.as_ref());
}

impl Settings {
    /// The database's address.
    pub fn url(&self) -> String {
        match &self.database {
            Some(url) => url.clone(),
            None => format!("sqlite:{}", self.data_dir.join("bandhu.db").display()),
        }
    }

    /// The file of the embedded database; none on PostgreSQL.
    pub fn file(&self) -> Option<PathBuf> {
        let url = self.url();
        let is_server = url.starts_with("postgres://") || url.starts_with("postgresql://");
        (!is_server).then(|| PathBuf::from(url.strip_prefix("sqlite:").unwrap_or(&url)))
    }

    /// Where imported files lie.
    pub fn files(&self) -> PathBuf {
        self.data_dir.join("files")
    }

    /// Opens a database that must be there already; it is not looked at.
    ///
    /// # Errors
    /// `Unavailable` with its path, and how to name another, when there is none.
    pub fn open_there(&self) -> Result<Db, Error> {
        self.is_there()?;
        self.open()
    }

    /// Whether there is a file of the embedded database; on PostgreSQL the server knows.
    ///
    /// # Errors
    /// As `open_there`, when there is none.
    pub fn is_there(&self) -> Result<(), Error> {
        if let Some(file) = self.file().filter(|file| !file.is_file()) {
            let how = match &self.database {
                Some(_) => "name it with --database or BANDHU_DATABASE",
                None => "name its folder with --data-dir or BANDHU_DATA_DIR",
            };
            return Err(Error::Unavailable(format!(
                "there is no database at {}: {how} (`bandhu account create` makes a new one)",
                file.display()
            )));
        }
        Ok(())
    }

    /// Opens a database that must be there already, and brings it up to date.
    pub fn open_there_migrated(&self) -> Result<Db, Error> {
        self.open_there()?;
        self.open_migrated()
    }

    /// Opens the database without looking at its tables; makes a new one where there is none.
    pub fn open(&self) -> Result<Db, Error> {
        make_folder(&self.data_dir).map_err(|e| self.disk("make", &e))?;
        db::close_to_others(&self.files());
        let options = Options {
            busy_timeout: Duration::from_secs(self.wait_s.unwrap_or(COMMANDS_WAIT_S)),
            ..Options::default()
        };
        Ok(Db::open(&self.url(), options)?)
    }

    /// Opens the database, a new one where there is none, and brings it up to date.
    pub fn open_migrated(&self) -> Result<Db, Error> {
        let db = self.open()?;
        if let Some(copy) = commands::migrate(self, &db)?.backup {
            // In the usual log, too: a file of the database's size lies on the disk now.
            tracing::warn!("{}", commands::told(&copy));
        }
        Ok(db)
    }

    /// The key for form tokens, with which second factors are sealed, too; made at the first start.
    ///
    /// # Errors
    /// `Unavailable` when the file cannot be read or is no key: another one would not open what is sealed.
    pub fn secret(&self) -> Result<[u8; 32], Error> {
        let path = self.data_dir.join("secret.key");
        match fs::read(&path) {
            Ok(bytes) => <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| {
                Error::Unavailable(format!(
                    "{} is damaged ({} bytes instead of 32): put it back from a backup; without it second \
                     factors have to be set up anew, and if you accept that, remove the file",
                    path.display(),
                    bytes.len()
                ))
            }),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => self.new_secret(&path),
            Err(e) => Err(self.disk("read the key in", &e)),
        }
    }

    /// Makes a key; it has its name only when it is whole and kept.
    fn new_secret(&self, path: &Path) -> Result<[u8; 32], Error> {
        let key: [u8; 32] = rand::random();
        let partial = path.with_extension("new");
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let kept = options
            .open(&partial)
            .and_then(|mut file| file.write_all(&key).and_then(|()| file.sync_all()))
            .and_then(|()| fs::rename(&partial, path))
            .and_then(|()| db::keep_names(&self.data_dir));
        kept.map_err(|e| self.disk("write the key in", &e))?;
        Ok(key)
    }

    fn disk(&self, doing: &str, e: &std::io::Error) -> Error {
        Error::Unavailable(format!("cannot {doing} {}: {e}", self.data_dir.display()))
    }
}

/// Makes a folder for the owner alone, with those above it, unless it is there.
pub(crate) fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut new = fs::DirBuilder::new();
    new.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut new, 0o700);
    new.create(folder)
}
