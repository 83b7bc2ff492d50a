//! Lists, a record, figures, icons.

use super::super::icons::ICONS;
use super::super::{
    Align, Avatar, Badge, Button, Choice, Column, Copied, Day, Dir, Entry, Facts, Pager, Panel,
    Row, Table, Tile, Tiles, Timeline, Tone, icon, kind_icon,
};
use super::sample::{PEOPLE, moment, rupees};
use crate::Locale;
use base::Kind;
use maud::{Markup, html};

pub(super) fn list(l: &Locale) -> Markup {
    let tones = [Tone::Good, Tone::Info, Tone::Warn, Tone::Bad, Tone::Neutral];
    let stages = ["loyal", "customer", "lead", "former", "subscriber"];
    let choice = Choice::new(l, "guide-table", "#list", "")
        .all(l.t("guide-consent"))
        .action(Button::submit(l.t("ui-edit")))
        .action(Button::submit(l.t("guide-stage")));
    let rows = PEOPLE
        .iter()
        .zip(tones)
        .zip(stages)
        .map(|(((name, city, orders), tone), stage)| {
            Row::new()
                .link("#list")
                .choice(choice.cell(orders, name))
                .cell(html! { span.with-avatar { (Avatar::person(*name)) (name) } })
                .cell(html! { (Badge::new(tone, l.word("stage", stage))) })
                .text(city)
                .text(if *orders == 0 {
                    String::new()
                } else {
                    l.number(*orders)
                })
                .text(rupees(l, *orders * 123_450))
        });
    html! {
        (Table::new("guide-table", l.t("guide-list"))
            .column(Column::new(l.t("guide-name")).sort("#list", Some(Dir::Up)))
            .column(Column::new(l.t("guide-stage")))
            .column(Column::new(l.t("guide-city")).sort("#list", None))
            .column(Column::new(l.t("guide-orders")).align(Align::End).sort("#list", None))
            .column(Column::new(l.t("guide-value")).align(Align::End))
            .rows(rows)
            .choice(choice.head())
            .pager(Pager::new(l).more(Some("#list".into())).shown(l.number(1_284))))
        (choice)
    }
}

pub(super) fn record(l: &Locale) -> Markup {
    let facts = Facts::new()
        .fact(
            l.t("guide-email"),
            html! { a href="mailto:x@example.com" { "nimali@example.com" } },
        )
        .fact(l.t("guide-city"), html! { (PEOPLE[1].1) })
        .maybe(l.t("guide-stage"), Some(l.word("stage", "loyal")));
    html! {
        div.record {
            (timeline(l))
            div.stack {
                div.row { (Avatar::person(PEOPLE[0].0).large()) (Avatar::company("Serendib Crafts").large()) (Avatar::person(PEOPLE[1].0)) }
                (Panel::new(l.t("guide-record"), html! { (facts) }).action(html! { a href="#record" { (l.t("ui-edit")) } }))
                (Copied::new(l, html! { p { code { "k7Qw-4nZt-9Rbx" } } }).file("codes.txt"))
            }
        }
    }
}

fn timeline(l: &Locale) -> Timeline {
    let entry = |kind: Kind, hours: i64, title: &str| {
        let at = moment(hours);
        Entry::new(kind, html! { (title) }, l.time(at), at.to_string())
    };
    let text = l.t("guide-text");
    let today = vec![
        entry(Kind::Order, 0, &l.t("guide-orders"))
            .link("#record")
            .meta(rupees(l, 1_234_550))
            .tone(Tone::Good),
        entry(Kind::Message, 1, &l.t("guide-notice"))
            .meta(PEOPLE[3].0)
            .text(html! { (text) }),
    ];
    let before = vec![
        entry(Kind::Ticket, 20, &l.t("guide-note"))
            .link("#record")
            .tone(Tone::Warn),
        entry(Kind::Call, 26, &l.word("stage", "lead"))
            .meta(PEOPLE[2].0)
            .tone(Tone::Info),
        entry(Kind::Note, 27, &l.t("guide-note")).text(html! { (text) }),
    ];
    let day = |hours: i64, entries| Day {
        heading: l.date(moment(hours)),
        entries,
    };
    Timeline::new("guide-timeline", vec![day(0, today), day(24, before)])
        .pager(Pager::new(l).more(Some("#record".into())))
}

pub(super) fn figures(l: &Locale) -> Markup {
    html! {
        (Tiles::new([
            Tile::new(l.t("ui-nav-people"), l.number(1_284)).link("#figures"),
            Tile::new(l.t("guide-orders"), l.number(48_213)).note(l.t("guide-text")),
            Tile::new(l.t("guide-value"), rupees(l, 987_654_321)).link("#figures"),
            Tile::new(l.t("ui-nav-companies"), l.number(73)),
        ]))
        div.row { @for tone in [Tone::Neutral, Tone::Info, Tone::Good, Tone::Warn, Tone::Bad] {
            (Badge::new(tone, l.t("guide-stage")))
        } }
    }
}

pub(super) fn icons() -> Markup {
    html! {
        div.row translate="no" {
            @for name in ICONS { span title=(name) { (icon(name)) } }
            @for kind in Kind::ALL { span title=(kind.as_str()) { (kind_icon(*kind)) } }
        }
    }
}
