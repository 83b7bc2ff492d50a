//! Own fields that are quick: what their rows find and how they sort, held against a plain reading of the values, and
//! the ways that both databases take.

use super::own_tests::{AREA, FIELDS, context, filter, holds, put, test, thing};
use super::*;
use crate::lists::{self, ListQuery, ListSpec, Sort, Whose};
use crate::own::index::{Index, Quick, State, keys, may_be_quick, may_sort};
use crate::own::{Field, Holds};
use base::{AccountId, Scope, Uuid};
use db::{Area, Db, DbError, Dialect, Sql, testing};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};
use std::sync::LazyLock;
use web::Page;

static AREAS: &[&Area] = &[&crate::MIGRATIONS, &AREA];

/// The same fields, each with its rows under a number of its own.
static FIELDS_NOW: LazyLock<Vec<Field>> = LazyLock::new(|| {
    let own = FIELDS.iter().filter_map(|f| f.own.as_deref().cloned());
    let quick = own.enumerate().map(|(n, mut field)| {
        if may_be_quick(field.holds) {
            field.index = Index {
                number: n as i64 + 1,
                state: State::Ready,
            };
        }
        field
    });
    quick.collect()
});
static QUICK: LazyLock<Fields> = LazyLock::new(|| {
    let id = FieldDef::new("id", "x", FieldKind::Id, Column::Own("id")).sortable();
    let own = FIELDS_NOW.iter().cloned();
    Fields::new(std::iter::once(id).chain(own.map(|f| FieldDef::custom(f, "custom"))))
});

fn spec() -> ListSpec {
    ListSpec {
        table: "t_thing",
        alias: "t",
        id: "id",
        whose: Whose::Nobody,
        only: None,
        fields: QUICK.clone(),
        sort: Sort::up("id"),
    }
}

fn scope() -> Scope {
    Scope::all(AccountId(Uuid::from_u128(9)))
}

fn put_all(db: &Db, things: &[Json]) {
    put(db, things);
    let things = things.to_vec();
    db.write_now(move |tx| {
        let quick = Quick::with(FIELDS_NOW.clone());
        let all = things.iter().enumerate();
        let all = all.map(|(n, custom)| (Uuid::from_u128(n as u128), custom));
        quick.made(tx, &scope(), all)
    })
    .unwrap();
}

fn things(runner: &mut TestRunner, many: usize) -> Vec<Json> {
    let things = proptest::collection::vec(thing(), many);
    things.new_tree(runner).unwrap().current()
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    })
}

#[test]
fn rows_find_what_a_plain_reading_finds() {
    testing::both(AREAS, move |db| {
        let mut runner = runner(500);
        let things = things(&mut runner, 60);
        put_all(&db, &things);
        let asked = std::cell::Cell::new(0);
        let run = runner.run(&test(), |sought| {
            let Filter::Test(test) = sought.clone() else {
                unreachable!()
            };
            let found = db.read_now(move |tx| {
                let base = ("t_thing", Base::new("t", "id"));
                let found = found_by(&test, &QUICK, base, &context(tx)).unwrap();
                let ids = found.map(|found| {
                    let sql = Sql::new("SELECT DISTINCT found.found FROM (").and(found.ids);
                    tx.all::<Uuid>(sql.push(") found ORDER BY found.found"))
                });
                ids.transpose()
            });
            let Some(found) = found.unwrap() else {
                return Ok(());
            };
            asked.set(asked.get() + 1);
            let meant: Vec<Uuid> = (0..things.len())
                .filter(|n| holds(&sought, &things[*n]))
                .map(|n| Uuid::from_u128(n as u128))
                .collect();
            prop_assert_eq!(found, meant, "{}", sought);
            Ok(())
        });
        run.unwrap();
        // Of what can be asked, parts of texts and what is not so are asked of the records: well below a half.
        assert!(asked.get() > 200, "{}", asked.get());
    });
}

