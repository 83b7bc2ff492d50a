//! SQL stands in stores, and a store names only its own area's tables.
//!
//! So a permission, an index or a column is changed in one place, and areas stay apart.

use super::Violation;
use super::migrations;
use super::source::{Source, is_word};
use super::tree::Tree;

/// Looks at every literal and at every use of the SQL builder.
pub fn check(tree: &Tree) -> Vec<Violation> {
    let tables = migrations::tables(tree);
    let mut found = Vec::new();
    for source in tree
        .rust
        .iter()
        .filter(|source| source.path.starts_with("crates/"))
    {
        if source.area() == "db" || source.is_test() {
            continue;
        }
        if !is_store(source) {
            found.extend(places(source));
        }
        for literal in source
            .literals
            .iter()
            .filter(|literal| !source.in_test(literal.at))
        {
            for table in &tables {
                if table.area != source.area() && contains_word(&literal.text, &table.name) {
                    let what = format!("names {}, a table of {}", table.name, table.area);
                    let line = source.line(literal.at);
                    found.push(Violation::new("foreign-table", &source.path, line, what));
                }
            }
        }
    }
    found
}

fn is_store(source: &Source) -> bool {
    source.name() == "store.rs" || source.within("store")
}

fn places(source: &Source) -> Vec<Violation> {
    let what = "SQL stands only in files named store.rs";
    let builder = source.find("Sql::new");
    let words = source
        .literals
        .iter()
        .filter(|literal| !source.in_test(literal.at) && speaks_sql(&literal.text))
        .map(|literal| literal.at);
    builder
        .chain(words)
        .map(|at| Violation::new("sql-place", &source.path, source.line(at), what))
        .collect()
}

/// True for text that reads, adds, changes or removes rows.
fn speaks_sql(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .collect();
    let follows = |first: &str, second: &str, gap: usize| {
        words.iter().enumerate().any(|(i, word)| {
            *word == first
                && words
                    .iter()
                    .skip(i + 1)
                    .take(gap)
                    .any(|later| *later == second)
        })
    };
    follows("SELECT", "FROM", usize::MAX)
        || follows("INSERT", "INTO", 1)
        || follows("DELETE", "FROM", 1)
        || follows("UPDATE", "SET", 3)
}

/// True if `word` stands in `text` with nothing of a name before or after it.
pub fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let bytes = text.as_bytes();
        let before = at == 0 || !is_word(bytes[at - 1]);
        let after = bytes
            .get(at + word.len())
            .is_none_or(|byte| !is_word(*byte));
        before && after
    })
}
