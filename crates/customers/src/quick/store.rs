//! SQL of the values of own fields, of people and of companies alike.

use crate::reach::owned_by;
use base::{Scope, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx};
use records::own::Record;
use records::own::index::folded;
use serde_json::Value as Json;
use std::collections::HashMap;

fn table(record: Record) -> &'static str {
    match record {
        Record::Person => "customers_person",
        Record::Company => "customers_company",
    }
}

fn select(columns: &'static str, scope: &Scope, record: Record) -> Sql {
    let sql = Sql::new(columns).push(" FROM ").push_name(table(record));
    sql.push(" WHERE account_id = ").bind(scope.account)
}

/// How many there are.
pub(super) fn count(tx: &Tx<'_>, scope: &Scope, record: Record) -> Result<i64, DbError> {
    tx.one(select("SELECT COUNT(*)", scope, record))
}

/// The next records after this id with their values, in the order of the ids.
pub(super) fn next(
    tx: &Tx<'_>,
    scope: &Scope,
    record: Record,
    (after, most): (Option<Uuid>, usize),
) -> Result<Vec<(Uuid, Json)>, DbError> {
    let mut sql = select("SELECT id, custom", scope, record);
    if let Some(after) = after {
        sql = sql.push(" AND id > ").bind(after);
    }
    tx.all(sql.push(" ORDER BY id LIMIT ").bind(most))
}

/// The values of one record.
pub(super) fn custom(
    tx: &Tx<'_>,
    scope: &Scope,
    record: Record,
    id: Uuid,
) -> Result<Option<Json>, DbError> {
    tx.opt(
        select("SELECT custom", scope, record)
            .push(" AND id = ")
            .bind(id),
    )
}

/// What these are called that the scope reaches.
pub(crate) fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    record: Record,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>, DbError> {
    let columns = match record {
        Record::Person if !scope.shows("name") => return Ok(HashMap::new()),
        Record::Person => "SELECT id, shown_as",
        Record::Company => "SELECT id, name",
    };
    let sql = select(columns, scope, record).push_in(" AND id", ids.iter().copied());
    let sql = sql.and(owned_by(scope, "owner_id"));
    let found: Vec<(Uuid, String)> = tx.all(sql.push(" ORDER BY id LIMIT ").bind(ids.len()))?;
    Ok(found.into_iter().collect())
}

/// Writes the texts of a record as filters compare them; this is no change of the record.
pub(super) fn fold(
    tx: &mut Tx<'_>,
    scope: &Scope,
    record: Record,
    (id, custom): (Uuid, &Json),
) -> Result<(), DbError> {
    let Some(told) = folded(custom) else {
        return Ok(());
    };
    let sql = Sql::new("UPDATE ").push_name(table(record));
    let sql = sql.push(" SET custom_folded = ").bind(told);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND id = ").bind(id)).map(drop)
}

/// Of which records of an account the texts are not folded yet, and how far that is.
pub(super) struct Begun {
    pub(super) record: String,
    /// The last record that was looked at; none before the first.
    pub(super) after: Option<Uuid>,
}

impl FromRow for Begun {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            record: row.get(0)?,
            after: row.get(1)?,
        })
    }
}

/// None where all are folded.
pub(super) fn begun(tx: &Tx<'_>, scope: &Scope) -> Result<Option<Begun>, DbError> {
    let sql = Sql::new("SELECT record, after_id FROM customers_folding WHERE account_id = ");
    tx.opt(sql.bind(scope.account).push(" ORDER BY record LIMIT 1"))
}

/// Keeps how far it is.
pub(super) fn set_begun(
    tx: &mut Tx<'_>,
    scope: &Scope,
    record: Record,
    after: Uuid,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_folding SET after_id = ").bind(after);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND record = ").bind(record.as_str()))
        .map(drop)
}

/// All of these are folded.
pub(super) fn end(tx: &mut Tx<'_>, scope: &Scope, record: &str) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM customers_folding WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND record = ").bind(record)).map(drop)
}
