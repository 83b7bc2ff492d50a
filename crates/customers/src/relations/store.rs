//! The rows of relations.

use super::model::{End, Relation, RelationKind};
use base::{RelationId, Scope, Timestamp, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

impl FromRow for Relation {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let kind: String = row.get(1)?;
        let end = |kind: String, id: Uuid| {
            End::of(&kind, id).ok_or_else(|| DbError::Other(format!("unknown record: {kind}")))
        };
        Ok(Self {
            id: row.get(0)?,
            kind: kind.parse().map_err(DbError::Other)?,
            label: row.get(2)?,
            from: end(row.get(3)?, row.get(4)?)?,
            to: end(row.get(5)?, row.get(6)?)?,
            created_by: row.get(7)?,
            created_at: row.get(8)?,
        })
    }
}

const COLUMNS: &str =
    "SELECT id, kind, label, from_kind, from_id, to_kind, to_id, created_by, created_at
   FROM customers_relation WHERE account_id = ";

/// One that stands; whether its records are within reach is for the caller to ask.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: RelationId) -> Result<Option<Relation>, DbError> {
    let sql = Sql::new(COLUMNS).bind(scope.account);
    tx.opt(sql.push(" AND removed_at IS NULL AND id = ").bind(id))
}

/// One that was taken away at `since` or later.
pub fn removed(
    tx: &Tx<'_>,
    scope: &Scope,
    id: RelationId,
    since: Timestamp,
) -> Result<Option<Relation>, DbError> {
    let sql = Sql::new(COLUMNS).bind(scope.account);
    let sql = sql.push(" AND removed_at >= ").bind(since);
    tx.opt(sql.push(" AND id = ").bind(id))
}

/// Those of a record, oldest first, at most `limit`.
pub fn of(tx: &Tx<'_>, scope: &Scope, end: End, limit: u32) -> Result<Vec<Relation>, DbError> {
    tx.all(
        Sql::new(COLUMNS)
            .bind(scope.account)
            .push(" AND removed_at IS NULL AND (from_id = ")
            .bind(end.id)
            .push(" OR to_id = ")
            .bind(end.id)
            .push(") ORDER BY id LIMIT ")
            .bind(limit),
    )
}

/// Whether the same stands already.
pub fn is_there(tx: &Tx<'_>, scope: &Scope, r: &Relation) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT id FROM customers_relation WHERE account_id = ")
        .bind(scope.account)
        .push(" AND from_id = ")
        .bind(r.from.id)
        .push(" AND to_id = ")
        .bind(r.to.id)
        .push(" AND kind = ")
        .bind(r.kind.as_str())
        .push(" AND label = ")
        .bind(&r.label);
    Ok(tx
        .opt::<RelationId>(sql.push(" AND removed_at IS NULL LIMIT 1"))?
        .is_some())
}

/// The second records of relations of this kind whose first are among `ids`; at most 1,000.
pub fn beyond(
    tx: &Tx<'_>,
    scope: &Scope,
    kind: RelationKind,
    ids: &[Uuid],
) -> Result<Vec<Uuid>, DbError> {
    tx.all(
        Sql::new("SELECT DISTINCT to_id FROM customers_relation WHERE account_id = ")
            .bind(scope.account)
            .push_in(" AND from_id", ids.iter().copied())
            .push(" AND kind = ")
            .bind(kind.as_str())
            .push(" AND removed_at IS NULL ORDER BY to_id LIMIT 1000"),
    )
}

/// Writes a new one.
pub fn insert(tx: &mut Tx<'_>, scope: &Scope, r: &Relation) -> Result<(), DbError> {
    let row: [Value; 10] = [
        scope.account.into(),
        r.id.into(),
        r.kind.as_str().into(),
        (&r.label).into(),
        r.from.kind.into(),
        r.from.id.into(),
        r.to.kind.into(),
        r.to.id.into(),
        r.created_by.into(),
        r.created_at.into(),
    ];
    let columns = [
        "account_id",
        "id",
        "kind",
        "label",
        "from_kind",
        "from_id",
        "to_kind",
        "to_id",
        "created_by",
        "created_at",
    ];
    tx.insert_many("customers_relation", columns, [row])?;
    Ok(())
}

/// Notes when one was taken away; none brings it back.
pub fn set_removed(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: RelationId,
    at: Option<Timestamp>,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE customers_relation SET removed_at = ")
            .bind(at)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(id),
    )?;
    Ok(())
}

/// Removes for good what was taken away before; how many.
pub fn forget_removed(tx: &mut Tx<'_>, scope: &Scope, before: Timestamp) -> Result<u64, DbError> {
    tx.exec(
        Sql::new("DELETE FROM customers_relation WHERE account_id = ")
            .bind(scope.account)
            .push(" AND removed_at < ")
            .bind(before),
    )
}

/// Removes all of a record that goes.
pub fn delete_of(tx: &mut Tx<'_>, scope: &Scope, end: End) -> Result<(), DbError> {
    tx.exec(
        Sql::new("DELETE FROM customers_relation WHERE account_id = ")
            .bind(scope.account)
            .push(" AND (from_id = ")
            .bind(end.id)
            .push(" OR to_id = ")
            .bind(end.id)
            .push(")"),
    )
    .map(drop)
}
