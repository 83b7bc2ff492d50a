//! Companies for browsers.

use super::model::{Company, CompanyChange, name};
use super::pages::{self, Narrowed, Record};
use super::{actions, list, store};
use crate::Registry;
use crate::activities::typed::Typed as WrittenDown;
use crate::bulk_changes::choice::narrowed;
use crate::input::word;
use crate::interactions::Subject;
use crate::timeline::{self, Asked};
use crate::{activities, owners, preferences, relations};
use ::web::flash::Flash;
use ::web::ui::Nav;
use ::web::{App, Cx, Form, Id, Page, Query, Result, go_with, tried};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{Actor, CompanyId, Error, FieldError, Permission, Scope};
use db::Tx;
use identity::audit;
use identity::members::colleagues::Colleague;
use maud::Markup;
use serde::Deserialize;
use std::collections::HashMap;

/// What is searched for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Searched {
    q: String,
    /// A filter's text or JSON.
    filter: String,
    /// Whether only those are shown whom the reader looks after.
    mine: bool,
}

impl Searched {
    fn filter(&self, by: &Actor) -> std::result::Result<String, Error> {
        let (_, spec) = list::readable(by)?;
        narrowed(&self.filter, self.mine, |text| {
            Ok(spec.fields.parse(text)?)
        })
    }
}

/// `GET /a/{account}/companies`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    part: Page,
    Query(searched): Query<Searched>,
) -> Result<Markup> {
    let (reader, asked) = (cx.clone(), searched.clone());
    let (found, count) = app
        .db
        .read(move |tx| {
            let filter = asked.filter(&reader.actor)?;
            list::load(tx, &reader, &asked.q, &filter, "", &part)
        })
        .await?;
    let ids: Vec<_> = found.items.iter().map(|line| line.id.0).collect();
    audit::listed(&app, &cx.actor, "company", &ids, &searched.q);
    let asked = Narrowed {
        q: &searched.q,
        filter: &searched.filter,
        mine: searched.mine,
    };
    Ok(pages::index(&cx, asked, &found, count))
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
    let people = record.people.iter().map(|member| member.id.0);
    let people = people.chain(record.relations.people());
    audit::read_of(&app, &cx.actor, ("view", "company"), &[id.0], people);
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
    let (scope, with) = (cx.actor.may(Permission::PeopleRead)?, Subject::Company(id));
    let company = named_owner(tx, cx, &scope, id)?;
    let (people, more_people) = members(tx, &scope, id)?;
    let (changes, deletes) = actions::rights_on(tx, &cx.actor, id)?;
    Ok(Record {
        panels: registry.panels_of_company(tx, &scope, cx, id)?,
        writes: activities::may_add(tx, &cx.actor, with)?,
        changes,
        deletes,
        relations: relations::web::load(tx, cx, with)?,
        company,
        people,
        more_people,
        timeline: timeline::load(tx, &scope, cx, registry, with, asked, part)?,
        now: tx.now(),
    })
}

/// The company, and how the colleague is called who looks after it.
fn named_owner(
    tx: &Tx<'_>,
    cx: &Cx,
    scope: &Scope,
    id: CompanyId,
) -> std::result::Result<Company, Error> {
    let mut company = actions::get(tx, &cx.actor, id)?;
    company.owner_name = owners::name(tx, scope, company.owner)?;
    Ok(company)
}

/// The first of its people, and whether there are more.
fn members(
    tx: &Tx<'_>,
    scope: &Scope,
    id: CompanyId,
) -> std::result::Result<(Vec<pages::Member>, bool), Error> {
    let mut people = store::people(tx, scope, id, PEOPLE + 1)?;
    let more = people.len() > PEOPLE as usize;
    people.truncate(PEOPLE as usize);
    Ok((people, more))
}

/// What of the timeline the page shows already.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Seen {
    seen: String,
}

/// `GET /a/{account}/companies/{id}/live`
pub(crate) async fn watch(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Query(shown): Query<Seen>,
) -> Result<Response> {
    let of = Subject::Company(id);
    Ok(timeline::live::answer(&app, &cx, of, shown.seen).await?)
}

/// `POST /a/{account}/companies/{id}/log`
pub(crate) async fn write_down(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Form(typed): Form<WrittenDown>,
) -> Result<Response> {
    let (by, told, zone) = (cx.actor.clone(), typed.clone(), cx.l.zone().clone());
    let with = Subject::Company(id);
    let written = app
        .db
        .write(move |tx| told.write(tx, &by, with, &zone))
        .await;
    match tried(written)? {
        Ok(_) if cx.htmx => Ok(log(&app, &cx, id, &WrittenDown::default(), &[])
            .await?
            .into_response()),
        Ok(_) => Ok(back(&app, &cx, id, "activity-saved")),
        Err(errors) => {
            let log = log(&app, &cx, id, &typed, &errors).await?;
            Ok(timeline::pages::refused(&cx, Nav::Companies, log))
        }
    }
}

