//! Under which keys records keep values: small Latin letters, digits and `_`, for programs to write.

use super::Texts;

/// The longest key, in characters.
const KEY_CHARS: usize = 40;

/// Whether it can be the key of a field: a letter first.
pub(super) fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_lowercase()) && is_choice_key(key)
}

/// Whether it can be the key of a choice, which may begin with a digit.
pub(super) fn is_choice_key(key: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    (1..=KEY_CHARS).contains(&key.len()) && key.chars().all(fits) && !key.starts_with('_')
}

/// A key for what is called so: the first label that can be written in Latin letters, else `stem` and a number;
/// always one that `taken` does not know.
pub(super) fn proposed(
    labels: &Texts,
    stem: &str,
    fits: fn(&str) -> bool,
    taken: impl Fn(&str) -> bool,
) -> String {
    let english = labels.exactly("en").into_iter();
    let spoken = english.chain(labels.0.values().map(String::as_str));
    let mut latin = spoken.filter_map(latin).filter(|key| fits(key));
    match latin.next() {
        Some(key) if !taken(&key) => key,
        Some(key) => numbered(&key, taken),
        None => numbered(stem, taken),
    }
}

/// `key_2`, `key_3` and so on.
fn numbered(stem: &str, taken: impl Fn(&str) -> bool) -> String {
    let cut = &stem[..stem.len().min(KEY_CHARS - 4)];
    let mut keys = (2..1_000).map(|n| format!("{}_{n}", cut.trim_end_matches('_')));
    // Fewer than that are ever kept.
    keys.find(|key| !taken(key)).unwrap_or_default()
}

/// `Größe (cm)` as `grosse_cm`; none where a word is not written in Latin letters.
fn latin(label: &str) -> Option<String> {
    let words = language::tokens(label);
    if words.is_empty() || !words.iter().all(|word| word.is_ascii()) {
        return None;
    }
    let mut key = words.join("_");
    key.truncate(KEY_CHARS);
    Some(key.trim_end_matches('_').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(labels: &[(&str, &str)], taken: &[&str]) -> String {
        let own = |(l, t): &(&str, &str)| ((*l).to_owned(), (*t).to_owned());
        let labels = Texts(labels.iter().map(own).collect());
        proposed(&labels, "field", is_key, |key| taken.contains(&key))
    }

    #[test]
    fn a_key_is_made_of_the_label_in_latin_letters() {
        assert_eq!(key(&[("en", " Crew size (2024) ")], &[]), "crew_size_2024");
        assert_eq!(key(&[("en", "Größe")], &[]), "grosse");
        assert_eq!(key(&[("am", "መጠን"), ("en", "Size")], &[]), "size");
        assert_eq!(key(&[("si", "Size"), ("am", "መጠን")], &[]), "size");
        assert_eq!(key(&[("si", "ප්‍රමාණය")], &[]), "field_2");
        assert_eq!(key(&[("si", "ප්‍රමාණය")], &["field_2"]), "field_3");
        assert_eq!(
            key(&[("en", "2nd address")], &[]),
            "field_2",
            "a letter comes first"
        );
        assert_eq!(key(&[("en", "Size")], &["size", "size_2"]), "size_3");
        let long = key(&[("en", &"word ".repeat(20))], &[]);
        assert_eq!(long, "word_word_word_word_word_word_word_word");
        let again = key(&[("en", &"word ".repeat(20))], &[&long]);
        assert_eq!(again, "word_word_word_word_word_word_word_w_2");
        assert!(is_key(&again));
    }

    #[test]
    fn keys_are_plain() {
        for good in ["a", "crew_size", "x9", &"a".repeat(40)] {
            assert!(is_key(good), "{good}");
        }
        for bad in [
            "",
            "A",
            "9x",
            "_a",
            "a-b",
            "a.b",
            "a b",
            "ä",
            &"a".repeat(41),
        ] {
            assert!(!is_key(bad), "{bad}");
        }
        assert!(is_choice_key("9x") && is_choice_key("2024"));
    }
}
