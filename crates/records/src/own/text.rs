//! Rules for single texts, of definitions and of values.

use super::Fault;

/// One line of at most `max` characters, trimmed; may be empty.
///
/// # Errors
/// `too-long`; `control-characters` for those and for marks that turn the direction of what follows.
pub(super) fn line(text: &str, max: usize) -> Result<String, Fault> {
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
pub(super) fn lines(text: &str, max: usize) -> Result<String, Fault> {
    let text = text.replace("\r\n", "\n");
    let hidden = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    match text.chars().any(|c| hidden(c) || turns_direction(c)) {
        true => Err(Fault::new("control-characters", "")),
        false => within(text.trim(), max),
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

/// Whether it is the address of a page: http or https, a host, perhaps a port, and then whatever stands in no other
/// way. Letters of every script are taken as people copy them; a user's name before the host is not, for it lets an
/// address look like another's.
pub(super) fn is_url(text: &str) -> bool {
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

/// What an error shows of a refused value.
pub(super) fn shortened(text: &str) -> String {
    language::truncate_graphemes(text.trim(), 60).into_owned()
}
