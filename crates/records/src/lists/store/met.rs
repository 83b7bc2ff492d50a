//! The ids of everything that a filter finds: for work on every one of them.

use super::reach::within;
use super::{left_join, only, qualified, reached, table};
use crate::filter::{Context, Filter, compile};
use crate::lists::model::ListSpec;
use base::{Error, Scope, Uuid};
use db::{Sql, Tx};

/// The ids of all records that the filter finds, in their order.
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
    let fields = spec.fields.visible(&scope.hidden.0);
    let compiled = compile(filter, &fields, spec.base(), cx)?;
    let sql = Sql::new("SELECT ").and(qualified(spec.alias, spec.id));
    let mut sql = sql.push(" FROM ").and(table(spec));
    for source in &compiled.sources {
        sql = sql.and(left_join(spec, source));
    }
    sql = sql.push(" WHERE ").and(qualified(spec.alias, "account_id"));
    sql = sql.push(" = ").bind(scope.account);
    let within = within(tx, scope, spec)?;
    let reach = reached(cx.dialect, scope, spec, &within);
    sql = sql.and(reach).and(only(spec));
    let mut found: Vec<Uuid> = tx.all(sql.push(" AND ").and(compiled.condition))?;
    found.sort_unstable();
    Ok(found)
}
