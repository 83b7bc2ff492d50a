//! What a check found and what a run did: figures, and the lines that were not taken.

use super::one::{Shown, removal};
use super::{LEFT_OUT, choose, dates, figures, path};
use crate::imports::{LeftOut, words};
use ::web::Locale;
use ::web::ui::{
    Align, Button, Check, Column, Errors, Facts, Notice, Row, Table, Tiles, Tone, csrf_field,
};
use maud::{Markup, html};

/// After the check: what the import would do, and the button that does it.
pub(super) fn checked(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let change = Button::link(
        l.t("import-change-columns"),
        path(s.cx, s.import, "?step=columns"),
    );
    html! {
        (Notice::new(tone(s), summary(s)).body(html! { p { (l.t("import-checked")) } }))
        (tiles(s))
        (choose::replaced(s, &s.import.columns))
        (left_out(s))
        @if is_nothing_new(s) { (Notice::new(Tone::Info, l.t("import-nothing-new"))) }
        @else if s.import.swept_at.is_none() { (start(s)) }
        div.row { (change) (removal(s)) }
        (dates::section(s, s.import.swept_at.is_none()))
        (refused(s))
    }
}

/// Whether an import would write nothing: all orders that are taken are there as the file says.
fn is_nothing_new(s: &Shown<'_>) -> bool {
    let report = &s.import.report;
    let replaced = report
        .counts
        .iter()
        .any(|(name, n)| name.ends_with("_replaced") && *n > 0);
    report.get("lines_new") == 0 && !replaced && s.import.report.get("lines") > 0
}

/// The button that imports, with the choice that a file of another source needs.
fn start(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let here = [("here", s.import.source.as_str().into())];
    let errors = Errors::new(l, s.errors);
    html! {
        form.stack method="post" action=(path(s.cx, s.import, "/run")) {
            (csrf_field(&s.cx.csrf))
            @if s.asks_again().is_some() {
                (Check::new("again", l.tx("import-again", &here))
                    .ticked(s.import.again).required().error(errors.of("again")))
            }
            div.row { (Button::submit(l.t("import-run")).primary().icon("import")) }
        }
    }
}

/// After the run: what it did, and where to look now.
pub(super) fn report(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    html! {
        (Notice::new(tone(s), summary(s)))
        (tiles(s))
        (choose::replaced(s, &s.import.columns))
        (left_out(s))
        div.row {
            @for (at, (key, to)) in s.links.iter().enumerate() {
                @let link = Button::link(l.t(key), s.cx.to(to));
                @if at == 0 { (link.primary()) } @else { (link) }
            }
            (Button::link(l.t("imports-add"), s.cx.to("imports/new")).icon("import"))
        }
        (dates::section(s, false))
        (refused(s))
    }
}

fn tone(s: &Shown<'_>) -> Tone {
    if s.import.report.get("lines_refused") > 0 {
        Tone::Warn
    } else {
        Tone::Good
    }
}

/// How many lines were read, and how many were refused.
fn summary(s: &Shown<'_>) -> String {
    let (l, report) = (&s.cx.l, &s.import.report);
    let read = l.tx("import-lines-read", &[("n", report.get("lines").into())]);
    let refused = match report.get("lines_refused") {
        0 => l.t("import-none-refused"),
        n => l.tx("import-lines-refused", &[("n", n.into())]),
    };
    format!("{read} {refused}")
}

fn tiles(s: &Shown<'_>) -> Tiles {
    Tiles::new(figures(&s.cx.l, s.import, s.figures))
}

/// What of customers and orders was not understood: no reason to refuse an order, but to be known.
fn left_out(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let counts = s.import.report.counts.iter();
    let counts: Vec<(&String, &i64)> = counts
        .filter(|(name, _)| name.starts_with(LEFT_OUT))
        .collect();
    if counts.is_empty() {
        return html! {};
    }
    let mut facts = Facts::new();
    for (name, n) in &counts {
        let label = words::counted(l, "import-count", name);
        let named = s.import.report.left_out.get(*name);
        facts = facts.fact(
            label,
            html! { (l.number(**n)) (examples(l, named.map(Vec::as_slice).unwrap_or_default())) },
        );
    }
    let phones = s.import.report.get("left_out_phones") > 0;
    html! {
        (Notice::new(Tone::Warn, l.t("import-left-out")).body(html! {
            (facts)
            @if phones { p { (l.t("import-left-out-help")) } }
        }))
    }
}

/// A few of the values that were left out, each with its line.
fn examples(l: &Locale, named: &[LeftOut]) -> Markup {
    let example = |left: &LeftOut| {
        let line = i64::try_from(left.line).unwrap_or(i64::MAX);
        let told = [("value", left.value.as_str().into()), ("line", line.into())];
        l.tx("import-left-out-example", &told)
    };
    html! { @for left in named { span.detail { (example(left)) } } }
}

/// Reasons with the number of lines, the first lines, and the file of all.
fn refused(s: &Shown<'_>) -> Markup {
    if s.problems.is_empty() {
        return html! {};
    }
    let l = &s.cx.l;
    let all = path(s.cx, s.import, "/refused.csv");
    html! {
        section.section {
            h2 { (l.t("import-refused")) }
            p.soft { (l.t("import-refused-help")) }
            (problems(s))
            div.row { (Button::link(l.t("import-refused-file"), all).icon("export")) }
            h3 { (l.t("import-refused-first")) }
            (first(s))
        }
    }
}

fn problems(s: &Shown<'_>) -> Table {
    let l = &s.cx.l;
    let rows = s.problems.iter().map(|problem| {
        Row::new()
            .text(words::reason(l, &problem.code, "…"))
            .text(l.number(problem.lines))
    });
    Table::new("problems", l.t("import-refused"))
        .column(Column::new(l.t("import-refused-reason")))
        .column(Column::new(l.t("import-count-lines")).align(Align::End))
        .rows(rows)
}

fn first(s: &Shown<'_>) -> Table {
    let l = &s.cx.l;
    let rows = s.refusals.iter().map(|r| {
        let line = i64::try_from(r.line).unwrap_or(i64::MAX);
        let raw: String = r.raw.chars().take(200).collect();
        let field = if r.field.is_empty() {
            String::new()
        } else {
            words::field(l, &r.field)
        };
        Row::new()
            .text(l.number(line))
            .text(words::reason(l, &r.code, &r.detail))
            .text(field)
            .cell(html! { code { (raw) } })
    });
    Table::new("refused", l.t("import-refused-first"))
        .column(Column::new(l.t("import-refused-line")))
        .column(Column::new(l.t("import-refused-reason")))
        .column(Column::new(l.t("import-refused-field")))
        .column(Column::new(l.t("import-refused-raw")))
        .rows(rows)
}
