//! Payments and refunds on a person's timeline.

use super::{Payment, Way, store};
use ::web::Cx;
use base::{PaymentId, Permission, Scope, Uuid};
use customers::{TimelineKind, TimelineRef, TimelineRow};
use db::{DbError, Tx};
use std::collections::HashMap;

/// The kind `payment`.
pub(crate) struct Payments;

impl TimelineKind for Payments {
    fn ref_kind(&self) -> &'static str {
        "payment"
    }

    fn load(
        &self,
        tx: &Tx<'_>,
        _: &Scope,
        cx: &Cx,
        refs: &[TimelineRef],
    ) -> Result<HashMap<Uuid, TimelineRow>, DbError> {
        let ids: Vec<PaymentId> = refs.iter().map(|r| PaymentId(r.id)).collect();
        let Ok(scope) = cx.actor.may(Permission::OrdersRead) else {
            return Ok(HashMap::new());
        };
        let found = store::numbered(tx, &scope, &ids)?;
        Ok(found
            .into_iter()
            .map(|(payment, number)| (payment.id.0, row(cx, &payment, &number)))
            .collect())
    }
}

fn row(cx: &Cx, p: &Payment, number: &str) -> TimelineRow {
    let l = &cx.l;
    let key = match (p.way, p.reversed.is_some()) {
        (Way::Payment, false) => "payment-said",
        (Way::Refund, false) => "refund-said",
        (Way::Payment, true) => "payment-said-reversed",
        (Way::Refund, true) => "refund-said-reversed",
    };
    let method = l.word("payment-method", p.method.as_str());
    let reference = (!p.reference.is_empty()).then(|| p.reference.clone());
    TimelineRow {
        title: l.tx(key, &[("number", number.into())]),
        link: Some(cx.to(&format!("orders/{}#payments", p.order))),
        amount: Some(p.amount),
        facts: [Some(method), reference].into_iter().flatten().collect(),
        ..TimelineRow::default()
    }
}
