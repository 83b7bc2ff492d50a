//! Tables carry their area's name and begin their primary key with `account_id`.
//!
//! So accounts cannot mix, and can later be spread over a distributed database.

use super::Violation;
use super::source::line_of;
use super::tree::{File, Tree};

/// A table that a migration makes.
pub struct Table {
    pub name: String,
    pub area: String,
}

/// Every table of every migration.
pub fn tables(tree: &Tree) -> Vec<Table> {
    let mut tables = Vec::new();
    for file in migrations(tree) {
        let area = area(&file.path).to_owned();
        for made in made(&file.text) {
            tables.push(Table {
                name: made.name,
                area: area.clone(),
            });
        }
    }
    tables
}

/// Looks at each CREATE TABLE.
pub fn check(tree: &Tree) -> Vec<Violation> {
    let mut found = Vec::new();
    for file in migrations(tree) {
        let prefix = format!("{}_", area(&file.path));
        for made in made(&file.text) {
            let line = line_of(&file.text, made.at);
            if !made.name.starts_with(&prefix) {
                let what = format!("the table {} must begin with {prefix}", made.name);
                found.push(Violation::new("table-name", &file.path, line, what));
            }
            let Some(columns) = &made.columns else {
                continue; // A virtual table has no primary key.
            };
            match primary_key(columns).as_deref() {
                Some("account_id") => {}
                Some(first) => {
                    let what = format!(
                        "{}: the primary key begins with {first}, not account_id",
                        made.name
                    );
                    found.push(Violation::new("primary-key", &file.path, line, what));
                }
                None => {
                    let what = format!("{} has no primary key", made.name);
                    found.push(Violation::new("primary-key", &file.path, line, what));
                }
            }
        }
    }
    found
}

fn migrations(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.ending("sql")
        .filter(|file| file.path.contains("/migrations/"))
}

fn area(path: &str) -> &str {
    path.split('/').nth(1).unwrap_or_default()
}

struct Made {
    name: String,
    at: usize,
    /// What stands between the brackets; none for a virtual table.
    columns: Option<String>,
}

fn made(text: &str) -> Vec<Made> {
    // Comments are blanked, so that a commented table is none and places stay.
    let text = without_comments(text);
    let upper = text.to_ascii_uppercase();
    let mut made = Vec::new();
    for (mark, real) in [
        ("CREATE TABLE ", true),
        ("CREATE UNLOGGED TABLE ", true),
        ("CREATE VIRTUAL TABLE ", false),
    ] {
        for (at, _) in upper.match_indices(mark) {
            let rest = text[at + mark.len()..].trim_start();
            let rest = if rest.to_ascii_uppercase().starts_with("IF NOT EXISTS ") {
                &rest[14..]
            } else {
                rest
            };
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            let (name, rest) = rest.split_at(end.unwrap_or(rest.len()));
            let columns = real.then(|| brackets(rest));
            made.push(Made {
                name: name.to_owned(),
                at,
                columns,
            });
        }
    }
    made
}

fn without_comments(text: &str) -> String {
    let lines = text
        .split_inclusive('\n')
        .map(|line| match line.find("--") {
            Some(at) => format!("{}{}", &line[..at], " ".repeat(line.len() - at - 1) + "\n"),
            None => line.to_owned(),
        });
    lines.collect()
}

/// What stands within the first brackets.
fn brackets(text: &str) -> String {
    let Some(open) = text.find('(') else {
        return String::new();
    };
    let end = super::source::closing(text, open);
    text[open + 1..end.max(open + 1)].to_owned()
}

/// The first column of the primary key.
fn primary_key(columns: &str) -> Option<String> {
    let at = columns.to_ascii_uppercase().find("PRIMARY KEY")?;
    let after = columns[at + "PRIMARY KEY".len()..].trim_start();
    let word = |text: &str| {
        let name: String = text
            .trim_start()
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect();
        name
    };
    let item = columns[..at].rfind(',').map_or(0, |comma| comma + 1);
    let first = word(&columns[item..at]);
    let constraint = first.is_empty() || first.eq_ignore_ascii_case("constraint");
    match after.strip_prefix('(') {
        Some(list) if constraint => Some(word(list)),
        _ => Some(first),
    }
}
