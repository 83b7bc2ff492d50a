//! SQL of RFM.

use super::model::Row as RfmRow;
use crate::totals::Classes;
use base::{CompanyId, PersonId, Scope, Timestamp, Uuid};
use db::{DbError, Sql, Tx};
use jiff::civil::Date;

/// What a person's orders before a moment come to.
pub(super) struct Sum {
    pub(super) person: PersonId,
    pub(super) orders: i64,
    pub(super) gross_minor: i64,
    pub(super) returned_minor: i64,
    pub(super) last_order_at: Option<Timestamp>,
}

/// Without a rate it is an order all the same, and in no sum.
const COUNTED: &str =
    "kind = 'order' AND status = 'paid' AND (base_minor > 0 OR base_minor IS NULL)";

/// Everybody with orders or returns before `moment`, straight from the index of orders by person.
/// `part`: only those after this person, and at most so many, by their ids.
pub(super) fn each_customer(
    tx: &Tx<'_>,
    scope: &Scope,
    moment: Timestamp,
    part: Option<(PersonId, usize)>,
    mut take: impl FnMut(Sum),
) -> Result<(), DbError> {
    tx.each(each_customer_sql(scope, moment, part), |row| {
        take(Sum {
            person: row.get(0)?,
            orders: row.get(1)?,
            gross_minor: row.get(2)?,
            returned_minor: row.get(3)?,
            last_order_at: row.get(4)?,
        });
        Ok(())
    })
}

pub(super) fn each_customer_sql(
    scope: &Scope,
    moment: Timestamp,
    part: Option<(PersonId, usize)>,
) -> Sql {
    let after = part.map_or_else(Sql::default, |(person, _)| {
        Sql::new(" AND person_id > ").bind(person)
    });
    let limit = part.map_or_else(Sql::default, |(_, many)| {
        Sql::new(" ORDER BY person_id LIMIT ").bind(many)
    });
    Sql::new("SELECT person_id, count(CASE WHEN ")
        .push(COUNTED)
        .push(" THEN 1 END), CAST(COALESCE(sum(CASE WHEN ")
        .push(COUNTED)
        .push(" THEN base_minor END), 0) AS bigint), CAST(COALESCE(sum(CASE WHEN kind = 'return' AND ")
        .push("status = 'paid' THEN -base_minor END), 0) AS bigint), max(CASE WHEN ")
        .push(COUNTED)
        .push(" THEN occurred_at END) FROM trade_order WHERE account_id = ")
        .bind(scope.account)
        .push(" AND person_id IS NOT NULL AND occurred_at < ")
        .bind(moment)
        .and(after)
        .push(" GROUP BY person_id")
        .and(limit)
}

/// Orders and returns of known people without a rate.
pub(super) fn left_out(tx: &Tx<'_>, scope: &Scope, moment: Timestamp) -> Result<i64, DbError> {
    tx.one(
        Sql::new(
            "SELECT count(*) FROM trade_order WHERE person_id IS NOT NULL AND base_minor IS NULL
                AND kind <> 'adjustment' AND status = 'paid' AND account_id = ",
        )
        .bind(scope.account)
        .push(" AND occurred_at < ")
        .bind(moment),
    )
}

/// Keeps a row's classes; who has them already is not written again, as most have on the next day.
pub(super) fn keep(tx: &mut Tx<'_>, scope: &Scope, row: &RfmRow) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE trade_customer SET r = ")
            .bind(row.classes.r)
            .push(", f = ")
            .bind(row.classes.f)
            .push(", m = ")
            .bind(row.classes.m)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND person_id = ")
            .bind(row.who)
            .push(" AND (r <> ")
            .bind(row.classes.r)
            .push(" OR f <> ")
            .bind(row.classes.f)
            .push(" OR m <> ")
            .bind(row.classes.m)
            .push(")"),
    )?;
    Ok(())
}

