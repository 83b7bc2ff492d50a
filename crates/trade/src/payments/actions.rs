//! Recording what was paid or given back, and taking a record back.

use super::New;
use super::store;
use super::{Balance, Done, Payment, Way};
use crate::orders::placing::set_status;
use crate::orders::{self, Order, Sort, Status};
use crate::totals;
use base::{Actor, Channel, Direction, Error, Kind, Money, OrderId, PaymentId, Permission, Scope};
use customers::interactions::{self, OURS};
use db::Tx;
use identity::audit;
use serde_json::json;

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is recorded.
    New(Payment),
    /// The source told of it before, with the same content.
    AlreadyThere(Payment),
}

impl Taken {
    /// The record, old or new.
    pub fn payment(self) -> Payment {
        match self {
            Taken::New(payment) | Taken::AlreadyThere(payment) => payment,
        }
    }
}

/// Records a payment or a refund of an order; an open order whose payments reach its total becomes paid.
///
/// # Errors
/// `Forbidden`; `NotFound("order")`; `Invalid` by field, among them `payment-currency` for another currency than
/// the order's and `refund-too-much`; `Conflict("payment-differs")` when the source told of it with other content.
pub fn record(tx: &mut Tx<'_>, by: &Actor, order: OrderId, new: &New) -> Result<Taken, Error> {
    let scope = by.may(Permission::OrdersWrite)?;
    // Holds the order's row, so that nobody else adds to it meanwhile.
    store::add(tx, &scope, order, (0, 0))?;
    let order = orders::store::get(tx, &scope, order)?.ok_or(Error::NotFound("order"))?;
    let payment = read(Done::now(by, tx.now()), &order, new)?;
    let all = Scope::all(by.account);
    if let Some(known) = store::by_external_id(tx, &all, &payment.source, &payment.external_id)? {
        return again(tx, &scope, known, &payment);
    }
    fits(&order, &payment)?;
    store::insert(tx, &scope, &payment)?;
    let (paid, refunded) = sums(&payment);
    store::add(tx, &scope, payment.order, (paid, refunded))?;
    settle(tx, by, &scope, &order)?;
    interactions::append_new(tx, by.account, vec![entry(&order, &payment)])?;
    leave(tx, by, &payment, "payment.recorded", "create")?;
    Ok(Taken::New(payment))
}

/// The same again is answered, other content refused; one out of reach has the id.
fn again(tx: &Tx<'_>, scope: &Scope, known: Payment, told: &Payment) -> Result<Taken, Error> {
    if store::get(tx, scope, known.id)?.is_none() {
        return Err(Error::invalid("external_id", "id-taken", ""));
    }
    let content = |p: &Payment| (p.order, p.way, p.amount, p.method);
    match content(&known) == content(told) {
        true => Ok(Taken::AlreadyThere(known)),
        false => Err(Error::Conflict("payment-differs")),
    }
}

/// The payment that is told, in the order's currency.
pub(super) fn read(recorded: Done, order: &Order, new: &New) -> Result<Payment, Error> {
    let currency = order.total.currency;
    if new.currency.is_some_and(|told| told != currency) {
        return Err(Error::invalid("currency", "payment-currency", currency));
    }
    let amount = Money::parse(&new.amount, currency)
        .map_err(|e| Error::invalid("amount", orders::placing::why(e), &new.amount))?;
    if amount.minor <= 0 {
        return Err(Error::invalid("amount", "payment-amount", &new.amount));
    }
    let id = PaymentId::new();
    Ok(Payment {
        id,
        order: order.id,
        way: new.way,
        method: new.method,
        amount,
        occurred_at: new.occurred_at,
        reference: new.reference.clone(),
        source: new.source.clone().unwrap_or_else(|| OURS.to_owned()),
        external_id: new.external_id.clone().unwrap_or_else(|| id.to_string()),
        recorded,
        reversed: None,
    })
}

/// What only order and payment together can be asked.
pub(super) fn fits(order: &Order, payment: &Payment) -> Result<(), Error> {
    let wrong = |code| Err(Error::invalid("kind", code, ""));
    match (order.sort, payment.way) {
        (Sort::Adjustment, _) => wrong("payment-of-adjustment"),
        (Sort::Return, Way::Payment) => wrong("payment-of-return"),
        (Sort::Order, Way::Payment) => Ok(()),
        (_, Way::Refund) => {
            let minor = Balance::of(order).refundable(order);
            let most = Money {
                minor,
                currency: order.total.currency,
            };
            match payment.amount.minor <= minor {
                true => Ok(()),
                false => Err(Error::invalid("amount", "refund-too-much", most)),
            }
        }
    }
}

/// What it adds to payments and to refunds.
fn sums(payment: &Payment) -> (i64, i64) {
    match payment.way {
        Way::Payment => (payment.amount.minor, 0),
        Way::Refund => (0, payment.amount.minor),
    }
}

