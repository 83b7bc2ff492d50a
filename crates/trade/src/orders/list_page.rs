//! The page of the list of orders: found by days, kind and channel, with what they come to.

use super::find::{self, Orders};
use super::list::{Asked, Wanted, channels, quick};
use super::{Order, pages, views};
use crate::turnover::actions::Found;
use ::web::ui::{self, Align, Button, Column, Crumbs, Dir, Empty, Errors, Field, Filters, Nav};
use ::web::ui::{Notice, PageHead, Pager, Row, SearchBox, Select, Table, Tile, Tiles, Tone};
use ::web::{Cursor, Cx, links};
use base::{CompanyId, FieldError, Money, Permission};
use jiff::civil::Date;
use maud::{Markup, html};
use records::filter::{Filter, Words};
use records::lists::{Count, Sort};
use records::views::Opening;
use std::collections::HashMap;

/// What the page is made of.
pub(super) struct Listed {
    pub(super) cx: Cx,
    pub(super) today: Date,
    pub(super) asked: Asked,
    pub(super) wanted: Wanted,
    pub(super) faults: Vec<FieldError>,
    pub(super) found: Orders,
    pub(super) count: Option<Count>,
    pub(super) sums: Option<Found>,
    /// Whether this is the beginning of the list.
    pub(super) first: bool,
    /// The views that the list offers.
    pub(super) views: Opening,
}

impl Listed {
    /// Nothing yet of what is asked for; `today` chooses the months and years that are offered.
    pub(super) fn new(cx: Cx, today: Date, (asked, views): (Asked, Opening)) -> Self {
        Self {
            cx,
            today,
            asked,
            wanted: Wanted::default(),
            faults: Vec::new(),
            found: Orders::none(),
            count: None,
            sums: None,
            first: true,
            views,
        }
    }
}

/// The whole page.
pub(super) fn index(s: &Listed) -> Markup {
    let l = &s.cx.l;
    let mut head = PageHead::new(l.t("orders-title"));
    let scope = s.cx.actor.may(Permission::OrdersRead);
    if scope.is_ok_and(|scope| scope.reaches_all()) {
        head = head.action(Button::link(l.t("products-title"), s.cx.to("products")));
    }
    if let Some(person) = s.wanted.person
        && let Some(name) = s.found.names.get(&person)
    {
        let crumbs = Crumbs::new(l)
            .step(l.t("people-title"), s.cx.to("people"))
            .step(name, s.cx.to(&format!("people/{person}")));
        head = head.crumbs(crumbs);
    } else if let [(company, name)] = s.found.companies.as_slice() {
        let crumbs = Crumbs::new(l)
            .step(l.t("companies-title"), s.cx.to("companies"))
            .step(name, s.cx.to(&format!("companies/{company}")));
        head = head.crumbs(crumbs);
    }
    let content = html! {
        (head)
        (views::bar(s))
        (bar(s))
        div.stack id="orders-list" {
            @if let Some(opened) = views::unseen(&s.asked) {
                @let fields = views::fields(&s.cx.actor);
                (::records::views::unseen(&s.cx, opened, &fields, href(s, |a| views::put(a, &opened.rest))))
            } @else if s.faults.is_empty() {
                @if s.first && s.asked.q.is_empty() { (sums(s)) }
                @if s.found.list.items.is_empty() { (empty(s)) } @else { (table(s)) }
            }
        }
    };
    ui::shell(&s.cx, &l.t("orders-title"), Nav::Orders, content)
}

/// The address of the list with something changed.
fn href(s: &Listed, change: impl FnOnce(&mut Asked)) -> String {
    let mut asked = Asked {
        q: String::new(),
        ..s.asked.clone()
    };
    change(&mut asked);
    at(s, &asked, "")
}

fn at(s: &Listed, a: &Asked, after: &str) -> String {
    let mut query = views::said(a);
    query.push(("after", after));
    links::with(&s.cx.to("orders"), &query)
}

