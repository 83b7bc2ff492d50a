//! The form of a company as HTML.

use super::web::{CompanyForm, EDITABLE};
use crate::companies::pages::path;
use crate::people::form;
use crate::profile::Profiled as _;
use crate::profile::pages::{self as profile, label_key};
use crate::reach::fields;
use maud::{Markup, Render as _, html};
use web::Cx;
use web::ui::{self, Button, Crumbs, Errors, Field, Nav, PageHead, csrf_field};

/// The page of all fields, for a new company when there is none yet.
pub(super) fn form(cx: &Cx, of: &CompanyForm) -> Markup {
    let l = &cx.l;
    let company = of.record.as_ref();
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
    let errors = profile::named(cx, of);
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs))
        form.form.narrow method="post" action=(action) {
            (csrf_field(&cx.csrf))
            (errors.summary())
            (of.head(cx))
            @for field in EDITABLE {
                (part(cx, field, of, &errors))
                (of.back.choice(l, field, &errors))
            }
            (profile::own_fields(cx, of, &errors))
            div.form-foot {
                (Button::submit(l.t("ui-save")).primary())
                (Button::link(l.t("ui-cancel"), &back).quiet())
            }
        }
    };
    ui::shell(cx, &title, Nav::Companies, content)
}

/// A field that may be changed; one that may only be seen, as it is; nothing of one that is hidden.
fn part(cx: &Cx, name: &'static str, of: &CompanyForm, errors: &Errors) -> Markup {
    if name == "name" {
        let value = of.typed.get(name).cloned().unwrap_or_default();
        let field = Field::new(name, cx.l.t("company-name")).value(value);
        let field = field.error(errors.of(name)).required().autocomplete("off");
        return match of.back.tells() {
            false => field.autofocus().render(),
            true => field.render(),
        };
    }
    if fields::writes(&cx.actor, name) {
        return profile::field_of(cx, (name, "company-phones-hint"), of, errors);
    }
    let seen = of.record.as_ref().map(|c| c.profile());
    let seen = seen.filter(|_| fields::reads(&cx.actor, name));
    html! {
        @if let Some(c) = seen {
            div.field {
                span.label { (cx.l.t(label_key(name))) }
                div { @if form::typed_of(c, name).is_empty() { span.soft { "–" } } @else { (profile::shown(cx, c, name)) } }
                span.hint { (cx.l.t("person-locked-hint")) }
            }
        }
    }
}
