//! A person's page as HTML.

use super::Record;
use crate::activities::pages::write_form;
use crate::activities::typed::Typed;
use crate::interactions::Subject;
use crate::people::actions;
use crate::people::edit::pages::value;
use crate::people::form::typed;
use crate::people::model::Person;
use crate::profile::custom::Own;
use crate::profile::pages::{self as profile, label_key};
use crate::profile::{Profiled as _, custom_page};
use crate::reach::fields;
use crate::registry::{Panel, Tile};
use crate::timeline::{self, Asked};
use crate::{notes, phones, preferences, relations};
use ::web::Cx;
use ::web::ui::{self, Avatar, Button, Crumbs, Facts, Menu, Nav, PageHead, Tiles, csrf_field};
use base::{FieldError, Permission};
use maud::{Markup, html};

/// The path of a person's page.
pub(crate) fn path(cx: &Cx, p: &Person) -> String {
    cx.to(&format!("people/{}", p.id))
}

/// The whole page.
pub(crate) fn show(cx: &Cx, asked: &Asked, r: &Record) -> Markup {
    let name = r.person.shown_as();
    let content = html! {
        (ui::skip_to_details(&cx.l))
        (head(cx, &r.person))
        div.stack {
            @for (_, panel) in &r.panels { (tiles(panel)) }
            (preferences::pages::strip(cx, r.person.preferences.as_ref(), r.person.time_zone.as_deref()))
            div.record {
                (log(cx, asked, r, &Typed::default(), &[]))
                div.stack id="details" tabindex="-1" {
                    (ui::Panel::new(cx.l.t("person-about"), about(cx, &r.person, &r.own)))
                    (custom_page::panels(cx, &r.own, &r.person.custom))
                    (relations::pages::panel(cx, Subject::Person(r.person.id).into(), &r.relations))
                    @for (key, panel) in &r.panels { (side(cx, key, panel)) }
                }
            }
        }
    };
    ui::shell(cx, &name, Nav::People, content)
}

fn head(cx: &Cx, p: &Person) -> Markup {
    let l = &cx.l;
    let name = p.shown_as();
    let crumbs = Crumbs::new(l).step(l.t("people-title"), cx.to("people"));
    let mut head = PageHead::new(&name)
        .crumbs(crumbs)
        .mark(Avatar::person(&name).large());
    head = head.sub(reach(cx, p));
    if actions::may_change(&cx.actor, p) {
        let path = path(cx, p);
        head = head.action(
            Button::link(l.t("ui-edit"), format!("{path}/edit"))
                .icon("edit")
                .keys("e"),
        );
    }
    if let Some(menu) = menu(cx, p) {
        head = head.action(menu);
    }
    html! { (head) }
}

/// What is rarely needed.
fn menu(cx: &Cx, p: &Person) -> Option<Menu> {
    let l = &cx.l;
    let (looks, deletes) = (
        cx.may(Permission::AccountManage),
        actions::may_delete(&cx.actor, p),
    );
    let mut menu = Menu::more(l.t("person-more"));
    if looks {
        let trail = cx.to(&format!("settings/audit?action=reads&record={}", p.id));
        menu = menu.link("clock", &l.t("person-trail"), &trail);
    }
    if deletes {
        let delete = format!("{}/delete", path(cx, p));
        menu = menu.link("trash", &l.t("person-delete"), &delete);
    }
    (looks || deletes).then_some(menu)
}

