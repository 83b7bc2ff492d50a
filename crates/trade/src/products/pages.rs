//! The page of one product.

use super::held::Shown;
use super::store::Held;
use super::{Product, actions, edit_pages};
use crate::orders;
use crate::turnover::product_page::{self, Figures};
use ::web::Cx;
use ::web::ui::{self, Align, Button, Column, Empty, Nav, PageHead, Pager, Row, Table};
use maud::{Markup, html};

/// Its name, or its code where none is known.
pub(crate) fn name(product: &Product) -> &str {
    match product.name.as_str() {
        "" => &product.code,
        name => name,
    }
}

/// The page, or for htmx a further part of the orders.
pub(crate) fn page(cx: &Cx, s: &Shown, figures: Option<&Figures>) -> Markup {
    let (l, p) = (&cx.l, &s.product);
    let orders = html! { section.section { h2 { (l.t("product-orders")) } (table(cx, s)) } };
    if cx.htmx {
        return orders;
    }
    let mut head = PageHead::new(name(p))
        .crumbs(edit_pages::crumbs(cx))
        .sub(format!("{} · {}", p.code, p.source));
    if cx.eyes.is_none() && actions::may_change(&cx.actor) {
        let edit = cx.to(&format!("products/{}/edit", p.id));
        head = head.action(Button::link(l.t("ui-edit"), edit).icon("edit"));
    }
    let content = html! {
        (head)
        div.stack {
            @if let Some(figures) = figures.filter(|_| !s.orders.items.is_empty()) { (product_page::part(cx, figures)) }
            (orders)
        }
    };
    ui::shell(cx, name(p), Nav::Orders, content)
}

fn table(cx: &Cx, s: &Shown) -> Markup {
    let l = &cx.l;
    if s.orders.items.is_empty() {
        return html! { (Empty::new("order", l.t("product-orders-none"), l.t("product-orders-none-help"))) };
    }
    let row = |held: &Held| {
        let o = &held.order;
        let name = o.person.and_then(|person| s.names.get(&person));
        Row::new()
            .link(cx.to(&format!("orders/{}", o.id)))
            .text(&o.number)
            .cell(html! { (orders::badge(l, o.sort)) })
            .text(name.map_or("", String::as_str))
            .text(l.date_time(o.occurred_at))
            .text(orders::quantity(l, held.quantity))
            .text(l.money(held.total))
    };
    let next = s.orders.next.as_ref();
    let next = next.map(|after| cx.to(&format!("products/{}?after={}", s.product.id, after.0)));
    html! {
        (Table::new("product-orders", l.t("product-orders"))
            .column(Column::new(l.t("order-number")))
            .column(Column::new(l.t("order-sort")))
            .column(Column::new(l.t("order-person")))
            .column(Column::new(l.t("order-when")))
            .column(Column::new(l.t("order-quantity")).align(Align::End))
            .column(Column::new(l.t("order-line-total")).align(Align::End))
            .rows(s.orders.items.iter().map(row))
            .pager(Pager::new(l).more(next)))
    }
}
