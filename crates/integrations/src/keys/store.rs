//! The rows of write keys.

use super::WriteKey;
use base::{AccountId, Scope, Timestamp, UserId, WriteKeyId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

impl FromRow for WriteKey {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            source: row.get(2)?,
            write_key: row.get(3)?,
            created_at: row.get(4)?,
            used_at: row.get(5)?,
        })
    }
}

/// Whose key it is, as it comes in with a request.
#[derive(Clone, Debug)]
pub(crate) struct Holder {
    pub account: AccountId,
    pub id: WriteKeyId,
    pub source: String,
    pub used_at: Option<Timestamp>,
}

impl FromRow for Holder {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            account: row.get(0)?,
            id: row.get(1)?,
            source: row.get(2)?,
            used_at: row.get(3)?,
        })
    }
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    scope: &Scope,
    key: &WriteKey,
    by: Option<UserId>,
) -> Result<(), DbError> {
    let row: [Value; 7] = [
        scope.account.into(),
        key.id.into(),
        (&key.name).into(),
        (&key.source).into(),
        (&key.write_key).into(),
        by.into(),
        key.created_at.into(),
    ];
    let into = "INSERT INTO integrations_write_key
                  (account_id, id, name, source, secret, created_by, created_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

const COLUMNS: &str = "SELECT id, name, source, secret, created_at, used_at
   FROM integrations_write_key WHERE account_id = ";

/// The account's keys before `after`, newest first: up to `limit + 1`.
pub(super) fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    after: Option<WriteKeyId>,
    limit: u32,
) -> Result<Vec<WriteKey>, DbError> {
    let mut sql = Sql::new(COLUMNS).bind(scope.account);
    if let Some(id) = after {
        sql = sql.push(" AND id < ").bind(id);
    }
    tx.all(sql.push(" ORDER BY id DESC LIMIT ").bind(limit + 1))
}

pub(super) fn get(tx: &Tx<'_>, scope: &Scope, id: WriteKeyId) -> Result<Option<WriteKey>, DbError> {
    tx.opt(
        Sql::new(COLUMNS)
            .bind(scope.account)
            .push(" AND id = ")
            .bind(id),
    )
}

pub(super) fn delete(tx: &mut Tx<'_>, scope: &Scope, id: WriteKeyId) -> Result<u64, DbError> {
    tx.exec(
        Sql::new("DELETE FROM integrations_write_key WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(id),
    )
}

/// Whose key this is: the one query without a scope, for the key is what names the account.
pub(super) fn by_secret(tx: &Tx<'_>, secret: &str) -> Result<Option<Holder>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT account_id, id, source, used_at FROM integrations_write_key WHERE secret = ",
        )
        .bind(secret),
    )
}

pub(super) fn touch(tx: &mut Tx<'_>, account: AccountId, id: WriteKeyId) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE integrations_write_key SET used_at = ")
            .bind(tx.now())
            .push(" WHERE account_id = ")
            .bind(account)
            .push(" AND id = ")
            .bind(id),
    )
    .map(drop)
}
