//! Sizes that one person reads at one go: files, functions, handlers.

use super::Violation;
use super::functions;
use super::source::Source;
use super::tree::Tree;

/// Lines of a Rust or TypeScript file, tests aside.
const FILE_LINES: usize = 400;
/// Lines of a function.
const FUNCTION_LINES: usize = 60;
/// Lines of a handler: parse, call, answer.
const HANDLER_LINES: usize = 25;

/// Measures every file.
pub fn check(tree: &Tree) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in tree.rust.iter().filter(|source| !source.is_test()) {
        let lines = source.lines_without_tests();
        if lines > FILE_LINES {
            let what = format!("{lines} lines, at most {FILE_LINES}: split it");
            found.push(Violation::new("file-size", &source.path, 1, what));
        }
        found.extend(check_functions(source));
    }
    for file in tree.ending("ts") {
        let lines = file.text.lines().count();
        if lines > FILE_LINES {
            let what = format!("{lines} lines, at most {FILE_LINES}: split it");
            found.push(Violation::new("file-size", &file.path, 1, what));
        }
    }
    found
}

fn check_functions(source: &Source) -> Vec<Violation> {
    let (limit, rule) = if holds_handlers(source) {
        (HANDLER_LINES, "handler-size")
    } else {
        (FUNCTION_LINES, "function-size")
    };
    functions::of(source)
        .into_iter()
        .filter(|function| function.lines > limit)
        .map(|function| {
            let what = format!(
                "{} has {} lines, at most {limit}",
                function.name, function.lines
            );
            Violation::new(rule, &source.path, source.line(function.at), what)
        })
        .collect()
}

fn holds_handlers(source: &Source) -> bool {
    let inside = source
        .path
        .split_once("/src/")
        .map_or("", |(_, inside)| inside);
    let folders: Vec<&str> = inside.split('/').collect();
    ["web.rs", "api.rs"].contains(&source.name())
        || folders.iter().any(|f| *f == "web" || *f == "api")
}
