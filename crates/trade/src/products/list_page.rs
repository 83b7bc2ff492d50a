//! The page of the list of products.

use super::list::{Asked, Listed};
use super::{Product, actions, pages, views};
use ::web::ui::{self, Button, Column, Crumbs, Dir, Empty, Filters, Nav, PageHead, Pager, Row};
use ::web::ui::{SearchBox, Table};
use ::web::{Cursor, Cx, links};
use maud::{Markup, html};
use records::lists::Sort;
use records::views::Opening;

/// The whole page; `first` says whether it is the beginning of the list.
pub(super) fn index(
    cx: &Cx,
    (asked, opening): (&Asked, &Opening),
    listed: &Listed,
    first: bool,
) -> Markup {
    let l = &cx.l;
    let crumbs = Crumbs::new(l).step(l.t("orders-title"), cx.to("orders"));
    let mut head = PageHead::new(l.t("products-title")).crumbs(crumbs);
    if actions::may_change(&cx.actor) {
        let add = Button::link(l.t("products-add"), cx.to("products/new"));
        head = head.action(add.primary().icon("plus"));
    }
    let content = html! {
        (head)
        (views::bar(cx, asked, opening))
        (bar(cx, asked, listed))
        div.stack id="products-list" {
            @match listed.products.items.is_empty() {
                true => (empty(cx, asked, first)),
                false => (table(cx, asked, listed)),
            }
        }
    };
    ui::shell(cx, &l.t("products-title"), Nav::Orders, content)
}

/// The address of the list with something changed.
fn href(cx: &Cx, asked: &Asked, after: &str) -> String {
    let mut query = views::said(asked);
    query.push(("after", after));
    links::with(&cx.to("products"), &query)
}

/// Search, and a chip for each source where there are several.
fn bar(cx: &Cx, asked: &Asked, listed: &Listed) -> Markup {
    let l = &cx.l;
    let label = l.t("products-search");
    let search = SearchBox::new(cx.to("products"), label, "products-list")
        .kept(&[("view", asked.view.as_str())])
        .value(&asked.q);
    let mut filters = Filters::new().part(search);
    if listed.sources.len() > 1 {
        let of = |source: &str| Asked {
            source: source.to_owned(),
            q: String::new(),
            sort: String::new(),
            filter: String::new(),
            ..asked.clone()
        };
        let on =
            |source: &str| asked.q.is_empty() && asked.filter.is_empty() && asked.source == source;
        filters = filters.chip(l.t("products-any-source"), href(cx, &of(""), ""), on(""));
        for source in &listed.sources {
            filters = filters.chip(source, href(cx, &of(source), ""), on(source));
        }
    }
    html! { (filters) }
}

fn empty(cx: &Cx, asked: &Asked, first: bool) -> Markup {
    let l = &cx.l;
    let chosen = !asked.source.is_empty() || !asked.filter.is_empty();
    let narrowed = !asked.q.is_empty() || chosen || !first;
    if narrowed {
        let all = Button::link(l.t("products-show-all"), cx.to("products"));
        let (title, help) = (l.t("products-none-found"), l.t("products-none-found-help"));
        return html! { (Empty::new("search", title, help).action(all)) };
    }
    let mut empty = Empty::new("report", l.t("products-empty"), l.t("products-empty-help"));
    if actions::may_change(&cx.actor) {
        empty = empty.action(Button::link(l.t("products-add"), cx.to("products/new")).primary());
    }
    html! { (empty) }
}

fn table(cx: &Cx, asked: &Asked, listed: &Listed) -> Markup {
    let l = &cx.l;
    let row = |p: &Product| {
        Row::new()
            .link(cx.to(&format!("products/{}", p.id)))
            .text(pages::name(p))
            .text(&p.code)
            .text(&p.source)
            .text(l.date(p.created_at))
    };
    let next = listed.products.next.as_ref();
    let next = next.map(|Cursor(after)| href(cx, asked, after));
    let count = listed.count.map(|count| {
        let (n, key) = (i64::from(count.counted), "products-count");
        match count.more {
            true => l.tx("products-count-more", &[("n", l.number(n).into())]),
            false => l.tx(key, &[("n", n.into())]),
        }
    });
    html! {
        @if let Some(count) = count { p.count role="status" { (count) } }
        (Table::new("products", l.t("products-title"))
            .column(sorted(cx, asked, "name", Column::new(l.t("product-name"))))
            .column(Column::new(l.t("product-code")))
            .column(Column::new(l.t("product-source")))
            .column(sorted(cx, asked, "created", Column::new(l.t("product-since"))))
            .rows(listed.products.items.iter().map(row))
            .pager(Pager::new(l).more(next)))
    }
}

/// A column whose head sorts by `field`, and at the next press the other way round.
fn sorted(cx: &Cx, asked: &Asked, field: &str, column: Column) -> Column {
    let chosen = !asked.source.is_empty() || !asked.filter.is_empty();
    if !asked.q.is_empty() || (chosen && field != "name") {
        return column;
    }
    let order = asked.order();
    let now = (order.field == field).then_some(order.descending);
    let next = match now {
        Some(false) => Sort::down(field),
        _ => Sort::up(field),
    };
    let dir = now.map(|down| if down { Dir::Down } else { Dir::Up });
    let there = Asked {
        sort: next.to_string(),
        ..asked.clone()
    };
    column.sort(href(cx, &there, ""), dir)
}
