//! The form of a company for browsers.

use super::pages;
use crate::companies::model::{Company, CompanyChange, name};
use crate::companies::{actions, web::back};
use crate::people::form::{self, Typed};
use crate::profile::Profiled as _;
use crate::{owners, places};
use ::web::{App, Cx, Form, Id, Result};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{CompanyId, Error, Permission, Stage};
use identity::audit;
use identity::members::colleagues::Colleague;
use maud::Markup;

/// Fields of the form, in their order.
pub(super) const EDITABLE: &[&str] = &[
    "name",
    "stage",
    "owner",
    "emails",
    "phones",
    "handles",
    "tags",
    "address",
    "language",
    "time_zone",
    "preferences",
];

/// `GET /a/{account}/companies/new`
pub(crate) async fn new(State(app): State<App>, cx: Cx) -> Result<Markup> {
    if !actions::may_create(&cx.actor) {
        return Err(Error::Forbidden(Permission::PeopleWrite.as_str()).into());
    }
    let mut typed = Typed::from([("stage".to_owned(), Stage::Lead.as_str().to_owned())]);
    // Who adds it looks after it, unless the form says otherwise.
    let me = cx
        .whose()
        .map(|user| ("owner".to_owned(), user.to_string()));
    typed.extend(me);
    let all = colleagues(&app, &cx).await?;
    Ok(pages::form(&cx, (None, &all), &typed, &[]))
}

/// `POST /a/{account}/companies/new`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (by, fields) = (cx.actor.clone(), typed.clone());
    let home = places::country_of_zone(&cx.account.zone);
    let make = move |tx: &mut db::Tx<'_>| {
        actions::create(tx, &by, change(&fields, None, home.as_deref())?)
    };
    match app.db.write(make).await {
        Ok(company) => Ok(back(&app, &cx, company.id, "company-saved")),
        Err(e) => {
            let faults = form::faults(e)?;
            let all = colleagues(&app, &cx).await?;
            let page = pages::form(&cx, (None, &all), &typed, &faults);
            Ok(unprocessable(page))
        }
    }
}

/// `GET /a/{account}/companies/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<CompanyId>) -> Result<Markup> {
    let (company, all) = read(&app, &cx, id).await?;
    let mut typed = form::all_typed_of(EDITABLE, company.profile());
    typed.insert("name".to_owned(), company.name.clone());
    Ok(pages::form(&cx, (Some(&company), &all), &typed, &[]))
}

/// `POST /a/{account}/companies/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (by, fields) = (cx.actor.clone(), typed.clone());
    let home = places::country_of_zone(&cx.account.zone);
    let save = move |tx: &mut db::Tx<'_>| {
        let before = actions::get_to_change(tx, &by, id)?;
        let change = change(&fields, Some(&before), home.as_deref())?;
        let version = fields.get("version").and_then(|v| v.parse().ok());
        actions::update(tx, &by, id, change, version)
    };
    match app.db.write(save).await {
        Ok(company) => Ok(back(&app, &cx, company.id, "company-saved")),
        Err(e) => {
            let faults = form::faults(e)?;
            let (company, all) = read(&app, &cx, id).await?;
            let page = pages::form(&cx, (Some(&company), &all), &typed, &faults);
            Ok(unprocessable(page))
        }
    }
}

/// What was typed; a field that the form did not show stays as it is, but a company always has a name.
fn change(
    typed: &Typed,
    before: Option<&Company>,
    home: Option<&str>,
) -> std::result::Result<CompanyChange, Error> {
    let before = before.map(|company| company.profile());
    let name = name(typed.get("name").map_or("", String::as_str));
    match (name, form::read_only(EDITABLE, typed, before, home)) {
        (Ok(name), read) => Ok(CompanyChange {
            name: Some(name),
            profile: read?.into_change(),
            known_since: None,
        }),
        (Err(refused), read) => {
            let others = read.err().map(form::faults).transpose()?;
            let others = others.into_iter().flatten().filter(|e| e.field != "name");
            let first = std::iter::once(refused.at("name"));
            Err(Error::Invalid(first.chain(others).collect()))
        }
    }
}

/// The company, and everybody to whom it can be given.
async fn read(app: &App, cx: &Cx, id: CompanyId) -> Result<(Company, Vec<Colleague>)> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| {
        let mut company = actions::get_to_change(tx, &by, id)?;
        let scope = by.may(Permission::PeopleWrite)?;
        company.owner_name = owners::name(tx, &scope, company.owner)?;
        Ok::<_, Error>((company, owners::choices(tx, &by, &scope)?))
    });
    let read = read.await?;
    audit::read(app, &cx.actor, "view", "company", &[id.0]);
    Ok(read)
}

async fn colleagues(app: &App, cx: &Cx) -> Result<Vec<Colleague>> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| {
        let scope = by.may(Permission::PeopleWrite)?;
        owners::choices(tx, &by, &scope)
    });
    Ok(read.await?)
}

fn unprocessable(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}
