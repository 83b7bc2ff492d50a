//! The page of the report: who buys lately and often, and the best by what they brought in.

use super::model::{Of, Range, Row, ranges};
use super::web::{Only, Read};
use crate::panel::words;
use ::web::ui::{
    self, Align, Avatar, Button, Column, Crumbs, Empty, Errors, Field, Nav, Notice, PageHead,
};
use ::web::ui::{Filters, Row as TableRow, Table, Tile, Tiles, Tone};
use ::web::{Cx, links};
use base::{FieldError, Money, Permission};
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::HashMap;

/// What the page is made of.
pub(super) struct Shown<'a> {
    pub(super) cx: &'a Cx,
    pub(super) of: Of,
    pub(super) day: Date,
    pub(super) today: Date,
    pub(super) only: Only,
    pub(super) read: &'a Read,
}

/// The whole page.
pub(super) fn page(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let mut head = head(s.cx, s.of);
    if !s.read.report.rows.is_empty() {
        let file = href(s, "reports/rfm.csv", s.only);
        head = head.action(Button::link(l.t("rfm-file"), file).icon("export"));
    }
    let content = html! {
        (head)
        div.stack {
            (whom(s))
            (day_form(s.cx, s.of, &s.day.to_string(), &[]))
            @if s.day > s.today { (Notice::new(Tone::Info, l.t("rfm-future"))) }
            @if s.read.report.rows.is_empty() {
                (empty(s))
            } @else {
                (tiles(s))
                p { (l.t(word(s.of, "rfm-relative", "rfm-relative-companies"))) }
                section.section { h2 { (l.t(word(s.of, "rfm-grid", "rfm-grid-companies"))) } p.soft { (l.t("rfm-grid-help")) } (grid(s)) }
                section.section { h2 { (l.t("rfm-ranges")) } p.soft { (l.t("rfm-ranges-help")) } (classes(s)) }
                section.section id="people" { h2 { (l.t(word(s.of, "rfm-best", "rfm-best-companies"))) } (chosen(s)) (best(s)) }
            }
            (meaning(s.cx, s.of))
        }
    };
    ui::shell(s.cx, &l.t("rfm-title"), Nav::Reports, content)
}

/// The page when a day or a class cannot be meant.
pub(super) fn refused(cx: &Cx, of: Of, typed: &str, faults: &[FieldError]) -> Markup {
    let others = faults.iter().filter(|fault| fault.field != "as_of");
    let content = html! {
        (head(cx, of))
        div.stack {
            (day_form(cx, of, typed, faults))
            @for fault in others { (Notice::new(Tone::Bad, cx.l.error(fault))) }
            (meaning(cx, of))
        }
    };
    ui::shell(cx, &cx.l.t("rfm-title"), Nav::Reports, content)
}

/// The word for people, or that for companies.
fn word(of: Of, people: &'static str, companies: &'static str) -> &'static str {
    match of {
        Of::People => people,
        Of::Companies => companies,
    }
}

/// People or companies, on the same day.
fn whom(s: &Shown<'_>) -> Filters {
    let chip = |filters: Filters, of: Of, key: &str| {
        let there = Shown {
            of,
            only: Only::default(),
            ..*s
        };
        let href = href(&there, "reports/rfm", Only::default());
        filters.chip(s.cx.l.t(key), href, s.of == of)
    };
    let people = chip(Filters::new(), Of::People, "rfm-of-all-people");
    chip(people, Of::Companies, "rfm-of-all-companies")
}

fn head(cx: &Cx, of: Of) -> PageHead {
    let l = &cx.l;
    let crumbs = Crumbs::new(l).step(l.t("reports-title"), cx.to("reports"));
    PageHead::new(l.t("rfm-title"))
        .sub(l.t(word(of, "rfm-sub", "rfm-sub-companies")))
        .crumbs(crumbs)
}

fn meaning(cx: &Cx, of: Of) -> Markup {
    let l = &cx.l;
    html! {
        section.section.narrow { h2 { (l.t("rfm-meaning")) } p { (l.t("rfm-meaning-text")) } @if of == Of::Companies { p { (l.t("rfm-meaning-companies")) } } p.soft { (l.t("rfm-source")) } }
    }
}

