//! A person's page for browsers.

use super::{Record, load, pages};
use crate::activities::typed::Typed;
use crate::interactions::Subject;
use crate::people::{Person, actions};
use crate::profile::gone;
use crate::timeline::Asked;
use crate::timeline::pages::refused;
use crate::{Registry, notes};
use ::web::flash::Flash;
use ::web::ui::Nav;
use ::web::{App, Cx, Form, Id, Page, Query, Result, go_with, see, tried};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Error, FieldError, NoteId, PersonId};
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
    let related = record.relations.people();
    audit::read_of(&app, &cx.actor, ("view", "person"), &[id.0], related);
    if cx.htmx {
        return Ok(pages::log(&cx, &asked, &record, &Typed::default(), &[]));
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

/// What of the timeline the page shows already.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Seen {
    seen: String,
}

/// `GET /a/{account}/people/{id}/live`
pub(crate) async fn watch(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    Query(shown): Query<Seen>,
) -> Result<Response> {
    let of = Subject::Person(id);
    Ok(crate::timeline::live::answer(&app, &cx, of, shown.seen).await?)
}

/// `POST /a/{account}/people/{id}/log`
pub(crate) async fn write_down(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let written = typed.written(&app, &cx, Subject::Person(id)).await;
    app.nudge(cx.account.id, crate::timeline::live::TOPIC, Some(id.0));
    if matches!(written, Err(Error::NotFound(_))) {
        return gone::log::<Person>(&app, &cx, id.0, &typed).await;
    }
    match tried(written)? {
        Ok(note) => noted(&app, &cx, id, note).await,
        Err(errors) => {
            let log = log(&app, &cx, id, &typed, &errors).await?;
            Ok(refused(&cx, Nav::People, log))
        }
    }
}

/// On a phone the new entry stands far below the form, so that a word says that it was saved.
async fn noted(app: &App, cx: &Cx, id: PersonId, note: bool) -> Result<Response> {
    let key = if note { "note-saved" } else { "activity-saved" };
    let saved = Flash::good(cx.l.t(key));
    if !cx.htmx {
        return Ok(go_with(app, false, &cx.to(&format!("people/{id}")), &saved));
    }
    let log = log(app, cx, id, &Typed::default(), &[]).await?;
    Ok((saved.at_once(), log).into_response())
}

/// The part of the person's page that a new entry belongs to, with its timeline from the beginning.
async fn log(
    app: &App,
    cx: &Cx,
    id: PersonId,
    typed: &Typed,
    errors: &[FieldError],
) -> Result<Markup> {
    let asked = Asked::default();
    let record = read(app, cx, id, &asked, &Page::default()).await?;
    Ok(pages::log(cx, &asked, &record, typed, errors))
}

/// `GET /a/{account}/people/{id}/delete`
pub(crate) async fn confirm_delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
) -> Result<Markup> {
    let (reader, registry) = (cx.clone(), app.get::<Registry>());
    let (person, stays) = app
        .db
        .read(move |tx| super::to_delete(tx, &reader, &registry, id))
        .await?;
    audit::read(&app, &cx.actor, "view", "person", &[id.0]);
    Ok(pages::confirm_delete(&cx, &person, &stays))
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
