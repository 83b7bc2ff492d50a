//! Relations for programs.

use super::model::{End, New, Relation, RelationKind};
use super::{add, of, remove};
use crate::input::{Reader, word};
use crate::interactions::Subject;
use crate::values::Fault;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::{CompanyId, Error, PersonId, RelationId, Uuid};
use identity::audit;
use serde::Deserialize;
use serde_json::Value as Json;
use utoipa::{IntoParams, ToSchema};
use web::{App, Cx, Id, List, Query, Result};

/// A person or a company, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct EndInput {
    /// `person` or `company`.
    kind: String,
    /// The id.
    id: String,
}

/// A new relation, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct RelationInput {
    /// `referred_by` (`from` was brought by `to`), `parent_of` (`from` is the parent of `to`), `household`
    /// (two people) or `other`.
    kind: String,
    /// What `to` is to `from`, in at most 60 characters; for `other` only.
    label: Option<String>,
    /// The first record.
    from: EndInput,
    /// The second.
    to: EndInput,
}

/// Whose relations; one of both must be said.
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
        let fault = |field| move |r: Fault| Error::Invalid(vec![r.at(field)]);
        match (self.person.as_deref(), self.company.as_deref()) {
            (Some(id), None) => word::<PersonId>(id)
                .map(Subject::Person)
                .map_err(fault("person")),
            (None, Some(id)) => word::<CompanyId>(id)
                .map(Subject::Company)
                .map_err(fault("company")),
            (Some(_), Some(_)) => Err(Error::invalid("company", "one-of-both", "")),
            (None, None) => Err(Error::invalid("person", "required", "")),
        }
    }
}

fn read(body: &Json) -> std::result::Result<New, Error> {
    let mut r = Reader::new(body)?;
    let kind = r.needed("kind", word::<RelationKind>);
    let label = r.text("label", |t| Ok::<_, Fault>(t.to_owned())).some();
    let (from, to) = (end(&mut r, "from"), end(&mut r, "to"));
    r.finish()?;
    match (kind, from, to) {
        (Some(kind), Some(from), Some(to)) => Ok(New {
            kind,
            label: label.unwrap_or_default(),
            from,
            to,
        }),
        (_, None, _) => Err(Error::invalid("from", "required", "")),
        _ => Err(Error::invalid("to", "required", "")),
    }
}

fn end(r: &mut Reader<'_>, name: &'static str) -> Option<End> {
    r.nested(name, |r| {
        let kind = r.needed("kind", |text| match End::of(text, Uuid::nil()) {
            Some(end) => Ok(end.kind),
            None => Err(Fault::new("choice", "")),
        });
        let id = r.needed("id", word::<Uuid>);
        Some(End {
            kind: kind?,
            id: id?,
        })
    })
}

/// The people at its ends, for the audit.
fn people(relation: &Relation) -> impl Iterator<Item = Uuid> + use<> {
    let ends = [relation.from, relation.to].into_iter();
    ends.filter(|end| end.kind == "person").map(|end| end.id)
}

/// `GET /api/v1/relations`
pub(crate) async fn list(
    State(app): State<App>,
    cx: Cx,
    Query(wanted): Query<Wanted>,
) -> Result<web::Json<List<Relation>>> {
    let (by, record) = (cx.actor.clone(), wanted.record()?);
    let items = app.db.read(move |tx| of(tx, &by, record)).await?;
    let end = End::from(record);
    let others = items.iter().flat_map(people).filter(|id| *id != end.id);
    audit::read_of(&app, &cx.actor, ("view", end.kind), &[end.id], others);
    Ok(web::Json(List { items, next: None }))
}

/// `POST /api/v1/relations`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let new = read(&body)?;
    let relation = app
        .db
        .write(move |tx| add(tx, &cx.actor, new.clone()))
        .await?;
    let path = format!("/api/v1/relations/{}", relation.id);
    Ok(web::created(&path, relation))
}

/// `GET /api/v1/relations/{id}`
pub(crate) async fn get(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<RelationId>,
) -> Result<web::Json<Relation>> {
    let by = cx.actor.clone();
    let relation = app.db.read(move |tx| super::get(tx, &by, id)).await?;
    let how = ("view", "relation");
    audit::read_of(&app, &cx.actor, how, &[id.0], people(&relation));
    Ok(web::Json(relation))
}

/// `DELETE /api/v1/relations/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<RelationId>,
) -> Result<StatusCode> {
    app.db
        .write(move |tx| remove(tx, &cx.actor, id).map(drop))
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
