//! How many records a filter finds, as far as it is worth counting.

use super::lead::{Lead, lead};
use super::reach::within;
use super::{by_ids, left_join, only, qualified, reached, table};
use crate::filter::{Context, Fields, Filter, Found, compile, rows_of};
use crate::lists::model::{Count, ListSpec};
use crate::store::counted;
use base::{Error, Scope};
use db::{Dialect, Sql, Tx};

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
    let found = found(tx, scope, spec, filter, cx)?;
    let counted = counted(tx, found, i64::from(Count::MAX) + 1)?;
    let counted = u32::try_from(counted).unwrap_or(u32::MAX);
    Ok(Count {
        counted: counted.min(Count::MAX),
        more: counted > Count::MAX,
    })
}

/// The query that finds each record once.
pub(in crate::lists) fn found(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &ListSpec,
    filter: &Filter,
    cx: &Context,
) -> Result<Sql, Error> {
    let fields = spec.fields.visible(&scope.hidden.0);
    let compiled = compile(filter, &fields, spec.base(), cx)?;
    let within = within(tx, scope, spec)?;
    let all = within.condition.is_empty() && spec.only.is_none();
    let postgres = cx.dialect == Dialect::Postgres;
    let lead = match within.few || (postgres && !asks_own(filter, &fields)) {
        true => None,
        false => lead(tx, spec, &fields, filter, cx)?,
    };
    // PostgreSQL chooses by itself, but knows nothing of own fields.
    let lead = lead.filter(|lead| !postgres || lead.found.of_own);
    if let Some(lead) = lead.as_ref().filter(|_| all && is_one_test(filter)) {
        return Ok(alone(&lead.found, cx.dialect));
    }
    let (lead, among) = match lead {
        Some(lead) if postgres => (None, Some(by_ids(spec, lead.found.ids))),
        lead => (lead, None),
    };
    let mut sql = Sql::new("SELECT ").and(from(spec, lead));
    for source in &compiled.sources {
        sql = sql.and(left_join(spec, source));
    }
    sql = sql.push(" WHERE ").and(qualified(spec.alias, "account_id"));
    sql = sql.push(" = ").bind(scope.account);
    if let Some(among) = among {
        sql = sql.push(" AND ").and(among);
    }
    let reach = reached(cx.dialect, scope, spec, &within);
    sql = sql.and(reach).and(only(spec));
    Ok(sql.push(" AND ").and(compiled.condition))
}

/// Whether one of the conditions that all hold is by the rows of an own field.
fn asks_own(filter: &Filter, fields: &Fields) -> bool {
    match filter {
        Filter::All(list) => list.iter().any(|one| asks_own(one, fields)),
        Filter::Test(test) => fields
            .get(&test.field)
            .is_some_and(|f| rows_of(f).is_some()),
        Filter::Any(_) | Filter::Not(_) => false,
    }
}

fn is_one_test(filter: &Filter) -> bool {
    match filter {
        Filter::Test(_) => true,
        Filter::All(list) => matches!(list.as_slice(), [one] if is_one_test(one)),
        Filter::Any(_) | Filter::Not(_) => false,
    }
}

/// What the only condition finds, out of its index alone: the records themselves need not be read. Those of
/// one value stand in the order of their ids, so that each is known to come once; a plus as in [`from`].
fn alone(found: &Found, dialect: Dialect) -> Sql {
    let sql = match (found.repeats, found.one_value) {
        (true, _) if dialect == Dialect::Postgres => Sql::new("SELECT DISTINCT found.found FROM ("),
        (false, _) => Sql::new("SELECT found.found FROM ("),
        (true, true) => Sql::new("SELECT DISTINCT found.found FROM ("),
        (true, false) => Sql::new("SELECT DISTINCT +found.found FROM ("),
    };
    sql.and(found.ids.clone()).push(") found")
}

/// What is counted, and from where: what another table's index finds, or few that any finds, each record
/// once; or the table.
/// The plus keeps SQLite from reading in the order of the ids, to save itself the DISTINCT.
fn from(spec: &ListSpec, lead: Option<Lead>) -> Sql {
    match lead.filter(|lead| lead.found.elsewhere || lead.few) {
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
