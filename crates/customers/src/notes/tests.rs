//! Notes on both databases.

use super::{BODY_CHARS, add, change, remove, restore, store};
use crate::interactions::{Subject, Wanted, timeline};
use crate::testing::{AREAS, acting, member, person};
use base::{Error, Permission, Role};
use db::testing::both;

#[test]
fn a_note_stands_on_the_timeline_and_is_found_by_its_words() {
    both(AREAS, |db| {
        let by = member();
        let who = person(&db, &by, "Ann").id;
        let text = "  <script>alert('x')</script>\r\nවෙළඳාම ගැන කතා කළා ";
        let acting = by.clone();
        let note = db.write_now(move |tx| add(tx, &acting, who, text)).unwrap();
        assert_eq!(
            note.body, "<script>alert('x')</script>\nවෙළඳාම ගැන කතා කළා",
            "text stays text"
        );
        let scope = by.may(Permission::PeopleRead).unwrap();
        db.read_now(move |tx| {
            let part = Wanted {
                limit: 5,
                ..Wanted::default()
            };
            let rows = timeline(tx, &scope, Subject::Person(who), &part)?;
            assert_eq!(rows[0].about.as_ref().map(|a| a.id), Some(note.id.0));
            assert_eq!(store::get(tx, &scope, note.id)?.as_ref(), Some(&note));
            assert_eq!(store::standing(tx, &scope, &[note.id.0])?[0].note, note);
            let hits = records::search::find(
                tx,
                scope.account,
                "වෙළඳාම",
                &[records::search::Among::all("note")],
                5,
            )?;
            assert_eq!(hits[0].id, note.id.0);
            Ok::<_, Error>(())
        })
        .unwrap();
    });
}

#[test]
fn a_note_needs_text_a_person_and_the_right() {
    both(AREAS, |db| {
        let by = member();
        let who = person(&db, &by, "Ann").id;
        let try_by = |by: &base::Actor, body: String| {
            let by = by.clone();
            db.write_now(move |tx| add(tx, &by, who, &body))
        };
        assert_eq!(
            try_by(&by, " \n".into()),
            Err(Error::invalid("body", "required", ""))
        );
        let long = "x".repeat(BODY_CHARS + 1);
        assert_eq!(
            try_by(&by, long),
            Err(Error::invalid("body", "too-long", BODY_CHARS))
        );
        assert_eq!(
            try_by(&member(), "a".into()),
            Err(Error::NotFound("person"))
        );
        let reader = acting(by.account, Role::ReadOnly);
        assert_eq!(
            try_by(&reader, "a".into()),
            Err(Error::Forbidden("notes.write"))
        );
    });
}

#[test]
fn notes_page_from_the_latest() {
    both(AREAS, |db| {
        let by = member();
        let who = person(&db, &by, "Ann").id;
        for n in 0..5 {
            let by = by.clone();
            db.write_now(move |tx| add(tx, &by, who, &format!("note {n}")))
                .unwrap();
        }
        let scope = by.may(Permission::PeopleRead).unwrap();
        for of in [Some(who), None] {
            let scope = scope.clone();
            let seen = db.read_now(move |tx| {
                let mut seen = store::list(tx, &scope, of, None, 1)?;
                assert_eq!(
                    seen.len(),
                    2,
                    "one more than asked for shows that there is more"
                );
                let last = seen[1].clone();
                seen.extend(store::list(
                    tx,
                    &scope,
                    of,
                    Some((last.created_at, last.id)),
                    10,
                )?);
                Ok::<_, db::DbError>(seen)
            });
            let bodies: Vec<String> = seen.unwrap().into_iter().map(|n| n.body).collect();
            assert_eq!(bodies, ["note 4", "note 3", "note 2", "note 1", "note 0"]);
        }
    });
}

/// What the log says of a note, whether the note can be read, and whether it is found by a word.
fn seen(db: &db::Db, by: &base::Actor, who: base::PersonId, word: &'static str) -> (String, bool) {
    let scope = by.may(Permission::PeopleRead).unwrap();
    db.read_now(move |tx| {
        let part = Wanted {
            limit: 5,
            ..Wanted::default()
        };
        let rows = timeline(tx, &scope, Subject::Person(who), &part)?;
        assert_eq!(rows.len(), 1, "the log keeps that there was one");
        let hits = records::search::find(
            tx,
            scope.account,
            word,
            &[records::search::Among::all("note")],
            5,
        )?;
        Ok::<_, Error>((rows[0].summary.clone(), !hits.is_empty()))
    })
    .unwrap()
}

