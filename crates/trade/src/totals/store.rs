//! SQL of people's totals.

use super::{Change, Classes, Totals};
use base::{CompanyId, PersonId, Scope, Timestamp};
use customers::{Marked, companies, reach};
use db::{DbError, FromRow, Row, Sql, Tx};

pub(super) fn insert_empty(
    tx: &mut Tx<'_>,
    scope: &Scope,
    people: &[Marked],
) -> Result<(), DbError> {
    tx.insert_many(
        "trade_customer",
        [
            "account_id",
            "person_id",
            "orders",
            "gross_minor",
            "returns",
            "returned_minor",
            "net_minor",
            "unrated",
            "first_order_at",
            "last_order_at",
            "r",
            "f",
            "m",
            "tag_marks",
        ],
        people.iter().map(|one| {
            let zero = || 0_i64.into();
            [
                scope.account.into(),
                one.person.into(),
                zero(),
                zero(),
                zero(),
                zero(),
                zero(),
                zero(),
                Timestamp::UNIX_EPOCH.into(),
                Timestamp::UNIX_EPOCH.into(),
                zero(),
                zero(),
                zero(),
                one.tag_marks.into(),
            ]
        }),
    )?;
    Ok(())
}

/// Keeps the marks of a person's tags.
pub(super) fn mark(tx: &mut Tx<'_>, scope: &Scope, one: Marked) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE trade_customer SET tag_marks = ").bind(one.tag_marks);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push(" AND person_id = ").bind(one.person))?;
    Ok(())
}

/// Whose marks are not known yet; at most `limit`.
pub(super) fn unmarked(tx: &Tx<'_>, scope: &Scope, limit: usize) -> Result<Vec<PersonId>, DbError> {
    let sql =
        Sql::new("SELECT person_id FROM trade_customer WHERE tag_marks = -1 AND account_id = ");
    let sql = sql.bind(scope.account).push(" ORDER BY person_id LIMIT ");
    tx.all(sql.bind(limit))
}

/// Adds a change to a person's row.
pub(super) fn add(
    tx: &mut Tx<'_>,
    scope: &Scope,
    person: PersonId,
    change: &Change,
) -> Result<(), DbError> {
    let mut sql = Sql::new("UPDATE trade_customer SET orders = orders + ")
        .bind(change.orders)
        .push(", gross_minor = gross_minor + ")
        .bind(change.gross_minor)
        .push(", returns = returns + ")
        .bind(change.returns)
        .push(", returned_minor = returned_minor + ")
        .bind(change.returned_minor)
        .push(", net_minor = net_minor + ")
        .bind(change.gross_minor - change.returned_minor)
        .push(", unrated = unrated + ")
        .bind(change.unrated)
        .push(", paid_minor = paid_minor + ")
        .bind(change.paid_minor)
        .push(", refunded_minor = refunded_minor + ")
        .bind(change.refunded_minor)
        .push(", outstanding_minor = outstanding_minor + ")
        .bind(change.outstanding_minor);
    if let Some((first, last)) = change.span {
        sql = sql
            .push(", first_order_at = CASE WHEN orders > 0 AND first_order_at < ")
            .bind(first)
            .push(" THEN first_order_at ELSE ")
            .bind(first)
            .push(" END, last_order_at = CASE WHEN orders > 0 AND last_order_at > ")
            .bind(last)
            .push(" THEN last_order_at ELSE ")
            .bind(last)
            .push(" END");
    }
    tx.exec(
        sql.push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND person_id = ")
            .bind(person),
    )?;
    Ok(())
}

pub(super) fn clear(tx: &mut Tx<'_>, scope: &Scope, person: PersonId) -> Result<(), DbError> {
    tx.exec(
        Sql::new(
            "UPDATE trade_customer SET orders = 0, gross_minor = 0, returns = 0, returned_minor = 0,
                    net_minor = 0, unrated = 0, paid_minor = 0, refunded_minor = 0, outstanding_minor = 0,
                    first_order_at = ",
        )
        .bind(Timestamp::UNIX_EPOCH)
        .push(", last_order_at = ")
        .bind(Timestamp::UNIX_EPOCH)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND person_id = ")
        .bind(person),
    )?;
    Ok(())
}

pub(super) fn remove(tx: &mut Tx<'_>, scope: &Scope, person: PersonId) -> Result<(), DbError> {
    for text in [
        "DELETE FROM trade_customer WHERE account_id = ",
        "UPDATE trade_order SET person_id = NULL WHERE account_id = ",
    ] {
        tx.exec(
            Sql::new(text)
                .bind(scope.account)
                .push(" AND person_id = ")
                .bind(person),
        )?;
    }
    Ok(())
}

