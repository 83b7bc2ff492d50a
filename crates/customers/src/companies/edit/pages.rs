//! The form of a company as HTML.

use super::web::EDITABLE;
use crate::companies::model::Company;
use crate::companies::pages::path;
use crate::people::edit::pages::named;
use crate::people::form::{self, Typed};
use crate::profile::Profiled as _;
use crate::profile::pages::{self as profile, label_key};
use crate::reach::fields;
use base::FieldError;
use identity::members::colleagues::Colleague;
use maud::{Markup, html};
use web::Cx;
use web::ui::{self, Button, Crumbs, Errors, Field, Nav, PageHead, csrf_field};

/// The page of all fields, for a new company when `company` is none; `colleagues`: to whom it can be given.
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
    let shared: Vec<&str> = EDITABLE.iter().copied().filter(|f| *f != "name").collect();
    let errors = named(cx, Errors::new(l, errors), &shared).named("name", l.t("company-name"));
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs))
        form.form.narrow method="post" action=(action) {
            (csrf_field(&cx.csrf))
            (errors.summary())
            @if let Some(c) = company { input type="hidden" name="version" value=(c.version); }
            @for field in EDITABLE { (part(cx, field, typed, (company, colleagues), &errors)) }
            div.form-foot {
                (Button::submit(l.t("ui-save")).primary())
                (Button::link(l.t("ui-cancel"), &back).quiet())
            }
        }
    };
    ui::shell(cx, &title, Nav::Companies, content)
}

/// A field that may be changed; one that may only be seen, as it is; nothing of one that is hidden.
fn part(
    cx: &Cx,
    name: &'static str,
    typed: &Typed,
    (company, colleagues): (Option<&Company>, &[Colleague]),
    errors: &Errors,
) -> Markup {
    if name == "name" {
        let value = typed.get(name).cloned().unwrap_or_default();
        let field = Field::new(name, cx.l.t("company-name")).value(value);
        let field = field.error(errors.of(name)).required();
        return html! { (field.autofocus().autocomplete("off")) };
    }
    let of = company.map(|c| c.profile());
    if fields::writes(&cx.actor, name) {
        return profile::field_of(
            cx,
            (name, "company-phones-hint"),
            typed,
            (of, colleagues),
            errors,
        );
    }
    let seen = of.filter(|_| fields::reads(&cx.actor, name));
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
