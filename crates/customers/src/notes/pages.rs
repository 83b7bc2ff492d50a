//! The page on which a note is changed or taken away.

use super::{BODY_CHARS, Note};
use ::web::meanwhile::{Back, Part};
use ::web::ui::{self, Area, Button, Crumbs, Errors, Nav, PageHead, csrf_field};
use ::web::{Cx, etag};
use maud::{Markup, html};

/// The note as the one part of its form.
pub(super) fn part(cx: &Cx, note: &Note) -> Part {
    Part::new("body", cx.l.t("kind-note"), &note.body)
}

/// The way to the person whom a note is about; `name`: how they are called.
pub(super) fn crumbs(cx: &Cx, note: &Note, name: &str) -> Crumbs {
    Crumbs::new(&cx.l)
        .step(cx.l.t("people-title"), cx.to("people"))
        .step(name, cx.to(&format!("people/{}", note.person)))
}

/// The form with what was typed; `name`: whom the note is about.
pub(super) fn edit(cx: &Cx, note: &Note, name: &str, typed: &str, back: &Back) -> Markup {
    let l = &cx.l;
    let errors = Errors::new(l, &back.errors);
    let title = l.t("note-change-title");
    let person = cx.to(&format!("people/{}", note.person));
    let path = cx.to(&format!("notes/{}", note.id));
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs(cx, note, name)))
        div.narrow.stack {
            form.form method="post" action={ (path) "/edit" } {
                (csrf_field(&cx.csrf))
                (back.head(l, &etag::of_content(note), &[part(cx, note)]))
                (Area::new("body", l.t("kind-note")).value(typed).max(BODY_CHARS).error(errors.of("body")).required())
                (back.choice(l, "body", &errors))
                div.form-foot {
                    (Button::submit(l.t("note-save")).primary())
                    (Button::link(l.t("ui-cancel"), &person).quiet())
                }
            }
            form method="post" action={ (path) "/removal" } {
                (csrf_field(&cx.csrf))
                (Button::submit(l.t("note-remove")).quiet().icon("trash"))
            }
        }
    };
    ui::shell(cx, &title, Nav::People, content)
}
