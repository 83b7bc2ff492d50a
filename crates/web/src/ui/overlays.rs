//! What lies over every page until it is called: toasts, the command palette, the list of shortcuts.

use super::shell::places;
use super::{Avatar, Button, Check, Toast, icon};
use crate::flash::{self, Flash};
use crate::{Cx, Locale};
use maud::{Markup, html};

/// One answer of the command palette.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub label: String,
    /// Its name with marks in it, where it is not shown as it is.
    pub marked: Option<Markup>,
    /// What tells it from others of that name: a second line.
    pub detail: String,
    /// What stands at the line's end, for example the keys that lead there.
    pub note: String,
    /// An icon; none shows a face for people.
    pub icon: Option<&'static str>,
}

impl Found {
    fn shown(&self) -> Markup {
        match &self.marked {
            Some(marked) => marked.clone(),
            None => html! { (self.label) },
        }
    }
}

/// A group of answers, for `GET /a/{slug}/search/palette?q=`; nothing when there are none.
pub fn palette_group(name: &str, found: &[Found]) -> Markup {
    html! {
        @if !found.is_empty() {
            div.group role="group" aria-label=(name) {
                div.name aria-hidden="true" { (name) }
                @for one in found {
                    a.option role="option" href=(one.href) {
                        @match one.icon { Some(name) => (icon(name)), None => (Avatar::person(&one.label)) }
                        @if one.detail.is_empty() {
                            span.label { (one.shown()) }
                        } @else {
                            span.lines { span.label { (one.shown()) } span.detail { (one.detail) } }
                        }
                        span.note { (one.note) }
                    }
                }
            }
        }
    }
}

/// Toasts, with the words that scripts need when the server cannot be asked. They stand before the page's parts,
/// so that the way back is the next thing after the skip link that a keyboard comes to.
pub(super) fn toasts(l: &Locale, csrf: &str, flash: Option<&Flash>) -> Markup {
    html! {
        toast-stack aria-live="polite" data-failed=(l.t("ui-failed")) data-offline=(l.t("ui-offline")) {
            template { (Toast::new(l, "").undo("", csrf)) }
            @if let Some(flash) = flash { (said(l, csrf, flash)) }
        }
    }
}

/// What a script needs beside forms: the words for what a browser finds wrong before it sends one, and the question
/// before something typed is lost.
pub(super) fn forms(l: &Locale) -> Markup {
    html! {
        (faults(l))
        unsaved-work {
            dialog.dialog.sure id="unsaved" aria-labelledby="unsaved-title" {
                div.body {
                    h2 id="unsaved-title" { (l.t("ui-unsaved")) }
                    p { (l.t("ui-unsaved-what")) }
                    div.form-foot {
                        button.btn.primary type="button" data-close { (l.t("ui-unsaved-stay")) }
                        button.btn.danger type="button" data-leave { (l.t("ui-unsaved-leave")) }
                    }
                }
            }
        }
    }
}

/// The words for what a browser finds wrong before it sends a form.
pub(super) fn faults(l: &Locale) -> Markup {
    html! {
        template id="faults" data-required=(l.t("error-required")) data-choose=(l.t("error-choice"))
            data-email=(l.t("error-email")) data-number=(l.t("error-number")) data-date=(l.t("error-date")) {
            span.error { (icon("error")) span {} }
        }
    }
}

fn said(l: &Locale, csrf: &str, flash: &Flash) -> Toast {
    let toast = Toast::new(l, &flash.text).bad(flash.tone == flash::Tone::Bad);
    match &flash.undo {
        Some(path) => toast.undo(path, csrf),
        None => toast,
    }
}

pub(super) fn palette(cx: &Cx) -> Markup {
    let l = &cx.l;
    let name = l.t("ui-palette");
    let start: Vec<Found> = places(cx)
        .map(|p| Found {
            href: cx.to(p.path),
            label: l.t(p.key),
            marked: None,
            detail: String::new(),
            note: p.keys.to_owned(),
            icon: Some(p.icon),
        })
        .collect();
    html! {
        command-palette src=(cx.to("search/palette")) data-recent=(l.t("ui-palette-recent")) {
            dialog.dialog.palette aria-label=(name) {
                div.entry {
                    (icon("search"))
                    input type="search" role="combobox" aria-expanded="true" aria-controls="palette-results"
                        aria-autocomplete="list" aria-label=(name) placeholder=(l.t("ui-palette-hint"))
                        autocomplete="off" spellcheck="false" enterkeyhint="go";
                    (Button::close(l.t("ui-close")).icon_only("cross"))
                }
                div.results {
                    div id="palette-results" role="listbox" aria-label=(name) { (palette_group(&l.t("ui-palette-go"), &start)) }
                    p.none hidden { (l.t("ui-palette-none")) }
                }
                footer aria-hidden="true" {
                    span { kbd { "↑" } " " kbd { "↓" } " " (l.t("ui-key-choose")) }
                    span { kbd { "↵" } " " (l.t("ui-key-open")) }
                    span { kbd { "esc" } " " (l.t("ui-close")) }
                }
            }
        }
    }
}

pub(super) fn shortcuts(cx: &Cx) -> Markup {
    let l = &cx.l;
    let row = |keys: &str, words: String| {
        html! { div { dt { (words) } dd { @for key in keys.split(' ') { kbd { (key) } " " } } } }
    };
    html! {
        shortcut-sheet {
            dialog.dialog.shortcuts id="shortcuts" aria-labelledby="shortcuts-title" {
                header {
                    h2 id="shortcuts-title" { (l.t("ui-shortcuts")) }
                    (Button::close(l.t("ui-close")).icon_only("cross"))
                }
                div.body {
                    dl {
                        (row("Ctrl K", l.t("ui-palette")))
                        (row("/", l.t("ui-search")))
                        (row("j k", l.t("ui-key-walk")))
                        (row("↵", l.t("ui-key-open-row")))
                        @for place in places(cx) { (row(place.keys, l.t(place.key))) }
                        (row("n", l.t("ui-key-note")))
                        (row("Ctrl ↵", l.t("ui-key-send")))
                        (row("z", l.t("ui-undo")))
                        (row("?", l.t("ui-shortcuts")))
                    }
                    (Check::new("single-keys", l.t("ui-single-keys")).hint(l.t("ui-single-keys-hint")).ticked(true))
                }
            }
        }
    }
}
