//! Views for programs.

use super::input::{Change, NewView};
use super::model::{Listed, View};
use super::opened::unseen;
use super::reader::Reader;
use super::{actions, rules};
use ::web::etag::{self, IfMatch};
use ::web::{App, Cx, Doc, Failure, Id, Json, List, Query, Result, links};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base::{Error, Timestamp, Uuid};
use db::Tx;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

/// A saved view.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = View)]
pub(crate) struct Shown {
    #[schema(value_type = String, format = "uuid")]
    id: Uuid,
    /// Of which list: `person`, `company`, `order` or `product`.
    #[serde(rename = "type")]
    of: &'static str,
    /// What it is called.
    name: String,
    /// What it is for; may be empty.
    description: String,
    /// Which records it shows; null for all, and where `unseen` names a field.
    filter: Option<Value>,
    /// Fields of its conditions that were deleted or that you do not see: then nothing of its conditions is told.
    unseen: Vec<String>,
    /// By which field; `-net` for the greatest first; null for the list's own order.
    sort: Option<String>,
    /// Which fields, in which order; empty for the list's own. Those that you do not see are left out.
    columns: Vec<String>,
    /// `private`, `team` or `shared`.
    visibility: &'static str,
    /// Which team, for `team` alone.
    #[schema(value_type = Option<String>, format = "uuid")]
    team: Option<Uuid>,
    /// Who owns it; null for one that a program made.
    #[schema(value_type = Option<String>, format = "uuid")]
    owner: Option<Uuid>,
    /// Its place among its owner's views of the list.
    position: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Timestamp,
}

/// The view as the caller sees it.
fn shown(app: &App, tx: &Tx<'_>, cx: &Cx, view: View) -> std::result::Result<Shown, Error> {
    let fields = rules::list(app, tx, cx, view.of)?.spec.fields.clone();
    let unseen = unseen(&view.base.parsed(), &fields);
    let mut columns = links::words(&view.base.columns);
    columns.retain(|name| fields.get(name).is_some());
    let sees = |sort: &String| fields.get(sort.trim_start_matches('-')).is_some();
    Ok(Shown {
        id: view.id,
        of: view.of.as_str(),
        name: view.name,
        description: view.description,
        filter: view.base.filter.filter(|_| unseen.is_empty()),
        unseen,
        sort: Some(view.base.sort).filter(sees),
        columns,
        visibility: view.visibility.as_str(),
        team: view.visibility.team().map(|team| team.0),
        owner: view.owner.map(|owner| owner.0),
        position: view.position,
        created_at: view.created_at,
        updated_at: view.updated_at,
    })
}

/// Which views are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Asked {
    /// Of which list: `person`, `company`, `order` or `product`; of all that you see unless told.
    r#type: Option<String>,
}

impl Asked {
    fn lists(&self) -> std::result::Result<Vec<Listed>, Error> {
        match self.r#type.as_deref() {
            None => Ok(Listed::ALL.to_vec()),
            Some(word) => match word.parse() {
                Ok(of) => Ok(vec![of]),
                Err(()) => Err(Error::invalid("type", "choice", "")),
            },
        }
    }
}

/// `GET /api/v1/views`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Json<List<Shown>>> {
    let lists = asked.lists()?;
    let (known, told) = (app.clone(), asked.r#type.is_some());
    let read = app.db.read(move |tx| {
        let mut items = Vec::new();
        for of in &lists {
            match views(tx, &cx, *of, &known) {
                // Of all lists only those are meant that the caller sees.
                Err(Error::Forbidden(_)) if !told => {}
                found => items.extend(found?),
            }
        }
        Ok::<_, Error>(items)
    });
    Ok(Json(List {
        items: read.await?,
        next: None,
    }))
}

/// One's own views, then what others share; a program without a user sees those that programs made as well.
fn views(tx: &Tx<'_>, cx: &Cx, of: Listed, app: &App) -> std::result::Result<Vec<Shown>, Error> {
    let reader = Reader::of(tx, cx, of)?;
    rules::list(app, tx, cx, of)?;
    let own = reader.own(tx, of)?.into_iter();
    let all = own.chain(reader.offered(tx, of)?);
    all.map(|view| shown(app, tx, cx, view)).collect()
}