/// The first ways to reach them, in a line.
fn reach(cx: &Cx, p: &Person) -> String {
    let email = p.emails.first().map(|e| e.address.clone());
    let phone = p.phones.first();
    let phone = phone.map(|f| phones::shown(&f.e164, cx.l.home()));
    let parts = [p.company_name.clone(), email, phone];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

pub(crate) fn tiles(panel: &Panel) -> Markup {
    let tile = |t: &Tile| {
        let mut out = ui::Tile::new(&t.label, &t.value);
        if let Some(hint) = &t.hint {
            out = out.note(hint);
        }
        if let Some(link) = &t.link {
            out = out.link(link);
        }
        out
    };
    html! { @if !panel.tiles.is_empty() { (Tiles::new(panel.tiles.iter().map(tile))) } }
}

pub(crate) fn side(cx: &Cx, key: &str, panel: &Panel) -> Markup {
    let mut facts = Facts::new();
    for (label, value) in &panel.facts {
        facts = facts.fact(label, html! { (value) });
    }
    let body = html! {
        (facts)
        @if let Some((text, href)) = &panel.more { p { a href=(href) { (text) } } }
    };
    html! {
        @if !panel.facts.is_empty() || panel.more.is_some() { (ui::Panel::new(cx.l.t(key), body)) }
    }
}

/// Fields that show even when they are empty: what people are asked for first.
const ASKED_FIRST: &[&str] = &[
    "name", "stage", "owner", "emails", "phones", "company", "tags",
];
/// Fields that show once they are filled in; until then they wait behind "more fields".
const SELDOM: &[&str] = &["handles", "address", "language", "time_zone", "preferences"];

/// Who they are, each value to be changed where it stands.
fn about(cx: &Cx, p: &Person, own: &Own) -> Markup {
    let l = &cx.l;
    let changes = cx.eyes.is_none() && actions::may_change(&cx.actor, p);
    let writes = |field: &str| changes && fields::writes(&cx.actor, field);
    let filled = |field: &str| !typed(p, field).is_empty();
    let fact = |facts: Facts, field: &&str| facts.fact(l.t(label_key(field)), value(cx, p, field));
    let shown = |field: &&&str| filled(field) || (writes(field) && ASKED_FIRST.contains(field));
    let all = ASKED_FIRST.iter().chain(SELDOM);
    let read = all.filter(|field| fields::reads(&cx.actor, field));
    // What is wished stands above, where it is seen first.
    let read = read.filter(|field| **field != "preferences");
    let facts = read.filter(shown).fold(Facts::new(), fact);
    let empty: Vec<_> = SELDOM
        .iter()
        .filter(|field| writes(field) && !filled(field))
        .collect();
    let waits = !empty.is_empty();
    let empty = empty.into_iter().fold(Facts::new(), fact);
    html! {
        (profile::known(cx, (p.profile(), own), (l.t("person-created"), p.created_at), facts))
        @if waits {
            details.fold { summary { (l.t("person-more-fields")) } (empty) }
        }
    }
}

/// What a field shows: links to write and to call.
pub(crate) fn shown(cx: &Cx, p: &Person, field: &str) -> Markup {
    match field {
        "name" => html! { (p.name.full) },
        "given" => html! { (p.name.given) },
        "family" => html! { (p.name.family) },
        "company" => html! { (p.company_name.as_deref().unwrap_or_default()) },
        field => profile::shown(cx, p.profile(), field),
    }
}

/// What a value leads to: its address, its words and an icon. Values themselves are there to be edited.
pub(crate) fn links(cx: &Cx, p: &Person, field: &str) -> Vec<(String, String, &'static str)> {
    match field {
        "company" => {
            let name = p.company_name.clone().unwrap_or_default();
            let link = |id| (cx.to(&format!("companies/{id}")), name.clone(), "company");
            p.company.map(link).into_iter().collect()
        }
        field => profile::links(cx, p.profile(), field),
    }
}

/// The form, the filters and the timeline: one part that a new entry replaces.
pub(crate) fn log(
    cx: &Cx,
    asked: &Asked,
    r: &Record,
    typed: &Typed,
    errors: &[FieldError],
) -> Markup {
    let path = path(cx, &r.person);
    let form = |save: &str| write_form(cx, save, (true, r.attachment_most), typed, errors);
    let form = notes::may_add(&cx.actor, &r.person).then_some(form);
    timeline::pages::log(cx, &path, asked, &r.timeline, r.now, form)
}

/// Asks before a person is removed: orders and the log stay, but nobody can bring the person back.
pub(crate) fn confirm_delete(cx: &Cx, p: &Person, stays: &[(&'static str, Panel)]) -> Markup {
    let l = &cx.l;
    let name = p.shown_as();
    let path = path(cx, p);
    let crumbs = Crumbs::new(l)
        .step(l.t("people-title"), cx.to("people"))
        .step(&name, &path);
    let title = l.tx("person-delete-title", &[("name", name.as_str().into())]);
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs))
        div.narrow.stack {
            p { (l.t("person-delete-help")) }
            @if stays.iter().any(|(_, panel)| !panel.tiles.is_empty()) {
                p { (l.t("person-delete-stays")) }
                @for (_, panel) in stays { (tiles(panel)) }
            }
            form method="post" action={ (path) "/delete" } {
                (csrf_field(&cx.csrf))
                div.form-foot {
                    (Button::submit(l.t("person-delete")).danger())
                    (Button::link(l.t("ui-cancel"), &path).quiet())
                }
            }
        }
    };
    ui::shell(cx, &title, Nav::People, content)
}