/// What all orders of a person come to.
pub(super) fn sum_of_orders(
    tx: &Tx<'_>,
    scope: &Scope,
    person: PersonId,
) -> Result<Change, DbError> {
    let counted = "kind = 'order' AND status = 'paid' AND (base_minor > 0 OR base_minor IS NULL)";
    let returned = "kind = 'return' AND status = 'paid' AND base_minor IS NOT NULL";
    let mut sql = Sql::new("SELECT count(CASE WHEN ")
        .push(counted)
        .push(" THEN 1 END)");
    for (condition, value) in [(counted, "base_minor"), (returned, "-base_minor")] {
        sql = sql
            .push(", CAST(COALESCE(sum(CASE WHEN ")
            .push(condition)
            .push(" THEN ")
            .push(value)
            .push(" END), 0) AS bigint)");
    }
    sql = sql
        .push(", count(CASE WHEN ")
        .push(returned)
        .push(" THEN 1 END)");
    sql = sql.push(
        ", count(CASE WHEN kind <> 'adjustment' AND status = 'paid' AND base_minor IS NULL
                      THEN 1 END)",
    );
    for edge in ["min", "max"] {
        sql = sql
            .push(", ")
            .push(edge)
            .push("(CASE WHEN ")
            .push(counted)
            .push(" THEN occurred_at END)");
    }
    for sum in [PAID, REFUNDED, OUTSTANDING] {
        sql = sql.push(", CAST(COALESCE(sum(").push(sum);
        sql = sql.push("), 0) AS bigint)");
    }
    tx.one(
        sql.push(" FROM trade_order WHERE account_id = ")
            .bind(scope.account)
            .push(" AND person_id = ")
            .bind(person),
    )
}

/// Of one order in the account's currency: what was paid, the whole of it where it is called paid.
const PAID: &str = "CASE WHEN kind = 'order' AND base_minor = total_minor AND base_minor > 0
     THEN CASE WHEN status = 'paid' AND paid_minor < base_minor THEN base_minor ELSE paid_minor END END";

/// What was given back.
const REFUNDED: &str = "CASE WHEN base_minor = total_minor THEN refunded_minor END";

/// What it still waits for.
const OUTSTANDING: &str =
    "CASE WHEN kind = 'order' AND status = 'open' AND base_minor = total_minor
     AND paid_minor < base_minor THEN base_minor - paid_minor END";

impl FromRow for Change {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let first: Option<Timestamp> = row.get(5)?;
        let last: Option<Timestamp> = row.get(6)?;
        Ok(Self {
            orders: row.get(0)?,
            gross_minor: row.get(1)?,
            returned_minor: row.get(2)?,
            returns: row.get(3)?,
            unrated: row.get(4)?,
            paid_minor: row.get(7)?,
            refunded_minor: row.get(8)?,
            outstanding_minor: row.get(9)?,
            span: first.zip(last),
        })
    }
}

/// A person's totals; none for a person who is not there, or out of reach.
///
/// # Errors
/// Those of the database.
pub fn get(tx: &Tx<'_>, scope: &Scope, person: PersonId) -> Result<Option<Totals>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT orders, gross_minor, returns, returned_minor, unrated, first_order_at,
                    last_order_at, r, f, m, paid_minor, refunded_minor, outstanding_minor
               FROM trade_customer WHERE account_id = ",
        )
        .bind(scope.account)
        .push(" AND person_id = ")
        .bind(person)
        .and(reach::within(scope, "person_id")),
    )
}

/// What the orders of the people within reach who belong to a company come to, and how many of these people have
/// ordered; its classes are kept elsewhere.
///
/// # Errors
/// Those of the database.
pub(crate) fn of_company(
    tx: &Tx<'_>,
    scope: &Scope,
    company: CompanyId,
) -> Result<(Totals, i64), DbError> {
    let sql = of_company_sql(scope, company);
    let mut found = (Totals::default(), 0);
    tx.each(sql, |row| {
        let (people, orders): (i64, i64) = (row.get(0)?, row.get(1)?);
        found = (
            Totals {
                orders,
                gross_minor: row.get(2)?,
                returns: row.get(3)?,
                returned_minor: row.get(4)?,
                unrated: row.get(5)?,
                paid_minor: row.get(6)?,
                refunded_minor: row.get(7)?,
                outstanding_minor: row.get(8)?,
                first_order_at: row.get(9)?,
                last_order_at: row.get(10)?,
                classes: None,
            },
            people,
        );
        Ok(())
    })?;
    Ok(found)
}

pub(super) fn of_company_sql(scope: &Scope, company: CompanyId) -> Sql {
    let sums = [
        "orders",
        "gross_minor",
        "returns",
        "returned_minor",
        "unrated",
        "paid_minor",
        "refunded_minor",
        "outstanding_minor",
    ];
    let mut sql = Sql::new("SELECT count(CASE WHEN orders > 0 THEN 1 END)");
    for sum in sums {
        sql = sql
            .push(", CAST(COALESCE(sum(")
            .push(sum)
            .push("), 0) AS bigint)");
    }
    sql.push(", min(CASE WHEN orders > 0 THEN first_order_at END)")
        .push(", max(CASE WHEN orders > 0 THEN last_order_at END)")
        .push(" FROM trade_customer WHERE account_id = ")
        .bind(scope.account)
        .and(companies::of_company(scope, "person_id", company))
        .and(reach::within(scope, "person_id"))
}

impl FromRow for Totals {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let orders: i64 = row.get(0)?;
        let moment = |at: Timestamp| (orders > 0).then_some(at);
        let r: i64 = row.get(7)?;
        Ok(Self {
            orders,
            gross_minor: row.get(1)?,
            returns: row.get(2)?,
            returned_minor: row.get(3)?,
            unrated: row.get(4)?,
            paid_minor: row.get(10)?,
            refunded_minor: row.get(11)?,
            outstanding_minor: row.get(12)?,
            first_order_at: moment(row.get(5)?),
            last_order_at: moment(row.get(6)?),
            classes: match r {
                0 => None,
                r => Some(Classes {
                    r,
                    f: row.get(8)?,
                    m: row.get(9)?,
                }),
            },
        })
    }
}
