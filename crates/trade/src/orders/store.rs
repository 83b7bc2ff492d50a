//! SQL of orders and their lines.

use super::{Line, Order, Sort, Status, days};
use base::{
    Channel, ImportId, Money, OrderId, PersonId, Price, ProductId, Quantity, Scope, Timestamp,
};
use customers::reach::{self, Nearby};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use records::search::Among;
use std::collections::{BTreeMap, BTreeSet};

/// An order on its way into the table.
pub(crate) struct OrderRow {
    pub(crate) id: OrderId,
    pub(crate) sort: Sort,
    pub(crate) source: String,
    pub(crate) number: String,
    pub(crate) person: Option<PersonId>,
    pub(crate) occurred_at: Timestamp,
    pub(crate) channel: Channel,
    pub(crate) status: Status,
    pub(crate) total: Money,
    pub(crate) base_minor: Option<i64>,
    pub(crate) line_count: usize,
    pub(crate) content_hash: Vec<u8>,
    pub(crate) import: Option<ImportId>,
    pub(crate) written_at: Timestamp,
}

/// A line on its way into the table.
pub(crate) struct LineRow {
    pub(crate) order: OrderId,
    /// When the order was.
    pub(crate) occurred_at: Timestamp,
    pub(crate) position: usize,
    pub(crate) product: ProductId,
    pub(crate) description: Option<String>,
    pub(crate) quantity: Quantity,
    pub(crate) price: Price,
    pub(crate) total_minor: i64,
}

/// Adds orders.
pub(crate) fn insert(tx: &mut Tx<'_>, scope: &Scope, orders: &[OrderRow]) -> Result<(), DbError> {
    tx.insert_many(
        "trade_order",
        [
            "account_id",
            "id",
            "kind",
            "status",
            "source",
            "number",
            "person_id",
            "occurred_at",
            "channel",
            "currency",
            "total_minor",
            "base_minor",
            "line_count",
            "content_hash",
            "import_id",
            "created_at",
            "updated_at",
        ],
        orders.iter().map(|o| {
            [
                scope.account.into(),
                o.id.into(),
                o.sort.as_str().into(),
                o.status.as_str().into(),
                (&o.source).into(),
                (&o.number).into(),
                o.person.into(),
                o.occurred_at.into(),
                o.channel.into(),
                o.total.currency.into(),
                o.total.minor.into(),
                o.base_minor.into(),
                o.line_count.into(),
                o.content_hash.as_slice().into(),
                o.import.into(),
                o.written_at.into(),
                o.written_at.into(),
            ]
        }),
    )?;
    Ok(())
}

/// Adds lines of orders.
pub(crate) fn insert_lines(
    tx: &mut Tx<'_>,
    scope: &Scope,
    lines: &[LineRow],
) -> Result<(), DbError> {
    tx.insert_many(
        "trade_order_line",
        [
            "account_id",
            "order_id",
            "position",
            "product_id",
            "description",
            "quantity_milli",
            "unit_price_e4",
            "total_minor",
            "occurred_at",
        ],
        lines.iter().map(|l| {
            [
                scope.account.into(),
                l.order.into(),
                l.position.into(),
                l.product.into(),
                l.description.as_deref().map_or(Value::Null, Value::from),
                l.quantity.0.into(),
                l.price.0.into(),
                l.total_minor.into(),
                l.occurred_at.into(),
            ]
        }),
    )?;
    keep_spans(tx, scope, lines)
}

/// Keeps in which spans of days each product was sold. Nearly all are known, and are not written again.
fn keep_spans(tx: &mut Tx<'_>, scope: &Scope, lines: &[LineRow]) -> Result<(), DbError> {
    let mut spans: BTreeMap<i64, BTreeSet<ProductId>> = BTreeMap::new();
    for line in lines {
        let span = days::span(days::day(line.occurred_at));
        spans.entry(span).or_default().insert(line.product);
    }
    for (span, products) in spans {
        let products: Vec<ProductId> = products.into_iter().collect();
        for part in products.chunks(PRODUCTS_AT_ONCE) {
            keep_span(tx, scope, span, part)?;
        }
    }
    Ok(())
}

