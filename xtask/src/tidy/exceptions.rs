//! The stated exceptions: `tidy.toml`. One that nothing needs is itself a violation, so the list shrinks.

use super::Violation;
use crate::{Outcome, project};
use serde::Deserialize;
use std::fs;

/// Where the list stands.
const FILE: &str = "xtask/tidy.toml";

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Exceptions {
    /// Beginnings of text keys that code completes.
    pub families: Vec<String>,
    #[serde(default)]
    exception: Vec<Exception>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    rule: String,
    /// A file, or a folder with its closing slash.
    path: String,
    /// A word of the message, where only one of several places is meant.
    what: Option<String>,
    why: String,
}

impl Exceptions {
    /// # Errors
    /// If the list cannot be read.
    pub fn of_project() -> Outcome<Self> {
        let text =
            fs::read_to_string(project::root().join(FILE)).map_err(|e| format!("{FILE}: {e}"))?;
        Self::parse(&text)
    }

    /// # Errors
    /// If the text is not a list of exceptions.
    pub fn parse(text: &str) -> Outcome<Self> {
        toml::from_str(text).map_err(|e| format!("{FILE}: {e}"))
    }

    /// Takes out what is covered, and adds exceptions that cover nothing or give no reason.
    pub fn apply(&self, violations: Vec<Violation>) -> Vec<Violation> {
        let mut used = vec![false; self.exception.len()];
        let mut left: Vec<Violation> = violations
            .into_iter()
            .filter(|violation| {
                let covering: Vec<usize> = (0..self.exception.len())
                    .filter(|i| self.exception[*i].covers(violation))
                    .collect();
                covering.iter().for_each(|i| used[*i] = true);
                covering.is_empty()
            })
            .collect();
        for (exception, used) in self.exception.iter().zip(used) {
            let Exception {
                rule, path, why, ..
            } = exception;
            if !used {
                let what = format!("nothing needs the exception of [{rule}] for {path}: remove it");
                left.push(Violation::new("exception", FILE, 0, what));
            } else if why.trim().len() < 10 {
                let what = format!("the exception of [{rule}] for {path} gives no reason");
                left.push(Violation::new("exception", FILE, 0, what));
            }
        }
        left
    }
}

impl Exception {
    fn covers(&self, violation: &Violation) -> bool {
        let place = if self.path.ends_with('/') {
            violation.path.starts_with(&self.path)
        } else {
            violation.path == self.path
        };
        let word = self
            .what
            .as_ref()
            .is_none_or(|what| violation.what.contains(what));
        place && word && violation.rule == self.rule
    }
}
