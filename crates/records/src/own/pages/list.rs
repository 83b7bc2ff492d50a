//! The fields of one kind of records, and those that were deleted lately.

use super::{PATH, crumbs, holds, list_of};
use crate::own::actions::days_left;
use crate::own::{Field, Record};
use ::web::Cx;
use ::web::ui::{self, Button, Column, Empty, Nav, PageHead, Row, Table, Tabs};
use base::Timestamp;
use maud::{Markup, html};

/// What the page shows.
pub(in crate::own) struct Listed {
    pub record: Record,
    /// Of each kind of records, those that there are.
    pub all: Vec<(Record, Vec<Field>)>,
    /// Of this kind, those that can be brought back.
    pub deleted: Vec<Field>,
    pub now: Timestamp,
}

impl Listed {
    fn fields(&self) -> &[Field] {
        let found = self.all.iter().find(|(record, _)| *record == self.record);
        found.map_or(&[], |(_, fields)| fields.as_slice())
    }
}

pub(in crate::own) fn list(cx: &Cx, page: &Listed) -> Markup {
    let l = &cx.l;
    let add = Button::link(
        l.t("own-add"),
        cx.to(&format!("{PATH}/new?record={}", page.record)),
    );
    let head = PageHead::new(l.t("own-title")).crumbs(crumbs(cx));
    let fields = page.fields();
    let head = match fields.is_empty() {
        true => head,
        false => head.action(add.clone().primary().icon("plus")),
    };
    let content = html! {
        (head)
        div.stack {
            (tabs(cx, page))
            p.soft { (l.word("own-what", page.record.as_str())) }
            @if fields.is_empty() {
                (Empty::new("columns", l.word("own-none", page.record.as_str()), l.word("own-example", page.record.as_str()))
                    .action(add))
            } @else {
                (table(cx, fields))
            }
            @if !page.deleted.is_empty() { (deleted(cx, page)) }
        }
    };
    ui::shell(cx, &l.t("own-title"), Nav::Settings, content)
}

fn tabs(cx: &Cx, page: &Listed) -> Tabs {
    let l = &cx.l;
    let tabs = Tabs::new(l.t("own-of"));
    page.all.iter().fold(tabs, |tabs, (record, fields)| {
        let count = l.number(i64::try_from(fields.len()).unwrap_or(0));
        let here = *record == page.record;
        tabs.tab(
            l.word("own-record", record.as_str()),
            cx.to(&list_of(*record)),
            Some(count),
            here,
        )
    })
}

fn table(cx: &Cx, fields: &[Field]) -> Table {
    let l = &cx.l;
    let head = ["own-name", "own-holds", "own-section", "own-required"];
    let table = head
        .iter()
        .fold(Table::new("fields", l.t("own-title")), |t, key| {
            t.column(Column::new(l.t(key)))
        });
    let rows = fields.iter().enumerate().map(|(i, field)| {
        let alike = |other: Option<&Field>| other.is_some_and(|o| o.section == field.section);
        let above = i.checked_sub(1).and_then(|i| fields.get(i));
        let required = html! { @if field.required { (l.truth(true)) } };
        Row::new()
            .link(cx.to(&format!("{PATH}/{}", field.id)))
            .text(field.label(l.tag()))
            .text(holds(l, field))
            .text(&field.section)
            .cell(required)
            .cell(moves(cx, field, (alike(above), alike(fields.get(i + 1)))))
    });
    table.column(Column::new("")).rows(rows)
}

/// Up and down; `may`: whether there is one of the same section above and below.
fn moves(cx: &Cx, field: &Field, may: (bool, bool)) -> Markup {
    let l = &cx.l;
    let name = field.label(l.tag());
    let button = |key: &str, icon, way: &str, may: bool| {
        let label = l.tx(key, &[("name", name.into())]);
        Button::submit(label)
            .icon_only(icon)
            .quiet()
            .value("way", way)
            .disabled(!may)
    };
    html! {
        form.row method="post" action=(cx.to(&format!("{PATH}/{}/move", field.id))) {
            (ui::csrf_field(&cx.csrf))
            (button("own-up", "sort-up", "up", may.0))
            (button("own-down", "sort-down", "down", may.1))
        }
    }
}

fn deleted(cx: &Cx, page: &Listed) -> Markup {
    let l = &cx.l;
    let table = Table::new("deleted", l.t("own-deleted"))
        .column(Column::new(l.t("own-name")))
        .column(Column::new(l.t("own-holds")))
        .column(Column::new(l.t("own-left")))
        .column(Column::new(""));
    let rows = page.deleted.iter().map(|field| {
        let left = field.deleted_at.map_or(0, |at| days_left(at, page.now));
        let back = html! {
            form method="post" action=(cx.to(&format!("{PATH}/{}/restoration", field.id))) {
                (ui::csrf_field(&cx.csrf))
                (Button::submit(l.t("own-restore")))
            }
        };
        Row::new()
            .text(field.label(l.tag()))
            .text(holds(l, field))
            .text(l.tx("own-days-left", &[("n", left.into())]))
            .cell(back)
    });
    html! {
        details.fold {
            summary { (l.t("own-deleted")) }
            div.stack {
                p.soft { (l.t("own-deleted-what")) }
                (table.rows(rows))
            }
        }
    }
}
