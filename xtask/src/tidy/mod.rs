//! The house rules that neither the compiler nor clippy knows, each with its reason.
//!
//! A rule is a function from the project's files to violations; fixtures of a few lines test each.

mod care;
mod clock;
mod crates;
mod exceptions;
mod ftl;
mod functions;
mod locales;
mod migrations;
mod pages;
mod sizes;
mod source;
mod sql;
mod tree;
mod words;

#[cfg(test)]
mod tests;

use crate::{Outcome, say};
use exceptions::Exceptions;
use std::fmt;
use tree::Tree;

/// One place where a rule is broken.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Violation {
    path: String,
    line: usize,
    rule: &'static str,
    what: String,
}

impl Violation {
    fn new(rule: &'static str, path: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            rule,
            what: what.into(),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: [{}] {}",
            self.path, self.line, self.rule, self.what
        )
    }
}

/// Checks the whole project.
///
/// # Errors
/// If a rule is broken; each place is printed in its own line.
pub fn run() -> Outcome {
    let tree = Tree::of_project()?;
    let exceptions = Exceptions::of_project()?;
    let violations = check(&tree, &exceptions);
    for violation in &violations {
        eprintln!("{violation}");
    }
    match violations.len() {
        0 => {
            say::done(&format!("tidy: {} files keep the house rules", tree.len()));
            Ok(())
        }
        n => Err(format!("tidy: {n} places break a house rule")),
    }
}

/// All violations that no exception covers, in the order of their places.
fn check(tree: &Tree, exceptions: &Exceptions) -> Vec<Violation> {
    let rules: [fn(&Tree, &Exceptions) -> Vec<Violation>; 9] = [
        |tree, _| crates::check(tree),
        |tree, _| sql::check(tree),
        |tree, _| migrations::check(tree),
        |tree, _| clock::check(tree),
        |tree, _| care::check(tree),
        |tree, _| pages::check(tree),
        |tree, _| sizes::check(tree),
        |tree, exceptions| locales::check(tree, &exceptions.families),
        |tree, _| words::check(tree),
    ];
    let all = rules
        .iter()
        .flat_map(|rule| rule(tree, exceptions))
        .collect();
    let mut left = exceptions.apply(all);
    left.sort();
    left.dedup();
    left
}
