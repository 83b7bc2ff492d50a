//! What was understood of a file's dates, and the choice of another order.

use super::one::Shown;
use super::path;
use crate::imports::Dates;
use crate::imports::dates::{DateOrder, Known};
use ::web::Locale;
use ::web::ui::{Button, Errors, Facts, Notice, Select, Tone, csrf_field};
use maud::{Markup, html};

/// The orders that can be chosen.
const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];

/// The section after a check, with the form that checks again, and after a run without it.
pub(super) fn section(s: &Shown<'_>, changes: bool) -> Markup {
    let Some(dates) = &s.import.report.dates else {
        return html! {};
    };
    let l = &s.cx.l;
    html! {
        section.section.stack {
            h2 { (l.t("import-dates")) }
            @if let Some(doubt) = doubt(l, dates) {
                (Notice::new(Tone::Warn, order(l, &dates.order)).body(html! { p { (doubt) } }))
            }
            (facts(l, dates))
            @if changes { (again(s)) }
        }
    }
}

fn facts(l: &Locale, dates: &Dates) -> Facts {
    let example = dates.example.as_ref();
    let example = example.map(|e| {
        html! { (e.text) " → " span.whole { (l.day(e.day)) } }
    });
    let facts = Facts::new().maybe(l.t("import-dates-order"), Some(order(l, &dates.order)));
    let facts = match example {
        Some(shown) => facts.fact(l.t("import-dates-example"), shown),
        None => facts,
    };
    facts
        .maybe(
            l.t("import-dates-earliest"),
            dates.earliest.map(|at| l.date_time(at)),
        )
        .maybe(
            l.t("import-dates-latest"),
            dates.latest.map(|at| l.date_time(at)),
        )
}

/// What a reader must know where the dates alone do not tell their order.
fn doubt(l: &Locale, dates: &Dates) -> Option<String> {
    let order = order(l, &dates.order);
    match dates.known {
        Known::Usual => Some(l.tx("import-dates-usual", &[("order", order.into())])),
        Known::Most => {
            let told = [("order", order.into()), ("n", dates.misfits.into())];
            Some(l.tx("import-dates-most", &told))
        }
        Known::Told if dates.misfits > 0 => {
            Some(l.tx("import-dates-misfits", &[("n", dates.misfits.into())]))
        }
        Known::Told | Known::Found => None,
    }
}

fn order(l: &Locale, order: &str) -> String {
    match order {
        "day-first" | "month-first" | "year-first" => l.word("import-dates", order),
        letters => letters.to_owned(),
    }
}

fn again(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let errors = Errors::new(l, s.errors);
    let chosen = s.import.columns.options.date_format.as_deref();
    html! {
        form.stack method="post" action=(path(s.cx, s.import, "/check")) {
            (csrf_field(&s.cx.csrf))
            div.form-pair { (select(l, chosen).error(errors.of("date_format"))) }
            div.row { (Button::submit(l.t("import-dates-again"))) }
        }
    }
}

/// The choice of an order; letters of a map file or a program stay choosable.
pub(super) fn select(l: &Locale, chosen: Option<&str>) -> Select {
    let chosen = chosen.unwrap_or_default().to_owned();
    let mut orders = vec![(String::new(), l.t("import-dates-found"))];
    orders.extend(ORDERS.map(|o| (o.as_str().to_owned(), order(l, o.as_str()))));
    if !orders.iter().any(|(value, _)| *value == chosen) {
        orders.push((chosen.clone(), chosen.clone()));
    }
    Select::new("date_format", l.t("import-dates"), orders).chosen(chosen)
}
