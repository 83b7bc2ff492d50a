//! The firm's own fields in the form of a person or a company.

use super::custom::{self, Own};
use super::custom_links;
use crate::finder::Told;
use crate::people::form::Typed;
use base::{Actor, Error, Permission, Scope};
use db::{DbError, Tx};
use maud::{Markup, Render, html};
use records::own::CUSTOM;
use records::own::{self, Fault, Field, Holds, Record};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use web::ui::{self, Area, Avatar, Check, Errors, Field as Input, Select};
use web::{Cx, Locale};

/// The name of a field's input.
pub(crate) fn name_of(field: &Field) -> String {
    format!("{CUSTOM}.{}", field.key)
}

/// The name of the box of one choice of several.
fn box_of(field: &Field, choice: &str) -> String {
    format!("{CUSTOM}.{}.{choice}", field.key)
}

/// Whether an input belongs to own fields.
pub(crate) fn has(name: &str) -> bool {
    name.strip_prefix(CUSTOM)
        .is_some_and(|rest| rest.starts_with('.'))
}

/// Everything as it stands in the form.
pub(crate) fn typed(own: &Own, custom: &Json, l: &Locale) -> Typed {
    let mut all = Typed::new();
    for field in &own.fields {
        let value = custom.get(&field.key).filter(|value| !value.is_null());
        let texts = match (value, field.holds.leads_to()) {
            (None, _) => Vec::new(),
            (Some(value), Some(_)) => vec![own.linked.said(l, field, value)],
            (Some(value), None) => field.retyped(value, l),
        };
        if field.holds == Holds::Choices {
            let ticked = texts.iter().map(|key| (box_of(field, key), "on".into()));
            all.extend(ticked);
            all.insert(name_of(field), String::new());
        } else {
            let text = texts.into_iter().next().unwrap_or_default();
            all.insert(name_of(field), text);
        }
    }
    all
}

/// The same for a record that is not there yet: what it has unless somebody says otherwise.
pub(crate) fn defaults(fields: &[Field], l: &Locale) -> Typed {
    let said = |field: &Field| Some((field.key.clone(), field.default.clone()?));
    let own = Own {
        fields: fields.to_vec(),
        ..Own::default()
    };
    let custom = fields.iter().filter_map(said).collect();
    typed(&own, &Json::Object(custom), l)
}

