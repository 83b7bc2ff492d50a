//! The page of the list of people, or of companies.

use super::filter::{self, Making};
use super::of::Of;
use super::{Asked, Found, Meant, View, can_show, views};
use crate::bulk_changes::asking::What;
use crate::profile::custom_page;
use crate::{owners, phones};
use ::web::ui::{self, Align, Badge, Button, Choice, Column, Dir, Empty, Filters};
use ::web::ui::{Menu, PageHead, Pager, Row, SearchBox, Table, Tone};
use ::web::{Cx, Page, links};
use base::{Money, Permission, Uuid};
use maud::{Markup, html};
use records::filter::{FieldDef, FieldKind, Filter};
use records::lists::{Cell, ListSpec, Sort};
use records::views::{Bar, Opening};

/// What the page is made of.
pub(crate) struct Shown<'a> {
    pub(crate) cx: &'a Cx,
    pub(crate) of: Of,
    /// The list as the reader sees it.
    pub(crate) spec: &'a ListSpec,
    pub(crate) asked: &'a Asked,
    pub(crate) meant: &'a Meant,
    pub(crate) found: &'a Found,
    pub(crate) page: &'a Page,
    /// The views that the list offers.
    pub(crate) views: &'a Opening,
    /// A condition in the making.
    pub(crate) making: Option<&'a Making>,
}

