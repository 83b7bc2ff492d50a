//! What looks like a mistake in a payment that somebody types, so that the page asks before it is recorded.

use super::{Balance, Done, New, Payment, Way, actions, store};
use crate::orders::{self, Order, Sort};
use base::{Actor, Error, Money, OrderId, Permission};
use db::Tx;

/// Payments among which the same one is looked for.
const LATEST: usize = 100;
/// So near to each other the same amount is likelier one payment told twice, in seconds.
const NEAR_SECONDS: i64 = 600;

/// Asks where the payment looks like a mistake, and nobody said yet that they are `sure`.
///
/// # Errors
/// `Invalid` (field `sure`): `payment-again` for the same amount a moment ago, `payment-beyond` for more than is
/// due; as [`actions::record`] for what is wrong anyway.
pub(super) fn ask_unless(
    sure: bool,
    tx: &mut Tx<'_>,
    by: &Actor,
    order: OrderId,
    new: &New,
) -> Result<(), Error> {
    if sure {
        return Ok(());
    }
    let scope = by.may(Permission::OrdersWrite)?;
    // Holds the order's row: of two clicks the second finds what the first recorded.
    store::add(tx, &scope, order, (0, 0))?;
    let order = orders::store::get(tx, &scope, order)?.ok_or(Error::NotFound("order"))?;
    let payment = actions::read(Done::now(by, tx.now()), &order, new)?;
    actions::fits(&order, &payment)?;
    let latest = store::of_order(tx, &scope, order.id, None, LATEST)?;
    match doubt(&order, &latest, &payment) {
        Some((code, money)) => Err(Error::invalid("sure", code, money)),
        None => Ok(()),
    }
}

/// What is doubtful, and the amount that shows it.
fn doubt(order: &Order, latest: &[Payment], new: &Payment) -> Option<(&'static str, Money)> {
    let near = |p: &Payment| {
        let apart = p.occurred_at.as_second() - new.occurred_at.as_second();
        apart.abs() <= NEAR_SECONDS
    };
    let same = |p: &&Payment| p.reversed.is_none() && p.way == new.way && p.amount == new.amount;
    if latest.iter().filter(same).any(near) {
        return Some(("payment-again", new.amount));
    }
    let balance = Balance::of(order);
    // What the source only says to be paid may be recorded.
    let minor = balance.due + balance.said;
    let currency = order.total.currency;
    let beyond = order.sort == Sort::Order && new.way == Way::Payment && new.amount.minor > minor;
    beyond.then_some(("payment-beyond", Money { minor, currency }))
}
