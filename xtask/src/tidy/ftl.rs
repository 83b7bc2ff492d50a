//! Reads what the rules need of a Fluent file: keys, their variables, the keys that they point to.

use std::collections::BTreeSet;

/// One message or term.
pub struct Message {
    /// As code asks for it; a term keeps its dash.
    pub key: String,
    pub line: usize,
    /// `$names` within it.
    pub variables: BTreeSet<String>,
    /// Other messages and terms within it.
    pub refers: BTreeSet<String>,
}

/// The messages of a file, in order.
pub fn read(text: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for (i, line) in text.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let mut value = line;
        if let Some((key, rest)) = head(line) {
            messages.push(Message {
                key: key.to_owned(),
                line: i + 1,
                variables: BTreeSet::new(),
                refers: BTreeSet::new(),
            });
            value = rest;
        }
        if let Some(message) = messages.last_mut() {
            message.look(value);
        }
    }
    messages
}

/// The key and what follows, if a message begins here: in the first column, with an equals sign.
fn head(line: &str) -> Option<(&str, &str)> {
    let (key, rest) = line.split_once('=')?;
    let key = key.trim_end();
    let name = key.strip_prefix('-').unwrap_or(key);
    let good =
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_key_character);
    good.then_some((key, rest))
}

fn is_key_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

impl Message {
    fn look(&mut self, value: &str) {
        for part in value.split('$').skip(1) {
            let name: String = part.chars().take_while(|c| is_key_character(*c)).collect();
            self.variables.insert(name);
        }
        for part in value.split('{').skip(1) {
            let inside = part.trim_start();
            let name: String = inside
                .chars()
                .take_while(|c| is_key_character(*c))
                .collect();
            // Capital letters name functions such as NUMBER().
            if name.starts_with(|c: char| c.is_ascii_lowercase() || c == '-') {
                self.refers.insert(name);
            }
        }
    }
}
