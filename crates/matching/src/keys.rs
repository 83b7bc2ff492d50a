//! Keys: records that may be the same share at least one, so that nobody compares all with all.
//!
//! Several keys a record, each of parts that survive other mistakes: sound of both names, one name with the date, the
//! postcode or the town, the date alone, mail, telephone, codes, words of titles. They depend on the record and the
//! schema alone, not on what was learned, and can be kept in a table.

use crate::schema::{Kind, Record, Schema};
use crate::value::{Prepared, Preparing, Value, hash};
use serde::{Deserialize, Serialize};

/// The version of the keys: keys of another version must be worked out anew.
pub const KEYS_VERSION: u16 = 1;

/// More keys than that are not made for one record.
pub const MOST_KEYS: usize = 64;

/// A hash of a kind of key and its parts; the lowest bit marks keys of a single value. Two different keys are alike
/// once in 2^63.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key(pub u64);

/// Set in keys of single values.
const WEAK: u64 = 1;

impl Key {
    /// Whether it is of a single value, that says little when many share it.
    pub fn is_weak(self) -> bool {
        self.0 & WEAK == WEAK
    }

    /// For a column of signed 64-bit numbers.
    pub fn as_i64(self) -> i64 {
        i64::from_ne_bytes(self.0.to_ne_bytes())
    }
}

/// The keys of a record, ascending, each once.
pub fn keys(schema: &Schema, record: &Record) -> Vec<Key> {
    of(schema, &Preparing::default().record(schema, record))
}

/// The keys of a record made ready, ascending, each once.
pub(crate) fn of(schema: &Schema, record: &Prepared) -> Vec<Key> {
    let parts = Parts::of(schema, record);
    let mut keys = Keys(Vec::new());
    keys.names(&parts);
    keys.dates(&parts);
    keys.contacts(&parts);
    keys.places(&parts);
    keys.texts(&parts);
    keys.single(&parts);
    keys.0.truncate(MOST_KEYS);
    keys.0.sort_unstable();
    keys.0.dedup();
    keys.0
}

/// The values of a record by what keys are made of.
#[derive(Default)]
struct Parts<'a> {
    /// Words of names of persons: key and sound.
    names: Vec<(&'a str, &'a str)>,
    dates: Vec<&'a Value>,
    mails: Vec<&'a Value>,
    phones: Vec<&'a Value>,
    codes: Vec<(usize, &'a Value)>,
    postcodes: Vec<&'a str>,
    places: Vec<&'a Value>,
    addresses: Vec<&'a Value>,
    companies: Vec<&'a Value>,
    texts: Vec<&'a Value>,
    people: Vec<&'a Value>,
    years: Vec<&'a str>,
    hosts: Vec<String>,
}

impl<'a> Parts<'a> {
    fn of(schema: &Schema, record: &'a Prepared) -> Self {
        let mut parts = Self::default();
        for (at, (field, values)) in schema.fields.iter().zip(&record.values).enumerate() {
            for value in values {
                parts.add(at, field.kind, value);
            }
        }
        parts.names.sort_unstable();
        parts.names.dedup();
        parts.names.truncate(6);
        parts
    }

    fn add(&mut self, at: usize, kind: Kind, value: &'a Value) {
        match kind {
            Kind::GivenName | Kind::FamilyName | Kind::FullName => {
                let said = value.words.iter().filter(|w| w.text.chars().count() > 1);
                self.names.extend(said.map(|w| (&*w.key, &*w.sound)));
            }
            Kind::Date => self.dates.push(value),
            Kind::Mail => self.mails.push(value),
            Kind::Phone => self.phones.push(value),
            Kind::Code => self.codes.push((at, value)),
            Kind::Postcode => self.postcodes.push(&value.text),
            Kind::Place => self.places.push(value),
            Kind::Address => self.addresses.push(value),
            Kind::Company => self.companies.push(value),
            Kind::Text => self.texts.push(value),
            Kind::People => self.people.push(value),
            Kind::Year => self.years.push(&value.text),
            Kind::Web => self.hosts.push(value.text.to_string()),
            Kind::Number | Kind::Category => {}
        }
    }
}

struct Keys(Vec<Key>);

impl Keys {
    /// A key of parts that few records share.
    fn add(&mut self, sort: &str, parts: &[&str]) {
        let key = Self::hashed(sort, parts) & !WEAK;
        self.0.push(Key(key));
    }

    /// A key of a single value, which many records may share: then it is not looked at.
    fn add_weak(&mut self, sort: &str, part: &str) {
        if part.len() > 1 {
            self.0.push(Key(Self::hashed(sort, &[part]) | WEAK));
        }
    }

    fn hashed(sort: &str, parts: &[&str]) -> u64 {
        let mut text = String::with_capacity(48);
        text.push_str(sort);
        for part in parts {
            text.push('\u{1F}');
            text.push_str(part);
        }
        hash(&text)
    }

    /// Single values, for records that have little else.
    fn single(&mut self, parts: &Parts<'_>) {
        for (_, sound) in &parts.names {
            self.add_weak("1n", sound);
        }
        for code in &parts.postcodes {
            self.add_weak("1c", code);
        }
        for place in &parts.places {
            self.add_weak("1p", &place.sound);
        }
        for address in &parts.addresses {
            self.add_weak("1a", longest(address).unwrap_or(""));
        }
    }

