//! One date as text, and what it may mean.

use super::DateOrder;
use base::Timestamp;
use jiff::civil::{DateTime, Time};

/// What a text says, if it is a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A moment that names its own zone.
    Moment(Timestamp),
    /// A day that can be read in one way only, whatever the file's order.
    Sure(DateTime),
    /// Two numbers before the year, each a day or a month; at least one way is a day of the calendar.
    Either {
        day_first: Option<DateTime>,
        month_first: Option<DateTime>,
    },
}

impl Reading {
    pub(super) fn of(text: &str) -> Option<Self> {
        let date = Numbers::of(text)?;
        let [a, b, c] = date.values;
        if date.widths[0] == 4 {
            return match time(date.rest) {
                Some(time) => Some(Self::Sure(day(a, b, c)?.to_datetime(time))),
                // RFC 3339, with its own offset; some shops leave a space before it.
                None => {
                    let close = text.replacen(" +", "+", 1).replacen(" -", "-", 1);
                    close
                        .replacen(" UTC", "Z", 1)
                        .parse()
                        .ok()
                        .map(Self::Moment)
                }
            };
        }
        let time = time(date.rest)?;
        let year = full_year(c, date.widths[2])?;
        let at = |month, of_month| day(year, month, of_month).map(|d| d.to_datetime(time));
        let (day_first, month_first) = (at(b, a), at(a, b));
        match (day_first, month_first) {
            // Points stand between day, month and year only.
            (Some(day), _) if date.mark == b'.' => Some(Self::Sure(day)),
            (Some(day), Some(month)) if day == month => Some(Self::Sure(day)),
            (None, None) => None,
            (None, Some(_)) if date.mark == b'.' => None,
            _ => Some(Self::Either {
                day_first,
                month_first,
            }),
        }
    }

    /// The local time, or the moment itself, in a file of that order.
    pub(super) fn by(self, order: DateOrder) -> Option<Result<DateTime, Timestamp>> {
        match (self, order) {
            (Self::Moment(at), _) => Some(Err(at)),
            (Self::Sure(day), _) => Some(Ok(day)),
            (Self::Either { day_first, .. }, DateOrder::DayFirst) => day_first.map(Ok),
            (Self::Either { month_first, .. }, DateOrder::MonthFirst) => month_first.map(Ok),
        }
    }
}

/// Three numbers with one mark between them, and what stands behind.
struct Numbers<'a> {
    values: [i16; 3],
    widths: [usize; 3],
    mark: u8,
    rest: &'a str,
}

impl<'a> Numbers<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let (a, rest) = number(text)?;
        let mark = *rest.as_bytes().first()?;
        if !matches!(mark, b'/' | b'-' | b'.') {
            return None;
        }
        let (b, rest) = number(&rest[1..])?;
        if rest.as_bytes().first() != Some(&mark) {
            return None;
        }
        let (c, rest) = number(&rest[1..])?;
        Some(Self {
            values: [a.0, b.0, c.0],
            widths: [a.1, b.1, c.1],
            mark,
            rest,
        })
    }
}

/// One to four digits at the beginning, their width, and the rest.
fn number(text: &str) -> Option<((i16, usize), &str)> {
    let width = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=4).contains(&width) {
        return None;
    }
    Some(((text[..width].parse().ok()?, width), &text[width..]))
}

/// A day of the calendar, in years in which shops wrote files about shops.
fn day(year: i16, month: i16, of_month: i16) -> Option<jiff::civil::Date> {
    if !(1900..=2199).contains(&year) {
        return None;
    }
    let (month, of_month) = (i8::try_from(month).ok()?, i8::try_from(of_month).ok()?);
    jiff::civil::Date::new(year, month, of_month).ok()
}

/// Years of two digits as POSIX reads them (strptime, `%y`): 69 to 99 are of the last century.
fn full_year(year: i16, width: usize) -> Option<i16> {
    match (width, year) {
        (4, _) => Some(year),
        (2, 0..=68) => Some(2000 + year),
        (2, _) => Some(1900 + year),
        _ => None,
    }
}

/// `` ` 14:05` ``, `T14:05:30.25`, `, 2:05 PM`; nothing is the first moment of the day.
fn time(rest: &str) -> Option<Time> {
    let rest = rest.trim_start_matches(',');
    let text = match rest.as_bytes().first() {
        None => return Some(Time::midnight()),
        Some(b' ' | b'T') => rest[1..].trim(),
        Some(_) => return None,
    };
    let ((hour, _), rest) = number(text)?;
    let ((minute, 2), rest) = number(rest.strip_prefix(':')?)? else {
        return None;
    };
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => {
            let ((second, 2), rest) = number(rest)? else {
                return None;
            };
            (second, rest)
        }
        None => (0, rest),
    };
    let (nanos, rest) = fraction(rest)?;
    let hour = half_day(hour, rest.trim())?;
    let small = |n: i16| i8::try_from(n).ok();
    Time::new(small(hour)?, small(minute)?, small(second)?, nanos).ok()
}

/// `.25` as nanoseconds, in whole microseconds as databases keep them.
fn fraction(rest: &str) -> Option<(i32, &str)> {
    let Some(digits) = rest.strip_prefix('.') else {
        return Some((0, rest));
    };
    let width = digits.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=9).contains(&width) {
        return None;
    }
    let kept = &digits[..width.min(6)];
    let micros = kept.parse::<i32>().ok()? * 10_i32.pow(6 - u32::try_from(kept.len()).ok()?);
    Some((micros * 1_000, &digits[width..]))
}

fn half_day(hour: i16, mark: &str) -> Option<i16> {
    match mark {
        "" => Some(hour),
        "AM" | "am" | "a.m." if (1..=12).contains(&hour) => Some(hour % 12),
        "PM" | "pm" | "p.m." if (1..=12).contains(&hour) => Some(hour % 12 + 12),
        _ => None,
    }
}
