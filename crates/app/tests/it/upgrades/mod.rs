//! Every state in which a database can have been left by an earlier version, with rows in each table, is
//! brought up to date: the schema is that of a fresh database, and no row is lost.

mod copy;
mod copy_server;
mod filler;
pub mod schema;

use app::wiring::AREAS;
use base::Clock;
use db::testing::{postgres, sqlite};
use db::{Area, Db, DbError, Options, Sql};
use filler::{Rows, fill, id, rows};
use std::cell::RefCell;

/// What a migration changes on purpose in rows that are there.
const CHANGED: &[(&str, &str)] = &[
    // trade/0011 counts the orders anew of those who have some in another currency, and of these there are none here.
    ("trade_customer", "orders"),
    ("trade_customer", "unrated"),
    ("trade_order", "base_minor"),
    ("identity_member", "role"), // 0002: the first admin becomes the owner.
    // Sums that held unpaid orders are worked out anew.
    ("trade_turnover", "account_id"),
    ("trade_turnover", "zone"),
];

/// An earlier state: its name for people, and how much of each area was applied.
pub struct State {
    pub name: String,
    pub areas: Vec<&'static Area>,
}

/// The areas with only so many of their migrations each.
fn with(applied: impl Fn(usize, &Area) -> usize) -> Vec<&'static Area> {
    let cut = |(at, area): (usize, &&'static Area)| -> &'static Area {
        Box::leak(Box::new(Area {
            name: area.name,
            files: &area.files[..applied(at, area).min(area.files.len())],
        }))
    };
    AREAS.iter().enumerate().map(cut).collect()
}

/// Migrations that read another area's table, which a migration of that area makes.
const READS: [[(&str, &str); 2]; 1] = [[
    ("integrations", "0003_groups_are_ids.sql"),
    ("customers", "0019_company_profile.sql"),
]];

/// How much of an area can have been applied where of another all but the last migrations were.
fn possible(area: &Area, other: &Area, count: usize) -> usize {
    let place = |of: &Area, file: &str| of.files.iter().position(|(name, _)| *name == file);
    let lacks = READS.iter().filter(|[reader, made]| {
        let later = place(other, made.1).is_some_and(|at| count <= at);
        reader.0 == area.name && made.0 == other.name && later
    });
    let most = lacks.filter_map(|[reader, _]| place(area, reader.1));
    most.min().unwrap_or(area.files.len())
}

/// An installation that stopped half way through its first start, after each single migration; and one that
/// lacks the last migrations of one area and has all others.
pub fn states() -> Vec<State> {
    let mut states = Vec::new();
    for (here, area) in AREAS.iter().enumerate() {
        for count in 0..area.files.len() {
            states.push(State {
                name: format!("stopped before {}/{}", area.name, area.files[count].0),
                areas: with(|at, other| match at.cmp(&here) {
                    std::cmp::Ordering::Less => other.files.len(),
                    std::cmp::Ordering::Equal => count,
                    std::cmp::Ordering::Greater => 0,
                }),
            });
            states.push(State {
                name: format!("all but {}/{} and later", area.name, area.files[count].0),
                areas: with(|at, other| match at == here {
                    true => count,
                    false => possible(other, area, count),
                }),
            });
        }
    }
    states
}

