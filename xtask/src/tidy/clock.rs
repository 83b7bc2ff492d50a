//! No wall clock but `base::Clock`: what depends on time can then be tested at any time.

use super::Violation;
use super::tree::Tree;

/// Where the one clock lives.
const HOME: &str = "crates/base/src/clock.rs";
/// What reads the time of day.
const WALL: [&str; 5] = [
    "SystemTime::now",
    "Timestamp::now",
    "Zoned::now",
    "Utc::now",
    "Local::now",
];
/// The same in SQL.
const SQL: [&str; 5] = [
    "now()",
    "CURRENT_TIMESTAMP",
    "clock_timestamp()",
    "datetime('now'",
    "unixepoch(",
];

/// Looks at code, literals and migrations.
pub fn check(tree: &Tree) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in tree
        .rust
        .iter()
        .filter(|source| source.path.starts_with("crates/"))
    {
        if source.path == HOME {
            continue;
        }
        let mut say = |rule, at: usize, what: String| {
            found.push(Violation::new(rule, &source.path, source.line(at), what));
        };
        for pattern in WALL {
            for (at, _) in source.code.match_indices(pattern) {
                say(
                    "clock",
                    at,
                    format!("{pattern} reads the wall clock: take base::Clock"),
                );
            }
        }
        for at in source.find("Instant::now") {
            say(
                "instant",
                at,
                "Instant::now only in the files that tidy.toml lists".to_owned(),
            );
        }
        for literal in source
            .literals
            .iter()
            .filter(|literal| !source.in_test(literal.at))
        {
            if let Some(word) = SQL.iter().find(|word| literal.text.contains(**word)) {
                say(
                    "clock",
                    literal.at,
                    format!("{word} reads the database's clock: bind tx.now()"),
                );
            }
        }
    }
    for file in tree.ending("sql") {
        for (i, line) in file.text.lines().enumerate() {
            let statement = line.split("--").next().unwrap_or_default();
            if let Some(word) = SQL.iter().find(|word| statement.contains(**word)) {
                let what = format!("{word} reads the database's clock: bind tx.now()");
                found.push(Violation::new("clock", &file.path, i + 1, what));
            }
        }
    }
    found
}
