//! SQL of who has an address and may not be found by its country.

use base::{PersonId, Scope};
use db::{DbError, FromRow, Row, Sql, Tx};

/// How far an account is.
pub(super) struct Begun {
    /// The last person who was looked at; none before the first.
    pub(super) after: Option<PersonId>,
}

impl FromRow for Begun {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { after: row.get(0)? })
    }
}

/// None where everybody is found.
pub(super) fn begun(tx: &Tx<'_>, scope: &Scope) -> Result<Option<Begun>, DbError> {
    let sql = Sql::new("SELECT after_id FROM customers_country_words WHERE account_id = ");
    tx.opt(sql.bind(scope.account))
}

/// Keeps how far it is.
pub(super) fn set_begun(tx: &mut Tx<'_>, scope: &Scope, after: PersonId) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_country_words SET after_id = ").bind(after);
    tx.exec(sql.push(" WHERE account_id = ").bind(scope.account))
        .map(drop)
}

/// Everybody is found.
pub(super) fn end(tx: &mut Tx<'_>, scope: &Scope) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM customers_country_words WHERE account_id = ");
    tx.exec(sql.bind(scope.account)).map(drop)
}

/// The next people who have an address.
pub(super) fn next(
    tx: &Tx<'_>,
    scope: &Scope,
    after: Option<PersonId>,
    limit: usize,
) -> Result<Vec<PersonId>, DbError> {
    let sql = Sql::new("SELECT DISTINCT person_id FROM customers_place WHERE account_id = ");
    let mut sql = sql.bind(scope.account);
    if let Some(after) = after {
        sql = sql.push(" AND person_id > ").bind(after);
    }
    tx.all(sql.push(" ORDER BY person_id LIMIT ").bind(limit))
}
