//! Counting up to a bound: whether something is few or many is worth knowing, how many exactly is not.

use db::{DbError, Sql, Tx};

/// So many records are found by what names them and sorted then, rather than looked for among all in
/// their order. With a million people that is where both cost the same.
const FEW: i64 = 5_000;

/// How many rows the query finds, counted up to `most`.
pub(crate) fn counted(tx: &Tx<'_>, found: Sql, most: i64) -> Result<i64, DbError> {
    let sql = Sql::new("SELECT COUNT(*) FROM (").and(found);
    tx.one(sql.push(" LIMIT ").bind(most).push(") counted"))
}

/// How many rows the query finds, counted as far as [`is_few`] wants to know.
pub(crate) fn counted_as_few(tx: &Tx<'_>, found: Sql) -> Result<i64, DbError> {
    counted(tx, found, FEW + 1)
}

/// Whether so many are few.
pub(crate) fn is_few(many: i64) -> bool {
    many <= FEW
}

/// Whether the query finds few records.
///
/// # Errors
/// Those of the database.
pub fn are_few(tx: &Tx<'_>, found: Sql) -> Result<bool, DbError> {
    Ok(is_few(counted_as_few(tx, found)?))
}
