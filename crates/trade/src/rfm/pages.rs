//! The page of the report: who buys lately and often, and the best by what they brought in.

use super::actions::Report;
use super::model::Row;
use crate::panel::words;
use ::web::Cx;
use ::web::ui::{
    self, Align, Avatar, Button, Column, Crumbs, Empty, Field, Nav, Notice, PageHead, Table,
};
use ::web::ui::{Row as TableRow, Tile, Tiles, Tone};
use base::{Money, PersonId};
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::HashMap;

/// What the page is made of.
pub(super) struct Shown<'a> {
    pub(super) cx: &'a Cx,
    pub(super) day: Date,
    pub(super) report: &'a Report,
    pub(super) best: &'a [Row],
    pub(super) names: &'a HashMap<PersonId, String>,
}

/// The whole page.
pub(super) fn page(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let crumbs = Crumbs::new(l).step(l.t("reports-title"), s.cx.to("reports"));
    let file = s.cx.to(&format!("reports/rfm.csv?as_of={}", s.day));
    let mut head = PageHead::new(l.t("rfm-title"))
        .sub(l.t("rfm-sub"))
        .crumbs(crumbs);
    if !s.report.rows.is_empty() {
        head = head.action(Button::link(l.t("rfm-file"), file).icon("export"));
    }
    let content = html! {
        (head)
        div.stack {
            (day_form(s))
            @if s.report.rows.is_empty() {
                (Empty::new("report", l.t("rfm-empty"), l.t("rfm-empty-help")))
            } @else {
                (tiles(s))
                section.section { h2 { (l.t("rfm-grid")) } p.soft { (l.t("rfm-grid-help")) } (grid(s)) }
                section.section { h2 { (l.t("rfm-best")) } (best(s)) }
            }
            section.section.narrow { h2 { (l.t("rfm-meaning")) } p { (l.t("rfm-meaning-text")) } p.soft { (l.t("rfm-source")) } }
        }
    };
    ui::shell(s.cx, &l.t("rfm-title"), Nav::Reports, content)
}

fn day_form(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    html! {
        form.form.narrow method="get" action=(s.cx.to("reports/rfm")) {
            (Field::new("as_of", l.t("rfm-day")).kind("date").value(s.day.to_string()).hint(l.t("rfm-day-hint")))
            div.form-foot { (Button::submit(l.t("rfm-show"))) }
        }
    }
}

fn tiles(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let count = |n: usize| l.number(i64::try_from(n).unwrap_or(i64::MAX));
    let net: i64 = s.report.rows.iter().map(Row::net_minor).sum();
    let net = Money {
        minor: net,
        currency: s.cx.account.currency,
    };
    let left = s.report.left_out;
    html! {
        (Tiles::new([
            Tile::new(l.t("rfm-people"), count(s.report.rows.len())),
            Tile::new(l.t("person-net"), l.money(net)),
            Tile::new(l.t("rfm-left-out"), l.number(left)).note(l.t("rfm-left-out-note")),
        ]))
        @if left > 0 { (Notice::new(Tone::Info, l.tx("rfm-left-out-said", &[("n", left.into())]))) }
    }
}

/// How many people are in each pair of classes: recency down, frequency across.
fn grid(s: &Shown<'_>) -> Table {
    let l = &s.cx.l;
    let mut counts: HashMap<(i64, i64), i64> = HashMap::new();
    for row in &s.report.rows {
        *counts.entry((row.classes.r, row.classes.f)).or_default() += 1;
    }
    let mut table = Table::new("grid", l.t("rfm-grid"))
        .grid()
        .column(Column::new(l.t("person-r")));
    for f in 1..=5 {
        table = table.column(Column::new(format!("F{f}")).align(Align::End));
    }
    for r in (1..=5).rev() {
        let cells = (1..=5).map(|f| counts.get(&(r, f)).copied().unwrap_or(0));
        let row = TableRow::new().cell(html! { strong { "R" (r) } });
        table = table.row(cells.fold(row, |row, n| {
            row.text(if n == 0 { String::new() } else { l.number(n) })
        }));
    }
    table
}

fn best(s: &Shown<'_>) -> Table {
    let l = &s.cx.l;
    let money = |minor| {
        l.money(Money {
            minor,
            currency: s.cx.account.currency,
        })
    };
    let row = |row: &Row| {
        let name = s.names.get(&row.person).map_or("", String::as_str);
        TableRow::new()
            .link(s.cx.to(&format!("people/{}", row.person)))
            .cell(html! { span.with-avatar { (Avatar::person(name)) (name) } })
            .text(words(row.classes))
            .text(l.number(row.recency_days))
            .text(l.number(row.frequency))
            .text(money(row.monetary_minor))
            .text(money(row.returned_minor))
            .text(money(row.net_minor()))
    };
    let end = |key: &str| Column::new(l.t(key)).align(Align::End);
    Table::new("best", l.t("rfm-best"))
        .column(Column::new(l.t("order-person")))
        .column(Column::new(l.t("person-rfm")))
        .column(end("rfm-recency"))
        .column(end("person-orders"))
        .column(end("person-gross"))
        .column(end("person-returned"))
        .column(end("person-net"))
        .rows(s.best.iter().map(row))
}