#[test]
fn a_note_is_changed_taken_away_and_brought_back_by_its_writer() {
    let clock = base::Clock::fixed("2026-03-01T10:00:00Z".parse().unwrap());
    db::testing::both_at(AREAS, clock.clone(), |db| {
        clock.set("2026-03-01T10:00:00Z".parse().unwrap());
        let by = member();
        let who = person(&db, &by, "Ann").id;
        let acting = by.clone();
        let note = db
            .write_now(move |tx| add(tx, &acting, who, "wants kettles"))
            .unwrap();
        let id = note.id;
        let run = |what: fn(
            &mut db::Tx<'_>,
            &base::Actor,
            base::NoteId,
        ) -> Result<super::Note, Error>| {
            let by = by.clone();
            db.write_now(move |tx| what(tx, &by, id))
        };
        let changed = run(|tx, by, id| change(tx, by, id, " wants lamps ")).unwrap();
        assert_eq!(changed.body, "wants lamps");
        assert_eq!(
            (changed.created_at, changed.updated_at),
            (note.created_at, Some(note.created_at))
        );
        assert_eq!(
            seen(&db, &by, who, "lamps"),
            ("wants lamps".to_owned(), true)
        );
        assert!(!seen(&db, &by, who, "kettles").1, "the old words are gone");
        let empty = run(|tx, by, id| change(tx, by, id, "  "));
        assert_eq!(empty, Err(Error::invalid("body", "required", "")));

        run(remove).unwrap();
        assert_eq!(
            run(|tx, by, id| super::get(tx, by, id)),
            Err(Error::NotFound("note"))
        );
        assert_eq!(
            seen(&db, &by, who, "lamps"),
            (String::new(), false),
            "no word of it is left"
        );
        assert_eq!(
            run(|tx, by, id| change(tx, by, id, "x")),
            Err(Error::NotFound("note"))
        );
        assert_eq!(run(restore).unwrap(), changed);
        assert_eq!(
            seen(&db, &by, who, "lamps"),
            ("wants lamps".to_owned(), true)
        );
        assert_eq!(run(restore), Err(Error::NotFound("note")), "it is there");

        // A day and a second after it was taken away its text is gone, and not before.
        run(remove).unwrap();
        let forget = || {
            let by = by.clone();
            db.write_now(move |tx| super::forget_removed(tx, &by))
                .unwrap()
        };
        clock.set("2026-03-02T10:00:00Z".parse().unwrap());
        assert_eq!(forget(), 0);
        clock.set("2026-03-02T10:00:01Z".parse().unwrap());
        assert_eq!((forget(), forget()), (1, 0));
        assert_eq!(run(restore), Err(Error::NotFound("note")));
        assert_eq!(seen(&db, &by, who, "lamps"), (String::new(), false));
    });
}

#[test]
fn a_note_of_somebody_else_is_an_administrator_s_to_change() {
    both(AREAS, |db| {
        let by = member();
        let who = person(&db, &by, "Ann").id;
        let acting_by = by.clone();
        let id = db
            .write_now(move |tx| add(tx, &acting_by, who, "wants kettles"))
            .unwrap()
            .id;
        let change_by = |by: base::Actor| db.write_now(move |tx| change(tx, &by, id, "no"));
        let remove_by = |by: base::Actor| db.write_now(move |tx| remove(tx, &by, id).map(|_| ()));
        for (role, needed) in [
            (Role::Member, "account.manage"),
            (Role::ReadOnly, "notes.write"),
        ] {
            let other = acting(by.account, role);
            assert_eq!(change_by(other.clone()), Err(Error::Forbidden(needed)));
            assert_eq!(remove_by(other), Err(Error::Forbidden(needed)));
        }
        assert_eq!(
            change_by(acting(base::AccountId::new(), Role::Admin)),
            Err(Error::NotFound("note"))
        );
        let admin = acting(by.account, Role::Admin);
        let changed = change_by(admin.clone()).unwrap();
        assert_eq!(
            (changed.body.as_str(), changed.created_by),
            ("no", by.user),
            "it stays whose it is"
        );
        assert_eq!(remove_by(admin), Ok(()));
    });
}
