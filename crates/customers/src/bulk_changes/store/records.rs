//! The records of bulk changes: those that wait for their turn, those that were changed, and those that were left.

use super::read;
use crate::bulk_changes::model::{Becomes, Left, Part, parts, record};
use crate::interactions::Subject;
use base::{BulkChangeId, Scope, Timestamp, Uuid};
use db::{DbError, Row, Sql, Tx, Value};
use serde_json::json;
use std::collections::HashMap;

/// Rows that one statement writes at most.
const WRITTEN_AT_ONCE: usize = 500;

/// Lets records wait for their turn.
pub(crate) fn insert_waiting(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    records: &[Subject],
) -> Result<(), DbError> {
    for part in records.chunks(WRITTEN_AT_ONCE) {
        let mut sql = Sql::new(
            "INSERT INTO customers_bulk_change_waiting (account_id, change_id, record_id, kind) VALUES",
        );
        for (at, of) in part.iter().enumerate() {
            let (kind, record) = parts(*of);
            let row: [Value; 4] = [scope.account.into(), id.into(), record.into(), kind.into()];
            sql = sql.push_list(if at == 0 { "" } else { "," }, row);
        }
        tx.exec(sql.push(" ON CONFLICT DO NOTHING"))?;
    }
    Ok(())
}

/// How many wait.
pub(crate) fn count_waiting(tx: &Tx<'_>, scope: &Scope, id: BulkChangeId) -> Result<i64, DbError> {
    let sql = Sql::new("SELECT COUNT(*) FROM customers_bulk_change_waiting WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND change_id = ").bind(id);
    tx.one(sql)
}

/// The next records whose turn it is, at most `limit`.
pub(crate) fn waiting(
    tx: &Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    limit: u32,
) -> Result<Vec<Subject>, DbError> {
    let sql =
        Sql::new("SELECT record_id, kind FROM customers_bulk_change_waiting WHERE account_id = ")
            .bind(scope.account)
            .push(" AND change_id = ")
            .bind(id);
    let rows: Vec<(Uuid, String)> = tx.all(sql.push(" ORDER BY record_id LIMIT ").bind(limit))?;
    Ok(rows
        .into_iter()
        .map(|(id, kind)| record(&kind, id))
        .collect())
}

/// Takes these out of those that wait.
pub(crate) fn delete_waiting(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    records: &[Uuid],
) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM customers_bulk_change_waiting WHERE account_id = ")
        .bind(scope.account)
        .push(" AND change_id = ")
        .bind(id)
        .push_in(" AND record_id", records.iter().copied());
    tx.exec(sql).map(drop)
}

/// Keeps what records were before they were changed.
pub(crate) fn insert_made(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    records: &[(Subject, Becomes)],
) -> Result<(), DbError> {
    let rows = records.iter().map(|(of, was)| -> [Value; 5] {
        let (kind, record) = parts(*of);
        [
            scope.account.into(),
            id.into(),
            record.into(),
            kind.into(),
            json!(was).into(),
        ]
    });
    let columns = ["account_id", "change_id", "record_id", "kind", "was"];
    tx.insert_many("customers_bulk_change_made", columns, rows)
        .map(drop)
}

/// Everything that it changed.
pub(crate) fn made(tx: &Tx<'_>, scope: &Scope, id: BulkChangeId) -> Result<Vec<Subject>, DbError> {
    let sql =
        Sql::new("SELECT record_id, kind FROM customers_bulk_change_made WHERE account_id = ")
            .bind(scope.account)
            .push(" AND change_id = ")
            .bind(id);
    let rows: Vec<(Uuid, String)> = tx.all(sql.push(" ORDER BY record_id LIMIT 10000000"))?;
    Ok(rows
        .into_iter()
        .map(|(id, kind)| record(&kind, id))
        .collect())
}

/// What these records were before it changed them.
pub(crate) fn was(
    tx: &Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    records: &[Uuid],
) -> Result<HashMap<Uuid, Becomes>, DbError> {
    let sql = Sql::new("SELECT record_id, was FROM customers_bulk_change_made WHERE account_id = ")
        .bind(scope.account)
        .push(" AND change_id = ")
        .bind(id)
        .push_in(" AND record_id", records.iter().copied());
    let mut found = HashMap::with_capacity(records.len());
    let sql = sql.push(" ORDER BY record_id LIMIT ").bind(records.len());
    tx.each(sql, |row| {
        found.insert(row.get(0)?, read(row, 1)?);
        Ok(())
    })?;
    Ok(found)
}

