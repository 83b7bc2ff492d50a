//! SQL of the import of orders.

use crate::orders::store::OrderRow;
use base::{Currency, OrderId, PersonId, Scope};
use db::{DbError, FromRow, Row, Sql, Tx};
use std::collections::HashMap;

/// What an import must know of an order that is there.
pub(super) struct Known {
    number: String,
    pub(super) content_hash: Vec<u8>,
}

impl FromRow for Known {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            number: row.get(0)?,
            content_hash: row.get(1)?,
        })
    }
}

/// Which of these orders are there.
pub(super) fn known(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    numbers: &[&str],
) -> Result<HashMap<String, Known>, DbError> {
    let rows: Vec<Known> = tx.all(
        Sql::new("SELECT number, content_hash FROM trade_order WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(source)
            .push_in(" AND number", numbers.iter().copied())
            .push(" ORDER BY number LIMIT ")
            .bind(numbers.len()),
    )?;
    Ok(rows.into_iter().map(|k| (k.number.clone(), k)).collect())
}

/// In which currency payments of these orders stand; those without any are missing in the answer.
pub(super) fn paid_in(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    numbers: &[&str],
) -> Result<HashMap<String, Currency>, DbError> {
    let rows: Vec<(String, Currency)> = tx.all(
        Sql::new(
            "SELECT o.number, MIN(p.currency) FROM trade_order o
               JOIN trade_payment p ON p.account_id = o.account_id AND p.order_id = o.id
              WHERE p.reversed_at IS NULL AND o.account_id = ",
        )
        .bind(scope.account)
        .push(" AND o.source = ")
        .bind(source)
        .push_in(" AND o.number", numbers.iter().copied())
        .push(" GROUP BY o.number ORDER BY o.number LIMIT ")
        .bind(numbers.len()),
    )?;
    Ok(rows.into_iter().collect())
}

/// The order that will get other content: its id and whose it was.
pub(super) fn for_replacement(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    number: &str,
) -> Result<(OrderId, Option<PersonId>), DbError> {
    tx.one(
        Sql::new("SELECT id, person_id FROM trade_order WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(source)
            .push(" AND number = ")
            .bind(number)
            .and(tx.dialect().for_update()),
    )
}

/// Changes the order's row and takes its lines away.
pub(super) fn replace(tx: &mut Tx<'_>, scope: &Scope, order: &OrderRow) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE trade_order SET kind = ")
            .bind(order.sort.as_str())
            .push(", person_id = ")
            .bind(order.person)
            .push(", status = ")
            .bind(order.status.as_str())
            .push(", paid_by_record = ")
            .bind(false)
            .push(", channel = ")
            .bind(order.channel)
            .push(", occurred_at = ")
            .bind(order.occurred_at)
            .push(", currency = ")
            .bind(order.total.currency)
            .push(", total_minor = ")
            .bind(order.total.minor)
            .push(", base_minor = ")
            .bind(order.base_minor)
            .push(", line_count = ")
            .bind(order.line_count)
            .push(", content_hash = ")
            .bind(order.content_hash.as_slice())
            .push(", import_id = ")
            .bind(order.import)
            .push(", updated_at = ")
            .bind(order.written_at)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(order.id),
    )?;
    tx.exec(
        Sql::new("DELETE FROM trade_order_line WHERE account_id = ")
            .bind(scope.account)
            .push(" AND order_id = ")
            .bind(order.id),
    )?;
    Ok(())
}
