//! All imports, and the place where a file is dropped.

use super::badge;
use crate::imports::Import;
use ::web::ui::{self, Align, Button, Column, Crumbs, FileDrop, Nav, PageHead, Pager, Row, Table};
use ::web::{Cursor, Cx, List};
use base::{FieldError, Timestamp};
use maud::{Markup, html};

/// What files may be called; what they are is known by their first bytes.
const ACCEPTED: &str = ".csv,.tsv,.txt,.gz,.xz,.xlsx";

/// A part of the list.
pub(in crate::imports) struct Listed<'a> {
    pub(in crate::imports) cx: &'a Cx,
    pub(in crate::imports) imports: &'a List<Import>,
    pub(in crate::imports) now: Timestamp,
    pub(in crate::imports) upload_max: usize,
}

/// The list of imports; without any, the place to drop the first file.
pub(in crate::imports) fn index(s: &Listed<'_>) -> Markup {
    let l = &s.cx.l;
    let mut head = PageHead::new(l.t("imports-title"));
    let body = if s.imports.items.is_empty() {
        head = head.sub(l.t("imports-empty"));
        drop_place(s.cx, s.upload_max, &[])
    } else {
        let add = Button::link(l.t("imports-add"), s.cx.to("imports/new"));
        head = head.action(add.primary().icon("import").keys("c"));
        html! { (table(s)) }
    };
    ui::shell(
        s.cx,
        &l.t("imports-title"),
        Nav::Imports,
        html! { (head) (body) },
    )
}

/// The page on which a file is dropped.
pub(in crate::imports) fn new(cx: &Cx, upload_max: usize, errors: &[FieldError]) -> Markup {
    let l = &cx.l;
    let title = l.t("imports-add");
    let crumbs = Crumbs::new(l).step(l.t("imports-title"), cx.to("imports"));
    let head = PageHead::new(title.as_str())
        .sub(l.t("imports-empty"))
        .crumbs(crumbs);
    ui::shell(
        cx,
        &title,
        Nav::Imports,
        html! { (head) (drop_place(cx, upload_max, errors)) },
    )
}

fn drop_place(cx: &Cx, upload_max: usize, errors: &[FieldError]) -> Markup {
    let l = &cx.l;
    let hint = l.tx(
        "imports-hint",
        &[("size", l.size_at_most(upload_max).into())],
    );
    let why: Vec<String> = errors.iter().map(|e| l.error(e)).collect();
    let fault = |code, detail: String| {
        let field = "file".to_owned();
        l.error(&FieldError {
            field,
            code,
            detail,
        })
    };
    let large = fault("file-too-large", (upload_max / 1_000_000).to_string());
    let empty = fault("file-empty", String::new());
    let place = FileDrop::new(l, cx.to("imports"), &cx.csrf, ACCEPTED, hint);
    let place = place.error(&why.join(" ")).limits(upload_max, large, empty);
    html! { div.narrow { (place) } }
}

fn table(s: &Listed<'_>) -> Table {
    let (cx, l) = (s.cx, &s.cx.l);
    let next = s
        .imports
        .next
        .as_ref()
        .map(|Cursor(after)| cx.to(&format!("imports?after={after}")));
    let row = |import: &Import| {
        Row::new()
            .link(super::path(cx, import, ""))
            .text(&import.file_name)
            .cell(html! { (badge(l, import.state)) })
            .text(&import.source)
            .text(count(s.cx, import, "lines"))
            .text(count(s.cx, import, "lines_refused"))
            .cell(html! {
                time datetime=(import.created_at) title=(l.date_time(import.created_at)) {
                    (l.ago(import.created_at, s.now))
                }
            })
    };
    Table::new("imports", l.t("imports-title"))
        .column(Column::new(l.t("import-file")))
        .column(Column::new(l.t("import-state")))
        .column(Column::new(l.t("import-source")))
        .column(Column::new(l.t("import-count-lines")).align(Align::End))
        .column(Column::new(l.t("import-count-lines-refused")).align(Align::End))
        .column(Column::new(l.t("import-when")))
        .rows(s.imports.items.iter().map(row))
        .pager(Pager::new(l).more(next))
}

fn count(cx: &Cx, import: &Import, name: &str) -> String {
    match import.report.get(name) {
        0 => String::new(),
        n => cx.l.number(n),
    }
}
