//! The rows of accounts, users and members.

use super::NewAccount;
use base::{AccountId, Language, Role, Scope, UserId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use std::sync::Arc;
use web::{AccountRef, Membership, Theme};

/// More accounts than anybody belongs to.
const MEMBERSHIPS_MAX: i64 = 200;

struct AccountRow(AccountRef);

impl FromRow for AccountRow {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(AccountRef {
            id: row.get(0)?,
            slug: row.get(1)?,
            name: row.get(2)?,
            currency: row.get(3)?,
            zone: row.get(4)?,
            language: row.get(5)?,
            own_fields: row.get(6)?,
        }))
    }
}

struct MemberRow(Membership);

impl FromRow for MemberRow {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(Membership {
            account: Arc::new(AccountRow::from_row(row)?.0),
            role: row.get(7)?,
            rights: None,
        }))
    }
}

/// The account of a slug: the one query that finds an account without a scope.
pub(super) fn by_slug(tx: &Tx<'_>, slug: &str) -> Result<Option<AccountRef>, DbError> {
    let row: Option<AccountRow> = tx.opt(
        Sql::new(
            "SELECT account_id, slug, name, currency, zone, language, own_fields
               FROM identity_account WHERE slug = ",
        )
        .bind(slug),
    )?;
    Ok(row.map(|r| r.0))
}

/// Accounts after `after` in the order of their ids: for the system's own daily work.
pub(super) fn after(
    tx: &Tx<'_>,
    after: AccountId,
    limit: usize,
) -> Result<Vec<AccountRef>, DbError> {
    let rows: Vec<AccountRow> = tx.all(
        Sql::new(
            "SELECT account_id, slug, name, currency, zone, language, own_fields
               FROM identity_account WHERE account_id > ",
        )
        .bind(after)
        .push(" ORDER BY account_id LIMIT ")
        .bind(limit),
    )?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// The names of accounts to which a user belonged once and belongs no longer.
pub(super) fn left(tx: &Tx<'_>, user: UserId) -> Result<Vec<String>, DbError> {
    tx.all(
        Sql::new(
            "SELECT a.name FROM identity_gone g JOIN identity_account a ON a.account_id = g.account_id
              WHERE g.kind = 'member'
                AND NOT EXISTS (SELECT 1 FROM identity_member m
                                 WHERE m.account_id = g.account_id AND m.user_id = g.gone_id)
                AND g.gone_id = ",
        )
        .bind(user)
        .push(" ORDER BY a.name, a.account_id LIMIT ")
        .bind(MEMBERSHIPS_MAX),
    )
}

pub(crate) fn memberships(tx: &Tx<'_>, user: UserId) -> Result<Vec<Membership>, DbError> {
    let rows: Vec<MemberRow> = tx.all(
        Sql::new(
            "SELECT a.account_id, a.slug, a.name, a.currency, a.zone, a.language, a.own_fields, m.role
               FROM identity_member m JOIN identity_account a ON a.account_id = m.account_id
              WHERE m.user_id = ",
        )
        .bind(user)
        .push(" ORDER BY a.name, a.account_id LIMIT ")
        .bind(MEMBERSHIPS_MAX),
    )?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    id: AccountId,
    slug: &str,
    new: &NewAccount,
) -> Result<(), DbError> {
    let row: [Value; 8] = [
        id.into(),
        slug.into(),
        new.name.trim().into(),
        new.currency.into(),
        new.zone.as_str().into(),
        new.language.into(),
        0_i64.into(),
        tx.now().into(),
    ];
    let into = "INSERT INTO identity_account
                  (account_id, slug, name, currency, zone, language, own_fields, created_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

pub(super) fn update(
    tx: &mut Tx<'_>,
    scope: &Scope,
    name: &str,
    zone: &str,
    second_factor: bool,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_account SET name = ")
        .bind(name)
        .push(", zone = ")
        .bind(zone)
        .push(", second_factor = ")
        .bind(second_factor)
        .push(" WHERE account_id = ")
        .bind(scope.account);
    tx.exec(sql).map(drop)
}

/// Counts one more own field of the account.
pub(super) fn count_own_fields(tx: &mut Tx<'_>, scope: &Scope) -> Result<(), DbError> {
    let sql =
        Sql::new("UPDATE identity_account SET own_fields = own_fields + 1 WHERE account_id = ");
    tx.exec(sql.bind(scope.account)).map(drop)
}

/// Says that the account never had own fields.
pub(super) fn has_no_own_fields(tx: &mut Tx<'_>, scope: &Scope) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_account SET own_fields = 0 WHERE account_id = ");
    tx.exec(sql.bind(scope.account)).map(drop)
}

/// Whether everybody in the account needs a second factor.
pub(super) fn second_factor(tx: &Tx<'_>, scope: &Scope) -> Result<bool, DbError> {
    tx.one(
        Sql::new("SELECT second_factor FROM identity_account WHERE account_id = ")
            .bind(scope.account),
    )
}

pub(super) fn language(tx: &Tx<'_>, scope: &Scope) -> Result<Language, DbError> {
    tx.one(
        Sql::new("SELECT language FROM identity_account WHERE account_id = ").bind(scope.account),
    )
}

pub(super) fn user_by_email(tx: &Tx<'_>, folded: &str) -> Result<Option<UserId>, DbError> {
    tx.opt(Sql::new("SELECT user_id FROM identity_user WHERE email = ").bind(folded))
}

pub(crate) fn insert_user(
    tx: &mut Tx<'_>,
    id: UserId,
    email: &str,
    name: &str,
    hash: &str,
    language: Language,
) -> Result<(), DbError> {
    let row: [Value; 7] = [
        id.into(),
        email.into(),
        name.into(),
        hash.into(),
        language.into(),
        Theme::Auto.as_str().into(),
        tx.now().into(),
    ];
    let into = "INSERT INTO identity_user
                  (user_id, email, name, password_hash, language, theme, created_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

pub(crate) fn insert_member(
    tx: &mut Tx<'_>,
    account: AccountId,
    user: UserId,
    role: Role,
) -> Result<(), DbError> {
    let row: [Value; 4] = [account.into(), user.into(), role.into(), tx.now().into()];
    let into = "INSERT INTO identity_member (account_id, user_id, role, created_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

/// Whether the account has a member with this address.
pub(crate) fn is_member(tx: &Tx<'_>, scope: &Scope, folded: &str) -> Result<bool, DbError> {
    let found: Option<UserId> = tx.opt(
        Sql::new(
            "SELECT m.user_id FROM identity_member m JOIN identity_user u ON u.user_id = m.user_id
              WHERE m.account_id = ",
        )
        .bind(scope.account)
        .push(" AND u.email = ")
        .bind(folded),
    )?;
    Ok(found.is_some())
}
