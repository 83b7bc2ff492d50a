//! Mail addresses and telephone numbers, as far as telling and finding them goes.

use crate::fold;

/// Whether `text` has the shape of one mail address: a check against slips, not of existence.
///
/// One `@`, a local part of 1 to 64 bytes and a domain of dotted labels, at most 254 bytes in all
/// (RFC 5321, 4.5.3.1); letters of any script are allowed (RFC 6531). Quoted local parts and addresses
/// of bare numbers are not.
pub fn looks_like_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let local_fine = (1..=64).contains(&local.len())
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local
            .chars()
            .all(|c| c.is_alphanumeric() || mark(c) || "!#$%&'*+-/=?^_`{|}~.".contains(c));
    let label_fine = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || mark(c) || c == '-')
    };
    text.len() <= 254
        && local_fine
        && domain.contains('.')
        && domain.split('.').all(label_fine)
        && !domain
            .rsplit('.')
            .next()
            .is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()))
}

fn mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{200C}' | '\u{200D}')
}

/// The digits of `text`, of any script, as ASCII; everything else is left out.
pub fn digits_only(text: &str) -> String {
    fold(text).chars().filter(char::is_ascii_digit).collect()
}

/// What two spellings of a telephone number have in common: the last nine digits, which drop the
/// country code or the leading zero (`+94 77 123 4567`, `077 123 4567`).
///
/// None when `text` is no number: fewer than 7 or more than 17 digits, or letters in it.
pub fn phone_key(text: &str) -> Option<String> {
    let folded = fold(text);
    let digits: String = folded.chars().filter(|c| *c != ' ').collect();
    let is_number = (7..=17).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| digits[digits.len().saturating_sub(KEY_DIGITS)..].to_owned())
}

const KEY_DIGITS: usize = 9;

/// The words under which a telephone number is indexed: all digits, and the key when it differs.
pub fn phone_words(text: &str) -> String {
    let digits = digits_only(text);
    match phone_key(text) {
        Some(key) if key != digits => format!("{digits} {key}"),
        _ => digits,
    }
}
