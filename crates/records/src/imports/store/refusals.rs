//! SQL of lines that were not taken.

use crate::imports::{Problem, Refusal};
use base::{ImportId, Scope};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

/// Keeps refused lines.
///
/// # Errors
/// Those of the database.
pub fn add_refusals(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: ImportId,
    refusals: &[Refusal],
) -> Result<(), DbError> {
    tx.insert_many(
        "records_import_refusal",
        [
            "account_id",
            "import_id",
            "line",
            "field",
            "code",
            "detail",
            "raw",
        ],
        refusals.iter().map(|r| {
            [
                scope.account.into(),
                id.into(),
                Value::Int(i64::try_from(r.line).unwrap_or(i64::MAX)),
                (&r.field).into(),
                (&r.code).into(),
                (&r.detail).into(),
                (&r.raw).into(),
            ]
        }),
    )?;
    Ok(())
}

pub(crate) fn clear_refusals(tx: &mut Tx<'_>, scope: &Scope, id: ImportId) -> Result<(), DbError> {
    tx.exec(
        Sql::new("DELETE FROM records_import_refusal WHERE account_id = ")
            .bind(scope.account)
            .push(" AND import_id = ")
            .bind(id),
    )?;
    Ok(())
}

/// Refused lines in the order of the file, after line `after`.
///
/// # Errors
/// Those of the database.
pub fn refusals(
    tx: &Tx<'_>,
    scope: &Scope,
    id: ImportId,
    after: u64,
    limit: usize,
) -> Result<Vec<Refusal>, DbError> {
    tx.all(
        Sql::new(
            "SELECT line, field, code, detail, raw FROM records_import_refusal WHERE account_id = ",
        )
        .bind(scope.account)
        .push(" AND import_id = ")
        .bind(id)
        .push(" AND line > ")
        .bind(i64::try_from(after).unwrap_or(i64::MAX))
        .push(" ORDER BY line LIMIT ")
        .bind(limit),
    )
}

/// How many lines have which problem.
///
/// # Errors
/// Those of the database.
pub fn problems(tx: &Tx<'_>, scope: &Scope, id: ImportId) -> Result<Vec<Problem>, DbError> {
    tx.all(
        Sql::new("SELECT code, count(*) FROM records_import_refusal WHERE account_id = ")
            .bind(scope.account)
            .push(" AND import_id = ")
            .bind(id)
            .push(" GROUP BY code ORDER BY count(*) DESC, code LIMIT 50"),
    )
}

impl FromRow for Refusal {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Refusal {
            line: u64::try_from(row.get::<i64>(0)?).unwrap_or(0),
            field: row.get(1)?,
            code: row.get(2)?,
            detail: row.get(3)?,
            raw: row.get(4)?,
        })
    }
}

impl FromRow for Problem {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Problem {
            code: row.get(0)?,
            lines: row.get(1)?,
        })
    }
}
