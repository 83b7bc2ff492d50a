//! Which language a reader gets: what was chosen by hand in this browser (the cookie `lang`), else the
//! user's wish, else what the browser asks for.
//!
//! The browser's choice comes first so that what a visitor chose on the sign-in page holds after it, and so
//! that a phone in one language does not switch the desk that the same user has open in another.

use base::Language;

/// The language to answer in; English when nothing that is asked for is spoken here.
///
/// `accept` is an `Accept-Language` header (RFC 9110, 12.5.4).
pub fn choose(cookie: Option<&str>, wish: Option<Language>, accept: Option<&str>) -> Language {
    cookie
        .and_then(|c| c.parse().ok())
        .or(wish)
        .or_else(|| accept.and_then(best))
        .unwrap_or(Language::English)
}

/// The spoken language with the highest weight; of equal ones the first.
fn best(accept: &str) -> Option<Language> {
    let mut best: Option<(u32, Language)> = None;
    for wish in accept.split(',').take(20) {
        let mut parts = wish.split(';');
        let tag = parts.next().unwrap_or_default().trim();
        let primary = tag
            .split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let weight = parts
            .find_map(|p| p.trim().strip_prefix("q="))
            .map_or(1000, thousandths);
        if let (Ok(language), true) = (primary.parse(), weight > best.map_or(0, |b| b.0)) {
            best = Some((weight, language));
        }
    }
    best.map(|b| b.1)
}

/// A weight `0.8` as 800; what is not a weight is 0.
fn thousandths(q: &str) -> u32 {
    let (whole, fraction) = q.trim().split_once('.').unwrap_or((q.trim(), ""));
    let padded: String = fraction.chars().chain("000".chars()).take(3).collect();
    match (whole.parse::<u32>(), padded.parse::<u32>()) {
        (Ok(w), Ok(f)) if w <= 1 => (w * 1000 + f).min(1000),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_choice_then_the_users_wish_then_what_the_browser_asks_for() {
        use Language::*;
        assert_eq!(choose(Some("am"), Some(Sinhala), Some("ml")), Amharic);
        assert_eq!(choose(None, Some(Sinhala), Some("ml")), Sinhala);
        assert_eq!(choose(Some("xx"), None, Some("ml-IN,en;q=0.5")), Malayalam);
        assert_eq!(choose(None, None, Some("de,en;q=0.3,si;q=0.7")), Sinhala);
        assert_eq!(
            choose(None, None, Some("de, SI-LK;q=0.70, am;q=0.700")),
            Sinhala
        );
        assert_eq!(choose(None, None, Some("am;q=0, *;q=0.1")), English);
        assert_eq!(choose(None, None, Some(";;;,q=,,")), English);
        assert_eq!(choose(None, None, None), English);
    }
}
