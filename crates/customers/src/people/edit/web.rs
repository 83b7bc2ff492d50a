//! The forms of a person for browsers.

use super::{pages, undo};
use crate::Registry;
use crate::people::form::{self, EDITABLE, Typed};
use crate::people::{Person, actions};
use crate::profile::Profiled as _;
use crate::reach::fields;
use crate::{owners, places};
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Id, Path, Result, go_with};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{Error, FieldError, Permission, PersonId, Stage};
use identity::audit;
use identity::members::colleagues::Colleague;
use maud::Markup;

/// `GET /a/{account}/people/new`
pub(crate) async fn new(State(app): State<App>, cx: Cx) -> Result<Markup> {
    let mut typed = Typed::from([("stage".to_owned(), Stage::Lead.as_str().to_owned())]);
    // Who adds somebody looks after them, unless the form says otherwise.
    let me = cx
        .whose()
        .map(|user| ("owner".to_owned(), user.to_string()));
    typed.extend(me);
    let colleagues = colleagues(&app, &cx).await?;
    Ok(pages::form(&cx, (None, &colleagues), &typed, &[]))
}

/// `POST /a/{account}/people/new`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    match make(&app, &cx, typed.clone()).await {
        Ok(person) => Ok(saved(&app, &cx, person.id)),
        Err(e) => {
            let faults = form::faults(e)?;
            let colleagues = colleagues(&app, &cx).await?;
            let page = pages::form(&cx, (None, &colleagues), &typed, &faults);
            Ok(unprocessable(page))
        }
    }
}

async fn make(app: &App, cx: &Cx, typed: Typed) -> std::result::Result<Person, Error> {
    let (by, registry) = (cx.actor.clone(), app.get::<Registry>());
    let home = places::country_of_zone(&cx.account.zone);
    let made = app.db.write(move |tx| {
        let change = form::read(&typed, None, home.as_deref())?.finish(tx, &by)?;
        actions::create(tx, &by, &registry.hooks, change)
    });
    let person = made.await?;
    app.get::<Registry>().counts().forget(cx.account.id);
    Ok(person)
}

/// `GET /a/{account}/people/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<PersonId>) -> Result<Markup> {
    let (person, all) = read(&app, &cx, id).await?;
    let typed = form::all_typed(&person);
    Ok(pages::form(&cx, (Some(&person), &all), &typed, &[]))
}

/// `POST /a/{account}/people/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    match change(&app, &cx, id, typed.clone()).await? {
        Ok((_, person)) => Ok(saved(&app, &cx, person.id)),
        Err(faults) => {
            let (person, all) = read(&app, &cx, id).await?;
            let page = pages::form(&cx, (Some(&person), &all), &typed, &faults);
            Ok(unprocessable(page))
        }
    }
}

/// `GET /a/{account}/people/{id}/edit/{field}`
pub(crate) async fn edit_field(
    State(app): State<App>,
    cx: Cx,
    Path((_, id, field)): Path<(String, PersonId, String)>,
) -> Result<Markup> {
    let field = known(&cx, &field)?;
    let (person, all) = read(&app, &cx, id).await?;
    let typed = form::typed(&person, field);
    Ok(match cx.htmx {
        true => pages::inline(&cx, (&person, &all), field, &typed, None),
        false => {
            let typed = form::all_typed(&person);
            pages::form(&cx, (Some(&person), &all), &typed, &[])
        }
    })
}

/// `POST /a/{account}/people/{id}/edit/{field}`
pub(crate) async fn update_field(
    State(app): State<App>,
    cx: Cx,
    Path((_, id, field)): Path<(String, PersonId, String)>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let field = known(&cx, &field)?;
    typed.retain(|name, _| name == field);
    let text = typed.get(field).cloned().unwrap_or_default();
    match change(&app, &cx, id, typed).await? {
        Ok((before, person)) => Ok(changed(&app, &cx, &before, &person, field)),
        Err(faults) => {
            let error = faults.first().map(|e| cx.l.error(e));
            let (person, all) = read(&app, &cx, id).await?;
            let form = pages::inline(&cx, (&person, &all), field, &text, error.as_deref());
            Ok(form.into_response())
        }
    }
}

/// The field as it is now, and a word with the way back to what stood there before.
fn changed(app: &App, cx: &Cx, before: &Person, person: &Person, field: &'static str) -> Response {
    let flash = match form::typed(before, field) == form::typed(person, field) {
        true => Flash::good(cx.l.t("person-saved")),
        false => undo::offered(cx, before, person, field),
    };
    // The name stands in the page's head as well.
    match cx.htmx && field != "name" {
        true => (flash.at_once(), pages::changed(cx, person, field)).into_response(),
        false => go_with(app, cx.htmx, &page_of(cx, person.id), &flash),
    }
}

/// Changes the typed fields: the person before and after. What is wrong comes back as the inner error.
pub(super) async fn change(
    app: &App,
    cx: &Cx,
    id: PersonId,
    typed: Typed,
) -> Result<std::result::Result<(Person, Person), Vec<FieldError>>> {
    let (by, home) = (cx.actor.clone(), places::country_of_zone(&cx.account.zone));
    let version = typed.get("version").and_then(|v| v.parse().ok());
    let registry = app.get::<Registry>();
    let changed = app
        .db
        .write(move |tx| {
            let before = actions::get_to_change(tx, &by, id)?;
            let draft = form::read(&typed, Some(before.profile()), home.as_deref())?;
            let change = draft.finish(tx, &by)?;
            let mut person = actions::update(tx, &by, &registry.hooks, id, change, version)?;
            let scope = by.may(Permission::PeopleRead)?;
            person.owner_name = owners::name(tx, &scope, person.owner)?;
            Ok((before, person))
        })
        .await;
    match changed {
        Ok(both) => Ok(Ok(both)),
        Err(e) => Ok(Err(form::faults(e)?)),
    }
}

/// The person, and everybody to whom they can be given; that somebody saw the person is noted.
async fn read(app: &App, cx: &Cx, id: PersonId) -> Result<(Person, Vec<Colleague>)> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| {
        let mut person = actions::get_to_change(tx, &by, id)?;
        let scope = by.may(Permission::PeopleWrite)?;
        person.owner_name = owners::name(tx, &scope, person.owner)?;
        Ok::<_, Error>((person, owners::choices(tx, &by, &scope)?))
    });
    let read = read.await?;
    audit::read(app, &cx.actor, "view", "person", &[id.0]);
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

pub(super) fn known(cx: &Cx, field: &str) -> Result<&'static str> {
    let mut shown = EDITABLE.iter().filter(|f| fields::reads(&cx.actor, f));
    let field = shown.find(|f| **f == field).copied();
    let field = field.ok_or(Error::NotFound("page"))?;
    match fields::writes(&cx.actor, field) {
        true => Ok(field),
        false => Err(Error::Forbidden(fields::refusal(field)).into()),
    }
}

pub(super) fn page_of(cx: &Cx, id: PersonId) -> String {
    cx.to(&format!("people/{id}"))
}

fn saved(app: &App, cx: &Cx, id: PersonId) -> Response {
    let flash = Flash::good(cx.l.t("person-saved"));
    go_with(app, cx.htmx, &page_of(cx, id), &flash)
}

fn unprocessable(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}
