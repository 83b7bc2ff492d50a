//! The rows of the index, and how far it is.

use super::{Index, State};
use crate::own::{Field, Record};
use base::{Scope, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx};

/// One row: the number of the field, the value, the record.
pub(super) type Entry = (i64, Vec<u8>, Uuid);

/// Entries that one statement writes.
const AT_ONCE: usize = 100;

/// Writes rows; those that are there stay.
pub(super) fn put(tx: &mut Tx<'_>, scope: &Scope, entries: &[Entry]) -> Result<(), DbError> {
    for part in entries.chunks(AT_ONCE) {
        let into = "INSERT INTO records_field_index (account_id, field, value, record_id) VALUES";
        let mut sql = Sql::new(into);
        for (at, (field, value, record)) in part.iter().enumerate() {
            sql = sql.push(if at > 0 { ", (" } else { " (" });
            sql = sql.bind(scope.account).push(", ").bind(*field);
            sql = sql.push(", ").bind(value.as_slice()).push(", ");
            sql = sql.bind(*record).push(")");
        }
        tx.exec(sql.push(" ON CONFLICT DO NOTHING"))?;
    }
    Ok(())
}

/// Takes a row away.
pub(super) fn remove(tx: &mut Tx<'_>, scope: &Scope, entry: &Entry) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM records_field_index WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND field = ").bind(entry.0);
    let sql = sql.push(" AND value = ").bind(entry.1.as_slice());
    tx.exec(sql.push(" AND record_id = ").bind(entry.2))
        .map(drop)
}

/// Takes some rows of a field away; how many.
pub(super) fn remove_some(
    tx: &mut Tx<'_>,
    scope: &Scope,
    field: i64,
    most: usize,
) -> Result<u64, DbError> {
    let sql = Sql::new("DELETE FROM records_field_index WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND field = ").bind(field);
    let sql = sql.push(
        " AND (value, record_id) IN (SELECT value, record_id FROM records_field_index WHERE account_id = ",
    );
    let sql = sql.bind(scope.account).push(" AND field = ").bind(field);
    let sql = sql.push(" ORDER BY value, record_id LIMIT ").bind(most);
    tx.exec(sql.push(")"))
}

/// Another record than `record` that has the value.
pub(super) fn holder(tx: &Tx<'_>, scope: &Scope, entry: &Entry) -> Result<Option<Uuid>, DbError> {
    let sql = Sql::new("SELECT record_id FROM records_field_index WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND field = ").bind(entry.0);
    let sql = sql.push(" AND value = ").bind(entry.1.as_slice());
    let sql = sql.push(" AND record_id <> ").bind(entry.2);
    tx.opt(sql.push(" ORDER BY record_id LIMIT 1"))
}

/// Whether the row is there.
pub(super) fn has(tx: &Tx<'_>, scope: &Scope, entry: &Entry) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT field FROM records_field_index WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND field = ").bind(entry.0);
    let sql = sql.push(" AND value = ").bind(entry.1.as_slice());
    let sql = sql.push(" AND record_id = ").bind(entry.2);
    Ok(tx.opt::<i64>(sql.push(" LIMIT 1"))?.is_some())
}

/// How many rows a field has.
pub(super) fn count(tx: &Tx<'_>, scope: &Scope, field: i64) -> Result<i64, DbError> {
    let sql = Sql::new("SELECT COUNT(*) FROM records_field_index WHERE account_id = ");
    tx.one(sql.bind(scope.account).push(" AND field = ").bind(field))
}

/// Records that have a value which another has, too, those of one value together; at most `most`.
pub(super) fn alike(
    tx: &Tx<'_>,
    scope: &Scope,
    field: i64,
    most: usize,
) -> Result<Vec<(Vec<u8>, Uuid)>, DbError> {
    let sql = Sql::new("SELECT value, record_id FROM records_field_index WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND field = ").bind(field);
    let sql = sql.push(" AND value IN (SELECT value FROM records_field_index WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND field = ").bind(field);
    let sql = sql.push(" GROUP BY value HAVING COUNT(*) > 1 ORDER BY value LIMIT ");
    let sql = sql.bind(most);
    tx.all(sql.push(") ORDER BY value, record_id LIMIT ").bind(most))
}

/// A number that no field of the account has or had rows under.
pub(super) fn free_number(tx: &Tx<'_>, scope: &Scope) -> Result<i64, DbError> {
    let given = Sql::new(
        "SELECT COALESCE(MAX(index_number), 0) FROM records_own_field WHERE account_id = ",
    );
    let given: i64 = tx.one(given.bind(scope.account))?;
    let used =
        Sql::new("SELECT COALESCE(MAX(field), 0) FROM records_field_index WHERE account_id = ");
    let used: i64 = tx.one(used.bind(scope.account))?;
    Ok(given.max(used) + 1)
}

/// Keeps the state of a field's index.
pub(crate) fn set_index(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: Uuid,
    index: Index,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_own_field SET index_number = ").bind(index.number);
    let sql = sql.push(", index_state = ").bind(index.state.as_str());
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND id = ").bind(id)).map(drop)
}

/// Keeps whether no two records may have the same.
pub(super) fn set_unique(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: Uuid,
    unique: bool,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_own_field SET is_unique = ").bind(unique);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND id = ").bind(id)).map(drop)
}

/// The fields of such records that have an index, whole or not.
pub(super) fn quick(tx: &Tx<'_>, scope: &Scope, record: Record) -> Result<Vec<Field>, DbError> {
    // Whoever writes asks the table, whatever was known when they came in.
    let mut fields = crate::own::store::live(tx, scope, record)?;
    fields.retain(|field| field.index.is_wished());
    Ok(fields)
}

/// How far an index is that is being filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filling {
    /// The last record that was read.
    pub(super) after: Option<Uuid>,
    /// How many were read.
    pub done: i64,
    /// How many there were when it began.
    pub total: i64,
}

impl FromRow for Filling {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            after: row.get(0)?,
            done: row.get(1)?,
            total: row.get(2)?,
        })
    }
}

/// How far the index of that number is; none where nothing fills it.
pub(super) fn filling(tx: &Tx<'_>, scope: &Scope, field: i64) -> Result<Option<Filling>, DbError> {
    let sql = Sql::new("SELECT after_id, done, total FROM records_field_fill WHERE account_id = ");
    tx.opt(sql.bind(scope.account).push(" AND field = ").bind(field))
}

/// Keeps how far it is.
pub(super) fn set_filling(
    tx: &mut Tx<'_>,
    scope: &Scope,
    field: i64,
    at: Filling,
) -> Result<(), DbError> {
    let into = "INSERT INTO records_field_fill (account_id, field, after_id, done, total)";
    let row: [db::Value; 5] = [
        scope.account.into(),
        field.into(),
        at.after.into(),
        at.done.into(),
        at.total.into(),
    ];
    let sql = Sql::new(into).push_list(" VALUES", row);
    let sql = sql.push(
        " ON CONFLICT (account_id, field) DO UPDATE SET after_id = excluded.after_id, done = excluded.done,
            total = excluded.total",
    );
    tx.exec(sql).map(drop)
}

/// Nothing fills it any more.
pub(super) fn end_filling(tx: &mut Tx<'_>, scope: &Scope, field: i64) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM records_field_fill WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND field = ").bind(field)).map(drop)
}

impl Index {
    /// As the table tells it.
    pub(crate) fn of(number: i64, state: &str) -> Self {
        Self {
            number,
            state: State::of(state),
        }
    }
}
