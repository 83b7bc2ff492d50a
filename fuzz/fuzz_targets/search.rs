//! Searching: any query is fine, and a record is found by every word of its title.
#![no_main]

use base::{Actor, Permission, Uuid};
use db::{Db, DbError};
use libfuzzer_sys::fuzz_target;
use records::search::{self, Among, TEXT_BYTES_AT_MOST, WORDS_AT_MOST};
use std::sync::LazyLock;

struct Place {
    db: Db,
    by: Actor,
    _folder: tempfile::TempDir,
}

static PLACE: LazyLock<Place> = LazyLock::new(|| {
    let (db, folder) = bandhu_fuzz::database();
    Place {
        db,
        by: Actor::system(base::AccountId::new()),
        _folder: folder,
    }
});

fuzz_target!(|texts: (&str, &str)| {
    let (title, query) = (texts.0.to_owned(), texts.1.to_owned());
    let scope = PLACE
        .by
        .may(Permission::PeopleRead)
        .expect("the system may");
    // Nothing stays: the transaction is rolled back by its own refusal.
    let outcome = PLACE.db.write_now(move |tx| {
        let (id, people) = (Uuid::now_v7(), [Among::all("person")]);
        search::put(tx, scope.account, "person", id, &title, "")?;
        search::find(tx, scope.account, &query, &people, 10)?;
        let words = language::tokens(&title);
        let fits = words.join(" ").len() <= TEXT_BYTES_AT_MOST / 4;
        for word in words.iter().take(WORDS_AT_MOST).filter(|_| fits) {
            let hits = search::find(tx, scope.account, word, &people, 10)?;
            assert!(
                hits.iter().any(|hit| hit.id == id),
                "{word:?} does not find {title:?}"
            );
        }
        search::remove(tx, scope.account, "person", id)?;
        let hits = search::find(tx, scope.account, &title, &people, 10)?;
        assert!(hits.is_empty(), "{title:?} is found after it has gone");
        Err::<(), _>(DbError::NotFound)
    });
    assert_eq!(outcome, Err(DbError::NotFound));
});
