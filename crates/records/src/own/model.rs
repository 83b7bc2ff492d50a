//! What an own field is: of which records, what it holds, how it is called in each language.

use super::index::Index;
use base::{Currency, Timestamp, Uuid};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// The most fields that each kind of record has in an account.
pub const FIELDS_MAX: usize = 100;
/// The most that are kept, with those that were deleted.
pub const KEPT_MAX: usize = 500;
/// For so many days a deleted field can be brought back.
pub const RESTORE_DAYS: i64 = 30;
/// The most choices of a field.
pub const CHOICES_MAX: usize = 200;
/// The longest label, section or choice, in characters.
pub const LABEL_CHARS: usize = 60;
/// The longest help, in characters.
pub const HELP_CHARS: usize = 300;

/// The language whose text stands in for one that is missing.
const MAIN_LANGUAGE: &str = "en";

/// Which records have the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// People.
    Person,
    /// Companies.
    Company,
}

impl Record {
    /// Every kind, in the order in which pages show them.
    pub const ALL: &'static [Record] = &[Record::Person, Record::Company];

    /// The word in tables, addresses and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Record::Person => "person",
            Record::Company => "company",
        }
    }
}

impl FromStr for Record {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, String> {
        let found = Self::ALL.iter().copied().find(|one| one.as_str() == s);
        found.ok_or_else(|| format!("unknown record: {s}"))
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a field holds. Another kind comes with a conversion of the values that are there (`conversion`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A number with at most 15 digits, six of them after the point.
    Number,
    /// An amount in one currency.
    Money(Currency),
    /// A day.
    Date,
    /// A moment, to the second.
    Time,
    /// Yes or no.
    Truth,
    /// One of the field's choices.
    Choice,
    /// Any of the field's choices.
    Choices,
    /// A mail address.
    Email,
    /// A telephone number.
    Phone,
    /// The address of a page.
    Url,
    /// The id of a person.
    Person,
    /// The id of a company.
    Company,
}

impl Holds {
    /// Every word, in the order in which pages offer them.
    pub const WORDS: &'static [&'static str] = &[
        "text",
        "long_text",
        "number",
        "money",
        "date",
        "time",
        "truth",
        "choice",
        "choices",
        "email",
        "phone",
        "url",
        "person",
        "company",
    ];

    /// The word in tables, forms and the API.
    pub fn word(self) -> &'static str {
        match self {
            Holds::Text => "text",
            Holds::LongText => "long_text",
            Holds::Number => "number",
            Holds::Money(_) => "money",
            Holds::Date => "date",
            Holds::Time => "time",
            Holds::Truth => "truth",
            Holds::Choice => "choice",
            Holds::Choices => "choices",
            Holds::Email => "email",
            Holds::Phone => "phone",
            Holds::Url => "url",
            Holds::Person => "person",
            Holds::Company => "company",
        }
    }

    /// What a word means; `currency` is that of money.
    pub fn of(word: &str, currency: Option<Currency>) -> Option<Self> {
        Some(match word {
            "text" => Holds::Text,
            "long_text" => Holds::LongText,
            "number" => Holds::Number,
            "money" => Holds::Money(currency?),
            "date" => Holds::Date,
            "time" => Holds::Time,
            "truth" => Holds::Truth,
            "choice" => Holds::Choice,
            "choices" => Holds::Choices,
            "email" => Holds::Email,
            "phone" => Holds::Phone,
            "url" => Holds::Url,
            "person" => Holds::Person,
            "company" => Holds::Company,
            _ => return None,
        })
    }

    /// The currency of money.
    pub fn currency(self) -> Option<Currency> {
        match self {
            Holds::Money(currency) => Some(currency),
            _ => None,
        }
    }

    /// The kind of the records to which it leads, if it does.
    pub fn leads_to(self) -> Option<Record> {
        match self {
            Holds::Person => Some(Record::Person),
            Holds::Company => Some(Record::Company),
            _ => None,
        }
    }

    /// Whether it has a list of choices.
    pub fn has_choices(self) -> bool {
        matches!(self, Holds::Choice | Holds::Choices)
    }
}

/// A text in the languages of the screens (`en`, `si`, `am`, `ml`); a language without one is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(example = json!({"en": "Crew size"}))]
pub struct Texts(pub BTreeMap<String, String>);

impl Texts {
    /// One text in one language.
    pub fn one(language: &str, text: &str) -> Self {
        Self(BTreeMap::from([(language.to_owned(), text.to_owned())]))
    }

    /// In this language; else in English, else in the first language that has one; empty where none has.
    pub fn say(&self, language: &str) -> &str {
        let first = || self.0.values().map(String::as_str).find(|t| !t.is_empty());
        let given = self.exactly(language).or(self.exactly(MAIN_LANGUAGE));
        given.or_else(first).unwrap_or_default()
    }

    /// In this language alone.
    pub fn exactly(&self, language: &str) -> Option<&str> {
        let text = self.0.get(language).map(String::as_str);
        text.filter(|text| !text.is_empty())
    }
}

/// One of the values that a field of choices has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What records keep.
    pub key: String,
    /// What people read.
    pub labels: Texts,
}

/// A field that an account thought of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its id.
    pub id: Uuid,
    /// Of which records.
    pub record: Record,
    /// Under which key records keep the value; it never changes.
    pub key: String,
    /// What fits.
    pub holds: Holds,
    /// What it is called.
    pub labels: Texts,
    /// What helps to fill it in; may be empty.
    pub help: Texts,
    /// What can be chosen, in this order; empty unless it holds choices.
    pub choices: Vec<Choice>,
    /// Whether a record that is saved needs a value.
    pub required: bool,
    /// Whether no two records may have the same value: it needs the index.
    pub unique: bool,
    /// Whether filters and lists find records quickly by it.
    pub index: Index,
    /// What a new record has unless somebody says otherwise.
    pub default: Option<Json>,
    /// Under which heading it stands; empty for none.
    pub section: String,
    /// Its place within the section, lowest first.
    pub position: i64,
    /// Counted up with each change of anything but the place.
    pub version: i64,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// When it was deleted, if it was.
    pub deleted_at: Option<Timestamp>,
}

impl Field {
    /// What it is called in this language.
    pub fn label(&self, language: &str) -> &str {
        match self.labels.say(language) {
            "" => &self.key,
            label => label,
        }
    }

    /// The choice of this key.
    pub fn choice(&self, key: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.key == key)
    }
}

/// Puts fields in the order of pages: those without a section first, the sections by name, each by its places.
pub(super) fn sort(fields: &mut [Field]) {
    fields.sort_by(|a, b| {
        let place = |f: &'_ Field| (f.section.clone(), f.position);
        place(a).cmp(&place(b)).then_with(|| a.key.cmp(&b.key))
    });
}
