//! The rows of bulk changes, and the owners whom they give records.

mod records;

pub(super) use records::*;

use super::model::{BulkChange, Kinds, State, Tally};
use base::{BulkChangeId, Scope, UserId, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use serde_json::json;

const COLUMNS: &str =
    "SELECT id, kind, chosen, becomes, state, total, changed, same, refused, actor,
  created_at, finished_at, undone_by FROM customers_bulk_change WHERE account_id = ";

impl FromRow for BulkChange {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let (kind, state): (String, String) = (row.get(1)?, row.get(4)?);
        Ok(Self {
            id: row.get(0)?,
            kinds: Kinds::from_word(&kind).unwrap_or(Kinds::All),
            chosen: read(row, 2)?,
            becomes: read(row, 3)?,
            state: State::from_word(&state),
            total: row.get(5)?,
            tally: Tally {
                changed: row.get(6)?,
                same: row.get(7)?,
                refused: row.get(8)?,
            },
            actor: read(row, 9)?,
            created_at: row.get(10)?,
            finished_at: row.get(11)?,
            undone_by: row.get(12)?,
        })
    }
}

fn read<T: serde::de::DeserializeOwned>(row: &Row<'_>, at: usize) -> Result<T, DbError> {
    let json: serde_json::Value = row.get(at)?;
    serde_json::from_value(json).map_err(|e| DbError::Other(format!("a bulk change's row: {e}")))
}

/// Writes a new one.
pub(super) fn insert(tx: &mut Tx<'_>, scope: &Scope, new: &BulkChange) -> Result<(), DbError> {
    let row: [Value; 12] = [
        scope.account.into(),
        new.id.into(),
        new.kinds.as_str().into(),
        json!(new.chosen).into(),
        json!(new.becomes).into(),
        new.state.as_str().into(),
        new.tally.changed.into(),
        new.tally.same.into(),
        new.tally.refused.into(),
        json!(new.actor).into(),
        new.actor.user.into(),
        new.created_at.into(),
    ];
    let into = "INSERT INTO customers_bulk_change (account_id, id, kind, chosen, becomes, state, changed, same,
                  refused, actor, created_by, created_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

/// One of them.
pub(super) fn get(
    tx: &Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
) -> Result<Option<BulkChange>, DbError> {
    tx.opt(one(scope, id))
}

/// The same, held until this transaction ends.
pub(super) fn lock(
    tx: &Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
) -> Result<Option<BulkChange>, DbError> {
    tx.opt(one(scope, id).and(tx.dialect().for_update()))
}

fn one(scope: &Scope, id: BulkChangeId) -> Sql {
    let sql = Sql::new(COLUMNS).bind(scope.account);
    sql.push(" AND id = ").bind(id)
}

/// The latest first, those of one user only if `of` names one, after `before`, at most `limit`.
pub(super) fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Option<UserId>,
    before: Option<BulkChangeId>,
    limit: u32,
) -> Result<Vec<BulkChange>, DbError> {
    let mut sql = Sql::new(COLUMNS).bind(scope.account);
    if let Some(user) = of {
        sql = sql.push(" AND created_by = ").bind(user);
    }
    if let Some(before) = before {
        sql = sql.push(" AND id < ").bind(before);
    }
    tx.all(sql.push(" ORDER BY id DESC LIMIT ").bind(limit))
}

