//! The rows of own fields.

use super::index::Index;
use super::model::{FIELDS_MAX, KEPT_MAX, sort};
use super::{Field, Holds, Record};
use base::{Currency, Scope, Timestamp, Uuid};
use db::{DbError, FromCell, FromRow, Row, Sql, Tx, Value};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

impl FromRow for Field {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let currency: String = row.get(4)?;
        Ok(Self {
            id: row.get(0)?,
            record: word(row, 1, |text| text.parse().ok())?,
            key: row.get(2)?,
            holds: word(row, 3, |text| {
                Holds::of(text, currency.parse::<Currency>().ok())
            })?,
            labels: of_json(row, 5)?,
            help: of_json(row, 6)?,
            choices: of_json(row, 7)?,
            required: row.get(8)?,
            unique: row.get(9)?,
            default: row.get(10)?,
            section: row.get(11)?,
            position: row.get(12)?,
            version: row.get(13)?,
            created_at: row.get(14)?,
            updated_at: row.get(15)?,
            deleted_at: row.get(16)?,
            index: Index::of(row.get(17)?, &row.get::<String>(18)?),
        })
    }
}

fn word<T>(row: &Row<'_>, at: usize, read: impl Fn(&str) -> Option<T>) -> Result<T, DbError> {
    let text: String = row.get(at)?;
    read(&text).ok_or_else(|| DbError::Other(format!("an own field has the unknown word {text}")))
}

fn of_json<T: DeserializeOwned>(row: &Row<'_>, at: usize) -> Result<T, DbError> {
    let value = Json::from_cell(row.cell(at)?)?;
    serde_json::from_value(value).map_err(|e| DbError::Other(e.to_string()))
}

fn select(scope: &Scope) -> Sql {
    Sql::new(
        "SELECT id, record, key, holds, currency, labels, help, choices, is_required, is_unique, default_value, section,
                position, version, created_at, updated_at, deleted_at, index_number, index_state
           FROM records_own_field WHERE account_id = ",
    )
    .bind(scope.account)
}

/// The fields that such records have now, in the order of pages.
///
/// # Errors
/// Those of the database.
pub fn live(tx: &Tx<'_>, scope: &Scope, record: Record) -> Result<Vec<Field>, DbError> {
    let mut fields = tx.all(live_sql(scope, record))?;
    sort(&mut fields);
    Ok(fields)
}

/// [`live`] for whoever reads: nobody looks where the account never had any, as it was read with the account. What another
/// process added in the last seconds may be missing, so that whoever writes asks anew.
///
/// # Errors
/// Those of the database.
pub fn seen(tx: &Tx<'_>, scope: &Scope, record: Record) -> Result<Vec<Field>, DbError> {
    match has_none(scope) {
        true => Ok(Vec::new()),
        false => live(tx, scope, record),
    }
}

fn has_none(scope: &Scope) -> bool {
    scope.own_fields == Some(0)
}

/// One range of the primary key; pages put them in another order.
pub(super) fn live_sql(scope: &Scope, record: Record) -> Sql {
    let sql = select(scope).push(" AND record = ").bind(record.as_str());
    let sql = sql.push(" AND deleted_at IS NULL ORDER BY key LIMIT ");
    sql.bind(FIELDS_MAX)
}

/// The fields that such records have and had, by key.
///
/// # Errors
/// Those of the database.
pub fn every(tx: &Tx<'_>, scope: &Scope, record: Record) -> Result<Vec<Field>, DbError> {
    let sql = select(scope).push(" AND record = ").bind(record.as_str());
    tx.all(sql.push(" ORDER BY key LIMIT ").bind(KEPT_MAX))
}

/// The keys under which values stand of fields that were deleted, for whoever reads; see [`seen`].
///
/// # Errors
/// Those of the database.
pub fn deleted_keys(tx: &Tx<'_>, scope: &Scope, record: Record) -> Result<Vec<String>, DbError> {
    if has_none(scope) {
        return Ok(Vec::new());
    }
    let sql = Sql::new("SELECT key FROM records_own_field WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND record = ").bind(record.as_str());
    let sql = sql.push(" AND deleted_at IS NOT NULL ORDER BY key LIMIT ");
    tx.all(sql.bind(KEPT_MAX))
}