fn empty(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let mut empty = Empty::new("report", l.t("rfm-empty"), l.t("rfm-empty-help"));
    if s.day < s.today {
        empty = empty.action(Button::link(l.t("rfm-today"), s.cx.to("reports/rfm")));
    } else if s.cx.may(Permission::ImportsRun) {
        empty =
            empty.action(Button::link(l.t("imports-add"), s.cx.to("imports/new")).icon("import"));
    }
    html! { (empty) }
}

/// The report's address with its day and these classes.
fn href(s: &Shown<'_>, path: &str, only: Only) -> String {
    let text = |class: Option<i64>| class.map(|class| class.to_string()).unwrap_or_default();
    let (day, r, f, m) = (s.day.to_string(), text(only.r), text(only.f), text(only.m));
    let who = only.who.map(|who| who.to_string()).unwrap_or_default();
    links::with(
        &s.cx.to(path),
        &[
            ("of", s.of.as_str()),
            ("as_of", &day),
            ("r", &r),
            ("f", &f),
            ("m", &m),
            ("who", &who),
        ],
    )
}

/// Where the people with these classes stand.
fn people(s: &Shown<'_>, only: Only) -> String {
    href(s, "reports/rfm", only) + "#people"
}

fn day_form(cx: &Cx, of: Of, day: &str, faults: &[FieldError]) -> Markup {
    let l = &cx.l;
    let errors = Errors::new(l, faults);
    let field = Field::new("as_of", l.t("rfm-day")).kind("date").value(day);
    html! {
        form.form.narrow method="get" action=(cx.to("reports/rfm")) {
            @if of == Of::Companies { input type="hidden" name="of" value=(of.as_str()); }
            (field.hint(l.t("rfm-day-hint")).error(errors.of("as_of")))
            div.form-foot { (Button::submit(l.t("rfm-show"))) }
        }
        (ui::account_days(cx))
    }
}

fn tiles(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let count = |n: usize| l.number(i64::try_from(n).unwrap_or(i64::MAX));
    let report = &s.read.report;
    let net: i64 = report.rows.iter().map(Row::net_minor).sum();
    let left = report.left_out;
    html! {
        (Tiles::new([
            Some(Tile::new(l.t(word(s.of, "rfm-people", "rfm-companies")), count(report.rows.len())).link(people(s, Only::default()))),
            Some(Tile::new(l.t("person-net"), money(s, net))),
            (left > 0).then(|| Tile::new(l.t("rfm-left-out"), l.number(left)).note(l.t("rfm-left-out-note"))),
        ].into_iter().flatten()))
        @if left > 0 { (Notice::new(Tone::Info, l.tx("rfm-left-out-said", &[("n", left.into())]))) }
    }
}

fn money(s: &Shown<'_>, minor: i64) -> String {
    s.cx.l.money(Money {
        minor,
        currency: s.cx.account.currency,
    })
}

/// How many people are in each pair of classes: recency down, frequency across.
fn grid(s: &Shown<'_>) -> Table {
    let l = &s.cx.l;
    let mut counts: HashMap<(i64, i64), i64> = HashMap::new();
    for row in &s.read.report.rows {
        *counts.entry((row.classes.r, row.classes.f)).or_default() += 1;
    }
    let mut table = Table::new("grid", l.t(word(s.of, "rfm-grid", "rfm-grid-companies")))
        .grid()
        .column(Column::new(l.t("person-r")));
    for f in 1..=5 {
        table = table.column(Column::new(format!("F{f}")).align(Align::End));
    }
    for r in (1..=5).rev() {
        let row = TableRow::new().cell(html! { strong { "R" (r) } });
        table = table.row((1..=5).fold(row, |row, f| {
            let Some(n) = counts.get(&(r, f)) else {
                return row.text("");
            };
            let only = Only {
                r: Some(r),
                f: Some(f),
                ..Only::default()
            };
            let said = format!("R{r} F{f}: {}", l.number(*n));
            row.cell(html! { a href=(people(s, only)) aria-label=(said) { (l.number(*n)) } })
        }));
    }
    table
}