/// Lets status and totals follow what is recorded now; `before`: the order as it stood.
fn settle(tx: &mut Tx<'_>, by: &Actor, scope: &Scope, before: &Order) -> Result<(), Error> {
    let order = orders::store::get(tx, scope, before.id)?.ok_or(Error::NotFound("order"))?;
    let reached = order.sort == Sort::Order && order.paid_minor >= order.total.minor;
    if order.status == Status::Open.as_str() && reached && order.total.minor > 0 {
        set_status(tx, by, order.id, Status::Paid)?;
        store::set_paid_by_record(tx, scope, order.id, true)?;
    } else if order.status == Status::Paid.as_str()
        && !reached
        && store::is_paid_by_record(tx, scope, order.id)?
    {
        set_status(tx, by, order.id, Status::Open)?;
    } else {
        totals::recompute(tx, &Scope::all(by.account), order.person)?;
    }
    Ok(())
}

/// One of them.
///
/// # Errors
/// `Forbidden`; `NotFound("payment")`.
pub(super) fn get(tx: &Tx<'_>, by: &Actor, id: PaymentId) -> Result<Payment, Error> {
    let scope = by.may(Permission::OrdersRead)?;
    store::get(tx, &scope, id)?.ok_or(Error::NotFound("payment"))
}

/// Takes a payment or a refund back that was recorded in error; the record stays, marked.
///
/// # Errors
/// `Forbidden`; `NotFound("payment")`.
pub(crate) fn reverse(tx: &mut Tx<'_>, by: &Actor, id: PaymentId) -> Result<Payment, Error> {
    let scope = by.may(Permission::OrdersWrite)?;
    let found = store::get(tx, &scope, id)?.ok_or(Error::NotFound("payment"))?;
    store::add(tx, &scope, found.order, (0, 0))?;
    let order = orders::store::get(tx, &scope, found.order)?.ok_or(Error::NotFound("order"))?;
    let done = Done::now(by, tx.now());
    if store::reverse(tx, &scope, id, done)? {
        let (paid, refunded) = sums(&found);
        store::add(tx, &scope, found.order, (-paid, -refunded))?;
        settle(tx, by, &scope, &order)?;
        leave(tx, by, &found, "payment.reversed", "reverse")?;
    }
    store::get(tx, &scope, id)?.ok_or(Error::NotFound("payment"))
}

/// Lets a payment or a refund count again that was taken back.
///
/// # Errors
/// `Forbidden`; `NotFound("payment")`; as [`record`] where the order would not take it now.
pub(super) fn restore(tx: &mut Tx<'_>, by: &Actor, id: PaymentId) -> Result<Payment, Error> {
    let scope = by.may(Permission::OrdersWrite)?;
    let found = store::get(tx, &scope, id)?.ok_or(Error::NotFound("payment"))?;
    store::add(tx, &scope, found.order, (0, 0))?;
    let order = orders::store::get(tx, &scope, found.order)?.ok_or(Error::NotFound("order"))?;
    // What was taken back before the row was held is read again.
    let gone = store::get(tx, &scope, id)?.is_some_and(|p| p.reversed.is_some());
    if gone {
        // An import may have given the order another currency since.
        if found.amount.currency != order.total.currency {
            let told = found.amount.currency;
            return Err(Error::invalid("currency", "order-paid-in", told));
        }
        fits(&order, &found)?;
        store::restore(tx, &scope, id)?;
        let (paid, refunded) = sums(&found);
        store::add(tx, &scope, found.order, (paid, refunded))?;
        settle(tx, by, &scope, &order)?;
        leave(tx, by, &found, "payment.restored", "restore")?;
    }
    store::get(tx, &scope, id)?.ok_or(Error::NotFound("payment"))
}

fn entry(order: &Order, payment: &Payment) -> interactions::New {
    let way = match payment.way {
        Way::Payment => Direction::In,
        Way::Refund => Direction::Out,
    };
    let (source, id) = (&payment.source, format!("payment:{}", payment.external_id));
    interactions::New {
        person: order.person,
        about: Some(("payment", payment.id.0)),
        summary: order.number.clone(),
        created_by: payment.recorded.by,
        ..interactions::New::outside(
            source,
            id,
            Kind::Payment,
            Channel::Other,
            way,
            payment.occurred_at,
        )
    }
}

fn leave(
    tx: &mut Tx<'_>,
    by: &Actor,
    p: &Payment,
    event: &'static str,
    action: &'static str,
) -> Result<(), Error> {
    let data = json!({
        "order": p.order,
        "kind": p.way.as_str(),
        "method": p.method.as_str(),
        "currency": p.amount.currency.code(),
        "amount_minor": p.amount.minor,
    });
    let event = events::New {
        subject_kind: "payment",
        subject_id: p.id.0,
        name: event,
        version: 1,
        data: data.clone(),
    };
    events::record(tx, by, event)?;
    audit::record(tx, by, action, "payment", Some(p.id.0), data)
}
