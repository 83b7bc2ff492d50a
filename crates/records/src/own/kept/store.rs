//! SQL of values in the records.

use super::Home;
use crate::filter::{json_of, qualified};
use crate::own::index::{Quick, folded};
use base::{Scope, Timestamp, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx};
use serde_json::Value as Json;

/// The own fields of one record.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::own) struct Kept {
    pub(in crate::own) id: Uuid,
    version: i64,
    pub(in crate::own) custom: Json,
}

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            version: row.get(1)?,
            custom: row.get(2)?,
        })
    }
}

fn select(scope: &Scope, home: Home) -> Sql {
    let sql = Sql::new("SELECT id, version, ").push_name(home.column);
    let sql = sql.push(" FROM ").push_name(home.table);
    sql.push(" WHERE account_id = ").bind(scope.account)
}

/// The next records in the order of their ids, as far as `until`.
pub(in crate::own) fn next(
    tx: &Tx<'_>,
    scope: &Scope,
    home: Home,
    (after, until): (Option<Uuid>, Option<Uuid>),
    limit: usize,
) -> Result<Vec<Kept>, DbError> {
    let mut sql = select(scope, home);
    if let Some(after) = after {
        sql = sql.push(" AND id > ").bind(after);
    }
    if let Some(until) = until {
        sql = sql.push(" AND id <= ").bind(until);
    }
    tx.all(sql.push(" ORDER BY id LIMIT ").bind(limit))
}

/// One record.
pub(in crate::own) fn one(
    tx: &Tx<'_>,
    scope: &Scope,
    home: Home,
    id: Uuid,
) -> Result<Option<Kept>, DbError> {
    tx.opt(select(scope, home).push(" AND id = ").bind(id))
}

/// Writes the fields of a record, unless somebody else changed it since it was read; whether they did not. Whoever has
/// it open sees that it was changed; `told`: that it is another now is told to whoever asks for what changed. What
/// stands beside the record follows.
pub(in crate::own) fn set(
    tx: &mut Tx<'_>,
    scope: &Scope,
    home: Home,
    kept: &Kept,
    told: bool,
) -> Result<bool, DbError> {
    let now = tx.now();
    let quick = Quick::of(tx, scope, home.record)?;
    let before = match quick.is_empty() {
        true => None,
        false => one(tx, scope, home, kept.id)?,
    };
    let sql = Sql::new("UPDATE ").push_name(home.table).push(" SET ");
    let sql = sql.push_name(home.column).push(" = ").bind(&kept.custom);
    let sql = sql.push(", ").push_name(home.folded).push(" = ");
    let sql = sql.bind(folded(&kept.custom));
    let mut sql = sql.push(", version = version + 1");
    if told {
        sql = sql.push(", updated_at = ").bind(now);
    }
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND id = ").bind(kept.id);
    let sql = sql.push(" AND version = ").bind(kept.version);
    let is_written = tx.exec(sql)? == 1;
    if let Some(before) = before.filter(|_| is_written) {
        quick.written(tx, scope, kept.id, (&before.custom, &kept.custom))?;
    }
    Ok(is_written)
}

/// The last record that there is now, and how many there are, counted up to `most`.
pub(in crate::own) fn extent(
    tx: &Tx<'_>,
    scope: &Scope,
    home: Home,
    most: i64,
) -> Result<(Option<Uuid>, i64), DbError> {
    let of_table = |what: &'static str| {
        let sql = Sql::new(what).push_name(home.table);
        sql.push(" WHERE account_id = ").bind(scope.account)
    };
    let last = tx.opt(of_table("SELECT id FROM ").push(" ORDER BY id DESC LIMIT 1"))?;
    let many = crate::store::counted(tx, of_table("SELECT id FROM "), most)?;
    Ok((last, many))
}

/// What stands under the key in the next records, as JSON text; with nothing where nothing stands.
pub(in crate::own) fn values(
    tx: &Tx<'_>,
    scope: &Scope,
    (home, key): (Home, &str),
    after: Option<Uuid>,
    limit: usize,
) -> Result<Vec<(Uuid, Option<String>)>, DbError> {
    let at = qualified("r", home.column);
    let sql = Sql::new("SELECT r.id, ").and(json_of(tx.dialect(), &at, key));
    let sql = sql.push(" FROM ").push_name(home.table);
    let mut sql = sql.push(" r WHERE r.account_id = ").bind(scope.account);
    if let Some(after) = after {
        sql = sql.push(" AND r.id > ").bind(after);
    }
    tx.all(sql.push(" ORDER BY r.id LIMIT ").bind(limit))
}

/// The definitions that were deleted before that moment: id, key and name.
pub(in crate::own) fn expired(
    tx: &Tx<'_>,
    scope: &Scope,
    record: super::Record,
    before: Timestamp,
) -> Result<Vec<(Uuid, String)>, DbError> {
    let sql = Sql::new("SELECT id, key FROM records_own_field WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND record = ");
    let sql = sql.bind(record.as_str()).push(" AND deleted_at <= ");
    tx.all(sql.bind(before).push(" ORDER BY key LIMIT 500"))
}

/// Forgets a definition, if it is still deleted.
pub(in crate::own) fn forget(tx: &mut Tx<'_>, scope: &Scope, id: Uuid) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM records_own_field WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND id = ").bind(id);
    tx.exec(sql.push(" AND deleted_at IS NOT NULL")).map(drop)
}