/// Search by number, days at one touch, and the form for the rest.
fn bar(s: &Listed) -> Markup {
    let l = &s.cx.l;
    let mut filters = Filters::new();
    if s.wanted.person.is_none() && s.wanted.company.is_none() {
        let label = l.t("orders-search");
        filters = filters.part(
            SearchBox::new(s.cx.to("orders"), label, "orders-list")
                .value(&s.asked.q)
                .kept(&[("view", s.asked.view.as_str())]),
        );
    }
    let now = (s.wanted.from, s.wanted.to);
    for (key, days) in quick(s.today) {
        let (from, to) = (days.map(|d| d.0), days.map(|d| d.1));
        let text = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let to_there = href(s, |a| (a.from, a.to) = (text(from), text(to)));
        let on = now == (from, to) && s.asked.q.is_empty() && s.faults.is_empty();
        filters = filters.chip(l.t(key), to_there, on);
    }
    html! { (filters.part(form(s))) (taken(s)) }
}

/// What else holds, each with a way to take it away.
fn taken(s: &Listed) -> Markup {
    let (l, names) = (&s.cx.l, HashMap::new());
    let parts = match &s.wanted.more {
        Filter::All(list) => list.clone(),
        other => vec![other.clone()],
    };
    if parts.is_empty() || !s.faults.is_empty() {
        return html! {};
    }
    let fields = views::fields(&s.cx.actor);
    let words = Words {
        l,
        fields: &fields,
        currency: s.cx.account.currency,
        names: &names,
    };
    let filters = parts
        .iter()
        .enumerate()
        .fold(Filters::new(), |filters, (at, one)| {
            let mut rest = parts.clone();
            rest.remove(at);
            let rest = views::text(rest);
            filters.taken(l, words.say(one), href(s, |a| a.filter = rest))
        });
    html! { (filters) }
}

/// Whether a company is meant by its id, as links say it: then one does not type another.
fn by_id(s: &Listed) -> bool {
    let text = s.wanted.company.as_deref();
    text.is_some_and(|text| text.parse::<CompanyId>().is_ok())
}

fn form(s: &Listed) -> Markup {
    let (l, a) = (&s.cx.l, &s.asked);
    let errors = Errors::new(l, &s.faults);
    let open =
        !s.faults.is_empty() || s.wanted.narrows() || (s.wanted.company.is_some() && !by_id(s));
    let any = |key: &str| (String::new(), l.t(key));
    let kinds = ["order", "return", "adjustment"].map(|k| (k.to_owned(), l.word("order-sort", k)));
    let kinds = std::iter::once(any("orders-any-kind")).chain(kinds);
    let channels = std::iter::once(any("orders-any-channel")).chain(channels(l));
    let day = |name: &str, key: &str, value: &str| {
        Field::new(name, l.t(key))
            .kind("date")
            .value(value)
            .error(errors.of(name))
    };
    html! {
        details.filter open[open] {
            summary.btn title=(l.t("orders-filter")) { (ui::icon("filter")) span { (l.t("orders-filter")) } }
            form.choice method="get" action=(s.cx.to("orders")) {
                @let firm = if by_id(s) { a.company.as_str() } else { "" };
                @for (name, value) in [("view", a.view.as_str()), ("person", a.person.as_str()), ("company", firm), ("filter", a.filter.as_str()), ("sort", a.sort.as_str())] {
                    @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
                }
                (day("from", "orders-from", &a.from))
                (day("to", "orders-to", &a.to))
                (Select::new("kind", l.t("order-sort"), kinds).chosen(&a.kind).error(errors.of("kind")))
                (Select::new("channel", l.t("order-channel"), channels).chosen(&a.channel).error(errors.of("channel")))
                @if find::sees_companies(&s.cx.actor) && s.wanted.person.is_none() && !by_id(s) {
                    (Field::new("company", l.t("person-company")).value(&a.company).error(errors.of("company")))
                }
                (Button::submit(l.t("rfm-show")))
            }
            (ui::account_days(&s.cx))
        }
    }
}

/// What the found orders come to.
fn sums(s: &Listed) -> Markup {
    let l = &s.cx.l;
    let Some(sums) = s.sums else {
        // Sums are kept by days, kinds and channels, not by what else a filter asks.
        if s.wanted.more != Filter::All(Vec::new()) {
            return html! {};
        }
        return html! { (Notice::new(Tone::Info, l.t("orders-no-sums"))) };
    };
    if sums.found == 0 {
        return html! {};
    }
    let money = |minor| {
        l.money(Money {
            minor,
            currency: s.cx.account.currency,
        })
    };
    let kind = |kind: &str| href(s, |a| a.kind = kind.to_owned());
    let tiles = Tiles::new([
        Tile::new(l.t("person-orders"), l.number(sums.orders)).link(kind("order")),
        Tile::new(l.t("turnover-gross"), money(sums.gross_minor)).link(kind("order")),
        Tile::new(l.t("person-returns"), l.number(sums.returns)).link(kind("return")),
        Tile::new(l.t("person-returned"), money(sums.returned_minor)).link(kind("return")),
        Tile::new(l.t("person-net"), money(sums.net_minor)),
    ]);
    let all = sums.orders + sums.returns;
    html! {
        (tiles)
        @if sums.left_out > 0 {
            (Notice::new(Tone::Info, l.tx("rfm-left-out-said", &[("n", sums.left_out.into())])))
        }
        @if sums.found > all + sums.left_out { p.soft { (l.t("orders-counted")) } }
    }
}

