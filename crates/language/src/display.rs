//! Text cut for the eye, never within what a reader takes for one sign.

use crate::script::{Script, is_letter, script_of_char};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// At most `count` signs that stand for `name` in a small circle: of the first and the last words, one alone of
/// the first.
///
/// A sign is a whole letter of its script: `ශ්‍රී`, `ക്ഷ`. Empty when `name` has no letter or digit.
///
/// ```
/// assert_eq!(language::initials("nimal de Perera", 2), "NP");
/// ```
pub fn initials(name: &str, count: usize) -> String {
    let firsts: Vec<String> = name.split_whitespace().filter_map(first_sign).collect();
    let (head, last) = match firsts.split_last() {
        Some((last, head)) if count > 1 => (head, Some(last)),
        // The one sign is that by which people are called: the first.
        _ => (firsts.get(..count.min(firsts.len())).unwrap_or(&[]), None),
    };
    let head = head
        .iter()
        .take(if last.is_some() { count - 1 } else { count });
    head.chain(last).map(String::as_str).collect()
}

/// `text` in at most `max` signs; what is cut shows as `…`, which counts as one.
///
/// ```
/// assert_eq!(language::truncate_graphemes("Perera", 4), "Per…");
/// ```
pub fn truncate_graphemes(text: &str, max: usize) -> Cow<'_, str> {
    if signs(text).nth(max).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out: String = signs(text).take(max.saturating_sub(1)).collect();
    if max > 0 {
        out.truncate(out.trim_end().len());
        out.push('…');
    }
    Cow::Owned(out)
}

/// Unicode's extended grapheme clusters (UAX 29), where a Sinhala conjunct is one sign as well: the
/// standard leaves al-lakuna out of its rule for conjuncts.
pub(crate) fn signs(text: &str) -> impl Iterator<Item = &str> {
    let mut bounds = text.grapheme_indices(true).peekable();
    std::iter::from_fn(move || {
        let (start, cluster) = bounds.next()?;
        let mut end = start + cluster.len();
        while text[start..end].ends_with(SINHALA_JOIN) {
            match bounds.next() {
                Some((at, next)) => end = at + next.len(),
                None => break,
            }
        }
        Some(&text[start..end])
    })
}

const SINHALA_JOIN: &str = "\u{0DCA}\u{200D}";

fn first_sign(word: &str) -> Option<String> {
    let sign = signs(word).find(|sign| sign.starts_with(|c| is_letter(c) || c.is_numeric()))?;
    let cased = sign
        .chars()
        .next()
        .map(script_of_char)
        .is_some_and(|script| {
            matches!(
                script,
                Some(Script::Latin | Script::Greek | Script::Cyrillic)
            )
        });
    Some(if cased {
        sign.to_uppercase()
    } else {
        sign.to_owned()
    })
}
