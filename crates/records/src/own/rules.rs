//! What makes a field whole: its names, its choices, what it begins with. Pure; every fault is told with its field.

use super::index::Index;
use super::input::{Change, ChoiceInput, NewField, Turn};
use super::keys::{is_choice_key, is_key, proposed};
use super::model::{CHOICES_MAX, HELP_CHARS, LABEL_CHARS};
use super::{Choice, Fault, Field, Holds, Record, Texts};
use crate::text::{line, lines, shortened};
use base::{Currency, Error, FieldError, Language, Timestamp, Uuid};

type Faults = Vec<FieldError>;

/// A field out of what somebody tells; `kept` are those of its records that there are and were.
///
/// # Errors
/// `Invalid` with every fault.
pub(super) fn made(new: &NewField, kept: &[Field], now: Timestamp) -> Result<Field, Error> {
    let mut faults = Faults::new();
    let f = &mut faults;
    let record = new.record.parse::<Record>();
    let record = keep(f, "record", record.map_err(|_| Fault::new("choice", "")));
    let holds = holds(f, new);
    let labels = texts(f, "labels", &new.labels, LABEL_CHARS, true);
    free_label(f, &labels, kept, None);
    let key = key(f, new, &labels, kept);
    let choices = holds.map(|holds| choices(f, holds, &new.choices, &[]));
    let field = Field {
        id: Uuid::now_v7(),
        record: record.unwrap_or(Record::Person),
        key,
        holds: holds.unwrap_or(Holds::Text),
        labels,
        help: texts(f, "help", &new.help, HELP_CHARS, false),
        choices: choices.unwrap_or_default(),
        required: new.required,
        unique: false,
        index: Index::default(),
        default: new.default.clone(),
        section: keep(f, "section", line(&new.section, LABEL_CHARS)).unwrap_or_default(),
        position: 0,
        version: 1,
        created_at: now,
        updated_at: now,
        deleted_at: None,
    };
    // Whether it fits is known once all else is right.
    let field = match (faults.is_empty(), holds) {
        (true, Some(_)) => begun(&mut faults, field),
        _ => field,
    };
    whole(field, faults)
}

/// The field as somebody wants it now; the same where nothing changes.
///
/// # Errors
/// `Invalid` with every fault.
pub(super) fn changed(now: &Field, change: &Change, kept: &[Field]) -> Result<Field, Error> {
    let mut faults = Faults::new();
    let f = &mut faults;
    let mut field = now.clone();
    if let Some(labels) = &change.labels {
        field.labels = texts(f, "labels", labels, LABEL_CHARS, true);
        free_label(f, &field.labels, kept, Some(now.id));
    }
    if let Some(help) = &change.help {
        field.help = texts(f, "help", help, HELP_CHARS, false);
    }
    if let Some(list) = &change.choices {
        field.choices = choices(f, now.holds, list, &now.choices);
    }
    if let Some(required) = change.required {
        field.required = required;
    }
    if let Some(section) = &change.section {
        field.section = keep(f, "section", line(section, LABEL_CHARS)).unwrap_or_default();
    }
    if let Some(default) = &change.default {
        field.default.clone_from(default);
    }
    if change.position.is_some_and(|place| place < 1) {
        f.push(Fault::new("position", "").at("position"));
    }
    if change.default.is_some() || change.choices.is_some() {
        field = begun(&mut faults, field);
    }
    whole(field, faults)
}

/// The field as it would be if it held something else; its default is none.
///
/// # Errors
/// `Invalid` with every fault; `kind-same` where it would hold what it holds.
pub(super) fn turned(now: &Field, wanted: &Turn) -> Result<Field, Error> {
    let mut faults = Faults::new();
    let told = NewField {
        holds: wanted.holds.clone(),
        currency: wanted.currency.clone(),
        ..NewField::default()
    };
    let mut field = Field {
        default: None,
        ..now.clone()
    };
    if let Some(holds) = holds(&mut faults, &told) {
        if holds == now.holds {
            faults.push(Fault::new("kind-same", "").at("holds"));
        }
        let before = match now.holds.has_choices() {
            true => now.choices.as_slice(),
            false => &[],
        };
        field.choices = choices(&mut faults, holds, &wanted.choices, before);
        field.holds = holds;
    }
    whole(field, faults)
}

fn whole(field: Field, faults: Faults) -> Result<Field, Error> {
    match faults.is_empty() {
        true => Ok(field),
        false => Err(Error::Invalid(faults)),
    }
}

fn keep<T>(faults: &mut Faults, field: &str, read: Result<T, Fault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault.at(field))).ok()
}

fn holds(faults: &mut Faults, new: &NewField) -> Option<Holds> {
    let told = new.currency.as_deref().map(str::trim);
    let currency = match told.filter(|text| !text.is_empty()) {
        None => None,
        Some(text) => {
            let read = text.parse::<Currency>();
            let wrong = |_| Fault::new("currency-unknown", shortened(text));
            Some(keep(faults, "currency", read.map_err(wrong))?)
        }
    };
    let word = new.holds.as_str();
    if !Holds::WORDS.contains(&word) {
        faults.push(Fault::new("choice", "").at("holds"));
        return None;
    }
    match (word, currency) {
        ("money", None) => {
            faults.push(Fault::new("required", "").at("currency"));
            None
        }
        ("money", _) | (_, None) => Holds::of(word, currency),
        _ => {
            faults.push(Fault::new("currency-no-money", "").at("currency"));
            None
        }
    }
}

