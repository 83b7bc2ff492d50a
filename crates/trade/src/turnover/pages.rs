//! The page of the turnover: by month with a drawing, or by product.

use super::actions::{Month, ProductSums};
use super::chart::{self, Bar};
use super::model::{MONTHS_AT_MOST, Period, Rank, month, named, plus};
use super::product_page;
use super::web::{Asked, Part, Report};
use ::web::ui::{self, Align, Button, Column, Crumbs, Dir, Empty, Filters, Nav, Notice, PageHead};
use ::web::ui::{Pager, Row, Select, Table, Tabs, Tile, Tiles, Tone};
use ::web::{Cx, List, links};
use base::{Money, Permission, Quantity};
use jiff::civil::Date;
use maud::{Markup, html};

/// The whole page.
pub(super) fn page(cx: &Cx, asked: &Asked, report: &Report) -> Markup {
    let l = &cx.l;
    let crumbs = Crumbs::new(l).step(l.t("reports-title"), cx.to("reports"));
    let head = PageHead::new(l.t("turnover-title"))
        .crumbs(crumbs)
        .sub(months_shown(cx, report));
    let content = html! {
        (head)
        (tabs(cx, asked, report))
        @if report.whole.is_none() && report.ready {
            (empty(cx))
        } @else {
            (choices(cx, asked, report))
            div.stack {
                (ui::account_days(cx))
                @for fault in &report.faults { (Notice::new(Tone::Bad, l.error(fault))) }
                @if !report.ready { (Notice::new(Tone::Info, l.t("turnover-wait"))) }
                @match &report.part {
                    Part::Months(months) => (by_month(cx, report, months)),
                    Part::Products { list, wait } => {
                        @if *wait { (Notice::new(Tone::Info, l.t("turnover-wait-products"))) }
                        (by_product(cx, asked, report, list))
                    },
                }
                section.section.narrow { h2 { (l.t("sales-meaning")) } p { (l.t("turnover-meaning")) } }
            }
        }
    };
    ui::shell(cx, &l.t("turnover-title"), Nav::Reports, content)
}

/// Which months the page shows; where the newest order is older than the last month, also since when.
fn months_shown(cx: &Cx, report: &Report) -> String {
    let l = &cx.l;
    let (from, to) = (l.month(report.period.from), l.month(report.period.to));
    let shown = match report.period.length() {
        1 => from,
        _ => l.tx("turnover-sub", &[("from", from.into()), ("to", to.into())]),
    };
    match newest(report) {
        Some(last) => {
            let since = l.tx("turnover-newest", &[("month", l.month(last).into())]);
            format!("{shown} · {since}")
        }
        None => shown,
    }
}

/// The month of the newest order, when nothing came in this month or the one before.
fn newest(report: &Report) -> Option<Date> {
    let last = report.whole?.to;
    (last < plus(report.today.first_of_month(), -1)).then_some(last)
}

fn empty(cx: &Cx) -> Markup {
    let l = &cx.l;
    let mut empty = Empty::new("report", l.t("orders-empty"), l.t("turnover-empty-help"));
    if cx.may(Permission::ImportsRun) {
        empty = empty.action(Button::link(l.t("imports-add"), cx.to("imports/new")).primary());
    }
    html! { (empty) }
}

/// The page's address for a period.
pub(super) fn href(cx: &Cx, by: &str, period: Period, after: &str) -> String {
    let (from, to) = (named(period.from), named(period.to));
    let by = if by == "product" { by } else { "" };
    links::with(
        &cx.to("reports/turnover"),
        &[("by", by), ("from", &from), ("to", &to), ("after", after)],
    )
}

fn tabs(cx: &Cx, asked: &Asked, report: &Report) -> Tabs {
    let l = &cx.l;
    let tab = |by| href(cx, by, report.period, "");
    Tabs::new(l.t("turnover-title"))
        .tab(
            l.t("turnover-by-month"),
            tab("month"),
            None,
            !asked.by_product(),
        )
        .tab(
            l.t("turnover-by-product"),
            tab("product"),
            None,
            asked.by_product(),
        )
}