fn query(filter: &Filter, sort: Sort, limit: u32) -> ListQuery {
    ListQuery {
        filter: filter.clone(),
        sort: Some(sort),
        columns: Vec::new(),
        page: Page { limit, after: None },
    }
}

/// All parts of a list, one after the other.
fn walked(db: &Db, mut query: ListQuery) -> Vec<u128> {
    let mut ids = Vec::new();
    loop {
        let asked = query.clone();
        let part = db.read_now(move |tx| lists::rows(tx, &scope(), &spec(), &asked, &context(tx)));
        let part = part.unwrap();
        ids.extend(part.items.iter().map(|row| row.id.as_u128()));
        query.page.after = part.next;
        if query.page.after.is_none() {
            return ids;
        }
    }
}

/// In the order of the first value by hand; those without one last, by their ids.
fn ordered(things: &[Json], filter: &Filter, by: &Field, descending: bool) -> Vec<u128> {
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for (n, custom) in things.iter().enumerate() {
        if holds(filter, custom) {
            match keys(by.holds, &custom[&by.key]).pop() {
                Some(key) => with.push((key, n as u128)),
                None => without.push(n as u128),
            }
        }
    }
    with.sort();
    if descending {
        with.reverse();
        without.reverse();
    }
    let with = with.into_iter().map(|(_, n)| n);
    with.chain(without).collect()
}

#[test]
fn lists_are_sorted_by_rows_part_by_part_in_both_directions() {
    testing::both(AREAS, move |db| {
        let mut runner = runner(60);
        let things = things(&mut runner, 60);
        put_all(&db, &things);
        let sorted: Vec<&Field> = FIELDS_NOW.iter().filter(|f| may_sort(f.holds)).collect();
        assert_eq!(
            sorted.len(),
            7,
            "text, number, money, date, time, email, phone"
        );
        let everybody = Just(Filter::All(Vec::new())).boxed();
        let filters = prop_oneof![1 => everybody, 3 => filter().boxed()];
        let asked = (filters, 0..sorted.len(), any::<bool>(), 1_u32..20);
        let run = runner.run(&asked, |(filter, by, descending, limit)| {
            let by = sorted[by];
            let field = format!("custom.{}", by.key);
            let found = walked(&db, query(&filter, Sort { field, descending }, limit));
            let meant = ordered(&things, &filter, by, descending);
            prop_assert_eq!(found, meant, "{} by {} {}", filter, by.key, descending);
            Ok(())
        });
        run.unwrap();
    });
}

#[test]
fn counts_by_rows_are_exact() {
    testing::both(AREAS, move |db| {
        let mut runner = runner(200);
        let things = things(&mut runner, 60);
        put_all(&db, &things);
        let run = runner.run(&filter(), |filter| {
            let meant = things
                .iter()
                .filter(|custom| holds(&filter, custom))
                .count();
            let sought = filter.clone();
            let counted =
                db.read_now(move |tx| lists::count(tx, &scope(), &spec(), &sought, &context(tx)));
            prop_assert_eq!(counted.unwrap().counted as usize, meant, "{}", filter);
            Ok(())
        });
        run.unwrap();
    });
}

/// 12,000 things: each number of 0 to 5,999 twice, one in three has a text of its own, all are of one of two choices.
fn many(db: &Db) {
    let things: Vec<Json> = (0..12_000)
        .map(|n| {
            let text = (n % 3 == 0).then(|| format!("Text {n:05}"));
            json!({"number": n / 2, "text": text, "choice": if n % 2 == 0 { "s" } else { "m" }})
        })
        .collect();
    put_all(db, &things);
    db.write_now(|tx| tx.exec(Sql::new("ANALYZE"))).unwrap();
}

