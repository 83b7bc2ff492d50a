//! Text in any script: folding comes to rest at once, and nothing grows without limit.
#![no_main]

use language::{SORT_KEY_CHARS, WORD_CHARS};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let folded = language::fold(text);
    assert_eq!(
        language::fold(&folded),
        folded,
        "folded again it is another"
    );
    assert!(
        folded.len() <= 11 * text.len(),
        "{} from {}",
        folded.len(),
        text.len()
    );
    assert!(!folded.starts_with(' ') && !folded.ends_with(' ') && !folded.contains("  "));
    assert!(
        !folded
            .chars()
            .any(|c| c.is_control() || c.is_ascii_uppercase())
    );

    let words = language::tokens(text);
    for word in &words {
        assert!(!word.is_empty() && !word.contains(' '));
        assert!(word.chars().count() <= WORD_CHARS);
    }
    assert_eq!(words.is_empty(), folded.is_empty());

    let key = language::sort_key(text);
    assert!(key.chars().count() <= SORT_KEY_CHARS);
    if !folded.is_empty() && folded.chars().count() <= SORT_KEY_CHARS {
        assert_eq!(key, folded);
    }
    for most in 0..4 {
        let short = language::truncate_graphemes(text, most);
        assert!(short.len() <= text.len() + '…'.len_utf8());
        assert_eq!(
            language::truncate_graphemes(&short, most),
            short,
            "cut again it is another"
        );
        // In capitals a letter is at most three (ΐ).
        assert!(language::initials(text, most).len() <= 3 * text.len());
    }
    contact(text);
    for c in text.chars() {
        let _ = language::script_of(&c.to_string());
    }
});

fn contact(text: &str) {
    let digits = language::digits_only(text);
    assert!(digits.bytes().all(|b| b.is_ascii_digit()));
    if let Some(key) = language::phone_key(text) {
        assert!((7..=9).contains(&key.len()) && digits.ends_with(&key));
        let found = language::phone_words(text);
        assert!(
            found.split(' ').any(|word| word == key),
            "{found} lacks {key}"
        );
    }
    if language::looks_like_email(text) {
        assert!(text.len() <= 254 && text.matches('@').count() == 1);
        assert!(!text.contains(char::is_whitespace) && !text.contains(char::is_control));
    }
}
