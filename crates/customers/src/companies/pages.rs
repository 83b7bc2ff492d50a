//! Companies as HTML.

use super::actions;
use super::list::Line;
use super::model::Company;
use super::web::Typed;
use crate::activities::pages::write_form;
use crate::activities::typed::Typed as WrittenDown;
use crate::interactions::Subject;
use crate::people::list::pages::stage_badge;
use crate::people::record::pages as record;
use crate::reach::fields;
use crate::timeline::{self, Asked, Loaded};
use crate::{owners, preferences, relations};
use base::{FieldError, Permission, PersonId, Stage, Timestamp};
use identity::members::colleagues::Colleague;
use maud::{Markup, html};
use records::lists::Count;
use web::ui::{
    self, Avatar, Button, Choice, Column, Crumbs, Empty, Errors, Facts, Field, Filters, Menu, Nav,
};
use web::ui::{PageHead, Pager, Panel, Row, SearchBox, Select, Table, csrf_field};
use web::{Cx, List, Locale, links};

/// By what the list is narrowed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Narrowed<'a> {
    pub(crate) q: &'a str,
    pub(crate) filter: &'a str,
    pub(crate) mine: bool,
}

impl<'a> Narrowed<'a> {
    fn query(self) -> [(&'static str, &'a str); 3] {
        let mine = if self.mine { "true" } else { "" };
        [("q", self.q), ("filter", self.filter), ("mine", mine)]
    }

    fn address(self, cx: &Cx, after: &str) -> String {
        let query = [self.query().as_slice(), &[("after", after)]].concat();
        links::with(&cx.to("companies"), &query)
    }
}

/// The list of companies, or for htmx its part alone.
pub(crate) fn index(
    cx: &Cx,
    asked: Narrowed<'_>,
    found: &List<Line>,
    count: Option<Count>,
) -> Markup {
    let l = &cx.l;
    let list = html! {
        div.stack id="companies-list" {
            @if found.items.is_empty() { (nobody(cx, asked)) } @else { (table(cx, asked, found, count)) }
        }
    };
    if cx.htmx {
        return list;
    }
    let mut head = PageHead::new(l.t("companies-title"));
    if actions::may_create(&cx.actor) {
        let add = Button::link(l.t("companies-add"), cx.to("companies/new"));
        head = head.action(add.primary().icon("plus").keys("c"));
    }
    let content = html! { (head) (filters(cx, asked)) (list) };
    ui::shell(cx, &l.t("companies-title"), Nav::Companies, content)
}

fn filters(cx: &Cx, asked: Narrowed<'_>) -> Filters {
    let l = &cx.l;
    let search = SearchBox::new(
        cx.to("companies"),
        l.t("companies-search"),
        "companies-list",
    )
    .kept(&asked.query()[1..])
    .value(asked.q);
    let mine = !asked.mine;
    let other = Narrowed { mine, ..asked }.address(cx, "");
    let filters = Filters::new()
        .part(search)
        .chip(l.t("owner-mine"), other, asked.mine);
    if asked.filter.trim().is_empty() {
        return filters;
    }
    let filter = "";
    let without = Narrowed { filter, ..asked }.address(cx, "");
    filters.chip(l.t("companies-all"), without, false)
}

fn nobody(cx: &Cx, asked: Narrowed<'_>) -> Markup {
    let l = &cx.l;
    if asked.query().iter().any(|(_, value)| !value.is_empty()) {
        let all = Button::link(l.t("companies-all"), cx.to("companies"));
        return html! { (Empty::new("search", l.t("companies-none"), l.t("people-none-help")).action(all)) };
    }
    let adds = actions::may_create(&cx.actor);
    let help = match adds {
        true => "companies-empty-help",
        false => "companies-empty-given",
    };
    let mut empty = Empty::new("company", l.t("companies-empty"), l.t(help));
    if adds {
        empty = empty.action(Button::link(l.t("companies-add"), cx.to("companies/new")).primary());
    }
    html! { (empty) }
}

fn table(cx: &Cx, asked: Narrowed<'_>, found: &List<Line>, count: Option<Count>) -> Markup {
    let l = &cx.l;
    let many = how_many(l, found, count);
    let choice = choice(cx, asked, &many);
    let mut table =
        Table::new("companies", l.t("companies-title")).column(Column::new(l.t("company-name")));
    if let Some(choice) = &choice {
        table = table.choice(choice.head());
    }
    let rows = found.items.iter().map(|line| {
        let name =
            html! { span.with-avatar { (Avatar::company(&line.name)) span { (line.name) } } };
        let row = Row::new().link(cx.to(&format!("companies/{}", line.id)));
        let row = match &choice {
            Some(choice) => row.choice(choice.cell(line.id, &line.name)),
            None => row,
        };
        row.cell(name)
    });
    let next = found.next.as_ref().map(|at| asked.address(cx, &at.0));
    let pager = Pager::new(l).more(next).shown(many.as_str());
    html! {
        @if let Some(choice) = &choice { (choice) }
        (table.rows(rows).pager(pager))
    }
}

