//! The project's text files, read once for all rules.

use super::source::Source;
use crate::{Outcome, project};
use std::fs;
use std::path::Path;

/// Folders that are not the project's text.
const SKIPPED: [&str; 4] = ["target", "node_modules", "dist", ".git"];
/// Endings of the files that rules look at.
const ENDINGS: [&str; 14] = [
    "rs", "toml", "ftl", "sql", "ts", "mjs", "css", "md", "json", "yml", "sh", "new", "csv", "run",
];

/// A text file and its path from the project's folder.
pub struct File {
    pub path: String,
    pub text: String,
}

/// The project's files; Rust files are also split into code and literals.
#[derive(Default)]
pub struct Tree {
    pub files: Vec<File>,
    pub rust: Vec<Source>,
}

impl Tree {
    /// # Errors
    /// If a file cannot be read.
    pub fn of_project() -> Outcome<Self> {
        let mut tree = Self::default();
        tree.walk(&project::root())?;
        Ok(tree)
    }

    /// A tree out of paths and texts, for the tests of the rules.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let mut tree = Self::default();
        for (path, text) in files {
            tree.add((*path).to_owned(), (*text).to_owned());
        }
        tree
    }

    /// How many files were looked at.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Files whose path ends with `.ending`.
    pub fn ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = &'a File> {
        self.files
            .iter()
            .filter(move |file| extension(&file.path) == ending)
    }

    fn walk(&mut self, folder: &Path) -> Outcome {
        let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                // In the project's own folder `data` is where the demo keeps its workspace.
                if !SKIPPED.contains(&name.as_str()) && project::relative(&path) != "data" {
                    self.walk(&path)?;
                }
                continue;
            }
            let relative = project::relative(&path);
            if name == "package-lock.json" || !is_text(&relative) {
                continue;
            }
            // A file that is not UTF-8 is no text of ours.
            if let Ok(text) = fs::read_to_string(&path) {
                self.add(relative, text);
            }
        }
        Ok(())
    }

    fn add(&mut self, path: String, text: String) {
        if extension(&path) == "rs" {
            self.rust.push(Source::new(&path, &text));
        }
        self.files.push(File { path, text });
    }
}

fn is_text(path: &str) -> bool {
    path == ".ci/run" || ENDINGS.contains(&extension(path))
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}
