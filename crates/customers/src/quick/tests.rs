//! Rows beside people and companies: whatever writes a record writes them, what was there before is filled in, and what
//! went wrong is found and mended.

use crate::companies::{self, CompanyChange};
use crate::people::bulk::{Details, Wanted, resolve};
use crate::people::model::Change;
use crate::people::{Person, actions};
use crate::testing::{AREAS, manager};
use crate::{Hooks, quick};
use base::{Actor, Error, Permission, Role, Scope, Stage, Uuid};
use db::{Db, DbError, Sql, testing};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use records::own::index::check::{check, mend};
use records::own::index::{actions as index, job};
use records::own::{Field, NewField, Texts, actions as fields};
use serde_json::{Value as Json, json};

/// An account whose people have a text and a number, companies a number.
struct Firm {
    db: Db,
    by: Actor,
    owner: Actor,
}

impl Firm {
    fn new(db: Db) -> Self {
        let by = manager();
        let owner = crate::testing::acting(by.account, Role::Owner);
        Self { db, by, owner }
    }

    fn scope(&self) -> Scope {
        Scope::all(self.by.account)
    }

    fn field(&self, record: &str, key: &str, holds: &str) -> Field {
        let new = NewField {
            record: record.into(),
            key: Some(key.into()),
            holds: holds.into(),
            labels: Texts::one("en", key),
            ..NewField::default()
        };
        let owner = self.owner.clone();
        let made = self.db.write_now(move |tx| fields::add(tx, &owner, &new));
        made.unwrap()
    }

    fn wish(&self, field: &Field, wished: bool) -> Field {
        let (owner, id) = (self.owner.clone(), field.id);
        let wished = self
            .db
            .write_now(move |tx| index::wish(tx, &owner, id, wished));
        wished.unwrap()
    }

    fn unique(&self, field: &Field) -> Result<Field, Error> {
        let (owner, id) = (self.owner.clone(), field.id);
        self.db
            .write_now(move |tx| index::unique(tx, &owner, id, true))
    }

    /// One slice of the job; whether it was the last.
    fn step(&self, field: &Field) -> bool {
        let (scope, which) = (self.scope(), (field.id, field.index.number));
        let step = self
            .db
            .bulk_now(move |tx| job::step(tx, &scope, which, &quick::readers()));
        step.unwrap()
    }

    fn quick(&self, record: &str, key: &str, holds: &str) -> Field {
        let field = self.wish(&self.field(record, key, holds), true);
        while !self.step(&field) {}
        field
    }

    fn add(&self, name: &str, custom: Json) -> Result<Person, Error> {
        let change = Change {
            full: Some(name.into()),
            custom: Some(custom),
            ..Change::default()
        };
        let by = self.by.clone();
        self.db
            .write_now(move |tx| actions::create(tx, &by, &Hooks::default(), change.clone()))
    }

    fn set(&self, person: &Person, custom: Json) -> Result<Person, Error> {
        let change = Change {
            custom: Some(custom),
            ..Change::default()
        };
        let (by, id) = (self.by.clone(), person.id);
        self.db.write_now(move |tx| {
            actions::update(tx, &by, &Hooks::default(), id, change.clone(), None)
        })
    }

    fn delete(&self, person: &Person) {
        let (by, id) = (self.by.clone(), person.id);
        let gone = self
            .db
            .write_now(move |tx| actions::delete(tx, &by, &Hooks::default(), id, None));
        gone.unwrap();
    }

    /// What comes with a file.
    fn arrive(&self, external: &str, custom: Json) {
        let by = self.by.clone();
        let external = external.to_owned();
        self.db
            .write_now(move |tx| {
                let details = Details {
                    custom: custom.as_object().cloned().unwrap_or_default(),
                    ..Details::default()
                };
                let wanted = Wanted {
                    details: Some(&details),
                    name: Some("Somebody"),
                    ..Wanted::id(&external)
                };
                resolve(tx, &by, "shop", &[wanted], Stage::Lead, &Hooks::default()).map(drop)
            })
            .unwrap();
    }

    fn rows(&self, field: &Field) -> i64 {
        let (account, number) = (self.by.account, field.index.number);
        let count = self.db.read_now(move |tx| {
            let sql = Sql::new("SELECT COUNT(*) FROM records_field_index WHERE account_id = ");
            tx.one(sql.bind(account).push(" AND field = ").bind(number))
        });
        count.unwrap()
    }

    /// How many indexes there are, each as the records say.
    fn agree(&self) -> usize {
        let (indexes, differs) = check(&self.db, &self.scope(), &quick::readers()).unwrap();
        assert_eq!(differs, []);
        indexes
    }
}

fn firm(body: impl Fn(Firm)) {
    testing::both(AREAS, |db| body(Firm::new(db)));
}