/// Keeps which records stayed as they are, and why.
pub(crate) fn insert_left(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    records: &[(Subject, Left)],
) -> Result<(), DbError> {
    let rows = records.iter().map(|(of, why)| -> [Value; 5] {
        let (kind, record) = parts(*of);
        [
            scope.account.into(),
            id.into(),
            record.into(),
            kind.into(),
            why.as_str().into(),
        ]
    });
    let columns = ["account_id", "change_id", "record_id", "kind", "why"];
    tx.insert_many("customers_bulk_change_left", columns, rows)
        .map(drop)
}

/// Records that it changed with what they were before, after the record `after`, at most `limit`.
pub(crate) fn changed(
    tx: &Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    after: Option<Uuid>,
    limit: u32,
) -> Result<Vec<Part>, DbError> {
    let made = "SELECT record_id, kind, was FROM customers_bulk_change_made WHERE account_id = ";
    parts_of(tx, part(made, scope, id, after, limit), |row| {
        Ok((Some(read(row, 2)?), None))
    })
}

/// Records that it left as they are with the reason, after the record `after`, at most `limit`.
pub(crate) fn left(
    tx: &Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    after: Option<Uuid>,
    limit: u32,
) -> Result<Vec<Part>, DbError> {
    let left = "SELECT record_id, kind, why FROM customers_bulk_change_left WHERE account_id = ";
    parts_of(tx, part(left, scope, id, after, limit), |row| {
        Ok((None, Some(Left::from_word(&row.get::<String>(2)?))))
    })
}

/// The records of these rows, with what `told` reads of what became of each.
fn parts_of(
    tx: &Tx<'_>,
    sql: Sql,
    told: impl Fn(&Row<'_>) -> Result<(Option<Becomes>, Option<Left>), DbError>,
) -> Result<Vec<Part>, DbError> {
    let mut found = Vec::new();
    tx.each(sql, |row| {
        let (was, left) = told(row)?;
        let of = record(&row.get::<String>(1)?, row.get(0)?);
        found.push(Part { of, was, left });
        Ok(())
    })?;
    Ok(found)
}

fn part(
    start: &'static str,
    scope: &Scope,
    id: BulkChangeId,
    after: Option<Uuid>,
    limit: u32,
) -> Sql {
    let mut sql = Sql::new(start).bind(scope.account);
    sql = sql.push(" AND change_id = ").bind(id);
    if let Some(after) = after {
        sql = sql.push(" AND record_id > ").bind(after);
    }
    sql.push(" ORDER BY record_id LIMIT ").bind(limit)
}

/// Forgets what records were before changes that ended before `until`; at most `limit` records, how many.
pub(crate) fn forget_made(
    tx: &mut Tx<'_>,
    scope: &Scope,
    until: Timestamp,
    limit: u32,
) -> Result<u64, DbError> {
    let old = "SELECT m.change_id, m.record_id FROM customers_bulk_change_made m
                 JOIN customers_bulk_change b ON b.account_id = m.account_id AND b.id = m.change_id
                WHERE m.account_id = ";
    let from = "DELETE FROM customers_bulk_change_made WHERE account_id = ";
    tx.exec(forgotten(from, old, scope, until, limit))
}

/// The same of records that were left as they were.
pub(crate) fn forget_left(
    tx: &mut Tx<'_>,
    scope: &Scope,
    until: Timestamp,
    limit: u32,
) -> Result<u64, DbError> {
    let old = "SELECT m.change_id, m.record_id FROM customers_bulk_change_left m
                 JOIN customers_bulk_change b ON b.account_id = m.account_id AND b.id = m.change_id
                WHERE m.account_id = ";
    let from = "DELETE FROM customers_bulk_change_left WHERE account_id = ";
    tx.exec(forgotten(from, old, scope, until, limit))
}

fn forgotten(
    from: &'static str,
    old: &'static str,
    scope: &Scope,
    until: Timestamp,
    limit: u32,
) -> Sql {
    let old = Sql::new(old)
        .bind(scope.account)
        .push(" AND b.finished_at < ")
        .bind(until)
        .push(" ORDER BY m.change_id, m.record_id LIMIT ")
        .bind(limit);
    Sql::new(from)
        .bind(scope.account)
        .push(" AND (change_id, record_id) IN (")
        .and(old)
        .push(")")
}
