//! The pages of own fields.

use super::actions::{self, Way};
use super::api::{shows_at_once, version};
use super::form::{Typed, at_the_form, parts};
use super::pages::{self, Listed, New, One};
use super::{Field, Record, index as quick};
use ::web::etag::{self, IfMatch};
use ::web::flash::Flash;
use ::web::meanwhile::{self, Back};
use ::web::{App, Cx, Failure, Form, Id, Query, Result};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Actor, Error, FieldError, Permission, Uuid};
use db::Tx;
use identity::audit::{self, LastChange};
use serde::Deserialize;
use std::collections::HashMap;

type Fields = HashMap<String, String>;

/// Of which records: people unless told.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    record: String,
}

impl Asked {
    fn record(&self) -> Record {
        self.record.parse().unwrap_or(Record::Person)
    }
}

/// `GET /a/{account}/settings/fields`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (by, record) = (cx.actor.clone(), asked.record());
    let read = app.db.read(move |tx| {
        let mut all = Vec::new();
        for one in Record::ALL {
            all.push((*one, actions::list(tx, &by, *one)?));
        }
        Ok::<_, Error>(Listed {
            record,
            all,
            deleted: actions::deleted(tx, &by, record)?,
            now: tx.now(),
        })
    });
    let page = read.await?;
    Ok(pages::list(&cx, &page).into_response())
}

/// `GET /a/{account}/settings/fields/new`
pub(crate) async fn new(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let page = empty(&app, &cx, asked.record()).await?;
    Ok(pages::new(&cx, &page).into_response())
}

async fn empty(app: &App, cx: &Cx, record: Record) -> Result<New> {
    let by = cx.actor.clone();
    let sections = app.db.read(move |tx| sections(tx, &by, record));
    Ok(New {
        record,
        typed: Typed::default(),
        errors: Vec::new(),
        sections: sections.await?,
    })
}

/// The headings that there are.
fn sections(tx: &Tx<'_>, by: &Actor, record: Record) -> std::result::Result<Vec<String>, Error> {
    let fields = actions::list(tx, by, record)?.into_iter();
    let mut sections: Vec<String> = fields.map(|field| field.section).collect();
    sections.retain(|section| !section.is_empty());
    sections.dedup();
    Ok(sections)
}

/// `POST /a/{account}/settings/fields`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<Fields>,
) -> Result<Response> {
    let (by, typed) = (cx.actor.clone(), Typed(sent));
    let wanted = typed.new_field(&cx.l);
    let made = app.db.write(move |tx| actions::add(tx, &by, &wanted)).await;
    let errors = match tried(made)? {
        Ok(field) => {
            shows_at_once(&app);
            return Ok(done(&app, &cx, &field, "own-made"));
        }
        Err(errors) => at_the_form(errors, &cx.l),
    };
    let record = typed.text("record").parse().unwrap_or(Record::Person);
    let page = New {
        typed,
        errors,
        ..empty(&app, &cx, record).await?
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, pages::new(&cx, &page)).into_response())
}

/// What the form can show: wrong fields, and that there is no room, above all of them.
fn tried<T>(
    outcome: std::result::Result<T, Error>,
) -> Result<std::result::Result<T, Vec<FieldError>>> {
    match outcome {
        Err(Error::Conflict(code)) => Ok(Err(vec![FieldError {
            field: String::new(),
            code,
            detail: String::new(),
        }])),
        other => ::web::tried(other),
    }
}

pub(super) fn load(tx: &Tx<'_>, by: &Actor, id: Uuid) -> std::result::Result<One, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let field = actions::get(tx, by, id)?;
    if field.deleted_at.is_some() {
        return Err(Error::NotFound("field"));
    }
    Ok(One {
        quick: quick::web::shown(tx, by, &field)?,
        sections: sections(tx, by, field.record)?,
        last: audit::last_change(tx, &scope, ("field", id), None)?,
        field,
        typed: None,
        back: Back::default(),
    })
}

