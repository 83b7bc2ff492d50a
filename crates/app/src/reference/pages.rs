//! The API's description for people: contents, a group of operations, schemas, what a search found.

use super::call;
use super::model::{Document, Field, Kind, Operation, Schema, slug};
use maud::{Markup, html};
use web::Locale;
use web::ui::{Badge, Copied, Empty, Facts, Tone};

pub(super) const ROOT: &str = "/api/docs";

/// The parts of the description: beside every page of it.
pub(super) fn side(l: &Locale, doc: &Document, here: &str) -> Markup {
    let link = |part: &str, name: &str| {
        let href = if part.is_empty() {
            ROOT.to_owned()
        } else {
            format!("{ROOT}/{part}")
        };
        html! { li { a href=(href) aria-current=[(part == here).then_some("page")] { (name) } } }
    };
    html! {
        ul {
            (link("", &l.t("docs-begin")))
            (link("errors", &l.t("docs-errors")))
            (link("filter", &l.t("docs-filter")))
            (link("schemas", &l.t("docs-schemas")))
        }
        h2 { (l.t("docs-operations")) }
        ul lang="en" { @for tag in doc.tags() { (link(&slug(tag), tag)) } }
    }
}

/// The form above every part.
pub(super) fn search(l: &Locale, q: &str) -> Markup {
    html! {
        form.row role="search" method="get" action=(ROOT) {
            input.input type="search" name="q" value=(q) aria-label=(l.t("docs-search")) placeholder=(l.t("docs-search"))
                autocomplete="off" enterkeyhint="search";
            (web::ui::Button::submit(l.t("docs-search-go")))
        }
    }
}

/// The operations by group, each with where it stands.
pub(super) fn contents(doc: &Document) -> Markup {
    html! {
        @for tag in doc.tags() {
            section.section lang="en" {
                h3 { a href={ (ROOT) "/" (slug(tag)) } { (tag) } }
                ul.operations { @for (method, path, o) in doc.operations().filter(|(_, _, o)| o.tag() == tag) {
                    li { (line(method, path, o)) }
                } }
            }
        }
    }
}

fn line(method: &str, path: &str, o: &Operation) -> Markup {
    html! {
        a href={ (ROOT) "/" (slug(o.tag())) "#" (o.id) } { (address(method, path)) }
        span.soft { (o.summary) }
    }
}

fn address(method: &str, path: &str) -> Markup {
    html! { code.address { b data-method=(method) { (method.to_uppercase()) } " " (path) } }
}

/// All operations of a group; none when there is no such group.
pub(super) fn group(l: &Locale, doc: &Document, part: &str) -> Option<(String, Markup)> {
    let tag = doc.tags().into_iter().find(|tag| slug(tag) == part)?;
    let of = doc.operations().filter(|(_, _, o)| o.tag() == tag);
    let body = html! { @for (method, path, o) in of { (operation(l, doc, method, path, o)) } };
    Some((tag.to_owned(), body))
}

fn operation(l: &Locale, doc: &Document, method: &str, path: &str, o: &Operation) -> Markup {
    html! {
        section.operation id=(o.id) lang="en" {
            h2 { a href={ "#" (o.id) } { (o.summary) } }
            p { (address(method, path)) }
            @if !o.description.is_empty() { (prose(&o.description)) }
            (needs(l, o))
            (parameters(l, o))
            (body(l, doc, o))
            (answers(l, o))
            h3 lang=(l.tag()) { (l.t("docs-example")) }
            (Copied::new(l, html! { pre tabindex="0" { code { (call::curl(doc, method, path, o)) } } }))
        }
    }
}

/// With what one may do it.
fn needs(l: &Locale, o: &Operation) -> Markup {
    let permission = || {
        html! { code { (o.permission) } " " span.soft lang=(l.tag()) { (l.word("permission", &o.permission.replace('.', "-"))) } }
    };
    html! {
        p lang=(l.tag()) {
            @match (o.key(), o.permission.as_str()) {
                (Some("writeKey"), _) => (l.t("docs-needs-key")),
                (_, "") => (l.t("docs-needs-token")),
                _ => { (l.t("docs-needs-permission")) " " (permission()) }
            }
        }
    }
}

fn parameters(l: &Locale, o: &Operation) -> Markup {
    let each = o.parameters.iter().map(|p| Told {
        name: &p.name,
        schema: &p.schema,
        required: p.required,
        text: &p.description,
        place: &p.place,
    });
    html! {
        @if !o.parameters.is_empty() {
            h3 lang=(l.tag()) { (l.t("docs-parameters")) }
            (fields(l, each))
        }
    }
}

