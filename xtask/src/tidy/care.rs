//! Care: every file says what it is for, nothing unwraps outside tests, no test is put aside, jobs give way.

use super::Violation;
use super::source::Source;
use super::tree::Tree;

/// The one writer of tables that people open in a spreadsheet.
const TABLES: &str = "crates/web/src/csv.rs";

/// A cell that begins with `=` runs where somebody opens the file: only one writer makes such files.
fn tables(source: &Source, say: &mut impl FnMut(&'static str, usize, &str)) {
    if !source.path.starts_with("crates/") || source.path == TABLES {
        return;
    }
    let what = "a table for people is written by web::csv, which lets no formula run";
    for at in source.find("csv::Writer") {
        say("table", source.line(at), what);
    }
    let answers = |text: &str| text.contains("text/csv;") || text.contains(".csv\\\"");
    let literals = source.literals.iter();
    for literal in literals.filter(|l| answers(&l.text) && !source.in_test(l.at)) {
        say("table", source.line(literal.at), what);
    }
}

/// Looks at each Rust file, each browser story and each snapshot.
pub fn check(tree: &Tree) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in &tree.rust {
        let mut say = |rule, line, what: &str| {
            found.push(Violation::new(rule, &source.path, line, what));
        };
        if !source.text.starts_with("//!") {
            say("head", 1, "begins with //! and what the file is for");
        }
        let unwraps = source.find(".unwrap()");
        // `self.expect("(")` of a parser is something else: only what a call answered is looked at.
        let called = |at: &usize| source.code[..*at].trim_end().ends_with([')', '?']);
        for at in unwraps.chain(source.find(".expect(\"").filter(called)) {
            let what = "no unwrap or expect outside tests: return the error";
            say("unwrap", source.line(at), what);
        }
        if source.find(" Job for ").next().is_some() {
            for at in source.find(".bulk(").chain(source.find(".bulk_now(")) {
                let what =
                    "a job works by context.slice or context.slices, which give way to people";
                say("slice", source.line(at), what);
            }
        }
        tables(source, &mut say);
        for (at, _) in source.code.match_indices("#[ignore") {
            say(
                "ignored",
                source.line(at),
                "a test that does not run is no test",
            );
        }
    }
    for file in &tree.files {
        if file.path.ends_with(".snap.new") {
            let what = "a snapshot waits to be accepted: cargo xtask accept";
            found.push(Violation::new("snapshot", &file.path, 0, what));
        }
        if file.path.ends_with(".test.mjs") {
            for (i, line) in file.text.lines().enumerate() {
                if ["test.skip(", "test.only(", "test.todo("]
                    .iter()
                    .any(|word| line.contains(word))
                {
                    let what = "a story that does not run is no story";
                    found.push(Violation::new("ignored", &file.path, i + 1, what));
                }
            }
        }
    }
    found
}
