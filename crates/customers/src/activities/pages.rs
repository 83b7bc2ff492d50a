//! The form above a timeline, and the page on which a call, a meeting or a visit is changed.

use super::typed::Typed;
use super::{Activity, KINDS, MINUTES_AT_MOST, OUTCOME_CHARS};
use crate::notes::BODY_CHARS;
use ::web::meanwhile::{Back, Part};
use ::web::ui::{self, Area, Button, Crumbs, Errors, Field, Nav, PageHead, Select, csrf_field};
use ::web::{Cx, Locale, etag};
use base::{Channel, Direction, FieldError, Kind};
use maud::{Markup, Render, html};

/// Where such things take place; others come from programs.
const CHANNELS: [Channel; 7] = [
    Channel::Phone,
    Channel::Store,
    Channel::Whatsapp,
    Channel::Telegram,
    Channel::Messenger,
    Channel::Web,
    Channel::Other,
];

/// The form in which somebody writes down what happened: one form, whose kind is chosen at its head. It is
/// sent to `action`; `notes` says whether a note is among the choices, `most` how large a file may be, in bytes.
pub(crate) fn write_form(
    cx: &Cx,
    action: &str,
    (notes, most): (bool, u64),
    typed: &Typed,
    errors: &[FieldError],
) -> Markup {
    let l = &cx.l;
    let kinds = notes.then_some(Kind::Note).into_iter().chain(KINDS);
    let kinds: Vec<Kind> = kinds.collect();
    let known = kinds.iter().find(|k| k.as_str() == typed.kind);
    let chosen = known.or(kinds.first()).copied();
    let faults = Errors::new(l, errors);
    html! {
        form.form.note-form method="post" action=(action) hx-post=(action) hx-target="#log" hx-swap="outerHTML" {
            (csrf_field(&cx.csrf))
            fieldset.kinds {
                legend { (l.t("activity-kinds")) }
                @for kind in &kinds {
                    label.chip {
                        input type="radio" name="kind" value=(kind.as_str()) checked[Some(*kind) == chosen];
                        (ui::kind_icon(*kind)) (l.word("kind", kind.as_str()))
                    }
                }
            }
            div.told { (fields(cx, None, typed, (&Back::default(), &faults))) }
            (Area::new("body", l.t("activity-text")).placeholder(l.t("note-hint")).value(&typed.body)
                .max(BODY_CHARS).keys("n").error(faults.of("body")))
            div.form-foot { (Button::submit(l.t("ui-save")).primary()) }
        }
        (attach(cx, action, most))
    }
}

const MEGABYTE: u64 = 1_000_000;

/// The form that brings a file, beside the one sent to `action`.
fn attach(cx: &Cx, action: &str, most: u64) -> Markup {
    let l = &cx.l;
    let path = format!("{}/files", action.trim_end_matches("/log"));
    html! {
        details.fold.attach {
            summary { (l.t("file-attach")) }
            form.row method="post" action=(path) enctype="multipart/form-data" {
                (csrf_field(&cx.csrf))
                div.field {
                    input.input id="f-file" type="file" name="file" required aria-label=(l.t("file-choose")) data-most=(most)
                        data-large=(refused(l, "attachment-too-large", most / MEGABYTE)) data-empty=(refused(l, "file-empty", 0));
                }
                (Button::submit(l.t("file-send")))
            }
        }
    }
}

/// What is said of a file that would be refused.
fn refused(l: &Locale, code: &'static str, megabytes: u64) -> String {
    l.error(&FieldError {
        field: "file".to_owned(),
        code,
        detail: megabytes.to_string(),
    })
}

