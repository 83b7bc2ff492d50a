//! Changes of what fields hold, for programs.

use super::preview::Preview;
use super::{Conversion, Reads, State, actions};
use crate::own::Homes;
use crate::own::input::Turn;
use ::web::{App, Cx, Doc, Id, Json, Result};
use axum::extract::State as Given;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, Timestamp, Uuid};
use serde::Serialize;
use utoipa::ToSchema;

/// A change of what a field holds.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OwnFieldConversion)]
pub(crate) struct Shown {
    #[schema(value_type = String, format = "uuid")]
    id: Uuid,
    /// `running`, `done`, `undoing` or `undone`.
    state: State,
    /// What the field held.
    from: String,
    /// What it holds since.
    to: String,
    /// Records that had their turn.
    looked: i64,
    /// Records to look at; null where there are too many to count at once.
    total: Option<i64>,
    /// Whose value became another.
    converted: i64,
    /// Whose value did not fit, and was set aside: undoing brings it back.
    lost: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// For 30 days from here it can be undone.
    #[schema(value_type = Option<String>, format = DateTime)]
    finished_at: Option<Timestamp>,
}

impl From<Conversion> for Shown {
    fn from(one: Conversion) -> Self {
        let kind = |kind: &super::Kind| kind.holds().map_or(String::new(), |h| h.word().to_owned());
        Self {
            id: one.id,
            state: one.state,
            from: kind(&one.before),
            to: kind(&one.after),
            looked: one.tally.looked,
            total: Some(one.total).filter(|n| *n > 0),
            converted: one.tally.converted,
            lost: one.tally.lost,
            created_at: one.created_at,
            finished_at: one.finished_at,
        }
    }
}

/// What a change would come to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OwnFieldConversionPreview)]
pub(crate) struct Looked {
    /// Records that were looked at: at most some 100,000.
    looked: i64,
    /// Whether there are more.
    more: bool,
    /// Of these, how many have a value.
    holding: i64,
    /// Whose value fits.
    fits: i64,
    /// Whose value does not, and would be set aside.
    lost: i64,
    /// Up to 20 of the values that do not fit.
    examples: Vec<String>,
}

impl From<Preview> for Looked {
    fn from(one: Preview) -> Self {
        Self {
            looked: one.looked,
            more: one.more,
            holding: one.holding,
            fits: one.fits,
            lost: one.lost,
            examples: one.examples,
        }
    }
}

/// `GET /api/v1/fields/{id}/kind`
pub(crate) async fn show(Given(app): Given<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Json<Shown>> {
    let read = app.db.read(move |tx| actions::last(tx, &cx.actor, id));
    let (_, last) = read.await?;
    Ok(Json(last.ok_or(Error::NotFound("field"))?.into()))
}

/// `POST /api/v1/fields/{id}/kind/preview`
pub(crate) async fn look(
    Given(app): Given<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Json(wanted): Json<Turn>,
) -> Result<Json<Looked>> {
    let (homes, reads) = (app.get::<Homes>(), Reads::of(&cx));
    let read = app
        .db
        .read(move |tx| actions::look(tx, &cx.actor, &homes, id, (&wanted, &reads)));
    Ok(Json(read.await?.1.into()))
}

/// `POST /api/v1/fields/{id}/kind`
pub(crate) async fn begin(
    Given(app): Given<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Json(wanted): Json<Turn>,
) -> Result<Response> {
    let (homes, reads) = (app.get::<Homes>(), Reads::of(&cx));
    let begun = app
        .db
        .write(move |tx| actions::begin(tx, &cx.actor, &homes, id, (&wanted, &reads)));
    let begun = begun.await?;
    wake(&app);
    Ok((StatusCode::ACCEPTED, Json(Shown::from(begun))).into_response())
}

/// `POST /api/v1/fields/{id}/kind/undo`
pub(crate) async fn undo(Given(app): Given<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let undone = app.db.write(move |tx| actions::undo(tx, &cx.actor, id));
    let undone = undone.await?;
    wake(&app);
    Ok((StatusCode::ACCEPTED, Json(Shown::from(undone))).into_response())
}

/// Lets the work begin at once.
pub(super) fn wake(app: &App) {
    if let Some(wake) = app.find::<crate::imports::Wake>() {
        (wake.0)();
    }
}

fn doc(summary: &'static str) -> Doc {
    Doc::new("Own fields", summary)
}

pub(crate) fn show_doc() -> Doc {
    doc("Read how far the change of a field is")
        .detail("The last change of what the field holds; 404 where it was never changed.")
        .answers::<Shown>(200)
}

pub(crate) fn look_doc() -> Doc {
    doc("Look at what a change of a field would come to")
        .detail("How many records have a value, how many of these fit, and examples of those that do not. Nothing is changed.")
        .body::<Turn>()
        .answers::<Looked>(200)
}

pub(crate) fn begin_doc() -> Doc {
    doc("Change what a field holds")
        .detail(
            "From now on the field holds the other; the values that are there are converted in the background, and those \
             that do not fit are set aside for 30 days. Texts are read in English, days in the account's zone. Refused \
             with 409 while another change or an import is at work. Between `number` and `money` nobody writes the field \
             meanwhile (409).",
        )
        .body::<Turn>()
        .answers::<Shown>(202)
}

pub(crate) fn undo_doc() -> Doc {
    doc("Undo the change of a field")
        .detail(
            "Within 30 days, the last change alone: the field holds what it held, and values become what they were, \
             unless somebody wrote others since.",
        )
        .answers::<Shown>(202)
}
