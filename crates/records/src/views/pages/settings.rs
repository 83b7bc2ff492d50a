//! What administrators see of views: what lists begin with for each role, and the views that are shared.

use super::{seen_by, title};
use crate::views::model::{Listed, View};
use ::web::Cx;
use ::web::ui::{self, Button, Column, Nav, PageHead, Panel, Row, Select, Table};
use base::UserId;
use identity::roles::Named;
use maud::{Markup, html};
use std::collections::HashMap;

/// What the page shows.
pub(in crate::views) struct Settings {
    pub roles: Vec<Named>,
    pub lists: Vec<OfList>,
    pub owners: HashMap<UserId, String>,
    pub teams: Vec<(String, String)>,
}

/// Of one list.
pub(in crate::views) struct OfList {
    pub of: Listed,
    pub shared: Vec<View>,
    /// What can be chosen as the beginning: value and name.
    pub choices: Vec<(String, String)>,
    /// What is chosen for each role, in their order.
    pub chosen: Vec<Option<String>>,
}

pub(in crate::views) fn settings(cx: &Cx, page: &Settings) -> Markup {
    let l = &cx.l;
    let heading = l.t("views-title");
    let content = html! {
        (PageHead::new(&heading))
        div.stack {
            p.soft { (l.t("views-settings-what")) }
            @for one in &page.lists {
                (Panel::new(title(cx, one.of), html! {
                    div.stack {
                        (defaults(cx, page, one))
                        @if one.shared.is_empty() {
                            p.soft { (l.t("views-settings-none")) }
                        } @else {
                            (shared(cx, page, one))
                        }
                    }
                }))
            }
        }
    };
    ui::shell(cx, &heading, Nav::Settings, content)
}

/// A choice for each role.
fn defaults(cx: &Cx, page: &Settings, one: &OfList) -> Markup {
    let l = &cx.l;
    html! {
        form.form method="post" action=(cx.to("settings/views")) {
            (ui::csrf_field(&cx.csrf))
            input type="hidden" name="type" value=(one.of.as_str());
            div.stack {
                @for (role, chosen) in page.roles.iter().zip(&one.chosen) {
                    @let usual = (String::new(), l.t("views-default-usual"));
                    @let all = std::iter::once(usual).chain(one.choices.iter().cloned());
                    @let label = l.tx("views-begins-for", &[("role", role.name.as_str().into())]);
                    (Select::new(format!("role.{}", role.role), label, all).chosen(chosen.as_deref().unwrap_or_default()))
                }
            }
            div.form-foot { (Button::submit(l.t("ui-save"))) }
        }
    }
}

fn shared(cx: &Cx, page: &Settings, one: &OfList) -> Table {
    let l = &cx.l;
    let table = Table::new(format!("views-{}", one.of.as_str()), l.t("views-others"))
        .column(Column::new(l.t("views-name")))
        .column(Column::new(l.t("views-visible")))
        .column(Column::new(l.t("views-owner")));
    let rows = one.shared.iter().map(|view| {
        let owner = view.owner.and_then(|owner| page.owners.get(&owner));
        Row::new()
            .link(cx.to(&format!("views/{}", view.id)))
            .cell(html! { span dir="auto" translate="no" { (view.name) } })
            .text(seen_by(cx, view, &page.teams))
            .text(owner.map_or("", String::as_str))
    });
    table.rows(rows)
}