impl<'a> Shown<'a> {
    /// A page without a condition in the making.
    pub(crate) fn new(
        cx: &'a Cx,
        (of, spec): (Of, &'a ListSpec),
        (asked, meant): (&'a Asked, &'a Meant),
        found: &'a Found,
        (page, views): (&'a Page, &'a Opening),
    ) -> Self {
        Self {
            cx,
            of,
            spec,
            asked,
            meant,
            found,
            page,
            views,
            making: None,
        }
    }

    /// The same with one.
    pub(crate) fn making(mut self, making: Option<&'a Making>) -> Self {
        self.making = making;
        self
    }
}

/// The whole page, or for htmx the list alone.
pub(crate) fn index(s: &Shown<'_>) -> Markup {
    let list = list(s);
    if s.cx.htmx {
        return list;
    }
    let (l, words) = (&s.cx.l, s.of.words());
    let mut head = PageHead::new(l.t(words.title));
    if imports(s) {
        head =
            head.action(Button::link(l.t("people-import"), s.cx.to("imports/new")).icon("import"));
    }
    if s.of.may_add(s.cx) {
        head = head.action(add(s).primary().icon("plus").keys("c"));
    }
    ui::shell(
        s.cx,
        &l.t(words.title),
        s.of.nav(),
        html! { (head) (bar_of_views(s)) (bar(s)) (list) },
    )
}

/// Whether the reader may bring in a file of these.
fn imports(s: &Shown<'_>) -> bool {
    s.of == Of::People && s.cx.may(Permission::ImportsRun)
}

fn add(s: &Shown<'_>) -> Button {
    let new = s.cx.to(&format!("{}/new", s.of.path()));
    Button::link(s.cx.l.t(s.of.words().add), new)
}

/// The address of the list with something changed.
pub(super) fn href(s: &Shown<'_>, change: impl FnOnce(&mut Asked)) -> String {
    let mut asked = s.asked.clone();
    change(&mut asked);
    address((s.cx, s.of), &asked, &[])
}

/// The address of the list, with more behind it.
pub(super) fn address((cx, of): (&Cx, Of), asked: &Asked, more: &[(&str, &str)]) -> String {
    let query = [views::said(asked).as_slice(), more].concat();
    links::with(&cx.to(of.path()), &query)
}

/// The bar of views, ready ones first.
fn bar_of_views<'a>(s: &'a Shown<'_>) -> Bar<'a> {
    let l = &s.cx.l;
    let ready = View::all(s.spec).map(|view| {
        let on = view == s.meant.view && s.asked.saved.is_none();
        (view.as_str(), s.of.view(l, view), on)
    });
    Bar {
        cx: s.cx,
        of: s.of.listed(),
        views: s.views,
        ready: ready.collect(),
        now: views::now(s.asked, s.meant, s.spec),
    }
}

/// Search, stages at one touch, the way to more conditions, the choice of columns.
fn bar(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let search = SearchBox::new(s.cx.to(s.of.path()), l.t(s.of.words().search), s.of.part())
        .kept(&filter::narrowed(s.asked))
        .value(&s.asked.q);
    let mut filters = Filters::new().part(search);
    let understood = match s.meant.fault {
        None => s.meant.filter.clone(),
        Some(_) => Filter::All(Vec::new()),
    };
    let stages = s.spec.fields.get("stage").map(|_| filter::STAGES_AT_HAND);
    for stage in stages.into_iter().flatten() {
        let (on, text) = filter::with_stage(&understood, stage);
        filters = filters.chip(
            l.word("stage", stage.as_str()),
            href(s, |a| a.filter = text),
            on,
        );
    }
    html! { (filters.part(filter::opener(s)).part(columns_menu(s))) (filter::builder(s)) }
}

fn columns_menu(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let mut menu = Menu::new(l.t("people-columns")).icon("columns");
    let spec = s.spec;
    for field in spec
        .fields
        .iter()
        .filter(|f| f.name != "name" && can_show(spec, &f.name))
    {
        let on = s.meant.columns.iter().any(|c| *c == field.name);
        let columns = links::toggled(&s.meant.columns, &field.name);
        let icon = if on { "check" } else { "plus" };
        menu = menu.link(icon, &field.label(l), &href(s, |a| a.columns = columns));
    }
    html! { (menu) }
}

/// The part that searching and paging replace.
fn list(s: &Shown<'_>) -> Markup {
    html! {
        div.stack id=(s.of.part()) {
            @if let Some(fault) = &s.meant.fault {
                (filter::fault(s, fault))
            } @else {
                (filter::taken(s))
                @let count = how_many(s);
                @if !count.is_empty() { p.count role="status" { (count) } }
                @if s.found.rows.items.is_empty() { (nobody(s)) } @else { (table(s)) }
            }
        }
    }
}

fn nobody(s: &Shown<'_>) -> Markup {
    let (l, words) = (&s.cx.l, s.of.words());
    let all = Button::link(l.t(words.all), s.cx.to(s.of.path()));
    if !s.asked.q.is_empty() || !s.asked.filter.is_empty() || s.page.after.is_some() {
        return html! { (Empty::new("search", l.t(words.none), l.t("people-none-help")).action(all)) };
    }
    let (icon, help) = match (s.of, imports(s)) {
        (Of::People, true) => ("people", "people-empty-help"),
        (Of::People, false) => ("people", "people-empty-given"),
        (Of::Companies, _) if s.of.may_add(s.cx) => ("company", "companies-empty-help"),
        (Of::Companies, _) => ("company", "companies-empty-given"),
    };
    if s.meant.view == View::Mine && s.of == Of::People && owners::offers_many(s.cx) {
        return html! { (Empty::new(icon, l.t(words.none), l.t("people-none-mine")).action(all)) };
    }
    if s.meant.view != View::All {
        return html! { (Empty::new(icon, l.t(words.none), l.t(words.none_view)).action(all)) };
    }
    let mut empty = Empty::new(icon, l.t(words.empty), l.t(help));
    if imports(s) {
        let import = Button::link(l.t("people-import"), s.cx.to("imports/new"));
        empty = empty.action(import.primary().icon("import"));
    }
    if s.of.may_add(s.cx) {
        let add = add(s).icon("plus");
        empty = empty.action(match imports(s) {
            true => add,
            false => add.primary(),
        });
    }
    html! { (empty) }
}

fn table(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let spec = s.spec;
    let mut table = Table::new(s.of.path(), l.t(s.of.words().title));
    let choice = choice(s);
    if let Some(choice) = &choice {
        table = table.choice(choice.head());
    }
    let fields: Vec<&FieldDef> = s
        .meant
        .columns
        .iter()
        .filter_map(|c| spec.fields.get(c))
        .collect();
    for field in &fields {
        table = table.column(column(s, field));
    }
    let places: Vec<Option<usize>> = fields
        .iter()
        .map(|f| s.found.cells.iter().position(|c| *c == f.name))
        .collect();
    table = table.rows(s.found.rows.items.iter().map(|row| {
        let mut out = Row::new().link(s.cx.to(&format!("{}/{}", s.of.path(), row.id)));
        if let Some(choice) = &choice {
            out = out.choice(choice.cell(row.id, name(row)));
        }
        for (field, place) in fields.iter().zip(&places) {
            let cell = place.and_then(|at| row.cells.get(at));
            out = out.cell(value(s, row.id, field, cell));
        }
        out
    }));
    let next = s
        .found
        .rows
        .next
        .as_ref()
        .map(|cursor| address((s.cx, s.of), s.asked, &[("after", &cursor.0)]));
    html! {
        @if let Some(choice) = choice { (choice) }
        (table.pager(Pager::new(l).more(next)))
    }
}

/// What can be done with many at once.
fn choice(s: &Shown<'_>) -> Option<Choice> {
    let l = &s.cx.l;
    if !s.of.may_add(s.cx) || s.cx.eyes.is_some() {
        return None;
    }
    let write = s.cx.actor.may(Permission::PeopleWrite).ok()?;
    let offers = |what: &What| match what {
        What::Owner => owners::offers_many(s.cx),
        other => write.changes(other.as_str()) && write.shows(other.as_str()),
    };
    let whats = [What::Owner, What::Stage, What::Tags];
    let whats: Vec<What> = whats.into_iter().filter(offers).collect();
    if whats.is_empty() {
        return None;
    }
    let choice = Choice::new(l, s.of.path(), s.cx.to("bulk-changes/new"), &s.cx.csrf);
    let kept = [("kind", s.of.path())];
    let kept = choice.kept(&kept).kept(&views::whole(s.asked));
    let all = match how_many(s) {
        unknown if unknown.is_empty() => l.t("bulk-choose-whole"),
        n => l.tx("bulk-choose-all", &[("n", n.into())]),
    };
    let button = |what: &What| Button::submit(l.t(what.field_key())).value("what", what.as_str());
    let choice = kept.all(all).does(l.t("bulk-change"));
    Some(whats.iter().map(button).fold(choice, Choice::action))
}

/// The name in a row, whose column is the first.
fn name(row: &records::lists::Row) -> &str {
    match row.cells.first() {
        Some(Cell::Text(name)) => name,
        _ => "",
    }
}

fn how_many(s: &Shown<'_>) -> String {
    let l = &s.cx.l;
    let shown = i64::try_from(s.found.rows.items.len()).unwrap_or(i64::MAX);
    match s.found.count {
        Some(count) if count.more => l.tx(
            s.of.words().count_more,
            &[("n", l.number(i64::from(count.counted)).into())],
        ),
        Some(count) => l.tx(
            s.of.words().count,
            &[("n", i64::from(count.counted).into())],
        ),
        // A search gives one part, the best of all that it finds.
        None if !s.asked.q.is_empty() && shown >= i64::from(s.page.limit) => {
            l.tx("list-best", &[("n", l.number(shown).into())])
        }
        None if s.page.after.is_none() => l.tx(s.of.words().count, &[("n", shown.into())]),
        None => String::new(),
    }
}

fn column(s: &Shown<'_>, field: &FieldDef) -> Column {
    let figures = field.kind.is_figure();
    let align = if figures { Align::End } else { Align::Start };
    let column = Column::new(field.label(&s.cx.l)).align(align);
    if !field.sortable {
        return column;
    }
    let now = (s.meant.sort.field == field.name).then_some(s.meant.sort.descending);
    // Names begin at their start, figures and days at their greatest.
    let next = match now {
        Some(descending) => Sort {
            field: field.name.to_string(),
            descending: !descending,
        },
        None if field.kind == FieldKind::Folded => Sort::up(&field.name),
        None => Sort::down(&field.name),
    };
    let dir = now.map(|descending| if descending { Dir::Down } else { Dir::Up });
    column.sort(href(s, |a| a.sort = next.to_string()), dir)
}

fn value(s: &Shown<'_>, id: Uuid, field: &FieldDef, cell: Option<&Cell>) -> Markup {
    let l = &s.cx.l;
    let beside = s.found.attached.get(&id);
    match (&*field.name, cell) {
        (_, Some(Cell::Text(json))) if let Some(own) = &field.own => {
            custom_page::listed(s.cx, (own, &s.found.linked), json)
        }
        ("name", Some(Cell::Text(name))) => html! {
            span.with-avatar { (s.of.face(name)) span { (name) } }
        },
        ("owner", Some(Cell::Id(owner))) => {
            let name = s.found.named.get(owner).map(String::as_str);
            owners::shown(s.cx, Some(base::UserId(*owner)), name)
        }
        ("stage", Some(Cell::Text(stage))) => html! { (stage_badge(s.cx, stage)) },
        ("reached_by", Some(Cell::Text(way))) => html! { (l.word("way", way)) },
        ("email", _) => html! { (beside.and_then(|b| b.email.as_deref()).unwrap_or_default()) },
        ("phone", _) => {
            let phone = beside.and_then(|b| b.phone.as_deref());
            html! { @if let Some(e164) = phone { (phones::shown(e164, s.cx.l.home())) } }
        }
        ("company", _) => {
            html! { (beside.and_then(|b| b.company.as_ref()).map_or("", |(_, name)| name)) }
        }
        ("tags", _) => html! {
            // They are called by whoever tags, and so in every language.
            span translate="no" {
                @for tag in beside.map(|b| b.tags.as_slice()).unwrap_or_default() { (Badge::new(Tone::Neutral, tag)) " " }
            }
        },
        (_, Some(Cell::Text(text))) if matches!(field.kind, FieldKind::Word(_)) => {
            html! { (field.word(text, l)) }
        }
        (_, Some(Cell::Text(text))) => html! { (text) },
        (_, Some(Cell::Int(minor))) if field.kind == FieldKind::Money => {
            html! { (l.money(Money { minor: *minor, currency: s.cx.account.currency })) }
        }
        (_, Some(Cell::Int(n))) => html! { (l.number(*n)) },
        (_, Some(Cell::Time(at))) => html! { span.whole { (l.date(*at)) } },
        _ => html! {},
    }
}

/// A stage in words, coloured by how far it is.
pub(crate) fn stage_badge(cx: &Cx, stage: &str) -> Badge {
    let tone = match stage {
        "customer" => Tone::Good,
        "loyal" | "advocate" => Tone::Info,
        "former" => Tone::Warn,
        _ => Tone::Neutral,
    };
    Badge::new(tone, cx.l.word("stage", stage))
}
