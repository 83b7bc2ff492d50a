//! Lists on both databases: every record once, in order, through the index, whatever sorts them.

use super::store::{Part, Plan};
use super::*;
use crate::filter::{
    Absence, Column, Context, FieldDef, FieldKind, Fields, Filter, Names, Rows, Source,
};
use base::{AccountId, Error, FieldSet, Owners, Scope, UserId, Uuid};
use db::{Area, Db, DbError, Dialect, Sql, Value, testing};
use jiff::tz::TimeZone;
use web::{Cursor, Page};

pub(super) static AREA: Area = Area {
    name: "t",
    files: &[(
        "0001.sql",
        "CREATE TABLE t_person (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  city text,
  owner_id uuid,
  vip boolean NOT NULL,
  created_at timestamptz NOT NULL,
  gone boolean NOT NULL,
  firm_id uuid,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX t_person_name_idx ON t_person (account_id, sort_key, id);
CREATE INDEX t_person_firm_idx ON t_person (account_id, firm_id, sort_key, id);
CREATE TABLE t_firm (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  sort_key text NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX t_firm_name_idx ON t_firm (account_id, sort_key, id);
CREATE TABLE t_figure (
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  spent bigint NOT NULL,
  last_order_at timestamptz,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, person_id)
);
CREATE INDEX t_figure_seen_idx ON t_figure (account_id, seen_at, person_id);
CREATE INDEX t_figure_spent_idx ON t_figure (account_id, spent, person_id);
",
    )],
};

static FIGURE: Source = Source {
    alias: "f",
    table: "t_figure",
    on: "person_id",
    marks: &[],
};
static FIRMS: Names = Names {
    table: "t_firm",
    id: "id",
    key: "sort_key",
};
static TAGS: Rows = Rows {
    table: "t_tag",
    on: "person_id",
    value: None,
    at: None,
    only: None,
    index: None,
    marks: None,
};

pub(super) const ONE: AccountId = AccountId(Uuid::from_u128(1));
pub(super) const TWO: AccountId = AccountId(Uuid::from_u128(2));

fn not_gone() -> Sql {
    Sql::new("p.gone = FALSE")
}

pub(super) fn spec() -> ListSpec {
    let own = |name, kind, column| FieldDef::new(name, "x", kind, Column::Own(column));
    ListSpec {
        table: "t_person",
        alias: "p",
        id: "id",
        whose: Whose::Owner("owner_id"),
        only: Some(not_gone),
        fields: Fields::new([
            own("id", FieldKind::Id, "id").sortable(),
            own("name", FieldKind::Folded, "sort_key")
                .shown("name")
                .sortable(),
            own("city", FieldKind::Text, "city"),
            own("firm", FieldKind::Named(&FIRMS), "firm_id"),
            own("vip", FieldKind::Bool, "vip"),
            own("created", FieldKind::Time, "created_at"),
            FieldDef::new(
                "spent",
                "x",
                FieldKind::Money,
                Column::Joined(&FIGURE, "spent"),
            )
            .sortable(),
            FieldDef::new(
                "last_order",
                "x",
                FieldKind::Time,
                Column::Joined(&FIGURE, "last_order_at"),
            ),
            FieldDef::new(
                "seen",
                "x",
                FieldKind::Time,
                Column::Joined(&FIGURE, "seen_at"),
            )
            .sortable()
            .absent(Absence::Epoch),
            FieldDef::new("tags", "x", FieldKind::Text, Column::Many(&TAGS)),
        ]),
        sort: Sort::up("name"),
    }
}

pub(super) fn scope() -> Scope {
    Scope::all(ONE)
}

pub(super) fn context(dialect: Dialect) -> Context {
    let now = "2026-03-01T00:00:00Z".parse().unwrap();
    Context {
        account: ONE,
        dialect,
        now,
        zone: TimeZone::UTC,
        home: None,
        currency: "LKR".parse().unwrap(),
        colleagues: crate::filter::Colleagues::default(),
    }
}

