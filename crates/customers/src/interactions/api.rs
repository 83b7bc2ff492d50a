//! The log for programs.

use super::store::{arrivals, get as one};
use super::{Appended, Interaction, New, OURS, SUMMARY_CHARS, append};
use crate::input::{Reader, word};
use crate::people::input::id_text;
use crate::values::{self, Refused};
use crate::{companies, people};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Actor, Channel, Direction, Error, InteractionId, Kind, Permission, Timestamp};
use db::Tx;
use identity::audit;
use serde_json::Value as Json;
use utoipa::ToSchema;
use web::{App, Cursor, Cx, Id, List, Page, Result};

/// A new entry, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct InteractionInput {
    /// With whom (an id).
    person: Option<String>,
    /// With which company (an id).
    company: Option<String>,
    /// When (RFC 3339); now unless told.
    #[schema(format = "date-time")]
    occurred_at: Option<String>,
    /// Where; `other` unless told.
    channel: Option<String>,
    /// What.
    kind: String,
    /// `in` they did, `out` we did, `none` unless told.
    direction: Option<String>,
    /// Which program tells of it; with it `external_id` is needed.
    source: Option<String>,
    /// Its id there: what comes again with it is accepted once.
    external_id: Option<String>,
    /// In a few words.
    summary: Option<String>,
    /// Whatever else is known of it.
    #[schema(value_type = Option<Object>)]
    properties: Option<Json>,
}

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
    audit::read(&app, &cx.actor, "list", "interaction", &ids);
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
    audit::read(&app, &cx.actor, "view", "interaction", &[id.0]);
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
    let new = new(&body, app.clock.now())?;
    let (appended, entry) = app
        .db
        .write(move |tx| {
            let new = New {
                created_by: cx.actor.user,
                ..new.clone()
            };
            check(tx, &cx.actor, &new)?;
            let appended = append(tx, cx.account.id, new)?;
            Ok::<_, Error>((appended, read(tx, &cx.actor, appended.id())?))
        })
        .await?;
    Ok(match appended {
        Appended::New(id) => web::created(&format!("/api/v1/interactions/{id}"), entry),
        Appended::AlreadyThere(_) => web::Json(entry).into_response(),
    })
}

fn new(body: &Json, now: Timestamp) -> std::result::Result<New, Error> {
    let mut r = Reader::new(body)?;
    let kind = r.needed("kind", word);
    let source = r.text("source", foreign).some();
    let external_id = match source.is_some() {
        true => r.needed("external_id", id_text),
        false => r
            .text("external_id", |_| {
                Err::<String, _>(Refused::new("source-missing", ""))
            })
            .some(),
    };
    let new = New {
        person: r.text("person", word).some(),
        company: r.text("company", word).some(),
        summary: r
            .text("summary", |t| values::line(t, SUMMARY_CHARS))
            .some()
            .unwrap_or_default(),
        properties: r
            .object("properties")
            .some()
            .unwrap_or_else(|| serde_json::json!({})),
        ..New::outside(
            source.unwrap_or_else(|| OURS.to_owned()),
            external_id.unwrap_or_default(),
            kind.unwrap_or(Kind::Event),
            r.text("channel", word).some().unwrap_or(Channel::Other),
            r.text("direction", word).some().unwrap_or(Direction::None),
            r.text("occurred_at", values::time).some().unwrap_or(now),
        )
    };
    r.finish()?;
    Ok(new)
}

/// Our own name means what was done here.
fn foreign(text: &str) -> std::result::Result<String, Refused> {
    match id_text(text)? {
        ours if ours == OURS => Err(Refused::new("taken", "")),
        source => Ok(source),
    }
}

/// Those with whom it was must be there.
fn check(tx: &Tx<'_>, by: &Actor, new: &New) -> std::result::Result<(), Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    if let Some(id) = new.person
        && !people::store::exists(tx, &scope, id)?
    {
        return Err(Error::invalid("person", "unknown-record", id));
    }
    if let Some(id) = new.company
        && companies::store::get(tx, &scope, id)?.is_none()
    {
        return Err(Error::invalid("company", "unknown-record", id));
    }
    Ok(())
}
