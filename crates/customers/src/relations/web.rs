//! Relations in the browser: added, taken away, brought back.

use super::model::{End, How, Relation};
use super::pages::{self, Shown, Typed};
use super::{add, known, names, of, remove, restore};
use crate::Registry;
use crate::finder::{self, Told, people};
use crate::interactions::Subject;
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Id, Path, Query, Result, go_with, tried};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{CompanyId, Error, Permission, PersonId, RelationId};
use db::Tx;
use identity::audit;
use maud::Markup;
use serde::Deserialize;

/// Records among which one is chosen.
const HITS: usize = 8;

/// What a record's page shows of its relations.
///
/// # Errors
/// As [`of`].
pub(crate) fn load(tx: &Tx<'_>, cx: &Cx, record: Subject) -> std::result::Result<Shown, Error> {
    let (scope, here) = (cx.actor.may(Permission::PeopleRead)?, End::from(record));
    let relations = of(tx, &cx.actor, record)?;
    let names = names(tx, &scope, relations.iter().map(|r| r.other(here).0))?;
    let writes = match cx.actor.may(Permission::PeopleWrite) {
        Ok(write) => known(tx, &write, here)?,
        Err(_) => false,
    };
    Ok(Shown {
        relations,
        names,
        writes,
    })
}

/// `GET /a/{account}/people/{id}/relations/new`
pub(crate) async fn new_of_person(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    Query(typed): Query<Typed>,
) -> Result<Markup> {
    let (name, hits) = read(&app, &cx, Subject::Person(id), &typed).await?;
    let here = (End::from(Subject::Person(id)), name.as_str());
    Ok(pages::new(&cx, here, &typed, &hits, &[]))
}

/// `GET /a/{account}/companies/{id}/relations/new`
pub(crate) async fn new_of_company(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Query(typed): Query<Typed>,
) -> Result<Markup> {
    let (name, hits) = read(&app, &cx, Subject::Company(id), &typed).await?;
    let here = (End::from(Subject::Company(id)), name.as_str());
    Ok(pages::new(&cx, here, &typed, &hits, &[]))
}

/// The record's name, and what is found of others; that somebody saw them is noted.
async fn read(app: &App, cx: &Cx, record: Subject, typed: &Typed) -> Result<(String, Vec<Told>)> {
    let (reader, registry, q) = (cx.clone(), app.get::<Registry>(), typed.q.clone());
    let read = app.db.read(move |tx| {
        let (scope, here) = (
            reader.actor.may(Permission::PeopleWrite)?,
            End::from(record),
        );
        let name = names(tx, &scope, std::iter::once(here))?.remove(&here.id);
        let name = name.ok_or(Error::NotFound(here.kind))?;
        let kinds = ["person".to_owned(), "company".to_owned()];
        let mut hits = finder::told(tx, &reader, &registry, &q, &kinds, HITS)?;
        hits.retain(|told| told.hit.id != here.id);
        Ok::<_, Error>((name, hits))
    });
    let (name, hits) = read.await?;
    let here = End::from(record);
    audit::read(app, &cx.actor, "view", here.kind, &[here.id]);
    if !typed.q.trim().is_empty() {
        audit::searched(app, &cx.actor, "person", &people(&hits), &typed.q);
    }
    Ok((name, hits))
}

/// `POST /a/{account}/people/{id}/relations/new`
pub(crate) async fn create_of_person(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    create(&app, &cx, Subject::Person(id), typed).await
}

/// `POST /a/{account}/companies/{id}/relations/new`
pub(crate) async fn create_of_company(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    create(&app, &cx, Subject::Company(id), typed).await
}

async fn create(app: &App, cx: &Cx, record: Subject, typed: Typed) -> Result<Response> {
    let (by, told, here) = (cx.actor.clone(), typed.clone(), End::from(record));
    let added = app.db.write(move |tx| {
        let how = How::ALL.iter().find(|how| how.word == told.how);
        let how = how.ok_or_else(|| Error::invalid("how", "choice", ""))?;
        let there =
            other(&told.other).ok_or_else(|| Error::invalid("other", "relation-whom", ""))?;
        add(tx, &by, how.between(here, there, &told.label)).map_err(here_and_there)
    });
    match tried(added.await)? {
        Ok(_) => Ok(back(app, cx, here, &said(cx, "relation-added"))),
        Err(errors) => {
            let (name, hits) = read(app, cx, record, &typed).await?;
            let page = pages::new(cx, (here, &name), &typed, &hits, &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// The form has one place for what is wrong with either record, and calls the kind otherwise.
fn here_and_there(e: Error) -> Error {
    match e {
        Error::Invalid(mut errors) => {
            for e in &mut errors {
                e.field = match e.field.as_str() {
                    "from" | "to" => "other".to_owned(),
                    "kind" => "how".to_owned(),
                    other => other.to_owned(),
                };
            }
            Error::Invalid(errors)
        }
        other => other,
    }
}

fn other(text: &str) -> Option<End> {
    let (kind, id) = text.split_once(':')?;
    End::of(kind, id.parse().ok()?)
}

/// On whose page the reader is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Where {
    at: String,
}

impl Where {
    /// The end of the relation on whose page the reader is, else the first.
    fn end(&self, relation: &Relation) -> End {
        let at = other(&self.at).filter(|end| *end == relation.to);
        at.unwrap_or(relation.from)
    }
}

/// `POST /a/{account}/relations/{id}/removal`
pub(crate) async fn take_away(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<RelationId>,
    Query(place): Query<Where>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let relation = app.db.write(move |tx| remove(tx, &by, id)).await?;
    let end = place.end(&relation);
    let undo = cx.to(&format!("{}/relations/{id}/restoration", end.page()));
    let flash = said(&cx, "relation-removed").undo(undo);
    Ok(back(&app, &cx, end, &flash))
}

/// `POST /a/{account}/people/{id}/relations/{relation}/restoration`
pub(crate) async fn bring_back_to_person(
    State(app): State<App>,
    cx: Cx,
    Path((_, id, relation)): Path<(String, PersonId, RelationId)>,
) -> Result<Response> {
    bring_back(&app, &cx, Subject::Person(id), relation).await
}

/// `POST /a/{account}/companies/{id}/relations/{relation}/restoration`
pub(crate) async fn bring_back_to_company(
    State(app): State<App>,
    cx: Cx,
    Path((_, id, relation)): Path<(String, CompanyId, RelationId)>,
) -> Result<Response> {
    bring_back(&app, &cx, Subject::Company(id), relation).await
}

/// Brings it back, and leads to the record on whose page the reader was.
async fn bring_back(app: &App, cx: &Cx, at: Subject, id: RelationId) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.write(move |tx| restore(tx, &by, id)).await?;
    Ok(back(app, cx, at.into(), &said(cx, "relation-restored")))
}

fn said(cx: &Cx, key: &str) -> Flash {
    Flash::good(cx.l.t(key))
}

fn back(app: &App, cx: &Cx, end: End, flash: &Flash) -> Response {
    go_with(app, cx.htmx, &cx.to(&end.page()), flash)
}
