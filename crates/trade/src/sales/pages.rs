//! The page of sales figures, and the list of reports.

use super::Sales;
use crate::rfm;
use ::web::Cx;
use ::web::ui::{self, Button, Crumbs, Empty, Nav, Notice, PageHead, Panel, Tile, Tiles, Tone};
use base::{Money, Permission};
use maud::{Markup, html};

/// Every report with what it answers.
pub(super) fn reports(cx: &Cx) -> Markup {
    let l = &cx.l;
    let mut list = vec![
        ("turnover-title", "turnover-what", "reports/turnover"),
        ("sales-title", "sales-sub", "reports/sales"),
    ];
    if rfm::actions::is_shown(&cx.actor) {
        list.insert(1, ("rfm-title", "rfm-sub", "reports/rfm"));
    }
    if cx.may(Permission::OrdersRead) {
        list.push(("orders-title", "orders-sub", "orders"));
    }
    let content = html! {
        (PageHead::new(l.t("reports-title")))
        div.stack {
            @for (title, what, path) in list {
                @let body = html! { p { (l.t(what)) } p { a href=(cx.to(path)) data-row { (l.t("reports-open")) } } };
                (Panel::new(l.t(title), body))
            }
        }
    };
    ui::shell(cx, &l.t("reports-title"), Nav::Reports, content)
}

/// Where nobody bought anything yet: noughts would tell nothing, and not what to do.
fn nothing(cx: &Cx) -> Markup {
    let l = &cx.l;
    let empty = Empty::new("report", l.t("rfm-empty"), l.t("rfm-empty-help"));
    let import = Button::link(l.t("imports-add"), cx.to("imports/new")).icon("import");
    html! { @if cx.may(Permission::ImportsRun) { (empty.action(import)) } @else { (empty) } }
}

/// The figures with their exact definition.
pub(super) fn page(cx: &Cx, sales: &Sales) -> Markup {
    let l = &cx.l;
    let crumbs = Crumbs::new(l).step(l.t("reports-title"), cx.to("reports"));
    let sum = l.money(Money {
        minor: sales.sum_minor,
        currency: sales.currency,
    });
    let tiles = Tiles::new([
        Tile::new(l.t("sales-sum"), sum),
        Tile::new(l.t("sales-orders"), l.number(sales.orders)).link(cx.to("orders")),
        Tile::new(l.t("sales-lines"), l.number(sales.lines)),
        Tile::new(l.t("sales-customers"), l.number(sales.customers))
            .link(cx.to("people?view=best")),
        Tile::new(l.t("sales-people"), l.number(sales.people)).note(l.t("sales-people-note")),
    ]);
    let content = html! {
        (PageHead::new(l.t("sales-title")).sub(l.t("sales-sub")).crumbs(crumbs))
        div.stack {
            @if sales.people == 0 { (nothing(cx)) } @else { (tiles) }
            @if sales.left_out > 0 {
                (Notice::new(Tone::Info, l.tx("sales-left-out", &[("n", sales.left_out.into())])))
            }
            section.section.narrow { h2 { (l.t("sales-meaning")) } p { (l.t("sales-meaning-text")) } }
        }
    };
    ui::shell(cx, &l.t("sales-title"), Nav::Reports, content)
}
