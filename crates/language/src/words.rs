//! Words for the index and keys for sorting, both from folded text.

use crate::fold;
use unicode_normalization::UnicodeNormalization;

/// Longest word that is indexed, in characters; the rest of a longer one is left out.
pub const WORD_CHARS: usize = 60;

/// Longest key that `sort_key` answers, in characters.
pub const SORT_KEY_CHARS: usize = 200;

/// The folded words of `text` in their order, each of at most `WORD_CHARS` characters.
///
/// Combining marks stay with their letters. Empty when `text` holds neither letter nor digit.
///
/// ```
/// assert_eq!(language::tokens("O'Brien, Ann-Marie"), ["o", "brien", "ann", "marie"]);
/// ```
pub fn tokens(text: &str) -> Vec<String> {
    fold(text)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| cut(word, WORD_CHARS))
        .collect()
}

/// The key by which lists sort `name`; to be compared by its bytes (SQLite's BINARY, PostgreSQL's "C").
///
/// Folded, so that case, accents and invisible characters do not matter. A name of symbols only keeps
/// them, so that it has a place of its own; an empty name has the empty key and comes first.
pub fn sort_key(name: &str) -> String {
    cut(&compare_key(name), SORT_KEY_CHARS)
}

/// [`sort_key`] of any length: what two texts have in common that differ in case, accents and punctuation alone.
pub fn compare_key(text: &str) -> String {
    match fold(text) {
        folded if folded.is_empty() => text.trim().nfc().collect(),
        folded => folded,
    }
}

fn cut(text: &str, chars: usize) -> String {
    match text.char_indices().nth(chars) {
        Some((end, _)) => text[..end].trim_end().to_owned(),
        None => text.to_owned(),
    }
}
