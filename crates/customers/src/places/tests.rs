//! Countries and languages as files write them.

use super::table::TABLE;
use super::{country, country_of_zone, language_named, places};

#[test]
fn countries_are_known_by_letters_and_names() {
    for (text, iso) in [
        ("lk", "LK"),
        (" Sri Lanka ", "LK"),
        ("ශ්‍රී ලංකාව", "LK"),
        ("ኢትዮጵያ", "ET"),
        ("ഇന്ത്യ", "IN"),
        ("United Kingdom", "GB"),
        ("UK", "GB"),
        ("EIRE", "IE"),
        ("fj", "FJ"),
        ("srilanka", "LK"),
        ("SRI LANKA", "LK"),
        ("අයර්ලන්තය", "IE"),
        ("ሶማሊያ", "SO"),
        ("മലേഷ്യ", "MY"),
        ("Côte d'Ivoire", "CI"),
    ] {
        assert_eq!(country(text).as_deref(), Ok(iso), "{text}");
    }
    for text in [
        "Channel Islands",
        "Unspecified",
        "",
        "1a",
        "<b>",
        "zz",
        "Atlantis",
    ] {
        assert_eq!(country(text).unwrap_err().code, "country", "{text}");
    }
}

#[test]
fn languages_are_known_by_tags_and_names() {
    for (text, tag) in [
        ("si", "si"),
        ("en_GB", "en-GB"),
        ("Sinhala", "si"),
        ("አማርኛ", "am"),
    ] {
        assert_eq!(language_named(text).as_deref(), Ok(tag), "{text}");
    }
    assert_eq!(language_named("klingon?").unwrap_err().code, "language-tag");
}

#[test]
fn every_line_of_the_table_is_read_once() {
    let mut seen = std::collections::HashSet::new();
    assert_eq!(places().len(), TABLE.lines().count());
    for place in places() {
        assert!(seen.insert(place.iso), "{} twice", place.iso);
        assert!(!place.names.is_empty(), "{}", place.iso);
    }
}

#[test]
fn a_zone_tells_its_country() {
    for (zone, iso) in [
        ("Asia/Colombo", Some("LK")),
        ("Africa/Addis_Ababa", Some("ET")),
        ("Asia/Kolkata", Some("IN")),
        // Its name until 1993, which databases still use.
        ("Asia/Calcutta", Some("IN")),
        ("Europe/London", Some("GB")),
        ("America/Chicago", Some("US")),
        ("Pacific/Fiji", Some("FJ")),
        ("Asia/Jerusalem", Some("IL")),
        ("Asia/Gaza", Some("PS")),
        ("UTC", None),
        ("Etc/GMT+5", None),
        ("EST5EDT", None),
        ("Mars/Olympus", None),
    ] {
        assert_eq!(country_of_zone(zone).as_deref(), iso, "{zone}");
    }
    // jiff's own list of zones, those of the sea and of nobody left out: a country or none, never a slip.
    for zone in jiff::tz::db().available() {
        let country = country_of_zone(zone.as_str());
        let fits = |c: &String| c.len() == 2 && c.bytes().all(|b| b.is_ascii_uppercase());
        assert!(country.is_none_or(|c| fits(&c)), "{}", zone.as_str());
    }
}

#[test]
fn a_country_has_a_name_for_its_reader() {
    use base::Language::{Amharic, English, Malayalam, Sinhala};
    let name = super::country_name;
    assert_eq!(name("NL", English).as_deref(), Some("Netherlands"));
    assert_eq!(name("US", English).as_deref(), Some("United States"));
    assert_eq!(name("GB", English).as_deref(), Some("United Kingdom"));
    assert_eq!(name("TR", English).as_deref(), Some("Turkey"));
    assert_eq!(name("FI", Malayalam).as_deref(), Some("ഫിൻലാൻഡ്"));
    assert_eq!(name("LK", Sinhala).as_deref(), Some("ශ්‍රී ලංකාව"));
    assert_eq!(name("ET", Amharic).as_deref(), Some("ኢትዮጵያ"));
    assert_eq!(name("IN", Malayalam).as_deref(), Some("ഇന്ത്യ"));
    assert_eq!(
        name("NL", Sinhala).as_deref(),
        Some("නෙදර්ලන්තය"),
        "also one that the firm's files call by several names"
    );
    assert_eq!(name("ZZ", English), None);
}