fn body(l: &Locale, doc: &Document, o: &Operation) -> Markup {
    html! {
        @for (kind, content) in o.request_body.iter().flat_map(|b| &b.content) {
            h3 { span lang=(l.tag()) { (l.t("docs-body")) } " " code { (kind) } @if content.schema.name().is_some() { " " (shape(&content.schema)) } }
            (fields(l, doc.fields(&content.schema).into_iter().map(Told::of)))
        }
    }
}

fn answers(l: &Locale, o: &Operation) -> Markup {
    let mut facts = Facts::new();
    for (status, answer) in &o.responses {
        let of = answer.content.iter().next();
        let value = html! { (answer.description) @if let Some((_, content)) = of { ": " (shape(&content.schema)) } };
        facts = facts.fact(status, value);
    }
    html! { h3 lang=(l.tag()) { (l.t("docs-answers")) } (facts) }
}

/// A field or a parameter.
struct Told<'a> {
    name: &'a str,
    schema: &'a Schema,
    required: bool,
    text: &'a str,
    place: &'a str,
}

impl<'a> Told<'a> {
    fn of(field: Field<'a>) -> Self {
        Self {
            name: field.name,
            schema: field.schema,
            required: field.required,
            text: &field.schema.description,
            place: "",
        }
    }
}

fn fields<'a>(l: &Locale, all: impl Iterator<Item = Told<'a>>) -> Markup {
    html! {
        dl.fields { @for told in all {
            div {
                dt {
                    code { (told.name) } " " span.soft { (shape(told.schema)) @if told.schema.nullable() { " | null" } }
                    @if !told.place.is_empty() { " " span.soft { (told.place) } }
                    @if told.required { " " span lang=(l.tag()) { (Badge::new(Tone::Info, l.t("docs-required"))) } }
                }
                dd {
                    (marked(told.text))
                    @for limit in told.schema.limits() { " " code.limit { (limit) } }
                }
            }
        } }
    }
}

/// What a value looks like, with a way to the schemas that it names.
fn shape(schema: &Schema) -> Markup {
    html! { @for part in schema.kind() { @match part {
        Kind::Word(word) => (word),
        Kind::Named(name) => a href={ (ROOT) "/schemas#" (name) } { (name) },
    } } }
}

/// Every schema.
pub(super) fn schemas(l: &Locale, doc: &Document) -> Markup {
    html! { @for (name, schema) in doc.schemas() {
        section.operation id=(name) lang="en" {
            h2 { a href={ "#" (name) } { (name) } }
            @if !schema.description.is_empty() { (prose(&schema.description)) }
            @for limit in schema.limits() { p { code.limit { (limit) } } }
            (fields(l, doc.fields(schema).into_iter().map(Told::of)))
        }
    } }
}

/// Operations and schemas that hold all words.
pub(super) fn found(l: &Locale, doc: &Document, q: &str) -> Markup {
    let words: Vec<String> = q.split_whitespace().map(str::to_lowercase).collect();
    let holds = |text: String| words.iter().all(|w| text.to_lowercase().contains(w));
    let operations: Vec<_> = doc
        .operations()
        .filter(|(method, path, o)| holds(format!("{method} {path} {} {}", o.tag(), o.words(doc))))
        .collect();
    let schemas: Vec<&str> = doc
        .schemas()
        .filter(|(name, schema)| holds(format!("{name} {}", schema.words(doc))))
        .map(|(name, _)| name)
        .collect();
    html! {
        @if operations.is_empty() && schemas.is_empty() {
            (Empty::new("search", l.tx("docs-none", &[("q", q.into())]), l.t("docs-none-help"))
                .action(web::ui::Button::link(l.t("docs-all"), ROOT)))
        }
        @if !operations.is_empty() {
            h2 { (l.t("docs-operations")) }
            ul.operations lang="en" { @for (method, path, o) in operations { li { (line(method, path, o)) } } }
        }
        @if !schemas.is_empty() {
            h2 { (l.t("docs-schemas")) }
            ul.row lang="en" { @for name in schemas { li { a.chip href={ (ROOT) "/schemas#" (name) } { (name) } } } }
        }
    }
}

/// Paragraphs, with what stands between backticks as code.
fn prose(text: &str) -> Markup {
    html! { @for part in text.split("\n\n") { p { (marked(part)) } } }
}

/// Text with what stands between backticks as code, which no language has other words for.
pub(super) fn marked(text: &str) -> Markup {
    html! { @for (at, part) in text.split('`').enumerate() {
        @if at % 2 == 1 { code translate="no" { (part) } } @else { (part) }
    } }
}
