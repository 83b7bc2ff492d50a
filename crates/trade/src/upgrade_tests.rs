//! What migrations fill for rows that were there before, on both databases: what is written for new ones.

use crate::MIGRATIONS;
use crate::orders::days;
use crate::testing::{AREAS, clock, hooks};
use crate::totals;
use base::{AccountId, Actor, PersonId, ProductId, Scope, Timestamp, Uuid};
use customers::people::model::Person;
use customers::people::{Change, actions, bulk};
use db::testing::both_at;
use db::{Area, Db, DbError, Sql, Tx, Value};
use records::filter::marks;

/// Tags as they are written here, in one byte a character and in four.
const TAGS: [&[&str]; 5] = [
    &["vip"],
    &["é", "wholesale & export", "ශ්‍රී ලංකා"],
    &[],
    &["አዲስ", "പുതിയ", "😀", "0", "vip"],
    &["a tag of more words than anybody would care to type twice"],
];

/// The area as it was before one of its files.
fn before(area: &'static Area, file: &str) -> &'static Area {
    let at = area.files.iter().position(|(name, _)| *name == file);
    Box::leak(Box::new(Area {
        name: area.name,
        files: &area.files[..at.unwrap()],
    }))
}

fn person(tx: &mut Tx<'_>, account: AccountId, id: Uuid, tags: &[&str]) -> Result<(), DbError> {
    let (now, none) = (tx.now(), || Value::from(""));
    let columns = [
        "account_id",
        "id",
        "name_full",
        "name_given",
        "name_family",
        "shown_as",
        "sort_key",
        "stage",
        "tags",
        "custom",
        "created_at",
        "updated_at",
        "version",
    ];
    let row: [Value; 13] = [
        account.into(),
        id.into(),
        none(),
        none(),
        none(),
        none(),
        none(),
        "lead".into(),
        serde_json::json!(tags).into(),
        serde_json::json!({}).into(),
        now.into(),
        now.into(),
        1_i64.into(),
    ];
    tx.insert_many("customers_person", columns, [row])?;
    let tags = tags
        .iter()
        .map(|tag| [account.into(), id.into(), (*tag).into()]);
    tx.insert_many("customers_tag", ["account_id", "person_id", "tag"], tags)?;
    let sql = Sql::new(
        "INSERT INTO trade_customer (account_id, person_id, orders, gross_minor, returns, returned_minor,
         net_minor, unrated, first_order_at, last_order_at, r, f, m)",
    );
    let zero = || Value::from(0_i64);
    let row = [account.into(), id.into(), zero(), zero(), zero(), zero()];
    let rest = [
        zero(),
        zero(),
        now.into(),
        now.into(),
        zero(),
        zero(),
        zero(),
    ];
    tx.exec(sql.push_list(" VALUES", row.into_iter().chain(rest)))?;
    Ok(())
}

/// Each person's marks, in their own row and beside their figures.
fn kept(db: &Db) -> Vec<(Uuid, i64, i64)> {
    let sql = "SELECT p.id, p.tag_marks, c.tag_marks FROM customers_person p
                 JOIN trade_customer c ON c.account_id = p.account_id AND c.person_id = p.id ORDER BY p.id";
    db.read_now(move |tx| tx.all(Sql::new(sql))).unwrap()
}

#[test]
fn marks_are_filled_for_who_was_there() {
    let mut areas = AREAS.to_vec();
    areas.truncate(4);
    areas.push(before(&customers::MIGRATIONS, "0020_tag_marks.sql"));
    areas.push(before(&MIGRATIONS, "0008_tag_marks.sql"));
    both_at(&areas, clock(), |db| {
        // The same people in two accounts: tags are counted in each.
        let id = |at: usize| Uuid::from_u128(at as u128 + 1);
        db.write_now(move |tx| {
            for account in [AccountId(id(100)), AccountId(id(101))] {
                for (at, tags) in TAGS.iter().enumerate() {
                    person(tx, account, id(at), tags)?;
                }
            }
            Ok::<_, DbError>(())
        })
        .unwrap();
        db.migrate(AREAS).unwrap();
        // Beside their figures they may have any tag, until the job of the marks has been there.
        assert!(kept(&db).iter().all(|(_, _, beside)| *beside == -1));
        for account in [AccountId(id(100)), AccountId(id(101))] {
            let scope = Scope::all(account);
            let asked = scope.clone();
            let due = move |tx: &Tx<'_>| totals::marks::has_unmarked(tx, &asked);
            assert!(db.read_now(due.clone()).unwrap());
            totals::marks::mark_all(&jobs::Slices::unresting(&db), &scope).unwrap();
            assert!(!db.read_now(due).unwrap());
        }
        let expected = TAGS.iter().enumerate().flat_map(|(at, tags)| {
            let marks = marks(tags.iter().copied());
            [(id(at), marks, marks); 2]
        });
        assert_eq!(kept(&db), expected.collect::<Vec<_>>());
    });
}

