//! The page on which a view is saved, and the page of one that is there.

use super::{crumbs, shows};
use crate::filter::Fields;
use crate::filter::{Filter, hidden};
use crate::views::api::version;
use crate::views::bar::manage;
use crate::views::model::{DESCRIPTION_CHARS, Listed, NAME_CHARS, View};
use crate::views::opened::address;
use ::web::Cx;
use ::web::meanwhile::{Back, Part, Sent};
use ::web::ui::{self, Area, Button, Copied, Errors, Field, PageHead, Panel, Select};
use base::{FieldError, Uuid};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::HashMap;

/// What somebody typed.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    #[serde(rename = "type")]
    pub of: String,
    pub name: String,
    pub description: String,
    /// `private`, `shared`, or `team:` and its id.
    pub visibility: String,
    pub filter: String,
    pub sort: String,
    pub columns: String,
    #[serde(flatten)]
    pub sent: Sent,
}

impl Typed {
    /// What the form of a view shows.
    pub fn of(view: &View) -> Self {
        Self {
            name: view.name.clone(),
            description: view.description.clone(),
            visibility: seen_by(view),
            ..Self::default()
        }
    }

    /// The same with what `now` has wherever `theirs` says so.
    pub fn with(mut self, now: &View, theirs: impl Fn(&str) -> bool) -> Self {
        let now = Typed::of(now);
        for (part, mine, theirs_is) in [
            ("name", &mut self.name, now.name),
            ("description", &mut self.description, now.description),
            ("visibility", &mut self.visibility, now.visibility),
        ] {
            if theirs(part) {
                *mine = theirs_is;
            }
        }
        self
    }
}

fn seen_by(view: &View) -> String {
    match view.visibility.team() {
        Some(team) => format!("team:{team}"),
        None => view.visibility.as_str().to_owned(),
    }
}

/// What can be chosen, and what stands around the form.
pub(in crate::views) struct New {
    pub of: Listed,
    pub typed: Typed,
    pub errors: Vec<FieldError>,
    /// What it will show; none where the filter is not understood.
    pub filter: Option<Filter>,
    pub fields: Fields,
    /// The names of colleagues, of whom the filter may speak.
    pub names: HashMap<Uuid, String>,
    /// The teams with which the reader may share: value and name. None where they may not share at all.
    pub teams: Option<Vec<(String, String)>>,
}

/// The page of one view.
pub(in crate::views) struct One {
    pub view: View,
    pub fields: Fields,
    /// The names of colleagues, of whom the filter may speak.
    pub names: HashMap<Uuid, String>,
    pub may_change: bool,
    pub teams: Option<Vec<(String, String)>>,
    /// Who owns it, where that is somebody else.
    pub owner: Option<String>,
    /// The address that others can be sent.
    pub link: String,
    pub is_default: bool,
    pub last: Option<identity::audit::LastChange>,
    pub typed: Option<Typed>,
    pub back: Back,
}

pub(in crate::views) fn new(cx: &Cx, page: &New) -> Markup {
    let l = &cx.l;
    let found = Errors::new(l, &page.errors);
    let typed = &page.typed;
    let kept = [
        ("type", page.of.as_str()),
        ("filter", typed.filter.as_str()),
        ("sort", typed.sort.as_str()),
        ("columns", typed.columns.as_str()),
    ];
    let title = l.t("views-new");
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs(cx, page.of)))
        form.form.narrow method="post" action=(cx.to("views")) {
            (ui::csrf_field(&cx.csrf))
            (hidden(&kept))
            (found.summary())
            (fields(cx, typed, &found, (page.teams.as_deref(), &Back::default())))
            @if let Some(filter) = &page.filter {
                (Panel::new(l.t("views-shows"), shows(cx, (&page.fields, &page.names), (filter, &typed.sort, &typed.columns))))
            }
            div.form-foot {
                (Button::submit(l.t("views-save")).primary())
                (Button::link(l.t("ui-cancel"), cx.to(page.of.path())).quiet())
            }
        }
    };
    ui::shell(cx, &title, page.of.nav(), content)
}

fn fields(
    cx: &Cx,
    typed: &Typed,
    found: &Errors,
    (teams, back): (Option<&[(String, String)]>, &Back),
) -> Markup {
    let l = &cx.l;
    html! {
        (Field::new("name", l.t("views-name")).value(&typed.name).required().max(NAME_CHARS)
            .hint(l.t("views-name-hint")).error(found.of("name")))
        (back.choice(l, "name", found))
        (Area::new("description", l.t("views-description")).value(&typed.description).max(DESCRIPTION_CHARS)
            .error(found.of("description")))
        (back.choice(l, "description", found))
        @if let Some(teams) = teams {
            (Select::new("visibility", l.t("views-visible"), choices(cx, teams)).chosen(&typed.visibility)
                .hint(l.t("views-visible-hint")).error(found.of("visibility").or(found.of("team"))))
            (back.choice(l, "visibility", found))
        }
    }
}

