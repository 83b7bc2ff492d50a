//! The rows of tokens.

use super::NewToken;
use base::{AccountId, Permission, Role, Scope, Timestamp, TokenId, UserId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use serde_json::json;

/// More tokens than an account needs; the page shows no further ones.
const LIST_MAX: i64 = 200;

/// A token as its account's list shows it.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub id: TokenId,
    pub name: String,
    pub role: Role,
    pub permissions: Option<Vec<Permission>>,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
    pub expires_at: Option<Timestamp>,
}

impl FromRow for Token {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            role: row.get(2)?,
            created_at: row.get(3)?,
            used_at: row.get(4)?,
            expires_at: row.get(5)?,
            permissions: permissions(row.get(6)?),
        })
    }
}

/// A token as it comes in with a request.
pub(crate) struct Holder {
    pub account: web::AccountRef,
    pub id: TokenId,
    pub name: String,
    pub role: Role,
    pub permissions: Option<Vec<Permission>>,
    pub created_by: Option<UserId>,
    pub used_at: Option<Timestamp>,
}

impl FromRow for Holder {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            account: web::AccountRef {
                id: row.get(0)?,
                slug: row.get(1)?,
                name: row.get(2)?,
                currency: row.get(3)?,
                zone: row.get(4)?,
                language: row.get(5)?,
                own_fields: row.get(6)?,
            },
            id: row.get(7)?,
            name: row.get(8)?,
            role: row.get(9)?,
            created_by: row.get(10)?,
            used_at: row.get(11)?,
            permissions: permissions(row.get(12)?),
        })
    }
}

/// The permissions of these names; one that is no more allows nothing.
fn permissions(names: Option<serde_json::Value>) -> Option<Vec<Permission>> {
    let names = names?;
    let names = names.as_array().into_iter().flatten();
    let known = names.filter_map(|name| Permission::from_name(name.as_str()?));
    Some(known.collect())
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: TokenId,
    hash: &[u8],
    new: &NewToken,
    by: Option<UserId>,
) -> Result<(), DbError> {
    let row: [Value; 9] = [
        scope.account.into(),
        id.into(),
        new.name.trim().into(),
        hash.into(),
        new.role.into(),
        by.into(),
        tx.now().into(),
        new.expires_at.into(),
        new.names().map(|names| json!(names)).into(),
    ];
    let into = "INSERT INTO identity_token
                  (account_id, token_id, name, token_hash, role, created_by, created_at, expires_at,
                   permissions)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

/// The tokens of an account, newest first.
pub(crate) fn list(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<Token>, DbError> {
    tx.all(
        Sql::new(
            "SELECT token_id, name, role, created_at, used_at, expires_at, permissions
               FROM identity_token WHERE account_id = ",
        )
        .bind(scope.account)
        .push(" ORDER BY token_id DESC LIMIT ")
        .bind(LIST_MAX),
    )
}

/// One of them.
pub(super) fn get(tx: &Tx<'_>, scope: &Scope, id: TokenId) -> Result<Option<Token>, DbError> {
    let sql = Sql::new(
        "SELECT token_id, name, role, created_at, used_at, expires_at, permissions
           FROM identity_token WHERE account_id = ",
    );
    tx.opt(sql.bind(scope.account).push(" AND token_id = ").bind(id))
}

/// The token's name.
pub(super) fn name(tx: &Tx<'_>, scope: &Scope, id: TokenId) -> Result<Option<String>, DbError> {
    let sql = Sql::new("SELECT name FROM identity_token WHERE account_id = ").bind(scope.account);
    tx.opt(sql.push(" AND token_id = ").bind(id))
}

/// Ids and names of the tokens of the account that a user made.
pub(crate) fn names_of(
    tx: &Tx<'_>,
    scope: &Scope,
    user: UserId,
) -> Result<Vec<(base::Uuid, String)>, DbError> {
    let sql = Sql::new("SELECT token_id, name FROM identity_token WHERE account_id = ")
        .bind(scope.account)
        .push(" AND created_by = ")
        .bind(user);
    tx.all(sql.push(" ORDER BY token_id LIMIT 10000"))
}

pub(super) fn delete(tx: &mut Tx<'_>, scope: &Scope, id: TokenId) -> Result<u64, DbError> {
    let sql = Sql::new("DELETE FROM identity_token WHERE account_id = ")
        .bind(scope.account)
        .push(" AND token_id = ")
        .bind(id);
    tx.exec(sql)
}

/// The holder of a secret's hash, unless it has expired. The hash is what names the account.
pub(crate) fn by_hash(tx: &Tx<'_>, hash: &[u8]) -> Result<Option<Holder>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT a.account_id, a.slug, a.name, a.currency, a.zone, a.language, a.own_fields,
                    t.token_id, t.name, t.role, t.created_by, t.used_at, t.permissions
               FROM identity_token t JOIN identity_account a ON a.account_id = t.account_id
              WHERE t.token_hash = ",
        )
        .bind(hash)
        .push(" AND (t.expires_at IS NULL OR t.expires_at > ")
        .bind(tx.now())
        .push(")"),
    )
}

pub(crate) fn touch(tx: &mut Tx<'_>, account: AccountId, id: TokenId) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_token SET used_at = ")
        .bind(tx.now())
        .push(" WHERE account_id = ")
        .bind(account)
        .push(" AND token_id = ")
        .bind(id);
    tx.exec(sql).map(drop)
}

/// How many tokens of the account a user made.
pub(crate) fn count_of(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<i64, DbError> {
    tx.one(
        Sql::new("SELECT count(*) FROM identity_token WHERE account_id = ")
            .bind(scope.account)
            .push(" AND created_by = ")
            .bind(user),
    )
}

/// Revokes the tokens of the account that a user made; how many.
pub(crate) fn delete_of(tx: &mut Tx<'_>, scope: &Scope, user: UserId) -> Result<u64, DbError> {
    let sql = Sql::new("DELETE FROM identity_token WHERE account_id = ")
        .bind(scope.account)
        .push(" AND created_by = ")
        .bind(user);
    tx.exec(sql)
}
