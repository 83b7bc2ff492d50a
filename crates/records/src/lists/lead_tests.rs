//! Few records among many are found by what names them, in whatever order they are shown; many are walked
//! in their order.

use super::tests::{AREA, ONE, TWO, context, query, scope, seed, spec, walked};
use super::*;
use crate::filter::{Column, FieldDef, FieldKind, Rows};
use base::{AccountId, Error, Uuid};
use db::{Area, Db, Dialect, Sql, Value, testing};

static TAG_AREA: Area = Area {
    name: "t_tag",
    files: &[(
        "0001.sql",
        "CREATE TABLE t_label (
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  label text NOT NULL,
  PRIMARY KEY (account_id, person_id, label)
);
CREATE INDEX t_label_label_idx ON t_label (account_id, label, person_id);
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
    marks: None,
};

/// People's list with labels. Every second person is `common`: more than what counts as few.
fn labelled() -> ListSpec {
    let mut list = spec();
    let label = FieldDef::new("label", "x", FieldKind::Text, Column::Many(&LABELS)).found();
    list.fields = list.fields.with([label]);
    list
}

const PEOPLE: u64 = 11_500;
/// In one account these are `rare`: 9 is gone, 14 is `common` too. In the other, somebody else is.
const RARE: [u64; 4] = [3, 9, 13, 14];

fn prepared(db: &Db) {
    seed(db, PEOPLE);
    db.write_now(|tx| {
        let label = |account: AccountId, n: u64, word: &'static str| {
            let person = Uuid::from_u128(u128::from(n));
            [account.into(), person.into(), Value::from(word)]
        };
        let columns = ["account_id", "person_id", "label"];
        let common = (0..PEOPLE / 2).map(|n| label(ONE, n * 2, "common"));
        tx.insert_many("t_label", columns, common)?;
        let rare = RARE.into_iter().map(|n| label(ONE, n, "rare"));
        tx.insert_many("t_label", columns, rare.chain([label(TWO, 4, "rare")]))?;
        match tx.dialect() {
            // Without figures about the tables, as everywhere.
            Dialect::Sqlite => Ok(0),
            Dialect::Postgres => tx.exec(Sql::new("ANALYZE")),
        }
    })
    .unwrap();
}

/// The ids that a list shows first, its plan, the number of all it finds, and how those are counted.
fn ask(db: &Db, filter: &str, sort: &str) -> (Vec<u128>, String, u32, String) {
    ask_of(db, labelled(), filter, sort)
}

fn ask_of(db: &Db, list: ListSpec, filter: &str, sort: &str) -> (Vec<u128>, String, u32, String) {
    let mut asked = query("", sort, 50);
    asked.filter = list.fields.parse(filter).unwrap();
    db.read_now(move |tx| {
        let (scope, cx) = (scope(), context(tx.dialect()));
        let found = rows(tx, &scope, &list, &asked, &cx)?;
        let ids = found.items.iter().map(|row| row.id.as_u128()).collect();
        let way = plan(tx, &scope, &list, &asked, &cx)?;
        let number = count(tx, &scope, &list, &asked.filter, &cx)?.counted;
        let counted = tx.plan(store::found(tx, &scope, &list, &asked.filter, &cx)?)?;
        Ok::<_, Error>((ids, way.join("\n"), number, counted.join("\n")))
    })
    .unwrap()
}