/// Keeps a company's classes of a day.
pub(super) fn keep_company(
    tx: &mut Tx<'_>,
    scope: &Scope,
    row: &RfmRow,
    (day, run): (Date, Uuid),
) -> Result<(), DbError> {
    let sql = Sql::new(
        "INSERT INTO trade_company (account_id, company_id, as_of, run_id, r, f, m) VALUES (",
    )
    .bind(scope.account)
    .push(", ")
    .bind(row.who)
    .push(", ")
    .bind(day.to_string())
    .push(", ")
    .bind(run)
    .push(", ")
    .bind(row.classes.r)
    .push(", ")
    .bind(row.classes.f)
    .push(", ")
    .bind(row.classes.m)
    .push(
        ") ON CONFLICT (account_id, company_id) DO UPDATE SET as_of = excluded.as_of,
               run_id = excluded.run_id, r = excluded.r, f = excluded.f, m = excluded.m",
    );
    tx.exec(sql).map(drop)
}

/// Takes the classes from companies that got none in this run.
pub(super) fn forget_companies(tx: &mut Tx<'_>, scope: &Scope, run: Uuid) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM trade_company WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND run_id <> ").bind(run)).map(drop)
}

/// A company's kept classes, and their day; none where nobody of it has a counted order.
///
/// # Errors
/// Those of the database.
pub(crate) fn of_company(
    tx: &Tx<'_>,
    scope: &Scope,
    company: CompanyId,
) -> Result<Option<(String, Classes)>, DbError> {
    let sql = Sql::new("SELECT as_of, r, f, m FROM trade_company WHERE account_id = ");
    let sql = sql
        .bind(scope.account)
        .push(" AND company_id = ")
        .bind(company);
    let row: Option<(String, i64, i64, i64)> = tx.opt(sql)?;
    Ok(row.map(|(day, r, f, m)| (day, Classes { r, f, m })))
}

/// Takes the classes from those who have no counted order any more.
pub(super) fn forget_others(tx: &mut Tx<'_>, scope: &Scope) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE trade_customer SET r = 0, f = 0, m = 0 WHERE orders = 0 AND r > 0 AND account_id = ")
            .bind(scope.account),
    )?;
    Ok(())
}

pub(super) fn note_run(
    tx: &mut Tx<'_>,
    scope: &Scope,
    day: Date,
    people: usize,
) -> Result<(), DbError> {
    let now = tx.now();
    tx.exec(
        Sql::new("INSERT INTO trade_rfm_run (account_id, as_of, people, computed_at) VALUES (")
            .bind(scope.account)
            .push(", ")
            .bind(day.to_string())
            .push(", ")
            .bind(people)
            .push(", ")
            .bind(now)
            .push(
                ") ON CONFLICT (account_id) DO UPDATE SET as_of = excluded.as_of,
                 people = excluded.people, computed_at = excluded.computed_at",
            ),
    )?;
    Ok(())
}

/// The day of the kept classes, `YYYY-MM-DD`; none before the first run.
///
/// # Errors
/// Those of the database.
pub fn as_of(tx: &Tx<'_>, scope: &Scope) -> Result<Option<String>, DbError> {
    tx.opt(Sql::new("SELECT as_of FROM trade_rfm_run WHERE account_id = ").bind(scope.account))
}

/// Whether the kept classes are those of another day than `today`, or there are none yet of customers that there are.
///
/// # Errors
/// Those of the database.
pub fn refresh_due(tx: &Tx<'_>, scope: &Scope, today: Date) -> Result<bool, DbError> {
    if let Some(day) = as_of(tx, scope)? {
        return Ok(day != today.to_string());
    }
    let sql = Sql::new("SELECT 1 FROM trade_customer WHERE orders > 0 AND account_id = ");
    let ordered: Option<i64> = tx.opt(sql.bind(scope.account).push(" LIMIT 1"))?;
    Ok(ordered.is_some())
}