#[test]
fn whatever_writes_a_record_writes_its_rows() {
    firm(|f| {
        let (plan, crew) = (
            f.quick("person", "plan", "text"),
            f.quick("person", "crew", "number"),
        );
        let ann = f.add("Ann", json!({"plan": "Gold", "crew": 4})).unwrap();
        assert_eq!((f.rows(&plan), f.rows(&crew)), (1, 1));
        f.set(&ann, json!({"plan": "GOLD", "crew": 5})).unwrap();
        f.agree();
        f.set(&ann, json!({"crew": 5, "other": 1})).unwrap();
        assert_eq!((f.rows(&plan), f.rows(&crew)), (0, 1));
        f.arrive("A1", json!({"plan": "silver"}));
        f.arrive("A1", json!({"crew": 2}));
        assert_eq!((f.rows(&plan), f.rows(&crew)), (1, 2));
        f.delete(&ann);
        assert_eq!((f.rows(&plan), f.rows(&crew)), (1, 1));
        assert_eq!(f.agree(), 2);
    });
}

#[test]
fn companies_have_rows_of_their_own() {
    firm(|f| {
        let fleet = f.quick("company", "fleet", "number");
        let by = f.by.clone();
        let made = f.db.write_now(move |tx| {
            let mut change = CompanyChange {
                name: Some("Acme".into()),
                ..CompanyChange::default()
            };
            change.profile.custom = Some(json!({"fleet": 3}));
            companies::actions::create(tx, &by, change)
        });
        let acme = made.unwrap();
        assert_eq!(f.rows(&fleet), 1);
        let (by, id) = (f.by.clone(), acme.id);
        f.db.write_now(move |tx| {
            let mut change = CompanyChange::default();
            change.profile.custom = Some(json!({"fleet": 4}));
            companies::actions::update(tx, &by, id, change, None)
        })
        .unwrap();
        assert_eq!(f.agree(), 1);
        let by = f.by.clone();
        f.db.write_now(move |tx| companies::actions::delete(tx, &by, id, None))
            .unwrap();
        assert_eq!(f.rows(&fleet), 0);
    });
}

/// What somebody may do next: to which person, what.
fn doing() -> impl Strategy<Value = (u8, usize, Json)> {
    let plan = proptest::sample::select(vec![
        json!("Gold"),
        json!("gold "),
        json!("Tin"),
        json!(7),
        json!(null),
    ]);
    let crew = proptest::sample::select(vec![json!(1), json!(-2.5), json!("odd"), json!(null)]);
    let custom = (plan, crew).prop_map(|(plan, crew)| json!({"plan": plan, "crew": crew}));
    (0_u8..5, 0_usize..6, custom)
}

#[test]
fn rows_follow_any_history() {
    testing::both(AREAS, |db| {
        let mut runner = TestRunner::new(ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(12)
        });
        let histories = proptest::collection::vec(doing(), 1..25);
        let run = runner.run(&histories, |history| {
            let f = Firm::new(db.clone());
            let plan = f.quick("person", "plan", "text");
            let crew = f.wish(&f.field("person", "crew", "number"), true);
            let mut people: Vec<Person> = Vec::new();
            for (number, (what, who, custom)) in history.into_iter().enumerate() {
                // The second index is filled in between; one slice reads what there is.
                if number % 5 == 4 {
                    f.step(&crew);
                }
                let at = (!people.is_empty()).then(|| who % people.len().max(1));
                match (what, at) {
                    (0, Some(at)) => f.delete(&people.remove(at)),
                    // What fits no field is refused and changes nothing.
                    (1, Some(at)) => drop(f.set(&people[at], custom)),
                    (2, _) => f.arrive(&format!("A{who}"), custom),
                    _ => people.extend(f.add(&format!("P{number}"), custom).ok()),
                }
            }
            while !f.step(&crew) {}
            prop_assert_eq!(f.agree(), 2);
            let _ = plan;
            Ok(())
        });
        run.unwrap();
    });
}

