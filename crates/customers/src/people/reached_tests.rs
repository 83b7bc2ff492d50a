//! Who is meant by a mail address or a telephone number: the rules on a book by hand, then with rows on both databases.

use super::bulk::Details;
use super::model::{Email, Person, Phone};
use super::reached::{Book, Meant, Reached, resolve};
use super::{bulk, store};
use crate::Hooks;
use crate::testing::AREAS;
use base::{AccountId, Actor, PersonId, Scope, Stage};
use db::Db;
use db::testing::both;

/// Told one after the other to an empty book, written `mail phone` with `-` for nothing.
fn met(told: &[&str]) -> Vec<String> {
    let mut book = Book::<String>::default();
    let one = |told: &&str| {
        let (email, phone) = told.split_once(' ').unwrap();
        let value = |text: &str| Some(text.to_owned()).filter(|text| text != "-");
        let told = Reached {
            email: value(email),
            phone: value(phone),
        };
        match book.meet(told) {
            Meant::New(at) => format!("new {at}"),
            Meant::Known(at) => format!("{at}"),
            Meant::Shared => "several".to_owned(),
        }
    };
    told.iter().map(one).collect()
}

#[test]
fn the_mail_address_says_who_and_the_telephone_where_there_is_none() {
    assert_eq!(met(&["a 1", "a -", "a 2", "- 1"]), ["new 0", "0", "0", "0"]);
    // The second number was not taken over, for there was one: so it is somebody else's.
    assert_eq!(met(&["a 1", "a 2", "- 2"]), ["new 0", "0", "new 1"]);
    // Known by telephone first, then by both, then by mail.
    assert_eq!(met(&["- 1", "a 1", "a -"]), ["new 0", "0", "0"]);
    assert_eq!(met(&["a -", "a 1", "- 1"]), ["new 0", "0", "0"]);
}

#[test]
fn a_telephone_that_two_share_says_nothing_and_their_mail_addresses_go_on_to() {
    // A household: another mail address with the same telephone is somebody else.
    assert_eq!(met(&["a 1", "b 1"]), ["new 0", "new 1"]);
    assert_eq!(
        met(&["a 1", "b 1", "- 1", "a 1", "c 1"]),
        ["new 0", "new 1", "several", "0", "new 2"]
    );
}

fn told(email: &str, phone: &str, name: &str) -> Details {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Details {
        email: some(email),
        phone: some(phone),
        name: some(name),
        ..Details::default()
    }
}

fn person(name: &str, email: &str, phone: &str) -> Person {
    let mut person = Person::blank(PersonId::new(), jiff::Timestamp::UNIX_EPOCH);
    person.name.full = name.into();
    person.emails.extend((!email.is_empty()).then(|| Email {
        address: email.into(),
        label: String::new(),
        verified: false,
    }));
    person.phones.extend((!phone.is_empty()).then(|| Phone {
        e164: phone.into(),
        label: String::new(),
    }));
    person
}

fn add(db: &Db, by: &Actor, people: &[Person]) {
    let (by, people) = (by.clone(), people.to_vec());
    db.write_now(move |tx| bulk::insert(tx, &by, &people, &Hooks::default()))
        .unwrap();
}

fn found(db: &Db, by: &Actor, all: &[Details]) -> (Vec<Option<PersonId>>, usize) {
    let (by, all) = (by.clone(), all.to_vec());
    let found = db.write_now(move |tx| {
        let told: Vec<&Details> = all.iter().collect();
        resolve(tx, &by, &told, Stage::Customer, &Hooks::default())
    });
    let found = found.unwrap();
    (found.people, found.made)
}

fn read(db: &Db, by: &Actor, id: PersonId) -> Person {
    let scope = Scope::all(by.account);
    db.read_now(move |tx| store::get(tx, &scope, id))
        .unwrap()
        .unwrap()
}

#[test]
fn who_is_there_is_found_filled_and_never_guessed() {
    both(AREAS, |db| {
        let by = Actor::system(AccountId::new());
        let nimal = person("Nimal", "nimal@a.lk", "");
        let (hana, abel) = (
            person("Hana", "home@a.lk", "+251911234567"),
            person("Abel", "home@a.lk", "+251911234567"),
        );
        let sena = person("Sena", "", "+94771234567");
        add(&db, &by, &[nimal.clone(), hana, abel, sena.clone()]);
        // Another account's people are nobody here.
        let other = Actor::system(AccountId::new());
        add(&db, &other, &[person("Kamal", "kamal@a.lk", "")]);

        let all = [
            told("nimal@a.lk", "+94112345678", "N. Perera"),
            told("home@a.lk", "", ""),
            told("", "+251911234567", ""),
            told("sena@a.lk", "+94771234567", ""),
            told("kamal@a.lk", "", "Kamal"),
            told("kamal@a.lk", "+94112345678", ""),
            Details::default(),
        ];
        let (people, made) = found(&db, &by, &all);
        assert_eq!(people[..4], [Some(nimal.id), None, None, Some(sena.id)]);
        assert_eq!((people[4], people[6], made), (people[5], None, 1));
        let new = read(&db, &by, people[4].unwrap());
        assert_eq!(
            (new.name.full.as_str(), new.stage),
            ("Kamal", Stage::Customer)
        );
        assert_eq!(new.phones[0].e164, "+94112345678", "told with the second");
        let now = read(&db, &by, nimal.id);
        assert_eq!((now.name.full.as_str(), now.phones.len()), ("Nimal", 1));
        assert_eq!(read(&db, &by, sena.id).emails[0].address, "sena@a.lk");
        // Once more: everybody is there. The number is Nimal's and Kamal's by now.
        let (again, made) = found(&db, &by, &all);
        assert_eq!((again, made), (people, 0));
        assert_eq!(
            found(&db, &by, &[told("", "+94112345678", "")]),
            (vec![None], 0)
        );
    });
}

#[test]
fn many_are_asked_for_at_once() {
    both(AREAS, |db| {
        let by = Actor::system(AccountId::new());
        // More than one statement asks for, and no power of two.
        let all: Vec<Details> = (0..450)
            .map(|n| told(&format!("p{n}@a.lk"), "", ""))
            .collect();
        let (people, made) = found(&db, &by, &all);
        assert_eq!(made, 450);
        assert_eq!(found(&db, &by, &all), (people, 0));
    });
}
