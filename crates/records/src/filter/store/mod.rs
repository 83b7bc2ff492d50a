//! The one place where a filter becomes SQL. Names come from the registered fields, values are bound.

mod context;
mod even;
mod found;
mod indexed;
mod marked;
mod named;
mod own;
mod rows;
mod via;

pub use context::{Colleagues, Context};
pub(crate) use even::held;
pub(crate) use found::{Found, found_by};
pub(crate) use indexed::number as rows_of;
pub use named::ME;
use own::moment;
pub(crate) use own::{json_of, value as own_value};

use super::values::{as_text, bound, days_ago, days_back, span};
use super::{Column, FieldDef, FieldKind, Fields, Filter, FilterError, Literal, Op, Operand};
use super::{Source, Test};
use db::{Dialect, Sql, Value};

/// The table that the filter chooses from.
#[derive(Clone, Copy, Debug)]
pub struct Base<'a> {
    /// Its name within the query; it has a column `account_id`.
    pub alias: &'static str,
    /// The column of the record's id.
    pub id: &'static str,
    /// The table's name and the column that hold the same id, for conditions on what belongs to the record:
    /// its own, or those of a table that the query joins to it.
    pub key: (&'static str, &'static str),
    /// The field that sorts, where many records are walked in its order: no other condition shall choose
    /// where to begin, unless its index has that order as well. None: whichever condition is best.
    pub walked: Option<&'a str>,
    /// Fields that another condition's index holds as well; see `even`.
    pub held: &'static [&'static str],
    /// The columns with marks of values that the table of `key` has, where that is not the base itself.
    pub marks: &'static [&'static str],
}

impl Base<'static> {
    /// The table with its own id.
    pub const fn new(alias: &'static str, id: &'static str) -> Self {
        Self {
            alias,
            id,
            key: (alias, id),
            walked: None,
            held: &[],
            marks: &[],
        }
    }
}

/// A condition for WHERE, and the tables that must be joined for it.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// Never empty, and in brackets where it needs them.
    pub condition: Sql,
    /// Each once.
    pub sources: Vec<&'static Source>,
    /// Whether it asks the base's own columns.
    pub own: bool,
}

/// Compiles `filter` for `base`. The condition names columns by the aliases of `base` and of the
/// sources, and says nothing of the account: the query around it does.
///
/// # Errors
/// `filter-field`, `filter-operator`, `filter-value`, `filter-too-deep`, `filter-too-many`; without a
/// place: `Fields::parse` tells it.
pub fn compile(
    filter: &Filter,
    fields: &Fields,
    base: Base<'_>,
    cx: &Context,
) -> Result<Compiled, FilterError> {
    filter.check(&|_| 0)?;
    let mut compiler = Compiler::new(fields, base, cx);
    let condition = compiler.filter(filter)?;
    Ok(Compiled {
        condition,
        sources: compiler.sources,
        own: compiler.own,
    })
}

struct Compiler<'a> {
    fields: &'a Fields,
    base: Base<'a>,
    cx: &'a Context,
    sources: Vec<&'static Source>,
    own: bool,
}

impl<'a> Compiler<'a> {
    fn new(fields: &'a Fields, base: Base<'a>, cx: &'a Context) -> Self {
        Self {
            fields,
            base,
            cx,
            sources: Vec::new(),
            own: false,
        }
    }
}

