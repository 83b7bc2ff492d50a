//! Days and moments as people type them, and as they are kept.

use super::Fault;
use super::values::Read;
use crate::text::shortened;
use ::web::Locale;
use base::Timestamp;
use jiff::civil::{Date, DateTime};

/// Years beyond 1 to 9999 are slips, and PostgreSQL would not take them all.
const SECONDS: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

pub(super) fn time(text: &str) -> Read {
    let at: Option<Timestamp> = text.trim().parse().ok();
    at.and_then(whole_seconds)
        .map(|at| at.to_string().into())
        .ok_or_else(|| Fault::new("time", shortened(text)))
}

fn whole_seconds(at: Timestamp) -> Option<Timestamp> {
    let second = at.as_millisecond().div_euclid(1_000);
    Timestamp::from_second(second)
        .ok()
        .filter(|_| SECONDS.contains(&second))
}

/// Browsers send days by ISO 8601; where they do not know such fields, people type them in their own way.
pub(super) fn typed_day(l: &Locale, text: &str) -> String {
    let known = text.parse::<Date>().is_ok();
    let read = (!known).then(|| l.read_day(text)).flatten();
    read.map_or_else(|| text.to_owned(), |day| day.to_string())
}

pub(super) fn typed_time(l: &Locale, text: &str) -> Read {
    let civil = text.parse::<DateTime>().ok().filter(|_| !has_offset(text));
    let at = match civil {
        Some(civil) => l.zone().to_timestamp(civil).ok(),
        None => text.parse().ok(),
    };
    at.and_then(whole_seconds)
        .map(|at| at.to_string().into())
        .ok_or_else(|| Fault::new("local-time", shortened(text)))
}

/// Whether it says its zone by itself.
fn has_offset(text: &str) -> bool {
    text.parse::<Timestamp>().is_ok()
}

/// As the browser's field for a day and a time wants it, in the reader's zone.
pub(super) fn civil(l: &Locale, at: Timestamp) -> String {
    let civil = l.zone().to_datetime(at);
    let form = match civil.second() {
        0 => "%Y-%m-%dT%H:%M",
        _ => "%Y-%m-%dT%H:%M:%S",
    };
    civil.strftime(form).to_string()
}
