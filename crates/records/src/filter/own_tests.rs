//! What filters find by the firm's own fields, on both databases, held against a plain reading of the values.

use super::*;
use crate::own::Holds;
use crate::own::testing::choosing;
use base::{AccountId, Timestamp, Uuid};
use db::{Area, Sql, testing};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};
use std::sync::LazyLock;

pub(super) static AREA: Area = Area {
    name: "t",
    files: &[(
        "0001.sql",
        "CREATE TABLE t_thing (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  custom jsonb NOT NULL,
  custom_folded jsonb,
  PRIMARY KEY (account_id, id)
);
",
    )],
};

/// Two people.
const NIMAL: &str = "018f0000-0000-7000-8000-000000000001";
const SUNIL: &str = "018f0000-0000-7000-8000-000000000002";

const NOW: &str = "2026-03-01T20:00:00Z";

fn field(key: &str, holds: Holds) -> FieldDef {
    let choices = [("s", "Small"), ("m", "Medium"), ("2", "Two")];
    FieldDef::custom(choosing(key, holds, &choices), "custom")
}

pub(super) static FIELDS: LazyLock<Fields> = LazyLock::new(|| {
    Fields::new([
        field("text", Holds::Text),
        field("number", Holds::Number),
        field("money", Holds::Money("LKR".parse().unwrap())),
        field("date", Holds::Date),
        field("time", Holds::Time),
        field("truth", Holds::Truth),
        field("choice", Holds::Choice),
        field("choices", Holds::Choices),
        field("email", Holds::Email),
        field("phone", Holds::Phone),
        field("person", Holds::Person),
    ])
});

pub(super) fn context(tx: &db::Tx<'_>) -> Context {
    Context {
        account: AccountId(Uuid::from_u128(9)),
        dialect: tx.dialect(),
        now: NOW.parse().unwrap(),
        zone: zone(),
        home: Some("LK".into()),
        currency: "GBP".parse().unwrap(),
        colleagues: Colleagues::default(),
    }
}

/// Five hours and a half ahead: there it is 01:30 on 2 March already.
fn zone() -> TimeZone {
    TimeZone::get("Asia/Colombo").unwrap()
}

fn found(tx: &db::Tx<'_>, filter: &Filter) -> Vec<u128> {
    let compiled = compile(filter, &FIELDS, Base::new("t", "id"), &context(tx));
    let compiled = compiled.unwrap_or_else(|e| panic!("{filter}: {e:?}"));
    let sql = Sql::new("SELECT t.id FROM t_thing t WHERE t.account_id = ");
    let sql = sql.bind(Uuid::from_u128(9)).push(" AND ");
    let ids: Vec<Uuid> = tx
        .all(sql.and(compiled.condition).push(" ORDER BY t.id"))
        .unwrap();
    ids.into_iter().map(|id| id.as_u128()).collect()
}

const COLUMNS: [&str; 4] = ["account_id", "id", "custom", "custom_folded"];

pub(super) fn put(db: &db::Db, things: &[Json]) {
    let row = |(n, custom): (usize, &Json)| -> [db::Value; 4] {
        [
            Uuid::from_u128(9).into(),
            Uuid::from_u128(n as u128).into(),
            custom.into(),
            crate::own::index::folded(custom).into(),
        ]
    };
    let rows: Vec<_> = things.iter().enumerate().map(row).collect();
    db.write_now(move |tx| tx.insert_many("t_thing", COLUMNS, rows.clone()))
        .unwrap();
}

