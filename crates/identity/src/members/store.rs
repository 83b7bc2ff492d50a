//! The rows of members, as their account's pages show them.

use base::{Role, Scope, Timestamp, UserId};
use db::{DbError, FromRow, Row, Sql, Tx};

/// More owners than an account needs.
const OWNERS_MAX: i64 = 1_000;

/// Somebody who belongs to the account.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub id: UserId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub joined_at: Timestamp,
    /// When they last visited any page; none for never.
    pub seen_at: Option<Timestamp>,
    /// Whether a code is asked after their password.
    pub second_factor: bool,
    /// Whether they choose a new password at their next sign-in.
    pub new_password: bool,
}

impl FromRow for Member {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            email: row.get(2)?,
            role: row.get(3)?,
            joined_at: row.get(4)?,
            seen_at: row.get(5)?,
            second_factor: row.get::<i64>(6)? > 0,
            new_password: row.get(7)?,
        })
    }
}

const OF_ACCOUNT: &str = "SELECT m.user_id, u.name, u.email, m.role, m.created_at, u.seen_at,
    (SELECT count(*) FROM identity_credential c WHERE c.user_id = m.user_id AND c.kind = 'totp'),
    u.new_password
  FROM identity_member m JOIN identity_user u ON u.user_id = m.user_id WHERE m.account_id = ";

/// Members in the order in which their users were made, after `after`, at most `limit`.
pub(crate) fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    after: Option<UserId>,
    limit: u32,
) -> Result<Vec<Member>, DbError> {
    let after = after.unwrap_or(UserId(base::Uuid::nil()));
    tx.all(
        Sql::new(OF_ACCOUNT)
            .bind(scope.account)
            .push(" AND m.user_id > ")
            .bind(after)
            .push(" ORDER BY m.user_id LIMIT ")
            .bind(i64::from(limit)),
    )
}

pub(crate) fn get(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<Option<Member>, DbError> {
    tx.opt(
        Sql::new(OF_ACCOUNT)
            .bind(scope.account)
            .push(" AND m.user_id = ")
            .bind(user),
    )
}

/// The names of these users who belong to the account.
pub(super) fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    users: &[UserId],
) -> Result<Vec<(UserId, String)>, DbError> {
    tx.all(
        Sql::new(
            "SELECT u.user_id, u.name FROM identity_member m JOIN identity_user u ON u.user_id = m.user_id
              WHERE m.account_id = ",
        )
        .bind(scope.account)
        .push_in(" AND m.user_id", users.iter().copied())
        .push(" ORDER BY m.user_id LIMIT ")
        .bind(users.len()),
    )
}

/// The owners, held until this transaction ends: two who go at once cannot leave the account without.
pub(super) fn lock_owners(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<UserId>, DbError> {
    tx.all(
        Sql::new("SELECT user_id FROM identity_member WHERE account_id = ")
            .bind(scope.account)
            .push(" AND role = ")
            .bind(Role::Owner)
            .push(" ORDER BY user_id LIMIT ")
            .bind(OWNERS_MAX)
            .and(tx.dialect().for_update()),
    )
}

pub(super) fn set_role(
    tx: &mut Tx<'_>,
    scope: &Scope,
    user: UserId,
    role: Role,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_member SET role = ")
        .bind(role)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND user_id = ")
        .bind(user);
    tx.exec(sql).map(drop)
}

pub(super) fn delete(tx: &mut Tx<'_>, scope: &Scope, user: UserId) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM identity_member WHERE account_id = ")
        .bind(scope.account)
        .push(" AND user_id = ")
        .bind(user);
    tx.exec(sql).map(drop)
}
