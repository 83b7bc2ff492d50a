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

    /// Adds `text (v1, v2, …)`; with no values the condition is false for every row.
    #[must_use]
    pub fn push_list<V: Into<Value>>(
        mut self,
        text: &'static str,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        self = self.push(text).push(" (");
        let mut first = true;
        for value in values {
            if !first {
                self = self.push(", ");
            }
            first = false;
            self = self.bind(value);
        }
        if first {
            self = self.push("NULL");
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

    /// Whether nothing was added yet.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The text with numbered places, as the engine wants it.
    pub fn text(&self, dialect: Dialect) -> Cow<'static, str> {
        if let [Part::Text(Cow::Borrowed(only))] = self.parts.as_slice() {
            return Cow::Borrowed(only);
        }
        let mark = match dialect {
            Dialect::Sqlite => '?',
            Dialect::Postgres => '$',
        };
        let mut out = String::with_capacity(256);
        let mut number = 0;
        for part in &self.parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Bound => {
                    number += 1;
                    let _ = write!(out, "{mark}{number}");
                }
            }
        }
        Cow::Owned(out)
    }

    /// The bound values, in the order of their places.
    pub fn values(&self) -> &[Value] {
        &self.values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_numbered_in_order_and_never_pasted() {
        let sql = Sql::new("SELECT 1 WHERE a = ")
            .bind("x'; DROP TABLE t; --")
            .and(Sql::new(" AND b > ").bind(3))
            .push_list(" AND c IN", ["p", "q"]);
        assert_eq!(
            sql.text(Dialect::Sqlite),
            "SELECT 1 WHERE a = ?1 AND b > ?2 AND c IN (?3, ?4)"
        );
        assert_eq!(sql.values().len(), 4);
    }

    #[test]
    fn an_empty_list_matches_nothing() {
        let sql = Sql::new("a").push_list(" IN", Vec::<i64>::new());
        assert_eq!(sql.text(Dialect::Postgres), "a IN (NULL)");
    }

    #[test]
    fn a_name_cannot_carry_sql() {
        let sql = Sql::default().push_name("t.name; DROP TABLE x --");
        assert_eq!(sql.text(Dialect::Sqlite), "t.nameDROPTABLEx");
    }
}
