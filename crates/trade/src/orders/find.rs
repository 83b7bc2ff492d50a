//! Reading orders for pages and programs: the same parts, limits and permissions.

use super::{Line, Order, store};
use ::web::{Cursor, Cx, List, Page};
use base::{Error, OrderId, Permission, PersonId, Timestamp, Uuid};
use customers::people::lookup;
use db::Tx;
use std::collections::HashMap;

/// Orders that a search by number shows.
const FOUND_AT_MOST: usize = 50;

/// Orders, and the names of whose they are.
#[derive(Clone, Debug)]
pub(super) struct Orders {
    pub(super) list: List<Order>,
    pub(super) names: HashMap<PersonId, String>,
}

impl Orders {
    /// The ids of the orders, for the audit.
    pub(super) fn ids(&self) -> Vec<Uuid> {
        self.list.items.iter().map(|order| order.id.0).collect()
    }
}

/// A part of the orders, latest first, of one person or of all.
pub(super) fn part(
    tx: &Tx<'_>,
    cx: &Cx,
    person: Option<PersonId>,
    page: &Page,
) -> Result<List<Order>, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let before: Option<(Timestamp, OrderId)> = page.place()?;
    let rows = store::list(tx, &scope, person, before, page.limit as usize + 1)?;
    Ok(List::of(rows, page, |order| {
        Cursor::new(&(order.occurred_at, order.id))
    }))
}

/// The same with names.
pub(super) fn named(
    tx: &Tx<'_>,
    cx: &Cx,
    person: Option<PersonId>,
    page: &Page,
) -> Result<Orders, Error> {
    let list = part(tx, cx, person, page)?;
    let names = names(tx, cx, &list.items)?;
    Ok(Orders { list, names })
}

/// Orders whose number holds these words, best first; in one part.
pub(super) fn by_number(tx: &Tx<'_>, cx: &Cx, q: &str) -> Result<Orders, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let hits = records::search::find(tx, &scope, q, &["order"], FOUND_AT_MOST)?;
    let ids: Vec<OrderId> = hits.iter().map(|hit| OrderId(hit.id)).collect();
    let mut items = if ids.is_empty() {
        Vec::new()
    } else {
        store::by_ids(tx, &scope, &ids)?
    };
    items.sort_by_key(|order| ids.iter().position(|id| *id == order.id));
    let names = names(tx, cx, &items)?;
    Ok(Orders {
        list: List { items, next: None },
        names,
    })
}

/// Names of the orders' people, as far as the reader may know them.
fn names(tx: &Tx<'_>, cx: &Cx, orders: &[Order]) -> Result<HashMap<PersonId, String>, Error> {
    let Ok(scope) = cx.actor.may(Permission::PeopleRead) else {
        return Ok(HashMap::new());
    };
    let mut people: Vec<PersonId> = orders.iter().filter_map(|order| order.person).collect();
    people.sort_unstable();
    people.dedup();
    Ok(lookup::names(tx, &scope, &people)?)
}

/// One order with its first lines, and the name of whose it is.
pub(super) fn one(
    tx: &Tx<'_>,
    cx: &Cx,
    id: OrderId,
    lines: usize,
) -> Result<(Order, Vec<Line>, Option<String>), Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let order = store::get(tx, &scope, id)?.ok_or(Error::NotFound("order"))?;
    let mut names = names(tx, cx, std::slice::from_ref(&order))?;
    let name = order.person.and_then(|person| names.remove(&person));
    Ok((order, store::lines(tx, &scope, id, lines)?, name))
}
