//! What is indexed, what is asked, and how an account's records stay together in the index.

use base::{AccountId, Uuid};
use db::{DbError, Sql, Tx};
use std::fmt;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// Longest folded text that is indexed for one record, in bytes; the rest is left out.
pub const TEXT_BYTES_AT_MOST: usize = 16_384;

/// How many words of a query count; more are ignored.
pub const WORDS_AT_MOST: usize = 8;

/// Shortest word that is also looked for within words, in characters: below, it is in nearly all.
pub(super) const PART_CHARS_AT_LEAST: usize = 3;

/// A record as the index sees it.
#[derive(Clone, Copy, Debug)]
pub struct Doc<'a> {
    /// What kind of record: `person`, `company`, `order`.
    pub kind: &'a str,
    /// Its id.
    pub id: Uuid,
    /// What a list of hits shows; its words count as the record's name.
    pub title: &'a str,
    /// Everything else by which it can be found. Telephone numbers as `language::phone_words`.
    pub text: &'a str,
}

/// A kind of record that is looked for.
#[derive(Clone, Debug)]
pub struct Among<'a> {
    /// The kind, as its records were put.
    pub kind: &'a str,
    /// How far what stands beside their titles counts.
    pub texts: Texts,
    /// The condition on [`RECORD`] that keeps them to those within reach, beginning with ` AND `; nothing
    /// where every record is. Only records that fulfil it are found, counted or looked for.
    pub within: Sql,
    /// Where few records are within reach: the query of the ids of all of them, which stands for `within` where
    /// one begins with the few.
    pub few: Option<Sql>,
}

/// What the reader may see of records, beside their titles: each id with its text, at most 200 of them.
pub type Seen = Arc<dyn Fn(&Tx<'_>, &[Uuid]) -> Result<Vec<(Uuid, String)>, DbError> + Send + Sync>;

/// How far the texts of a kind count.
#[derive(Clone)]
pub enum Texts {
    /// They do.
    Count,
    /// In them stands what the reader may not see: the titles count alone.
    Hidden,
    /// In them stands what the reader may not see beside what they may: only that counts.
    Seen(Seen),
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Count => "Count",
            Self::Hidden => "Hidden",
            Self::Seen(_) => "Seen",
        })
    }
}

impl Among<'_> {
    /// Whether the index may answer out of the texts.
    pub(super) fn has_texts(&self) -> bool {
        matches!(self.texts, Texts::Count)
    }
}

impl<'a> Among<'a> {
    /// Every record of a kind.
    pub fn all(kind: &'a str) -> Self {
        Self {
            kind,
            texts: Texts::Count,
            within: Sql::default(),
            few: None,
        }
    }
}

/// The column of a record's id in the query of a search.
pub const RECORD: &str = "d.record_id";

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What kind of record.
    pub kind: String,
    /// Its id.
    pub id: Uuid,
    /// Its title as it was put.
    pub title: String,
}

/// Folded words of a record: title, line break, text. Both parts may be empty.
pub(super) fn search_text(doc: &Doc<'_>) -> String {
    let mut out = cut(
        language::tokens(doc.title).join(" "),
        TEXT_BYTES_AT_MOST / 4,
    );
    out.push('\n');
    out.push_str(&cut(
        language::tokens(doc.text).join(" "),
        TEXT_BYTES_AT_MOST,
    ));
    out
}

/// What a `search_text` says of the title and of the rest.
pub(super) fn parts(search_text: &str) -> (&str, &str) {
    search_text.split_once('\n').unwrap_or((search_text, ""))
}

/// What the vocabulary keeps of a word, so that it is found by letters within it: all of it, or where digits follow, its
/// beginning and a `*`, for numbers are many (`inv000123` and all its like are `inv*`). Nothing of a word without so
/// many letters beside each other as are looked for within words.
pub(super) fn term(word: &str) -> Option<String> {
    let (mut beside, mut end) = (0, 0);
    for (at, c) in word.char_indices() {
        beside = if c.is_ascii_digit() { 0 } else { beside + 1 };
        if beside >= PART_CHARS_AT_LEAST {
            end = at + c.len_utf8();
        }
    }
    let begun = word.get(..end).filter(|begun| !begun.is_empty())?;
    Some(match begun.len() == word.len() {
        true => begun.to_owned(),
        false => format!("{begun}*"),
    })
}

fn cut(mut text: String, bytes: usize) -> String {
    if text.len() > bytes {
        let mut end = bytes;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(text[..end].rfind(' ').unwrap_or(0));
    }
    text
}

/// The folded words that a query asks for, for marking them in what was found.
pub fn words(query: &str) -> Vec<String> {
    Asked::read(query).words
}

/// What a query asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// Folded words, each once.
    pub(super) words: Vec<String>,
    /// The key of the telephone number that the whole query is.
    pub(super) phone: Option<String>,
}

impl Asked {
    /// Reads a query of any content; only its first 1,000 characters count.
    pub(super) fn read(query: &str) -> Self {
        let query: String = query.chars().take(1_000).collect();
        let mut words: Vec<String> = Vec::new();
        for word in language::tokens(&query) {
            if words.len() < WORDS_AT_MOST && !words.contains(&word) {
                words.push(word);
            }
        }
        Self {
            words,
            phone: language::phone_key(&query),
        }
    }

    /// Whether the title holds all words somewhere.
    pub(super) fn is_within(&self, title: &str) -> bool {
        let folded = language::fold(title);
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }

    /// Whether all words begin or stand within words of the text, or the number that is asked for stands there.
    pub(super) fn is_told_in(&self, text: &str) -> bool {
        let told = language::tokens(text);
        let begins = |asked: &str| told.iter().any(|word| word.starts_with(asked));
        let stands = |asked: &String| {
            let is_long = asked.chars().count() >= PART_CHARS_AT_LEAST;
            begins(asked) || is_long && told.iter().any(|word| word.contains(asked.as_str()))
        };
        self.words.iter().all(stands) || self.phone.as_deref().is_some_and(begins)
    }

    /// The words that can be looked for within words, and those that are too short for it.
    pub(super) fn long_and_short(&self) -> (Vec<&str>, Vec<&str>) {
        let words = self.words.iter().map(String::as_str);
        words.partition(|word| word.chars().count() >= PART_CHARS_AT_LEAST)
    }
}

/// The part of the index that belongs to one kind of one account.
///
/// Two of them may meet in one number: that costs time, never correctness, because every query names
/// account and kind as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Space(u64);

/// Bits of a document's number below its space.
const DOC_BITS: u32 = 40;

impl Space {
    pub(super) fn of(account: AccountId, kind: &str) -> Self {
        let mut bytes = account.0.as_bytes().to_vec();
        bytes.extend_from_slice(kind.as_bytes());
        Self(xxh3_64(&bytes))
    }

    /// The first and the last number that its documents may have.
    pub(super) fn docs(self) -> (i64, i64) {
        let number = i64::try_from(self.0 >> (DOC_BITS + 1)).unwrap_or(0);
        (
            number << DOC_BITS,
            (number << DOC_BITS) | ((1 << DOC_BITS) - 1),
        )
    }

    /// The mark before its words: 8 letters and digits.
    pub(super) fn mark(self) -> String {
        format!("{:08x}", self.0 >> 32)
    }

    /// The end of the mark, before what is looked for by groups of three signs: it is one of them, which keeps most
    /// others out. Each further one costs as much again, for all of the space hold it.
    pub(super) fn short_mark(self) -> String {
        self.mark().split_off(5)
    }
}
