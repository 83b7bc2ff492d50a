//! Builds and runs the queries of lists.

mod met;
mod reach;

use super::model::{Cell, ListQuery, ListSpec, Row, Sort, Within};
use crate::filter::{Absence, Base, Column, Context, FieldDef, FieldKind, Fields, Filter, Source};
use crate::filter::{Op, compile, json_text, qualified};
use base::{Error, Scope, Timestamp, Uuid};
use db::{DbError, Dialect, FromRow, Sql, Tx, Value};
pub use met::{count, ids};
use reach::{is_led, within};
use web::{Cursor, List, Page};

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
    let plan = Plan::new(scope, spec, query, cx, within(tx, scope, spec)?)?;
    let mut found = Vec::new();
    tx.each(plan.sql()?, |row| {
        found.push(plan.row(row)?);
        Ok(())
    })?;
    let sort = plan.sort.to_string();
    Ok(List::of(found, &query.page, |row| {
        Cursor::new(&(&sort, &row.place, row.id))
    }))
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
    let plan = Plan::new(scope, spec, query, cx, within(tx, scope, spec)?)?;
    Ok(tx.plan(plan.sql()?)?)
}

/// A query in the making: everything is checked, nothing is run.
pub(super) struct Plan<'a> {
    scope: &'a Scope,
    spec: &'a ListSpec,
    sort: Sort,
    sort_field: FieldDef,
    columns: Vec<FieldDef>,
    condition: Sql,
    sources: Vec<&'static Source>,
    page: &'a Page,
    dialect: Dialect,
    within: Within,
    /// The filter names records or where they belong, or few are within reach: they are found by that,
    /// and sorted afterwards.
    few: bool,
}

impl<'a> Plan<'a> {
    pub(super) fn new(
        scope: &'a Scope,
        spec: &'a ListSpec,
        query: &'a ListQuery,
        cx: &Context,
        within: Within,
    ) -> Result<Self, Error> {
        let fields = spec.fields.visible(&scope.hidden.0);
        let sort = query.sort.clone().unwrap_or_else(|| spec.sort.clone());
        let sort_field = *named(&fields, &sort.field, "sort", |field| {
            field.sortable && matches!(field.column, Column::Own(_) | Column::Joined(..))
        })?;
        let mut columns = Vec::with_capacity(query.columns.len());
        for name in &query.columns {
            columns.push(*named(&fields, name, "fields", FieldDef::is_listable)?);
        }
        if columns.len() > COLUMNS_AT_MOST {
            return Err(Error::invalid("fields", "list-columns", COLUMNS_AT_MOST));
        }
        if !(1..=Page::MAX).contains(&query.page.limit) {
            return Err(Error::invalid("limit", "limit-range", Page::MAX));
        }
        let base = Base {
            alias: spec.alias,
            id: spec.id,
        };
        let compiled = compile(&query.filter, &fields, base, cx)?;
        let mut sources = compiled.sources;
        for field in &columns {
            if let Column::Joined(source, _) = field.column
                && !sources.contains(&source)
            {
                sources.push(source);
            }
        }
        let condition = compiled.condition;
        let (page, dialect) = (&query.page, cx.dialect);
        Ok(Self {
            scope,
            spec,
            sort,
            sort_field,
            columns,
            condition,
            sources,
            page,
            dialect,
            few: is_narrow(&query.filter, spec)
                || (within.few && !is_led(scope, spec, &sort_field)),
            within,
        })
    }

    /// The whole statement.
    pub(super) fn sql(&self) -> Result<Sql, Error> {
        let ((value, id), lead) = (self.key(), self.lead());
        let mut sql = Sql::new("SELECT ").and(qualified(self.spec.alias, self.spec.id));
        sql = sql.push(", ").and(value.clone());
        for field in &self.columns {
            sql = sql.push(", ").and(self.shown(field));
        }
        sql = sql.push(" FROM ").and(self.tables());
        sql = sql.push(" WHERE ").and(qualified(lead, "account_id"));
        sql = sql.push(" = ").bind(self.scope.account);
        let (beyond, direction) = match self.sort.descending {
            true => (") < (", " DESC"),
            false => (") > (", " ASC"),
        };
        if let Some((at_value, at_id)) = self.after()? {
            sql = sql.push(" AND (").and(value.clone()).push(", ");
            sql = sql.and(id.clone()).push(beyond);
            sql = sql.bind(at_value).push(", ").bind(at_id).push(")");
        }
        sql = sql.and(self.within.condition.clone()).and(only(self.spec));
        sql = sql.push(" AND ").and(self.condition.clone());
        // SQLite would rather walk the sorting index from end to end; a plus keeps it from that.
        let by = match (self.few, self.dialect) {
            (true, Dialect::Sqlite) => " ORDER BY +",
            _ => " ORDER BY ",
        };
        sql = sql.push(by).and(value).push(direction);
        sql = sql.push(", ").and(id).push(direction);
        Ok(sql.push(" LIMIT ").bind(self.page.limit + 1))
    }