/// Texts in the languages that there are, each of at most `max` characters; empty ones are none.
fn texts(faults: &mut Faults, at: &str, texts: &Texts, max: usize, needed: bool) -> Texts {
    let mut kept = Texts::default();
    for (language, text) in &texts.0 {
        let field = format!("{at}.{language}");
        if language.parse::<Language>().is_err() {
            faults.push(Fault::new("language-unknown", shortened(language)).at(field));
            continue;
        }
        let read = match at {
            "help" => lines(text, max),
            _ => line(text, max),
        };
        if let Some(text) = keep(faults, &field, read).filter(|text| !text.is_empty()) {
            kept.0.insert(language.clone(), text);
        }
    }
    let told_wrong = faults.iter().any(|fault| fault.field.starts_with(at));
    if needed && kept.0.is_empty() && !told_wrong {
        faults.push(Fault::new("required", "").at(at));
    }
    kept
}

/// Two fields of one name could not be told apart.
fn free_label(faults: &mut Faults, labels: &Texts, kept: &[Field], own: Option<Uuid>) {
    let others = kept
        .iter()
        .filter(|f| f.deleted_at.is_none() && Some(f.id) != own);
    for (language, text) in &labels.0 {
        let same = |f: &Field| {
            f.labels
                .exactly(language)
                .is_some_and(|other| alike(other, text))
        };
        if others.clone().any(same) {
            faults.push(Fault::new("name-taken", "").at(format!("labels.{language}")));
        }
    }
}

fn alike(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

fn key(faults: &mut Faults, new: &NewField, labels: &Texts, kept: &[Field]) -> String {
    let taken = |key: &str| kept.iter().any(|field| field.key == key);
    let told = new.key.as_deref().map(str::trim);
    match told.filter(|key| !key.is_empty()) {
        None => proposed(labels, "field", is_key, taken),
        Some(key) if !is_key(key) => {
            faults.push(Fault::new("own-key", "").at("key"));
            String::new()
        }
        Some(key) if taken(key) => {
            faults.push(Fault::new("own-key-taken", key).at("key"));
            String::new()
        }
        Some(key) => key.to_owned(),
    }
}

/// The choices that are wanted; those whose key is told and was there stay what they are.
fn choices(
    faults: &mut Faults,
    holds: Holds,
    wanted: &[ChoiceInput],
    before: &[Choice],
) -> Vec<Choice> {
    match (holds.has_choices(), wanted.len()) {
        (false, 0) => return Vec::new(),
        (false, _) => faults.push(Fault::new("choices-not-here", "").at("choices")),
        (true, 0) => faults.push(Fault::new("choices-missing", "").at("choices")),
        (true, n) if n > CHOICES_MAX => {
            faults.push(Fault::new("too-many", CHOICES_MAX).at("choices"));
        }
        (true, _) => return named_choices(faults, wanted, before),
    }
    Vec::new()
}

fn named_choices(faults: &mut Faults, wanted: &[ChoiceInput], before: &[Choice]) -> Vec<Choice> {
    // A key that is told, or was ever one of this field, is not given to another choice.
    let told = |one: &&ChoiceInput| one.key.as_deref().is_some_and(|key| !key.trim().is_empty());
    let told = wanted.iter().filter(told).filter_map(|one| one.key.clone());
    let mut used: Vec<String> = told
        .map(|key| key.trim().to_owned())
        .chain(before.iter().map(|choice| choice.key.clone()))
        .collect();
    let mut made: Vec<Choice> = Vec::new();
    for (i, one) in wanted.iter().enumerate() {
        let at = format!("choices[{i}]");
        let labels = texts(
            faults,
            &format!("{at}.labels"),
            &one.labels,
            LABEL_CHARS,
            true,
        );
        let twice = |c: &Choice| {
            let same =
                |(l, t): (&String, &String)| c.labels.exactly(l).is_some_and(|o| alike(o, t));
            labels.0.iter().any(same)
        };
        if made.iter().any(twice) {
            faults.push(Fault::new("choice-twice", labels.say("en")).at(&at));
        }
        let key = match one.key.as_deref().map(str::trim).unwrap_or_default() {
            "" => {
                let key = proposed(&labels, "choice", is_choice_key, |key| {
                    used.iter().any(|one| one == key)
                });
                used.push(key.clone());
                key
            }
            key => key.to_owned(),
        };
        if !is_choice_key(&key) {
            faults.push(Fault::new("own-key", "").at(format!("{at}.key")));
        }
        if made.iter().any(|choice| choice.key == key) {
            faults.push(Fault::new("own-key-taken", &key).at(format!("{at}.key")));
        }
        made.push(Choice { key, labels });
    }
    made
}

/// The field with what new records have, as records keep it.
fn begun(faults: &mut Faults, mut field: Field) -> Field {
    if field.holds.leads_to().is_some() && field.default.is_some() {
        faults.push(Fault::new("default-not-here", "").at("default"));
        return field;
    }
    if let Some(value) = field.default.take() {
        let may_lack = Field {
            required: false,
            ..field.clone()
        };
        field.default = keep(faults, "default", may_lack.checked(&value)).flatten();
    }
    field
}
