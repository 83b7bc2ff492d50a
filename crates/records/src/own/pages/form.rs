//! The form of a new field, and the page of one that is there.

use super::{PATH, crumbs, holds, list_of};
use crate::own::api::version;
use crate::own::form::{Row, Typed, in_language, parts};
use crate::own::index::pages::{Quickness, panel};
use crate::own::model::{HELP_CHARS, LABEL_CHARS};
use crate::own::{Field, Holds, Record};
use ::web::Cx;
use ::web::meanwhile::Back;
use ::web::ui::{
    self, Area, Button, Check, Errors, Facts, Field as Input, Nav, PageHead, Panel, Select,
};
use base::{FieldError, Language};
use identity::audit::LastChange;
use maud::{Markup, html};

/// The page of a new field.
pub(in crate::own) struct New {
    pub record: Record,
    pub typed: Typed,
    pub errors: Vec<FieldError>,
    /// Headings that there are.
    pub sections: Vec<String>,
}

/// The page of one field.
pub(in crate::own) struct One {
    pub field: Field,
    pub sections: Vec<String>,
    /// Who changed it last.
    pub last: Option<LastChange>,
    /// What stands in the form after a try that was not taken.
    pub typed: Option<Typed>,
    /// Why it was not.
    pub back: Back,
    /// How its index is.
    pub quick: Quickness,
}

pub(in crate::own) fn new(cx: &Cx, page: &New) -> Markup {
    let l = &cx.l;
    let found = Errors::new(l, &page.errors);
    let typed = &page.typed;
    let title = l.word("own-new", page.record.as_str());
    let above = crumbs(cx).step(l.t("own-title"), cx.to(&list_of(page.record)));
    let none = Back::default();
    let content = html! {
        (PageHead::new(&title).crumbs(above))
        form.form.narrow method="post" action=(cx.to(PATH)) {
            (ui::csrf_field(&cx.csrf))
            input type="hidden" name="record" value=(page.record);
            (found.summary())
            (text(cx, "labels", l.tag(), typed, &found, true))
            (what(cx, typed, &found))
            (Area::new("choices", l.t("own-choices")).value(typed.text("choices"))
                .hint(l.t("own-choices-hint")).error(found.of("choices")))
            (text(cx, "help", l.tag(), typed, &found, false))
            (section(cx, typed, &page.sections, &found))
            (required(cx, typed, &found))
            (other_languages(cx, typed, &found, &none))
            (Input::new("key", l.t("own-key")).value(typed.text("key")).max(40)
                .hint(l.t("own-key-hint")).error(found.of("key")))
            div.form-foot {
                (Button::submit(l.t("own-create")).primary())
                (Button::link(l.t("ui-cancel"), cx.to(&list_of(page.record))).quiet())
            }
        }
    };
    ui::shell(cx, &title, Nav::Settings, content)
}

/// What it holds, with an example of each.
fn what(cx: &Cx, typed: &Typed, found: &Errors) -> Markup {
    let l = &cx.l;
    let option = |word: &&str| {
        let both = [
            ("name", l.word("own-holds", word).into()),
            ("what", l.word("own-holds-what", word).into()),
        ];
        ((*word).to_owned(), l.tx("own-holds-option", &both))
    };
    let currency = match typed.text("currency") {
        "" => cx.account.currency.code(),
        told => told,
    };
    html! {
        (Select::new("holds", l.t("own-holds"), Holds::WORDS.iter().map(option))
            .chosen(typed.text("holds")).hint(l.t("own-holds-hint")).error(found.of("holds")))
        (Input::new("currency", l.t("own-currency")).value(currency).max(3)
            .hint(l.t("own-currency-hint")).error(found.of("currency")))
    }
}

/// A name or a help in one language.
fn text(cx: &Cx, at: &str, language: &str, typed: &Typed, found: &Errors, must: bool) -> Markup {
    let l = &cx.l;
    let name = format!("{at}.{language}");
    let label = in_language(l, at, language);
    let is_own = language == l.tag();
    let (error, value) = (found.of(&name), typed.text(&name));
    if at == "help" {
        let area = Area::new(&name, label)
            .value(value)
            .max(HELP_CHARS)
            .error(error);
        return html! { @if is_own { (area.hint(l.t("own-help-hint"))) } @else { (area) } };
    }
    let input = Input::new(&name, label)
        .value(value)
        .max(LABEL_CHARS)
        .error(error);
    let input = if must { input.required() } else { input };
    html! { @if is_own { (input.hint(l.t("own-name-hint"))) } @else { (input) } }
}

