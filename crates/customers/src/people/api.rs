//! People for programs.

use super::input;
use super::model::Person;
use super::{actions, store};
use crate::interactions::{Interaction, Subject};
use crate::listing::{self, Search};
use crate::timeline::{self, Asked};
use crate::{Registry, links, versions};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::{Error, Permission, PersonId};
use db::Tx;
use identity::audit;
use records::filter::{FieldKind, Filter};
use records::lists::{Cell, ListQuery, ListSpec, Sort};
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use utoipa::IntoParams;
use web::etag::IfMatch;
use web::{App, Cx, Failure, Id, List, Page, Query, Result};

/// What a list of people can be asked.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Words to search for; the answer is then one part, best first.
    q: String,
    /// Which people: `stage = customer and orders count >= 2 within 90 days`, or the same as JSON.
    filter: String,
    /// By which field; `-net` for the greatest first.
    sort: String,
    /// Only these fields, with commas between them; fields of lists, such as `net`, are added.
    fields: String,
}

/// `GET /api/v1/people`
pub(crate) async fn list(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(wanted): Query<Wanted>,
) -> Result<web::Json<List<Json>>> {
    let (reader, registry) = (cx.clone(), app.get::<Registry>());
    let found = app
        .db
        .read(move |tx| find(tx, &reader, &registry, &wanted, &page))
        .await?;
    let ids: Vec<_> = found.items.iter().map(|(id, _)| id.0).collect();
    audit::read(&app, &cx.actor, "list", "person", &ids);
    Ok(web::Json(found.map(|(_, json)| json)))
}

fn find(
    tx: &Tx<'_>,
    cx: &Cx,
    registry: &Registry,
    wanted: &Wanted,
    page: &Page,
) -> std::result::Result<List<(PersonId, Json)>, Error> {
    let scope = cx.actor.may(Permission::PeopleRead)?;
    let spec = registry.people();
    let filter = match wanted.filter.trim() {
        "" => Filter::All(Vec::new()),
        text => spec.fields.parse(text)?,
    };
    let sort = (!wanted.sort.is_empty()).then(|| Sort::from(wanted.sort.clone()));
    let fields = links::words(&wanted.fields);
    let columns: Vec<String> = fields.iter().filter(|f| !is_own(f)).cloned().collect();
    let sorted = sort.is_some();
    let query = ListQuery {
        filter,
        sort,
        columns: columns.clone(),
        page: page.clone(),
    };
    let context = listing::context(tx, &cx.account);
    let search = Search {
        kind: "person",
        q: &wanted.q,
        sorted,
    };
    let rows = listing::rows(tx, &scope, spec, query, search, &context)?;
    let ids: Vec<PersonId> = rows.items.iter().map(|row| PersonId(row.id)).collect();
    let mut people = store::get_many(tx, &scope, &ids)?.into_iter();
    // Both are in the order of the ids and of one snapshot, so they go together.
    let items = rows.items.iter().filter_map(|row| {
        let person = people.next()?;
        let cells = columns.iter().zip(&row.cells);
        Some((person.id, projected(&person, &fields, cells, spec)))
    });
    let items = items.collect();
    Ok(List {
        items,
        next: rows.next,
    })
}

/// The person's own fields in the API; `company` and the like mean these, not columns of lists.
const OWN: &[&str] = &[
    "id",
    "external_ids",
    "name",
    "emails",
    "phones",
    "handles",
    "addresses",
    "language",
    "time_zone",
    "tags",
    "owner",
    "stage",
    "company",
    "custom",
    "created_at",
    "updated_at",
];

fn is_own(field: &str) -> bool {
    OWN.contains(&field)
}

fn projected<'a>(
    person: &Person,
    fields: &[String],
    cells: impl Iterator<Item = (&'a String, &'a Cell)>,
    spec: &ListSpec,
) -> Json {
    let mut whole = serde_json::to_value(person).unwrap_or_default();
    let Some(map) = whole.as_object_mut().filter(|_| !fields.is_empty()) else {
        return whole;
    };
    let mut out = Map::new();
    for field in fields.iter().map(String::as_str).chain(["id"]) {
        if let Some(value) = map.remove(field) {
            out.insert(field.to_owned(), value);
        }
    }
    for (name, cell) in cells {
        let is_money = spec
            .fields
            .get(name)
            .is_some_and(|f| f.kind == FieldKind::Money);
        let name = if is_money {
            format!("{name}_minor")
        } else {
            name.clone()
        };
        out.insert(name, cell_json(cell));
    }
    Json::Object(out)
}

fn cell_json(cell: &Cell) -> Json {
    match cell {
        Cell::Null => Json::Null,
        Cell::Text(text) => text.as_str().into(),
        Cell::Int(n) => (*n).into(),
        Cell::Bool(b) => (*b).into(),
        Cell::Time(at) => at.to_string().into(),
        Cell::Id(id) => id.to_string().into(),
    }
}

/// `POST /api/v1/people`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let change = input::change(&body)?;
    let registry = app.get::<Registry>();
    let person = app
        .db
        .write(move |tx| actions::create(tx, &cx.actor, &registry.hooks, change.clone()))
        .await?;
    Ok(versions::created(
        &format!("/api/v1/people/{}", person.id),
        person.version,
        person,
    ))
}

/// `GET /api/v1/people/{id}`
pub(crate) async fn get(State(app): State<App>, cx: Cx, Id(id): Id<PersonId>) -> Result<Response> {
    let by = cx.actor.clone();
    let person = app.db.read(move |tx| actions::get(tx, &by, id)).await?;
    audit::read(&app, &cx.actor, "view", "person", &[id.0]);
    Ok(versions::answer(person.version, person))
}

/// `PATCH /api/v1/people/{id}`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    wanted: IfMatch,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let change = input::change(&body)?;
    let person = app
        .db
        .write(move |tx| {
            let version = matching(tx, &cx, id, &wanted)?;
            Ok::<_, Failure>(actions::update(tx, &cx.actor, id, change.clone(), version)?)
        })
        .await?;
    Ok(versions::answer(person.version, person))
}

/// `DELETE /api/v1/people/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    let registry = app.get::<Registry>();
    app.db
        .write(move |tx| {
            let version = matching(tx, &cx, id, &wanted)?;
            Ok::<_, Failure>(actions::delete(
                tx,
                &cx.actor,
                &registry.hooks,
                id,
                version,
            )?)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The version that the caller has seen, if it says so and if it is the one that is there.
fn matching(tx: &Tx<'_>, cx: &Cx, id: PersonId, wanted: &IfMatch) -> Result<Option<i64>> {
    if wanted.0.is_none() {
        return Ok(None);
    }
    let version = actions::get(tx, &cx.actor, id)?.version;
    wanted.check(&versions::tag(version))?;
    Ok(Some(version))
}

/// `GET /api/v1/people/{id}/timeline`
pub(crate) async fn timeline(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<web::Json<List<Interaction>>> {
    let by = cx.actor.clone();
    let entries = app
        .db
        .read(move |tx| {
            let scope = by.may(Permission::PeopleRead)?;
            actions::get(tx, &by, id)?;
            timeline::entries(tx, &scope, Subject::Person(id), &asked, &page)
        })
        .await?;
    audit::read(&app, &cx.actor, "view", "person", &[id.0]);
    Ok(web::Json(entries))
}
