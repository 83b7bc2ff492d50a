//! The project speaks of itself alone: no paths of somebody's machine, no words about how a day of work went.

use super::Violation;
use super::tree::Tree;

/// Written in two halves, so that this list does not find itself.
const PATHS: [&str; 3] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/tmp/pl", "an"),
];
const WORDS: [&str; 3] = [
    concat!("fa", "rm"),
    concat!("sit", "ting"),
    concat!("sit", "tings"),
];

/// Looks at every text file.
pub fn check(tree: &Tree) -> Vec<Violation> {
    let mut found = Vec::new();
    for file in &tree.files {
        for (i, line) in file.text.lines().enumerate() {
            let lower = line.to_lowercase();
            let path = PATHS.iter().find(|path| line.contains(**path));
            let word = WORDS.iter().find(|word| stands_alone(&lower, word));
            if let Some(word) = path.or(word) {
                let what = format!("'{word}' does not belong in the project");
                found.push(Violation::new("words", &file.path, i + 1, what));
            }
        }
    }
    found
}

fn stands_alone(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric())
        .any(|other| other == word)
}
