//! Time zones in a reader's words: the city that CLDR gives for each, and how far it is from UTC now.

use super::formats::tag;
use base::{Language, Timestamp};
use icu_calendar::Iso;
use icu_datetime::NoCalendarFormatter;
use icu_datetime::fieldsets::zone::ExemplarCity;
use icu_time::zone::IanaParser;
use icu_time::zone::iana::IanaParserExtended;
use icu_time::zone::models::AtTime;
use icu_time::{TimeZone, TimeZoneInfo};
use jiff::tz;

/// Longer is the name of no zone and of no city.
const NAME_MAX_CHARS: usize = 60;
/// Zones that CLDR has no city for, though people choose them.
const UTC: &str = "UTC";

/// The country of a time zone (two letters, ISO 3166-1), where it is one's alone.
pub fn country(zone: &str) -> Option<String> {
    let known = IanaParser::new().parse(zone);
    // A zone's short name (CLDR) begins with its place's country (UN/LOCODE, five letters); three are older,
    // and what is longer or shorter else is no country's: UTC, fixed offsets.
    match known.as_str() {
        "jeruslm" => Some("IL".to_owned()),
        "gazastrp" | "hebron" => Some("PS".to_owned()),
        place if place.len() == 5 => Some(place[..2].to_ascii_uppercase()),
        _ => None,
    }
}

/// A zone to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Its IANA name: `Asia/Colombo`.
    pub iana: &'static str,
    /// Its city in the reader's language: `කොළඹ`.
    pub city: String,
    /// How far it is ahead of UTC at that moment: `+05:30`.
    pub offset: String,
}

/// Every zone that clocks go by, from west to east and by name.
pub fn all(language: Language, now: Timestamp) -> Vec<Zone> {
    let names = Names::of(language);
    let parser = IanaParserExtended::new();
    let known = parser.iter().map(|zone| zone.canonical);
    let places = known.filter(|name| !name.starts_with("Etc/"));
    let mut zones: Vec<(i32, Zone)> = std::iter::once(UTC)
        .chain(places)
        .filter_map(|iana| {
            let seconds = seconds(iana, now)?;
            let (city, offset) = (names.city(iana), written(seconds));
            Some((seconds, Zone { iana, city, offset }))
        })
        .collect();
    zones.sort_by(|a, b| (a.0, &a.1.city, a.1.iana).cmp(&(b.0, &b.1.city, b.1.iana)));
    zones.into_iter().map(|(_, zone)| zone).collect()
}

/// The zone that somebody typed or chose: its IANA name in any case, or a city in their language or in
/// English. Its name as the database of zones spells it.
pub fn find(language: Language, typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() || typed.chars().count() > NAME_MAX_CHARS {
        return None;
    }
    let spelled = |name: &str| Some(tz::TimeZone::get(name).ok()?.iana_name()?.to_owned());
    if let Some(known) = spelled(&typed.replace(' ', "_")) {
        return Some(known);
    }
    let parser = IanaParserExtended::new();
    let wanted = typed.to_lowercase();
    for spoken in [language, Language::English] {
        let names = Names::of(spoken);
        let mut known = parser.iter().map(|zone| zone.canonical);
        if let Some(found) = known.find(|iana| names.city(iana).to_lowercase() == wanted) {
            return spelled(found);
        }
    }
    None
}

/// The zone's city in the reader's language; its IANA name where there is none.
pub(super) fn name(language: Language, iana: &str) -> String {
    Names::of(language).city(iana)
}

/// How far a zone is ahead of UTC: `+05:30`.
pub fn offset(iana: &str, now: Timestamp) -> String {
    written(seconds(iana, now).unwrap_or(0))
}

fn seconds(iana: &str, now: Timestamp) -> Option<i32> {
    let zone = tz::TimeZone::get(iana).ok()?;
    Some(zone.to_offset(now).seconds())
}

fn written(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The cities of a language.
struct Names(Option<NoCalendarFormatter<ExemplarCity>>);

impl Names {
    fn of(language: Language) -> Self {
        Self(NoCalendarFormatter::try_new((&tag(language)).into(), ExemplarCity).ok())
    }

    fn city(&self, iana: &str) -> String {
        let zone = IanaParserExtended::new().parse(iana).time_zone;
        match &self.0 {
            Some(names) if zone != TimeZone::UNKNOWN && iana != UTC => {
                names.format(&info(zone)).to_string()
            }
            _ => iana.to_owned(),
        }
    }
}

/// A city's name does not hang on the moment, but the formatter asks for one.
fn info(zone: TimeZone) -> TimeZoneInfo<AtTime> {
    let noon = icu_time::Time::noon();
    let date = icu_calendar::Date::from_rata_die(icu_calendar::types::RataDie::new(739_000), Iso);
    zone.with_offset(None)
        .at_date_time(icu_time::DateTime { date, time: noon })
}