/// The plan of the first part, and of the one behind it.
fn plans(db: &Db, filter: &str, sort: &str) -> Vec<String> {
    let filter = QUICK.parse(filter).unwrap();
    let mut asked = query(&filter, Sort::from(sort.to_owned()), 50);
    asked.columns = vec!["custom.text".into()];
    let mut all = Vec::new();
    for _ in 0..2 {
        let first = asked.clone();
        let (plan, next) = db
            .read_now(move |tx| {
                let plan = lists::plan(tx, &scope(), &spec(), &first, &context(tx))?;
                let rows = lists::rows(tx, &scope(), &spec(), &first, &context(tx))?;
                Ok::<_, base::Error>((plan, rows.next))
            })
            .unwrap();
        testing::assert_no_scan(&plan);
        all.push(plan.join("\n"));
        asked.page.after = next;
    }
    all
}

#[test]
fn a_list_by_an_own_field_walks_its_rows() {
    testing::both(AREAS, |db| {
        many(&db);
        for (filter, sort) in [
            ("", "custom.number"),
            ("", "-custom.number"),
            ("custom.number >= 10", "custom.number"),
            ("custom.number < 5990", "-custom.number"),
            ("custom.choice = s", "custom.number"),
            ("custom.choice = s", "-custom.text"),
        ] {
            for plan in plans(&db, filter, sort) {
                let way = match db.dialect() {
                    Dialect::Sqlite => "SEARCH x USING PRIMARY KEY (account_id=? AND field=?",
                    Dialect::Postgres => "records_field_index_pkey",
                };
                let first = plan.split("SCAN k").next().unwrap();
                assert!(first.contains(way), "{filter}, {sort}\n{plan}");
                assert!(
                    !first.contains("TEMP B-TREE") && !first.contains("Sort"),
                    "{filter}, {sort}\n{plan}"
                );
            }
        }
    });
}

#[test]
fn few_are_found_by_their_rows_whatever_sorts_them() {
    testing::both(AREAS, |db| {
        many(&db);
        for (filter, sort) in [
            ("custom.number = 7", "id"),
            ("custom.number between 7 and 9 and custom.choice = m", "-id"),
            ("custom.text starts with \"text 000\"", "custom.number"),
            (
                "custom.number in (1, 2, 3) and custom.text is empty",
                "custom.text",
            ),
        ] {
            for plan in plans(&db, filter, sort) {
                let way = match db.dialect() {
                    Dialect::Sqlite => {
                        "SEARCH r USING PRIMARY KEY (account_id=? AND field=? AND value"
                    }
                    Dialect::Postgres => "records_field_index_pkey",
                };
                assert!(plan.contains(way), "{filter}, {sort}\n{plan}");
                assert!(!plan.contains("SEARCH x"), "{filter}, {sort}\n{plan}");
            }
        }
    });
}

#[test]
fn a_field_that_is_not_ready_is_neither_sorted_by_nor_found_by() {
    let mut filling = FIELDS_NOW[0].clone();
    filling.index.state = State::Filling;
    let field = FieldDef::custom(filling, "custom");
    assert!(!field.sortable && !field.found);
    let mut long = FIELDS_NOW[0].clone();
    long.holds = Holds::LongText;
    assert!(!FieldDef::custom(long, "custom").sortable);
}

#[test]
fn a_wrong_place_is_refused() {
    testing::both(AREAS, |db| {
        put_all(&db, &[json!({"number": 1}), json!({})]);
        for place in ["zz", "abc", "ff"] {
            let refused = db.read_now(move |tx| {
                let mut asked = query(&Filter::All(Vec::new()), Sort::up("custom.number"), 1);
                let cell = lists::Cell::Text(place.into());
                asked.page.after = Some(web::Cursor::new(&("custom.number", cell, Uuid::nil())));
                match lists::rows(tx, &scope(), &spec(), &asked, &context(tx)) {
                    Err(base::Error::Invalid(faults)) => Ok::<_, DbError>(faults[0].code),
                    Ok(_) => Ok("taken"),
                    Err(other) => panic!("{other:?}"),
                }
            });
            let expected = if place == "ff" { "taken" } else { "bad-cursor" };
            assert_eq!(refused.unwrap(), expected, "{place}");
        }
    });
}
