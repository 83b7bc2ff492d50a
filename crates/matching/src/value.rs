//! Values made ready to be compared: folded, romanised, split, read as dates and numbers, once for each value.

use crate::company::{company_words, host};
use crate::nicknames;
use crate::schema::{Kind, Record, Schema};
use language::{fold, latin, name_key_of_latin, sound_key};
use std::collections::HashMap;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// A word of a value.
#[derive(Debug)]
pub(crate) struct Word {
    /// In Latin letters.
    pub text: Box<str>,
    /// Under which spellings of it meet.
    pub key: Box<str>,
    /// The consonants of the key.
    pub sound: Box<str>,
    /// Of the key, or of the text where spelling matters.
    pub hash: u64,
    /// It holds a digit: one differing is another word, however similar.
    pub digits: bool,
    /// Groups of nicknames that it belongs to.
    pub forms: &'static [u8],
}

/// A value made ready.
#[derive(Debug)]
pub(crate) struct Value {
    /// As it was given.
    pub raw: Box<str>,
    /// What must be equal for the values to be the same.
    pub text: Box<str>,
    /// Names: in Latin letters. Mail: the local part. Telephone: all digits.
    pub latin: Box<str>,
    /// Names: what spellings have in common. Mail: the domain.
    pub key: Box<str>,
    /// Names: the consonants of the key.
    pub sound: Box<str>,
    pub words: Box<[Word]>,
    /// Year, month, day of a date.
    pub date: Option<(u16, u8, u8)>,
    pub number: Option<f64>,
    /// Under which the value is counted.
    pub hash: u64,
    /// Written without vowels.
    pub vowelless: bool,
}

/// A record made ready to be compared.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub(crate) values: Vec<Vec<Arc<Value>>>,
}

/// Makes records ready; values met before are taken from memory.
#[derive(Default)]
pub(crate) struct Preparing {
    known: HashMap<Kind, HashMap<String, Arc<Value>>>,
    held: usize,
}

/// So many different values are remembered.
const REMEMBERED: usize = 500_000;
/// So many values of one field are looked at, and so many bytes of each.
const VALUES: usize = 20;
const BYTES: usize = 2_000;
/// So many words of a value are compared.
const WORDS: usize = 64;

impl Preparing {
    pub(crate) fn record(&mut self, schema: &Schema, record: &Record) -> Prepared {
        let values = schema.fields.iter().enumerate().map(|(at, field)| {
            let texts = record.values.get(at).map_or(&[][..], Vec::as_slice);
            let ready = texts.iter().filter_map(|text| self.value(field.kind, text));
            ready.take(VALUES).collect()
        });
        Prepared {
            values: values.collect(),
        }
    }

    fn value(&mut self, kind: Kind, text: &str) -> Option<Arc<Value>> {
        let text = cut(text.trim());
        if let Some(known) = self.known.get(&kind).and_then(|k| k.get(text)) {
            return Some(known.clone());
        }
        let value = Arc::new(value(kind, text)?);
        if self.held < REMEMBERED {
            self.held += 1;
            let of_kind = self.known.entry(kind).or_default();
            of_kind.insert(text.to_owned(), value.clone());
        }
        Some(value)
    }
}

