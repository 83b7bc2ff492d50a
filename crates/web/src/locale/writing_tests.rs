//! What readers with wishes of their own see. Ethiopian dates by the rule that 1 Meskerem 2019 is
//! 11 September 2026: the 22 November 2026 is 72 days later, in months of 30 days the 13th of the third.

use super::*;

fn at() -> Timestamp {
    "2026-11-22T08:35:00Z".parse().unwrap() // 14:05 in Colombo
}

fn l(tag: &str, dates: Dates, hours: Hours) -> Locale {
    Locale::new(tag.parse().unwrap(), "Asia/Colombo").written(Writing {
        dates,
        hours,
        numbers: Numbers::Language,
    })
}

#[test]
fn days_are_written_as_the_reader_wishes() {
    let seen = |tag: &str| -> Vec<String> {
        let all = Dates::ALL.iter();
        all.map(|dates| l(tag, *dates, Hours::Language).date(at()))
            .collect()
    };
    assert_eq!(
        seen("en"),
        [
            "22 Nov 2026",
            "22/11/2026",
            "22.11.2026",
            "2026-11-22",
            "13 Hedar 2019 E.C.",
            "13 Hedar 2019 E.C. (22 Nov 2026)",
        ]
    );
    assert_eq!(seen("si")[4], "2019 හිදාර් 13 E.C.");
    assert_eq!(
        seen("am")[4..],
        ["ኅዳር 13፣ 2019 ዓ.ም.", "ኅዳር 13፣ 2019 ዓ.ም. (ኖቬም 22 2026)",]
    );
}

#[test]
fn the_ethiopian_year_turns_in_september_and_has_a_thirteenth_month() {
    let day = |d: &str| l("en", Dates::Ethiopian, Hours::Language).day(d.parse().unwrap());
    assert_eq!(day("2026-09-10"), "5 Pagumen 2018 E.C.");
    assert_eq!(day("2026-09-11"), "1 Meskerem 2019 E.C.");
    // The year before a leap year of ours has a sixth day in its last month.
    assert_eq!(day("2027-09-11"), "6 Pagumen 2019 E.C.");
    assert_eq!(day("2027-09-12"), "1 Meskerem 2020 E.C.");
}

#[test]
fn times_are_written_as_the_reader_wishes() {
    let seen = |tag: &str| -> Vec<String> {
        let all = Hours::ALL.iter();
        all.map(|hours| l(tag, Dates::Language, *hours).time(at()))
            .collect()
    };
    assert_eq!(
        seen("en"),
        [
            "14:05",
            "14:05",
            "2:05 pm",
            "8:05 in the afternoon (Ethiopian)"
        ]
        .map(|text| text.replace(" pm", "\u{202f}pm"))
    );
    assert_eq!(seen("am"), ["14:05", "14:05", "2:05 ከሰዓት", "ከቀኑ 8:05"]);
    // Of two times the second alone says how hours are counted.
    let both = l("en", Dates::Language, Hours::Ethiopian);
    let at = |hm: &str| hm.parse::<jiff::civil::Time>().unwrap();
    let span = [both.clock_before(at("09:30")), both.clock(at("17:00"))];
    assert_eq!(
        span,
        ["3:30 in the morning", "11:00 in the afternoon (Ethiopian)"]
    );
}

#[test]
fn ethiopian_hours_begin_at_six() {
    let l = Locale::of_visitor("am".parse().unwrap()).written(Writing {
        hours: Hours::Ethiopian,
        ..Writing::default()
    });
    let time = |hm: &str| l.time(format!("2026-11-22T{hm}:00Z").parse().unwrap());
    for (hm, seen) in [
        ("00:00", "ከሌሊቱ 6:00"),
        ("05:59", "ከሌሊቱ 11:59"),
        ("06:00", "ከጠዋቱ 12:00"),
        ("07:00", "ከጠዋቱ 1:00"),
        ("12:30", "ከቀኑ 6:30"),
        ("18:00", "ከምሽቱ 12:00"),
        ("19:00", "ከምሽቱ 1:00"),
    ] {
        assert_eq!(time(hm), seen, "{hm}");
    }
}

#[test]
fn days_with_times_and_headings_follow_too() {
    let both = |dates, hours| l("en", dates, hours).date_time(at());
    assert_eq!(both(Dates::Iso, Hours::Language), "2026-11-22, 14:05");
    assert_eq!(
        both(Dates::Language, Hours::Twelve),
        "22 Nov 2026, 2:05\u{202f}pm"
    );
    let now: Timestamp = "2026-12-24T08:00:00Z".parse().unwrap();
    let heading = |tag: &str, dates| {
        l(tag, dates, Hours::Language).day_heading("2026-11-22".parse().unwrap(), now)
    };
    assert_eq!(heading("en", Dates::Slashes), "Sun, 22/11/2026");
    assert_eq!(heading("am", Dates::Ethiopian), "እሑድ ኅዳር 13፣ 2019 ዓ.ም.");
    let month = |dates| l("en", dates, Hours::Language).month("2026-11-22".parse().unwrap());
    let seen: Vec<String> = Dates::ALL.iter().map(|dates| month(*dates)).collect();
    assert_eq!(
        seen,
        [
            "Nov 2026", "11/2026", "11.2026", "2026-11", "Nov 2026", "Nov 2026"
        ],
        "a report's month stays the Gregorian one"
    );
}

