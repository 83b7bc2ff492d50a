//! Rules of reading dates: forms, orders, and files that contradict themselves.

use super::{DateOrder, DateRule, Dates, DatesSeen, Known, Moments};
use jiff::tz::TimeZone;

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn moment(rule: DateRule, text: &str) -> Option<String> {
    let read = Moments::new(rule, TimeZone::UTC).read(text);
    read.map(|at| at.to_string())
}

fn day_first(text: &str) -> Option<String> {
    moment(DateRule::Order(DateOrder::DayFirst), text)
}

/// What was understood of these dates, in an account whose days come first.
fn look(dates: &[&str]) -> Dates {
    seen(None, dates, DateOrder::DayFirst).0
}

fn seen(told: Option<&str>, dates: &[&str], usual: DateOrder) -> (Dates, DateRule) {
    let mut seen = DatesSeen::new(DateRule::told(told), TimeZone::UTC);
    for date in dates {
        seen.see(date);
    }
    seen.found(usual)
}

fn example(dates: &Dates) -> String {
    let example = dates.example.as_ref().unwrap();
    format!("{} → {}", example.text, example.day)
}

#[test]
fn usual_forms_are_read() {
    for (text, at) in [
        ("2010-12-01 08:26:00", "2010-12-01T08:26:00Z"),
        ("2010-12-01T08:26", "2010-12-01T08:26:00Z"),
        ("2010/12/1", "2010-12-01T00:00:00Z"),
        ("2025-01-01T12:00:00+03:00", "2025-01-01T09:00:00Z"),
        ("2024-05-01 12:33:44 -0400", "2024-05-01T16:33:44Z"),
        ("2024-05-01 12:33:44 UTC", "2024-05-01T12:33:44Z"),
        ("2025-01-01T12:00:00Z", "2025-01-01T12:00:00Z"),
        ("2025-01-01 12:00:00.1234567", "2025-01-01T12:00:00.123456Z"),
        ("3/4/2026", "2026-04-03T00:00:00Z"),
        ("03.04.26 7:05", "2026-04-03T07:05:00Z"),
        ("3-4-1999, 12:05 AM", "1999-04-03T00:05:00Z"),
        ("3/4/99 12:05:09 pm", "1999-04-03T12:05:09Z"),
    ] {
        assert_eq!(day_first(text).as_deref(), Some(at), "{text}");
    }
    for text in [
        "",
        "nonsense",
        "2010-13-01",
        "31/02/2026",
        "1/2/3",
        "03/04/2026x",
        "03/04-2026",
        "12:00",
        "3/4/2026 25:00",
        "3/4/2026 13:00 PM",
        "0026-04-03",
        "3/4/2026 7",
        "９/４/2026",
        "3/4/2026\0",
        "99999999999/1/1",
    ] {
        assert_eq!(day_first(text), None, "{text}");
    }
}

#[test]
fn letters_that_were_told_are_kept_to() {
    let rule = DateRule::told(Some("%m/%d/%Y"));
    assert_eq!(
        moment(rule.clone().unwrap(), "03/04/2025").as_deref(),
        Some("2025-03-04T00:00:00Z")
    );
    assert_eq!(moment(rule.unwrap(), "25/12/2025"), None);
    assert!(DateRule::fits("%d.%m.%y") && DateRule::fits("month-first") && DateRule::fits(""));
    assert!(!DateRule::fits("dd/mm/yyyy"));
}

#[test]
fn a_time_without_a_zone_is_the_accounts() {
    let rule = DateRule::Order(DateOrder::DayFirst);
    let mut moments = Moments::new(rule, zone("Asia/Colombo"));
    // Colombo is 5:30 ahead of UTC.
    let read = moments.read("2010-12-01 08:26:00").unwrap();
    assert_eq!(read.to_string(), "2010-12-01T02:56:00Z");
    assert_eq!(
        moments.read("nonsense"),
        None,
        "what was read before does not stand in for it"
    );
    assert_eq!(moments.read("nonsense"), None);
}

