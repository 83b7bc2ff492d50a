//! Reading the rows of the trail.

use super::said::{ACTIONS, READS};
use base::{Scope, Timestamp, UserId, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx};

/// One row, with the user's name.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub id: Uuid,
    pub at: Timestamp,
    pub actor_kind: String,
    pub user_id: Option<UserId>,
    pub user: Option<String>,
    pub action: String,
    pub kind: String,
    pub subject: Option<Uuid>,
    pub detail: serde_json::Value,
    /// The token's or the member's name, where it was done through one.
    pub via: Option<String>,
    pub via_id: Option<Uuid>,
}

impl FromRow for Line {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            at: row.get(1)?,
            actor_kind: row.get(2)?,
            user_id: row.get(3)?,
            user: row.get(4)?,
            action: row.get(5)?,
            kind: row.get(6)?,
            subject: row.get(7)?,
            detail: row.get(8)?,
            via: row.get(9)?,
            via_id: row.get(10)?,
        })
    }
}

/// Which doings.
#[derive(Clone, Debug, Default)]
pub(crate) enum Actions {
    /// All of them.
    #[default]
    Any,
    /// Looking only.
    Reads,
    /// Everything but looking.
    Changes,
    /// Changing what is there, by whichever word it was noted.
    Edits,
    /// This one.
    One(String),
}

/// The words under which a change of what is there is noted.
pub(crate) const EDITS: [&str; 2] = ["change", "update"];

/// Which rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    pub user: Option<UserId>,
    pub kind: Option<String>,
    pub record: Option<Uuid>,
    pub actions: Actions,
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
}

/// Rows before the row `before`, latest first, at most `limit`.
pub(crate) fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    wanted: &Wanted,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<Line>, DbError> {
    tx.all(select(scope, wanted, before, limit))
}

fn select(scope: &Scope, wanted: &Wanted, before: Option<Uuid>, limit: u32) -> Sql {
    let mut sql = Sql::new(
        "SELECT t.audit_id, t.at, t.actor_kind, t.user_id, u.name, t.action, t.subject_kind, t.subject_id,
                t.detail, coalesce(k.name, g.name, e.name), t.via_id
           FROM identity_audit t LEFT JOIN identity_user u ON u.user_id = t.user_id
           LEFT JOIN identity_token k ON k.account_id = t.account_id AND k.token_id = t.via_id
           LEFT JOIN identity_gone g ON g.account_id = t.account_id AND g.gone_id = t.via_id
           LEFT JOIN identity_user e ON e.user_id = t.via_id
          WHERE t.account_id = ",
    )
    .bind(scope.account);
    if let Some(user) = wanted.user {
        sql = sql.push(" AND t.user_id = ").bind(user);
    }
    if let Some(kind) = &wanted.kind {
        sql = sql.push(" AND t.subject_kind = ").bind(kind.as_str());
    }
    if let Some(record) = wanted.record {
        // Whoever saw a list saw each of its records, and whoever saw an order saw whose it is: their ids stand in
        // the detail.
        sql = sql
            .push(" AND (t.subject_id = ")
            .bind(record)
            .push(" OR ((t.subject_id IS NULL")
            .push_in(" OR t.action", reads())
            .push(") AND CAST(t.detail AS text) LIKE ")
            .bind(format!("%{record}%"))
            .push("))");
    }
    sql = match &wanted.actions {
        Actions::Any => sql,
        Actions::Reads => sql.push_in(" AND t.action", reads()),
        Actions::Changes => sql.push_in(" AND NOT t.action", reads()),
        Actions::Edits => sql.push_in(" AND t.action", EDITS),
        Actions::One(action) => sql.push(" AND t.action = ").bind(action.as_str()),
    };
    if let Some(from) = wanted.from {
        sql = sql.push(" AND t.at >= ").bind(from);
    }
    if let Some(until) = wanted.until {
        sql = sql.push(" AND t.at < ").bind(until);
    }
    if let Some(before) = before {
        sql = sql.push(" AND t.audit_id < ").bind(before);
    }
    sql.push(" ORDER BY t.audit_id DESC LIMIT ")
        .bind(i64::from(limit))
}

fn reads() -> impl Iterator<Item = &'static str> {
    ACTIONS.iter().take(READS).copied()
}

/// The kinds of record that the account's trail speaks of.
pub(crate) fn kinds(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<String>, DbError> {
    tx.all(
        Sql::new("SELECT DISTINCT subject_kind FROM identity_audit WHERE account_id = ")
            .bind(scope.account)
            .push(" ORDER BY subject_kind LIMIT 100"),
    )
}
