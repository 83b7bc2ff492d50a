//! What new orders bring with them, in the transaction that writes them: lines, entries of the timeline,
//! words for the search, and every sum that is kept.

use super::Sort;
use super::store::{self, LineRow, OrderRow};
use crate::totals::{self, Change};
use crate::turnover::kept;
use base::{AccountId, Direction, Scope};
use customers::interactions;
use db::{DbError, Tx};
use records::search::{self, Doc};

/// Adds orders with their lines; `zone` is the account's.
///
/// # Errors
/// Those of the database.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    account: AccountId,
    zone: &str,
    orders: &[OrderRow],
    lines: &[LineRow],
) -> Result<(), DbError> {
    let scope = Scope::all(account);
    store::insert(tx, &scope, orders)?;
    store::insert_lines(tx, &scope, lines)?;
    let entries: Vec<interactions::New> = orders.iter().map(entry).collect();
    interactions::append_new(tx, account, entries)?;
    let docs = orders.iter().map(|o| Doc {
        kind: "order",
        id: o.id.0,
        title: &o.number,
        text: "",
    });
    search::put_many(tx, account, docs)?;
    let mut changes = totals::Changes::default();
    for order in orders {
        changes.add(order.person, Change::of(order));
    }
    changes.write(tx, &scope)?;
    kept::added(tx, &scope, zone, orders)
}

/// How the ids of the entries of orders begin.
pub(crate) const ENTRY: &str = "order:";

fn entry(order: &OrderRow) -> interactions::New {
    interactions::New {
        person: order.person,
        about: Some(("order", order.id.0)),
        summary: order.number.clone(),
        ..interactions::New::outside(
            &order.source,
            format!("{ENTRY}{}", order.number),
            order.sort.kind(),
            order.channel,
            if order.sort == Sort::Adjustment {
                Direction::None
            } else {
                Direction::In
            },
            order.occurred_at,
        )
    }
}
