//! The rules of a person.

use super::model::{Change, Email, ExternalId, Person, Phone};
use base::{Error, PersonId, Stage, Timestamp};

fn person() -> Person {
    Person::blank(PersonId::new(), Timestamp::UNIX_EPOCH)
}

fn email(address: &str) -> Email {
    Email {
        address: address.into(),
        label: String::new(),
        verified: false,
    }
}

#[test]
fn somebody_is_shown_by_the_best_that_is_known() {
    let mut p = person();
    p.external_ids = vec![ExternalId {
        source: "shop".into(),
        id: "17850".into(),
    }];
    assert_eq!(p.shown_as(), "17850");
    p.phones = vec![Phone {
        e164: "+94771234567".into(),
        label: String::new(),
    }];
    assert_eq!(p.shown_as(), "+94771234567");
    p.emails = vec![email("a@b.lk")];
    assert_eq!(p.shown_as(), "a@b.lk");
    assert!(!p.has_name());
    p.name.family = "Perera".into();
    assert_eq!(p.shown_as(), "Perera");
    p.name.full = "නිමල් පෙරේරා".into();
    assert_eq!(p.shown_as(), "නිමල් පෙරේරා");
}

#[test]
fn a_change_tells_what_is_different_and_nothing_else() {
    let mut p = person();
    let now: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
    let change = Change {
        full: Some("Ann".into()),
        stage: Some(Stage::Lead),
        ..Change::default()
    };
    assert_eq!(p.apply(change.clone(), now).unwrap(), ["name.full"]);
    assert_eq!(p.updated_at, now);
    assert!(
        p.apply(change, "2027-01-01T00:00:00Z".parse().unwrap())
            .unwrap()
            .is_empty()
    );
    assert_eq!(p.updated_at, now, "nothing changed, so nothing is newer");
}

#[test]
fn the_same_address_twice_is_one() {
    let mut p = person();
    let change = Change {
        emails: Some(vec![email("a@b.lk"), email("c@d.lk"), email("a@b.lk")]),
        tags: Some(vec!["x".into(), "x".into()]),
        ..Change::default()
    };
    p.apply(change, Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!((p.emails.len(), p.tags.len()), (2, 1));
}

#[test]
fn nobody_can_be_left_without_anything_to_know_them_by() {
    let refused = person().apply(Change::default(), Timestamp::UNIX_EPOCH);
    assert_eq!(refused, Err(Error::invalid("", "person-empty", "")));
}
