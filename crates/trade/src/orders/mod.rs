//! Orders, returns and adjustments with their lines.

pub(crate) mod added;
pub(crate) mod api;
pub(crate) mod days;
mod find;
pub(crate) mod hits;
pub(crate) mod list;
mod list_page;
mod model;
mod pages;
pub(crate) mod placing;
pub mod store;
pub(crate) mod timeline;
pub(crate) mod views;
pub(crate) mod web;

#[cfg(test)]
mod about_tests;
#[cfg(test)]
mod company_tests;
#[cfg(test)]
mod reach_tests;

use base::{Actor, Error, OrderId, Permission, Uuid};
use db::Tx;
use std::collections::HashMap;

pub(crate) use pages::{badge, quantity};

pub use model::{Line, Order, Sort, Status};

/// Orders that one statement asks for at most.
const ASKED_AT_ONCE: usize = 200;

/// Whether there is an order with this id within the actor's reach.
///
/// # Errors
/// Those of the database.
pub(crate) fn is_known(tx: &Tx<'_>, by: &Actor, id: Uuid) -> Result<bool, Error> {
    match by.may(Permission::OrdersRead) {
        Ok(scope) => Ok(store::get(tx, &scope, OrderId(id))?.is_some()),
        Err(_) => Ok(false),
    }
}

/// The numbers of orders, for the audit trail, as far as its reader may see them.
///
/// # Errors
/// Those of the database.
pub(crate) fn named(tx: &Tx<'_>, by: &Actor, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Error> {
    let Ok(scope) = by.may(Permission::OrdersRead) else {
        return Ok(HashMap::new());
    };
    let ids: Vec<OrderId> = ids.iter().copied().map(OrderId).collect();
    let mut names = HashMap::with_capacity(ids.len());
    for part in ids.chunks(ASKED_AT_ONCE) {
        let found = store::by_ids(tx, &scope, part)?;
        names.extend(found.into_iter().map(|order| (order.id.0, order.number)));
    }
    Ok(names)
}
