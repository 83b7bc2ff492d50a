//! Single values of imports and forms: numbers, moments, ids, and what people type about people.
#![no_main]

use base::{Price, Quantity, Timestamp};
use customers::values;
use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use records::imports::dates::{DateOrder, DateRule, Moments};
use records::imports::{decimal, spreadsheet_id};
use records::text::{self, Fault};

fuzz_target!(|text: &str| {
    numbers(text);
    moments(text);
    typed(text);
});

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn numbers(text: &str) {
    let id = spreadsheet_id(text);
    assert!(text.starts_with(id));
    assert_eq!(spreadsheet_id(id), id);
    for mark in ['.', ','] {
        let plain = decimal(text, mark);
        assert!(plain.len() <= text.len());
        assert_eq!(digits(&plain), digits(text), "no digit comes or goes");
    }
    // A number that is taken is the number that stands there.
    if let Ok(price) = Price::parse(text) {
        assert_eq!(price.0, by_hand(text, 4), "{text}");
    }
    if let Ok(quantity) = Quantity::parse(text) {
        assert_eq!(quantity.0, by_hand(text, 3), "{text}");
    }
}

/// The number in its smallest parts, worked out in another way: digits with the point moved.
fn by_hand(text: &str, places: usize) -> i64 {
    let text = text.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let shifted: String = fraction
        .chars()
        .chain("0000".chars())
        .take(places)
        .collect();
    let number: i64 = digits(&format!("0{whole}{shifted}"))
        .parse()
        .expect("digits");
    if text.starts_with('-') {
        -number
    } else {
        number
    }
}

fn moments(text: &str) {
    for zone in ["UTC", "Asia/Colombo", "America/St_Johns"] {
        let zone = TimeZone::get(zone).expect("a zone");
        let usual = || DateRule::Order(DateOrder::DayFirst);
        let mut reader = Moments::new(usual(), zone.clone());
        let Some(at) = reader.read(text) else {
            continue;
        };
        assert_eq!(
            reader.read(text),
            Some(at),
            "the same text is the same moment"
        );
        assert_eq!(
            Moments::new(usual(), zone.clone()).read(&at.to_string()),
            Some(at)
        );
        let _ = Moments::new(DateRule::Format(text.to_owned()), zone).read(text);
    }
}

/// What is kept is taken again and stays what it is.
fn typed(text: &str) {
    let rules: [(&str, fn(&str) -> Result<String, Fault>); 9] = [
        ("line", |t| text::line(t, 40)),
        ("paragraphs", |t| text::paragraphs(t, 40)),
        ("email", text::email),
        ("phone", records::phones::international),
        ("network", values::network),
        ("handle", values::handle),
        ("language tag", values::language_tag),
        ("time zone", values::time_zone),
        ("tag", values::tag),
    ];
    for (name, rule) in rules {
        if let Ok(kept) = rule(text) {
            assert_eq!(rule(&kept).as_ref(), Ok(&kept), "{name}");
            assert!(!kept.contains('\0'), "{name}");
            assert!(kept.chars().count() <= 254, "{name}");
        }
    }
    if let Ok(at) = values::time(text) {
        assert_eq!(values::time(&at.to_string()), Ok::<Timestamp, _>(at));
    }
}