/// 60 people in each of two accounts; names come in threes, sums in fives, every tenth is gone.
pub(super) fn seed(db: &Db, people: u64) {
    db.write_now(move |tx| {
        for account in [ONE, TWO] {
            let time = |n: u64| {
                Value::Time(jiff::Timestamp::from_second(1_700_000_000 + n as i64).unwrap())
            };
            let person = |n: u64| {
                let name = format!("Ñame {:05}", n * 7_919 % people / 3);
                [
                    account.into(),
                    Uuid::from_u128(u128::from(n)).into(),
                    name.clone().into(),
                    language::sort_key(&name).into(),
                    if n.is_multiple_of(2) {
                        Value::Null
                    } else {
                        "Kandy".into()
                    },
                    if n.is_multiple_of(4) {
                        Value::Id(Uuid::from_u128(77))
                    } else {
                        Value::Null
                    },
                    n.is_multiple_of(3).into(),
                    time(n),
                    (n % 10 == 9).into(),
                ]
            };
            tx.insert_many(
                "t_person",
                [
                    "account_id",
                    "id",
                    "name",
                    "sort_key",
                    "city",
                    "owner_id",
                    "vip",
                    "created_at",
                    "gone",
                ],
                (0..people).map(person),
            )?;
            tx.insert_many(
                "t_figure",
                [
                    "account_id",
                    "person_id",
                    "spent",
                    "last_order_at",
                    "seen_at",
                ],
                (0..people).map(|n| {
                    let last = if n.is_multiple_of(7) {
                        Value::Null
                    } else {
                        time(n)
                    };
                    [
                        account.into(),
                        Uuid::from_u128(u128::from(n)).into(),
                        Value::Int((n / 5 * 31 % 50) as i64),
                        last,
                        // Half of them were never seen.
                        if n.is_multiple_of(2) {
                            Value::Time(jiff::Timestamp::UNIX_EPOCH)
                        } else {
                            time(n)
                        },
                    ]
                }),
            )?;
        }
        Ok::<_, DbError>(())
    })
    .unwrap();
}

pub(super) fn query(filter: &str, sort: &str, limit: u32) -> ListQuery {
    ListQuery {
        filter: spec().fields.parse(filter).unwrap(),
        sort: Some(sort.parse().unwrap()),
        columns: [
            "name",
            "city",
            "vip",
            "created",
            "spent",
            "last_order",
            "id",
            "seen",
        ]
        .map(String::from)
        .to_vec(),
        page: Page { limit, after: None },
    }
}

/// All records, part by part.
fn walk(db: &Db, filter: &str, sort: &str, limit: u32) -> Vec<Row> {
    let (mut query, mut all) = (query(filter, sort, limit), Vec::new());
    loop {
        let asked = query.clone();
        let part = db
            .read_now(move |tx| rows(tx, &scope(), &spec(), &asked, &context(tx.dialect())))
            .unwrap();
        assert!(part.items.len() <= limit as usize);
        all.extend(part.items);
        match part.next {
            Some(next) => query.page.after = Some(next),
            None => return all,
        }
    }
}

#[test]
fn every_record_comes_once_and_in_order() {
    testing::both(&[&AREA], |db| {
        seed(&db, 60);
        for sort in ["name", "-name", "spent", "-spent", "id", "-id"] {
            let whole = walk(&db, "", sort, 200);
            assert_eq!(whole.len(), 54, "{sort}");
            for limit in [1, 7, 53, 54] {
                assert_eq!(walk(&db, "", sort, limit), whole, "{sort} by {limit}");
            }
            let keys: Vec<(String, Uuid)> = whole
                .iter()
                .map(|r| (format!("{:?}", sortable(&r.place)), r.id))
                .collect();
            let mut sorted = keys.clone();
            sorted.sort();
            if sort.starts_with('-') {
                sorted.reverse();
            }
            assert_eq!(keys, sorted, "{sort}");
        }
        assert_eq!(
            walk(
                &db,
                "city = Kandy and spent >= 0.10 and last_order is not empty",
                "-spent",
                3
            )
            .len(),
            walk(
                &db,
                "city = Kandy and spent >= 0.10 and last_order is not empty",
                "name",
                200
            )
            .len()
        );
        assert!(walk(&db, "name contains NAME", "name", 10).len() == 54);
    });
}

fn sortable(cell: &Cell) -> Cell {
    match cell {
        Cell::Int(n) => Cell::Text(format!("{n:09}")),
        other => other.clone(),
    }
}

