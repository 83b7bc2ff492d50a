//! Values as spreadsheets and shops write them.

use base::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::strtime::BrokenDownTime;
use jiff::tz::TimeZone;

/// An id that a spreadsheet took for a number: `17850.0` is `17850`.
pub fn spreadsheet_id(text: &str) -> &str {
    match text.strip_suffix(".0") {
        Some(whole) if !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit()) => whole,
        _ => text,
    }
}

/// A number with the file's decimal mark, as one with a point; thousands marks are dropped only
/// where they stand before groups of three.
pub fn decimal(text: &str, mark: char) -> String {
    let other = if mark == ',' { '.' } else { ',' };
    let text = text.trim();
    let (whole, fraction) = match text.rsplit_once(mark) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let mut groups = whole.split(other);
    let first = groups.next().unwrap_or("");
    let mut out = first.to_owned();
    for group in groups {
        let fits = group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
        if !fits || first.is_empty() {
            return text.to_owned();
        }
        out.push_str(group);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// Formats that are tried when none is given; the first that reads the first date is kept.
const FORMATS: &[&str] = &[
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%d",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y",
    "%d-%m-%Y %H:%M",
    "%d-%m-%Y",
];

/// Reads points in time; a date alone is its first moment in the zone.
pub struct Moments {
    format: Option<String>,
    zone: TimeZone,
    last: (String, Option<Timestamp>),
}

impl Moments {
    /// With the file's format (strftime's letters) or none, to find it; `zone` is that of times
    /// that name none.
    pub fn new(format: Option<String>, zone: TimeZone) -> Self {
        Self {
            format,
            zone,
            last: (String::new(), None),
        }
    }

    /// The moment that the text means.
    pub fn read(&mut self, text: &str) -> Option<Timestamp> {
        if !text.is_empty() && self.last.0 == text {
            return self.last.1;
        }
        let found = self.parse(text);
        self.last = (text.to_owned(), found);
        found
    }

    fn parse(&mut self, text: &str) -> Option<Timestamp> {
        if text.is_empty() {
            return None;
        }
        if let Some(format) = &self.format {
            return self.with(format, text);
        }
        // RFC 3339 with its own offset needs no guess.
        if let Ok(at) = text.parse::<Timestamp>() {
            return Some(at);
        }
        let format = FORMATS
            .iter()
            .find(|format| self.with(format, text).is_some())?;
        self.format = Some((*format).to_owned());
        self.with(format, text)
    }

    fn with(&self, format: &str, text: &str) -> Option<Timestamp> {
        let parsed = BrokenDownTime::parse(format, text).ok()?;
        if let Ok(at) = parsed.to_timestamp() {
            return Some(at);
        }
        let local: DateTime = match parsed.to_datetime() {
            Ok(local) => local,
            Err(_) => parsed
                .to_date()
                .ok()?
                .to_datetime(jiff::civil::Time::midnight()),
        };
        Some(self.zone.to_zoned(local).ok()?.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap()
    }

    #[test]
    fn only_a_whole_number_loses_its_point_zero() {
        assert_eq!(spreadsheet_id("17850.0"), "17850");
        for same in ["17850", "a.0", ".0", "1.5", "v1.0", ""] {
            assert_eq!(spreadsheet_id(same), same);
        }
    }

    #[test]
    fn decimals_are_read_in_the_files_own_way() {
        assert_eq!(decimal("1.234,50", ','), "1234.50");
        assert_eq!(decimal("1,234,567.5", '.'), "1234567.5");
        assert_eq!(decimal("-3,5", ','), "-3.5");
        // Not groups of three: left alone, so that reading it as a number fails.
        assert_eq!(decimal("1,23", '.'), "1,23");
        assert_eq!(decimal("1.2.3", ','), "1.2.3");
    }

    #[test]
    fn a_time_without_a_zone_is_the_accounts() {
        let mut moments = Moments::new(None, zone("Asia/Colombo"));
        // Colombo is 5:30 ahead of UTC.
        assert_eq!(
            moments.read("2010-12-01 08:26:00").unwrap().to_string(),
            "2010-12-01T02:56:00Z"
        );
        assert_eq!(moments.read("nonsense"), None);
        assert_eq!(
            moments.read("2010-13-01 08:26:00"),
            None,
            "there is no month 13"
        );
        assert_eq!(moments.read(""), None);
    }

    #[test]
    fn the_first_date_decides_the_format_for_the_file() {
        let mut moments = Moments::new(None, TimeZone::UTC);
        assert_eq!(
            moments.read("25/12/2025").unwrap().to_string(),
            "2025-12-25T00:00:00Z"
        );
        assert_eq!(
            moments.read("03/04/2025").unwrap().to_string(),
            "2025-04-03T00:00:00Z"
        );
        let mut american = Moments::new(Some("%m/%d/%Y".into()), TimeZone::UTC);
        assert_eq!(
            american.read("03/04/2025").unwrap().to_string(),
            "2025-03-04T00:00:00Z"
        );
        assert_eq!(american.read("25/12/2025"), None);
    }

    #[test]
    fn a_time_with_its_own_zone_keeps_it() {
        let mut moments = Moments::new(None, zone("Asia/Kolkata"));
        assert_eq!(
            moments
                .read("2025-01-01T12:00:00+03:00")
                .unwrap()
                .to_string(),
            "2025-01-01T09:00:00Z"
        );
    }
}
