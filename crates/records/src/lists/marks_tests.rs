//! Marks pass by who has not what is asked for, and nobody else: whatever is asked, the list is that of a plain look at
//! everybody.

use super::tests::{AREA, ONE, context, query, scope, seed, spec, walked};
use super::*;
use crate::filter::{Column, FieldDef, FieldKind, Filter, Op, Operand, Rows, Source, Test, marks};
use base::{Error, Uuid};
use db::{Area, Db, Dialect, Sql, testing};

static MARKED: Area = Area {
    name: "t_mark",
    files: &[(
        "0001.sql",
        "CREATE TABLE t_label (
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  label text NOT NULL,
  PRIMARY KEY (account_id, person_id, label)
);
CREATE INDEX t_label_label_idx ON t_label (account_id, label, person_id);
ALTER TABLE t_person ADD COLUMN label_marks bigint NOT NULL DEFAULT 0;
ALTER TABLE t_figure ADD COLUMN label_marks bigint NOT NULL DEFAULT 0;
DROP INDEX t_person_name_idx;
DROP INDEX t_figure_spent_idx;
CREATE INDEX t_person_name_idx ON t_person (account_id, sort_key, id, label_marks);
CREATE INDEX t_figure_spent_idx ON t_figure (account_id, spent, person_id, label_marks);
",
    )],
};
static LABELS: Rows = Rows {
    table: "t_label",
    on: "person_id",
    value: Some("label"),
    at: None,
    only: None,
    index: Some("t_label_label_idx"),
    marks: Some("label_marks"),
};
static FIGURE: Source = Source {
    alias: "f",
    table: "t_figure",
    on: "person_id",
    marks: &["label_marks"],
};

fn marked() -> ListSpec {
    let (mut list, kind) = (spec(), FieldKind::Money);
    list.fields = list.fields.with([
        FieldDef::new("label", "x", FieldKind::Text, Column::Many(&LABELS)).found(),
        FieldDef::new("spent", "x", kind, Column::Joined(&FIGURE, "spent")).sortable(),
    ]);
    list.only = None;
    list
}

const PEOPLE: u64 = 11_500;

/// More than are few have each of the first two; a hundred have "a" to "j" besides, so that their marks are many.
fn labels_of(n: u64) -> Vec<&'static str> {
    let mut labels = Vec::new();
    if n.is_multiple_of(2) {
        labels.push("common");
    }
    if n % 5 < 3 {
        labels.push("wide");
    }
    if [3, 9, 13, 14].contains(&n) {
        labels.push("rare");
    }
    if n % 115 == 7 {
        labels.extend(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
    }
    labels
}

fn prepared(db: &Db) {
    seed(db, PEOPLE);
    db.write_now(|tx| {
        let each = |n: u64| {
            let person = Uuid::from_u128(u128::from(n));
            let labels = labels_of(n).into_iter();
            labels.map(move |label| [ONE.into(), person.into(), label.into()])
        };
        let columns = ["account_id", "person_id", "label"];
        tx.insert_many("t_label", columns, (0..PEOPLE).flat_map(each))?;
        for n in 0..PEOPLE {
            mark(tx, n, marks(labels_of(n)))?;
        }
        match tx.dialect() {
            Dialect::Sqlite => Ok(0),
            Dialect::Postgres => tx.exec(Sql::new("ANALYZE")),
        }
    })
    .unwrap();
}

fn mark(tx: &mut db::Tx<'_>, n: u64, marks: i64) -> Result<(), db::DbError> {
    for start in [
        "UPDATE t_person SET label_marks = ",
        "UPDATE t_figure SET label_marks = ",
    ] {
        let id = match start.contains("t_person") {
            true => " AND id = ",
            false => " AND person_id = ",
        };
        let sql = Sql::new(start).bind(marks).push(" WHERE account_id = ");
        let sql = sql.bind(ONE).push(id).bind(Uuid::from_u128(u128::from(n)));
        tx.exec(sql)?;
    }
    Ok(())
}

/// Whether somebody with these labels meets the filter, by a plain look.
fn meets(filter: &Filter, n: u64) -> bool {
    let labels = labels_of(n);
    let one = |value: &crate::filter::Literal| labels.contains(&value.to_string().as_str());
    match filter {
        Filter::All(list) => list.iter().all(|f| meets(f, n)),
        Filter::Any(list) => list.iter().any(|f| meets(f, n)),
        Filter::Not(inner) => !meets(inner, n),
        Filter::Test(test) if test.field == "vip" => n.is_multiple_of(3),
        Filter::Test(test) => match (test.op, &test.value) {
            (Op::Is | Op::Did, Operand::One(v)) => one(v),
            (Op::IsNot | Op::DidNot, Operand::One(v)) => !one(v),
            (Op::In, Operand::Many(list)) => list.iter().any(one),
            (Op::NotIn, Operand::Many(list)) => !list.iter().any(one),
            (Op::Empty, _) => labels.is_empty(),
            (Op::NotEmpty, _) => !labels.is_empty(),
            (Op::CountAtLeast, Operand::One(v)) => labels.len() as i64 >= v.whole_number().unwrap(),
            (Op::CountAtMost, Operand::One(v)) => labels.len() as i64 <= v.whole_number().unwrap(),
            (Op::Contains, Operand::One(v)) => {
                labels.iter().any(|l| l.contains(v.to_string().as_str()))
            }
            other => panic!("{other:?}"),
        },
    }
}

