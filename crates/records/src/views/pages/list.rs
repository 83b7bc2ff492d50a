//! The views of one list: one's own in their order, what others share, what was deleted lately, and what the list begins
//! with.

use super::{crumbs, seen_by, title};
use crate::views::bar::manage;
use crate::views::model::{Listed, View};
use crate::views::opened::address;
use ::web::Cx;
use ::web::ui::{self, Button, Column, Empty, PageHead, Panel, Row, Select, Table, Tabs};
use base::UserId;
use maud::{Markup, html};
use std::collections::HashMap;

/// What the page shows.
pub(in crate::views) struct All {
    pub of: Listed,
    /// The lists that the reader sees.
    pub lists: Vec<Listed>,
    pub own: Vec<View>,
    pub offered: Vec<View>,
    /// Of their own, those that can be brought back.
    pub deleted: Vec<View>,
    pub owners: HashMap<UserId, String>,
    pub teams: Vec<(String, String)>,
    /// What can be chosen as the beginning: value and name.
    pub choices: Vec<(String, String)>,
    /// What the reader chose.
    pub chosen: String,
}

pub(in crate::views) fn all(cx: &Cx, page: &All) -> Markup {
    let l = &cx.l;
    let heading = l.t("views-all");
    let tabs = page
        .lists
        .iter()
        .fold(Tabs::new(l.t("views-lists")), |tabs, of| {
            tabs.tab(title(cx, *of), manage(cx, *of), None, *of == page.of)
        });
    let none = page.own.is_empty() && page.offered.is_empty();
    let content = html! {
        (PageHead::new(&heading).crumbs(crumbs(cx, page.of)))
        div.stack {
            (tabs)
            @if none {
                (Empty::new("columns", l.t("views-none"), l.t("views-none-how"))
                    .action(Button::link(title(cx, page.of), cx.to(page.of.path()))))
            }
            @if !page.own.is_empty() { (own(cx, page)) }
            @if !page.offered.is_empty() { (offered(cx, page)) }
            @if cx.eyes.is_none() { (begins(cx, page)) }
            @if !page.deleted.is_empty() { (deleted(cx, page)) }
        }
    };
    ui::shell(cx, &heading, page.of.nav(), content)
}

fn own(cx: &Cx, page: &All) -> Markup {
    let l = &cx.l;
    let table = Table::new("own-views", l.t("views-own"))
        .column(Column::new(l.t("views-name")))
        .column(Column::new(l.t("views-visible")))
        .column(Column::new(""));
    let last = page.own.len().saturating_sub(1);
    let rows = page.own.iter().enumerate().map(|(i, view)| {
        Row::new()
            .link(cx.to(&format!("views/{}", view.id)))
            .cell(named(&view.name))
            .text(seen_by(cx, view, &page.teams))
            .cell(actions(cx, view, (i > 0, i < last)))
    });
    html! { h2 { (l.t("views-own")) } (table.rows(rows)) }
}

fn named(name: &str) -> Markup {
    html! { span dir="auto" translate="no" { (name) } }
}

/// Up and down, and the list itself; `may`: whether there is one above and below.
fn actions(cx: &Cx, view: &View, may: (bool, bool)) -> Markup {
    let l = &cx.l;
    let button = |key: &str, icon, way: &str, may: bool| {
        let label = l.tx(key, &[("name", view.name.as_str().into())]);
        Button::submit(label)
            .icon_only(icon)
            .quiet()
            .value("way", way)
            .disabled(!may)
    };
    html! {
        form.row method="post" action=(cx.to(&format!("views/{}/move", view.id))) {
            (ui::csrf_field(&cx.csrf))
            (button("views-up", "sort-up", "up", may.0))
            (button("views-down", "sort-down", "down", may.1))
            (open(cx, view))
        }
    }
}

fn open(cx: &Cx, view: &View) -> Button {
    Button::link(
        cx.l.t("views-open"),
        address(cx, view.of, &view.id.to_string()),
    )
    .quiet()
}

fn offered(cx: &Cx, page: &All) -> Markup {
    let l = &cx.l;
    let table = Table::new("shared-views", l.t("views-others"))
        .column(Column::new(l.t("views-name")))
        .column(Column::new(l.t("views-visible")))
        .column(Column::new(l.t("views-owner")))
        .column(Column::new(""));
    let rows = page.offered.iter().map(|view| {
        let owner = view.owner.and_then(|owner| page.owners.get(&owner));
        Row::new()
            .link(cx.to(&format!("views/{}", view.id)))
            .cell(named(&view.name))
            .text(seen_by(cx, view, &page.teams))
            .text(owner.map_or("", String::as_str))
            .cell(html! { (open(cx, view)) })
    });
    html! { h2 { (l.t("views-others")) } (table.rows(rows)) }
}

/// What the list begins with for the reader.
fn begins(cx: &Cx, page: &All) -> Panel {
    let l = &cx.l;
    let usual = (String::new(), l.t("views-default-usual"));
    let all = std::iter::once(usual).chain(page.choices.iter().cloned());
    Panel::new(
        l.t("views-default"),
        html! {
            form.form.narrow method="post" action=(cx.to("views/default")) {
                (ui::csrf_field(&cx.csrf))
                input type="hidden" name="type" value=(page.of.as_str());
                (Select::new("view", l.t("views-begins"), all).chosen(&page.chosen).hint(l.t("views-default-what")))
                div.form-foot { (Button::submit(l.t("ui-save"))) }
            }
        },
    )
}

fn deleted(cx: &Cx, page: &All) -> Markup {
    let l = &cx.l;
    let table = Table::new("deleted-views", l.t("views-deleted"))
        .column(Column::new(l.t("views-name")))
        .column(Column::new(""));
    let rows = page.deleted.iter().map(|view| {
        let back = html! {
            form method="post" action=(cx.to(&format!("views/{}/restoration", view.id))) {
                (ui::csrf_field(&cx.csrf))
                (Button::submit(l.t("views-restore")))
            }
        };
        Row::new().cell(named(&view.name)).cell(back)
    });
    html! {
        details.fold {
            summary { (l.t("views-deleted")) }
            div.stack { p.soft { (l.t("views-deleted-what")) } (table.rows(rows)) }
        }
    }
}
