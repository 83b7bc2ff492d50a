//! Spelling: one text for all ways to write the same words that no reader tells apart.
//!
//! Less than folding ([`fold`](crate::fold())): signs, accents and letters stay what they are, so that "C" and "C+" are
//! two. What it answers may be kept as a name for the thing, for it never changes: its steps are stable by Unicode's
//! own rules.

use crate::fold::invisible;
use unicode_normalization::UnicodeNormalization;

/// `text` in lower case, its compatibility forms resolved (NFKC), with one space between words and without what
/// nobody sees; joiners stay where they shape a letter. Idempotent.
pub fn spelling(text: &str) -> String {
    let seen = text.chars().filter(|c| joins(*c) || !invisible(*c));
    let lower: String = seen.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    let mut out = String::with_capacity(lower.len());
    for word in lower.split(|c: char| c.is_whitespace() || c.is_control()) {
        let seen = word.trim_matches(joins);
        if !seen.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(seen);
        }
    }
    out
}

/// The joiners, without which Sinhala and Malayalam are written otherwise.
fn joins(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_spaces_and_what_nobody_sees_do_not_matter_and_signs_do() {
        for (one, other) in [
            ("Rice  5kg ", "rice 5KG"),
            ("Tea\u{00A0}100 g", "TEA 100 g"),
            ("Ｔｅａ", "tea"),
            ("\u{FEFF}Soap\u{200B}", "soap"),
            ("cafe\u{0301}", "Café"),
            ("\u{200D}Tea", "tea"),
        ] {
            assert_eq!(spelling(one), spelling(other), "{one} {other}");
        }
        for (one, other) in [
            ("Vitamin C", "Vitamin C+"),
            ("Tea 2.5 kg", "Tea 25 kg"),
            ("café", "cafe"),
            ("ሰላም", "ሠላም"),
        ] {
            assert_ne!(spelling(one), spelling(other), "{one} {other}");
        }
        // Written with the joiner, without which it would be another shape.
        assert_eq!(spelling("ශ්\u{200D}රී Tea"), "ශ්\u{200D}රී tea");
        assert_eq!(spelling(" \u{200B}\n"), "");
    }

    proptest::proptest! {
        #[test]
        fn once_is_enough(text in "\\PC{0,40}") {
            let once = spelling(&text);
            proptest::prop_assert_eq!(spelling(&once), once);
        }
    }
}
