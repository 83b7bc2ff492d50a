//! The report as programs read it: one object for each person, or for each company.

use super::actions::{self, Report};
use super::model::{Of, Row};
use base::{Actor, CompanyId, Currency, Error, Permission, PersonId, Uuid};
use customers::companies;
use customers::people::lookup;
use db::Tx;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

/// One person's figures at a day; sums in minor units of the account's currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RfmLine)]
pub struct Line {
    /// What another program calls the person; of several ids the first by source and id.
    pub external_id: Option<String>,
    /// Who.
    #[schema(value_type = String)]
    pub person_id: Uuid,
    /// Whole days of 24 hours from the last counted order to the day, rounded down.
    pub recency_days: i64,
    /// Counted orders.
    pub frequency: i64,
    /// Their sum.
    pub monetary_minor: i64,
    /// What was returned, above zero.
    pub returned_minor: i64,
    /// Gross less what was returned.
    pub net_minor: i64,
    /// ISO 4217.
    #[schema(value_type = String)]
    pub currency: Currency,
    /// Recency's class, 1 (worst) to 5 (best).
    pub r: i64,
    /// Frequency's class.
    pub f: i64,
    /// The class of the net sum.
    pub m: i64,
}

/// Everybody's line at a day, best net sum first.
///
/// # Errors
/// `Forbidden`; `Invalid` when the day is out of range; those of the database.
pub fn lines(
    tx: &Tx<'_>,
    by: &Actor,
    day: Date,
    zone: &str,
    currency: Currency,
) -> Result<Vec<Line>, Error> {
    let Report { rows, .. } = actions::report(tx, by, Of::People, day, zone)?;
    of_rows(tx, by, &rows, currency)
}

/// One company's figures at a day: the orders of the people who belong to it now; sums in minor units of the
/// account's currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RfmCompanyLine)]
pub struct CompanyLine {
    /// Which company.
    #[schema(value_type = String, format = "uuid")]
    pub company_id: Uuid,
    /// How it is called.
    pub name: String,
    /// Whole days of 24 hours from the last counted order of anybody there to the day, rounded down.
    pub recency_days: i64,
    /// Counted orders.
    pub frequency: i64,
    /// Their sum.
    pub monetary_minor: i64,
    /// What was returned, above zero.
    pub returned_minor: i64,
    /// Gross less what was returned.
    pub net_minor: i64,
    /// ISO 4217.
    #[schema(value_type = String)]
    pub currency: Currency,
    /// Recency's class among companies, 1 (worst) to 5 (best).
    pub r: i64,
    /// Frequency's class.
    pub f: i64,
    /// The class of the net sum.
    pub m: i64,
}

/// Every company's line at a day, best net sum first.
///
/// # Errors
/// `Forbidden`; `Invalid` when the day is out of range; those of the database.
pub fn company_lines(
    tx: &Tx<'_>,
    by: &Actor,
    day: Date,
    zone: &str,
    currency: Currency,
) -> Result<Vec<CompanyLine>, Error> {
    let Report { rows, .. } = actions::report(tx, by, Of::Companies, day, zone)?;
    of_company_rows(tx, by, &rows, currency)
}

/// The lines of these rows, in their order.
pub(super) fn of_company_rows(
    tx: &Tx<'_>,
    by: &Actor,
    rows: &[Row],
    currency: Currency,
) -> Result<Vec<CompanyLine>, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let ids: Vec<CompanyId> = rows.iter().map(|row| CompanyId(row.who)).collect();
    let mut names = companies::names(tx, &scope, &ids)?;
    let line = |row: &Row| CompanyLine {
        company_id: row.who,
        name: names.remove(&CompanyId(row.who)).unwrap_or_default(),
        recency_days: row.recency_days,
        frequency: row.frequency,
        monetary_minor: row.monetary_minor,
        returned_minor: row.returned_minor,
        net_minor: row.net_minor(),
        currency,
        r: row.classes.r,
        f: row.classes.f,
        m: row.classes.m,
    };
    Ok(rows.iter().map(line).collect())
}

/// The lines of these rows, in their order.
pub(super) fn of_rows(
    tx: &Tx<'_>,
    by: &Actor,
    rows: &[Row],
    currency: Currency,
) -> Result<Vec<Line>, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let people: Vec<PersonId> = rows.iter().map(|row| PersonId(row.who)).collect();
    let mut ids = lookup::external_ids(tx, &scope, &people)?;
    let line = |row: &Row| Line {
        external_id: ids.remove(&PersonId(row.who)),
        person_id: row.who,
        recency_days: row.recency_days,
        frequency: row.frequency,
        monetary_minor: row.monetary_minor,
        returned_minor: row.returned_minor,
        net_minor: row.net_minor(),
        currency,
        r: row.classes.r,
        f: row.classes.f,
        m: row.classes.m,
    };
    Ok(rows.iter().map(line).collect())
}
