//! The rows of invitations; of their secrets only hashes are kept.

use base::{InvitationId, Role, Scope, Timestamp, UserId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use web::AccountRef;

/// An invitation as its account's list shows it.
#[derive(Clone, Debug)]
pub(crate) struct Invitation {
    pub id: InvitationId,
    pub email: String,
    pub role: Role,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

impl FromRow for Invitation {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            email: row.get(1)?,
            role: row.get(2)?,
            created_at: row.get(3)?,
            expires_at: row.get(4)?,
        })
    }
}

/// An invitation as it is opened by its secret.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    pub account: AccountRef,
    pub id: InvitationId,
    pub email: String,
    pub role: Role,
    /// What the firm calls it, where it is one of its own.
    pub role_name: Option<String>,
}

impl FromRow for Opened {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            account: AccountRef {
                id: row.get(0)?,
                slug: row.get(1)?,
                name: row.get(2)?,
                currency: row.get(3)?,
                zone: row.get(4)?,
                language: row.get(5)?,
                own_fields: row.get(6)?,
            },
            id: row.get(7)?,
            email: row.get(8)?,
            role: row.get(9)?,
            role_name: None,
        })
    }
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    scope: &Scope,
    new: &Invitation,
    hash: &[u8],
    by: Option<UserId>,
) -> Result<(), DbError> {
    let row: [Value; 8] = [
        scope.account.into(),
        new.id.into(),
        hash.into(),
        new.email.as_str().into(),
        new.role.into(),
        by.into(),
        new.created_at.into(),
        new.expires_at.into(),
    ];
    let into = "INSERT INTO identity_invitation
      (account_id, invitation_id, secret_hash, email, role, created_by, created_at, expires_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

const OF_ACCOUNT: &str = "SELECT invitation_id, email, role, created_at, expires_at
  FROM identity_invitation WHERE account_id = ";

/// The account's open invitations, latest first, before `before`, at most `limit`; expired ones too.
pub(crate) fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    before: Option<InvitationId>,
    limit: u32,
) -> Result<Vec<Invitation>, DbError> {
    let before = before.unwrap_or(InvitationId(base::Uuid::max()));
    tx.all(
        Sql::new(OF_ACCOUNT)
            .bind(scope.account)
            .push(" AND invitation_id < ")
            .bind(before)
            .push(" ORDER BY invitation_id DESC LIMIT ")
            .bind(i64::from(limit)),
    )
}

pub(super) fn get(
    tx: &Tx<'_>,
    scope: &Scope,
    id: InvitationId,
) -> Result<Option<Invitation>, DbError> {
    tx.opt(
        Sql::new(OF_ACCOUNT)
            .bind(scope.account)
            .push(" AND invitation_id = ")
            .bind(id),
    )
}

/// Gives an invitation a new secret and a new end; the old link is worth nothing.
pub(super) fn renew(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: InvitationId,
    hash: &[u8],
    expires: Timestamp,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_invitation SET secret_hash = ")
        .bind(hash)
        .push(", expires_at = ")
        .bind(expires)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND invitation_id = ")
        .bind(id);
    tx.exec(sql).map(drop)
}

/// Takes an invitation away: the number of rows tells whether it was still there.
pub(super) fn delete(tx: &mut Tx<'_>, scope: &Scope, id: InvitationId) -> Result<u64, DbError> {
    let sql = Sql::new("DELETE FROM identity_invitation WHERE account_id = ")
        .bind(scope.account)
        .push(" AND invitation_id = ")
        .bind(id);
    tx.exec(sql)
}

/// Takes away all that a user made.
pub(crate) fn withdraw_of(tx: &mut Tx<'_>, scope: &Scope, user: UserId) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM identity_invitation WHERE account_id = ")
        .bind(scope.account)
        .push(" AND created_by = ")
        .bind(user);
    tx.exec(sql).map(drop)
}

/// The invitation of a secret's hash, unless it has expired. The hash is what names the account.
pub(super) fn by_hash(tx: &Tx<'_>, hash: &[u8]) -> Result<Option<Opened>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT a.account_id, a.slug, a.name, a.currency, a.zone, a.language, a.own_fields,
                    i.invitation_id, i.email, i.role
               FROM identity_invitation i JOIN identity_account a ON a.account_id = i.account_id
              WHERE i.secret_hash = ",
        )
        .bind(hash)
        .push(" AND i.expires_at > ")
        .bind(tx.now()),
    )
}
