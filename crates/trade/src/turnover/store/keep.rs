//! SQL of the turnover: what keeps it beside the orders.

use super::super::model::{DayKey, Fact, Sums};
use crate::orders::Sort;
use base::{OrderId, PersonId, Scope, Timestamp};
use db::{DbError, FromRow, Row, Sql, Tx};

/// Says in which zone the days begin from now on.
pub(in super::super) fn set_zone(
    tx: &mut Tx<'_>,
    scope: &Scope,
    zone: &str,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("INSERT INTO trade_turnover (account_id, zone) VALUES (")
            .bind(scope.account)
            .push(", ")
            .bind(zone)
            .push(") ON CONFLICT (account_id) DO UPDATE SET zone = excluded.zone"),
    )?;
    Ok(())
}

/// Whether the account has more than `count` orders.
pub(in super::super) fn has_more_than(
    tx: &Tx<'_>,
    scope: &Scope,
    count: usize,
) -> Result<bool, DbError> {
    let found: i64 = tx.one(
        Sql::new("SELECT count(*) FROM (SELECT 1 AS one FROM trade_order WHERE account_id = ")
            .bind(scope.account)
            .push(" LIMIT ")
            .bind(count + 1)
            .push(") found"),
    )?;
    Ok(usize::try_from(found).unwrap_or(usize::MAX) > count)
}

pub(in super::super) fn add_day(
    tx: &mut Tx<'_>,
    scope: &Scope,
    (day, kind, channel): &DayKey,
    sums: &Sums,
) -> Result<(), DbError> {
    let mut sql = Sql::new(
        "INSERT INTO trade_day (account_id, day, kind, channel, found, counted, counted_minor,
                                known, known_minor, unrated) VALUES (",
    )
    .bind(scope.account)
    .push(", ")
    .bind(day)
    .push(", ")
    .bind(*kind)
    .push(", ")
    .bind(*channel);
    for n in [
        sums.found,
        sums.counted,
        sums.counted_minor,
        sums.known,
        sums.known_minor,
        sums.unrated,
    ] {
        sql = sql.push(", ").bind(n);
    }
    tx.exec(sql.push(
        ") ON CONFLICT (account_id, day, kind, channel) DO UPDATE
           SET found = trade_day.found + excluded.found,
               counted = trade_day.counted + excluded.counted,
               counted_minor = trade_day.counted_minor + excluded.counted_minor,
               known = trade_day.known + excluded.known,
               known_minor = trade_day.known_minor + excluded.known_minor,
               unrated = trade_day.unrated + excluded.unrated",
    ))?;
    Ok(())
}

/// Notes that a month changed, and how many more customers it has.
pub(in super::super) fn add_month(
    tx: &mut Tx<'_>,
    scope: &Scope,
    month: &str,
    customers: i64,
    changed: bool,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new(
            "INSERT INTO trade_month (account_id, month, customers, changed, summed) VALUES (",
        )
        .bind(scope.account)
        .push(", ")
        .bind(month)
        .push(", ")
        .bind(customers)
        .push(", ")
        .bind(i64::from(changed))
        .push(
            ", 0) ON CONFLICT (account_id, month) DO UPDATE
               SET customers = trade_month.customers + excluded.customers,
                   changed = trade_month.changed + excluded.changed",
        ),
    )?;
    Ok(())
}

/// Notes a month's customer; whether they are new there.
pub(in super::super) fn add_customer(
    tx: &mut Tx<'_>,
    scope: &Scope,
    month: &str,
    person: PersonId,
) -> Result<bool, DbError> {
    let added = tx.exec(
        Sql::new("INSERT INTO trade_month_customer (account_id, month, person_id) VALUES (")
            .bind(scope.account)
            .push(", ")
            .bind(month)
            .push(", ")
            .bind(person)
            .push(") ON CONFLICT (account_id, month, person_id) DO NOTHING"),
    )?;
    Ok(added == 1)
}

/// Takes a month's customer away; whether they were there.
pub(in super::super) fn remove_customer(
    tx: &mut Tx<'_>,
    scope: &Scope,
    month: &str,
    person: PersonId,
) -> Result<bool, DbError> {
    let removed = tx.exec(
        Sql::new("DELETE FROM trade_month_customer WHERE account_id = ")
            .bind(scope.account)
            .push(" AND month = ")
            .bind(month)
            .push(" AND person_id = ")
            .bind(person),
    )?;
    Ok(removed == 1)
}

/// Whether a person has a counted order between two moments.
pub(in super::super) fn bought_between(
    tx: &Tx<'_>,
    scope: &Scope,
    person: PersonId,
    (from, before): (Timestamp, Timestamp),
) -> Result<bool, DbError> {
    let found: Option<String> = tx.opt(
        Sql::new("SELECT kind FROM trade_order WHERE account_id = ")
            .bind(scope.account)
            .push(" AND person_id = ")
            .bind(person)
            .push(" AND occurred_at >= ")
            .bind(from)
            .push(" AND occurred_at < ")
            .bind(before)
            .push(" AND kind = 'order' AND status = 'paid' AND base_minor > 0 LIMIT 1"),
    )?;
    Ok(found.is_some())
}

/// Forgets everything that is kept for the account.
pub(in super::super) fn clear(tx: &mut Tx<'_>, scope: &Scope) -> Result<(), DbError> {
    for text in [
        "DELETE FROM trade_day WHERE account_id = ",
        "DELETE FROM trade_month WHERE account_id = ",
        "DELETE FROM trade_month_customer WHERE account_id = ",
        "DELETE FROM trade_month_product WHERE account_id = ",
    ] {
        tx.exec(Sql::new(text).bind(scope.account))?;
    }
    Ok(())
}

const FACT: &str = "SELECT kind, status, channel, person_id, occurred_at, base_minor
   FROM trade_order WHERE account_id = ";

impl FromRow for Fact {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let (kind, status): (String, String) = (row.get(0)?, row.get(1)?);
        let sort: Sort = kind.parse().map_err(DbError::Other)?;
        Ok(Self {
            sort,
            paid: status == "paid",
            channel: row.get(2)?,
            person: row.get(3)?,
            at: row.get(4)?,
            base_minor: row.get(5)?,
        })
    }
}

/// What one order is to the sums, as it stands.
pub(in super::super) fn fact(
    tx: &Tx<'_>,
    scope: &Scope,
    order: OrderId,
) -> Result<Option<Fact>, DbError> {
    tx.opt(
        Sql::new(FACT)
            .bind(scope.account)
            .push(" AND id = ")
            .bind(order),
    )
}

/// What each order of the account is to the sums, or each of one person.
pub(in super::super) fn each_fact(
    tx: &Tx<'_>,
    scope: &Scope,
    person: Option<PersonId>,
    mut take: impl FnMut(Fact),
) -> Result<(), DbError> {
    let mut sql = Sql::new(FACT).bind(scope.account);
    if let Some(person) = person {
        sql = sql.push(" AND person_id = ").bind(person);
    }
    tx.each(sql, |row| {
        take(Fact::from_row(row)?);
        Ok(())
    })
}