#[test]
fn few_are_found_by_the_condition_that_names_them() {
    testing::both(&[&AREA, &TAG_AREA], |db| {
        prepared(&db);
        // 3 * 7919 / 3 = 7919, 13 * 7919 % 11500 / 3 = 3649.0, 14 * 7919 % 11500 / 3 = 2455.3 (7366 / 3):
        // 14 comes first by name, then 13 (10947 / 3), then 3 (757 less: 23757 % 11500 = 757, 757 / 3 = 252).
        let by_name = [3, 14, 13];
        for (filter, sort, ids, index) in [
            ("label = rare", "name", &by_name[..], "t_label_label_idx"),
            (
                "label = rare and vip = true",
                "name",
                &[3],
                "t_label_label_idx",
            ),
            (
                "label = rare and label = common",
                "-spent",
                &[14],
                "t_label_label_idx",
            ),
            (
                "label in (rare, nobody)",
                "name",
                &by_name,
                "t_label_label_idx",
            ),
        ] {
            let (found, way, number, counted) = ask(&db, filter, sort);
            assert_eq!(found, ids, "{filter}");
            assert_eq!(number as usize, ids.len(), "{filter}");
            if db.dialect() == Dialect::Sqlite {
                for plan in [way, counted] {
                    assert!(plan.contains(index), "{filter}\n{plan}");
                    assert!(!plan.contains("t_person_name_idx"), "{filter}\n{plan}");
                    assert!(!plan.contains("t_figure_spent_idx"), "{filter}\n{plan}");
                }
            }
        }
    });
}

/// Sums from 0.00 to 0.49 come in turn.
#[test]
fn few_are_found_by_a_figure_of_theirs() {
    testing::both(&[&AREA, &TAG_AREA], |db| {
        prepared(&db);
        let (found, way, number, _) = ask(&db, "spent = 0.07", "name");
        // 31 * 21 = 651, so that n / 5 * 31 % 50 = 7 where n / 5 % 50 = 7 * 21 % 50 = 47: in 46 of the 2,300
        // fives. Such a five is an odd one, whose last has a number that ends in 9 and is gone.
        assert_eq!((found.len(), number), (50, 46 * 4));
        if db.dialect() == Dialect::Sqlite {
            assert!(way.contains("t_figure_spent_idx"), "{way}");
            assert!(!way.contains("t_person_name_idx"), "{way}");
        }
    });
}

/// A record is read once the rest holds: what belongs to it is asked by the id in the sorting table.
#[test]
fn records_that_are_walked_past_are_not_read() {
    testing::both(&[&AREA, &TAG_AREA], |db| {
        prepared(&db);
        let (found, way, number, _) = ask(&db, "label = common", "-spent");
        // 0.49 stands where n / 5 % 50 = 49 * 21 % 50 = 29, last in the five from 11,395: 11,396 and 11,398.
        assert_eq!((&found[..2], number), (&[11_398, 11_396][..], 5_750));
        if db.dialect() == Dialect::Sqlite {
            let place = |what| way.find(what).unwrap_or_else(|| panic!("{what}: {way}"));
            assert!(way.contains("t_figure_spent_idx"), "{way}");
            assert!(place("SEARCH r ") < place("SEARCH p "), "{way}");
            assert!(!way.contains("EXISTS"), "{way}");
        }
    });
}

/// Where no condition asks the records themselves, they are read last, for those that are shown alone.
#[test]
fn places_are_told_by_the_sorting_table_alone() {
    testing::both(&[&AREA, &TAG_AREA], |db| {
        prepared(&db);
        let mut all = labelled();
        all.only = None;
        for (filter, alone) in [
            ("label = common", true),
            ("label = common and spent > 0.01", true),
            ("label = common and vip = true", false),
        ] {
            let (found, way, ..) = ask_of(&db, all.clone(), filter, "-spent");
            // As above: everybody with an even number is there. Who has a number that is divided by 3 is a
            // VIP: 11,398 is not (3 * 3799 = 11,397), 11,396 neither.
            let first = if alone {
                &[11_398, 11_396][..]
            } else {
                &[11_148]
            };
            assert_eq!(
                (&found[..first.len()], found.len()),
                (first, 50),
                "{filter}"
            );
            if db.dialect() == Dialect::Sqlite {
                let walked = walked(&way);
                assert_eq!(!walked.contains("SEARCH p "), alone, "{filter}\n{way}");
                // Whether somebody has the label is asked among those who have it.
                let asked = "t_label_label_idx (account_id=? AND label=? AND person_id=?)";
                assert!(walked.contains(asked), "{filter}\n{way}");
                assert!(!way.contains("TEMP B-TREE"), "{filter}\n{way}");
            }
        }
    });
}

