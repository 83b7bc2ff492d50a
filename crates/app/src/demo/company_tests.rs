//! What holds for every company: goods that can be told apart, texts that are whole, people who can be
//! reached, receipts that fit.

use super::company::Company;
use super::people::{PEOPLE, everybody};
use super::phrases::When;
use super::{COMPANIES, Plan, talk, waves};
use customers::people::Person;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

const DAY: Date = date(2026, 7, 18);

/// The letters of the country's language.
fn is_local(of: &Company, c: char) -> bool {
    match of.local {
        "si" => ('\u{0D80}'..='\u{0DFF}').contains(&c),
        "am" => ('\u{1200}'..='\u{135F}').contains(&c),
        "ml" => ('\u{0D00}'..='\u{0D7F}').contains(&c),
        other => panic!("no script for {other}"),
    }
}

fn people(of: &'static Company) -> Vec<Person> {
    let zone = TimeZone::get(of.zone).unwrap();
    let plan = Plan::of(of, waves::left(of, PEOPLE, &[]).unwrap()[0], DAY);
    plan.shoppers
        .iter()
        .zip(&plan.histories)
        .map(|(shopper, history)| shopper.person(*history, DAY, &zone, &[]).unwrap())
        .collect()
}

#[test]
fn goods_can_be_told_apart_and_cost_something() {
    for of in &COMPANIES {
        let codes: BTreeSet<u32> = of.items.iter().map(|i| i.code).collect();
        let names: BTreeSet<&str> = of.items.iter().map(|i| i.name).collect();
        let count = of.items.len();
        assert_eq!((codes.len(), names.len()), (count, count), "{of:?}");
        for item in of.items {
            assert!(item.price_e4 > 0 && item.weight >= 0, "{}", item.name);
            assert!(!item.name.contains(['"', '\n']), "{}", item.name);
        }
        for habit in super::people::EVERY_HABIT {
            let standing = (of.standing)(*habit);
            assert!(standing.is_none_or(|code| codes.contains(&code)), "{of:?}");
        }
    }
}

#[test]
fn every_text_is_whole_in_both_languages() {
    for of in &COMPANIES {
        for step in of.threads.iter().flat_map(|t| t.steps) {
            assert!(
                step.local.chars().any(|c| is_local(of, c)),
                "{}",
                step.local
            );
            assert!(
                !step.english.chars().any(|c| is_local(of, c)),
                "{}",
                step.english
            );
            let (mut english, mut local) = (step.english.to_owned(), step.local.to_owned());
            for word in ["{store}", "{town}", "{item}"] {
                assert_eq!(local.contains(word), english.contains(word), "{english}");
                (english, local) = (english.replace(word, ""), local.replace(word, ""));
            }
            assert!(
                !format!("{english}{local}").contains(['{', '}']),
                "{english}"
            );
        }
        for thread in of.threads {
            let item = thread.steps.iter().any(|s| s.english.contains("{item}"));
            assert!(
                !item || thread.when == When::AfterOrder,
                "an item without an order"
            );
        }
    }
}

#[test]
fn people_can_be_reached_and_each_in_their_own_way() {
    for of in &COMPANIES {
        let people = people(of);
        assert_eq!(people.len(), 2_000);
        let mails: Vec<&str> = people
            .iter()
            .flat_map(|p| &p.emails)
            .map(|e| e.address.as_str())
            .collect();
        let phones: Vec<&str> = people
            .iter()
            .flat_map(|p| &p.phones)
            .map(|p| p.e164.as_str())
            .collect();
        let code = match of.country {
            "LK" => "+947",
            "ET" => "+2519",
            _ => "+919",
        };
        for (each, valid) in [
            (&mails, customers::values::email as fn(&str) -> _),
            (&phones, customers::phones::international),
        ] {
            assert_eq!(each.iter().collect::<BTreeSet<_>>().len(), each.len());
            let wrong: Vec<_> = each
                .iter()
                .filter(|v| valid(v).as_deref() != Ok(**v))
                .collect();
            assert!(wrong.is_empty(), "{wrong:?}");
        }
        assert!(phones.iter().all(|p| p.starts_with(code)), "{of:?}");
        let mut addresses = people.iter().flat_map(|p| &p.addresses);
        assert!(addresses.all(|a| a.country == of.country && !a.street.contains('{')));
        // Most of the people speak the language of the country, in its script.
        let local = people
            .iter()
            .filter(|p| p.language.as_deref() == Some(of.local));
        let local: Vec<&Person> = local.collect();
        assert!(
            (1_000..1_800).contains(&local.len()),
            "{of:?}: {}",
            local.len()
        );
        for person in local {
            let letters = |c: char| is_local(of, c) || matches!(c, ' ' | '.' | '\u{200D}');
            assert!(
                person.name.full.chars().all(letters),
                "{}",
                person.name.full
            );
        }
    }
}

#[test]
fn two_years_are_full_and_end_before_today() {
    for of in &COMPANIES {
        let plan = Plan::of(of, waves::left(of, PEOPLE, &[]).unwrap()[0], DAY);
        let said = talk::everything(&plan.shoppers, &plan.trips, DAY);
        let orders = plan.trips.iter().filter(|t| !t.is_return).count();
        assert!((8_000..20_000).contains(&orders), "{of:?}: {orders} orders");
        assert!(
            (3_000..5_000).contains(&said.len()),
            "{of:?}: {}",
            said.len()
        );
        let first = plan.trips.iter().map(|t| t.at.date()).min();
        let last = plan.trips.iter().map(|t| t.at.date()).max();
        assert!(first.is_some_and(|on| on < date(2024, 7, 25)), "{first:?}");
        assert_eq!(last, Some(date(2026, 7, 17)), "{of:?}");
        assert!(said.iter().all(|s| s.at.date() < DAY));
        assert!(plan.trips.iter().all(|t| !t.lines.is_empty()));
    }
}

#[test]
fn no_two_companies_share_people_or_those_who_sign_in() {
    let mut users = BTreeSet::new();
    for of in &COMPANIES {
        assert!(users.insert(of.owner.0), "{}", of.owner.0);
        for (mail, _, _) in of.colleagues {
            assert!(users.insert(mail), "{mail}");
        }
    }
    assert_eq!(users.len(), 9);
    let first = |of: &'static Company| everybody(of, 0..40, DAY);
    let habits = |of| first(of).iter().map(|s| s.habit).collect::<Vec<_>>();
    assert_ne!(habits(&COMPANIES[1]), habits(&COMPANIES[2]));
}
