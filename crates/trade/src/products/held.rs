//! The orders that hold a product, latest first.

use super::Product;
use super::store::{self, Held};
use ::web::{Cursor, Cx, List, Page};
use base::{Error, OrderId, Permission, PersonId, ProductId, Timestamp, Uuid};
use customers::people::lookup;
use db::Tx;
use std::collections::HashMap;

/// Where the list goes on.
type Place = (Timestamp, OrderId);

/// A product with a part of its orders, and the names of whose they are.
pub(crate) struct Shown {
    pub(crate) product: Product,
    pub(crate) orders: List<Held>,
    pub(crate) names: HashMap<PersonId, String>,
}

impl Shown {
    /// Whose the orders are, for the audit.
    pub(crate) fn people(&self) -> impl Iterator<Item = Uuid> {
        let orders = self.orders.items.iter();
        orders.filter_map(|held| Some(held.order.person?.0))
    }

    /// The ids of the orders, for the audit.
    pub(crate) fn ids(&self) -> Vec<Uuid> {
        self.orders
            .items
            .iter()
            .map(|held| held.order.id.0)
            .collect()
    }
}

/// The product; who does not see all orders knows it by those within reach alone.
///
/// # Errors
/// `NotFound("product")`; `Forbidden`; those of the database.
pub(crate) fn product(tx: &Tx<'_>, cx: &Cx, id: ProductId) -> Result<Product, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let found = super::by_ids(tx, &scope, &[id])?.remove(&id);
    let product = found.ok_or(Error::NotFound("product"))?;
    if !scope.reaches_all() && store::held(tx, &scope, id, None, 1)?.is_empty() {
        return Err(Error::NotFound("product"));
    }
    Ok(product)
}

/// A part of the orders that hold it.
///
/// # Errors
/// As [`product`]; `Invalid` for `after`.
pub(crate) fn orders(
    tx: &Tx<'_>,
    cx: &Cx,
    id: ProductId,
    page: &Page,
) -> Result<List<Held>, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let after = page.place::<Place>()?;
    let rows = store::held(tx, &scope, id, after, page.limit as usize + 1)?;
    Ok(List::of(rows, page, |held| {
        Cursor::new(&(held.order.occurred_at, held.order.id))
    }))
}

/// Both, with names as far as the reader may know them.
///
/// # Errors
/// As [`orders`].
pub(crate) fn shown(tx: &Tx<'_>, cx: &Cx, id: ProductId, page: &Page) -> Result<Shown, Error> {
    let (product, orders) = (product(tx, cx, id)?, orders(tx, cx, id, page)?);
    let people: Vec<PersonId> = orders.items.iter().filter_map(|h| h.order.person).collect();
    let names = match cx.actor.may(Permission::PeopleRead) {
        Ok(scope) => lookup::names(tx, &scope, &people)?,
        Err(_) => HashMap::new(),
    };
    Ok(Shown {
        product,
        orders,
        names,
    })
}
