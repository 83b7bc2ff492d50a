//! The rows of changes of what fields hold, and of what they replaced.

use super::{Conversion, State, Tally};
use base::{Scope, Timestamp, Uuid};
use db::{DbError, FromCell, FromRow, Row, Sql, Tx, Value};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

/// Rows of the past that go in one transaction.
const FORGOTTEN_AT_ONCE: usize = 500;

impl FromRow for Conversion {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let state: String = row.get(2)?;
        let unknown =
            || DbError::Other(format!("a change of a field has the unknown state {state}"));
        Ok(Self {
            id: row.get(0)?,
            field: row.get(1)?,
            state: State::from_word(&state).ok_or_else(unknown)?,
            before: of_json(row, 3)?,
            after: of_json(row, 4)?,
            reads: of_json(row, 5)?,
            until: row.get(6)?,
            at: row.get(7)?,
            total: row.get(8)?,
            tally: Tally {
                looked: row.get(9)?,
                converted: row.get(10)?,
                lost: row.get(11)?,
            },
            created_at: row.get(12)?,
            finished_at: row.get(13)?,
        })
    }
}

fn of_json<T: DeserializeOwned>(row: &Row<'_>, at: usize) -> Result<T, DbError> {
    let value = Json::from_cell(row.cell(at)?)?;
    serde_json::from_value(value).map_err(|e| DbError::Other(e.to_string()))
}

fn select(scope: &Scope) -> Sql {
    Sql::new(
        "SELECT id, field_id, state, before, after, reads, until_id, after_id, total, looked, converted, lost,
                created_at, finished_at
           FROM records_own_conversion WHERE account_id = ",
    )
    .bind(scope.account)
}

/// Writes a new one.
pub(super) fn insert(tx: &mut Tx<'_>, scope: &Scope, new: &Conversion) -> Result<(), DbError> {
    let row: [Value; 15] = [
        scope.account.into(),
        new.id.into(),
        new.field.into(),
        new.state.as_str().into(),
        json!(new.before).into(),
        json!(new.after).into(),
        json!(new.reads).into(),
        new.until.into(),
        new.at.into(),
        new.total.into(),
        new.tally.looked.into(),
        new.tally.converted.into(),
        new.tally.lost.into(),
        new.created_at.into(),
        new.finished_at.into(),
    ];
    let into = "INSERT INTO records_own_conversion (account_id, id, field_id, state, before, after, reads, until_id,
        after_id, total, looked, converted, lost, created_at, finished_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

/// One of them, for a change of its own.
pub(super) fn lock(tx: &Tx<'_>, scope: &Scope, id: Uuid) -> Result<Option<Conversion>, DbError> {
    let sql = select(scope).push(" AND id = ").bind(id);
    tx.opt(sql.and(tx.dialect().for_update()))
}

/// The last change of a field.
pub(super) fn last(tx: &Tx<'_>, scope: &Scope, field: Uuid) -> Result<Option<Conversion>, DbError> {
    let sql = select(scope).push(" AND field_id = ").bind(field);
    tx.opt(sql.push(" ORDER BY field_id DESC, id DESC LIMIT 1"))
}

/// Those that are at work.
pub(super) fn busy(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<Conversion>, DbError> {
    let sql = select(scope).push(" AND state IN ('running', 'undoing')");
    tx.all(sql.push(" ORDER BY id LIMIT 100"))
}

/// Keeps how far it is.
pub(super) fn save(tx: &mut Tx<'_>, scope: &Scope, now: &Conversion) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_own_conversion SET state = ").bind(now.state.as_str());
    let sql = sql.push(", after_id = ").bind(now.at);
    let sql = sql.push(", looked = ").bind(now.tally.looked);
    let sql = sql.push(", converted = ").bind(now.tally.converted);
    let sql = sql.push(", lost = ").bind(now.tally.lost);
    let sql = sql.push(", finished_at = ").bind(now.finished_at);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND id = ").bind(now.id)).map(drop)
}

/// What became of one value.
pub(super) type Turned = (Uuid, Json, Option<Json>);

/// Notes what values of records were and became.
pub(super) fn note(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: Uuid,
    turned: Vec<Turned>,
) -> Result<(), DbError> {
    if turned.is_empty() {
        return Ok(());
    }
    let columns = ["account_id", "conversion_id", "record_id", "was", "became"];
    let row = |(record, was, became): Turned| -> [Value; 5] {
        [
            scope.account.into(),
            id.into(),
            record.into(),
            was.into(),
            became.into(),
        ]
    };
    let rows: Vec<_> = turned.into_iter().map(row).collect();
    tx.insert_many("records_own_converted", columns, rows)?;
    Ok(())
}

/// The next of the values that it turned, in the order of the records.
pub(super) fn turned(
    tx: &Tx<'_>,
    scope: &Scope,
    (id, after): (Uuid, Option<Uuid>),
    limit: usize,
) -> Result<Vec<Turned>, DbError> {
    let sql =
        Sql::new("SELECT record_id, was, became FROM records_own_converted WHERE account_id = ");
    let sql = sql.bind(scope.account);
    let mut sql = sql.push(" AND conversion_id = ").bind(id);
    if let Some(after) = after {
        sql = sql.push(" AND record_id > ").bind(after);
    }
    let mut found = Vec::new();
    tx.each(sql.push(" ORDER BY record_id LIMIT ").bind(limit), |row| {
        found.push((row.get(0)?, row.get(1)?, row.get(2)?));
        Ok(())
    })?;
    Ok(found)
}

/// Forgets some of those that ended before that moment, with what they replaced; whether there may be more.
pub(super) fn forget(tx: &mut Tx<'_>, scope: &Scope, before: Timestamp) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT id FROM records_own_conversion WHERE account_id = ");
    let sql = sql
        .bind(scope.account)
        .push(" AND finished_at <= ")
        .bind(before);
    let Some(id) = tx.opt::<Uuid>(sql.push(" ORDER BY id LIMIT 1"))? else {
        return Ok(false);
    };
    let some: Vec<Uuid> = turned(tx, scope, (id, None), FORGOTTEN_AT_ONCE)?
        .into_iter()
        .map(|(record, ..)| record)
        .collect();
    let (from, of) = match some.is_empty() {
        true => (
            "DELETE FROM records_own_conversion WHERE account_id = ",
            " AND id = ",
        ),
        false => (
            "DELETE FROM records_own_converted WHERE account_id = ",
            " AND conversion_id = ",
        ),
    };
    let sql = Sql::new(from).bind(scope.account).push(of).bind(id);
    tx.exec(match some.is_empty() {
        true => sql,
        false => sql.push_in(" AND record_id", some),
    })?;
    Ok(true)
}

/// Whether an import is at work, which may write what fields hold.
pub(super) fn imports(tx: &Tx<'_>, scope: &Scope) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT CAST(1 AS bigint) FROM records_import WHERE account_id = ");
    let sql = sql
        .bind(scope.account)
        .push(" AND state = 'running' LIMIT 1");
    Ok(tx.opt::<i64>(sql)?.is_some())
}
