//! Rules for single texts, wherever somebody types or sends one: each takes what was told and answers what is kept, or a
//! code that says what is wrong. Parsed once, at the door.

use base::FieldError;

/// Why a value is not taken: the code of its text (`error-<code>`), and what the text needs to be exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A stable code.
    pub code: &'static str,
    /// A limit, or the value itself.
    pub detail: String,
}

impl Fault {
    /// A fault with its detail.
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

    /// The fault at `field`.
    pub fn at(self, field: impl Into<String>) -> FieldError {
        FieldError {
            field: field.into(),
            code: self.code,
            detail: self.detail,
        }
    }
}

/// One line of at most `max` characters, trimmed; may be empty.
///
/// # Errors
/// `too-long`; `control-characters` for those and for marks that turn the direction of what follows.
pub fn line(text: &str, max: usize) -> Result<String, Fault> {
    let text = text.trim();
    match text.chars().any(|c| c.is_control() || turns_direction(c)) {
        true => Err(Fault::new("control-characters", "")),
        false => within(text, max),
    }
}

/// Several lines of at most `max` characters, trimmed, line ends as `\n`; may be empty.
///
/// # Errors
/// As [`line()`].
pub fn lines(text: &str, max: usize) -> Result<String, Fault> {
    let text = text.replace("\r\n", "\n");
    let hidden = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    match text.chars().any(|c| hidden(c) || turns_direction(c)) {
        true => Err(Fault::new("control-characters", "")),
        false => within(text.trim(), max),
    }
}

/// What somebody wrote in several lines, trimmed, line ends as `\n`; other control characters but tabs are dropped, for
/// they come along with what is pasted.
///
/// # Errors
/// `required` when nothing is left; `too-long`.
pub fn paragraphs(text: &str, max: usize) -> Result<String, Fault> {
    let kept: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    match kept.trim() {
        "" => Err(Fault::new("required", "")),
        text => within(text, max),
    }
}

fn within(text: &str, max: usize) -> Result<String, Fault> {
    match text.chars().count() > max {
        true => Err(Fault::new("too-long", max)),
        false => Ok(text.to_owned()),
    }
}

/// Embedding, override and isolate marks (Unicode, UAX 9): they let a text pretend to be another.
pub fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What an error shows of a refused value.
pub fn shortened(text: &str) -> String {
    language::truncate_graphemes(text.trim(), 60).into_owned()
}

/// A mail address, trimmed and in lower case.
///
/// # Errors
/// `email`.
pub fn email(text: &str) -> Result<String, Fault> {
    let address = text.trim().to_lowercase();
    match language::looks_like_email(&address) {
        true => Ok(address),
        false => Err(Fault::new("email", shortened(text))),
    }
}

/// The address of a page, trimmed, of at most `max` characters.
///
/// # Errors
/// `url` unless it has http or https, a host, perhaps a port, and then whatever stands in no other way; as [`line()`].
pub fn url(text: &str, max: usize) -> Result<String, Fault> {
    let text = line(text, max)?;
    match is_url(&text) {
        true => Ok(text),
        false => Err(Fault::new("url", shortened(&text))),
    }
}

/// Letters of every script are taken as people copy them; a user's name before the host is not, for it lets an address
/// look like another's.
fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    let web = ["http", "https"]
        .iter()
        .any(|s| scheme.eq_ignore_ascii_case(s));
    let bad = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c);
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    web && !rest.contains(bad) && is_authority(&rest[..end])
}

fn is_authority(text: &str) -> bool {
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (text, None),
    };
    let is_port =
        |port: &str| port.bytes().all(|b| b.is_ascii_digit()) && port.parse() != Ok(0_u16);
    port.is_none_or(|port| port.parse::<u16>().is_ok() && is_port(port)) && is_host(host)
}

fn is_host(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix('[').and_then(|h| h.strip_suffix(']')) {
        return inside.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let part = |part: &str| {
        let inner = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        !part.is_empty()
            && part.chars().all(inner)
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let host = host.strip_suffix('.').unwrap_or(host);
    host.len() <= 253 && host.split('.').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_trimmed_and_lowered() {
        assert_eq!(email(" Nimal@Example.LK ").unwrap(), "nimal@example.lk");
        assert_eq!(email("nimal").unwrap_err(), Fault::new("email", "nimal"));
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
            Fault::new("too-long", 200)
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
}
