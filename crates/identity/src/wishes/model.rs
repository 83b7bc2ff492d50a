//! What may be wished for.

use base::{Error, FieldError, Language};
use serde::Deserialize;
use web::Writing;
use web::locale::{Dates, Hours, Numbers, zones};

/// Wishes as somebody typed or sent them; empty is the usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    /// An IANA name or a city; empty for the zone of each account.
    pub zone: String,
    pub dates: String,
    pub hours: String,
    pub numbers: String,
}

/// Wishes that hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wished {
    /// None for the zone of each account.
    pub zone: Option<String>,
    pub writing: Writing,
}

impl Wished {
    /// What the columns hold: zone, then the words of dates, hours and numbers. A word of a newer version is
    /// as none.
    pub(crate) fn of(zone: Option<String>, words: [Option<String>; 3]) -> Self {
        let [dates, hours, numbers] = words.map(Option::unwrap_or_default);
        let writing = Writing {
            dates: Dates::named(&dates).unwrap_or_default(),
            hours: Hours::named(&hours).unwrap_or_default(),
            numbers: Numbers::named(&numbers).unwrap_or_default(),
        };
        Self { zone, writing }
    }
}

impl Typed {
    /// What is kept, as it stands in the form.
    pub(crate) fn of(wished: &Wished) -> Self {
        Self {
            zone: wished.zone.clone().unwrap_or_default(),
            dates: wished.writing.dates.as_str().to_owned(),
            hours: wished.writing.hours.as_str().to_owned(),
            numbers: wished.writing.numbers.as_str().to_owned(),
        }
    }

    /// Understood; `language` is the one in which a city may be typed.
    ///
    /// # Errors
    /// `Invalid`, all fields at once: `time-zone`, `choice`.
    pub(crate) fn read(&self, language: Language) -> Result<Wished, Error> {
        let mut wrong = Vec::new();
        let zone = match self.zone.trim() {
            "" => None,
            typed => {
                let found = zones::find(language, typed);
                if found.is_none() {
                    wrong.push(fault("zone", "time-zone", typed));
                }
                found
            }
        };
        let writing = Writing {
            dates: word("dates", &self.dates, Dates::named, &mut wrong),
            hours: word("hours", &self.hours, Hours::named, &mut wrong),
            numbers: word("numbers", &self.numbers, Numbers::named, &mut wrong),
        };
        match wrong.is_empty() {
            true => Ok(Wished { zone, writing }),
            false => Err(Error::Invalid(wrong)),
        }
    }
}

fn word<T: Default>(
    field: &'static str,
    typed: &str,
    named: impl Fn(&str) -> Option<T>,
    wrong: &mut Vec<FieldError>,
) -> T {
    match named(typed) {
        Some(known) => known,
        None => {
            if !typed.is_empty() {
                wrong.push(fault(field, "choice", typed));
            }
            T::default()
        }
    }
}

fn fault(field: &str, code: &'static str, typed: &str) -> FieldError {
    FieldError {
        field: field.to_owned(),
        code,
        detail: typed.chars().take(60).collect(),
    }
}
