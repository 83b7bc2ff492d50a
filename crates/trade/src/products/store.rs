//! SQL of products, and of the orders that hold one.

use super::{ByCode, Product};
use crate::orders::{self, Order, days};
use base::{Money, OrderId, ProductId, Quantity, Scope, Timestamp};
use customers::reach;
use db::{DbError, Dialect, FromRow, Row, Sql, Tx};
use std::collections::HashMap;

pub(super) fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    after: Option<ProductId>,
    limit: usize,
) -> Result<Vec<Product>, DbError> {
    let sql = Sql::new(
        "SELECT id, source, external_id, name, created_at FROM trade_product WHERE account_id = ",
    );
    let mut sql = sql.bind(scope.account);
    if let Some(after) = after {
        sql = sql.push(" AND id > ").bind(after);
    }
    tx.all(sql.push(" ORDER BY id LIMIT ").bind(limit))
}

pub(super) fn by_ids(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[ProductId],
) -> Result<Vec<Product>, DbError> {
    tx.all(
        Sql::new(
            "SELECT id, source, external_id, name, created_at FROM trade_product WHERE account_id = ",
        )
        .bind(scope.account)
        .push_in(" AND id", ids.iter().copied())
        .push(" ORDER BY id LIMIT ")
        .bind(ids.len()),
    )
}

impl FromRow for Product {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            source: row.get(1)?,
            code: row.get(2)?,
            name: row.get(3)?,
            created_at: row.get(4)?,
        })
    }
}