fn choices(cx: &Cx, teams: &[(String, String)]) -> Vec<(String, String)> {
    let l = &cx.l;
    let word = |word: &str| (word.to_owned(), l.word("views-visibility", word));
    let team = |(id, name): &(String, String)| {
        let said = l.tx("views-of-team", &[("team", name.as_str().into())]);
        (format!("team:{id}"), said)
    };
    let ends = [word("private"), word("shared")];
    let [first, last] = ends;
    let teams = teams.iter().map(team);
    std::iter::once(first).chain(teams).chain([last]).collect()
}

/// The parts of the form, in which two people may differ.
pub(in crate::views) fn parts(cx: &Cx, one: &One, typed: Option<&Typed>) -> Vec<Part> {
    let l = &cx.l;
    let now = Typed::of(&one.view);
    let said = super::seen_by(cx, &one.view, one.teams.as_deref().unwrap_or_default());
    let name = Part::new("name", l.t("views-name"), &now.name);
    let description = Part::new("description", l.t("views-description"), &now.description);
    let visible =
        Part::new("visibility", l.t("views-visible"), &now.visibility).shown(html! { (said) });
    match typed {
        None => vec![name, description, visible],
        Some(t) if one.teams.is_some() => {
            vec![
                name.mine(&t.name),
                description.mine(&t.description),
                visible.mine(&t.visibility),
            ]
        }
        Some(t) => vec![name.mine(&t.name), description.mine(&t.description)],
    }
}

pub(in crate::views) fn one(cx: &Cx, page: &One) -> Markup {
    let l = &cx.l;
    let view = &page.view;
    let above = crumbs(cx, view.of).step(l.t("views-all"), manage(cx, view.of));
    let open = address(cx, view.of, &view.id.to_string());
    let filter = view.base.parsed();
    let shown = (&filter, view.base.sort.as_str(), view.base.columns.as_str());
    let seen = super::seen_by(cx, view, page.teams.as_deref().unwrap_or_default());
    let content = html! {
        (PageHead::new(&view.name).crumbs(above)
            .action(Button::link(l.t("views-open"), open).primary()))
        div.stack.narrow {
            @if page.may_change {
                (Panel::new(l.t("views-edit"), form(cx, page)))
            } @else {
                (Panel::new(l.t("views-about"), html! {
                    div.stack {
                        @if !view.description.is_empty() { p dir="auto" { (view.description) } }
                        p.soft {
                            @match &page.owner {
                                Some(name) => (l.tx("views-shared-by", &[("name", name.as_str().into())])),
                                None => (seen),
                            }
                        }
                    }
                }))
            }
            (Panel::new(l.t("views-shows"), html! {
                div.stack {
                    (shows(cx, (&page.fields, &page.names), shown))
                    @if page.may_change { p.soft { (l.t("views-shows-change")) } }
                }
            }))
            section id="link" { (Panel::new(l.t("views-link"), html! {
                div.stack {
                    p.soft { (l.t("views-link-what")) }
                    (Copied::new(l, html! { code { (page.link) } }))
                }
            })) }
            @if cx.eyes.is_none() { (default(cx, page)) }
            @if page.may_change { (removal(cx, view)) }
        }
    };
    ui::shell(cx, &view.name, view.of.nav(), content)
}

fn form(cx: &Cx, page: &One) -> Markup {
    let l = &cx.l;
    let (view, back) = (&page.view, &page.back);
    let stored = Typed::of(view);
    let typed = page.typed.as_ref().unwrap_or(&stored);
    let found = Errors::new(l, &back.errors);
    html! {
        form.form method="post" action=(cx.to(&format!("views/{}", view.id))) {
            (ui::csrf_field(&cx.csrf))
            (back.head(l, &version(view), &parts(cx, page, None)))
            (found.summary())
            (fields(cx, typed, &found, (page.teams.as_deref(), back)))
            div.form-foot {
                (Button::submit(l.t("ui-save")).primary())
                (Button::link(l.t("ui-cancel"), manage(cx, view.of)).quiet())
            }
        }
    }
}

fn default(cx: &Cx, page: &One) -> Panel {
    let l = &cx.l;
    let (label, what, path) = match page.is_default {
        true => ("views-default-not", "views-default-is", "default/usual"),
        false => ("views-default-mine", "views-default-what", "default"),
    };
    Panel::new(
        l.t("views-default"),
        html! {
            form.form method="post" action=(cx.to(&format!("views/{}/{path}", page.view.id))) {
                (ui::csrf_field(&cx.csrf))
                p.soft { (l.t(what)) }
                div.form-foot { (Button::submit(l.t(label))) }
            }
        },
    )
}

fn removal(cx: &Cx, view: &View) -> Panel {
    let l = &cx.l;
    Panel::new(
        l.t("views-delete"),
        html! {
            form.form method="post" action=(cx.to(&format!("views/{}/removal", view.id))) {
                (ui::csrf_field(&cx.csrf))
                p.soft { (l.t("views-delete-what")) }
                div.form-foot { (Button::submit(l.t("views-delete")).danger()) }
            }
        },
    )
}