/// Everything in one text; none where the form did not have it.
pub(crate) fn all(typed: &Typed) -> Option<String> {
    let lines: BTreeSet<String> = typed
        .iter()
        .filter(|(name, text)| {
            has(name) && !(name.ends_with(".for") || (name.ends_with(".id") && text.is_empty()))
        })
        .map(|(name, text)| format!("{name}={}", text.replace("\r\n", "\n")))
        .collect();
    let lines: Vec<String> = lines.into_iter().collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What was typed, as records hold it, with what else stood there; nothing where the form had none of it.
///
/// # Errors
/// Those of the database; what is wrong, by the names of the inputs.
fn read(
    (tx, scope): (&Tx<'_>, &Scope),
    own: &Own,
    (typed, stood): (&Typed, Option<&Json>),
    l: &Locale,
) -> Result<Option<Json>, Error> {
    let mut object = stood.and_then(Json::as_object).cloned().unwrap_or_default();
    let (mut faults, mut any) = (Vec::new(), false);
    for field in &own.fields {
        let name = name_of(field);
        let Some(text) = typed.get(&name) else {
            continue;
        };
        any = true;
        let texts = match field.holds {
            Holds::Choices => ticked(field, typed, stood),
            _ => vec![text.clone()],
        };
        let before = stood.and_then(|all| all.get(&field.key));
        let value = match field.holds.leads_to() {
            Some(record) => {
                let at = (own, field, record);
                linked((tx, scope), at, (typed, before), l)?
            }
            None => field.typed_over(&texts, before, l),
        };
        match value {
            Ok(Some(value)) => {
                object.insert(field.key.clone(), value);
            }
            Ok(None) => {
                object.remove(&field.key);
            }
            Err(fault) => faults.push(fault.at(name)),
        }
    }
    match faults.is_empty() {
        true => Ok(any.then_some(Json::Object(object))),
        false => Err(Error::Invalid(faults)),
    }
}

/// The record that was named or chosen; what nobody touched stays, whatever became of it.
fn linked(
    (tx, scope): (&Tx<'_>, &Scope),
    (own, field, record): (&Own, &Field, Record),
    (typed, before): (&Typed, Option<&Json>),
    l: &Locale,
) -> Result<Result<Option<Json>, Fault>, DbError> {
    let text = typed.get(&name_of(field)).map_or("", |text| text.trim());
    let before = before.filter(|value| !value.is_null());
    match before {
        _ if text.is_empty() => Ok(field.checked(&Json::Null)),
        Some(same) if own.linked.said(l, field, same).trim() == text => Ok(Ok(Some(same.clone()))),
        _ => {
            let meant = custom_links::meant(tx, scope, (field, record), typed)?;
            Ok(meant.map(|id| Some(id.to_string().into())))
        }
    }
}

/// As [`read`], of the fields that such records have now.
///
/// # Errors
/// `Invalid` with what is wrong, by the names of the inputs; `Forbidden`; those of the database.
pub(crate) fn read_in(
    tx: &Tx<'_>,
    by: &Actor,
    record: Record,
    (typed, stood): (&Typed, Option<&Json>),
    l: &Locale,
) -> Result<Option<Json>, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    let mut own = Own::seen(tx, &scope, record, stood.into_iter())?;
    own.fields.retain(|field| custom::changes(&scope, field));
    read((tx, &scope), &own, (typed, stood), l)
}

/// Both, or everything that is wrong with either.
///
/// # Errors
/// Those of `rest` and of `own`.
pub(crate) fn both<T>(
    rest: Result<T, Error>,
    own: Result<Option<Json>, Error>,
) -> Result<(T, Option<Json>), Error> {
    match (rest, own) {
        (Ok(rest), Ok(own)) => Ok((rest, own)),
        (Err(Error::Invalid(mut all)), Err(Error::Invalid(more))) => {
            all.extend(more);
            Err(Error::Invalid(all))
        }
        (Err(e), _) | (_, Err(e)) => Err(e),
    }
}

/// The choices whose boxes are ticked, those too that are offered no more.
fn ticked(field: &Field, typed: &Typed, stood: Option<&Json>) -> Vec<String> {
    let is_ticked = |key: &&str| typed.contains_key(&box_of(field, key));
    let offered = field.choices.iter().map(|choice| choice.key.as_str());
    let kept = kept_choices(field, stood);
    offered
        .chain(kept)
        .filter(is_ticked)
        .map(str::to_owned)
        .collect()
}

/// What was chosen once and is offered no more.
fn kept_choices<'a>(field: &'a Field, stood: Option<&'a Json>) -> impl Iterator<Item = &'a str> {
    let chosen = stood.and_then(|all| all.get(&field.key)?.as_array());
    let chosen = chosen.into_iter().flatten().filter_map(Json::as_str);
    chosen.filter(|key| field.choice(key).is_none())
}

/// What the inputs are shown with.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) own: &'a Own,
    pub(crate) typed: &'a Typed,
    /// The values of the record, if it is there.
    pub(crate) stood: Option<&'a Json>,
    pub(crate) errors: &'a Errors,
}

/// The inputs, those of a section together.
pub(crate) fn inputs(cx: &Cx, at: &At<'_>) -> Markup {
    let fields = at.own.fields.as_slice();
    html! {
        @for section in sections(fields) {
            @let own = fields.iter().filter(|field| field.section == section);
            @if section.is_empty() {
                @for field in own { (input(cx, field, at)) }
            } @else {
                fieldset.form {
                    legend translate="no" { (section) }
                    @for field in own { (input(cx, field, at)) }
                }
            }
        }
    }
}

/// The headings in the order of the fields, each once.
pub(super) fn sections(fields: &[Field]) -> Vec<&str> {
    let mut out: Vec<&str> = Vec::new();
    for field in fields {
        if !out.contains(&field.section.as_str()) {
            out.push(&field.section);
        }
    }
    out
}

fn input(cx: &Cx, field: &Field, at: &At<'_>) -> Markup {
    let (l, typed, errors) = (&cx.l, at.typed, at.errors);
    let (name, language) = (name_of(field), l.language().as_str());
    let value = typed.get(&name).cloned().unwrap_or_default();
    let (error, help) = (errors.of(&name), field.help.say(language));
    let label = field.label(language);
    match field.holds {
        Holds::Choices => boxes(l, field, typed, (at.stood, errors)),
        Holds::Person | Holds::Company => lead(cx, field, at),
        Holds::Choice | Holds::Truth => {
            let select = Select::new(name, label, options(l, field, &value)).chosen(value);
            let select = select.hint(help).error(error);
            if field.required {
                select.required()
            } else {
                select
            }
            .render()
        }
        Holds::LongText => {
            let area = Area::new(name, label).value(value);
            let area = area.hint(help).error(error);
            if field.required {
                area.required()
            } else {
                area
            }
            .render()
        }
        _ => {
            let input = Input::new(name, label_of(field, label)).value(value);
            let input = line(field, input).hint(help).error(error);
            let input = match field.required {
                true => input.required(),
                false => input,
            };
            html! { (input) (who_has(cx, field, errors)) }
        }
    }
}

/// The way to the record that has the value which no two may have.
fn who_has(cx: &Cx, field: &Field, errors: &Errors) -> Markup {
    let place = match field.record {
        Record::Person => "people",
        Record::Company => "companies",
    };
    html! {
        @if let Some(id) = errors.other(&name_of(field)) {
            p { a href=(cx.to(&format!("{place}/{id}"))) { (cx.l.t("own-who-has")) } }
        }
    }
}

/// An input for the name of another record; where it could mean none or several, those that were found stand below.
fn lead(cx: &Cx, field: &Field, at: &At<'_>) -> Markup {
    let (l, name) = (&cx.l, name_of(field));
    let language = l.language().as_str();
    let value = at.typed.get(&name).cloned().unwrap_or_default();
    let help = match field.help.say(language) {
        "" => l.word("own-link-hint", field.holds.word()),
        help => help.to_owned(),
    };
    let input = Input::new(&name, field.label(language)).value(&value);
    let input = input.autocomplete("off").hint(help);
    let input = input.error(at.errors.of(&name));
    let hits = at.own.offers.get(&field.key);
    html! {
        @if field.required { (input.required()) } @else { (input) }
        @if let Some(hits) = hits {
            input type="hidden" name=(custom_links::words_of(field)) value=(value.trim());
            fieldset.field.hits {
                legend { (l.t("own-link-found")) }
                @if hits.is_empty() { p.soft { (l.t("search-none")) } }
                @for Told { hit, detail, .. } in hits {
                    label.hit {
                        input type="radio" name=(custom_links::boxes_of(field)) value=(hit.id);
                        @if hit.kind == "company" { (Avatar::company(&hit.title)) } @else { (Avatar::person(&hit.title)) }
                        span { (hit.title) @if !detail.is_empty() { span.detail { (detail) } } }
                    }
                }
            }
        }
    }
}

/// An input of one line, of the kind that helps to fill it in.
fn line(field: &Field, input: Input) -> Input {
    let input = input.autocomplete("off");
    match field.holds {
        Holds::Date => input.kind("date"),
        Holds::Time => input.kind("datetime-local"),
        Holds::Url => input.kind("url").placeholder("https://"),
        Holds::Email => input.kind("email"),
        Holds::Phone => input.kind("tel"),
        _ => input,
    }
}

/// The label of an input; sums say in which currency.
fn label_of(field: &Field, label: &str) -> String {
    match field.holds.currency() {
        Some(currency) => format!("{label} ({})", currency.code()),
        None => label.to_owned(),
    }
}

/// What can be chosen, nothing first; what stands there although it is offered no more last.
fn options(l: &Locale, field: &Field, value: &str) -> Vec<(String, String)> {
    let mut out = vec![(String::new(), "–".to_owned())];
    match field.holds {
        Holds::Truth => {
            out.extend([true, false].map(|truth| (truth.to_string(), l.truth(truth))));
        }
        _ => {
            let words = |c: &own::Choice| {
                (
                    c.key.clone(),
                    c.labels.say(l.language().as_str()).to_owned(),
                )
            };
            out.extend(field.choices.iter().map(words));
        }
    }
    if !out.iter().any(|(word, _)| word == value) {
        out.push((value.to_owned(), value.to_owned()));
    }
    out
}

fn boxes(
    l: &Locale,
    field: &Field,
    typed: &Typed,
    (stood, errors): (Option<&Json>, &Errors),
) -> Markup {
    let (name, language) = (name_of(field), l.language().as_str());
    let (error, help) = (errors.of(&name), field.help.say(language));
    let offered = field.choices.iter();
    let offered = offered.map(|c| (c.key.as_str(), c.labels.say(language)));
    let kept = kept_choices(field, stood).map(|key| (key, key));
    html! {
        fieldset.field id={ "f-" (name) } tabindex="-1" {
            legend { (field.label(language)) }
            input type="hidden" name=(name) value="";
            div.boxes {
                @for (key, label) in offered.chain(kept) {
                    @let own = box_of(field, key);
                    (Check::new(&own, label).ticked(typed.contains_key(&own)))
                }
            }
            @if !help.is_empty() { span.hint { (help) } }
            @if let Some(error) = error { span.error { (ui::icon("error")) span { (error) } } }
        }
    }
}
