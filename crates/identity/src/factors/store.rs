//! The rows of second factors. They are the user's own, in whatever account.

use base::{Timestamp, UserId, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

const TOTP: &str = "totp";
const RECOVERY: &str = "recovery";

/// A factor by time.
pub(crate) struct Factor {
    pub id: Uuid,
    /// Sealed.
    pub secret: Vec<u8>,
    pub created_at: Timestamp,
}

impl FromRow for Factor {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            secret: row.get(1)?,
            created_at: row.get(2)?,
        })
    }
}

/// The user's factor by time, if they use one.
pub(crate) fn totp(tx: &Tx<'_>, user: UserId) -> Result<Option<Factor>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT credential_id, secret, created_at FROM identity_credential WHERE user_id = ",
        )
        .bind(user)
        .push(" AND kind = ")
        .bind(TOTP)
        .push(" ORDER BY credential_id LIMIT 1"),
    )
}

pub(super) fn insert_totp(
    tx: &mut Tx<'_>,
    user: UserId,
    sealed: &[u8],
    step: i64,
) -> Result<(), DbError> {
    insert(tx, user, TOTP, sealed, Some(step))
}

pub(super) fn insert_recovery(tx: &mut Tx<'_>, user: UserId, hash: &[u8]) -> Result<(), DbError> {
    insert(tx, user, RECOVERY, hash, None)
}

fn insert(
    tx: &mut Tx<'_>,
    user: UserId,
    kind: &str,
    secret: &[u8],
    step: Option<i64>,
) -> Result<(), DbError> {
    let row: [Value; 6] = [
        user.into(),
        Uuid::now_v7().into(),
        kind.into(),
        secret.into(),
        step.into(),
        tx.now().into(),
    ];
    let into = "INSERT INTO identity_credential
                  (user_id, credential_id, kind, secret, used_step, created_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

/// Uses up a step and all before it; false when it was used already, also by another at this moment.
pub(super) fn use_step(
    tx: &mut Tx<'_>,
    user: UserId,
    id: Uuid,
    step: i64,
) -> Result<bool, DbError> {
    let sql = Sql::new("UPDATE identity_credential SET used_step = ")
        .bind(step)
        .push(" WHERE user_id = ")
        .bind(user)
        .push(" AND credential_id = ")
        .bind(id)
        .push(" AND used_step < ")
        .bind(step);
    Ok(tx.exec(sql)? == 1)
}

/// Uses up a recovery code; false when there is no such code.
pub(super) fn use_recovery(tx: &mut Tx<'_>, user: UserId, hash: &[u8]) -> Result<bool, DbError> {
    let sql = Sql::new("DELETE FROM identity_credential WHERE user_id = ")
        .bind(user)
        .push(" AND kind = ")
        .bind(RECOVERY)
        .push(" AND secret = ")
        .bind(hash);
    Ok(tx.exec(sql)? == 1)
}

/// How many recovery codes are left.
pub(super) fn recovery_left(tx: &Tx<'_>, user: UserId) -> Result<i64, DbError> {
    tx.one(
        Sql::new("SELECT count(*) FROM identity_credential WHERE user_id = ")
            .bind(user)
            .push(" AND kind = ")
            .bind(RECOVERY),
    )
}

/// What tells these recovery codes from others: one of them that is left.
pub(super) fn recovery_mark(tx: &Tx<'_>, user: UserId) -> Result<Option<Uuid>, DbError> {
    tx.opt(
        Sql::new("SELECT credential_id FROM identity_credential WHERE user_id = ")
            .bind(user)
            .push(" AND kind = ")
            .bind(RECOVERY)
            .push(" ORDER BY credential_id DESC LIMIT 1"),
    )
}

pub(super) fn delete_recovery(tx: &mut Tx<'_>, user: UserId) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM identity_credential WHERE user_id = ")
        .bind(user)
        .push(" AND kind = ")
        .bind(RECOVERY);
    tx.exec(sql).map(drop)
}

pub(crate) fn delete(tx: &mut Tx<'_>, user: UserId) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM identity_credential WHERE user_id = ")
        .bind(user)
        .push_in(" AND kind", [TOTP, RECOVERY]);
    tx.exec(sql).map(drop)
}

/// Whether an account that the user belongs to wants a second factor of everybody.
pub(crate) fn is_needed(tx: &Tx<'_>, user: UserId) -> Result<bool, DbError> {
    let accounts: i64 = tx.one(
        Sql::new(
            "SELECT count(*) FROM identity_member m
               JOIN identity_account a ON a.account_id = m.account_id
              WHERE m.user_id = ",
        )
        .bind(user)
        .push(" AND a.second_factor"),
    )?;
    Ok(accounts > 0)
}

/// Whether anybody here uses a second factor at all: else no page asks for a code.
pub(crate) fn is_used(tx: &Tx<'_>) -> Result<bool, DbError> {
    let found: Option<Uuid> = tx.opt(
        Sql::new("SELECT credential_id FROM identity_credential WHERE kind = ")
            .bind(TOTP)
            .push(" ORDER BY user_id LIMIT 1"),
    )?;
    Ok(found.is_some())
}
