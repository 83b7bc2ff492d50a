//! Builds and runs the queries of lists.

mod by_own;
mod count;
mod lead;
mod met;
mod narrow;
mod query;
mod reach;

pub use count::count;
#[cfg(test)]
pub(super) use count::found;
pub use met::ids;

pub(in crate::lists) use by_own::Part;
pub(in crate::lists) use query::Plan;

use super::model::{Cell, ListQuery, ListSpec, Row, Within};
use crate::filter::{Absence, Context, FieldDef, FieldKind, Fields, Source, qualified};
use base::{Error, Scope, Timestamp, Uuid};
use db::{DbError, Dialect, FromRow, Sql, Tx};
use lead::lead;
use reach::within;
use web::{Cursor, List};

/// A part of the list: at most `query.page.limit` records (<= 200), and where to go on.
///
/// # Errors
/// `Invalid` for `filter`, `sort`, `fields`, `limit` or `after`; those of the database.
pub fn rows(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &ListSpec,
    query: &ListQuery,
    cx: &Context,
) -> Result<List<Row>, Error> {
    let plan = planned(tx, scope, spec, (query, Part::With), cx)?;
    let mut found = Vec::new();
    if !is_in_rest(query) || !plan.sorts_by_own() {
        found = run(tx, &plan)?;
    }
    let most = query.page.limit as usize + 1;
    if found.len() < most && plan.has_rest(&query.filter) {
        let rest = planned(tx, scope, spec, (query, Part::Without), cx)?;
        found.extend(run(tx, &rest)?);
        found.truncate(most);
    }
    let sort = plan.sort.to_string();
    Ok(List::of(found, &query.page, |row| {
        Cursor::new(&(&sort, &row.place, row.id))
    }))
}

fn run(tx: &Tx<'_>, plan: &Plan<'_>) -> Result<Vec<Row>, Error> {
    let mut found = Vec::new();
    tx.each(plan.sql()?, |row| {
        found.push(plan.row(row)?);
        Ok(())
    })?;
    plan.ordered(&mut found);
    Ok(found)
}

/// Whether the part goes on among those without a value of the own field that sorts.
fn is_in_rest(query: &ListQuery) -> bool {
    let place = query.page.place::<(String, Cell, Uuid)>();
    matches!(place, Ok(Some((_, Cell::Null, _))))
}

/// How the engine would find [`rows`]: for the tests that refuse to read whole tables.
///
/// # Errors
/// As [`rows`].
pub fn plan(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &ListSpec,
    query: &ListQuery,
    cx: &Context,
) -> Result<Vec<String>, Error> {
    let plan = planned(tx, scope, spec, (query, Part::With), cx)?;
    Ok(tx.plan(plan.sql()?)?)
}

fn planned<'a>(
    tx: &Tx<'_>,
    scope: &'a Scope,
    spec: &'a ListSpec,
    (query, part): (&'a ListQuery, Part),
    cx: &Context,
) -> Result<Plan<'a>, Error> {
    let within = within(tx, scope, spec)?;
    let lead = match within.few {
        true => None,
        false => {
            let fields = spec.fields.visible(&scope.hidden.0);
            lead(tx, spec, &fields, &query.filter, cx)?
        }
    };
    Plan::new(scope, spec, query, cx, within, (lead, part))
}

impl FromRow for Cell {
    fn from_row(row: &db::Row<'_>) -> Result<Self, DbError> {
        cell(row, 0, FieldKind::Text)
    }
}

fn cell(row: &db::Row<'_>, at: usize, kind: FieldKind) -> Result<Cell, DbError> {
    Ok(match kind {
        FieldKind::Text
        | FieldKind::Folded
        | FieldKind::Word(_)
        | FieldKind::Choice
        | FieldKind::Decimal
        | FieldKind::MoneyIn(_)
        | FieldKind::Date => row.get::<Option<String>>(at)?.map(Cell::Text),
        FieldKind::Number | FieldKind::Money => row.get::<Option<i64>>(at)?.map(Cell::Int),
        FieldKind::Time => row.get::<Option<_>>(at)?.map(Cell::Time),
        FieldKind::Bool => row.get::<Option<bool>>(at)?.map(Cell::Bool),
        FieldKind::Id | FieldKind::Named(_) | FieldKind::Colleague => {
            row.get::<Option<Uuid>>(at)?.map(Cell::Id)
        }
    }
    .unwrap_or(Cell::Null))
}

/// What stands for nothing is nothing to whoever reads it.
fn told(cell: Cell, absence: Absence) -> Cell {
    match (&cell, absence) {
        (Cell::Time(at), Absence::Epoch) if *at <= Timestamp::UNIX_EPOCH => Cell::Null,
        (Cell::Int(n), Absence::Zero) if *n <= 0 => Cell::Null,
        _ => cell,
    }
}

fn named<'f>(
    fields: &'f Fields,
    name: &str,
    input: &'static str,
    fits: impl Fn(&FieldDef) -> bool,
) -> Result<&'f FieldDef, Error> {
    fields.get(name).filter(|field| fits(field)).ok_or_else(|| {
        let near =
            crate::filter::nearest(name, fields.iter().filter(|f| fits(f)).map(|f| &*f.name));
        let detail = near.map_or_else(|| name.to_owned(), |near| format!("{name} → {near}"));
        Error::invalid(input, "list-field", detail)
    })
}

fn table(spec: &ListSpec) -> Sql {
    Sql::default()
        .push_name(spec.table)
        .push(" ")
        .push_name(spec.alias)
}

fn left_join(spec: &ListSpec, source: &Source) -> Sql {
    let join = Sql::new(" LEFT JOIN ")
        .push_name(source.table)
        .push(" ")
        .push_name(source.alias);
    join.and(on(spec, source))
}

fn on(spec: &ListSpec, source: &Source) -> Sql {
    let accounts = Sql::new(" ON ")
        .and(qualified(source.alias, "account_id"))
        .push(" = ");
    let accounts = accounts
        .and(qualified(spec.alias, "account_id"))
        .push(" AND ");
    accounts
        .and(qualified(source.alias, source.on))
        .push(" = ")
        .and(qualified(spec.alias, spec.id))
}

/// The record is one of those whose ids the query finds. Few are taken so: SQLite, without figures, takes an
/// account for ten records, and would rather read all of it than find some more by an index.
fn by_ids(spec: &ListSpec, ids: Sql) -> Sql {
    let sql = qualified(spec.alias, spec.id).push(" IN (");
    sql.and(ids).push(")")
}

/// The same on PostgreSQL, which takes a few of an array for few, and begins with them.
fn by_array(spec: &ListSpec, ids: Sql) -> Sql {
    let sql = qualified(spec.alias, spec.id).push(" = ANY(ARRAY(");
    sql.and(ids).push("))")
}

/// The condition of the reach; few within it are taken by their ids.
fn reached(dialect: Dialect, scope: &Scope, spec: &ListSpec, within: &Within) -> Sql {
    if dialect != Dialect::Sqlite || !within.few || within.condition.is_empty() {
        return within.condition.clone();
    }
    let sql = Sql::new("SELECT ").and(qualified(spec.alias, spec.id));
    let sql = sql.push(" FROM ").and(table(spec)).push(" WHERE ");
    let sql = sql.and(qualified(spec.alias, "account_id")).push(" = ");
    let ids = sql.bind(scope.account).and(within.condition.clone());
    Sql::new(" AND ").and(by_ids(spec, ids))
}

fn only(spec: &ListSpec) -> Sql {
    match spec.only {
        Some(condition) => Sql::new(" AND (").and(condition()).push(")"),
        None => Sql::default(),
    }
}