/// What is told besides the text; of a known kind only what concerns it.
fn fields(cx: &Cx, kind: Option<Kind>, typed: &Typed, (form, errors): (&Back, &Errors)) -> Markup {
    let l = &cx.l;
    let who = [
        (Direction::Out, "activity-out"),
        (Direction::In, "activity-in"),
    ];
    let who = who.map(|(way, key)| (way.as_str().to_owned(), l.t(key)));
    let way = if typed.is_incoming() { "in" } else { "out" };
    let places = CHANNELS.map(|c| (c.as_str().to_owned(), l.word("channel", c.as_str())));
    let kept = typed.channel.as_str();
    let usual = kind
        .is_none()
        .then(|| (String::new(), l.t("activity-usual")));
    let other = usual.iter().chain(&places).all(|(word, _)| word != kept);
    let other = other.then(|| (kept.to_owned(), l.word("channel", kept)));
    let hint = kind.is_none().then(|| l.t("activity-now"));
    let when = Field::new("occurred_at", l.t("activity-when"))
        .kind("datetime-local")
        .value(&typed.occurred_at)
        .error(errors.of("occurred_at"));
    let minutes = l.tx("activity-minutes-hint", &[("n", MINUTES_AT_MOST.into())]);
    html! {
        (Field::new("outcome", l.t("activity-outcome")).value(&typed.outcome).max(OUTCOME_CHARS)
            .placeholder(l.t("activity-outcome-hint")).error(errors.of("outcome")).autocomplete("off"))
        (form.choice(l, "outcome", errors))
        @if kind.is_none_or(|k| k == Kind::Call) {
            div.of-calls {
                (Select::new("direction", l.t("activity-direction"), who).chosen(way).error(errors.of("direction")))
            }
            (form.choice(l, "direction", errors))
        }
        (match hint { Some(hint) => when.hint(hint), None => when })
        (form.choice(l, "occurred_at", errors))
        (Field::new("minutes", l.t("activity-minutes")).kind("number").value(&typed.minutes)
            .placeholder(minutes).error(errors.of("minutes")))
        (form.choice(l, "minutes", errors))
        (Select::new("channel", l.t("activity-where"), usual.into_iter().chain(other).chain(places))
            .chosen(kept).error(errors.of("channel")).render())
        (form.choice(l, "channel", errors))
    }
}

/// What the form of it has, as it stands there now.
pub(super) fn parts(cx: &Cx, a: &Activity, typed: Option<&Typed>) -> Vec<Part> {
    let (l, now) = (&cx.l, Typed::of(a, cx.l.zone()));
    let way = match now.is_incoming() {
        true => l.t("activity-in"),
        false => l.t("activity-out"),
    };
    let shown = |text: String| html! { (text) };
    let texts = |t: &Typed| {
        let texts = [
            &t.outcome,
            &t.direction,
            &t.occurred_at,
            &t.minutes,
            &t.channel,
            &t.body,
        ];
        texts.map(String::clone)
    };
    let keys = [
        ("outcome", "activity-outcome"),
        ("direction", "activity-direction"),
        ("occurred_at", "activity-when"),
        ("minutes", "activity-minutes"),
        ("channel", "activity-where"),
        ("body", "activity-text"),
    ];
    let mine = typed.map(texts);
    let part = |(at, (name, key)): (usize, (&'static str, &str))| {
        let part = Part::new(name, l.t(key), &texts(&now)[at]);
        let part = match name {
            "direction" => part.shown(shown(way.clone())),
            "occurred_at" => part.shown(shown(l.date_time(a.occurred_at))),
            "channel" => part.shown(shown(l.word("channel", &now.channel))),
            _ => part,
        };
        match &mine {
            Some(mine) => part.mine(&mine[at]),
            None => part,
        }
    };
    // Only a call has a caller.
    let keys = keys.into_iter().enumerate();
    let keys = keys.filter(|(_, (name, _))| *name != "direction" || a.kind == Kind::Call);
    keys.map(part).collect()
}

/// Under what it stands, and the way there; `name`: with whom it was.
pub(super) fn place(cx: &Cx, a: &Activity, name: &str) -> (Nav, Crumbs) {
    let (title, list, nav) = match a.company {
        Some(_) => ("companies-title", "companies", Nav::Companies),
        None => ("people-title", "people", Nav::People),
    };
    let crumbs = Crumbs::new(&cx.l).step(cx.l.t(title), cx.to(list));
    (nav, crumbs.step(name, cx.to(&a.page())))
}

/// The page with what was typed; `name`: with whom it was.
pub(crate) fn edit(cx: &Cx, a: &Activity, name: &str, typed: &Typed, form: &Back) -> Markup {
    let l = &cx.l;
    let kind = l.word("kind", a.kind.as_str());
    let title = l.tx("activity-change-title", &[("kind", kind.into())]);
    let (back, path) = (cx.to(&a.page()), cx.to(&format!("activities/{}", a.id)));
    let (nav, crumbs) = place(cx, a, name);
    let faults = Errors::new(l, &form.errors);
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs))
        div.narrow.stack {
            form.form method="post" action={ (path) "/edit" } {
                (csrf_field(&cx.csrf))
                (form.head(l, &etag::of_content(a), &parts(cx, a, None)))
                (fields(cx, Some(a.kind), typed, (form, &faults)))
                (Area::new("body", l.t("activity-text")).value(&typed.body).max(BODY_CHARS).error(faults.of("body")))
                (form.choice(l, "body", &faults))
                div.form-foot {
                    (Button::submit(l.t("ui-save")).primary())
                    (Button::link(l.t("ui-cancel"), &back).quiet())
                }
            }
            form method="post" action={ (path) "/removal" } {
                (csrf_field(&cx.csrf))
                (Button::submit(l.t("activity-remove")).quiet().icon("trash"))
            }
        }
    };
    ui::shell(cx, &title, nav, content)
}
