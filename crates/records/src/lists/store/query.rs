//! The statement of one part of a list, checked before it is run.

use super::by_own::{By, Part};
use super::lead::Lead;
use super::narrow::is_found;
use super::{by_array, by_ids, cell, left_join, named, on, only, reached, table, told};
use crate::filter::{Column, Compiled, Context, FieldDef, FieldKind, Fields, Source};
use crate::filter::{compile, held, json_of, qualified};
use crate::lists::model::{Cell, ListQuery, ListSpec, Row, Sort, Within};
use crate::own::index::ROWS;
use base::{Error, Scope, Uuid};
use db::{DbError, Dialect, Sql, Value};
use web::Page;

/// More columns than any screen can show.
const COLUMNS_AT_MOST: usize = 50;

/// A query in the making: everything is checked, nothing is run.
pub(in crate::lists) struct Plan<'a> {
    scope: &'a Scope,
    spec: &'a ListSpec,
    pub(super) sort: Sort,
    sort_field: FieldDef,
    columns: Vec<FieldDef>,
    condition: Sql,
    sources: Vec<&'static Source>,
    page: &'a Page,
    dialect: Dialect,
    within: Within,
    /// How an own field sorts, where one does, and which part of the records is asked for.
    by: Option<By>,
    part: Part,
    /// Whether the condition asks the records themselves.
    own: bool,
    /// The filter names records or where they belong, or few are within reach: they are found by that,
    /// and sorted afterwards.
    few: bool,
}

