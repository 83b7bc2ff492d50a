//! What holds for any two records.

use matching::{Among, Kind, Matcher, Params, Record, SURE, Schema, find, keys};
use proptest::prelude::*;

fn schema() -> Schema {
    Schema::of(&[
        ("given", Kind::GivenName),
        ("family", Kind::FamilyName),
        ("born", Kind::Date),
        ("mail", Kind::Mail),
        ("phone", Kind::Phone),
        ("address", Kind::Address),
        ("town", Kind::Place),
        ("postcode", Kind::Postcode),
        ("firm", Kind::Company),
        ("number", Kind::Code),
        ("title", Kind::Text),
        ("members", Kind::People),
        ("price", Kind::Number),
        ("year", Kind::Year),
        ("state", Kind::Category),
        ("web", Kind::Web),
        ("name", Kind::FullName),
    ])
}

/// Values as they come, and values that are no values at all.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-d]{1,4}",
        "[a-c]{1,3} [a-c]{1,3}( [0-9]{1,3})?",
        "(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]",
        "[a-c]{2,6}[0-9]{0,3}@(gmail|ab)\\.(com|lk)",
        "0[0-9]{8,9}",
        "[0-9]{1,6}(\\.[0-9])?",
        Just("සුනිල් පෙරේරා".to_owned()),
        Just("Sunil Perera".to_owned()),
        Just("ሰላም".to_owned()),
        "\\PC{0,12}",
    ]
}

fn record() -> impl Strategy<Value = Record> {
    prop::collection::vec(prop::collection::vec(value(), 0..3), 17)
        .prop_map(|values| Record { values })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_score_is_a_probability_and_symmetric(a in record(), b in record()) {
        let matcher = Matcher::new(Params::before_data(&schema()));
        let (a, b) = (matcher.prepare(&a), matcher.prepare(&b));
        let (there, back) = (matcher.score(&a, &b), matcher.score(&b, &a));
        prop_assert!((0.0..=1.0).contains(&there.probability), "{}", there.probability);
        prop_assert!((there.bits - back.bits).abs() < 1e-9, "{} {}", there.bits, back.bits);
        prop_assert!((there.bits - matcher.bits(&a, &b)).abs() < 1e-9);
        // The reasons add up to the score.
        let sum: f64 = there.reasons.iter().map(|r| r.bits).sum();
        prop_assert!((there.prior_bits + sum + there.relatives_bits - there.bits).abs() < 1e-9);
    }

    #[test]
    fn a_missing_value_is_neutral(a in record(), b in record(), at in 0..17_usize) {
        let matcher = Matcher::new(Params::before_data(&schema()));
        let without = |record: &Record| {
            let mut less = record.clone();
            less.values[at].clear();
            matcher.prepare(&less)
        };
        // Names may stand in each other's field, and a mail address may be made of them: those look at each other.
        if at < 2 || at == 16 {
            return Ok(());
        }
        let one = matcher.bits(&without(&a), &matcher.prepare(&b));
        let both = matcher.bits(&without(&a), &without(&b));
        prop_assert!((one - both).abs() < 1e-9, "{one} {both}");
    }

    #[test]
    fn a_record_is_surely_itself(given in "[a-z]{3,9}", family in "[a-z]{3,9}", mail in "[a-z]{5,9}[0-9]{2}", phone in "07[0-9]{8}") {
        let schema = schema();
        let matcher = Matcher::new(Params::before_data(&schema));
        let mut record = Record { values: vec![Vec::new(); 17] };
        for (at, value) in [(0, given), (1, family), (3, format!("{mail}@gmail.com")), (4, phone)] {
            record.values[at].push(value);
        }
        let prepared = matcher.prepare(&record);
        let itself = matcher.score(&prepared, &prepared);
        prop_assert!(itself.probability >= SURE, "{itself:?}");
        prop_assert!(itself.reasons.iter().all(|r| r.bits > 0.0));
    }

    #[test]
    fn keys_are_the_same_whenever_they_are_made(a in record()) {
        let matcher = Matcher::new(Params::before_data(&schema()));
        let made = keys(&schema(), &a);
        prop_assert_eq!(&made, &matcher.keys(&matcher.prepare(&a)));
        prop_assert!(made.len() <= matching::MOST_KEYS);
        prop_assert!(made.windows(2).all(|w| w[0] < w[1]));
    }
}

#[test]
fn nothing_and_nobody_are_found_among_nothing() {
    for records in [
        vec![],
        vec![Record::default()],
        vec![Record::default(), Record::default()],
    ] {
        let found = find(&schema(), &records, Among::All);
        assert!(found.groups.is_empty() && found.pairs.is_empty());
    }
}

#[test]
fn what_was_learned_can_be_kept() {
    let records: Vec<Record> = (0..300).map(crate::generate::original).collect();
    let found = find(&crate::generate::schema(), &records, Among::All);
    let text = serde_json::to_string(found.matcher.params()).unwrap();
    let read: Params = serde_json::from_str(&text).unwrap();
    assert_eq!(read.version, matching::PARAMS_VERSION);
    let again = Matcher::new(read);
    let (a, b) = (again.prepare(&records[3]), again.prepare(&records[4]));
    let kept = again.bits(&a, &b);
    assert!((found.matcher.bits(&a, &b) - kept).abs() < 1e-6);
}
