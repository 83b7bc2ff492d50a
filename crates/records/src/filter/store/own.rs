//! Conditions on the firm's own fields, which stand under their keys in one JSON column of the record.
//!
//! What stands there may be older than the field: what is not of its kind counts as nothing.

use super::{Compiler, qualified};
use crate::filter::{FieldDef, FieldKind, FilterError, Op, Test};
use crate::own::Holds;
use base::Timestamp;
use db::{Dialect, Sql, Value};

impl Compiler<'_> {
    /// A condition on one of the firm's own fields.
    pub(super) fn custom(
        &self,
        field: &FieldDef,
        column: &str,
        test: &Test,
    ) -> Result<Sql, FilterError> {
        let Some(own) = &field.own else {
            return Err(FilterError::new(0, "filter-field", &*field.name));
        };
        let at = qualified(self.base.alias, column);
        if own.holds == Holds::Choices {
            return self.chosen(field, (&at, &own.key), test);
        }
        let value = value(
            self.cx.dialect,
            field.kind,
            (self.base.alias, column),
            &own.key,
        );
        self.condition(field, &value, test)
    }

    /// A condition on the choices that are made, each by itself.
    fn chosen(
        &self,
        field: &FieldDef,
        (at, key): (&Sql, &str),
        test: &Test,
    ) -> Result<Sql, FilterError> {
        let mut one = test.clone();
        one.op = match test.op {
            Op::IsNot => Op::Is,
            Op::NotIn => Op::In,
            Op::Empty => Op::NotEmpty,
            other => other,
        };
        let (from, value) = each(self.cx.dialect, at, key);
        let sql = Sql::new("EXISTS (SELECT 1 FROM ").and(from).push(" AND ");
        let sql = sql.and(self.condition(field, &Sql::new(value), &one)?);
        let sql = sql.push(")");
        Ok(match one.op == test.op {
            true => sql,
            false => Sql::new("(NOT ").and(sql).push(")"),
        })
    }
}

/// What stands under the key, as the kind compares it; NULL where it is of another kind.
///
/// A text is compared as `language` folds it, which stands in a column beside that of the values; where it does not,
/// small letters are all that differs.
pub(crate) fn value(
    dialect: Dialect,
    kind: FieldKind,
    (alias, column): (&str, &str),
    key: &str,
) -> Sql {
    let at = &qualified(alias, column);
    let wanted = match (kind, dialect) {
        (FieldKind::Decimal | FieldKind::MoneyIn(_), Dialect::Sqlite) => "'integer', 'real'",
        (FieldKind::Decimal | FieldKind::MoneyIn(_), Dialect::Postgres) => "'number'",
        (FieldKind::Bool, Dialect::Sqlite) => "'true', 'false'",
        (FieldKind::Bool, Dialect::Postgres) => "'boolean'",
        (_, Dialect::Sqlite) => "'text'",
        (_, Dialect::Postgres) => "'string'",
    };
    let (kind_of, text) = match dialect {
        Dialect::Sqlite => (path("json_type(", at, key), path("json_extract(", at, key)),
        Dialect::Postgres => (
            Sql::new("jsonb_typeof(")
                .and(under(at, "->", key))
                .push(")"),
            under(at, "->>", key),
        ),
    };
    let text = match kind {
        FieldKind::Folded => folded(dialect, (alias, column), key, text),
        _ => text,
    };
    let sql = Sql::new("(CASE WHEN ").and(kind_of).push(" IN (");
    let sql = sql.push(wanted).push(") THEN ").and(text);
    match (dialect, kind) {
        (Dialect::Sqlite, _) => sql.push(" END)"),
        (_, FieldKind::Decimal | FieldKind::MoneyIn(_)) => sql.push("::float8 END)"),
        (_, FieldKind::Bool) => sql.push("::boolean END)"),
        // By bytes, as SQLite compares.
        (Dialect::Postgres, _) => sql.push(" COLLATE \"C\" END)"),
    }
}

fn folded(dialect: Dialect, (alias, column): (&str, &str), key: &str, text: Sql) -> Sql {
    let beside = qualified(alias, column).push("_folded");
    let sql = Sql::new("COALESCE(");
    let (sql, end) = match dialect {
        Dialect::Sqlite => (sql.and(path("json_extract(", &beside, key)), "))"),
        // "C": of other than ASCII letters the column beside tells.
        Dialect::Postgres => (sql.and(under(&beside, "->>", key)), " COLLATE \"C\"))"),
    };
    sql.push(", lower(").and(text).push(end)
}

/// The texts in the list under the key, as what follows FROM with a condition at its end, and each one's value.
fn each(dialect: Dialect, at: &Sql, key: &str) -> (Sql, &'static str) {
    match dialect {
        Dialect::Sqlite => {
            let sql = path("json_each(", at, key).push(" j WHERE j.type = 'text' AND ");
            let sql = sql.and(path("json_type(", at, key)).push(" = 'array'");
            (sql, "j.value")
        }
        Dialect::Postgres => {
            let sql = Sql::new("jsonb_array_elements(CASE jsonb_typeof(");
            let sql = sql.and(under(at, "->", key)).push(") WHEN 'array' THEN ");
            let sql = sql.and(under(at, "->", key));
            let sql = sql.push(" ELSE '[]'::jsonb END) j(item)");
            let sql = sql.push(" WHERE jsonb_typeof(j.item) = 'string'");
            (sql, "(j.item #>> '{}')")
        }
    }
}

/// The value under the key as JSON text, to be shown.
pub(crate) fn json_of(dialect: Dialect, at: &Sql, key: &str) -> Sql {
    match dialect {
        Dialect::Sqlite => Sql::new("(")
            .and(at.clone())
            .push(" -> '$.")
            .push_name(key)
            .push("')"),
        Dialect::Postgres => under(at, "->", key).push("::text"),
    }
}

fn path(function: &'static str, at: &Sql, key: &str) -> Sql {
    let sql = Sql::new(function).and(at.clone()).push(", '$.");
    sql.push_name(key).push("')")
}

fn under(at: &Sql, arrow: &'static str, key: &str) -> Sql {
    let sql = Sql::new("(").and(at.clone()).push(arrow).push("'");
    sql.push_name(key).push("')")
}

/// A moment as the field holds it: one of the firm's own as the text that its order goes by.
pub(super) fn moment(field: &FieldDef, at: Timestamp) -> Value {
    match field.own {
        Some(_) => Value::Text(at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
        None => Value::Time(at),
    }
}
