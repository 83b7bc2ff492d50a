//! Mail, telephone, dates, codes, numbers.

use crate::company::company_domain;
use crate::level::Level;
use crate::similarity::{at_most, jaro_winkler, slips};
use crate::value::Value;

/// Addresses are often made of the name: with another number behind it, it is another one's of that name.
pub(super) fn mail(a: &Value, b: &Value) -> Level {
    if a.latin == b.latin && a.latin.len() >= 4 {
        let typo = slips(&a.key, &b.key, 2) <= 2;
        return if typo { Level::Near } else { Level::LocalPart };
    }
    if near_mail(a, b) {
        if other_number(&a.latin, &b.latin) {
            Level::Part
        } else {
            Level::Near
        }
    } else if a.key == b.key && [a, b].iter().all(|one| company_domain(&one.text).is_some()) {
        Level::Domain
    } else if letters(&a.latin).eq(letters(&b.latin)) && letters(&a.latin).count() >= 4 {
        Level::Part
    } else {
        Level::Different
    }
}

fn near_mail(a: &Value, b: &Value) -> bool {
    if at_most(&a.latin, &b.latin) < 0.6 {
        return false;
    }
    let shorter = a.text.len().min(b.text.len());
    let few = (shorter / 5).min(4);
    (slips(&a.text, &b.text, few) <= few && slips(&a.latin, &b.latin, 3) <= 3)
        || jaro_winkler(&a.text, &b.text) >= 0.95
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphabetic())
}

/// Both have a number, and no digit too many or too few explains that they differ.
fn other_number(a: &str, b: &str) -> bool {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let (a, b) = (digits(a), digits(b));
    !a.is_empty() && !b.is_empty() && a != b && (a.len() == b.len() || slips(&a, &b, 1) > 1)
}

pub(super) fn phone(a: &Value, b: &Value) -> Level {
    let shorter = a.text.len().min(b.text.len());
    let end = shorter >= 6 && (a.text.ends_with(&*b.text) || b.text.ends_with(&*a.text));
    if end || (shorter >= 7 && slips(&a.text, &b.text, 1) <= 1) {
        Level::OneSign
    } else {
        Level::Different
    }
}

pub(super) fn date(a: &Value, b: &Value) -> Level {
    let (Some(x), Some(y)) = (a.date, b.date) else {
        return if slips(&a.text, &b.text, 1) <= 1 {
            Level::OneSign
        } else {
            Level::Different
        };
    };
    if x.0 == y.0 && x.1 == y.2 && x.2 == y.1 {
        return Level::DayMonth;
    }
    let same = usize::from(x.0 == y.0) + usize::from(x.1 == y.1) + usize::from(x.2 == y.2);
    if slips(&a.text, &b.text, 1) <= 1 {
        Level::OneSign
    } else if same == 2 {
        Level::Part
    } else if x.0 == y.0 || days(x).abs_diff(days(y)) <= 400 || slips(&a.text, &b.text, 2) <= 2 {
        Level::Similar
    } else {
        Level::Different
    }
}

/// Days since the year 0, nearly.
fn days((year, month, day): (u16, u8, u8)) -> u32 {
    u32::from(year) * 365 + u32::from(month) * 30 + u32::from(day)
}

pub(super) fn postcode(a: &Value, b: &Value) -> Level {
    let half = a.text.len().min(b.text.len()).div_ceil(2);
    if slips(&a.text, &b.text, 1) <= 1 {
        Level::OneSign
    } else if a
        .text
        .get(..half)
        .is_some_and(|head| b.text.starts_with(head))
    {
        Level::Part
    } else {
        Level::Different
    }
}

pub(super) fn number(a: &Value, b: &Value) -> Level {
    let (Some(x), Some(y)) = (a.number, b.number) else {
        return Level::Different;
    };
    let apart = (x - y).abs() / x.abs().max(y.abs()).max(f64::MIN_POSITIVE);
    match apart {
        0.0 => Level::Same,
        p if p <= 0.02 => Level::Near,
        p if p <= 0.15 => Level::Similar,
        _ => Level::Different,
    }
}

pub(super) fn year(a: &Value, b: &Value) -> Level {
    match (a.number, b.number) {
        (Some(x), Some(y)) if (x - y).abs() <= 1.0 => Level::Near,
        _ => Level::Different,
    }
}

pub(super) fn code(a: &Value, b: &Value) -> Level {
    if a.text.len().min(b.text.len()) >= 5 && slips(&a.text, &b.text, 1) <= 1 {
        Level::OneSign
    } else {
        Level::Different
    }
}

pub(super) fn category(a: &Value, b: &Value) -> Level {
    let shared = a
        .words
        .iter()
        .any(|x| x.text.len() > 2 && b.words.iter().any(|y| y.hash == x.hash));
    let typo = a.latin.len() >= 5 && slips(&a.latin, &b.latin, 1) <= 1;
    if shared || typo {
        Level::Near
    } else {
        Level::Different
    }
}

pub(super) fn web(a: &Value, b: &Value) -> Level {
    let part =
        a.text.ends_with(&format!(".{}", b.text)) || b.text.ends_with(&format!(".{}", a.text));
    if part || (a.text.len() >= 6 && slips(&a.text, &b.text, 1) <= 1) {
        Level::Near
    } else {
        Level::Different
    }
}