/// The values that each class stands for, and how many people have it.
fn classes(s: &Shown<'_>) -> Table {
    let (l, rows) = (&s.cx.l, &s.read.report.rows);
    let r = ranges(rows, |c| c.r, |row| row.recency_days);
    let f = ranges(rows, |c| c.f, |row| row.frequency);
    let m = ranges(rows, |c| c.m, Row::net_minor);
    let number = |n| l.number(n);
    let money = |n| money(s, n);
    let row = |class: usize| {
        let at = class - 1;
        let n = i64::try_from(class).ok();
        let only = |r, f, m| Only { r, f, m, who: None };
        TableRow::new()
            .cell(html! { strong { "R" (class) " F" (class) " M" (class) } })
            .cell(range(s, r[at], &number, only(n, None, None)))
            .cell(range(s, f[at], &number, only(None, n, None)))
            .cell(range(s, m[at], &money, only(None, None, n)))
    };
    Table::new("classes", l.t("rfm-ranges"))
        .column(Column::new(l.t("rfm-class")))
        .column(Column::new(l.t("rfm-range-r")))
        .column(Column::new(l.t("rfm-range-f")))
        .column(Column::new(l.t("rfm-range-m")))
        .rows((1..=5).rev().map(row))
}

fn range(s: &Shown<'_>, range: Option<Range>, shown: &dyn Fn(i64) -> String, only: Only) -> Markup {
    let Some(range) = range else {
        return html! {};
    };
    let count = s.cx.l.tx(
        word(s.of, "rfm-of-people", "rfm-of-companies"),
        &[("n", range.people.into())],
    );
    html! {
        span.range {
            span { (shown(range.least)) @if range.most != range.least { " – " (shown(range.most)) } }
            a href=(people(s, only)) { (count) }
        }
    }
}

/// The classes that the people below have, with a way back to all.
fn chosen(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    if s.only.is_empty() {
        return html! {};
    }
    let classes = [("r", s.only.r), ("f", s.only.f), ("m", s.only.m)];
    let classes = classes
        .iter()
        .filter_map(|(name, class)| Some((name, (*class)?)));
    let words = classes
        .clone()
        .map(|(name, class)| format!("{}{class}", name.to_uppercase()));
    let who = s.only.who.and_then(|who| s.read.names.get(&who)).cloned();
    let words: Vec<String> = who.into_iter().chain(words).collect();
    let filter: Vec<String> = classes
        .map(|(name, class)| format!("{name} = {class}"))
        .collect();
    let filter = filter.join(" and ");
    let all = links::with(&s.cx.to("people"), &[("filter", &filter), ("sort", "-net")]);
    let fitting = i64::try_from(s.read.fitting).unwrap_or(i64::MAX);
    html! {
        (Filters::new().taken(l, words.join(" "), people(s, Only::default())))
        p.count role="status" {
            (l.tx(word(s.of, "rfm-of-people", "rfm-of-companies"), &[("n", fitting.into())]))
            @if s.of == Of::People && s.only.who.is_none() && s.read.kept.as_deref() == Some(s.day.to_string().as_str()) {
                " · " a href=(all) { (l.t("rfm-as-list")) }
            }
        }
    }
}

fn best(s: &Shown<'_>) -> Table {
    let l = &s.cx.l;
    let money = |minor| money(s, minor);
    let row = |row: &Row| {
        let name = s.read.names.get(&row.who).map_or("", String::as_str);
        let (path, mark) = match s.of {
            Of::People => ("people", Avatar::person(name)),
            Of::Companies => ("companies", Avatar::company(name)),
        };
        TableRow::new()
            .link(s.cx.to(&format!("{path}/{}", row.who)))
            .cell(html! { span.with-avatar { (mark) (name) } })
            .text(words(row.classes))
            .text(l.number(row.recency_days))
            .text(l.number(row.frequency))
            .text(money(row.monetary_minor))
            .text(money(row.returned_minor))
            .text(money(row.net_minor()))
    };
    let end = |key: &str| Column::new(l.t(key)).align(Align::End);
    Table::new("best", l.t(word(s.of, "rfm-best", "rfm-best-companies")))
        .column(Column::new(l.t(word(s.of, "order-person", "rfm-company"))))
        .column(Column::new(l.t("person-rfm")))
        .column(end("rfm-recency"))
        .column(end("person-orders"))
        .column(end("person-gross"))
        .column(end("person-returned"))
        .column(end("person-net"))
        .rows(s.read.best.iter().map(row))
}