#[test]
fn an_index_is_filled_in_slices_and_goes_on_where_it_was() {
    firm(|f| {
        // 600 people are three slices of at most 250, after one that counts them and before one that finds no more.
        let by = f.by.clone();
        let people: Vec<Person> = (0..600)
            .map(|n| Person {
                custom: json!({"crew": n % 7}),
                ..Person::blank(
                    base::PersonId::new(),
                    "2026-03-01T00:00:00Z".parse().unwrap(),
                )
            })
            .map(|mut p| {
                p.name.full = "Somebody".into();
                p
            })
            .collect();
        let first = people[0].clone();
        f.db.write_now(move |tx| crate::people::bulk::insert(tx, &by, &people, &Hooks::default()))
            .unwrap();
        let crew = f.wish(&f.field("person", "crew", "number"), true);
        assert_eq!(f.rows(&crew), 0);
        assert!(!f.step(&crew) && !f.step(&crew));
        assert_eq!(f.rows(&crew), 250);
        let (owner, id) = (f.owner.clone(), crew.id);
        let at = f.db.read_now(move |tx| index::filling(tx, &owner, id));
        let at = at.unwrap().unwrap();
        assert_eq!((at.done, at.total), (250, 600));
        // Somebody who was read already is changed, and one who was not read yet is deleted.
        f.set(&first, json!({"crew": 100})).unwrap();
        let mut steps = 0;
        while !f.step(&crew) {
            steps += 1;
        }
        assert_eq!(steps, 2);
        assert_eq!((f.rows(&crew), f.agree()), (600, 1));
        // It is no longer wished: the rows go in slices, and never those of another number.
        f.wish(&crew, false);
        assert_eq!(f.rows(&crew), 600);
        let again = f.wish(&crew, true);
        assert_ne!(again.index.number, crew.index.number);
        while !f.step(&again) {}
        let (scope, number) = (f.scope(), crew.index.number);
        let dropped = |scope: &Scope, number| {
            let scope = scope.clone();
            let slice = f.db.bulk_now(move |tx| job::drop_some(tx, &scope, number));
            slice.unwrap()
        };
        assert!(!dropped(&scope, number));
        assert_eq!(f.rows(&crew), 100);
        while !dropped(&scope, number) {}
        assert!(dropped(&scope, again.index.number), "it is wished");
        assert_eq!((f.rows(&crew), f.rows(&again)), (0, 600));
    });
}

