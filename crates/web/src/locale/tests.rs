//! What readers see, language by language, and that no file lacks a key.

use super::*;
use fluent_syntax::ast::Entry;
use std::collections::{BTreeMap, BTreeSet};

fn l(tag: &str) -> Locale {
    Locale::new(tag.parse().unwrap(), "Asia/Colombo")
}

fn money(tag: &str, minor: i64, code: &str) -> String {
    l(tag).money(Money {
        minor,
        currency: code.parse().unwrap(),
    })
}

#[test]
fn numbers_are_grouped_as_each_language_does() {
    let written = ["en", "si", "am", "ml"].map(|tag| l(tag).number(1_234_567));
    assert_eq!(
        written,
        ["1,234,567", "1,234,567", "1,234,567", "12,34,567"]
    );
    assert_eq!(l("en").decimal(-1250, 3), "-1.250");
}

#[test]
fn money_has_its_own_places_and_the_symbol_of_the_country() {
    assert_eq!(money("en", 123_450, "GBP"), "£1,234.50");
    assert_eq!(money("en", -5, "GBP"), "-£0.05");
    assert_eq!(money("en", 123_450, "LKR"), "LKR\u{a0}1,234.50");
    assert_eq!(money("si", 123_450, "LKR"), "රු.\u{a0}1,234.50");
    assert_eq!(money("am", 123_450, "ETB"), "ብር\u{a0}1,234.50");
    assert_eq!(money("ml", 12_345_600, "INR"), "₹1,23,456.00");
    assert_eq!(money("en", 1500, "JPY"), "JPY\u{a0}1,500");
    assert_eq!(money("en", 1500, "KWD"), "KWD\u{a0}1.500");
}