/// Those that are at work, oldest first; at most 200.
pub(super) fn running(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<BulkChange>, DbError> {
    let sql = Sql::new(COLUMNS).bind(scope.account);
    tx.all(sql.push(" AND state = 'running' ORDER BY id LIMIT 200"))
}

/// Keeps how many records there are; none to list them once more.
pub(super) fn set_total(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    total: Option<i64>,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_bulk_change SET total = ").bind(total);
    tx.exec(which(sql, scope, id)).map(drop)
}

/// Adds what became of a slice.
pub(super) fn add(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    slice: Tally,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_bulk_change SET changed = changed + ")
        .bind(slice.changed)
        .push(", same = same + ")
        .bind(slice.same)
        .push(", refused = refused + ")
        .bind(slice.refused);
    tx.exec(which(sql, scope, id)).map(drop)
}

/// Ends it.
pub(super) fn end(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    state: State,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_bulk_change SET state = ")
        .bind(state.as_str())
        .push(", finished_at = ")
        .bind(tx.now());
    tx.exec(which(sql, scope, id)).map(drop)
}

/// Keeps by which other one it is taken back; none where that changed nothing.
pub(super) fn set_undone(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: BulkChangeId,
    by: Option<BulkChangeId>,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_bulk_change SET undone_by = ").bind(by);
    tx.exec(which(sql, scope, id)).map(drop)
}

fn which(sql: Sql, scope: &Scope, id: BulkChangeId) -> Sql {
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    sql.push(" AND id = ").bind(id)
}

/// Who looks after these people; who is gone is missing. Held until this transaction ends.
pub(super) fn owners_of_people(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, Option<UserId>)>, DbError> {
    let start = "SELECT id, owner_id FROM customers_person WHERE account_id = ";
    tx.all(held(tx, scope, start, ids))
}

/// The same of companies.
pub(super) fn owners_of_companies(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, Option<UserId>)>, DbError> {
    let start = "SELECT id, owner_id FROM customers_company WHERE account_id = ";
    tx.all(held(tx, scope, start, ids))
}

/// Who looks after these people, or companies, as it is at the moment.
pub(super) fn kept_by(
    tx: &Tx<'_>,
    scope: &Scope,
    companies: bool,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, Option<UserId>)>, DbError> {
    let start = match companies {
        true => "SELECT id, owner_id FROM customers_company WHERE account_id = ",
        false => "SELECT id, owner_id FROM customers_person WHERE account_id = ",
    };
    let sql = Sql::new(start).bind(scope.account);
    let sql = sql.push_in(" AND id", ids.iter().copied());
    tx.all(sql.push(" ORDER BY id LIMIT ").bind(ids.len()))
}

fn held(tx: &Tx<'_>, scope: &Scope, start: &'static str, ids: &[Uuid]) -> Sql {
    let sql = Sql::new(start).bind(scope.account);
    let sql = sql.push_in(" AND id", ids.iter().copied());
    sql.push(" ORDER BY id LIMIT ")
        .bind(ids.len())
        .and(tx.dialect().for_update())
}

/// Gives these people to a colleague, or to nobody.
pub(super) fn give_people(
    tx: &mut Tx<'_>,
    scope: &Scope,
    ids: &[Uuid],
    owner: Option<UserId>,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_person SET owner_id = ").bind(owner);
    let sql = given(tx, scope, sql, ids);
    tx.exec(sql).map(drop)
}

/// The same of companies.
pub(super) fn give_companies(
    tx: &mut Tx<'_>,
    scope: &Scope,
    ids: &[Uuid],
    owner: Option<UserId>,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_company SET owner_id = ").bind(owner);
    let sql = given(tx, scope, sql, ids);
    tx.exec(sql).map(drop)
}

fn given(tx: &Tx<'_>, scope: &Scope, sql: Sql, ids: &[Uuid]) -> Sql {
    sql.push(", updated_at = ")
        .bind(tx.now())
        .push(", version = version + 1 WHERE account_id = ")
        .bind(scope.account)
        .push_in(" AND id", ids.iter().copied())
}

/// Everybody whom a user looks after.
pub(super) fn people_of(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<Vec<Uuid>, DbError> {
    let sql = Sql::new("SELECT id FROM customers_person WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND owner_id = ").bind(user);
    tx.all(sql.push(" ORDER BY sort_key, id LIMIT 10000000"))
}

/// Every company that a user looks after.
pub(super) fn companies_of(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<Vec<Uuid>, DbError> {
    let sql = Sql::new("SELECT id FROM customers_company WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND owner_id = ").bind(user);
    tx.all(sql.push(" ORDER BY sort_key, id LIMIT 10000000"))
}

/// How many people and companies a user looks after.
pub(super) fn held_by(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<(i64, i64), DbError> {
    let counted = |start: &'static str| {
        let sql = Sql::new(start).bind(scope.account);
        sql.push(" AND owner_id = ").bind(user)
    };
    let people = counted("SELECT COUNT(*) FROM customers_person WHERE account_id = ");
    let companies = counted("SELECT COUNT(*) FROM customers_company WHERE account_id = ");
    Ok((tx.one(people)?, tx.one(companies)?))
}
