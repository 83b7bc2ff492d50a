//! What one product came to in each month, as a part of its page.

use super::actions::{self, ProductSums};
use super::chart::Bar;
use super::model::{Period, named};
use super::pages::{figure, href, money};
use super::web::Asked;
use ::web::ui::{self, Align, Column, Notice, Row, Table, Tile, Tiles, Tone};
use ::web::{Cx, links};
use base::{Error, ProductId};
use db::Tx;
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

/// What it came to in a period, and in each of its months.
pub(crate) struct Figures {
    period: Period,
    sums: ProductSums,
    months: Vec<(Date, ProductSums)>,
}

/// Reads the figures for the period that the address asks for.
///
/// # Errors
/// `NotFound`; `Forbidden`; `Invalid` for a period; those of the database.
pub(crate) fn read(
    tx: &Tx<'_>,
    cx: &Cx,
    id: ProductId,
    asked: &Asked,
    today: Date,
) -> Result<Figures, Error> {
    let whole = actions::whole(tx, &cx.actor)?;
    let period = asked.period(whole, today)?;
    let (sums, months) = actions::of_product(tx, &cx.actor, id, period)?;
    Ok(Figures {
        period,
        sums,
        months,
    })
}

/// The figures, the picture and the table.
pub(crate) fn part(cx: &Cx, f: &Figures) -> Markup {
    let (l, sums) = (&cx.l, &f.sums);
    let quantity = |q| crate::orders::quantity(l, q);
    let tiles = Tiles::new([
        Tile::new(l.t("person-net"), money(cx, sums.net_minor)),
        Tile::new(l.t("turnover-gross"), money(cx, sums.gross_minor)),
        Tile::new(l.t("person-returned"), money(cx, sums.returned_minor)),
        Tile::new(l.t("turnover-sold"), quantity(sums.sold())),
        Tile::new(l.t("turnover-came-back"), quantity(sums.returned())),
    ]);
    // Of what was never sold there is no picture: it would show the lines of a chart and twelve noughts.
    if is_nothing(sums) {
        return html! { (Notice::new(Tone::Info, l.t("turnover-nothing"))) };
    }
    let bar = |(day, p): &(Date, ProductSums)| Bar {
        title: format!("{}: {}", l.month(*day), money(cx, p.net_minor)),
        month: l.month_alone(*day),
        year: day.year(),
        gross: p.gross_minor,
        net: p.net_minor,
    };
    let bars: Vec<Bar> = f.months.iter().map(bar).collect();
    let report = format!("{} › {}", l.t("reports-title"), l.t("turnover-by-product"));
    html! {
        (ui::account_days(cx))
        (tiles)
        (figure(cx, f.period, &bars))
        (table(cx, &f.months))
        p { a href=(href(cx, "product", f.period, "")) { (report) } }
    }
}

fn is_nothing(p: &ProductSums) -> bool {
    [
        p.gross_minor,
        p.returned_minor,
        p.sold_milli,
        p.returned_milli,
    ] == [0; 4]
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
