//! A person's page for browsers.

use super::{Record, load, pages};
use crate::people::actions;
use crate::timeline::Asked;
use crate::{Registry, notes};
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Id, Page, Query, Result, go_with, see};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Error, NoteId, PersonId};
use identity::audit;
use maud::Markup;
use serde::Deserialize;

/// `GET /a/{account}/people/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    part: Page,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let record = read(&app, &cx, id, &asked, &part).await?;
    audit::read(&app, &cx.actor, "view", "person", &[id.0]);
    if cx.htmx {
        return Ok(pages::log(&cx, &asked, &record, "", None));
    }
    Ok(pages::show(&cx, &asked, &record))
}

async fn read(app: &App, cx: &Cx, id: PersonId, asked: &Asked, part: &Page) -> Result<Record> {
    let registry = app.get::<Registry>();
    let (cx, asked, part) = (cx.clone(), asked.clone(), part.clone());
    Ok(app
        .db
        .read(move |tx| load(tx, &cx, &registry, id, &asked, &part))
        .await?)
}

/// A note as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Note {
    #[serde(default)]
    body: String,
}

/// `POST /a/{account}/people/{id}/notes`
pub(crate) async fn add_note(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    Form(note): Form<Note>,
) -> Result<Response> {
    let (by, body) = (cx.actor.clone(), note.body.clone());
    let added = app.db.write(move |tx| notes::add(tx, &by, id, &body)).await;
    match added {
        Ok(_) if cx.htmx => Ok(log(&app, &cx, id, "", None).await?.into_response()),
        Ok(_) => Ok(noted(&app, &cx, id)),
        Err(Error::Invalid(errors)) => {
            let error = errors.first().map(|e| cx.l.error(e));
            let log = log(&app, &cx, id, &note.body, error).await?;
            Ok(pages::refused_note(&cx, log))
        }
        Err(e) => Err(e.into()),
    }
}

fn noted(app: &App, cx: &Cx, id: PersonId) -> Response {
    let saved = Flash::good(cx.l.t("note-saved"));
    go_with(app, cx.htmx, &cx.to(&format!("people/{id}")), &saved)
}

/// The part of the person's page that a note belongs to, with its timeline from the beginning.
async fn log(
    app: &App,
    cx: &Cx,
    id: PersonId,
    typed: &str,
    error: Option<String>,
) -> Result<Markup> {
    let asked = Asked::default();
    let record = read(app, cx, id, &asked, &Page::default()).await?;
    Ok(pages::log(cx, &asked, &record, typed, error))
}

/// `GET /a/{account}/people/{id}/delete`
pub(crate) async fn confirm_delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
) -> Result<Markup> {
    let by = cx.actor.clone();
    let person = app
        .db
        .read(move |tx| actions::get_to_change(tx, &by, id))
        .await?;
    Ok(pages::confirm_delete(&cx, &person))
}

/// `POST /a/{account}/people/{id}/delete`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
) -> Result<Response> {
    let (by, registry) = (cx.actor.clone(), app.get::<Registry>());
    app.db
        .write(move |tx| actions::delete(tx, &by, &registry.hooks, id, None))
        .await?;
    app.get::<Registry>().counts().forget(cx.account.id);
    Ok(go_with(
        &app,
        cx.htmx,
        &cx.to("people"),
        &Flash::good(cx.l.t("person-deleted")),
    ))
}

/// `GET /a/{account}/notes/{id}`: leads to the person whom the note is about.
pub(crate) async fn note(State(app): State<App>, cx: Cx, Id(id): Id<NoteId>) -> Result<Response> {
    let by = cx.actor.clone();
    let note = app.db.read(move |tx| notes::get(tx, &by, id)).await?;
    Ok(see(&cx.to(&format!("people/{}", note.person))))
}
