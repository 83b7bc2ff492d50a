//! What a filter finds, on both databases: the same rows for the same words.

use super::*;
use base::{AccountId, Uuid};
use db::{Area, Sql, Value, testing};
use jiff::tz::TimeZone;

static AREA: Area = Area {
    name: "t",
    files: &[(
        "0001.sql",
        "CREATE TABLE t_person (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  label text NOT NULL,
  city text,
  city_folded text,
  stage text NOT NULL,
  spent bigint,
  vip boolean NOT NULL,
  created timestamptz NOT NULL,
  firm_id uuid,
  seen timestamptz NOT NULL,
  class bigint NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE TABLE t_firm (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  sort_key text NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE TABLE t_figure (
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  orders bigint NOT NULL,
  PRIMARY KEY (account_id, person_id)
);
CREATE TABLE t_done (
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz NOT NULL,
  what text NOT NULL,
  sort text NOT NULL,
  PRIMARY KEY (account_id, person_id, at)
);
",
    )],
};

static FIGURE: Source = Source {
    alias: "f",
    table: "t_figure",
    on: "person_id",
    marks: &[],
};
static DONE: Rows = Rows {
    table: "t_done",
    on: "person_id",
    value: Some("what"),
    at: Some("at"),
    only: Some(("sort", "deed")),
    index: None,
    marks: None,
};

static FIRMS: Names = Names {
    table: "t_firm",
    id: "id",
    key: "sort_key",
};

/// Where the person works whom somebody is; the test's people name themselves.
static OWN_FIRM: Via = Via {
    by: "id",
    table: "t_person",
    id: "id",
    value: "firm_id",
};

fn fields() -> Fields {
    let own = |name, kind| FieldDef::new(name, "x", kind, Column::Own(name));
    Fields::new([
        own("id", FieldKind::Id),
        own("city", FieldKind::Text),
        FieldDef::new("place", "x", FieldKind::Folded, Column::Own("city_folded")),
        own("stage", FieldKind::Word(&["lead", "customer"])),
        own("spent", FieldKind::Money),
        own("vip", FieldKind::Bool),
        own("created", FieldKind::Time),
        FieldDef::new(
            "orders",
            "x",
            FieldKind::Number,
            Column::Joined(&FIGURE, "orders"),
        ),
        FieldDef::new("done", "x", FieldKind::Text, Column::Many(&DONE)),
        FieldDef::new(
            "firm",
            "x",
            FieldKind::Named(&FIRMS),
            Column::Own("firm_id"),
        ),
        FieldDef::new(
            "their_firm",
            "x",
            FieldKind::Named(&FIRMS),
            Column::Of(&OWN_FIRM),
        ),
        // Whose somebody is, told by their own ids.
        FieldDef::new("owner", "x", FieldKind::Colleague, Column::Own("id")),
        own("seen", FieldKind::Time).absent(Absence::Epoch),
        own("class", FieldKind::Number).absent(Absence::Zero),
    ])
}

/// The first asks; two have the same name, which is written in two ways.
fn colleagues() -> Colleagues {
    let user = |n| base::UserId(Uuid::from_u128(n));
    let named = |(n, name): (u128, &str)| identity::members::colleagues::Colleague {
        id: user(n),
        name: name.to_owned(),
    };
    Colleagues {
        me: Some(user(1)),
        all: [(2, "Nimal Perera"), (3, "nimal  perera"), (4, "Sunil")]
            .map(named)
            .into(),
    }
}

fn time(text: &str) -> Value {
    Value::Time(text.parse().unwrap())
}

fn seed(tx: &mut db::Tx<'_>) -> Result<(), db::DbError> {
    let account = Uuid::from_u128(9);
    let person = |n: u128,
                  label: &str,
                  city: Option<&str>,
                  stage: &str,
                  spent: Option<i64>,
                  vip,
                  created: &str| {
        [
            account.into(),
            Uuid::from_u128(n).into(),
            label.into(),
            city.into(),
            city.map(language::sort_key).into(),
            stage.into(),
            spent.into(),
            Value::Bool(vip),
            time(created),
            // Ann and Cyd work for two firms of nearly one name, Bob for one of another account.
            match n {
                1..=3 => Value::Id(Uuid::from_u128(100 + n)),
                _ => Value::Null,
            },
            // Only Ann and Bob were seen, and have a class.
            time(
                [
                    "1970-01-01T00:00:00Z",
                    "2026-01-10T00:00:00Z",
                    "2026-02-20T00:00:00Z",
                ][n as usize % 4 % 3],
            ),
            Value::Int([0, 5, 2][n as usize % 4 % 3]),
        ]
    };
    let firm = |account: u128, n: u128, name: &str| {
        [
            Value::Id(Uuid::from_u128(account)),
            Uuid::from_u128(n).into(),
            language::sort_key(name).into(),
        ]
    };
    tx.insert_many(
        "t_firm",
        ["account_id", "id", "sort_key"],
        [
            firm(9, 101, "Perera Stores"),
            firm(8, 102, "Perera Stores"),
            firm(9, 103, "Perera & Sons"),
        ],
    )?;
    tx.insert_many(
        "t_person",
        [
            "account_id",
            "id",
            "label",
            "city",
            "city_folded",
            "stage",
            "spent",
            "vip",
            "created",
            "firm_id",
            "seen",
            "class",
        ],
        [
            person(
                1,
                "ann",
                Some("Kandy"),
                "lead",
                Some(1_250),
                true,
                "2026-01-31T18:29:59Z",
            ),
            person(
                2,
                "bob",
                Some("ගාල්ල"),
                "customer",
                Some(-5),
                false,
                "2026-01-31T18:30:00Z",
            ),
            person(
                3,
                "cyd",
                None,
                "customer",
                None,
                false,
                "2026-03-01T00:00:00Z",
            ),
            person(
                4,
                "dee",
                Some(""),
                "lead",
                Some(0),
                false,
                "2025-01-01T00:00:00Z",
            ),
        ],
    )?;
    let figure = |n: u128, orders: i64| [account.into(), Uuid::from_u128(n).into(), orders.into()];
    tx.insert_many(
        "t_figure",
        ["account_id", "person_id", "orders"],
        [figure(1, 3), figure(2, 1), figure(3, 0)],
    )?;
    let done = |n: u128, at: &str, what: &str, sort: &str| {
        [
            account.into(),
            Uuid::from_u128(n).into(),
            time(at),
            what.into(),
            sort.into(),
        ]
    };
    tx.insert_many(
        "t_done",
        ["account_id", "person_id", "at", "what", "sort"],
        [
            done(1, "2026-02-27T00:00:00Z", "visit", "deed"),
            done(1, "2026-01-01T00:00:00Z", "visit", "deed"),
            done(2, "2026-02-27T00:00:00Z", "call", "deed"),
            done(4, "2026-02-27T00:00:00Z", "visit", "plan"),
        ],
    )?;
    Ok(())
}

fn found(tx: &db::Tx<'_>, text: &str) -> Result<String, FilterError> {
    let cx = Context {
        account: AccountId(Uuid::from_u128(9)),
        dialect: tx.dialect(),
        now: "2026-03-01T00:00:00Z".parse().unwrap(),
        zone: TimeZone::get("Asia/Colombo").unwrap(),
        home: None,
        currency: "LKR".parse().unwrap(),
        colleagues: colleagues(),
    };
    let filter = fields().parse(text)?;
    let compiled = compile(&filter, &fields(), Base::new("p", "id"), &cx)?;
    let mut sql = Sql::new("SELECT p.label FROM t_person p");
    for source in &compiled.sources {
        assert_eq!(source.alias, "f");
        sql =
            sql.push(" LEFT JOIN t_figure f ON f.account_id = p.account_id AND f.person_id = p.id");
    }
    let sql = sql
        .push(" WHERE p.account_id = ")
        .bind(Uuid::from_u128(9))
        .push(" AND ");
    let sql = sql
        .and(compiled.condition)
        .push(" ORDER BY p.label LIMIT 10");
    Ok(tx.all::<String>(sql).unwrap().join(" "))
}

/// Runs every line on both databases.
fn check(lines: &'static [(&'static str, &'static str)]) {
    testing::both(&[&AREA], |db| {
        db.write_now(seed).unwrap();
        db.read_now(move |tx| {
            for (text, expected) in lines {
                assert_eq!(
                    found(tx, text).as_deref(),
                    Ok(*expected),
                    "{text} on {:?}",
                    tx.dialect()
                );
            }
            Ok::<_, db::DbError>(())
        })
        .unwrap();
    });
}

#[test]
fn colleagues_are_meant_by_id_by_name_and_as_me() {
    check(&[
        ("owner = me", "ann"),
        ("owner != me", "bob cyd dee"),
        ("owner = \"NIMAL perera\"", "bob cyd"),
        ("owner in (me, Sunil)", "ann dee"),
        ("owner not in (me, Sunil)", "bob cyd"),
        ("owner = 00000000-0000-0000-0000-000000000004", "dee"),
        ("owner = 00000000-0000-0000-0000-000000000009", ""),
        ("owner in ()", ""),
        ("owner is empty", ""),
    ]);
    testing::both(&[&AREA], |db| {
        db.read_now(|tx| {
            let wrong = found(tx, "owner = Sunli").unwrap_err();
            assert_eq!(
                (wrong.code, wrong.near.as_deref()),
                ("filter-value", Some("Sunil"))
            );
            let fields = fields().parse("owner contains Sun").unwrap_err();
            assert_eq!(fields.code, "filter-operator");
            Ok::<_, db::DbError>(())
        })
        .unwrap();
    });
}

#[test]
fn what_another_record_says_is_asked_there() {
    check(&[
        ("their_firm = \"PERERA stores\"", "ann"),
        ("their_firm = 00000000-0000-0000-0000-000000000067", "cyd"),
        (
            "their_firm in (\"Perera Stores\", \"Perera & Sons\")",
            "ann cyd",
        ),
        ("their_firm starts with Perera", "ann cyd"),
        ("their_firm != \"Perera Stores\"", "bob cyd dee"),
        (
            "their_firm not in (\"Perera Stores\", \"Perera & Sons\")",
            "bob dee",
        ),
        ("their_firm in ()", ""),
        // Bob's is another account's; he has one all the same.
        ("their_firm is empty", "dee"),
        ("their_firm is not empty", "ann bob cyd"),
        ("not their_firm = \"Perera Stores\"", "bob cyd dee"),
    ]);
}

#[test]
fn values_of_every_kind_are_compared() {
    check(&[
        ("", "ann bob cyd dee"),
        ("any()", ""),
        ("city = Kandy", "ann"),
        ("city = kandy", ""),
        ("place = KANDY", "ann"),
        ("place contains \"ල්\u{200D}ල\"", "bob"),
        ("place starts with ගා", "bob"),
        ("place contains \"%\"", ""),
        ("city contains \"and\"", "ann"),
        ("city contains \"%\"", ""),
        ("city starts with \"K\"", "ann"),
        ("city in (\"Kandy\",\"ගාල්ල\",x)", "ann bob"),
        ("city in ()", ""),
        ("city not in ()", "ann bob cyd dee"),
        ("city is empty", "cyd dee"),
        ("city is not empty", "ann bob"),
        ("spent is empty", "cyd"),
        ("stage = lead", "ann dee"),
        ("stage != lead", "bob cyd"),
        ("vip = true", "ann"),
        ("vip != true", "bob cyd dee"),
        ("id = 00000000-0000-0000-0000-000000000001", "ann"),
        ("spent = 12.5", "ann"),
        ("spent < 0", "bob"),
        ("spent between -0.05 and 0", "bob dee"),
        ("orders >= 1", "ann bob"),
        ("orders is empty", "dee"),
        ("orders != 3", "bob cyd dee"),
    ]);
}

#[test]
fn an_empty_field_is_not_what_it_is_not() {
    check(&[
        ("not city = Kandy", "bob cyd dee"),
        ("not city != Kandy", "ann"),
        ("not spent > 0", "bob cyd dee"),
        ("not not spent > 0", "ann"),
        ("not (spent > 0 or stage = customer)", "dee"),
        ("not all()", ""),
        (
            "stage = lead and (vip = true or spent = 0) and not city = Kandy",
            "dee",
        ),
    ]);
}

#[test]
fn days_are_those_of_the_account() {
    // Colombo is 5:30 ahead: its 1st of February begins at 18:30 UTC of the 31st of January.
    check(&[
        ("created = 2026-01-31", "ann"),
        ("created != 2026-01-31", "bob cyd dee"),
        ("created = 2026-02-01", "bob"),
        ("created <= 2026-01-31", "ann dee"),
        ("created > 2026-01-31", "bob cyd"),
        ("created >= 2026-02-01", "bob cyd"),
        ("created < 2026-02-01", "ann dee"),
        ("created between 2026-01-31 and 2026-02-01", "ann bob"),
        ("created = 2026-01-31T18:30:00Z", "bob"),
        ("created > 2026-01-31T18:29:59Z", "bob cyd"),
        ("created within 0 days", "cyd"),
        ("created within 28 days", "cyd"),
        ("created within 29 days", "ann bob cyd"),
        ("created older than 60 days", "dee"),
    ]);
}

/// What stands for nothing is compared with nothing: who was never seen was not seen before a day.
#[test]
fn nothing_is_neither_early_nor_small() {
    check(&[
        ("seen < 2026-02-01", "ann"),
        ("seen <= 2026-02-20", "ann bob"),
        ("seen > 1969-01-01", "ann bob"),
        ("seen between 1960-01-01 and 2026-02-01", "ann"),
        ("seen older than 30 days", "ann"),
        ("seen within 30 days", "bob"),
        ("seen = 1970-01-01", ""),
        ("seen != 2026-02-20", "ann cyd dee"),
        ("seen is empty", "cyd dee"),
        ("seen is not empty", "ann bob"),
        ("not seen < 2026-02-01", "bob cyd dee"),
        ("seen < 2026-02-01 or seen is empty", "ann cyd dee"),
        ("class <= 2", "bob"),
        ("class = 0", ""),
        ("class in (0,5)", "ann"),
        ("class not in (5)", "bob cyd dee"),
        ("class is empty", "cyd dee"),
    ]);
}

#[test]
fn records_are_meant_by_id_or_by_name() {
    check(&[
        ("firm = \"00000000-0000-0000-0000-000000000065\"", "ann"),
        ("firm = \"PERERA  stores\"", "ann"),
        ("firm = Perera", ""),
        ("firm contains perera", "ann cyd"),
        ("firm contains \"sons\"", "cyd"),
        ("firm starts with Per", "ann cyd"),
        ("firm contains \"%\"", ""),
        (
            "firm in (\"perera & sons\",\"00000000-0000-0000-0000-000000000065\")",
            "ann cyd",
        ),
        ("firm != \"Perera Stores\"", "bob cyd dee"),
        ("firm not in (\"Perera Stores\")", "bob cyd dee"),
        ("firm is empty", "dee"),
        ("firm is not empty", "ann bob cyd"),
        ("not firm contains perera", "bob dee"),
    ]);
}

#[test]
fn rows_are_counted_and_looked_for() {
    check(&[
        ("done count >= 2", "ann"),
        ("done count >= 2 within 30 days", ""),
        ("done count <= 0", "cyd dee"),
        ("done count <= 1", "bob cyd dee"),
        ("done did visit", "ann"),
        ("done did visit within 7 days", "ann"),
        ("done did visit within 1 days", ""),
        ("done did not visit", "bob cyd dee"),
        ("done did", "ann bob"),
        ("done did not within 1 days", "ann bob cyd dee"),
        ("done = call", "bob"),
        ("done != call", "ann cyd dee"),
        ("done in (call,visit)", "ann bob"),
        ("done starts with vi", "ann"),
        ("done is empty", "cyd dee"),
        ("done is not empty", "ann bob"),
    ]);
}

#[test]
fn wrong_values_are_refused_before_any_query() {
    let fresh = testing::sqlite(&[&AREA], base::Clock::system());
    fresh
        .db
        .read_now(|tx| {
            for (text, expected) in [
                ("stage = laed", "stage laed → lead"),
                ("spent = lots", "spent lots"),
                ("spent = 1.005", "spent 1.005"),
                ("orders > 1.5", "orders 1.5"),
                ("vip = 3", "vip 3"),
                ("id = 12", "id 12"),
                ("created > 2026-02-30", "created \"2026-02-30\""),
                ("created > soon", "created soon"),
            ] {
                let e = found(tx, text).expect_err(text);
                assert_eq!((e.code, e.to_string().as_str()), ("filter-value", expected));
            }
            let nul = Filter::Test(Test {
                field: "city".into(),
                op: Op::Is,
                value: Operand::One(Literal::Text("a\0".into())),
                within_days: None,
            });
            assert!(found(tx, &nul.to_json().to_string()).is_err());
            Ok::<_, db::DbError>(())
        })
        .unwrap();
}
