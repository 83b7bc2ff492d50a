//! How an order stands by its payments, as a part of its page: figures, records, and the form for another.

use super::input::Typed;
use super::model::REFERENCE_CHARS;
use super::{Balance, Done, Method, Payment, Way, store};
use crate::orders::{self, Order, Sort};
use ::web::Cx;
use ::web::ui::{Align, Badge, Button, Column, Errors, Field, Notice, Row, Select, Table, Tile};
use ::web::ui::{Tiles, Tone, csrf_field};
use base::{Error, FieldError, Money, OrderId, Permission, Uuid};
use customers::interactions::OURS;
use db::Tx;
use identity::audit;
use maud::{Markup, Render as _, html};
use std::collections::HashMap;

/// Payments that the page shows.
const LATEST: usize = 100;

/// What is recorded of an order.
pub(crate) struct Paid {
    latest: Vec<Payment>,
    /// Whether there are more.
    more: bool,
    /// Whether the reader may record and take back.
    writes: bool,
    /// How colleagues and tokens are called that recorded or took back.
    names: HashMap<Uuid, String>,
}

/// Reads what is recorded, and whether the reader may add to it.
///
/// # Errors
/// `Forbidden`; those of the database.
pub(crate) fn read(tx: &Tx<'_>, cx: &Cx, id: OrderId) -> Result<Paid, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let mut latest = store::of_order(tx, &scope, id, None, LATEST + 1)?;
    let more = latest.len() > LATEST;
    latest.truncate(LATEST);
    let writes = match cx.actor.may(Permission::OrdersWrite) {
        Ok(scope) => orders::store::get(tx, &scope, id)?.is_some(),
        Err(_) => false,
    };
    let done = latest.iter().flat_map(|p| [Some(p.recorded), p.reversed]);
    let who = done
        .flatten()
        .flat_map(|done| [done.by.map(|user| user.0), done.token]);
    let mut who: Vec<Uuid> = who.flatten().collect();
    who.sort_unstable();
    who.dedup();
    let names = audit::lasting_names(tx, &scope, &who)?;
    Ok(Paid {
        latest,
        more,
        writes,
        names,
    })
}

/// What the part is made of.
pub(crate) struct Shown<'a> {
    pub(crate) cx: &'a Cx,
    pub(crate) order: &'a Order,
    pub(crate) paid: &'a Paid,
    pub(crate) typed: &'a Typed,
    pub(crate) errors: &'a [FieldError],
}

/// The part; nothing for an adjustment.
pub(crate) fn part(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    if s.order.sort == Sort::Adjustment {
        return html! {};
    }
    html! {
        section.section.stack id="payments" {
            h2 { (l.t("payments-title")) }
            (figures(s))
            @if !s.paid.latest.is_empty() { (table(s)) }
            @if s.paid.more { p.soft { (l.t("payments-more")) } }
            @if s.paid.writes { (form(s)) }
        }
    }
}

fn money(s: &Shown<'_>, minor: i64) -> String {
    let currency = s.order.total.currency;
    s.cx.l.money(Money { minor, currency })
}

fn figures(s: &Shown<'_>) -> Tiles {
    let (l, b) = (&s.cx.l, Balance::of(s.order));
    let tile = |key: &str, minor: i64| Tile::new(l.t(key), money(s, minor));
    let mut tiles = Vec::new();
    if s.order.sort == Sort::Order {
        let mut paid = tile("payments-paid", b.paid);
        if b.said > 0 {
            let said = money(s, b.said);
            paid = paid.note(match b.said == b.paid {
                true => l.t("payments-said"),
                false => l.tx("payments-said-part", &[("amount", said.into())]),
            });
        }
        tiles.push(paid);
        tiles.push(tile("payments-due", b.due));
    } else {
        tiles.push(tile("payments-due-back", b.due));
    }
    if b.refunded > 0 {
        tiles.push(tile("payments-refunded", b.refunded));
    }
    if b.overpaid > 0 {
        tiles.push(tile("payments-overpaid", b.overpaid));
    }
    Tiles::new(tiles)
}

fn table(s: &Shown<'_>) -> Table {
    let l = &s.cx.l;
    let row = |p: &Payment| {
        let kind = l.word("payment-kind", p.way.as_str());
        let amount = html! { @if p.reversed.is_some() { s { (l.money(p.amount)) } } @else { (l.money(p.amount)) } };
        Row::new()
            .text(l.date_time(p.occurred_at))
            .cell(html! { (kind) @if p.reversed.is_some() { " " (Badge::new(Tone::Neutral, l.t("payments-reversed"))) } })
            .text(l.word("payment-method", p.method.as_str()))
            .text(&p.reference)
            .cell(amount)
            .cell(recorded(s, p))
            .cell(action(s, p))
    };
    Table::new("payments-table", l.t("payments-title"))
        .column(Column::new(l.t("order-when")))
        .column(Column::new(l.t("order-sort")))
        .column(Column::new(l.t("payments-method")))
        .column(Column::new(l.t("payments-reference")))
        .column(Column::new(l.t("payments-amount")).align(Align::End))
        .column(Column::new(l.t("payments-recorded")))
        .column(Column::new(""))
        .rows(s.paid.latest.iter().map(row))
}

