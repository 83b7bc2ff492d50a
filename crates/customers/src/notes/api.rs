//! Notes for programs.

use super::{Note, add, change, remove, store};
use crate::input::{Reader, word};
use crate::values::Fault;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::{Actor, Error, NoteId, Permission, PersonId, Timestamp};
use db::Tx;
use identity::audit;
use serde::Deserialize;
use serde_json::Value as Json;
use utoipa::{IntoParams, ToSchema};
use web::etag::{self, IfMatch};
use web::{App, Cursor, Cx, Failure, Id, List, Page, Query, Result};

/// A new note, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct NoteInput {
    /// About whom; stands in the path below `/people/{id}/notes`.
    person: Option<String>,
    /// 1 to 10,000 characters of plain text.
    body: String,
}

/// Another text of a note, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct NoteChange {
    /// 1 to 10,000 characters of plain text.
    body: String,
}

/// Whose notes.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Only those about this person (an id).
    person: Option<String>,
}

impl Wanted {
    fn person(&self) -> std::result::Result<Option<PersonId>, Error> {
        match self.person.as_deref() {
            None | Some("") => Ok(None),
            Some(text) => word(text)
                .map(Some)
                .map_err(|r| Error::Invalid(vec![r.at("person")])),
        }
    }
}

fn part(
    tx: &Tx<'_>,
    by: &Actor,
    person: Option<PersonId>,
    page: &Page,
) -> std::result::Result<List<Note>, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let before = page.place::<(Timestamp, NoteId)>()?;
    let rows = store::list(tx, &scope, person, before, page.limit)?;
    Ok(List::of(rows, page, |n| Cursor::new(&(n.created_at, n.id))))
}

/// `GET /api/v1/notes`
pub(crate) async fn list(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(wanted): Query<Wanted>,
) -> Result<web::Json<List<Note>>> {
    let (by, person) = (cx.actor.clone(), wanted.person()?);
    let notes = app.db.read(move |tx| part(tx, &by, person, &page)).await?;
    let ids: Vec<_> = notes.items.iter().map(|n| n.id.0).collect();
    let people = notes.items.iter().map(|n| n.person.0);
    audit::read_of(&app, &cx.actor, ("list", "note"), &ids, people);
    Ok(web::Json(notes))
}

/// `GET /api/v1/notes/{id}`
pub(crate) async fn get(State(app): State<App>, cx: Cx, Id(id): Id<NoteId>) -> Result<Response> {
    let by = cx.actor.clone();
    let note = app.db.read(move |tx| super::get(tx, &by, id)).await?;
    audit::read_of(&app, &cx.actor, ("view", "note"), &[id.0], [note.person.0]);
    Ok(etag::answer(note))
}

/// `PATCH /api/v1/notes/{id}`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<NoteId>,
    wanted: IfMatch,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let mut r = Reader::new(&body)?;
    let text = r.needed("body", any_text);
    r.finish()?;
    let text = text.unwrap_or_default();
    let changed = app
        .db
        .write(move |tx| {
            meant(tx, &cx.actor, id, &wanted)?;
            Ok::<_, Failure>(change(tx, &cx.actor, id, &text)?)
        })
        .await?;
    Ok(etag::answer(changed))
}

/// Refuses a change that is meant for another version of the note than the one that is there.
pub(super) fn meant(tx: &Tx<'_>, by: &Actor, id: NoteId, wanted: &IfMatch) -> Result<()> {
    match &wanted.0 {
        None => Ok(()),
        Some(_) => wanted.check(&etag::of_content(&super::get(tx, by, id)?)),
    }
}

/// `DELETE /api/v1/notes/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<NoteId>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    app.db
        .write(move |tx| {
            meant(tx, &cx.actor, id, &wanted)?;
            Ok::<_, Failure>(remove(tx, &cx.actor, id)?)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/v1/notes`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let mut r = Reader::new(&body)?;
    let person = r.needed("person", word::<PersonId>);
    let text = r.needed("body", any_text);
    r.finish()?;
    match person.zip(text) {
        Some((person, text)) => write(app, cx, person, text).await,
        None => Err(Error::invalid("", "required", "").into()),
    }
}

/// `POST /api/v1/people/{id}/notes`
pub(crate) async fn create_for(
    State(app): State<App>,
    cx: Cx,
    Id(person): Id<PersonId>,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let mut r = Reader::new(&body)?;
    let text = r.needed("body", any_text);
    r.finish()?;
    write(app, cx, person, text.unwrap_or_default()).await
}

/// The action itself holds the rules for the text.
fn any_text(text: &str) -> std::result::Result<String, Fault> {
    Ok(text.to_owned())
}

async fn write(app: App, cx: Cx, person: PersonId, text: String) -> Result<Response> {
    let note = app
        .db
        .write(move |tx| add(tx, &cx.actor, person, &text))
        .await?;
    let path = format!("/api/v1/notes/{}", note.id);
    Ok(etag::created(&path, note))
}
