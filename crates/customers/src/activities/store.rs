//! The rows of calls, meetings and visits.

use super::Activity;
use crate::interactions::Subject;
use crate::reach::{belonging, fields};
use base::{ActivityId, Kind, Scope, Timestamp, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

impl FromRow for Activity {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            company: row.get(2)?,
            kind: row.get(3)?,
            channel: row.get(4)?,
            direction: row.get(5)?,
            occurred_at: row.get(6)?,
            minutes: row.get(7)?,
            outcome: row.get(8)?,
            body: row.get(9)?,
            created_by: row.get(10)?,
            created_at: row.get(11)?,
            updated_at: row.get(12)?,
            owner: row.get(14)?,
        })
    }
}

/// One as a timeline needs it: also when it was taken away.
pub struct Standing {
    /// The activity; without its texts once they are gone.
    pub activity: Activity,
    /// When it was taken away.
    pub removed_at: Option<Timestamp>,
}

impl FromRow for Standing {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            activity: Activity::from_row(row)?,
            removed_at: row.get(13)?,
        })
    }
}

/// What was done with a person is seen by whom the person is seen; what was done with a company, by whom that is.
fn select(scope: &Scope) -> Sql {
    Sql::new(
        "SELECT a.id, a.person_id, a.company_id, a.kind, a.channel, a.direction, a.occurred_at, a.minutes,
                a.outcome, a.body, a.created_by, a.created_at, a.updated_at, a.removed_at, p.owner_id
           FROM customers_activity a
           LEFT JOIN customers_person p ON p.account_id = a.account_id AND p.id = a.person_id
          WHERE a.account_id = ",
    )
    .bind(scope.account)
    .and(belonging(scope, "a.person_id", "a.company_id"))
}

/// Writes a new one.
pub fn insert(tx: &mut Tx<'_>, scope: &Scope, a: &Activity) -> Result<(), DbError> {
    let row: [Value; 13] = [
        scope.account.into(),
        a.id.into(),
        a.person.into(),
        a.company.into(),
        a.kind.into(),
        a.channel.into(),
        a.direction.into(),
        a.occurred_at.into(),
        a.minutes.into(),
        (&a.outcome).into(),
        (&a.body).into(),
        a.created_by.into(),
        a.created_at.into(),
    ];
    let columns = [
        "account_id",
        "id",
        "person_id",
        "company_id",
        "kind",
        "channel",
        "direction",
        "occurred_at",
        "minutes",
        "outcome",
        "body",
        "created_by",
        "created_at",
    ];
    tx.insert_many("customers_activity", columns, [row])?;
    Ok(())
}

/// One of them.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: ActivityId) -> Result<Option<Activity>, DbError> {
    let sql = select(scope).push(" AND a.removed_at IS NULL AND a.id = ");
    tx.opt(sql.bind(id))
}

/// One that was taken away at `since` or later.
pub fn removed(
    tx: &Tx<'_>,
    scope: &Scope,
    id: ActivityId,
    since: Timestamp,
) -> Result<Option<Activity>, DbError> {
    let sql = select(scope).push(" AND a.removed_at >= ").bind(since);
    tx.opt(sql.push(" AND a.id = ").bind(id))
}

/// Writes what changed.
pub fn update(tx: &mut Tx<'_>, scope: &Scope, a: &Activity) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE customers_activity SET channel = ")
            .bind(a.channel)
            .push(", direction = ")
            .bind(a.direction)
            .push(", occurred_at = ")
            .bind(a.occurred_at)
            .push(", minutes = ")
            .bind(a.minutes)
            .push(", outcome = ")
            .bind(&a.outcome)
            .push(", body = ")
            .bind(&a.body)
            .push(", updated_at = ")
            .bind(a.updated_at)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(a.id),
    )?;
    Ok(())
}

/// Notes when one was taken away; none brings it back.
pub fn set_removed(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: ActivityId,
    at: Option<Timestamp>,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE customers_activity SET removed_at = ")
            .bind(at)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(id),
    )?;
    Ok(())
}

/// Empties what was taken away before; how many.
pub fn forget_removed(tx: &mut Tx<'_>, scope: &Scope, before: Timestamp) -> Result<u64, DbError> {
    tx.exec(
        Sql::new("UPDATE customers_activity SET outcome = '', body = '' WHERE account_id = ")
            .bind(scope.account)
            .push(" AND removed_at < ")
            .bind(before)
            .push(" AND (outcome <> '' OR body <> '')"),
    )
}

/// These, as a page of a timeline needs them; at most 200.
pub fn standing(tx: &Tx<'_>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Standing>, DbError> {
    let sql = select(scope).push_in(" AND a.id", ids.iter().copied());
    tx.all(sql.push(" ORDER BY a.id LIMIT 200"))
}

/// Latest first, with one person, one company or all, of one kind or of all: up to `limit + 1`.
pub fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    (with, kind): (Option<Subject>, Option<Kind>),
    before: Option<(Timestamp, ActivityId)>,
    limit: u32,
) -> Result<Vec<Activity>, DbError> {
    let mut sql = select(scope).push(" AND a.removed_at IS NULL");
    sql = match with {
        Some(Subject::Person(id)) => sql.push(" AND a.person_id = ").bind(id),
        Some(Subject::Company(id)) => sql.push(" AND a.company_id = ").bind(id),
        None => sql,
    };
    if let Some(kind) = kind {
        sql = sql.push(" AND a.kind = ").bind(kind);
    }
    if let Some((at, id)) = before {
        sql = sql.push(" AND (a.occurred_at, a.id) < (").bind(at);
        sql = sql.push(", ").bind(id).push(")");
    }
    let sql = sql.push(" ORDER BY a.occurred_at DESC, a.id DESC LIMIT ");
    tx.all(sql.bind(limit + 1))
}

/// The ids of all with this person or company, for taking them out of the index.
pub fn ids_with(tx: &Tx<'_>, scope: &Scope, with: Subject) -> Result<Vec<ActivityId>, DbError> {
    let sql = Sql::new("SELECT id FROM customers_activity WHERE account_id = ").bind(scope.account);
    tx.all(of(sql, with).push(" ORDER BY occurred_at, id LIMIT 10000"))
}

/// Removes all with this person or company.
pub fn delete_with(tx: &mut Tx<'_>, scope: &Scope, with: Subject) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM customers_activity WHERE account_id = ").bind(scope.account);
    tx.exec(of(sql, with)).map(drop)
}

fn of(sql: Sql, with: Subject) -> Sql {
    match with {
        Subject::Person(id) => sql.push(" AND person_id = ").bind(id),
        Subject::Company(id) => sql.push(" AND company_id = ").bind(id),
    }
}

/// Id, kind, with whom, when.
type Apart = (Uuid, Kind, Option<String>, Timestamp);

/// What tells hits apart: the kind, with whom or with which company, and when.
pub fn told_apart(tx: &Tx<'_>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Apart>, DbError> {
    tx.all(
        Sql::new("SELECT a.id, a.kind, COALESCE(p.")
            .push(fields::shown_as(scope))
            .push(
                ", c.name), a.occurred_at FROM customers_activity a
               LEFT JOIN customers_person p ON p.account_id = a.account_id AND p.id = a.person_id
               LEFT JOIN customers_company c ON c.account_id = a.account_id AND c.id = a.company_id
              WHERE a.account_id = ",
            )
            .bind(scope.account)
            .push_in(" AND a.id", ids.iter().copied())
            .and(belonging(scope, "a.person_id", "a.company_id"))
            .push(" ORDER BY a.id LIMIT ")
            .bind(ids.len()),
    )
}
