//! The form of a company for browsers.

use super::pages;
use crate::companies::model::{Company, CompanyChange, name};
use crate::companies::{actions, web::back};
use crate::people::form::{self, Typed};
use crate::places;
use crate::profile::{Profiled as _, custom_form};
use crate::profile::{form as record_form, gone as removed};
use ::web::etag::Meant;
use ::web::gone;
use ::web::meanwhile::Sent;
use ::web::{App, Cx, Form, Id, Result};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{CompanyId, Error, Permission, Stage};
use maud::Markup;
use records::own::Record;

/// The form of a company.
pub(super) type CompanyForm = record_form::Form<Company>;

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
    "external_ids",
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
    let form = CompanyForm::new(&app, &cx, typed, Vec::new()).await?;
    Ok(pages::form(&cx, &form))
}

/// `POST /a/{account}/companies/new`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (by, fields) = (cx.actor.clone(), typed.clone());
    let home = places::country_of_zone(&cx.account.zone);
    let l = cx.l.clone();
    let make = move |tx: &mut db::Tx<'_>| {
        let own = custom_form::read_in(tx, &by, Record::Company, (&fields, None), &l);
        let read = change(&fields, &Sent::default(), None, home.as_deref());
        let (mut change, own) = custom_form::both(read, own)?;
        change.profile.custom = own;
        actions::create(tx, &by, change)
    };
    match app.db.write(make).await {
        Ok(company) => Ok(back(&app, &cx, company.id, "company-saved")),
        Err(e) => {
            let form = CompanyForm::new(&app, &cx, typed, form::faults(e)?).await?;
            Ok((form.back.status(), pages::form(&cx, &form)).into_response())
        }
    }
}

/// `GET /a/{account}/companies/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<CompanyId>) -> Result<Markup> {
    let form = CompanyForm::of(&app, &cx, id.0).await?;
    Ok(pages::form(&cx, &form))
}

/// `POST /a/{account}/companies/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let saved = save(&app, &cx, id, typed.clone()).await;
    if gone::met(&saved) {
        return removed::form::<Company>(&app, &cx, id.0, &typed).await;
    }
    let faults = match saved?.done() {
        Ok(company) => return Ok(back(&app, &cx, company.id, "company-saved")),
        Err(faults) => faults,
    };
    let form = CompanyForm::again(&app, &cx, id.0, typed, faults).await?;
    Ok((form.back.status(), pages::form(&cx, &form)).into_response())
}

async fn save(app: &App, cx: &Cx, id: CompanyId, typed: Typed) -> Result<Meant<Company>> {
    let (by, home) = (cx.actor.clone(), places::country_of_zone(&cx.account.zone));
    let (sent, l) = (Sent::of(&typed), cx.l.clone());
    let typed = record_form::own::<Company>(typed);
    let saved = app.db.write(move |tx| {
        let before = actions::get_to_change(tx, &by, id)?;
        record_form::check(&sent, &before)?;
        let of = (&typed, Some(&before.custom));
        let own = custom_form::read_in(tx, &by, Record::Company, of, &l);
        let read = change(&typed, &sent, Some(&before), home.as_deref());
        let (mut change, own) = custom_form::both(read, own)?;
        change.profile.custom = own;
        actions::update(tx, &by, id, change, Some(before.version))
    });
    record_form::meant(saved.await, form::faults)
}

/// What was typed; a field that the form did not show stays as it is, but a company always has a name.
fn change(
    typed: &Typed,
    sent: &Sent,
    before: Option<&Company>,
    home: Option<&str>,
) -> std::result::Result<CompanyChange, Error> {
    let kept = before.filter(|_| sent.takes_theirs("name"));
    let kept = kept.map(|company| &company.name);
    let name = name(typed.get("name").or(kept).map_or("", String::as_str));
    let before = before.map(|company| company.profile());
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