fn how_many(s: &Listed) -> String {
    let l = &s.cx.l;
    match (s.sums, s.count) {
        _ if !s.asked.q.is_empty() || !s.first => String::new(),
        (Some(sums), _) => l.tx("orders-count", &[("n", sums.found.into())]),
        (None, Some(count)) if count.more => {
            let n = l.number(i64::from(count.counted));
            l.tx("orders-count-more", &[("n", n.into())])
        }
        (None, Some(count)) => l.tx("orders-count", &[("n", i64::from(count.counted).into())]),
        (None, None) => String::new(),
    }
}

fn empty(s: &Listed) -> Markup {
    let l = &s.cx.l;
    if !s.asked.q.is_empty() {
        let (title, help) = (l.t("orders-none-found"), l.t("orders-none-found-help"));
        let all = Button::link(l.t("orders-show-all"), s.cx.to("orders"));
        let people = links::with(&s.cx.to("search"), &[("q", &s.asked.q)]);
        let people = Button::link(l.t("ui-search"), people).icon("search");
        return html! { (Empty::new("search", title, help).action(all).action(people)) };
    }
    let whose = s.wanted.person.is_some() || s.wanted.company.is_some();
    if s.wanted.narrows() || whose || !s.first {
        let all = Button::link(l.t("orders-show-all"), s.cx.to("orders"));
        let (title, help) = (l.t("orders-none-there"), l.t("orders-none-there-help"));
        return html! { (Empty::new("search", title, help).action(all)) };
    }
    let help = match s.cx.may(Permission::ImportsRun) {
        true => "orders-empty-help",
        false => "orders-empty-come",
    };
    let mut empty = Empty::new("order", l.t("orders-empty"), l.t(help));
    if s.cx.may(Permission::ImportsRun) {
        empty = empty.action(Button::link(l.t("imports-add"), s.cx.to("imports/new")).primary());
    }
    html! { (empty) }
}

fn table(s: &Listed) -> Markup {
    let l = &s.cx.l;
    let row = |o: &Order| {
        let name = o.person.and_then(|person| s.found.names.get(&person));
        Row::new()
            .link(s.cx.to(&format!("orders/{}", o.id)))
            .text(&o.number)
            .cell(html! { (pages::badge(l, o.sort)) })
            .text(name.map_or("", String::as_str))
            .text(l.date_time(o.occurred_at))
            .text(l.number(o.line_count))
            .text(l.money(o.total))
    };
    let next = s.found.list.next.as_ref();
    let next = next.map(|Cursor(after)| at(s, &s.asked, after));
    let count = how_many(s);
    html! {
        @if !count.is_empty() { p.count role="status" { (count) } }
        (Table::new("orders", l.t("orders-title"))
            .column(Column::new(l.t("order-number")))
            .column(Column::new(l.t("order-sort")))
            .column(Column::new(l.t("order-person")))
            .column(sorted(s, "occurred", Column::new(l.t("order-when"))))
            .column(Column::new(l.t("order-lines")).align(Align::End))
            .column(sorted(s, "total", Column::new(l.t("order-total")).align(Align::End)))
            .rows(s.found.list.items.iter().map(row))
            .pager(Pager::new(l).more(next)))
    }
}

/// A column whose head sorts by `field`: the greatest first, then the other way round.
fn sorted(s: &Listed, field: &str, column: Column) -> Column {
    if !s.asked.q.is_empty() || !s.wanted.sorts_by(field) {
        return column;
    }
    let now = (s.wanted.sort.field == field).then_some(s.wanted.sort.descending);
    let next = match now {
        Some(true) => Sort::up(field),
        _ => Sort::down(field),
    };
    let dir = now.map(|down| if down { Dir::Down } else { Dir::Up });
    column.sort(href(s, |a| a.sort = next.to_string()), dir)
}
