//! `move`: the whole database from the embedded engine to PostgreSQL, or back.

use crate::cli::Settings;
use crate::config::say;
use crate::in_use;
use crate::wiring::{AREAS, carried_apart};
use base::{Clock, Error};
use db::carry::{Carry, Progress, Step, without_password};
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;

/// Carries everything over and says what to set next; files and key stay where they are.
pub fn run(settings: &Settings, to: &str) -> Result<(), Error> {
    settings.is_there()?;
    let (from, to) = (settings.url(), target(to)?);
    let _held = in_use::alone(&settings.data_dir)?;
    let mut line = Line::new();
    let carry = Carry {
        from: &from,
        to: &to,
        areas: AREAS,
        differs: &carried_apart(),
        derived: &[records::search::TERMS],
        now: Clock::system().now(),
    };
    let carried = carry.run(&mut |progress| line.show(progress));
    line.end();
    let carried = carried?;
    say(format!(
        "{} rows of {} tables are in {}; each table holds the same on both sides, by count and checksum",
        carried.rows,
        carried.tables,
        without_password(&to)
    ));
    if carried.mended > 0 {
        say(format!(
            "{} texts held a zero character, which PostgreSQL does not keep; U+FFFD stands there now",
            carried.mended
        ));
    }
    let shown = without_password(&to);
    let password = if shown == to {
        ""
    } else {
        " (with its password)"
    };
    say(format!(
        "from now on set BANDHU_DATABASE={shown}{password} for the server and for each command; BANDHU_DATA_DIR stays \
         {}, for files and key stay there",
        settings.data_dir.display()
    ));
    say(format!(
        "{} is as it was: nothing reads it any more; put it away when you have seen that all is well",
        without_password(&from)
    ));
    Ok(())
}

/// The address of the target; a file by its whole path, for it has to be named from elsewhere, too.
fn target(to: &str) -> Result<String, Error> {
    if to.starts_with("postgres://") || to.starts_with("postgresql://") {
        return Ok(to.to_owned());
    }
    let file = to.strip_prefix("sqlite:").filter(|file| !file.is_empty());
    let file = file.ok_or_else(|| {
        Error::Unavailable(
            "name the target as postgres://user@host/name or as sqlite:/path/file.db; nothing was changed".into(),
        )
    })?;
    let whole =
        std::path::absolute(file).map_err(|e| Error::Unavailable(format!("{file}: {e}")))?;
    match whole.parent().is_some_and(Path::is_dir) {
        true => Ok(format!("sqlite:{}", whole.display())),
        false => Err(Error::Unavailable(format!(
            "there is no folder for {}; nothing was changed: make it first",
            whole.display()
        ))),
    }
}

/// One line that changes on a terminal; elsewhere one for each step.
struct Line {
    is_terminal: bool,
    step: Option<Step>,
}

impl Line {
    fn new() -> Self {
        Self {
            is_terminal: std::io::stderr().is_terminal(),
            step: None,
        }
    }

    fn show(&mut self, progress: &Progress) {
        let is_new = self.step.replace(progress.step) != Some(progress.step);
        let mut out = std::io::stderr();
        // Nobody who looks is no failure.
        let _ = match (self.is_terminal, is_new) {
            (true, _) => write!(out, "\r\x1b[2K{}", words(progress)).and_then(|()| out.flush()),
            (false, true) => writeln!(out, "{}", doing(progress.step)),
            (false, false) => Ok(()),
        };
    }

    fn end(&self) {
        if self.is_terminal && self.step.is_some() {
            let _ = writeln!(std::io::stderr());
        }
    }
}

fn doing(step: Step) -> &'static str {
    match step {
        Step::Counting => "counting",
        Step::Copying => "copying",
        Step::Indexing => "making indexes",
        Step::Checking => "checking",
    }
}

/// `copying customers_person: 120,000 of 900,000 rows, 52,000 rows/s, 0:15 left`
fn words(progress: &Progress) -> String {
    let mut words = format!("{} {}", doing(progress.step), progress.name);
    if progress.all == 0 {
        return words;
    }
    let (done, all) = (grouped(progress.done), grouped(progress.all));
    if progress.step == Step::Indexing {
        return format!("{words}: {done} of {all}");
    }
    let pace = grouped(progress.a_second() as u64);
    words.push_str(&format!(": {done} of {all} rows, {pace} rows/s"));
    if let Some(left) = progress.left() {
        let seconds = left.as_secs();
        words.push_str(&format!(", {}:{:02} left", seconds / 60, seconds % 60));
    }
    words
}

/// With a comma behind each thousand: these lines are English, as all of the command line.
fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn progress_stands_in_a_line() {
        let mut progress = Progress {
            step: Step::Copying,
            name: "customers_person".into(),
            done: 120_000,
            all: 900_000,
            took: Duration::from_secs(10),
        };
        // 12,000 a second; the other 780,000 take 65 seconds.
        assert_eq!(
            words(&progress),
            "copying customers_person: 120,000 of 900,000 rows, 12,000 rows/s, 1:05 left"
        );
        (progress.step, progress.done, progress.all) = (Step::Indexing, 3, 41);
        assert!(words(&progress).ends_with(": 3 of 41"));
        (progress.step, progress.all) = (Step::Counting, 0);
        assert_eq!(words(&progress), "counting customers_person");
    }

    #[test]
    fn a_target_is_named_in_full() {
        let url = "postgres://crm@db/crm";
        assert_eq!(target(url).unwrap(), url);
        for wrong in [
            "",
            "sqlite:",
            "mysql://x",
            "bandhu.db",
            "sqlite:/no/such/folder/x.db",
        ] {
            let said = target(wrong).unwrap_err().to_string();
            assert!(said.contains("nothing was changed"), "{wrong}: {said}");
        }
        let here = target("sqlite:x.db").unwrap();
        assert!(
            here.starts_with("sqlite:/") && here.ends_with("/x.db"),
            "{here}"
        );
    }
}
