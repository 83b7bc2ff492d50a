//! The forms of a person as HTML.

use super::web::PersonForm;
use crate::owners;
use crate::people::actions;
use crate::people::form::{EDITABLE, typed};
use crate::people::model::Person;
use crate::people::record::pages::{links, path, shown};
use crate::profile::Profiled as _;
use crate::profile::pages::{self as profile, label_key};
use crate::reach::fields;
use ::web::Cx;
use ::web::meanwhile::Sent;
use ::web::ui::{self, Button, Crumbs, Errors, Field, InlineEdit, Nav, PageHead, csrf_field};
use maud::{Markup, Render, html};

/// Fields that are edited in several lines.
const TALL: &[&str] = &["emails", "phones", "handles", "external_ids"];

/// A field's value; for whom may write it opens its form, with links to write or call beside it.
pub(crate) fn value(cx: &Cx, p: &Person, field: &str) -> Markup {
    // Through somebody else's eyes nothing is changed where it stands.
    let own_eyes = cx.eyes.is_none();
    if own_eyes && actions::may_change(&cx.actor, p) && fields::writes(&cx.actor, field) {
        return html! { (editable(cx, p, field)) (reach(cx, p, field, false)) };
    }
    // As who may change it sees it, with what each is called.
    if matches!(field, "emails" | "phones") {
        return profile::linked(cx, p.profile(), field);
    }
    let links = links(cx, p, field);
    html! {
        @if links.is_empty() { (shown(cx, p, field)) }
        @for (href, label, _) in links { div { a href=(href) { (label) } } }
    }
}

/// The value after it was changed where it stands; the links beside it are replaced as well.
pub(crate) fn changed(cx: &Cx, p: &Person, field: &str) -> Markup {
    html! { (editable(cx, p, field)) (reach(cx, p, field, true)) }
}

fn editable(cx: &Cx, p: &Person, field: &str) -> InlineEdit {
    let inside = html! {
        @if typed(p, field).is_empty() { span.soft { (cx.l.t("person-add-value")) } } @else { (shown(cx, p, field)) }
    };
    InlineEdit::new(
        field,
        cx.l.t(label_key(field)),
        edit_path(cx, p, field),
        inside,
    )
}

/// Fields that lead somewhere besides being edited.
const REACHED: &[&str] = &["emails", "phones", "company"];

fn reach(cx: &Cx, p: &Person, field: &str, again: bool) -> Markup {
    html! {
        @if REACHED.contains(&field) {
            span id={ "reach-" (field) } hx-swap-oob=[again.then_some("true")] {
                @for (href, label, icon) in links(cx, p, field) {
                    " " a href=(href) aria-label=(label) title=(label) { (ui::icon(icon)) }
                }
            }
        }
    }
}

fn edit_path(cx: &Cx, p: &Person, field: &str) -> String {
    match field {
        // An address has parts: only the whole form shows them.
        "address" | "preferences" => format!("{}/edit", path(cx, p)),
        field => format!("{}/edit/{field}", path(cx, p)),
    }
}

/// The form of one field in place of its value: with what is wrong with it, and whose should stay where somebody else
/// changed it meanwhile.
pub(super) fn inline(cx: &Cx, of: &PersonForm, field: &str) -> Markup {
    let l = &cx.l;
    let Some(p) = &of.record else {
        return html! {};
    };
    let text = of.typed.get(field).map_or("", String::as_str);
    let label = l.t(label_key(field));
    let options = match field {
        "stage" => profile::stages(cx),
        "owner" => owners::options(cx, &of.colleagues, text),
        _ => Vec::new(),
    };
    let errors = Errors::new(l, &of.back.errors);
    let wrong = of.back.errors.iter().find(|e| !Sent::has(&e.field));
    let wrong = wrong.map(|e| l.error(e));
    let (invalid, told) = match &wrong {
        Some(_) => (Some("true"), Some(format!("inline-{field}-error"))),
        None => (None, None),
    };
    let control = html! {
        (of.head_of(cx, field))
        @if !options.is_empty() {
            select.input name=(field) aria-label=(label) aria-invalid=[invalid] aria-describedby=[told] {
                @for (value, words) in &options { option value=(value) selected[value == text] { (words) } }
            }
        } @else if TALL.contains(&field) {
            textarea.input name=(field) rows="3" aria-label=(label) aria-invalid=[invalid] aria-describedby=[told] { (text) }
        } @else {
            input.input type="text" name=(field) value=(text) aria-label=(label) aria-invalid=[invalid] aria-describedby=[told];
        }
        (of.back.choice(l, field, &errors))
    };
    let edit = InlineEdit::new(field, label, edit_path(cx, p, field), html! {});
    edit.form(l, &cx.csrf, control, wrong.as_deref())
}

/// The page of all fields, for a new person when there is none yet.
pub(super) fn form(cx: &Cx, of: &PersonForm) -> Markup {
    let l = &cx.l;
    let person = of.record.as_ref();
    let title = l.t(if person.is_some() {
        "person-edit"
    } else {
        "people-add"
    });
    let mut crumbs = Crumbs::new(l).step(l.t("people-title"), cx.to("people"));
    let back = person.map_or_else(|| cx.to("people"), |p| path(cx, p));
    if let Some(p) = person {
        crumbs = crumbs.step(p.shown_as(), &back);
    }
    let action = match person {
        Some(p) => format!("{}/edit", path(cx, p)),
        None => cx.to("people/new"),
    };
    let errors = profile::named::<Person>(cx, of);
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
    ui::shell(cx, &title, Nav::People, content)
}

/// A field that may be changed; one that may only be seen, as it is; nothing of one that is hidden.
fn part(cx: &Cx, name: &'static str, of: &PersonForm, errors: &Errors) -> Markup {
    if fields::writes(&cx.actor, name) {
        return field_of(cx, name, of, errors);
    }
    let seen = of.record.as_ref();
    let seen = seen.filter(|_| fields::reads(&cx.actor, name));
    html! {
        @if let Some(p) = seen {
            div.field {
                span.label { (cx.l.t(label_key(name))) }
                div { @if typed(p, name).is_empty() { span.soft { "–" } } @else { (shown(cx, p, name)) } }
                span.hint { (cx.l.t("person-locked-hint")) }
            }
        }
    }
}

fn field_of(cx: &Cx, name: &'static str, of: &PersonForm, errors: &Errors) -> Markup {
    let l = &cx.l;
    let value = of.typed.get(name).cloned().unwrap_or_default();
    let label = l.t(label_key(name));
    let field = Field::new(name, label).value(value).error(errors.of(name));
    match name {
        // Who has to choose something further down begins above it.
        "name" if of.back.tells() => field.autocomplete("off").render(),
        "name" => field.autocomplete("off").autofocus().render(),
        "given" | "family" => field.autocomplete("off").render(),
        "company" => {
            let hint = l.t("person-company-hint");
            field.hint(hint).autocomplete("off").render()
        }
        name => profile::field_of(cx, (name, "person-phones-hint"), of, errors),
    }
}