/// Periods at one touch, and any other by its months.
fn choices(cx: &Cx, asked: &Asked, report: &Report) -> Markup {
    let l = &cx.l;
    let mut filters = Filters::new();
    for (key, period) in quick(report) {
        let to = href(cx, &asked.by, period, "");
        let label = match newest(report) {
            // They are not the last twelve until today.
            Some(last) if key == "turnover-last-12" => {
                l.tx("turnover-12-to", &[("month", l.month(last).into())])
            }
            _ => l.t(key),
        };
        filters = filters.chip(label, to, period == report.period);
    }
    let form = html! {
        details.filter {
            summary.btn title=(l.t("turnover-period")) { (ui::icon("filter")) span { (l.t("turnover-period")) } }
            form.choice method="get" action=(cx.to("reports/turnover")) {
                @if asked.by_product() { input type="hidden" name="by" value="product"; }
                (months(cx, "from", l.t("turnover-from"), report, report.period.from))
                (months(cx, "to", l.t("turnover-to"), report, report.period.to))
                (Button::submit(l.t("rfm-show")))
            }
        }
    };
    html! { (filters.part(form)) }
}

fn quick(report: &Report) -> Vec<(&'static str, Period)> {
    let year = |year: i16| {
        let first = Date::new(year, 1, 1).ok()?;
        Some(Period::ending(first.last_of_year(), 12))
    };
    let Some(whole) = report.whole else {
        return Vec::new();
    };
    let mut out = vec![("turnover-last-12", Period::ending(whole.to, 12))];
    let this = report.today.year();
    out.extend(year(this).map(|period| ("period-this-year", period)));
    out.extend(year(this - 1).map(|period| ("period-last-year", period)));
    let all = whole.length().min(MONTHS_AT_MOST);
    out.push(("period-all", Period::ending(whole.to, all)));
    out
}

fn months(cx: &Cx, name: &str, label: String, report: &Report, chosen: Date) -> Select {
    let whole = report.whole.unwrap_or(report.period);
    // Twice what a report can show is enough to choose its ends from.
    let listed = Period {
        from: whole.from.min(report.period.from),
        to: whole.to.max(report.period.to),
    };
    let listed = Period::ending(listed.to, listed.length().min(MONTHS_AT_MOST * 2));
    let mut days: Vec<Date> = listed.months().collect();
    if !days.contains(&chosen) {
        days.insert(0, chosen);
    }
    let options = days
        .into_iter()
        .rev()
        .map(|day| (named(day), cx.l.month(day)));
    Select::new(name, label, options).chosen(named(chosen))
}

pub(super) fn money(cx: &Cx, minor: i64) -> String {
    cx.l.money(Money {
        minor,
        currency: cx.account.currency,
    })
}

fn by_month(cx: &Cx, report: &Report, months: &[Month]) -> Markup {
    let l = &cx.l;
    let total = Month::total(months);
    let all = |more: &[(&str, &str)]| orders(cx, report.period, more);
    let tiles = Tiles::new([
        Tile::new(l.t("person-net"), money(cx, total.net_minor)).link(all(&[])),
        Tile::new(l.t("turnover-known"), money(cx, total.known_net_minor)),
        Tile::new(l.t("turnover-gross"), money(cx, total.gross_minor))
            .link(all(&[("kind", "order")])),
        Tile::new(l.t("person-returned"), money(cx, total.returned_minor))
            .link(all(&[("kind", "return")])),
        Tile::new(l.t("person-orders"), l.number(total.orders)).link(all(&[("kind", "order")])),
    ]);
    html! {
        (tiles)
        p.soft.after-tiles { (l.t("turnover-known")) (l.t("ui-colon")) " " (l.t("turnover-known-note")) }
        @if total.left_out > 0 {
            (Notice::new(Tone::Info, l.tx("rfm-left-out-said", &[("n", total.left_out.into())])))
        }
        (drawing(cx, report, months))
        (table(cx, months, &total))
    }
}

fn drawing(cx: &Cx, report: &Report, months: &[Month]) -> Markup {
    let l = &cx.l;
    let bar = |m: &Month| {
        let day = month(&m.month);
        let name = day.map_or(m.month.clone(), |day| l.month(day));
        Bar {
            title: format!("{name}: {}", money(cx, m.net_minor)),
            month: day.map_or(name, |day| l.month_alone(day)),
            year: day.map_or(0, Date::year),
            gross: m.gross_minor,
            net: m.net_minor,
        }
    };
    let bars: Vec<Bar> = months.iter().map(bar).collect();
    figure(cx, report.period, &bars)
}

/// The bars of a period with what they mean.
pub(super) fn figure(cx: &Cx, period: Period, bars: &[Bar]) -> Markup {
    let l = &cx.l;
    let (from, to) = (l.month(period.from), l.month(period.to));
    let said = l.tx(
        "turnover-chart",
        &[("from", from.as_str().into()), ("to", to.as_str().into())],
    );
    html! {
        figure.chart {
            figcaption {
                span { (l.symbol(cx.account.currency)) }
                span.key data-part="net" { (l.t("person-net")) }
                span.key data-part="back" { (l.t("person-returned")) }
            }
            (chart::draw(l, &said, bars, cx.account.currency))
        }
    }
}

