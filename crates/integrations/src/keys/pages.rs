//! Write keys on the screen, with what to put into a site.

use super::WriteKey;
use crate::visitors;
use ::web::Cx;
use ::web::ui::{self, Button, Column, Confirm, Errors, Field, Nav, PageHead, Panel, Row, Table};
use base::FieldError;
use maud::{Markup, Render as _, html};

/// Where the page is, within the account.
pub(super) const PATH: &str = "settings/write-keys";

/// What the page shows.
#[derive(Default)]
pub(super) struct Keys {
    pub keys: Vec<WriteKey>,
    pub public_url: String,
    /// What was wrong with the form, and what stood in it.
    pub errors: Vec<FieldError>,
    pub name: String,
    pub source: String,
    /// Months for which visitors are kept, and what was wrong with those that were typed.
    pub visitor_months: String,
    pub visitor_errors: Vec<FieldError>,
}

pub(super) fn keys(cx: &Cx, page: &Keys) -> Markup {
    let l = &cx.l;
    let content = html! {
        (PageHead::new(l.t("write-keys-title")))
        div.stack.narrow {
            p.soft { (l.t("write-keys-what")) }
            @if !page.keys.is_empty() { (list(cx, &page.keys)) }
            (Panel::new(l.t("write-keys-new"), form(cx, page)))
            (visitors::pages::panel(cx, &page.visitor_months, &page.visitor_errors))
            @if let Some(key) = page.keys.first() {
                (Panel::new(l.t("write-keys-how"), how(cx, &page.public_url, key)))
            }
        }
    };
    ui::shell(cx, &l.t("write-keys-title"), Nav::Settings, content)
}

fn form(cx: &Cx, page: &Keys) -> Markup {
    let l = &cx.l;
    let found = Errors::new(l, &page.errors);
    html! {
        form.form method="post" action=(cx.to(PATH)) {
            (ui::csrf_field(&cx.csrf))
            (Field::new("name", l.t("write-keys-name")).value(&page.name).hint(l.t("write-keys-name-hint"))
                .required().max(100).error(found.of("name")))
            (Field::new("source", l.t("write-keys-source")).value(&page.source)
                .hint(l.t("write-keys-source-hint")).max(120).error(found.of("source")))
            div.form-foot { (Button::submit(l.t("write-keys-create")).primary()) }
        }
    }
}

fn list(cx: &Cx, keys: &[WriteKey]) -> Table {
    let l = &cx.l;
    let head = [
        "write-keys-name",
        "write-keys-source",
        "write-keys-key",
        "write-keys-used",
    ];
    let table = head.iter().fold(
        Table::new("write-keys", l.t("write-keys-title")),
        |t, key| t.column(Column::new(l.t(key))),
    );
    keys.iter()
        .fold(table.column(Column::new("")), |table, key| {
            let used = key
                .used_at
                .map_or_else(|| l.t("write-keys-never"), |at| l.date(at));
            table.row(
                Row::new()
                    .cell(html! { (key.name) })
                    .cell(html! { (key.source) })
                    .cell(html! { code { (key.write_key) } })
                    .cell(html! { (used) })
                    .cell(revoke(cx, key).render()),
            )
        })
}

fn revoke(cx: &Cx, key: &WriteKey) -> Confirm {
    let path = cx.to(&format!("{PATH}/{}/revocation", key.id));
    let what = cx.l.tx(
        "write-keys-revoke-what",
        &[("name", key.name.as_str().into())],
    );
    Confirm::new(&cx.l, key.id.to_string(), cx.l.t("write-keys-revoke"), what).post(path, &cx.csrf)
}

/// Lines for a developer: the newest key in the Node library.
fn how(cx: &Cx, url: &str, key: &WriteKey) -> Markup {
    let lines = format!(
        "import {{ Analytics }} from '@segment/analytics-node'\n\n\
         const analytics = new Analytics({{\n  writeKey: '{}',\n  host: '{url}',\n}})\n\
         analytics.track({{ userId: '42', event: 'Product Added' }})",
        key.write_key
    );
    html! {
        div.stack {
            p { (cx.l.t("write-keys-how-text")) }
            pre { code { (lines) } }
        }
    }
}