/// The part of the company's page that a new entry belongs to, with its timeline from the beginning.
async fn log(
    app: &App,
    cx: &Cx,
    id: CompanyId,
    typed: &WrittenDown,
    errors: &[FieldError],
) -> Result<Markup> {
    let (reader, registry) = (cx.clone(), app.get::<Registry>());
    let (asked, part) = (Asked::default(), Page::default());
    let record = app
        .db
        .read(move |tx| load(tx, &reader, &registry, id, &asked, &part))
        .await?;
    Ok(pages::log(cx, &Asked::default(), &record, typed, errors))
}

/// A company as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub(super) name: String,
    /// The id of a colleague; empty for nobody. What the form did not show stays as it is.
    owner: Option<String>,
    /// What it wishes, as far as the form showed it.
    #[serde(flatten)]
    pub(super) rest: HashMap<String, String>,
}

impl Typed {
    pub(super) fn owner(&self) -> &str {
        self.owner.as_deref().unwrap_or_default()
    }

    fn change(&self) -> std::result::Result<CompanyChange, Error> {
        let name = name(&self.name).map_err(|r| Error::Invalid(vec![r.at("name")]))?;
        let owner = match self.owner.as_deref() {
            None => None,
            Some("") => Some(None),
            Some(id) => Some(Some(
                word(id).map_err(|r| Error::Invalid(vec![r.at("owner")]))?,
            )),
        };
        let preferences = match preferences::form::is_in(&self.rest) {
            true => Some(preferences::form::read(&self.rest).map_err(Error::Invalid)?),
            false => None,
        };
        Ok(CompanyChange {
            name: Some(name),
            owner,
            preferences,
            ..CompanyChange::default()
        })
    }
}

/// `GET /a/{account}/companies/new`
pub(crate) async fn new(State(app): State<App>, cx: Cx) -> Result<Markup> {
    if !actions::may_create(&cx.actor) {
        return Err(Error::Forbidden(Permission::PeopleWrite.as_str()).into());
    }
    let typed = Typed {
        owner: cx.whose().map(|u| u.to_string()),
        ..Typed::default()
    };
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
    let made = app
        .db
        .write(move |tx| actions::create(tx, &by, fields.change()?))
        .await;
    match made {
        Ok(company) => Ok(saved(&app, &cx, company.id)),
        Err(Error::Invalid(e)) => {
            let all = colleagues(&app, &cx).await?;
            Ok(unprocessable(pages::form(&cx, (None, &all), &typed, &e)))
        }
        Err(e) => Err(e.into()),
    }
}

/// `GET /a/{account}/companies/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<CompanyId>) -> Result<Markup> {
    let company = read(&app, &cx, id).await?;
    let typed = Typed {
        name: company.name.clone(),
        owner: company.owner.map(|o| o.to_string()),
        rest: preferences::form::typed(company.preferences.as_ref()),
    };
    let all = colleagues(&app, &cx).await?;
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
    match app
        .db
        .write(move |tx| actions::update(tx, &by, id, fields.change()?, None))
        .await
    {
        Ok(company) => Ok(saved(&app, &cx, company.id)),
        Err(Error::Invalid(e)) => {
            let company = read(&app, &cx, id).await?;
            let all = colleagues(&app, &cx).await?;
            let page = pages::form(&cx, (Some(&company), &all), &typed, &e);
            Ok(unprocessable(page))
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
    let by = cx.actor.clone();
    let company = app.db.read(move |tx| actions::get_to_delete(tx, &by, id));
    let company = company.await?;
    audit::read(&app, &cx.actor, "view", "company", &[id.0]);
    Ok(pages::confirm_delete(&cx, &company))
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
    let company = read.await?;
    audit::read(app, &cx.actor, "view", "company", &[id.0]);
    Ok(company)
}

/// Everybody to whom a company can be given.
async fn colleagues(app: &App, cx: &Cx) -> Result<Vec<Colleague>> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| {
        let scope = by.may(Permission::PeopleWrite)?;
        owners::choices(tx, &by, &scope)
    });
    Ok(read.await?)
}

fn saved(app: &App, cx: &Cx, id: CompanyId) -> Response {
    back(app, cx, id, "company-saved")
}

fn back(app: &App, cx: &Cx, id: CompanyId, key: &str) -> Response {
    let path = cx.to(&format!("companies/{id}"));
    go_with(app, cx.htmx, &path, &Flash::good(cx.l.t(key)))
}

fn unprocessable(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}
