//! The rows of teams and of who is in them.

use super::model::{Colleague, NewTeam, Team, Tree};
use base::{Scope, TeamId, UserId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

/// More teams than a firm needs.
pub(super) const TEAMS_MAX: i64 = 500;
/// More people than one reach holds.
const COLLEAGUES_MAX: i64 = 10_000;
/// The page of a team shows no more of its people.
pub(super) const SHOWN_MAX: i64 = 1_000;

impl FromRow for Team {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            parent: row.get(1)?,
            name: row.get(2)?,
            members: row.get(3)?,
        })
    }
}

impl FromRow for Colleague {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            email: row.get(2)?,
        })
    }
}

/// All teams of the account, by name.
pub(crate) fn tree(tx: &Tx<'_>, scope: &Scope) -> Result<Tree, DbError> {
    let sql = Sql::new(
        "SELECT t.team_id, t.parent_id, t.name,
                (SELECT count(*) FROM identity_team_member m
                  WHERE m.account_id = t.account_id AND m.team_id = t.team_id)
           FROM identity_team t WHERE t.account_id = ",
    );
    let sql = sql.bind(scope.account);
    tx.all(
        sql.push(" ORDER BY t.name, t.team_id LIMIT ")
            .bind(TEAMS_MAX),
    )
    .map(Tree)
}

/// The teams that somebody is in themselves.
pub(crate) fn teams_of(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<Vec<TeamId>, DbError> {
    let sql = Sql::new("SELECT team_id FROM identity_team_member WHERE account_id = ")
        .bind(scope.account)
        .push(" AND user_id = ")
        .bind(user);
    tx.all(sql.push(" ORDER BY team_id LIMIT ").bind(TEAMS_MAX))
}

/// Everybody in the teams of `user` and below them.
pub(crate) fn colleagues(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<Vec<UserId>, DbError> {
    let own = teams_of(tx, scope, user)?;
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let teams = tree(tx, scope)?.with_those_below(&own);
    let sql = Sql::new("SELECT DISTINCT user_id FROM identity_team_member WHERE account_id = ")
        .bind(scope.account)
        .push_in(" AND team_id", teams);
    tx.all(sql.push(" ORDER BY user_id LIMIT ").bind(COLLEAGUES_MAX))
}

/// Who is in the team itself, by name.
pub(super) fn members(tx: &Tx<'_>, scope: &Scope, id: TeamId) -> Result<Vec<Colleague>, DbError> {
    let sql = Sql::new(
        "SELECT u.user_id, u.name, u.email
           FROM identity_team_member m JOIN identity_user u ON u.user_id = m.user_id
          WHERE m.account_id = ",
    );
    let sql = sql.bind(scope.account).push(" AND m.team_id = ").bind(id);
    tx.all(
        sql.push(" ORDER BY u.name, u.user_id LIMIT ")
            .bind(SHOWN_MAX),
    )
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: TeamId,
    new: &NewTeam,
) -> Result<(), DbError> {
    let row: [Value; 5] = [
        scope.account.into(),
        id.into(),
        new.parent.into(),
        new.name.as_str().into(),
        tx.now().into(),
    ];
    let into = "INSERT INTO identity_team (account_id, team_id, parent_id, name, created_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

pub(super) fn update(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: TeamId,
    new: &NewTeam,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_team SET name = ")
        .bind(new.name.as_str())
        .push(", parent_id = ")
        .bind(new.parent);
    tx.exec(of_team(sql.push(" WHERE"), scope, id)).map(drop)
}

/// Removes a team and who was in it; the teams below it move up.
pub(super) fn delete(tx: &mut Tx<'_>, scope: &Scope, team: &Team) -> Result<(), DbError> {
    let up = Sql::new("UPDATE identity_team SET parent_id = ")
        .bind(team.parent)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND parent_id = ")
        .bind(team.id);
    tx.exec(up)?;
    for start in [
        "DELETE FROM identity_team_member WHERE",
        "DELETE FROM identity_team WHERE",
    ] {
        tx.exec(of_team(Sql::new(start), scope, team.id))?;
    }
    Ok(())
}

fn of_team(start: Sql, scope: &Scope, id: TeamId) -> Sql {
    let sql = start.push(" account_id = ").bind(scope.account);
    sql.push(" AND team_id = ").bind(id)
}

/// Puts somebody into a team; whether they were not there yet.
pub(super) fn add(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: TeamId,
    user: UserId,
) -> Result<bool, DbError> {
    let row: [Value; 3] = [scope.account.into(), id.into(), user.into()];
    let into = "INSERT INTO identity_team_member (account_id, team_id, user_id)";
    let sql = Sql::new(into).push_list(" VALUES", row);
    Ok(tx.exec(sql.push(" ON CONFLICT DO NOTHING"))? > 0)
}

/// Takes somebody out of a team; whether they were there.
pub(super) fn remove(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: TeamId,
    user: UserId,
) -> Result<bool, DbError> {
    let sql = of_team(
        Sql::new("DELETE FROM identity_team_member WHERE"),
        scope,
        id,
    );
    Ok(tx.exec(sql.push(" AND user_id = ").bind(user))? > 0)
}

/// Takes somebody out of every team: they leave the account.
pub(crate) fn remove_everywhere(
    tx: &mut Tx<'_>,
    scope: &Scope,
    user: UserId,
) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM identity_team_member WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND user_id = ").bind(user)).map(drop)
}