impl Compiler<'_> {
    fn filter(&mut self, filter: &Filter) -> Result<Sql, FilterError> {
        match filter {
            Filter::All(list) => self.group(list, " AND ", "(1 = 1)"),
            Filter::Any(list) => self.group(list, " OR ", "(1 = 0)"),
            // Where a column is NULL a test is neither true nor false; not of it must be true.
            Filter::Not(inner) => {
                let inner = self.filter(inner)?;
                Ok(Sql::new("(NOT COALESCE(").and(inner).push(", FALSE))"))
            }
            Filter::Test(test) => self.test(test),
        }
    }

    fn group(
        &mut self,
        list: &[Filter],
        word: &'static str,
        none: &'static str,
    ) -> Result<Sql, FilterError> {
        let mut out = Sql::new("(");
        for (number, filter) in list.iter().enumerate() {
            if number > 0 {
                out = out.push(word);
            }
            out = out.and(self.filter(filter)?);
        }
        Ok(if list.is_empty() {
            Sql::new(none)
        } else {
            out.push(")")
        })
    }

    fn test(&mut self, test: &Test) -> Result<Sql, FilterError> {
        let fields = self.fields;
        let field = fields.field_of(test)?;
        if let Some(by_rows) = self.by_rows(field, test)? {
            self.own |= self.base.key.0 == self.base.alias;
            return Ok(by_rows);
        }
        self.own |= match field.column {
            Column::Own(_) | Column::Custom(_) | Column::Of(_) => true,
            Column::Many(_) => self.base.key.0 == self.base.alias,
            Column::Joined(..) => false,
        };
        match field.column {
            Column::Many(rows) => self.many(field, rows, test),
            Column::Of(via) => self.via(field, via, test),
            Column::Own(column) => self.condition(
                field,
                &self.asked(field, test, self.base.alias, column),
                test,
            ),
            Column::Joined(source, column) => {
                if !self.sources.contains(&source) {
                    self.sources.push(source);
                }
                self.condition(field, &self.asked(field, test, source.alias, column), test)
            }
            Column::Custom(column) => {
                let holds = self.custom(field, column, test)?;
                Ok(self.of_many(field, holds))
            }
        }
    }

    /// The column, with a plus where SQLite must not begin with its index: it knows no figures about the
    /// tables and would find a half of them by it, to sort them then.
    fn asked(&self, field: &FieldDef, test: &Test, alias: &str, column: &str) -> Sql {
        let column = qualified(alias, column);
        let leads =
            |sort| field.name == sort || (test.op == Op::Is && field.sorted_behind.contains(&sort));
        match (self.cx.dialect, self.base.walked) {
            (Dialect::Sqlite, Some(sort)) if !leads(sort) => Sql::new("+").and(column),
            _ => column,
        }
    }

    /// A condition on one value that `column` names; where nothing stands there, nothing but
    /// `empty` and `not` hold, however nothing is written.
    fn condition(&self, field: &FieldDef, column: &Sql, test: &Test) -> Result<Sql, FilterError> {
        let Some(none) = field.absence.value() else {
            return self.compared(field, column, test);
        };
        let col = || Sql::new("(").and(column.clone());
        Ok(match test.op {
            Op::IsNot | Op::NotIn => self.compared(field, column, test)?,
            Op::Empty => col()
                .push(" IS NULL OR ")
                .and(column.clone())
                .push(" <= ")
                .bind(none)
                .push(")"),
            Op::NotEmpty => col().push(" > ").bind(none).push(")"),
            _ => Sql::new("(")
                .and(self.compared(field, column, test)?)
                .push(" AND ")
                .and(column.clone())
                .push(" > ")
                .bind(none)
                .push(")"),
        })
    }

    fn compared(&self, field: &FieldDef, column: &Sql, test: &Test) -> Result<Sql, FilterError> {
        let col = || Sql::new("(").and(column.clone());
        let texts = matches!(field.kind, FieldKind::Text | FieldKind::Folded);
        Ok(match (test.op, &test.value) {
            (Op::Empty, _) if texts => col()
                .push(" IS NULL OR ")
                .and(column.clone())
                .push(" = '')"),
            (Op::Empty, _) => col().push(" IS NULL)"),
            (Op::NotEmpty, _) if texts => col().push(" <> '')"),
            (Op::NotEmpty, _) => col().push(" IS NOT NULL)"),
            (Op::IsNot | Op::NotIn, _) => {
                let positive = if test.op == Op::IsNot { Op::Is } else { Op::In };
                let inner = self.condition(
                    field,
                    column,
                    &Test {
                        op: positive,
                        ..test.clone()
                    },
                )?;
                col().push(" IS NULL OR NOT ").and(inner).push(")")
            }
            (op, value) if let FieldKind::Named(names) = field.kind => {
                self.named(field, names, column, op, value)?
            }
            (_, v) if field.kind == FieldKind::Colleague => self.one_of(field, column, v)?,
            (Op::Contains | Op::StartsWith, Operand::One(v)) => {
                self.within_text(test.op, column, self.bound(field, v)?)
            }
            (Op::WithinDays | Op::OlderThanDays, Operand::One(v)) => {
                self.days(field, column, test.op, v.whole_number().unwrap_or(0))
            }
            (_, value) if field.kind == FieldKind::Time => {
                self.times(field, column, test.op, value)?
            }
            (Op::In, Operand::Many(list)) if list.is_empty() => Sql::new("(1 = 0)"),
            (Op::In, Operand::Many(list)) => {
                let values = list.iter().map(|v| self.named_so(field, v));
                let values = values.collect::<Result<Vec<_>, _>>()?.concat();
                col().push_in("", values).push(")")
            }
            (Op::Between, Operand::Many(list)) if list.len() == 2 => {
                let (from, to) = (self.bound(field, &list[0])?, self.bound(field, &list[1])?);
                col()
                    .push(" BETWEEN ")
                    .bind(from)
                    .push(" AND ")
                    .bind(to)
                    .push(")")
            }
            (Op::Is, Operand::One(v)) if field.also.is_some() => {
                col().push_in("", self.named_so(field, v)?).push(")")
            }
            (op, Operand::One(v)) => self.by_value(field, column, op, self.bound(field, v)?),
            (op, _) => return Err(FilterError::new(0, "filter-operator", op.as_str())),
        })
    }

    /// The text holds the value, or begins with it.
    fn within_text(&self, op: Op, column: &Sql, value: Value) -> Sql {
        if op == Op::Contains {
            let place = match self.cx.dialect {
                Dialect::Sqlite => Sql::new("(instr("),
                Dialect::Postgres => Sql::new("(strpos("),
            };
            let place = place.and(column.clone()).push(", ").bind(value);
            return place.push(") > 0)");
        }
        let length = match &value {
            Value::Text(text) => text.chars().count(),
            _ => 0,
        };
        let start = Sql::new("(substr(").and(column.clone());
        let start = start.push(", 1, CAST(").bind(length);
        start.push(" AS INTEGER)) = ").bind(value).push(")")
    }

    /// In the last so many days of 24 hours, or before them; days of the calendar in those of the reader.
    fn days(&self, field: &FieldDef, column: &Sql, op: Op, days: i64) -> Sql {
        let (from, now) = match field.kind {
            FieldKind::Date => days_back(self.cx, days),
            _ => (
                moment(field, days_ago(self.cx, days)),
                moment(field, self.cx.now),
            ),
        };
        let col = Sql::new("(").and(column.clone());
        if op == Op::OlderThanDays {
            return col.push(" < ").bind(from).push(")");
        }
        let after = col.push(" >= ").bind(from).push(" AND ");
        after.and(column.clone()).push(" <= ").bind(now).push(")")
    }

    /// Days are spans: on or before a day means before its end.
    fn times(
        &self,
        field: &FieldDef,
        column: &Sql,
        op: Op,
        value: &Operand,
    ) -> Result<Sql, FilterError> {
        let (first, last) = match value {
            Operand::One(v) => (span(field, v, self.cx)?, span(field, v, self.cx)?),
            Operand::Many(list) if list.len() == 2 => (
                span(field, &list[0], self.cx)?,
                span(field, &list[1], self.cx)?,
            ),
            _ => return Err(FilterError::new(0, "filter-operator", op.as_str())),
        };
        let col = || Sql::new("(").and(column.clone());
        let at = |at| moment(field, at);
        let up_to_end = |sql: Sql| match last.end {
            Some(end) => sql.push(" < ").bind(at(end)).push(")"),
            None => sql.push(" <= ").bind(at(last.start)).push(")"),
        };
        Ok(match (op, first.end) {
            (Op::Less, _) => col().push(" < ").bind(at(first.start)).push(")"),
            (Op::AtLeast, _) => col().push(" >= ").bind(at(first.start)).push(")"),
            (Op::Greater, Some(end)) => col().push(" >= ").bind(at(end)).push(")"),
            (Op::Greater, None) => col().push(" > ").bind(at(first.start)).push(")"),
            (Op::AtMost, _) => up_to_end(col()),
            _ => up_to_end(
                col()
                    .push(" >= ")
                    .bind(at(first.start))
                    .push(" AND ")
                    .and(column.clone()),
            ),
        })
    }

    fn bound(&self, field: &FieldDef, value: &Literal) -> Result<Value, FilterError> {
        bound(field, value, self.cx)
    }

    /// The value, and whatever else stands where it is meant, each once.
    fn named_so(&self, field: &FieldDef, value: &Literal) -> Result<Vec<Value>, FilterError> {
        let own = self.bound(field, value)?;
        let names = field.also.map(|also| also(&as_text(value)));
        let mut all: Vec<Value> = names
            .unwrap_or_default()
            .into_iter()
            .map(Value::Text)
            .collect();
        if !all.contains(&own) {
            all.insert(0, own);
        }
        Ok(all)
    }
}

pub(crate) fn qualified(alias: &str, column: &str) -> Sql {
    Sql::default().push_name(alias).push(".").push_name(column)
}

fn comparison(op: Op) -> &'static str {
    match op {
        Op::Less => " < ",
        Op::AtMost => " <= ",
        Op::Greater => " > ",
        Op::AtLeast => " >= ",
        _ => " = ",
    }
}
