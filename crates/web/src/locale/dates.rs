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

/// `14:05`, `2:05 pm`, `8:05 in the afternoon`.
pub(super) fn time(l: &Locale, at: DateTime) -> String {
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