fn section(cx: &Cx, typed: &Typed, sections: &[String], found: &Errors) -> Input {
    let l = &cx.l;
    Input::new("section", l.t("own-section"))
        .value(typed.text("section"))
        .max(LABEL_CHARS)
        .suggest(sections.to_vec())
        .hint(l.t("own-section-hint"))
        .error(found.of("section"))
}

fn required(cx: &Cx, typed: &Typed, found: &Errors) -> Check {
    let l = &cx.l;
    Check::new("required", l.t("own-required"))
        .ticked(typed.is_on("required"))
        .hint(l.t("own-required-hint"))
        .error(found.of("required"))
}

fn others(cx: &Cx) -> impl Iterator<Item = &'static str> {
    let own = cx.l.language();
    let all = Language::ALL.iter().filter(move |one| **one != own);
    all.map(|language| language.as_str())
}

/// Name and help in the languages that are not the reader's; open where something is wrong in them.
fn other_languages(cx: &Cx, typed: &Typed, found: &Errors, back: &Back) -> Markup {
    let names = || others(cx).flat_map(|l| [format!("labels.{l}"), format!("help.{l}")]);
    let is_open = names().any(|name| found.of(&name).is_some()) || back.tells();
    html! {
        details.fold open[is_open] {
            summary { (cx.l.t("own-languages")) }
            div.stack {
                @for language in others(cx) {
                    @for at in ["labels", "help"] {
                        (text(cx, at, language, typed, found, false))
                        (back.choice(&cx.l, &format!("{at}.{language}"), found))
                    }
                }
            }
        }
    }
}

pub(in crate::own) fn one(cx: &Cx, page: &One) -> Markup {
    let l = &cx.l;
    let field = &page.field;
    let title = field.label(l.tag());
    let above = crumbs(cx).step(l.t("own-title"), cx.to(&list_of(field.record)));
    let facts = Facts::new()
        .fact(
            l.t("own-of"),
            html! { (l.word("own-record", field.record.as_str())) },
        )
        .fact(l.t("own-holds"), html! { (holds(l, field)) })
        .fact(l.t("own-key"), html! { code { "custom." (field.key) } });
    let content = html! {
        (PageHead::new(title).crumbs(above))
        div.stack.narrow {
            (Panel::new(l.t("own-fixed"), html! { div.stack { (facts) p.soft { (l.t("own-fixed-what")) }
                p { (Button::link(l.t("own-kind"), cx.to(&format!("{PATH}/{}/kind", field.id)))) } } }))
            (Panel::new(l.t("own-change"), form(cx, page)))
            (panel(cx, field, &page.quick))
            (Panel::new(l.t("own-removal"), html! {
                form.form method="post" action=(cx.to(&format!("{PATH}/{}/removal", field.id))) {
                    (ui::csrf_field(&cx.csrf))
                    p.soft { (l.t("own-removal-what")) }
                    div.form-foot { (Button::submit(l.t("own-removal")).danger()) }
                }
            }))
        }
    };
    ui::shell(cx, title, Nav::Settings, content)
}

fn form(cx: &Cx, page: &One) -> Markup {
    let l = &cx.l;
    let (field, back) = (&page.field, &page.back);
    let stored = Typed::of(field, l);
    let typed = page.typed.as_ref().unwrap_or(&stored);
    let found = Errors::new(l, &back.errors);
    let own = |at: &str| format!("{at}.{}", l.tag());
    html! {
        form.form method="post" action=(cx.to(&format!("{PATH}/{}", field.id))) {
            (ui::csrf_field(&cx.csrf))
            (back.head(l, &version(field), &parts(l, field, None)))
            (found.summary())
            (text(cx, "labels", l.tag(), typed, &found, false))
            (back.choice(l, &own("labels"), &found))
            (text(cx, "help", l.tag(), typed, &found, false))
            (back.choice(l, &own("help"), &found))
            @if field.holds.has_choices() {
                (choices(cx, typed, &found))
                (back.choice(l, "choices", &found))
            }
            (default(cx, field, typed, &found))
            (back.choice(l, "default", &found))
            (section(cx, typed, &page.sections, &found))
            (back.choice(l, "section", &found))
            (required(cx, typed, &found))
            (back.choice(l, "required", &found))
            (other_languages(cx, typed, &found, back))
            div.form-foot {
                (Button::submit(l.t("ui-save")).primary())
                (Button::link(l.t("ui-cancel"), cx.to(&list_of(field.record))).quiet())
            }
        }
    }
}

