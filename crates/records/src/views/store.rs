//! The rows of saved views, and of what lists open with.

use super::model::{Base, Listed, SHOWN_MAX, VIEWS_MAX, View, Visibility};
use base::{Scope, TeamId, Timestamp, UserId, Uuid};
use db::{DbError, FromCell, FromRow, Row, Sql, Tx, Value};
use serde_json::Value as Json;

impl FromRow for View {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let (record, visibility): (String, String) = (row.get(1)?, row.get(8)?);
        let unknown = |word: &str| DbError::Other(format!("a view has the unknown word {word}"));
        Ok(Self {
            id: row.get(0)?,
            of: record.parse().map_err(|()| unknown(&record))?,
            name: row.get(2)?,
            description: row.get(3)?,
            base: Base {
                filter: Option::<Json>::from_cell(row.cell(4)?)?,
                sort: row.get(5)?,
                columns: row.get(6)?,
            },
            owner: row.get(7)?,
            visibility: Visibility::of(&visibility, row.get(9)?)
                .ok_or_else(|| unknown(&visibility))?,
            position: row.get(10)?,
            version: row.get(11)?,
            created_at: row.get(12)?,
            updated_at: row.get(13)?,
            deleted_at: row.get(14)?,
        })
    }
}

fn select(scope: &Scope) -> Sql {
    Sql::new(
        "SELECT id, record, name, description, filter, sort, columns, owner_id, visibility, team_id, position, version,
                created_at, updated_at, deleted_at
           FROM records_view WHERE account_id = ",
    )
    .bind(scope.account)
}

/// The views of a list that somebody owns, in their order, the deleted ones as well; for nobody, those that programs made.
pub(super) fn of_owner(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Listed,
    owner: Option<UserId>,
) -> Result<Vec<View>, DbError> {
    tx.all(of_owner_sql(scope, of, owner))
}

pub(super) fn of_owner_sql(scope: &Scope, of: Listed, owner: Option<UserId>) -> Sql {
    let sql = select(scope).push(" AND record = ").bind(of.as_str());
    let sql = match owner {
        Some(owner) => sql.push(" AND owner_id = ").bind(owner),
        None => sql.push(" AND owner_id IS NULL"),
    };
    // Those that were deleted are as many again at most.
    let limit = i64::try_from(VIEWS_MAX * 2).unwrap_or(i64::MAX);
    sql.push(" ORDER BY position, id LIMIT ").bind(limit)
}

/// The views of a list that are there for these teams, and those for everybody, in the order of their places.
pub(super) fn offered(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Listed,
    teams: &[TeamId],
) -> Result<Vec<View>, DbError> {
    let mut all = tx.all(offered_sql(scope, of, None))?;
    if !teams.is_empty() {
        all.extend(tx.all::<View>(offered_sql(scope, of, Some(teams)))?);
    }
    Ok(all)
}

pub(super) fn offered_sql(scope: &Scope, of: Listed, teams: Option<&[TeamId]>) -> Sql {
    let sql = select(scope).push(" AND record = ").bind(of.as_str());
    let sql = match teams {
        None => sql.push(" AND visibility = 'shared'"),
        Some(teams) => sql
            .push(" AND visibility = 'team'")
            .push_in(" AND team_id", teams.iter().copied()),
    };
    let sql = sql.push(" AND deleted_at IS NULL ORDER BY position, id LIMIT ");
    sql.bind(SHOWN_MAX)
}

/// The views of a list that anybody else sees than their owners, whatever the team, for who administrates them.
pub(super) fn all_offered(tx: &Tx<'_>, scope: &Scope, of: Listed) -> Result<Vec<View>, DbError> {
    let sql = select(scope).push(" AND record = ").bind(of.as_str());
    let sql = sql.push(" AND visibility IN ('shared', 'team')");
    let sql = sql.push(" AND deleted_at IS NULL ORDER BY position, id LIMIT ");
    tx.all(sql.bind(SHOWN_MAX))
}

/// One view, also a deleted one.
pub(super) fn get(tx: &Tx<'_>, scope: &Scope, id: Uuid) -> Result<Option<View>, DbError> {
    tx.opt(select(scope).push(" AND id = ").bind(id))
}