#[test]
fn dates_are_gregorian_with_each_language_s_names() {
    let at: Timestamp = "2026-11-22T08:35:00Z".parse().unwrap();
    let seen: Vec<String> = ["en", "si", "am", "ml"]
        .iter()
        .map(|tag| {
            format!(
                "{} | {} | {}",
                l(tag).date(at),
                l(tag).time(at),
                l(tag).date_time(at)
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            "22 Nov 2026 | 14:05 | 22 Nov 2026, 14:05",
            "2026 නොවැ 22 | 14:05 | 2026 නොවැ 22, 14:05",
            "ኖቬም 22 2026 | 14:05 | ኖቬም 22 2026 14:05",
            "2026 നവം 22 | 2:05 PM | 2026 നവം 22, 2:05 PM",
        ]
    );
}

#[test]
fn sinhala_months_are_those_of_the_calendar_on_the_wall() {
    let months: Vec<String> = (1..=12)
        .map(|m| l("si").day(jiff::civil::date(2026, m, 3)))
        .collect();
    assert_eq!(
        months.join("|").replace("2026 ", "").replace(" 3", ""),
        "ජන|පෙබ|මාර්තු|අප්‍රේල්|මැයි|ජූනි|ජූලි|අගෝ|සැප්|ඔක්|නොවැ|දෙසැ"
    );
}

#[test]
fn a_day_heading_is_relative_when_near() {
    let now: Timestamp = "2026-11-21T19:00:00Z".parse().unwrap(); // the 22nd in Colombo
    let day = |d: &str| l("en").day_heading(d.parse().unwrap(), now);
    assert_eq!(day("2026-11-22"), "Today");
    assert_eq!(day("2026-11-21"), "Yesterday");
    assert_eq!(day("2026-11-23"), "Tomorrow");
    assert_eq!(day("2026-10-22"), "Thu, 22 Oct 2026");
}

#[test]
fn plurals_follow_each_language_s_rules() {
    let now: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
    let ago = |tag: &str, minutes: i64| {
        l(tag).ago(
            Timestamp::from_second(now.as_second() - minutes * 60).unwrap(),
            now,
        )
    };
    assert_eq!(ago("en", 0), "just now");
    assert_eq!(ago("en", 1), "1 minute ago");
    assert_eq!(ago("en", 59), "59 minutes ago");
    assert_eq!(ago("en", 125), "2 hours ago");
    assert_eq!(ago("en", 3 * 1440), "3 days ago");
    assert_eq!(ago("en", 8 * 1440), "14 Nov 2026");
    for tag in ["si", "am", "ml"] {
        assert_ne!(
            ago(tag, 1),
            ago(tag, 2).replace('2', "1"),
            "{tag} has a form for one"
        );
    }
}

#[test]
fn an_unknown_code_still_says_something() {
    let e = FieldError {
        field: "x".into(),
        code: "no-such-code",
        detail: "7".into(),
    };
    assert_eq!(l("en").error(&e), l("en").t("error-invalid"));
}

#[test]
fn an_error_names_the_value_that_is_meant_where_there_is_one() {
    let error = |detail: &str| {
        l("en").error(&FieldError {
            field: "emails".into(),
            code: "email",
            detail: detail.into(),
        })
    };
    let example = "Example: name@example.com";
    assert_eq!(
        error(""),
        format!("This is not an e-mail address. {example}")
    );
    assert_eq!(
        error("bad one"),
        format!("This is not an e-mail address: bad one. {example}")
    );
}

/// Keys with the variables that their patterns use, by area and language.
fn keys() -> BTreeMap<(&'static str, String), BTreeMap<&'static str, BTreeSet<String>>> {
    let mut out: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for file in all_texts() {
        let parsed = fluent_syntax::parser::parse(file.source)
            .unwrap_or_else(|(_, e)| panic!("{}/{}: {e:?}", file.language, file.area));
        for entry in parsed.body {
            if let Entry::Message(m) = entry {
                let text = format!("{:?}", m.value);
                let used = text
                    .split("VariableReference { id: Identifier { name: \"")
                    .skip(1);
                let names = used
                    .filter_map(|r| r.split('"').next().map(str::to_owned))
                    .collect();
                let languages = out.entry((file.area, m.id.name.to_owned())).or_default();
                assert!(
                    languages.insert(file.language, names).is_none(),
                    "{}/{}: {} stands twice",
                    file.language,
                    file.area,
                    m.id.name
                );
            }
        }
    }
    out
}

#[test]
fn every_language_has_every_key_with_the_same_values() {
    let mut faults = Vec::new();
    for ((area, key), languages) in keys() {
        for tag in ["en", "si", "am", "ml"] {
            match (languages.get("en"), languages.get(tag)) {
                (Some(en), Some(other)) if en != other => {
                    faults.push(format!(
                        "{tag}/{area}.ftl: {key} uses {other:?}, not {en:?}"
                    ));
                }
                (_, None) => faults.push(format!("{tag}/{area}.ftl lacks {key}")),
                _ => {}
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_key_stands_in_one_area_only() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for ((area, key), _) in keys() {
        if let Some(other) = seen.insert(key.clone(), area) {
            panic!("{key} stands in {other}.ftl and in {area}.ftl");
        }
    }
}

#[test]
fn sizes_are_written_in_the_largest_unit_that_fits() {
    let l = Locale::new(Language::English, "UTC");
    let seen = [
        0,
        1,
        1_001,
        999_999,
        1_000_000,
        12_500_000,
        1_073_741_824,
        2_000_000_000,
    ];
    assert_eq!(
        seen.map(|bytes| l.size(bytes)),
        [
            "1 KB", "1 KB", "2 KB", "1,000 KB", "1 MB", "13 MB", "1.1 GB", "2 GB"
        ]
    );
    // Limits count in steps of 1,024, and never promise more than there is: 1,500 MiB are 1.46 GiB.
    let seen = [25_usize << 20, 1_023 << 20, 1_024 << 20, 1_500 << 20];
    assert_eq!(
        seen.map(|bytes| l.size_at_most(bytes)),
        ["25 MB", "1,023 MB", "1 GB", "1.4 GB"]
    );
    let amharic = Locale::new(Language::Amharic, "UTC");
    assert_eq!(amharic.size_at_most(1 << 30), "1 ጊባ");
}

#[test]
fn an_error_that_counts_has_a_form_for_one() {
    let said = |tag: &str, detail: &str| {
        let l = Locale::new(tag.parse().unwrap(), "UTC");
        l.error(&FieldError {
            field: String::new(),
            code: "wait",
            detail: detail.to_owned(),
        })
    };
    assert_eq!(
        said("en", "1"),
        "Too many wrong attempts. Please wait one second."
    );
    assert_eq!(
        said("en", "2"),
        "Too many wrong attempts. Please wait 2 seconds."
    );
    assert!(
        said("si", "1").contains("තත්පරයක් රැඳී"),
        "{}",
        said("si", "1")
    );
    assert!(
        said("am", "30").contains("30 ሰከንዶች"),
        "{}",
        said("am", "30")
    );
    assert!(
        said("ml", "30").contains("30 സെക്കൻഡ്"),
        "{}",
        said("ml", "30")
    );
}

#[test]
fn a_month_can_stand_without_its_year() {
    let seen = ["en", "si", "am", "ml"].map(|tag| {
        let day = "2026-11-22".parse().unwrap();
        Locale::new(tag.parse().unwrap(), "UTC").month_alone(day)
    });
    assert_eq!(seen, ["Nov", "නොවැ", "ኖቬም", "നവം"]);
}
