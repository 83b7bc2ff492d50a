//! What people and companies have in common, as HTML: the values on their pages and the fields of their forms.

use super::custom::{self, Own};
use super::custom_form::{self, At};
use super::form::{Form, Formed};
use super::ids::{self, Held};
use super::{Profile, addresses, custom_page};
use crate::people::form::{Typed, country};
use crate::people::list::pages::stage_badge;
use crate::people::model::{Address, CONTACTS_AT_MOST, Email, Phone};
use crate::{owners, phones, places, preferences};
use base::{Language, Permission, Stage, Timestamp};
use maud::{Markup, Render, html};
use records::own;
use records::own::CUSTOM;
use web::Cx;
use web::ui::{self, Area, Check, Errors, Facts, Field, Select};

/// The key of a field's label.
pub(crate) fn label_key(field: &str) -> &'static str {
    match field {
        "name" => "person-name",
        "given" => "person-given",
        "family" => "person-family",
        "stage" => "person-stage",
        "owner" => "person-owner",
        "emails" => "person-emails",
        "phones" => "person-phones",
        "handles" => "person-handles",
        "company" => "person-company",
        "tags" => "person-tags",
        "address" => "person-address",
        "language" => "person-language",
        "preferences" => "person-preferences",
        "external_ids" => "person-ids",
        CUSTOM => "audit-field-custom",
        _ => "person-time-zone",
    }
}

/// What a field shows.
pub(crate) fn shown(cx: &Cx, p: Profile<'_>, field: &str) -> Markup {
    match field {
        "stage" => html! { (stage_badge(cx, p.stage.as_str())) },
        "owner" => owners::shown(cx, p.owner, p.owner_name),
        "language" => html! { @if let Some(tag) = p.language { (language(cx, tag)) } },
        "preferences" => html! {
            @if let Some(wishes) = p.preferences { (preferences::pages::shown(cx, wishes, p.time_zone)) }
        },
        "time_zone" => html! { (p.time_zone.unwrap_or_default()) },
        "tags" => {
            html! { span.row translate="no" { @for tag in p.tags { (ui::Badge::new(ui::Tone::Neutral, tag)) } } }
        }
        "address" => {
            html! { @for a in p.addresses { div { (in_words(cx, a)) @if !a.label.is_empty() { " " span.soft { (a.label) } } } } }
        }
        "external_ids" => {
            html! { @for id in p.external_ids { div translate="no" { (ids::line(id)) } } }
        }
        "handles" => {
            html! { @for h in p.handles { div { "@" (h.handle) " " span.soft { (h.network) } } } }
        }
        "emails" => {
            html! { @for e in p.emails { div { (whole_names(&e.address)) " " span.soft { (e.label) } } } }
        }
        _ => {
            html! { @for f in p.phones { div { (phones::shown(&f.e164, cx.l.home())) " " span.soft { (f.label) } } } }
        }
    }
}

/// What a value leads to: its address, its words and an icon.
pub(crate) fn links(cx: &Cx, p: Profile<'_>, field: &str) -> Vec<(String, String, &'static str)> {
    match field {
        "emails" => {
            let link = |e: &Email| {
                let to = format!("mailto:{}", e.address);
                (to, e.address.clone(), "message")
            };
            p.emails.iter().map(link).collect()
        }
        "phones" => {
            let link = |f: &Phone| {
                let shown = phones::shown(&f.e164, cx.l.home());
                (format!("tel:{}", f.e164), shown, "call")
            };
            p.phones.iter().map(link).collect()
        }
        _ => Vec::new(),
    }
}

/// What a field shows where it is not edited: addresses and numbers lead to where one writes or calls.
pub(crate) fn linked(cx: &Cx, p: Profile<'_>, field: &str) -> Markup {
    let labels: Vec<&str> = match field {
        "emails" => p.emails.iter().map(|e| e.label.as_str()).collect(),
        _ => p.phones.iter().map(|f| f.label.as_str()).collect(),
    };
    let links = links(cx, p, field);
    html! {
        @if links.is_empty() { (shown(cx, p, field)) }
        @for ((href, words, _), label) in links.iter().zip(labels) {
            div { a href=(href) { (whole_names(words)) } " " span.soft { (label) } }
        }
    }
}