#[test]
fn marks_follow_the_tags() {
    both_at(AREAS, clock(), |db| {
        let by = Actor::system(AccountId::new());
        let change = |tags: &[&str]| Change {
            full: Some("Ann".into()),
            tags: Some(tags.iter().map(|tag| (*tag).to_owned()).collect()),
            ..Change::default()
        };
        let (first, maker) = (change(&["vip", "new"]), by.clone());
        let ann = db
            .write_now(move |tx| actions::create(tx, &maker, &hooks(), first.clone()))
            .unwrap()
            .id;
        let both = |tags: &[&str]| {
            vec![(
                ann.0,
                marks(tags.iter().copied()),
                marks(tags.iter().copied()),
            )]
        };
        assert_eq!(kept(&db), both(&["vip", "new"]));
        for tags in [&["late"][..], &[], &["late", "vip"]] {
            let (next, maker) = (change(tags), by.clone());
            db.write_now(move |tx| actions::update(tx, &maker, &hooks(), ann, next.clone(), None))
                .unwrap();
            assert_eq!(kept(&db), both(tags));
        }
        // What else is changed leaves them as they are.
        let maker = by.clone();
        let name = Change {
            full: Some("Anna".into()),
            ..Change::default()
        };
        db.write_now(move |tx| actions::update(tx, &maker, &hooks(), ann, name.clone(), None))
            .unwrap();
        assert_eq!(kept(&db), both(&["late", "vip"]));
        let maker = by.clone();
        db.write_now(move |tx| actions::delete(tx, &maker, &hooks(), ann, None))
            .unwrap();
        // Many at once have theirs from the start.
        let made = db.bulk_now(move |tx| {
            let people: Vec<Person> = TAGS
                .iter()
                .map(|tags| Person {
                    tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
                    ..Person::blank(PersonId::new(), tx.now())
                })
                .collect();
            bulk::insert(tx, &by, &people, &hooks())?;
            Ok::<_, DbError>(people)
        });
        let mut expected: Vec<_> = made
            .unwrap()
            .into_iter()
            .map(|p| {
                let marks = marks(p.tags.iter().map(String::as_str));
                (p.id.0, marks, marks)
            })
            .collect();
        expected.sort();
        assert_eq!(kept(&db), expected);
    });
}

/// A line's day, and in which spans its product is looked for, are the same for the database and for the program.
#[test]
fn lines_that_were_there_have_their_day() {
    let mut areas = AREAS.to_vec();
    areas.truncate(5);
    areas.push(before(&MIGRATIONS, "0009_product_days.sql"));
    both_at(&areas, clock(), |db| {
        let account = AccountId::new();
        let moments = [
            "1969-12-31T23:59:59.999999Z",
            "1970-01-01T00:00:00Z",
            "1901-03-04T00:00:00.000001Z",
            "2024-02-29T23:59:59.999999Z",
            "2024-03-01T00:00:00Z",
            "2024-03-02T12:00:00Z",
        ];
        let times: Vec<Timestamp> = moments.iter().map(|at| at.parse().unwrap()).collect();
        let (lamp, written) = (ProductId::new(), times.clone());
        db.write_now(move |tx| {
            let rows = written.iter().enumerate().map(|(at, time)| -> [Value; 8] {
                let order = Uuid::from_u128(at as u128 + 1);
                let (at, one) = (Value::from(at), || Value::from(1_i64));
                let account = account.into();
                [
                    account,
                    order.into(),
                    at,
                    lamp.into(),
                    one(),
                    one(),
                    one(),
                    (*time).into(),
                ]
            });
            let columns = [
                "account_id",
                "order_id",
                "position",
                "product_id",
                "quantity_milli",
                "unit_price_e4",
                "total_minor",
                "occurred_at",
            ];
            tx.insert_many("trade_order_line", columns, rows)
        })
        .unwrap();
        db.migrate(AREAS).unwrap();
        let lines = "SELECT day FROM trade_order_line ORDER BY position";
        let found: Vec<i64> = db.read_now(move |tx| tx.all(Sql::new(lines))).unwrap();
        assert_eq!(
            found,
            times.iter().map(|at| days::day(*at)).collect::<Vec<_>>()
        );
        let spans = "SELECT span FROM trade_product_span ORDER BY span";
        let found: Vec<i64> = db.read_now(move |tx| tx.all(Sql::new(spans))).unwrap();
        let mut expected: Vec<i64> = times.iter().map(|at| days::span(days::day(*at))).collect();
        expected.sort_unstable();
        expected.dedup();
        assert_eq!(found, expected);
    });
}
