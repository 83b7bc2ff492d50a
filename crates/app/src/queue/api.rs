//! Background work for programs.

use super::{actions, web, words};
use ::web::{App, Cursor, Cx, Doc, Id, Json, List, Locale, Page, Query, Result};
use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{JobId, Timestamp, Uuid};
use jobs::queue;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A job as the API shows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Job)]
pub(crate) struct Shown {
    #[schema(value_type = String, format = "uuid")]
    id: Uuid,
    /// What kind it is, for example `records.import`.
    name: String,
    /// The same in words of the caller's language.
    title: String,
    /// `urgent`, `usual` or `background`.
    priority: &'static str,
    /// `dead`, `waiting`, `running`, `done` or `discarded`.
    state: &'static str,
    /// At most one unfinished job of the kind has it; null for none.
    key: Option<String>,
    /// Tries that were begun since it was queued or last retried.
    attempts: i64,
    /// Why the last try failed.
    reason: Option<String>,
    /// What it was given; its shape belongs to the kind and may change.
    #[schema(value_type = Object)]
    payload: serde_json::Value,
    /// When it is due.
    #[schema(value_type = String, format = DateTime)]
    run_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When its state changed last.
    #[schema(value_type = String, format = DateTime)]
    updated_at: Timestamp,
    /// The number of the request that queued it, as in the log; null for what no request began.
    #[schema(value_type = Option<String>, format = "uuid")]
    request: Option<Uuid>,
    /// The trace to which it belongs, 32 hexadecimal digits; null for what no request began.
    trace: Option<String>,
}

fn shown(l: &Locale, job: queue::Shown) -> Shown {
    Shown {
        id: job.id.0,
        title: words(l, &job.name),
        name: job.name,
        priority: job.priority.as_str(),
        state: job.state.as_str(),
        key: job.key,
        attempts: job.attempts,
        reason: job.reason,
        payload: job.payload,
        run_at: job.run_at,
        created_at: job.created_at,
        updated_at: job.updated_at,
        request: job.trace.map(|trace| trace.request),
        trace: job.trace.map(|trace| trace.hex()),
    }
}

/// Which jobs are listed.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Asked {
    /// `dead` (unless told), `waiting`, `running`, `done` or `discarded`.
    pub(super) state: String,
}

/// `GET /api/v1/jobs`
pub(crate) async fn index(
    Shared(app): Shared<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
    part: Page,
) -> Result<Json<List<Shown>>> {
    let state = web::state(&asked.state)?;
    let found = web::list(&app, &cx, state, &part).await?;
    let place = |job: &queue::Shown| Cursor::new(&(job.updated_at, job.id));
    let found = List::of(found, &part, place);
    Ok(Json(found.map(|job| shown(&cx.l, job))))
}

pub(crate) fn index_doc() -> Doc {
    Doc::new(
        "Jobs",
        "List background jobs of a state, last changed first",
    )
    .query::<Asked>()
    .page()
    .answers::<List<Shown>>(200)
}

/// `GET /api/v1/jobs/{id}`
pub(crate) async fn show(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<JobId>,
) -> Result<Json<Shown>> {
    let job = web::one(&app, &cx, id).await?;
    Ok(Json(shown(&cx.l, job)))
}

pub(crate) fn show_doc() -> Doc {
    Doc::new("Jobs", "One background job").answers::<Shown>(200)
}

/// `POST /api/v1/jobs/{id}/retry`
pub(crate) async fn retry(Shared(app): Shared<App>, cx: Cx, Id(id): Id<JobId>) -> Result<Response> {
    let by = cx.actor.clone();
    let job = app.db.write(move |tx| actions::retry(tx, &by, id)).await?;
    web::moved(&app, &cx);
    Ok((StatusCode::ACCEPTED, Json(shown(&cx.l, job))).into_response())
}

pub(crate) fn retry_doc() -> Doc {
    Doc::new("Jobs", "Let a dead or waiting job run now")
        .detail(
            "409 with the code `job-not-open` when it is neither dead nor waiting, \
             `job-again-waiting` when another one of its kind and key is on its way.",
        )
        .answers::<Shown>(202)
}

/// `DELETE /api/v1/jobs/{id}`
pub(crate) async fn remove(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<JobId>,
) -> Result<StatusCode> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::discard(tx, &by, id))
        .await?;
    web::moved(&app, &cx);
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) fn remove_doc() -> Doc {
    Doc::new("Jobs", "Discard a dead or waiting job")
        .detail("It stays visible for seven days, and people can bring it back on its page.")
        .answers_empty(204)
}