/// What nobody types on a page: ids elsewhere, fields of one's own, the first day.
pub(crate) fn known(
    cx: &Cx,
    (p, own): (Profile<'_>, &Own),
    (label, since): (String, Timestamp),
    mut facts: Facts,
) -> Facts {
    let ids = p.external_ids.iter();
    let ids: Vec<String> = ids.map(|x| format!("{} ({})", x.id, x.source)).collect();
    if !ids.is_empty() {
        facts = facts.fact(cx.l.t("person-external-id"), html! { (ids.join(", ")) });
    }
    facts = custom_page::facts(cx, own, p.custom, facts);
    facts.fact(label, html! { (cx.l.date(since)) })
}

/// A mail address that breaks behind its `@` rather than one letter before its end.
pub(crate) fn whole_names(address: &str) -> Markup {
    match address.split_once('@') {
        Some((name, domain)) => html! { span translate="no" { (name) "@" wbr; (domain) } },
        None => html! { (address) },
    }
}

/// An address in a line, its country by name.
fn in_words(cx: &Cx, address: &Address) -> String {
    let mut shown = address.clone();
    shown.country = places::in_words(&address.country, cx.l.language());
    shown.one_line()
}

/// A language by its own name, where the program knows it.
fn language(cx: &Cx, tag: &str) -> String {
    match tag.parse::<Language>() {
        Ok(known) => cx.l.word("spoken", known.as_str()),
        Err(_) => tag.to_owned(),
    }
}

/// The errors with the names of their fields, so that the list above the form says which is meant.
pub(crate) fn named<P: Formed>(cx: &Cx, of: &Form<P>) -> Errors {
    let l = &cx.l;
    let own = P::FIELDS.iter().map(|f| (*f, l.t(P::label_key(f))));
    let all =
        own.flat_map(|(f, label)| [(f.to_owned(), label.clone()), (format!("take.{f}"), label)]);
    let blocks = 0..addresses::blocks(&of.typed);
    let parts = blocks.flat_map(|nth| {
        let named = move |part: &&str| (addresses::name_of(part, nth), part_label(cx, part));
        addresses::PARTS.iter().map(named)
    });
    let language = l.language().as_str();
    let custom = of.own.fields.iter();
    let custom = custom.map(|f| (custom_form::name_of(f), f.label(language).to_owned()));
    all.chain(parts)
        .chain(custom)
        .fold(Errors::new(l, &of.back.errors), |errors, (field, label)| {
            errors.named(&field, label)
        })
}

/// The firm's own fields in the form; those who may only see them, see them as they are.
pub(crate) fn own_fields<P: Formed>(cx: &Cx, of: &Form<P>, errors: &Errors) -> Markup {
    let stood = of.record.as_ref().map(|record| record.profile().custom);
    let write = cx.actor.may(Permission::PeopleWrite).ok();
    let changes = |field: &own::Field| write.as_ref().is_some_and(|w| custom::changes(w, field));
    let (open, locked): (Vec<_>, Vec<_>) = of.own.fields.iter().cloned().partition(changes);
    html! {
        @if !open.is_empty() {
            (custom_form::inputs(cx, &At { own: &of.own.only(open), typed: &of.typed, stood, errors }))
            (of.back.choice(&cx.l, CUSTOM, errors))
        }
        @if let Some(stood) = stood.filter(|_| !locked.is_empty()) {
            (custom_page::all_shown(cx, &of.own.only(locked), stood))
            p.hint { (cx.l.t("person-locked-hint")) }
        }
    }
}

/// A field of the form; `numbers` is the key of how telephone numbers are written.
pub(crate) fn field_of<P: Formed>(
    cx: &Cx,
    (name, numbers): (&'static str, &str),
    form: &Form<P>,
    errors: &Errors,
) -> Markup {
    let (l, typed) = (&cx.l, &form.typed);
    let of = form.record.as_ref().map(|record| record.profile());
    let value = typed.get(name).cloned().unwrap_or_default();
    let error = errors.of(name);
    let label = l.t(label_key(name));
    match name {
        "stage" | "owner" | "language" => {
            let options = match name {
                "stage" => stages(cx),
                "owner" => owners::options(cx, &form.colleagues, &value),
                _ => languages(cx, &value),
            };
            let select = Select::new(name, label, options);
            select.chosen(value).error(error).render()
        }
        "address" => all_addresses(cx, typed, errors),
        "preferences" => {
            let choices = preferences::pages::choices(cx, of);
            preferences::pages::fields(cx, typed, errors, &choices)
        }
        "external_ids" => {
            let area = Area::new(name, label).value(value);
            let area = area.hint(l.t("person-ids-hint")).error(error);
            html! { (area) (holders(cx, &form.held)) }
        }
        "emails" | "phones" | "handles" => {
            let hint = several_hint(cx, (name, numbers), typed, of);
            let area = Area::new(name, label).value(value);
            area.hint(hint).error(error).render()
        }
        _ => {
            let hint = l.t(&format!("person-{}-hint", name.replace('_', "-")));
            let field = Field::new(name, label).value(value).hint(hint);
            field.error(error).autocomplete("off").render()
        }
    }
}

/// Links to those who have the ids that were typed.
fn holders(cx: &Cx, held: &[Held]) -> Markup {
    html! {
        @if !held.is_empty() {
            p.soft {
                (cx.l.t("person-ids-held"))
                @for one in held { " " a href=(cx.to(&one.page)) { (one.name) } }
            }
        }
    }
}

/// How several values of a field are written; telephone numbers as those of the record's country look.
fn several_hint(
    cx: &Cx,
    (name, numbers): (&str, &str),
    typed: &Typed,
    of: Option<Profile<'_>>,
) -> String {
    let home = places::country_of_zone(&cx.account.zone);
    let country = country(typed, of, home.as_deref());
    let example = phones::example(country.as_deref());
    let key = match name {
        "phones" => numbers,
        "emails" => "person-emails-hint",
        _ => "person-handles-hint",
    };
    cx.l.tx(key, &[("example", example.into())])
}

/// Every stage with its word.
pub(crate) fn stages(cx: &Cx) -> Vec<(String, String)> {
    let word = |s: &Stage| (s.as_str().to_owned(), cx.l.word("stage", s.as_str()));
    Stage::ALL.iter().map(word).collect()
}

/// The languages of the screens, and whatever other one is set.
fn languages(cx: &Cx, chosen: &str) -> Vec<(String, String)> {
    let mut out = vec![(String::new(), cx.l.t("person-language-none"))];
    out.extend(
        Language::ALL
            .iter()
            .map(|t| (t.as_str().to_owned(), cx.l.word("spoken", t.as_str()))),
    );
    if !out.iter().any(|(tag, _)| tag == chosen) {
        out.push((chosen.to_owned(), chosen.to_owned()));
    }
    out
}

/// A block for each address that is there or was typed, and an empty one for the next.
fn all_addresses(cx: &Cx, typed: &Typed, errors: &Errors) -> Markup {
    let filled = addresses::filled(typed);
    let error = errors.of("address");
    html! {
        div.stack id="f-address" tabindex="-1" {
            @if let Some(error) = error { span.error { (error) } }
            @for nth in 0..filled.max(1) { (address(cx, nth, typed, errors)) }
            @if (1..CONTACTS_AT_MOST).contains(&filled) {
                details.fold {
                    summary { (cx.l.t("person-address-more")) }
                    (address(cx, filled, typed, errors))
                }
            }
        }
    }
}

fn address(cx: &Cx, nth: usize, typed: &Typed, errors: &Errors) -> Markup {
    let l = &cx.l;
    let is_there = nth < addresses::filled(typed);
    let title = match nth {
        0 => l.t("person-address"),
        nth => l.tx("person-address-nth", &[("n", (nth as i64 + 1).into())]),
    };
    let label = addresses::name_of(addresses::LABEL, nth);
    let said = typed.get(&label).cloned().unwrap_or_default();
    let gone = addresses::name_of(addresses::GONE, nth);
    html! {
        fieldset.form {
            legend { (title) }
            @for part in addresses::PARTS {
                @let name = addresses::name_of(part, nth);
                (address_part(cx, part, &name, typed).error(errors.of(&name)))
            }
            (Field::new(&label, l.t("person-address-label")).value(said).autocomplete("off")
                .hint(l.t("person-address-label-hint")).error(errors.of(&label)))
            @if is_there { (Check::new(&gone, l.t("person-address-gone")).ticked(typed.contains_key(&gone))) }
        }
    }
}

fn part_label(cx: &Cx, part: &str) -> String {
    cx.l.t(&format!("person-address-{}", part.replace('_', "-")))
}

/// A part of an address; the country by its name, with the others to choose from.
fn address_part(cx: &Cx, part: &str, name: &str, typed: &Typed) -> Field {
    let l = &cx.l;
    let value = typed.get(name).cloned().unwrap_or_default();
    let field = Field::new(name, part_label(cx, part)).autocomplete("off");
    match part {
        "country" => field
            .value(places::in_words(&value, l.language()))
            .suggest(places::all_names(l.language())),
        _ => field.value(value),
    }
}