/// Upgrades every state on databases that `make` makes.
fn upgraded(make: impl Fn(&[&'static Area], &dyn Fn(&Db))) {
    let wanted = RefCell::new(Vec::new());
    make(AREAS, &|fresh| *wanted.borrow_mut() = schema::of(fresh));
    for state in states() {
        make(&state.areas, &|old| {
            fill(old);
            let before = rows(old);
            let done = old.migrate(AREAS);
            let done = done.unwrap_or_else(|e| panic!("{}: {e}", state.name));
            assert!(!done.applied.is_empty(), "{}", state.name);
            schema::assert_same(&wanted.borrow(), &schema::of(old), &state.name);
            assert_kept(&before, &rows(old), &state.name);
            assert_moved(old, &state);
            assert!(old.check().is_ok(), "{}", state.name);
        });
    }
}

#[test]
fn each_earlier_state_of_a_sqlite_file_becomes_what_a_fresh_one_is() {
    upgraded(|areas, look| look(&sqlite(areas, Clock::system()).db));
}

#[test]
fn each_earlier_state_on_postgresql_becomes_what_a_fresh_one_is() {
    let Some(server) = postgres(&[], Clock::system()) else {
        return;
    };
    // A new database takes a server half a second, an emptied one nothing.
    upgraded(|areas, look| {
        let emptied = server.db.write_now(|tx| {
            tx.exec(Sql::new("DROP SCHEMA public CASCADE"))?;
            tx.exec(Sql::new("CREATE SCHEMA public"))
        });
        emptied.map_err(|e: DbError| e.to_string()).unwrap();
        let db = Db::open(&server.url, Options::default()).unwrap();
        db.migrate(areas).unwrap();
        look(&db);
    });
}

/// Tables that went: nothing had read them for long, or another says what they said.
const DROPPED: [&str; 5] = [
    // What they said stands in customers_earlier.
    "customers_words",
    "customers_country_words",
    "customers_file_sweep",
    "records_import_sweep",
    "integrations_group",
];

/// Each value that was there is there, in as many rows.
fn assert_kept(before: &[Rows], after: &[Rows], state: &str) {
    for old in before {
        if DROPPED.contains(&old.table.as_str()) {
            continue;
        }
        let new = after.iter().find(|new| new.table == old.table);
        let new = new.unwrap_or_else(|| panic!("{state}: the table {} is gone", old.table));
        for (column, values) in &old.columns {
            if CHANGED.contains(&(old.table.as_str(), column.as_str())) {
                continue;
            }
            let now = new.columns.iter().find(|(name, _)| name == column);
            let (_, now) = now.unwrap_or_else(|| panic!("{state}: {}.{column} is gone", old.table));
            for value in values {
                let count = |list: &[String]| list.iter().filter(|v| *v == value).count();
                assert!(
                    count(now) >= count(values),
                    "{state}: {}.{column} lost {value}",
                    old.table
                );
            }
        }
    }
}

/// What migrations work out of the rows that they find, where those rows were there before them.
fn assert_moved(db: &Db, state: &State) {
    let had = |area: &str, least: usize, most: usize| {
        let found = state.areas.iter().find(|a| a.name == area);
        found.is_some_and(|a| (least..=most).contains(&a.files.len()))
    };
    let texts = |sql: Sql| {
        let found = db.read_now(move |tx| tx.all::<String>(sql.clone().push(" ORDER BY 1")));
        found.map_err(|e: DbError| e.to_string()).unwrap()
    };
    // customers/0003: rows 1 and 2 are addresses, each in another account; row 0 is no address.
    if had("customers", 1, 2) {
        let places =
            Sql::new("SELECT kind || ' ' || value FROM customers_place WHERE person_id = ")
                .bind(id(1));
        assert_eq!(
            texts(places),
            ["city kandy", "country lk"],
            "{}",
            state.name
        );
        let none = Sql::new("SELECT kind FROM customers_place WHERE person_id = ").bind(id(0));
        assert!(texts(none).is_empty(), "{}", state.name);
    }
    // customers/0019: row n of the people belongs to row n of the companies, the first to none; the last is loyal, and
    // so their company is a customer.
    if had("customers", 1, 14) {
        let stages = Sql::new("SELECT stage FROM customers_company");
        let expected = ["customer", "lead", "lead"];
        assert_eq!(texts(stages), expected, "{}", state.name);
    }
    // identity/0002: who had a session was seen when it was.
    if had("identity", 1, 1) {
        let seen = Sql::new(
            "SELECT u.name FROM identity_user u JOIN identity_session s ON s.user_id = u.user_id
              WHERE u.seen_at = s.seen_at",
        );
        assert_eq!(texts(seen).len(), 3, "{}", state.name);
        // Rows 0 and 1 are admins of the first account since the same moment: the smaller id owns it.
        let owners = Sql::new("SELECT role FROM identity_member WHERE role = 'owner'");
        assert_eq!(texts(owners).len(), 2, "{}: one an account", state.name);
    }
    // records/0003: running, or failed with something behind it, has written; uploaded has not.
    if had("records", 2, 2) {
        let written = Sql::new("SELECT state FROM records_import WHERE written");
        assert_eq!(texts(written), ["failed", "running"], "{}", state.name);
    }
}

#[test]
fn both_engines_have_the_same_tables_and_columns() {
    let lite = sqlite(AREAS, Clock::system());
    let Some(server) = postgres(AREAS, Clock::system()) else {
        return;
    };
    let (lite, server) = (filler::columns(&lite.db), filler::columns(&server.db));
    let of = |list: &[filler::Column], other: &'static [(&str, &str)]| -> Vec<String> {
        let own = |c: &&filler::Column| !other.contains(&(c.table.as_str(), c.name.as_str()));
        let line = |c: &filler::Column| format!("{}.{} {}", c.table, c.name, c.required);
        let mut lines: Vec<String> = list.iter().filter(own).map(line).collect();
        lines.sort();
        lines
    };
    // What one engine has alone: the number of a document; the words of its index, and those of all documents.
    let of_the_server = &[
        ("records_search_doc", "words"),
        ("records_search_term", "account_id"),
        ("records_search_term", "kind"),
        ("records_search_term", "term"),
    ];
    assert_eq!(
        of(&lite, &[("records_search_doc", "doc")]),
        of(&server, of_the_server)
    );
}

#[test]
fn a_database_of_a_newer_version_is_refused_and_stays_as_it_is() {
    let newer: Vec<&'static Area> = AREAS
        .iter()
        .map(|area| -> &'static Area {
            let mut files = area.files.to_vec();
            if area.name == "trade" {
                files.push((
                    "0999_later.sql",
                    "CREATE TABLE trade_later (\n  account_id uuid PRIMARY KEY\n);",
                ));
            }
            Box::leak(Box::new(Area {
                name: area.name,
                files: files.leak(),
            }))
        })
        .collect();
    db::testing::both(&newer, |db| {
        fill(&db);
        let before = (schema::of(&db), rows(&db));
        let refused = db.migrate(AREAS).unwrap_err().to_string();
        assert!(
            refused.contains("trade/0999_later.sql") && refused.contains("newer"),
            "{refused}"
        );
        assert_eq!((schema::of(&db), rows(&db)), before);
        assert_eq!(db.unknown(AREAS).unwrap(), ["trade/0999_later.sql"]);
    });
    // A whole area that this version does not have is newer, too.
    db::testing::both(AREAS, |db| {
        let refused = db
            .migrate(&AREAS[..AREAS.len() - 1])
            .unwrap_err()
            .to_string();
        assert!(refused.contains(AREAS[AREAS.len() - 1].name), "{refused}");
    });
}
