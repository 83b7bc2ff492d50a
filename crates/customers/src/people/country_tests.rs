//! Countries of addresses: understood by name, refused when unknown, found and mended where they were kept by name.

use super::{Address, Change, Person, actions, form, store};
use crate::Hooks;
use crate::testing::{AREAS, called, made, member};
use base::{Actor, Error, Permission, PersonId};
use db::Db;
use db::testing::both;

fn living(country: &str) -> Change {
    let address = Address {
        city: "Kandy".to_owned(),
        country: country.to_owned(),
        ..Address::default()
    };
    Change {
        addresses: Some(vec![address]),
        ..called("Nimal")
    }
}

/// A person as they were kept before countries were understood.
fn kept(db: &Db, by: &Actor, country: &str) -> PersonId {
    let (scope, now) = (by.may(Permission::PeopleWrite).unwrap(), db.clock().now());
    let mut person = Person::blank(PersonId::new(), now);
    person.owner = by.user;
    person.keeper = by.user;
    person.apply(living(country), now).unwrap();
    let id = person.id;
    db.write_now(move |tx| store::insert(tx, &scope, &person).map_err(Error::from))
        .unwrap();
    id
}

fn country_of(db: &Db, by: &Actor, id: PersonId) -> String {
    let by = by.clone();
    let person = db.read_now(move |tx| actions::get(tx, &by, id)).unwrap();
    person.addresses[0].country.clone()
}

fn changed(db: &Db, by: &Actor, id: PersonId, change: Change) -> Result<Person, Error> {
    let by = by.clone();
    db.write_now(move |tx| actions::update(tx, &by, &Hooks::default(), id, change.clone(), None))
}

#[test]
fn a_country_is_understood_by_any_of_its_names() {
    both(AREAS, |db| {
        let by = member();
        for told in [
            "LK",
            "lk",
            "Sri Lanka",
            "srilanka",
            "ශ්‍රී ලංකාව",
            "ስሪ ላንካ",
            "ശ്രീലങ്ക",
        ] {
            let person = made(&db, &by, living(told)).unwrap();
            assert_eq!(country_of(&db, &by, person.id), "LK", "{told}");
        }
        for told in ["Atlantis", "zz"] {
            let Err(Error::Invalid(errors)) = made(&db, &by, living(told)) else {
                panic!("{told} is taken");
            };
            assert_eq!(
                (errors[0].field.as_str(), errors[0].code),
                ("addresses.0.country", "country")
            );
            // The form has its error beside the field.
            let shown = form::faults(Error::Invalid(errors)).unwrap();
            assert_eq!(shown[0].field, "country");
        }
    });
}

#[test]
fn what_was_kept_by_name_is_found_and_mended_when_it_is_saved() {
    use super::list::tests::filtered;
    both(AREAS, |db| {
        let by = member();
        let old = kept(&db, &by, "SRI LANKA");
        made(&db, &by, living("NL")).unwrap();
        for filter in [
            "country = LK",
            "country = \"Sri Lanka\"",
            "country = \"ශ්‍රී ලංකාව\"",
            "country in (LK, ET)",
        ] {
            assert_eq!(filtered(&db, &by, filter), 1, "{filter}");
        }
        assert_eq!(filtered(&db, &by, "country != LK"), 1);
        assert_eq!(country_of(&db, &by, old), "SRI LANKA");
        changed(&db, &by, old, called("Nimal Perera")).unwrap();
        assert_eq!(country_of(&db, &by, old), "LK");
        assert_eq!(filtered(&db, &by, "country = LK"), 1);
        // What nobody knows keeps nobody from being saved, and is not taken anew.
        let lost = kept(&db, &by, "ATLANTIS");
        changed(&db, &by, lost, living("ATLANTIS")).unwrap();
        changed(&db, &by, lost, called("Kamala")).unwrap();
        assert_eq!(country_of(&db, &by, lost), "ATLANTIS");
        assert!(changed(&db, &by, old, living("ATLANTIS")).is_err());
    });
}
