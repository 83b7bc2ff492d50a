//! Points in time from a file whose way to write dates is known.

use super::DateRule;
use super::text::Reading;
use base::Timestamp;
use jiff::civil::{DateTime, Time};
use jiff::fmt::strtime::BrokenDownTime;
use jiff::tz::TimeZone;

/// Reads points in time; a date alone is its first moment in the zone.
pub struct Moments {
    rule: DateRule,
    zone: TimeZone,
    last: (String, Option<Timestamp>),
}

impl Moments {
    /// `zone` is that of times that name none.
    pub fn new(rule: DateRule, zone: TimeZone) -> Self {
        Self {
            rule,
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
        self.last.0.clear();
        self.last.0.push_str(text);
        self.last.1 = found;
        found
    }

    fn parse(&self, text: &str) -> Option<Timestamp> {
        let read = match &self.rule {
            DateRule::Order(order) => Reading::of(text)?.by(*order)?,
            DateRule::Format(letters) => with_letters(letters, text)?,
        };
        match read {
            Ok(local) => in_zone(&self.zone, local),
            Err(moment) => Some(moment),
        }
    }
}

pub(super) fn in_zone(zone: &TimeZone, local: DateTime) -> Option<Timestamp> {
    Some(zone.to_zoned(local).ok()?.timestamp())
}

/// The local time, or the moment itself where the text names its zone.
pub(super) fn with_letters(letters: &str, text: &str) -> Option<Result<DateTime, Timestamp>> {
    let parsed = BrokenDownTime::parse(letters, text).ok()?;
    if let Ok(at) = parsed.to_timestamp() {
        return Some(Err(at));
    }
    let midnight = || Some(parsed.to_date().ok()?.to_datetime(Time::midnight()));
    parsed.to_datetime().ok().or_else(midnight).map(Ok)
}