pub(super) fn by_codes(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    codes: &[&str],
) -> Result<ByCode, DbError> {
    let rows: Vec<(String, ProductId, String)> = tx.all(
        Sql::new("SELECT external_id, id, name FROM trade_product WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(source)
            .push_in(" AND external_id", codes.iter().copied())
            .push(" ORDER BY external_id LIMIT ")
            .bind(codes.len()),
    )?;
    Ok(rows
        .into_iter()
        .map(|(code, id, name)| (code, (id, name)))
        .collect())
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    scope: &Scope,
    source: &str,
    products: &[(ProductId, &str, &str)],
) -> Result<(), DbError> {
    let now = tx.now();
    tx.insert_many(
        "trade_product",
        [
            "account_id",
            "id",
            "source",
            "external_id",
            "name",
            "created_at",
            "sort_key",
        ],
        products.iter().map(|(id, code, name)| {
            let shown = if name.is_empty() { code } else { name };
            [
                scope.account.into(),
                (*id).into(),
                source.into(),
                (*code).into(),
                (*name).into(),
                now.into(),
                language::sort_key(shown).into(),
            ]
        }),
    )?;
    Ok(())
}

/// Gives a product another name.
pub(super) fn rename(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: ProductId,
    name: &str,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE trade_product SET name = ").bind(name);
    let sql = sql.push(", sort_key = ").bind(language::sort_key(name));
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND id = ").bind(id)).map(drop)
}

/// Whether any order holds the product.
pub(super) fn is_held(tx: &Tx<'_>, scope: &Scope, id: ProductId) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT 1 FROM trade_order_line WHERE account_id = ").bind(scope.account);
    let sql = sql.push(" AND product_id = ").bind(id);
    Ok(tx.opt::<i64>(sql.push(" LIMIT 1"))?.is_some())
}

pub(super) fn delete(tx: &mut Tx<'_>, scope: &Scope, id: ProductId) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM trade_product WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND id = ").bind(id)).map(drop)
}

/// The sources that products come from, by name; at most `limit`. One step of the index for each of them.
pub(super) fn sources(tx: &Tx<'_>, scope: &Scope, limit: usize) -> Result<Vec<String>, DbError> {
    let first = "WITH RECURSIVE known (source) AS (
           SELECT min(source) FROM trade_product WHERE account_id = ";
    let next = " UNION ALL
           SELECT (SELECT min(p.source) FROM trade_product p
                    WHERE p.source > known.source AND p.account_id = ";
    tx.all(
        Sql::new(first)
            .bind(scope.account)
            .push(next)
            .bind(scope.account)
            .push(
                ") FROM known WHERE known.source IS NOT NULL)
         SELECT source FROM known WHERE source IS NOT NULL ORDER BY source LIMIT ",
            )
            .bind(limit),
    )
}

/// An order that holds a product, and what of it.
pub(crate) struct Held {
    pub(crate) order: Order,
    /// Of all its lines with the product.
    pub(crate) quantity: Quantity,
    pub(crate) total: Money,
}

/// A place in a product's orders: when the order was, and which.
type Place = (Timestamp, OrderId);
/// An order, and the quantity and total of its lines with the product.
type Line = (OrderId, i64, i64);

/// The orders within reach that hold a product, latest first, behind a place; at most `limit`.
pub(super) fn held(
    tx: &Tx<'_>,
    scope: &Scope,
    product: ProductId,
    before: Option<Place>,
    limit: usize,
) -> Result<Vec<Held>, DbError> {
    let rows = found(tx, scope, product, before, limit)?;
    let ids: Vec<OrderId> = rows.iter().map(|(id, ..)| *id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let orders = orders::store::by_ids(tx, scope, &ids)?;
    let mut orders: HashMap<OrderId, Order> = orders.into_iter().map(|o| (o.id, o)).collect();
    let held = rows.into_iter().filter_map(|(id, quantity, minor)| {
        let order = orders.remove(&id)?;
        let currency = order.total.currency;
        Some(Held {
            order,
            quantity: Quantity(quantity),
            total: Money { minor, currency },
        })
    });
    Ok(held.collect())
}

/// What [`held`] shows, day by day, latest first: as many days together as so far have been needed for
/// what is still wanted, so that neither one that is sold by the thousand a day nor one that is hardly ever sold reads
/// much more than is shown.
fn found(
    tx: &Tx<'_>,
    scope: &Scope,
    product: ProductId,
    before: Option<Place>,
    limit: usize,
) -> Result<Vec<Line>, DbError> {
    let last = before.map(|(at, _)| days::day(at));
    let (mut found, mut together) = (Vec::new(), 1);
    for span in spans(tx, scope, product, last)? {
        let days = days::days_of(span, last);
        let mut rest = days.as_slice();
        while !rest.is_empty() && found.len() < limit {
            let (these, later) = rest.split_at(together.min(rest.len()));
            let wanted = limit - found.len();
            let part: Vec<Line> = tx.all(held_sql(
                tx.dialect(),
                scope,
                (product, these),
                before,
                wanted,
            ))?;
            let enough = match part.len() {
                0 => days::SPAN_DAYS,
                some => ((wanted - some) * these.len()).div_ceil(some),
            };
            together = enough.clamp(1, (2 * together).min(days::SPAN_DAYS));
            found.extend(part);
            rest = later;
        }
        if found.len() >= limit {
            break;
        }
    }
    Ok(found)
}

/// The spans of days in which the product may have been sold, latest first, none that begins after `last`.
fn spans(
    tx: &Tx<'_>,
    scope: &Scope,
    product: ProductId,
    last: Option<i64>,
) -> Result<Vec<i64>, DbError> {
    let sql = Sql::new("SELECT span FROM trade_product_span WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND product_id = ");
    let mut sql = sql.bind(product);
    if let Some(last) = last {
        sql = sql.push(" AND span <= ").bind(days::span(last));
    }
    // Of a thousand years.
    tx.all(sql.push(" ORDER BY span DESC LIMIT 12000"))
}

pub(super) fn held_sql(
    dialect: Dialect,
    scope: &Scope,
    (product, days): (ProductId, &[i64]),
    before: Option<Place>,
    limit: usize,
) -> Sql {
    // Without figures SQLite takes an account for ten lines, and would rather read all of it for some days.
    let index = match dialect {
        Dialect::Sqlite => " INDEXED BY trade_order_line_day",
        Dialect::Postgres => "",
    };
    let sql = Sql::new(
        "SELECT l.order_id, CAST(sum(l.quantity_milli) AS bigint), CAST(sum(l.total_minor) AS bigint)
           FROM trade_order_line l",
    );
    let sql = sql.push(index).push(" WHERE l.account_id = ");
    let sql = sql.bind(scope.account);
    // Those of one day stand in their order.
    let sql = match days {
        [day] => sql.push(" AND l.day = ").bind(*day),
        days => sql.push_in(" AND l.day", days.iter().copied()),
    };
    let mut sql = sql.push(" AND l.product_id = ").bind(product);
    if let Some((at, id)) = before {
        sql = sql.push(" AND (l.occurred_at, l.order_id) < (").bind(at);
        sql = sql.push(", ").bind(id).push(")");
    }
    if !scope.reaches_all() {
        sql = sql
            .push(" AND EXISTS (SELECT 1 FROM trade_order o WHERE o.account_id = l.account_id AND o.id = l.order_id")
            .and(reach::within(scope, "o.person_id"))
            .push(")");
    }
    sql.push(
        " GROUP BY l.occurred_at, l.order_id ORDER BY l.occurred_at DESC, l.order_id DESC LIMIT ",
    )
    .bind(limit)
}
