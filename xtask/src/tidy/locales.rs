//! Texts: every language has every key with the same variables; code asks for no other key, and for each.

use super::Violation;
use super::ftl::{self, Message};
use super::tree::{File, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// The languages that are complete at all times; the first is the measure of the others.
const LANGUAGES: [&str; 4] = ["en", "si", "am", "ml"];
/// How code asks for a text.
const CALLS: [&str; 3] = [".t(\"", ".tx(\"", "Key(\""];

/// The texts of one language, by key.
type Texts<'a> = BTreeMap<String, (&'a File, Message)>;

/// Compares the languages with each other and with the code.
pub fn check(tree: &Tree, families: &[String]) -> Vec<Violation> {
    let mut found = Vec::new();
    let languages: Vec<(&str, Texts)> = LANGUAGES
        .into_iter()
        .map(|language| (language, texts(tree, language, &mut found)))
        .collect();
    if languages.iter().all(|(_, texts)| texts.is_empty()) {
        return found;
    }
    let (_, first) = &languages[0];
    for (language, texts) in &languages[1..] {
        found.extend(compare(first, texts, language));
        found.extend(compare(texts, first, LANGUAGES[0]));
    }
    found.extend(missing(tree, first));
    found.extend(unused(tree, first, families));
    found
}

fn texts<'a>(tree: &'a Tree, language: &str, found: &mut Vec<Violation>) -> Texts<'a> {
    let folder = format!("locales/{language}/");
    let mut texts = Texts::new();
    for file in tree
        .ending("ftl")
        .filter(|file| file.path.starts_with(&folder))
    {
        for message in ftl::read(&file.text) {
            let (key, line) = (message.key.clone(), message.line);
            if texts.insert(key.clone(), (file, message)).is_some() {
                let what = format!("{key} stands twice in this language");
                found.push(Violation::new("text-twice", &file.path, line, what));
            }
        }
    }
    texts
}

/// Keys of `one` that `other` lacks or uses with other variables.
fn compare(one: &Texts, other: &Texts, language: &str) -> Vec<Violation> {
    let mut found = Vec::new();
    for (key, (file, message)) in one {
        let at = |what: String| Violation::new("text-languages", &file.path, message.line, what);
        match other.get(key) {
            None => found.push(at(format!("{key} is missing in {language}"))),
            Some((_, theirs)) if theirs.variables != message.variables => {
                found.push(at(format!("{key} has other variables in {language}")));
            }
            Some(_) => {}
        }
    }
    found
}

/// Keys that code asks for and no file has.
fn missing(tree: &Tree, texts: &Texts) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in &tree.rust {
        for call in CALLS {
            for at in source.find(call) {
                let Some(literal) = source.literal_at(at + call.len() - 1) else {
                    continue;
                };
                if !literal.text.contains('{') && !texts.contains_key(&literal.text) {
                    let what = format!("no language has the text {}", literal.text);
                    found.push(Violation::new(
                        "text-missing",
                        &source.path,
                        source.line(at),
                        what,
                    ));
                }
            }
        }
    }
    found
}

/// Keys that nothing asks for.
fn unused(tree: &Tree, texts: &Texts, families: &[String]) -> Vec<Violation> {
    let mut literals: BTreeSet<&str> = BTreeSet::new();
    let mut families: BTreeSet<String> = families.iter().cloned().collect();
    for source in tree
        .rust
        .iter()
        .filter(|source| !source.path.starts_with("xtask/"))
    {
        for literal in &source.literals {
            literals.insert(&literal.text);
            families.extend(family(&literal.text));
        }
        for at in source.find(".word(\"") {
            let word = source.literal_at(at + ".word(\"".len() - 1);
            families.extend(word.map(|word| format!("{}-", word.text)));
        }
    }
    for file in tree.ending("ts") {
        literals.extend(file.text.split(['"', '\'', '`']));
    }
    let referred: BTreeSet<&String> = texts
        .values()
        .flat_map(|(_, message)| &message.refers)
        .collect();
    texts
        .iter()
        .filter(|(key, _)| !literals.contains(key.as_str()) && !referred.contains(key))
        .filter(|(key, _)| {
            !families
                .iter()
                .any(|family| key.starts_with(family.as_str()))
        })
        .map(|(key, (file, message))| {
            let what = format!("nothing asks for {key}");
            Violation::new("text-unused", &file.path, message.line, what)
        })
        .collect()
}

/// `column-` of a literal like `column-{name}`: keys that are put together at run time.
fn family(literal: &str) -> Option<String> {
    let (front, _) = literal.split_once('{')?;
    let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let good = front.len() > 2 && front.ends_with('-') && front.chars().all(kebab);
    good.then(|| front.to_owned())
}
