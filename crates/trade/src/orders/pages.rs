//! The page of one order with its lines.

use super::{Line, Order, Sort};
use crate::payments::Typed;
use crate::payments::pages::{self as payments, Paid};
use ::web::ui::{self, Align, Badge, Button, Column, Crumbs, Facts, Nav, PageHead};
use ::web::ui::{Row, Table, Tone};
use ::web::{Cx, Locale};
use base::{Currency, FieldError, Money, Price, Quantity};
use maud::{Markup, html};

/// Order, return or adjustment, in its colour.
pub(crate) fn badge(l: &Locale, sort: Sort) -> Badge {
    let tone = match sort {
        Sort::Order => Tone::Good,
        Sort::Return => Tone::Warn,
        Sort::Adjustment => Tone::Neutral,
    };
    Badge::new(tone, l.word("order-sort", sort.as_str()))
}

/// What one order's page is made of.
struct Shown<'a> {
    cx: &'a Cx,
    order: &'a Order,
    lines: &'a [Line],
    name: Option<&'a str>,
    /// How it stands by its payments.
    payments: Markup,
    /// Where whose it is lives, line by line.
    letter: &'a [String],
}

/// One order with its lines and its payments, and what was typed into their form.
pub(super) fn whole(
    cx: &Cx,
    (order, lines, name): &(Order, Vec<Line>, Option<String>),
    letter: &[String],
    paid: &Paid,
    typed: &Typed,
    errors: &[FieldError],
) -> Markup {
    let payments = payments::Shown {
        cx,
        order,
        paid,
        typed,
        errors,
    };
    page(&Shown {
        cx,
        order,
        lines,
        name: name.as_deref(),
        payments: payments::part(&payments),
        letter,
    })
}

/// One order with its lines.
fn page(s: &Shown<'_>) -> Markup {
    let (l, o) = (&s.cx.l, s.order);
    let title = title(l, o);
    let mut crumbs = Crumbs::new(l).step(l.t("orders-title"), s.cx.to("orders"));
    if let (Some(person), Some(name)) = (o.person, s.name) {
        crumbs = crumbs.step(name, s.cx.to(&format!("people/{person}")));
    }
    let head = PageHead::new(title.as_str()).crumbs(crumbs);
    let content = html! {
        (sheet_head(s))
        (head)
        div.stack {
            (facts(s))
            (s.payments)
            section.section { h2 { (l.t("order-lines")) } (lines(s)) (show_all(s)) }
        }
    };
    ui::shell(s.cx, &title, Nav::Orders, content)
}

/// From whom and to whom, on paper only: on the screen both stand elsewhere.
fn sheet_head(s: &Shown<'_>) -> Markup {
    html! {
        div.on-paper {
            p { strong { (s.cx.account.name) } }
            @if let Some(name) = s.name {
                address { (name) @for line in s.letter { br; (line) } }
            }
        }
    }
}

/// "Order 536365", "Return C536379".
pub(super) fn title(l: &Locale, o: &Order) -> String {
    l.tx(
        &format!("order-title-{}", o.sort.as_str()),
        &[("number", o.number.as_str().into())],
    )
}

fn facts(s: &Shown<'_>) -> Facts {
    let (l, o) = (&s.cx.l, s.order);
    let whose = match (o.person, s.name) {
        (Some(person), Some(name)) => {
            html! { a href=(s.cx.to(&format!("people/{person}"))) { (name) } }
        }
        _ => html! { span.soft { (l.t("order-nobody")) } },
    };
    Facts::new()
        .fact(l.t("order-sort"), html! { (badge(l, o.sort)) })
        .fact(l.t("order-person"), whose)
        .maybe(l.t("order-when"), Some(l.date_time(o.occurred_at)))
        .maybe(l.t("order-status"), Some(l.word("order-status", &o.status)))
        .maybe(
            l.t("order-channel"),
            Some(l.word("channel", o.channel.as_str())),
        )
        .maybe(l.t("order-source"), Some(&o.source))
        .maybe(l.t("order-total"), Some(l.money(o.total)))
}

fn lines(s: &Shown<'_>) -> Table {
    let (l, currency) = (&s.cx.l, s.order.total.currency);
    let row = |line: &Line| {
        Row::new()
            .text(&line.description)
            .text(&line.code)
            .text(quantity(l, line.quantity))
            .text(price(l, line.price, currency))
            .text(l.money(Money {
                minor: line.total_minor,
                currency,
            }))
    };
    let sum = Row::new()
        .text(l.t("order-total"))
        .text("")
        .text("")
        .text("")
        .text(l.money(s.order.total));
    Table::new("lines", l.t("order-lines"))
        .column(Column::new(l.t("order-description")))
        .column(Column::new(l.t("order-code")))
        .column(Column::new(l.t("order-quantity")).align(Align::End))
        .column(Column::new(l.t("order-price")).align(Align::End))
        .column(Column::new(l.t("order-line-total")).align(Align::End))
        .rows(s.lines.iter().map(row))
        .foot(sum)
}

/// A link to the rest of a long order.
fn show_all(s: &Shown<'_>) -> Markup {
    let (l, all) = (&s.cx.l, s.order.line_count);
    if i64::try_from(s.lines.len()).unwrap_or(i64::MAX) >= all {
        return html! {};
    }
    let label = l.tx("order-show-all", &[("n", all.into())]);
    let href = s.cx.to(&format!("orders/{}?all=1", s.order.id));
    html! { div.row { (Button::link(label, href)) } }
}

/// Without zeros after the point that say nothing: 6, 0.25.
pub(crate) fn quantity(l: &Locale, q: Quantity) -> String {
    trimmed(l, q.0, 3, 0)
}

/// With at least the currency's places, and more where the price has them.
fn price(l: &Locale, p: Price, currency: Currency) -> String {
    trimmed(l, p.0, 4, currency.places())
}

fn trimmed(l: &Locale, mut n: i64, mut places: u32, at_least: u32) -> String {
    while places > at_least && n % 10 == 0 {
        (n, places) = (n / 10, places - 1);
    }
    l.decimal(n, places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Language;

    #[test]
    fn quantities_and_prices_show_what_they_need() {
        let l = Locale::new(Language::English, "UTC");
        let gbp: Currency = "GBP".parse().unwrap();
        assert_eq!(quantity(&l, Quantity(6_000)), "6");
        assert_eq!(quantity(&l, Quantity(-80_995_250)), "-80,995.25");
        assert_eq!(price(&l, Price(25_500), gbp), "2.55");
        assert_eq!(price(&l, Price(10), gbp), "0.001");
        assert_eq!(price(&l, Price(20_000), "JPY".parse().unwrap()), "2");
        assert_eq!(price(&l, Price(10_000), gbp), "1.00");
    }
}