#[test]
fn own_fields_are_compared_as_what_they_hold() {
    testing::both(&[&AREA], |db| {
        put(
            &db,
            &[
                json!({"text": "Kandy", "number": 9, "money": 1250, "date": "2026-03-02"}),
                json!({"text": "gold", "number": 10.5, "money": "free", "choices": ["m", "2"]}),
                json!({"number": "many", "time": "2026-03-01T18:30:00Z", "truth": true, "choice": "m"}),
                json!({"truth": false, "choices": [], "time": "2026-03-01T18:29:59Z"}),
                json!({}),
                json!({"email": "ann@example.lk", "phone": "+94771234567", "person": NIMAL}),
                json!({"email": "Odd", "phone": "ask", "person": 7}),
            ],
        );
        let lines: &'static [(&str, &[u128])] = &[
            ("custom.text = Kandy", &[0]),
            ("custom.text = KÄNDY", &[0]),
            ("custom.text starts with gOL", &[1]),
            ("custom.text contains ol", &[1]),
            ("custom.text is empty", &[2, 3, 4, 5, 6]),
            // As numbers: by their digits 9 would be more than 10.5.
            ("custom.number > 9", &[1]),
            ("custom.number between 9 and 10.5", &[0, 1]),
            ("custom.number != 9", &[1, 2, 3, 4, 5, 6]),
            // Rupees of the field, not pounds of the account; "free" is no sum.
            ("custom.money = 12.50", &[0]),
            ("custom.money is not empty", &[0]),
            ("custom.date within 0 days", &[0]),
            ("custom.date < 2026-03-02", &[]),
            // 18:30 UTC is midnight in Colombo.
            ("custom.time >= 2026-03-02", &[2]),
            ("custom.time = 2026-03-01", &[3]),
            ("custom.truth = true", &[2]),
            ("custom.truth != true", &[0, 1, 3, 4, 5, 6]),
            ("custom.choice = Medium", &[2]),
            ("custom.choice in (s, m)", &[2]),
            ("custom.choices = 2", &[1]),
            ("custom.choices = two", &[1]),
            ("custom.choices in (s, Medium)", &[1]),
            ("custom.choices != m", &[0, 2, 3, 4, 5, 6]),
            ("custom.choices is empty", &[0, 2, 3, 4, 5, 6]),
            ("custom.email = ANN@Example.lk", &[5]),
            ("custom.email contains \"@example\"", &[5]),
            // As it is dialled in the account's country, and a part of it.
            ("custom.phone = \"077 123 4567\"", &[5]),
            ("custom.phone contains \"077 12\"", &[5]),
            ("custom.phone starts with \"+94 77\"", &[5]),
            ("custom.phone contains nothing", &[]),
            ("custom.person = 018F0000-0000-7000-8000-000000000001", &[5]),
            (
                "custom.person in (018f0000-0000-7000-8000-000000000002)",
                &[],
            ),
            ("custom.person is not empty", &[5]),
        ];
        db.read_now(move |tx| {
            for (text, expected) in lines {
                let filter = FIELDS
                    .parse(text)
                    .unwrap_or_else(|e| panic!("{text}: {e:?}"));
                assert_eq!(
                    found(tx, &filter),
                    *expected,
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
fn what_no_choice_is_called_is_refused_with_the_nearest() {
    testing::both(&[&AREA], |db| {
        let refused = db.read_now(|tx| {
            let read = FIELDS.read("custom.choice = Smal", Base::new("t", "id"), &context(tx));
            Ok::<_, db::DbError>(read.unwrap_err())
        });
        let refused = refused.unwrap();
        assert_eq!(refused.code, "filter-value");
        assert_eq!(refused.near.as_deref(), Some("Small"));
    });
}

/// What may stand under any key: of its kind, of another, or nothing.
pub(super) fn thing() -> impl Strategy<Value = Json> {
    let one = |of: BoxedStrategy<Json>| prop_oneof![6 => of, 1 => Just(Json::Null), 1 => Just(json!("odd")), 1 => Just(json!(7)), 1 => Just(json!([true]))];
    let text = select(vec![
        "Kandy",
        "kandy",
        "Kändy-East",
        "Galle",
        "ගාල්ල",
        "",
        "a'b",
        "%_",
    ])
    .prop_map(Json::from);
    let number = (-3_i64..=12).prop_map(|n| json!(n as f64 / 2.0));
    let money = (-2_i64..=4).prop_map(|n| json!(n * 50));
    let day = (0_i32..8).prop_map(|n| json!(day(n).to_string()));
    let time = (0_i64..16).prop_map(|n| json!(moment(n).to_string()));
    let truth = any::<bool>().prop_map(Json::from);
    let choice = select(vec!["s", "m", "2", "gone"]).prop_map(Json::from);
    let choices =
        proptest::sample::subsequence(vec!["s", "m", "2", "gone"], 0..=3).prop_map(Json::from);
    let email = select(vec!["ann@example.lk", "bob@example.lk"]).prop_map(Json::from);
    let phone = select(vec!["+94771234567", "+94112345678", "+442079460018"]).prop_map(Json::from);
    let person = select(vec![NIMAL, SUNIL]).prop_map(Json::from);
    (
        one(text.boxed()),
        one(number.boxed()),
        one(money.boxed()),
        one(day.boxed()),
        one(time.boxed()),
        one(truth.boxed()),
        one(choice.boxed()),
        one(choices.boxed()),
        (one(email.boxed()), one(phone.boxed()), one(person.boxed())),
    )
        .prop_map(|(text, number, money, date, time, truth, choice, choices, (email, phone, person))| {
            json!({"text": text, "number": number, "money": money, "date": date, "time": time, "truth": truth,
                   "choice": choice, "choices": choices, "email": email, "phone": phone, "person": person})
        })
}

/// Days around today.
fn day(n: i32) -> Date {
    date(2026, 2, 26).saturating_add(jiff::Span::new().days(n))
}

/// Moments around now, by halves of a day, at the very ends of the days in Colombo.
fn moment(n: i64) -> Timestamp {
    let first: Timestamp = "2026-02-26T18:29:59Z".parse().unwrap();
    Timestamp::from_second(first.as_second() + n * 43_200 + n % 2).unwrap()
}

/// What people ask for of telephone numbers, and how that is kept.
const ASKED: [(&str, &str); 6] = [
    ("077 123 4567", "+94771234567"),
    ("+44 20", "+4420"),
    ("011", "11"),
    ("７７", "77"),
    ("odd", "odd"),
    ("+94-11 234 5678", "+94112345678"),
];

fn literal(field: &FieldDef) -> BoxedStrategy<Literal> {
    let text = |texts: Vec<&'static str>| select(texts).prop_map(|t| Literal::Text(t.to_owned()));
    let half = |n: i64| Literal::Number(format!("{}", n as f64 / 2.0).parse().unwrap());
    match field.own.as_ref().unwrap().holds {
        Holds::Email => return text(vec!["ANN@example.lk", "@Example", "ann", "odd"]).boxed(),
        Holds::Phone => return text(ASKED.map(|(asked, _)| asked).to_vec()).boxed(),
        _ => {}
    }
    match field.kind {
        FieldKind::Id => text(vec![NIMAL, "018F0000000070008000000000000002"]).boxed(),
        FieldKind::Decimal => (-3_i64..=12).prop_map(half).boxed(),
        FieldKind::MoneyIn(_) => (-2_i64..=4).prop_map(half).boxed(),
        FieldKind::Date => (0_i32..8)
            .prop_map(|n| Literal::Text(day(n).to_string()))
            .boxed(),
        FieldKind::Time => prop_oneof![
            (0_i32..8).prop_map(|n| Literal::Text(day(n).to_string())),
            (0_i64..16).prop_map(|n| Literal::Text(moment(n).to_string())),
        ]
        .boxed(),
        FieldKind::Bool => any::<bool>().prop_map(Literal::Bool).boxed(),
        FieldKind::Choice => text(vec!["s", "m", "medium", "Two"]).boxed(),
        _ => text(vec![
            "Kandy", "kandy", "EAST", "Gal", "ගා", "A'B", "%", "odd",
        ])
        .boxed(),
    }
}

pub(super) fn test() -> impl Strategy<Value = Filter> {
    let fields: Vec<FieldDef> = FIELDS.iter().cloned().collect();
    let asked = select(fields).prop_flat_map(|f| {
        let ops = f.ops();
        (Just(f), select(ops))
    });
    asked.prop_flat_map(|(f, op)| {
        let name = f.name.to_string();
        let value = match op {
            Op::Empty | Op::NotEmpty => Just(Operand::None).boxed(),
            Op::In | Op::NotIn => proptest::collection::vec(literal(&f), 0..3)
                .prop_map(Operand::Many)
                .boxed(),
            Op::Between => (literal(&f), literal(&f))
                .prop_map(|(a, b)| Operand::Many(vec![a, b]))
                .boxed(),
            Op::WithinDays | Op::OlderThanDays => (0_i64..5)
                .prop_map(|n| Operand::One(Literal::Number(Decimal::whole(n).unwrap())))
                .boxed(),
            _ => literal(&f).prop_map(Operand::One).boxed(),
        };
        value.prop_map(move |value| {
            Filter::Test(Test {
                field: name.clone(),
                op,
                value,
                within_days: None,
            })
        })
    })
}

pub(super) fn filter() -> impl Strategy<Value = Filter> {
    test().prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Filter::All),
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Filter::Any),
            inner.prop_map(|f| Filter::Not(Box::new(f))),
        ]
    })
}

/// A plain reading: whether the filter holds for these values.
pub(super) fn holds(filter: &Filter, custom: &Json) -> bool {
    match filter {
        Filter::All(list) => list.iter().all(|f| holds(f, custom)),
        Filter::Any(list) => list.iter().any(|f| holds(f, custom)),
        Filter::Not(inner) => !holds(inner, custom),
        Filter::Test(test) => asked(test, &custom[test.field.trim_start_matches("custom.")]),
    }
}

fn asked(test: &Test, value: &Json) -> bool {
    let with = |op| Test { op, ..test.clone() };
    let kind = FIELDS.get(&test.field).unwrap().kind;
    match (test.op, &test.value) {
        (Op::IsNot, _) => !asked(&with(Op::Is), value),
        (Op::NotIn, _) => !asked(&with(Op::In), value),
        (Op::NotEmpty, _) => !asked(&with(Op::Empty), value),
        (Op::Empty, _) if test.field == "custom.choices" => items(value).is_empty(),
        (Op::Empty, _) => plain(kind, value).is_none_or(|v| v == Plain::Text(String::new())),
        (Op::In, Operand::Many(list)) => list.iter().any(|one| {
            let value_is = Test {
                op: Op::Is,
                value: Operand::One(one.clone()),
                ..test.clone()
            };
            asked(&value_is, value)
        }),
        (Op::Is, Operand::One(one)) if test.field == "custom.choices" => {
            items(value).contains(&choice(one))
        }
        _ => plain(kind, value).is_some_and(|v| compared(test, &test.field, &v)),
    }
}

fn items(value: &Json) -> Vec<String> {
    let list = value.as_array().into_iter().flatten();
    // Neither a list of truths nor anything else but texts was ever chosen.
    list.filter_map(Json::as_str).map(str::to_owned).collect()
}

fn choice(meant: &Literal) -> String {
    let meant = match meant {
        Literal::Text(text) => text.to_lowercase(),
        other => other.to_string(),
    };
    match meant.as_str() {
        "medium" => "m".into(),
        "two" => "2".into(),
        key => key.to_owned(),
    }
}

#[derive(Clone, Debug, PartialEq, PartialOrd)]
enum Plain {
    Number(f64),
    Text(String),
    Truth(bool),
}

/// The value, if it is of the kind.
fn plain(kind: FieldKind, value: &Json) -> Option<Plain> {
    Some(match (kind, value) {
        (FieldKind::Decimal | FieldKind::MoneyIn(_), Json::Number(n)) => Plain::Number(n.as_f64()?),
        (FieldKind::Bool, Json::Bool(b)) => Plain::Truth(*b),
        (FieldKind::Decimal | FieldKind::MoneyIn(_) | FieldKind::Bool, _) => return None,
        // Whatever its capital letters, accents and punctuation.
        (FieldKind::Folded, Json::String(text)) => Plain::Text(language::compare_key(text)),
        (_, Json::String(text)) => Plain::Text(text.clone()),
        _ => return None,
    })
}

fn compared(test: &Test, field: &str, value: &Plain) -> bool {
    let kind = FIELDS.get(field).unwrap().kind;
    let meant = |l: &Literal| match (kind, l) {
        (FieldKind::MoneyIn(_), Literal::Number(n)) => Plain::Number(n.real() * 100.0),
        (_, Literal::Number(n)) => Plain::Number(n.real()),
        (_, Literal::Bool(b)) => Plain::Truth(*b),
        (FieldKind::Choice, l) => Plain::Text(choice(l)),
        (FieldKind::Id, Literal::Text(text)) if text == NIMAL => Plain::Text(NIMAL.into()),
        (FieldKind::Id, _) => Plain::Text(SUNIL.into()),
        (_, Literal::Text(text)) if field == "custom.phone" => {
            let (_, kept) = ASKED.iter().find(|(asked, _)| asked == text).unwrap();
            Plain::Text(language::compare_key(kept))
        }
        (FieldKind::Folded, Literal::Text(text)) => Plain::Text(language::compare_key(text)),
        (_, Literal::Text(text)) => Plain::Text(text.clone()),
    };
    let text = |v: &Plain| match v {
        Plain::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    // A day of the reader's as its first moment and the one after its last; a moment twice.
    let span = |l: &Literal| {
        let said = text(&meant(l));
        match said.parse::<Date>() {
            Ok(day) if said.len() == 10 => {
                let at = |day: Date| day.to_zoned(zone()).unwrap().timestamp();
                (
                    at(day).to_string(),
                    at(day.tomorrow().unwrap()).to_string(),
                    true,
                )
            }
            _ => (said.clone(), said, false),
        }
    };
    let now: Timestamp = NOW.parse().unwrap();
    match (test.op, &test.value) {
        (Op::WithinDays | Op::OlderThanDays, Operand::One(n)) => {
            let n = n.whole_number().unwrap();
            let (from, to) = match kind {
                FieldKind::Date => {
                    let today = now.to_zoned(zone()).date();
                    let from = today.saturating_sub(jiff::Span::new().days(n));
                    (from.to_string(), today.to_string())
                }
                _ => {
                    let from = Timestamp::from_second(now.as_second() - n * 86_400).unwrap();
                    (from.to_string(), now.to_string())
                }
            };
            match test.op {
                Op::OlderThanDays => text(value) < from,
                _ => text(value) >= from && text(value) <= to,
            }
        }
        (op, Operand::One(l)) if kind == FieldKind::Time => {
            let ((start, end, day), value) = (span(l), text(value));
            match op {
                Op::Less => value < start,
                Op::AtLeast => value >= start,
                Op::Greater if day => value >= end,
                Op::Greater => value > start,
                Op::AtMost if day => value < end,
                Op::AtMost => value <= start,
                _ if day => value >= start && value < end,
                _ => value == start,
            }
        }
        (_, Operand::Many(list)) if kind == FieldKind::Time => {
            let ((start, ..), (last, end, day)) = (span(&list[0]), span(&list[1]));
            let value = text(value);
            value >= start && if day { value < end } else { value <= last }
        }
        (Op::Between, Operand::Many(list)) => {
            *value >= meant(&list[0]) && *value <= meant(&list[1])
        }
        (op, Operand::One(l)) => match op {
            Op::Less => *value < meant(l),
            Op::AtMost => *value <= meant(l),
            Op::Greater => *value > meant(l),
            Op::AtLeast => *value >= meant(l),
            Op::Contains => text(value).contains(&text(&meant(l))),
            Op::StartsWith => text(value).starts_with(&text(&meant(l))),
            _ => *value == meant(l),
        },
        (op, value) => panic!("{op:?} {value:?}"),
    }
}

#[test]
fn both_databases_find_what_a_plain_reading_of_the_values_finds() {
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(600)
    };
    testing::both(&[&AREA], move |db| {
        let mut runner = TestRunner::new(config.clone());
        let things = proptest::collection::vec(thing(), 60);
        let things = things.new_tree(&mut runner).unwrap().current();
        put(&db, &things);
        let run = runner.run(&filter(), |filter| {
            let meant: Vec<u128> = things
                .iter()
                .enumerate()
                .filter(|(_, custom)| holds(&filter, custom))
                .map(|(n, _)| n as u128)
                .collect();
            let sought = filter.clone();
            let found = db.read_now(move |tx| Ok::<_, db::DbError>(found(tx, &sought)));
            prop_assert_eq!(found.unwrap(), meant, "{}", filter);
            Ok(())
        });
        run.unwrap();
    });
}
