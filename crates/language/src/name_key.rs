//! Keys under which spellings of one name meet: Suneel and Sunil, Mohamed and Muhammad, සුනිල් and Sunil.

use crate::latin;

/// What the usual spellings of a name have in common, of each word, in Latin letters.
///
/// Long vowels are as short ones (`aa`, `ee`, `oo`), aspirated consonants as plain ones (`th`, `dh`, `bh`, `kh`), doubled
/// letters as single ones; `w` is `v`, `ph` is `f`, `ck`, `q` and hard `c` are `k`, `z` and soft `c` are `s`, `sh` is
/// `s`, `y` inside a word is `i`; an `h` or a silent `e` at the end is left out. Vowels otherwise stay: Ana is not Anu.
///
/// ```
/// assert_eq!(language::name_key("Suneel"), language::name_key("සුනිල්"));
/// ```
pub fn name_key(text: &str) -> String {
    name_key_of_latin(&latin(text))
}

/// [`name_key()`] of what [`crate::latin()`] answered.
pub fn name_key_of_latin(latin: &str) -> String {
    let mut out = String::with_capacity(latin.len());
    for (at, word) in latin.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        if word.is_ascii() {
            word_key(word.as_bytes(), &mut out);
        } else {
            out.push_str(word);
        }
    }
    out
}

/// The consonants of a word's [`name_key()`], with `a` for a vowel at its beginning: what is left when vowels were written
/// by ear (Selam, Salam) or not at all (محمد).
///
/// ```
/// assert_eq!(language::sound_key("muhamad"), "mhmd");
/// ```
pub fn sound_key(name_key: &str) -> String {
    let mut out = String::with_capacity(name_key.len());
    let mut first = true;
    for c in name_key.chars() {
        match c {
            ' ' => {
                out.push(' ');
                first = true;
                continue;
            }
            'a' | 'e' | 'i' | 'o' | 'u' if first => out.push('a'),
            'a' | 'e' | 'i' | 'o' | 'u' => {}
            other if !first && out.ends_with(other) => {}
            other => out.push(other),
        }
        first = false;
    }
    out
}

fn word_key(word: &[u8], out: &mut String) {
    let start = out.len();
    let mut at = 0;
    while at < word.len() {
        let (letter, used) = letter(&word[at..], at == 0);
        at += used;
        for c in letter.chars() {
            if out.len() == start || !out.ends_with(c) || c.is_ascii_digit() {
                out.push(c);
            }
        }
    }
    let vowel = |c: Option<char>| c.is_some_and(|c| "aeiou".contains(c));
    if out.len() > start + 2 && out.ends_with('h') && vowel(out.chars().rev().nth(1)) {
        out.pop();
    }
    if out.len() > start + 3 && out.ends_with('e') && !vowel(out.chars().rev().nth(1)) {
        out.pop();
    }
}

/// The sound at the beginning of `rest`, and how many letters spell it.
fn letter(rest: &[u8], first: bool) -> (&'static str, usize) {
    let next = rest.get(1).copied().unwrap_or(0);
    let third = rest.get(2).copied().unwrap_or(0);
    match (rest[0], next) {
        (b'n', b'g') if third == b'h' => ("nh", 3),
        (b't', b'c') if third == b'h' => ("c", 3),
        (b's', b'c') if third == b'h' => ("s", 3),
        (b'c', b'h') => ("c", if third == b'h' { 3 } else { 2 }),
        (b'c', b'k') => ("k", 2),
        (b'c', b'e' | b'i' | b'y') => ("s", 1),
        (b'c' | b'q', _) => ("k", 1),
        (b't', b'h') => ("t", 2),
        (b'd', b'h') => ("d", 2),
        (b'b', b'h') => ("b", 2),
        (b'g', b'h') => ("g", 2),
        (b'k', b'h') => ("k", 2),
        (b'j', b'h') => ("j", 2),
        (b'p', b'h') => ("f", 2),
        (b's' | b'z', b'h') => ("s", 2),
        (b'd', b'j') => ("j", 2),
        (b'z', _) => ("s", 1),
        (b'w', _) => ("v", 1),
        (b'x', _) => ("ks", 1),
        (b'e', b'e') | (b'i', b'e') => ("i", 2),
        (b'o', b'o' | b'u') => ("u", 2),
        (b'y', _) if !first => ("i", 1),
        (other, _) => (single(other), 1),
    }
}

fn single(letter: u8) -> &'static str {
    const SINGLES: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    match SINGLES.bytes().position(|b| b == letter) {
        Some(at) => &SINGLES[at..=at],
        None => "",
    }
}