/// The orders of a period's days.
fn orders(cx: &Cx, period: Period, more: &[(&str, &str)]) -> String {
    let (from, to) = (period.from.to_string(), period.last_day().to_string());
    let mut query = vec![("from", from.as_str()), ("to", to.as_str())];
    query.extend(more);
    links::with(&cx.to("orders"), &query)
}

fn table(cx: &Cx, months: &[Month], total: &Month) -> Table {
    let l = &cx.l;
    let end = |key: &str| Column::new(l.t(key)).align(Align::End);
    let foot = Row::new()
        .text(l.t("order-total"))
        .text(l.number(total.orders))
        .text("")
        .text(money(cx, total.gross_minor))
        .text(money(cx, total.returned_minor))
        .text(money(cx, total.net_minor));
    Table::new("months", l.t("turnover-by-month"))
        .column(Column::new(l.t("turnover-month")))
        .column(end("person-orders"))
        .column(end("sales-customers"))
        .column(end("turnover-gross"))
        .column(end("person-returned"))
        .column(end("person-net"))
        .rows(months.iter().rev().map(|m| row(cx, m)))
        .foot(foot)
}

/// A month; each of its figures opens the records behind it.
fn row(cx: &Cx, m: &Month) -> Row {
    let l = &cx.l;
    let Some(day) = month(&m.month) else {
        return Row::new().text(&m.month);
    };
    let period = Period { from: day, to: day };
    let link = |n: i64, shown: String, href: String| match n {
        0 => html! { (shown) },
        _ => html! { a href=(href) { (shown) } },
    };
    let of = |more: &[(&str, &str)]| orders(cx, period, more);
    let buyers = format!("bought_in = \"{}\"", m.month);
    let people = links::with(&cx.to("people"), &[("filter", &buyers), ("sort", "-net")]);
    let (sold, back) = ([("kind", "order")], [("kind", "return")]);
    Row::new()
        .text(l.month(day))
        .cell(link(m.orders, l.number(m.orders), of(&sold)))
        .cell(link(m.customers, l.number(m.customers), people))
        .cell(link(
            m.gross_minor,
            money(cx, m.gross_minor),
            of(&[("kind", "order"), ("sort", "-total")]),
        ))
        .cell(link(
            m.returned_minor,
            money(cx, m.returned_minor),
            of(&back),
        ))
        .cell(link(m.net_minor, money(cx, m.net_minor), of(&[])))
}

fn by_product(cx: &Cx, asked: &Asked, report: &Report, list: &List<ProductSums>) -> Markup {
    let l = &cx.l;
    if list.items.is_empty() {
        return html! { (Empty::new("report", l.t("turnover-nothing"), l.t("turnover-nothing-help"))) };
    }
    let end = |key: &str| Column::new(l.t(key)).align(Align::End);
    let quantity = |q: Quantity| crate::orders::quantity(l, q);
    let row = |p: &ProductSums| {
        Row::new()
            .link(product_page::path(cx, p, report.period))
            .text(product_page::name(p))
            .text(&p.code)
            .text(quantity(p.sold()))
            .text(money(cx, p.gross_minor))
            .text(quantity(p.returned()))
            .text(money(cx, p.returned_minor))
            .text(money(cx, p.net_minor))
    };
    let ranked = |rank: Rank, after: &str| {
        let sort = if rank == Rank::Sold { "-sold" } else { "" };
        let (from, to) = (named(report.period.from), named(report.period.to));
        let query = [
            ("by", "product"),
            ("from", from.as_str()),
            ("to", to.as_str()),
            ("sort", sort),
        ];
        let query = [&query[..], &[("after", after)]].concat();
        links::with(&cx.to("reports/turnover"), &query)
    };
    let by = |column: Column, rank: Rank| {
        let now = (asked.rank() == rank).then_some(Dir::Down);
        column.sort(ranked(rank, ""), now)
    };
    let next = list.next.as_ref().map(|next| ranked(asked.rank(), &next.0));
    html! {
        (Table::new("products", l.t("turnover-by-product"))
            .column(Column::new(l.t("turnover-product")))
            .column(Column::new(l.t("order-code")))
            .column(by(end("turnover-sold"), Rank::Sold))
            .column(end("turnover-gross"))
            .column(end("turnover-came-back"))
            .column(end("person-returned"))
            .column(by(end("person-net"), Rank::Net))
            .rows(list.items.iter().map(row))
            .pager(Pager::new(l).more(next)))
    }
}