/// The ids of the first fifty who meet it, by a plain look: names and sums are those of `seed`.
fn plainly(filter: &Filter, sort: &str) -> Vec<u64> {
    let mut met: Vec<u64> = (0..PEOPLE).filter(|n| meets(filter, *n)).collect();
    met.sort_by_key(|n| match sort {
        "name" | "-name" => (n * 7_919 % PEOPLE / 3, *n),
        _ => (n / 5 * 31 % 50, *n),
    });
    if sort.starts_with('-') {
        met.reverse();
    }
    met.truncate(50);
    met
}

fn shown(db: &Db, filter: &Filter, sort: &str) -> (Vec<u64>, String) {
    let mut asked = query("", sort, 50);
    asked.filter = filter.clone();
    asked.columns = vec!["name".into()];
    db.read_now(move |tx| {
        let (scope, cx, list) = (scope(), context(tx.dialect()), marked());
        let found = rows(tx, &scope, &list, &asked, &cx)?;
        let ids = found.items.iter().map(|row| row.id.as_u128() as u64);
        let way = plan(tx, &scope, &list, &asked, &cx)?;
        Ok::<_, Error>((ids.collect(), way.join("\n")))
    })
    .unwrap()
}

fn label(op: Op, value: Operand) -> Filter {
    Filter::Test(Test {
        field: "label".into(),
        op,
        value,
        within_days: None,
    })
}

fn word(word: &str) -> crate::filter::Literal {
    crate::filter::Literal::Text(word.into())
}

#[test]
fn a_list_by_marks_is_that_of_a_plain_look() {
    let one = |op, value| label(op, Operand::One(word(value)));
    let many = |op, list: &[&str]| label(op, Operand::Many(list.iter().map(|w| word(w)).collect()));
    let not = |filter| Filter::Not(Box::new(filter));
    let vip = marked().fields.parse("vip = true").unwrap();
    let number = |op, n| {
        let n = crate::filter::Decimal::whole(n).unwrap();
        label(op, Operand::One(crate::filter::Literal::Number(n)))
    };
    let nine = ["a", "b", "c", "d", "e", "f", "g", "h", "common"];
    let filters = [
        one(Op::Is, "common"),
        one(Op::Is, "rare"),
        one(Op::Is, "nobody"),
        one(Op::IsNot, "wide"),
        one(Op::Did, "wide"),
        one(Op::DidNot, "common"),
        one(Op::Contains, "om"),
        many(Op::In, &["common", "rare"]),
        many(Op::In, &nine),
        many(Op::In, &[]),
        many(Op::NotIn, &["wide", "a"]),
        many(Op::NotIn, &nine),
        label(Op::Empty, Operand::None),
        label(Op::NotEmpty, Operand::None),
        number(Op::CountAtLeast, 2),
        number(Op::CountAtMost, 0),
        not(one(Op::Is, "common")),
        not(many(Op::NotIn, &["wide", "rare"])),
        Filter::All(vec![one(Op::Is, "common"), one(Op::Is, "wide")]),
        Filter::All(vec![one(Op::Is, "wide"), not(one(Op::Is, "common"))]),
        Filter::All(vec![one(Op::Is, "common"), vip.clone()]),
        Filter::Any(vec![one(Op::Is, "a"), one(Op::Is, "wide"), vip]),
        not(Filter::Any(vec![one(Op::Is, "common"), one(Op::Is, "b")])),
    ];
    testing::both(&[&AREA, &MARKED], |db| {
        prepared(&db);
        for filter in &filters {
            for sort in ["name", "-name", "spent", "-spent"] {
                let (found, way) = shown(&db, filter, sort);
                assert_eq!(found, plainly(filter, sort), "{filter} by {sort}\n{way}");
            }
        }
    });
}

/// Who has the label and not its marks is passed by: so it is known that the marks are asked, and only where many are
/// walked.
#[test]
fn marks_are_asked_where_many_are_walked() {
    testing::both(&[&AREA, &MARKED], |db| {
        prepared(&db);
        let common = marked().fields.parse("label = common").unwrap();
        let rare = marked().fields.parse("label = rare").unwrap();
        let first = plainly(&common, "-spent")[0];
        db.write_now(move |tx| {
            mark(tx, first, marks(["wide"]))?;
            mark(tx, 14, 0)
        })
        .unwrap();
        for sort in ["-spent", "name"] {
            let (found, way) = shown(&db, &common, sort);
            assert!(!found.contains(&first), "{sort}\n{way}");
            if db.dialect() == Dialect::Sqlite {
                // Out of the index that sorts and that of the labels alone.
                assert!(!walked(&way).contains("PRIMARY KEY"), "{sort}\n{way}");
                assert!(walked(&way).contains("COVERING INDEX t_label"), "{way}");
            }
            // Four are few: SQLite finds them by the index of the labels. PostgreSQL is not told so, and asks marks.
            let few = match db.dialect() {
                Dialect::Sqlite => 4,
                Dialect::Postgres => 3,
            };
            assert_eq!(shown(&db, &rare, sort).0.len(), few, "{sort}");
        }
    });
}
