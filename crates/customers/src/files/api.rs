//! Attached files for programs.

use super::web::bring;
use super::{File, get as one, remove, store};
use crate::input::word;
use crate::interactions::Subject;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use base::{CompanyId, Error, FileId, Permission, PersonId};
use identity::audit;
use serde::Deserialize;
use utoipa::IntoParams;
use web::{App, Cursor, Cx, Id, List, Page, Query, Result};

/// Whose files; one of both must be said.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Those of this person (an id).
    person: Option<String>,
    /// Those of this company (an id).
    company: Option<String>,
}

impl Wanted {
    fn record(&self) -> std::result::Result<Subject, Error> {
        let read = |text: &str, field: &'static str| {
            word::<base::Uuid>(text).map_err(|r| Error::Invalid(vec![r.at(field)]))
        };
        match (self.person.as_deref(), self.company.as_deref()) {
            (Some(id), None) => Ok(Subject::Person(PersonId(read(id, "person")?))),
            (None, Some(id)) => Ok(Subject::Company(CompanyId(read(id, "company")?))),
            (Some(_), Some(_)) => Err(Error::invalid("company", "one-of-both", "")),
            (None, None) => Err(Error::invalid("person", "required", "")),
        }
    }
}

/// What is told of the file beside it.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Told {
    /// What it is called, where the body is the file itself.
    name: String,
}

/// `GET /api/v1/files`
pub(crate) async fn list(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(wanted): Query<Wanted>,
) -> Result<web::Json<List<File>>> {
    let (by, record) = (cx.actor.clone(), wanted.record()?);
    let found = app.db.read(move |tx| {
        let scope = by.may(Permission::PeopleRead)?;
        let rows = store::list(tx, &scope, record, page.place::<FileId>()?, page.limit)?;
        Ok::<_, Error>(List::of(rows, &page, |f| Cursor::new(&f.id)))
    });
    let found = found.await?;
    let ids: Vec<_> = found.items.iter().map(|f| f.id.0).collect();
    let people = found.items.iter().filter_map(|one| one.person.map(|p| p.0));
    audit::read_of(&app, &cx.actor, ("list", "file"), &ids, people);
    Ok(web::Json(found))
}

/// `POST /api/v1/people/{id}/files`
pub(crate) async fn create_of_person(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    Query(told): Query<Told>,
    request: Request,
) -> Result<Response> {
    let file = bring(&app, &cx, Subject::Person(id), &told.name, request).await?;
    Ok(made(file))
}

/// `POST /api/v1/companies/{id}/files`
pub(crate) async fn create_of_company(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Query(told): Query<Told>,
    request: Request,
) -> Result<Response> {
    let file = bring(&app, &cx, Subject::Company(id), &told.name, request).await?;
    Ok(made(file))
}

fn made(file: File) -> Response {
    web::created(&format!("/api/v1/files/{}", file.id), file)
}

/// `GET /api/v1/files/{id}`
pub(crate) async fn get(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<FileId>,
) -> Result<web::Json<File>> {
    let by = cx.actor.clone();
    let file = app.db.read(move |tx| one(tx, &by, id)).await?;
    let person = file.person.map(|person| person.0);
    audit::read_of(&app, &cx.actor, ("view", "file"), &[id.0], person);
    Ok(web::Json(file))
}

/// `DELETE /api/v1/files/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<FileId>,
) -> Result<StatusCode> {
    app.db
        .write(move |tx| remove(tx, &cx.actor, id).map(drop))
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