/// Whether the account has or had any field.
///
/// # Errors
/// Those of the database.
pub fn has_any(tx: &Tx<'_>, scope: &Scope) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT position FROM records_own_field WHERE account_id = ");
    let sql = sql
        .bind(scope.account)
        .push(" ORDER BY record, key LIMIT 1");
    Ok(tx.opt::<i64>(sql)?.is_some())
}

/// One field, also a deleted one.
///
/// # Errors
/// Those of the database.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: Uuid) -> Result<Option<Field>, DbError> {
    tx.opt(select(scope).push(" AND id = ").bind(id))
}

/// Several fields, also deleted ones.
pub(super) fn these(tx: &Tx<'_>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Field>, DbError> {
    let sql = select(scope).push_in(" AND id", ids.iter().copied());
    tx.all(sql.push(" ORDER BY id LIMIT ").bind(ids.len()))
}

/// Writes a new field.
pub(super) fn insert(tx: &mut Tx<'_>, scope: &Scope, field: &Field) -> Result<(), DbError> {
    let row: [Value; 18] = [
        scope.account.into(),
        field.record.as_str().into(),
        field.key.as_str().into(),
        field.id.into(),
        field.holds.word().into(),
        currency(field).into(),
        json!(field.labels).into(),
        json!(field.help).into(),
        json!(field.choices).into(),
        field.required.into(),
        field.unique.into(),
        field.default.as_ref().into(),
        field.section.as_str().into(),
        field.position.into(),
        field.version.into(),
        field.created_at.into(),
        field.updated_at.into(),
        field.deleted_at.into(),
    ];
    let into = "INSERT INTO records_own_field (account_id, record, key, id, holds, currency, labels, help, choices,
        is_required, is_unique, default_value, section, position, version, created_at, updated_at, deleted_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

fn currency(field: &Field) -> String {
    let currency = field.holds.currency();
    currency.map(|c| c.code().to_owned()).unwrap_or_default()
}

/// Writes what can be changed of a field, and when it was.
pub(super) fn save(tx: &mut Tx<'_>, scope: &Scope, field: &Field) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_own_field SET labels = ")
        .bind(json!(field.labels))
        .push(", help = ")
        .bind(json!(field.help))
        .push(", choices = ")
        .bind(json!(field.choices))
        .push(", is_required = ")
        .bind(field.required)
        .push(", default_value = ")
        .bind(field.default.as_ref())
        .push(", section = ")
        .bind(field.section.as_str())
        .push(", position = ")
        .bind(field.position)
        .push(", version = ")
        .bind(field.version)
        .push(", updated_at = ")
        .bind(field.updated_at);
    tx.exec(of_one(sql, scope, field.id)).map(drop)
}

/// Writes what a field holds now.
pub(super) fn turn(tx: &mut Tx<'_>, scope: &Scope, field: &Field) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_own_field SET holds = ").bind(field.holds.word());
    let sql = sql.push(", currency = ").bind(currency(field));
    tx.exec(of_one(sql, scope, field.id)).map(drop)
}

/// Gives a field another place; this is no change of the field itself.
pub(super) fn place(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: Uuid,
    position: i64,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_own_field SET position = ").bind(position);
    tx.exec(of_one(sql, scope, id)).map(drop)
}

/// Marks a field as deleted, or as there again.
pub(super) fn mark(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: Uuid,
    deleted: Option<Timestamp>,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_own_field SET deleted_at = ").bind(deleted);
    tx.exec(of_one(sql, scope, id)).map(drop)
}

fn of_one(sql: Sql, scope: &Scope, id: Uuid) -> Sql {
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    sql.push(" AND id = ").bind(id)
}
