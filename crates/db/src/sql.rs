//! Statements that carry their text and their bound values side by side; strings are never pasted.

use crate::{Dialect, Value};
use std::borrow::Cow;
use std::fmt::Write;

/// A statement in the making.
///
/// ```
/// let sql = db::Sql::new("SELECT name FROM t WHERE account_id = ").bind(7).push(" LIMIT ").bind(5);
/// assert_eq!(sql.text(db::Dialect::Postgres), "SELECT name FROM t WHERE account_id = $1 LIMIT $2");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sql {
    parts: Vec<Part>,
    values: Vec<Value>,
}

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Text(Cow<'static, str>),
    Bound,
    /// ` IN` this many values, held as one list.
    Among(usize),
}

impl Sql {
    /// Starts with a piece of text.
    pub fn new(text: &'static str) -> Self {
        Self::default().push(text)
    }

    /// Adds a piece of text that stands in the program.
    #[must_use]
    pub fn push(mut self, text: &'static str) -> Self {
        self.parts.push(Part::Text(Cow::Borrowed(text)));
        self
    }

    /// Adds the name of a table or column that a registry of the program holds.
    ///
    /// Only letters, digits, `_` and `.` stay: anything else is dropped, so that no outside text
    /// can ever become SQL here.
    #[must_use]
    pub fn push_name(mut self, name: &str) -> Self {
        let clean: String = name
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'))
            .collect();
        self.parts.push(Part::Text(Cow::Owned(clean)));
        self
    }

    /// Adds a value.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.parts.push(Part::Bound);
        self.values.push(value.into());
        self
    }

    /// Adds `text IN (v1, v2, …)`; with no values the condition is false for every row.
    ///
    /// PostgreSQL gets the values as one array: whatever their number, the text and so the prepared
    /// statement with its plan stay the same.
    #[must_use]
    pub fn push_in<V: Into<Value>>(
        mut self,
        text: &'static str,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        self = self.push(text);
        let values: Vec<Value> = values.into_iter().map(Into::into).collect();
        self.parts.push(Part::Among(values.len()));
        self.values.push(Value::List(values));
        self
    }

    /// Adds `text (v1, v2, …)`: the values of a new row.
    #[must_use]
    pub fn push_list<V: Into<Value>>(
        mut self,
        text: &'static str,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        self = self.push(text).push(" (");
        for (at, value) in values.into_iter().enumerate() {
            if at > 0 {
                self = self.push(", ");
            }
            self = self.bind(value);
        }
        self.push(")")
    }

    /// Adds another statement's text and values.
    #[must_use]
    pub fn and(mut self, other: Sql) -> Self {
        self.parts.extend(other.parts);
        self.values.extend(other.values);
        self
    }

    /// The same statement with each bound value as `told` writes it; those of a list one by one.
    #[must_use]
    pub fn with_values(mut self, told: impl Fn(Value) -> Value) -> Self {
        let each = |value| match value {
            Value::List(list) => Value::List(list.into_iter().map(&told).collect()),
            one => told(one),
        };
        self.values = self.values.into_iter().map(each).collect();
        self
    }

    /// Whether nothing was added yet.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The text with numbered places, as the engine wants it.
    pub fn text(&self, dialect: Dialect) -> Cow<'static, str> {
        if let [Part::Text(Cow::Borrowed(only))] = self.parts.as_slice() {
            return Cow::Borrowed(only);
        }
        let mark = mark(dialect);
        let mut out = String::with_capacity(256);
        let mut number = 0;
        for part in &self.parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Bound => {
                    number += 1;
                    let _ = write!(out, "{mark}{number}");
                }
                Part::Among(_) if dialect == Dialect::Postgres => {
                    number += 1;
                    let _ = write!(out, " = ANY({mark}{number})");
                }
                Part::Among(many) => {
                    among(&mut out, number, *many);
                    number += many;
                }
            }
        }
        Cow::Owned(out)
    }

    /// The bound values, in the order of their places; a list is one value.
    pub fn values(&self) -> &[Value] {
        &self.values
    }
}

fn mark(dialect: Dialect) -> char {
    match dialect {
        Dialect::Sqlite => '?',
        Dialect::Postgres => '$',
    }
}

/// SQLite's ` IN (…)` with one place a value, counted on from `number`.
fn among(out: &mut String, number: usize, many: usize) {
    out.push_str(" IN (");
    for at in 1..=many {
        let comma = if at == 1 { "" } else { ", " };
        let _ = write!(out, "{comma}?{}", number + at);
    }
    out.push(')');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_numbered_in_order_and_never_pasted() {
        let sql = Sql::new("SELECT 1 WHERE a = ")
            .bind("x'; DROP TABLE t; --")
            .and(Sql::new(" AND b > ").bind(3))
            .push_in(" AND c", ["p", "q"])
            .push(" LIMIT ")
            .bind(9);
        assert_eq!(
            sql.text(Dialect::Sqlite),
            "SELECT 1 WHERE a = ?1 AND b > ?2 AND c IN (?3, ?4) LIMIT ?5"
        );
        assert_eq!(
            sql.text(Dialect::Postgres),
            "SELECT 1 WHERE a = $1 AND b > $2 AND c = ANY($3) LIMIT $4"
        );
    }

    #[test]
    fn values_can_be_written_otherwise_also_within_lists() {
        let sql = Sql::new("a = ").bind(1).push_in(" AND b", [2, 3]);
        let told = sql.clone().with_values(|value| match value {
            Value::Int(n) => Value::Int(n * 10),
            other => other,
        });
        assert_eq!(told, Sql::new("a = ").bind(10).push_in(" AND b", [20, 30]));
        assert_eq!(told.text(Dialect::Sqlite), sql.text(Dialect::Sqlite));
    }

    #[test]
    fn a_name_cannot_carry_sql() {
        let sql = Sql::default().push_name("t.name; DROP TABLE x --");
        assert_eq!(sql.text(Dialect::Sqlite), "t.nameDROPTABLEx");
    }
}
