//! Notes in the browser: changed, taken away, brought back.

use super::api::meant;
use super::{Note, change, get, may_change, pages, remove, restore};
use crate::people::lookup;
use ::web::etag::{self, IfMatch, Meant};
use ::web::flash::Flash;
use ::web::{App, Cx, Failure, Form, Id, Result, go_with};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, NoteId, Permission};
use identity::audit;
use maud::Markup;
use serde::Deserialize;

/// A note with the name of whom it is about; that somebody saw it is noted.
async fn read(app: &App, cx: &Cx, id: NoteId) -> Result<(Note, String)> {
    let by = cx.actor.clone();
    let found = app.db.read(move |tx| {
        let note = get(tx, &by, id)?;
        if !may_change(&by, &note) {
            return Err(Error::Forbidden(Permission::AccountManage.as_str()));
        }
        let scope = by.may(Permission::PeopleRead)?;
        let mut names = lookup::names(tx, &scope, &[note.person])?;
        let name = names.remove(&note.person).unwrap_or_default();
        Ok::<_, Error>((note, name))
    });
    let (note, name) = found.await?;
    audit::read_of(app, &cx.actor, ("view", "note"), &[id.0], [note.person.0]);
    Ok((note, name))
}

/// `GET /a/{account}/notes/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<NoteId>) -> Result<Markup> {
    let (note, name) = read(&app, &cx, id).await?;
    Ok(pages::edit(
        &cx,
        &note,
        &name,
        &note.body,
        pages::Wrong::default(),
    ))
}

/// A note as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    body: String,
    /// The version that stood there when the form was opened.
    #[serde(default)]
    version: String,
}

/// `POST /a/{account}/notes/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<NoteId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (by, body) = (cx.actor.clone(), typed.body.clone());
    let seen = IfMatch::of_form(&typed.version);
    let changed = app.db.write(move |tx| {
        meant(tx, &by, id, &seen)?;
        Ok::<_, Failure>(change(tx, &by, id, &body)?)
    });
    let (status, wrong) = match etag::meant(changed.await)? {
        Meant::Done(note) => return Ok(back(&app, &cx, &note, &said(&cx, "note-saved"))),
        Meant::Wrong(errors) => {
            let error = errors.first().map(|e| cx.l.error(e));
            (StatusCode::UNPROCESSABLE_ENTITY, pages::Wrong::Text(error))
        }
        Meant::Stale => (StatusCode::CONFLICT, pages::Wrong::Stale),
    };
    let (note, name) = read(&app, &cx, id).await?;
    let page = pages::edit(&cx, &note, &name, &typed.body, wrong);
    Ok((status, page).into_response())
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
