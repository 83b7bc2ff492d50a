//! The text under a key of a JSON column, as each engine says it.

use db::{Dialect, Sql};

pub(crate) fn json_text(dialect: Dialect, column: &Sql, key: &str) -> Sql {
    match dialect {
        Dialect::Sqlite => Sql::new("json_extract(")
            .and(column.clone())
            .push(", '$.")
            .push_name(key)
            .push("')"),
        Dialect::Postgres => Sql::new("(")
            .and(column.clone())
            .push("->>'")
            .push_name(key)
            .push("')"),
    }
}
