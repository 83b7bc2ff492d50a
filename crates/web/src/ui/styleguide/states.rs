//! Buttons, forms, ways about, and how things stand.

use super::super::{
    Area, Button, Check, Confirm, Crumbs, Dialog, Empty, Errors, Field, FileDrop, Filters,
    InlineEdit, LiveProgress, Menu, Notice, PageHead, Progress, SearchBox, Select, Steps, Tabs,
    Toast, Tone, ZoneField,
};
use super::sample::{PEOPLE, moment};
use crate::{Locale, meanwhile};
use base::{FieldError, Stage};
use maud::{Markup, Render, html};

pub(super) fn buttons(l: &Locale) -> Markup {
    let (save, cancel, more) = (l.t("ui-save"), l.t("ui-cancel"), l.t("ui-more"));
    let menu = Menu::more(&more)
        .link("edit", &save, "#buttons")
        .post("trash", &cancel, "#buttons", "", true);
    html! {
        div.row {
            (Button::submit(&save).primary())
            (Button::link(&more, "#buttons").icon("plus"))
            (Button::submit(&cancel).quiet())
            (Button::submit(&cancel).danger().icon("trash"))
            (Button::submit(&save).disabled(true))
            (Button::submit(&more).icon_only("edit"))
            (Menu::new(&more).link("export", &save, "#buttons"))
            (menu)
            (Button::link(l.t("guide-dialog"), "#buttons").dialog("guide-dialog"))
        }
        (Dialog::new(l, "guide-dialog", l.t("guide-dialog"), html! {
            p { (l.t("guide-text")) }
            div.form-foot { (Button::submit(&save).primary()) (Button::close(&cancel)) }
        }))
    }
}

pub(super) fn form(l: &Locale) -> Markup {
    let wrong = [
        FieldError {
            field: "email".into(),
            code: "email",
            detail: String::new(),
        },
        FieldError {
            field: "name".into(),
            code: "required",
            detail: String::new(),
        },
    ];
    let errors = Errors::new(l, &wrong)
        .named("name", l.t("guide-name"))
        .named("email", l.t("guide-email"));
    let stages = Stage::ALL
        .iter()
        .map(|s| (s.as_str().to_owned(), l.word("stage", s.as_str())));
    html! {
        form.form method="get" action="#form" {
            (errors.summary())
            div.form-pair {
                (Field::new("name", l.t("guide-name")).error(errors.of("name")).required().autocomplete("name"))
                (Field::new("email", l.t("guide-email")).kind("email").value("nimali@").error(errors.of("email"))
                    .hint(l.t("guide-email-hint")))
            }
            div.form-pair {
                (Field::new("city", l.t("guide-city")).value(PEOPLE[1].1))
                (Select::new("stage", l.t("guide-stage"), stages).chosen("customer"))
            }
            (ZoneField::new(l, "zone", l.t("guide-city"), moment(0)).error(errors.of("name")).hint(l.t("guide-text")))
            (Area::new("note", l.t("guide-note")).value(l.t("guide-text")))
            (Check::new("consent", l.t("guide-consent")).hint(l.t("guide-email-hint")).ticked(true))
            div.form-foot { (Button::submit(l.t("ui-save")).primary()) (Button::link(l.t("ui-cancel"), "#form").quiet()) }
        }
        div.row {
            span.soft { (l.t("guide-city")) }
            (InlineEdit::new("place", l.t("ui-edit"), "#form", html! { (PEOPLE[2].1) }))
            (InlineEdit::new("place2", l.t("guide-city"), "#form", html! {}).form(l, "", html! {
                input.input type="text" name="place2" value=(PEOPLE[3].1) aria-label=(l.t("guide-city"));
            }, None))
        }
    }
}

pub(super) fn navigation(l: &Locale) -> Markup {
    let tab = |word: &str| l.t(&format!("ui-nav-{word}"));
    let steps =
        ["file", "columns", "check", "run", "report"].map(|s| l.t(&format!("guide-step-{s}")));
    let actions = Menu::more(l.t("ui-more")).link("export", &l.t("ui-save"), "#navigation");
    html! {
        (PageHead::new(PEOPLE[3].0).sub(PEOPLE[3].1)
            .crumbs(Crumbs::new(l).step(tab("people"), "#navigation").step(tab("companies"), "#navigation"))
            .action(Button::link(l.t("ui-edit"), "#navigation").icon("edit"))
            .action(actions))
        (Tabs::new(l.t("guide-navigation"))
            .tab(tab("people"), "#navigation", Some(l.number(1_284)), true)
            .tab(tab("companies"), "#navigation", Some(l.number(73)), false)
            .tab(tab("imports"), "#navigation", None, false)
            .tab(tab("reports"), "#navigation", None, false))
        (Steps::new(tab("imports"), steps, 2))
        (Filters::new()
            .part(SearchBox::new("#navigation", l.t("ui-search"), "navigation"))
            .chip(tab("people"), "#navigation", true)
            .chip(tab("companies"), "#navigation", false)
            .taken(l, PEOPLE[1].1, "#navigation"))
    }
}

pub(super) fn feedback(l: &Locale) -> Markup {
    let text = l.t("guide-text");
    let detail = l.tx(
        "guide-progress",
        &[("done", 12_400.into()), ("total", 50_000.into())],
    );
    html! {
        @for tone in [Tone::Info, Tone::Good, Tone::Warn, Tone::Bad] {
            (Notice::new(tone, l.t("guide-notice")).body(html! { p { (text) } }))
        }
        (both(l))
        (Progress::new(l.t("guide-step-run")).of(12_400, 50_000).detail(&detail))
        (Progress::new(l.t("ui-loading")))
        (LiveProgress::new("", "feedback", Progress::new(l.t("guide-step-check")).of(9, 10)))
        (Empty::new("people", l.t("guide-empty"), &text)
            .action(Button::link(l.t("guide-step-file"), "#feedback").primary().icon("import"))
            .action(Button::link(l.t("ui-more"), "#feedback")))
        div.row { (Confirm::new(l, "guide", l.t("ui-cancel"), &text).post("#feedback", "").go(l.t("ui-save"))) }
        div.stack {
            (Toast::new(l, l.t("guide-notice")).undo("#feedback", ""))
            (Toast::new(l, l.t("ui-failed")).bad(true))
        }
    }
}

/// A form whose record somebody else saved in the meantime.
fn both(l: &Locale) -> Markup {
    let page = meanwhile::sample(l, "town", &l.t("guide-city"), PEOPLE[2].1);
    let errors = Errors::new(l, &[]);
    html! {
        form.form method="get" action="#feedback" {
            (page.notice(l))
            (Field::new("town", l.t("guide-city")).value(PEOPLE[1].1))
            (page.choice(l, "town", &errors))
        }
    }
}

pub(super) fn upload(l: &Locale) -> Markup {
    FileDrop::new(
        l,
        "#upload",
        "",
        ".csv,.csv.gz,.csv.xz,.xlsx",
        l.t("guide-file-hint"),
    )
    .render()
}
