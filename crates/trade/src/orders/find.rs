//! Reading orders for pages and programs: the same parts, limits and permissions.

use super::list::{Wanted, spec};
use super::{Line, Order, store};
use crate::turnover::actions::{Found, Whose, sums};
use crate::turnover::store::Which;
use ::web::{Cx, List, Page};
use base::{Actor, CompanyId, Error, OrderId, Permission, PersonId, Scope, Uuid};
use customers::companies;
use customers::people::lookup;
use db::Tx;
use records::filter::{Context, Filter};
use records::lists::{self, Count, ListQuery, Sort};
use std::collections::HashMap;

/// Orders that a search by number shows.
const FOUND_AT_MOST: usize = 50;

/// Orders, and the names of whose they are.
#[derive(Clone, Debug)]
pub(super) struct Orders {
    pub(super) list: List<Order>,
    pub(super) names: HashMap<PersonId, String>,
    /// The companies that are meant, where they are those of some.
    pub(super) companies: Vec<(CompanyId, String)>,
}

impl Orders {
    /// None at all.
    pub(super) fn none() -> Self {
        Self {
            list: List {
                items: Vec::new(),
                next: None,
            },
            names: HashMap::new(),
            companies: Vec::new(),
        }
    }

    /// Whose they are, for the audit.
    pub(super) fn people(&self) -> impl Iterator<Item = Uuid> {
        people(&self.list.items)
    }

    /// The ids of the orders, for the audit.
    pub(super) fn ids(&self) -> Vec<Uuid> {
        self.list.items.iter().map(|order| order.id.0).collect()
    }
}

/// Whose these orders are.
pub(super) fn people(orders: &[Order]) -> impl Iterator<Item = Uuid> {
    orders.iter().filter_map(|order| Some(order.person?.0))
}

/// A part of the orders that the filter finds.
pub(super) fn part(
    tx: &Tx<'_>,
    cx: &Cx,
    filter: Filter,
    sort: Option<Sort>,
    page: &Page,
) -> Result<List<Order>, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    if filter.tests().iter().any(|test| test.field == "company") {
        reader(&cx.actor)?;
    }
    let query = ListQuery {
        filter,
        sort,
        columns: Vec::new(),
        page: page.clone(),
    };
    let rows = lists::rows(tx, &scope, spec(), &query, &Context::of(tx, &cx.account))?;
    let ids: Vec<OrderId> = rows.items.iter().map(|row| OrderId(row.id)).collect();
    Ok(List {
        items: in_order(tx, cx, &ids)?,
        next: rows.next,
    })
}

/// The scope of who may know where people belong.
fn reader(by: &Actor) -> Result<Scope, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    match scope.shows("company") {
        true => Ok(scope),
        false => Err(Error::Forbidden("field.company")),
    }
}

/// Whether somebody may know where people belong.
pub(super) fn sees_companies(by: &Actor) -> bool {
    reader(by).is_ok()
}

/// The companies that are meant: none of that name is none, an id that is none's is an error.
fn companies(tx: &Tx<'_>, cx: &Cx, text: &str) -> Result<Vec<(CompanyId, String)>, Error> {
    let found = companies::meant(tx, &reader(&cx.actor)?, text)?;
    match found.is_empty() && text.parse::<CompanyId>().is_ok() {
        true => Err(Error::NotFound("company")),
        false => Ok(found),
    }
}

/// The orders with these ids, in the order of the ids.
fn in_order(tx: &Tx<'_>, cx: &Cx, ids: &[OrderId]) -> Result<Vec<Order>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let places: HashMap<OrderId, usize> = ids.iter().copied().zip(0..).collect();
    let mut orders = store::by_ids(tx, &scope, ids)?;
    orders.sort_by_key(|order| places.get(&order.id).copied());
    Ok(orders)
}

/// A part of the list with names; at its beginning what all of it comes to, and where that is not
/// known how many there are.
pub(super) fn listed(
    tx: &Tx<'_>,
    cx: &Cx,
    wanted: &Wanted,
    page: &Page,
) -> Result<(Orders, Option<Found>, Option<Count>), Error> {
    let companies = match &wanted.company {
        Some(text) => companies(tx, cx, text)?,
        None => Vec::new(),
    };
    let list = part(tx, cx, wanted.filter(), Some(wanted.sort.clone()), page)?;
    let mut names = names(tx, cx, &list.items)?;
    if let Some(person) = wanted.person
        && let Ok(scope) = cx.actor.may(Permission::PeopleRead)
    {
        names.extend(lookup::names(tx, &scope, &[person])?);
    }
    let orders = Orders {
        list,
        names,
        companies,
    };
    if page.after.is_some() {
        return Ok((orders, None, None));
    }
    let sums = come_to(tx, cx, wanted)?;
    let count = match sums {
        Some(_) => None,
        None => Some(count(tx, cx, wanted)?),
    };
    Ok((orders, sums, count))
}

/// What the sums of one person's orders tell.
const TOLD: [&str; 4] = ["orders", "gross", "returned", "net"];

/// What the wanted orders come to; none where it would be too much to add up, and of one person none for who does not
/// see their figures.
pub(super) fn come_to(tx: &Tx<'_>, cx: &Cx, wanted: &Wanted) -> Result<Option<Found>, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    if wanted.person.is_some() && TOLD.iter().any(|field| !scope.shows(field)) {
        return Ok(None);
    }
    // Sums are kept by days, kinds and channels.
    if wanted.more != Filter::All(Vec::new()) {
        return Ok(None);
    }
    let which = Which {
        kind: wanted.kind,
        channel: wanted.channel,
        ..Which::default()
    };
    let (days, moments) = ((wanted.from, wanted.to), wanted.moments(&cx.account.zone));
    let companies: Option<Vec<CompanyId>> = match &wanted.company {
        Some(text) => Some(
            companies(tx, cx, text)?
                .into_iter()
                .map(|(id, _)| id)
                .collect(),
        ),
        None => None,
    };
    let whose = Whose {
        person: wanted.person,
        companies: companies.as_deref(),
    };
    sums(tx, &scope, whose, days, moments, &which)
}

fn count(tx: &Tx<'_>, cx: &Cx, wanted: &Wanted) -> Result<Count, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let context = Context::of(tx, &cx.account);
    lists::count(tx, &scope, spec(), &wanted.filter(), &context)
}

/// Orders whose number holds these words, best first; in one part.
pub(super) fn by_number(tx: &Tx<'_>, cx: &Cx, q: &str) -> Result<Orders, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let hits = records::search::find(
        tx,
        scope.account,
        q,
        &[store::found(
            customers::reach::Nearby::of(tx, &scope)?,
            &scope,
        )],
        FOUND_AT_MOST,
    )?;
    let ids: Vec<OrderId> = hits.iter().map(|hit| OrderId(hit.id)).collect();
    let items = in_order(tx, cx, &ids)?;
    let names = names(tx, cx, &items)?;
    Ok(Orders {
        list: List { items, next: None },
        names,
        companies: Vec::new(),
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