/// `POST /api/v1/views`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<NewView>,
) -> Result<Response> {
    let known = app.clone();
    let made = app.db.write(move |tx| {
        let view = actions::create(tx, &known, &cx, &sent)?;
        answer(&known, tx, &cx, view)
    });
    let (tag, shown) = made.await?;
    let place = [(header::LOCATION, format!("/api/v1/views/{}", shown.id))];
    Ok((StatusCode::CREATED, place, etag::header(&tag), Json(shown)).into_response())
}

/// `GET /api/v1/views/{id}`
pub(crate) async fn show(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let known = app.clone();
    let read = app.db.read(move |tx| {
        let (view, _) = actions::get(tx, &cx, id)?;
        answer(&known, tx, &cx, view)
    });
    let (tag, shown) = read.await?;
    Ok((etag::header(&tag), Json(shown)).into_response())
}

/// `PATCH /api/v1/views/{id}`
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    wanted: IfMatch,
    Json(sent): Json<Change>,
) -> Result<Response> {
    let known = app.clone();
    let changed = app.db.write(move |tx| {
        wanted.check(&version(&actions::get(tx, &cx, id)?.0))?;
        let view = actions::change(tx, &known, &cx, id, &sent)?;
        Ok::<_, Failure>(answer(&known, tx, &cx, view)?)
    });
    let (tag, shown) = changed.await?;
    Ok((etag::header(&tag), Json(shown)).into_response())
}

/// `DELETE /api/v1/views/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    let gone = app.db.write(move |tx| {
        wanted.check(&version(&actions::get(tx, &cx, id)?.0))?;
        Ok::<_, Failure>(actions::delete(tx, &cx, id)?)
    });
    gone.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/v1/views/{id}/restore`
pub(crate) async fn restore(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let known = app.clone();
    let back = app.db.write(move |tx| {
        let view = actions::restore(tx, &cx, id)?;
        answer(&known, tx, &cx, view)
    });
    let (tag, shown) = back.await?;
    Ok((etag::header(&tag), Json(shown)).into_response())
}

/// What a change of a view replaces; its place is changed by itself.
pub(super) fn version(view: &View) -> String {
    format!("\"{}\"", view.version)
}

fn answer(
    app: &App,
    tx: &Tx<'_>,
    cx: &Cx,
    view: View,
) -> std::result::Result<(String, Shown), Error> {
    Ok((version(&view), shown(app, tx, cx, view)?))
}

fn doc(summary: &'static str) -> Doc {
    Doc::new("Views", summary)
}

pub(crate) fn index_doc() -> Doc {
    doc("List saved views")
        .detail("Your own in their order, then those of your teams, then those for everybody. All at once. Whoever sees a list sees \
             its views: `people.read` for those of people and companies, `orders.read` for those of orders and products.")
        .query::<Asked>()
        .answers::<List<Shown>>(200)
}

pub(crate) fn create_doc() -> Doc {
    doc("Save a view")
        .detail(
            "A list is opened with it by `view`, for example `GET /api/v1/people?view=…`. At most 100 of your own for each \
             list; beyond that, 409.",
        )
        .body::<NewView>()
        .answers::<Shown>(201)
}

pub(crate) fn show_doc() -> Doc {
    doc("Read a view").answers::<Shown>(200)
}

pub(crate) fn change_doc() -> Doc {
    doc("Change a view")
        .detail("What is left out stays. Whoever owns it changes it; what others see, whoever administrates the account as well.")
        .body::<Change>()
        .answers::<Shown>(200)
}

pub(crate) fn delete_doc() -> Doc {
    doc("Delete a view")
        .detail("It can be brought back within 30 days.")
        .answers_empty(204)
}

pub(crate) fn restore_doc() -> Doc {
    doc("Bring a deleted view back")
        .detail("Within 30 days. One that is there is answered as it is.")
        .answers::<Shown>(200)
}