#[test]
fn numbers_in_sentences_and_money_have_the_readers_marks() {
    let reader = |numbers| {
        l("en", Dates::Language, Hours::Language).written(Writing {
            numbers,
            ..Writing::default()
        })
    };
    let money = Money {
        minor: -123_456_750,
        currency: "LKR".parse().unwrap(),
    };
    let dots = reader(Numbers::PointComma);
    assert_eq!(dots.number(1_234_567), "1.234.567");
    assert_eq!(dots.money(money), "-LKR\u{a0}1.234.567,50");
    assert_eq!(
        dots.tx("ago-minutes", &[("n", 1_234.into())]),
        "1.234 minutes ago"
    );
    // The same bundle serves the next reader, who wishes for nothing.
    let plain = reader(Numbers::Language);
    assert_eq!(
        plain.tx("ago-minutes", &[("n", 1_234.into())]),
        "1,234 minutes ago"
    );
    assert_eq!(
        reader(Numbers::LakhPoint).money(money),
        "-LKR\u{a0}12,34,567.50"
    );
}

#[test]
fn zones_are_named_by_their_cities_and_ordered_from_west_to_east() {
    let now: Timestamp = "2026-11-22T08:35:00Z".parse().unwrap();
    let zones = zones::all(Language::Sinhala, now);
    assert!(zones.len() > 400, "{}", zones.len());
    let place = |iana: &str| zones.iter().position(|z| z.iana == iana).unwrap();
    let colombo = &zones[place("Asia/Colombo")];
    assert_eq!(
        (colombo.city.as_str(), colombo.offset.as_str()),
        ("කොළඹ", "+05:30")
    );
    assert_eq!(zones[place("America/St_Johns")].offset, "-03:30");
    assert_eq!(zones[place("UTC")].offset, "+00:00");
    assert!(place("America/New_York") < place("UTC") && place("UTC") < place("Asia/Colombo"));
    // Clocks in New York are an hour ahead in summer.
    let summer: Timestamp = "2026-07-01T00:00:00Z".parse().unwrap();
    assert_eq!(zones::offset("America/New_York", now), "-05:00");
    assert_eq!(zones::offset("America/New_York", summer), "-04:00");
    let l = Locale::of_visitor(Language::Amharic);
    assert_eq!(l.zone_name("Africa/Addis_Ababa"), "አዲስ አበባ");
    assert_eq!(l.zone_name("UTC"), "UTC");
}

#[test]
fn a_zone_is_found_by_its_name_or_a_city() {
    let find = |typed: &str| zones::find(Language::Sinhala, typed);
    for (typed, found) in [
        ("Asia/Colombo", "Asia/Colombo"),
        (" asia/colombo ", "Asia/Colombo"),
        ("america/new york", "America/New_York"),
        ("කොළඹ", "Asia/Colombo"),
        ("colombo", "Asia/Colombo"),
        ("Kolkata", "Asia/Kolkata"),
    ] {
        assert_eq!(find(typed).as_deref(), Some(found), "{typed}");
    }
    for wrong in ["", " ", "Mars/Olympus", "<b>", "\0", &"x".repeat(300)] {
        assert_eq!(find(wrong), None, "{wrong:?}");
    }
}

#[test]
fn a_day_is_read_however_it_is_written() {
    let day: Date = "2026-11-05".parse().unwrap();
    for tag in ["en", "si", "am", "ml"] {
        let l = l(tag, Dates::Language, Hours::Language);
        // What the pages write is understood.
        assert_eq!(l.read_day(&l.day(day)), Some(day), "{tag}");
        for text in ["2026-11-05", "5/11/2026", "05.11.2026", " 05/11/2026 "] {
            assert_eq!(l.read_day(text), Some(day), "{tag} {text}");
        }
        // Numbers of orders, amounts and half days are no days.
        for text in [
            "",
            "2026",
            "6866.75",
            "WEB-002779",
            "Nov 2026",
            "31/02/2026",
            "2026-11-05-1",
            "05/11/26",
        ] {
            assert_eq!(l.read_day(text), None, "{tag} {text}");
        }
    }
    assert_eq!(
        l("en", Dates::Language, Hours::Language).read_day("5 nov 2026"),
        Some(day)
    );
}