#[test]
fn one_date_decides_wherever_it_stands() {
    let found = look(&["03/04/2026", "05/06/2026", "13/01/2026", "07/08/2026"]);
    assert_eq!(
        (found.order.as_str(), found.known, found.misfits),
        ("day-first", Known::Found, 0)
    );
    assert_eq!(example(&found), "03/04/2026 → 2026-04-03");
    assert_eq!(found.earliest.unwrap().to_string(), "2026-01-13T00:00:00Z");
    assert_eq!(found.latest.unwrap().to_string(), "2026-08-07T00:00:00Z");
    let found = look(&["03/04/2026", "01/13/2026"]);
    assert_eq!(
        (found.order.as_str(), found.known),
        ("month-first", Known::Found)
    );
    assert_eq!(example(&found), "03/04/2026 → 2026-03-04");
}

#[test]
fn dates_that_fit_both_ways_are_read_as_is_usual_and_it_is_said() {
    let found = look(&["03/04/2026", "05/05/2026"]);
    assert_eq!(
        (found.order.as_str(), found.known),
        ("day-first", Known::Usual)
    );
    let (found, rule) = seen(None, &["03/04/2026"], DateOrder::MonthFirst);
    assert_eq!(
        (found.order.as_str(), found.known),
        ("month-first", Known::Usual)
    );
    assert_eq!(rule, DateRule::Order(DateOrder::MonthFirst));
    // The same day in both orders leaves nothing to doubt.
    assert_eq!(look(&["05/05/2026"]).known, Known::Found);
    assert_eq!(look(&["2026-04-03"]).order, "year-first");
    assert_eq!(
        look(&["03.04.2026"]).known,
        Known::Found,
        "points stand after the day"
    );
}

#[test]
fn most_dates_decide_where_they_contradict() {
    let found = look(&["13/01/2026", "14/01/2026", "01/15/2026", "nonsense"]);
    assert_eq!(
        (found.order.as_str(), found.known, found.misfits),
        ("day-first", Known::Most, 1)
    );
    // The month of the misfit is not mistaken for the latest.
    assert_eq!(found.latest.unwrap().to_string(), "2026-01-14T00:00:00Z");
    let (found, _) = seen(None, &["13/01/2026", "01/15/2026"], DateOrder::MonthFirst);
    assert_eq!(
        (found.order.as_str(), found.misfits),
        ("month-first", 1),
        "as many: the usual order"
    );
}

#[test]
fn what_somebody_chose_holds() {
    let (found, rule) = seen(
        Some("month-first"),
        &["13/01/2026", "03/04/2026"],
        DateOrder::DayFirst,
    );
    assert_eq!(
        (found.order.as_str(), found.known, found.misfits),
        ("month-first", Known::Told, 1)
    );
    assert_eq!(rule, DateRule::Order(DateOrder::MonthFirst));
    assert_eq!(example(&found), "03/04/2026 → 2026-03-04");
    let (found, _) = seen(Some("%d %m %Y"), &["03 04 2026"], DateOrder::DayFirst);
    assert_eq!(
        (found.order.as_str(), found.known),
        ("%d %m %Y", Known::Told)
    );
    assert_eq!(example(&found), "03 04 2026 → 2026-04-03");
}

#[test]
fn the_usual_order_goes_by_the_zone() {
    for zone in [
        "America/New_York",
        "America/Indiana/Knox",
        "US/Pacific",
        "Asia/Manila",
    ] {
        assert_eq!(DateOrder::usual(zone), DateOrder::MonthFirst, "{zone}");
    }
    for zone in [
        "Asia/Colombo",
        "Africa/Addis_Ababa",
        "Asia/Kolkata",
        "America/Bogota",
        "UTC",
    ] {
        assert_eq!(DateOrder::usual(zone), DateOrder::DayFirst, "{zone}");
    }
}
