//! The page on which a note is changed or taken away.

use super::{BODY_CHARS, Note};
use ::web::ui::{self, Area, Button, Crumbs, Nav, PageHead, csrf_field};
use ::web::{Cx, etag};
use maud::{Markup, html};

/// What is wrong with what was typed.
pub(crate) enum Wrong {
    /// The text itself; none for nothing.
    Text(Option<String>),
    /// Somebody changed the note in the meantime.
    Stale,
}

impl Default for Wrong {
    fn default() -> Self {
        Self::Text(None)
    }
}

/// The form with what was typed; `name`: whom the note is about.
pub(crate) fn edit(cx: &Cx, note: &Note, name: &str, typed: &str, wrong: Wrong) -> Markup {
    let l = &cx.l;
    let (stale, error) = match wrong {
        Wrong::Text(error) => (None, error),
        Wrong::Stale => {
            let now = [(l.t("kind-note"), note.body.clone())];
            (Some(ui::stale(l, &now)), None)
        }
    };
    let title = l.t("note-change-title");
    let person = cx.to(&format!("people/{}", note.person));
    let path = cx.to(&format!("notes/{}", note.id));
    let crumbs = Crumbs::new(l)
        .step(l.t("people-title"), cx.to("people"))
        .step(name, &person);
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs))
        div.narrow.stack {
            form.form method="post" action={ (path) "/edit" } {
                (csrf_field(&cx.csrf))
                input type="hidden" name="version" value=(etag::of_content(note));
                @if let Some(stale) = &stale { (stale) }
                (Area::new("body", l.t("kind-note")).value(typed).max(BODY_CHARS).error(error).required())
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
