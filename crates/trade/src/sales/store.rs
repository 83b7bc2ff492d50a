//! SQL of sales figures: one pass over orders and their lines.

use base::{Currency, Scope};
use db::{DbError, FromRow, Row, Sql, Tx};

pub(super) struct Counted {
    pub(super) lines: i64,
    pub(super) customers: i64,
    pub(super) orders: i64,
    pub(super) sum_e7: i64,
}

impl FromRow for Counted {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            lines: row.get(0)?,
            customers: row.get(1)?,
            orders: row.get(2)?,
            sum_e7: row.get(3)?,
        })
    }
}

const FROM: &str = " FROM trade_order o
   JOIN trade_order_line l ON l.account_id = o.account_id AND l.order_id = o.id
  WHERE o.kind = 'order' AND o.status = 'paid' AND o.person_id IS NOT NULL
    AND l.quantity_milli > 0 AND l.unit_price_e4 > 0 AND o.account_id = ";

pub(super) fn counted(tx: &Tx<'_>, scope: &Scope, currency: Currency) -> Result<Counted, DbError> {
    tx.one(
        Sql::new(
            "SELECT count(*), count(DISTINCT o.person_id), count(DISTINCT o.id),
                    CAST(COALESCE(sum(l.quantity_milli * l.unit_price_e4), 0) AS bigint)",
        )
        .push(FROM)
        .bind(scope.account)
        .push(" AND o.currency = ")
        .bind(currency),
    )
}

pub(super) fn other_currencies(
    tx: &Tx<'_>,
    scope: &Scope,
    currency: Currency,
) -> Result<i64, DbError> {
    tx.one(
        Sql::new(
            "SELECT CAST(COALESCE(sum(line_count), 0) AS bigint) FROM trade_order
              WHERE kind = 'order' AND status = 'paid' AND person_id IS NOT NULL AND account_id = ",
        )
        .bind(scope.account)
        .push(" AND currency <> ")
        .bind(currency),
    )
}

pub(super) fn people(tx: &Tx<'_>, scope: &Scope) -> Result<i64, DbError> {
    tx.one(
        Sql::new("SELECT count(DISTINCT person_id) FROM trade_order WHERE account_id = ")
            .bind(scope.account),
    )
}
