//! Notes on both databases.

use super::{BODY_CHARS, add, store};
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
            assert_eq!(
                store::bodies(tx, &scope, &[note.id.0])?,
                std::slice::from_ref(&note)
            );
            let hits = records::search::find(tx, &scope, "වෙළඳාම", &["note"], 5)?;
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
