//! Who was there before is found by their country, once the job has been there; a kill costs nothing.

use super::{IndexCountries, slice, store};
use crate::people::{Address, Person, store as people};
use crate::testing::AREAS;
use base::{AccountId, Actor, Clock, Permission, PersonId};
use db::testing::both_at;
use db::{Area, Db, Tx};
use jobs::Job as _;
use records::search;

/// The areas without the migration that begins it.
fn before() -> Vec<&'static Area> {
    let mut areas = AREAS.to_vec();
    let own = areas.pop().unwrap();
    let others = own.files.iter().copied();
    let others: Vec<_> = others
        .filter(|(name, _)| !name.starts_with("0023_"))
        .collect();
    areas.push(Box::leak(Box::new(Area {
        name: own.name,
        files: others.leak(),
    })));
    areas
}

/// People of a country as they were kept before its names were words: with their row and their place, and a text in
/// the index that knows the two letters alone.
fn kept(db: &Db, by: &Actor, many: usize) {
    let (scope, now) = (by.may(Permission::PeopleWrite).unwrap(), db.clock().now());
    let address = Address {
        city: "Kandy".into(),
        country: "LK".into(),
        ..Address::default()
    };
    let all: Vec<Person> = (1..=many)
        .map(|n| {
            let mut person = Person::blank(PersonId(base::Uuid::from_u128(n as u128)), now);
            person.name.full = name(n);
            person.addresses = vec![address.clone()];
            person
        })
        .collect();
    let insert = move |tx: &mut Tx<'_>| {
        people::insert_rows(tx, &scope, &all)?;
        for person in &all {
            let (id, title) = (person.id.0, &person.name.full);
            search::put(tx, scope.account, "person", id, title, "Kandy LK")?;
        }
        Ok::<_, db::DbError>(())
    };
    db.write_now(insert).unwrap();
}

fn name(n: usize) -> String {
    format!("nimal{n:03}")
}

/// Which of the people are found by their name and these words.
fn found(db: &Db, by: &Actor, words: &str) -> Vec<usize> {
    let is_found = |n: &usize| {
        let (account, query) = (by.account, format!("{} {words}", name(*n)));
        let hits = db.read_now(move |tx| {
            search::find(tx, account, &query, &[search::Among::all("person")], 5)
        });
        let hits = hits.unwrap();
        hits.iter()
            .any(|hit| hit.id == base::Uuid::from_u128(*n as u128))
    };
    [1, 50, 51, 100, 101, 120]
        .into_iter()
        .filter(is_found)
        .collect()
}

fn is_due(db: &Db, by: &Actor) -> bool {
    let by = by.clone();
    db.read_now(move |tx| IndexCountries {}.is_due(tx, &by))
        .unwrap()
}

#[test]
fn who_was_there_before_is_found_by_country_once() {
    both_at(&before(), Clock::system(), |db| {
        let (by, other) = (
            Actor::system(AccountId::new()),
            Actor::system(AccountId::new()),
        );
        // Two full slices of 50, one of 20, and the one that finds the end.
        kept(&db, &by, 120);
        db.migrate(AREAS).unwrap();
        assert_eq!(found(&db, &by, "Kandy").len(), 6);
        assert_eq!(found(&db, &by, "ශ්‍රී ලංකාව"), [0; 0]);
        assert!(is_due(&db, &by));
        assert!(!is_due(&db, &other), "nobody was there");
        let one = |by: &Actor| {
            let by = by.clone();
            db.write_now(move |tx| slice(tx, &by)).unwrap()
        };
        assert!(!one(&by));
        assert_eq!(found(&db, &by, "ශ්‍රී ලංකාව"), [1, 50]);
        // Killed before its end, a slice leaves no trace, and the next one begins where it began.
        let acting = by.clone();
        let killed = db.write_now(move |tx| {
            slice(tx, &acting)?;
            Err::<(), _>(base::Error::Unavailable("killed".into()))
        });
        assert!(killed.is_err());
        assert_eq!(found(&db, &by, "Sri Lanka"), [1, 50]);
        let scope = by.may(Permission::PeopleRead).unwrap();
        let far = db.read_now(move |tx| store::begun(tx, &scope)).unwrap();
        let last = PersonId(base::Uuid::from_u128(50));
        assert_eq!(far.and_then(|far| far.after), Some(last));
        assert_eq!([one(&by), one(&by), one(&by)], [false, false, true]);
        assert_eq!(found(&db, &by, "Sri Lanka"), [1, 50, 51, 100, 101, 120]);
        assert_eq!(
            found(&db, &by, "Kandy").len(),
            6,
            "what was found before still is"
        );
        assert!(!is_due(&db, &by), "once");
        assert!(one(&by), "and a job that was queued meanwhile ends at once");
    });
}
