//! SQL of the turnover by product.

use crate::turnover::model::Rank;
use base::{ProductId, Scope, Timestamp};
use db::{DbError, Dialect, FromRow, Row, Sql, Tx};
use std::collections::HashMap;

/// What one product's lines come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct OfProduct {
    pub(in super::super) product: ProductId,
    pub(in super::super) sold_milli: i64,
    pub(in super::super) gross_minor: i64,
    pub(in super::super) returned_milli: i64,
    pub(in super::super) returned_minor: i64,
}

impl OfProduct {
    /// Neither sold nor returned.
    pub(in super::super) fn nothing(product: ProductId) -> Self {
        Self {
            product,
            sold_milli: 0,
            gross_minor: 0,
            returned_milli: 0,
            returned_minor: 0,
        }
    }

    /// Both together.
    pub(in super::super) fn add(&mut self, other: &Self) {
        self.sold_milli += other.sold_milli;
        self.gross_minor += other.gross_minor;
        self.returned_milli += other.returned_milli;
        self.returned_minor += other.returned_minor;
    }
}

impl FromRow for OfProduct {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            product: row.get(0)?,
            sold_milli: row.get(1)?,
            gross_minor: row.get(2)?,
            returned_milli: row.get(3)?,
            returned_minor: row.get(4)?,
        })
    }
}

/// Months that changed since their products were added up, with the number of the change.
pub(in super::super) fn stale(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<(String, i64)>, DbError> {
    tx.all(
        Sql::new("SELECT month, changed FROM trade_month WHERE account_id = ")
            .bind(scope.account)
            .push(" AND changed <> summed ORDER BY month LIMIT 10000"),
    )
}

/// How many of the months from `from` to `to` are not added up.
pub(in super::super) fn stale_between(
    tx: &Tx<'_>,
    scope: &Scope,
    from: &str,
    to: &str,
) -> Result<i64, DbError> {
    tx.one(
        Sql::new("SELECT count(*) FROM trade_month WHERE account_id = ")
            .bind(scope.account)
            .push(" AND month >= ")
            .bind(from)
            .push(" AND month <= ")
            .bind(to)
            .push(" AND changed <> summed"),
    )
}

/// Which change of a month is the last.
pub(in super::super) fn changed(
    tx: &Tx<'_>,
    scope: &Scope,
    month: &str,
) -> Result<Option<i64>, DbError> {
    tx.opt(
        Sql::new("SELECT changed FROM trade_month WHERE account_id = ")
            .bind(scope.account)
            .push(" AND month = ")
            .bind(month),
    )
}

/// The counted lines between two moments, by product.
pub(in super::super) fn between(
    tx: &Tx<'_>,
    scope: &Scope,
    from: Timestamp,
    before: Timestamp,
) -> Result<Vec<OfProduct>, DbError> {
    match tx.dialect() {
        Dialect::Sqlite => in_process(tx, scope, from, before),
        Dialect::Postgres => {
            let mut rows = Vec::new();
            tx.each(between_sql(scope, from, before), |row| {
                rows.push(OfProduct::from_row(row)?);
                Ok(())
            })?;
            Ok(rows)
        }
    }
}

/// The lines one by one: SQLite would sort them all to group them, which takes five times as long.
fn in_process(
    tx: &Tx<'_>,
    scope: &Scope,
    from: Timestamp,
    before: Timestamp,
) -> Result<Vec<OfProduct>, DbError> {
    let mut sums: HashMap<ProductId, OfProduct> = HashMap::new();
    let lines = Sql::new(
        "SELECT l.product_id, CAST(o.kind = 'return' AS bigint), l.quantity_milli, l.total_minor",
    );
    tx.each(lines.and(counted(scope, from, before)), |row| {
        let product: ProductId = row.get(0)?;
        let (back, milli, minor): (i64, i64, i64) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let sum = sums
            .entry(product)
            .or_insert_with(|| OfProduct::nothing(product));
        let (quantity, money, sign) = match back {
            0 => (&mut sum.sold_milli, &mut sum.gross_minor, 1),
            _ => (&mut sum.returned_milli, &mut sum.returned_minor, -1),
        };
        *quantity = quantity.saturating_add(sign * milli);
        *money = money.saturating_add(sign * minor);
        Ok(())
    })?;
    // In the order of the table's key, so that they are written one behind the other.
    let mut rows: Vec<OfProduct> = sums.into_values().collect();
    rows.sort_unstable_by_key(|row| row.product);
    Ok(rows)
}

/// The counted lines and their orders.
fn counted(scope: &Scope, from: Timestamp, before: Timestamp) -> Sql {
    Sql::new(
        " FROM trade_order o
          JOIN trade_order_line l ON l.account_id = o.account_id AND l.order_id = o.id
         WHERE o.status = 'paid'
           AND (o.kind = 'return' AND o.base_minor IS NOT NULL
                OR o.kind = 'order' AND o.base_minor > 0) AND o.account_id = ",
    )
    .bind(scope.account)
    .push(" AND o.occurred_at >= ")
    .bind(from)
    .push(" AND o.occurred_at < ")
    .bind(before)
}

pub(in super::super) fn between_sql(scope: &Scope, from: Timestamp, before: Timestamp) -> Sql {
    let mut sql = Sql::new("SELECT l.product_id");
    for (kind, value) in [
        ("order", "l.quantity_milli"),
        ("order", "l.total_minor"),
        ("return", "-l.quantity_milli"),
        ("return", "-l.total_minor"),
    ] {
        sql = sql
            .push(", CAST(COALESCE(sum(CASE WHEN o.kind = ")
            .bind(kind)
            .push(" THEN ")
            .push(value)
            .push(" END), 0) AS bigint)");
    }
    sql.and(counted(scope, from, before))
        .push(" GROUP BY l.product_id ORDER BY l.product_id")
}

/// Puts a month's sums in the place of the old ones.
pub(in super::super) fn replace(
    tx: &mut Tx<'_>,
    scope: &Scope,
    month: &str,
    rows: &[OfProduct],
    change: i64,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("DELETE FROM trade_month_product WHERE account_id = ")
            .bind(scope.account)
            .push(" AND month = ")
            .bind(month),
    )?;
    tx.insert_many(
        "trade_month_product",
        [
            "account_id",
            "month",
            "product_id",
            "sold_milli",
            "gross_minor",
            "returned_milli",
            "returned_minor",
        ],
        rows.iter().map(|row| {
            [
                scope.account.into(),
                month.into(),
                row.product.into(),
                row.sold_milli.into(),
                row.gross_minor.into(),
                row.returned_milli.into(),
                row.returned_minor.into(),
            ]
        }),
    )?;
    tx.exec(
        Sql::new("UPDATE trade_month SET summed = ")
            .bind(change)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND month = ")
            .bind(month),
    )?;
    Ok(())
}

