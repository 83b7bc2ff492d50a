//! SQL of products.

use super::{ByCode, Product};
use base::{ProductId, Scope};
use db::{DbError, FromRow, Row, Sql, Tx};

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
        ],
        products.iter().map(|(id, code, name)| {
            [
                scope.account.into(),
                (*id).into(),
                source.into(),
                (*code).into(),
                (*name).into(),
                now.into(),
            ]
        }),
    )?;
    Ok(())
}
