//! The index on both engines: two FTS5 tables on SQLite, on PostgreSQL a tsvector, a vocabulary and trigrams.

mod carry;
mod crowd;
mod few;
mod few_postgres;
mod forget;
mod look;
mod parts_postgres;
mod put;
mod put_postgres;
mod query;
mod rebuild;
mod settle;

pub use carry::CARRY;
#[cfg(test)]
pub(super) use crowd::Crowds;
pub(super) use few::{of_few, were_more};
pub(super) use few_postgres::Fews;
#[cfg(test)]
pub(super) use few_postgres::few_sql;
pub use forget::{Forgetting, forget};
pub(super) use look::Question;
pub use put::{put, put_many, remove, remove_many};
pub(super) use query::Pass;
pub use rebuild::{TERMS, rebuild};
pub use settle::settle;

/// Before a word of the title: no folded text holds this sign.
const SQLITE_TITLE: &str = "·";

/// On PostgreSQL each word stands behind the mark of its space and one of these.
fn postgres_class(pass: Pass) -> &'static str {
    if pass == Pass::Title { ":" } else { "." }
}
