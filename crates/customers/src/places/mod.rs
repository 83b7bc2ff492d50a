//! Countries by the names that files call them, and by their time zones.

mod table;
#[cfg(test)]
mod tests;

use crate::values::{self, Fault};
use base::Language;
use language::{Script, fold, script_of};
use std::collections::HashMap;
use std::sync::OnceLock;
pub use web::locale::zones::country as country_of_zone;

/// A country.
struct Place {
    /// ISO 3166-1, two letters.
    iso: &'static str,
    /// What it is called.
    names: Vec<&'static str>,
}

/// A country by its two letters (ISO 3166-1), or by its name in English or in a language of the screens, however
/// it is spaced and capitalised.
///
/// # Errors
/// `country`.
pub fn country(text: &str) -> Result<String, Fault> {
    match by_name(text) {
        Some(place) => Ok(place.iso.to_owned()),
        None => Err(Fault::new("country", values::shortened(text.trim()))),
    }
}

/// A country as its reader calls it, where it is known by its letters or a name; else what stands there.
pub(crate) fn in_words(text: &str, language: Language) -> String {
    let known = country(text).ok();
    let name = known.and_then(|iso| country_name(&iso, language));
    name.unwrap_or_else(|| text.to_owned())
}

/// What every country is called in a language, for fields that suggest them.
pub(crate) fn all_names(language: Language) -> Vec<String> {
    let names = places().iter();
    names
        .filter_map(|p| country_name(p.iso, language))
        .collect()
}

/// How filters write what may stand where this country is meant: its letters and all its names.
pub(crate) fn same_country(text: &str) -> Vec<String> {
    let Some(place) = by_name(text) else {
        return Vec::new();
    };
    let names = place.names.iter().chain([&place.iso]);
    names.map(|name| language::sort_key(name)).collect()
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
        None => place.names.first().map(|name| (*name).to_owned()),
    }
}

/// Everything that a country is called, for finding its people.
pub(crate) fn country_names(iso: &str) -> impl Iterator<Item = &'static str> {
    by_iso(iso)
        .into_iter()
        .flat_map(|p| p.names.iter().copied())
}

fn by_iso(iso: &str) -> Option<&'static Place> {
    places().iter().find(|place| place.iso == iso)
}

fn by_name(text: &str) -> Option<&'static Place> {
    static NAMES: OnceLock<HashMap<String, &'static Place>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let named = |place: &'static Place| {
            let names = place.names.iter().chain([&place.iso]);
            names.map(move |name| (letters(name), place))
        };
        places().iter().flat_map(named).collect()
    });
    names.get(letters(text).as_str()).copied()
}

/// A name without what does not tell it from another: case, spaces and marks between the letters.
fn letters(name: &str) -> String {
    let folded = fold(name);
    folded.chars().filter(|c| !c.is_whitespace()).collect()
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
pub fn language_named(text: &str) -> Result<String, Fault> {
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
            .map_err(|_| Fault::new("language-tag", values::shortened(text))),
    }
}
