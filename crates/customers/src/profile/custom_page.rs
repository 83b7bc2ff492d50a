//! The firm's own fields on the page of a person or a company.

use super::custom::Own;
use super::custom_form::sections;
use super::custom_links::Linked;
use super::pages::whole_names;
use maud::{Markup, Render, html};
use records::own::{Field, Holds};
use serde_json::Value as Json;
use web::Cx;
use web::ui::{Facts, Panel};

/// The value of a field in a list, which holds it as JSON; whoever wrote it chose the language. Rows lead to their
/// records, so that what a value leads to is named alone.
pub(crate) fn listed(cx: &Cx, (field, linked): (&Field, &Linked), json: &str) -> Markup {
    let value = serde_json::from_str(json).unwrap_or_default();
    match field.holds.leads_to() {
        Some(_) => html! { span translate="no" { (linked.said(&cx.l, field, &value)) } },
        None => html! { span translate="no" { (field.said(&value, &cx.l)) } },
    }
}

/// The fields of no section that say something, and what stands under keys without a field.
pub(crate) fn facts(cx: &Cx, own: &Own, custom: &Json, facts: Facts) -> Facts {
    let facts = of_section(cx, own, custom, "", facts);
    let named = |key: &str| own.fields.iter().any(|field| field.key == key);
    let others = custom.as_object().into_iter().flatten();
    others
        .filter(|(key, _)| !named(key))
        .fold(facts, |facts, (key, value)| {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            facts.fact(key, html! { (text) })
        })
}

/// A panel for each section that says something.
pub(crate) fn panels(cx: &Cx, own: &Own, custom: &Json) -> Markup {
    let says = |section: &&str| {
        let mut inside = own.fields.iter().filter(|field| field.section == *section);
        !section.is_empty() && inside.any(|field| value(field, custom).is_some())
    };
    html! {
        @for section in sections(&own.fields).into_iter().filter(says) {
            (Panel::new(section, of_section(cx, own, custom, section, Facts::new()).render()))
        }
    }
}

/// Everything that they say, for whoever compares two versions of it.
pub(crate) fn all_shown(cx: &Cx, own: &Own, custom: &Json) -> Markup {
    let said = own.fields.iter();
    let said = said.filter(|field| value(field, custom).is_some());
    said.fold(Facts::new(), |facts, field| {
        fact(cx, (field, &own.linked), custom, facts)
    })
    .render()
}

fn of_section(cx: &Cx, own: &Own, custom: &Json, section: &str, facts: Facts) -> Facts {
    let inside = own.fields.iter().filter(|field| field.section == section);
    inside.fold(facts, |facts, field| {
        fact(cx, (field, &own.linked), custom, facts)
    })
}

fn value<'a>(field: &Field, custom: &'a Json) -> Option<&'a Json> {
    custom.get(&field.key).filter(|value| !value.is_null())
}

fn fact(cx: &Cx, (field, linked): (&Field, &Linked), custom: &Json, facts: Facts) -> Facts {
    match value(field, custom) {
        Some(value) => facts.fact(
            field.label(cx.l.language().as_str()),
            shown(cx, (field, linked), value),
        ),
        None => facts,
    }
}

/// A value on a page. Only what the field takes leads anywhere: what fits no longer is shown as it is.
pub(crate) fn shown(cx: &Cx, (field, linked): (&Field, &Linked), value: &Json) -> Markup {
    let said = field.said(value, &cx.l);
    let to = |scheme: &str| format!("{scheme}{}", value.as_str().unwrap_or_default());
    match field.holds {
        Holds::Person | Holds::Company => linked.shown(cx, field, value),
        Holds::Url if field.checked(value).is_ok() => html! {
            a href=(said) rel="noopener noreferrer nofollow" translate="no" { (said) }
        },
        Holds::Email if field.checked(value).is_ok() => html! {
            a href=(to("mailto:")) { (whole_names(&said)) }
        },
        Holds::Phone if field.checked(value).is_ok() => html! {
            a href=(to("tel:")) translate="no" { (said) }
        },
        Holds::LongText => html! {
            @for line in said.lines() { div translate="no" { (line) } }
        },
        _ => html! { span translate="no" { (said) } },
    }
}
