//! Notes in the browser: changed, taken away, brought back.

use super::api::meant;
use super::{Note, change, get, may_change, pages, remove, restore, taken_away};
use crate::people::lookup;
use ::web::etag::{self, IfMatch};
use ::web::flash::Flash;
use ::web::gone::{self, Gone};
use ::web::meanwhile::{Back, Faster, Sent};
use ::web::ui::Nav;
use ::web::{App, Cx, Failure, Form, Id, Result, go_with};
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{Error, FieldError, NoteId, Permission};
use identity::audit::{self, LastChange};
use maud::Markup;
use serde::Deserialize;

/// A note, the name of whom it is about, and who changed it last in words; that somebody saw it is noted.
async fn read(app: &App, cx: &Cx, id: NoteId) -> Result<(Note, String, Faster)> {
    let (by, told) = (cx.actor.clone(), cx.clone());
    let found = app.db.read(move |tx| {
        let note = get(tx, &by, id)?;
        if !may_change(&by, &note) {
            return Err(Error::Forbidden(Permission::AccountManage.as_str()));
        }
        let scope = by.may(Permission::PeopleRead)?;
        let mut names = lookup::names(tx, &scope, &[note.person])?;
        let name = names.remove(&note.person).unwrap_or_default();
        let last = audit::last_change(tx, &scope, ("note", id.0), note.updated_at)?;
        Ok::<_, Error>((note, name, LastChange::said(last.as_ref(), &told)))
    });
    let (note, name, said) = found.await?;
    audit::read_of(app, &cx.actor, ("view", "note"), &[id.0], [note.person.0]);
    Ok((note, name, said))
}

/// `GET /a/{account}/notes/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<NoteId>) -> Result<Markup> {
    let (note, name, _) = read(&app, &cx, id).await?;
    let back = Back::default();
    Ok(pages::edit(&cx, &note, &name, &note.body, &back))
}

/// A note as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    body: String,
    /// What the form showed, and whose should stay.
    #[serde(flatten)]
    sent: Sent,
}

/// `POST /a/{account}/notes/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<NoteId>,
    Form(Typed { body, sent }): Form<Typed>,
) -> Result<Response> {
    let saved = save(&app, &cx, id, body.clone(), sent.clone()).await;
    if gone::met(&saved) {
        return taken_from(&app, &cx, id, &body, &sent).await;
    }
    let faults = match saved? {
        Ok(note) => return Ok(back(&app, &cx, &note, &said(&cx, "note-saved"))),
        Err(faults) => faults,
    };
    let (note, name, who) = read(&app, &cx, id).await?;
    let part = pages::part(&cx, &note).mine(&body);
    let form = Back::new(faults, who, &sent, vec![part]);
    let text = if form.took_over("body") {
        &note.body
    } else {
        &body
    };
    let page = pages::edit(&cx, &note, &name, text, &form);
    Ok((form.status(), page).into_response())
}

/// What is left of the form of a note that somebody took away meanwhile.
async fn taken_from(app: &App, cx: &Cx, id: NoteId, body: &str, sent: &Sent) -> Result<Response> {
    let (by, told) = (cx.actor.clone(), cx.clone());
    let read = app.db.read(move |tx| {
        let (note, keeps) = taken_away(tx, &by, id)?;
        let scope = by.may(Permission::PeopleRead)?;
        let name = lookup::names(tx, &scope, &[note.person])?.remove(&note.person);
        let removal = audit::removal(tx, &scope, ("note", id.0))?;
        let said = removal.map_or_else(|| told.l.t("ui-gone"), |removal| removal.said(&told));
        Ok::<_, Error>((note, keeps, name.unwrap_or_default(), said))
    });
    let (note, keeps, name, said) = read.await?;
    let part = pages::part(cx, &note).mine(body);
    let mut page = Gone::new(said).parts(sent, &[part]);
    if keeps {
        let fields = [
            ("body", body),
            ("version", sent.version()),
            ("seen", sent.shown()),
        ];
        page = page.back(cx.to(&format!("notes/{id}/edit")), &fields);
    }
    Ok(page.page(cx, Nav::People, pages::crumbs(cx, &note, &name)))
}

/// The note as it was saved, or what its form says.
async fn save(
    app: &App,
    cx: &Cx,
    id: NoteId,
    body: String,
    sent: Sent,
) -> Result<std::result::Result<Note, Option<Vec<FieldError>>>> {
    let by = cx.actor.clone();
    let changed = app.db.write(move |tx| {
        if sent.brings_back() && taken_away(tx, &by, id).is_ok() {
            restore(tx, &by, id)?;
        }
        meant(tx, &by, id, &IfMatch::of_form(sent.version()))?;
        sent.decided()?;
        Ok::<_, Failure>(match sent.takes_theirs("body") {
            true => get(tx, &by, id)?,
            false => change(tx, &by, id, &body)?,
        })
    });
    Ok(etag::meant(changed.await)?.done())
}

/// `POST /a/{account}/notes/{id}/removal`
pub(crate) async fn take_away(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<NoteId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let note = app.db.write(move |tx| remove(tx, &by, id)).await?;
    let undo = cx.to(&format!("notes/{id}/restoration"));
    let flash = said(&cx, "note-taken-away").undo(undo);
    Ok(back(&app, &cx, &note, &flash))
}

/// `POST /a/{account}/notes/{id}/restoration`
pub(crate) async fn bring_back(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<NoteId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let note = app.db.write(move |tx| restore(tx, &by, id)).await?;
    Ok(back(&app, &cx, &note, &said(&cx, "note-restored")))
}

fn said(cx: &Cx, key: &str) -> Flash {
    Flash::good(cx.l.t(key))
}

fn back(app: &App, cx: &Cx, note: &Note, flash: &Flash) -> Response {
    let path = cx.to(&format!("people/{}", note.person));
    go_with(app, cx.htmx, &path, flash)
}