#[test]
fn cells_hold_what_the_fields_hold() {
    testing::both(&[&AREA], |db| {
        seed(&db, 60);
        let all = walk(&db, "", "id", 200);
        assert_eq!(
            all[0].cells,
            [
                Cell::Text("Ñame 00000".into()),
                Cell::Null,
                Cell::Bool(true),
                Cell::Time("2023-11-14T22:13:20Z".parse().unwrap()),
                Cell::Int(0),
                Cell::Null,
                Cell::Id(Uuid::nil()),
                Cell::Null,
            ]
        );
        assert_eq!(all[1].cells[1], Cell::Text("Kandy".into()));
        assert_eq!(
            all[1].cells[5],
            Cell::Time("2023-11-14T22:13:21Z".parse().unwrap())
        );
    });
}

#[test]
fn owners_and_hidden_fields_narrow_what_is_seen() {
    testing::both(&[&AREA], |db| {
        seed(&db, 60);
        let user = UserId(Uuid::from_u128(77));
        for (owners, expected) in [
            (Owners::All, 54),
            (Owners::Own(user), 15),
            (Owners::Team(vec![user]), 15),
            (Owners::Team(vec![]), 0),
            (Owners::Own(UserId::new()), 0),
        ] {
            let scope = Scope { owners, ..scope() };
            let counted = db
                .read_now(move |tx| {
                    let found = rows(
                        tx,
                        &scope,
                        &spec(),
                        &query("", "name", 200),
                        &context(tx.dialect()),
                    )?;
                    let counted = count(
                        tx,
                        &scope,
                        &spec(),
                        &Filter::All(vec![]),
                        &context(tx.dialect()),
                    )?;
                    assert_eq!(found.items.len(), counted.counted as usize);
                    Ok::<_, Error>(counted)
                })
                .unwrap();
            assert_eq!(
                counted,
                Count {
                    counted: expected,
                    more: false
                }
            );
        }
        let hidden = Scope {
            hidden: FieldSet(vec!["spent".into()]),
            ..scope()
        };
        let refused = db.read_now(move |tx| {
            rows(
                tx,
                &hidden,
                &spec(),
                &query("", "name", 5),
                &context(tx.dialect()),
            )
            .map(|_| ())
        });
        assert!(matches!(refused, Err(Error::Invalid(_))));
    });
}

