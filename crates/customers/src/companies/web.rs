//! Companies for browsers.

use super::model::{Company, CompanyChange, name};
use super::pages::{self, Record};
use super::{actions, list, store};
use crate::Registry;
use crate::interactions::Subject;
use crate::timeline::{self, Asked};
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Id, Page, Query, Result, go_with};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{CompanyId, Error, Permission};
use db::Tx;
use identity::audit;
use maud::Markup;
use serde::Deserialize;

/// What is searched for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Searched {
    q: String,
}

/// `GET /a/{account}/companies`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    part: Page,
    Query(searched): Query<Searched>,
) -> Result<Markup> {
    let (reader, q) = (cx.clone(), searched.q.clone());
    let (found, count) = app
        .db
        .read(move |tx| list::load(tx, &reader, &q, "", "", &part))
        .await?;
    let ids: Vec<_> = found.items.iter().map(|line| line.id.0).collect();
    audit::read(&app, &cx.actor, "list", "company", &ids);
    Ok(pages::index(&cx, &searched.q, &found, count))
}

/// `GET /a/{account}/companies/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    part: Page,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let (reader, registry, wanted) = (cx.clone(), app.get::<Registry>(), asked.clone());
    let record = app
        .db
        .read(move |tx| load(tx, &reader, &registry, id, &wanted, &part))
        .await?;
    audit::read(&app, &cx.actor, "view", "company", &[id.0]);
    Ok(pages::show(&cx, &asked, &record))
}

/// People of a company that its page shows.
const PEOPLE: u32 = 20;

fn load(
    tx: &Tx<'_>,
    cx: &Cx,
    registry: &Registry,
    id: CompanyId,
    asked: &Asked,
    part: &Page,
) -> std::result::Result<Record, Error> {
    let scope = cx.actor.may(Permission::PeopleRead)?;
    let company = actions::get(tx, &cx.actor, id)?;
    let mut people = store::people(tx, &scope, id, PEOPLE + 1)?;
    let more_people = people.len() > PEOPLE as usize;
    people.truncate(PEOPLE as usize);
    let timeline = timeline::load(tx, &scope, cx, registry, Subject::Company(id), asked, part)?;
    Ok(Record {
        changes: actions::changing(tx, &cx.actor, id)?.is_some(),
        company,
        people,
        more_people,
        timeline,
        now: tx.now(),
    })
}

/// A company as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    name: String,
}

impl Typed {
    fn change(&self) -> std::result::Result<CompanyChange, Error> {
        let name = name(&self.name).map_err(|r| Error::Invalid(vec![r.at("name")]))?;
        Ok(CompanyChange {
            name: Some(name),
            custom: None,
        })
    }
}

/// `GET /a/{account}/companies/new`
pub(crate) async fn new(cx: Cx) -> Result<Markup> {
    if !actions::may_create(&cx.actor) {
        return Err(Error::Forbidden(Permission::PeopleWrite.as_str()).into());
    }
    Ok(pages::form(&cx, None, "", &[]))
}

/// `POST /a/{account}/companies/new`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (by, fields) = (cx.actor.clone(), typed.clone());
    let made = app
        .db
        .write(move |tx| actions::create(tx, &by, fields.change()?))
        .await;
    match made {
        Ok(company) => Ok(saved(&app, &cx, company.id)),
        Err(Error::Invalid(e)) => Ok(unprocessable(pages::form(&cx, None, &typed.name, &e))),
        Err(e) => Err(e.into()),
    }
}

/// `GET /a/{account}/companies/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<CompanyId>) -> Result<Markup> {
    let company = read(&app, &cx, id).await?;
    Ok(pages::form(&cx, Some(&company), &company.name, &[]))
}

/// `POST /a/{account}/companies/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (by, fields) = (cx.actor.clone(), typed.clone());
    match app
        .db
        .write(move |tx| actions::update(tx, &by, id, fields.change()?, None))
        .await
    {
        Ok(company) => Ok(saved(&app, &cx, company.id)),
        Err(Error::Invalid(e)) => {
            let company = read(&app, &cx, id).await?;
            Ok(unprocessable(pages::form(
                &cx,
                Some(&company),
                &typed.name,
                &e,
            )))
        }
        Err(e) => Err(e.into()),
    }
}

/// `GET /a/{account}/companies/{id}/delete`
pub(crate) async fn confirm_delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
) -> Result<Markup> {
    Ok(pages::confirm_delete(&cx, &read(&app, &cx, id).await?))
}

/// `POST /a/{account}/companies/{id}/delete`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::delete(tx, &by, id, None))
        .await?;
    Ok(go_with(
        &app,
        cx.htmx,
        &cx.to("companies"),
        &Flash::good(cx.l.t("company-deleted")),
    ))
}

async fn read(app: &App, cx: &Cx, id: CompanyId) -> Result<Company> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| actions::get_to_change(tx, &by, id));
    Ok(read.await?)
}

fn saved(app: &App, cx: &Cx, id: CompanyId) -> Response {
    let path = cx.to(&format!("companies/{id}"));
    go_with(app, cx.htmx, &path, &Flash::good(cx.l.t("company-saved")))
}

fn unprocessable(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}
