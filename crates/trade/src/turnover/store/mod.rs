//! SQL of the turnover: what is read.

pub(super) mod keep;
pub(super) mod products;

use crate::orders::Sort;
use base::{Channel, CompanyId, PersonId, Scope, Timestamp};
use customers::{companies, reach};
use db::{DbError, FromRow, Row, Sql, Tx};

/// The zone in which the kept days begin; none while nothing was worked out.
pub(super) fn zone(tx: &Tx<'_>, scope: &Scope) -> Result<Option<String>, DbError> {
    tx.opt(Sql::new("SELECT zone FROM trade_turnover WHERE account_id = ").bind(scope.account))
}

/// Which days, kinds and channels are added up; empty bounds hold for all.
#[derive(Clone, Debug, Default)]
pub(crate) struct Which {
    /// `YYYY-MM-DD`.
    pub(crate) from: Option<String>,
    /// `YYYY-MM-DD`, included.
    pub(crate) to: Option<String>,
    pub(crate) kind: Option<Sort>,
    pub(crate) channel: Option<Channel>,
}

/// What orders of one kind come to.
#[derive(Clone, Debug)]
pub(crate) struct OfKind {
    pub(crate) kind: String,
    pub(crate) found: i64,
    pub(crate) counted: i64,
    pub(crate) counted_minor: i64,
    pub(crate) unrated: i64,
}

impl FromRow for OfKind {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            kind: row.get(0)?,
            found: row.get(1)?,
            counted: row.get(2)?,
            counted_minor: row.get(3)?,
            unrated: row.get(4)?,
        })
    }
}

/// Sums by kind, from the days.
pub(crate) fn of_kinds(tx: &Tx<'_>, scope: &Scope, which: &Which) -> Result<Vec<OfKind>, DbError> {
    tx.all(of_kinds_sql(scope, which))
}

pub(super) fn of_kinds_sql(scope: &Scope, which: &Which) -> Sql {
    let sql = Sql::new(
        "SELECT kind, CAST(sum(found) AS bigint), CAST(sum(counted) AS bigint),
                CAST(sum(counted_minor) AS bigint), CAST(sum(unrated) AS bigint)
           FROM trade_day WHERE account_id = ",
    );
    let mut sql = sql.bind(scope.account);
    if let Some(from) = &which.from {
        sql = sql.push(" AND day >= ").bind(from);
    }
    if let Some(to) = &which.to {
        sql = sql.push(" AND day <= ").bind(to);
    }
    if let Some(kind) = which.kind {
        sql = sql.push(" AND kind = ").bind(kind.as_str());
    }
    if let Some(channel) = which.channel {
        sql = sql.push(" AND channel = ").bind(channel.as_str());
    }
    sql.push(" GROUP BY kind ORDER BY kind LIMIT 10")
}

/// What a month's orders of one kind come to.
pub(super) struct OfMonth {
    pub(super) month: String,
    pub(super) kind: String,
    pub(super) counted: i64,
    pub(super) counted_minor: i64,
    pub(super) known_minor: i64,
    pub(super) unrated: i64,
}

impl FromRow for OfMonth {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            month: row.get(0)?,
            kind: row.get(1)?,
            counted: row.get(2)?,
            counted_minor: row.get(3)?,
            known_minor: row.get(4)?,
            unrated: row.get(5)?,
        })
    }
}

/// Sums by month and kind, from the days `from` to `to`.
pub(super) fn of_months(
    tx: &Tx<'_>,
    scope: &Scope,
    from: &str,
    to: &str,
) -> Result<Vec<OfMonth>, DbError> {
    tx.all(of_months_sql(scope, from, to))
}

pub(super) fn of_months_sql(scope: &Scope, from: &str, to: &str) -> Sql {
    Sql::new(
        "SELECT substr(day, 1, 7) AS month, kind, CAST(sum(counted) AS bigint),
                CAST(sum(counted_minor) AS bigint), CAST(sum(known_minor) AS bigint),
                CAST(sum(unrated) AS bigint)
           FROM trade_day WHERE account_id = ",
    )
    .bind(scope.account)
    .push(" AND day >= ")
    .bind(from)
    .push(" AND day <= ")
    .bind(to)
    .push(" GROUP BY substr(day, 1, 7), kind ORDER BY month, kind LIMIT 1000")
}

/// How many customers each month had.
pub(super) fn customers(
    tx: &Tx<'_>,
    scope: &Scope,
    from: &str,
    to: &str,
) -> Result<Vec<(String, i64)>, DbError> {
    tx.all(
        Sql::new("SELECT month, customers FROM trade_month WHERE account_id = ")
            .bind(scope.account)
            .push(" AND month >= ")
            .bind(from)
            .push(" AND month <= ")
            .bind(to)
            .push(" ORDER BY month LIMIT 1000"),
    )
}

