//! Records with own fields for tests: a table that knows nothing else.

use super::{Home, Homes};
use crate::own::Record;
use base::{Actor, Uuid};
use db::{Area, Db, Sql};
use serde_json::Value as Json;

static THINGS: Area = Area {
    name: "t",
    files: &[(
        "0001.sql",
        "CREATE TABLE t_thing (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  custom jsonb NOT NULL,
  custom_folded jsonb,
  version bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, id)
);
",
    )],
};

/// The tables of the area, and those of the records.
pub(in crate::own) static AREAS: &[&Area] = &[
    &events::MIGRATIONS,
    &jobs::MIGRATIONS,
    &identity::MIGRATIONS,
    &crate::MIGRATIONS,
    &THINGS,
];

/// Where the values of people stand here.
pub(in crate::own) fn homes() -> Homes {
    Homes(vec![Home {
        record: Record::Person,
        table: "t_thing",
        column: "custom",
        folded: "custom_folded",
    }])
}

/// Writes records with the ids 1, 2 and so on.
pub(in crate::own) fn put(db: &Db, by: &Actor, customs: &[Json]) {
    put_from(db, by, 1, customs);
}

/// Writes records with ids from there on.
pub(in crate::own) fn put_from(db: &Db, by: &Actor, first: u128, customs: &[Json]) {
    let row = |(n, custom): (usize, &Json)| -> [db::Value; 5] {
        [
            by.account.into(),
            Uuid::from_u128(first + n as u128).into(),
            custom.into(),
            1_i64.into(),
            base::Timestamp::UNIX_EPOCH.into(),
        ]
    };
    let rows: Vec<_> = customs.iter().enumerate().map(row).collect();
    let columns = ["account_id", "id", "custom", "version", "updated_at"];
    db.write_now(move |tx| tx.insert_many("t_thing", columns, rows.clone()))
        .unwrap();
}

/// Writes one record over what it is, as somebody at a screen does.
pub(in crate::own) fn write(db: &Db, by: &Actor, n: u128, custom: Json) {
    let account = by.account;
    db.write_now(move |tx| {
        let sql = Sql::new("UPDATE t_thing SET custom = ").bind(&custom);
        let sql = sql.push(", version = version + 1 WHERE account_id = ");
        let sql = sql.bind(account).push(" AND id = ");
        tx.exec(sql.bind(Uuid::from_u128(n)))
    })
    .unwrap();
}

/// All of them with their versions, by their ids.
pub(in crate::own) fn all(db: &Db, by: &Actor) -> Vec<(i64, Json)> {
    let account = by.account;
    db.read_now(move |tx| {
        let sql = Sql::new("SELECT version, custom FROM t_thing WHERE account_id = ");
        tx.all(sql.bind(account).push(" ORDER BY id LIMIT 10000"))
    })
    .unwrap()
}