/// These views, for their names; at most 200.
pub(super) fn these(tx: &Tx<'_>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<View>, DbError> {
    let sql = select(scope).push_in(" AND id", ids.iter().take(200).copied());
    tx.all(sql.push(" ORDER BY id LIMIT 200"))
}

/// Keeps a new view.
pub(super) fn insert(tx: &mut Tx<'_>, scope: &Scope, view: &View) -> Result<(), DbError> {
    let row: [Value; 16] = [
        scope.account.into(),
        view.id.into(),
        view.of.as_str().into(),
        view.name.as_str().into(),
        view.description.as_str().into(),
        view.base.filter.as_ref().into(),
        view.base.sort.as_str().into(),
        view.base.columns.as_str().into(),
        view.owner.into(),
        view.visibility.as_str().into(),
        view.visibility.team().into(),
        view.position.into(),
        view.version.into(),
        view.created_at.into(),
        view.updated_at.into(),
        view.deleted_at.into(),
    ];
    let into = "INSERT INTO records_view (account_id, id, record, name, description, filter, sort, columns, owner_id,
        visibility, team_id, position, version, created_at, updated_at, deleted_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

/// Writes what can be changed of a view, and when it was.
pub(super) fn save(tx: &mut Tx<'_>, scope: &Scope, view: &View) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_view SET name = ")
        .bind(view.name.as_str())
        .push(", description = ")
        .bind(view.description.as_str())
        .push(", filter = ")
        .bind(view.base.filter.as_ref())
        .push(", sort = ")
        .bind(view.base.sort.as_str())
        .push(", columns = ")
        .bind(view.base.columns.as_str())
        .push(", visibility = ")
        .bind(view.visibility.as_str())
        .push(", team_id = ")
        .bind(view.visibility.team())
        .push(", version = ")
        .bind(view.version)
        .push(", updated_at = ")
        .bind(view.updated_at);
    tx.exec(of_one(sql, scope, view.id)).map(drop)
}

/// Gives a view another place; this is no change of the view itself.
pub(super) fn place(tx: &mut Tx<'_>, scope: &Scope, id: Uuid, at: i64) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_view SET position = ").bind(at);
    tx.exec(of_one(sql, scope, id)).map(drop)
}

/// Marks a view as deleted, or as there again.
pub(super) fn mark(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: Uuid,
    deleted: Option<Timestamp>,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE records_view SET deleted_at = ").bind(deleted);
    tx.exec(of_one(sql, scope, id)).map(drop)
}

fn of_one(sql: Sql, scope: &Scope, id: Uuid) -> Sql {
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    sql.push(" AND id = ").bind(id)
}

/// Forgets for good what was deleted before this moment.
pub(super) fn forget(
    tx: &mut Tx<'_>,
    scope: &Scope,
    of: Listed,
    before: Timestamp,
) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM records_view WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND record = ").bind(of.as_str());
    tx.exec(sql.push(" AND deleted_at < ").bind(before))
        .map(drop)
}

/// What the list opens with for each of these, by `whose`.
pub(super) fn defaults(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Listed,
    whose: &[String],
) -> Result<Vec<(String, String)>, DbError> {
    let sql = Sql::new("SELECT whose, view FROM records_view_default WHERE account_id = ");
    let sql = sql
        .bind(scope.account)
        .push(" AND record = ")
        .bind(of.as_str());
    let sql = sql.push_in(" AND whose", whose.iter().map(String::as_str));
    tx.all(sql.push(" ORDER BY whose LIMIT 200"))
}

/// Lets the list open with `view`, or with its own beginning.
pub(super) fn set_default(
    tx: &mut Tx<'_>,
    scope: &Scope,
    of: Listed,
    (whose, view): (&str, Option<&str>),
) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM records_view_default WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND record = ").bind(of.as_str());
    tx.exec(sql.push(" AND whose = ").bind(whose))?;
    let Some(view) = view else {
        return Ok(());
    };
    let row: [Value; 4] = [
        scope.account.into(),
        of.as_str().into(),
        whose.into(),
        view.into(),
    ];
    let into = "INSERT INTO records_view_default (account_id, record, whose, view)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}
