//! Countries by the names that files call them, and by their time zones.

mod table;
#[cfg(test)]
mod tests;

use crate::values::{self, Refused};
use base::Language;
use icu_time::zone::IanaParser;
use language::{Script, fold, script_of};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A country.
struct Place {
    /// ISO 3166-1, two letters.
    iso: &'static str,
    /// What it is called, in small letters.
    names: Vec<&'static str>,
}

/// A country by its two letters (ISO 3166-1), also those of which nothing else is known here, or by its
/// name in English or in a language of the screens.
///
/// # Errors
/// `country`.
pub fn country(text: &str) -> Result<String, Refused> {
    let text = text.trim();
    let is_code = text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic());
    if let Some(place) = by_name(text) {
        return Ok(place.iso.to_owned());
    }
    match is_code {
        true => Ok(text.to_ascii_uppercase()),
        false => Err(Refused::new("country", values::shortened(text))),
    }
}

/// What a country is called, by its two letters: in this language where the table has that, else in English;
/// none where it does not know the country.
pub fn country_name(iso: &str, language: Language) -> Option<String> {
    let place = by_iso(iso)?;
    let script = match language {
        Language::English => None,
        Language::Sinhala => Some(Script::Sinhala),
        Language::Amharic => Some(Script::Ethiopic),
        Language::Malayalam => Some(Script::Malayalam),
    };
    let mut names = place.names.iter();
    let own = names.find(|name| script.is_some() && script_of(name) == script);
    match own {
        Some(name) => Some((*name).to_owned()),
        None => place.names.first().map(|name| in_capitals(name)),
    }
}

/// Everything that a country is called, for finding its people.
pub(crate) fn country_names(iso: &str) -> impl Iterator<Item = &'static str> {
    by_iso(iso)
        .into_iter()
        .flat_map(|p| p.names.iter().copied())
}

/// A name of the table as it is written: "united states of america" is "United States of America".
fn in_capitals(name: &str) -> String {
    let word = |word: &str| match (word, word.chars().next()) {
        ("of" | "and" | "the", _) | (_, None) => word.to_owned(),
        (_, Some(first)) => first.to_uppercase().chain(word.chars().skip(1)).collect(),
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// The country of a time zone (two letters), where it is one's alone.
pub fn country_of_zone(zone: &str) -> Option<String> {
    let known = IanaParser::new().parse(zone);
    // A zone's short name (CLDR) begins with its place's country (UN/LOCODE, five letters); three are older,
    // and what is longer or shorter else is no country's: UTC, fixed offsets.
    match known.as_str() {
        "jeruslm" => Some("IL".to_owned()),
        "gazastrp" | "hebron" => Some("PS".to_owned()),
        place if place.len() == 5 => Some(place[..2].to_ascii_uppercase()),
        _ => None,
    }
}

fn by_iso(iso: &str) -> Option<&'static Place> {
    places().iter().find(|place| place.iso == iso)
}

fn by_name(text: &str) -> Option<&'static Place> {
    static NAMES: OnceLock<HashMap<String, &'static Place>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let named = |place: &'static Place| {
            let names = place.names.iter().chain([&place.iso]);
            names.map(move |name| (fold(name), place))
        };
        places().iter().flat_map(named).collect()
    });
    names.get(fold(text).as_str()).copied()
}

fn places() -> &'static [Place] {
    static PLACES: OnceLock<Vec<Place>> = OnceLock::new();
    PLACES.get_or_init(|| table::TABLE.lines().filter_map(Place::read).collect())
}

impl Place {
    /// Reads a line of the table.
    fn read(line: &'static str) -> Option<Self> {
        let (iso, names) = line.split_once('|')?;
        Some(Self {
            iso,
            names: names.split(',').collect(),
        })
    }
}

/// A language by its tag (BCP 47, also `en_GB`) or by its name in English or in itself.
///
/// # Errors
/// `language-tag`.
pub fn language_named(text: &str) -> Result<String, Refused> {
    const NAMES: &[(&str, &str)] = &[
        ("english", "en"),
        ("sinhala", "si"),
        ("sinhalese", "si"),
        ("සිංහල", "si"),
        ("amharic", "am"),
        ("አማርኛ", "am"),
        ("malayalam", "ml"),
        ("മലയാളം", "ml"),
        ("tamil", "ta"),
        ("தமிழ்", "ta"),
        ("hindi", "hi"),
        ("हिन्दी", "hi"),
    ];
    let folded = fold(text);
    match NAMES.iter().find(|(name, _)| fold(name) == folded) {
        Some((_, tag)) => Ok((*tag).to_owned()),
        None => values::language_tag(&text.trim().replace('_', "-"))
            .map_err(|_| Refused::new("language-tag", values::shortened(text))),
    }
}
