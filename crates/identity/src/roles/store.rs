//! The rows of roles.

use super::model::{NewRole, OwnRole, Roles};
use base::{Role, RoleId, Scope};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use serde_json::json;

/// More roles of its own than a firm needs.
pub(super) const ROLES_MAX: i64 = 100;

const COLUMNS: &str = "SELECT role_id, name, grants, hidden, locked FROM identity_role
  WHERE account_id = ";

impl FromRow for OwnRole {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let json = |at| -> Result<serde_json::Value, DbError> { row.get(at) };
        let read = |e: serde_json::Error| DbError::Other(format!("a role's row: {e}"));
        Ok(Self {
            id: row.get(0)?,
            role: NewRole {
                name: row.get(1)?,
                grants: serde_json::from_value(json(2)?).map_err(read)?,
                hidden: serde_json::from_value(json(3)?).map_err(read)?,
                locked: serde_json::from_value(json(4)?).map_err(read)?,
            },
        })
    }
}

/// All of the account's own roles, by name.
pub(crate) fn roles(tx: &Tx<'_>, scope: &Scope) -> Result<Roles, DbError> {
    let sql = Sql::new(COLUMNS).bind(scope.account);
    let sql = sql.push(" ORDER BY name, role_id LIMIT ").bind(ROLES_MAX);
    tx.all(sql).map(Roles)
}

/// One of the account's own roles.
pub(crate) fn get(tx: &Tx<'_>, scope: &Scope, id: RoleId) -> Result<Option<OwnRole>, DbError> {
    let sql = Sql::new(COLUMNS).bind(scope.account);
    tx.opt(sql.push(" AND role_id = ").bind(id))
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: RoleId,
    new: &NewRole,
) -> Result<(), DbError> {
    let row: [Value; 7] = [
        scope.account.into(),
        id.into(),
        new.name.as_str().into(),
        json!(new.grants).into(),
        json!(new.hidden).into(),
        json!(new.locked).into(),
        tx.now().into(),
    ];
    let into = "INSERT INTO identity_role
                  (account_id, role_id, name, grants, hidden, locked, created_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

pub(super) fn update(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: RoleId,
    new: &NewRole,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_role SET name = ")
        .bind(new.name.as_str())
        .push(", grants = ")
        .bind(json!(new.grants))
        .push(", hidden = ")
        .bind(json!(new.hidden))
        .push(", locked = ")
        .bind(json!(new.locked))
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND role_id = ")
        .bind(id);
    tx.exec(sql).map(drop)
}

pub(super) fn delete(tx: &mut Tx<'_>, scope: &Scope, id: RoleId) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM identity_role WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND role_id = ").bind(id)).map(drop)
}

/// The names of the members and tokens, and the addresses of the open invitations, that have the role.
pub(super) fn held_by(tx: &Tx<'_>, scope: &Scope, id: RoleId) -> Result<Vec<String>, DbError> {
    let role = Role::Own(id);
    let sql = Sql::new(
        "SELECT name FROM (SELECT u.name AS name FROM identity_member m
            JOIN identity_user u ON u.user_id = m.user_id WHERE m.account_id = ",
    )
    .bind(scope.account)
    .push(" AND m.role = ")
    .bind(role)
    .push(" UNION ALL SELECT email FROM identity_invitation WHERE account_id = ")
    .bind(scope.account)
    .push(" AND role = ")
    .bind(role)
    .push(" UNION ALL SELECT name FROM identity_token WHERE account_id = ")
    .bind(scope.account)
    .push(" AND role = ")
    .bind(role);
    tx.all(sql.push(") held ORDER BY name LIMIT ").bind(ROLES_MAX))
}

/// How many members have each role, of those that somebody has.
pub(super) fn counts(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<(Role, i64)>, DbError> {
    let sql = Sql::new("SELECT role, count(*) FROM identity_member WHERE account_id = ");
    let sql = sql.bind(scope.account);
    tx.all(
        sql.push(" GROUP BY role ORDER BY role LIMIT ")
            .bind(2 * ROLES_MAX),
    )
}

/// How many members, open invitations and tokens have the role.
pub(super) fn holders(tx: &Tx<'_>, scope: &Scope, id: RoleId) -> Result<i64, DbError> {
    let mut all = 0;
    for start in [
        "SELECT count(*) FROM identity_member WHERE account_id = ",
        "SELECT count(*) FROM identity_invitation WHERE account_id = ",
        "SELECT count(*) FROM identity_token WHERE account_id = ",
    ] {
        let sql = Sql::new(start).bind(scope.account);
        all += tx.one::<i64>(sql.push(" AND role = ").bind(Role::Own(id)))?;
    }
    Ok(all)
}