fn how_many(l: &Locale, found: &List<Line>, count: Option<Count>) -> String {
    let shown = i64::try_from(found.items.len()).unwrap_or(i64::MAX);
    match count {
        Some(count) if count.more => l.tx(
            "companies-count-more",
            &[("n", l.number(i64::from(count.counted)).into())],
        ),
        Some(count) => l.tx("companies-count", &[("n", i64::from(count.counted).into())]),
        None => l.tx("companies-count", &[("n", shown.into())]),
    }
}

/// What can be done with many at once.
fn choice(cx: &Cx, asked: Narrowed<'_>, many: &str) -> Option<Choice> {
    let l = &cx.l;
    if !actions::may_create(&cx.actor) || !owners::offers_many(cx) {
        return None;
    }
    let choice = Choice::new(l, "companies", cx.to("bulk-changes/new"), &cx.csrf);
    let kept = choice.kept(&[("kind", "companies")]).kept(&asked.query());
    let all = l.tx("bulk-choose-all", &[("n", many.into())]);
    Some(
        kept.all(all)
            .action(Button::submit(l.t("bulk-owner-change"))),
    )
}

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
    /// Whether the reader may change it.
    pub(crate) changes: bool,
    /// Whether the reader may delete it.
    pub(crate) deletes: bool,
    /// Whether the reader may write down what happened with it.
    pub(crate) writes: bool,
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
        (head(cx, r))
        div.stack {
            @for (_, panel) in &r.panels { (record::tiles(panel)) }
            (preferences::pages::strip(cx, r.company.preferences.as_ref(), None))
            div.record {
                div.stack { (people(cx, r)) (log) }
                div.stack {
                    (Panel::new(l.t("person-about"), about(cx, &r.company)))
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
    let form = |save: &str| write_form(cx, save, false, typed, errors);
    let form = r.writes.then_some(form);
    timeline::pages::log(cx, &path, asked, &r.timeline, r.now, form)
}

fn path(cx: &Cx, c: &Company) -> String {
    cx.to(&format!("companies/{}", c.id))
}

fn head(cx: &Cx, r: &Record) -> Markup {
    let (l, c) = (&cx.l, &r.company);
    let crumbs = Crumbs::new(l).step(l.t("companies-title"), cx.to("companies"));
    let mut head = PageHead::new(&c.name)
        .crumbs(crumbs)
        .mark(Avatar::company(&c.name).large());
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

fn about(cx: &Cx, c: &Company) -> Markup {
    let l = &cx.l;
    let mut facts = Facts::new();
    let owner = match c.owner {
        Some(_) => owners::shown(cx, c.owner, c.owner_name.as_deref()),
        None => html! { span.soft { (l.t("owner-none")) } },
    };
    facts = facts.fact(l.t("person-owner"), owner);
    if let Some(custom) = c.custom.as_object() {
        for (name, value) in custom {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            facts = facts.fact(name, html! { (text) });
        }
    }
    html! { (facts.fact(l.t("company-created"), html! { (l.date(c.created_at)) })) }
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

/// The form of a company, new when `company` is none.
pub(crate) fn form(
    cx: &Cx,
    (company, colleagues): (Option<&Company>, &[Colleague]),
    typed: &Typed,
    errors: &[FieldError],
) -> Markup {
    let l = &cx.l;
    let title = l.t(if company.is_some() {
        "company-edit"
    } else {
        "companies-add"
    });
    let mut crumbs = Crumbs::new(l).step(l.t("companies-title"), cx.to("companies"));
    let back = company.map_or_else(|| cx.to("companies"), |c| path(cx, c));
    if let Some(c) = company {
        crumbs = crumbs.step(&c.name, &back);
    }
    let action = match company {
        Some(_) => format!("{back}/edit"),
        None => cx.to("companies/new"),
    };
    let errors = Errors::new(l, errors);
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs))
        form.form.narrow method="post" action=(action) {
            (csrf_field(&cx.csrf))
            (errors.summary())
            (Field::new("name", l.t("company-name")).value(&typed.name).error(errors.of("name")).required().autofocus().autocomplete("off"))
            @if owners::may_give(&cx.actor) {
                (Select::new("owner", l.t("person-owner"), owners::options(cx, colleagues, typed.owner()))
                    .chosen(typed.owner()).error(errors.of("owner")))
            }
            @if fields::writes(&cx.actor, "preferences") {
                (preferences::pages::fields(cx, &typed.rest, &errors, &[], true))
            }
            div.form-foot {
                (Button::submit(l.t("ui-save")).primary())
                (Button::link(l.t("ui-cancel"), &back).quiet())
            }
        }
    };
    ui::shell(cx, &title, Nav::Companies, content)
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
