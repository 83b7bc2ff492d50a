//! How many records a filter finds, and all of their ids.

use super::reach::within;
use super::{left_join, only, qualified, table};
use crate::filter::{Context, Filter, compile};
use crate::lists::model::{Count, ListSpec};
use base::{Error, Scope, Uuid};
use db::{Sql, Tx};

/// How many records the filter finds, counted up to `Count::MAX`.
///
/// # Errors
/// `Invalid` for `filter`; those of the database.
pub fn count(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &ListSpec,
    filter: &Filter,
    cx: &Context,
) -> Result<Count, Error> {
    let sql = Sql::new("SELECT COUNT(*) FROM (SELECT 1 AS one FROM ");
    let sql = sql.and(met(tx, scope, spec, filter, cx)?);
    let counted: i64 = tx.one(sql.push(" LIMIT ").bind(Count::MAX + 1).push(") counted"))?;
    let counted = u32::try_from(counted).unwrap_or(u32::MAX);
    Ok(Count {
        counted: counted.min(Count::MAX),
        more: counted > Count::MAX,
    })
}

/// The ids of all records that the filter finds, in the order of the ids: for work on every one of them.
///
/// # Errors
/// `Invalid` for `filter`; those of the database.
pub fn ids(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &ListSpec,
    filter: &Filter,
    cx: &Context,
) -> Result<Vec<Uuid>, Error> {
    let sql = Sql::new("SELECT ").and(qualified(spec.alias, spec.id));
    let sql = sql.push(" FROM ").and(met(tx, scope, spec, filter, cx)?);
    let mut found: Vec<Uuid> = tx.all(sql)?;
    found.sort_unstable();
    Ok(found)
}

/// Everything behind FROM for the records that the filter finds.
fn met(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &ListSpec,
    filter: &Filter,
    cx: &Context,
) -> Result<Sql, Error> {
    let fields = spec.fields.visible(&scope.hidden.0);
    let compiled = compile(filter, &fields, spec.base(), cx)?;
    let mut sql = table(spec);
    for source in &compiled.sources {
        sql = sql.and(left_join(spec, source));
    }
    sql = sql.push(" WHERE ").and(qualified(spec.alias, "account_id"));
    sql = sql.push(" = ").bind(scope.account);
    sql = sql
        .and(within(tx, scope, spec)?.condition)
        .and(only(spec))
        .push(" AND ");
    Ok(sql.and(compiled.condition))
}
