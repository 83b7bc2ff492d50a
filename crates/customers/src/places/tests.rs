//! Countries, languages and telephone numbers as files write them.

use super::table::TABLE;
use super::{country, country_of_zone, language_named, phone_in, places};

#[test]
fn numbers_written_at_home_become_e164() {
    for (text, place, e164) in [
        ("077 123 4567", "LK", "+94771234567"),
        ("771234567", "LK", "+94771234567"),
        ("0094 77 123-4567", "LK", "+94771234567"),
        ("94771234567", "LK", "+94771234567"),
        ("0911 23 45 67", "ET", "+251911234567"),
        ("98765 43210", "IN", "+919876543210"),
        ("098765 43210", "IN", "+919876543210"),
        ("(020) 7946 0018", "GB", "+442079460018"),
        ("1 (212) 555-0100", "US", "+12125550100"),
        ("06 6982 1234", "IT", "+390669821234"),
        ("612 34 56 78", "ES", "+34612345678"),
        ("+49 30 1234567", "LK", "+49301234567"),
    ] {
        assert_eq!(
            phone_in(text, Some(place)).as_deref(),
            Ok(e164),
            "{text} in {place}"
        );
    }
}

#[test]
fn what_cannot_be_a_number_there_is_refused() {
    for (text, place) in [
        ("077 123 456", Some("LK")),
        ("077 123 45678", Some("LK")),
        ("077 123 4567", None),
        ("077 123 4567", Some("XX")),
        ("call me", Some("LK")),
        ("7.7E+08", Some("LK")),
        ("", Some("LK")),
        ("0", Some("LK")),
        ("n/a", Some("GB")),
        ("+94 77", Some("LK")),
    ] {
        assert_eq!(phone_in(text, place).unwrap_err().code, "phone", "{text}");
    }
}

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
    ] {
        assert_eq!(country(text).as_deref(), Ok(iso), "{text}");
    }
    for text in ["Channel Islands", "Unspecified", "", "1a", "<b>"] {
        assert_eq!(country(text).unwrap_err().code, "country", "{text}");
    }
    assert_eq!(country_of_zone("Africa/Addis_Ababa"), Some("ET"));
    assert_eq!(country_of_zone("UTC"), None);
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
fn the_table_agrees_with_the_numbering_plans() {
    let mut seen = std::collections::HashSet::new();
    assert_eq!(places().len(), TABLE.lines().count(), "every line is read");
    for place in places() {
        assert!(seen.insert(place.iso), "{} twice", place.iso);
        assert!(
            jiff::tz::TimeZone::get(place.zone).is_ok(),
            "{}",
            place.zone
        );
    }
    let Ok(folder) = std::env::var("BANDHU_DATA") else {
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "BANDHU_DATA is not set"
        );
        eprintln!(
            "SKIPPED: BANDHU_DATA is not set, so the table is not compared with libphonenumber's"
        );
        return;
    };
    let path = std::path::Path::new(&folder).join("phone/PhoneNumberMetadata.xml.xz");
    let mut plans = String::new();
    let packed = std::fs::File::open(path).unwrap();
    std::io::Read::read_to_string(&mut liblzma::read::XzDecoder::new(packed), &mut plans).unwrap();
    for place in places() {
        let start = plans
            .find(&format!("<territory id=\"{}\"", place.iso))
            .unwrap();
        let head = &plans[start..start + plans[start..].find('>').unwrap()];
        let attribute = |name: &str| {
            let rest = head.split_once(&format!(" {name}=\""))?.1;
            rest.split_once('"').map(|(value, _)| value)
        };
        let words = head.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.contains(&format!("countryCode=\"{}\"", place.code)),
            "{words}"
        );
        let trunk = attribute("nationalPrefix").unwrap_or("");
        assert_eq!(trunk, place.trunk, "{}", place.iso);
    }
}

#[test]
fn a_country_has_a_name_for_its_reader() {
    use base::Language::{Amharic, English, Malayalam, Sinhala};
    let name = super::country_name;
    assert_eq!(name("NL", English).as_deref(), Some("Netherlands"));
    assert_eq!(name("US", English).as_deref(), Some("United States"));
    assert_eq!(name("LK", Sinhala).as_deref(), Some("ශ්‍රී ලංකාව"));
    assert_eq!(name("ET", Amharic).as_deref(), Some("ኢትዮጵያ"));
    assert_eq!(name("IN", Malayalam).as_deref(), Some("ഇന്ത്യ"));
    assert_eq!(
        name("NL", Sinhala).as_deref(),
        Some("Netherlands"),
        "no other is known"
    );
    assert_eq!(name("ZZ", English), None);
}

#[test]
fn every_example_is_a_number_of_its_country() {
    for place in places() {
        let example = super::phone_example(Some(place.iso));
        assert!(
            example.starts_with(&format!("+{} ", place.code)),
            "{example}"
        );
        let national = example.split_once(' ').map_or("", |n| n.1).replace(' ', "");
        let (fewest, most) = place.digits;
        assert!((fewest..=most).contains(&national.len()), "{example}");
        assert!(phone_in(&example, None).is_ok(), "{example}");
    }
    assert_eq!(super::phone_example(Some("NL")), "+31 20 123 4567");
}
