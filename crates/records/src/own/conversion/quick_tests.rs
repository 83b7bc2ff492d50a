//! What stands beside the records while what a field holds is changed.

use super::tests::{add, begin, now, step};
use crate::own::index::job::{Reader, Readers};
use crate::own::index::{State, actions as quick, check, job as fill};
use crate::own::kept::store as kept;
use crate::own::kept::testing::{AREAS, homes, put};
use crate::own::{Field, NewField, Record, Texts, actions};
use base::{AccountId, Actor, Scope, Uuid};
use db::testing::both;
use db::{Db, Sql};
use serde_json::{Value as Json, json};

fn readers() -> Readers {
    Readers(vec![Reader {
        record: Record::Person,
        count: |_, _| Ok(2),
        next: |tx, scope, after, most| {
            let home = homes().of(Record::Person).unwrap();
            let found = kept::next(tx, scope, home, (after, None), most)?;
            Ok(found.into_iter().map(|one| (one.id, one.custom)).collect())
        },
        names: |_, _, _| Ok(Default::default()),
    }])
}

fn make_quick(db: &Db, by: &Actor, id: Uuid) {
    let (acting, scope) = (by.clone(), Scope::all(by.account));
    let wished = db.write_now(move |tx| quick::wish(tx, &acting, id, true));
    let number = wished.unwrap().index.number;
    let slice = || {
        let scope = scope.clone();
        db.write_now(move |tx| fill::step(tx, &scope, (id, number), &readers()))
    };
    while !slice().unwrap() {}
}

/// How the rows of a field differ from the records.
fn differs(db: &Db, by: &Actor, field: Field) -> Option<String> {
    let scope = Scope::all(by.account);
    db.read_now(move |tx| check::compared(tx, &scope, &readers(), &field))
        .unwrap()
}

fn folded(db: &Db, by: &Actor) -> Vec<Option<Json>> {
    let account = by.account;
    db.read_now(move |tx| {
        let sql = Sql::new("SELECT custom_folded FROM t_thing WHERE account_id = ");
        tx.all(sql.bind(account).push(" ORDER BY id LIMIT 10"))
    })
    .unwrap()
}

#[test]
fn a_change_ends_the_index_of_its_field_and_what_stands_beside_the_records_follows() {
    both(AREAS, |db| {
        let by = Actor::system(AccountId::new());
        let own = add(&db, &by, "number");
        let (acting, new) = (
            by.clone(),
            NewField {
                record: "person".into(),
                key: Some("other".into()),
                holds: "text".into(),
                labels: Texts::one("en", "Other"),
                ..NewField::default()
            },
        );
        let other = db.write_now(move |tx| actions::add(tx, &acting, &new));
        let other = other.unwrap().id;
        put(
            &db,
            &by,
            &[
                json!({"own": 31, "other": "Kändy"}),
                json!({"own": 1, "other": "Galle"}),
            ],
        );
        make_quick(&db, &by, own);
        make_quick(&db, &by, other);
        let change = begin(&db, &by, own, "text").unwrap();
        while !step(&db, &by, change) {}
        assert_eq!(now(&db, &by, own).index.state, State::None);
        let other = now(&db, &by, other);
        assert_eq!(other.index.state, State::Ready);
        assert_eq!(differs(&db, &by, other), None);
        // Small letters alone do for Galle and for figures.
        let expected = [Some(json!({"other": "kandy"})), None];
        assert_eq!(folded(&db, &by), expected);
        make_quick(&db, &by, own);
        assert_eq!(differs(&db, &by, now(&db, &by, own)), None);
    });
}
