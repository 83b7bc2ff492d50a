//! What tells orders apart where a search found them: whose, of which day, and what they came to.

use super::store;
use ::web::Cx;
use base::{Error, OrderId, Permission, PersonId, Scope, Uuid};
use customers::Registry;
use customers::people::lookup;
use db::Tx;
use std::collections::HashMap;

/// The details of these orders, in one query for the orders and one for the people's names.
pub(crate) fn details(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    _: &Registry,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>, Error> {
    let Ok(orders) = cx.actor.may(Permission::OrdersRead) else {
        return Ok(HashMap::new());
    };
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<OrderId> = ids.iter().copied().map(OrderId).collect();
    let found = store::by_ids(tx, &orders, &ids)?;
    let people: Vec<PersonId> = found.iter().filter_map(|order| order.person).collect();
    let names = lookup::names(tx, scope, &people)?;
    let detail = |order: &super::Order| {
        let name = order.person.and_then(|id| names.get(&id)).cloned();
        let parts = [
            name,
            Some(cx.l.date(order.occurred_at)),
            Some(cx.l.money(order.total)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    Ok(found
        .iter()
        .map(|order| (order.id.0, detail(order)))
        .collect())
}
