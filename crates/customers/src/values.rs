//! Rules for single values: each takes what somebody typed and answers what is kept, or a code that
//! says what is wrong. Parsed once, at the door.

use crate::people::model::TAGS_AT_MOST;
use base::{FieldError, Timestamp};
pub(crate) use records::own::turns_direction;

/// Why a value is refused: the code of its text, and what the text needs to be exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The key `error-<code>`.
    pub code: &'static str,
    /// A limit, or the value itself.
    pub detail: String,
}

impl Refused {
    /// A refusal with its detail.
    pub fn new(code: &'static str, detail: impl ToString) -> Self {
        Self {
            code,
            detail: detail.to_string(),
        }
    }

    /// The same with an example of what would be right; see [`FieldError::example`].
    #[must_use]
    pub fn with_example(mut self, example: impl std::fmt::Display) -> Self {
        self.detail = format!("{}{}{example}", self.detail, base::EXAMPLE_MARK);
        self
    }

    /// The refusal at `field`.
    pub fn at(self, field: impl Into<String>) -> FieldError {
        FieldError {
            field: field.into(),
            code: self.code,
            detail: self.detail,
        }
    }
}

/// Longest name, in characters.
pub const NAME_CHARS: usize = 200;
/// Longest tag or label, in characters.
pub const LABEL_CHARS: usize = 60;
/// Longest handle, id or part of an address, in characters.
pub const ID_CHARS: usize = 120;

/// One line of text of at most `max` characters, trimmed; may be empty.
///
/// # Errors
/// `too-long`; `control-characters` for those and for marks that turn the direction of what follows.
pub fn line(text: &str, max: usize) -> Result<String, Refused> {
    let text = text.trim();
    if text.chars().any(|c| c.is_control() || turns_direction(c)) {
        return Err(Refused::new("control-characters", ""));
    }
    within(text, max)
}

/// Text of several lines, trimmed, line ends as `\n`; other control characters but tabs are dropped.
///
/// # Errors
/// `required` when nothing is left; `too-long`.
pub fn paragraphs(text: &str, max: usize) -> Result<String, Refused> {
    let kept: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    match kept.trim() {
        "" => Err(Refused::new("required", "")),
        text => within(text, max),
    }
}

fn within(text: &str, max: usize) -> Result<String, Refused> {
    match text.chars().count() > max {
        true => Err(Refused::new("too-long", max)),
        false => Ok(text.to_owned()),
    }
}

/// A mail address, trimmed and in lower case.
///
/// # Errors
/// `email`.
pub fn email(text: &str) -> Result<String, Refused> {
    let address = text.trim().to_lowercase();
    match language::looks_like_email(&address) {
        true => Ok(address),
        false => Err(Refused::new("email", shortened(text))),
    }
}

/// The name of a network in small letters: `instagram`, `bluesky`.
///
/// # Errors
/// `network` unless it is 1 to 30 letters, digits, `.`, `-` or `_`.
pub fn network(text: &str) -> Result<String, Refused> {
    let name = text.trim().to_lowercase();
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    match (1..=30).contains(&name.len()) && name.chars().all(fits) {
        true => Ok(name),
        false => Err(Refused::new("network", shortened(text))),
    }
}

/// A handle on a network, without the `@` before it.
///
/// # Errors
/// `required`, `too-long`, `control-characters`, `handle` when it holds spaces.
pub fn handle(text: &str) -> Result<String, Refused> {
    let bare = text.trim_start_matches(|c: char| c == '@' || c.is_whitespace());
    let handle = line(bare, ID_CHARS)?;
    match handle.as_str() {
        "" => Err(Refused::new("required", "")),
        h if h.contains(char::is_whitespace) => Err(Refused::new("handle", shortened(text))),
        _ => Ok(handle),
    }
}

/// A language tag (BCP 47, its usual part): `si`, `en-GB`, `sr-Latn`.
///
/// # Errors
/// `language-tag`.
pub fn language_tag(text: &str) -> Result<String, Refused> {
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
        false => Err(Refused::new("language-tag", shortened(text))),
    }
}

