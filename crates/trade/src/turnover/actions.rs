//! The reports: turnover by month, and by product.

use super::model::{Period, Rank, month, named};
use super::store::{self, Which, products};
use crate::orders::Sort;
use crate::products::Product;
use base::{
    Actor, CompanyId, Error, Permission, PersonId, ProductId, Quantity, Scope, Timestamp, Uuid,
};
use db::Tx;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What one month came to; sums in minor units of the account's currency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = TurnoverMonth)]
pub struct Month {
    /// `YYYY-MM`, in the account's zone.
    pub month: String,
    /// Counted orders.
    pub orders: i64,
    /// People with a counted order; those of nobody known are not among them.
    pub customers: i64,
    /// The orders' sum.
    pub gross_minor: i64,
    /// Returns.
    pub returns: i64,
    /// Their sum, above zero.
    pub returned_minor: i64,
    /// Gross less what was returned.
    pub net_minor: i64,
    /// How much of gross was sold to people who are known.
    pub known_gross_minor: i64,
    /// That less what people who are known returned: how much of net is theirs.
    pub known_net_minor: i64,
    /// Orders and returns left out, because no rate is known for their currency.
    pub left_out: i64,
}

impl Month {
    fn add(&mut self, row: &store::OfMonth) {
        self.left_out += row.unrated;
        match row.kind.parse() {
            Ok(Sort::Order) => {
                self.orders += row.counted;
                self.gross_minor += row.counted_minor;
                self.known_gross_minor += row.known_minor;
                self.known_net_minor += row.known_minor;
            }
            Ok(Sort::Return) => {
                self.returns += row.counted;
                self.returned_minor -= row.counted_minor;
                self.known_net_minor += row.known_minor;
            }
            _ => {}
        }
        self.net_minor = self.gross_minor - self.returned_minor;
    }

    /// All months together; their customers are not added up, for the same person may be in several.
    pub fn total<'a>(months: impl IntoIterator<Item = &'a Month>) -> Month {
        months.into_iter().fold(Month::default(), |sum, m| Month {
            orders: sum.orders + m.orders,
            gross_minor: sum.gross_minor + m.gross_minor,
            returns: sum.returns + m.returns,
            returned_minor: sum.returned_minor + m.returned_minor,
            net_minor: sum.net_minor + m.net_minor,
            known_gross_minor: sum.known_gross_minor + m.known_gross_minor,
            known_net_minor: sum.known_net_minor + m.known_net_minor,
            left_out: sum.left_out + m.left_out,
            ..sum
        })
    }
}

/// Whether the sums are there: not while they wait to be worked out for the first time.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn is_ready(tx: &Tx<'_>, by: &Actor) -> Result<bool, Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let waits = store::zone(tx, &scope)?.is_none() && store::keep::has_more_than(tx, &scope, 0)?;
    Ok(!waits)
}

/// From the first month with an order to the last; none without orders.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn whole(tx: &Tx<'_>, by: &Actor) -> Result<Option<Period>, Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let edges = store::edges(tx, &scope)?;
    Ok(edges.and_then(|(from, to)| {
        Some(Period {
            from: month(&from)?,
            to: month(&to)?,
        })
    }))
}

/// Every month of the period, those without orders as well.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn by_month(tx: &Tx<'_>, by: &Actor, period: Period) -> Result<Vec<Month>, Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let (from, to) = (period.from.to_string(), period.last_day().to_string());
    let mut months: BTreeMap<String, Month> = period
        .months()
        .map(|day| {
            let month = named(day);
            let empty = Month {
                month: month.clone(),
                ..Month::default()
            };
            (month, empty)
        })
        .collect();
    for row in store::of_months(tx, &scope, &from, &to)? {
        if let Some(month) = months.get_mut(&row.month) {
            month.add(&row);
        }
    }
    let (from, to) = (named(period.from), named(period.to));
    for (name, customers) in store::customers(tx, &scope, &from, &to)? {
        if let Some(month) = months.get_mut(&name) {
            month.customers = customers;
        }
    }
    Ok(months.into_values().collect())
}

/// What one product came to; sums in minor units of the account's currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = TurnoverProduct)]
pub struct ProductSums {
    /// Which.
    #[schema(value_type = String)]
    pub product: Uuid,
    /// Where it comes from.
    pub source: String,
    /// Its code there.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How many were sold, in thousandths.
    pub sold_milli: i64,
    /// For how much: lines of counted orders, each rounded.
    pub gross_minor: i64,
    /// How many came back, in thousandths.
    pub returned_milli: i64,
    /// For how much, above zero.
    pub returned_minor: i64,
    /// Gross less what was returned.
    pub net_minor: i64,
}

impl ProductSums {
    fn of(product: Product, row: &products::OfProduct) -> Self {
        Self {
            product: row.product.0,
            source: product.source,
            code: product.code,
            name: product.name,
            sold_milli: row.sold_milli,
            gross_minor: row.gross_minor,
            returned_milli: row.returned_milli,
            returned_minor: row.returned_minor,
            net_minor: row.gross_minor - row.returned_minor,
        }
    }

    /// How many were sold.
    pub fn sold(&self) -> Quantity {
        Quantity(self.sold_milli)
    }

    /// How many came back.
    pub fn returned(&self) -> Quantity {
        Quantity(self.returned_milli)
    }
}

