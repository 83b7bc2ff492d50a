//! The rows of kept answers.

use base::{AccountId, Timestamp};
use db::{DbError, FromRow, Sql, Tx, Value};
use web::once::{Hold, Kept};

/// A key that was used.
pub(super) struct Row {
    pub request: Vec<u8>,
    pub begun_at: Timestamp,
    /// None while the request runs, and when there was none to keep.
    pub kept: Option<Kept>,
    /// Whether a change is kept that the request made.
    pub changed: bool,
    /// Whether it is over without an answer that was kept.
    pub ended: bool,
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
            changed: row.get(6)?,
            ended: row.get(7)?,
        })
    }
}

pub(super) fn find(tx: &Tx<'_>, account: AccountId, key: &[u8]) -> Result<Option<Row>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT request_hash, begun_at, status, content_type, location, body, changed, ended
               FROM identity_answer WHERE account_id = ",
        )
        .bind(account)
        .push(" AND key_hash = ")
        .bind(key),
    )
}

/// Takes the key, also from a request that died before it changed anything.
pub(super) fn take(tx: &mut Tx<'_>, hold: &Hold) -> Result<(), DbError> {
    let row: [Value; 4] = [
        hold.account.into(),
        hold.key.key.as_slice().into(),
        hold.key.request.as_slice().into(),
        hold.since.into(),
    ];
    let sql =
        Sql::new("INSERT INTO identity_answer (account_id, key_hash, request_hash, begun_at)")
            .push_list(" VALUES", row)
            .push(" ON CONFLICT (account_id, key_hash) DO UPDATE SET begun_at = excluded.begun_at");
    tx.exec(sql).map(drop)
}

/// Notes that the request has changed something; false when it no longer holds the key.
pub(super) fn mark(tx: &mut Tx<'_>, hold: &Hold) -> Result<bool, DbError> {
    let sql = Sql::new("UPDATE identity_answer SET changed = TRUE");
    Ok(tx.exec(held(sql, hold))? == 1)
}

pub(super) fn keep(tx: &mut Tx<'_>, hold: &Hold, kept: &Kept) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_answer SET status = ")
        .bind(i64::from(kept.status))
        .push(", content_type = ")
        .bind(kept.content_type.as_str())
        .push(", location = ")
        .bind(kept.location.as_str())
        .push(", body = ")
        .bind(kept.body.as_slice());
    tx.exec(held(sql, hold)).map(drop)
}

/// Lets the key go; false when the request has changed something, so that it must not run again.
pub(super) fn release(tx: &mut Tx<'_>, hold: &Hold) -> Result<bool, DbError> {
    let sql = held(Sql::new("DELETE FROM identity_answer"), hold);
    Ok(tx.exec(sql.push(" AND NOT changed"))? == 1)
}

/// Notes that the request is over and left no answer.
pub(super) fn end(tx: &mut Tx<'_>, hold: &Hold) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_answer SET ended = TRUE");
    tx.exec(held(sql, hold)).map(drop)
}

/// The key as long as this very request holds it: who takes it anew holds it since a later moment.
fn held(sql: Sql, hold: &Hold) -> Sql {
    sql.push(" WHERE account_id = ")
        .bind(hold.account)
        .push(" AND key_hash = ")
        .bind(hold.key.key.as_slice())
        .push(" AND begun_at = ")
        .bind(hold.since)
}

/// Deletes what is older than `before`, in every account: the keeping is the system's own.
pub(super) fn sweep(tx: &mut Tx<'_>, before: Timestamp) -> Result<(), DbError> {
    tx.exec(Sql::new("DELETE FROM identity_answer WHERE begun_at < ").bind(before))
        .map(drop)
}
