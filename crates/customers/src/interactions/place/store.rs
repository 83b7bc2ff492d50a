//! How far down a timeline an entry stands.

use crate::interactions::Subject;
use base::{InteractionId, Scope, Timestamp};
use db::{DbError, Sql, Tx};

/// Whether the entry at this place is among the `many` latest of its timeline.
pub(super) fn is_among_latest(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Subject,
    (at, id): (Timestamp, InteractionId),
    many: u32,
) -> Result<bool, DbError> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM customers_interaction i WHERE account_id = ",
    );
    let sql = sql.bind(scope.account);
    let sql = match of {
        Subject::Person(id) => sql.push(" AND person_id = ").bind(id),
        Subject::Company(id) => sql.push(" AND company_id = ").bind(id),
    };
    let sql = sql
        .push(" AND (occurred_at, id) > (")
        .bind(at)
        .push(", ")
        .bind(id);
    let sql = sql.push(")").and(crate::reach::entry(scope));
    let later: i64 = tx.one(sql.push(" LIMIT ").bind(many).push(") later"))?;
    Ok(later < i64::from(many))
}
