//! Orders, returns and adjustments on a person's timeline.

use super::added::ENTRY;
use super::{Sort, pages, store};
use ::web::Cx;
use base::{OrderId, Permission, Scope, Uuid};
use customers::interactions::{Interaction, Space};
use customers::{TimelineKind, TimelineRef, TimelineRow};
use db::{DbError, Tx};
use std::collections::HashMap;

/// The kind `order`.
pub(crate) struct Orders;

impl TimelineKind for Orders {
    fn ref_kind(&self) -> &'static str {
        "order"
    }

    fn is_itself(&self, entry: &Interaction) -> bool {
        let sorts = [Sort::Order, Sort::Return, Sort::Adjustment];
        let of_order = sorts.iter().any(|sort| sort.kind() == entry.kind);
        of_order && entry.space == Space::Records && entry.external_id.starts_with(ENTRY)
    }

    fn load(
        &self,
        tx: &Tx<'_>,
        _: &Scope,
        cx: &Cx,
        refs: &[TimelineRef],
    ) -> Result<HashMap<Uuid, TimelineRow>, DbError> {
        let ids: Vec<OrderId> = refs.iter().map(|r| OrderId(r.id)).collect();
        let Ok(scope) = cx.actor.may(Permission::OrdersRead) else {
            return Ok(HashMap::new());
        };
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let orders = store::by_ids(tx, &scope, &ids)?;
        let row = |order: &super::Order| TimelineRow {
            title: pages::title(&cx.l, order),
            lines: vec![cx.l.tx("order-count-lines", &[("n", order.line_count.into())])],
            link: Some(cx.to(&format!("orders/{}", order.id))),
            amount: Some(order.total),
            ..TimelineRow::default()
        };
        Ok(orders
            .iter()
            .map(|order| (order.id.0, row(order)))
            .collect())
    }
}