impl<'a> Plan<'a> {
    pub(in crate::lists) fn new(
        scope: &'a Scope,
        spec: &'a ListSpec,
        query: &'a ListQuery,
        cx: &Context,
        within: Within,
        (lead, part): (Option<Lead>, Part),
    ) -> Result<Self, Error> {
        let fields = spec.fields.visible(&scope.hidden.0);
        let sort = query.sort.clone().unwrap_or_else(|| spec.sort.clone());
        let sort_field = named(&fields, &sort.field, "sort", |field| {
            field.sortable && !matches!(field.column, Column::Many(_) | Column::Of(_))
        })?
        .clone();
        let columns = columns(&fields, &query.columns)?;
        if !(1..=Page::MAX).contains(&query.page.limit) {
            return Err(Error::invalid("limit", "limit-range", Page::MAX));
        }
        // What belongs to a record is asked of the table that sorts, before the record itself is read.
        let mut base = spec.base();
        if let Column::Joined(source, _) = sort_field.column {
            base.key = (source.alias, source.on);
            base.marks = source.marks;
        }
        // What an index has in this order is walked, be it few or many.
        let lead =
            lead.filter(|lead| lead.few && !lead.found.in_order_of.contains(&&*sort_field.name));
        let few = lead.is_some() || is_found(scope, spec, query, &sort_field, &within);
        base.walked = (!few).then_some(&*sort_field.name);
        let by = By::of(&sort_field, spec, cx.dialect, (few, part));
        if matches!(by, Some(By::Rows(_))) {
            base = base.by_rows();
        }
        base.held = held(&query.filter, &fields, &sort_field.name);
        let Compiled {
            condition,
            sources,
            own,
        } = compile(&query.filter, &fields, base, cx)?;
        let condition = led(spec, cx.dialect, lead, condition);
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
            few,
            within,
            by,
            part,
            own,
        })
    }

    /// The whole statement.
    pub(in crate::lists) fn sql(&self) -> Result<Sql, Error> {
        match self.dialect {
            Dialect::Sqlite => self.in_two_steps(),
            Dialect::Postgres => self.in_one(),
        }
    }

    fn in_one(&self) -> Result<Sql, Error> {
        let (value, _) = self.key();
        let sql = Sql::new("SELECT ").and(qualified(self.spec.alias, self.spec.id));
        let sql = self.columns(sql.push(", ").and(value));
        let mut sources = self.sources.clone();
        sources.extend(self.shown_from(&sources));
        Ok(sql.and(self.body(&sources)?))
    }

    /// The places of the part first, out of indexes as far as they go; then the rows that stand there. SQLite
    /// would read each row that it walks past: its tables are kept by their keys, and it looks a row up
    /// before it looks at the condition.
    fn in_two_steps(&self) -> Result<Sql, Error> {
        let (value, id) = self.key();
        if self.columns.is_empty() && !self.is_alone() {
            // The places are all that is asked for.
            let sql = Sql::new("SELECT ").and(id).push(", ").and(value);
            return Ok(sql.and(self.body(&self.sources)?));
        }
        let sql = Sql::new("SELECT ").and(qualified(self.spec.alias, self.spec.id));
        let sql = self.columns(sql.push(", k.at")).push(" FROM (SELECT ");
        let sql = sql.and(value).push(" AS at, ").and(id).push(" AS id");
        let sql = sql.and(self.body(&self.sources)?).push(") k CROSS JOIN ");
        let sql = sql.and(table(self.spec)).push(" ON ");
        let sql = sql.and(qualified(self.spec.alias, "account_id"));
        let sql = sql.push(" = ").bind(self.scope.account).push(" AND ");
        let mut sql = sql.and(qualified(self.spec.alias, self.spec.id));
        sql = sql.push(" = k.id");
        for source in self.shown_from(&[]) {
            sql = sql.and(left_join(self.spec, source));
        }
        Ok(sql)
    }

    /// Puts rows of two steps into their order, in which SQLite reads them anyway: asked for it in the outer
    /// step, it would sort them once more.
    pub(super) fn ordered(&self, rows: &mut [Row]) {
        if self.dialect == Dialect::Sqlite {
            rows.sort_by(|a, b| {
                let up = (&a.place, a.id).cmp(&(&b.place, b.id));
                if self.sort.descending {
                    up.reverse()
                } else {
                    up
                }
            });
        }
    }

    /// `FROM … LIMIT …`: which records, in their order.
    fn body(&self, sources: &[&'static Source]) -> Result<Sql, Error> {
        let ((value, id), lead) = (self.key(), self.lead());
        let mut sql = Sql::new(" FROM ").and(self.tables(sources));
        sql = sql.push(" WHERE ").and(qualified(lead, "account_id"));
        sql = sql.push(" = ").bind(self.scope.account);
        let beyond = match self.sort.descending {
            true => ") < (",
            false => ") > (",
        };
        let alone = matches!(self.by, Some(By::Ids(_)));
        match self.after()? {
            Some((_, at_id)) if alone => {
                sql = sql.push(" AND (").and(id.clone()).push(beyond);
                sql = sql.bind(at_id).push(")");
            }
            Some((at_value, at_id)) => {
                sql = sql.push(" AND (").and(value.clone()).push(", ");
                sql = sql.and(id.clone()).push(beyond);
                sql = sql.bind(at_value).push(", ").bind(at_id).push(")");
            }
            None => {}
        }
        if let Some(by) = &self.by {
            sql = sql.and(by.condition(self.sort_field.kind, ROWS.alias));
        }
        sql = sql.and(self.within()).and(only(self.spec));
        sql = sql.push(" AND ").and(self.condition.clone());
        // SQLite would rather walk the sorting index from end to end; a plus keeps it from that.
        let by = match (self.few, self.dialect) {
            (true, Dialect::Sqlite) => " ORDER BY +",
            _ => " ORDER BY ",
        };
        sql = sql.push(by);
        if !alone {
            sql = sql.and(value).push(self.direction()).push(", ");
        }
        sql = sql.and(id).push(self.direction());
        Ok(sql.push(" LIMIT ").bind(self.page.limit + 1))
    }

    /// Whose records: walked in their order, or few that are found by it.
    fn within(&self) -> Sql {
        match self.few {
            true => reached(self.dialect, self.scope, self.spec, &self.within),
            false => self.within.condition.clone(),
        }
    }

    fn direction(&self) -> &'static str {
        match self.sort.descending {
            true => " DESC",
            false => " ASC",
        }
    }

    fn columns(&self, mut sql: Sql) -> Sql {
        for field in &self.columns {
            sql = sql.push(", ").and(self.shown(field));
        }
        sql
    }

    /// The tables of the columns that are not among `known`.
    fn shown_from(&self, known: &[&'static Source]) -> Vec<&'static Source> {
        let mut more = Vec::new();
        for field in &self.columns {
            if let Column::Joined(source, _) = field.column
                && !known.contains(&source)
                && !more.contains(&source)
            {
                more.push(source);
            }
        }
        more
    }

    /// The table whose index sorts the list.
    fn lead(&self) -> &'static str {
        self.sorter()
            .map_or(self.spec.alias, |(source, _)| source.alias)
    }

    /// The table and column whose order is walked, where these are not the list's own.
    fn sorter(&self) -> Option<(&'static Source, &'static str)> {
        match self.by {
            Some(By::Values(_) | By::Ids(_)) => None,
            _ => self.sort_field.sorted_in(),
        }
    }

    /// Whether an own field sorts.
    pub(super) fn sorts_by_own(&self) -> bool {
        self.by.is_some()
    }

    /// Whether the table that sorts tells by itself which records come: they are read in the second step.
    fn alone(&self, source: &Source, sources: &[&'static Source]) -> bool {
        let all = self.within.condition.is_empty() && self.spec.only.is_none();
        let others = sources.iter().any(|other| other.alias != source.alias);
        self.dialect == Dialect::Sqlite && !self.few && !self.own && all && !others
    }

    fn is_alone(&self) -> bool {
        let sorter = self.sorter();
        sorter.is_some_and(|(source, _)| self.alone(source, &self.sources))
    }

    /// The tables, the leading one first.
    fn tables(&self, sources: &[&'static Source]) -> Sql {
        let own = table(self.spec);
        let mut sql = match self.sorter() {
            Some((source, _)) if self.alone(source, sources) => {
                let only = Sql::default().push_name(source.table).push(" ");
                return only.push_name(source.alias);
            }
            Some((source, _)) => {
                let first = Sql::default().push_name(source.table).push(" ");
                // SQLite takes CROSS JOIN as written: the sorted table outside, the records inside.
                let join = match self.dialect {
                    Dialect::Sqlite if !self.few => " CROSS JOIN ",
                    _ => " JOIN ",
                };
                let first = first.push_name(source.alias).push(join);
                first.and(own).and(on(self.spec, source))
            }
            None => own,
        };
        let lead = self.lead();
        for source in sources.iter().filter(|source| source.alias != lead) {
            sql = sql.and(left_join(self.spec, source));
        }
        sql
    }

    /// The columns that sort: the field's, then the record's id in the same table.
    fn key(&self) -> (Sql, Sql) {
        if let Some((source, column)) = self.sorter() {
            let id = qualified(source.alias, source.on);
            return (qualified(source.alias, column), id);
        }
        let value = match (&self.by, self.sort_field.column) {
            (Some(By::Values(value)), _) => value.clone(),
            (None, Column::Own(column)) => qualified(self.spec.alias, column),
            _ => Sql::new("NULL"),
        };
        (value, qualified(self.spec.alias, self.spec.id))
    }

    fn shown(&self, field: &FieldDef) -> Sql {
        match field.column {
            Column::Own(column) => qualified(self.spec.alias, field.shown.unwrap_or(column)),
            Column::Joined(source, column) => {
                qualified(source.alias, field.shown.unwrap_or(column))
            }
            Column::Custom(column) => {
                let key = field.own.as_ref().map_or("", |own| &*own.key);
                json_of(self.dialect, &qualified(self.spec.alias, column), key)
            }
            Column::Many(_) | Column::Of(_) => Sql::new("NULL"),
        }
    }

    fn after(&self) -> Result<Option<(Value, Uuid)>, Error> {
        let Some((sort, place, id)) = self.page.place::<(String, Cell, Uuid)>()? else {
            return Ok(None);
        };
        let value = match (place, self.sort_field.kind) {
            // The rest begins behind all that have a value.
            (Cell::Text(_), _) if self.part == Part::Without && self.by.is_some() => {
                return Ok(None);
            }
            (Cell::Null, _) if self.part == Part::Without && self.by.is_some() => Value::Null,
            (Cell::Text(told), kind) if let Some(by) = &self.by => {
                let placed = by.placed(kind, &told);
                placed.ok_or_else(|| Error::invalid("after", "bad-cursor", ""))?
            }
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
            let is_text = field.shown.is_some() || field.own.is_some();
            let kind = if is_text { FieldKind::Text } else { field.kind };
            cells.push(told(cell(row, at + 2, kind)?, field.absence));
        }
        Ok(Row {
            id: row.get(0)?,
            place: match &self.by {
                Some(by) => by.place(row, 1, self.sort_field.kind)?,
                None => cell(row, 1, self.sort_field.kind)?,
            },
            cells,
        })
    }
}

/// The condition, of few that another leads to.
fn led(spec: &ListSpec, dialect: Dialect, lead: Option<Lead>, condition: Sql) -> Sql {
    let ids = match lead {
        Some(lead) if dialect == Dialect::Sqlite => by_ids(spec, lead.found.ids),
        Some(lead) if lead.found.of_own => by_array(spec, lead.found.ids),
        _ => return condition,
    };
    ids.push(" AND ").and(condition)
}

/// The columns that were asked for.
fn columns(fields: &Fields, names: &[String]) -> Result<Vec<FieldDef>, Error> {
    if names.len() > COLUMNS_AT_MOST {
        return Err(Error::invalid("fields", "list-columns", COLUMNS_AT_MOST));
    }
    let listed = |name: &String| named(fields, name, "fields", FieldDef::is_listable).cloned();
    names.iter().map(listed).collect()
}