fn keep_span(
    tx: &mut Tx<'_>,
    scope: &Scope,
    span: i64,
    products: &[ProductId],
) -> Result<(), DbError> {
    let known = "SELECT product_id FROM trade_product_span WHERE account_id = ";
    let sql = Sql::new(known).bind(scope.account).push(" AND span = ");
    let sql = sql.bind(span);
    let known: Vec<ProductId> = tx.all(sql.push_in(" AND product_id", products.iter().copied()))?;
    let known: BTreeSet<ProductId> = known.into_iter().collect();
    let into = "INSERT INTO trade_product_span (account_id, product_id, span) VALUES";
    let (mut sql, mut new) = (Sql::new(into), 0);
    for product in products.iter().filter(|id| !known.contains(*id)) {
        let row: [Value; 3] = [scope.account.into(), (*product).into(), span.into()];
        sql = sql.push_list(if new == 0 { "" } else { "," }, row);
        new += 1;
    }
    if new > 0 {
        // Another writer may have kept it meanwhile.
        tx.exec(sql.push(" ON CONFLICT (account_id, product_id, span) DO NOTHING"))?;
    }
    Ok(())
}

/// Products that one statement names at most.
const PRODUCTS_AT_ONCE: usize = 500;

const ORDER: &str = "SELECT id, kind, status, source, number, person_id, occurred_at, channel, \
currency, total_minor, line_count, paid_minor, refunded_minor FROM trade_order o WHERE account_id = ";

/// One order.
///
/// # Errors
/// Those of the database.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: OrderId) -> Result<Option<Order>, DbError> {
    tx.opt(
        Sql::new(ORDER)
            .bind(scope.account)
            .push(" AND id = ")
            .bind(id)
            .and(reach::within(scope, "o.person_id")),
    )
}

/// The order that a source calls by this number, whosever it is: its id and the hash of its content.
pub(super) fn by_number(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    number: &str,
) -> Result<Option<(OrderId, Vec<u8>)>, DbError> {
    tx.opt(
        Sql::new("SELECT id, content_hash FROM trade_order WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(source)
            .push(" AND number = ")
            .bind(number),
    )
}

/// Gives an order another status, because somebody said so.
pub(super) fn set_status(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: OrderId,
    status: Status,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE trade_order SET status = ")
        .bind(status.as_str())
        .push(", paid_by_record = ")
        .bind(false)
        .push(", updated_at = ")
        .bind(tx.now())
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND id = ")
        .bind(id)
        .and(reach::within(scope, "person_id"));
    tx.exec(sql).map(drop)
}

/// The orders that a search finds: those within reach.
pub(crate) fn found(nearby: Nearby, scope: &Scope) -> Among<'static> {
    reach::found(nearby, scope, "order", "trade_order")
}

/// Several orders by id, in no order.
///
/// # Errors
/// Those of the database.
pub fn by_ids(tx: &Tx<'_>, scope: &Scope, ids: &[OrderId]) -> Result<Vec<Order>, DbError> {
    tx.all(
        Sql::new(ORDER)
            .bind(scope.account)
            .push_in(" AND id", ids.iter().copied())
            .and(reach::within(scope, "o.person_id"))
            .push(" ORDER BY id LIMIT ")
            .bind(ids.len()),
    )
}

/// The first `limit` lines of an order, in its own order.
///
/// # Errors
/// Those of the database.
pub fn lines(
    tx: &Tx<'_>,
    scope: &Scope,
    order: OrderId,
    limit: usize,
) -> Result<Vec<Line>, DbError> {
    let mut lines = Vec::new();
    tx.each(
        Sql::new(
            "SELECT l.product_id, p.external_id, COALESCE(l.description, p.name), l.quantity_milli,
                    l.unit_price_e4, l.total_minor
               FROM trade_order_line l
               JOIN trade_product p ON p.account_id = l.account_id AND p.id = l.product_id
              WHERE l.account_id = ",
        )
        .bind(scope.account)
        .push(" AND l.order_id = ")
        .bind(order)
        .push(" ORDER BY l.position LIMIT ")
        .bind(limit),
        |row| {
            lines.push(Line::from_row(row)?);
            Ok(())
        },
    )?;
    Ok(lines)
}

impl FromRow for Order {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let sort: String = row.get(1)?;
        Ok(Order {
            id: row.get(0)?,
            sort: sort.parse().map_err(DbError::Other)?,
            status: row.get(2)?,
            source: row.get(3)?,
            number: row.get(4)?,
            person: row.get(5)?,
            occurred_at: row.get(6)?,
            channel: row.get(7)?,
            total: Money {
                currency: row.get(8)?,
                minor: row.get(9)?,
            },
            line_count: row.get(10)?,
            paid_minor: row.get(11)?,
            refunded_minor: row.get(12)?,
        })
    }
}

impl FromRow for Line {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Line {
            product: row.get(0)?,
            code: row.get(1)?,
            description: row.get(2)?,
            quantity: Quantity(row.get(3)?),
            price: Price(row.get(4)?),
            total_minor: row.get(5)?,
        })
    }
}
