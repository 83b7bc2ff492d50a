//! The tree of teams, and the page of one.

use super::api::version;
use super::model::{Colleague, Team, Tree};
use super::web::{Sent, places};
use crate::audit::LastChange;
use crate::members::pages::crumbs;
use crate::members::store::Member;
use base::{FieldError, TeamId};
use maud::{Markup, html};
use web::meanwhile::{Back, Part};
use web::ui::{
    self, Button, Column, Empty, Errors, Field, Nav, PageHead, Panel, Row, Select, Table,
};
use web::{Cx, Locale};

/// What the page of all teams shows.
#[derive(Default)]
pub(super) struct Page {
    pub tree: Tree,
    /// What stands in the form after a wrong try.
    pub name: String,
    pub errors: Vec<FieldError>,
}

/// One team, with everybody who could be put into it.
pub(super) struct One {
    pub team: Team,
    pub tree: Tree,
    pub inside: Vec<Colleague>,
    pub others: Vec<Member>,
    /// Who changed it last.
    pub last: Option<LastChange>,
    /// What stands in the form after a try that was not taken.
    pub typed: Option<Sent>,
    /// Why it was not.
    pub back: Back,
}

/// All teams, those below another one after it.
pub(super) fn list(cx: &Cx, page: &Page) -> Markup {
    let l = &cx.l;
    let content = html! {
        (PageHead::new(l.t("teams-title")))
        div.stack {
            p.soft { (l.t("teams-what")) }
            @if page.tree.0.is_empty() {
                (Empty::new("company", l.t("teams-none"), l.t("teams-none-help")))
            } @else {
                (tree(cx, &page.tree))
            }
            div.narrow {
                (Panel::new(l.t("teams-new"), form(cx, &page.tree, None, (&page.name, ""), &Back::wrong(page.errors.clone()))))
            }
        }
    };
    ui::shell(cx, &l.t("teams-title"), Nav::Settings, content)
}

fn tree(cx: &Cx, tree: &Tree) -> Table {
    let l = &cx.l;
    let table = Table::new("teams", l.t("teams-title"))
        .column(Column::new(l.t("teams-name")))
        .column(Column::new(l.t("teams-members")));
    let rows = tree.in_order().into_iter().map(|(level, team)| {
        Row::new()
            .link(cx.to(&format!("settings/teams/{}", team.id)))
            .cell(html! { (" \u{2003}".repeat(level)) (team.name) })
            .text(l.number(team.members))
    });
    table.rows(rows)
}

fn form(
    cx: &Cx,
    tree: &Tree,
    one: Option<&One>,
    (name, parent): (&str, &str),
    back: &Back,
) -> Markup {
    let l = &cx.l;
    let found = Errors::new(l, &back.errors);
    let id = one.map(|one| one.team.id);
    let mut above = vec![(String::new(), l.t("teams-top"))];
    above.extend(places(tree, id));
    let (path, save) = match id {
        None => ("settings/teams".to_owned(), "teams-create"),
        Some(id) => (format!("settings/teams/{id}"), "teams-save"),
    };
    html! {
        form.form method="post" action=(cx.to(&path)) {
            (ui::csrf_field(&cx.csrf))
            @if let Some(one) = one { (back.head(l, &version(&one.team), &parts(l, one, None))) }
            (Field::new("name", l.t("teams-name")).value(name).required().max(60)
                .hint(l.t("teams-name-hint")).error(found.of("name")))
            (back.choice(l, "name", &found))
            (Select::new("parent", l.t("teams-parent"), above)
                .chosen(parent).error(found.of("parent")))
            (back.choice(l, "parent", &found))
            div.form-foot { (Button::submit(l.t(save)).primary()) }
        }
    }
}

/// How it is called and where it stands now.
pub(super) fn parts(l: &Locale, one: &One, typed: Option<&Sent>) -> Vec<Part> {
    let above = one.team.parent.and_then(|id| one.tree.get(id));
    let above = above.map_or_else(|| l.t("teams-top"), |team| team.name.clone());
    let parent = one.team.parent.map(|id| id.to_string()).unwrap_or_default();
    let name = Part::new("name", l.t("teams-name"), &one.team.name);
    let parent = Part::new("parent", l.t("teams-parent"), parent).shown(html! { (above) });
    match typed {
        Some(typed) => vec![name.mine(&typed.name), parent.mine(&typed.parent)],
        None => vec![name, parent],
    }
}

/// One team: who is in it, its name and place, and its end.
pub(super) fn one(cx: &Cx, one: &One) -> Markup {
    let l = &cx.l;
    let team = &one.team;
    let stored = team.parent.map(|p| p.to_string()).unwrap_or_default();
    let (name, parent) = match &one.typed {
        Some(typed) => (&*typed.name, typed.parent.clone()),
        None => (&*team.name, stored),
    };
    let above = crumbs(cx).step(l.t("teams-title"), cx.to("settings/teams"));
    let change = html! { (form(cx, &one.tree, Some(one), (name, &parent), &one.back)) };
    let change = Panel::new(l.t("teams-change"), change);
    // A form that comes back is what is to be read first.
    let returned = one.typed.is_some();
    let content = html! {
        (PageHead::new(&team.name).crumbs(above))
        div.stack.narrow {
            @if returned { (change) }
            (Panel::new(l.t("teams-members"), inside(cx, one)))
            @if !returned { (change) }
            (removal(cx, team.id))
        }
    };
    ui::shell(cx, &team.name, Nav::Settings, content)
}

fn inside(cx: &Cx, one: &One) -> Markup {
    let l = &cx.l;
    let path = cx.to(&format!("settings/teams/{}/members", one.team.id));
    // The address only where the name alone does not say who.
    let named = |name: &str, email: &str| {
        let alike = one.others.iter().filter(|m| m.name == name).count();
        match alike > 1 || name.is_empty() {
            true => format!("{name} ({email})"),
            false => name.to_owned(),
        }
    };
    let others = one.others.iter();
    let others = others.map(|m| (m.id.to_string(), named(&m.name, &m.email)));
    html! {
        div.stack {
            @if one.inside.is_empty() {
                p.soft { (l.t("teams-empty")) }
            } @else {
                (people(cx, one, &path))
            }
            @if !one.others.is_empty() {
                form.form method="post" action=(path) {
                    (ui::csrf_field(&cx.csrf))
                    (Select::new("user", l.t("teams-who"), others))
                    div.form-foot { (Button::submit(l.t("teams-add"))) }
                }
            }
        }
    }
}

fn people(cx: &Cx, one: &One, path: &str) -> Table {
    let l = &cx.l;
    let table = Table::new("team", l.t("teams-members"))
        .column(Column::new(l.t("members-name")))
        .column(Column::new(l.t("members-email")))
        .column(Column::new(""));
    let rows = one.inside.iter().map(|m| {
        let out = html! {
            form method="post" action=(format!("{path}/removal")) {
                (ui::csrf_field(&cx.csrf))
                input type="hidden" name="user" value=(m.id);
                (Button::submit(l.t("teams-take-out")).quiet())
            }
        };
        Row::new().text(&m.name).text(&m.email).cell(out)
    });
    table.rows(rows)
}

fn removal(cx: &Cx, id: TeamId) -> Markup {
    let l = &cx.l;
    html! {
        details.fold {
            summary { (l.t("teams-remove")) }
            form.form method="post" action=(cx.to(&format!("settings/teams/{id}/removal"))) {
                (ui::csrf_field(&cx.csrf))
                p.soft { (l.t("teams-remove-what")) }
                div.form-foot { (Button::submit(l.t("teams-remove-do")).danger()) }
            }
        }
    }
}
