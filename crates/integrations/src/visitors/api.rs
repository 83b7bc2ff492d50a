//! How long visitors are kept, for programs.

use super::actions;
use ::web::{App, Cx, Doc, Json, Result};
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The account's wishes for the intake of events.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct IntakeSettings {
    /// Months after which a visitor who never said who they are is forgotten, counted from their last event.
    #[schema(minimum = 1, maximum = 60)]
    visitor_months: i64,
}

/// `GET /api/v1/intake`
pub(crate) async fn show(State(app): State<App>, cx: Cx) -> Result<Json<IntakeSettings>> {
    let read = app.db.read(move |tx| actions::kept(tx, &cx.actor));
    let visitor_months = read.await?;
    Ok(Json(IntakeSettings { visitor_months }))
}

pub(crate) fn show_doc() -> Doc {
    Doc::new("Events", "How the intake of events is set").answers::<IntakeSettings>(200)
}

/// `PATCH /api/v1/intake`
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<IntakeSettings>,
) -> Result<Json<IntakeSettings>> {
    let wished = sent.visitor_months;
    let written = app.db.write(move |tx| actions::keep(tx, &cx.actor, wished));
    let visitor_months = written.await?;
    Ok(Json(IntakeSettings { visitor_months }))
}

pub(crate) fn change_doc() -> Doc {
    Doc::new("Events", "Set the intake of events")
        .detail(
            "Visitors who were here longest ago go with the next nightly sweep, with their events.",
        )
        .body::<IntakeSettings>()
        .answers::<IntakeSettings>(200)
}
