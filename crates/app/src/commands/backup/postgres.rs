//! PostgreSQL is copied and put back by its own tools, `pg_dump` and `pg_restore`.

use super::disk;
use crate::wiring::AREAS;
use base::Error;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output};

/// The tools, and the address they are given.
pub(super) struct Tools {
    /// The address without a password, which everybody could read in the list of processes.
    url: String,
    password: Option<String>,
}

impl Tools {
    /// # Errors
    /// `Unavailable` when they are not installed.
    pub(super) fn find(url: &str) -> Result<Self, Error> {
        let (url, password) = without_password(url);
        let tools = Self { url, password };
        for tool in ["pg_dump", "pg_restore"] {
            tools.run(tool, &["--version"])?;
        }
        Ok(tools)
    }

    /// One consistent copy, packed.
    pub(super) fn dump(&self, to: &Path) -> Result<(), Error> {
        let partial = super::beside(to, "partial");
        let target = partial.to_string_lossy().into_owned();
        // The tool writes into the file that is there, which nobody else may read, whatever the umask.
        db::make_closed(&partial).map_err(|e| disk(&partial, &e))?;
        let plain = ["--format=custom", "--no-owner", "--no-privileges"];
        let dumped = self.run(
            "pg_dump",
            &[&plain[..], &["--file", &target, "--dbname", &self.url]].concat(),
        );
        if dumped.is_err() {
            let _ = fs::remove_file(&partial);
        }
        dumped?;
        fs::File::open(&partial)
            .and_then(|file| file.sync_all())
            .and_then(|()| fs::rename(&partial, to))
            .and_then(|()| db::keep_names(to.parent().unwrap_or(Path::new(""))))
            .map_err(|e| disk(to, &e))
    }

    /// Whether it can be read, and holds no migration that this version does not know.
    pub(super) fn look_over(&self, from: &Path) -> Result<(), Error> {
        let from = from.to_string_lossy();
        let book = ["--data-only", "--table=db_migration", "--file=-", &*from];
        let text = self.run("pg_restore", &book)?;
        let rows = text
            .lines()
            .skip_while(|line| !line.starts_with("COPY "))
            .skip(1)
            .take_while(|line| *line != "\\.");
        let mut done = Vec::new();
        for row in rows {
            let mut cells = row.split('\t').map(str::to_owned);
            if let (Some(area), Some(file)) = (cells.next(), cells.next()) {
                done.push((area, file));
            }
        }
        Ok(db::refuse_newer(&done, AREAS)?)
    }

    /// The names of the tables in it.
    pub(super) fn tables(&self, from: &Path) -> Result<Vec<String>, Error> {
        let text = self.run("pg_restore", &["--list", &from.to_string_lossy()])?;
        // 215; 1259 16385 TABLE public customers_person bandhu
        let table = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let is_table = words.get(3) == Some(&"TABLE") && words.get(4) != Some(&"DATA");
            is_table.then(|| words.get(5).map(|name| (*name).to_owned()))?
        };
        Ok(text.lines().filter_map(table).collect())
    }

    /// All of it or nothing.
    pub(super) fn restore(&self, from: &Path) -> Result<(), Error> {
        let from = from.to_string_lossy();
        let how = ["--clean", "--if-exists", "--no-owner", "--no-privileges"];
        let whole = [
            "--single-transaction",
            "--exit-on-error",
            "--dbname",
            &self.url,
            &*from,
        ];
        self.run("pg_restore", &[&how[..], &whole].concat())
            .map(drop)
    }

    fn run(&self, tool: &str, arguments: &[&str]) -> Result<String, Error> {
        let mut command = Command::new(tool);
        command.args(arguments);
        if let Some(password) = &self.password {
            command.env("PGPASSWORD", password);
        }
        let lacking = |e: io::Error| {
            Error::Unavailable(format!(
                "{tool} cannot be started ({e}): install PostgreSQL's client programs of the server's version or \
                 newer, or copy the database with your own tools"
            ))
        };
        let Output {
            status,
            stdout,
            stderr,
        } = command.output().map_err(lacking)?;
        match status.success() {
            true => Ok(String::from_utf8_lossy(&stdout).into_owned()),
            false => {
                let said = String::from_utf8_lossy(&stderr);
                let said: Vec<&str> = said
                    .lines()
                    .map(str::trim)
                    .filter(|l| !l.is_empty())
                    .collect();
                Err(Error::Unavailable(format!("{tool}: {}", said.join(" "))))
            }
        }
    }
}

/// `postgres://user:password@host/name` in two parts.
fn without_password(url: &str) -> (String, Option<String>) {
    let parts = url.split_once("://").and_then(|(scheme, rest)| {
        let (who, place) = rest.split_once('@')?;
        let (user, password) = who.split_once(':')?;
        Some((format!("{scheme}://{user}@{place}"), decoded(password)))
    });
    match parts {
        Some((url, password)) => (url, Some(password)),
        None => (url.to_owned(), None),
    }
}

/// `%40` as `@`.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let coded = text.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match coded.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn the_password_does_not_stand_in_the_list_of_processes() {
        let (url, password) =
            without_password("postgres://crm:a%40b:c@db.example:5433/crm?sslmode=disable");
        assert_eq!(url, "postgres://crm@db.example:5433/crm?sslmode=disable");
        assert_eq!(password.as_deref(), Some("a@b:c"));
        let plain = "postgres://crm@localhost/crm";
        assert_eq!(without_password(plain), (plain.to_owned(), None));
    }
}