fn cut(text: &str) -> &str {
    let mut end = text.len().min(BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// `raw` made ready as a value of `kind`; none when nothing in it can be compared.
fn value(kind: Kind, raw: &str) -> Option<Value> {
    let read = without_entities(raw);
    let mut value = read_value(kind, &read)?;
    value.raw = raw.into();
    Some(value)
}

/// Letters that an export from the web left as numbers (`&#214;`, with or without a space behind), as letters.
fn without_entities(raw: &str) -> std::borrow::Cow<'_, str> {
    if !raw.contains("&#") {
        return raw.into();
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, behind)) = rest.split_once("&#") {
        out.push_str(before);
        let end = behind
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(behind.len());
        let letter = behind[..end].parse().ok().and_then(char::from_u32);
        match letter {
            Some(letter) if end > 0 && behind[end..].starts_with(';') => {
                out.push(letter);
                rest = &behind[end + 1..];
            }
            _ => {
                out.push_str("&#");
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out.into()
}

fn read_value(kind: Kind, raw: &str) -> Option<Value> {
    let mut value = match kind {
        Kind::GivenName | Kind::FamilyName | Kind::FullName | Kind::Place => {
            worded(raw, fold(raw).split(' ').map(str::to_owned).collect(), true)
        }
        Kind::People => people(raw),
        Kind::Company => worded(raw, company_words(raw), true),
        Kind::Address => worded(raw, address_words(raw), true),
        Kind::Text | Kind::Category => worded(
            raw,
            fold(raw).split(' ').map(str::to_owned).collect(),
            false,
        ),
        Kind::Mail => mail(raw),
        Kind::Phone => phone(raw),
        Kind::Date => date(raw),
        Kind::Postcode | Kind::Code => plain(raw, fold(raw).replace(' ', "")),
        Kind::Number | Kind::Year => number(raw),
        Kind::Web => plain(raw, host(raw)),
    };
    if value.text.is_empty() {
        return None;
    }
    if value.hash == 0 {
        value.hash = hash(&value.text);
    }
    Some(value)
}

pub(crate) fn hash(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}

fn plain(raw: &str, text: String) -> Value {
    Value {
        raw: raw.into(),
        text: text.into(),
        latin: "".into(),
        key: "".into(),
        sound: "".into(),
        words: Box::default(),
        date: None,
        number: None,
        hash: 0,
        vowelless: false,
    }
}

fn word(text: &str, by_key: bool) -> Word {
    let latin = latin(text);
    let key = name_key_of_latin(&latin);
    Word {
        hash: hash(if by_key { &key } else { &latin }),
        digits: latin.bytes().any(|b| b.is_ascii_digit()),
        forms: if by_key { nicknames::groups(&key) } else { &[] },
        sound: sound_key(&key).into(),
        key: key.into(),
        text: latin.into(),
    }
}

fn joined(words: &[Word], part: impl Fn(&Word) -> &str) -> Box<str> {
    let parts: Vec<&str> = words.iter().map(part).collect();
    parts.concat().into()
}

/// A value of words: names, firms, places, addresses, titles.
fn worded(raw: &str, texts: Vec<String>, by_key: bool) -> Value {
    let said = texts.iter().filter(|text| !text.is_empty()).take(WORDS);
    let words: Vec<Word> = said.map(|text| word(text, by_key)).collect();
    let key = joined(&words, |w| &w.key);
    Value {
        latin: joined(&words, |w| &w.text),
        sound: joined(&words, |w| &w.sound),
        hash: if by_key { hash(&key) } else { 0 },
        key,
        words: words.into(),
        vowelless: language::lacks_vowels(raw),
        ..plain(raw, texts.join(" "))
    }
}

/// Each person is a word: the text is the name, the key its last word, the sound that of all its initials.
fn people(raw: &str) -> Value {
    let names = raw
        .split([',', ';', '&', '|', '/'])
        .flat_map(|part| part.split(" and "));
    let mut words = Vec::new();
    for name in names {
        let name = latin(name);
        let parts: Vec<&str> = name
            .split(' ')
            .filter(|p| !p.is_empty() && *p != "and")
            .collect();
        let Some(last) = parts.last() else { continue };
        let initials: String = parts.iter().filter_map(|p| p.chars().next()).collect();
        words.push(Word {
            hash: hash(&name_key_of_latin(&name.replace(' ', ""))),
            digits: false,
            forms: &[],
            key: name_key_of_latin(last).into(),
            sound: initials.into(),
            text: name.replace(' ', "").into(),
        });
    }
    words.sort_by(|a, b| a.text.cmp(&b.text));
    words.dedup_by(|a, b| a.text == b.text);
    let text: Vec<&str> = words.iter().map(|w| &*w.text).collect();
    let text = text.join(", ");
    Value {
        words: words.into(),
        ..plain(raw, text)
    }
}

/// Words that are often shortened, and what stands for both.
const ADDRESS: &[(&str, &str)] = &[
    ("street", "st"),
    ("str", "st"),
    ("saint", "st"),
    ("road", "rd"),
    ("avenue", "ave"),
    ("av", "ave"),
    ("boulevard", "blvd"),
    ("drive", "dr"),
    ("lane", "ln"),
    ("court", "ct"),
    ("place", "pl"),
    ("square", "sq"),
    ("highway", "hwy"),
    ("crescent", "cres"),
    ("circuit", "cct"),
    ("close", "cl"),
    ("terrace", "tce"),
    ("parade", "pde"),
    ("mount", "mt"),
    ("north", "n"),
    ("south", "s"),
    ("east", "e"),
    ("west", "w"),
    ("northeast", "ne"),
    ("northwest", "nw"),
    ("southeast", "se"),
    ("southwest", "sw"),
    ("apartment", "apt"),
    ("flat", "apt"),
    ("floor", "fl"),
    ("building", "bldg"),
    ("suite", "ste"),
    ("unit", "apt"),
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
    ("seventh", "7th"),
    ("eighth", "8th"),
    ("ninth", "9th"),
    ("tenth", "10th"),
    ("mawatha", "mw"),
    ("strasse", "st"),
    ("parkway", "pkwy"),
    ("center", "centre"),
    ("ctr", "centre"),
];

fn address_words(raw: &str) -> Vec<String> {
    let words = fold(raw);
    let words = words
        .split(' ')
        .filter(|w| !matches!(*w, "no" | "number" | "nr"));
    words
        .map(|w| {
            ADDRESS
                .iter()
                .find(|(long, _)| *long == w)
                .map_or(w, |(_, short)| short)
        })
        .map(str::to_owned)
        .collect()
}

fn mail(raw: &str) -> Value {
    let lower = raw.to_lowercase();
    let (local, domain) = lower.rsplit_once('@').unwrap_or((&lower, ""));
    let local = local.split('+').next().unwrap_or(local);
    let google = matches!(domain, "gmail.com" | "googlemail.com");
    let local = if google {
        local.replace('.', "")
    } else {
        local.to_owned()
    };
    let domain = if google { "gmail.com" } else { domain };
    Value {
        latin: local.as_str().into(),
        key: domain.into(),
        ..plain(raw, format!("{local}@{domain}"))
    }
}

fn phone(raw: &str) -> Value {
    let digits = language::digits_only(raw);
    let text = language::phone_key(raw).unwrap_or_else(|| digits.clone());
    Value {
        latin: digits.into(),
        ..plain(raw, text)
    }
}

/// A number with a point before its fraction, or with a comma where one or two digits follow the only one.
fn number(raw: &str) -> Value {
    let pointed = match raw.trim().rsplit_once(',') {
        Some((whole, part)) if part.len() < 3 && !whole.contains(['.', ',']) => {
            format!("{whole}.{part}")
        }
        _ => raw.to_owned(),
    };
    let keep = |c: &char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let digits: String = pointed.chars().filter(keep).collect();
    let number = digits.parse::<f64>().ok().filter(|n| n.is_finite());
    let text = number.map_or_else(|| fold(raw), |n| n.to_string());
    Value {
        number,
        ..plain(raw, text)
    }
}

fn date(raw: &str) -> Value {
    match read_date(raw) {
        Some((y, m, d)) => Value {
            date: Some((y, m, d)),
            ..plain(raw, format!("{y:04}{m:02}{d:02}"))
        },
        None => plain(raw, fold(raw).replace(' ', "")),
    }
}

/// Year, month and day, also of a day that no calendar has: typing errors make such. A time of day behind is ignored.
fn read_date(raw: &str) -> Option<(u16, u8, u8)> {
    let folded = fold(raw);
    let parts: Vec<&str> = folded.split(' ').take(3).collect();
    let (y, m, d) = match parts[..] {
        [one] if one.len() == 8 && one.is_ascii() => (&one[..4], &one[4..6], &one[6..]),
        [a, b, c] if a.len() == 4 => (a, b, c.split('t').next().unwrap_or(c)),
        [a, b, c] if c.len() == 4 => (c, b, a),
        _ => return None,
    };
    Some((y.parse().ok()?, m.parse().ok()?, d.parse().ok()?))
}
