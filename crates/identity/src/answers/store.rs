//! The rows of kept answers.

use base::{AccountId, Timestamp};
use db::{DbError, FromRow, Sql, Tx, Value};
use web::once::{Kept, Key};

/// A key that was used.
pub(super) struct Row {
    pub request: Vec<u8>,
    pub begun_at: Timestamp,
    /// None while the request runs.
    pub kept: Option<Kept>,
}

impl FromRow for Row {
    fn from_row(row: &db::Row<'_>) -> Result<Self, DbError> {
        let status: Option<i64> = row.get(2)?;
        let kept = match status.and_then(|s| u16::try_from(s).ok()) {
            Some(status) => Some(Kept {
                status,
                content_type: row.get(3)?,
                location: row.get(4)?,
                body: row.get(5)?,
            }),
            None => None,
        };
        Ok(Self {
            request: row.get(0)?,
            begun_at: row.get(1)?,
            kept,
        })
    }
}

pub(super) fn find(tx: &Tx<'_>, account: AccountId, key: &[u8]) -> Result<Option<Row>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT request_hash, begun_at, status, content_type, location, body
               FROM identity_answer WHERE account_id = ",
        )
        .bind(account)
        .push(" AND key_hash = ")
        .bind(key),
    )
}

/// Takes the key, also from a request that died.
pub(super) fn take(tx: &mut Tx<'_>, account: AccountId, key: &Key) -> Result<(), DbError> {
    let row: [Value; 4] = [
        account.into(),
        key.key.as_slice().into(),
        key.request.as_slice().into(),
        tx.now().into(),
    ];
    let sql =
        Sql::new("INSERT INTO identity_answer (account_id, key_hash, request_hash, begun_at)")
            .push_list(" VALUES", row)
            .push(" ON CONFLICT (account_id, key_hash) DO UPDATE SET begun_at = excluded.begun_at");
    tx.exec(sql).map(drop)
}

pub(super) fn keep(
    tx: &mut Tx<'_>,
    account: AccountId,
    key: &[u8],
    kept: &Kept,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_answer SET status = ")
        .bind(i64::from(kept.status))
        .push(", content_type = ")
        .bind(kept.content_type.as_str())
        .push(", location = ")
        .bind(kept.location.as_str())
        .push(", body = ")
        .bind(kept.body.as_slice())
        .push(" WHERE account_id = ")
        .bind(account)
        .push(" AND key_hash = ")
        .bind(key);
    tx.exec(sql).map(drop)
}

pub(super) fn release(tx: &mut Tx<'_>, account: AccountId, key: &[u8]) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM identity_answer WHERE account_id = ")
        .bind(account)
        .push(" AND key_hash = ")
        .bind(key);
    tx.exec(sql).map(drop)
}

/// Deletes what is older than `before`, in every account: the keeping is the system's own.
pub(super) fn sweep(tx: &mut Tx<'_>, before: Timestamp) -> Result<(), DbError> {
    tx.exec(Sql::new("DELETE FROM identity_answer WHERE begun_at < ").bind(before))
        .map(drop)
}
