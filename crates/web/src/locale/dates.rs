//! Days and times as one reader wants them: by the language's own form, in figures, or as Ethiopia counts.
//!
//! Months of a report are those of the Gregorian calendar, whatever the reader's days are written by: an
//! Ethiopian month begins on its ninth to eleventh, so that another name would be another month.

use super::writing::{Dates, Hours};
use super::{Locale, formats};
use base::Language;
use jiff::civil::{Date, DateTime};

/// Hours from midnight to where Ethiopia begins to count.
const DAYBREAK: i8 = 6;

/// `22 Nov 2026`, `22/11/2026`, `2026-11-22`, `13 Hedar 2019 E.C.`
pub(super) fn day(l: &Locale, day: Date) -> String {
    let own = || formats::date(l.language, day);
    match l.writing.dates {
        Dates::Language => own(),
        Dates::Slashes => day.strftime("%d/%m/%Y").to_string(),
        Dates::Dots => day.strftime("%d.%m.%Y").to_string(),
        Dates::Iso => day.to_string(),
        Dates::Ethiopian => ethiopian(l, day).unwrap_or_else(own),
        Dates::EthiopianFirst => match ethiopian(l, day) {
            Some(first) => format!("{first} ({})", own()),
            None => own(),
        },
    }
}

/// The years in which a day is looked for.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// The day that is written so: `12 Nov 2026`, `12/11/2026`, `2026-11-12`.
pub(super) fn read(l: &Locale, text: &str) -> Option<Date> {
    let text = parts(text);
    if text.len() < 3 {
        return None;
    }
    let numbers: Vec<i16> = text.iter().filter_map(|part| part.parse().ok()).collect();
    let year = *numbers.iter().find(|n| YEARS.contains(n))?;
    let days = numbers.iter().filter_map(|n| i8::try_from(*n).ok());
    let days: Vec<i8> = days.filter(|n| (1..=31).contains(n)).collect();
    let all = (1..=12).flat_map(|month| days.iter().map(move |day| (month, *day)));
    let mut all = all.filter_map(|(month, day)| Date::new(year, month, day).ok());
    all.find(|day| {
        let written = [
            formats::date(l.language, *day),
            day.strftime("%d/%m/%Y").to_string(),
            day.to_string(),
        ];
        written.iter().any(|one| parts(one) == text)
    })
}

/// Words and figures of a text, without what stands between them and without zeros in front.
fn parts(text: &str) -> Vec<String> {
    let split = text.split(|c: char| c.is_whitespace() || ",/.-፣".contains(c));
    let split = split.filter(|part| !part.is_empty());
    split
        .map(|part| match part.parse::<u32>() {
            Ok(n) => n.to_string(),
            Err(_) => part.to_lowercase(),
        })
        .collect()
}

fn ethiopian(l: &Locale, day: Date) -> Option<String> {
    let date = formats::ethiopian(l.language, day)?;
    Some(l.tx("date-ethiopian", &[("date", date.into())]))
}

/// `Nov 2026`, `11/2026`, `2026-11`.
pub(super) fn month(l: &Locale, day: Date) -> String {
    match l.writing.dates {
        Dates::Language | Dates::Ethiopian | Dates::EthiopianFirst => {
            formats::month(l.language, day)
        }
        Dates::Slashes => day.strftime("%m/%Y").to_string(),
        Dates::Dots => day.strftime("%m.%Y").to_string(),
        Dates::Iso => day.strftime("%Y-%m").to_string(),
    }
}

/// `Nov`, `11`.
pub(super) fn month_alone(l: &Locale, day: Date) -> String {
    match l.writing.dates {
        Dates::Language | Dates::Ethiopian | Dates::EthiopianFirst => {
            formats::month_alone(l.language, day)
        }
        Dates::Slashes | Dates::Dots | Dates::Iso => day.strftime("%m").to_string(),
    }
}

/// `Sun, 22 Nov 2026`.
pub(super) fn weekday_day(l: &Locale, of: Date) -> String {
    match l.writing.dates {
        Dates::Language => formats::weekday_date(l.language, of),
        _ => [formats::weekday(l.language, of), day(l, of)].join(between(l.language)),
    }
}

/// `14:05`, `2:05 pm`, `8:05 in the afternoon (Ethiopian)`.
pub(super) fn time(l: &Locale, at: DateTime) -> String {
    let time = time_alone(l, at);
    match l.writing.hours {
        Hours::Ethiopian => l.tx("time-ethiopian", &[("time", time.into())]),
        _ => time,
    }
}

/// The same without a word on how hours are counted: another time that says so stands behind it.
pub(super) fn time_alone(l: &Locale, at: DateTime) -> String {
    if l.writing.hours != Hours::Ethiopian {
        return formats::time(l.language, l.writing.hours, at);
    }
    let hour = (at.hour() + DAYBREAK).rem_euclid(12);
    let hour = if hour == 0 { 12 } else { hour };
    let part = match at.hour() {
        0..6 => "night",
        6..12 => "morning",
        12..18 => "afternoon",
        _ => "evening",
    };
    let time = format!("{hour}:{:02}", at.minute());
    l.tx(&format!("time-ethiopian-{part}"), &[("time", time.into())])
}

/// `22 Nov 2026, 14:05`.
pub(super) fn day_and_time(l: &Locale, at: DateTime) -> String {
    match (l.writing.dates, l.writing.hours) {
        (Dates::Language, hours) if hours != Hours::Ethiopian => {
            formats::date_time(l.language, hours, at)
        }
        _ => [day(l, at.date()), time(l, at)].join(between(l.language)),
    }
}

/// What stands between a day and what belongs to it (CLDR 48).
fn between(language: Language) -> &'static str {
    match language {
        Language::Amharic => " ",
        _ => ", ",
    }
}