/// A time zone by its IANA name, as the database of zones spells it.
///
/// # Errors
/// `time-zone`.
pub fn time_zone(text: &str) -> Result<String, Refused> {
    let found = jiff::tz::TimeZone::get(text.trim()).ok();
    let name = found.as_ref().and_then(|zone| zone.iana_name());
    name.map(str::to_owned)
        .ok_or_else(|| Refused::new("time-zone", shortened(text)))
}

/// What people type for a comma: that of Latin, Ethiopic, Arabic and Chinese keyboards.
pub(crate) const COMMAS: [char; 4] = [',', '፣', '،', '，'];

/// A tag: one line of 1 to 60 characters.
///
/// # Errors
/// `required`, `too-long`, `control-characters`; `tag` with a comma, which parts tags in forms.
pub fn tag(text: &str) -> Result<String, Refused> {
    let tag = line(text, LABEL_CHARS)?;
    match tag.as_str() {
        "" => Err(Refused::new("required", "")),
        t if t.contains(COMMAS) => Err(Refused::new("tag", shortened(text))),
        _ => Ok(tag),
    }
}

/// Tags with commas between them.
///
/// # Errors
/// As [`tag`]; `too-many`.
pub fn tags(text: &str) -> Result<Vec<String>, Refused> {
    tags_of(text.split(|c| c == '\n' || COMMAS.contains(&c)))
}

/// Tags one by one; empty ones are none.
///
/// # Errors
/// As [`tags`].
pub fn tags_of<'a>(parts: impl Iterator<Item = &'a str>) -> Result<Vec<String>, Refused> {
    let parts = parts.map(str::trim).filter(|t| !t.is_empty());
    let tags: Vec<String> = parts.map(tag).collect::<Result<_, _>>()?;
    match tags.len() > TAGS_AT_MOST {
        true => Err(Refused::new("too-many", TAGS_AT_MOST)),
        false => Ok(tags),
    }
}

/// A point in time with its zone (RFC 3339), in whole microseconds: `2026-01-31T10:00:00+05:30`.
///
/// # Errors
/// `time`.
pub fn time(text: &str) -> Result<Timestamp, Refused> {
    let read: Option<Timestamp> = text.trim().parse().ok();
    let whole = read.and_then(|at| Timestamp::from_microsecond(at.as_microsecond()).ok());
    // Years beyond these are slips, and PostgreSQL would not take them all.
    let fits = |at: &Timestamp| (-62_135_596_800..=253_402_300_799).contains(&at.as_second());
    whole
        .filter(fits)
        .ok_or_else(|| Refused::new("time", shortened(text)))
}

/// What an error shows of a refused value.
pub fn shortened(text: &str) -> String {
    language::truncate_graphemes(text.trim(), 60).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_trimmed_and_lowered() {
        assert_eq!(email(" Nimal@Example.LK ").unwrap(), "nimal@example.lk");
        assert_eq!(email("nimal").unwrap_err(), Refused::new("email", "nimal"));
    }

    #[test]
    fn a_line_keeps_every_script_and_refuses_what_deceives() {
        assert_eq!(line("  ප්‍රනාන්දු ", 200).unwrap(), "ප්‍රනාන්දු", "the joiner stays");
        assert_eq!(
            line("a\u{202E}b", 200).unwrap_err().code,
            "control-characters"
        );
        assert_eq!(line("a\nb", 200).unwrap_err().code, "control-characters");
        assert_eq!(
            line(&"x".repeat(201), 200).unwrap_err(),
            Refused::new("too-long", 200)
        );
        assert_eq!(
            line("<b>&\"'</b>", 200).unwrap(),
            "<b>&\"'</b>",
            "text is text"
        );
    }

    #[test]
    fn paragraphs_keep_lines_and_need_something() {
        assert_eq!(paragraphs(" a\r\nb\u{0} ", 10).unwrap(), "a\nb");
        assert_eq!(paragraphs(" \n\t ", 10).unwrap_err().code, "required");
    }

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
