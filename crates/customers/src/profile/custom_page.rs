//! The firm's own fields on the page of a person or a company.

use super::custom_form::sections;
use maud::{Markup, Render, html};
use records::own::{Field, Holds};
use serde_json::Value as Json;
use web::ui::{Facts, Panel};
use web::{Cx, Locale};

/// The value of a field in a list, which holds it as JSON; whoever wrote it chose the language.
pub(crate) fn listed(l: &Locale, field: &Field, json: &str) -> Markup {
    let value = serde_json::from_str(json).unwrap_or_default();
    html! { span translate="no" { (field.said(&value, l)) } }
}

/// The fields of no section that say something, and what stands under keys without a field.
pub(crate) fn facts(cx: &Cx, fields: &[Field], custom: &Json, facts: Facts) -> Facts {
    let facts = of_section(cx, fields, custom, "", facts);
    let named = |key: &str| fields.iter().any(|field| field.key == key);
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
pub(crate) fn panels(cx: &Cx, fields: &[Field], custom: &Json) -> Markup {
    let says = |section: &&str| {
        let mut own = fields.iter().filter(|field| field.section == *section);
        !section.is_empty() && own.any(|field| value(field, custom).is_some())
    };
    html! {
        @for section in sections(fields).into_iter().filter(says) {
            (Panel::new(section, of_section(cx, fields, custom, section, Facts::new()).render()))
        }
    }
}

/// Everything that they say, for whoever compares two versions of it.
pub(crate) fn shown(cx: &Cx, fields: &[Field], custom: &Json) -> Markup {
    let said = fields.iter().filter(|field| value(field, custom).is_some());
    said.fold(Facts::new(), |facts, field| fact(cx, field, custom, facts))
        .render()
}

fn of_section(cx: &Cx, fields: &[Field], custom: &Json, section: &str, facts: Facts) -> Facts {
    let own = fields.iter().filter(|field| field.section == section);
    own.fold(facts, |facts, field| fact(cx, field, custom, facts))
}

fn value<'a>(field: &Field, custom: &'a Json) -> Option<&'a Json> {
    custom.get(&field.key).filter(|value| !value.is_null())
}

fn fact(cx: &Cx, field: &Field, custom: &Json, facts: Facts) -> Facts {
    let Some(value) = value(field, custom) else {
        return facts;
    };
    let said = field.said(value, &cx.l);
    let shown = match field.holds {
        // Only what was taken as the address of a page leads anywhere.
        Holds::Url if field.checked(value).is_ok() => html! {
            a href=(said) rel="noopener noreferrer nofollow" translate="no" { (said) }
        },
        Holds::LongText => html! {
            @for line in said.lines() { div translate="no" { (line) } }
        },
        _ => html! { span translate="no" { (said) } },
    };
    facts.fact(field.label(cx.l.language().as_str()), shown)
}
