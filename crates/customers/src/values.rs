//! Rules for single values: each takes what somebody typed and answers what is kept, or a code that
//! says what is wrong. Parsed once, at the door.

use crate::people::model::TAGS_AT_MOST;
use base::Timestamp;
pub(crate) use records::text::turns_direction;
pub use records::text::{Fault, email, line, paragraphs, shortened};

/// Longest name, in characters.
pub const NAME_CHARS: usize = 200;
/// Longest tag or label, in characters.
pub const LABEL_CHARS: usize = 60;
/// Longest handle, id or part of an address, in characters.
pub const ID_CHARS: usize = 120;

/// The name of a network in small letters: `instagram`, `bluesky`.
///
/// # Errors
/// `network` unless it is 1 to 30 letters, digits, `.`, `-` or `_`.
pub fn network(text: &str) -> Result<String, Fault> {
    let name = text.trim().to_lowercase();
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    match (1..=30).contains(&name.len()) && name.chars().all(fits) {
        true => Ok(name),
        false => Err(Fault::new("network", shortened(text))),
    }
}

/// A handle on a network, without the `@` before it.
///
/// # Errors
/// `required`, `too-long`, `control-characters`, `handle` when it holds spaces.
pub fn handle(text: &str) -> Result<String, Fault> {
    let bare = text.trim_start_matches(|c: char| c == '@' || c.is_whitespace());
    let handle = line(bare, ID_CHARS)?;
    match handle.as_str() {
        "" => Err(Fault::new("required", "")),
        h if h.contains(char::is_whitespace) => Err(Fault::new("handle", shortened(text))),
        _ => Ok(handle),
    }
}

/// A language tag (BCP 47, its usual part): `si`, `en-GB`, `sr-Latn`.
///
/// # Errors
/// `language-tag`.
pub fn language_tag(text: &str) -> Result<String, Fault> {
    let text = text.trim();
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let first_fits =
        (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    let rest_fits =
        parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    match first_fits && rest_fits && text.len() <= 35 {
        true => Ok(format!(
            "{}{}",
            first.to_ascii_lowercase(),
            &text[first.len()..]
        )),
        false => Err(Fault::new("language-tag", shortened(text))),
    }
}

/// A time zone by its IANA name, as the database of zones spells it.
///
/// # Errors
/// `time-zone`.
pub fn time_zone(text: &str) -> Result<String, Fault> {
    let found = jiff::tz::TimeZone::get(text.trim()).ok();
    let name = found.as_ref().and_then(|zone| zone.iana_name());
    name.map(str::to_owned)
        .ok_or_else(|| Fault::new("time-zone", shortened(text)))
}

/// What people type for a comma: that of Latin, Ethiopic, Arabic and Chinese keyboards.
pub(crate) const COMMAS: [char; 4] = [',', '፣', '،', '，'];

/// A tag: one line of 1 to 60 characters.
///
/// # Errors
/// `required`, `too-long`, `control-characters`; `tag` with a comma, which parts tags in forms.
pub fn tag(text: &str) -> Result<String, Fault> {
    let tag = line(text, LABEL_CHARS)?;
    match tag.as_str() {
        "" => Err(Fault::new("required", "")),
        t if t.contains(COMMAS) => Err(Fault::new("tag", shortened(text))),
        _ => Ok(tag),
    }
}

/// Tags with commas between them.
///
/// # Errors
/// As [`tag`]; `too-many`.
pub fn tags(text: &str) -> Result<Vec<String>, Fault> {
    tags_of(text.split(|c| c == '\n' || COMMAS.contains(&c)))
}

/// Tags one by one; empty ones are none.
///
/// # Errors
/// As [`tags`].
pub fn tags_of<'a>(parts: impl Iterator<Item = &'a str>) -> Result<Vec<String>, Fault> {
    let parts = parts.map(str::trim).filter(|t| !t.is_empty());
    let tags: Vec<String> = parts.map(tag).collect::<Result<_, _>>()?;
    match tags.len() > TAGS_AT_MOST {
        true => Err(Fault::new("too-many", TAGS_AT_MOST)),
        false => Ok(tags),
    }
}

/// A point in time with its zone (RFC 3339), in whole microseconds: `2026-01-31T10:00:00+05:30`.
///
/// # Errors
/// `time`.
pub fn time(text: &str) -> Result<Timestamp, Fault> {
    let read: Option<Timestamp> = text.trim().parse().ok();
    let whole = read.and_then(|at| Timestamp::from_microsecond(at.as_microsecond()).ok());
    // Years beyond these are slips, and PostgreSQL would not take them all.
    let fits = |at: &Timestamp| (-62_135_596_800..=253_402_300_799).contains(&at.as_second());
    whole
        .filter(fits)
        .ok_or_else(|| Fault::new("time", shortened(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_and_zones_are_real_ones() {
        assert_eq!(language_tag("EN-GB").unwrap(), "en-GB");
        assert_eq!(language_tag("english").unwrap_err().code, "language-tag");
        assert_eq!(time_zone("asia/colombo").unwrap(), "Asia/Colombo");
        assert_eq!(time_zone("Mars/Olympus").unwrap_err().code, "time-zone");
    }

    #[test]
    fn handles_lose_their_sign() {
        assert_eq!(handle("@nimal").unwrap(), "nimal");
        assert_eq!(
            handle(" @ @nimal").unwrap(),
            "nimal",
            "however often it stands there"
        );
        assert_eq!(handle("a b").unwrap_err().code, "handle");
        assert_eq!(network("Instagram").unwrap(), "instagram");
        assert_eq!(tag("a,b").unwrap_err().code, "tag");
    }

    #[test]
    fn the_comma_of_every_keyboard_parts_tags() {
        assert_eq!(tags("ጅምላ፣ አዳማ").unwrap(), ["ጅምላ", "አዳማ"]);
        assert_eq!(tags("a, b\nc، d，e").unwrap(), ["a", "b", "c", "d", "e"]);
        assert_eq!(tag("ጅምላ፣ አዳማ").unwrap_err().code, "tag");
    }
}
