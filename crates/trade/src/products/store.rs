//! SQL of products.

use base::{ProductId, Scope};
use db::{DbError, Sql, Tx};

pub(super) fn by_codes(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    codes: &[&str],
) -> Result<Vec<(String, (ProductId, String))>, DbError> {
    let rows: Vec<(String, ProductId, String)> = tx.all(
        Sql::new("SELECT external_id, id, name FROM trade_product WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(source)
            .push_list(" AND external_id IN", codes.iter().copied())
            .push(" ORDER BY external_id LIMIT ")
            .bind(codes.len()),
    )?;
    Ok(rows.into_iter().map(|(code, id, name)| (code, (id, name))).collect())
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
        ["account_id", "id", "source", "external_id", "name", "created_at"],
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
