//! The forms of a person for browsers.

use super::{pages, undo};
use crate::Registry;
use crate::people::form::{self, EDITABLE, Typed};
use crate::people::model::Change;
use crate::people::{Person, actions};
use crate::profile::{Profiled as _, custom_form};
use crate::profile::{form as record_form, gone as removed};
use crate::reach::fields;
use crate::{owners, places};
use ::web::etag::Meant;
use ::web::flash::Flash;
use ::web::gone;
use ::web::meanwhile::Sent;
use ::web::{App, Cx, Form, Id, Locale, Path, Result, go_with};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, Permission, PersonId, Stage};
use db::Tx;
use maud::Markup;
use records::own::Record;

/// The form of a person.
pub(super) type PersonForm = record_form::Form<Person>;

/// `GET /a/{account}/people/new`
pub(crate) async fn new(State(app): State<App>, cx: Cx) -> Result<Markup> {
    let mut typed = Typed::from([("stage".to_owned(), Stage::Lead.as_str().to_owned())]);
    // Who adds somebody looks after them, unless the form says otherwise.
    let me = cx
        .whose()
        .map(|user| ("owner".to_owned(), user.to_string()));
    typed.extend(me);
    let form = PersonForm::new(&app, &cx, typed, Vec::new()).await?;
    Ok(pages::form(&cx, &form))
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
            let form = PersonForm::new(&app, &cx, typed, form::faults(e)?).await?;
            Ok((form.back.status(), pages::form(&cx, &form)).into_response())
        }
    }
}

async fn make(app: &App, cx: &Cx, typed: Typed) -> std::result::Result<Person, Error> {
    let (by, registry) = (cx.actor.clone(), app.get::<Registry>());
    let home = places::country_of_zone(&cx.account.zone);
    let l = cx.l.clone();
    let made = app.db.write(move |tx| {
        let change = meant(tx, &by, (&typed, None), home.as_deref(), &l)?;
        actions::create(tx, &by, &registry.hooks, change)
    });
    let person = made.await?;
    app.get::<Registry>().counts().forget(cx.account.id);
    Ok(person)
}

/// `GET /a/{account}/people/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<PersonId>) -> Result<Markup> {
    let form = PersonForm::of(&app, &cx, id.0).await?;
    Ok(pages::form(&cx, &form))
}

/// `POST /a/{account}/people/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let changed = change(&app, &cx, id, typed.clone(), None).await;
    if gone::met(&changed) {
        return removed::form::<Person>(&app, &cx, id.0, &typed).await;
    }
    let faults = match changed?.done() {
        Ok((_, person)) => return Ok(saved(&app, &cx, person.id)),
        Err(faults) => faults,
    };
    let form = PersonForm::again(&app, &cx, id.0, typed, faults).await?;
    Ok((form.back.status(), pages::form(&cx, &form)).into_response())
}

/// `GET /a/{account}/people/{id}/edit/{field}`
pub(crate) async fn edit_field(
    State(app): State<App>,
    cx: Cx,
    Path((_, id, field)): Path<(String, PersonId, String)>,
) -> Result<Markup> {
    let field = known(&cx, &field)?;
    let form = PersonForm::of(&app, &cx, id.0).await?;
    Ok(match cx.htmx {
        true => pages::inline(&cx, &form, field),
        false => pages::form(&cx, &form),
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
    typed.retain(|name, _| name == field || Sent::has(name));
    let outcome = change(&app, &cx, id, typed.clone(), Some(field)).await;
    if gone::met(&outcome) {
        return removed::form::<Person>(&app, &cx, id.0, &typed).await;
    }
    let faults = match outcome?.done() {
        Ok((before, person)) => return Ok(changed(&app, &cx, &before, &person, field)),
        Err(faults) => faults,
    };
    let mut form = PersonForm::again(&app, &cx, id.0, typed, faults).await?;
    form.fill(&cx);
    let page = match cx.htmx {
        true => pages::inline(&cx, &form, field),
        false => pages::form(&cx, &form),
    };
    Ok((form.back.status(), page).into_response())
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

/// Changes the typed fields: the person before and after. A form of one field alone names it: what else was changed
/// since it was opened is no matter to it.
pub(super) async fn change(
    app: &App,
    cx: &Cx,
    id: PersonId,
    typed: Typed,
    alone: Option<&'static str>,
) -> Result<Meant<(Person, Person)>> {
    let (by, home) = (cx.actor.clone(), places::country_of_zone(&cx.account.zone));
    let (registry, sent) = (app.get::<Registry>(), Sent::of(&typed));
    let l = cx.l.clone();
    let typed = record_form::own::<Person>(typed);
    let changed = app.db.write(move |tx| {
        let before = actions::get_to_change(tx, &by, id)?;
        let typed = match alone {
            Some(field) => record_form::one(&sent, &before, field, &typed)?,
            None => record_form::check(&sent, &before).map(|()| typed.clone())?,
        };
        let change = meant(tx, &by, (&typed, Some(&before)), home.as_deref(), &l)?;
        let seen = Some(before.version);
        let person = actions::update(tx, &by, &registry.hooks, id, change, seen)?;
        Ok((before, named(tx, &by, person)?))
    });
    let changed = changed.await;
    record_form::meant(changed, form::faults)
}

/// What was typed, the firm's own fields with the others.
fn meant(
    tx: &mut Tx<'_>,
    by: &Actor,
    (typed, before): (&Typed, Option<&Person>),
    home: Option<&str>,
    l: &Locale,
) -> std::result::Result<Change, Error> {
    let stood = before.map(|person| &person.custom);
    let own = custom_form::read_in(tx, by, Record::Person, (typed, stood), l);
    let read = form::read(typed, before.map(Person::profile), home);
    let (draft, own) = custom_form::both(read, own)?;
    let mut change = draft.finish(tx, by)?;
    change.custom = own;
    Ok(change)
}

/// The person with the name of who looks after them.
fn named(tx: &Tx<'_>, by: &Actor, mut person: Person) -> std::result::Result<Person, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    person.owner_name = owners::name(tx, &scope, person.owner)?;
    Ok(person)
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
