//! Where an entry stands: the part of its person's or its company's timeline that holds it, and the place in it.

mod store;

use super::store::get;
use super::{Interaction, Subject};
use ::web::{App, Cursor, Cx, Id, Page, Result, links, see};
use axum::extract::State;
use axum::response::Response;
use base::{Actor, Error, InteractionId, Permission, Timestamp};
use db::Tx;

/// The mark of an entry on the page.
pub(crate) fn anchor(id: InteractionId) -> String {
    format!("entry-{id}")
}

/// `GET /a/{account}/interactions/{id}`: leads to the entry on its timeline.
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<InteractionId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let (page, after) = app.db.read(move |tx| find(tx, &by, id)).await?;
    let after = after.map_or_else(String::new, |cursor| cursor.0);
    let path = links::with(&cx.to(&page), &[("after", &after)]);
    Ok(see(&format!("{path}#{}", anchor(id))))
}

/// The path of the page within the account, and the cursor before the part; none for the first one.
fn find(
    tx: &Tx<'_>,
    by: &Actor,
    id: InteractionId,
) -> std::result::Result<(String, Option<Cursor>), Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let entry = get(tx, &scope, id)?.ok_or(Error::NotFound("interaction"))?;
    let (page, of) = match (entry.person, entry.company) {
        (Some(id), _) => (format!("people/{id}"), Subject::Person(id)),
        (None, Some(id)) => (format!("companies/{id}"), Subject::Company(id)),
        (None, None) => return Err(Error::NotFound("interaction")),
    };
    let place = (entry.occurred_at, entry.id);
    let near = store::is_among_latest(tx, &scope, of, place, Page::USUAL)?;
    Ok((page, (!near).then(|| before(&entry))))
}

/// The cursor after which the entry comes first, but for those of the same moment.
fn before(entry: &Interaction) -> Cursor {
    let micro = entry.occurred_at.as_microsecond().saturating_add(1);
    let at = Timestamp::from_microsecond(micro).unwrap_or(entry.occurred_at);
    Cursor::new(&(at, InteractionId(base::Uuid::nil())))
}