    /// The sounds of two names in either order, and one name with the beginning of another.
    fn names(&mut self, parts: &Parts<'_>) {
        for (i, (key, sound)) in parts.names.iter().enumerate() {
            for (other_key, other_sound) in &parts.names[i + 1..] {
                let (first, second) = (sound.min(other_sound), sound.max(other_sound));
                self.add("nn", &[first, second]);
                self.add("ni", &[sound, beginning(other_key, 1)]);
                self.add("ni", &[other_sound, beginning(key, 1)]);
            }
            for place in &parts.places {
                self.add("np", &[sound, beginning(&place.sound, 3)]);
            }
            for code in &parts.postcodes {
                self.add("nc", &[beginning(key, 3), code]);
            }
            for address in &parts.addresses {
                if let Some(word) = longest(address) {
                    self.add("na", &[beginning(key, 3), word]);
                }
            }
        }
    }

    /// The day, whatever way round; month or year with the beginning of a name.
    fn dates(&mut self, parts: &Parts<'_>) {
        for date in &parts.dates {
            let Some((y, m, d)) = date.date else {
                self.add("dt", &[&date.text]);
                continue;
            };
            let (low, high) = (m.min(d).to_string(), m.max(d).to_string());
            let year = y.to_string();
            self.add("dd", &[&year, &low, &high]);
            for (key, sound) in &parts.names {
                self.add("dy", &[sound, &year]);
                self.add("dm", &[beginning(key, 3), &low, &high]);
            }
            for place in &parts.places {
                self.add("dp", &[&year, beginning(&place.sound, 3), &m.to_string()]);
            }
        }
    }

    fn contacts(&mut self, parts: &Parts<'_>) {
        for mail in &parts.mails {
            let (local, domain) = (&*mail.latin, &*mail.key);
            self.add("ml", &[local]);
            let letters: String = local.chars().filter(|c| c.is_alphabetic()).collect();
            let provider = domain.split('.').next().unwrap_or("");
            self.add("mb", &[beginning(&letters, 4), beginning(provider, 4)]);
            if let Some(own) = crate::company::company_domain(&mail.text) {
                self.add("md", &[&own]);
                for (key, _) in &parts.names {
                    self.add("mn", &[&own, beginning(key, 3)]);
                }
            }
        }
        for host in &parts.hosts {
            self.add("md", &[host]);
        }
        for phone in &parts.phones {
            self.add("ph", &[ending(&phone.text, 7)]);
            self.add("pb", &[beginning(&phone.latin, 7)]);
        }
        for (at, code) in &parts.codes {
            let at = at.to_string();
            self.add("co", &[&at, &code.text]);
            if code.text.len() >= 6 && code.text.is_ascii() {
                let (head, tail) = code.text.split_at(code.text.len() / 2);
                self.add("ch", &[&at, head]);
                self.add("ct", &[&at, tail]);
            }
        }
    }

    /// A house: its number and street, the street and the place.
    fn places(&mut self, parts: &Parts<'_>) {
        for address in &parts.addresses {
            let Some(street) = longest(address) else {
                continue;
            };
            if let Some(number) = address.words.iter().find(|w| w.digits) {
                self.add("ah", &[&number.text, beginning(street, 5)]);
            }
            for code in &parts.postcodes {
                self.add("ac", &[beginning(street, 4), code]);
            }
            for place in &parts.places {
                self.add("ap", &[street, beginning(&place.sound, 3)]);
            }
        }
        for date in parts.dates.iter().filter_map(|d| d.date) {
            for code in &parts.postcodes {
                self.add("cy", &[code, &date.0.to_string()]);
            }
        }
    }

    /// Firms and titles: each long word, words side by side, all of them; persons of a list with the year.
    fn texts(&mut self, parts: &Parts<'_>) {
        for (sort, value) in parts
            .companies
            .iter()
            .map(|v| ("cw", *v))
            .chain(parts.texts.iter().map(|v| ("tw", *v)))
        {
            self.add("all", &[sort, &value.latin]);
            let mut words: Vec<&str> = value.words.iter().map(|w| &*w.key).collect();
            for pair in words.windows(2).take(8) {
                self.add("two", &[sort, pair[0].min(pair[1]), pair[0].max(pair[1])]);
            }
            words.retain(|w| {
                w.len() >= 4 || w.bytes().any(|b| b.is_ascii_digit()) || words_few(value)
            });
            words.sort_unstable_by_key(|w| (std::cmp::Reverse(w.len()), *w));
            words.dedup();
            for word in words.iter().take(10) {
                self.add(sort, &[word]);
            }
        }
        for value in &parts.people {
            for person in value.words.iter().take(6) {
                for year in &parts.years {
                    self.add("py", &[&person.key, year]);
                }
                self.add("pi", &[&person.key, beginning(&person.sound, 1)]);
            }
        }
    }
}

fn words_few(value: &Value) -> bool {
    value.words.len() <= 2
}

fn beginning(text: &str, chars: usize) -> &str {
    text.char_indices()
        .nth(chars)
        .map_or(text, |(end, _)| &text[..end])
}

fn ending(text: &str, bytes: usize) -> &str {
    text.get(text.len().saturating_sub(bytes)..).unwrap_or(text)
}

/// The key of the longest word without a digit, the first of them by the alphabet.
fn longest(value: &Value) -> Option<&str> {
    let words = value
        .words
        .iter()
        .filter(|w| !w.digits && !w.key.is_empty());
    words
        .map(|w| &*w.key)
        .max_by_key(|w| (w.len(), std::cmp::Reverse(*w)))
}