/// `GET /a/{account}/settings/fields/{id}`
pub(crate) async fn show(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let by = cx.actor.clone();
    let page = app.db.read(move |tx| load(tx, &by, id)).await?;
    Ok(pages::one(&cx, &page).into_response())
}

/// `POST /a/{account}/settings/fields/{id}`
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Form(sent): Form<Fields>,
) -> Result<Response> {
    let faults = match save(&app, &cx, id, sent.clone()).await? {
        Ok(field) => return Ok(done(&app, &cx, &field, "own-changed")),
        Err(faults) => faults.map(|errors| at_the_form(errors, &cx.l)),
    };
    let by = cx.actor.clone();
    let one = app.db.read(move |tx| load(tx, &by, id)).await?;
    let (told, typed) = (meanwhile::Sent::of(&sent), Typed(sent));
    let now = parts(&cx.l, &one.field, Some(&typed));
    let said = LastChange::said(one.last.as_ref(), &cx);
    let back = Back::new(faults, said, &told, now);
    let stored = Typed::of(&one.field, &cx.l);
    let page = One {
        typed: Some(typed.with(&stored, |part| back.took_over(part))),
        back,
        ..one
    };
    Ok((page.back.status(), pages::one(&cx, &page)).into_response())
}

/// Whether it was saved, or what its form says.
async fn save(
    app: &App,
    cx: &Cx,
    id: Uuid,
    sent: Fields,
) -> Result<std::result::Result<Field, Option<Vec<FieldError>>>> {
    let (by, l) = (cx.actor.clone(), cx.l.clone());
    let changed = app.db.write(move |tx| {
        let (told, typed) = (meanwhile::Sent::of(&sent), Typed(sent.clone()));
        let now = load(tx, &by, id)?.field;
        IfMatch::of_form(told.version()).check(&version(&now))?;
        told.decided()?;
        let stored = Typed::of(&now, &l);
        let typed = typed.with(&stored, |part| told.takes_theirs(part));
        let wanted = typed.change(&now, &l)?;
        Ok::<_, Failure>(actions::change(tx, &by, id, &wanted)?)
    });
    Ok(etag::meant(changed.await)?.done())
}

/// `POST /a/{account}/settings/fields/{id}/move`
pub(crate) async fn shift(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Form(sent): Form<Fields>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let way = match sent.get("way").map(String::as_str) {
        Some("down") => Way::Down,
        _ => Way::Up,
    };
    let moved = app.db.write(move |tx| actions::shift(tx, &by, id, way));
    let record = moved.await?.record;
    Ok(::web::go(cx.htmx, &cx.to(&pages::list_of(record))))
}

/// `POST /a/{account}/settings/fields/{id}/removal`
pub(crate) async fn remove(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let by = cx.actor.clone();
    let gone = app.db.write(move |tx| actions::delete(tx, &by, id)).await?;
    let name = gone.label(cx.l.tag());
    let undo = cx.to(&format!("{}/{id}/restoration", pages::PATH));
    let word = Flash::good(cx.l.tx("own-gone", &[("name", name.into())])).undo(undo);
    let list = cx.to(&pages::list_of(gone.record));
    Ok(::web::go_with(&app, cx.htmx, &list, &word))
}

/// `POST /a/{account}/settings/fields/{id}/restoration`
pub(crate) async fn restore(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let by = cx.actor.clone();
    let back = app.db.write(move |tx| actions::restore(tx, &by, id));
    let field = back.await?;
    Ok(done(&app, &cx, &field, "own-back"))
}

pub(super) fn done(app: &App, cx: &Cx, field: &Field, word: &str) -> Response {
    let name = field.label(cx.l.tag());
    let word = Flash::good(cx.l.tx(word, &[("name", name.into())]));
    ::web::go_with(app, cx.htmx, &cx.to(&pages::list_of(field.record)), &word)
}
