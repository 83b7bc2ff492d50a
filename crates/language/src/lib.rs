//! Text in any script: folding for search and sorting, words, initials, scripts, contact details, names across scripts.
//!
//! Pure functions: knows nothing of databases, HTTP, files or time. Nothing here panics, whatever the
//! text, and the cost is linear in its length.

mod contact;
mod display;
mod ethiopic;
mod excerpt;
mod fold;
mod indic;
mod latin;
mod name_key;
mod script;
mod spelling;
mod words;

pub use contact::{digits_only, looks_like_email, phone_key, phone_words};
pub use display::{initials, truncate_graphemes};
pub use excerpt::{Part, excerpt};
pub use fold::fold;
pub use latin::{lacks_vowels, latin};
pub use name_key::{name_key, name_key_of_latin, sound_key};
pub use script::{Script, is_letter, script_of};
pub use spelling::spelling;
pub use words::{SORT_KEY_CHARS, WORD_CHARS, compare_key, sort_key, tokens};

#[cfg(test)]
mod name_tests;
#[cfg(test)]
mod tests;
