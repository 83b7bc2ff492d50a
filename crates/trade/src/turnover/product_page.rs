//! The page of one product: what it came to in each month.

use super::actions::ProductSums;
use super::chart::Bar;
use super::model::{Period, named};
use super::pages::{figure, href, money};
use ::web::ui::{self, Align, Column, Crumbs, Nav, PageHead, Row, Table, Tile, Tiles};
use ::web::{Cx, links};
use jiff::civil::Date;
use maud::{Markup, html};

/// Where a product's page for a period is.
pub(super) fn path(cx: &Cx, product: &ProductSums, period: Period) -> String {
    let (from, to) = (named(period.from), named(period.to));
    links::with(
        &cx.to(&format!("products/{}", product.product)),
        &[("from", &from), ("to", &to)],
    )
}

/// Its name, or its code where none is known.
pub(super) fn name(product: &ProductSums) -> &str {
    match product.name.as_str() {
        "" => &product.code,
        name => name,
    }
}

/// The whole page.
pub(super) fn page(
    cx: &Cx,
    period: Period,
    sums: &ProductSums,
    months: &[(Date, ProductSums)],
) -> Markup {
    let l = &cx.l;
    let crumbs = Crumbs::new(l)
        .step(l.t("reports-title"), cx.to("reports"))
        .step(l.t("turnover-by-product"), href(cx, "product", period, ""));
    let quantity = |q| crate::orders::quantity(l, q);
    let tiles = Tiles::new([
        Tile::new(l.t("person-net"), money(cx, sums.net_minor)),
        Tile::new(l.t("turnover-gross"), money(cx, sums.gross_minor)),
        Tile::new(l.t("person-returned"), money(cx, sums.returned_minor)),
        Tile::new(l.t("turnover-sold"), quantity(sums.sold())),
        Tile::new(l.t("turnover-came-back"), quantity(sums.returned())),
    ]);
    let bar = |(day, p): &(Date, ProductSums)| Bar {
        title: format!("{}: {}", l.month(*day), money(cx, p.net_minor)),
        month: l.month(*day),
        gross: p.gross_minor,
        net: p.net_minor,
    };
    let bars: Vec<Bar> = months.iter().map(bar).collect();
    let content = html! {
        (PageHead::new(name(sums)).crumbs(crumbs).sub(format!("{} · {}", sums.code, sums.source)))
        div.stack {
            (ui::account_days(cx))
            (tiles)
            (figure(cx, period, &bars))
            (table(cx, months))
        }
    };
    ui::shell(cx, name(sums), Nav::Reports, content)
}

fn table(cx: &Cx, months: &[(Date, ProductSums)]) -> Table {
    let l = &cx.l;
    let end = |key: &str| Column::new(l.t(key)).align(Align::End);
    let row = |(day, p): &(Date, ProductSums)| {
        Row::new()
            .text(l.month(*day))
            .text(crate::orders::quantity(l, p.sold()))
            .text(money(cx, p.gross_minor))
            .text(crate::orders::quantity(l, p.returned()))
            .text(money(cx, p.returned_minor))
            .text(money(cx, p.net_minor))
    };
    Table::new("months", l.t("turnover-by-month"))
        .column(Column::new(l.t("turnover-month")))
        .column(end("turnover-sold"))
        .column(end("turnover-gross"))
        .column(end("turnover-came-back"))
        .column(end("person-returned"))
        .column(end("person-net"))
        .rows(months.iter().rev().map(row))
}