    /// The table whose index sorts the list.
    fn lead(&self) -> &'static str {
        match self.sort_field.column {
            Column::Joined(source, _) => source.alias,
            _ => self.spec.alias,
        }
    }

    /// The tables, the leading one first.
    fn tables(&self) -> Sql {
        let own = table(self.spec);
        let mut sql = match self.sort_field.column {
            Column::Joined(source, _) => {
                let first = Sql::default().push_name(source.table).push(" ");
                // SQLite takes CROSS JOIN as written: the sorted table outside, the records inside.
                let join = match self.dialect {
                    Dialect::Sqlite if !self.within.few => " CROSS JOIN ",
                    _ => " JOIN ",
                };
                let first = first.push_name(source.alias).push(join);
                first.and(own).and(on(self.spec, source))
            }
            _ => own,
        };
        let lead = self.lead();
        for source in self.sources.iter().filter(|source| source.alias != lead) {
            sql = sql.and(left_join(self.spec, source));
        }
        sql
    }

    /// The columns that sort: the field's, then the record's id in the same table.
    fn key(&self) -> (Sql, Sql) {
        match self.sort_field.column {
            Column::Joined(source, column) => (
                qualified(source.alias, column),
                qualified(source.alias, source.on),
            ),
            Column::Own(column) => (
                qualified(self.spec.alias, column),
                qualified(self.spec.alias, self.spec.id),
            ),
            Column::Json(..) | Column::Many(_) => (Sql::new("NULL"), Sql::new("NULL")),
        }
    }

    fn shown(&self, field: &FieldDef) -> Sql {
        match field.column {
            Column::Own(column) => qualified(self.spec.alias, field.shown.unwrap_or(column)),
            Column::Joined(source, column) => {
                qualified(source.alias, field.shown.unwrap_or(column))
            }
            Column::Json(column, key) => {
                json_text(self.dialect, &qualified(self.spec.alias, column), key)
            }
            Column::Many(_) => Sql::new("NULL"),
        }
    }

    fn after(&self) -> Result<Option<(Value, Uuid)>, Error> {
        let Some((sort, place, id)) = self.page.place::<(String, Cell, Uuid)>()? else {
            return Ok(None);
        };
        let value = match (place, self.sort_field.kind) {
            (Cell::Text(s), FieldKind::Text | FieldKind::Folded | FieldKind::Word(_)) => s.into(),
            (Cell::Int(n), FieldKind::Number | FieldKind::Money) => n.into(),
            (Cell::Time(at), FieldKind::Time) => at.into(),
            (Cell::Bool(b), FieldKind::Bool) => b.into(),
            (Cell::Id(id), FieldKind::Id | FieldKind::Named(_) | FieldKind::Colleague) => id.into(),
            _ => return Err(Error::invalid("after", "bad-cursor", "")),
        };
        if sort != self.sort.to_string() || matches!(&value, Value::Text(s) if s.contains('\0')) {
            return Err(Error::invalid("after", "bad-cursor", ""));
        }
        Ok(Some((value, id)))
    }

    pub(super) fn row(&self, row: &db::Row<'_>) -> Result<Row, DbError> {
        let mut cells = Vec::with_capacity(self.columns.len());
        for (at, field) in self.columns.iter().enumerate() {
            let is_text = field.shown.is_some() || matches!(field.column, Column::Json(..));
            let kind = if is_text { FieldKind::Text } else { field.kind };
            cells.push(told(cell(row, at + 2, kind)?, field.absence));
        }
        Ok(Row {
            id: row.get(0)?,
            place: cell(row, 1, self.sort_field.kind)?,
            cells,
        })
    }
}

/// More columns than any screen can show.
const COLUMNS_AT_MOST: usize = 50;

impl FromRow for Cell {
    fn from_row(row: &db::Row<'_>) -> Result<Self, DbError> {
        cell(row, 0, FieldKind::Text)
    }
}

fn cell(row: &db::Row<'_>, at: usize, kind: FieldKind) -> Result<Cell, DbError> {
    Ok(match kind {
        FieldKind::Text | FieldKind::Folded | FieldKind::Word(_) => {
            row.get::<Option<String>>(at)?.map(Cell::Text)
        }
        FieldKind::Number | FieldKind::Money => row.get::<Option<i64>>(at)?.map(Cell::Int),
        FieldKind::Time => row.get::<Option<_>>(at)?.map(Cell::Time),
        FieldKind::Bool => row.get::<Option<bool>>(at)?.map(Cell::Bool),
        FieldKind::Id | FieldKind::Named(_) | FieldKind::Colleague => {
            row.get::<Option<Uuid>>(at)?.map(Cell::Id)
        }
    }
    .unwrap_or(Cell::Null))
}

/// Whether one of the conditions that all hold names records, or the one record to which they belong.
fn is_narrow(filter: &Filter, spec: &ListSpec) -> bool {
    match filter {
        Filter::All(list) => list.iter().any(|one| is_narrow(one, spec)),
        Filter::Test(test) if matches!(test.op, Op::Is | Op::In) => {
            let field = spec.fields.get(&test.field);
            field.is_some_and(|f| match (f.kind, f.column) {
                (FieldKind::Named(_), _) => true,
                (_, Column::Own(column)) => column == spec.id,
                _ => false,
            })
        }
        _ => false,
    }
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
        let near = crate::filter::nearest(name, fields.iter().filter(|f| fits(f)).map(|f| f.name));
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

fn only(spec: &ListSpec) -> Sql {
    match spec.only {
        Some(condition) => Sql::new(" AND (").and(condition()).push(")"),
        None => Sql::default(),
    }
}
