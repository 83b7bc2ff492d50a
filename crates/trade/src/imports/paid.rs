//! Orders that keep their currency: while payments of one stand, it is not replaced by one in another currency.
//! Its payments would be of money that the order no longer has.

use super::draft::Draft;
use super::fields;
use super::parse::Wrong;
use super::store;
use base::{Currency, Error, Scope};
use db::Tx;
use records::imports::Refusal;
use std::collections::HashMap;

/// Orders that are looked up together.
const LOOKED_UP_AT_ONCE: usize = 400;

/// Of these orders, which are to be replaced, those that are not, with the reason.
///
/// # Errors
/// Those of the database.
pub(super) fn refused(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    changed: &[&Draft],
) -> Result<Vec<Refusal>, Error> {
    let mut out = Vec::new();
    for part in changed.chunks(LOOKED_UP_AT_ONCE) {
        let numbers: Vec<&str> = part.iter().map(|draft| draft.number.as_str()).collect();
        let paid: HashMap<String, Currency> = store::paid_in(tx, scope, source, &numbers)?;
        out.extend(part.iter().filter_map(|draft| reason(draft, &paid)));
    }
    Ok(out)
}

/// Whether the order is among them.
pub(super) fn holds(refused: &[Refusal], draft: &Draft) -> bool {
    refused.iter().any(|refusal| refusal.raw == draft.number)
}

/// The refusal stands at the order's first line, and shows its number: the line itself is read no more.
fn reason(draft: &Draft, paid: &HashMap<String, Currency>) -> Option<Refusal> {
    let currency = paid.get(&draft.number).filter(|c| **c != draft.currency)?;
    let wrong = Wrong::new(fields::CURRENCY, "order-paid-in", currency.code());
    Some(Refusal {
        line: draft.line,
        field: wrong.field.to_owned(),
        code: wrong.code.to_owned(),
        detail: wrong.value,
        raw: draft.number.clone(),
    })
}
