//! The forms of a person as HTML.

use crate::people::actions;
use crate::people::form::{self, ADDRESS, EDITABLE, Typed, country, typed};
use crate::people::model::Person;
use crate::people::record::pages::{label_key, links, path, shown};
use crate::reach::fields;
use crate::{owners, phones, places, preferences};
use ::web::Cx;
use ::web::ui::{
    self, Area, Button, Crumbs, Errors, Field, InlineEdit, Nav, PageHead, Select, csrf_field,
};
use base::{FieldError, Language, Stage};
use identity::members::colleagues::Colleague;
use maud::{Markup, Render, html};

/// Fields that are edited in several lines.
const TALL: &[&str] = &["emails", "phones", "handles"];

/// A field's value; for whom may write it opens its form, with links to write or call beside it.
pub(crate) fn value(cx: &Cx, p: &Person, field: &str) -> Markup {
    // Through somebody else's eyes nothing is changed where it stands.
    let own_eyes = cx.eyes.is_none();
    if own_eyes && actions::may_change(&cx.actor, p) && fields::writes(&cx.actor, field) {
        return html! { (editable(cx, p, field)) (reach(cx, p, field, false)) };
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

/// The form of one field in place of its value.
pub(crate) fn inline(
    cx: &Cx,
    (p, colleagues): (&Person, &[Colleague]),
    field: &str,
    text: &str,
    error: Option<&str>,
) -> Markup {
    let l = &cx.l;
    let save = edit_path(cx, p, field);
    let label = l.t(label_key(field));
    let options = match field {
        "stage" => stages(cx),
        "owner" => owners::options(cx, colleagues, text),
        _ => Vec::new(),
    };
    if !TALL.contains(&field) && options.is_empty() {
        let edit = InlineEdit::new(field, &label, &save, html! {});
        return edit.form(l, &save, &cx.csrf, "text", text, error);
    }
    let (ok, no) = (l.t("ui-save"), l.t("ui-cancel"));
    html! {
        inline-edit {
            form method="post" action=(save) hx-post=(save) hx-target="closest inline-edit" hx-swap="innerHTML strip:true" {
                (csrf_field(&cx.csrf))
                @if !options.is_empty() {
                    select.input name=(field) aria-label=(label) {
                        @for (value, words) in &options { option value=(value) selected[value == text] { (words) } }
                    }
                } @else {
                    textarea.input name=(field) rows="3" aria-label=(label) aria-invalid=[error.map(|_| "true")]
                        aria-describedby=[error.map(|_| format!("inline-{field}-error"))] { (text) }
                }
                div.row {
                    button.btn.primary.bare type="submit" aria-label=(ok) title=(ok) { (ui::icon("check")) }
                    button.btn.quiet.bare type="button" data-cancel aria-label=(no) title=(no) { (ui::icon("cross")) }
                }
                @if let Some(error) = error { span.error id={ "inline-" (field) "-error" } { (error) } }
            }
        }
    }
}

/// Every stage with its word.
fn stages(cx: &Cx) -> Vec<(String, String)> {
    let word = |s: &Stage| (s.as_str().to_owned(), cx.l.word("stage", s.as_str()));
    Stage::ALL.iter().map(word).collect()
}

/// The page of all fields, for a new person when `person` is none; `colleagues`: to whom they can be given.
pub(crate) fn form(
    cx: &Cx,
    (person, colleagues): (Option<&Person>, &[Colleague]),
    typed: &Typed,
    errors: &[FieldError],
) -> Markup {
    let l = &cx.l;
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
    let errors = named(cx, Errors::new(l, errors));
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs))
        form.form.narrow method="post" action=(action) {
            (csrf_field(&cx.csrf))
            (errors.summary())
            @if let Some(p) = person { input type="hidden" name="version" value=(p.version); }
            @for field in EDITABLE { (part(cx, field, typed, (person, colleagues), &errors)) }
            div.form-foot {
                (Button::submit(l.t("ui-save")).primary())
                (Button::link(l.t("ui-cancel"), &back).quiet())
            }
        }
    };
    ui::shell(cx, &title, Nav::People, content)
}

/// The errors with the names of their fields, so that the list above the form says which is meant.
fn named(cx: &Cx, errors: Errors) -> Errors {
    let own = EDITABLE.iter().map(|f| (*f, label_key(f).to_owned()));
    let parts = ADDRESS
        .iter()
        .map(|f| (*f, format!("person-address-{}", f.replace('_', "-"))));
    own.chain(parts)
        .fold(errors, |errors, (f, key)| errors.named(f, cx.l.t(&key)))
}