#[test]
fn a_row_that_is_missing_or_too_many_is_found_and_mended() {
    firm(|f| {
        let crew = f.quick("person", "crew", "number");
        let ann = f.add("Ann", json!({"crew": 4})).unwrap();
        let meddle = |sql: Sql| {
            f.db.write_now(move |tx| tx.exec(sql.clone())).unwrap();
            let (_, differs) = check(&f.db, &f.scope(), &quick::readers()).unwrap();
            assert_eq!(differs.len(), 1);
            assert_eq!(mend(&f.db, &f.scope(), &quick::readers()).unwrap(), 1);
            let owner = f.owner.clone();
            let now = f.db.read_now(move |tx| fields::get(tx, &owner, crew.id));
            let now = now.unwrap();
            assert!(now.index.is_wished() && now.index.ready().is_none());
            while !f.step(&now) {}
            assert_eq!(f.agree(), 1);
        };
        let of = f.by.account;
        meddle(Sql::new("DELETE FROM records_field_index WHERE account_id = ").bind(of));
        meddle(
            Sql::new("INSERT INTO records_field_index (account_id, field, value, record_id) SELECT account_id, field, value, ")
                .bind(Uuid::from_u128(7))
                .push(" FROM records_field_index WHERE field = 2 AND record_id = ")
                .bind(ann.id),
        );
        assert_eq!(mend(&f.db, &f.scope(), &quick::readers()).unwrap(), 0);
    });
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Error>) -> (String, &'static str, String) {
    match outcome {
        Err(Error::Invalid(faults)) => {
            let fault = &faults[0];
            (fault.field.clone(), fault.code, fault.detail.clone())
        }
        Err(Error::Conflict(code)) => (String::new(), code, String::new()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn no_two_are_alike_once_that_is_said() {
    firm(|f| {
        let card = f.field("person", "card", "text");
        assert_eq!(refused(f.unique(&card)).1, "field-not-ready");
        let card = f.wish(&card, true);
        while !f.step(&card) {}
        let ann = f.add("Ann", json!({"card": "K-7"})).unwrap();
        let bob = f.add("Bob", json!({"card": "k 7"})).unwrap();
        assert_eq!(
            refused(f.unique(&card)),
            ("unique".into(), "alike", "k 7".into())
        );
        let (owner, id) = (f.owner.clone(), card.id);
        let alike =
            f.db.read_now(move |tx| index::alike(tx, &owner, id))
                .unwrap();
        let mut both = vec![ann.id.0, bob.id.0];
        both.sort();
        assert_eq!(alike.iter().map(|(_, id)| *id).collect::<Vec<_>>(), both);
        f.set(&bob, json!({"card": "K-8"})).unwrap();
        f.unique(&card).unwrap();
        let taken = |who: &Person| format!("{}\u{1f}{}", who.name.full, who.id);
        // A new one, a changed one; one's own may be written again.
        let as_ann = ("custom.card".to_owned(), "taken", taken(&ann));
        assert_eq!(refused(f.add("Cyd", json!({"card": "k.7"}))), as_ann);
        assert_eq!(refused(f.set(&bob, json!({"card": "K/7"}))), as_ann);
        f.set(&ann, json!({"card": "K.7"})).unwrap();
        // What comes with a file is taken without it, also within one file.
        f.arrive("A1", json!({"card": "K 8", "note": "x"}));
        assert_eq!(f.rows(&card), 2);
        // The index cannot go while that rests on it.
        let (owner, id) = (f.owner.clone(), card.id);
        let first = f.db.write_now(move |tx| index::wish(tx, &owner, id, false));
        assert_eq!(refused(first).1, "field-unique-first");
        f.delete(&ann);
        f.add("Cyd", json!({"card": "k.7"})).unwrap();
        assert_eq!(f.agree(), 1);
    });
}

#[test]
fn who_does_not_reach_the_other_is_not_told_who_it_is() {
    firm(|f| {
        let card = f.quick("person", "card", "text");
        f.unique(&card).unwrap();
        f.add("Ann", json!({"card": "7"})).unwrap();
        let other = Actor {
            rights: Some(std::sync::Arc::new(base::Rights {
                grants: [Permission::PeopleWrite, Permission::PeopleRead]
                    .map(|p| (p, base::Owners::Own(base::UserId::new())))
                    .to_vec(),
                ..base::Rights::default()
            })),
            ..crate::testing::acting(f.by.account, Role::Member)
        };
        let change = Change {
            full: Some("Bob".into()),
            custom: Some(json!({"card": "7"})),
            ..Change::default()
        };
        let made = f
            .db
            .write_now(move |tx| actions::create(tx, &other, &Hooks::default(), change.clone()));
        assert_eq!(
            refused(made),
            ("custom.card".into(), "taken", String::new())
        );
    });
}

/// Two who write the same at the same moment: one of them is refused, on both databases.
#[test]
fn two_at_once_cannot_both_have_it() {
    firm(|f| {
        let card = f.quick("person", "card", "text");
        f.unique(&card).unwrap();
        for round in 0..10 {
            let gate = std::sync::Barrier::new(2);
            let outcomes: Vec<bool> = std::thread::scope(|threads| {
                let one = |name: &'static str| {
                    let (f, gate) = (&f, &gate);
                    threads.spawn(move || {
                        gate.wait();
                        f.add(name, json!({"card": format!("C{round}")})).is_ok()
                    })
                };
                let both = [one("Ann"), one("Bob")];
                both.map(|thread| thread.join().unwrap()).to_vec()
            });
            assert_eq!(outcomes.iter().filter(|ok| **ok).count(), 1, "{round}");
        }
        assert_eq!((f.rows(&card), f.agree()), (10, 1));
    });
}

#[test]
fn texts_that_were_there_before_are_folded() {
    firm(|f| {
        let ann = f.add("Ann", json!({"plan": "Ḡold-Plan"})).unwrap();
        let by = f.by.clone();
        let account = by.account;
        let (unfold, id) = (account, ann.id);
        f.db.write_now(move |tx| {
            tx.exec(
                Sql::new("UPDATE customers_person SET custom_folded = NULL WHERE account_id = ")
                    .bind(unfold),
            )?;
            let into = "INSERT INTO customers_folding (account_id, record)";
            let row: [db::Value; 2] = [unfold.into(), "person".into()];
            tx.exec(Sql::new(into).push_list(" VALUES", row))?;
            Ok::<_, DbError>(())
        })
        .unwrap();
        loop {
            let by = by.clone();
            let last = f.db.bulk_now(move |tx| super::folding::slice(tx, &by));
            if last.unwrap() {
                break;
            }
        }
        let folded: Json =
            f.db.read_now(move |tx| {
                let sql =
                    Sql::new("SELECT custom_folded FROM customers_person WHERE account_id = ");
                tx.one(sql.bind(account).push(" AND id = ").bind(id))
            })
            .unwrap();
        assert_eq!(folded, json!({"plan": "gold plan"}));
    });
}

/// The first field shows at once to whoever adds it; until then a list asks nobody.
#[test]
fn a_list_of_an_account_without_own_fields_does_not_look_for_them() {
    firm(|f| {
        let hide = "ALTER TABLE records_own_field RENAME TO records_gone";
        f.db.write_now(move |tx| tx.exec(Sql::new(hide))).unwrap();
        let registry = std::sync::Arc::new(crate::Registry::default());
        let fields = |known: Option<i64>| {
            let by = Actor {
                own_fields: known,
                ..f.by.clone()
            };
            let registry = registry.clone();
            let read = f.db.read_now(move |tx| {
                let scope = by.may(Permission::PeopleRead)?;
                let spec = registry.people_for(tx, &scope)?;
                companies::readable(tx, &by)?;
                Ok::<_, Error>(spec.fields.iter().filter(|f| f.own.is_some()).count())
            });
            read.ok()
        };
        assert_eq!(fields(Some(0)), Some(0));
        assert_eq!(fields(Some(1)), None, "it looks");
        assert_eq!(fields(None), None, "it looks");
    });
}
