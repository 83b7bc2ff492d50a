//! What was there before the search knew it is found once the job has been there; a kill costs nothing.

use super::store::{Begun, Part};
use super::{IndexEarlier, slice, store};
use crate::interactions::store::insert;
use crate::interactions::{New, Ready};
use crate::people::{Address, Person, store as people};
use crate::testing::{AREAS, member, person};
use base::{
    AccountId, Actor, Channel, Clock, Direction, InteractionId, Kind, Permission, PersonId,
};
use db::testing::both_at;
use db::{Area, Db, Tx};
use jobs::Job as _;
use records::search;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The areas before the migration of that number, but for what stands in everybody's row now.
fn before(number: &str) -> Vec<&'static Area> {
    let mut areas = AREAS.to_vec();
    let own = areas.pop().unwrap();
    let files = own.files.iter().copied();
    let files: Vec<_> = files
        .filter(|(name, _)| *name < number || name.starts_with("0025_"))
        .collect();
    areas.push(Box::leak(Box::new(Area {
        name: own.name,
        files: files.leak(),
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
    db.read_now(move |tx| IndexEarlier {}.is_due(tx, &by))
        .unwrap()
}

#[test]
fn who_was_there_before_is_found_by_country_once() {
    both_at(&before("0023_"), Clock::system(), |db| {
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
        let (part, after) = (Part::Countries, Some(base::Uuid::from_u128(50)));
        assert_eq!(far, Some(Begun { part, after }));
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

/// Entries of a log as an earlier version left them: there, and not in the index. Of 2,400 every twentieth is a
/// message, 120 in all: slices end after 50 messages, or after 1,000 entries.
fn old(who: PersonId) -> impl Iterator<Item = Ready> + Clone {
    (0..2_400).map(move |n| {
        let kind = match n % 20 {
            0 => Kind::Message,
            _ => Kind::Event,
        };
        let id = InteractionId::new();
        let mut new = New::ours(
            kind,
            Channel::Mail,
            Direction::In,
            base::Timestamp::UNIX_EPOCH,
        );
        new.person = Some(who);
        new.properties = json!({ "body": format!("old{n}") });
        new.external_id = id.to_string();
        Ready { id, new }
    })
}

fn messages(db: &Db, by: &Actor, words: &str) -> usize {
    let (account, words) = (by.account, words.to_owned());
    let among = [search::Among::all(crate::interactions::words::MESSAGE)];
    let hits = db.read_now(move |tx| search::find(tx, account, &words, &among, 5));
    hits.unwrap().len()
}

#[test]
fn what_stood_in_the_log_is_indexed_slice_by_slice() {
    both_at(&before("0024_"), Clock::system(), |db| {
        // One account was never looked at, one is through, one was somewhere within.
        let [by, through, within] = [member(), member(), member()];
        for by in [&by, &through, &within] {
            let (who, account) = (person(&db, by, "Ann").id, by.account);
            db.bulk_now(move |tx| insert(tx, account, old(who)))
                .unwrap();
        }
        let begun = [(through.account, 2_i64), (within.account, 1)];
        db.write_now(move |tx| {
            for (account, stage) in begun {
                let sql = db::Sql::new("INSERT INTO customers_words (account_id, stage) VALUES (");
                tx.exec(sql.bind(account).push(", ").bind(stage).push(")"))?;
            }
            Ok::<_, db::DbError>(())
        })
        .unwrap();
        db.migrate(AREAS).unwrap();
        assert!(!is_due(&db, &Actor::system(through.account)));
        assert!(
            !is_due(&db, &Actor::system(member().account)),
            "nothing was there"
        );
        let scope = within.may(Permission::PeopleRead).unwrap();
        let far = db.read_now(move |tx| store::begun(tx, &scope)).unwrap();
        assert_eq!(far.map(|far| far.part), Some(Part::Files));
        let system = Actor::system(by.account);
        assert!(is_due(&db, &system));
        assert_eq!(messages(&db, &by, "old0"), 0);
        let queued = system.clone();
        db.write_now(move |tx| jobs::enqueue(tx, &queued, None, &IndexEarlier {}))
            .unwrap();
        let rests = Arc::new(AtomicUsize::new(0));
        let rested = rests.clone();
        let mut known = jobs::Registry::default();
        known.add::<IndexEarlier>();
        let worker = jobs::Worker::new(db.clone(), known.into(), jobs::Parts::default().into());
        let worker = worker.telling_rests(move |_| {
            rested.fetch_add(1, Ordering::SeqCst);
        });
        let runtime = tokio::runtime::Runtime::new().unwrap();
        assert_eq!(runtime.block_on(jobs::run_due(&worker)).unwrap(), 1);
        for n in [0, 1_000, 2_380] {
            assert_eq!(messages(&db, &by, &format!("old{n}")), 1, "old{n}");
        }
        assert_eq!(messages(&db, &by, "old2399"), 0, "a machine's");
        assert!(!is_due(&db, &system), "once");
        // Three slices of the log, and the one that finds its end; without files there is no part for them.
        assert_eq!(rests.load(Ordering::SeqCst), 4);
    });
}
