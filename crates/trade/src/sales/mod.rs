//! What was sold to people who are known, straight from the lines.

mod pages;
mod store;
pub(crate) mod web;

use base::{Actor, Currency, Error, Permission, round_half_even};
use db::Tx;
use serde::Serialize;

/// Figures over all time: lines with a known customer, of orders (not returns, not cancelled), with
/// quantity and price above zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Sales {
    /// People with any order, return or adjustment.
    pub people: i64,
    /// Lines that count.
    pub lines: i64,
    /// People with such a line.
    pub customers: i64,
    /// Orders with such a line.
    pub orders: i64,
    /// The sum of their unrounded lines, in the currency's minor unit, rounded once.
    pub sum_minor: i64,
    /// The same, unrounded, in ten-millionths of the major unit.
    pub sum_e7: i64,
    /// ISO 4217; lines in other currencies are left out.
    #[schema(value_type = String)]
    pub currency: Currency,
    /// Lines left out because their order is in another currency.
    pub left_out: i64,
}

/// The figures of the account, in its currency.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn report(tx: &Tx<'_>, by: &Actor, currency: Currency) -> Result<Sales, Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let counted = store::counted(tx, &scope, currency)?;
    let unit = 10_i128.pow(7 - currency.places());
    Ok(Sales {
        people: store::people(tx, &scope)?,
        lines: counted.lines,
        customers: counted.customers,
        orders: counted.orders,
        sum_minor: i64::try_from(round_half_even(i128::from(counted.sum_e7), unit))
            .map_err(Error::internal)?,
        sum_e7: counted.sum_e7,
        currency,
        left_out: store::other_currencies(tx, &scope, currency)?,
    })
}
