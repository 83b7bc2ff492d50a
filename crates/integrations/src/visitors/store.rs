//! The account's wish, and entries whose visitor has not been here for long.

use base::{InteractionId, Scope, Timestamp};
use db::{DbError, Sql, Tx, Value};

/// An entry that waits for its visitor: source, visitor, entry.
pub(super) type Waiting = (String, String, InteractionId);

pub(super) fn months(tx: &Tx<'_>, scope: &Scope) -> Result<Option<i64>, DbError> {
    tx.opt(
        Sql::new("SELECT visitor_months FROM integrations_setting WHERE account_id = ")
            .bind(scope.account),
    )
}

pub(super) fn set_months(tx: &mut Tx<'_>, scope: &Scope, months: i64) -> Result<(), DbError> {
    let row: [Value; 2] = [scope.account.into(), months.into()];
    let sql = Sql::new("INSERT INTO integrations_setting (account_id, visitor_months)")
        .push_list(" VALUES", row)
        .push(" ON CONFLICT (account_id) DO UPDATE SET visitor_months = excluded.visitor_months");
    tx.exec(sql).map(drop)
}

/// Counts entries that came before times were kept from now on: up to `limit`, how many.
pub(super) fn date(tx: &mut Tx<'_>, scope: &Scope, limit: usize) -> Result<u64, DbError> {
    let sql = Sql::new("UPDATE integrations_visit SET came_at = ")
        .bind(tx.now())
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND (source, anonymous_id, interaction_id) IN (SELECT source, anonymous_id, interaction_id FROM integrations_visit WHERE account_id = ")
        .bind(scope.account)
        .push(" AND came_at IS NULL ORDER BY interaction_id LIMIT ")
        .bind(limit)
        .push(")");
    tx.exec(sql)
}

/// Entries of visitors of whom nothing came since `before`, and whom nobody knows, after the place where the
/// last slice ended: the longest ago first.
pub(super) fn past(
    tx: &Tx<'_>,
    scope: &Scope,
    before: Timestamp,
    limit: usize,
) -> Result<Vec<Waiting>, DbError> {
    tx.all(past_sql(scope, before, limit))
}

pub(super) fn past_sql(scope: &Scope, before: Timestamp, limit: usize) -> Sql {
    Sql::new(
        "SELECT v.source, v.anonymous_id, v.interaction_id FROM integrations_visit v WHERE v.account_id = ",
    )
    .bind(scope.account)
    .push(" AND v.came_at < ")
    .bind(before)
    .push(
        " AND NOT EXISTS (SELECT 1 FROM integrations_visit n WHERE n.account_id = v.account_id
                AND n.source = v.source AND n.anonymous_id = v.anonymous_id AND n.came_at >= ",
    )
    .bind(before)
    .push(
        ") AND NOT EXISTS (SELECT 1 FROM integrations_visitor k WHERE k.account_id = v.account_id
                AND k.source = v.source AND k.anonymous_id = v.anonymous_id)
          ORDER BY v.came_at, v.interaction_id LIMIT ",
    )
    .bind(limit)
}
