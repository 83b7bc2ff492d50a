//! Companies as HTML.

use super::model::Company;
use crate::activities::pages::write_form;
use crate::activities::typed::Typed as WrittenDown;
use crate::interactions::Subject;
use crate::people::form::typed_of;
use crate::people::list::pages::stage_badge;
use crate::people::record::pages as record;
use crate::profile::custom::Own;
use crate::profile::pages::{self as profile, label_key};
use crate::profile::{Profiled as _, custom_page};
use crate::reach::fields;
use crate::timeline::{self, Asked, Loaded};
use crate::{phones, preferences, relations};
use base::{FieldError, Permission, PersonId, Stage, Timestamp};
use maud::{Markup, html};
use web::ui::{
    self, Avatar, Button, Column, Crumbs, Facts, Menu, Nav, PageHead, Panel, Row, Table, csrf_field,
};
use web::{Cx, links};

/// One of a company's people.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) stage: Stage,
}

/// What a company's page shows.
pub(crate) struct Record {
    pub(crate) company: Company,
    /// The firm's own fields of companies.
    pub(crate) own: Own,
    /// Whether the reader may change it.
    pub(crate) changes: bool,
    /// Whether the reader may delete it.
    pub(crate) deletes: bool,
    /// Whether the reader may write down what happened with it, and how large a file may be, in bytes.
    pub(crate) writes: Option<u64>,
    pub(crate) people: Vec<Member>,
    pub(crate) more_people: bool,
    /// Headings and contents, in the order of registration.
    pub(crate) panels: Vec<(&'static str, crate::Panel)>,
    pub(crate) relations: relations::pages::Shown,
    pub(crate) timeline: Loaded,
    pub(crate) now: Timestamp,
}

/// A company's page, or for htmx a part of its timeline.
pub(crate) fn show(cx: &Cx, asked: &Asked, r: &Record) -> Markup {
    let l = &cx.l;
    let log = log(cx, asked, r, &WrittenDown::default(), &[]);
    if cx.htmx {
        return log;
    }
    let content = html! {
        (ui::skip_to_details(l))
        (head(cx, r))
        div.stack {
            @for (_, panel) in &r.panels { (record::tiles(panel)) }
            (preferences::pages::strip(cx, r.company.preferences.as_ref(), r.company.time_zone.as_deref()))
            div.record {
                div.stack { (people(cx, r)) (log) }
                div.stack id="details" tabindex="-1" {
                    (Panel::new(l.t("person-about"), about(cx, &r.company, &r.own)))
                    (custom_page::panels(cx, &r.own, &r.company.custom))
                    (relations::pages::panel(cx, Subject::Company(r.company.id).into(), &r.relations))
                    @for (key, panel) in &r.panels { (record::side(cx, key, panel)) }
                }
            }
        }
    };
    ui::shell(cx, &r.company.name, Nav::Companies, content)
}

/// The form, the filters and the timeline: one part that a new entry replaces.
pub(crate) fn log(
    cx: &Cx,
    asked: &Asked,
    r: &Record,
    typed: &WrittenDown,
    errors: &[FieldError],
) -> Markup {
    let path = path(cx, &r.company);
    let form = |most| move |save: &str| write_form(cx, save, (false, most), typed, errors);
    let form = r.writes.map(form);
    timeline::pages::log(cx, &path, asked, &r.timeline, r.now, form)
}

/// The path of a company's page.
pub(super) fn path(cx: &Cx, c: &Company) -> String {
    cx.to(&format!("companies/{}", c.id))
}

fn head(cx: &Cx, r: &Record) -> Markup {
    let (l, c) = (&cx.l, &r.company);
    let crumbs = Crumbs::new(l).step(l.t("companies-title"), cx.to("companies"));
    let mut head = PageHead::new(&c.name)
        .crumbs(crumbs)
        .mark(Avatar::company(&c.name).large())
        .sub(reach(cx, c));
    if r.changes {
        let path = path(cx, c);
        head = head.action(
            Button::link(l.t("ui-edit"), format!("{path}/edit"))
                .icon("edit")
                .keys("e"),
        );
    }
    let looks = cx.may(Permission::AccountManage);
    let mut menu = Menu::more(l.t("person-more"));
    if looks {
        let trail = cx.to(&format!("settings/audit?action=reads&record={}", c.id));
        menu = menu.link("clock", &l.t("person-trail"), &trail);
    }
    if r.deletes {
        let delete = format!("{}/delete", path(cx, c));
        menu = menu.link("trash", &l.t("company-delete"), &delete);
    }
    if looks || r.deletes {
        head = head.action(menu);
    }
    html! { (head) }
}

/// What it is and how it is reached; what is empty, and what stands elsewhere on the page, is left out.
fn about(cx: &Cx, c: &Company, own: &Own) -> Markup {
    const SHOWN: &[&str] = &[
        "stage",
        "owner",
        "emails",
        "phones",
        "handles",
        "address",
        "tags",
        "language",
        "time_zone",
    ];
    let l = &cx.l;
    let of = c.profile();
    let filled = |field: &&&str| **field == "owner" || !typed_of(of, field).is_empty();
    let mut facts = Facts::new();
    let seen = SHOWN.iter().filter(|f| fields::reads(&cx.actor, f));
    for field in seen.filter(filled) {
        let value = match *field {
            "owner" if c.owner.is_none() => html! { span.soft { (l.t("owner-none")) } },
            field => profile::linked(cx, of, field),
        };
        facts = facts.fact(l.t(label_key(field)), value);
    }
    let since = (l.t("company-created"), c.created_at);
    html! { (profile::known(cx, (of, own), since, facts)) }
}

/// The first ways to reach it, in a line.
fn reach(cx: &Cx, c: &Company) -> String {
    let email = c.emails.first().map(|e| e.address.clone());
    let phone = c
        .phones
        .first()
        .map(|f| phones::shown(&f.e164, cx.l.home()));
    let parts = [email, phone];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn people(cx: &Cx, r: &Record) -> Markup {
    let l = &cx.l;
    let filter = format!("company = \"{}\"", r.company.id);
    let all = links::with(&cx.to("people"), &[("filter", &filter)]);
    let stages = fields::reads(&cx.actor, "stage");
    let rows = r.people.iter().map(|m| {
        let name = html! { span.with-avatar { (Avatar::person(&m.name)) span { (m.name) } } };
        let row = Row::new()
            .link(cx.to(&format!("people/{}", m.id)))
            .cell(name);
        row.cell(html! { @if stages { (stage_badge(cx, m.stage.as_str())) } })
    });
    let table = Table::new("members", l.t("company-people"))
        .column(Column::new(l.t("person-name")))
        .column(Column::new(l.t("person-stage")))
        .rows(rows);
    html! {
        section.section {
            h2 { (l.t("company-people")) }
            @if r.people.is_empty() { p.soft { (l.t("company-no-people")) } } @else { (table) }
            @if r.more_people { p { a href=(all) { (l.t("company-all-people")) } } }
        }
    }
}

/// Asks before a company is removed.
pub(crate) fn confirm_delete(cx: &Cx, c: &Company) -> Markup {
    let l = &cx.l;
    let path = path(cx, c);
    let crumbs = Crumbs::new(l)
        .step(l.t("companies-title"), cx.to("companies"))
        .step(&c.name, &path);
    let title = l.tx("company-delete-title", &[("name", c.name.as_str().into())]);
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs))
        div.narrow.stack {
            p { (l.t("company-delete-help")) }
            form method="post" action={ (path) "/delete" } {
                (csrf_field(&cx.csrf))
                div.form-foot {
                    (Button::submit(l.t("company-delete")).danger())
                    (Button::link(l.t("ui-cancel"), &path).quiet())
                }
            }
        }
    };
    ui::shell(cx, &title, Nav::Companies, content)
}
