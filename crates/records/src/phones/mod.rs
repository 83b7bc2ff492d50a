//! Telephone numbers: as people write them, as they are kept (E.164), as they are shown.
//!
//! What a number looks like in which country is the knowledge of Google's libphonenumber, taken as a library
//! (docs/adr/0022): nothing here knows a country.

#[cfg(test)]
mod tests;

use crate::text::{self, Fault};
use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL as PLANS, PhoneNumber, PhoneNumberFormat, PhoneNumberType,
    Region,
};

/// Most digits of a number with its country code (ITU-T E.164).
const DIGITS_AT_MOST: usize = 15;
/// What shows how a number is written where no country is known.
const EXAMPLE: &str = "+94 77 123 4567";

/// A telephone number as E.164, also when it is written as people of `country` (two letters) dial it at
/// home: `077 123 4567`, `0094 77 123 4567`, `94771234567`; digits of any script.
///
/// A number that fits the country's lengths is taken, also when nobody was given it yet: plans change, and
/// nobody loses a customer over it.
///
/// # Errors
/// `phone` when something else than a number stands there (an extension as well: E.164 has none), when it
/// cannot be one of that country, and when it names no country and none is known.
pub fn read(written: &str, country: Option<&str>) -> Result<String, Fault> {
    let refused = || Fault::new("phone", text::shortened(written));
    let plain = plain(written).ok_or_else(refused)?;
    // Who writes 00 means a country, also where something else is dialled for it.
    let abroad = || possible(&format!("+{}", plain.strip_prefix("00")?), None);
    possible(&plain, country.and_then(region))
        .or_else(abroad)
        .ok_or_else(refused)
}

/// A telephone number with its country code as E.164: `+94 (77) 123-45 67`.
///
/// # Errors
/// `phone` when the country code is missing, as [`read`] else.
pub fn international(text: &str) -> Result<String, Fault> {
    read(text, None)
}

/// The same for a number that may have been kept before: what is written exactly as E.164 is taken, though
/// no country has such a number. Whoever writes it anew must say it in [`international`]'s way.
///
/// # Errors
/// `phone`.
pub fn international_or_kept(text: &str) -> Result<String, Fault> {
    let kept = |digits: &str| {
        (7..=DIGITS_AT_MOST).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    international(text).or_else(|refused| match text.trim().strip_prefix('+') {
        Some(digits) if kept(digits) => Ok(format!("+{digits}")),
        _ => Err(refused),
    })
}

/// A kept number as it is read: as it is dialled at home where it is one of `home` (two letters), else with
/// its country code, in the groups of its country.
pub fn shown(e164: &str, home: Option<&str>) -> String {
    let Ok(number) = PLANS.parse(e164, None) else {
        return e164.to_owned();
    };
    let home = home.and_then(region);
    let way = match home.is_some() && PLANS.get_region_for_number(&number) == home {
        true => PhoneNumberFormat::National,
        false => PhoneNumberFormat::International,
    };
    number.format_as(way).into_owned()
}

/// A number as those of `country` look abroad, for a text that shows how; where none is known, one of many.
pub fn example(country: Option<&str>) -> String {
    let of = |region: Region, kind| {
        PLANS
            .get_example_number_for_type_and_region(region, kind)
            .ok()
    };
    let found = country.and_then(region).and_then(|region| {
        of(region, PhoneNumberType::Mobile).or_else(|| of(region, PhoneNumberType::FixedLine))
    });
    found.map_or_else(
        || EXAMPLE.to_owned(),
        |n| n.format_as(PhoneNumberFormat::International).into_owned(),
    )
}

fn region(iso: &str) -> Option<Region> {
    iso.parse().ok()
}

/// The number as E.164, where its country's plan has numbers of that length.
fn possible(text: &str, region: Option<Region>) -> Option<String> {
    let number = PLANS.parse(text, region).ok()?;
    let length = PLANS.is_possible_number_with_reason(&number);
    // Some whole numbers are as long as those of one town alone: 310-1234 in Canada.
    let fits = matches!(length, Ok(NumberLengthType::IsPossible)) || PLANS.is_valid_number(&number);
    if !fits || number.extension.is_some() || keeps_its_trunk(&number) {
        return None;
    }
    let e164 = number.format_as(PhoneNumberFormat::E164).into_owned();
    (e164.len() <= DIGITS_AT_MOST + 1).then_some(e164)
}

/// Whether the zero that is only dialled within the country was counted to reach the length: a number with a
/// digit too few, as `020 7946 00` in Britain.
fn keeps_its_trunk(number: &PhoneNumber) -> bool {
    let zero_is_dialled = || {
        let region = PLANS.get_region_for_country_code(number.country_code)?;
        let usual = PLANS.get_example_number(region).ok()?;
        let at_home = usual.format_as(PhoneNumberFormat::National).into_owned();
        let first = at_home.chars().find(char::is_ascii_digit);
        Some(first == Some('0') && usual.italian_leading_zero != Some(true))
    };
    number.italian_leading_zero == Some(true)
        && !PLANS.is_valid_number(number)
        && zero_is_dialled() == Some(true)
}

/// The number in ASCII: digits of every script are digits, dashes and blanks of every kind are one, marks
/// that nobody sees (they come along with what is pasted) go. None when something else stands there.
fn plain(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '0'..='9' | ' ' | '-' | '.' | '(' | ')' | '/' => out.push(c),
            '+' | '＋' if !out.contains(|c: char| c.is_ascii_digit() || c == '+') => out.push('+'),
            '‐'..='―' | '−' | '－' | 'ー' => out.push('-'),
            '（' => out.push('('),
            '）' => out.push(')'),
            c if c.is_whitespace() => out.push(' '),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {}
            '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            c => out.push(digit(c)?),
        }
    }
    Some(out)
}

/// The digit that a sign of another script stands for.
fn digit(c: char) -> Option<char> {
    let folded = language::digits_only(c.encode_utf8(&mut [0; 4]));
    let mut digits = folded.chars();
    let first = digits.next()?;
    // A sign may be a number of its own, as the Ethiopic ten: no digit of a telephone number.
    digits.next().is_none().then_some(first)
}