/// Products of the period by their net sum, largest first, after a place: at most `limit`.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn by_product(
    tx: &Tx<'_>,
    by: &Actor,
    period: Period,
    after: Option<(i64, ProductId)>,
    limit: usize,
) -> Result<Vec<ProductSums>, Error> {
    ranked(tx, by, period, Rank::Net, after, limit)
}

/// Products of the period, the largest by `rank` first, after a place: at most `limit`.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn ranked(
    tx: &Tx<'_>,
    by: &Actor,
    period: Period,
    rank: Rank,
    after: Option<(i64, ProductId)>,
    limit: usize,
) -> Result<Vec<ProductSums>, Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let (from, to) = (named(period.from), named(period.to));
    let rows = products::top(tx, &scope, (&from, &to), rank, after, limit)?;
    let ids: Vec<ProductId> = rows.iter().map(|row| row.product).collect();
    let mut known = crate::products::by_ids(tx, &scope, &ids)?;
    let sums = rows.iter().filter_map(|row| {
        let product = known.remove(&row.product)?;
        Some(ProductSums::of(product, row))
    });
    Ok(sums.collect())
}

/// One product in each month of the period, those without it as well; and in all of them.
///
/// # Errors
/// `NotFound`; `Forbidden`; those of the database.
pub fn of_product(
    tx: &Tx<'_>,
    by: &Actor,
    product: ProductId,
    period: Period,
) -> Result<(ProductSums, Vec<(Date, ProductSums)>), Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let mut known = crate::products::by_ids(tx, &scope, &[product])?;
    let product = known.remove(&product).ok_or(Error::NotFound("product"))?;
    let days: Vec<Date> = period.months().collect();
    let months: Vec<String> = days.iter().map(|day| named(*day)).collect();
    let mut found: BTreeMap<String, products::OfProduct> =
        products::by_month(tx, &scope, product.id, &months)?
            .into_iter()
            .collect();
    let mut total = products::OfProduct::nothing(product.id);
    let mut rows = Vec::with_capacity(days.len());
    for (day, month) in days.into_iter().zip(&months) {
        let row = found
            .remove(month)
            .unwrap_or_else(|| products::OfProduct::nothing(product.id));
        total.add(&row);
        rows.push((day, ProductSums::of(product.clone(), &row)));
    }
    Ok((ProductSums::of(product, &total), rows))
}

/// Whether months of the period wait for their products to be added up.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn products_wait(tx: &Tx<'_>, by: &Actor, period: Period) -> Result<bool, Error> {
    let scope = by.may(Permission::ReportsRead)?;
    let (from, to) = (named(period.from), named(period.to));
    Ok(products::stale_between(tx, &scope, &from, &to)? > 0)
}

/// What a choice of orders comes to, in minor units of the account's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = OrderSums)]
pub struct Found {
    /// All that were found, adjustments and orders of nothing included.
    pub found: i64,
    /// Counted orders.
    pub orders: i64,
    /// Their sum.
    pub gross_minor: i64,
    /// Returns.
    pub returns: i64,
    /// Their sum, above zero.
    pub returned_minor: i64,
    /// Gross less what was returned.
    pub net_minor: i64,
    /// Orders and returns left out, because no rate is known for their currency.
    pub left_out: i64,
}

/// Days between which orders are added up, both included.
pub(crate) type Days = (Option<Date>, Option<Date>);

/// Whose orders are added up; everybody's where nothing is said.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Whose<'a> {
    /// This person's.
    pub(crate) person: Option<PersonId>,
    /// Those of people who belong to one of these.
    pub(crate) companies: Option<&'a [CompanyId]>,
}

/// Adds up a choice of orders: from the kept days, or one person's own, a company's, or those within reach. None where that would mean
/// to read too many of them, or while the days are not worked out.
pub(crate) fn sums(
    tx: &Tx<'_>,
    scope: &Scope,
    whose: Whose<'_>,
    days: Days,
    moments: (Option<Timestamp>, Option<Timestamp>),
    which: &Which,
) -> Result<Option<Found>, Error> {
    let all = whose.person.is_none() && whose.companies.is_none();
    let rows = match (whose.companies, whose.person) {
        (Some([]), _) => Vec::new(),
        (Some(of), person) => store::of_companies(tx, scope, (of, person), moments, which)?,
        (None, Some(person)) => store::of_person(tx, scope, person, moments, which)?,
        // The kept days are everybody's.
        _ if !scope.reaches_all() => store::of_reach(tx, scope, moments, which)?,
        _ if store::zone(tx, scope)?.is_none() => {
            let none = !store::keep::has_more_than(tx, scope, 0)?;
            return Ok(none.then(Found::default));
        }
        _ => {
            let which = Which {
                from: days.0.map(|day| day.to_string()),
                to: days.1.map(|day| day.to_string()),
                ..which.clone()
            };
            store::of_kinds(tx, scope, &which)?
        }
    };
    let mut sums = Found::default();
    for row in &rows {
        sums.found += row.found;
        sums.left_out += row.unrated;
        match row.kind.parse() {
            Ok(Sort::Order) => (sums.orders, sums.gross_minor) = (row.counted, row.counted_minor),
            Ok(Sort::Return) => {
                (sums.returns, sums.returned_minor) = (row.counted, -row.counted_minor);
            }
            _ => {}
        }
    }
    sums.net_minor = sums.gross_minor - sums.returned_minor;
    let kept = all && scope.reaches_all();
    let too_many = !kept && sums.found > store::ADDED_AT_MOST;
    Ok((!too_many).then_some(sums))
}
