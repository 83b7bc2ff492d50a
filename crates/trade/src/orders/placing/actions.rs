//! Placing an order, and giving one another status.

use super::input::{Placed, Whose};
use crate::orders::store::{self, LineRow, OrderRow};
use crate::orders::{Sort, Status, added};
use crate::turnover::kept;
use crate::{products, totals};
use base::{Actor, Channel, Error, OrderId, Permission, PersonId, Scope, Stage};
use customers::Hooks;
use customers::people::bulk::{self, Wanted};
use customers::people::{buyers, lookup};
use db::Tx;
use identity::audit;
use records::imports::actions::Home;
use serde_json::json;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    New(OrderId),
    AlreadyThere(OrderId),
}

impl Taken {
    pub(super) fn id(self) -> OrderId {
        match self {
            Taken::New(id) | Taken::AlreadyThere(id) => id,
        }
    }
}

/// Places an order with all that hangs on it.
///
/// # Errors
/// `Forbidden`; `Invalid` for a person who is not there or out of reach; `Conflict("order-differs")` when
/// the number is there with other content.
pub(super) fn place(
    tx: &mut Tx<'_>,
    by: &Actor,
    hooks: &Hooks,
    home: &Home,
    new: &Placed,
) -> Result<Taken, Error> {
    let scope = by.may(Permission::OrdersWrite)?;
    let (all, draft) = (Scope::all(by.account), &new.draft);
    if let Some((id, hash)) = store::by_number(tx, &all, &new.source, &draft.number)? {
        if store::get(tx, &scope, id)?.is_none() {
            return Err(Error::invalid("number", "id-taken", ""));
        }
        return match hash == new.hash() {
            true => Ok(Taken::AlreadyThere(id)),
            false => Err(Error::Conflict("order-differs")),
        };
    }
    let person = whose(tx, by, &scope, hooks, new)?;
    let row = order_row(tx, home, new, person)?;
    let lines = line_rows(tx, &all, new, row.id)?;
    let (id, rows) = (row.id, [row]);
    added::add(tx, by.account, &home.zone, &rows, &lines)?;
    buyers::have_bought(tx, by, totals::buyers(&rows))?;
    record(tx, by, id, new, person)?;
    Ok(Taken::New(id))
}

/// The person, if the actor may give them an order.
fn whose(
    tx: &mut Tx<'_>,
    by: &Actor,
    scope: &Scope,
    hooks: &Hooks,
    new: &Placed,
) -> Result<Option<PersonId>, Error> {
    let (field, found, told) = match &new.whose {
        Whose::Nobody if scope.reaches_all() => return Ok(None),
        Whose::Nobody => return Err(Error::invalid("person", "required", "")),
        Whose::Person(id) => ("person", Some(*id), id.to_string()),
        // The answer tells whose the number is.
        Whose::Customer(_) if !scope.shows("external_id") => {
            return Err(Error::Forbidden("hidden.external_id"));
        }
        Whose::Customer(id) => {
            let found = lookup::called(tx, &Scope::all(by.account), &new.source, id)?;
            ("customer", found, id.clone())
        }
    };
    if let Some(id) = found {
        return match lookup::is_there(tx, scope, id)? {
            true => Ok(Some(id)),
            false => Err(Error::invalid(field, "unknown-record", told)),
        };
    }
    // Somebody new belongs to nobody yet, so that a smaller reach could not give them an order.
    if !(scope.reaches_all() && by.may(Permission::PeopleWrite)?.reaches_all()) {
        return Err(Error::invalid(field, "unknown-record", told));
    }
    let wanted = [Wanted::id(&told)];
    let made = bulk::resolve(tx, by, &new.source, &wanted, Stage::Customer, hooks)?;
    Ok(made.people.first().map(|(_, id)| *id))
}

fn order_row(
    tx: &Tx<'_>,
    home: &Home,
    new: &Placed,
    person: Option<PersonId>,
) -> Result<OrderRow, Error> {
    let draft = &new.draft;
    let total = draft.total().map_err(Error::internal)?;
    Ok(OrderRow {
        id: OrderId::new(),
        sort: new.sort,
        source: new.source.clone(),
        number: draft.number.clone(),
        person,
        occurred_at: draft.at,
        channel: draft.told.channel.unwrap_or(Channel::Shop),
        status: draft.status.unwrap_or_default(),
        total,
        base_minor: totals::base_minor(total, home.currency),
        line_count: draft.lines.len(),
        content_hash: new.hash(),
        import: None,
        written_at: tx.now(),
    })
}

fn line_rows(
    tx: &mut Tx<'_>,
    all: &Scope,
    new: &Placed,
    order: OrderId,
) -> Result<Vec<LineRow>, Error> {
    let lines = &new.draft.lines;
    let wanted: Vec<(&str, &str)> = lines
        .iter()
        .map(|line| (line.product.as_str(), line.description.as_str()))
        .collect();
    let (known, _) = products::resolve(tx, all, &new.source, &wanted)?;
    let row = |(position, line): (usize, &crate::imports::draft::DraftLine)| {
        let (product, name) = known
            .get(&line.product)
            .ok_or_else(|| Error::internal("a product was not resolved"))?;
        let total = line.total(new.draft.currency).map_err(Error::internal)?;
        let other = !line.description.is_empty() && line.description != *name;
        Ok(LineRow {
            order,
            occurred_at: new.draft.at,
            position,
            product: *product,
            description: other.then(|| line.description.clone()),
            quantity: line.quantity,
            price: line.price,
            total_minor: total.minor,
        })
    };
    lines.iter().enumerate().map(row).collect()
}

fn record(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: OrderId,
    new: &Placed,
    person: Option<PersonId>,
) -> Result<(), Error> {
    let total = new.draft.total().map_err(Error::internal)?;
    let event = events::New {
        subject_kind: "order",
        subject_id: id.0,
        name: "order.placed",
        version: 1,
        data: json!({
            "kind": new.sort.as_str(),
            "status": new.draft.status.unwrap_or_default().as_str(),
            "person": person,
            "currency": total.currency.code(),
            "total_minor": total.minor,
        }),
    };
    events::record(tx, by, event)?;
    let detail = json!({ "source": new.source, "number": new.draft.number });
    audit::record(tx, by, "create", "order", Some(id.0), detail)
}

/// Gives an order another status: sums and totals follow.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub(crate) fn set_status(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: OrderId,
    status: Status,
) -> Result<(), Error> {
    let scope = by.may(Permission::OrdersWrite)?;
    let all = Scope::all(by.account);
    let order = store::get(tx, &scope, id)?.ok_or(Error::NotFound("order"))?;
    if order.status == status.as_str() {
        return Ok(());
    }
    let was = kept::before(tx, &all, id)?;
    store::set_status(tx, &scope, id, status)?;
    totals::recompute(tx, &all, order.person)?;
    if status == Status::Paid && order.sort == Sort::Order && order.total.minor > 0 {
        buyers::have_bought(tx, by, order.person)?;
    }
    kept::replaced(tx, &all, id, was)?;
    let change = json!({ "from": order.status, "to": status.as_str() });
    let event = events::New {
        subject_kind: "order",
        subject_id: id.0,
        name: "order.status_changed",
        version: 1,
        data: change.clone(),
    };
    events::record(tx, by, event)?;
    audit::record(tx, by, "change", "order", Some(id.0), change)
}