#[test]
fn wrong_questions_are_refused() {
    let fresh = testing::sqlite(&[&AREA], base::Clock::system());
    let ask = |change: fn(&mut ListQuery)| {
        let mut query = query("", "name", 5);
        change(&mut query);
        let refused = fresh.db.read_now(move |tx| {
            rows(tx, &scope(), &spec(), &query, &context(tx.dialect())).map(|_| ())
        });
        match refused {
            Err(Error::Invalid(e)) => format!("{} {} {}", e[0].field, e[0].code, e[0].detail),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(
        ask(|q| q.sort = Some(Sort::up("nmae"))),
        "sort list-field nmae → name"
    );
    assert_eq!(
        ask(|q| q.sort = Some(Sort::up("city"))),
        "sort list-field city"
    );
    assert_eq!(
        ask(|q| q.columns = vec!["tags".into()]),
        "fields list-field tags"
    );
    assert_eq!(ask(|q| q.page.limit = 201), "limit limit-range 200");
    assert_eq!(
        ask(|q| q.page.after = Some(Cursor("zz".into()))),
        "after bad-cursor "
    );
    let foreign = |q: &mut ListQuery| {
        q.page.after = Some(Cursor::new(&("-name", Cell::Text("a".into()), Uuid::nil())))
    };
    assert_eq!(ask(foreign), "after bad-cursor ");
    let wrong_type =
        |q: &mut ListQuery| q.page.after = Some(Cursor::new(&("name", Cell::Int(3), Uuid::nil())));
    assert_eq!(ask(wrong_type), "after bad-cursor ");
    assert_eq!(ask(|_| ()), "Ok(())");
}

#[test]
fn counting_ends_at_ten_thousand() {
    testing::both(&[&AREA], |db| {
        seed(&db, 11_500);
        let ask = |text: &'static str| {
            db.read_now(move |tx| {
                let filter = spec().fields.parse(text).unwrap();
                count(tx, &scope(), &spec(), &filter, &context(tx.dialect()))
            })
            .unwrap()
        };
        assert_eq!(
            ask(""),
            Count {
                counted: 10_000,
                more: true
            }
        );
        assert_eq!(
            ask("spent < 0"),
            Count {
                counted: 0,
                more: false
            }
        );
    });
}

/// What of a plan finds the places of a part; their rows are sorted once more when they are read.
pub(super) fn walked(plan: &str) -> &str {
    plan.split("SCAN k").next().unwrap_or(plan)
}

/// The index of the sorting field leads, at any depth, and nothing is sorted.
#[test]
fn parts_are_found_through_the_sorting_index() {
    testing::both(&[&AREA], |db| {
        seed(&db, 3_000);
        db.write_now(|tx| tx.exec(Sql::new("ANALYZE"))).unwrap();
        for (filter, sort, index) in [
            ("vip = true", "name", "t_person_name_idx"),
            ("vip = true", "-name", "t_person_name_idx"),
            ("vip = true", "spent", "t_figure_spent_idx"),
            ("vip = true", "-spent", "t_figure_spent_idx"),
            ("seen < 2023-11-20", "-seen", "t_figure_seen_idx"),
            ("seen is not empty", "seen", "t_figure_seen_idx"),
            ("seen is empty", "name", "t_person_name_idx"),
        ] {
            let mut asked = query(filter, sort, 50);
            for _ in 0..2 {
                let first = asked.clone();
                let (plan, next) = db
                    .read_now(move |tx| {
                        let (scope, spec, cx) = (scope(), spec(), context(tx.dialect()));
                        let plan = tx.plan(
                            Plan::new(
                                &scope,
                                &spec,
                                &first,
                                &cx,
                                Within::default(),
                                (None, Part::With),
                            )?
                            .sql()?,
                        )?;
                        Ok::<_, Error>((plan, rows(tx, &scope, &spec, &first, &cx)?.next))
                    })
                    .unwrap();
                let whole = plan.join("\n");
                testing::assert_no_scan(&plan);
                assert!(whole.contains(index), "{sort}\n{whole}");
                assert!(
                    !whole.contains("Sort") || whole.contains("Incremental"),
                    "{sort}\n{whole}"
                );
                assert!(!walked(&whole).contains("TEMP B-TREE"), "{sort}\n{whole}");
                asked.page.after = next;
            }
        }
    });
}

/// Records that are named, or that belong to one that is named, are found by that and sorted then,
/// rather than looked for among all in their order.
#[test]
fn few_records_are_not_looked_for_among_all() {
    testing::both(&[&AREA], |db| {
        seed(&db, 3_000);
        let named = |n: u128| format!("\"{}\"", Uuid::from_u128(n));
        for filter in [
            format!("id in ({},{})", named(3), named(4)),
            "firm = \"Perera Stores\"".to_owned(),
            format!("firm = {} and vip = true", named(9)),
        ] {
            // Without figures about the tables, as in a new database.
            let asked = query(&filter, "name", 50);
            let plan = db
                .read_now(move |tx| {
                    let (scope, spec, cx) = (scope(), spec(), context(tx.dialect()));
                    Ok::<_, Error>(
                        tx.plan(
                            Plan::new(
                                &scope,
                                &spec,
                                &asked,
                                &cx,
                                Within::default(),
                                (None, Part::With),
                            )?
                            .sql()?,
                        )?,
                    )
                })
                .unwrap();
            if db.dialect() == Dialect::Sqlite {
                let whole = plan.join("\n");
                testing::assert_no_scan(&plan);
                assert!(!whole.contains("t_person_name_idx"), "{filter}\n{whole}");
            }
        }
        let both = format!("id in ({},{})", named(3), named(4));
        let names: Vec<Cell> = walk(&db, &both, "-name", 1)
            .into_iter()
            .map(|row| row.place)
            .collect();
        // 4 * 7919 % 3000 / 3 = 558 and 3 * 7919 % 3000 / 3 = 919.
        assert_eq!(
            names,
            ["name 00919", "name 00558"].map(|n| Cell::Text(n.into()))
        );
    });
}