/// Who it was: a colleague, a colleague's token, or a token alone. None where nobody is known by name.
fn who(s: &Shown<'_>, done: &Done) -> Option<String> {
    let l = &s.cx.l;
    let named = |id: Option<Uuid>| id.and_then(|id| s.paid.names.get(&id)).cloned();
    match (named(done.by.map(|user| user.0)), named(done.token)) {
        (Some(name), Some(token)) => Some(l.tx(
            "payments-by-both",
            &[("name", name.into()), ("token", token.into())],
        )),
        (None, Some(token)) => Some(l.tx("payments-by-token", &[("token", token.into())])),
        (name, None) => name,
    }
}

/// Who recorded it, when, and which program told of it.
fn recorded(s: &Shown<'_>, p: &Payment) -> Markup {
    let l = &s.cx.l;
    let told = (p.source != OURS)
        .then(|| l.tx("payments-told-by", &[("source", p.source.as_str().into())]));
    html! {
        div {
            @if let Some(name) = who(s, &p.recorded) { (name) br; }
            span.soft { (l.date_time(p.recorded.at)) @if let Some(told) = told { " · " (told) } }
        }
    }
}

/// When it was taken back, or the button for it.
fn action(s: &Shown<'_>, p: &Payment) -> Markup {
    let l = &s.cx.l;
    match &p.reversed {
        Some(done) => html! {
            div {
                (l.t("payments-reversed")) @if let Some(name) = who(s, done) { br; (name) } br;
                span.soft { (l.date_time(done.at)) }
            }
        },
        None if !s.paid.writes => html! {},
        None => html! {
            form method="post" action=(s.cx.to(&format!("payments/{}/reversal", p.id))) {
                (csrf_field(&s.cx.csrf))
                (Button::submit(l.t("payments-take-back")).quiet().icon("undo"))
            }
        },
    }
}

fn form(s: &Shown<'_>) -> Markup {
    let (l, t) = (&s.cx.l, s.typed);
    let errors = Errors::new(l, s.errors);
    let is_return = s.order.sort == Sort::Return;
    let title = l.t(if is_return {
        "payments-record-refund"
    } else {
        "payments-record"
    });
    let methods = Method::ALL
        .iter()
        .map(|m| (m.as_str().to_owned(), l.word("payment-method", m.as_str())));
    html! {
        details.fold open[!s.errors.is_empty()] {
            summary { (title) }
            form.form.narrow method="post" action=(s.cx.to(&format!("orders/{}/payments", s.order.id))) {
                (csrf_field(&s.cx.csrf))
                @if is_return { input type="hidden" name="kind" value=(Way::Refund.as_str()); } @else {
                    (kinds(s, &errors))
                }
                (amount(s, &errors))
                (Select::new("method", l.t("payments-method"), methods).chosen(t.method.as_str())
                    .error(errors.of("method")).render())
                (Field::new("occurred_at", l.t("order-when")).kind("datetime-local").value(&t.occurred_at)
                    .hint(l.t("payments-now")).error(errors.of("occurred_at")))
                (Field::new("reference", l.t("payments-reference")).value(&t.reference).max(REFERENCE_CHARS)
                    .hint(l.t("payments-reference-hint")).autocomplete("off").error(errors.of("reference")))
                (save(s, &errors))
            }
        }
    }
}

/// The button; where something looks like a mistake, the question before it.
fn save(s: &Shown<'_>, errors: &Errors) -> Markup {
    let l = &s.cx.l;
    let Some(question) = errors.of("sure") else {
        return html! { div.form-foot { (Button::submit(l.t("ui-save")).primary()) } };
    };
    html! {
        (Notice::new(Tone::Warn, question))
        input type="hidden" name="sure" value=(s.typed.amount);
        div.form-foot {
            button.btn.primary type="submit" autofocus { (l.t("payments-all-the-same")) }
            (Button::link(l.t("ui-cancel"), s.cx.to(&format!("orders/{}", s.order.id))).quiet())
        }
    }
}

fn kinds(s: &Shown<'_>, errors: &Errors) -> Markup {
    let l = &s.cx.l;
    let ways = Way::ALL
        .iter()
        .map(|w| (w.as_str().to_owned(), l.word("payment-kind", w.as_str())));
    let chosen = match s.typed.kind.as_str() {
        "" => Way::Payment.as_str(),
        kind => kind,
    };
    html! { (Select::new("kind", l.t("order-sort"), ways).chosen(chosen).error(errors.of("kind"))) }
}

/// One thousand two hundred and fifty and a half, as the reader writes it.
fn example(s: &Shown<'_>) -> String {
    let places = s.order.total.currency.places();
    let half = if places == 0 {
        0
    } else {
        5 * 10_i64.pow(places - 1)
    };
    s.cx.l.decimal(1_250 * 10_i64.pow(places) + half, places)
}

/// What is due stands in it already.
fn amount(s: &Shown<'_>, errors: &Errors) -> Markup {
    let (l, b, currency) = (&s.cx.l, Balance::of(s.order), s.order.total.currency);
    let due = (b.due > 0).then(|| {
        let minor = b.due;
        let shown = Money { minor, currency }.to_string();
        shown.split(' ').next().unwrap_or_default().to_owned()
    });
    let value = match s.typed.amount.is_empty() && s.errors.is_empty() {
        true => due.unwrap_or_default(),
        false => s.typed.amount.clone(),
    };
    let label = l.tx(
        "payments-amount-in",
        &[("currency", l.symbol(currency).into())],
    );
    html! {
        (Field::new("amount", label).value(value).required().autocomplete("off")
            .hint(l.tx("payments-amount-hint", &[("example", example(s).into())])).error(errors.of("amount")))
    }
}