/// What one condition finds is counted in its index, without a look at the records.
#[test]
fn what_one_condition_finds_is_counted_by_itself() {
    testing::both(&[&AREA, &TAG_AREA], |db| {
        prepared(&db);
        let mut all = labelled();
        all.only = None;
        for (filter, number, index, sorted) in [
            ("label = common", 5_750, "t_label_label_idx", false),
            // 3, 9 and 13 besides; 14 has both and counts once.
            ("label in (common, rare)", 5_753, "t_label_label_idx", true),
            // In 46 of the fives, as above, who is gone with them.
            ("spent = 0.07", 46 * 5, "t_figure_spent_idx", false),
            // All but 46 fives: more than are counted.
            ("spent > 0", 10_000, "t_figure_spent_idx", false),
        ] {
            let (_, _, counted, way) = ask_of(&db, all.clone(), filter, "name");
            assert_eq!(counted, number, "{filter}");
            if db.dialect() == Dialect::Sqlite {
                assert!(way.contains(index), "{filter}\n{way}");
                assert!(!way.contains("SEARCH p "), "{filter}\n{way}");
                assert_eq!(way.contains("TEMP B-TREE"), sorted, "{filter}\n{way}");
            }
        }
        // With a second condition the records are asked.
        let (_, _, counted, way) = ask_of(&db, all, "label = common and vip = true", "name");
        // Even and divided by 3: every sixth of 11,500, beginning with 0.
        assert_eq!(counted, 1_917);
        if db.dialect() == Dialect::Sqlite {
            assert!(way.contains("SEARCH p "), "{way}");
        }
    });
}

/// A condition that half of them meet does not lead, in whatever order they are shown.
#[test]
fn what_many_have_in_common_does_not_lead() {
    testing::both(&[&AREA, &TAG_AREA], |db| {
        prepared(&db);
        for (filter, sort, index, other) in [
            (
                "spent >= 0.01",
                "name",
                "t_person_name_idx",
                "t_figure_spent_idx",
            ),
            (
                "spent >= 0.01",
                "-spent",
                "t_figure_spent_idx",
                "t_figure_seen_idx",
            ),
            (
                "spent >= 0.01",
                "-seen",
                "t_figure_seen_idx",
                "t_figure_spent_idx",
            ),
            (
                "seen > 2023-11-14T00:00:00Z",
                "spent",
                "t_figure_spent_idx",
                "t_figure_seen_idx",
            ),
        ] {
            let (found, way, ..) = ask(&db, filter, sort);
            assert_eq!(found.len(), 50, "{filter}");
            if db.dialect() == Dialect::Sqlite {
                let walked = walked(&way);
                assert!(walked.contains(index), "{filter} {sort}\n{way}");
                assert!(!walked.contains(other), "{filter} {sort}\n{way}");
                assert!(!walked.contains("TEMP B-TREE"), "{filter} {sort}\n{way}");
            }
        }
    });
}

#[test]
fn many_are_walked_in_their_order_and_counted_once() {
    testing::both(&[&AREA, &TAG_AREA], |db| {
        prepared(&db);
        for (filter, number) in [
            // Nobody with an even number is gone.
            ("label = common", 5_750),
            // 3 and 13 besides; 14 has both.
            ("label in (common, rare)", 5_752),
        ] {
            let (found, way, counted, _) = ask(&db, filter, "name");
            assert_eq!((found.len(), counted), (50, number), "{filter}");
            if db.dialect() == Dialect::Sqlite {
                assert!(way.contains("t_person_name_idx"), "{way}");
                assert!(!walked(&way).contains("TEMP B-TREE"), "{way}");
            }
        }
    });
}