/// The first and the last month in which anything was ordered or returned.
pub(super) fn edges(tx: &Tx<'_>, scope: &Scope) -> Result<Option<(String, String)>, DbError> {
    let edge = |order: &'static str| {
        Sql::new("SELECT month FROM trade_month WHERE account_id = ")
            .bind(scope.account)
            .push(order)
    };
    let first: Option<String> = tx.opt(edge(" ORDER BY month LIMIT 1"))?;
    let last: Option<String> = tx.opt(edge(" ORDER BY month DESC LIMIT 1"))?;
    Ok(first.zip(last))
}

/// Orders that are added up at most for a person, or for a reach that is not all.
pub(super) const ADDED_AT_MOST: i64 = 10_000;

/// As [`of_person`], of all orders within a reach that is not all: no sums are kept for those.
pub(crate) fn of_reach(
    tx: &Tx<'_>,
    scope: &Scope,
    between: (Option<Timestamp>, Option<Timestamp>),
    which: &Which,
) -> Result<Vec<OfKind>, DbError> {
    let within = reach::near(tx, scope, "person_id")?.condition;
    tx.all(summed_sql(scope, within, between, which))
}

/// Sums by kind of one person's orders, between two moments; `found` above the limit means that
/// there are more.
pub(crate) fn of_person(
    tx: &Tx<'_>,
    scope: &Scope,
    person: PersonId,
    between: (Option<Timestamp>, Option<Timestamp>),
    which: &Which,
) -> Result<Vec<OfKind>, DbError> {
    tx.all(of_person_sql(scope, person, between, which))
}

/// What the orders of people who belong to one of these companies come to, or of one of these people.
pub(super) fn of_companies(
    tx: &Tx<'_>,
    scope: &Scope,
    whose: (&[CompanyId], Option<PersonId>),
    between: (Option<Timestamp>, Option<Timestamp>),
    which: &Which,
) -> Result<Vec<OfKind>, DbError> {
    tx.all(of_companies_sql(scope, whose, between, which))
}

pub(super) fn of_companies_sql(
    scope: &Scope,
    (companies, person): (&[CompanyId], Option<PersonId>),
    between: (Option<Timestamp>, Option<Timestamp>),
    which: &Which,
) -> Sql {
    let mut whose = companies::of_companies(scope, "person_id", companies);
    if let Some(person) = person {
        whose = whose.push(" AND person_id = ").bind(person);
    }
    summed_sql(
        scope,
        whose.and(reach::within(scope, "person_id")),
        between,
        which,
    )
}

pub(super) fn of_person_sql(
    scope: &Scope,
    person: PersonId,
    between: (Option<Timestamp>, Option<Timestamp>),
    which: &Which,
) -> Sql {
    let person = Sql::new(" AND person_id = ").bind(person);
    let person = person.and(reach::within(scope, "person_id"));
    summed_sql(scope, person, between, which)
}

fn summed_sql(
    scope: &Scope,
    whose: Sql,
    (from, before): (Option<Timestamp>, Option<Timestamp>),
    which: &Which,
) -> Sql {
    const COUNTED: &str = "status = 'paid' AND base_minor IS NOT NULL
       AND (kind = 'return' OR (kind = 'order' AND base_minor > 0))";
    let mut sql = Sql::new("SELECT kind, count(*), count(CASE WHEN ")
        .push(COUNTED)
        .push(" THEN 1 END), CAST(COALESCE(sum(CASE WHEN ")
        .push(COUNTED)
        .push(
            " THEN base_minor END), 0) AS bigint),
              count(CASE WHEN status = 'paid' AND kind <> 'adjustment' AND base_minor IS NULL
                         THEN 1 END)
         FROM (SELECT kind, status, base_minor FROM trade_order WHERE account_id = ",
        )
        .bind(scope.account)
        .and(whose);
    if let Some(from) = from {
        sql = sql.push(" AND occurred_at >= ").bind(from);
    }
    if let Some(before) = before {
        sql = sql.push(" AND occurred_at < ").bind(before);
    }
    if let Some(kind) = which.kind {
        sql = sql.push(" AND kind = ").bind(kind.as_str());
    }
    if let Some(channel) = which.channel {
        sql = sql.push(" AND channel = ").bind(channel.as_str());
    }
    sql.push(" LIMIT ")
        .bind(ADDED_AT_MOST + 1)
        .push(") theirs GROUP BY kind ORDER BY kind LIMIT 10")
}