/// The choices, each with its name, its place, and a box to take it away.
fn choices(cx: &Cx, typed: &Typed, found: &Errors) -> Markup {
    let l = &cx.l;
    html! {
        fieldset.stack id="f-choices" tabindex="-1" {
            legend { (l.t("own-choices")) }
            @if let Some(error) = found.of("choices") { p.error { (error) } }
            p.soft { (l.t("own-choices-what")) }
            @for row in typed.rows() { (choice(cx, &row)) }
            (Area::new("more", l.t("own-more")).value(typed.text("more")).hint(l.t("own-more-hint")))
            details.fold {
                summary { (l.t("own-choices-languages")) }
                div.stack {
                    @for row in typed.rows() {
                        @for language in others(cx) {
                            @let said = l.word("ui-language", language);
                            @let both = [("what", row.labels.say(l.tag()).into()), ("language", said.into())];
                            (Input::new(format!("choices.{}.{language}", row.index), l.tx("own-in", &both))
                                .value(row.labels.exactly(language).unwrap_or_default()).max(LABEL_CHARS))
                        }
                    }
                }
            }
        }
    }
}

fn choice(cx: &Cx, row: &Row) -> Markup {
    let l = &cx.l;
    let at = format!("choices.{}", row.index);
    let named = |key: &str| l.tx(key, &[("name", row.labels.say(l.tag()).into())]);
    let n = i64::try_from(row.index + 1).unwrap_or(0);
    html! {
        div.form-pair {
            input type="hidden" name={ (at) ".key" } value=(row.key);
            (Input::new(format!("{at}.{}", l.tag()), l.tx("own-choice", &[("n", n.into())]))
                .value(row.labels.exactly(l.tag()).unwrap_or_default())
                .placeholder(row.labels.say(l.tag())).max(LABEL_CHARS))
            (Input::new(format!("{at}.place"), named("own-place")).kind("number").value(&row.place))
            (Check::new(format!("{at}.away"), named("own-away")).ticked(row.away))
        }
    }
}

/// What a new record has: an input that fits what the field holds.
fn default(cx: &Cx, field: &Field, typed: &Typed, found: &Errors) -> Markup {
    let l = &cx.l;
    let (label, hint) = (l.t("own-default"), l.t("own-default-hint"));
    let (value, error) = (typed.text("default"), found.of("default"));
    let none = (String::new(), l.t("own-default-none"));
    let select = |options: Vec<(String, String)>| {
        let all = std::iter::once(none.clone()).chain(options);
        let select = Select::new("default", &label, all).chosen(value);
        html! { (select.hint(&hint).error(error.clone())) }
    };
    let named = || {
        let all = field.choices.iter();
        all.map(|choice| (choice.key.clone(), choice.labels.say(l.tag()).to_owned()))
    };
    let input = |kind| {
        let input = Input::new("default", &label).kind(kind).value(value);
        html! { (input.hint(&hint).error(error.clone())) }
    };
    match field.holds {
        Holds::LongText => {
            let area = Area::new("default", &label).value(value).hint(&hint);
            html! { (area.error(error)) }
        }
        Holds::Date => input("date"),
        Holds::Time => input("datetime-local"),
        Holds::Url => input("url"),
        Holds::Email => input("email"),
        Holds::Phone => input("tel"),
        Holds::Person | Holds::Company => html! {},
        Holds::Text | Holds::Number | Holds::Money(_) => input("text"),
        Holds::Truth => select(vec![
            ("true".to_owned(), l.truth(true)),
            ("false".to_owned(), l.truth(false)),
        ]),
        Holds::Choice => select(named().collect()),
        Holds::Choices => html! {
            fieldset.stack id="f-default" tabindex="-1" {
                legend { (label) }
                @if let Some(error) = error { p.error { (error) } }
                p.soft { (hint) }
                @for (key, name) in named() {
                    @let box_name = format!("default.{key}");
                    (Check::new(&box_name, name).ticked(typed.is_on(&box_name)))
                }
            }
        },
    }
}
