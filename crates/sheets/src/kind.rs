//! What a value looks like, without knowing what it means: enough to tell a header from a line of data, and one delimiter
//! from another.

/// What a value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Nothing but blanks.
    Empty,
    /// Digits, with signs, separators, a currency or a percent sign.
    Number,
    /// A day, in figures: `2026-01-31`, `31/01/2018`, `31.1.26`; a time may follow.
    Date,
    /// A time of day: `00:15`, `9:30:00 PM`.
    Time,
    /// An address of electronic mail.
    Mail,
    /// An address in the web.
    Web,
    /// Words.
    Text,
}

/// What a value looks like.
pub fn kind_of(value: &str) -> Kind {
    let value = value.trim();
    if value.is_empty() {
        Kind::Empty
    } else if is_date(value) {
        Kind::Date
    } else if is_time(value) {
        Kind::Time
    } else if is_number(value) {
        Kind::Number
    } else if is_mail(value) {
        Kind::Mail
    } else if is_web(value) {
        Kind::Web
    } else {
        Kind::Text
    }
}

fn is_number(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let others = value.chars().filter(|c| !c.is_ascii_digit());
    // A currency may be three letters, before or after.
    let letters = others.clone().filter(|c| c.is_alphabetic()).count();
    let signs = |c: char| {
        c.is_whitespace() || c.is_alphabetic() || "+-.,'’()%".contains(c) || is_currency(c)
    };
    let plain = letters == 0
        || (letters <= 3
            && (value.starts_with(char::is_alphabetic) || value.ends_with(char::is_alphabetic))
            && value.contains(char::is_whitespace));
    digits > 0 && plain && others.clone().all(signs)
}

fn is_currency(c: char) -> bool {
    matches!(
        c,
        '$' | '¢' | '£' | '¥' | '৳' | '฿' | '\u{20A0}'..='\u{20CF}'
    )
}

/// Three groups of digits with the same separator, of which one may be a year; or with a time after them.
fn is_date(value: &str) -> bool {
    let day = value.split(['T', ' ']).next().unwrap_or("");
    let rest = value[day.len()..].trim_start_matches(['T', ' ']);
    let Some(separator) = day.chars().find(|c| !c.is_ascii_digit()) else {
        return false;
    };
    if !"-/.".contains(separator) {
        return false;
    }
    let groups: Vec<&str> = day.split(separator).collect();
    let fits = |g: &&str| (1..=4).contains(&g.len()) && g.bytes().all(|b| b.is_ascii_digit());
    groups.len() == 3
        && groups.iter().all(fits)
        && groups.iter().filter(|g| g.len() > 2).count() <= 1
        && groups[1].len() <= 2
        && (rest.is_empty() || is_time(rest))
}

fn is_time(value: &str) -> bool {
    let upper = value.to_ascii_uppercase();
    let clock = upper
        .trim_end_matches('Z')
        .trim_end_matches("AM")
        .trim_end_matches("PM")
        .trim_end();
    let clock = clock.split(['+', '.']).next().unwrap_or("");
    let groups: Vec<&str> = clock.split(':').collect();
    let fits = |g: &&str| (1..=2).contains(&g.len()) && g.bytes().all(|b| b.is_ascii_digit());
    (2..=3).contains(&groups.len()) && groups.iter().all(fits)
}

fn is_mail(value: &str) -> bool {
    let Some((name, domain)) = value.split_once('@') else {
        return false;
    };
    !name.is_empty()
        && !value.contains(char::is_whitespace)
        && !domain.contains('@')
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}

fn is_web(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let begins = ["http://", "https://", "www."];
    begins.iter().any(|b| lower.starts_with(b)) && !value.contains(char::is_whitespace)
}
