//! Trade: products, orders, returns, and what each person's orders come to.
//!
//! Knows nothing of outside shops and tills: those hand their orders in. Money is in minor units,
//! never in floating point.

mod fields;
#[cfg(test)]
mod fields_tests;
#[cfg(test)]
mod import_stories_tests;
pub mod imports;
pub mod orders;
mod panel;
pub mod payments;
pub mod products;
pub mod rfm;
mod routes;
pub mod sales;
#[cfg(test)]
mod stories_tests;
#[cfg(test)]
mod testing;
pub mod totals;
pub mod turnover;
#[cfg(test)]
mod upgrade_tests;

use base::Permission::OrdersRead;
use base::Uuid;
use customers::{Registry, SearchKind};

pub use routes::routes;

/// The area's tables.
pub static MIGRATIONS: db::Area = db::area!(
    "trade",
    [
        "0001_start.sql",
        "0002_turnover.sql",
        "0003_unpaid.sql",
        "0004_companies.sql",
        "0005_payments.sql",
        "0006_product_orders.sql",
        "0007_payment_via.sql",
        "0008_tag_marks.sql",
        "0009_product_days.sql",
        "0010_product_list.sql",
        "0011_other_currencies.sql"
    ]
);

/// Registers what orders show and do on the pages of customers.
pub fn register(registry: &mut Registry) {
    registry.timeline.push(Box::new(orders::timeline::Orders));
    registry
        .timeline
        .push(Box::new(payments::timeline::Payments));
    registry.panels.push(Box::new(panel::Orders));
    registry.hooks.created.push(totals::on_people_created);
    registry.hooks.tagged.push(totals::on_person_tagged);
    registry.hooks.deleted.push(totals::on_person_deleted);
    registry.person_fields.extend(fields::of_people());
    registry.about.push(("order", orders::is_known));
    registry.search_links.push(orders::list::of_day);
    registry.search_kinds.push(SearchKind {
        kind: "order",
        label_key: "search-orders",
        icon: Some("order"),
        path: |id: Uuid| format!("orders/{id}"),
        detail: Some(orders::hits::details),
        among: |nearby, by, _| {
            let scope = by.may(OrdersRead).ok()?;
            Some(orders::store::found(nearby, &scope))
        },
    });
    registry.search_kinds.push(SearchKind {
        kind: "product",
        label_key: "search-products",
        icon: Some("report"),
        path: |id: Uuid| format!("products/{id}"),
        detail: Some(products::details),
        among: |_, by, _| products::found(by),
    });
}

/// The lists of this area that can have saved views.
pub fn viewable() -> [records::views::Viewable; 2] {
    [orders::views::LIST, products::views::LIST]
}

/// What this area registers for the audit trail: orders by their numbers.
pub fn names() -> identity::audit::Names {
    identity::audit::Names(vec![
        ("order", orders::named),
        ("product", products::actions::named),
    ])
}