/// A field that may be changed; one that may only be seen, as it is; nothing of one that is hidden.
fn part(
    cx: &Cx,
    name: &'static str,
    typed: &Typed,
    (person, colleagues): (Option<&Person>, &[Colleague]),
    errors: &Errors,
) -> Markup {
    if fields::writes(&cx.actor, name) {
        return field_of(cx, name, typed, (person, colleagues), errors);
    }
    let seen = person.filter(|_| fields::reads(&cx.actor, name));
    html! {
        @if let Some(p) = seen {
            div.field {
                span.label { (cx.l.t(label_key(name))) }
                div { @if form::typed(p, name).is_empty() { span.soft { "–" } } @else { (shown(cx, p, name)) } }
                span.hint { (cx.l.t("person-locked-hint")) }
            }
        }
    }
}

fn field_of(
    cx: &Cx,
    name: &'static str,
    typed: &Typed,
    (person, colleagues): (Option<&Person>, &[Colleague]),
    errors: &Errors,
) -> Markup {
    let l = &cx.l;
    let value = typed.get(name).cloned().unwrap_or_default();
    let error = errors.of(name);
    let label = l.t(label_key(name));
    match name {
        "stage" | "owner" | "language" => {
            let options = match name {
                "stage" => stages(cx),
                "owner" => owners::options(cx, colleagues, &value),
                _ => languages(cx, &value),
            };
            let select = Select::new(name, label, options);
            select.chosen(value).error(error).render()
        }
        "address" => address(cx, typed, errors),
        "preferences" => {
            let choices = preferences::pages::choices(cx, person);
            preferences::pages::fields(cx, typed, errors, &choices, false)
        }
        "emails" | "phones" | "handles" => {
            let hint = several_hint(cx, name, typed, person);
            Area::new(name, label)
                .value(value)
                .hint(hint)
                .error(error)
                .render()
        }
        "name" => Field::new(name, label)
            .value(value)
            .error(error)
            .autocomplete("off")
            .autofocus()
            .render(),
        "tags" | "time_zone" | "company" => {
            let hint = l.t(&format!("person-{}-hint", name.replace('_', "-")));
            Field::new(name, label)
                .value(value)
                .hint(hint)
                .error(error)
                .autocomplete("off")
                .render()
        }
        _ => Field::new(name, label)
            .value(value)
            .error(error)
            .autocomplete("off")
            .render(),
    }
}

/// How several values of a field are written; telephone numbers as those of the person's country look.
fn several_hint(cx: &Cx, name: &str, typed: &Typed, person: Option<&Person>) -> String {
    let home = places::country_of_zone(&cx.account.zone);
    let country = country(typed, person, home.as_deref());
    let example = phones::example(country.as_deref());
    let key = format!("person-{name}-hint");
    cx.l.tx(&key, &[("example", example.into())])
}

/// The languages of the screens, and whatever other one is set.
fn languages(cx: &Cx, chosen: &str) -> Vec<(String, String)> {
    let mut out = vec![(String::new(), cx.l.t("person-language-none"))];
    out.extend(
        Language::ALL
            .iter()
            .map(|t| (t.as_str().to_owned(), cx.l.word("ui-language", t.as_str()))),
    );
    if !out.iter().any(|(tag, _)| tag == chosen) {
        out.push((chosen.to_owned(), chosen.to_owned()));
    }
    out
}

fn address(cx: &Cx, typed: &Typed, errors: &Errors) -> Markup {
    let l = &cx.l;
    let error = errors.of("address");
    html! {
        fieldset.form id="f-address" tabindex="-1" aria-describedby=[error.as_ref().map(|_| "f-address-error")] {
            legend { (l.t("person-address")) }
            @if let Some(error) = error { span.error id="f-address-error" { (error) } }
            @for part in ADDRESS { (address_part(cx, part, typed).error(errors.of(part))) }
        }
    }
}

/// A part of the address; the country by its name, with the others to choose from.
fn address_part(cx: &Cx, part: &'static str, typed: &Typed) -> Field {
    let l = &cx.l;
    let value = typed.get(part).cloned().unwrap_or_default();
    let field = Field::new(
        part,
        l.t(&format!("person-address-{}", part.replace('_', "-"))),
    );
    let field = field.autocomplete("off");
    match part {
        "country" => field
            .value(places::in_words(&value, l.language()))
            .suggest(places::all_names(l.language())),
        _ => field.value(value),
    }
}