/// Products from `from` to `to` by what `rank` says, largest first, after a place.
pub(in super::super) fn top(
    tx: &Tx<'_>,
    scope: &Scope,
    (from, to): (&str, &str),
    rank: Rank,
    after: Option<(i64, ProductId)>,
    limit: usize,
) -> Result<Vec<OfProduct>, DbError> {
    tx.all(top_sql(scope, (from, to), rank, after, limit))
}

pub(in super::super) fn top_sql(
    scope: &Scope,
    (from, to): (&str, &str),
    rank: Rank,
    after: Option<(i64, ProductId)>,
    limit: usize,
) -> Sql {
    let worth = match rank {
        Rank::Net => "CAST(sum(gross_minor - returned_minor) AS bigint)",
        Rank::Sold => "CAST(sum(sold_milli) AS bigint)",
    };
    let mut sql = Sql::new(
        "SELECT product_id, CAST(sum(sold_milli) AS bigint), CAST(sum(gross_minor) AS bigint),
                CAST(sum(returned_milli) AS bigint), CAST(sum(returned_minor) AS bigint)
           FROM trade_month_product WHERE account_id = ",
    )
    .bind(scope.account)
    .push(" AND month >= ")
    .bind(from)
    .push(" AND month <= ")
    .bind(to)
    .push(" GROUP BY product_id");
    if let Some((net, product)) = after {
        sql = sql
            .push(" HAVING (")
            .push(worth)
            .push(", product_id) < (")
            .bind(net)
            .push(", ")
            .bind(product)
            .push(")");
    }
    sql.push(" ORDER BY ")
        .push(worth)
        .push(" DESC, product_id DESC LIMIT ")
        .bind(limit)
}

/// What one product came to in each of these months that it was sold or returned in; a look into the
/// table's key for every month.
pub(in super::super) fn by_month(
    tx: &Tx<'_>,
    scope: &Scope,
    product: ProductId,
    months: &[String],
) -> Result<Vec<(String, OfProduct)>, DbError> {
    let mut rows = Vec::new();
    tx.each(by_month_sql(scope, product, months), |row| {
        rows.push((row.get(5)?, OfProduct::from_row(row)?));
        Ok(())
    })?;
    Ok(rows)
}

pub(in super::super) fn by_month_sql(scope: &Scope, product: ProductId, months: &[String]) -> Sql {
    Sql::new(
        "SELECT product_id, sold_milli, gross_minor, returned_milli, returned_minor, month
           FROM trade_month_product WHERE account_id = ",
    )
    .bind(scope.account)
    .push_in(" AND month", months.iter().map(String::as_str))
    .push(" AND product_id = ")
    .bind(product)
    .push(" ORDER BY month LIMIT ")
    .bind(months.len())
}
