//! Companies for programs.

use super::model::CompanyChange;
use super::{actions, list, store};
use crate::interactions::{Interaction, Subject};
use crate::people::input::{EmailInput, PhoneInput};
use crate::people::model::{Address, ExternalId, Handle};
use crate::preferences::input::PreferencesInput;
use crate::reach::seen::left_out;
use crate::timeline::{self, Asked};
use crate::versions;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::{CompanyId, Error, Permission};
use db::Tx;
use identity::audit;
use serde::Deserialize;
use serde_json::Value as Json;
use utoipa::{IntoParams, ToSchema};
use web::etag::IfMatch;
use web::words;
use web::{App, Cx, Failure, Id, List, Page, Query, Result};

/// What a new or changed company may say, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct CompanyInput {
    /// What other programs call it: each id once for each source.
    external_ids: Option<Vec<ExternalId>>,
    /// 1 to 200 characters; needed for a new one.
    name: Option<String>,
    /// Mail addresses, all of them.
    emails: Option<Vec<EmailInput>>,
    /// Telephone numbers with country code, all of them.
    phones: Option<Vec<PhoneInput>>,
    /// Names on social networks, all of them.
    handles: Option<Vec<Handle>>,
    /// Postal addresses, all of them.
    addresses: Option<Vec<Address>>,
    /// The language to speak with it (BCP 47); null for none.
    language: Option<String>,
    /// Its time zone (IANA); null for none.
    time_zone: Option<String>,
    /// How and when it wants to be reached, and what it likes: all of it; null for nothing.
    preferences: Option<PreferencesInput>,
    /// All tags.
    tags: Option<Vec<String>>,
    /// The id of the colleague who looks after it; null for none.
    owner: Option<String>,
    /// `subscriber`, `lead`, `prospect`, `customer`, `loyal`, `advocate` or `former`.
    #[schema(value_type = Option<words::Stage>)]
    stage: Option<String>,
    /// The firm's own fields, all of them.
    #[schema(value_type = Option<Object>)]
    custom: Option<Json>,
}

/// What a list of companies can be asked.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Words to search for; the answer is then one part, best first.
    q: String,
    /// Which companies: `stage = customer and people count >= 2`, or the same as JSON.
    filter: String,
    /// `name`, `created` or `updated`; `-created` for the latest first.
    sort: String,
    /// The id of a saved view of companies; `filter` and `sort` beside it stand instead of the view's.
    view: String,
}

/// `GET /api/v1/companies`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(wanted): Query<Wanted>,
) -> Result<web::Json<List<Json>>> {
    let (reader, words) = (cx.clone(), wanted.q.clone());
    let found = app
        .db
        .read(move |tx| {
            let scope = reader.actor.may(Permission::PeopleRead)?;
            let asked = (&*wanted.q, &*wanted.view, &*wanted.filter, &*wanted.sort);
            let found = list::ids(tx, &reader, asked, &page)?;
            Ok::<_, Error>(List {
                items: store::get_many(tx, &scope, &found.items)?,
                next: found.next,
            })
        })
        .await?;
    let ids: Vec<_> = found.items.iter().map(|c| c.id.0).collect();
    audit::listed(&app, &cx.actor, "company", &ids, &words);
    Ok(web::Json(found.map(|company| left_out(&company))))
}

/// `POST /api/v1/companies`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let change = CompanyChange::read(&body)?;
    let company = app
        .db
        .write(move |tx| actions::create(tx, &cx.actor, change.clone()))
        .await?;
    Ok(versions::created(
        &format!("/api/v1/companies/{}", company.id),
        company.version,
        left_out(&company),
    ))
}

/// `GET /api/v1/companies/{id}`
pub(crate) async fn get(State(app): State<App>, cx: Cx, Id(id): Id<CompanyId>) -> Result<Response> {
    let by = cx.actor.clone();
    let company = app.db.read(move |tx| actions::get(tx, &by, id)).await?;
    audit::read(&app, &cx.actor, "view", "company", &[id.0]);
    Ok(versions::answer(company.version, left_out(&company)))
}

/// `PATCH /api/v1/companies/{id}`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    wanted: IfMatch,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let change = CompanyChange::read(&body)?;
    let company = app
        .db
        .write(move |tx| {
            let version = matching(tx, &cx, id, &wanted)?;
            Ok::<_, Failure>(actions::update(tx, &cx.actor, id, change.clone(), version)?)
        })
        .await?;
    Ok(versions::answer(company.version, left_out(&company)))
}

/// `DELETE /api/v1/companies/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    app.db
        .write(move |tx| {
            let version = matching(tx, &cx, id, &wanted)?;
            Ok::<_, Failure>(actions::delete(tx, &cx.actor, id, version)?)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The version that the caller has seen, if it says so and if it is the one that is there.
fn matching(tx: &Tx<'_>, cx: &Cx, id: CompanyId, wanted: &IfMatch) -> Result<Option<i64>> {
    if wanted.0.is_none() {
        return Ok(None);
    }
    let version = actions::get(tx, &cx.actor, id)?.version;
    wanted.check(&versions::tag(version))?;
    Ok(Some(version))
}

/// `GET /api/v1/companies/{id}/timeline`
pub(crate) async fn timeline(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<web::Json<List<Interaction>>> {
    asked.checked()?;
    let by = cx.actor.clone();
    let entries = app
        .db
        .read(move |tx| {
            let scope = by.may(Permission::PeopleRead)?;
            actions::get(tx, &by, id)?;
            timeline::entries(tx, &scope, Subject::Company(id), &asked, &page)
        })
        .await?;
    audit::read(&app, &cx.actor, "view", "company", &[id.0]);
    Ok(web::Json(entries))
}
