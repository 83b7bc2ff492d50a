//! SQL of payments.

use super::{Done, Payment};
use base::{Money, OrderId, PaymentId, Scope, Timestamp};
use customers::reach;
use db::{DbError, FromRow, Row, Sql, Tx, Value};

const COLUMNS: &str =
    "SELECT p.id, p.order_id, p.kind, p.method, p.amount_minor, p.currency, p.occurred_at,
        p.reference, p.source, p.external_id, p.created_at, p.created_by, p.created_via,
        p.reversed_at, p.reversed_by, p.reversed_via
   FROM trade_payment p
   JOIN trade_order o ON o.account_id = p.account_id AND o.id = p.order_id
  WHERE p.account_id = ";

impl FromRow for Payment {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let (way, method): (String, String) = (row.get(2)?, row.get(3)?);
        Ok(Self {
            id: row.get(0)?,
            order: row.get(1)?,
            way: way.parse().map_err(DbError::Other)?,
            method: method.parse().map_err(DbError::Other)?,
            amount: Money {
                minor: row.get(4)?,
                currency: row.get(5)?,
            },
            occurred_at: row.get(6)?,
            reference: row.get(7)?,
            source: row.get(8)?,
            external_id: row.get(9)?,
            recorded: Done {
                at: row.get(10)?,
                by: row.get(11)?,
                token: row.get(12)?,
            },
            reversed: match row.get(13)? {
                None => None,
                Some(at) => Some(Done {
                    at,
                    by: row.get(14)?,
                    token: row.get(15)?,
                }),
            },
        })
    }
}

/// Those of an order, latest first, behind a place; at most `limit`.
pub(crate) fn of_order(
    tx: &Tx<'_>,
    scope: &Scope,
    order: OrderId,
    before: Option<(Timestamp, PaymentId)>,
    limit: usize,
) -> Result<Vec<Payment>, DbError> {
    tx.all(of_order_sql(scope, order, before, limit))
}

pub(super) fn of_order_sql(
    scope: &Scope,
    order: OrderId,
    before: Option<(Timestamp, PaymentId)>,
    limit: usize,
) -> Sql {
    let mut sql = Sql::new(COLUMNS)
        .bind(scope.account)
        .push(" AND p.order_id = ")
        .bind(order)
        .and(reach::within(scope, "o.person_id"));
    if let Some((at, id)) = before {
        sql = sql.push(" AND (p.occurred_at, p.id) < (").bind(at);
        sql = sql.push(", ").bind(id).push(")");
    }
    sql.push(" ORDER BY p.occurred_at DESC, p.id DESC LIMIT ")
        .bind(limit)
}

/// One, if its order is within reach.
pub(crate) fn get(tx: &Tx<'_>, scope: &Scope, id: PaymentId) -> Result<Option<Payment>, DbError> {
    let sql = Sql::new(COLUMNS).bind(scope.account);
    let sql = sql.push(" AND p.id = ").bind(id);
    tx.opt(sql.and(reach::within(scope, "o.person_id")))
}

/// Several, with the numbers of their orders.
pub(crate) fn numbered(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[PaymentId],
) -> Result<Vec<(Payment, String)>, DbError> {
    let sql = Sql::new(COLUMNS)
        .bind(scope.account)
        .push_in(" AND p.id", ids.iter().copied())
        .and(reach::within(scope, "o.person_id"));
    let payments: Vec<Payment> = tx.all(sql.push(" ORDER BY p.id LIMIT ").bind(ids.len()))?;
    let orders: Vec<OrderId> = payments.iter().map(|p| p.order).collect();
    let orders = crate::orders::store::by_ids(tx, scope, &orders)?;
    let number = |p: &Payment| orders.iter().find(|o| o.id == p.order);
    Ok(payments
        .into_iter()
        .filter_map(|p| number(&p).map(|o| o.number.clone()).map(|n| (p, n)))
        .collect())
}

/// The one that a source calls by this id, whosever it is.
pub(super) fn by_external_id(
    tx: &Tx<'_>,
    all: &Scope,
    source: &str,
    external_id: &str,
) -> Result<Option<Payment>, DbError> {
    let sql = Sql::new(COLUMNS).bind(all.account);
    let sql = sql.push(" AND p.source = ").bind(source);
    tx.opt(sql.push(" AND p.external_id = ").bind(external_id))
}

pub(super) fn insert(tx: &mut Tx<'_>, scope: &Scope, p: &Payment) -> Result<(), DbError> {
    let row: [Value; 14] = [
        scope.account.into(),
        p.id.into(),
        p.order.into(),
        p.way.as_str().into(),
        p.method.as_str().into(),
        p.amount.minor.into(),
        p.amount.currency.into(),
        p.occurred_at.into(),
        (&p.reference).into(),
        (&p.source).into(),
        (&p.external_id).into(),
        p.recorded.by.into(),
        p.recorded.token.into(),
        p.recorded.at.into(),
    ];
    let columns = [
        "account_id",
        "id",
        "order_id",
        "kind",
        "method",
        "amount_minor",
        "currency",
        "occurred_at",
        "reference",
        "source",
        "external_id",
        "created_by",
        "created_via",
        "created_at",
    ];
    tx.insert_many("trade_payment", columns, [row]).map(drop)
}

/// Notes that it is taken back; false when it was already.
pub(super) fn reverse(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: PaymentId,
    done: Done,
) -> Result<bool, DbError> {
    let sql = Sql::new("UPDATE trade_payment SET reversed_at = ")
        .bind(done.at)
        .push(", reversed_by = ")
        .bind(done.by)
        .push(", reversed_via = ")
        .bind(done.token)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND id = ")
        .bind(id);
    Ok(tx.exec(sql.push(" AND reversed_at IS NULL"))? > 0)
}

/// Notes that it counts again; false when it was not taken back.
pub(super) fn restore(tx: &mut Tx<'_>, scope: &Scope, id: PaymentId) -> Result<bool, DbError> {
    let start =
        "UPDATE trade_payment SET reversed_at = NULL, reversed_by = NULL, reversed_via = NULL";
    let sql = Sql::new(start);
    let sql = sql
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND id = ")
        .bind(id);
    Ok(tx.exec(sql.push(" AND reversed_at IS NOT NULL"))? > 0)
}

/// Adds to what an order's payments and refunds come to. Its row is held until the transaction ends: who records
/// another one meanwhile waits, and reads what stands then.
pub(super) fn add(
    tx: &mut Tx<'_>,
    scope: &Scope,
    order: OrderId,
    (paid, refunded): (i64, i64),
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE trade_order SET paid_minor = paid_minor + ")
        .bind(paid)
        .push(", refunded_minor = refunded_minor + ")
        .bind(refunded)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND id = ")
        .bind(order)
        .and(reach::within(scope, "person_id"));
    tx.exec(sql).map(drop)
}

/// Whether the order is paid because its payments reached its total.
pub(super) fn is_paid_by_record(
    tx: &Tx<'_>,
    scope: &Scope,
    order: OrderId,
) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT paid_by_record FROM trade_order WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND id = ").bind(order);
    Ok(tx.opt(sql)?.unwrap_or(false))
}

/// Notes whether it is.
pub(super) fn set_paid_by_record(
    tx: &mut Tx<'_>,
    scope: &Scope,
    order: OrderId,
    paid: bool,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE trade_order SET paid_by_record = ").bind(paid);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND id = ").bind(order)).map(drop)
}
