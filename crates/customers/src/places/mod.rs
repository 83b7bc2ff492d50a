//! Countries by the names that files call them, and telephone numbers as people write them at home.

mod table;
#[cfg(test)]
mod tests;

use crate::values::{self, Refused};
use base::Language;
use language::{Script, fold, script_of};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A country.
struct Place {
    /// ISO 3166-1, two letters.
    iso: &'static str,
    /// What stands behind the plus.
    code: &'static str,
    /// What is dialled before a national number at home; nothing where nothing is.
    trunk: &'static str,
    /// The fewest and most digits of a national number.
    digits: (usize, usize),
    /// A time zone that is this country's.
    zone: &'static str,
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

/// The country of a time zone, where it is known.
pub fn country_of_zone(zone: &str) -> Option<&'static str> {
    let place = places().iter().find(|place| place.zone == zone);
    place.map(|place| place.iso)
}

/// A telephone number as E.164, also when it is written as people of `country` (two letters) write it at
/// home: `077 123 4567`, `0094 77 123 4567`, `94771234567`.
///
/// # Errors
/// `phone` when something else than a number stands there, when it cannot be one of that country, and when
/// it names no country and none is known.
pub fn phone_in(text: &str, country: Option<&str>) -> Result<String, Refused> {
    let refused = || Refused::new("phone", values::shortened(text));
    let text = text.trim();
    if text.starts_with('+') {
        return values::phone(text);
    }
    if let Some(abroad) = text.strip_prefix("00") {
        return values::phone(&format!("+{abroad}")).map_err(|_| refused());
    }
    let place = country.and_then(by_iso).ok_or_else(refused)?;
    // What `phone` lets stand between digits may stand here too.
    let digits = values::phone(&format!("+9{text}")).map_err(|_| refused())?;
    let digits = &digits[2..];
    let fits = |n: &str| (place.digits.0..=place.digits.1).contains(&n.len());
    let at_home = match digits.strip_prefix(place.trunk) {
        Some(rest) if !place.trunk.is_empty() && fits(rest) => Some(rest),
        _ => None,
    };
    let abroad = || digits.strip_prefix(place.code).filter(|rest| fits(rest));
    let bare = || Some(digits).filter(|n| fits(n) && !n.starts_with('0') || is_italian(place, n));
    let national = at_home.or_else(abroad).or_else(bare).ok_or_else(refused)?;
    values::phone(&format!("+{}{national}", place.code)).map_err(|_| refused())
}

/// A number as those of `country` look abroad, for a text that shows how; where none is known, one of many.
pub fn phone_example(country: Option<&str>) -> String {
    let Some(place) = country.and_then(by_iso) else {
        return "+94 77 123 4567".to_owned();
    };
    let national = match place.iso {
        "LK" => "77 123 4567".to_owned(),
        "ET" => "91 123 4567".to_owned(),
        "IN" => "98765 43210".to_owned(),
        "GB" => "20 7946 0000".to_owned(),
        _ => {
            let (fewest, most) = place.digits;
            let digits = &"201234567890123"[..9_usize.clamp(fewest, most)];
            format!(
                "{} {} {}",
                &digits[..2],
                &digits[2..5_usize.min(digits.len())],
                &digits[5_usize.min(digits.len())..]
            )
        }
    };
    format!("+{} {}", place.code, national.trim_end())
}

/// In Italy the zero belongs to the number.
fn is_italian(place: &Place, national: &str) -> bool {
    place.iso == "IT" && (place.digits.0..=place.digits.1).contains(&national.len())
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
        let (plan, names) = line.split_once('|')?;
        let mut parts = plan.split_whitespace();
        Some(Self {
            iso: parts.next()?,
            code: parts.next()?,
            trunk: parts.next()?.trim_start_matches('-'),
            digits: (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?),
            zone: parts.next()?,
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
