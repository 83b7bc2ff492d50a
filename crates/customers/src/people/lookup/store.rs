//! SQL of names and ids of many people.

use crate::reach::{fields, owned_by, within};
use base::{PersonId, Scope};
use db::{DbError, Sql, Tx};

pub(super) fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    people: &[PersonId],
) -> Result<Vec<(PersonId, String)>, DbError> {
    tx.all(
        Sql::new("SELECT id, ")
            .push(fields::shown_as(scope))
            .push(" FROM customers_person WHERE account_id = ")
            .bind(scope.account)
            .push_in(" AND id", people.iter().copied())
            .and(owned_by(scope, "owner_id"))
            .push(" ORDER BY id LIMIT ")
            .bind(people.len()),
    )
}

/// Hands every id to `take`, in the order of source and id.
pub(super) fn external_ids(
    tx: &Tx<'_>,
    scope: &Scope,
    people: &[PersonId],
    mut take: impl FnMut(PersonId, String),
) -> Result<(), DbError> {
    tx.each(
        Sql::new("SELECT person_id, external_id FROM customers_external_id WHERE account_id = ")
            .bind(scope.account)
            .push_in(" AND person_id", people.iter().copied())
            .and(within(scope, "person_id"))
            .push(" ORDER BY person_id, source, external_id"),
        |row| {
            take(row.get(0)?, row.get(1)?);
            Ok(())
        },
    )
}

/// The marks of these people's tags.
pub(super) fn tag_marks(
    tx: &Tx<'_>,
    scope: &Scope,
    people: &[PersonId],
) -> Result<Vec<(PersonId, i64)>, DbError> {
    let sql = Sql::new("SELECT id, tag_marks FROM customers_person WHERE account_id = ");
    let sql = sql.bind(scope.account);
    let sql = sql.push_in(" AND id", people.iter().copied());
    tx.all(sql.push(" ORDER BY id LIMIT ").bind(people.len()))
}

/// The first two of exactly this name, by their ids.
pub(super) fn called_so(tx: &Tx<'_>, scope: &Scope, name: &str) -> Result<Vec<PersonId>, DbError> {
    let sql = Sql::new("SELECT id FROM customers_person WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND sort_key = ");
    let sql = sql.bind(language::sort_key(name));
    tx.all(
        sql.and(owned_by(scope, "owner_id"))
            .push(" ORDER BY id LIMIT 2"),
    )
}
