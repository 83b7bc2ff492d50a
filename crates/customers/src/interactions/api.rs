//! The log for programs.

use super::store::{arrivals, get as one};
use super::{Appended, Interaction, New, append, input};
use crate::{Known, Registry, companies, people};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, InteractionId, Permission};
use db::Tx;
use identity::audit;
use serde_json::{Value as Json, json};
use web::{App, Cursor, Cx, Id, List, Page, Result};

/// `GET /api/v1/interactions`
pub(crate) async fn list(
    State(app): State<App>,
    cx: Cx,
    page: Page,
) -> Result<web::Json<List<Interaction>>> {
    let by = cx.actor.clone();
    let entries = app
        .db
        .read(move |tx| {
            let scope = by.may(Permission::PeopleRead)?;
            let rows = arrivals(tx, &scope, page.place::<InteractionId>()?, page.limit)?;
            Ok::<_, Error>(List::of(rows, &page, |i| Cursor::new(&i.id)))
        })
        .await?;
    let ids: Vec<_> = entries.items.iter().map(|i| i.id.0).collect();
    let people = entries
        .items
        .iter()
        .filter_map(|one| one.person.map(|p| p.0));
    audit::read_of(&app, &cx.actor, ("list", "interaction"), &ids, people);
    Ok(web::Json(entries))
}

/// `GET /api/v1/interactions/{id}`
pub(crate) async fn get(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<InteractionId>,
) -> Result<web::Json<Interaction>> {
    let by = cx.actor.clone();
    let entry = app.db.read(move |tx| read(tx, &by, id)).await?;
    let person = entry.person.map(|person| person.0);
    audit::read_of(&app, &cx.actor, ("view", "interaction"), &[id.0], person);
    Ok(web::Json(entry))
}

fn read(tx: &Tx<'_>, by: &Actor, id: InteractionId) -> std::result::Result<Interaction, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    one(tx, &scope, id)?.ok_or(Error::NotFound("interaction"))
}

/// `POST /api/v1/interactions`: 201 for a new entry, 200 with the one that is already there.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    web::Json(body): web::Json<Json>,
) -> Result<Response> {
    let (new, known) = input::new(&body, app.clock.now(), &app.get::<Registry>())?;
    let account = cx.account.id;
    let (appended, entry) = app
        .db
        .write(move |tx| {
            let new = New {
                created_by: cx.actor.user,
                ..new.clone()
            };
            check(tx, &cx.actor, &new)?;
            let appended = noted(tx, &cx.actor, new, known)?;
            Ok::<_, Error>((appended, told(tx, &cx.actor, appended.id())?))
        })
        .await?;
    app.nudge(account, crate::timeline::live::TOPIC, None);
    Ok(match appended {
        Appended::New(id) => web::created(&format!("/api/v1/interactions/{id}"), entry),
        Appended::AlreadyThere(_) => web::Json(entry).into_response(),
    })
}

/// Appends it, and says in the audit trail who told of it.
fn noted(
    tx: &mut Tx<'_>,
    by: &Actor,
    new: New,
    known: Option<Known>,
) -> std::result::Result<Appended, Error> {
    check_about(tx, by, &new, known)?;
    let detail = json!({
        "kind": new.kind, "source": new.source, "person": new.person, "company": new.company,
    });
    let appended = append(tx, by.account, new)?;
    if let Appended::New(id) = appended {
        audit::record(tx, by, "create", "interaction", Some(id.0), detail)?;
    }
    Ok(appended)
}

/// The record that it was about must be there, and within reach.
fn check_about(
    tx: &Tx<'_>,
    by: &Actor,
    new: &New,
    known: Option<Known>,
) -> std::result::Result<(), Error> {
    match (new.about, known) {
        (Some((_, id)), Some(known)) if !known(tx, by, id)? => {
            Err(Error::invalid("about.id", "unknown-record", id))
        }
        _ => Ok(()),
    }
}

/// The entry that is there now. One of which the caller may not know has the id: it is taken.
fn told(tx: &Tx<'_>, by: &Actor, id: InteractionId) -> std::result::Result<Interaction, Error> {
    match read(tx, by, id) {
        Err(Error::NotFound(_)) => Err(Error::invalid("external_id", "taken", "")),
        found => found,
    }
}

/// Those with whom it was must be there.
fn check(tx: &Tx<'_>, by: &Actor, new: &New) -> std::result::Result<(), Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    let read = by.may(Permission::PeopleRead)?;
    if let Some(id) = new.person
        && !(people::store::exists(tx, &read, id)? && people::store::exists(tx, &scope, id)?)
    {
        return Err(Error::invalid("person", "unknown-record", id));
    }
    if let Some(id) = new.company
        && !(companies::store::get(tx, &read, id)?.is_some()
            && companies::store::get(tx, &scope, id)?.is_some())
    {
        return Err(Error::invalid("company", "unknown-record", id));
    }
    // What belongs to nobody would be out of reach at once.
    if new.person.is_none() && new.company.is_none() && !scope.reaches_all() {
        return Err(Error::invalid("person", "required", ""));
    }
    Ok(())
}
