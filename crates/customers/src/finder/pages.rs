//! What was found, as HTML.

use super::Told;
use super::details::BETWEEN;
use crate::{Registry, SearchKind};
use ::web::Cx;
use ::web::ui::Column;
use ::web::ui::{
    self, Avatar, Button, Empty, Filters, Found, Nav, PageHead, Row, SearchBox, Table,
    palette_group,
};
use base::{Kind, Permission};
use maud::{Markup, html};

/// The page of a search, or for htmx the hits alone.
pub(crate) fn index(cx: &Cx, registry: &Registry, q: &str, hits: &[Told]) -> Markup {
    let l = &cx.l;
    let list = html! {
        div.stack id="hits" {
            @if q.trim().is_empty() {
                (Empty::new("search", l.t("search-start"), l.t("search-start-help")))
            } @else {
                @let ways = ways(cx, registry, q);
                @for (words, href) in &ways { p { (Button::link(words, href).icon("next")) } }
                @if hits.is_empty() && ways.is_empty() { (nothing(cx, q.trim())) }
                @for kind in registry.kinds() { (group(cx, kind, hits)) }
            }
        }
    };
    if cx.htmx {
        return list;
    }
    let search = SearchBox::new(cx.to("search"), l.t("search-all"), "hits").value(q);
    let content =
        html! { (PageHead::new(l.t("search-title"))) (Filters::new().part(search)) (list) };
    ui::shell(cx, &l.t("search-title"), Nav::None, content)
}

/// Where the words lead besides hits.
fn ways(cx: &Cx, registry: &Registry, q: &str) -> Vec<(String, String)> {
    let links = registry.search_links.iter();
    links.filter_map(|link| link(cx, q.trim())).collect()
}

fn group(cx: &Cx, kind: &SearchKind, hits: &[Told]) -> Markup {
    let name = cx.l.t(kind.label_key);
    let rows: Vec<Row> = of(hits, kind)
        .map(|told @ Told { hit, detail, .. }| {
            let mark = match icon(kind, told) {
                Some(icon) => ui::icon(icon),
                None => html! { (Avatar::person(&hit.title)) },
            };
            let cell = html! {
                span.with-avatar { (mark) span { (title(told)) @if !detail.is_empty() { span.detail { (apart(told)) } } } }
            };
            Row::new().link(cx.to(&(kind.path)(hit.id))).cell(cell)
        })
        .collect();
    let n = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let name =
        cx.l.tx("search-group", &[("name", name.into()), ("n", n.into())]);
    let table = Table::new(format!("hits-{}", kind.kind), &name).column(Column::new(&name));
    html! { @if !rows.is_empty() { (table.rows(rows)) } }
}

/// What tells a hit apart. The day at the end of what people said goes to the next line as a whole.
fn apart(told: &Told) -> Markup {
    match (told.said, told.detail.rsplit_once(BETWEEN)) {
        (Some(_), Some((start, day))) => html! { (start) (BETWEEN) span.whole { (day) } },
        _ => html! { (told.detail) },
    }
}

/// What stands before a hit; none for a face. What people said shows how they said it.
fn icon(kind: &SearchKind, told: &Told) -> Option<&'static str> {
    told.said.map(Kind::as_str).or(kind.icon)
}

/// How the hit is called; of what people said the words around those that were looked for, which are marked.
fn title(told: &Told) -> Markup {
    html! {
        @if told.excerpt.is_empty() { (told.hit.title) }
        @for part in &told.excerpt {
            @if part.hit { mark { (part.text) } } @else { (part.text) }
        }
    }
}

/// What to do where nothing was found: the list, which can be filtered, or somebody new.
fn nothing(cx: &Cx, q: &str) -> Empty {
    let l = &cx.l;
    let said = l.tx("search-none-of", &[("words", q.into())]);
    let all = Button::link(l.t("people-none-all"), cx.to("people"));
    let none = Empty::new("search", said, l.t("search-none-help")).action(all);
    match cx.may(Permission::PeopleWrite) {
        true => none.action(Button::link(l.t("people-add"), cx.to("people/new")).icon("plus")),
        false => none,
    }
}

/// The palette's answers.
pub(crate) fn palette(cx: &Cx, registry: &Registry, q: &str, hits: &[Told]) -> Markup {
    let ways: Vec<Found> = ways(cx, registry, q)
        .into_iter()
        .map(|(label, href)| Found {
            href,
            label,
            marked: None,
            detail: String::new(),
            note: String::new(),
            icon: Some("next"),
        })
        .collect();
    html! {
        (palette_group(&cx.l.t("ui-palette-go"), &ways))
        @for kind in registry.kinds() {
            @let found: Vec<Found> = of(hits, kind).map(|told @ Told { hit, detail, .. }| Found {
                href: cx.to(&(kind.path)(hit.id)),
                label: hit.title.clone(),
                marked: Some(title(told)),
                detail: detail.clone(),
                note: String::new(),
                icon: icon(kind, told),
            }).collect();
            (palette_group(&cx.l.t(kind.label_key), &found))
        }
    }
}

fn of<'a>(hits: &'a [Told], kind: &'a SearchKind) -> impl Iterator<Item = &'a Told> {
    hits.iter().filter(move |told| told.hit.kind == kind.kind)
}
