//! How many records a filter finds, as far as it is worth counting.

use super::lead::{Lead, lead};
use super::reach::within;
use super::{left_join, only, qualified, table};
use crate::filter::{Context, Filter, compile};
use crate::lists::model::{Count, ListSpec};
use base::{Error, Scope};
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
    let counted: i64 = tx.one(statement(tx, scope, spec, filter, cx)?)?;
    let counted = u32::try_from(counted).unwrap_or(u32::MAX);
    Ok(Count {
        counted: counted.min(Count::MAX),
        more: counted > Count::MAX,
    })
}

pub(in crate::lists) fn statement(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &ListSpec,
    filter: &Filter,
    cx: &Context,
) -> Result<Sql, Error> {
    let fields = spec.fields.visible(&scope.hidden.0);
    let compiled = compile(filter, &fields, spec.base(), cx)?;
    let within = within(tx, scope, spec)?;
    let lead = match within.few {
        true => None,
        false => lead(tx, spec, &fields, filter, cx)?,
    };
    let mut sql = Sql::new("SELECT COUNT(*) FROM (SELECT ").and(from(spec, lead));
    for source in &compiled.sources {
        sql = sql.and(left_join(spec, source));
    }
    sql = sql.push(" WHERE ").and(qualified(spec.alias, "account_id"));
    sql = sql.push(" = ").bind(scope.account);
    sql = sql.and(within.condition).and(only(spec));
    sql = sql.push(" AND ").and(compiled.condition);
    Ok(sql.push(" LIMIT ").bind(Count::MAX + 1).push(") counted"))
}

/// What is counted, and from where: what another table's index finds, each record once, or the table.
/// The plus keeps SQLite from reading in the order of the ids, to save itself the DISTINCT.
fn from(spec: &ListSpec, lead: Option<Lead>) -> Sql {
    match lead.filter(|lead| lead.found.elsewhere) {
        Some(lead) => Sql::new("DISTINCT +found.found FROM (")
            .and(lead.found.ids)
            .push(") found CROSS JOIN ")
            .and(table(spec))
            .push(" ON ")
            .and(qualified(spec.alias, spec.id))
            .push(" = found.found"),
        None => Sql::new("1 AS one FROM ").and(table(spec)),
    }
}
